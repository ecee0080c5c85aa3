//! Reading the view `listed_people`. Views of the list are put together of parts, for each of which
//! `migrations/0007_listing.sql` has an index.

use sqlx::postgres::PgRow;
use sqlx::types::Json;
use sqlx::{FromRow, PgExecutor, PgPool, Postgres, QueryBuilder, Row as _};
use time::OffsetDateTime;

use super::COUNTED;
use super::listed::{Counts, ListPage, ListedPerson, MailFacts};
use super::view::{Attention, Column, Filter, Group, PersonStatus, Place, Sort, View};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, PersonId, TenantId};
use crate::invitations::Invitation;
use crate::language::Language;
use crate::people::Person;
use crate::roles::{Role, StoredRole};

pub(super) const COLUMNS: &str =
    "l.person_id, l.email_address, l.folded_address, l.name, l.language, l.account_id,
    l.roles_given_by, l.joined_at, l.deactivated_at, l.last_seen_at, l.attention, l.roles, l.invitation_id,
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
    case when l.attention = 'wants_to_join' then (
        select j.email_address from join_requests j
        where j.tenant_id = l.tenant_id and j.person_id = l.person_id and j.approved_at is null and j.refused_at is null
        order by j.asked_at desc limit 1) end as asker";

pub(super) const ALL_ROLES: &str = "(select coalesce(jsonb_agg(jsonb_build_object(
        'role_id', r.role_id, 'kind', r.kind, 'name', r.name, 'permissions', r.permissions)
        order by array_position(array['administrator', 'manager', 'registrar', 'viewer', 'own'], r.kind), lower(r.name)),
    '[]'::jsonb)
    from roles r where r.tenant_id = $1) as all_roles";

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
    roles: Json<Vec<StoredRole>>,
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

impl From<Row> for ListedPerson {
    fn from(row: Row) -> Self {
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
            roles: row.roles.0.into_iter().map(Role::from).collect(),
            roles_given_by: row.roles_given_by,
            account: row.account_id,
            joined_at: row.joined_at,
            deactivated_at: row.deactivated_at,
        };
        let attention = row.attention.as_deref().and_then(Attention::from_word);
        let (last_seen_at, second_factor_at) = (row.last_seen_at, row.second_factor_at);
        Self { person, invitation, mail, attention, asker: row.asker, last_seen_at, second_factor_at }
    }
}

/// Whoever has never been seen, or never joined, stands before all others.
fn keys(column: Column) -> &'static [&'static str] {
    match column {
        Column::Name => &["p.sort_name", "p.person_id"],
        Column::Address => &["p.folded_address"],
        Column::Status => &["p.status", "p.sort_name", "p.person_id"],
        Column::LastSeen => &["coalesce(p.last_seen_at, '-infinity')", "p.person_id"],
        Column::Joined => &["coalesce(p.joined_at, '-infinity')", "p.person_id"],
    }
}

/// How far somebody has read: the keys of the last row as they were read with it. Whatever becomes of that person
/// meanwhile, the rest begins where it was left.
#[derive(Clone, Debug)]
pub struct Reached(Vec<String>);

/// What a page lies behind, in the direction it is read.
#[derive(Clone, Copy)]
enum Edge<'a> {
    Of(PersonId),
    At(&'a Reached),
}

/// What is read of a view: so many people, from where on.
#[derive(Clone, Copy)]
struct Walk<'a> {
    view: &'a View,
    edge: Option<Edge<'a>>,
    size: i64,
}

pub(super) type Query = QueryBuilder<Postgres>;

/// `$1` is the tenant everywhere.
pub(super) fn begin(tenant: TenantId, start: &str) -> Query {
    // The builder numbers what is bound; the first is bound by a condition that is always true.
    let mut query = Query::new("with tenant as (select ");
    query.push_bind(tenant.0).push("::uuid as id) ").push(start);
    query
}

/// Who of the tenant (`$1`) is in a view, however it is sorted, as a condition on `people p`.
pub(crate) fn push_members(query: &mut Query, filter: &Filter) {
    push_filter(query, filter);
    push_role(query, filter, true);
}

fn push_filter(query: &mut Query, filter: &Filter) {
    query.push(" where p.tenant_id = $1");
    match filter.group {
        Group::Everybody => {}
        Group::NeedsAttention => {
            query.push(" and p.attention is not null");
        }
        Group::Is(status) => {
            query.push(" and p.status = ").push_bind(status.as_str()).push("::person_status");
        }
    }
    push_patterns(query, filter);
}

fn push_patterns(query: &mut Query, filter: &Filter) {
    for pattern in filter.search.patterns() {
        query.push(" and p.search_text like ").push_bind(pattern);
    }
}

