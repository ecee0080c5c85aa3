//! The tables `bulk_acts` and `bulk_tallies`.

use serde::Deserialize;
use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;

use super::ToldAct;
use super::act::{BulkAct, Pass, Stopped};
use super::chosen::{Outcome, Reason, SkippedPerson, Tally};
use super::deed::Deed;
use crate::ids::{AccountId, BulkActId, PersonId, RoleId, TenantId};
use crate::mentions::Mentions;

pub(super) async fn insert(db: impl PgExecutor<'_>, tenant: TenantId, act: &BulkAct) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into bulk_acts (tenant_id, bulk_act_id, actor_id, deed, role_id, role_word, view,
             chosen_people, administrators, created_at, next_part_at, instead_id, instead_word)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)",
        tenant as _,
        act.id as _,
        act.actor as _,
        act.deed.as_str(),
        act.deed.role() as _,
        act.role_word,
        act.view,
        act.chosen,
        act.administrators,
        act.created_at,
        act.deed.instead() as _,
        act.instead_word,
    )
    .execute(db)
    .await?;
    Ok(())
}

#[derive(Debug, Deserialize)]
struct ActRow {
    tenant_id: TenantId,
    bulk_act_id: BulkActId,
    actor_id: AccountId,
    deed: String,
    role_id: Option<RoleId>,
    role_word: Option<String>,
    instead_id: Option<RoleId>,
    instead_word: Option<String>,
    view: String,
    chosen_people: i64,
    administrators: i64,
    #[serde(with = "time::serde::rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    foreseen_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    confirmed_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    finished_at: Option<OffsetDateTime>,
    stopped: Option<String>,
    reached: Option<PersonId>,
}

impl TryFrom<ActRow> for (TenantId, BulkAct) {
    type Error = sqlx::Error;

    fn try_from(row: ActRow) -> sqlx::Result<Self> {
        // A later version may know other deeds; this one must leave them alone.
        let deed = Deed::from_stored(&row.deed, row.role_id, row.instead_id)
            .ok_or_else(|| sqlx::Error::Decode(format!("unknown deed {}", row.deed).into()))?;
        let act = BulkAct {
            id: row.bulk_act_id,
            actor: row.actor_id,
            deed,
            role_word: row.role_word,
            instead_word: row.instead_word,
            view: row.view,
            chosen: row.chosen_people,
            administrators: row.administrators,
            created_at: row.created_at,
            foreseen_at: row.foreseen_at,
            confirmed_at: row.confirmed_at,
            finished_at: row.finished_at,
            stopped: row.stopped.as_deref().and_then(Stopped::from_word),
            reached: row.reached,
        };
        Ok((row.tenant_id, act))
    }
}

macro_rules! acts {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            ActRow,
            r#"select tenant_id as "tenant_id: TenantId", bulk_act_id as "bulk_act_id: BulkActId",
                   actor_id as "actor_id: AccountId", deed, role_id as "role_id: RoleId", role_word,
                   instead_id as "instead_id: RoleId", instead_word, view,
                   chosen_people, administrators, created_at, foreseen_at, confirmed_at, finished_at, stopped,
                   reached as "reached: PersonId"
               from bulk_acts where "# + $condition
            $(, $argument)*
        )
    };
}

pub(super) async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
) -> sqlx::Result<Option<BulkAct>> {
    let row = acts!("tenant_id = $1 and bulk_act_id = $2", tenant as _, act as _).fetch_optional(db).await?;
    Ok(row.map(TryInto::<(TenantId, BulkAct)>::try_into).transpose()?.map(|(_, act)| act))
}

#[derive(Debug, Deserialize)]
struct TallyRow {
    outcome: String,
    foreseen_people: i64,
    settled_people: i64,
}

/// An act with all that its page tells, and up to `limit` people who were passed over for a reason: pages of
/// signed-in people take two round trips.
pub(super) async fn find_told(
    db: &PgPool,
    tenant: TenantId,
    act: BulkActId,
    (reason, after): (Option<Reason>, Option<PersonId>),
    limit: i64,
) -> sqlx::Result<Option<ToldAct>> {
    let row = sqlx::query!(
        r#"select to_jsonb(b) as "act!: Json<ActRow>",
               (select coalesce(jsonb_agg(to_jsonb(t)), '[]'::jsonb) from bulk_tallies t
                where t.tenant_id = $1 and t.bulk_act_id = $2) as "tallies!: Json<Vec<TallyRow>>",
               (select coalesce(nullif(a.name, ''), a.email_address) from accounts a
                where a.account_id = b.actor_id
                    and not exists (select from superadmins s where s.account_id = a.account_id)) as actor,
               (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]'::jsonb)
                from (
                    select c.person_id as id, coalesce(nullif(p.name, ''), p.email_address) as called
                    from bulk_people c
                    left join people p on p.tenant_id = c.tenant_id and p.person_id = c.person_id
                    where c.tenant_id = $1 and c.bulk_act_id = $2 and c.outcome = $3 and c.outcome <> 'done'
                        and ($4::uuid is null or c.person_id > $4)
                    order by c.person_id limit $5) s) as "skipped!: Json<Vec<SkippedPerson>>"
           from bulk_acts b where b.tenant_id = $1 and b.bulk_act_id = $2"#,
        tenant as _,
        act as _,
        reason.map(|reason| Outcome::Skipped(reason).as_str()),
        after as _,
        limit,
    )
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let (_, act): (TenantId, BulkAct) = row.act.0.try_into()?;
    let (mut foreseen, mut settled) = (Tally::default(), Tally::default());
    for row in row.tallies.0 {
        if let Some(outcome) = Outcome::from_word(&row.outcome) {
            foreseen.add(outcome, row.foreseen_people);
            settled.add(outcome, row.settled_people);
        }
    }
    Ok(Some(ToldAct { act, foreseen, settled, actor: row.actor, skipped: row.skipped.0, has_more: false }))
}

