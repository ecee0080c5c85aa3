//! The administrators of a tenant, the last of whom stays one. An administrator can do everything, by one role or by
//! several together: a tenant without one could never give again what nobody in it holds.

mod store;

use sqlx::PgConnection;

use super::Refused;
use crate::ids::{RoleId, TenantId};
use crate::roles::{self, Permission, Permissions, Role};

/// Holders of a role are counted up to here to see which roles have the fewest.
const MOST_WEIGHED: i64 = 10_000;

/// Those who are active.
#[derive(Clone, Copy, Debug)]
pub struct Administrators {
    /// What each of them can do: everything, so that nothing is lost to the tenant that they could not restore. Where
    /// nobody can do everything, at least managing people.
    pub can: Permissions,
    pub count: i64,
}

/// The administrators of the tenant, counted up to `most`; `all` are its roles.
pub async fn administrators(
    tx: &mut PgConnection,
    tenant: TenantId,
    all: &[Role],
    most: i64,
) -> sqlx::Result<Administrators> {
    let can = Permissions::all();
    let count = count_holders_of(&mut *tx, tenant, all, can, most).await?;
    if count > 0 {
        return Ok(Administrators { can, count });
    }
    let can = [Permission::ManagePeople].into_iter().collect();
    Ok(Administrators { can, count: count_holders_of(tx, tenant, all, can, most).await? })
}

/// How many active people hold all of these permissions, by one role or by several together, counted up to `most`.
async fn count_holders_of(
    tx: &mut PgConnection,
    tenant: TenantId,
    all: &[Role],
    permissions: Permissions,
    most: i64,
) -> sqlx::Result<i64> {
    let (whole, parts): (Vec<_>, Vec<_>) = all.iter().partition(|role| role.permissions.cover(permissions));
    let mut leading: Vec<RoleId> = whole.iter().map(|role| role.id).collect();
    let by_one = store::count_active_holders(&mut *tx, tenant, &leading, Permissions::NONE, most).await?;
    // Whoever holds them all by several roles has one of those that allow the first of them, one for the second, ...
    let allowing = |permission| parts.iter().filter(move |role| role.permissions.allow(permission));
    if by_one >= most || permissions.iter().any(|permission| allowing(permission).next().is_none()) {
        return Ok(by_one);
    }
    // ... so that it is enough to look at those who have what the fewest have.
    let ids: Vec<RoleId> = parts.iter().map(|role| role.id).collect();
    let holders = store::count_holders_each(&mut *tx, tenant, &ids, MOST_WEIGHED).await?;
    let weight = |permission: &Permission| -> i64 {
        allowing(*permission).filter_map(|role| holders.get(&role.id)).sum()
    };
    let rarest = permissions.iter().min_by_key(weight);
    leading.extend(rarest.into_iter().flat_map(allowing).map(|role| role.id));
    store::count_active_holders(tx, tenant, &leading, permissions, most).await
}

/// Looks, once an act is written, whether the tenant still has somebody active who can do what it `had` an
/// administrator for before, if it had one. The caller holds the tenant's lock, so no other act ends an administration
/// meanwhile.
pub(super) async fn keep_an_administrator(
    tx: &mut PgConnection,
    tenant: TenantId,
    had: Permissions,
) -> Result<(), Refused> {
    if had.is_empty() {
        return Ok(());
    }
    let all = roles::list(&mut *tx, tenant).await?;
    let left = count_holders_of(tx, tenant, &all, had, 1).await?;
    if left > 0 { Ok(()) } else { Err(Refused::LastAdministrator) }
}