/// As a condition that may lead to those who have the role, or that only tests each who was found.
fn push_role(query: &mut Query, filter: &Filter, may_lead: bool) {
    let Some(role) = filter.role else { return };
    let (start, end) =
        if may_lead { ("exists (select", ")") } else { ("coalesce((select true", " limit 1), false)") };
    query
        .push(format!(
            " and {start} from person_roles pr where pr.tenant_id = $1 and pr.person_id = p.person_id"
        ))
        .push(" and pr.role_id = ")
        .push_bind(role.0)
        .push(end);
}

/// In a sample of so many people, so many who match make a search dense: then the list is walked in its
/// order until a page is full. Else those who match are found first and sorted then: where they stand
/// close together in the order, a walk could pass by nearly everybody.
const SAMPLE: (i64, i64) = (200, 40);

/// The people of one page as `page`, with their keys as `key0`, `key1`, ...
fn push_page(query: &mut Query, walk: Walk<'_>) {
    let view = walk.view;
    if view.filter.search.is_empty() {
        query.push("page as materialized (");
        push_walk(query, walk, "");
        query.push(")");
        return;
    }
    let (sample, dense) = SAMPLE;
    query.push(format!(
        "dense as materialized (select count(*) >= {dense} as is_so
             from (select * from people where tenant_id = $1 order by person_id limit {sample}) p where true"
    ));
    push_patterns(query, &view.filter);
    query.push("), page as materialized ((");
    push_walk(query, walk, " and (select is_so from dense)");
    query.push(") union all (");
    push_found(query, walk);
    query.push("))");
}

/// Walks along the order of the view until the page is full.
fn push_walk(query: &mut Query, walk: Walk<'_>, gate: &str) {
    let Walk { view, size, .. } = walk;
    if let Group::Is(status) = view.filter.group
        && view.filter.role.is_none()
        && view.filter.search.is_empty()
    {
        return push_status_walk(query, walk, status);
    }
    let keys = keys(view.sort.column);
    query.push(format!("select p.tenant_id, p.person_id, {} from people p", named(keys)));
    push_filter(query, &view.filter);
    push_role(query, &view.filter, true);
    query.push(gate);
    push_edge(query, walk);
    query.push(" order by ").push(order(keys.iter(), is_descending(view)));
    query.push(format!(" limit {size}"));
}

/// Walks the index of a status. Tenant, status and order are compared as one row, and whoever stands behind the last is
/// left out afterwards: so there is no other index to choose, and no more than `size` entries are read. The planner may not
/// use what it knows of a table with row-level security: it takes any status for a seventh of the tenant, and would pass
/// by everybody in search of a few.
fn push_status_walk(query: &mut Query, walk: Walk<'_>, status: PersonStatus) {
    let Walk { view, edge, size } = walk;
    let keys = keys(view.sort.column);
    let status = format!("'{}'::person_status", status.as_str());
    // All have the same.
    let order_keys: Vec<_> = keys.iter().copied().filter(|key| *key != "p.status").collect();
    let (way, back) = if is_descending(view) { ("<", ">") } else { (">", "<") };
    query.push(format!(
        "select p.tenant_id, p.person_id, {} from (select p.* from people p where ",
        named(keys)
    ));
    if let Some(edge) = edge {
        query.push(format!("(p.tenant_id, p.status, {}) {way} ($1, {status}, ", order_keys.join(", ")));
        push_keys_of(query, keys, edge, |key| key != "p.status");
        query.push(")");
    } else {
        query.push(format!("(p.tenant_id, p.status) {way}= ($1, {status})"));
    }
    let all = ["p.tenant_id", "p.status"].into_iter().chain(order_keys);
    query.push(format!(
        " and p.tenant_id {back}= $1 order by {} limit {size}) p where p.tenant_id = $1 and p.status = {status}",
        order(all, is_descending(view))
    ));
}

/// Finds all who match, then sorts them.
fn push_found(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    let keys = keys(view.sort.column);
    query.push(format!("select * from (select p.tenant_id, p.person_id, {} from people p", named(keys)));
    push_filter(query, &view.filter);
    push_role(query, &view.filter, false);
    query.push(" and not (select is_so from dense)");
    push_edge(query, walk);
    // The offset keeps the order below from choosing the way to those who match.
    query.push(" offset 0) found order by ");
    query.push(order((0..keys.len()).map(|number| format!("key{number}")), is_descending(view)));
    query.push(format!(" limit {size}"));
}

/// From where on, or up to where.
fn push_edge(query: &mut Query, walk: Walk<'_>) {
    let Some(edge) = walk.edge else { return };
    let keys = keys(walk.view.sort.column);
    let way = if is_descending(walk.view) { "<" } else { ">" };
    query.push(format!(" and ({}) {way} (", keys.join(", ")));
    push_keys_of(query, keys, edge, |_| true);
    query.push(")");
}

