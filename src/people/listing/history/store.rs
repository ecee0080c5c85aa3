//! Everything of one person in one statement.

use std::slice;

use serde::Deserialize;
use sqlx::types::Json;
use sqlx::{FromRow, PgPool, Row as _};
use time::OffsetDateTime;

use super::{History, InvitationRecord, LISTED, MailRecord, MailStep, OpenSession, WaitingRequest};
use crate::audit::RecordedAct;
use crate::ids::{InvitationId, PersonId, TenantId};
use crate::invitations::Invitation;
use crate::people::listing::MailFacts;
use crate::people::listing::store::{ALL_ROLES_ONCE, COLUMNS, Row, all_roles, begin};

/// An invitation as the database writes it in JSON.
#[derive(Deserialize)]
struct StoredInvitation {
    invitation_id: InvitationId,
    #[serde(with = "time::serde::rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    sent_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    ends_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    accepted_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    declined_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    revoked_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    opened_at: Option<OffsetDateTime>,
    inviter: Option<String>,
    declined_because: Option<String>,
    reminders: i32,
}

impl From<StoredInvitation> for InvitationRecord {
    fn from(stored: StoredInvitation) -> Self {
        let invitation = Invitation {
            id: stored.invitation_id,
            sent_at: stored.sent_at,
            ends_at: stored.ends_at,
            accepted_at: stored.accepted_at,
            declined_at: stored.declined_at,
            revoked_at: stored.revoked_at,
        };
        Self {
            invitation,
            created_at: stored.created_at,
            opened_at: stored.opened_at,
            inviter: stored.inviter,
            declined_because: stored.declined_because,
            reminders: stored.reminders,
        }
    }
}

#[derive(Deserialize)]
struct StoredMail {
    kind: String,
    to_address: String,
    #[serde(with = "time::serde::rfc3339")]
    promised_at: OffsetDateTime,
    attempts: i32,
    #[serde(with = "time::serde::rfc3339::option")]
    next_attempt_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    sent_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    given_up_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    recalled_at: Option<OffsetDateTime>,
    steps: Vec<MailStep>,
    #[serde(with = "time::serde::rfc3339::option")]
    opened_at: Option<OffsetDateTime>,
}

impl From<StoredMail> for MailRecord {
    fn from(stored: StoredMail) -> Self {
        // While a worker has it in its hands, nobody knows yet.
        let is_answered = stored.steps.iter().any(|step| step.attempt == Some(stored.attempts));
        let facts = MailFacts {
            promised_at: stored.promised_at,
            attempts: stored.attempts,
            next_attempt_at: stored.next_attempt_at.filter(|_| is_answered),
            sent_at: stored.sent_at,
            given_up_at: stored.given_up_at,
            answer: stored.steps.last().map(|step| step.answer.clone()),
        };
        Self {
            kind: stored.kind,
            to: stored.to_address,
            facts,
            is_recalled: stored.recalled_at.is_some(),
            opened_at: stored.opened_at,
            steps: stored.steps,
        }
    }
}

/// Mails to a person about their own invitation: others with their name on them tell inviters what they do, or
/// administrators what concerns their tenant.
const TO_THEM: &str = "invitation,reminder,join_approved,join_refused";

/// Who acted, as pages name them: superadmins and the product itself are SmartTrackers.
const CALLED: &str = "coalesce(nullif(a.name, ''), a.email_address, '')";

