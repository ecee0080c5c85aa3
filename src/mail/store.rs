//! The tables `messages` (the outbox), `deliveries` and `bounces`. Statements that ask nobody whose mails they are say so
//! (`bind_outbox`).

use sqlx::{PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;

use super::bounce::{Bounce, BounceKind};
use super::message::{LEASE, Message};
use super::transport::Outcome;
use super::worker::Attempt;
use crate::email_address::EmailAddress;
use crate::ids::{LinkId, MessageId, PersonId, TenantId};
use crate::mentions::Mentions;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    messages: &[(MessageId, &Message)],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let ids: Vec<_> = messages.iter().map(|(id, _)| *id).collect();
    let tenants: Vec<_> = messages.iter().map(|(_, message)| message.tenant).collect();
    let people: Vec<_> = messages.iter().map(|(_, message)| message.person).collect();
    let links: Vec<_> = messages.iter().map(|(_, message)| message.link).collect();
    let kinds: Vec<_> = messages.iter().map(|(_, message)| message.kind).collect();
    let addresses: Vec<_> = messages.iter().map(|(_, message)| message.to.deliverable()).collect();
    let names: Vec<_> = messages.iter().map(|(_, message)| message.to_name.as_str()).collect();
    let subjects: Vec<_> = messages.iter().map(|(_, message)| message.subject.as_str()).collect();
    let languages: Vec<_> = messages.iter().map(|(_, message)| message.language).collect();
    let texts: Vec<_> = messages.iter().map(|(_, message)| message.text.as_str()).collect();
    let htmls: Vec<_> = messages.iter().map(|(_, message)| message.html.as_str()).collect();
    sqlx::query!(
        "insert into messages
             (message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject, language,
              text_body, html_body, promised_at, attempts, next_attempt_at)
         select message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject, language,
             text_body, html_body, $12, 0, $12
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                 $8::text[], $9::text[], $10::text[], $11::text[])
             as message (message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject,
                 language, text_body, html_body)",
        ids as _,
        tenants as _,
        people as _,
        links as _,
        kinds as _,
        &addresses,
        names as _,
        subjects as _,
        languages as _,
        texts as _,
        htmls as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A message in this worker's hands until its lease is over.
#[derive(Debug)]
pub(super) struct Claimed {
    pub id: MessageId,
    pub link: Option<LinkId>,
    pub kind: String,
    pub to_address: String,
    pub to_name: String,
    pub subject: String,
    pub language: String,
    pub text: String,
    pub html: String,
    pub promised_at: OffsetDateTime,
    /// When it was promised, or when its tenant was opened again since.
    pub tried_since: OffsetDateTime,
    /// Number of this attempt, from 1.
    pub attempt: i32,
    /// Its link is good for nothing any more: the invitation is over, or has another.
    pub is_needless: bool,
}

/// Takes up to `limit` messages that are due; no other worker gets them before the lease is over. Those of closed
/// tenants wait, but for what their administrators have to know all the same: who visits, and what becomes of the tenant.
pub(super) async fn claim(db: &PgPool, limit: i64, now: OffsetDateTime) -> sqlx::Result<Vec<Claimed>> {
    sqlx::query_as!(
        Claimed,
        r#"update messages set next_attempt_at = $2, attempts = attempts + 1
           where message_id in (
               select message_id from messages
               where (select bind_outbox()) and next_attempt_at <= $1
                   and (tenant_id is null or kind ~ '^(visit|tenant)_' or tenant_id <> all(array(
                       select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null)))
               order by next_attempt_at limit $3 for update skip locked)
           returning message_id as "id: MessageId", link_id as "link: LinkId", kind, to_address, to_name,
               subject, language, text_body as text, html_body as html, promised_at, attempts as attempt,
               greatest(promised_at, (select reopened_at from tenants t where t.tenant_id = messages.tenant_id))
                   as "tried_since!",
               exists (
                   select from invitation_links l
                   join invitations i on i.tenant_id = l.tenant_id and i.invitation_id = l.invitation_id
                   where l.link_id = messages.link_id and (i.ends_at <= $1 or l.replaced_at is not null
                       or num_nonnulls(i.accepted_at, i.declined_at, i.revoked_at) > 0))
               or exists (
                   select from superadmin_invitations i
                   where i.link_id = messages.link_id and (i.ends_at <= $1 or i.accepted_at is not null))
                   as "is_needless!""#,
        now,
        now + LEASE,
        limit,
    )
    .fetch_all(db)
    .await
}

/// Writes down how attempts went. Those that end in giving up lock the people they were for, one each: several at once
/// could wait in a circle with deeds that lock many.
pub(super) async fn settle(db: &PgPool, attempts: &[Attempt]) -> sqlx::Result<()> {
    let is_given_up = |it: &&Attempt| !matches!(it.outcome, Outcome::Sent(_)) && it.next_attempt_at.is_none();
    let (given_up, others): (Vec<_>, Vec<_>) = attempts.iter().partition(is_given_up);
    if !others.is_empty() {
        settle_in_one(db, &others).await?;
    }
    for attempt in given_up {
        settle_in_one(db, &[attempt]).await?;
    }
    Ok(())
}

/// A message that is done loses its bodies.
async fn settle_in_one(db: &PgPool, attempts: &[&Attempt]) -> sqlx::Result<()> {
    let ids: Vec<_> = attempts.iter().map(|it| it.message.id).collect();
    let numbers: Vec<_> = attempts.iter().map(|it| it.message.attempt).collect();
    let moments: Vec<_> = attempts.iter().map(|it| it.at).collect();
    let outcomes: Vec<_> = attempts.iter().map(|it| it.outcome.as_str()).collect();
    let answers: Vec<_> = attempts.iter().map(|it| it.outcome.answer()).collect();
    let nexts: Vec<_> = attempts.iter().map(|it| it.next_attempt_at).collect();
    sqlx::query!(
        "with attempt as (
             select * from unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::text[], $5::text[],
                 $6::timestamptz[]) as it (message_id, attempt, attempted_at, outcome, answer, next_attempt_at)
             where (select bind_outbox())),
         -- What was emptied while it was in hand is to have no answer, which often repeats the address.
         locked as (
             select m.message_id, m.to_address <> '' as is_whole from attempt join messages m using (message_id)
             order by message_id for no key update of m),
         kept as (
             insert into deliveries (message_id, attempt, attempted_at, outcome, answer)
             select message_id, attempt, attempted_at, outcome, case when is_whole then answer else '' end
             from attempt join locked using (message_id) on conflict do nothing)
         update messages m set
             sent_at = case it.outcome when 'sent' then it.attempted_at end,
             given_up_at = case when it.outcome <> 'sent' and it.next_attempt_at is null then it.attempted_at
                 else m.given_up_at end,
             next_attempt_at = it.next_attempt_at,
             text_body = case when it.next_attempt_at is null then '' else m.text_body end,
             html_body = case when it.next_attempt_at is null then '' else m.html_body end
         -- Both read what is locked: whichever comes first, the rows are locked before they change.
         from attempt it join locked using (message_id)
         where m.message_id = it.message_id and m.sent_at is null and case it.outcome
             -- It was sent also if it has come back already.
             when 'sent' then m.given_up_at is null or m.bounced_at is not null
             -- A failure that comes after its lease speaks for an attempt that is over.
             else m.given_up_at is null and m.attempts = it.attempt end",
        ids as _,
        &numbers,
        &moments,
        outcomes as _,
        answers as _,
        nexts as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Empties messages and what mail servers answered to them: an answer often repeats the address.
pub(super) async fn erase(
    db: &mut PgConnection,
    people: &[(TenantId, PersonId)],
    addresses: &[EmailAddress],
    mentions: &Mentions,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let (tenants, people): (Vec<_>, Vec<_>) = people.iter().copied().unzip();
    let addresses: Vec<_> = addresses.iter().map(EmailAddress::folded).collect();
    sqlx::query!(
        "with emptied as (
             update messages set to_address = '', to_name = '', subject = '', text_body = '', html_body = '',
                 given_up_at = case when next_attempt_at is null then given_up_at else $4 end, next_attempt_at = null
             where lower(to_address collate \"C\") = any($3)
                 or (tenant_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[]))
                 or next_attempt_at is not null and text_body ~* $5
                     and (person_id is null or kind ~ '^(visit|tenant)_')
             returning message_id),
         answers as (update deliveries d set answer = '' from emptied e where d.message_id = e.message_id)
         update bounces b set reason = '' from emptied e where b.message_id = e.message_id",
        tenants as _,
        people as _,
        addresses as _,
        now,
        mentions.words,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn erase_subjects(
    db: &mut PgConnection,
    people: &[(TenantId, PersonId)],
    mentions: &Mentions,
) -> sqlx::Result<()> {
    let (tenants, people): (Vec<_>, Vec<_>) = people.iter().copied().unzip();
    sqlx::query!(
        "update messages set subject = ''
         where (tenant_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[])) and subject ~* $3",
        tenants as _,
        people as _,
        mentions.words,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Whoever calls a mail back has locked its person. One that somebody else has locked is being dealt with.
pub(super) async fn recall(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update messages set recalled_at = $3, given_up_at = $3, next_attempt_at = null, text_body = '', html_body = ''
         where message_id in (
             select message_id from messages
             where tenant_id = $1 and person_id = any($2) and link_id is not null and next_attempt_at is not null
             for update skip locked)",
        tenant as _,
        people as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The same of one that is in our hands.
pub(super) async fn recall_claimed(db: &PgPool, message: MessageId, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "update messages set recalled_at = $2, given_up_at = $2, next_attempt_at = null, text_body = '', html_body = ''
         where message_id = $1 and next_attempt_at is not null and (select bind_outbox())",
        message as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn lock(db: &mut PgConnection, people: &[(TenantId, PersonId)]) -> sqlx::Result<()> {
    let (tenants, people): (Vec<_>, Vec<_>) = people.iter().copied().unzip();
    sqlx::query!(
        "select from messages
         where (tenant_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[]))
         order by message_id for no key update",
        tenants as _,
        people as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Empties the mails about these people.
pub(super) async fn forget(
    db: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update deliveries d set answer = '' from messages m
         where m.tenant_id = $1 and m.person_id = any($2) and d.message_id = m.message_id",
        tenant as _,
        people as _,
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update bounces b set reason = '' from messages m
         where m.tenant_id = $1 and m.person_id = any($2) and b.message_id = m.message_id",
        tenant as _,
        people as _,
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update messages set to_address = '', to_name = '', subject = '', text_body = '', html_body = '',
             given_up_at = case when next_attempt_at is null then given_up_at else $3 end, next_attempt_at = null
         where tenant_id = $1 and person_id = any($2)",
        tenant as _,
        people as _,
        now,
    )
    .execute(&mut *db)
    .await?;
    Ok(())
}

/// Keeps what is told of a mail; false where it is not there, or has failed already.
pub(super) async fn keep_bounce(
    db: &PgPool,
    message: MessageId,
    bounce: &Bounce,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let kept = match bounce.kind {
        // Also of one that is on its way still: its server has told us more than it answered.
        BounceKind::Failed => sqlx::query!(
            "with bounced as (
                 update messages set bounced_at = $2, given_up_at = coalesce(given_up_at, $2),
                     next_attempt_at = null, text_body = '', html_body = ''
                 where message_id = $1 and bounced_at is null and (select bind_outbox()) returning message_id)
             insert into bounces (message_id, kind, received_at, reason)
             select message_id, 'failed', $2, $3 from bounced",
            message as _,
            now,
            bounce.reason,
        )
        .execute(db),
        BounceKind::Delayed => sqlx::query!(
            "insert into bounces (message_id, kind, received_at, reason)
             select message_id, 'delayed', $2, $3 from messages
             where message_id = $1 and bounced_at is null and (select bind_outbox())
             on conflict on constraint bounces_pkey do update set received_at = $2, reason = $3",
            message as _,
            now,
            bounce.reason,
        )
        .execute(db),
    };
    Ok(kept.await?.rows_affected() > 0)
}

/// The latest mail that was promised to an address before a moment; one that was called back only where there is no other.
pub(super) async fn find_latest_to(
    db: &PgPool,
    address: &EmailAddress,
    before: OffsetDateTime,
) -> sqlx::Result<Option<MessageId>> {
    sqlx::query_scalar!(
        r#"select message_id as "id: MessageId" from messages
           where lower(to_address collate "C") = $1 and promised_at <= $2
           order by recalled_at is not null, promised_at desc limit 1"#,
        address.folded(),
        before,
    )
    .fetch_optional(db)
    .await
}
