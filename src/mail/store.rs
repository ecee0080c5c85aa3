//! The tables `messages` (the outbox) and `deliveries`.

use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;

use super::message::{LEASE, Message};
use super::transport::Outcome;
use crate::ids::{LinkId, MessageId};

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
    /// Number of this attempt, from 1.
    pub attempt: i32,
}

/// Takes up to `limit` messages that are due; no other worker gets them before the lease is over. Those of closed
/// tenants wait.
pub(super) async fn claim(db: &PgPool, limit: i64, now: OffsetDateTime) -> sqlx::Result<Vec<Claimed>> {
    sqlx::query_as!(
        Claimed,
        r#"update messages set next_attempt_at = $2, attempts = attempts + 1
           where message_id in (
               select message_id from messages
               where next_attempt_at <= $1 and (tenant_id is null or tenant_id <> all(array(
                   select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null)))
               order by next_attempt_at limit $3 for update skip locked)
           returning message_id as "id: MessageId", link_id as "link: LinkId", kind, to_address, to_name,
               subject, language, text_body as text, html_body as html, promised_at, attempts as attempt"#,
        now,
        now + LEASE,
        limit,
    )
    .fetch_all(db)
    .await
}

/// Writes down how an attempt went, in one statement. A message that is done loses its bodies.
pub(super) async fn settle(
    db: &PgPool,
    claimed: &Claimed,
    outcome: &Outcome,
    next_attempt_at: Option<OffsetDateTime>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let sent_at = matches!(outcome, Outcome::Sent(_)).then_some(now);
    let given_up_at = (sent_at.is_none() && next_attempt_at.is_none()).then_some(now);
    sqlx::query!(
        "with attempt as (
             insert into deliveries (message_id, attempt, attempted_at, outcome, answer)
             values ($1, $2, $3, $4, $5) on conflict do nothing)
         update messages set
             sent_at = $6, given_up_at = $7, next_attempt_at = $8,
             text_body = case when $8::timestamptz is null then '' else text_body end,
             html_body = case when $8::timestamptz is null then '' else html_body end
         where message_id = $1 and sent_at is null and given_up_at is null
             -- A failure that comes after its lease speaks for an attempt that is over.
             and (attempts = $2 or $6::timestamptz is not null)",
        claimed.id as _,
        claimed.attempt,
        now,
        outcome.as_str(),
        outcome.answer(),
        sent_at,
        given_up_at,
        next_attempt_at,
    )
    .execute(db)
    .await?;
    Ok(())
}
