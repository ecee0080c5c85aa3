//! The table `roles`.

use serde::Deserialize;
use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

use super::own_role::OwnRole;
use super::permission::{Permission, Permissions};
use super::role::{Role, RoleKind};
use super::{Administrator, Standing};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, RoleId, TenantId, VisitId};
use crate::language::Language;

pub(super) async fn insert(
    db: &mut PgConnection,
    tenant: TenantId,
    role: &Role,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let name = match &role.kind {
        RoleKind::Own(name) => Some(name.as_str()),
        _ => None,
    };
    sqlx::query!(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         values ($1, $2, $3, $4, $5, $6)",
        tenant as _,
        role.id as _,
        role.kind.as_str(),
        name,
        &role.permissions.words(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives an own role another name and other permissions.
pub(super) async fn update_own(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    id: RoleId,
    wanted: &OwnRole,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update roles set name = $3, permissions = $4 where tenant_id = $1 and role_id = $2 and kind = 'own'",
        tenant as _,
        id as _,
        wanted.name.as_str(),
        &wanted.permissions.words(),
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete_own(db: impl PgExecutor<'_>, tenant: TenantId, id: RoleId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from roles where tenant_id = $1 and role_id = $2 and kind = 'own'",
        tenant as _,
        id as _
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn find_own(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    id: RoleId,
) -> sqlx::Result<Option<Role>> {
    let row = sqlx::query_as!(
        StoredRole,
        r#"select role_id as "role_id: RoleId", kind, name, permissions
           from roles where tenant_id = $1 and role_id = $2 and kind = 'own'"#,
        tenant as _,
        id as _,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Role::from))
}

/// Takes the role's row lock: nobody is given it meanwhile. `None` when the tenant has no such role of
/// its own.
pub(super) async fn lock_own(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    id: RoleId,
) -> sqlx::Result<Option<Role>> {
    let row = sqlx::query_as!(
        StoredRole,
        r#"select role_id as "role_id: RoleId", kind, name, permissions
           from roles where tenant_id = $1 and role_id = $2 and kind = 'own' for update"#,
        tenant as _,
        id as _,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Role::from))
}

/// All roles of a tenant, in the order pages show them: built-in ones first.
pub(super) async fn list(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<Vec<Role>> {
    let rows = sqlx::query_as!(
        StoredRole,
        r#"select role_id as "role_id: RoleId", kind, name, permissions
           from roles where tenant_id = $1
           order by array_position(array['administrator', 'manager', 'registrar', 'viewer', 'own'], kind), lower(name)"#,
        tenant as _,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Role::from).collect())
}

/// The same, each with how many people have it, of whom at most `most` are looked at.
pub(super) async fn list_counted(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    most: i64,
) -> sqlx::Result<Vec<(Role, i64)>> {
    let rows = sqlx::query!(
        r#"select role_id as "role_id: RoleId", kind, name, permissions,
               (select count(*) from (
                   select from person_roles pr
                   where pr.tenant_id = r.tenant_id and pr.role_id = r.role_id limit $2) counted) as "people!"
           from roles r where tenant_id = $1
           order by array_position(array['administrator', 'manager', 'registrar', 'viewer', 'own'], kind), lower(name)"#,
        tenant as _,
        most,
    )
    .fetch_all(db)
    .await?;
    let counted = rows.into_iter().map(|row| {
        let role =
            StoredRole { role_id: row.role_id, kind: row.kind, name: row.name, permissions: row.permissions };
        (Role::from(role), row.people)
    });
    Ok(counted.collect())
}

/// What an account is in a tenant now. Binds the transaction to the tenant.
pub(super) async fn standing_of(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
    now: Option<OffsetDateTime>,
) -> sqlx::Result<Standing> {
    let row = sqlx::query!(
        r#"select
               bind_tenant($1) as is_bound,
               exists (select from superadmins where account_id = $2) as "is_superadmin!",
               (select v.visit_id from visits v where v.tenant_id = $1 and v.account_id = $2
                    and v.acting_at is not null and v.left_at is null and v.ends_at > $3
                order by v.acting_at desc limit 1) as "acting_in: VisitId",
               (select array_agg(distinct permission)
                from people p
                join person_roles pr on pr.tenant_id = p.tenant_id and pr.person_id = p.person_id
                join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
                cross join unnest(r.permissions) as permission
                where p.tenant_id = $1 and p.account_id = $2 and p.deactivated_at is null
                  and not exists (
                      select from tenants t where t.tenant_id = $1
                      and (t.suspended_at is not null or t.deletion_due_at is not null))) as permissions"#,
        tenant as _,
        account as _,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(Standing {
        permissions: Permissions::from_words(&row.permissions.unwrap_or_default()),
        is_superadmin: row.is_superadmin,
        acting_in: row.acting_in.filter(|_| row.is_superadmin),
    })
}

/// Whether an account is a superadmin, which it then stays until the transaction ends.
pub(super) async fn hold_superadmin(db: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<bool> {
    let row =
        sqlx::query!("select account_id from superadmins where account_id = $1 for key share", account as _);
    Ok(row.fetch_optional(db).await?.is_some())
}

/// A role as the statements of other features read it: in JSON, beside what they ask for.
#[derive(Clone, Debug, Deserialize)]
pub struct StoredRole {
    role_id: RoleId,
    kind: String,
    name: Option<String>,
    permissions: Vec<String>,
}

impl From<StoredRole> for Role {
    fn from(role: StoredRole) -> Self {
        Self {
            id: role.role_id,
            kind: RoleKind::from_stored(&role.kind, role.name),
            permissions: Permissions::from_words(&role.permissions),
        }
    }
}

/// The active people who may change the tenant's settings, by the address they log in with.
pub(super) async fn list_administrators(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
) -> sqlx::Result<Vec<Administrator>> {
    let rows = sqlx::query!(
        r#"select distinct p.person_id as "person: PersonId", coalesce(a.email_address, p.email_address) as "typed!",
               coalesce(a.folded_address, p.folded_address) as "folded!",
               coalesce(nullif(p.name, ''), a.name) as "name!",
               coalesce(a.language, p.language, t.language) as "language!"
           from roles r
           join person_roles pr on pr.tenant_id = r.tenant_id and pr.role_id = r.role_id
           join people p on p.tenant_id = pr.tenant_id and p.person_id = pr.person_id
           join accounts a on a.account_id = p.account_id
           join tenants t on t.tenant_id = p.tenant_id
           where r.tenant_id = $1 and $2 = any(r.permissions) and p.deactivated_at is null"#,
        tenant as _,
        Permission::ManageTenant.as_str(),
    )
    .fetch_all(db)
    .await?;
    let administrators = rows.into_iter().map(|row| Administrator {
        person: row.person,
        address: EmailAddress::from_stored(row.typed, row.folded),
        name: row.name,
        language: Language::from_tag(&row.language).unwrap_or_default(),
    });
    Ok(administrators.collect())
}
