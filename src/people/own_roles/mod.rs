//! The tenant's own roles: made, changed and deleted.
//!
//! - Whoever does it holds every permission that the role has, before and after.
//! - Whoever would be left without a role gets the one chosen instead, which is the actor's to give.
//! - A role that very many have is deleted in parts, by `bulk`; the request deletes one of at most
//!   [`roles::MOST_COUNTED`] people.
//! - What a role allows holds at once for everybody who has it; a tenant keeps an administrator.

pub(super) mod store;

use serde_json::{Value, json};
use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;

use super::{
    Acting, Administrators, Refused, acting, administrators, ask_first, keep_an_administrator,
    store as people_store,
};
use crate::audit::{self, Act, Entry};
use crate::base::Base;
use crate::ids::{AccountId, PersonId, RoleId, TenantId};
use crate::roles::{self, OwnRole, Permission, Permissions, Role, RoleKind, RolesRefused};
use crate::tenants;

/// Why a deed on a role was not done.
#[derive(Debug)]
pub enum RoleRefused {
    /// Another role of the tenant's own has this name.
    NameTaken,
    /// The tenant has as many as there may be.
    TooMany,
    /// It would get a permission that the actor does not hold.
    NotYoursToGive(Permission),
    /// More people have it than a request can deal with.
    TooManyPeople,
    /// Somebody has no other role, and this cannot be the one they get instead.
    Replacement(RolesRefused),
    /// As of any act on people.
    Act(Refused),
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl From<Refused> for RoleRefused {
    fn from(refused: Refused) -> Self {
        Self::Act(refused)
    }
}

impl From<sqlx::Error> for RoleRefused {
    fn from(error: sqlx::Error) -> Self {
        Self::Act(Refused::Broken(error))
    }
}

/// How many people have a role: more than [`roles::MOST_COUNTED`] stands for any number above.
#[derive(Clone, Debug)]
pub struct Holders {
    pub people: i64,
    /// Those among the people looked at who have no other role.
    pub without_another: i64,
    /// All of the tenant, this one among them.
    pub roles: Vec<Role>,
}

/// People who have the same roles.
#[derive(Debug)]
pub(super) struct Alike {
    pub roles: Vec<RoleId>,
    pub people: Vec<PersonId>,
}

/// How many people a role would be taken from.
pub async fn count_holders(db: &PgPool, tenant: TenantId, role: RoleId) -> sqlx::Result<Holders> {
    store::count_holders(db, tenant, role, roles::MOST_COUNTED + 1).await
}

/// Makes a role of the tenant's own.
///
/// # Errors
/// [`RoleRefused`] says which rule it breaks.
pub async fn create_role(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    wanted: &OwnRole,
) -> Result<RoleId, RoleRefused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    tenants::lock(&mut tx, tenant).await?;
    let acting = acting(&mut tx, tenant, actor, Permission::ManageRoles, now).await?;
    must_hold(acting, wanted.permissions)?;
    let all = roles::list(&mut *tx, tenant).await?;
    if all.iter().filter(|role| matches!(role.kind, RoleKind::Own(_))).count() >= roles::MOST_OWN {
        return Err(RoleRefused::TooMany);
    }
    let role = wanted.role(RoleId::new(now));
    name_is_free(roles::add_own(&mut tx, tenant, &role, now).await)?;
    let facts = json!({ "role": role.id, "after": told(&role) });
    record(&mut tx, tenant, acting, Act::RoleCreated, &facts, now).await?;
    tx.commit().await?;
    Ok(role.id)
}

