//! What an invitee can ask for: a link in a new mail, which always goes to the invited address.

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::limits::COUNTED_FOR;
use super::{Offer, Offered, Refused, Status, full_addresses, record, roles_can_be_given, send, store};
use crate::audit::{Act, Actor};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::InvitationId;
use crate::people;
use crate::secrets::Digest;
use crate::sign_in::Standing;

/// Mails of one person's invitations that invitees can ask for within a day.
const ASKED_A_DAY: i64 = 3;

/// Mails a link to the invited address for somebody signed in with that address: because they could
/// not prove that it is theirs, or because the invitation has expired. Says the same whether or not a
/// mail goes out.
///
/// # Errors
/// [`Refused::NotFound`] unless the invitation is for their address.
pub async fn send_new_link(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
) -> Result<EmailAddress, Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    store::lock(&mut tx, invitation).await?;
    let offer = store::find(&mut *tx, invitation, held).await?.ok_or(Refused::NotFound)?;
    if !matches!(offer.to(standing), Offered::NewLink | Offered::Answer) {
        return Err(Refused::NotFound);
    }
    let address = offer.address.clone();
    if matches!(offer.invitation.status(now), Status::Expired(_)) {
        renew_locked(base, &mut tx, offer, now).await?;
    } else if may_ask_again(&mut tx, &offer, now).await? {
        offer.invitation.resend(now)?;
        send(base, &mut tx, &offer, now).await?;
    }
    tx.commit().await?;
    Ok(address)
}

/// Renews an expired invitation for whoever holds one of its links: the fresh link goes to the invited
/// address. Says nothing of whether a mail goes out.
///
/// # Errors
/// Only when something is broken.
pub async fn renew(base: &Base, link: Digest) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let Some(found) = store::find_held(&mut *tx, &[link]).await?.into_iter().next() else { return Ok(()) };
    store::lock(&mut tx, found.invitation.id).await?;
    let Some(offer) = store::find(&mut *tx, found.invitation.id, &[]).await? else { return Ok(()) };
    renew_locked(base, &mut tx, offer, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends a fresh link if the invitation has expired, its roles can still be given, and the invitee has
/// not asked too often.
async fn renew_locked(
    base: &Base,
    tx: &mut PgConnection,
    offer: Offer,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let Ok(renewed) = offer.invitation.renew(now) else { return Ok(()) };
    let person = people::lock(tx, offer.tenant.id, offer.person).await?.person;
    match roles_can_be_given(tx, offer.tenant.id, &person).await {
        Err(Refused::RolesGone) => return Ok(()),
        given => given?,
    }
    if !may_ask_again(tx, &offer, now).await? {
        return Ok(());
    }
    let offer = Offer { invitation: renewed, ..offer };
    store::update(&mut *tx, offer.tenant.id, &offer.invitation).await?;
    send(base, tx, &offer, now).await?;
    record(tx, &offer, Actor::System, Act::InvitationRenewed, now).await
}

/// Stricter than for administrators, whose mails count here too.
async fn may_ask_again(tx: &mut PgConnection, offer: &Offer, now: OffsetDateTime) -> sqlx::Result<bool> {
    let sent = store::count_recent_links(&mut *tx, offer.tenant.id, offer.person, COUNTED_FOR, now).await?;
    Ok(sent < ASKED_A_DAY && full_addresses(tx, offer.tenant.id, &[&offer.address], now).await?.is_empty())
}
