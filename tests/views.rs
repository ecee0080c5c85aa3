//! Every view of Settings > People, compared with what a plain statement finds.

use smarttrackers::ids::PersonId;
use smarttrackers::people::listing::{self, Column, Filter, Group, PersonStatus, Place, Sort, View};
use smarttrackers::roles::{self, Role};
use sqlx::{AssertSqlSafe, Executor as _, PgPool};

use crate::support::TestApp;

const SEARCHES: [&str; 18] = [
    "",
    "eva",
    "Hanna Koster",
    "koster hanna",
    "e",
    "zz",
    "bo",
    "bos prins",
    "example",
    "jan.visser1",
    "@d17.",
    "a b",
    "_",
    "%",
    "ans",
    "eva.jansen24@d24",
    "d1 example",
    "administrator",
];

/// The same numbers at each run, with nothing regular in them.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// All people of a view in its order, by a statement that is as plain as can be.
pub async fn plainly(db: &PgPool, tenant: uuid::Uuid, view: &View) -> Vec<PersonId> {
    let words: Vec<String> =
        view.filter.search.as_typed().to_lowercase().split_whitespace().map(str::to_owned).collect();
    let mut conditions = vec!["p.tenant_id = $1".to_owned()];
    for word in &words {
        let exact = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let start = if word.len() < 3 { "% " } else { "%" };
        conditions.push(format!("p.search_text like '{start}{exact}%'"));
    }
    match view.filter.group {
        Group::Everybody => {}
        Group::NeedsAttention => conditions.push("p.attention is not null".to_owned()),
        Group::Is(status) => conditions.push(format!("p.status = '{}'", status.as_str())),
    }
    if let Some(role) = view.filter.role {
        conditions
            .push(format!("p.person_id in (select person_id from person_roles where role_id = '{role}')"));
    }
    // Whoever starts with what was typed comes first, whichever way names are sorted.
    let text = match view.sort.column {
        Column::Name => Some("p.sort_name"),
        Column::Address => Some("p.folded_address"),
        Column::Status | Column::LastSeen | Column::Joined => None,
    };
    let starts = text
        .filter(|_| !words.is_empty())
        .map(|text| format!("starts_with({text}, '{}') = {}", words.join(" "), view.sort.is_descending));
    let keys: &[&str] = match view.sort.column {
        Column::Name => &["p.sort_name"],
        Column::Address => &["p.folded_address"],
        Column::Status => &["p.status", "p.sort_name"],
        Column::LastSeen => &["coalesce(p.last_seen_at, '-infinity')"],
        Column::Joined => &["coalesce(p.joined_at, '-infinity')"],
    };
    let way = if view.sort.is_descending { "desc" } else { "asc" };
    let keys: Vec<_> = starts
        .as_deref()
        .iter()
        .chain(keys)
        .chain(&["p.person_id"])
        .map(|key| format!("{key} {way}"))
        .collect();
    let statement = format!(
        "select person_id from people p where {} order by {}",
        conditions.join(" and "),
        keys.join(", ")
    );
    sqlx::query_scalar(AssertSqlSafe(statement)).bind(tenant).fetch_all(db).await.unwrap()
}

