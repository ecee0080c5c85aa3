//! Roles: what people may do in a tenant.
//!
//! - Every tenant has the four built-in roles from its first moment.
//! - Code asks for a [`Permission`], never for the name of a role.
//! - Nobody gives a permission that they do not hold themselves.
//! - A tenant has roles of its own beside them, each with a name of its own and at least one permission.
//!   Making, changing and deleting them are deeds of `people` (`people::own_roles`), since they change
//!   what people may do; here is what those deeds stand on.

mod own_role;
pub mod pages;
mod permission;
mod role;
mod store;
pub(crate) mod words;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

pub use self::own_role::{NoPermission, OwnRole, RoleName, RoleNameRefused};
pub use self::permission::{Permission, Permissions};
pub use self::role::{NoRole, Role, RoleKind, RoleSet};
pub use self::store::StoredRole;
use crate::audit::Actor;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, RoleId, TenantId, VisitId};
use crate::language::Language;

/// Who acts in a tenant and what they may do there, looked up in the transaction of the act.
#[derive(Clone, Copy, Debug)]
pub struct Acting {
    pub actor: Actor,
    pub permissions: Permissions,
}

/// Somebody who may change the settings of a tenant, as mails reach them.
#[derive(Clone, Debug)]
pub struct Administrator {
    pub person: PersonId,
    pub address: EmailAddress,
    pub name: String,
    pub language: Language,
}

/// Those who may change the tenant's settings now.
pub async fn list_administrators(
    tx: &mut PgConnection,
    tenant: TenantId,
) -> sqlx::Result<Vec<Administrator>> {
    store::list_administrators(tx, tenant).await
}

/// Looks up anew what `account` may do in `tenant`; `None` unless `needed` is among it. A superadmin does
/// there what an administrator can, but only in a visit, and after its second step (`visits`).
pub async fn acting_with(
    tx: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    needed: Permission,
    now: OffsetDateTime,
) -> sqlx::Result<Option<Acting>> {
    let Standing { permissions, acting_in, .. } = store::standing_of(tx, tenant, account, Some(now)).await?;
    Ok(match acting_in {
        Some(visit) => {
            Some(Acting { actor: Actor::Visitor(account, visit), permissions: Permissions::all() })
        }
        None => permissions.allow(needed).then_some(Acting { actor: Actor::Person(account), permissions }),
    })
}

/// The standing of a superadmin, looked up anew; nobody takes it away before the caller's transaction is
/// over. `None` for everybody else.
pub async fn as_superadmin(tx: &mut PgConnection, account: AccountId) -> sqlx::Result<Option<Actor>> {
    Ok(store::hold_superadmin(tx, account).await?.then_some(Actor::Superadmin(account)))
}

/// A tenant has at most this many roles of its own: they stand in every list that people choose from.
pub const MOST_OWN: usize = 100;

/// People of a role are counted up to here, so that a page is as fast with a million of them.
pub const MOST_COUNTED: i64 = 1_000;

/// A role, and how many people have it: more than [`MOST_COUNTED`] stands for any number above.
#[derive(Clone, Debug)]
pub struct CountedRole {
    pub role: Role,
    pub people: i64,
}

/// What `account` may do in `tenant` now by its own roles.
pub async fn permissions_of(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
) -> sqlx::Result<Permissions> {
    Ok(store::standing_of(db, tenant, account, None).await?.permissions)
}

/// What `account` can vouch for in `tenant`: whoever is a superadmin still stands by what they gave in a
/// visit that is over.
pub async fn vouched_by(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
) -> sqlx::Result<Permissions> {
    let Standing { permissions, is_superadmin, .. } = store::standing_of(db, tenant, account, None).await?;
    Ok(if is_superadmin { Permissions::all() } else { permissions })
}

/// What an account is in a tenant.
#[derive(Clone, Copy, Debug)]
struct Standing {
    /// By its roles, if it is active there and the tenant is not closed.
    permissions: Permissions,
    is_superadmin: bool,
    /// The visit of a superadmin, after its second step.
    acting_in: Option<VisitId>,
}

