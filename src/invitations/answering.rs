//! What invitees answer, and that nobody answers what is not theirs.

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::mails::{self, Answer};
use super::{Offer, Offered, Refused, Status, record, record_with, store};
use crate::audit::{Act, Actor};
use crate::base::Base;
use crate::ids::{InvitationId, TenantId};
use crate::mail;
use crate::people::{self, Person};
use crate::roles::{self, Permission};
use crate::secrets::Digest;
use crate::sign_in::{self, Standing};
use crate::tenants::Tenant;

/// Makes who is signed in a member with the roles given, and tells the inviter.
///
/// # Errors
/// [`Refused::NotFound`] unless the invitation offers an answer to them.
pub async fn accept(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
) -> Result<Tenant, Refused> {
    let now = base.now();
    let account = &standing.account;
    let mut tx = base.db.begin().await?;
    let offer = answerable(&mut tx, standing, held, invitation).await?;
    let tenant = offer.tenant.id;
    let person = people::lock(&mut tx, tenant, offer.person).await?.person;
    if offer.invitation.accepted_at.is_some() && person.account == Some(account.id) {
        return Ok(offer.tenant);
    }
    let accepted = offer.invitation.accept(now)?;
    roles_can_be_given(&mut tx, tenant, &person).await?;
    let name = if person.name.is_empty() { account.name.clone() } else { person.name.clone() };
    let member = Person { account: Some(account.id), joined_at: Some(now), name: name.clone(), ..person };
    match people::join(&mut tx, tenant, &member).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("people_account") => {
            return Err(Refused::MemberAlready);
        }
        joined => joined?,
    }
    store::update(&mut *tx, tenant, &accepted).await?;
    let facts = follow_address(&mut tx, standing, &offer, member).await?;
    sign_in::suggest_language(&mut tx, account.id, offer.spoken()).await?;
    let offer = Offer { person_name: name, ..offer };
    let by = account.address.as_ref().filter(|address| **address != offer.address);
    tell_inviter(base, &mut tx, &offer, Answer::Accepted { by }, now).await?;
    record_with(&mut tx, &offer, Actor::Person(account.id), Act::InvitationAccepted, &facts, now).await?;
    tx.commit().await?;
    Ok(offer.tenant)
}

/// Who joined by the link alone stands in the list by their own address from now on, if the provider has
/// vouched for it and nobody else in the tenant has it. Gives the facts of accepting for the trail.
async fn follow_address(
    tx: &mut PgConnection,
    standing: &Standing,
    offer: &Offer,
    member: Person,
) -> Result<Value, Refused> {
    let mut facts = json!({ "invitation": offer.invitation.id });
    let Some(own) = standing.account.address.as_ref().filter(|own| **own != offer.address) else {
        return Ok(facts);
    };
    facts["accepted_as"] = json!(own.as_typed());
    let readdressed = Person { address: own.clone(), ..member };
    if standing.has_verified(own) && people::readdress(tx, offer.tenant.id, &readdressed).await? {
        facts["before"] = json!({ "address": offer.address.as_typed() });
        facts["after"] = json!({ "address": own.as_typed() });
    }
    Ok(facts)
}

/// Ends an invitation without joining, and tells the inviter.
///
/// # Errors
/// As for [`accept`].
pub async fn decline(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
) -> Result<Tenant, Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let offer = answerable(&mut tx, standing, held, invitation).await?;
    if matches!(offer.invitation.status(now), Status::Declined(_)) {
        return Ok(offer.tenant);
    }
    store::update(&mut *tx, offer.tenant.id, &offer.invitation.decline(now)?).await?;
    tell_inviter(base, &mut tx, &offer, Answer::Declined, now).await?;
    record(&mut tx, &offer, Actor::Person(standing.account.id), Act::InvitationDeclined, now).await?;
    tx.commit().await?;
    Ok(offer.tenant)
}

/// Locks an invitation that offers an answer to who is signed in.
async fn answerable(
    tx: &mut PgConnection,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
) -> Result<Offer, Refused> {
    store::lock(tx, invitation).await?;
    let offer = store::find(tx, invitation, held).await?.ok_or(Refused::NotFound)?;
    match offer.to(standing) {
        Offered::Answer if offer.closed.is_some() => Err(Refused::TenantClosed),
        Offered::Answer => Ok(offer),
        Offered::NewLink | Offered::AnotherAccount | Offered::Nothing => Err(Refused::NotFound),
    }
}

/// Nobody gets by an old invitation what its giver could not give today.
pub(super) async fn roles_can_be_given(
    tx: &mut PgConnection,
    tenant: TenantId,
    person: &Person,
) -> Result<(), Refused> {
    let held = roles::vouched_by(tx, tenant, person.roles_given_by).await?;
    let can = held.allow(Permission::ManagePeople) && held.cover(person.permissions());
    if can { Ok(()) } else { Err(Refused::RolesGone) }
}

async fn tell_inviter(
    base: &Base,
    tx: &mut PgConnection,
    offer: &Offer,
    answer: Answer<'_>,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    // Whoever no longer manages the tenant's people hears no more of them.
    let held = roles::vouched_by(&mut *tx, offer.tenant.id, offer.inviter).await?;
    let still_may = held.allow(Permission::ManagePeople);
    if let Some(to) = offer.inviter_address.as_ref().filter(|_| still_may) {
        let message = mails::answer(base, offer, to, answer, now)?;
        mail::promise(tx, &message, now).await?;
    }
    Ok(())
}
