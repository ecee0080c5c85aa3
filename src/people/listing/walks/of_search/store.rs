//! The people of a search in a view, as parts of a statement.

use crate::people::listing::store::Query;
use crate::people::listing::view::{Filter, Place, View};
use crate::people::listing::walks::Walk;
use crate::people::listing::walks::along::store::{
    STARTS, is_descending, is_in_rest, key_names, keys, keys_of, keys_of_walk, named, order, push_edge,
    push_filter, push_keys_of, push_patterns, push_place_among, push_role, push_walk, push_walk_with,
    typed_text,
};
use crate::people::listing::walks::of_role::{FEW_HAVE_ROLE, MANY_HAVE_ROLE, push_all_of_role};

/// In a sample of so many people, so many who match promise that a short walk fills a page.
const SAMPLE: (i64, i64) = (200, 4);

/// A walk in search of a page passes by at most so many people for each of its rows: where so many match as the sample must
/// show, that is enough if they stand anywhere in the order.
const PASSED_BY: i64 = 60;

/// The page of a search, up to where it is put in order.
pub(in crate::people::listing::walks) fn push_found_by_search(query: &mut Query, walk: Walk<'_>) {
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
    query.push("), ended as materialized (");
    push_end_of_walk(query, walk);
    query.push("), page as materialized (select * from (");
    if typed_text(view).is_some() {
        query.push("select * from starting union all ");
    }
    query.push(format!(
        "select * from walked where {} >= {size} or (select is_so from ended) union all (",
        walked_so_far(view)
    ));
    push_found(query, walk);
    query.push(")");
    if let Some(role) = view.filter.role {
        // Of few who have it all, and none of the above; else only those that are not there yet.
        let rest = format!("{} and {}", fewer_have_role(), need_of_more(walk));
        query.push(" union all (");
        push_all_of_role(query, walk, role, &format!("({FEW_HAVE_ROLE} or {rest})"), |query| {
            if let Some(text) = typed_text(view) {
                query.push(format!(" and ({FEW_HAVE_ROLE} or not {text} {STARTS})"));
            }
        });
        query.push(")");
    }
}

/// Whether fewer have the role than match the search, as far as is known.
fn fewer_have_role() -> String {
    format!("((select is_so from dense) and not {MANY_HAVE_ROLE})")
}

/// Those of the view that start with what was typed, as `starting`; what was typed as `typed`, and where the page begins as `at`.
fn push_starting(query: &mut Query, walk: Walk<'_>, text: &str) {
    let Walk { view, edge, size } = walk;
    let start = view.filter.search.start();
    query.push("typed as (select ").push_bind(start.clone()).push("::text as start, ");
    query.push_bind(format!("{start}{}", char::MAX)).push("::text as past), ");
    let keys = keys(view);
    if let Some(edge) = edge {
        query.push(format!("at ({}) as (select ", key_names(view).join(", ")));
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

/// Only where those that start with what was typed do not fill the page: read backwards, the rest comes first.
fn need_of_rest(walk: Walk<'_>) -> String {
    let Walk { view, size, .. } = walk;
    match view.place {
        _ if typed_text(view).is_none() => "true".to_owned(),
        Place::Before(_) => format!("(select {} from at)", is_in_rest(view)),
        Place::Start | Place::After(_) => format!("(select count(*) from starting) < {size}"),
    }
}

/// Only where all of the above does not fill the page, and there is more.
fn need_of_more(walk: Walk<'_>) -> String {
    let Walk { view, size, .. } = walk;
    format!("{} and {} < {size} and not (select is_so from ended)", need_of_rest(walk), walked_so_far(view))
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

/// Whether the short walk did not fill the page and came to the end of its group: then there is nobody left to find.
fn push_end_of_walk(query: &mut Query, walk: Walk<'_>) {
    let Walk { view, size, .. } = walk;
    let few = if view.filter.role.is_some() { FEW_HAVE_ROLE } else { "false" };
    query.push(format!(
        "select case when not (select is_so from dense) or {few} or {} >= {size} then false else not exists (select",
        walked_so_far(view)
    ));
    push_walk(query, walk, &(size * PASSED_BY).to_string());
    query.push(format!(" offset {} limit 1) end as is_so", size * PASSED_BY - 1));
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
    query.push(format!(" and {}", need_of_more(walk)));
    push_rest(query, view);
    push_edge(query, walk);
    // The offset keeps the order below from choosing the way to those who match.
    query.push(" offset 0) found order by ");
    query.push(order(key_names(view), is_descending(view)));
    query.push(format!(" limit {size}"));
}

/// Tests each who was found for the role, unless few have it: then nobody is found this way.
fn push_role_of_many(query: &mut Query, filter: &Filter) {
    if filter.role.is_some() {
        query.push(format!(" and not {FEW_HAVE_ROLE}"));
        push_role(query, filter, false);
    }
}

/// Nobody who starts with what was typed.
fn push_rest(query: &mut Query, view: &View) {
    if let Some(text) = typed_text(view) {
        query.push(format!(" and not {text} {STARTS}"));
    }
}
