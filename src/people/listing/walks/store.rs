//! The ways to the people of a view, as parts of a statement: for each `migrations/0007_listing.sql` has an index.

use uuid::Uuid;

use super::of_role::{
    FEW_HAVE_ROLE, MANY_HAVE_ROLE, push_all_of_role, push_found_by_role, push_size_of_role,
};
use super::{Edge, Reached, Walk};
use crate::people::listing::store::Query;
use crate::people::listing::view::{Column, Filter, Group, Place, View};

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
    // Of a group the planner would look through the index once for each who has the role.
    push_role(query, filter, filter.group == Group::Everybody);
}

/// Where the patterns of a search `may_lead`, their index may be the way to those who match; else they only test each who was found
/// otherwise, and the planner takes each for one that half of them pass.
pub(super) fn push_filter(query: &mut Query, filter: &Filter, may_lead: bool) {
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
pub(super) fn push_role(query: &mut Query, filter: &Filter, may_lead: bool) {
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

/// Tests each who was found for the role, unless few have it: then nobody is found this way.
fn push_role_of_many(query: &mut Query, filter: &Filter) {
    if filter.role.is_some() {
        query.push(format!(" and not {FEW_HAVE_ROLE}"));
        push_role(query, filter, false);
    }
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
/// order is tried before: only where they stand close together does it not fill the page. The same goes for whoever has a role.
/// Which of these ways is gone is never left to the planner: it keeps one plan for all roles and for all that is typed, the rarest
/// and the commonest.
pub(in crate::people::listing) fn push_page(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    let names = key_names(view);
    if let Some(role) = view.filter.role {
        push_size_of_role(query, role);
    }
    match view.filter.role {
        _ if !view.filter.search.is_empty() => push_found_by_search(query, walk),
        Some(role) => push_found_by_role(query, walk, role),
        None => {
            query
                .push(format!("page as materialized (select p.tenant_id, p.person_id, {}", names.join(", ")));
            push_walk(query, walk, &size.to_string());
            query.push(")");
            return;
        }
    }
    query.push(format!(") every order by {} limit {size})", order(names, is_descending(view))));
}

/// Whether fewer have the role than match the search, as far as is known.
fn fewer_have_role() -> String {
    format!("((select is_so from dense) and not {MANY_HAVE_ROLE})")
}

/// The page of a search, up to where it is put in order.
fn push_found_by_search(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
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
    if typed_text(view).is_some() {
        query.push("select * from starting union all ");
    }
    query.push(format!("select * from walked where {} >= {size} union all (", walked_so_far(view)));
    push_found(query, walk);
    query.push(")");
    if let Some(role) = view.filter.role {
        // Of few who have it all, and none of the above; else only those that are not there yet.
        let rest =
            format!("{} and {} and {} < {size}", fewer_have_role(), need_of_rest(walk), walked_so_far(view));
        query.push(" union all (");
        push_all_of_role(query, walk, role, &format!("({FEW_HAVE_ROLE} or {rest})"), |query| {
            if let Some(text) = typed_text(view) {
                query.push(format!(" and ({FEW_HAVE_ROLE} or not {text} {STARTS})"));
            }
        });
        query.push(")");
    }
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
    push_role_of_many(query, &view.filter);
    query.push(format!(" and {text} >= (select start from typed) and {text} < (select past from typed)"));
    // None are left behind a place among the rest, and all lie before it.
    let end = if view.sort.is_descending { "''" } else { "(select past from typed)" };
    if edge.is_some() {
        let keys = keys_of(view.sort.column);
        let way = if is_descending(view) { "<" } else { ">" };
        query.push(format!(" and ({}) {way} (", keys.join(", ")));
        push_place_among(query, keys.len(), &is_in_rest(view), end);
        query.push(")");
    }
    query.push(format!(" order by {} limit {size}), ", order(keys[1..].iter(), is_descending(view))));
}

/// Whether the place of a page lies behind those that start with what was typed: `at` tells by their first key.
fn is_in_rest(view: &View) -> String {
    if view.sort.is_descending { "not key0".to_owned() } else { "key0".to_owned() }
}

/// From where on, or up to where, among those that start with what was typed, or among the rest, by so many keys; where the place
/// of the page `is_elsewhere`, from or up to this `end` of them.
fn push_place_among(query: &mut Query, keys: usize, is_elsewhere: &str, end: &str) {
    query.push(format!("(select case when {is_elsewhere} then {end} else key1 end from at)"));
    for number in 2..=keys {
        query.push(format!(", (select key{number} from at)"));
    }
}

/// Only where those that start with what was typed do not fill the page: read backwards, the rest comes first.
fn need_of_rest(walk: Walk<'_>) -> String {
    let Walk { view, size, .. } = walk;
    match view.place {
        _ if typed_text(view).is_none() => "true".to_owned(),
        Place::Before(_) => format!("(select {} from at)", is_in_rest(view)),
        Place::Start | Place::After(_) => format!("(select count(*) from starting) < {size}"),
    }
}

/// Looks through the next people in the order of the view and its group, so many and no more.
fn push_short_walk(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    query.push(format!("select p.tenant_id, p.person_id, {}", named(&keys(view))));
    push_walk_with(query, walk, "p.*, ", &(size * PASSED_BY).to_string(), |query| {
        query.push(" and (select is_so from dense)");
        query.push(format!(" and {}", need_of_rest(walk)));
        if view.filter.role.is_some() {
            query.push(format!(" and not {FEW_HAVE_ROLE}"));
        }
    });
    push_patterns(query, &view.filter, true);
    push_role(query, &view.filter, false);
    push_rest(query, view);
    let names: Vec<_> = (0..keys_of(view.sort.column).len()).map(|number| format!("p.key{number}")).collect();
    query.push(format!(" order by {} limit {size}", order(keys_of_walk(view, &names), is_descending(view))));
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

/// From those who stand next in the order of the view and its group, at most so many, whatever their role, as `p` with their keys.
///
/// The planner may not use what it knows of a table with row-level security, nor how large the tenant is: it would find and sort
/// all of it, or pass by everybody in search of a few. So tenant and order are compared as one row, of which it expects many, and
/// whoever stands behind the last of the tenant and its group is left out afterwards, by the condition behind: there is no other
/// index to choose, and no more entries are read than are wanted.
pub(super) fn push_walk(query: &mut Query, walk: Walk<'_>, limit: &str) {
    push_walk_with(query, walk, "p.tenant_id, p.person_id, p.status, ", limit, |_| ());
}

/// The same, with these columns, on more conditions. In search of somebody it goes along the rest, behind those that start with
/// what was typed.
fn push_walk_with(
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

/// What no id lies beyond.
fn outermost(view: &View) -> Uuid {
    if is_descending(view) { Uuid::max() } else { Uuid::nil() }
}

/// What a walk is in order of, where a view is sorted by `keys`, or by what bears these names.
pub(super) fn keys_of_walk(view: &View, keys: &[String]) -> Vec<String> {
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

/// Finds all who match, then sorts them.
fn push_found(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    let keys = keys(view);
    query.push(format!("select * from (select p.tenant_id, p.person_id, {} from people p", named(&keys)));
    push_filter(query, &view.filter, true);
    push_role_of_many(query, &view.filter);
    if view.filter.role.is_some() {
        query.push(format!(" and not {}", fewer_have_role()));
    }
    query.push(format!(" and {} < {size}", walked_so_far(view)));
    query.push(format!(" and {}", need_of_rest(walk)));
    push_rest(query, view);
    push_edge(query, walk);
    // The offset keeps the order below from choosing the way to those who match.
    query.push(" offset 0) found order by ");
    query.push(order(key_names(view), is_descending(view)));
    query.push(format!(" limit {size}"));
}

/// From where on, or up to where.
pub(super) fn push_edge(query: &mut Query, walk: Walk<'_>) {
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
pub(super) fn is_descending(view: &View) -> bool {
    view.sort.is_descending != matches!(view.place, Place::Before(_))
}

/// "key0", "key1"
pub(super) fn key_names(view: &View) -> Vec<String> {
    (0..keys(view).len()).map(|number| format!("key{number}")).collect()
}

/// "a as key0, b as key1"
pub(super) fn named(keys: &[String]) -> String {
    let named = keys.iter().enumerate().map(|(number, key)| format!("{key} as key{number}"));
    named.collect::<Vec<_>>().join(", ")
}

pub(super) fn order(keys: impl IntoIterator<Item = impl std::fmt::Display>, is_descending: bool) -> String {
    let way = if is_descending { "desc" } else { "asc" };
    keys.into_iter().map(|key| format!("{key} {way}")).collect::<Vec<_>>().join(", ")
}

pub(in crate::people::listing) fn push_order(query: &mut Query, view: &View) {
    let names = (0..keys(view).len()).map(|number| format!("page.key{number}"));
    query.push(" order by ").push(order(names, view.sort.is_descending));
}
