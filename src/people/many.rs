//! Deeds on many people at once. Whoever calls them holds the tenant's lock and those of the people, has
//! looked up what the actor may do, and has asked of each person whether it can be done.

use serde_json::{Value, json};
use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

use super::{Acting, Person, store, words};
use crate::audit::{self, Act, Entry};
use crate::ids::{AccountId, PersonId, RoleId, TenantId};

/// Locks people, always in the same order, so that nobody waits in a circle.
pub async fn lock_all(tx: &mut PgConnection, tenant: TenantId, people: &[PersonId]) -> sqlx::Result<()> {
    store::lock_all(tx, tenant, people).await
}

/// How many of these the tenant has.
pub async fn count_of(db: impl PgExecutor<'_>, tenant: TenantId, people: &[PersonId]) -> sqlx::Result<usize> {
    store::count_of(db, tenant, people).await
}

/// Writes down that `giver` vouches for the roles of these people from now on.
pub async fn vouch_for_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
    giver: AccountId,
) -> sqlx::Result<()> {
    store::update_roles_giver_of(tx, tenant, people, giver).await
}

/// Gives people other roles: each as they were and as they are from now on.
pub async fn change_all_roles(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    changes: &[(&Person, Person)],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let pairs = changes.iter().map(|(before, after)| (*before, after));
    let gained: Vec<_> = pairs.clone().flat_map(|(before, after)| missing(after, before)).collect();
    let lost: Vec<_> = pairs.clone().flat_map(|(before, after)| missing(before, after)).collect();
    store::delete_roles_of(&mut *tx, tenant, &lost).await?;
    store::insert_roles_of(&mut *tx, tenant, &gained).await?;
    let (giver, vouched) = newly_vouched(changes);
    if let Some(giver) = giver {
        store::update_roles_giver_of(&mut *tx, tenant, &vouched, giver).await?;
    }
    let facts = pairs.map(|(before, after)| json!({ "before": words(before), "after": words(after) }));
    let told: Vec<_> = changes.iter().map(|(before, _)| before.id).zip(facts).collect();
    record_all(tx, tenant, acting, Act::RolesChanged, &told, now).await
}

/// The roles of one that another does not have.
fn missing(of: &Person, other: &Person) -> Vec<(PersonId, RoleId)> {
    let others = other.role_ids();
    of.role_ids().into_iter().filter(|role| !others.contains(role)).map(|role| (of.id, role)).collect()
}

/// For whose roles somebody else vouches from now on: the actor, for all of them.
fn newly_vouched(changes: &[(&Person, Person)]) -> (Option<AccountId>, Vec<PersonId>) {
    let changed = changes.iter().filter(|(before, after)| before.roles_given_by != after.roles_given_by);
    let giver = changed.clone().map(|(_, after)| after.roles_given_by).next();
    (giver, changed.map(|(before, _)| before.id).collect())
}

/// Keeps members out until they are reactivated.
pub async fn deactivate_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::update_deactivated(&mut *tx, tenant, people, now).await?;
    let told: Vec<_> = people.iter().map(|person| (*person, json!({}))).collect();
    record_all(tx, tenant, acting, Act::PersonDeactivated, &told, now).await
}

async fn record_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    act: Act,
    told: &[(PersonId, Value)],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let entries: Vec<Entry<'_>> = told
        .iter()
        .map(|(person, facts)| Entry {
            tenant: Some(tenant),
            actor: acting.actor,
            act,
            person: Some(*person),
            facts,
        })
        .collect();
    audit::record_all(tx, &entries, now).await
}
