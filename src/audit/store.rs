//! The table `audit_entries`. Rows are only ever added.

use sqlx::PgConnection;
use sqlx::types::Json;
use time::OffsetDateTime;

use super::Entry;
use crate::ids::{AuditEntryId, PersonId};

pub(super) async fn insert(
    db: &mut PgConnection,
    entries: &[Entry<'_>],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let ids: Vec<_> = entries.iter().map(|_| AuditEntryId::new(now)).collect();
    let tenants: Vec<_> = entries.iter().map(|entry| entry.tenant).collect();
    let (actors, accounts): (Vec<_>, Vec<_>) = entries.iter().map(|entry| entry.actor.stored()).unzip();
    let acts: Vec<_> = entries.iter().map(|entry| entry.act.as_str()).collect();
    let people: Vec<_> = entries.iter().map(|entry| entry.person).collect();
    let facts: Vec<_> = entries.iter().map(|entry| Json(entry.facts)).collect();
    sqlx::query!(
        "insert into audit_entries
             (audit_entry_id, tenant_id, occurred_at, actor, actor_account_id, act, person_id, facts)
         select audit_entry_id, tenant_id, $8, actor, account_id, act, person_id, facts
         from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::jsonb[])
             as entry (audit_entry_id, tenant_id, actor, account_id, act, person_id, facts)",
        ids as _,
        tenants as _,
        actors as _,
        accounts as _,
        acts as _,
        people as _,
        facts as _,
        now,
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
