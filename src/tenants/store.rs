//! The table `tenants`.

use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;

use super::tenant::{ListedTenant, Tenant};
use crate::ids::TenantId;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    tenant: &Tenant,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into tenants (tenant_id, slug, name, language, created_at) values ($1, $2, $3, $4, $5)",
        tenant.id as _,
        tenant.slug.as_str(),
        tenant.name,
        tenant.language.tag(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A page of tenants in the order of their slugs, from behind `after`.
pub(super) async fn list(db: &PgPool, after: &str, limit: i64) -> sqlx::Result<Vec<ListedTenant>> {
    let rows = sqlx::query!(
        r#"select tenant_id as "id: TenantId", slug, name, language, created_at from tenants
           where slug > $1 order by slug limit $2"#,
        after,
        limit,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ListedTenant {
            tenant: Tenant::from_stored(row.id, row.slug, row.name, &row.language),
            created_at: row.created_at,
        })
        .collect())
}

/// Takes the tenant's row lock: acts that could end somebody's administration wait for each other.
pub(super) async fn lock(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!("select tenant_id from tenants where tenant_id = $1 for no key update", tenant as _)
        .fetch_one(db)
        .await?;
    Ok(())
}