/// Where the edge stands in the order, by those of its keys that are `wanted`.
fn push_keys_of(query: &mut Query, keys: &[&str], edge: Edge<'_>, wanted: impl Fn(&str) -> bool) {
    let numbered = keys.iter().enumerate().filter(|(_, key)| wanted(key));
    for (count, (number, key)) in numbered.enumerate() {
        query.push(if count == 0 { "(" } else { ", (" });
        match edge {
            Edge::Of(person) => {
                query
                    .push(format!("select {key} from people p where p.tenant_id = $1 and p.person_id = "))
                    .push_bind(person.0);
            }
            Edge::At(Reached(values)) => {
                query.push_bind(values.get(number).cloned()).push("::text::").push(type_of(key));
            }
        }
        query.push(")");
    }
}

fn type_of(key: &str) -> &'static str {
    match key {
        "p.person_id" => "uuid",
        "p.status" => "person_status",
        "p.sort_name" | "p.folded_address" => "text",
        _ => "timestamptz",
    }
}

/// Whether rows are read from the end of the order: a page before a place is read backwards.
fn is_descending(view: &View) -> bool {
    view.sort.is_descending != matches!(view.place, Place::Before(_))
}

/// "a as key0, b as key1"
fn named(keys: &[&str]) -> String {
    let named = keys.iter().enumerate().map(|(number, key)| format!("{key} as key{number}"));
    named.collect::<Vec<_>>().join(", ")
}

fn order(keys: impl Iterator<Item = impl std::fmt::Display>, is_descending: bool) -> String {
    let way = if is_descending { "desc" } else { "asc" };
    keys.map(|key| format!("{key} {way}")).collect::<Vec<_>>().join(", ")
}

fn push_order(query: &mut Query, sort: Sort) {
    let names = (0..keys(sort.column).len()).map(|number| format!("page.key{number}"));
    query.push(" order by ").push(order(names, sort.is_descending));
}

/// The sizes of all groups, each counted in an index up to the limit.
fn push_counts(query: &mut Query) {
    let limit = COUNTED + 1;
    query.push(format!(
        "(select jsonb_object_agg(word, (select count(*) from (
              select from people p where p.tenant_id = $1 and p.status = word limit {limit}) counted))
          from unnest(enum_range(null::person_status)) as word) as counts,
         (select count(*) from (select from people p where p.tenant_id = $1 and p.attention is not null
              limit {limit}) counted) as in_need,
         (select count(*) from (select from people p where p.tenant_id = $1 limit {limit}) counted) as everybody"
    ));
}

/// One page; one row more than a page holds is asked for to know whether there is another.
pub(super) async fn list(db: &PgPool, tenant: TenantId, view: &View, size: u16) -> sqlx::Result<ListPage> {
    let mut query = begin(tenant, ", ");
    push_page(&mut query, Walk { view, edge: view.place.person().map(Edge::Of), size: i64::from(size) + 1 });
    query.push(format!(" select {ALL_ROLES}, "));
    push_counts(&mut query);
    query.push(format!(
        ", {RUNNING}, {COLUMNS} from tenant left join (page join listed_people l using (tenant_id, person_id)) on true"
    ));
    push_order(&mut query, view.sort);
    let rows = query.build().fetch_all(db).await?;
    let first = rows.first().ok_or(sqlx::Error::RowNotFound)?;
    let roles = first.try_get::<Json<Vec<StoredRole>>, _>("all_roles")?.0;
    let counts = counts(first)?;
    let running = first.try_get("running")?;
    let mut people = Vec::with_capacity(rows.len());
    for row in &rows {
        if row.try_get::<Option<PersonId>, _>("person_id")?.is_some() {
            people.push(ListedPerson::from(Row::from_row(row)?));
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
    let roles = roles.into_iter().map(Role::from).collect();
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
    let keys: Vec<String> =
        (0..keys(view.sort.column).len()).map(|number| format!("page.key{number}::text")).collect();
    query.push(format!(
        " select {COLUMNS}, array[{}] as keys from page join listed_people l using (tenant_id, person_id)",
        keys.join(", ")
    ));
    push_order(&mut query, view.sort);
    let rows = query.build().fetch_all(db).await?;
    let last = rows.last().filter(|_| rows.len() == usize::from(size));
    let next = last.map(|row| row.try_get("keys").map(Reached)).transpose()?;
    let people: sqlx::Result<Vec<Row>> = rows.iter().map(Row::from_row).collect();
    Ok((people?.into_iter().map(ListedPerson::from).collect(), next))
}

pub(super) async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
) -> sqlx::Result<Option<ListedPerson>> {
    let mut query = begin(
        tenant,
        &format!("select {COLUMNS} from listed_people l where l.tenant_id = $1 and l.person_id = "),
    );
    query.push_bind(person.0);
    let row: Option<Row> = query.build_query_as().fetch_optional(db).await?;
    Ok(row.map(ListedPerson::from))
}
