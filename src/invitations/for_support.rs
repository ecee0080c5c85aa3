//! What superadmins do for somebody who cannot get in, without a visit to the tenant: another mail, to the
//! invited address, that gives nothing which was not given.

use super::mails::Occasion;
use super::{Offer, Refused, offers, record, roles_can_be_given, send, store};
use crate::audit::Act;
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, TenantId};
use crate::people;
use crate::roles;

/// Sends another mail with a link of its own; the thirty days begin again. Whoever vouched for the roles
/// still does.
///
/// # Errors
/// Also when the invitation was answered or revoked, or its roles can be given no more.
pub async fn resend_for_support(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<EmailAddress, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let id = store::lock_latest(&mut *tx, tenant, person).await?.ok_or(Refused::NotFound)?;
    let actor = roles::as_superadmin(&mut tx, actor).await?.ok_or(Refused::Forbidden)?;
    let listed = people::lock(&mut tx, tenant, person).await?;
    roles_can_be_given(&mut tx, tenant, &listed.person).await?;
    let offer = offers::store::find(&mut *tx, id, &[]).await?.ok_or(Refused::NotFound)?;
    if offer.closed.is_some() {
        return Err(Refused::TenantClosed);
    }
    let offer = Offer { invitation: offer.invitation.resend(now)?, ..offer };
    store::update(&mut *tx, tenant, &offer.invitation).await?;
    send(base, &mut tx, &offer, Occasion::Invitation, now).await?;
    record(&mut tx, &offer, actor, Act::InvitationResent, now).await?;
    tx.commit().await?;
    Ok(offer.address)
}
