//! The table `link_secrets`.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::ids::LinkId;
use crate::secrets::Digest;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    secret: Digest,
    link: LinkId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into link_secrets (secret_digest, link_id, minted_at) values ($1, $2, $3)",
        secret.as_slice(),
        link as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The same for mails that are handed over, whose tenants nobody asks.
pub(super) async fn insert_for_mails(
    db: impl PgExecutor<'_>,
    secrets: &[(Digest, LinkId)],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let digests: Vec<_> = secrets.iter().map(|(digest, _)| digest.as_slice()).collect();
    let links: Vec<_> = secrets.iter().map(|(_, link)| *link).collect();
    sqlx::query!(
        "insert into link_secrets (secret_digest, link_id, minted_at)
         select digest, link_id, $3 from unnest($1::bytea[], $2::uuid[]) as it (digest, link_id)
         where (select bind_outbox())",
        digests as _,
        links as _,
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
