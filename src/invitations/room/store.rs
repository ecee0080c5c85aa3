//! What was sent of late.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::email_address::EmailAddress;
use crate::ids::{AccountId, TenantId};
use crate::invitations::limits::Taken;

/// The latest invitations of a tenant that began after `since`, of one inviter or of all: up to `most`.
pub(super) async fn latest(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    inviter: Option<AccountId>,
    since: OffsetDateTime,
    most: usize,
) -> sqlx::Result<Taken> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    // Two statements, so that each is answered from an index of its own.
    let (count, first_at) = match inviter {
        Some(inviter) => {
            let row = sqlx::query!(
                r#"select count(*) as "count!", min(created_at) as first_at from (
                       select created_at from invitations
                       where tenant_id = $1 and inviter_id = $2 and created_at > $3
                       order by created_at desc limit $4) latest"#,
                tenant as _,
                inviter as _,
                since,
                most,
            );
            let row = row.fetch_one(db).await?;
            (row.count, row.first_at)
        }
        None => {
            let row = sqlx::query!(
                r#"select count(*) as "count!", min(created_at) as first_at from (
                       select created_at from invitations
                       where tenant_id = $1 and created_at > $2
                       order by created_at desc limit $3) latest"#,
                tenant as _,
                since,
                most,
            );
            let row = row.fetch_one(db).await?;
            (row.count, row.first_at)
        }
    };
    Ok(Taken { count: usize::try_from(count).unwrap_or_default(), first_at })
}

/// Those of these addresses that got `most` invitation mails of the tenant after `since`, in their folded
/// form, each with the first of the latest `most`.
pub(super) async fn full_addresses(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    addresses: &[&EmailAddress],
    since: OffsetDateTime,
    most: usize,
) -> sqlx::Result<Vec<(String, OffsetDateTime)>> {
    let folded: Vec<String> = addresses.iter().map(|address| address.folded().to_owned()).collect();
    let rows = sqlx::query!(
        r#"select asked.address as "address!", m.promised_at
           from unnest($2::text[]) as asked (address)
           cross join lateral (
               select promised_at from messages
               where tenant_id = $1 and lower(to_address collate "C") = asked.address
                 and link_id is not null and promised_at > $3
               order by promised_at desc offset $4 limit 1) m"#,
        tenant as _,
        &folded,
        since,
        i64::try_from(most.saturating_sub(1)).unwrap_or(i64::MAX),
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.address, row.promised_at)).collect())
}
