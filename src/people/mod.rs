//! People: the entries of Settings > People in one tenant.
//!
//! - A person is one e-mail address in one tenant, with at least one role.
//! - Who may manage people gives and takes only roles whose permissions they hold themselves.
//! - A tenant that has an active administrator, who can do everything, never loses the last one, whatever is done at
//!   once; nor, where there is none, the last who manages people.
//! - A deactivated person stays in the list and cannot enter.
//! - Nobody takes a permission away from themselves without being asked once more: what one does not
//!   hold any more one cannot give back to oneself.
//! - What roles of the tenant's own allow, and whether they are there, is decided in `own_roles`.

mod administering;
mod leaving;
pub mod listing;
mod many;
mod own_roles;
pub mod pages;
mod person;
mod store;

use std::collections::HashSet;

use serde_json::json;
use sqlx::{Connection as _, PgConnection, PgPool};
use time::OffsetDateTime;

use self::administering::keep_an_administrator;
pub use self::administering::{Administrators, administrators};
pub use self::leaving::erase;
pub use self::listing::{ListedPerson, find};
pub use self::many::{change_all_roles, count_of, deactivate_all, lock_all, vouch_for_all};
pub use self::own_roles::{
    Holders, RoleRefused, change_role, count_holders, create_role, delete_role, delete_unused_role,
    may_delete_role,
};
pub use self::person::Person;
use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::database;
use crate::ids::{AccountId, PersonId, RoleId, TenantId};
use crate::language::Language;
pub use crate::roles::Acting;
use crate::roles::{self, Permission, Permissions, RolesRefused};
use crate::tenants;

