//! Reminders: after a week and three days before the end, at most two, each with a link of its own. Never about an
//! invitation that was answered or revoked, whose mail did not arrive, or that waits for an administrator; a reminder
//! that cannot be sent when it is due is left out.

mod store;

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::inviting::{may_mail, send_all};
use super::mails::Occasion;
use super::{Offer, Refused, offers, record, roles_can_be_given, store as invitation_store};
use crate::audit::{Act, Actor};
use crate::base::Base;
use crate::database;
use crate::ids::InvitationId;
use crate::people;

/// Reminders looked at by one statement.
const AT_ONCE: i64 = 100;

/// Sends all that is due, and says how many it has dealt with. What cannot be sent is passed over until the next time,
/// and keeps nothing else from going out.
///
/// # Errors
/// Only when what is due cannot be read; then it is tried again later.
pub async fn remind_due(base: &Base) -> Result<usize, Refused> {
    let (now, mut after, mut done) = (base.now(), None, 0);
    loop {
        let due = store::find_due(&base.db, now, after, AT_ONCE).await?;
        let Some(last) = due.last() else { return Ok(done) };
        after = Some(*last);
        for (_, invitation) in due {
            match remind(base, invitation).await {
                Ok(()) => done += 1,
                Err(refused) => tracing::error!(?refused, %invitation, "a reminder could not be sent"),
            }
        }
    }
}

async fn remind(base: &Base, invitation: InvitationId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    // Another process may have been first, or somebody answered.
    let Some(due) = store::lock_due(&mut *tx, invitation, now).await? else { return Ok(()) };
    let offer = offers::store::find(&mut *tx, invitation, &[]).await?.ok_or(Refused::NotFound)?;
    database::bind(&mut tx, offer.tenant.id).await?;
    let reminders = offer.invitation.reminded(offer.reminders, now)?;
    invitation_store::update_reminders(&mut *tx, offer.tenant.id, invitation, reminders).await?;
    if due.may_remind && may_be_sent(&mut tx, &offer, now).await? {
        let (tenant, offers) = (offer.tenant.id, std::slice::from_ref(&offer));
        send_all(base, &mut tx, tenant, offers, Occasion::Reminder, now).await?;
        record(&mut tx, &offer, Actor::System, Act::InvitationReminded, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn may_be_sent(tx: &mut PgConnection, offer: &Offer, now: OffsetDateTime) -> Result<bool, Refused> {
    if !offer.asking.is_empty() {
        return Ok(false);
    }
    match may_mail(tx, offer.tenant.id, &offer.address, now).await {
        Err(Refused::Full(_)) => return Ok(false),
        may => may?,
    }
    let person = people::lock(tx, offer.tenant.id, offer.person).await?.person;
    match roles_can_be_given(tx, offer.tenant.id, &person).await {
        Err(Refused::RolesGone) => Ok(false),
        given => given.map(|()| true),
    }
}
