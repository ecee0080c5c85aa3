//! An administrator of one tenant writes every id of another into every route and every field of a form.

use std::collections::BTreeSet;

use smarttrackers::tenants::contents::TABLES;
use sqlx::AssertSqlSafe;
use time::Duration;

use super::walks::{WALKS, Walk};
use crate::support::{ANNA, GERT, SAM, TestApp, Visitor, add_person};

/// What forms of the product may name by an id.
const FIELDS: [&str; 11] = [
    "roles",
    "role",
    "people",
    "person",
    "replacement",
    "invitation",
    "default_roles",
    "import",
    "act",
    "visit",
    "tenant",
];

/// So that forms get as far as looking at the ids.
const BESIDE: [(&str, &str); 8] = [
    ("email", "new@acme.example"),
    ("name", "New"),
    ("deed", "resend"),
    ("what", "resend"),
    ("answer", "approve"),
    ("permissions", "read_audit"),
    ("language", "en"),
    ("confirmed", "yes"),
];

/// One of everything in Globex, beside what is there already.
async fn fill_globex(app: &mut TestApp) {
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", "olga@globex.example", "Viewer").await;
    app.visit_of(SAM, "globex").await;
    for statement in [
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, gen_random_uuid(), 'own', 'Secret keeper', array['read_audit'], now()
         from tenants where slug = 'globex'",
        "insert into imports (tenant_id, import_id, file_name, created_by, created_at, changed_at, default_roles,
             problem_rows, inviting_rows, skipped_rows)
         select p.tenant_id, gen_random_uuid(), 'secret.csv', p.account_id, now(), now(), '{}', 1, 0, 0
         from people p where folded_address = 'gert@globex.example'",
        "insert into bulk_acts (tenant_id, bulk_act_id, actor_id, deed, view, chosen_people, administrators, created_at,
             foreseen_at)
         select p.tenant_id, gen_random_uuid(), p.account_id, 'resend', '', 1, 1, now(), now()
         from people p where folded_address = 'gert@globex.example'",
    ] {
        app.sql(statement).await;
    }
    app.settle().await;
}

/// Every id in the tables of Globex, but those of accounts.
async fn foreign_ids(app: &TestApp) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for table in TABLES {
        for (column, kind) in table.key {
            if *kind == "uuid" && table.name != "audit_entries" {
                let statement = format!("select {column}::text from {} where tenant_id = $1", table.name);
                let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(statement))
                    .bind(app.cast.globex.id.0)
                    .fetch_all(&app.db)
                    .await
                    .unwrap();
                ids.extend(found);
            }
        }
    }
    ids
}

/// The address of a route with this id in each place that wants one; `None` where none does.
fn with_id(route: &str, id: &str) -> Vec<String> {
    let route = route.replace("{settings}", "/t/acme/settings").replace("{slug}", "acme");
    let route = route.replace("{{", "{").replace("}}", "}");
    let deeds = ["resend", "revoke", "invite", "deactivate", "reactivate"];
    let routes: Vec<String> = match route.contains("{deed}") {
        true => deeds.iter().map(|deed| route.replace("{deed}", deed)).collect(),
        false => vec![route],
    };
    let filled = routes.into_iter().filter(|route| route.contains('{')).map(|route| {
        let mut parts: Vec<&str> = route.split('/').collect();
        for part in &mut parts {
            if part.starts_with('{') {
                *part = id;
            }
        }
        parts.join("/")
    });
    filled.collect()
}

async fn send(visitor: &mut Visitor, walk: &Walk, path: &str) -> (u16, String) {
    let answer = match walk.method {
        "GET" => visitor.get(path).await,
        _ => visitor.post(path, walk.form).await,
    };
    (answer.status, answer.body)
}

#[tokio::test]
async fn no_id_of_another_tenant_opens_anything_by_any_route() {
    let mut app = TestApp::start().await;
    fill_globex(&mut app).await;
    let ids = foreign_ids(&app).await;
    assert!(ids.len() >= 10, "{ids:?}");
    let mut anna = app.signed_in(ANNA).await;
    let before = app.fingerprint_of(app.cast.globex.id).await;
    let (mut seen, mut wrong, mut tried) = (BTreeSet::new(), Vec::new(), 0);
    for walk in WALKS {
        // Ending a session that is not theirs looks as if it had ended; the sessions are counted below.
        if !seen.insert((walk.route, walk.method, walk.form)) || walk.route.contains("{session}") {
            continue;
        }
        for id in &ids {
            for path in with_id(walk.route, id) {
                // A secret that nobody gave out says the same to everybody.
                let expected =
                    if walk.route.ends_with("{secret}") && walk.method == "POST" { 303 } else { 404 };
                let (status, body) = send(&mut anna, walk, &path).await;
                tried += 1;
                if status != expected || body.contains("Globex") || body.contains("Secret keeper") {
                    wrong.push(format!("{} {path}: {status}", walk.method));
                }
            }
        }
    }
    assert!(tried > 250, "only {tried} were tried");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(app.fingerprint_of(app.cast.globex.id).await, before);
    app.finish().await;
}

#[tokio::test]
async fn no_id_of_another_tenant_in_a_form_reaches_what_it_names() {
    let mut app = TestApp::start().await;
    fill_globex(&mut app).await;
    app.invite("bo@acme.example", "Viewer").await;
    let bo = app.page_of("bo@acme.example").await.rsplit('/').next().unwrap().to_owned();
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, '00000000-0000-7000-8000-0000000000ac', 'own', 'Auditor', array['read_audit'], now()
         from tenants where slug = 'acme'",
    )
    .await;
    let ids = foreign_ids(&app).await;
    let before = app.fingerprint_of(app.cast.globex.id).await;
    let mut anna = app.signed_in(ANNA).await;
    let mut paths = BTreeSet::new();
    for walk in WALKS.iter().filter(|walk| walk.method == "POST" && walk.path.starts_with("/t/acme/")) {
        paths.insert(walk.path.replace("{bo}", &bo));
    }
    let mut wrong = Vec::new();
    for path in &paths {
        // Mails are limited, and so are those who send them.
        app.clock.advance(Duration::minutes(1));
        for id in &ids {
            let mut fields: Vec<(&str, &str)> = FIELDS.iter().map(|field| (*field, id.as_str())).collect();
            fields.extend(BESIDE);
            let answer = anna.post(path, &fields).await;
            if answer.body.contains("Globex") || answer.body.contains("Secret keeper") || answer.status >= 500
            {
                wrong.push(format!("{path} with {id}: {}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(app.fingerprint_of(app.cast.globex.id).await, before);
    let mut kept = Vec::new();
    for table in TABLES.iter().filter(|table| table.name != "audit_entries") {
        let statement = format!("select it::text from {} it where tenant_id = $1", table.name);
        let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(statement))
            .bind(app.cast.acme.id.0)
            .fetch_all(&app.db)
            .await
            .unwrap();
        let foreign = |row: &&String| ids.iter().any(|id| row.contains(id.as_str()));
        kept.extend(rows.iter().filter(foreign).map(|row| format!("{}: {row}", table.name)));
    }
    assert_eq!(kept, Vec::<String>::new(), "Acme has kept ids of Globex");
    app.settle().await;
    app.finish().await;
}
