//! The table `sessions`. A session lives while its `ends_at` is ahead; its former id is good while `former_until` is as well.

use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;

use super::{Browser, Renewal, Session, SignIn};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, SessionId, TenantId};
use crate::secrets::Digest;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    digest: Digest,
    session: &Session,
    sign_in: &SignIn,
    ends_at: OffsetDateTime,
    latest_end_at: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sessions
             (session_digest, session_id, account_id, provider_session_id, id_token, verified_address, browser, system,
              network, created_at, seen_at, ends_at, latest_end_at, authenticated_at, second_factor_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        digest.as_slice(),
        session.id as _,
        sign_in.account as _,
        sign_in.provider_session,
        sign_in.id_token,
        sign_in.verified_address.as_ref().map(EmailAddress::folded),
        session.browser.name,
        session.browser.system,
        session.network,
        session.started_at,
        session.seen_at,
        ends_at,
        latest_end_at,
        sign_in.authenticated_at,
        sign_in.has_second_factor.then_some(session.started_at),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// One that is over, or that has another id by now than the request came by, stays as it is.
pub(super) async fn renew(
    db: impl PgExecutor<'_>,
    renewal: &Renewal,
    now: OffsetDateTime,
    former_until: OffsetDateTime,
) -> sqlx::Result<()> {
    let id = renewal.id.digest();
    sqlx::query!(
        "update sessions set session_digest = $3, former_digest = session_digest, former_until = $5
         where session_id = $1 and session_digest = $2 and ends_at > $4",
        renewal.session as _,
        renewal.former.as_slice(),
        id.as_slice(),
        now,
        former_until,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// When the live session with this id ends at the latest.
pub(super) async fn find_latest_end(
    db: &PgPool,
    digest: Digest,
    now: OffsetDateTime,
) -> sqlx::Result<Option<OffsetDateTime>> {
    sqlx::query_scalar!(
        "select latest_end_at from sessions where session_digest = $1 and ends_at > $2",
        digest.as_slice(),
        now,
    )
    .fetch_optional(db)
    .await
}

/// One that is over, or that somebody else has touched meanwhile, stays as it is.
pub(super) async fn touch(
    db: &PgPool,
    session: SessionId,
    now: OffsetDateTime,
    idle_end_at: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update sessions set seen_at = $2, ends_at = least($3, latest_end_at)
         where session_id = $1 and seen_at < $2 and ends_at > $2",
        session as _,
        now,
        idle_end_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn add_tenant(db: &PgPool, session: SessionId, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!(
        "update sessions set tenants = array_append(tenants, $2) where session_id = $1 and $2 <> all(tenants)",
        session as _,
        tenant as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn list(db: &PgPool, account: AccountId, now: OffsetDateTime) -> sqlx::Result<Vec<Session>> {
    let rows = sqlx::query!(
        r#"select session_id as "id: SessionId", browser, system, network, created_at, seen_at from sessions
           where account_id = $1 and ends_at > $2 order by seen_at desc, created_at desc"#,
        account as _,
        now,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Session {
            id: row.id,
            browser: Browser { name: row.browser, system: row.system },
            network: row.network,
            started_at: row.created_at,
            seen_at: row.seen_at,
        })
        .collect())
}

/// Of a session that ended between these moments.
pub(super) async fn find_former_owner(
    db: &PgPool,
    digest: Digest,
    now: OffsetDateTime,
    since: OffsetDateTime,
) -> sqlx::Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "account: AccountId" from sessions
           where session_digest = $1 and ends_at <= $2 and ends_at > $3"#,
        digest.as_slice(),
        now,
        since,
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn delete(
    db: impl PgExecutor<'_>,
    digest: Digest,
    now: OffsetDateTime,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "delete from sessions where session_digest = $1 or former_digest = $1 and former_until > $2 returning id_token",
        digest.as_slice(),
        now,
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn delete_one(
    db: impl PgExecutor<'_>,
    account: AccountId,
    session: SessionId,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let deleted = sqlx::query!(
        "delete from sessions where session_id = $1 and account_id = $2 and ends_at > $3",
        session as _,
        account as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(deleted.rows_affected() == 1)
}

/// Gives the `id_token` of each that was alive.
pub(super) async fn delete_all(
    db: impl PgExecutor<'_>,
    account: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<(SessionId, String)>> {
    let rows = sqlx::query!(
        r#"with ended as (delete from sessions where account_id = $1 returning session_id, id_token, ends_at)
           select session_id as "id: SessionId", id_token from ended where ends_at > $2"#,
        account as _,
        now,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.id_token)).collect())
}

/// Gives how many that were alive ended of each account, in the order of their ids: so the ends of their chains are taken.
pub(super) async fn delete_by_provider(
    db: impl PgExecutor<'_>,
    issuer: &str,
    subject: Option<&str>,
    provider_session: Option<&str>,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<(AccountId, i64)>> {
    let rows = sqlx::query!(
        r#"with ended as (
               delete from sessions s using accounts a
               where a.account_id = s.account_id and a.issuer = $2
                 and ($1::text is null or s.provider_session_id = $1)
                 and ($3::text is null or a.subject = $3)
                 and ($1::text is not null or $3::text is not null)
               returning s.account_id, s.ends_at)
           select account_id as "account: AccountId", count(*) as "ended!" from ended where ends_at > $4
           group by account_id order by account_id"#,
        provider_session,
        issuer,
        subject,
        now,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.account, row.ended)).collect())
}

pub(super) async fn delete_ended(db: &PgPool, before: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("delete from sessions where ends_at <= $1", before).execute(db).await?;
    Ok(())
}
