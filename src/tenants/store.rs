//! The table `tenants`.

use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;

use super::settings::{AllowedDomains, TenantSettings};
use super::tenant::{ListedTenant, Slug, Tenant};
use crate::ids::TenantId;
use crate::language::Language;

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

/// A tenant as superadmins list it.
struct Row {
    id: TenantId,
    slug: String,
    name: String,
    language: String,
    created_at: OffsetDateTime,
    limits_lifted_at: Option<OffsetDateTime>,
}

impl From<Row> for ListedTenant {
    fn from(row: Row) -> Self {
        Self {
            tenant: Tenant::from_stored(row.id, row.slug, row.name, &row.language),
            created_at: row.created_at,
            limits_lifted_at: row.limits_lifted_at,
        }
    }
}

macro_rules! listed {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select tenant_id as "id: TenantId", slug, name, language, created_at, limits_lifted_at
               from tenants where "# + $condition
            $(, $argument)*
        )
    };
}

/// A page of tenants in the order of their slugs, from behind `after`.
pub(super) async fn list(db: &PgPool, after: &str, limit: i64) -> sqlx::Result<Vec<ListedTenant>> {
    let rows = listed!("slug > $1 order by slug limit $2", after, limit).fetch_all(db).await?;
    Ok(rows.into_iter().map(ListedTenant::from).collect())
}

pub(super) async fn find(db: impl PgExecutor<'_>, slug: &Slug) -> sqlx::Result<Option<ListedTenant>> {
    let row = listed!("slug = $1", slug.as_str()).fetch_optional(db).await?;
    Ok(row.map(ListedTenant::from))
}

pub(super) async fn get(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<ListedTenant> {
    Ok(listed!("tenant_id = $1", tenant as _).fetch_one(db).await?.into())
}

pub(super) async fn update_limits(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    lifted_at: Option<OffsetDateTime>,
) -> sqlx::Result<()> {
    sqlx::query!("update tenants set limits_lifted_at = $2 where tenant_id = $1", tenant as _, lifted_at)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn find_settings(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<TenantSettings> {
    let row = sqlx::query!(
        r#"select name, language, allowed_domains, link_alone_allowed_at is not null as "may_join_by_link!",
               second_factor_required_at is not null as "requires_second_factor!",
               reminders_off_at is not null as "is_without_reminders!"
           from tenants where tenant_id = $1"#,
        tenant as _,
    )
    .fetch_one(db)
    .await?;
    Ok(TenantSettings {
        name: row.name,
        language: Language::from_tag(&row.language).unwrap_or_default(),
        allowed_domains: AllowedDomains::from_stored(row.allowed_domains),
        may_join_by_link: row.may_join_by_link,
        requires_second_factor: row.requires_second_factor,
        is_without_reminders: row.is_without_reminders,
    })
}

/// A rule that held before keeps the moment since when it does.
pub(super) async fn update_settings(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    settings: &TenantSettings,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update tenants set name = $2, language = $3, allowed_domains = $4,
             link_alone_allowed_at = case when $5 then coalesce(link_alone_allowed_at, $7) end,
             second_factor_required_at = case when $6 then coalesce(second_factor_required_at, $7) end,
             reminders_off_at = case when $8 then coalesce(reminders_off_at, $7) end
         where tenant_id = $1",
        tenant as _,
        settings.name,
        settings.language.tag(),
        settings.allowed_domains.as_stored(),
        settings.may_join_by_link,
        settings.requires_second_factor,
        now,
        settings.is_without_reminders,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes the tenant's row lock: acts that could end somebody's administration wait for each other.
pub(super) async fn lock(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!("select tenant_id from tenants where tenant_id = $1 for no key update", tenant as _)
        .fetch_one(db)
        .await?;
    Ok(())
}
