//! The ways to the people of a view, as parts of a statement: for each `migrations/0007_listing.sql` has an index.

use super::{Edge, Reached, Walk};
use crate::people::listing::store::Query;
use crate::people::listing::view::{Column, Filter, Group, PersonStatus, Place, View};

/// What a view is sorted by. Whoever has never been seen, or never joined, stands before all others. Where somebody searches
/// in the order of names or addresses, those that start with what was typed come first, whichever way they are sorted.
pub(in crate::people::listing) fn keys(view: &View) -> Vec<String> {
    let mut keys: Vec<_> = keys_of(view.sort.column).iter().copied().map(str::to_owned).collect();
    if let Some(text) = typed_text(view) {
        let not = if view.sort.is_descending { "" } else { "not " };
        keys.insert(0, format!("{not}{text} {STARTS}"));
    }
    keys
}

/// Behind a text: whether it starts with what was typed.
const STARTS: &str = "^@ (select start from typed)";

fn keys_of(column: Column) -> &'static [&'static str] {
    match column {
        Column::Name => &["p.sort_name", "p.person_id"],
        Column::Address => &["p.folded_address"],
        Column::Status => &["p.status", "p.sort_name", "p.person_id"],
        Column::LastSeen => &["coalesce(p.last_seen_at, '-infinity')", "p.person_id"],
        Column::Joined => &["coalesce(p.joined_at, '-infinity')", "p.person_id"],
    }
}

/// What may start with what was typed, where somebody searches: what they sort by.
fn typed_text(view: &View) -> Option<&'static str> {
    match view.sort.column {
        _ if view.filter.search.is_empty() => None,
        Column::Name => Some("p.sort_name"),
        Column::Address => Some("p.folded_address"),
        Column::Status | Column::LastSeen | Column::Joined => None,
    }
}

/// Who of the tenant (`$1`) is in a view, however it is sorted, as a condition on `people p`.
pub(crate) fn push_members(query: &mut Query, filter: &Filter) {
    push_filter(query, filter, true);
    push_role(query, filter, true);
}

/// Where the patterns of a search `may_lead`, their index may be the way to those who match; else they only test each who was found
/// otherwise, and the planner takes each for one that half of them pass.
fn push_filter(query: &mut Query, filter: &Filter, may_lead: bool) {
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
    push_patterns(query, filter, may_lead);
}

