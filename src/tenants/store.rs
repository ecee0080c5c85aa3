//! The tables `tenants` and `former_slugs`.

use sqlx::{PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;

use super::filter::Filter;
use super::settings::{AllowedDomains, TenantSettings};
use super::tenant::{Activity, Closure, ListedTenant, Slug, Tenant, TenantStatus};
use crate::ids::TenantId;
use crate::language::Language;
use crate::mentions::Mentions;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    tenant: &Tenant,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into tenants (tenant_id, slug, name, language, created_at)
         select $1::uuid, $2::text, $3::text, $4::text, $5::timestamptz where bind_tenant($1)",
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
    suspended_at: Option<OffsetDateTime>,
    suspension_reason: Option<String>,
    deletion_due_at: Option<OffsetDateTime>,
}

impl From<Row> for ListedTenant {
    fn from(row: Row) -> Self {
        Self {
            tenant: Tenant::from_stored(row.id, row.slug, row.name, &row.language),
            created_at: row.created_at,
            limits_lifted_at: row.limits_lifted_at,
            closure: Closure { suspended_at: row.suspended_at, deletion_due_at: row.deletion_due_at },
            suspension_reason: row.suspension_reason,
        }
    }
}

macro_rules! listed {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select tenant_id as "id: TenantId", slug, name, language, created_at, limits_lifted_at,
                   suspended_at, suspension_reason, deletion_due_at
               from tenants where "# + $condition
            $(, $argument)*
        )
    };
}

/// A page of tenants in the order of their slugs, from behind `after`, each with what goes on in it. Every count
/// follows an index and stops at `most`.
pub(super) async fn list(
    db: &PgPool,
    filter: &Filter,
    after: &str,
    limit: i64,
    most: i64,
) -> sqlx::Result<Vec<(ListedTenant, Activity)>> {
    let rows = sqlx::query!(
        r#"select t.tenant_id as "id: TenantId", t.slug, t.name, t.language, t.created_at, t.limits_lifted_at,
               t.suspended_at, t.suspension_reason, t.deletion_due_at,
               (select count(*) from (
                    select from people p where p.tenant_id = t.tenant_id
                    order by p.sort_name, p.person_id limit $5) counted) as "people!",
               (select sum(least(waiting.people, $5))::bigint from (
                    select (select count(*) from (
                        -- In no order: of those of a status, that of the names would have all others passed by.
                        select from people p where p.tenant_id = t.tenant_id and p.status = word
                        limit $5) counted) as people
                    from unnest(array['invited', 'not_delivered']::person_status[]) as word) waiting) as "open!",
               (select count(*) from (
                    select from people p where p.tenant_id = t.tenant_id and p.attention is not null
                    order by p.sort_name, p.person_id limit $5) counted) as "stuck!",
               (select p.last_seen_at from people p where p.tenant_id = t.tenant_id
                order by coalesce(p.last_seen_at, '-infinity') desc, p.person_id desc limit 1) as seen_at,
               (select e.occurred_at from audit_chain_entries e where e.chain_id = t.tenant_id
                order by e.number desc limit 1) as acted_at
           from (
               select * from tenants
               where slug > $1 and lower(name || ' ' || slug) like all($2)
                 and ($3::text is null or $3 = case when deletion_due_at is not null then 'leaving'
                     when suspended_at is not null then 'suspended' else 'active' end)
               order by slug limit $4) t
           order by t.slug"#,
        after,
        &filter.patterns(),
        filter.status.map(TenantStatus::as_str),
        limit,
        most,
    )
    .fetch_all(db)
    .await?;
    let listed = rows.into_iter().map(|row| {
        let activity = Activity {
            people: row.people,
            open: row.open,
            stuck: row.stuck,
            active_at: row.seen_at.max(row.acted_at),
        };
        let row = Row {
            id: row.id,
            slug: row.slug,
            name: row.name,
            language: row.language,
            created_at: row.created_at,
            limits_lifted_at: row.limits_lifted_at,
            suspended_at: row.suspended_at,
            suspension_reason: row.suspension_reason,
            deletion_due_at: row.deletion_due_at,
        };
        (ListedTenant::from(row), activity)
    });
    Ok(listed.collect())
}

