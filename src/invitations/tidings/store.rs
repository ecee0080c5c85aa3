//! The tables `tidings` and `digest_turns`.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::Kind;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, PersonId, TenantId, TidingId};
use crate::invitations::Offer;
use crate::language::Language;

/// Whether an account is told something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Now,
    /// It was told something within the pause.
    Later,
    /// It wants to hear nothing.
    Never,
}

/// Takes the turn of telling an account something, if the last time was before `before`.
pub(super) async fn take_turn(
    db: impl PgExecutor<'_>,
    account: AccountId,
    before: OffsetDateTime,
    now: OffsetDateTime,
) -> sqlx::Result<Turn> {
    let row = sqlx::query!(
        r#"with turn as (
               insert into digest_turns (account_id, sent_at) values ($1, $3)
               on conflict on constraint digest_turns_pkey do update set sent_at = $3
               where digest_turns.off_at is null
                 and (digest_turns.sent_at is null or digest_turns.sent_at <= $2)
               returning account_id)
           select exists (select from turn) as "is_taken!",
               exists (select from digest_turns where account_id = $1 and off_at is not null) as "is_off!""#,
        account as _,
        before,
        now,
    )
    .fetch_one(db)
    .await?;
    Ok(match (row.is_taken, row.is_off) {
        (_, true) => Turn::Never,
        (true, _) => Turn::Now,
        (false, _) => Turn::Later,
    })
}

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    id: TidingId,
    offer: &Offer,
    kind: Kind,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into tidings (tiding_id, tenant_id, account_id, person_id, kind, happened_at)
         values ($1, $2, $3, $4, $5, $6)",
        id as _,
        offer.tenant.id as _,
        offer.inviter as _,
        offer.person as _,
        kind.as_str(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Invitations that have expired and whose inviters do not know, and when they ended: the earliest first, after `after`.
/// Those of closed tenants are told when these are opened again.
pub(super) async fn find_expired(
    db: impl PgExecutor<'_>,
    now: OffsetDateTime,
    after: Option<(OffsetDateTime, InvitationId)>,
    most: i64,
) -> sqlx::Result<Vec<(OffsetDateTime, InvitationId)>> {
    let (after_moment, after_id) = after.unzip();
    let rows = sqlx::query!(
        r#"select ends_at, invitation_id as "id: InvitationId" from invitations
           where accepted_at is null and declined_at is null and revoked_at is null
             and end_told_at is null and ends_at <= $1
             and tenant_id not in (
                 select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null)
             and ($2::timestamptz is null or (ends_at, invitation_id) > ($2, $3::uuid))
           order by ends_at, invitation_id limit $4"#,
        now,
        after_moment,
        after_id as _,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.ends_at, row.id)).collect())
}

/// Accounts that something waits for and that were last told before `before`: in their order, after `after`.
pub(super) async fn find_due(
    db: impl PgExecutor<'_>,
    before: OffsetDateTime,
    after: Option<AccountId>,
    most: i64,
) -> sqlx::Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select distinct t.account_id as "id: AccountId" from tidings t
           left join digest_turns d on d.account_id = t.account_id
           where (d.sent_at is null or d.sent_at <= $1) and ($2::uuid is null or t.account_id > $2)
             and t.tenant_id not in (
                 select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null)
           order by t.account_id limit $3"#,
        before,
        after as _,
        most,
    )
    .fetch_all(db)
    .await
}

/// One thing to tell.
#[derive(Clone, Debug)]
pub(in crate::invitations) struct Tiding {
    pub tenant: TenantId,
    pub tenant_name: String,
    pub slug: String,
    pub tenant_language: String,
    /// Name, or address where there is none.
    pub person: String,
    pub kind: Kind,
    /// Why they declined, if they said so.
    pub because: Option<String>,
    /// They do not want to be invited again.
    pub is_for_good: bool,
    pub happened_at: OffsetDateTime,
    pub to: Option<EmailAddress>,
    pub to_name: String,
    pub to_language: Option<Language>,
}

/// Everything that waits for an account, by tenant and time; it waits no more. What is of closed tenants waits until
/// these are opened again.
pub(super) async fn take_all(db: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<Vec<Tiding>> {
    let rows = sqlx::query!(
        r#"with told as (
               delete from tidings where account_id = $1 and tenant_id not in (
                   select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null)
               returning *)
           select t.tenant_id as "tenant_id: TenantId", t.name as tenant_name, t.slug, t.language as tenant_language,
               coalesce(nullif(p.name, ''), p.email_address) as "person!", told.kind, told.happened_at,
               (select i.declined_because from invitations i
                where i.tenant_id = told.tenant_id and i.person_id = told.person_id
                  and i.declined_at = told.happened_at limit 1) as because,
               told.kind = 'declined' and exists (
                   select from invitation_blocks b
                   where b.tenant_id = told.tenant_id
                     and b.address_digest = address_digest(told.tenant_id, p.folded_address)) as "is_for_good!",
               a.email_address, a.folded_address, a.name, a.language
           from told
           join tenants t on t.tenant_id = told.tenant_id
           join people p on p.tenant_id = told.tenant_id and p.person_id = told.person_id
           join accounts a on a.account_id = told.account_id
           order by t.name, t.tenant_id, told.happened_at, 4, told.tiding_id"#,
        account as _,
    )
    .fetch_all(db)
    .await?;
    let tidings = rows.into_iter().map(|row| Tiding {
        tenant: row.tenant_id,
        tenant_name: row.tenant_name,
        slug: row.slug,
        tenant_language: row.tenant_language,
        person: row.person,
        kind: Kind::from_word(&row.kind),
        because: row.because,
        is_for_good: row.is_for_good,
        happened_at: row.happened_at,
        to: row
            .email_address
            .zip(row.folded_address)
            .map(|(typed, folded)| EmailAddress::from_stored(typed, folded)),
        to_name: row.name,
        to_language: row.language.as_deref().and_then(Language::from_tag),
    });
    Ok(tidings.collect())
}

/// As if nothing had been told.
pub(super) async fn give_turn_back(db: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("update digest_turns set sent_at = null where account_id = $1", account as _)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn delete_of(db: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from tidings where account_id = $1", account as _).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_about(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from tidings where tenant_id = $1 and person_id = any($2)",
        tenant as _,
        people as _
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn update_wants(
    db: impl PgExecutor<'_>,
    account: AccountId,
    wants: bool,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into digest_turns (account_id, off_at) values ($1, case when not $2 then $3::timestamptz end)
         on conflict on constraint digest_turns_pkey do update
         set off_at = case when not $2 then coalesce(digest_turns.off_at, $3) end",
        account as _,
        wants,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}