fn push_patterns(query: &mut Query, filter: &Filter, may_lead: bool) {
    let (start, end) = if may_lead { ("", "") } else { ("coalesce(", ", false)") };
    for pattern in filter.search.patterns() {
        query.push(format!(" and {start}p.search_text like ")).push_bind(pattern).push(end);
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

/// In a sample of so many people, so many who match promise that a short walk fills a page.
const SAMPLE: (i64, i64) = (200, 4);

/// A walk in search of a page passes by at most so many people for each of its rows: where so many match as the sample must
/// show, that is enough if they stand anywhere in the order.
const PASSED_BY: i64 = 60;

/// The people of one page as `page`, with their keys as `key0`, `key1`, ...
///
/// Those who match a search are found first and sorted then, which costs as much as there are of them. So in the order of names
/// or addresses whoever starts with what was typed is read from the order itself, and where many match, a short walk along the
/// order is tried before: only where they stand close together does it not fill the page.
pub(in crate::people::listing) fn push_page(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    if view.filter.search.is_empty() {
        query.push("page as materialized (");
        push_walk(query, walk);
        query.push(")");
        return;
    }
    let has_starting = typed_text(view).is_some();
    if let Some(text) = typed_text(view) {
        push_starting(query, walk, text);
    }
    let (sample, dense) = SAMPLE;
    query.push(format!(
        "dense as materialized (select count(*) >= {dense} as is_so
             from (select * from people where tenant_id = $1 order by person_id limit {sample}) p where true"
    ));
    push_patterns(query, &view.filter, true);
    query.push("), walked as materialized (");
    push_short_walk(query, walk);
    query.push("), page as materialized (select * from (");
    if has_starting {
        query.push("select * from starting union all ");
    }
    query.push(format!("select * from walked where {} >= {size} union all (", walked_so_far(view)));
    push_found(query, walk);
    query.push(")) every order by ");
    query.push(order((0..keys(view).len()).map(|number| format!("key{number}")), is_descending(view)));
    query.push(format!(" limit {size})"));
}

/// Those of the view that start with what was typed, as `starting`; what was typed as `typed`, and where the page begins as `at`.
fn push_starting(query: &mut Query, walk: Walk<'_>, text: &str) {
    let Walk { view, edge, size } = walk;
    let start = view.filter.search.start();
    query.push("typed as (select ").push_bind(start.clone()).push("::text as start, ");
    query.push_bind(format!("{start}{}", char::MAX)).push("::text as past), ");
    let keys = keys(view);
    if let Some(edge) = edge {
        let names: Vec<_> = (0..keys.len()).map(|number| format!("key{number}")).collect();
        query.push(format!("at ({}) as (select ", names.join(", ")));
        push_keys_of(query, &keys, edge, |_| true);
        query.push("), ");
    }
    query.push(format!(
        "starting as materialized (select p.tenant_id, p.person_id, {} from people p",
        named(&keys)
    ));
    push_filter(query, &view.filter, false);
    push_role(query, &view.filter, false);
    query.push(format!(" and {text} >= (select start from typed) and {text} < (select past from typed)"));
    // None are left behind a place among the rest, and all lie before it.
    let end = if view.sort.is_descending { "''" } else { "(select past from typed)" };
    push_edge_among(query, walk, &is_in_rest(view), end);
    query.push(format!(" order by {} limit {size}), ", order(keys[1..].iter(), is_descending(view))));
}

/// Whether the place of a page lies behind those that start with what was typed: `at` tells by their first key.
fn is_in_rest(view: &View) -> String {
    if view.sort.is_descending { "not key0".to_owned() } else { "key0".to_owned() }
}

/// From where on, or up to where, among those that start with what was typed, or among the rest; where the place of the page
/// `is_elsewhere`, from or up to this `end` of them.
fn push_edge_among(query: &mut Query, walk: Walk<'_>, is_elsewhere: &str, end: &str) {
    if walk.edge.is_none() {
        return;
    }
    let keys = keys_of(walk.view.sort.column);
    let way = if is_descending(walk.view) { "<" } else { ">" };
    query.push(format!(
        " and ({}) {way} ((select case when {is_elsewhere} then {end} else key1 end from at)",
        keys.join(", ")
    ));
    for number in 2..=keys.len() {
        query.push(format!(", (select key{number} from at)"));
    }
    query.push(")");
}

/// Only where those that start with what was typed do not fill the page: read backwards, the rest comes first.
fn push_need_of_rest(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    match view.place {
        Place::Before(_) => query.push(format!(" and (select {} from at)", is_in_rest(view))),
        Place::Start | Place::After(_) => {
            query.push(format!(" and (select count(*) from starting) < {size}"))
        }
    };
}

/// Looks through the next people in the order of the view, so many and no more.
fn push_short_walk(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    let has_starting = typed_text(view).is_some();
    let plain = keys_of(view.sort.column);
    let order = order(plain.iter(), is_descending(view));
    query.push(format!(
        "select p.tenant_id, p.person_id, {} from (select p.* from people p where p.tenant_id = $1",
        named(&keys(view))
    ));
    if has_starting {
        push_need_of_rest(query, walk);
    }
    query.push(" and (select is_so from dense)");
    if has_starting {
        // All are left behind a place among those that start with what was typed, and none lie before it.
        let end = if view.sort.is_descending { "chr(1114111)" } else { "''" };
        push_edge_among(query, walk, &format!("not ({})", is_in_rest(view)), end);
    } else {
        push_edge(query, walk);
    }
    query.push(format!(" order by {order} limit {}) p", size * PASSED_BY));
    push_filter(query, &view.filter, true);
    push_role(query, &view.filter, false);
    push_rest(query, view);
    query.push(format!(" order by {order} limit {size}"));
}

/// How much of the page is there without finding all: read backwards, those that start with what was typed come last.
fn walked_so_far(view: &View) -> &'static str {
    match view.place {
        Place::Start | Place::After(_) if typed_text(view).is_some() => {
            "(select count(*) from walked) + (select count(*) from starting)"
        }
        _ => "(select count(*) from walked)",
    }
}

/// Nobody who starts with what was typed.
fn push_rest(query: &mut Query, view: &View) {
    if let Some(text) = typed_text(view) {
        query.push(format!(" and not {text} {STARTS}"));
    }
}

/// Walks along the order of the view until the page is full.
fn push_walk(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    if let Group::Is(status) = view.filter.group
        && view.filter.role.is_none()
    {
        return push_status_walk(query, walk, status);
    }
    let keys = keys(view);
    query.push(format!("select p.tenant_id, p.person_id, {} from people p", named(&keys)));
    push_filter(query, &view.filter, true);
    push_role(query, &view.filter, true);
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
    let keys = keys(view);
    let status = format!("'{}'::person_status", status.as_str());
    // All have the same.
    let order_keys: Vec<_> = keys.iter().map(String::as_str).filter(|key| *key != "p.status").collect();
    let (way, back) = if is_descending(view) { ("<", ">") } else { (">", "<") };
    query.push(format!(
        "select p.tenant_id, p.person_id, {} from (select p.* from people p where ",
        named(&keys)
    ));
    if let Some(edge) = edge {
        query.push(format!("(p.tenant_id, p.status, {}) {way} ($1, {status}, ", order_keys.join(", ")));
        push_keys_of(query, &keys, edge, |key| key != "p.status");
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
    let keys = keys(view);
    query.push(format!("select * from (select p.tenant_id, p.person_id, {} from people p", named(&keys)));
    push_filter(query, &view.filter, true);
    push_role(query, &view.filter, false);
    query.push(format!(" and {} < {size}", walked_so_far(view)));
    if typed_text(view).is_some() {
        push_need_of_rest(query, walk);
    }
    push_rest(query, view);
    push_edge(query, walk);
    // The offset keeps the order below from choosing the way to those who match.
    query.push(" offset 0) found order by ");
    query.push(order((0..keys.len()).map(|number| format!("key{number}")), is_descending(view)));
    query.push(format!(" limit {size}"));
}

/// From where on, or up to where.
fn push_edge(query: &mut Query, walk: Walk<'_>) {
    let Some(edge) = walk.edge else { return };
    let keys = keys(walk.view);
    let way = if is_descending(walk.view) { "<" } else { ">" };
    query.push(format!(" and ({}) {way} (", keys.join(", ")));
    push_keys_of(query, &keys, edge, |_| true);
    query.push(")");
}

/// Where the edge stands in the order, by those of its keys that are `wanted`.
fn push_keys_of(query: &mut Query, keys: &[String], edge: Edge<'_>, wanted: impl Fn(&str) -> bool) {
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
        key if key.ends_with(STARTS) => "boolean",
        _ => "timestamptz",
    }
}

/// Whether rows are read from the end of the order: a page before a place is read backwards.
fn is_descending(view: &View) -> bool {
    view.sort.is_descending != matches!(view.place, Place::Before(_))
}

/// "a as key0, b as key1"
fn named(keys: &[String]) -> String {
    let named = keys.iter().enumerate().map(|(number, key)| format!("{key} as key{number}"));
    named.collect::<Vec<_>>().join(", ")
}

fn order(keys: impl Iterator<Item = impl std::fmt::Display>, is_descending: bool) -> String {
    let way = if is_descending { "desc" } else { "asc" };
    keys.map(|key| format!("{key} {way}")).collect::<Vec<_>>().join(", ")
}

pub(in crate::people::listing) fn push_order(query: &mut Query, view: &View) {
    let names = (0..keys(view).len()).map(|number| format!("page.key{number}"));
    query.push(" order by ").push(order(names, view.sort.is_descending));
}
