//! What administrators do with an invitation of theirs or of another's: they vouch for its roles from then on.

use serde_json::json;
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::mails::Occasion;
use super::room::take_place;
use super::{Offer, Refused, Status, begin, blocks, ended, may_mail, offers, record, send, store};
use crate::audit::{self, Act, Entry};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, TenantId};
use crate::mail;
use crate::people::{self, Acting, Person};
use crate::roles::{self, Permission};
use crate::tenants;

/// Invites a person anew whose last invitation was declined or revoked.
///
/// # Errors
/// Also when a role of theirs is not the actor's to give.
pub async fn invite_again(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, true, now).await?;
    let status = offer.invitation.status(now);
    if !matches!(status, Status::Declined(_) | Status::Revoked(_)) {
        return Err(Refused::NotNow(status));
    }
    is_allowed(&mut tx, tenant, &offer.address).await?;
    blocks::may_invite(&mut tx, tenant, &offer.address).await?;
    may_mail(&mut tx, tenant, &offer.address, now).await?;
    let person = people::lock(&mut tx, tenant, person).await?.person;
    begin(base, &mut tx, tenant, &[&person], (actor, acting), None, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends another mail with a link of its own; the thirty days begin again.
///
/// # Errors
/// Also when the invitation was answered or revoked, or a role of the person is not the actor's to give.
pub async fn resend(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(), Refused> {
    send_anew(base, actor, tenant, person, Act::InvitationResent).await
}

/// Begins the thirty days again with one more mail. [`Act::LinkReplaced`] kills all earlier links first.
pub(super) async fn send_anew(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    act: Act,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    let offer = Offer { invitation: offer.invitation.resend(now)?, ..offer };
    store::update(&mut *tx, tenant, &offer.invitation).await?;
    if act == Act::LinkReplaced {
        store::kill_links(&mut *tx, tenant, offer.invitation.id, now).await?;
        mail::recall(&mut tx, tenant, &[person], now).await?;
    }
    send(base, &mut tx, &offer, Occasion::Invitation, now).await?;
    record(&mut tx, &offer, acting.actor, act, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an open invitation back: none of its links is good any more.
///
/// # Errors
/// As for [`resend`].
pub async fn revoke(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    store::update(&mut *tx, tenant, &offer.invitation.revoke(now)?).await?;
    ended::settle(base, &mut tx, &offer, now).await?;
    record(&mut tx, &offer, acting.actor, Act::InvitationRevoked, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Vouches for the roles of an open invitation in place of whoever may no longer: it goes on as it was, and who
/// took it over hears of it from then on.
///
/// # Errors
/// As for [`resend`].
pub async fn take_over(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    offer.invitation.take_over(now)?;
    store::update_inviter(&mut *tx, tenant, &[offer.invitation.id], actor).await?;
    record(&mut tx, &offer, acting.actor, Act::InvitationTakenOver, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Revokes an open invitation and sends a new one to the right address.
///
/// # Errors
/// As for [`resend`], and [`Refused::AddressTaken`] or [`Refused::AddressUnchanged`].
pub async fn correct_address(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    address: EmailAddress,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, true, now).await?;
    // Somebody else may just have corrected it: then the mail is on its way.
    if offer.address == address {
        return Err(Refused::AddressUnchanged);
    }
    store::update(&mut *tx, tenant, &offer.invitation.revoke(now)?).await?;
    ended::settle(base, &mut tx, &offer, now).await?;
    is_allowed(&mut tx, tenant, &address).await?;
    blocks::may_invite(&mut tx, tenant, &address).await?;
    may_mail(&mut tx, tenant, &address, now).await?;
    let before = people::lock(&mut tx, tenant, person).await?.person;
    let facts = json!({ "before": before.address.as_typed(), "after": address.as_typed() });
    if !people::readdress(&mut tx, tenant, &Person { address, ..before }).await? {
        return Err(Refused::AddressTaken);
    }
    let act = Act::AddressCorrected;
    let entry = Entry { tenant: Some(tenant), actor: acting.actor, act, person: Some(person), facts: &facts };
    audit::record(&mut tx, entry, now).await?;
    let person = people::lock(&mut tx, tenant, person).await?.person;
    begin(base, &mut tx, tenant, &[&person], (actor, acting), None, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Locks the latest invitation of a person and the person, and lets the actor vouch for the roles from
/// now on: whoever acts on an invitation must be able to give what it gives. `begins_another`: the deed
/// begins another invitation, for which there must be a place.
pub(super) async fn administered(
    tx: &mut PgConnection,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    begins_another: bool,
    now: OffsetDateTime,
) -> Result<(Offer, Acting), Refused> {
    let id = store::lock_latest(&mut *tx, tenant, person).await?.ok_or(Refused::NotFound)?;
    if begins_another {
        let acting = people::acting(tx, tenant, actor, Permission::ManagePeople, now).await?;
        take_place(tx, tenant, acting.actor, now).await?;
    }
    // Whoever is put out at this very moment would vouch for somebody whom nobody then sees as held.
    tenants::share(tx, tenant).await?;
    let acting = people::acting(tx, tenant, actor, Permission::ManagePeople, now).await?;
    let listed = people::lock(tx, tenant, person).await?;
    if listed.person.is_masked() {
        return Err(Refused::NotFound);
    }
    // While we waited for the lock, somebody else may have invited anew.
    if store::latest_id(&mut *tx, tenant, person).await? != Some(id) {
        let status = listed.invitation.map(|invitation| Status::Pending(invitation.ends_at));
        return Err(status.map_or(Refused::NotFound, Refused::NotNow));
    }
    let role_ids = listed.person.role_ids();
    roles::change(&listed.person.roles, &[], &role_ids, acting.permissions).map_err(Refused::Roles)?;
    store::take_over_held(&mut *tx, tenant, &[id], actor).await?;
    people::vouch(tx, tenant, &Person { roles_given_by: actor, ..listed.person }).await?;
    let offer = offers::store::find(tx, id, &[]).await?.ok_or(Refused::NotFound)?;
    Ok((offer, acting))
}

pub(super) async fn is_allowed(
    tx: &mut PgConnection,
    tenant: TenantId,
    address: &EmailAddress,
) -> Result<(), Refused> {
    let allowed = tenants::settings::find(tx, tenant).await?.allowed_domains;
    if allowed.allow(address) { Ok(()) } else { Err(Refused::DomainNotAllowed(allowed)) }
}