/// Gives a role of the tenant's own another name and other permissions. `is_confirmed`: the actor was
/// asked whether they take this from themselves.
///
/// # Errors
/// Also when the role has a permission that the actor does not hold.
pub async fn change_role(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    role: RoleId,
    wanted: &OwnRole,
    is_confirmed: bool,
) -> Result<(), RoleRefused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (acting, before) = lock(&mut tx, tenant, actor, role, now).await?;
    must_hold(acting, wanted.permissions)?;
    let after = wanted.role(role);
    if after == before {
        return Ok(());
    }
    let all = roles::list(&mut *tx, tenant).await?;
    let had = administered(&mut tx, tenant, &all).await?;
    name_is_free(roles::update_own(&mut tx, tenant, role, wanted).await)?;
    keep_an_administrator(&mut tx, tenant, had).await?;
    ask_first(&mut tx, tenant, acting, is_confirmed).await?;
    let facts = json!({ "role": role, "before": told(&before), "after": told(&after) });
    record(&mut tx, tenant, acting, Act::RoleChanged, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Deletes a role of the tenant's own. Whoever has no other gets `replacement`. `is_confirmed` as for
/// [`change_role`].
///
/// # Errors
/// As for [`change_role`], and when somebody would be left without a role.
pub async fn delete_role(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    role: RoleId,
    replacement: Option<RoleId>,
    is_confirmed: bool,
) -> Result<(), RoleRefused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (acting, before) = lock(&mut tx, tenant, actor, role, now).await?;
    let Holders { people, roles: all, .. } =
        store::count_holders(&mut *tx, tenant, role, roles::MOST_COUNTED + 1).await?;
    if people > roles::MOST_COUNTED {
        return Err(RoleRefused::TooManyPeople);
    }
    let had = administered(&mut tx, tenant, &all).await?;
    if replacement.is_some_and(|chosen| !all.iter().any(|role| role.id == chosen)) {
        return Err(RoleRefused::Replacement(RolesRefused::Unknown));
    }
    let holders = store::list_holders(&mut *tx, tenant, role).await?;
    let instead = match holders.iter().find(|alike| alike.roles == [role]) {
        Some(alike) => {
            let instead = replacement_for(role, &all, replacement, acting.permissions)?;
            exchange(&mut tx, tenant, acting, actor, &alike.people, (role, instead.id)).await?;
            Some(instead)
        }
        None => None,
    };
    people_store::take_role(&mut *tx, tenant, role).await?;
    roles::delete_own(&mut tx, tenant, role).await?;
    keep_an_administrator(&mut tx, tenant, had).await?;
    ask_first(&mut tx, tenant, acting, is_confirmed).await?;
    let instead = instead.map(|role| role.kind.word());
    let facts = json!({ "role": role, "before": told(&before), "replacement": instead });
    record(&mut tx, tenant, acting, Act::RoleDeleted, &facts, now).await?;
    for alike in &holders {
        let facts = change_told(alike, &all, role, instead);
        let entry = entry(tenant, acting, Act::RolesChanged, &facts);
        audit::record_for_each(&mut tx, entry, &alike.people, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Whether who acts may delete a role of the tenant's own so that whoever has no other gets `instead`; `all` are
/// the roles of the tenant.
///
/// # Errors
/// As for [`delete_role`].
pub fn may_delete_role(
    acting: Acting,
    all: &[Role],
    role: RoleId,
    instead: RoleId,
) -> Result<(), RoleRefused> {
    let is_own = |it: &&Role| it.id == role && matches!(it.kind, RoleKind::Own(_));
    let deleted = all.iter().find(is_own).ok_or(Refused::NotFound)?;
    if !acting.permissions.allow(Permission::ManageRoles) || !acting.permissions.cover(deleted.permissions) {
        return Err(Refused::Forbidden.into());
    }
    replacement_for(role, all, Some(instead), acting.permissions).map(|_| ())
}

/// Deletes a role that nobody has any more; false when somebody still has it. Whoever calls it holds the locks of
/// tenant and role.
///
/// # Errors
/// Only when something is broken.
pub async fn delete_unused_role(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    role: RoleId,
    instead: RoleId,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let Holders { people, roles: all, .. } = store::count_holders(&mut *tx, tenant, role, 1).await?;
    let Some(deleted) = all.iter().find(|it| it.id == role) else { return Ok(true) };
    if people > 0 {
        return Ok(false);
    }
    roles::delete_own(&mut *tx, tenant, role).await?;
    let instead = all.iter().find(|it| it.id == instead).map(|it| it.kind.word());
    let facts = json!({ "role": role, "before": told(deleted), "replacement": instead });
    record(tx, tenant, acting, Act::RoleDeleted, &facts, now).await?;
    Ok(true)
}

/// Locks tenant and role and looks up anew what the actor may do: who does not hold all that the role
/// allows leaves it as it is.
async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    actor: AccountId,
    role: RoleId,
    now: OffsetDateTime,
) -> Result<(Acting, Role), Refused> {
    tenants::lock(tx, tenant).await?;
    let acting = acting(tx, tenant, actor, Permission::ManageRoles, now).await?;
    let role = roles::lock_own(tx, tenant, role).await?.ok_or(Refused::NotFound)?;
    if acting.permissions.cover(role.permissions) { Ok((acting, role)) } else { Err(Refused::Forbidden) }
}

/// What the tenant has an administrator for.
async fn administered(tx: &mut PgConnection, tenant: TenantId, all: &[Role]) -> sqlx::Result<Permissions> {
    let Administrators { can, count } = administrators(tx, tenant, all, 1).await?;
    Ok(if count > 0 { can } else { Permissions::NONE })
}

fn must_hold(acting: Acting, wanted: Permissions) -> Result<(), RoleRefused> {
    match wanted.without(acting.permissions).iter().next() {
        Some(permission) => Err(RoleRefused::NotYoursToGive(permission)),
        None => Ok(()),
    }
}

/// What the constraint on names says.
fn name_is_free(written: sqlx::Result<()>) -> Result<(), RoleRefused> {
    match written {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("roles_own_name") => {
            Err(RoleRefused::NameTaken)
        }
        written => Ok(written?),
    }
}

/// The role that those get who have only the one that is deleted.
fn replacement_for(
    deleted: RoleId,
    all: &[Role],
    chosen: Option<RoleId>,
    held: Permissions,
) -> Result<&Role, RoleRefused> {
    let refused = |why| Err(RoleRefused::Replacement(why));
    let Some(chosen) = chosen else { return refused(RolesRefused::None) };
    match all.iter().find(|role| role.id == chosen && role.id != deleted) {
        None => refused(RolesRefused::Unknown),
        Some(role) if !held.cover(role.permissions) => {
            refused(RolesRefused::NotYoursToGive(role.kind.clone()))
        }
        Some(role) => Ok(role),
    }
}

/// Gives these people another role in the place of the only one they have. Who gives it vouches for it,
/// if they may vouch at all: only who manages people does.
async fn exchange(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    actor: AccountId,
    people: &[PersonId],
    (from, to): (RoleId, RoleId),
) -> sqlx::Result<()> {
    store::exchange_role(&mut *tx, tenant, people, from, to).await?;
    if acting.permissions.allow(Permission::ManagePeople) {
        store::update_roles_giver_of_invited(&mut *tx, tenant, people, actor).await?;
    }
    Ok(())
}

async fn record(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    act: Act,
    facts: &Value,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    audit::record(tx, entry(tenant, acting, act, facts), now).await
}

fn entry(tenant: TenantId, acting: Acting, act: Act, facts: &Value) -> Entry<'_> {
    Entry { tenant: Some(tenant), actor: acting.actor, act, person: None, facts }
}

/// A role as the trail tells of it.
fn told(role: &Role) -> Value {
    json!({ "name": role.kind.word(), "permissions": role.permissions.words() })
}

/// What the deletion of a role changes for people, as the trail tells of it.
fn change_told(alike: &Alike, all: &[Role], deleted: RoleId, instead: Option<&str>) -> Value {
    let had = || all.iter().filter(|role| alike.roles.contains(&role.id));
    let before: Vec<&str> = had().map(|role| role.kind.word()).collect();
    let mut after: Vec<&str> = had().filter(|role| role.id != deleted).map(|role| role.kind.word()).collect();
    if after.is_empty() {
        after.extend(instead);
    }
    json!({ "before": before, "after": after })
}
