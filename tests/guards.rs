//! Who may open what: every route, walked as each kind of person.

mod assets;
mod foreign;
mod walks;

use std::collections::BTreeSet;

use openidconnect::reqwest::Method;
use smarttrackers::bulk::{self, Choice, Deed};
use smarttrackers::ids::{AccountId, TenantId};
use smarttrackers::imports::{self, List};
use smarttrackers::people::listing::View;
use smarttrackers::roles;
use time::Duration;

use self::walks::{KINDS, WALKS, Walk};
use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor};

#[tokio::test]
async fn every_route_is_open_to_whom_it_should_be_and_to_nobody_else() {
    let mut app = TestApp::start().await;
    app.invite("bo@acme.example", "Viewer").await;
    let mut gert = app.signed_in(GERT).await;
    crate::support::add_person(&mut gert, "globex", "olga@globex.example", "Viewer").await;
    app.settle().await;
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, case slug when 'acme' then '00000000-0000-7000-8000-0000000000ac'::uuid
             else '00000000-0000-7000-8000-0000000000be' end, 'own', 'Auditor', array['read_audit'], now()
         from tenants",
    )
    .await;
    let olga: String =
        sqlx::query_scalar("select person_id::text from people where folded_address = 'olga@globex.example'")
            .fetch_one(&app.db)
            .await
            .unwrap();
    let bo = app.page_of("bo@acme.example").await.rsplit('/').next().unwrap().to_owned();
    let invitation = app.invitation_of("bo@acme.example").await;
    let foreign = app.invitation_of("olga@globex.example").await;
    let (anna, gert) = (app.cast.anna.account, app.cast.gert.account);
    let act = bulk_act(&app, app.cast.acme.id, anna, &bo).await;
    let foreign_act = bulk_act(&app, app.cast.globex.id, gert, &olga).await;
    let import = a_list(&app).await;

    let mut kinds = vec![app.visitor()];
    for address in [GERT, VERA, ANNA, SAM] {
        kinds.push(app.signed_in(address).await);
    }
    app.visit_of(SAM, "acme").await;
    app.visit_of(SAM, "globex").await;
    let foreign_visit: String = sqlx::query_scalar("select visit_id::text from visits where tenant_id = $1")
        .bind(app.cast.globex.id.0)
        .fetch_one(&app.db)
        .await
        .unwrap();
    let (mut wrong, mut named) = (Vec::new(), BTreeSet::new());
    for walk in WALKS {
        let path = walk.path.replace("{bo}", &bo).replace("{olga}", &olga);
        let path = path.replace("{invitation}", &invitation).replace("{foreign}", &foreign);
        let path = path.replace("{act}", &act).replace("{foreign_act}", &foreign_act);
        let path = path.replace("{import}", &import).replace("{foreign_visit}", &foreign_visit);
        let path = path.replace("{sam}", &app.cast.sam.to_string()).replace("{anna}", &anna.to_string());
        for (kind, visitor) in kinds.iter_mut().enumerate() {
            let got = got(visitor, walk, &path, &bo, &mut named).await;
            if got != walk.expected[kind] {
                let (method, who, expected) = (walk.method, KINDS[kind], walk.expected[kind]);
                wrong.push(format!("{method} {path} as {who}: expected {expected}, got {got}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assets::are_kept_for_ever(&mut kinds[0], &named).await;
    app.finish().await;
}

/// An administrator has selected one person, whose invitation is to be sent again.
async fn bulk_act(app: &TestApp, tenant: TenantId, actor: AccountId, person: &str) -> String {
    let choice = Choice::People(vec![person.parse().unwrap()]);
    let act = bulk::begin(&app.base, actor, tenant, Deed::Resend, &choice, &View::default()).await;
    act.unwrap().to_string()
}

/// The id of a worksheet of Acme.
async fn a_list(app: &TestApp) -> String {
    let entries = imports::sheet::read(b"new@acme.example").unwrap();
    let viewer = roles::list(&app.db, app.cast.acme.id).await.unwrap()[3].id;
    let list =
        List { file_name: String::new(), entries, default_roles: vec![viewer], default_language: None };
    let anna = app.cast.anna.account;
    imports::begin(&app.base, anna, app.cast.acme.id, list).await.unwrap().to_string()
}

async fn got(
    visitor: &mut Visitor,
    walk: &Walk,
    path: &str,
    bo: &str,
    named: &mut BTreeSet<String>,
) -> String {
    let answer = match walk.method {
        "GET" => visitor.get(path).await,
        _ => visitor.post(path, walk.form).await,
    };
    named.extend(assets::named_in(&answer.body));
    if answer.status != 303 {
        return answer.status.to_string();
    }
    match answer.leads_to().as_str() {
        to if to == format!("/t/acme/settings/people/{bo}") => "to person".to_owned(),
        to if to == path && walk.path.ends_with("/{import}") => "to import".to_owned(),
        // A stranger is asked to log in first, with the way back to what can be opened.
        "/login" if walk.route.starts_with("/login") || walk.route.ends_with("{secret}") => {
            "to /login".to_owned()
        }
        "/login" if walk.route == "/logout" => "to /login".to_owned(),
        "/login" => "login".to_owned(),
        to if to.starts_with("/login?next=") => "login".to_owned(),
        to if to.starts_with("http://127.0.0.1") => "provider".to_owned(),
        to => format!("to {to}"),
    }
}

#[tokio::test]
async fn every_page_of_a_visit_has_its_banner() {
    let mut app = TestApp::start().await;
    app.invite("bo@acme.example", "Viewer").await;
    let bo = app.page_of("bo@acme.example").await.rsplit('/').next().unwrap().to_owned();
    let act = bulk_act(&app, app.cast.acme.id, app.cast.anna.account, &bo).await;
    let import = a_list(&app).await;
    let mut sam = app.signed_in(SAM).await;
    app.look_of(SAM, "acme").await;
    let mut seen = std::collections::BTreeMap::new();
    for walk in WALKS.iter().filter(|walk| walk.method == "GET" && walk.path.starts_with("/t/acme/")) {
        let path = walk.path.replace("{bo}", &bo).replace("{act}", &act).replace("{import}", &import);
        let answer = sam.get(&path).await;
        if answer.headers["content-type"].to_str().unwrap().starts_with("text/html") {
            assert!(answer.body.contains("You are here as SmartTrackers superadmin"), "{path}");
            *seen.entry(answer.status).or_insert(0) += 1;
        }
    }
    // Error pages as well.
    assert!(seen[&200] >= 12 && seen[&404] >= 4 && seen[&422] >= 1, "{seen:?}");
    app.finish().await;
}

/// The deeds of a tenant, walked by a superadmin whose visit is only to look.
#[tokio::test]
async fn a_visitor_who_only_looks_changes_nothing_by_any_route() {
    let mut app = TestApp::start().await;
    app.invite("bo@acme.example", "Viewer").await;
    let bo = app.page_of("bo@acme.example").await.rsplit('/').next().unwrap().to_owned();
    let mut sam = app.signed_in(SAM).await;
    let before = app.fingerprint_of(app.cast.acme.id).await;
    let paths: Vec<String> = WALKS
        .iter()
        .filter(|walk| walk.method == "POST" && walk.path.starts_with("/t/acme/"))
        .map(|walk| walk.path.replace("{bo}", &bo).replace("{act}", &bo).replace("{olga}", &bo))
        .collect();
    assert!(paths.len() > 15, "the deeds were found");
    // Without a visit, each leads to where the reason is asked for.
    for path in &paths {
        let answer = sam.post(path, &[]).await;
        assert_eq!(answer.leads_to(), "/superadmin/tenants/acme/visit?next=", "{path}");
    }
    app.look_of(SAM, "acme").await;
    let looking = app.fingerprint_of(app.cast.acme.id).await;
    for walk in WALKS.iter().filter(|walk| walk.method == "POST" && walk.path.starts_with("/t/acme/")) {
        let path = walk.path.replace("{bo}", &bo).replace("{act}", &bo).replace("{olga}", &bo);
        let answer = sam.post(&path, walk.form).await;
        assert_eq!(answer.status, 403, "{path}");
        assert!(answer.body.contains("You are only looking"), "{path}");
    }
    assert_eq!(app.fingerprint_of(app.cast.acme.id).await, looking);
    assert_eq!(looking.iter().filter(|it| !before.contains(it)).count(), 2, "the visit, and its entry");
    // And by no deed, had a page forgotten to ask.
    let refused = smarttrackers::people::deactivate(
        &app.base,
        app.cast.sam,
        app.cast.acme.id,
        app.cast.vera.person,
        false,
    );
    assert!(matches!(refused.await, Err(smarttrackers::people::Refused::Forbidden)));
    for path in ["/t/acme/settings/people", "/t/acme/settings", "/t/acme/settings/roles"] {
        assert_eq!(sam.get(path).await.status, 200, "{path}");
    }
    app.finish().await;
}

#[test]
fn the_walk_knows_every_route_of_the_product() {
    let source = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/app.rs")).unwrap();
    let mut count = 0;
    for (at, _) in source.match_indices(".route(") {
        let end = source[at..].find("\n        .").map_or(source.len(), |end| at + end);
        let end = source[at..end].find("\n}").map_or(end, |other| at + other);
        let mounted = &source[at + ".route(".len()..end];
        let route = match mounted.split('"').nth(1) {
            Some(quoted) if mounted.trim_start().starts_with(['"', '&']) => quoted.to_owned(),
            _ => mounted.split(',').next().unwrap().trim().to_owned(),
        };
        for (method, called) in [("GET", "get("), ("POST", "post(")] {
            if mounted.contains(&format!(" {called}")) || mounted.contains(&format!(".{called}")) {
                count += 1;
                let is_walked = WALKS.iter().any(|walk| walk.route == route && walk.method == method);
                assert!(
                    is_walked,
                    "{method} {route} is mounted but not walked: say in WALKS who may open it"
                );
            }
        }
        for other in ["put(", "patch(", "delete(", "any("] {
            assert!(!mounted.contains(other), "{route} answers to {other}, which the walk does not know");
        }
    }
    assert!(count >= 25, "only {count} routes were found: the reading of app.rs is at fault");
    for nested in [".nest(", ".merge(", ".fallback("] {
        let known = if nested == ".nest(" { 1 } else { source.matches(nested).count() };
        assert_eq!(source.matches(nested).count(), known, "something else is mounted: walk it too");
    }
}

#[tokio::test]
async fn whoever_must_log_in_first_is_led_back_to_where_they_wanted_to_go() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    anna.open("/t/acme/settings/people?q=a&sort=-joined").await;
    anna.must_see("Log in first, then we take you there.");
    anna.sign_in(ANNA).await;
    anna.must_be_at("/t/acme/settings/people?q=a&sort=-joined");
    app.finish().await;
}

#[tokio::test]
async fn an_ended_session_is_told_and_led_back() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    app.clock.advance(Duration::hours(10));
    anna.plant("session", &anna.cookie("session").unwrap());
    anna.click("Add person").await;
    anna.must_be_at("/login?next=%2Ft%2Facme%2Fsettings%2Fpeople%2Fnew");
    anna.must_see("Your session has ended. Log in again to go on.");
    anna.sign_in(ANNA).await;
    anna.must_be_at("/t/acme/settings/people/new");
    app.finish().await;
}

#[tokio::test]
async fn a_post_without_a_session_does_nothing_and_leads_to_the_login_page() {
    let mut app = TestApp::start().await;
    app.invite("bo@acme.example", "Viewer").await;
    let page = app.page_of("bo@acme.example").await;
    let mut stranger = app.visitor();
    let answer = stranger.post(&format!("{page}/revoke"), &[]).await;
    assert_eq!((answer.status, answer.leads_to().as_str()), (303, "/login"));
    assert_eq!(app.count("select count(*) from invitations where revoked_at is not null").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_deactivated_member_is_out_at_once() {
    let app = TestApp::start().await;
    let mut vera = app.signed_in(VERA).await;
    assert_eq!(vera.get("/t/acme/measurements").await.status, 200);
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.click("Deactivate").await;
    anna.must_see("Vera Visser is deactivated and can no longer enter.");
    vera.open("/t/acme/measurements").await;
    vera.must_be_at("/measurements");
    vera.must_see("Your access to Acme has ended");
    vera.must_see("On 2 March 2026 the access of vera@acme.example was deactivated.");
    vera.must_not_see("Read measurements");
    anna.click("Reactivate").await;
    vera.open("/t/acme/measurements").await;
    vera.must_see("Your roles here: Viewer.");
    app.finish().await;
}

#[tokio::test]
async fn an_administrator_whose_role_is_taken_is_out_of_settings_at_once() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(VERA).await).await;
    sam.tick("Administrator");
    sam.click("Save roles").await;
    let mut vera = app.signed_in(VERA).await;
    vera.open(&app.page_of(ANNA).await).await;
    vera.untick("Administrator");
    vera.tick("Viewer");
    vera.click("Save roles").await;
    vera.must_see("Saved the roles of Anna de Vries.");
    anna.open("/t/acme/settings/people").await;
    anna.must_get(403);
    anna.must_see("Your roles here do not include it.");
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_is_told_that_they_are_here_as_one() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.must_be_at("/superadmin/tenants");
    sam.click("Acme").await;
    sam.click("People").await;
    sam.must_be_at("/t/acme/settings/people");
    sam.must_see("You are here as SmartTrackers superadmin, acting as administrator. 30 minutes left.");
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    anna.must_not_see("superadmin");
    app.finish().await;
}

#[tokio::test]
async fn the_way_back_never_leads_to_another_site() {
    let app = TestApp::start().await;
    let nasty = [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/%09/evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/ /evil.example",
        "/logout",
        "/login?next=//evil.example",
    ];
    for next in nasty {
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
        let mut anna = app.visitor();
        anna.open(&format!("/login?{query}")).await;
        anna.sign_in(ANNA).await;
        assert!(anna.is_at_product(), "{next} led to {}", anna.page().url);
        assert!(anna.hops.iter().all(|(_, url)| url.host_str() != Some("evil.example")), "{next}");
        // Whoever is in already is led on at once.
        let answer = anna.get(&format!("/login?{query}")).await;
        assert!(answer.leads_to().starts_with('/'), "{next} leads to {}", answer.leads_to());
        assert!(!answer.leads_to().starts_with("//"), "{next} leads to {}", answer.leads_to());
        // And by the form, which a page elsewhere could have sent a person to.
        let mut forged = app.visitor();
        let begun = forged.post("/login", &[("next", next)]).await;
        forged.open(&begun.leads_to()).await;
        forged.pass_the_provider(ANNA).await;
        assert!(forged.is_at_product(), "{next} led to {}", forged.page().url);
    }
    app.finish().await;
}

#[tokio::test]
async fn a_method_that_a_page_does_not_know_is_405_and_does_nothing() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    for (method, path) in [
        (Method::PUT, "/t/acme/settings/people"),
        (Method::DELETE, "/account"),
        (Method::GET, "/logout"),
        (Method::PATCH, "/measurements"),
    ] {
        let request = anna.request(method.clone(), path);
        let answer = anna.send(request).await;
        assert_eq!(answer.status, 405, "{method} {path}");
    }
    assert_eq!(anna.get("/account").await.status, 200, "still signed in");
    app.finish().await;
}
