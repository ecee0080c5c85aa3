//! What an invitee can ask for: a link in a new mail, which always goes to the invited address.

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::limits::COUNTED_FOR;
use super::mails::Occasion;
use super::{
    Offer, Offered, Refused, Status, blocks, full_addresses, offers, record, roles_can_be_given, send, store,
};
use crate::audit::{Act, Actor};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::InvitationId;
use crate::people;
use crate::secrets::Digest;
use crate::sign_in::Standing;

/// Mails to one address that invitees can ask for within a day, whichever tenants invited them.
const ASKED_A_DAY: i64 = 3;

/// Mails a link to the invited address for somebody signed in with that address: because they could
/// not prove that it is theirs, or because the invitation has expired. Says the same whether or not a
/// mail goes out: to which address one would, and whether the invitation had expired.
///
/// # Errors
/// [`Refused::NotFound`] unless the invitation is for their address.
pub async fn send_new_link(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
) -> Result<(EmailAddress, bool), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    store::lock(&mut tx, invitation).await?;
    let offer = offers::store::find(&mut *tx, invitation, held).await?.ok_or(Refused::NotFound)?;
    if !matches!(offer.to(standing), Offered::NewLink | Offered::Answer) {
        return Err(Refused::NotFound);
    }
    let address = offer.address.clone();
    let has_expired = matches!(offer.invitation.status(now), Status::Expired(_));
    // One that has ended otherwise says so, however many mails there were today.
    offer.invitation.resend(now)?;
    if has_expired {
        renew_locked(base, &mut tx, offer, now).await?;
    } else if may_ask_again(&mut tx, &offer, now).await? {
        send(base, &mut tx, &offer, Occasion::Asked, now).await?;
    }
    tx.commit().await?;
    Ok((address, has_expired))
}

/// What became of a wish that invitees of an invitation that is over have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// It began anew by itself.
    Renewed,
    /// An administrator has to see to it.
    Again,
    /// They declined, and would like to be invited once more.
    ChangedMind,
}

impl Asked {
    /// The word it is known by in statements.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Renewed => "renewed",
            Self::Again => "asked_again",
            Self::ChangedMind => "changed_mind",
        }
    }
}

/// Asks for another chance for whoever holds a link of an invitation that is over: an expired one renews
/// itself once, with a link to the invited address, or its administrators see the wish; of a declined one
/// they do. Says nothing of what has become of it.
///
/// # Errors
/// Only when something is broken.
pub async fn ask_again(base: &Base, link: Digest) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let Some(found) = offers::store::find_by_link(&mut *tx, link).await? else {
        return Ok(());
    };
    store::lock(&mut tx, found.invitation.id).await?;
    let Some(offer) = offers::store::find(&mut *tx, found.invitation.id, &[link]).await? else {
        return Ok(());
    };
    if !offer.is_held {
        return Ok(());
    }
    match offer.invitation.status(now) {
        Status::Expired(_) => renew_locked(base, &mut tx, offer, now).await?,
        Status::Declined(_) => change_mind(&mut tx, &offer, now).await?,
        Status::Pending(_) | Status::Accepted(_) | Status::Revoked(_) => return Ok(()),
    }
    tx.commit().await?;
    Ok(())
}

/// Tells the administrators that who declined would like to be invited again. They want to be, so a block of
/// theirs is over, also where they have been masked since.
async fn change_mind(tx: &mut PgConnection, offer: &Offer, now: OffsetDateTime) -> Result<(), Refused> {
    offer.invitation.change_mind(now)?;
    if store::latest_id(&mut *tx, offer.tenant.id, offer.person).await? != Some(offer.invitation.id) {
        return Ok(());
    }
    blocks::unblock(tx, offer.tenant.id, &offer.address).await?;
    // Nobody sees the wish, and what the trail would tell of them has been emptied.
    if offer.address.is_masked() {
        return Ok(());
    }
    let is_news =
        store::update_asked(&mut *tx, offer.tenant.id, offer.invitation.id, Asked::ChangedMind, now).await?;
    // As often as they like, and once a day in the trail.
    if is_news { record(tx, offer, Actor::System, Act::MindChanged, now).await } else { Ok(()) }
}

/// Sends a fresh link if the invitation has expired, has not renewed itself already, offers what it did when it
/// was last sent, and who vouches for that still may; else its administrators see that somebody asked.
async fn renew_locked(
    base: &Base,
    tx: &mut PgConnection,
    offer: Offer,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let Ok(renewed) = offer.invitation.renew(now) else { return Ok(()) };
    // There is no address any more that a mail could go to, and nobody sees the wish.
    if offer.address.is_masked() {
        return Ok(());
    }
    let tenant = offer.tenant.id;
    let person = people::lock(tx, tenant, offer.person).await?.person;
    // Before the lock somebody may still have changed the roles.
    let offer = offers::store::find(&mut *tx, offer.invitation.id, &[]).await?.ok_or(Refused::NotFound)?;
    let may_renew = offer.has_same_roles && !offer.has_renewed;
    let can_be_given = match roles_can_be_given(tx, tenant, &person).await {
        Err(Refused::RolesGone) => false,
        given => given.map(|()| true)?,
    };
    if !may_renew || !can_be_given || !may_ask_again(tx, &offer, now).await? {
        let is_news = store::update_asked(&mut *tx, tenant, offer.invitation.id, Asked::Again, now).await?;
        // Whoever holds the link can ask as often as they like; the trail tells of it once a day.
        return if is_news {
            record(tx, &offer, Actor::System, Act::FreshLinkAsked, now).await
        } else {
            Ok(())
        };
    }
    let offer = Offer { invitation: renewed, ..offer };
    store::update(&mut *tx, tenant, &offer.invitation).await?;
    store::update_asked(&mut *tx, tenant, offer.invitation.id, Asked::Renewed, now).await?;
    send(base, tx, &offer, Occasion::Asked, now).await?;
    record(tx, &offer, Actor::System, Act::InvitationRenewed, now).await
}

/// Stricter than for administrators: what these send counts only towards the limit that is for all mails.
async fn may_ask_again(tx: &mut PgConnection, offer: &Offer, now: OffsetDateTime) -> sqlx::Result<bool> {
    let sent = store::count_asked_links(&mut *tx, &offer.address, COUNTED_FOR, now).await?;
    Ok(sent < ASKED_A_DAY && full_addresses(tx, offer.tenant.id, &[&offer.address], now).await?.is_empty())
}
