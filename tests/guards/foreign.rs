//! An administrator of one tenant writes every id of another into every route and every field of a form.

use std::collections::{BTreeMap, BTreeSet};

use smarttrackers::ids::TenantId;
use smarttrackers::tenants::contents::TABLES;
use sqlx::AssertSqlSafe;
use time::Duration;

use super::walks::{WALKS, Walk};
use super::{a_list, bulk_act};
use crate::support::{ANNA, GERT, Offered, SAM, Submission, TestApp, VERA, Visitor, add_person};

/// So that forms get as far as looking at the ids.
const TYPED: [(&str, &str); 4] =
    [("email", "new@acme.example"), ("name", "New"), ("text", "list@acme.example"), ("language", "en")];

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
    ask_to_join(app, app.cast.globex.id, "olga@globex.example").await;
    app.settle().await;
}

/// Somebody asks to be let in instead of this invitee; gives the id of that.
async fn ask_to_join(app: &TestApp, tenant: TenantId, address: &str) -> String {
    let asked = "insert into join_requests (tenant_id, join_request_id, invitation_id, person_id, account_id,
             email_address, folded_address, name, asked_at)
         select i.tenant_id, gen_random_uuid(), i.invitation_id, i.person_id, $3, 'other@home.example',
             'other@home.example', 'Secret keeper', now()
         from invitations i join people p using (tenant_id, person_id) where p.tenant_id = $1 and p.folded_address = $2
         returning join_request_id::text";
    let asked = sqlx::query_scalar(asked).bind(tenant.0).bind(address).bind(app.cast.sam.0);
    asked.fetch_one(&app.db).await.unwrap()
}

/// Every id in the tables of Globex, but those of accounts, with a table that it stands in.
async fn foreign_ids(app: &TestApp) -> BTreeMap<String, &'static str> {
    let mut ids = BTreeMap::new();
    for table in TABLES {
        for (column, kind) in table.key {
            if *kind == "uuid" && table.name != "audit_entries" {
                let statement = format!("select {column}::text from {} where tenant_id = $1", table.name);
                let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(statement))
                    .bind(app.cast.globex.id.0)
                    .fetch_all(&app.db)
                    .await
                    .unwrap();
                ids.extend(found.into_iter().map(|id| (id, table.name)));
            }
        }
    }
    ids
}

/// The addresses of a route with this id in each place that wants one, and, where several do, in each of them alone
/// beside ids of Acme's own.
fn with_id(route: &str, id: &str, own: &[(&str, String)]) -> Vec<String> {
    let route = route.replace("{settings}", "/t/acme/settings").replace("{slug}", "acme");
    let route = route.replace("{{", "{").replace("}}", "}");
    let deeds = ["resend", "revoke", "invite", "deactivate", "reactivate"];
    let routes: Vec<String> = match route.contains("{deed}") {
        true => deeds.iter().map(|deed| route.replace("{deed}", deed)).collect(),
        false => vec![route],
    };
    let mut filled = Vec::new();
    for route in routes {
        let parts: Vec<&str> = route.split('/').collect();
        let places: Vec<usize> = (0..parts.len()).filter(|at| parts[*at].starts_with('{')).collect();
        let with = |foreign: &dyn Fn(usize) -> bool| {
            let part = |at: usize| match own.iter().find(|(name, _)| *name == parts[at]) {
                _ if !places.contains(&at) => parts[at],
                Some((_, own)) if !foreign(at) => own.as_str(),
                _ => id,
            };
            (0..parts.len()).map(part).collect::<Vec<_>>().join("/")
        };
        if !places.is_empty() {
            filled.push(with(&|_| true));
        }
        if places.len() > 1 {
            filled.extend(places.iter().map(|place| with(&|at| at == *place)));
        }
    }
    filled
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
    assert!(ids.len() >= 10 && ids.values().any(|table| *table == "join_requests"), "{ids:?}");
    app.invite("bo@acme.example", "Viewer").await;
    let bo = app.page_of("bo@acme.example").await.rsplit('/').next().unwrap().to_owned();
    let request = ask_to_join(&app, app.cast.acme.id, "bo@acme.example").await;
    let own = [("{person}", bo), ("{request}", request)];
    let of_acme = app.fingerprint_of(app.cast.acme.id).await;
    let mut anna = app.signed_in(ANNA).await;
    let before = app.fingerprint_of(app.cast.globex.id).await;
    let (mut seen, mut wrong, mut tried, mut is_mixed) = (BTreeSet::new(), Vec::new(), 0, false);
    for walk in WALKS {
        // Ending a session that is not theirs looks as if it had ended; that it goes on is proved with the sessions.
        if !seen.insert((walk.route, walk.method, walk.form)) || walk.route.contains("{session}") {
            continue;
        }
        for id in ids.keys() {
            for path in with_id(walk.route, id, &own) {
                // A secret that nobody gave out says the same to everybody.
                let expected =
                    if walk.route.ends_with("{secret}") && walk.method == "POST" { 303 } else { 404 };
                let (status, body) = send(&mut anna, walk, &path).await;
                tried += 1;
                is_mixed |=
                    path.contains(&own[0].1) && !path.contains(&own[1].1) && path.contains("join-requests");
                if status != expected || body.contains("Globex") || body.contains("Secret keeper") {
                    wrong.push(format!("{} {path}: {status}", walk.method));
                }
            }
        }
    }
    assert!(tried > 250 && is_mixed, "only {tried} were tried");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(app.fingerprint_of(app.cast.globex.id).await, before);
    assert_eq!(app.fingerprint_of(app.cast.acme.id).await, of_acme);
    app.finish().await;
}

