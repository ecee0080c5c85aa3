//! People: the entries of Settings > People in one tenant.
//!
//! - A person is one e-mail address in one tenant, with at least one role.
//! - Who may manage people gives and takes only roles whose permissions they hold themselves.
//! - A tenant that has an active administrator never loses the last one, whatever is done at once.
//! - A deactivated person stays in the list and cannot enter.

pub mod listing;
mod many;
pub mod pages;
mod person;
mod store;

use serde_json::json;
use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;

pub use self::listing::{ListedPerson, find};
pub use self::many::{change_all_roles, count_administrators, deactivate_all, lock_all, vouch_for_all};
pub use self::person::Person;
use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::ids::{AccountId, PersonId, RoleId, TenantId};
use crate::language::Language;
use crate::roles::{self, Permission, Permissions, RolesRefused};
use crate::tenants;

/// Who acts in a tenant and what they may do there, looked up in the transaction of the act.
#[derive(Clone, Copy, Debug)]
pub struct Acting {
    pub actor: Actor,
    pub permissions: Permissions,
}

/// Why an act on a person was not done.
#[derive(Debug)]
pub enum Refused {
    /// The actor may not, or no longer.
    Forbidden,
    /// The tenant has no such person.
    NotFound,
    /// The tenant would be left without an active administrator.
    LastAdministrator,
    Roles(RolesRefused),
    /// It is so already, or cannot become so.
    NotNow,
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error)
    }
}

/// Looks up anew what `account` may do in `tenant`, and insists that managing people is among it.
///
/// # Errors
/// [`Refused::Forbidden`] when it is not.
pub async fn acting(tx: &mut PgConnection, tenant: TenantId, account: AccountId) -> Result<Acting, Refused> {
    let (permissions, is_superadmin) = store::standing_of(tx, tenant, account).await?;
    if is_superadmin {
        Ok(Acting { actor: Actor::Superadmin(account), permissions: Permissions::all() })
    } else if permissions.allow(Permission::ManagePeople) {
        Ok(Acting { actor: Actor::Person(account), permissions })
    } else {
        Err(Refused::Forbidden)
    }
}

/// Adds a person in the transaction that invites them. The constraint `people_address` speaks when
/// the tenant has the address already.
pub async fn add(
    tx: &mut PgConnection,
    tenant: TenantId,
    person: &Person,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::insert(tx, tenant, person, now).await
}

/// Locks a person and gives them as they are now.
///
/// # Errors
/// [`Refused::NotFound`] when the tenant has no such person.
pub async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    person: PersonId,
) -> Result<ListedPerson, Refused> {
    if !store::lock(&mut *tx, tenant, person).await? {
        return Err(Refused::NotFound);
    }
    find(tx, tenant, person).await?.ok_or(Refused::NotFound)
}

/// Makes the person a member: `person.account` and `person.joined_at` are set by the caller, who holds
/// the lock. The constraint `people_account` speaks when the account is somebody else here already.
pub async fn join(tx: &mut PgConnection, tenant: TenantId, person: &Person) -> sqlx::Result<()> {
    store::update_standing(tx, tenant, person).await
}

/// Writes down who vouches for the person's roles; the caller has checked that they may.
pub async fn vouch(tx: &mut PgConnection, tenant: TenantId, person: &Person) -> sqlx::Result<()> {
    store::update_roles_giver(tx, tenant, person).await
}

/// Writes down that a person is in the tenant now, for "last seen".
pub async fn note_presence(
    db: &PgPool,
    tenant: TenantId,
    person: PersonId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::update_last_seen(db, tenant, person, now).await
}

