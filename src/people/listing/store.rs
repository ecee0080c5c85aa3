//! Reading the view `listed_people`.

use std::slice;

use sqlx::postgres::PgRow;
use sqlx::types::Json;
use sqlx::{FromRow, PgExecutor, PgPool, Postgres, QueryBuilder, Row as _};
use time::OffsetDateTime;

use super::COUNTED;
use super::listed::{Counts, ListPage, ListedPerson, MailFacts};
use super::view::{Attention, Group, PersonStatus, Place, View};
use super::walks::{Edge, Reached, Walk, keys, push_order, push_page};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, PersonId, RoleId, TenantId};
use crate::invitations::Invitation;
use crate::language::Language;
use crate::people::Person;
use crate::roles::{Role, StoredRole};

pub(super) const COLUMNS: &str =
    "l.person_id, l.email_address, l.folded_address, l.name, l.language, l.account_id,
    l.roles_given_by, l.joined_at, l.deactivated_at, l.last_seen_at, l.attention, l.invitation_id,
    l.sent_at, l.ends_at, l.accepted_at, l.declined_at, l.revoked_at, l.mail_promised_at, l.mail_sent_at,
    l.mail_given_up_at, l.mail_attempts,
    -- What came back speaks before what our own mail server answered.
    coalesce(case when l.mail_given_up_at is not null then (
        select b.reason from messages m join bounces b on b.message_id = m.message_id and b.kind = 'failed'
        where m.tenant_id = l.tenant_id and m.person_id = l.person_id and m.promised_at = l.mail_promised_at
            and m.link_id is not null
        limit 1) end, l.mail_answer) as mail_answer,
    -- Once its last attempt was answered; until then a worker has it in its hands.
    case when l.mail_sent_at is null and l.mail_attempts > 0 then (
        select m.next_attempt_at from messages m
        where m.tenant_id = l.tenant_id and m.person_id = l.person_id and m.promised_at = l.mail_promised_at
            and m.link_id is not null
            -- A look-up, where exists could be answered by reading all deliveries.
            and (select true from deliveries d where d.message_id = m.message_id and d.attempt = m.attempts)
        limit 1) end as mail_next_attempt_at,
    (select a.second_factor_at from accounts a where a.account_id = l.account_id) as second_factor_at,
    array(select pr.role_id from person_roles pr
        where pr.tenant_id = l.tenant_id and pr.person_id = l.person_id) as role_ids,
    case when l.attention = 'wants_to_join' then (
        select j.email_address from join_requests j
        where j.tenant_id = l.tenant_id and j.person_id = l.person_id and j.approved_at is null and j.refused_at is null
        order by j.asked_at desc limit 1) end as asker";

/// All roles of the tenant, in the order in which they are told, in one of the rows: in all they would be longer than what is
/// told of people.
pub(super) const ALL_ROLES_ONCE: &str =
    "case when row_number() over () = 1 then roles_of($1) end as all_roles";

const RUNNING: &str = "(select b.bulk_act_id from bulk_acts b
    where b.tenant_id = $1 and b.confirmed_at is not null and b.finished_at is null
    order by b.confirmed_at limit 1) as running";

#[derive(FromRow)]
pub(super) struct Row {
    person_id: PersonId,
    email_address: String,
    folded_address: String,
    name: String,
    language: Option<String>,
    account_id: Option<AccountId>,
    roles_given_by: AccountId,
    joined_at: Option<OffsetDateTime>,
    deactivated_at: Option<OffsetDateTime>,
    last_seen_at: Option<OffsetDateTime>,
    attention: Option<String>,
    role_ids: Vec<RoleId>,
    invitation_id: Option<InvitationId>,
    sent_at: Option<OffsetDateTime>,
    ends_at: Option<OffsetDateTime>,
    accepted_at: Option<OffsetDateTime>,
    declined_at: Option<OffsetDateTime>,
    revoked_at: Option<OffsetDateTime>,
    mail_promised_at: Option<OffsetDateTime>,
    mail_sent_at: Option<OffsetDateTime>,
    mail_given_up_at: Option<OffsetDateTime>,
    mail_attempts: Option<i32>,
    mail_next_attempt_at: Option<OffsetDateTime>,
    mail_answer: Option<String>,
    second_factor_at: Option<OffsetDateTime>,
    asker: Option<String>,
}

impl Row {
    /// `all` are the tenant's roles.
    pub(super) fn listed(self, all: &[Role]) -> ListedPerson {
        let row = self;
        let invitation = match (row.invitation_id, row.sent_at, row.ends_at) {
            (Some(id), Some(sent_at), Some(ends_at)) => Some(Invitation {
                id,
                sent_at,
                ends_at,
                accepted_at: row.accepted_at,
                declined_at: row.declined_at,
                revoked_at: row.revoked_at,
            }),
            _ => None,
        };
        let mail = row.mail_promised_at.map(|promised_at| MailFacts {
            promised_at,
            attempts: row.mail_attempts.unwrap_or_default(),
            next_attempt_at: row.mail_next_attempt_at,
            sent_at: row.mail_sent_at,
            given_up_at: row.mail_given_up_at,
            answer: row.mail_answer,
        });
        let person = Person {
            id: row.person_id,
            address: EmailAddress::from_stored(row.email_address, row.folded_address),
            name: row.name,
            language: row.language.as_deref().and_then(Language::from_tag),
            roles: all.iter().filter(|role| row.role_ids.contains(&role.id)).cloned().collect(),
            roles_given_by: row.roles_given_by,
            account: row.account_id,
            joined_at: row.joined_at,
            deactivated_at: row.deactivated_at,
        };
        let attention = row.attention.as_deref().and_then(Attention::from_word);
        let (last_seen_at, second_factor_at) = (row.last_seen_at, row.second_factor_at);
        ListedPerson { person, invitation, mail, attention, asker: row.asker, last_seen_at, second_factor_at }
    }
}

