//! Tidings: inviters hear of what becomes of their invitations, by one mail a day at most. The first thing to tell is
//! told at once; what comes within a day after it waits and is told together. Whoever wants no such mails gets none.

mod mails;
mod store;

use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};

pub(super) use self::store::Tiding;
use super::mails::{Answer, answer};
use super::{Offer, Refused, offers, still_told, store as invitation_store};
use crate::base::Base;
use crate::database;
use crate::ids::{AccountId, InvitationId, PersonId, TenantId, TidingId};
use crate::mail;
use crate::roles::{self, Permission};

/// From one mail to an inviter to the next.
const PAUSE: Duration = Duration::DAY;
/// Accounts, or ended invitations, looked at by one statement.
const AT_ONCE: i64 = 100;

/// What inviters hear of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Accepted,
    Declined,
    Expired,
}

impl Kind {
    /// The word it is stored by.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Expired => "expired",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "accepted" => Self::Accepted,
            "declined" => Self::Declined,
            _ => Self::Expired,
        }
    }
}

/// Tells the inviter now, or keeps it for the next mail to them.
pub(super) async fn tell(
    base: &Base,
    tx: &mut PgConnection,
    offer: &Offer,
    answered: &Answer<'_>,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let Some(to) = still_told(tx, offer).await? else { return Ok(()) };
    let kind = match answered {
        Answer::Accepted { .. } => Kind::Accepted,
        Answer::Declined(_) => Kind::Declined,
        Answer::Expired => Kind::Expired,
    };
    match store::take_turn(&mut *tx, offer.inviter, now - PAUSE, now).await? {
        store::Turn::Now => {
            mail::promise(&mut *tx, &answer(base, offer, to, answered, now)?, now).await?;
        }
        store::Turn::Later => {
            let at = if kind == Kind::Expired { offer.invitation.ends_at } else { now };
            store::insert(&mut *tx, TidingId::new(now), offer, kind, at).await?;
        }
        store::Turn::Never => {}
    }
    Ok(())
}

/// Sends what has waited long enough, and says to how many inviters. What cannot be sent is passed over until the next
/// time, and keeps no other inviter from being told.
///
/// # Errors
/// Only when those who are due cannot be read; then it is tried again later.
pub async fn send_digests(base: &Base) -> Result<usize, Refused> {
    let (before, mut after, mut done) = (base.now() - PAUSE, None, 0);
    loop {
        let due = store::find_due(&base.db, before, after, AT_ONCE).await?;
        let Some(last) = due.last() else { return Ok(done) };
        after = Some(*last);
        for account in due {
            match send_digest(base, account).await {
                Ok(()) => done += 1,
                Err(refused) => tracing::error!(?refused, %account, "an inviter was not told"),
            }
        }
    }
}

async fn send_digest(base: &Base, account: AccountId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = database::begin_across(&base.db).await?;
    let turn = store::take_turn(&mut *tx, account, now - PAUSE, now).await?;
    if turn == store::Turn::Later {
        return Ok(());
    }
    let mut tidings = store::take_all(&mut *tx, account).await?;
    // Whoever no longer manages a tenant's people hears no more of them.
    let mut tenants: Vec<_> = tidings.iter().map(|tiding| tiding.tenant).collect();
    tenants.dedup();
    for tenant in tenants {
        let held = roles::vouched_by(&mut *tx, tenant, account).await?;
        if !held.allow(Permission::ManagePeople) {
            tidings.retain(|tiding| tiding.tenant != tenant);
        }
    }
    if turn == store::Turn::Now {
        let message =
            tidings.first().map(|first| mails::digest(base, first, &tidings)).transpose()?.flatten();
        match message {
            Some(message) => {
                mail::promise(&mut *tx, &message, now).await?;
            }
            // The next thing to tell is told at once.
            None => store::give_turn_back(&mut *tx, account).await?,
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Tells inviters of all invitations that have expired, and says how many. What cannot be told is passed over until the
/// next time, and keeps nothing else from being told.
///
/// # Errors
/// Only when what has expired cannot be read; then it is tried again later.
pub async fn tell_expired(base: &Base) -> Result<usize, Refused> {
    let (now, mut after, mut done) = (base.now(), None, 0);
    loop {
        let ended = store::find_expired(&base.db, now, after, AT_ONCE).await?;
        let Some(last) = ended.last() else { return Ok(done) };
        after = Some(*last);
        for (_, invitation) in ended {
            match tell_one_expired(base, invitation, now).await {
                Ok(was_told) => done += usize::from(was_told),
                Err(refused) => tracing::error!(?refused, %invitation, "nobody was told of an end"),
            }
        }
    }
}

async fn tell_one_expired(
    base: &Base,
    invitation: InvitationId,
    now: OffsetDateTime,
) -> Result<bool, Refused> {
    let mut tx = database::begin_across(&base.db).await?;
    // Another process may have been first.
    if !invitation_store::take_expired(&mut *tx, invitation, now).await? {
        return Ok(false);
    }
    if let Some(offer) = offers::store::find(&mut *tx, invitation, &[]).await? {
        tell(base, &mut tx, &offer, &Answer::Expired, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Writes down whether an account wants to hear of its invitations; what it has not heard it does not hear later.
pub async fn want_digests(base: &Base, account: AccountId, wants: bool) -> sqlx::Result<()> {
    let mut tx = database::begin_across(&base.db).await?;
    store::update_wants(&mut *tx, account, wants, base.now()).await?;
    if !wants {
        store::delete_of(&mut *tx, account).await?;
    }
    tx.commit().await
}

/// Has nobody told of these people any more, of whom nothing is left to be told.
pub(super) async fn forget(
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::delete_about(&mut *tx, tenant, people).await?;
    invitation_store::update_ends_told(&mut *tx, tenant, people, now).await
}