/// The slug that the tenant has now which had this one before.
pub(super) async fn find_renamed(db: impl PgExecutor<'_>, former: &Slug) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select t.slug from former_slugs f join tenants t on t.tenant_id = f.tenant_id where f.slug = $1",
        former.as_str(),
    )
    .fetch_optional(db)
    .await
}

/// Whether another tenant had this slug before.
pub(super) async fn is_former_of_another(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    slug: &Slug,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from former_slugs where slug = $2 and tenant_id <> $1) as "is_so!""#,
        tenant as _,
        slug.as_str(),
    )
    .fetch_one(db)
    .await
}

/// Gives a tenant, whose lock the caller holds, another name and slug; its old slug becomes a former one.
pub(super) async fn rename(
    tx: &mut PgConnection,
    tenant: TenantId,
    slug: &Slug,
    name: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into former_slugs (slug, tenant_id, left_at)
         select slug, tenant_id, $3 from tenants where tenant_id = $1 and slug <> $2",
        tenant as _,
        slug.as_str(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("delete from former_slugs where tenant_id = $1 and slug = $2", tenant as _, slug.as_str())
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "update tenants set slug = $2, name = $3 where tenant_id = $1",
        tenant as _,
        slug.as_str(),
        name,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

pub(super) async fn update_suspension(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    since: Option<(OffsetDateTime, &str)>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let (at, reason) = since.unzip();
    sqlx::query!(
        "update tenants set suspended_at = $2, suspension_reason = $3,
             reopened_at = case when $2::timestamptz is null then $4 else reopened_at end
         where tenant_id = $1",
        tenant as _,
        at,
        reason,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn erase_reasons(
    db: &mut PgConnection,
    tenants: &[TenantId],
    mentions: &Mentions,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update tenants set suspension_reason = '…' where tenant_id = any($1) and suspension_reason ~* $2",
        tenants as _,
        mentions.words,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down that a tenant is to be deleted: when that was decided, and when it is due.
pub(super) async fn update_deletion(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    scheduled: Option<(OffsetDateTime, OffsetDateTime)>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let (at, due_at) = scheduled.unzip();
    sqlx::query!(
        "update tenants set deletion_scheduled_at = $2, deletion_due_at = $3,
             reopened_at = case when $2::timestamptz is null then $4 else reopened_at end
         where tenant_id = $1",
        tenant as _,
        at,
        due_at,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Locks a tenant whose deletion is due and whose lock nobody has, but for these.
pub(super) async fn lock_due(
    db: impl PgExecutor<'_>,
    but: &[TenantId],
    now: OffsetDateTime,
) -> sqlx::Result<Option<ListedTenant>> {
    let row = listed!(
        "deletion_due_at <= $1 and tenant_id <> all($2) order by deletion_due_at limit 1 for update skip locked",
        now,
        but as _
    );
    Ok(row.fetch_optional(db).await?.map(ListedTenant::from))
}

/// The tenant itself, once nothing of it is left.
pub(super) async fn delete(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!("delete from tenants where tenant_id = $1", tenant as _).execute(db).await?;
    Ok(())
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

pub(super) async fn update_asks_first(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    since: Option<OffsetDateTime>,
) -> sqlx::Result<()> {
    sqlx::query!("update tenants set asks_first_at = $2 where tenant_id = $1", tenant as _, since)
        .execute(db)
        .await?;
    Ok(())
}

/// Takes the tenant's row lock: acts that could end somebody's administration wait for each other.
pub(super) async fn lock(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!(
        "select bind_tenant(tenant_id) from tenants where tenant_id = $1 for no key update",
        tenant as _
    )
    .fetch_one(db)
    .await?;
    Ok(())
}

/// Shares the tenant's row lock with everybody who does the same; whoever wants it for themselves waits.
pub(super) async fn share(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!("select bind_tenant(tenant_id) from tenants where tenant_id = $1 for share", tenant as _)
        .fetch_one(db)
        .await?;
    Ok(())
}

/// Whether it was reopened later than `moment`.
pub(super) async fn was_reopened_after(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    moment: OffsetDateTime,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from tenants where tenant_id = $1 and reopened_at > $2) as "is_so!""#,
        tenant as _,
        moment,
    )
    .fetch_one(db)
    .await
}