/// Gives a new tenant its built-in roles, in the transaction that makes the tenant.
pub async fn add_built_in(
    tx: &mut PgConnection,
    tenant: TenantId,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Role>> {
    let mut roles = Vec::new();
    for kind in RoleKind::BUILT_IN {
        let permissions = kind.built_in_permissions();
        let role = Role { id: RoleId::new(now), kind, permissions };
        store::insert(tx, tenant, &role, now).await?;
        roles.push(role);
    }
    Ok(roles)
}

/// All roles of a tenant, built-in ones first.
pub async fn list(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<Vec<Role>> {
    store::list(db, tenant).await
}

/// The same, with how many people have each.
pub async fn list_counted(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<Vec<CountedRole>> {
    let counted = store::list_counted(db, tenant, MOST_COUNTED + 1).await?;
    Ok(counted.into_iter().map(|(role, people)| CountedRole { role, people }).collect())
}

/// A role of the tenant's own; built-in ones are not found.
pub async fn find_own(db: impl PgExecutor<'_>, tenant: TenantId, role: RoleId) -> sqlx::Result<Option<Role>> {
    store::find_own(db, tenant, role).await
}

/// The same, locked: until the caller's transaction ends, nobody is given it.
pub async fn lock_own(tx: &mut PgConnection, tenant: TenantId, role: RoleId) -> sqlx::Result<Option<Role>> {
    store::lock_own(tx, tenant, role).await
}

/// Adds a role of the tenant's own in the transaction of the deed that makes it. The constraint
/// `roles_own_name` speaks when the tenant has one of that name already.
pub async fn add_own(
    tx: &mut PgConnection,
    tenant: TenantId,
    role: &Role,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::insert(tx, tenant, role, now).await
}

/// Makes a role of the tenant's own what is wanted. The same constraint speaks.
pub async fn update_own(
    tx: &mut PgConnection,
    tenant: TenantId,
    role: RoleId,
    wanted: &OwnRole,
) -> sqlx::Result<()> {
    store::update_own(tx, tenant, role, wanted).await
}

/// Deletes a role of the tenant's own, which nobody has any more.
pub async fn delete_own(tx: &mut PgConnection, tenant: TenantId, role: RoleId) -> sqlx::Result<()> {
    store::delete_own(tx, tenant, role).await
}

/// The roles a person gets when `chosen` replaces what they have `before`. Roles that stay need no
/// right; those that come or go need every permission of theirs to be `held` by who does it.
///
/// # Errors
/// [`RolesRefused`] says which of the rules it breaks.
pub fn change(
    all: &[Role],
    before: &[Role],
    chosen: &[RoleId],
    held: Permissions,
) -> Result<RoleSet, RolesRefused> {
    let after: Vec<Role> = all.iter().filter(|role| chosen.contains(&role.id)).cloned().collect();
    if chosen.iter().any(|id| !after.iter().any(|role| role.id == *id)) {
        return Err(RolesRefused::Unknown);
    }
    let gained = after.iter().filter(|role| !before.contains(role));
    let lost = before.iter().filter(|role| !after.contains(role));
    match gained.chain(lost).find(|role| !held.cover(role.permissions)) {
        Some(role) => Err(RolesRefused::NotYoursToGive(role.kind.clone())),
        None => RoleSet::new(after).map_err(|NoRole| RolesRefused::None),
    }
}

/// What these roles allow together.
pub fn allowed_by(all: &[Role], chosen: &[RoleId]) -> Permissions {
    let chosen = all.iter().filter(|role| chosen.contains(&role.id));
    chosen.fold(Permissions::NONE, |allowed, role| allowed.and(role.permissions))
}

/// Whether somebody who could not do everything now can: they are an administrator, however their roles are called.
pub fn makes_administrator(before: Permissions, after: Permissions) -> bool {
    after.cover(Permissions::all()) && !before.cover(Permissions::all())
}

/// The same, of whoever is given these permissions and may have any other roles already.
pub fn may_make_administrators(all: &[Role], given: Permissions) -> bool {
    let others = all.iter().map(|role| role.permissions).filter(|it| !it.cover(Permissions::all()));
    makes_administrator(Permissions::NONE, others.fold(given, Permissions::and))
}

/// Why a choice of roles cannot be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RolesRefused {
    None,
    Unknown,
    NotYoursToGive(RoleKind),
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn role(kind: RoleKind) -> Role {
        let id = RoleId::new(datetime!(2026-11-22 12:00 UTC));
        Role { id, permissions: kind.built_in_permissions(), kind }
    }

    #[test]
    fn nobody_gives_or_takes_a_role_beyond_their_own_permissions() {
        let (administrator, viewer) = (role(RoleKind::Administrator), role(RoleKind::Viewer));
        let all = [administrator.clone(), viewer.clone()];
        let held = viewer.permissions;
        let refused = Err(RolesRefused::NotYoursToGive(RoleKind::Administrator));
        assert_eq!(change(&all, &[], &[administrator.id], held), refused);
        assert_eq!(change(&all, &all, &[viewer.id], held), refused);
        assert!(change(&all, &all[..1], &[administrator.id, viewer.id], held).is_ok());
    }

    #[test]
    fn whoever_comes_to_do_everything_is_made_an_administrator_whatever_the_roles_are_called() {
        let roles = [RoleKind::Manager, RoleKind::Viewer].map(role);
        let rest = Permissions::all().without(roles[0].permissions);
        let office = Role { permissions: rest, ..role(RoleKind::Own("Office".to_owned())) };
        let all = [roles.to_vec(), vec![office.clone()]].concat();
        let together = allowed_by(&all, &[roles[0].id, office.id]);
        assert!(makes_administrator(roles[0].permissions, together));
        assert!(!makes_administrator(together, together), "they are one already");
        assert!(!makes_administrator(Permissions::NONE, allowed_by(&all, &[office.id, roles[1].id])));
        assert!(may_make_administrators(&[], Permissions::all()));
        assert!(may_make_administrators(&all, roles[0].permissions), "of whoever is in the office");
        assert!(!may_make_administrators(&roles, roles[0].permissions));
    }

    #[test]
    fn none_and_unknown_ones_are_refused() {
        let all = [role(RoleKind::Viewer)];
        assert_eq!(change(&all, &all, &[], Permissions::all()), Err(RolesRefused::None));
        let foreign = role(RoleKind::Manager).id;
        assert_eq!(change(&all, &[], &[all[0].id, foreign], Permissions::all()), Err(RolesRefused::Unknown));
    }
}
