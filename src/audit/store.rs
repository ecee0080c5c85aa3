//! The chains of the trail, and what is beside them. Entries come in by `append_to_audit_chain` and details go by
//! `erase_audit_details`: there is no other way in `migrations/0065_trails_of_accounts.sql`.

use serde::Deserialize;
use serde_json::Value;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool, Postgres, QueryBuilder, Row as _};
use time::OffsetDateTime;
use uuid::Uuid;

use super::chain::{ChainedEntry, Hash, Head};
use super::filter::{Filter, Place, Who};
use super::{Act, Entry, ListedAccount, ListedActor, ListedEntry, ListedPerson, Origin, Trail, TrailPage};
use crate::ids::{AccountId, AuditEntryId, PersonId, RequestId, TenantId};
use crate::mentions::Mentions;

/// One statement, however many there are; all of one trail, by one actor. In a visit each tells for which reason.
pub(super) async fn append(
    db: &mut PgConnection,
    trail: Trail,
    entries: &[Entry<'_>],
    origin: Option<&Origin>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let ids: Vec<_> = entries.iter().map(|_| AuditEntryId::new(now)).collect();
    let first = entries.first();
    let moments = vec![now; entries.len()];
    let (actors, accounts): (Vec<_>, Vec<_>) = entries.iter().map(|entry| entry.actor.stored()).unzip();
    let acts: Vec<_> = entries.iter().map(|entry| entry.act.as_str()).collect();
    let people: Vec<_> = entries.iter().map(|entry| entry.person).collect();
    let facts: Vec<_> = entries.iter().map(|entry| Json(entry.facts)).collect();
    sqlx::query!(
        r#"select append_to_audit_chain($12, $1, $2, $3, $4, $5, $6, $7, $8, $9, case when $11::uuid is null then $10::jsonb[] else (
               select array_agg(jsonb_build_object('visit', v.visit_id, 'reason', v.reason) || told order by place)
               from unnest($10::jsonb[]) with ordinality as facts (told, place)
               cross join visits v where v.tenant_id = $1 and v.visit_id = $11
           ) end) is null as "is_done""#,
        trail.tenant() as _,
        origin.map(|origin| origin.request) as _,
        origin.map(|origin| origin.client.as_str()),
        ids as _,
        &moments,
        actors as _,
        accounts as _,
        acts as _,
        people as _,
        facts as _,
        first.and_then(|entry| entry.actor.visit()) as _,
        trail.chain(),
    )
    .fetch_one(db)
    .await?;
    Ok(())
}

/// The end of a chain as it is told, and the number of the last entry that is there.
pub(super) async fn find_ends(db: &PgPool, trail: Trail) -> sqlx::Result<(Option<Head>, i64)> {
    let row = sqlx::query!(
        r#"select
               (select number from audit_heads where chain_id = $1) as head,
               (select hash from audit_heads where chain_id = $1) as hash,
               (select coalesce(max(number), 0) from audit_chain_entries where chain_id = $1) as "last!""#,
        trail.chain(),
    )
    .fetch_one(db)
    .await?;
    let hash = row.hash.as_deref().and_then(Hash::from_bytes);
    Ok((row.head.zip(hash).map(|(number, hash)| Head { number, hash }), row.last))
}

/// The entries of a chain behind `after` up to `last`, as files hold them.
pub(super) async fn list_chained(
    db: &PgPool,
    trail: Trail,
    after: i64,
    last: i64,
    most: i64,
) -> sqlx::Result<Vec<ChainedEntry>> {
    let rows = sqlx::query!(
        r#"select e.number, e.chain_id, e.audit_entry_id,
               to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "at!",
               e.actor, e.actor_account_id, e.act, e.person_id, e.request_id, e.facts_digest, e.client_digest,
               e.previous_hash, e.hash, d.facts::text as "facts?", encode(d.facts_salt, 'hex') as "facts_salt?",
               d.client as "client?", encode(d.client_salt, 'hex') as "client_salt?"
           from audit_chain_entries e
           left join audit_details d on d.chain_id = e.chain_id and d.number = e.number
           where e.chain_id = $1 and e.number > $2 and e.number <= $3
           order by e.number, e.audit_entry_id limit $4"#,
        trail.chain(),
        after,
        last,
        most,
    )
    .fetch_all(db)
    .await?;
    let hash = |bytes: Vec<u8>| Hash::from_bytes(&bytes).unwrap_or(Hash::NONE);
    let entries = rows.into_iter().map(|row| ChainedEntry {
        number: row.number,
        chain: row.chain_id,
        entry: row.audit_entry_id,
        at: row.at,
        actor: row.actor,
        account: row.actor_account_id,
        act: row.act,
        person: row.person_id,
        request: row.request_id,
        facts_digest: hash(row.facts_digest),
        client_digest: hash(row.client_digest),
        previous: hash(row.previous_hash),
        hash: hash(row.hash),
        facts: row.facts,
        facts_salt: row.facts_salt,
        client: row.client,
        client_salt: row.client_salt,
    });
    Ok(entries.collect())
}

