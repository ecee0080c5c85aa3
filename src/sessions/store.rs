//! The table `sessions`.

use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;

use super::SignIn;
use crate::email_address::EmailAddress;
use crate::secrets::Digest;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    digest: Digest,
    sign_in: &SignIn,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sessions
             (session_digest, account_id, provider_session_id, id_token, verified_address, created_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        digest.as_slice(),
        sign_in.account as _,
        sign_in.provider_session,
        sign_in.id_token,
        sign_in.verified_address.as_ref().map(EmailAddress::folded),
        now,
        now + super::LENGTH,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete(db: &PgPool, digest: Digest) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "delete from sessions where session_digest = $1 returning id_token",
        digest.as_slice()
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn delete_ended(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("delete from sessions where ends_at <= $1", now).execute(db).await?;
    Ok(())
}
