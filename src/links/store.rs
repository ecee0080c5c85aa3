//! The table `link_secrets`.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::ids::LinkId;
use crate::secrets::Digest;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    digest: Digest,
    link: LinkId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into link_secrets (secret_digest, link_id, minted_at) values ($1, $2, $3)",
        digest.as_slice(),
        link as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete(db: impl PgExecutor<'_>, links: &[LinkId]) -> sqlx::Result<()> {
    sqlx::query!("delete from link_secrets where link_id = any($1)", links as _).execute(db).await?;
    Ok(())
}