/// An entry as the database writes it in JSON.
#[derive(Deserialize)]
struct Stored {
    number: i64,
    audit_entry_id: AuditEntryId,
    #[serde(with = "time::serde::rfc3339")]
    occurred_at: OffsetDateTime,
    act: String,
    actor: String,
    actor_account_id: Option<AccountId>,
    actor_name: Option<String>,
    actor_address: Option<String>,
    person_id: Option<Uuid>,
    person_name: Option<String>,
    person_address: Option<String>,
    is_person_erased: bool,
    request_id: Option<RequestId>,
    facts: Option<Value>,
    client: Option<String>,
}

impl From<Stored> for ListedEntry {
    fn from(stored: Stored) -> Self {
        let is_told_who = stored.actor_name.is_some();
        let account = stored.actor_account_id.map(|id| ListedAccount {
            id,
            name: stored.actor_name.unwrap_or_default(),
            address: stored.actor_address.unwrap_or_default(),
        });
        let actor = match (stored.actor.as_str(), account) {
            ("person", Some(account)) => ListedActor::Person(account),
            ("system", _) => ListedActor::System,
            (_, account) => {
                let reason = stored.facts.as_ref().and_then(|facts| facts["reason"].as_str());
                let account = account.filter(|_| is_told_who);
                ListedActor::Superadmin { reason: reason.map(str::to_owned), account }
            }
        };
        Self {
            number: stored.number,
            id: stored.audit_entry_id,
            occurred_at: stored.occurred_at,
            act: stored.act,
            actor,
            person: stored.person_id.map(|id| ListedPerson {
                id,
                name: stored.person_name.unwrap_or_default(),
                address: stored.person_address.unwrap_or_default(),
                is_erased: stored.is_person_erased,
            }),
            request: stored.request_id,
            facts: stored.facts,
            client: stored.client,
        }
    }
}

/// What a tenant's trail tells of those who did it, and of those it was done to.
const TOLD_IN_TENANT: [&str; 2] = [
    "a.name as actor_name, a.email_address as actor_address, e.person_id, p.name as person_name,
         p.email_address as person_address, p.person_id is null and exists (
             select from audit_chain_entries erased
             where erased.tenant_id = e.tenant_id and erased.person_id = e.person_id
                 and erased.act = 'account_erased') as is_person_erased",
    "left join accounts a on a.account_id = e.actor_account_id and e.actor = 'person'
     left join people p on p.tenant_id = e.tenant_id and p.person_id = e.person_id",
];

/// The same for superadmins, who learn who the others are. It was done to an account, where to anybody.
const TOLD_OUTSIDE: [&str; 2] = [
    "a.name as actor_name, a.email_address as actor_address, s.account_id as person_id, s.name as person_name,
         s.email_address as person_address, s.erased_at is not null as is_person_erased",
    "left join accounts a on a.account_id = e.actor_account_id
     left join accounts s on s.account_id = case
         when d.facts ->> 'account' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (d.facts ->> 'account')::uuid end",
];