/// Gives a person other roles.
///
/// # Errors
/// Also when a role that is added or taken away has a permission that the actor does not hold.
pub async fn change_roles(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    chosen: &[RoleId],
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    tenants::lock(&mut tx, tenant).await?;
    let acting = acting(&mut tx, tenant, actor).await?;
    let before = lock(&mut tx, tenant, person).await?.person;
    let all = roles::list(&mut *tx, tenant).await?;
    let roles = roles::change(&all, &before.roles, chosen, acting.permissions).map_err(Refused::Roles)?;
    let after = before.with_roles(&roles, actor, acting.permissions);
    keep_an_administrator(&mut tx, tenant, &before, &after).await?;
    store::replace_roles(&mut tx, tenant, &after).await?;
    let facts = json!({ "before": words(&before), "after": words(&after) });
    record(&mut tx, tenant, acting, Act::RolesChanged, person, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// What an administrator may write of a person besides address and roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// May be empty.
    pub name: String,
    /// Of mails to them, until they choose one themselves.
    pub language: Option<Language>,
}

/// Changes name and language of a person.
pub async fn change_details(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    details: Details,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let acting = acting(&mut tx, tenant, actor).await?;
    let before = lock(&mut tx, tenant, person).await?.person;
    let after = Person { name: details.name, language: details.language, ..before.clone() };
    store::update_words(&mut *tx, tenant, &after).await?;
    let told =
        |person: &Person| json!({ "name": person.name, "language": person.language.map(Language::tag) });
    let facts = json!({ "before": told(&before), "after": told(&after) });
    record(&mut tx, tenant, acting, Act::PersonChanged, person, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes another address of a person whose lock the caller holds. The constraint `people_address`
/// speaks when the tenant has the address already.
pub async fn move_address(tx: &mut PgConnection, tenant: TenantId, person: &Person) -> sqlx::Result<()> {
    store::update_words(tx, tenant, person).await
}

/// Keeps a member out until they are reactivated.
pub async fn deactivate(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    tenants::lock(&mut tx, tenant).await?;
    let acting = acting(&mut tx, tenant, actor).await?;
    let before = lock(&mut tx, tenant, person).await?.person;
    if !before.is_active() {
        return Err(Refused::NotNow);
    }
    roles::change(&before.roles, &[], &before.role_ids(), acting.permissions).map_err(Refused::Roles)?;
    let after = Person { deactivated_at: Some(now), ..before.clone() };
    keep_an_administrator(&mut tx, tenant, &before, &after).await?;
    store::update_standing(&mut *tx, tenant, &after).await?;
    record(&mut tx, tenant, acting, Act::PersonDeactivated, person, &json!({}), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets a deactivated member in again, with the roles they have.
pub async fn reactivate(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    tenants::lock(&mut tx, tenant).await?;
    let acting = acting(&mut tx, tenant, actor).await?;
    let before = lock(&mut tx, tenant, person).await?.person;
    if before.deactivated_at.is_none() {
        return Err(Refused::NotNow);
    }
    roles::change(&before.roles, &[], &before.role_ids(), acting.permissions).map_err(Refused::Roles)?;
    let after = Person { deactivated_at: None, ..before };
    store::update_standing(&mut *tx, tenant, &after).await?;
    record(&mut tx, tenant, acting, Act::PersonReactivated, person, &json!({}), now).await?;
    tx.commit().await?;
    Ok(())
}

/// The caller holds the tenant's lock, so no other act can end another administration meanwhile.
async fn keep_an_administrator(
    tx: &mut PgConnection,
    tenant: TenantId,
    before: &Person,
    after: &Person,
) -> Result<(), Refused> {
    let is_lost = before.is_active_administrator() && !after.is_active_administrator();
    if is_lost && !store::has_other_administrator(tx, tenant, before.id).await? {
        return Err(Refused::LastAdministrator);
    }
    Ok(())
}

async fn record(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    act: Act,
    person: PersonId,
    facts: &serde_json::Value,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let entry = Entry { tenant: Some(tenant), actor: acting.actor, act, person: Some(person), facts };
    audit::record(tx, entry, now).await
}

/// A person's roles as the trail names them.
fn words(person: &Person) -> Vec<String> {
    person.roles.iter().map(|role| role.kind.word().to_owned()).collect()
}
