//! The table `visits`.

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

use super::{Agreement, Visit};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, TenantId, VisitId};
use crate::language::Language;
use crate::mentions::Mentions;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visit: VisitId,
    visitor: AccountId,
    reason: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into visits (tenant_id, visit_id, account_id, reason, asked_at) values ($1, $2, $3, $4, $5)",
        tenant as _,
        visit as _,
        visitor as _,
        reason,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

macro_rules! visits {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Visit,
            r#"select v.visit_id as "id: VisitId", v.account_id as "visitor: AccountId",
                   coalesce(nullif(a.name, ''), a.email_address, '') as "visitor_called!", v.reason, v.asked_at,
                   v.approved_at, v.refused_at, v.broke_glass_at, v.began_at, v.ends_at, v.acting_at, v.left_at
               from visits v join accounts a on a.account_id = v.account_id
               where v.tenant_id = $1 and "# + $condition
            $(, $argument)*
        )
    };
}

pub(super) async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visit: VisitId,
) -> sqlx::Result<Option<Visit>> {
    visits!("v.visit_id = $2", tenant as _, visit as _).fetch_optional(db).await
}

/// The visit that is going on.
pub(super) async fn find_live(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visitor: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<Visit>> {
    visits!(
        "v.account_id = $2 and v.left_at is null and v.ends_at > $3 order by v.asked_at desc limit 1",
        tenant as _,
        visitor as _,
        now
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn find_latest(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visitor: AccountId,
) -> sqlx::Result<Option<Visit>> {
    visits!("v.account_id = $2 order by v.asked_at desc limit 1", tenant as _, visitor as _)
        .fetch_optional(db)
        .await
}

/// The latest, and whether the tenant asks to be asked first: in one statement, whose first row is there without any visit.
pub(super) async fn list(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    limit: i64,
) -> sqlx::Result<(Vec<Visit>, bool)> {
    let rows = sqlx::query!(
        r#"select t.asks_first_at is not null as "asks_first!", v.visit_id as "id?: VisitId",
               v.account_id as "visitor?: AccountId",
               coalesce(nullif(a.name, ''), a.email_address, '') as "visitor_called!", v.reason as "reason?",
               v.asked_at as "asked_at?", v.approved_at, v.refused_at, v.broke_glass_at, v.began_at, v.ends_at,
               v.acting_at, v.left_at
           from tenants t
           left join lateral (
               select * from visits where tenant_id = t.tenant_id order by asked_at desc limit $2) v on true
           left join accounts a on a.account_id = v.account_id
           where t.tenant_id = $1 order by v.asked_at desc"#,
        tenant as _,
        limit,
    )
    .fetch_all(db)
    .await?;
    let asks_first = rows.first().is_some_and(|row| row.asks_first);
    let visits = rows.into_iter().filter_map(|row| {
        Some(Visit {
            id: row.id?,
            visitor: row.visitor?,
            visitor_called: row.visitor_called,
            reason: row.reason?,
            asked_at: row.asked_at?,
            approved_at: row.approved_at,
            refused_at: row.refused_at,
            broke_glass_at: row.broke_glass_at,
            began_at: row.began_at,
            ends_at: row.ends_at,
            acting_at: row.acting_at,
            left_at: row.left_at,
        })
    });
    Ok((visits.collect(), asks_first))
}

/// Ends what the visitor has asked for or begun.
pub(super) async fn withdraw(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visitor: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update visits set left_at = $3
         where tenant_id = $1 and account_id = $2 and left_at is null and coalesce(ends_at > $3, true)",
        tenant as _,
        visitor as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn begin(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visit: VisitId,
    now: OffsetDateTime,
    ends_at: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update visits set began_at = $3, ends_at = $4 where tenant_id = $1 and visit_id = $2",
        tenant as _,
        visit as _,
        now,
        ends_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn break_glass(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visit: VisitId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update visits set broke_glass_at = $3 where tenant_id = $1 and visit_id = $2",
        tenant as _,
        visit as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn update_acting(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visit: VisitId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update visits set acting_at = $3 where tenant_id = $1 and visit_id = $2",
        tenant as _,
        visit as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn update_decision(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    visit: VisitId,
    administrator: AccountId,
    is_approved: bool,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update visits set decided_by = $3, approved_at = case when $4 then $5::timestamptz end,
             refused_at = case when $4 then null else $5::timestamptz end
         where tenant_id = $1 and visit_id = $2",
        tenant as _,
        visit as _,
        administrator as _,
        is_approved,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Whether a visit to the tenant needs an agreement.
pub(super) async fn agreement(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<Agreement> {
    let row = sqlx::query!(
        r#"select asks_first_at is not null as "asks_first!",
               suspended_at is not null or deletion_due_at is not null as "is_closed!"
           from tenants where tenant_id = $1"#,
        tenant as _,
    )
    .fetch_one(db)
    .await?;
    Ok(Agreement::new(row.asks_first, row.is_closed))
}

/// How mails reach a superadmin; `None` for whoever is none any more, or has no address.
pub(super) async fn find_visitor(
    db: impl PgExecutor<'_>,
    account: AccountId,
) -> sqlx::Result<Option<(EmailAddress, String, Language)>> {
    let row = sqlx::query!(
        r#"select a.email_address as "typed!", a.folded_address as "folded!", a.name, a.language
           from accounts a join superadmins s on s.account_id = a.account_id
           where a.account_id = $1 and a.email_address is not null"#,
        account as _,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| {
        let language = row.language.as_deref().and_then(Language::from_tag).unwrap_or_default();
        (EmailAddress::from_stored(row.typed, row.folded), row.name, language)
    }))
}

pub(super) async fn erase_reasons(db: &mut PgConnection, mentions: &Mentions) -> sqlx::Result<Vec<TenantId>> {
    sqlx::query_scalar!(
        r#"update visits set reason = '…' where reason ~* $1 returning tenant_id as "tenant: TenantId""#,
        mentions.words
    )
    .fetch_all(db)
    .await
}
