//! Roles: what people may do in a tenant.
//!
//! - Every tenant has the four built-in roles from its first moment.
//! - Code asks for a [`Permission`], never for the name of a role.
//! - Nobody gives a permission that they do not hold themselves.

mod permission;
mod role;
mod store;
pub(crate) mod words;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

pub use self::permission::{Permission, Permissions};
pub use self::role::{NoRole, Role, RoleKind, RoleSet};
pub use self::store::StoredRole;
use crate::audit::Actor;
use crate::ids::{AccountId, RoleId, TenantId};

/// Who acts in a tenant and what they may do there, looked up in the transaction of the act.
#[derive(Clone, Copy, Debug)]
pub struct Acting {
    pub actor: Actor,
    pub permissions: Permissions,
}

/// Looks up anew what `account` may do in `tenant`; `None` unless `needed` is among it.
pub async fn acting_with(
    tx: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    needed: Permission,
) -> sqlx::Result<Option<Acting>> {
    let (permissions, is_superadmin) = store::standing_of(tx, tenant, account).await?;
    Ok(if is_superadmin {
        Some(Acting { actor: Actor::Superadmin(account), permissions: Permissions::all() })
    } else {
        permissions.allow(needed).then_some(Acting { actor: Actor::Person(account), permissions })
    })
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
    fn none_and_unknown_ones_are_refused() {
        let all = [role(RoleKind::Viewer)];
        assert_eq!(change(&all, &all, &[], Permissions::all()), Err(RolesRefused::None));
        let foreign = role(RoleKind::Manager).id;
        assert_eq!(change(&all, &[], &[all[0].id, foreign], Permissions::all()), Err(RolesRefused::Unknown));
    }
}
