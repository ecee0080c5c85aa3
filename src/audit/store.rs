//! The table `audit_entries`. Rows are only ever added.

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::Entry;
use crate::ids::{AuditEntryId, PersonId};

pub(super) async fn insert(
    db: &mut PgConnection,
    entry: &Entry<'_>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let (actor, account) = entry.actor.stored();
    sqlx::query!(
        "insert into audit_entries
             (audit_entry_id, tenant_id, occurred_at, actor, actor_account_id, act, person_id, facts)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        AuditEntryId::new(now) as _,
        entry.tenant as _,
        now,
        actor,
        account as _,
        entry.act.as_str(),
        entry.person as _,
        entry.facts,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// One statement, however many there are.
pub(super) async fn insert_for_each(
    db: &mut PgConnection,
    entry: &Entry<'_>,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let (actor, account) = entry.actor.stored();
    let ids: Vec<AuditEntryId> = people.iter().map(|_| AuditEntryId::new(now)).collect();
    sqlx::query!(
        "insert into audit_entries
             (audit_entry_id, tenant_id, occurred_at, actor, actor_account_id, act, person_id, facts)
         select entry_id, $3, $4, $5, $6, $7, person_id, $8
         from unnest($1::uuid[], $2::uuid[]) as entries (entry_id, person_id)",
        ids as _,
        people as _,
        entry.tenant as _,
        now,
        actor,
        account as _,
        entry.act.as_str(),
        entry.facts,
    )
    .execute(db)
    .await?;
    Ok(())
}
