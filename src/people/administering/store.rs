//! Counting those who can do something in a tenant.

use std::collections::HashMap;

use sqlx::PgExecutor;

use crate::ids::{RoleId, TenantId};
use crate::roles::Permissions;

/// How many active people have one of these roles and hold all of these permissions, by all of their roles together, counted up
/// to `most`. The roles are handed in, so that the database knows how many people have them before it chooses a way.
pub(super) async fn count_active_holders(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    roles: &[RoleId],
    permissions: Permissions,
    most: i64,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
               select distinct p.person_id from person_roles pr
               join people p on p.tenant_id = pr.tenant_id and p.person_id = pr.person_id
               where pr.tenant_id = $1 and pr.role_id = any($2)
                 and p.joined_at is not null and p.deactivated_at is null
                 -- Whose roles each allow it all are not looked at one by one.
                 and ($3::text[] = '{}' or $3 <@ array(
                     select unnest(r.permissions) from person_roles o
                     join roles r on r.tenant_id = o.tenant_id and r.role_id = o.role_id
                     where o.tenant_id = $1 and o.person_id = p.person_id))
               limit $4) counted"#,
        tenant as _,
        roles as _,
        &permissions.words(),
        most,
    )
    .fetch_one(db)
    .await
}

/// How many people have each of these roles, counted up to `most`.
pub(super) async fn count_holders_each(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    roles: &[RoleId],
    most: i64,
) -> sqlx::Result<HashMap<RoleId, i64>> {
    let rows = sqlx::query!(
        r#"select role.id as "id!: RoleId", (
               select count(*) from (
                   select from person_roles pr where pr.tenant_id = $1 and pr.role_id = role.id limit $3) counted) as "count!"
           from unnest($2::uuid[]) as role (id)"#,
        tenant as _,
        roles as _,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.count)).collect())
}
