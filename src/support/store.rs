//! Reads across tenants. Writes nothing.

use sqlx::PgPool;

use super::{FoundAccount, Trace};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, TenantId};
use crate::tenants::{Closure, Tenant};

pub(super) async fn find_accounts(db: &PgPool, address: &EmailAddress) -> sqlx::Result<Vec<FoundAccount>> {
    sqlx::query_as!(
        FoundAccount,
        r#"select a.account_id as "id: AccountId", a.name, coalesce(a.email_address, '') as "address!", a.signed_in_at,
               a.second_factor_at,
               exists (select from superadmins s where s.account_id = a.account_id) as "is_superadmin!"
           from accounts a where a.folded_address = $1 order by a.signed_in_at desc limit 10"#,
        address.folded(),
    )
    .fetch_all(db)
    .await
}

/// The people who were invited by the address, or whose account signs in with it.
pub(super) async fn find_people(db: &PgPool, address: &EmailAddress, limit: i64) -> sqlx::Result<Vec<Trace>> {
    let rows = sqlx::query!(
        r#"with found as (
               select tenant_id, person_id from people where folded_address = $1
               union
               select p.tenant_id, p.person_id from accounts a join people p on p.account_id = a.account_id
               where a.folded_address = $1)
           select t.tenant_id as "tenant_id!: TenantId", t.slug as "slug!", t.name as "name!", t.language as "language!",
               t.suspended_at, t.deletion_due_at, t.second_factor_required_at, f.person_id as "person!: PersonId",
               coalesce((select i.other_address_at is not null from invitations i
                   where i.tenant_id = f.tenant_id and i.person_id = f.person_id
                   order by i.created_at desc limit 1), false) as "has_come_as_another!"
           from found f join tenants t on t.tenant_id = f.tenant_id
           order by t.name, t.slug limit $2"#,
        address.folded(),
        limit,
    )
    .fetch_all(db)
    .await?;
    let traces = rows.into_iter().map(|row| Trace {
        tenant: Tenant::from_stored(row.tenant_id, row.slug, row.name, &row.language),
        person: row.person,
        closure: Closure { suspended_at: row.suspended_at, deletion_due_at: row.deletion_due_at },
        second_factor_required_at: row.second_factor_required_at,
        has_come_as_another: row.has_come_as_another,
    });
    Ok(traces.collect())
}

pub(super) async fn find_tenant(db: &PgPool, tenant: TenantId) -> sqlx::Result<Option<Tenant>> {
    let row = sqlx::query!("select slug, name, language from tenants where tenant_id = $1", tenant as _)
        .fetch_optional(db)
        .await?;
    Ok(row.map(|row| Tenant::from_stored(tenant, row.slug, row.name, &row.language)))
}