/// A page of what is wanted and one entry more on its far side; the head of the chain with it.
pub(super) async fn list(
    db: &PgPool,
    trail: Trail,
    filter: &Filter,
    place: Place,
    size: u16,
) -> sqlx::Result<TrailPage> {
    let [told, joined] = if trail.tenant().is_some() { TOLD_IN_TENANT } else { TOLD_OUTSIDE };
    let mut query =
        QueryBuilder::new("with page as (select c.* from audit_chain_entries c where c.chain_id = ");
    query.push_bind(trail.chain());
    push_filter(&mut query, trail, filter);
    let is_upwards = push_place(&mut query, trail, place);
    query.push(" limit ").push_bind(i64::from(size) + 1);
    query.push(format!(
        ") select (select coalesce(jsonb_agg(to_jsonb(told) order by told.occurred_at desc, told.number desc), '[]'::jsonb)
               from (
                   select e.number, e.audit_entry_id, e.occurred_at, e.act, e.actor, e.actor_account_id, {told},
                       e.request_id, d.facts, d.client
                   from page e
                   left join audit_details d on d.chain_id = e.chain_id and d.number = e.number {joined}) told) as entries,
               h.number, h.hash
           from (select) one left join audit_heads h on h.chain_id = ",
    ));
    query.push_bind(trail.chain());
    let row = query.build().fetch_one(db).await?;
    let stored: Json<Vec<Stored>> = row.try_get("entries")?;
    let mut entries: Vec<ListedEntry> = stored.0.into_iter().map(ListedEntry::from).collect();
    let has_more = entries.len() > usize::from(size);
    if has_more && is_upwards {
        entries.remove(0);
    }
    entries.truncate(size.into());
    let (number, hash): (Option<i64>, Option<Vec<u8>>) = (row.try_get("number")?, row.try_get("hash")?);
    let hash = hash.as_deref().and_then(Hash::from_bytes);
    Ok(TrailPage {
        has_newer: if is_upwards { has_more } else { place != Place::Latest },
        has_older: is_upwards || has_more,
        entries,
        head: number.zip(hash).map(|(number, hash)| Head { number, hash }),
    })
}

fn push_filter(query: &mut QueryBuilder<Postgres>, trail: Trail, filter: &Filter) {
    if let Some(begins_at) = filter.begins_at() {
        query.push(" and occurred_at >= ").push_bind(begins_at);
    }
    if let Some(ends_at) = filter.ends_at() {
        query.push(" and occurred_at < ").push_bind(ends_at);
    }
    if let Some(kind) = filter.kind {
        // In words, not bound: so the index of what others than people did comes into question.
        query.push(format!(" and actor = '{}'", kind.as_str()));
    }
    if let Some(act) = filter.act {
        query.push(" and act = ").push_bind(act.as_str());
    }
    // Whose addresses superadmins have is not for tenants to find out.
    if filter.by.is_some() && trail.tenant().is_some() {
        query.push(" and actor = 'person'");
    }
    match &filter.by {
        Some(Who::Address(address)) => {
            query.push(" and actor_account_id in (select account_id from accounts where folded_address = ");
            query.push_bind(address.folded().to_owned()).push(")");
        }
        Some(Who::Id(account)) => {
            query.push(" and actor_account_id = ").push_bind(account.0);
        }
        None => {}
    }
    match trail.tenant() {
        Some(tenant) => push_about_person(query, tenant, filter),
        None => push_about_account(query, filter),
    }
}

