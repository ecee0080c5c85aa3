//! The table `knocks`.

use sqlx::PgPool;
use time::OffsetDateTime;

/// Counts one more, or the first of a new span that ends at `ends_at`; gives the count, and when its span ends.
pub(super) async fn count(
    db: &PgPool,
    door: &str,
    who: &str,
    ends_at: OffsetDateTime,
    now: OffsetDateTime,
) -> sqlx::Result<(i32, OffsetDateTime)> {
    let row = sqlx::query!(
        "insert into knocks (door, who, counted, ends_at) values ($1, $2, 1, $3)
         on conflict on constraint knocks_pkey do update set
             counted = case when knocks.ends_at <= $4 then 1 else least(knocks.counted, 1000000) + 1 end,
             ends_at = case when knocks.ends_at <= $4 then excluded.ends_at else knocks.ends_at end
         returning counted, ends_at",
        door,
        who,
        ends_at,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok((row.counted, row.ends_at))
}

/// The count, and when its span ends; nothing once that is over.
pub(super) async fn find(
    db: &PgPool,
    door: &str,
    who: &str,
    now: OffsetDateTime,
) -> sqlx::Result<Option<(i32, OffsetDateTime)>> {
    let row = sqlx::query!(
        "select counted, ends_at from knocks where door = $1 and who = $2 and ends_at > $3",
        door,
        who,
        now,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.counted, row.ends_at)))
}

pub(super) async fn delete_ended(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("delete from knocks where ends_at <= $1", now).execute(db).await?;
    Ok(())
}
