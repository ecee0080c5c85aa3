//! How invitations begin and how their mails are promised: of one person or of a thousand, by the same
//! statements.

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::{Invitation, Invitee, Offer, Refused, mails, store};
use crate::audit::{self, Act, Entry};
use crate::base::Base;
use crate::ids::{AccountId, ImportId, InvitationId, LinkId, PersonId, RoleId, TenantId};
use crate::mail;
use crate::people::{self, Acting, Person};
use crate::roles::{self, RoleSet};

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
    let acting = people::acting(tx, tenant, actor).await?;
    let all = roles::list(&mut *tx, tenant).await?;
    let wished: Vec<Result<Person, Refused>> = invitees
        .into_iter()
        .map(|(invitee, chosen)| {
            let roles = roles::change(&all, &[], &chosen, acting.permissions).map_err(Refused::Roles)?;
            Ok(person(invitee, roles, actor, now))
        })
        .collect();
    let people: Vec<&Person> = wished.iter().flatten().collect();
    let added = people::add(tx, tenant, &people, now).await?;
    let people: Vec<&Person> = people.into_iter().filter(|person| added.contains(&person.id)).collect();
    begin(base, tx, tenant, &people, acting, actor, import).await?;
    let told = wished.into_iter().map(|wish| match wish?.id {
        id if added.contains(&id) => Ok(id),
        _ => Err(Refused::AddressTaken),
    });
    Ok(told.collect())
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

/// Makes an invitation for each person, with its first link and its mail.
pub(super) async fn begin(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[&Person],
    acting: Acting,
    inviter: AccountId,
    import: Option<ImportId>,
) -> Result<(), Refused> {
    let now = base.now();
    let invitations: Vec<_> =
        people.iter().map(|person| (person.id, Invitation::new(InvitationId::new(now), now))).collect();
    let Some((_, first)) = invitations.first() else { return Ok(()) };
    store::insert(&mut *tx, tenant, inviter, &invitations).await?;
    // All that one inviter offers differs in the person only: it is looked up once.
    let like_all = store::find(&mut *tx, first.id, &[]).await?.ok_or(Refused::NotFound)?;
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
    send(base, tx, tenant, &offers, now).await?;
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

/// Promises one more invitation mail for each, with a link of its own.
pub(super) async fn send(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    offers: &[Offer],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let links: Vec<_> = offers.iter().map(|offer| (LinkId::new(now), offer.invitation.id)).collect();
    store::insert_links(&mut *tx, tenant, &links, now).await?;
    let mut messages = Vec::with_capacity(offers.len());
    for (offer, (link, _)) in offers.iter().zip(links) {
        messages.push(mails::invitation(base, offer, link)?);
    }
    mail::promise_all(tx, &messages, now).await?;
    Ok(())
}
