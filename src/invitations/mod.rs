//! Invitations: offers to a person to become a member, with an end.
//!
//! - Adding a person and inviting them is one deed; the mail is promised in its transaction.
//! - An invitation is good for thirty days from when it was last sent. Every mail has a link of its
//!   own, and all of them stay good until it is answered, revoked or over.
//! - Opening a link changes nothing. Accepting and declining ask again, under a row lock, everything
//!   that was true when the page was drawn.
//! - Accepting twice is the same as accepting once.
//! - Nobody answers an invitation that is not for them: see [`Offered`].
//! - Roles that who gave them may no longer give are not given.

mod invitation;
mod mails;
mod many;
mod offer;
mod offers;
pub mod pages;
mod refused;
mod store;

use serde_json::json;
use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};

pub use self::invitation::{GOOD_FOR, Invitation, Refused as InvitationRefused, Status};
pub use self::many::{lock_latest_of, resend_all, revoke_all};
pub use self::offer::{Offer, Offered};
pub use self::offers::{find_answerable, find_held, find_offers, note_opened};
pub use self::refused::Refused;
use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::RoleId;
use crate::ids::{AccountId, InvitationId, LinkId, PersonId, TenantId};
use crate::language::Language;
use crate::mail;
use crate::people::{self, Acting, Person};
use crate::roles::{self, RoleSet};
use crate::secrets::Digest;
use crate::sign_in::{self, Standing};
use crate::tenants::Tenant;

/// Mails of one person's invitations that invitees can ask for within a day.
const ASKED_A_DAY: i64 = 3;

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
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let acting = people::acting(&mut tx, tenant.id, actor).await?;
    let all = roles::list(&mut *tx, tenant.id).await?;
    let roles = roles::change(&all, &[], chosen, acting.permissions).map_err(Refused::Roles)?;
    let person = person(invitee, roles, actor, now);
    match people::add(&mut tx, tenant.id, &person, now).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("people_address") => {
            return Err(Refused::AddressTaken);
        }
        added => added?,
    }
    begin(base, &mut tx, tenant.id, person.id, acting, actor, now).await?;
    tx.commit().await?;
    Ok(person.id)
}

fn person(invitee: Invitee, roles: RoleSet, actor: AccountId, now: OffsetDateTime) -> Person {
    Person {
        id: PersonId::new(now),
        address: invitee.address,
        name: invitee.name,
        language: invitee.language,
        roles: roles.iter().cloned().collect(),
        roles_given_by: actor,
        account: None,
        joined_at: None,
        deactivated_at: None,
    }
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
    let (offer, acting) = administered(&mut tx, actor, tenant, person).await?;
    let status = offer.invitation.status(now);
    if !matches!(status, Status::Declined(_) | Status::Revoked(_)) {
        return Err(Refused::NotNow(status));
    }
    begin(base, &mut tx, tenant, person, acting, actor, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes the invitation, its first link and its mail.
async fn begin(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    person: PersonId,
    acting: Acting,
    inviter: AccountId,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let invitation = Invitation::new(InvitationId::new(now), now);
    store::insert(&mut *tx, tenant, person, inviter, &invitation).await?;
    let offer = store::find(&mut *tx, invitation.id, &[]).await?.ok_or(Refused::NotFound)?;
    send(base, tx, &offer, now).await?;
    record(tx, &offer, acting.actor, Act::PersonInvited, now).await
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
    let (offer, acting) = administered(&mut tx, actor, tenant, person).await?;
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
    let (offer, acting) = administered(&mut tx, actor, tenant, person).await?;
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
    let (offer, acting) = administered(&mut tx, actor, tenant, person).await?;
    store::update(&mut *tx, tenant, &offer.invitation.revoke(now)?).await?;
    let before = people::lock(&mut tx, tenant, person).await?.person;
    let facts = json!({ "before": before.address.as_typed(), "after": address.as_typed() });
    match people::move_address(&mut tx, tenant, &Person { address, ..before }).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("people_address") => {
            return Err(Refused::AddressTaken);
        }
        moved => moved?,
    }
    let act = Act::AddressCorrected;
    let entry = Entry { tenant: Some(tenant), actor: acting.actor, act, person: Some(person), facts: &facts };
    audit::record(&mut tx, entry, now).await?;
    begin(base, &mut tx, tenant, person, acting, actor, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Locks the latest invitation of a person and the person, and lets the actor vouch for the roles from
/// now on: whoever acts on an invitation must be able to give what it gives.
async fn administered(
    tx: &mut PgConnection,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(Offer, Acting), Refused> {
    let id = store::lock_latest(&mut *tx, tenant, person).await?.ok_or(Refused::NotFound)?;
    let acting = people::acting(tx, tenant, actor).await?;
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
    sign_in::suggest_language(&mut tx, account.id, offer.spoken()).await?;
    let offer = Offer { person_name: name, ..offer };
    tell_inviter(base, &mut tx, &offer, true, now).await?;
    record(&mut tx, &offer, Actor::Person(account.id), Act::InvitationAccepted, now).await?;
    tx.commit().await?;
    Ok(offer.tenant)
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
    tell_inviter(base, &mut tx, &offer, false, now).await?;
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
        Offered::Answer => Ok(offer),
        Offered::NewLink | Offered::AnotherAccount | Offered::Nothing => Err(Refused::NotFound),
    }
}

/// Nobody gets by an old invitation what its giver could not give today.
async fn roles_can_be_given(tx: &mut PgConnection, tenant: TenantId, person: &Person) -> Result<(), Refused> {
    let giver = match people::acting(tx, tenant, person.roles_given_by).await {
        Err(people::Refused::Forbidden) => return Err(Refused::RolesGone),
        giver => giver?,
    };
    if giver.permissions.cover(person.permissions()) { Ok(()) } else { Err(Refused::RolesGone) }
}

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

async fn may_ask_again(tx: &mut PgConnection, offer: &Offer, now: OffsetDateTime) -> sqlx::Result<bool> {
    let sent = store::count_recent_links(tx, offer.tenant.id, offer.person, Duration::DAY, now).await?;
    Ok(sent < ASKED_A_DAY)
}

/// Promises one more invitation mail with a link of its own.
async fn send(base: &Base, tx: &mut PgConnection, offer: &Offer, now: OffsetDateTime) -> Result<(), Refused> {
    let link = LinkId::new(now);
    store::insert_link(&mut *tx, offer.tenant.id, link, offer.invitation.id, now).await?;
    let message = mails::invitation(base, offer, link)?;
    mail::promise(tx, &message, now).await?;
    Ok(())
}

async fn tell_inviter(
    base: &Base,
    tx: &mut PgConnection,
    offer: &Offer,
    has_accepted: bool,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    // Whoever no longer manages the tenant's people hears no more of them.
    let still_may = match people::acting(tx, offer.tenant.id, offer.inviter).await {
        Err(people::Refused::Forbidden) => false,
        acting => acting.map(|_| true)?,
    };
    if let Some(to) = offer.inviter_address.as_ref().filter(|_| still_may) {
        let message = mails::answer(base, offer, to, has_accepted, now)?;
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
    let facts = json!({ "invitation": offer.invitation.id });
    let entry =
        Entry { tenant: Some(offer.tenant.id), actor, act, person: Some(offer.person), facts: &facts };
    audit::record(tx, entry, now).await?;
    Ok(())
}