/// Views whose forms name more than those of the routes by themselves; what ends something comes last.
const VIEWS: [&str; 4] = [
    "/t/acme/settings/people?role={role}&after={anna}",
    "/t/acme/settings/people?role={role}&before={vera}",
    "/t/acme/settings/people/{vera}",
    "/t/acme/settings/roles/00000000-0000-7000-8000-0000000000ac/delete",
];

/// The forms of every page of Acme and of superadmins that can be opened, with the fields of each that hold ids.
async fn forms_with_ids(app: &TestApp, anna: &mut Visitor, sam: &mut Visitor) -> Vec<(Offered, Vec<String>)> {
    let viewer: String = sqlx::query_scalar(
        "select role_id::text from roles join tenants using (tenant_id) where slug = 'acme' and kind = 'viewer'",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    let id_of = async |address| app.page_of(address).await.rsplit('/').next().unwrap().to_owned();
    let (bo, vera, anna_is) = (id_of("bo@acme.example").await, id_of(VERA).await, id_of(ANNA).await);
    let act = bulk_act(app, app.cast.acme.id, app.cast.anna.account, &bo).await;
    let import = a_list(app).await;
    let walked = WALKS.iter().filter(|walk| walk.method == "GET" && !walk.path.ends_with("/delete"));
    let paths =
        walked.map(|walk| walk.path.replace("{anna}", &app.cast.anna.account.to_string())).chain(VIEWS.map(
            |view| view.replace("{role}", &viewer).replace("{anna}", &anna_is).replace("{vera}", &vera),
        ));
    let mut forms = Vec::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        let path = path.replace("{bo}", &bo).replace("{act}", &act).replace("{import}", &import);
        let path = path.replace("{sam}", &app.cast.sam.to_string());
        let is_page = path.starts_with("/t/acme/") || path.starts_with("/superadmin");
        if !is_page || path.contains('{') || path.contains('.') && !path.contains('@') {
            continue;
        }
        let reader = if path.starts_with("/superadmin") { &mut *sam } else { &mut *anna };
        let answer = reader.get(&path).await;
        if answer.status != 200 {
            continue;
        }
        for form in answer.page().forms() {
            let with_ids =
                form.fields.iter().filter(|(_, values)| values.iter().any(|it| id_in(it).is_some()));
            let fields: Vec<String> = with_ids.map(|(name, _)| name.clone()).collect();
            if !fields.is_empty() && seen.insert((form.to.to_string(), fields.clone())) {
                forms.push((form, fields));
            }
        }
    }
    forms
}

/// Where in the value of a field an id stands.
fn id_in(value: &str) -> Option<std::ops::Range<usize>> {
    const LENGTH: usize = 36;
    let places = 0..(value.len() + 1).saturating_sub(LENGTH);
    let mut places = places.map(|at| at..at + LENGTH);
    places.find(|place| value.get(place.clone()).is_some_and(|text| text.parse::<uuid::Uuid>().is_ok()))
}

