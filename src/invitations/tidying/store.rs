//! Which invitations have been over for long.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::ids::{PersonId, TenantId};

/// Locks the last invitations of some of the people who never joined, where that was over before `before`, and tells
/// whose they are. Those that somebody else has in hand are passed over.
pub(super) async fn lock_old(
    db: impl PgExecutor<'_>,
    before: OffsetDateTime,
    most: i64,
) -> sqlx::Result<Vec<(TenantId, PersonId)>> {
    let rows = sqlx::query!(
        r#"select p.tenant_id as "tenant: TenantId", p.person_id as "person: PersonId"
           from people p
           cross join lateral (
               select invitation_id from invitations
               where tenant_id = p.tenant_id and person_id = p.person_id
               order by created_at desc limit 1) last
           join invitations i on i.tenant_id = p.tenant_id and i.invitation_id = last.invitation_id
           where p.joined_at is null and p.masked_at is null and p.created_at <= $1
             and coalesce(i.declined_at, i.revoked_at, i.ends_at) <= $1
           order by p.created_at limit $2 for update of i skip locked"#,
        before,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.tenant, row.person)).collect())
}