/// Why an act on a person was not done.
#[derive(Debug)]
pub enum Refused {
    /// The actor may not, or no longer.
    Forbidden,
    /// The tenant has no such person.
    NotFound,
    /// The tenant would be left without an active administrator, who can do everything.
    LastAdministrator,
    /// The actor would take these away from themselves, and has not been asked.
    Unconfirmed(Permissions),
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

/// Looks up anew what `account` may do in `tenant`, and insists that what is `needed` is among it.
///
/// # Errors
/// [`Refused::Forbidden`] when it is not.
pub async fn acting(
    tx: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    needed: Permission,
    now: OffsetDateTime,
) -> Result<Acting, Refused> {
    roles::acting_with(tx, tenant, account, needed, now).await?.ok_or(Refused::Forbidden)
}

/// Adds people in the transaction that invites them and tells who was added: not those whose address
/// the tenant has already.
pub async fn add(
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[&Person],
    now: OffsetDateTime,
) -> sqlx::Result<HashSet<PersonId>> {
    store::insert(tx, tenant, people, now).await
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

/// Writes the address that a person, whose lock the caller holds, has from now on. False, and nothing is
/// changed, when the tenant has somebody else with it.
pub async fn readdress(tx: &mut PgConnection, tenant: TenantId, person: &Person) -> sqlx::Result<bool> {
    let mut attempt = tx.begin().await?;
    match store::update_words(&mut *attempt, tenant, person).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("people_address") => {
            attempt.rollback().await?;
            Ok(false)
        }
        updated => {
            updated?;
            attempt.commit().await?;
            Ok(true)
        }
    }
}

/// Writes down who vouches for the person's roles; the caller has checked that they may.
pub async fn vouch(tx: &mut PgConnection, tenant: TenantId, person: &Person) -> sqlx::Result<()> {
    store::update_roles_giver(tx, tenant, person).await
}

/// Writes down that somebody invited waits for another administrator, because whoever vouches for their roles may
/// no longer give them.
pub async fn hold(
    tx: &mut PgConnection,
    tenant: TenantId,
    person: PersonId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::update_held(tx, tenant, person, now).await
}

/// Holds, or frees, more of those who wait behind the first because the one who vouches for very many may give less, or more,
/// than before. False when there are none. Whoever accepts meanwhile is not let in by this: it is asked anew then.
pub async fn hold_due(db: &PgPool) -> sqlx::Result<bool> {
    let mut tx = database::begin_across(db).await?;
    let was_any = store::hold_due(&mut tx).await?;
    tx.commit().await?;
    Ok(was_any)
}

/// Leaves nothing personal of those of these people who never joined and whose last invitation was over before
/// `before`; tells whom, by tenant. The caller holds the locks of their last invitations.
pub async fn mask(
    tx: &mut PgConnection,
    people: &[(TenantId, PersonId)],
    before: OffsetDateTime,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<(TenantId, PersonId)>> {
    store::mask(tx, people, before, now).await
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

/// The same for what administrators write: nothing is written of somebody of whom nothing personal is to be left.
async fn lock_unmasked(tx: &mut PgConnection, tenant: TenantId, person: PersonId) -> Result<Person, Refused> {
    let person = lock(tx, tenant, person).await?.person;
    if person.is_masked() { Err(Refused::NotFound) } else { Ok(person) }
}

/// Gives a person other roles. `is_confirmed`: they were asked whether they take this from themselves.
///
/// # Errors
/// Also when a role that is added or taken away has a permission that the actor does not hold.
pub async fn change_roles(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    chosen: &[RoleId],
    is_confirmed: bool,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    tenants::lock(&mut tx, tenant).await?;
    let acting = acting(&mut tx, tenant, actor, Permission::ManagePeople, now).await?;
    let before = lock_unmasked(&mut tx, tenant, person).await?;
    let all = roles::list(&mut *tx, tenant).await?;
    let roles = roles::change(&all, &before.roles, chosen, acting.permissions).map_err(Refused::Roles)?;
    let after = before.with_roles(&roles, actor, acting.permissions);
    store::replace_roles(&mut tx, tenant, &after).await?;
    keep_an_administrator(&mut tx, tenant, before.administers()).await?;
    ask_first(&mut tx, tenant, acting, is_confirmed).await?;
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
    let mut tx = base.begin().await?;
    let acting = acting(&mut tx, tenant, actor, Permission::ManagePeople, now).await?;
    let before = lock_unmasked(&mut tx, tenant, person).await?;
    let after = Person { name: details.name, language: details.language, ..before.clone() };
    store::update_words(&mut *tx, tenant, &after).await?;
    let told =
        |person: &Person| json!({ "name": person.name, "language": person.language.map(Language::tag) });
    let facts = json!({ "before": told(&before), "after": told(&after) });
    record(&mut tx, tenant, acting, Act::PersonChanged, person, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps a member out until they are reactivated. `is_confirmed`: they were asked whether they put
/// themselves out.
pub async fn deactivate(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    is_confirmed: bool,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    tenants::lock(&mut tx, tenant).await?;
    let acting = acting(&mut tx, tenant, actor, Permission::ManagePeople, now).await?;
    let before = lock(&mut tx, tenant, person).await?.person;
    if !before.is_active() {
        return Err(Refused::NotNow);
    }
    roles::change(&before.roles, &[], &before.role_ids(), acting.permissions).map_err(Refused::Roles)?;
    let after = Person { deactivated_at: Some(now), ..before.clone() };
    store::update_standing(&mut *tx, tenant, &after).await?;
    keep_an_administrator(&mut tx, tenant, before.administers()).await?;
    ask_first(&mut tx, tenant, acting, is_confirmed).await?;
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
    let mut tx = base.begin().await?;
    tenants::lock(&mut tx, tenant).await?;
    let acting = acting(&mut tx, tenant, actor, Permission::ManagePeople, now).await?;
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

/// Looks, once an act is written, what it took from the actor. Superadmins lose nothing by it.
async fn ask_first(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    is_confirmed: bool,
) -> Result<(), Refused> {
    let Actor::Person(account) = acting.actor else { return Ok(()) };
    if is_confirmed {
        return Ok(());
    }
    let left = roles::permissions_of(tx, tenant, account).await?;
    let lost = acting.permissions.without(left);
    if lost.is_empty() { Ok(()) } else { Err(Refused::Unconfirmed(lost)) }
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