/// What is sent: each field as it offers it, texts filled in, and in `field` the id, where one is given.
fn filled(form: &Offered, field: &str, id: Option<&str>) -> Vec<(String, String)> {
    // Who wants everybody of a view names nobody.
    let wanted = form.fields.iter().filter(|(name, _)| name != "everybody");
    let sent = wanted.map(|(name, values)| {
        let value = values.iter().find(|it| id_in(it).is_some()).or(values.first()).unwrap();
        let value = match (id, id_in(value), TYPED.iter().find(|(typed, _)| typed == name)) {
            (Some(id), Some(place), _) if name == field => value.replacen(&value[place], id, 1),
            (_, None, Some((_, text))) => (*text).to_owned(),
            _ => value.clone(),
        };
        (name.clone(), value)
    });
    sent.collect()
}

async fn submit(visitor: &mut Visitor, form: &Offered, fields: Vec<(String, String)>) -> (u16, String) {
    let mut to = form.to.clone();
    let answer = if form.method == "get" {
        to.query_pairs_mut().clear().extend_pairs(fields);
        visitor.get(to.as_str()).await
    } else {
        let files = form.is_multipart.then(Vec::new);
        let request = visitor.form_request(&Submission { to, fields, files });
        visitor.send(request).await
    };
    (answer.status, answer.body)
}

