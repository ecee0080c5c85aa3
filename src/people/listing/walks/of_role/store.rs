//! The people of a role in a view, as parts of a statement: `person_roles` has an index of them, in no order of theirs.

use crate::ids::RoleId;
use crate::people::listing::store::Query;
use crate::people::listing::walks::Walk;
use crate::people::listing::walks::along::store::{
    is_descending, key_names, keys, keys_of_walk, named, order, push_edge, push_filter, push_role, push_walk,
};

/// The people of a role are found first and sorted then where they are fewer than these, which takes less than to pass by all
/// others. In search of more, so many are passed by for each row of a page before.
const FEW: i64 = 2_000;
const PASSED_BY: i64 = 200;

/// Where that does not fill a page, the walk goes on to the end in search of a role that so many have: sorting them takes longer.
const MANY: i64 = 50_000;

/// Whether few have the role of the view, once [`push_size_of_role`] has looked.
pub(in crate::people::listing::walks) const FEW_HAVE_ROLE: &str = "(select are_so from few)";

/// Whether many have it. Nobody looks before this is asked.
pub(in crate::people::listing::walks) const MANY_HAVE_ROLE: &str = "(select are_so from many)";

pub(in crate::people::listing::walks) fn push_size_of_role(query: &mut Query, role: RoleId) {
    for (name, is, than) in [("few", "<", FEW), ("many", ">=", MANY)] {
        query.push(format!("{name} as materialized (select count(*) {is} {than} as are_so from ("));
        // In this order, so that the table itself does not come into question, also where most of it has the role.
        query.push("select from person_roles where tenant_id = $1 and role_id = ").push_bind(role.0);
        query.push(format!(" order by person_id limit {than}) counted), "));
    }
}

/// The page of a view of a role, up to where it is put in order.
pub(in crate::people::listing::walks) fn push_found_by_role(query: &mut Query, walk: Walk<'_>, role: RoleId) {
    let Walk { size, .. } = walk;
    // Looked up, not told: the planner takes it for a tenth of all, whatever it is, and for that keeps to the index.
    let passed_by = format!("(select {})", size * PASSED_BY);
    query.push("walked as materialized (");
    push_tested(query, walk, &passed_by, &format!("not {FEW_HAVE_ROLE}"));
    query.push(format!(
        "), way as materialized (select case when {FEW_HAVE_ROLE} then 'sorted'
             when (select count(*) from walked) = {size} then 'walked'
             -- It has passed by all there are.
             when not exists (select"
    ));
    push_walk(query, walk, &passed_by);
    query.push(format!(" offset {} limit 1) then 'walked'", size * PASSED_BY - 1));
    query.push(format!(" when {MANY_HAVE_ROLE} then 'on' else 'sorted' end as word)"));
    query.push(", page as materialized (select * from (");
    query.push("select * from walked where (select word from way) = 'walked' union all (");
    push_tested(query, walk, &format!("(select {})", i64::MAX), "(select word from way) = 'on'");
    query.push(") union all (");
    push_all_of_role(query, walk, role, "(select word from way) = 'sorted'", |_| ());
    query.push(")");
}

/// Tests those on a walk for the role of the view, if `is_so`, until a page is full.
fn push_tested(query: &mut Query, walk: Walk<'_>, passed_by: &str, is_so: &str) {
    let Walk { view, size, .. } = walk;
    let names = key_names(view);
    query.push(format!("select p.tenant_id, p.person_id, {}", names.join(", ")));
    push_walk(query, walk, passed_by);
    query.push(format!(" and {is_so}"));
    push_role(query, &view.filter, false);
    let order = order(keys_of_walk(view, &names), is_descending(view));
    query.push(format!(" order by {order} limit {size}"));
}

/// Finds all who have the role, if `is_so`, then sorts those of them that are in the view and pass what more is asked.
pub(in crate::people::listing::walks) fn push_all_of_role(
    query: &mut Query,
    walk: Walk<'_>,
    role: RoleId,
    is_so: &str,
    push_more: impl FnOnce(&mut Query),
) {
    let Walk { view, size, .. } = walk;
    query.push(format!("select * from (select p.tenant_id, p.person_id, {} from (", named(&keys(view))));
    // Each is looked up by their ids, instead of all of the tenant in search of them.
    query.push("select p.* from person_roles pr cross join lateral (select * from people");
    query.push(" where tenant_id = $1 and person_id = pr.person_id limit 1) p where pr.tenant_id = $1");
    query.push(" and pr.role_id = ").push_bind(role.0).push(format!(" and {is_so} offset 0) p"));
    push_filter(query, &view.filter, false);
    push_edge(query, walk);
    push_more(query);
    let order = order(key_names(view), is_descending(view));
    query.push(format!(" offset 0) found order by {order} limit {size}"));
}
