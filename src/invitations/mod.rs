//! Invitations: offers to a person to become a member, with an end.
//!
//! - Adding a person and inviting them is one deed; the mail is promised in its transaction. Thousands
//!   are invited by the same deed as one.
//! - An invitation is good for thirty days from when it was last sent. Every mail has a link of its
//!   own, and all of them stay good until it is answered, revoked or over.
//! - Opening a link changes nothing. Accepting and declining ask again, under a row lock, everything
//!   that was true when the page was drawn.
//! - Accepting twice is the same as accepting once.
//! - Nobody answers an invitation that is not for them: see [`Offered`].
//! - Roles that who gave them may no longer give are not given.
//! - Only addresses that the tenant allows are invited.
//! - Nobody joins, or declines, while the tenant is closed; the invitation waits.
//! - A tenant is founded by inviting its first administrator, in one deed.
//! - In a new tenant each person invites a hundred times in any twenty-four hours, all together three
//!   hundred times, until a superadmin lifts that; superadmins invite freely, but what they invite counts
//!   for the tenant. No address gets more than five of a tenant's invitation mails in that time, whoever
//!   sends or asks.

mod for_support;
mod founding;
mod fresh_links;
mod invitation;
mod inviting;
pub mod limits;
mod mails;
mod many;
mod offer;
mod offers;
pub mod pages;
mod refused;
mod room;
mod store;

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::OffsetDateTime;

pub use self::for_support::resend_for_support;
pub use self::founding::{Founded, Wish, found};
pub use self::fresh_links::{renew, send_new_link};
pub use self::invitation::{GOOD_FOR, Invitation, Refused as InvitationRefused, Status};
pub use self::inviting::invite_all;
use self::inviting::{begin, may_mail, send};
use self::mails::Answer;
pub use self::many::{lock_latest_of, resend_all, revoke_all};
pub use self::offer::{Offer, Offered};
pub use self::offers::{find_answerable, find_held, find_offers, note_opened};
pub use self::refused::Refused;
use self::room::take_place;
pub use self::room::{full_addresses, room};
use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::RoleId;
use crate::ids::{AccountId, InvitationId, PersonId, TenantId};
use crate::language::Language;
use crate::mail;
use crate::people::{self, Acting, Person};
use crate::roles::{self, Permission};
use crate::secrets::Digest;
use crate::sign_in::{self, Standing};
use crate::tenants::{self, Tenant};

/// Who is to be invited.
#[derive(Clone, Debug)]
pub struct Invitee {
    pub address: EmailAddress,
    /// May be empty.
    pub name: String,
    pub language: Option<Language>,
}

/// Adds a person to a tenant and invites them.
///
/// # Errors
/// [`Refused`] says which rule it breaks; then neither person nor mail exists.
pub async fn invite(
    base: &Base,
    actor: AccountId,
    tenant: &Tenant,
    invitee: Invitee,
    chosen: &[RoleId],
) -> Result<PersonId, Refused> {
    let mut tx = base.db.begin().await?;
    let one = vec![(invitee, chosen.to_vec())];
    let invited = invite_all(base, &mut tx, actor, tenant.id, one, None).await?.pop();
    let person = invited.unwrap_or(Err(Refused::NotFound))?;
    tx.commit().await?;
    Ok(person)
}

async fn is_allowed(tx: &mut PgConnection, tenant: TenantId, address: &EmailAddress) -> Result<(), Refused> {
    let allowed = tenants::settings::find(tx, tenant).await?.allowed_domains;
    if allowed.allow(address) { Ok(()) } else { Err(Refused::DomainNotAllowed(allowed)) }
}

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
    let mut tx = base.db.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, true, now).await?;
    let status = offer.invitation.status(now);
    if !matches!(status, Status::Declined(_) | Status::Revoked(_)) {
        return Err(Refused::NotNow(status));
    }
    is_allowed(&mut tx, tenant, &offer.address).await?;
    may_mail(&mut tx, tenant, &offer.address, now).await?;
    let person = people::lock(&mut tx, tenant, person).await?.person;
    begin(base, &mut tx, tenant, &[&person], acting, actor, None).await?;
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
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    let offer = Offer { invitation: offer.invitation.resend(now)?, ..offer };
    store::update(&mut *tx, tenant, &offer.invitation).await?;
    send(base, &mut tx, &offer, now).await?;
    record(&mut tx, &offer, acting.actor, Act::InvitationResent, now).await?;
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
    let mut tx = base.db.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    store::update(&mut *tx, tenant, &offer.invitation.revoke(now)?).await?;
    record(&mut tx, &offer, acting.actor, Act::InvitationRevoked, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Revokes an open invitation and sends a new one to the right address.
///
/// # Errors
/// As for [`resend`], and [`Refused::AddressTaken`].
pub async fn correct_address(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    address: EmailAddress,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, true, now).await?;
    store::update(&mut *tx, tenant, &offer.invitation.revoke(now)?).await?;
    is_allowed(&mut tx, tenant, &address).await?;
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
    begin(base, &mut tx, tenant, &[&person], acting, actor, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Locks the latest invitation of a person and the person, and lets the actor vouch for the roles from
/// now on: whoever acts on an invitation must be able to give what it gives. `begins_another`: the deed
/// begins another invitation, for which there must be a place.
async fn administered(
    tx: &mut PgConnection,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    begins_another: bool,
    now: OffsetDateTime,
) -> Result<(Offer, Acting), Refused> {
    let id = store::lock_latest(&mut *tx, tenant, person).await?.ok_or(Refused::NotFound)?;
    let acting = people::acting(tx, tenant, actor, Permission::ManagePeople, now).await?;
    if begins_another {
        take_place(tx, tenant, acting.actor, now).await?;
    }
    let listed = people::lock(tx, tenant, person).await?;
    // While we waited for the lock, somebody else may have invited anew.
    if store::latest_id(&mut *tx, tenant, person).await? != Some(id) {
        let status = listed.invitation.map(|invitation| Status::Pending(invitation.ends_at));
        return Err(status.map_or(Refused::NotFound, Refused::NotNow));
    }
    let role_ids = listed.person.role_ids();
    roles::change(&listed.person.roles, &[], &role_ids, acting.permissions).map_err(Refused::Roles)?;
    people::vouch(tx, tenant, &Person { roles_given_by: actor, ..listed.person }).await?;
    let offer = store::find(tx, id, &[]).await?.ok_or(Refused::NotFound)?;
    Ok((offer, acting))
}

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
async fn roles_can_be_given(tx: &mut PgConnection, tenant: TenantId, person: &Person) -> Result<(), Refused> {
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

async fn record(
    tx: &mut PgConnection,
    offer: &Offer,
    actor: Actor,
    act: Act,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    record_with(tx, offer, actor, act, &json!({ "invitation": offer.invitation.id }), now).await
}

async fn record_with(
    tx: &mut PgConnection,
    offer: &Offer,
    actor: Actor,
    act: Act,
    facts: &Value,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let entry = Entry { tenant: Some(offer.tenant.id), actor, act, person: Some(offer.person), facts };
    audit::record(tx, entry, now).await?;
    Ok(())
}
