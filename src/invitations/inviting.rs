//! How invitations begin and how their mails are promised: of one person or of a thousand, by the same
//! statements.

use std::collections::HashMap;

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::limits::Full;
use super::mails::{self, Occasion};
use super::{Invitation, Invitee, Offer, Refused, blocked, full_addresses, offers, room, store};
use crate::audit::{self, Act, Entry};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, ImportId, InvitationId, LinkId, PersonId, RoleId, TenantId};
use crate::mail;
use crate::people::{self, Acting, Person};
use crate::roles::{self, Permission, RoleSet, RolesRefused};
use crate::tenants;

/// Adds people to a tenant and invites them, in the caller's transaction, and says of each whether it
/// was done. The trail names the list that they come from, if any.
///
/// # Errors
/// [`Refused::Forbidden`] when the actor may invite nobody.
pub async fn invite_all(
    base: &Base,
    tx: &mut PgConnection,
    actor: AccountId,
    tenant: TenantId,
    invitees: Vec<(Invitee, Vec<RoleId>)>,
    import: Option<ImportId>,
) -> Result<Vec<Result<PersonId, Refused>>, Refused> {
    let now = base.now();
    let acting = people::acting(tx, tenant, actor, Permission::ManagePeople, now).await?;
    let allowed = tenants::settings::find(&mut *tx, tenant).await?.allowed_domains;
    let room = room(tx, tenant, acting.actor, now).await?;
    // Once more, now that nobody takes it from them (see `administering::administered`).
    tenants::share(tx, tenant).await?;
    let acting = people::acting(tx, tenant, actor, Permission::ManagePeople, now).await?;
    let addresses: Vec<&EmailAddress> = invitees.iter().map(|(invitee, _)| &invitee.address).collect();
    let full: HashMap<String, Full> =
        full_addresses(tx, tenant, &addresses, now).await?.into_iter().collect();
    let blocked = blocked(tx, tenant, &addresses).await?;
    let all = roles::list(&mut *tx, tenant).await?;
    let mut left = room.left;
    let wished: Vec<Result<Person, Refused>> = invitees
        .into_iter()
        .map(|(invitee, chosen)| {
            if !allowed.allow(&invitee.address) {
                return Err(Refused::DomainNotAllowed(allowed.clone()));
            }
            if blocked.contains(invitee.address.folded()) {
                return Err(Refused::Blocked);
            }
            if let Some(full) = full.get(invitee.address.folded()) {
                return Err(Refused::Full(*full));
            }
            if left == 0 {
                return Err(Refused::Full(room.beyond(now)));
            }
            left -= 1;
            let roles = roles::change(&all, &[], &chosen, acting.permissions).map_err(Refused::Roles)?;
            Ok(person(invitee, roles, actor, now))
        })
        .collect();
    let people: Vec<&Person> = wished.iter().flatten().collect();
    let added = match people::add(tx, tenant, &people, now).await {
        // Since the roles were looked up, somebody has deleted one of them.
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("person_roles_role") => {
            return Err(Refused::Roles(RolesRefused::Unknown));
        }
        added => added?,
    };
    let people: Vec<&Person> = people.into_iter().filter(|person| added.contains(&person.id)).collect();
    begin(base, tx, tenant, &people, (actor, acting), import, now).await?;
    let told = wished.into_iter().map(|wish| match wish?.id {
        id if added.contains(&id) => Ok(id),
        _ => Err(Refused::AddressTaken),
    });
    Ok(told.collect())
}

pub(super) fn person(invitee: Invitee, roles: RoleSet, actor: AccountId, now: OffsetDateTime) -> Person {
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

/// Makes an invitation for each person, with its first link and its mail. The caller has seen to it that
/// their addresses get one more. `now` is also when people were added who are new.
pub(super) async fn begin(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[&Person],
    (inviter, acting): (AccountId, Acting),
    import: Option<ImportId>,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let invitations: Vec<_> =
        people.iter().map(|person| (person.id, Invitation::new(InvitationId::new(now), now))).collect();
    let Some((_, first)) = invitations.first() else { return Ok(()) };
    store::insert(&mut *tx, tenant, inviter, &invitations).await?;
    // All that one inviter offers differs in the person only: it is looked up once.
    let like_all = offers::store::find(&mut *tx, first.id, &[]).await?.ok_or(Refused::NotFound)?;
    let offers: Vec<Offer> = people
        .iter()
        .zip(&invitations)
        .map(|(person, (_, invitation))| Offer {
            person: person.id,
            address: person.address.clone(),
            person_name: person.name.clone(),
            language: person.language,
            roles: person.roles.clone(),
            roles_given_by: person.roles_given_by,
            accepted_by: person.account,
            invitation: *invitation,
            ..like_all.clone()
        })
        .collect();
    send_all(base, tx, tenant, &offers, Occasion::Invitation, now).await?;
    let facts: Vec<Value> = offers.iter().map(|offer| facts(offer, import)).collect();
    let entries: Vec<Entry<'_>> = offers
        .iter()
        .zip(&facts)
        .map(|(offer, facts)| Entry {
            tenant: Some(tenant),
            actor: acting.actor,
            act: Act::PersonInvited,
            person: Some(offer.person),
            facts,
        })
        .collect();
    audit::record_all(tx, &entries, now).await?;
    Ok(())
}

fn facts(offer: &Offer, import: Option<ImportId>) -> Value {
    match import {
        Some(import) => json!({ "invitation": offer.invitation.id, "import": import }),
        None => json!({ "invitation": offer.invitation.id }),
    }
}

/// Insists that the address may get one more invitation mail.
pub(super) async fn may_mail(
    tx: &mut PgConnection,
    tenant: TenantId,
    address: &EmailAddress,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let full = full_addresses(tx, tenant, &[address], now).await?.pop();
    full.map_or(Ok(()), |(_, full)| Err(Refused::Full(full)))
}

/// Promises one more invitation mail with a link of its own, if the address has not had too many.
pub(super) async fn send(
    base: &Base,
    tx: &mut PgConnection,
    offer: &Offer,
    occasion: Occasion,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    may_mail(tx, offer.tenant.id, &offer.address, now).await?;
    send_all(base, tx, offer.tenant.id, std::slice::from_ref(offer), occasion, now).await
}

/// Promises one more mail of its invitation for each, with a link of its own.
pub(super) async fn send_all(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    offers: &[Offer],
    occasion: Occasion,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let links: Vec<_> = offers.iter().map(|offer| (LinkId::new(now), offer.invitation.id)).collect();
    store::insert_links(&mut *tx, tenant, &links, occasion == Occasion::Asked, now).await?;
    let mut messages = Vec::with_capacity(offers.len());
    for (offer, (link, _)) in offers.iter().zip(links) {
        messages.push(mails::invitation(base, offer, occasion, link)?);
    }
    mail::promise_all(tx, &messages, now).await?;
    Ok(())
}
