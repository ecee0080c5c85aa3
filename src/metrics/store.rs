//! What waits in the database. Only reads, and never much.

use sqlx::PgConnection;
use time::OffsetDateTime;

/// Waiting mails are counted up to here.
const MOST_MAILS: i64 = 10_000;
/// So many pages of the table of invitations are read; of a larger one a share, always the same.
const MOST_PAGES: i64 = 1_000;
const STATUSES: [&str; 5] = ["pending", "expired", "accepted", "declined", "revoked"];

pub(super) struct Outbox {
    pub waiting: i64,
    /// Since when the one that has been due longest has been due: one that is to be tried again later, or is in the hands of
    /// a worker, is not.
    pub due_since: Option<OffsetDateTime>,
}

/// Those of closed tenants that wait on purpose are left out (see `claim` of mail).
pub(super) async fn find_outbox(db: &mut PgConnection, now: OffsetDateTime) -> sqlx::Result<Outbox> {
    sqlx::query_as!(
        Outbox,
        r#"select count(*) as "waiting!", min(next_attempt_at) filter (where next_attempt_at <= $2) as due_since
           from (select next_attempt_at from messages
               where next_attempt_at is not null and (tenant_id is null or kind ~ '^(visit|tenant)_' or tenant_id <> all(array(
                   select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null)))
               order by next_attempt_at limit $1) as waiting"#,
        MOST_MAILS,
        now,
    )
    .fetch_one(db)
    .await
}

/// By status, as `Invitation::status` tells it.
pub(super) async fn count_invitations(
    db: &mut PgConnection,
    now: OffsetDateTime,
) -> sqlx::Result<[(&'static str, i64); 5]> {
    let pages = sqlx::query_scalar!(
        r#"select pg_relation_size('invitations') / current_setting('block_size')::bigint as "pages!""#
    );
    let share = share(pages.fetch_one(&mut *db).await?);
    let counts = sqlx::query!(
        r#"select case when accepted_at is not null then 'accepted' when declined_at is not null then 'declined'
                   when revoked_at is not null then 'revoked' when $1 < ends_at then 'pending'
                   else 'expired' end as "status!", count(*) as "count!"
           from invitations tablesample system ($2) repeatable (1) group by 1"#,
        now,
        share,
    );
    let counts = counts.fetch_all(db).await?;
    Ok(STATUSES.map(|status| {
        let counted = counts.iter().find(|row| row.status == status).map_or(0, |row| row.count);
        (status, whole(counted, share))
    }))
}

/// Of all pages, in hundredths.
fn share(pages: i64) -> f32 {
    if pages <= MOST_PAGES { 100.0 } else { MOST_PAGES as f32 * 100.0 / pages as f32 }
}

/// How many there are where so many were counted in a share.
fn whole(counted: i64, share: f32) -> i64 {
    (counted as f64 * 100.0 / f64::from(share)).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_large_table_a_share_is_read_and_the_whole_is_estimated() {
        assert_eq!(whole(7, share(0)), 7);
        assert_eq!(whole(7, share(1_000)), 7);
        assert_eq!(whole(7, share(2_000)), 14);
        assert_eq!(whole(90, share(100_000)), 9_000);
    }
}