/// What [`ALL_ROLES_ONCE`] says in one of these rows.
pub(super) fn all_roles(rows: &[PgRow]) -> sqlx::Result<Vec<Role>> {
    for row in rows {
        if let Some(Json(roles)) = row.try_get::<Option<Json<Vec<StoredRole>>>, _>("all_roles")? {
            return Ok(roles.into_iter().map(Role::from).collect());
        }
    }
    Ok(Vec::new())
}

pub(super) type Query = QueryBuilder<Postgres>;

/// `$1` is the tenant everywhere.
pub(super) fn begin(tenant: TenantId, start: &str) -> Query {
    // The builder numbers what is bound; the first is bound by a condition that is always true.
    let mut query = Query::new("with tenant as (select ");
    query.push_bind(tenant.0).push("::uuid as id) ").push(start);
    query
}

/// The sizes of all groups, each counted in an index up to the limit. The tenant is looked up instead of bound: of a tenant that
/// it knows the planner believes that a plan made for it is worth making anew each time, which takes longer than the page.
fn push_counts(query: &mut Query) {
    let limit = COUNTED + 1;
    let members = "from people p where p.tenant_id = (select id from tenant)";
    query.push(format!(
        "(select jsonb_object_agg(word, (select count(*) from (
              select {members} and p.status = word limit {limit}) counted))
          from unnest(enum_range(null::person_status)) as word) as counts,
         (select count(*) from (select {members} and p.attention is not null limit {limit}) counted) as in_need,
         (select count(*) from (select {members} limit {limit}) counted) as everybody"
    ));
}

/// One page; one row more than a page holds is asked for to know whether there is another.
pub(super) async fn list(db: &PgPool, tenant: TenantId, view: &View, size: u16) -> sqlx::Result<ListPage> {
    let mut query = begin(tenant, ", ");
    push_page(&mut query, Walk { view, edge: view.place.person().map(Edge::Of), size: i64::from(size) + 1 });
    query.push(format!(" select {ALL_ROLES_ONCE}, "));
    push_counts(&mut query);
    query.push(format!(
        ", {RUNNING}, {COLUMNS} from tenant left join (page join listed_people l using (tenant_id, person_id)) on true"
    ));
    push_order(&mut query, view);
    let rows = query.build().fetch_all(db).await?;
    let first = rows.first().ok_or(sqlx::Error::RowNotFound)?;
    let roles = all_roles(&rows)?;
    let counts = counts(first)?;
    let running = first.try_get("running")?;
    let mut people = Vec::with_capacity(rows.len());
    for row in &rows {
        if row.try_get::<Option<PersonId>, _>("person_id")?.is_some() {
            people.push(Row::from_row(row)?.listed(&roles));
        }
    }
    let has_more = people.len() > usize::from(size);
    // What is over stands at the far end of the way that was gone.
    if has_more && matches!(view.place, Place::Before(_)) {
        people.remove(0);
    } else {
        people.truncate(usize::from(size));
    }
    let (has_earlier, has_later) = match view.place {
        Place::Start => (false, has_more),
        Place::After(_) => (true, has_more),
        Place::Before(_) => (has_more, true),
    };
    Ok(ListPage { people, has_earlier, has_later, counts, roles, running })
}

fn counts(row: &PgRow) -> sqlx::Result<Counts> {
    let by_status: Json<std::collections::HashMap<String, i64>> = row.try_get("counts")?;
    let mut counts =
        vec![(Group::Everybody, row.try_get("everybody")?), (Group::NeedsAttention, row.try_get("in_need")?)];
    for status in PersonStatus::ALL {
        counts.push((Group::Is(status), by_status.get(status.as_str()).copied().unwrap_or_default()));
    }
    Ok(Counts(counts))
}

pub(super) async fn read(
    db: &PgPool,
    tenant: TenantId,
    view: &View,
    reached: Option<&Reached>,
    size: u16,
) -> sqlx::Result<(Vec<ListedPerson>, Option<Reached>)> {
    let front = view.at(Place::Start);
    let mut query = begin(tenant, ", ");
    push_page(&mut query, Walk { view: &front, edge: reached.map(Edge::At), size: size.into() });
    let keys: Vec<String> = (0..keys(view).len()).map(|number| format!("page.key{number}::text")).collect();
    query.push(format!(
        " select {COLUMNS}, array[{}] as keys,
            {ALL_ROLES_ONCE}
        from page join listed_people l using (tenant_id, person_id)",
        keys.join(", ")
    ));
    push_order(&mut query, view);
    let rows = query.build().fetch_all(db).await?;
    let last = rows.last().filter(|_| rows.len() == usize::from(size));
    let next = last.map(|row| row.try_get("keys").map(Reached)).transpose()?;
    let roles = all_roles(&rows)?;
    let people: sqlx::Result<Vec<Row>> = rows.iter().map(Row::from_row).collect();
    Ok((people?.into_iter().map(|row| row.listed(&roles)).collect(), next))
}

pub(super) async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
) -> sqlx::Result<Option<ListedPerson>> {
    let mut query = begin(
        tenant,
        &format!(
            "select {COLUMNS}, {ALL_ROLES_ONCE} from listed_people l where l.tenant_id = $1 and l.person_id = "
        ),
    );
    query.push_bind(person.0);
    let row = query.build().fetch_optional(db).await?;
    row.map(|row| Ok(Row::from_row(&row)?.listed(&all_roles(slice::from_ref(&row))?))).transpose()
}