pub(in crate::people::listing) async fn find_with_history(
    db: &PgPool,
    tenant: TenantId,
    person: PersonId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<History>> {
    let mut query = begin(tenant, ", person as (select ");
    query.push_bind(person.0).push("::uuid as id, ").push_bind(now).push(format!(
        "::timestamptz as now)
        select {COLUMNS}, {ALL_ROLES_ONCE},
            (select a.email_address from accounts a
             where a.account_id = l.account_id and a.folded_address is distinct from l.folded_address) as account_address,
            (select coalesce(jsonb_agg(to_jsonb(listed)), '[]'::jsonb) from (
                select i.invitation_id, i.created_at, i.sent_at, i.ends_at, i.accepted_at, i.declined_at,
                    i.revoked_at, i.opened_at, i.declined_because, i.reminders,
                    case when not exists (select from superadmins s where s.account_id = i.inviter_id)
                        then {CALLED} end as inviter
                from invitations i join accounts a on a.account_id = i.inviter_id
                where i.tenant_id = $1 and i.person_id = $2
                order by i.created_at desc limit {LISTED}) listed) as invitations,
            (select coalesce(jsonb_agg(to_jsonb(listed)), '[]'::jsonb) from (
                select m.kind, m.to_address, m.promised_at, m.attempts, m.next_attempt_at, m.sent_at, m.given_up_at, m.recalled_at,
                    (select coalesce(jsonb_agg(to_jsonb(told) order by told.at, told.attempt), '[]'::jsonb) from (
                        select d.attempted_at as at, d.outcome as kind, d.attempt, d.answer
                        from deliveries d where d.message_id = m.message_id
                        union all
                        select b.received_at, b.kind, null, b.reason
                        from bounces b where b.message_id = m.message_id) told) as steps,
                    (select min(o.opened_at) from link_opens o
                     where o.tenant_id = m.tenant_id and o.link_id = m.link_id and o.scanner is null) as opened_at
                from messages m
                where m.tenant_id = $1 and m.person_id = $2 and m.kind = any('{{{TO_THEM}}}')
                order by m.promised_at desc limit {LISTED}) listed) as mails,
            (select coalesce(jsonb_agg(to_jsonb(listed)), '[]'::jsonb) from (
                select j.join_request_id as id, j.email_address as address, j.name, j.asked_at
                from join_requests j
                where j.tenant_id = $1 and j.person_id = $2 and j.invitation_id = l.invitation_id
                    and j.approved_at is null and j.refused_at is null
                order by j.asked_at limit {LISTED}) listed) as join_requests,
            (select coalesce(jsonb_agg(to_jsonb(listed)), '[]'::jsonb) from (
                select e.occurred_at, e.act, coalesce(e.facts, '{{}}'::jsonb) as facts,
                    case when e.actor = 'person' then {CALLED} end as actor
                from audit_entries e left join accounts a on a.account_id = e.actor_account_id
                where e.tenant_id = $1 and e.person_id = $2
                order by e.occurred_at desc, e.number desc limit {LISTED}) listed) as acts,
            (select coalesce(jsonb_agg(to_jsonb(listed)), '[]'::jsonb) from (
                select s.browser as name, s.system, s.created_at, case
                    when cardinality(s.tenants) > 1 then least(s.seen_at, greatest(s.created_at, l.last_seen_at))
                    else s.seen_at end as seen_at
                from sessions s
                where s.account_id = l.account_id and s.ends_at > $3 and $1 = any(s.tenants)
                    and l.joined_at is not null and l.deactivated_at is null
                order by seen_at desc limit {LISTED}) listed) as sessions
        from listed_people l where l.tenant_id = $1 and l.person_id = $2"
    ));
    let Some(row) = query.build().fetch_optional(db).await? else { return Ok(None) };
    let invitations: Json<Vec<StoredInvitation>> = row.try_get("invitations")?;
    let mails: Json<Vec<StoredMail>> = row.try_get("mails")?;
    let acts: Json<Vec<RecordedAct>> = row.try_get("acts")?;
    let join_requests: Json<Vec<WaitingRequest>> = row.try_get("join_requests")?;
    let sessions: Json<Vec<OpenSession>> = row.try_get("sessions")?;
    let roles = all_roles(slice::from_ref(&row))?;
    Ok(Some(History {
        listed: Row::from_row(&row)?.listed(&roles),
        account_address: row.try_get("account_address")?,
        invitations: invitations.0.into_iter().map(InvitationRecord::from).collect(),
        mails: mails.0.into_iter().map(MailRecord::from).collect(),
        acts: acts.0,
        join_requests: join_requests.0,
        sessions: sessions.0,
        roles,
    }))
}
