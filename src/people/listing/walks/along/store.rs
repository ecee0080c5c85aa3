//! An order of people and the walk along it, as parts of a statement: for each `migrations/0007_listing.sql` has an index.

use uuid::Uuid;

use crate::people::listing::store::Query;
use crate::people::listing::view::{Column, Filter, Group, Place, View};
use crate::people::listing::walks::{Edge, Reached, Walk};

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
pub(in crate::people::listing::walks) const STARTS: &str = "^@ (select start from typed)";

pub(in crate::people::listing::walks) fn keys_of(column: Column) -> &'static [&'static str] {
    match column {
        Column::Name => &["p.sort_name", "p.person_id"],
        Column::Address => &["p.folded_address"],
        Column::Status => &["p.status", "p.sort_name", "p.person_id"],
        Column::LastSeen => &["coalesce(p.last_seen_at, '-infinity')", "p.person_id"],
        Column::Joined => &["coalesce(p.joined_at, '-infinity')", "p.person_id"],
    }
}

/// What may start with what was typed, where somebody searches: what they sort by.
pub(in crate::people::listing::walks) fn typed_text(view: &View) -> Option<&'static str> {
    match view.sort.column {
        _ if view.filter.search.is_empty() => None,
        Column::Name => Some("p.sort_name"),
        Column::Address => Some("p.folded_address"),
        Column::Status | Column::LastSeen | Column::Joined => None,
    }
}