/// Goes forwards through up to `pages` pages of a view, and back again, and compares them with the plain list.
async fn compare(db: &PgPool, tenant: smarttrackers::ids::TenantId, front: &View, pages: usize) {
    let expected = plainly(db, tenant.0, front).await;
    let size = usize::from(listing::PAGE_SIZE);
    let ids = async |view: &View| -> Vec<PersonId> {
        let page = listing::list(db, tenant, view).await.unwrap();
        page.people.iter().map(|listed| listed.person.id).collect()
    };
    let mut view = front.clone();
    for number in 0..pages {
        let found = ids(&view).await;
        let wanted: Vec<_> = expected.iter().skip(number * size).take(size).copied().collect();
        assert_eq!(found, wanted, "page {number} of {}", front.query());
        let Some(last) = found.last().filter(|_| expected.len() > (number + 1) * size) else { break };
        view = front.at(Place::After(*last));
    }
    // As a download reads on from the keys of the last row.
    let mut reached = None;
    for wanted in expected.chunks(size).take(pages) {
        let (people, next) =
            listing::read(db, tenant, front, reached.as_ref(), listing::PAGE_SIZE).await.unwrap();
        let found: Vec<_> = people.iter().map(|listed| listed.person.id).collect();
        assert_eq!(found, wanted, "read of {}", front.query());
        assert_eq!(next.is_some(), wanted.len() == size);
        reached = next;
    }
    // From the end of the whole list backwards, and from somewhere inside it.
    for end in [expected.len(), expected.len() / 2] {
        let mut end = end;
        for _ in 0..pages {
            let Some(before) = end.checked_sub(1) else { break };
            let found = ids(&front.at(Place::Before(expected[before]))).await;
            let start = before.saturating_sub(size);
            assert_eq!(found, expected[start..before], "before {before} of {}", front.query());
            end = start;
        }
    }
}

fn any_view(numbers: &mut Numbers, roles: &[Role]) -> View {
    let groups: Vec<Group> = PersonStatus::ALL
        .map(Group::Is)
        .into_iter()
        .chain([Group::Everybody, Group::Everybody, Group::Everybody, Group::NeedsAttention])
        .collect();
    let search = SEARCHES[numbers.below(SEARCHES.len())];
    let role = roles.get(numbers.below(roles.len() * 2)).map(|role| role.id);
    let group = groups[numbers.below(groups.len())];
    let column = Column::ALL[numbers.below(Column::ALL.len())];
    View {
        filter: Filter { group, role, ..Filter::read(search, "", "") },
        sort: Sort { column, is_descending: numbers.below(2) == 1 },
        place: Place::Start,
    }
}

#[tokio::test]
async fn every_view_holds_whom_a_plain_statement_finds_in_its_order() {
    let app = TestApp::start().await;
    let mut patient = app.db.acquire().await.unwrap();
    for statements in [
        "create table crowds as select tenant_id, 24000 as size from tenants where slug = 'acme'",
        include_str!("../sandbox/src/bench/fill/rest.sql"),
        include_str!("../sandbox/src/bench/fill/crowd.sql"),
        include_str!("../sandbox/src/bench/fill/wake.sql"),
        "drop table crowds",
        // Some have several roles, some no name, and many are seen at the same moment.
        "insert into person_roles select p.tenant_id, p.person_id, r.role_id from people p join roles r using (tenant_id)
         where r.kind = 'manager' and p.folded_address like '%7@d%' on conflict do nothing",
        // Few have one, many another, and of a third there are many, but none among the first by name.
        "delete from person_roles pr using roles r, people p
         where r.tenant_id = pr.tenant_id and r.role_id = pr.role_id and p.tenant_id = pr.tenant_id
             and p.person_id = pr.person_id and r.kind = 'registrar' and p.sort_name < 'm' and p.folded_address like '%@d%'",
        "insert into person_roles select p.tenant_id, p.person_id, r.role_id from people p join roles r using (tenant_id)
         where r.kind = 'registrar' and p.sort_name >= 'm' and p.folded_address like '%@d%' on conflict do nothing",
        "update people set name = '', sort_name = folded_address where folded_address like '%3@d%'",
        "update people set last_seen_at = '2026-01-05' where folded_address like '%5@d%' and joined_at is not null",
        "analyze",
    ] {
        patient.execute(statements).await.unwrap();
    }
    drop(patient);
    let acme = app.cast.acme.id;
    let roles = roles::list(&app.db, acme).await.unwrap();
    let mut numbers = Numbers(2026);
    for _ in 0..250 {
        compare(&app.db, acme, &any_view(&mut numbers, &roles), 3).await;
    }
    app.finish_with_mail_waiting().await;
}
