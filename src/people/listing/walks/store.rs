//! A page of people, as part of a statement, by the way that its view asks for.

use super::Walk;
use super::along::store::{is_descending, key_names, order, push_filter, push_role, push_walk};
use super::of_role::{push_found_by_role, push_size_of_role};
use super::of_search::push_found_by_search;
use crate::people::listing::store::Query;
use crate::people::listing::view::{Filter, Group, View};

/// Who of the tenant (`$1`) is in a view, however it is sorted, as a condition on `people p`.
pub(crate) fn push_members(query: &mut Query, filter: &Filter) {
    push_filter(query, filter, true);
    // Of a group the planner would look through the index once for each who has the role.
    push_role(query, filter, filter.group == Group::Everybody);
}

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

pub(in crate::people::listing) fn push_order(query: &mut Query, view: &View) {
    let names = key_names(view).into_iter().map(|name| format!("page.{name}"));
    query.push(" order by ").push(order(names, view.sort.is_descending));
}
