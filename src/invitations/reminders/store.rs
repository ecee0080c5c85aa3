//! Which reminders are due; the database computes when (`invitations.remind_at`).

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::ids::InvitationId;

/// Those whose next reminder is due, and since when, the longest due first and after `after`. What has expired meanwhile
/// is due no more.
pub(super) async fn find_due(
    db: impl PgExecutor<'_>,
    now: OffsetDateTime,
    after: Option<(OffsetDateTime, InvitationId)>,
    most: i64,
) -> sqlx::Result<Vec<(OffsetDateTime, InvitationId)>> {
    let (after_moment, after_id) = after.unzip();
    let rows = sqlx::query!(
        r#"select remind_at as "at!", invitation_id as "id: InvitationId" from invitations
           where remind_at <= $1 and ends_at > $1
             and ($2::timestamptz is null or (remind_at, invitation_id) > ($2, $3::uuid))
           order by remind_at, invitation_id limit $4"#,
        now,
        after_moment,
        after_id as _,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.at, row.id)).collect())
}

pub(super) struct Due {
    /// The tenant wants reminders, and the last mail was not given up.
    pub may_remind: bool,
}

/// Locks an invitation if its reminder is still due.
pub(super) async fn lock_due(
    db: impl PgExecutor<'_>,
    invitation: InvitationId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<Due>> {
    sqlx::query_as!(
        Due,
        r#"select t.reminders_off_at is null and t.suspended_at is null and t.deletion_due_at is null and (
               select m.given_up_at is null from messages m
               where m.tenant_id = i.tenant_id and m.person_id = i.person_id and m.link_id is not null
               order by m.recalled_at is not null, m.promised_at desc limit 1) as "may_remind!"
           from invitations i join tenants t on t.tenant_id = i.tenant_id
           where i.invitation_id = $1 and i.remind_at <= $2 and i.ends_at > $2
           for update of i skip locked"#,
        invitation as _,
        now,
    )
    .fetch_optional(db)
    .await
}