#[tokio::test]
async fn no_id_of_another_tenant_in_any_field_of_any_form_is_there() {
    let mut app = TestApp::start().await;
    fill_globex(&mut app).await;
    app.invite("bo@acme.example", "Viewer").await;
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, '00000000-0000-7000-8000-0000000000ac', 'own', 'Auditor', array['read_audit'], now()
         from tenants where slug = 'acme'",
    )
    .await;
    app.sql(
        "insert into person_roles select p.tenant_id, p.person_id, '00000000-0000-7000-8000-0000000000ac'
         from people p where folded_address = 'vera@acme.example'",
    )
    .await;
    app.sql(
        "delete from person_roles pr using people p, roles r where p.folded_address = 'vera@acme.example'
             and pr.tenant_id = p.tenant_id and pr.person_id = p.person_id and r.tenant_id = p.tenant_id
             and r.role_id = pr.role_id and r.kind <> 'own'",
    )
    .await;
    let ids = foreign_ids(&app).await;
    let before = app.fingerprint_of(app.cast.globex.id).await;
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    app.visit_of(SAM, "acme").await;
    let forms = forms_with_ids(&app, &mut anna, &mut sam).await;
    let named: BTreeSet<&str> =
        forms.iter().flat_map(|(_, fields)| fields.iter().map(String::as_str)).collect();
    let expected = ["after", "before", "deed", "people", "person", "replacement", "role", "roles", "tenant"];
    assert_eq!(named, BTreeSet::from(expected), "the fields that name things by their ids");
    let mut wrong = Vec::new();
    for (form, fields) in &forms {
        let visitor = if form.to.path().starts_with("/superadmin") { &mut sam } else { &mut anna };
        for field in fields {
            // Mails are limited, and so are those who send them.
            app.clock.advance(Duration::minutes(1));
            for (id, table) in &ids {
                let (status, body) = submit(visitor, form, filled(form, field, Some(id))).await;
                if status != 404 || body.contains("Globex") || body.contains("Secret keeper") {
                    let path = form.to.path();
                    wrong.push(format!("{} {path} with {id} of {table} as {field}: {status}", form.method));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(app.fingerprint_of(app.cast.globex.id).await, before);
    // What the same forms offer is there.
    for (form, fields) in &forms {
        let visitor = if form.to.path().starts_with("/superadmin") { &mut sam } else { &mut anna };
        app.clock.advance(Duration::minutes(1));
        let (status, _) = submit(visitor, form, filled(form, &fields[0], None)).await;
        assert!(status != 404 && status < 500, "{} {}: {status}", form.method, form.to.path());
    }
    app.settle().await;
    app.finish().await;
}

/// What links carry behind the path, and what is sent where everybody of a view is chosen.
#[tokio::test]
async fn no_id_of_another_tenant_in_any_query_or_view_is_there() {
    let mut app = TestApp::start().await;
    fill_globex(&mut app).await;
    app.invite("bo@acme.example", "Viewer").await;
    let own = async |address| app.page_of(address).await.rsplit('/').next().unwrap().to_owned();
    let (bo, anna_is) = (own("bo@acme.example").await, own(ANNA).await);
    let act = bulk_act(&app, app.cast.acme.id, app.cast.anna.account, &bo).await;
    let ids = foreign_ids(&app).await;
    let of_globex = app.fingerprint_of(app.cast.globex.id).await;
    let of_acme = app.fingerprint_of(app.cast.acme.id).await;
    let mut anna = app.signed_in(ANNA).await;
    let people = "/t/acme/settings/people";
    let mut wrong = Vec::new();
    for id in ids.keys() {
        // A place that nobody keeps leads to the start, whoever keeps it elsewhere.
        let mut queries = vec![
            (format!("{people}?after={id}"), 303),
            (format!("{people}?before={id}"), 303),
            (format!("{people}?after={id}&before={anna_is}"), 303),
            (format!("{people}/bulk/{act}?skipped=not_active&after={id}"), 200),
        ];
        for page in ["", "/export.csv", "/export.json"] {
            queries.push((format!("{people}{page}?role={id}"), 404));
            queries.push((format!("{people}{page}?role={id}&after={anna_is}"), 404));
        }
        for (path, expected) in queries {
            let answer = anna.get(&path).await;
            let is_told = answer.body.contains("Globex") || answer.body.contains("Secret keeper");
            if answer.status != expected || is_told {
                wrong.push(format!("GET {path}: {}", answer.status));
            }
        }
        let (add, remove) = (format!("add_role:{id}"), format!("remove_role:{id}"));
        for (field, value) in [("role", id), ("after", id), ("before", id), ("deed", &add), ("deed", &remove)]
        {
            let mut fields = vec![("everybody", "yes"), (field, value.as_str())];
            if field != "deed" {
                fields.push(("deed", "resend"));
            }
            let answer = anna.post(&format!("{people}/bulk"), &fields).await;
            if answer.status != 404 || answer.body.contains("Globex") || answer.body.contains("Secret keeper")
            {
                wrong.push(format!("POST {field}={value}: {}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(app.fingerprint_of(app.cast.globex.id).await, of_globex);
    assert_eq!(app.fingerprint_of(app.cast.acme.id).await, of_acme);
    app.finish().await;
}

#[tokio::test]
async fn the_trail_tells_nothing_of_anybody_elsewhere() {
    let mut app = TestApp::start().await;
    fill_globex(&mut app).await;
    let mut anna = app.signed_in(ANNA).await;
    for id in foreign_ids(&app).await.into_keys() {
        for field in ["by", "about"] {
            let answer = anna.get(&format!("/t/acme/settings/audit?{field}={id}")).await;
            assert_eq!(answer.status, 404, "{field}");
            assert!(!answer.body.contains("Globex"));
        }
    }
    let own = app.page_of(VERA).await.rsplit('/').next().unwrap().to_owned();
    assert_eq!(anna.get(&format!("/t/acme/settings/audit?about={own}")).await.status, 200);
    app.finish().await;
}

#[tokio::test]
async fn a_role_that_was_deleted_meanwhile_costs_nobody_what_they_typed() {
    let mut app = TestApp::start().await;
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, gen_random_uuid(), 'own', 'Auditor', array['read_audit'], now()
         from tenants where slug = 'acme'",
    )
    .await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people/new").await;
    app.sql("delete from roles where name = 'Auditor'").await;
    anna.fill("E-mail address", "new@acme.example");
    anna.fill("Name", "New Person");
    anna.tick("Auditor");
    anna.tick("Viewer");
    anna.click("Save and send invitation").await;
    anna.must_get(404);
    anna.must_see("Choose roles from this list.");
    assert_eq!(anna.page().value("E-mail address"), "new@acme.example");
    assert_eq!(anna.page().value("Name"), "New Person");
    assert!(anna.page().is_ticked("Viewer"));
    anna.click("Save and send invitation").await;
    anna.must_get(200);
    anna.must_see("new@acme.example");
    app.settle().await;
    app.finish().await;
}