fn push_about_account(query: &mut QueryBuilder<Postgres>, filter: &Filter) {
    let Some(about) = &filter.about else { return };
    query.push(
        " and exists (select from audit_details d where d.chain_id = c.chain_id and d.number = c.number
             and d.facts ->> 'account' in (",
    );
    match about {
        Who::Address(address) => query
            .push("select account_id::text from accounts where folded_address = ")
            .push_bind(address.folded().to_owned()),
        Who::Id(account) => query.push_bind(account.to_string()),
    };
    query.push("))");
}

fn push_about_person(query: &mut QueryBuilder<Postgres>, tenant: TenantId, filter: &Filter) {
    if filter.about.is_some() {
        query.push(" and tenant_id = ").push_bind(tenant.0);
    }
    match &filter.about {
        Some(Who::Address(address)) => {
            query
                .push(" and person_id in (select person_id from people where tenant_id = ")
                .push_bind(tenant.0);
            query.push(" and folded_address = ").push_bind(address.folded().to_owned()).push(")");
        }
        Some(Who::Id(person)) => {
            query.push(" and person_id = ").push_bind(person.0);
        }
        None => {}
    }
}

/// Tells whether the page is read from its older end.
fn push_place(query: &mut QueryBuilder<Postgres>, trail: Trail, place: Place) -> bool {
    let (number, sign, is_upwards) = match place {
        Place::Latest => (None, "", false),
        Place::OlderThan(number) => (Some(number), "<", false),
        Place::NewerThan(number) => (Some(number), ">", true),
    };
    if let Some(number) = number {
        query.push(format!(
            " and (occurred_at, number) {sign} (select occurred_at, number from audit_chain_entries where chain_id = "
        ));
        query.push_bind(trail.chain()).push(" and number = ").push_bind(number).push(")");
    }
    let order = if is_upwards { "" } else { " desc" };
    query.push(format!(" order by occurred_at{order}, number{order}"));
    is_upwards
}

/// Acts whose facts say nothing of whom it was done to but what else stands in the tenant: roles, invitations.
const TELLING_OF_NOBODY: [Act; 8] = [
    Act::PersonInvited,
    Act::InvitationResent,
    Act::InvitationRenewed,
    Act::InvitationRevoked,
    Act::InvitationDeclined,
    Act::RolesChanged,
    Act::PersonDeactivated,
    Act::PersonReactivated,
];

/// Which entries tell something of somebody who is to be erased: by person, by account, or by their words.
pub(super) async fn list_telling_of(
    db: &mut PgConnection,
    chain: Uuid,
    people: &[PersonId],
    account: AccountId,
    mentions: &Mentions,
) -> sqlx::Result<(Vec<i64>, Vec<i64>)> {
    let row = sqlx::query!(
        r#"select
               (select coalesce(array_agg(e.number order by e.number), '{}')
                from audit_chain_entries e join audit_details d on d.chain_id = e.chain_id and d.number = e.number
                where e.chain_id = $1 and d.facts is not null and d.facts <> '{}'::jsonb
                    and (e.person_id = any($2) and e.act <> all($5)
                        or d.facts::text ~* $4 or d.facts->>'reason' ~* $6)) as "facts!",
               (select coalesce(array_agg(e.number order by e.number), '{}')
                from audit_chain_entries e join audit_details d on d.chain_id = e.chain_id and d.number = e.number
                where e.chain_id = $1 and d.client <> ''
                    and (e.actor_account_id = $3 or e.person_id = any($2) and e.actor = 'system')) as "clients!""#,
        chain,
        people as _,
        account as _,
        mentions.addresses,
        stored(&TELLING_OF_NOBODY) as _,
        mentions.words,
    )
    .fetch_one(db)
    .await?;
    Ok((row.facts, row.clients))
}

pub(super) async fn list_tenants_of_actor(
    db: &mut PgConnection,
    account: AccountId,
) -> sqlx::Result<Vec<TenantId>> {
    sqlx::query_scalar!(
        r#"select distinct tenant_id as "tenant!: TenantId" from audit_chain_entries
           where actor_account_id = $1 and tenant_id is not null"#,
        account as _,
    )
    .fetch_all(db)
    .await
}

pub(super) async fn list_asked_to_join(
    db: &mut PgConnection,
    account: AccountId,
) -> sqlx::Result<Vec<(TenantId, PersonId)>> {
    let rows = sqlx::query!(
        r#"select distinct tenant_id as "tenant!: TenantId", person_id as "person!: PersonId" from audit_chain_entries
           where actor_account_id = $1 and act = $2 and tenant_id is not null and person_id is not null"#,
        account as _,
        Act::JoinAsked.as_str(),
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.tenant, row.person)).collect())
}

/// What invitees do themselves, or whoever has their link.
const OF_INVITEES: [Act; 4] =
    [Act::JoinAsked, Act::FreshLinkAsked, Act::MindChanged, Act::InvitationDeclined];

/// Which entries tell something of invitees who are to be masked.
pub(super) async fn list_telling_of_invitees(
    db: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<(Vec<i64>, Vec<i64>)> {
    let row = sqlx::query!(
        r#"select
               coalesce(array_agg(e.number order by e.number)
                   filter (where d.facts <> '{}'::jsonb and e.act <> all($3)), '{}') as "facts!",
               coalesce(array_agg(e.number order by e.number)
                   filter (where d.client <> '' and e.act = any($4)), '{}') as "clients!"
           from audit_chain_entries e join audit_details d on d.chain_id = e.chain_id and d.number = e.number
           where e.tenant_id = $1 and e.person_id = any($2)"#,
        tenant as _,
        people as _,
        stored(&TELLING_OF_NOBODY) as _,
        stored(&OF_INVITEES) as _,
    )
    .fetch_one(db)
    .await?;
    Ok((row.facts, row.clients))
}

fn stored(acts: &[Act]) -> Vec<&'static str> {
    acts.iter().map(|act| act.as_str()).collect()
}

pub(super) async fn erase_details(
    db: &mut PgConnection,
    chain: Uuid,
    facts: &[i64],
    clients: &[i64],
) -> sqlx::Result<()> {
    sqlx::query!(r#"select erase_audit_details($1, $2, $3) is null as "is_done""#, chain, facts, clients)
        .fetch_one(db)
        .await?;
    Ok(())
}

pub(super) async fn forget(db: &mut PgConnection, tenant: TenantId, most: i64) -> sqlx::Result<i64> {
    let forgotten = sqlx::query_scalar!("select forget_audit_chain($1, $2)", tenant as _, most);
    Ok(forgotten.fetch_one(db).await?.unwrap_or_default())
}
