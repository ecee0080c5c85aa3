//! The table `invitation_blocks`, which knows addresses by their digest only.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::ids::TenantId;

/// Those of these folded addresses that are blocked.
pub(super) async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    folded: &[String],
) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select asked.address as "address!" from unnest($2::text[]) as asked (address)
           where exists (select from invitation_blocks where tenant_id = $1)
             and exists (
               select from invitation_blocks
               where tenant_id = $1 and address_digest = address_digest($1, asked.address))"#,
        tenant as _,
        folded,
    )
    .fetch_all(db)
    .await
}

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    folded: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into invitation_blocks (tenant_id, address_digest, blocked_at)
         values ($1, address_digest($1, $2), $3) on conflict do nothing",
        tenant as _,
        folded,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What is kept of a masked person's address begins with the same digest (`people::store::mask`).
pub(super) async fn delete(db: impl PgExecutor<'_>, tenant: TenantId, folded: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from invitation_blocks where tenant_id = $1 and address_digest =
             case when $2 ~ '^[0-9a-f]{64} ' then decode(left($2, 64), 'hex') else address_digest($1, $2) end",
        tenant as _,
        folded,
    )
    .execute(db)
    .await?;
    Ok(())
}
