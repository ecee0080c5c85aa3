//! What is asked of the database, at a million people in one tenant.

use std::time::Duration;

use smarttrackers::ids::{PersonId, RoleId};
use smarttrackers::people::listing::{self, Column, Filter, Group, PersonStatus, Place, Sort, View};
use smarttrackers::roles::{self, RoleKind};
use smarttrackers::{audit, serve, tenants};
use sqlx::{AssertSqlSafe, Executor as _};
use uuid::Uuid;

use crate::support::{Log, TestApp};
use crate::views::plainly;

/// The tables that grow with people.
const BIG: [&str; 14] = [
    "people",
    "person_roles",
    "invitations",
    "invitation_links",
    "link_secrets",
    "link_opens",
    "messages",
    "deliveries",
    "bounces",
    "join_requests",
    "accounts",
    "sessions",
    "audit_chain_entries",
    "audit_details",
];

/// What else is there of so many people: a session, an attempt of each mail, a link opened, and what was done, of a part of them.
const TRACES: &str = "
    set session_replication_role = replica;
    insert into deliveries select message_id, 1, promised_at, 'sent', '250 OK' from messages on conflict do nothing;
    insert into bounces select message_id, 'failed', promised_at, 'unknown' from messages limit 100000;
    insert into link_opens (tenant_id, link_id, invitation_id, opened_at, client)
    select tenant_id, link_id, invitation_id, created_at, '' from invitation_links;
    insert into join_requests (tenant_id, join_request_id, invitation_id, person_id, account_id, email_address, folded_address, name, asked_at)
    select tenant_id, gen_random_uuid(), invitation_id, person_id, inviter_id, '', '', '', created_at from invitations limit 100000;
    insert into sessions (session_digest, session_id, account_id, id_token, created_at, seen_at, ends_at, latest_end_at, browser,
        system, network, tenants)
    select sha256(account_id::text::bytea), gen_random_uuid(), account_id, '', now(), now(), now() + interval '1 hour',
        now() + interval '10 hours', '', '', '', array[tenant_id]
    from people where account_id is not null limit 100000;
    insert into audit_chain_entries (chain_id, number, tenant_id, audit_entry_id, occurred_at, actor, act, person_id, facts_digest,
        client_digest, previous_hash, hash)
    select tenant_id, 1000000 + row_number() over (), tenant_id, gen_random_uuid(), now(), 'system', 'person_added', person_id, '', '', '', ''
    from people limit 100000;
    insert into audit_details (chain_id, number, facts, facts_salt) select chain_id, number, '{}', '' from audit_chain_entries
    on conflict do nothing;
    set session_replication_role = origin";

/// Every group, role and kind of search, and some of them at once.
fn filters(administrator: RoleId, viewer: RoleId) -> Vec<Filter> {
    let mut filters = Vec::new();
    for group in PersonStatus::ALL.map(Group::Is).into_iter().chain([Group::Everybody, Group::NeedsAttention])
    {
        filters.push(Filter { group, ..Filter::default() });
    }
    for search in ["eva", "hanna koster", "e", "zz", "example", "jan.visser123@d", "@d17."] {
        filters.push(Filter::read(search, "", ""));
        filters.push(Filter::read(search, "invited", ""));
    }
    for role in [administrator, viewer] {
        filters.push(Filter { role: Some(role), ..Filter::default() });
        filters.push(Filter { role: Some(role), ..Filter::read("eva", "active", "") });
    }
    // Nobody is in these.
    let nobodys = Some(RoleId(Uuid::nil()));
    filters.push(Filter { role: nobodys, ..Filter::default() });
    filters.push(Filter { role: nobodys, ..Filter::read("eva", "", "") });
    filters.push(Filter { role: Some(administrator), ..Filter::read("", "revoked", "") });
    filters.push(Filter::read("nobody is called so", "active", ""));
    filters
}

/// The lines of these plans that read all of a big table.
fn sequential_scans(plans: &str) -> Vec<String> {
    let is_whole = |line: &&str| {
        line.contains("Seq Scan on ")
            && !line.contains("never executed")
            && BIG.iter().any(|table| line.contains(&format!("Seq Scan on {table} ")))
    };
    plans.lines().filter(is_whole).map(str::to_owned).collect()
}

