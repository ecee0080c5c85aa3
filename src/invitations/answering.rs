//! What invitees answer, and that nobody answers what is not theirs.

use serde_json::{Value, json};
use sqlx::PgConnection;

use super::mails::Answer;
use super::{Offer, Offered, Refused, Status, blocks, ended, offers, record_with, store, tidings};
use crate::audit::{Act, Actor};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{InvitationId, TenantId};
use crate::people::{self, Person};
use crate::roles::{self, Permission};
use crate::secrets::Digest;
use crate::sessions::{self, Renewal};
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
    renewal: Option<&Renewal>,
) -> Result<Tenant, Refused> {
    let now = base.now();
    let account = &standing.account;
    let mut tx = base.begin().await?;
    let offer = answerable(&mut tx, standing, held, invitation).await?;
    let tenant = offer.tenant.id;
    let person = people::lock(&mut tx, tenant, offer.person).await?.person;
    if offer.invitation.accepted_at.is_some() && person.account == Some(account.id) {
        return Ok(offer.tenant);
    }
    let accepted = offer.invitation.accept(now)?;
    if let Err(refused) = roles_can_be_given(&mut tx, tenant, &person).await {
        if matches!(refused, Refused::RolesGone) {
            // While the tenant is closed nobody may give anything: that needs no other administrator.
            let now_so = offers::store::find(&mut *tx, invitation, held).await?;
            if now_so.is_some_and(|offer| offer.closed.is_some()) {
                return Err(Refused::TenantClosed);
            }
            // What waits for another administrator shows in their list.
            people::hold(&mut tx, tenant, person.id, now).await?;
            tx.commit().await?;
        }
        return Err(refused);
    }
    if !sign_in::share_account(&mut tx, account.id).await? {
        return Err(Refused::NotFound);
    }
    let name = if person.name.is_empty() { account.name.clone() } else { person.name.clone() };
    let member = Person { account: Some(account.id), joined_at: Some(now), name: name.clone(), ..person };
    match people::join(&mut tx, tenant, &member).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("people_account") => {
            return Err(Refused::MemberAlready);
        }
        joined => joined?,
    }
    store::update(&mut *tx, tenant, &accepted).await?;
    ended::settle(base, &mut tx, &offer, now).await?;
    let facts = follow_address(&mut tx, standing, &offer, member).await?;
    sign_in::suggest_language(&mut tx, account.id, offer.spoken()).await?;
    let offer = Offer { person_name: name, ..offer };
    let by = account.address.as_ref().filter(|address| **address != offer.address);
    tidings::tell(base, &mut tx, &offer, &Answer::Accepted { by }, now).await?;
    sessions::renew(&mut tx, renewal, now).await?;
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

/// What somebody says who declines.
#[derive(Clone, Debug, Default)]
pub struct Declining {
    /// Why, if they say so; at most [`LONGEST_REASON`] characters.
    pub because: Option<String>,
    /// They do not want to be invited by this tenant again.
    pub is_for_good: bool,
}

/// Of why somebody declines, in characters.
pub const LONGEST_REASON: usize = 500;

/// Ends an invitation without joining, and tells the inviter.
///
/// # Errors
/// As for [`accept`].
pub async fn decline(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
    declining: Declining,
) -> Result<Tenant, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let offer = answerable(&mut tx, standing, held, invitation).await?;
    if matches!(offer.invitation.status(now), Status::Declined(_)) {
        return Ok(offer.tenant);
    }
    let tenant = offer.tenant.id;
    store::update(&mut *tx, tenant, &offer.invitation.decline(now)?).await?;
    let because = declining.because.as_deref();
    if let Some(because) = because {
        store::update_declined(&mut *tx, tenant, offer.invitation.id, because).await?;
    }
    if declining.is_for_good {
        blocks::block(&mut tx, tenant, &offer.address, now).await?;
    }
    ended::settle(base, &mut tx, &offer, now).await?;
    tidings::tell(base, &mut tx, &offer, &Answer::Declined(&declining), now).await?;
    let facts = json!({ "invitation": offer.invitation.id, "for_good": declining.is_for_good });
    let actor = Actor::Person(standing.account.id);
    record_with(&mut tx, &offer, actor, Act::InvitationDeclined, &facts, now).await?;
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
    let offer = offers::store::find(tx, invitation, held).await?.ok_or(Refused::NotFound)?;
    match offer.to(standing) {
        Offered::Answer if offer.closed.is_some() => Err(Refused::TenantClosed),
        Offered::Answer => Ok(offer),
        _ => Err(Refused::NotFound),
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

/// The inviter's address, if they are to hear of what becomes of the invitation: whoever no longer manages the
/// tenant's people hears no more of them.
pub(super) async fn still_told<'a>(
    tx: &mut PgConnection,
    offer: &'a Offer,
) -> Result<Option<&'a EmailAddress>, Refused> {
    let held = roles::vouched_by(&mut *tx, offer.tenant.id, offer.inviter).await?;
    let still_may = held.allow(Permission::ManagePeople);
    Ok(offer.inviter_address.as_ref().filter(|_| still_may))
}