/// Waits for the act's lock.
pub(super) async fn lock(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
) -> sqlx::Result<Option<BulkAct>> {
    let row =
        acts!("tenant_id = $1 and bulk_act_id = $2 and bind_tenant($1) for update", tenant as _, act as _);
    let row = row.fetch_optional(db).await?;
    Ok(row.map(TryInto::<(TenantId, BulkAct)>::try_into).transpose()?.map(|(_, act)| act))
}

/// Locks an act that has a part to deal with, and whose lock nobody has. The one that waits longest comes
/// first, so that a small act need not wait for a large one to end.
pub(super) async fn lock_due(
    db: impl PgExecutor<'_>,
    now: OffsetDateTime,
) -> sqlx::Result<Option<(TenantId, BulkAct)>> {
    let row = acts!(
        "next_part_at <= $1 and deed = any($2) and tenant_id <> all(array(select tenant_id from tenants
             where suspended_at is not null or deletion_due_at is not null))
         order by next_part_at limit 1 for update skip locked",
        now,
        &Deed::WORDS as _
    );
    row.fetch_optional(db).await?.map(TryInto::try_into).transpose()
}

/// From now on it is to be done: from its first person on.
pub(super) async fn confirm(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update bulk_acts set confirmed_at = $3, next_part_at = $3, reached = null
         where tenant_id = $1 and bulk_act_id = $2",
        tenant as _,
        act as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Adds a part to what is counted.
pub(super) async fn add_to_tally(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
    pass: Pass,
    part: &Tally,
) -> sqlx::Result<()> {
    let (outcomes, counts): (Vec<_>, Vec<_>) =
        part.iter().map(|(outcome, count)| (outcome.as_str(), count)).unzip();
    sqlx::query!(
        "insert into bulk_tallies (tenant_id, bulk_act_id, outcome, foreseen_people, settled_people)
         select $1, $2, outcome, case when $5 then people else 0 end, case when $5 then 0 else people end
         from unnest($3::text[], $4::bigint[]) as part (outcome, people)
         on conflict on constraint bulk_tallies_pkey do update
         set foreseen_people = bulk_tallies.foreseen_people + excluded.foreseen_people,
             settled_people = bulk_tallies.settled_people + excluded.settled_people",
        tenant as _,
        act as _,
        outcomes as _,
        &counts,
        pass == Pass::Foreseeing,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A part is dealt with and another is due.
pub(super) async fn advance(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
    reached: PersonId,
    administrators: i64,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update bulk_acts set reached = $3, administrators = $4, next_part_at = $5
         where tenant_id = $1 and bulk_act_id = $2",
        tenant as _,
        act as _,
        reached as _,
        administrators,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// All that will happen is foreseen: the act waits to be confirmed.
pub(super) async fn end_foreseeing(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update bulk_acts set foreseen_at = $3, next_part_at = null where tenant_id = $1 and bulk_act_id = $2",
        tenant as _,
        act as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn finish(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
    stopped: Option<Stopped>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update bulk_acts set finished_at = $3, stopped = $4, next_part_at = null
         where tenant_id = $1 and bulk_act_id = $2",
        tenant as _,
        act as _,
        now,
        stopped.map(Stopped::as_str),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A part could not be dealt with: it is tried again later.
pub(super) async fn postpone(
    db: &PgPool,
    tenant: TenantId,
    act: BulkActId,
    until: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update bulk_acts set next_part_at = $3
         where tenant_id = $1 and bulk_act_id = $2 and next_part_at is not null and bind_tenant($1)",
        tenant as _,
        act as _,
        until,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets the acts that are over.
pub(super) async fn delete_over(
    db: impl PgExecutor<'_>,
    unconfirmed: OffsetDateTime,
    finished: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from bulk_acts where (confirmed_at is null and created_at <= $1) or finished_at <= $2",
        unconfirmed,
        finished,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn erase_views(db: &mut PgConnection, mentions: &Mentions) -> sqlx::Result<()> {
    sqlx::query!("update bulk_acts set view = '' where view ~* $1", mentions.words).execute(db).await?;
    Ok(())
}