/// The most pages of 8 KiB that one step of these plans looked at, with all below it.
fn most_pages(plans: &str) -> u64 {
    let pages = plans.lines().filter_map(|line| {
        let (_, shared) = line.split_once("Buffers: shared")?;
        let counts = shared.split([' ', '=']).filter_map(|word| word.parse::<u64>().ok());
        Some(counts.sum())
    });
    pages.max().unwrap_or_default()
}

/// The most rows that one step of these plans handled.
fn most_rows(plans: &str) -> u64 {
    let rows = plans.lines().filter_map(|line| {
        let (_, actual) = line.split_once("(actual rows=")?;
        let (rows, rest) = actual.split_once(" loops=")?;
        let loops = rest.split_once(')')?.0;
        Some(rows.parse::<f64>().ok()? * loops.parse::<f64>().ok()?)
    });
    rows.fold(0.0, f64::max) as u64
}

#[tokio::test]
async fn no_view_of_a_million_people_reads_a_whole_table() {
    let app = TestApp::start().await;
    // The server tells this database's sessions how it carries out each statement.
    let mut patient = app.db.acquire().await.unwrap();
    let crowds = "create table crowds as select tenant_id, 1000000 as size from tenants where slug = 'acme'";
    for statements in [
        "set statement_timeout = 0",
        crowds,
        include_str!("../sandbox/src/bench/fill/rest.sql"),
        include_str!("../sandbox/src/bench/fill/crowd.sql"),
        include_str!("../sandbox/src/bench/fill/wake.sql"),
        "drop table crowds",
        TRACES,
    ] {
        patient.execute(statements).await.unwrap();
    }
    for table in BIG {
        patient.execute(sqlx::query(AssertSqlSafe(format!("vacuum analyze {table}")))).await.unwrap();
    }
    for setting in [
        "session_preload_libraries = 'auto_explain'",
        "auto_explain.log_min_duration = 0",
        "auto_explain.log_analyze = on",
        "auto_explain.log_buffers = on",
        "auto_explain.log_timing = off",
        "auto_explain.log_level = notice",
    ] {
        let statement = format!("alter database {} set {setting}", app.database());
        patient.execute(sqlx::query(AssertSqlSafe(statement))).await.unwrap();
    }
    drop(patient);

    let log = Log::of("sqlx::postgres::notice");
    let db = serve::pool(&app.database_url().await).unwrap();
    let acme = app.cast.acme.id;
    let all = roles::list(&db, acme).await.unwrap();
    let role = |kind: RoleKind| all.iter().find(|role| role.kind == kind).unwrap().id;
    // Somebody in the midst of everybody, in no view or in most, and somebody who is not there at all.
    let midst = "select person_id from people where sort_name > 'm' order by sort_name limit 1";
    let midst = PersonId(sqlx::query_scalar(midst).fetch_one(&app.db).await.unwrap());
    let nobody = PersonId(Uuid::nil());
    let mut count = 0;
    for filter in filters(role(RoleKind::Administrator), role(RoleKind::Viewer)) {
        for column in Column::ALL {
            for is_descending in [false, true] {
                let sort = Sort { column, is_descending };
                let front = View { filter: filter.clone(), sort, place: Place::Start };
                log.take();
                let page = listing::list(&db, acme, &front).await;
                let page = page.unwrap_or_else(|error| panic!("{}: {error}", front.query()));
                if let Some(last) = page.people.last() {
                    listing::list(&db, acme, &front.at(Place::After(last.person.id))).await.unwrap();
                    listing::list(&db, acme, &front.at(Place::Before(last.person.id))).await.unwrap();
                }
                // At any place, also at one that nobody of the view keeps and behind which nobody stands.
                let place = if is_descending { Place::Before } else { Place::After };
                listing::list(&db, acme, &front.at(place(midst))).await.unwrap();
                if column == Column::Name {
                    let mut plans = log.take();
                    listing::list(&db, acme, &front.at(place(nobody))).await.unwrap();
                    let of_nobody = log.take();
                    let pages = most_pages(&of_nobody);
                    // A search or a role finds whom it finds before it asks where they stand.
                    if filter.search.is_empty() && filter.role.is_none() {
                        assert!(
                            (1..3_000).contains(&pages),
                            "{pages} pages are read behind nobody: {}",
                            front.query()
                        );
                    }
                    plans.push_str(&of_nobody);
                    assert_eq!(sequential_scans(&plans), Vec::<String>::new(), "{}", front.query());
                    let (_, reached) = listing::read(&db, acme, &front, None, 50).await.unwrap();
                    listing::read(&db, acme, &front, reached.as_ref(), 50).await.unwrap();
                }
                let plans = log.take();
                assert!(
                    plans.contains("listed_people") || plans.contains("Index"),
                    "plans are told: {plans}"
                );
                let whole = sequential_scans(&plans);
                assert!(whole.is_empty(), "{}: {whole:?}", front.query());
                count += 1;
            }
        }
    }
    assert_eq!(count, 32 * 10);

    // None of the first by name is among the many of one role.
    let mut patient = app.db.acquire().await.unwrap();
    let far = "delete from person_roles where role_id = $1 and person_id in (
                   select person_id from people where tenant_id = $2 order by sort_name, person_id limit 30000)";
    sqlx::query(far).bind(role(RoleKind::Registrar).0).bind(acme.0).execute(&mut *patient).await.unwrap();
    patient.execute("vacuum analyze person_roles").await.unwrap();
    drop(patient);
    // Whichever way is gone to whoever has a role, they are those whom a plain statement finds. Asked for often enough that the
    // server keeps its plan.
    for (role, search) in
        RoleKind::BUILT_IN.map(role).into_iter().flat_map(|role| [(role, ""), (role, "eva")])
    {
        for (column, is_descending) in
            [(Column::Name, false), (Column::Name, true), (Column::LastSeen, false), (Column::Joined, true)]
        {
            let filter = Filter { role: Some(role), ..Filter::read(search, "", "") };
            let sort = Sort { column, is_descending };
            let view = View { filter, sort, place: Place::Start };
            let mut expected = plainly(&app.db, acme.0, &view).await;
            expected.truncate(listing::PAGE_SIZE.into());
            // What this test asked itself is not looked at.
            log.take();
            for _ in 0..7 {
                let page = listing::list(&db, acme, &view).await.unwrap();
                let found: Vec<_> = page.people.iter().map(|listed| listed.person.id).collect();
                assert_eq!(found, expected, "{}", view.query());
            }
            let plans = log.take();
            let read = most_rows(&plans);
            assert!(read < 400_000, "{read} rows are read for {}: {plans}", view.query());
        }
    }

    // Nor do many entries of the trail stand in the way of a few.
    for kind in audit::ActorKind::ALL {
        let filter = audit::Filter { kind: Some(kind), ..audit::Filter::default() };
        log.take();
        audit::list(&db, audit::Trail::Tenant(acme), &filter, audit::Place::Latest).await.unwrap();
        let read = most_rows(&log.take());
        assert!(
            kind == audit::ActorKind::Person || read < 1_000,
            "{read} rows are read for {}",
            kind.as_str()
        );
    }

    let person = listing::list(&db, acme, &View::default()).await.unwrap().people[0].person.id;
    log.take();
    listing::find_with_history(&db, acme, person, app.clock.now()).await.unwrap().unwrap();
    let (_, reached) = listing::read(&db, acme, &View::default(), None, 1000).await.unwrap();
    listing::read(&db, acme, &View::default(), reached.as_ref(), 1000).await.unwrap();
    listing::catch_up(&db, app.clock.now()).await.unwrap();
    tenants::list(&db, &tenants::Filter::default(), "", 50).await.unwrap();
    tenants::list(&db, &tenants::Filter::new("acm", "active"), "", 50).await.unwrap();
    let plans = log.take();
    assert_eq!(sequential_scans(&plans), Vec::<String>::new(), "{plans}");
    tokio::time::timeout(Duration::from_secs(5), db.close()).await.unwrap();
    app.finish_with_mail_waiting().await;
}