/// Where the patterns of a search `may_lead`, their index may be the way to those who match; else they only test each who was found
/// otherwise, and the planner takes each for one that half of them pass.
pub(in crate::people::listing::walks) fn push_filter(query: &mut Query, filter: &Filter, may_lead: bool) {
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

pub(in crate::people::listing::walks) fn push_patterns(query: &mut Query, filter: &Filter, may_lead: bool) {
    let (start, end) = if may_lead { ("", "") } else { ("coalesce(", ", false)") };
    for pattern in filter.search.patterns() {
        query.push(format!(" and {start}p.search_text like ")).push_bind(pattern).push(end);
    }
}

/// As a condition that may lead to those who have the role, or that only tests each who was found.
pub(in crate::people::listing::walks) fn push_role(query: &mut Query, filter: &Filter, may_lead: bool) {
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

/// From those who stand next in the order of the view and its group, at most so many, whatever their role, as `p` with their keys.
///
/// The planner may not use what it knows of a table with row-level security, nor how large the tenant is: it would find and sort
/// all of it, or pass by everybody in search of a few. So tenant and order are compared as one row, of which it expects many, and
/// whoever stands behind the last of the tenant and its group is left out afterwards, by the condition behind: there is no other
/// index to choose, and no more entries are read than are wanted.
pub(in crate::people::listing::walks) fn push_walk(query: &mut Query, walk: Walk<'_>, limit: &str) {
    push_walk_with(query, walk, "p.tenant_id, p.person_id, p.status, ", limit, |_| ());
}

/// The same, with these columns, on more conditions. In search of somebody it goes along the rest, behind those that start with
/// what was typed.
pub(in crate::people::listing::walks) fn push_walk_with(
    query: &mut Query,
    walk: Walk<'_>,
    columns: &str,
    limit: &str,
    push_more: impl FnOnce(&mut Query),
) {
    let Walk { view, edge, .. } = walk;
    let keys: Vec<_> = keys_of(view.sort.column).iter().copied().map(str::to_owned).collect();
    let (way, back) = if is_descending(view) { ("<", ">") } else { (">", "<") };
    let status = match view.filter.group {
        Group::Is(status) => Some(format!("'{}'::person_status", status.as_str())),
        Group::Everybody | Group::NeedsAttention => None,
    };
    query.push(format!(" from (select {columns}{} from people p where ", named(&keys)));
    let in_order = keys_of_walk(view, &keys);
    let front = status.iter().fold("$1".to_owned(), |front, status| format!("{front}, {status}"));
    match (edge, &status) {
        (Some(edge), _) => {
            query.push(format!("({}) {way} ({front}, ", in_order.join(", ")));
            if typed_text(view).is_some() {
                // All are left behind a place among those that start with what was typed, and none lie before it.
                let end = if view.sort.is_descending { "chr(1114111)" } else { "''" };
                push_place_among(query, keys.len(), &format!("not ({})", is_in_rest(view)), end);
            } else {
                push_keys_of(query, &keys, edge, |key| !is_equal_in_group(view, key));
            }
            query.push(")");
        }
        (None, Some(_)) => {
            query.push(format!("(p.tenant_id, p.status) {way}= ({front})"));
        }
        (None, None) => {
            query.push(format!("(p.tenant_id, p.person_id) {way}= ($1, '{}')", outermost(view)));
        }
    }
    query.push(format!(" and p.tenant_id {back}= $1"));
    if let Some(Edge::Of(person)) = edge {
        // Behind nobody there is nobody: else all would be looked through for it.
        query.push(" and (select true from people where tenant_id = $1 and person_id = ");
        query.push_bind(person.0).push(")");
    }
    if view.filter.group == Group::NeedsAttention {
        query.push(" and p.attention is not null");
    }
    push_more(query);
    query.push(format!(
        " order by {} limit {limit}) p where p.tenant_id = $1",
        order(in_order, is_descending(view))
    ));
    if let Some(status) = status {
        query.push(format!(" and p.status = {status}"));
    }
}

/// From where on, or up to where, among those that start with what was typed, or among the rest, by so many keys; where the place
/// of the page `is_elsewhere`, from or up to this `end` of them.
pub(in crate::people::listing::walks) fn push_place_among(
    query: &mut Query,
    keys: usize,
    is_elsewhere: &str,
    end: &str,
) {
    query.push(format!("(select case when {is_elsewhere} then {end} else key1 end from at)"));
    for number in 2..=keys {
        query.push(format!(", (select key{number} from at)"));
    }
}

/// Whether the place of a page lies behind those that start with what was typed: `at` tells by their first key.
pub(in crate::people::listing::walks) fn is_in_rest(view: &View) -> String {
    if view.sort.is_descending { "not key0".to_owned() } else { "key0".to_owned() }
}

/// What no id lies beyond.
fn outermost(view: &View) -> Uuid {
    if is_descending(view) { Uuid::max() } else { Uuid::nil() }
}

/// What a walk is in order of, where a view is sorted by `keys`, or by what bears these names.
pub(in crate::people::listing::walks) fn keys_of_walk(view: &View, keys: &[String]) -> Vec<String> {
    let front: &[&str] = match view.filter.group {
        Group::Is(_) => &["p.tenant_id", "p.status"],
        Group::Everybody | Group::NeedsAttention => &["p.tenant_id"],
    };
    let rest = keys_of(view.sort.column).iter().zip(keys).filter(|(key, _)| !is_equal_in_group(view, key));
    front.iter().copied().map(str::to_owned).chain(rest.map(|(_, name)| name.clone())).collect()
}

/// Whether all of the view's group have the same key.
fn is_equal_in_group(view: &View, key: &str) -> bool {
    key == "p.status" && matches!(view.filter.group, Group::Is(_))
}

/// From where on, or up to where.
pub(in crate::people::listing::walks) fn push_edge(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, edge, .. } = walk;
    let Some(edge) = edge else { return };
    let keys = keys(view);
    let differing: Vec<_> =
        keys.iter().map(String::as_str).filter(|key| !is_equal_in_group(view, key)).collect();
    let way = if is_descending(view) { "<" } else { ">" };
    query.push(format!(" and ({}) {way} (", differing.join(", ")));
    push_keys_of(query, &keys, edge, |key| !is_equal_in_group(view, key));
    query.push(")");
}

/// Where the edge stands in the order, by those of its keys that are `wanted`.
pub(in crate::people::listing::walks) fn push_keys_of(
    query: &mut Query,
    keys: &[String],
    edge: Edge<'_>,
    wanted: impl Fn(&str) -> bool,
) {
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
pub(in crate::people::listing::walks) fn is_descending(view: &View) -> bool {
    view.sort.is_descending != matches!(view.place, Place::Before(_))
}

/// "key0", "key1"
pub(in crate::people::listing::walks) fn key_names(view: &View) -> Vec<String> {
    (0..keys(view).len()).map(|number| format!("key{number}")).collect()
}

/// "a as key0, b as key1"
pub(in crate::people::listing::walks) fn named(keys: &[String]) -> String {
    let named = keys.iter().enumerate().map(|(number, key)| format!("{key} as key{number}"));
    named.collect::<Vec<_>>().join(", ")
}

pub(in crate::people::listing::walks) fn order(
    keys: impl IntoIterator<Item = impl std::fmt::Display>,
    is_descending: bool,
) -> String {
    let way = if is_descending { "desc" } else { "asc" };
    keys.into_iter().map(|key| format!("{key} {way}")).collect::<Vec<_>>().join(", ")
}
