//! Settings > General: what an administrator changes of their tenant, and what follows from it.

use serde_json::{Value, json};
use smarttrackers::tenants::{self, Refused, settings};

use crate::support::{ANNA, SAM, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";
/// At another domain.
const CARL: &str = "carl@home.example";
const GENERAL: &str = "/t/acme/settings";
const BY_LINK: &str = "An invitation can be accepted with another address, by its link alone";
const SECOND_FACTOR: &str = "Require two-factor authentication";
const DOMAINS: &str = "Allowed e-mail domains";

async fn at_general(app: &TestApp, address: &str) -> Visitor {
    let mut visitor = app.signed_in(address).await;
    visitor.open(GENERAL).await;
    visitor
}

/// Anna saves the settings, with these domains and with the link alone being enough or not.
pub async fn set(app: &TestApp, domains: &str, is_link_enough: bool) {
    let mut anna = at_general(app, ANNA).await;
    anna.fill(DOMAINS, domains);
    if is_link_enough {
        anna.tick(BY_LINK);
    } else {
        anna.untick(BY_LINK);
    }
    anna.click("Save settings").await;
    anna.must_see("The settings are saved.");
}

/// What the trail tells of each act of this kind.
pub async fn facts(app: &TestApp, act: &str) -> Vec<Value> {
    let found = sqlx::query_scalar("select facts from audit_entries where act = $1 order by occurred_at");
    found.bind(act).fetch_all(&app.db).await.unwrap()
}

#[tokio::test]
async fn an_administrator_changes_the_settings_and_finds_them_so() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.click("Settings").await;
    anna.click("General").await;
    anna.must_be_at(GENERAL);
    assert_eq!(anna.page().value("Name"), "Acme");
    assert_eq!(anna.page().value("Default language"), "en");
    assert_eq!(anna.page().value(DOMAINS), "");
    assert!(!anna.page().is_ticked(BY_LINK) && !anna.page().is_ticked(SECOND_FACTOR));
    anna.must_see("Careful: whoever gets hold of the mail can then join");

    anna.fill("Name", "Acme Nederland");
    anna.fill("Default language", "Nederlands");
    anna.fill(DOMAINS, "*.Bücher.example; ACME.example\nacme.example");
    anna.tick(BY_LINK);
    anna.tick(SECOND_FACTOR);
    anna.click("Save settings").await;
    anna.must_be_at(GENERAL);
    anna.must_see("The settings are saved.");
    anna.must_see("The name of Acme Nederland");
    assert_eq!(anna.page().value("Name"), "Acme Nederland");
    assert_eq!(anna.page().value("Default language"), "nl");
    assert_eq!(anna.page().value(DOMAINS), "acme.example\n*.bücher.example");
    assert!(anna.page().is_ticked(BY_LINK) && anna.page().is_ticked(SECOND_FACTOR));
    let stored: Vec<String> =
        sqlx::query_scalar("select unnest(allowed_domains) from tenants where slug = 'acme'")
            .fetch_all(&app.db)
            .await
            .unwrap();
    assert_eq!(stored, ["acme.example", "*.xn--bcher-kva.example"]);
    let other = "select count(*) from tenants where slug = 'globex' and name = 'Globex' and language = 'en'
                 and link_alone_allowed_at is null and second_factor_required_at is null";
    assert_eq!(app.count(other).await, 1, "the other tenant is as it was");
    app.finish().await;
}

#[tokio::test]
async fn every_mistake_comes_back_at_its_field_with_what_was_typed() {
    let app = TestApp::start().await;
    let mut anna = at_general(&app, ANNA).await;
    let long = "x".repeat(101);
    let many: String = (0..101).map(|n| format!("d{n}.example\n")).collect();
    let not_one = "\"bo@acme.example\" is not a domain. Write it like acme.example or *.acme.example.";
    let cases = [
        ("", "", "name", "Enter a name."),
        (&long, "", "name", "Use at most 100 characters for the name."),
        ("Acme\u{202e}", "", "name", "Use letters, digits and spaces on one line."),
        ("Acme", "acme.example\nbo@acme.example", "domains", not_one),
        ("Acme", &many, "domains", "Use at most 100 domains."),
    ];
    for (name, domains, field, message) in cases {
        anna.open(GENERAL).await;
        anna.fill("Name", name);
        anna.fill("Default language", "Nederlands");
        anna.fill(DOMAINS, domains);
        anna.tick(BY_LINK);
        anna.click("Save settings").await;
        anna.must_get(422);
        assert!(anna.page().title().starts_with("Error: "));
        assert_eq!(anna.page().complaint(field).as_deref(), Some(message));
        assert_eq!(anna.page().value("Name"), name);
        assert_eq!(anna.page().value("Default language"), "nl");
        assert_eq!(anna.page().value(DOMAINS), domains.trim());
        assert!(anna.page().is_ticked(BY_LINK) && !anna.page().is_ticked(SECOND_FACTOR));
    }
    let refused = anna.post(GENERAL, &[("name", "Acme"), ("language", "tlh")]).await;
    assert_eq!(refused.page().complaint("language").as_deref(), Some("Choose a language from this list."));
    assert_eq!(app.count("select count(*) from tenants where name = 'Acme' and language = 'en'").await, 1);
    assert!(facts(&app, "tenant_settings_changed").await.is_empty());
    app.finish().await;
}

#[tokio::test]
async fn a_save_is_one_entry_with_before_and_after_and_none_when_nothing_changed() {
    let app = TestApp::start().await;
    let mut anna = at_general(&app, ANNA).await;
    anna.click("Save settings").await;
    anna.must_see("The settings are saved.");
    assert!(facts(&app, "tenant_settings_changed").await.is_empty());

    anna.fill("Name", "Acme Nederland");
    anna.fill(DOMAINS, "acme.example");
    anna.tick(SECOND_FACTOR);
    anna.click("Save settings").await;
    let since = "select (extract(epoch from second_factor_required_at) * 1000000)::bigint from tenants
                 where slug = 'acme'";
    let required_since = app.count(since).await;
    anna.untick(SECOND_FACTOR);
    anna.tick(SECOND_FACTOR);
    anna.tick(BY_LINK);
    anna.click("Save settings").await;
    anna.click("Save settings").await;
    let expected = [
        json!({
            "before": { "name": "Acme", "allowed_domains": [], "requires_second_factor": false },
            "after": {
                "name": "Acme Nederland", "allowed_domains": ["acme.example"], "requires_second_factor": true
            },
        }),
        json!({ "before": { "may_join_by_link": false }, "after": { "may_join_by_link": true } }),
    ];
    assert_eq!(facts(&app, "tenant_settings_changed").await, expected);
    assert_eq!(app.count(since).await, required_since, "it is required since the first time");
    app.finish().await;
}

#[tokio::test]
async fn the_page_speaks_dutch() {
    let app = TestApp::start().await;
    app.sql("update accounts set language = 'nl' where folded_address = 'anna@acme.example'").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(GENERAL).await;
    assert_eq!(anna.page().heading(), "Algemeen");
    anna.fill("Toegestane e-maildomeinen", "acme");
    anna.click("Instellingen opslaan").await;
    anna.must_see("\"acme\" is geen domein. Schrijf het zoals acme.example of *.acme.example.");
    anna.fill("Toegestane e-maildomeinen", "acme.example");
    anna.click("Instellingen opslaan").await;
    anna.must_see("De instellingen zijn opgeslagen.");
    let roles = smarttrackers::roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let role = roles[3].id.to_string();
    let refused = anna.post("/t/acme/settings/people", &[("email", CARL), ("roles", &role)]).await;
    let told = "Alleen adressen bij deze domeinen kun je uitnodigen: acme.example.";
    assert_eq!(refused.page().complaint("email").as_deref(), Some(told));
    app.finish().await;
}

/// Gives Vera, in place of what she had, a role of Acme's own with this one permission.
async fn vera_may(app: &TestApp, permission: &str) {
    let role = sqlx::query_scalar::<_, uuid::Uuid>(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, gen_random_uuid(), 'own', $1, array[$1], now() from tenants where slug = 'acme'
         returning role_id",
    );
    let role = role.bind(permission).fetch_one(&app.db).await.unwrap();
    let given = sqlx::query("update person_roles set role_id = $1 where person_id = $2");
    given.bind(role).bind(app.cast.vera.person.0).execute(&app.db).await.unwrap();
}

#[tokio::test]
async fn who_may_change_the_tenant_and_no_more_finds_these_settings_only() {
    let app = TestApp::start().await;
    vera_may(&app, "manage_tenant").await;
    let mut vera = app.signed_in(VERA).await;
    vera.click("Settings").await;
    vera.must_be_at(GENERAL);
    assert!(vera.page().link("People").is_none());
    vera.fill("Name", "Vera's Acme");
    vera.click("Save settings").await;
    vera.must_see("The settings are saved.");
    assert_eq!(vera.get("/t/acme/settings/people").await.status, 403);

    vera_may(&app, "manage_people").await;
    assert_eq!(vera.get(GENERAL).await.status, 403);
    let fields = [("name", "Mine"), ("language", "en")];
    assert_eq!(vera.post(GENERAL, &fields).await.status, 403);
    vera.open("/t/acme/settings/people").await;
    assert!(vera.page().link("General").is_none());
    assert_eq!(app.count("select count(*) from tenants where name = 'Mine'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn who_lost_the_right_a_moment_ago_changes_nothing() {
    let app = TestApp::start().await;
    let (base, acme, vera) = (&app.base, app.cast.acme.id, app.cast.vera.account);
    let mut wanted = settings::find(&app.db, acme).await.unwrap();
    wanted.name = "Vera's".to_owned();
    assert!(matches!(settings::change(base, vera, acme, &wanted).await, Err(Refused::Forbidden)));
    assert!(matches!(tenants::set_limits(base, vera, acme, true).await, Err(Refused::Forbidden)));
    let anna = app.cast.anna.account;
    assert!(matches!(tenants::set_limits(base, anna, acme, true).await, Err(Refused::Forbidden)));
    let changed = "select count(*) from tenants where name <> 'Acme' and name <> 'Globex'
                   or limits_lifted_at is not null";
    assert_eq!(app.count(changed).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn only_addresses_at_allowed_domains_are_invited_whoever_invites() {
    let mut app = TestApp::start().await;
    app.invite("old@partner.example", "Viewer").await;
    set(&app, "acme.example\n*.acme.example", false).await;
    let told = "Only addresses at these domains can be invited: acme.example, *.acme.example.";
    app.visit_of(SAM, "acme").await;
    for address in [ANNA, SAM] {
        let mut visitor = app.signed_in(address).await;
        for other in ["new@partner.example", "new@notacme.example"] {
            add_person(&mut visitor, "acme", other, "Viewer").await;
            visitor.must_get(422);
            assert_eq!(visitor.page().complaint("email").as_deref(), Some(told));
            assert_eq!(visitor.page().value("E-mail address"), other);
        }
    }
    let mut anna = app.signed_in(ANNA).await;
    for allowed in [BO, "bo@sales.acme.example"] {
        add_person(&mut anna, "acme", allowed, "Viewer").await;
        anna.must_see(&format!("Invitation sent to {allowed}."));
    }
    // Who is in the list keeps their place and their mails, but is not invited anew.
    let old = app.page_of("old@partner.example").await;
    anna.open(&old).await;
    anna.click("Send again…").await;
    anna.must_see("A new mail is on its way to old@partner.example.");
    // Else it would be called back.
    app.settle().await;
    anna.click("Revoke invitation").await;
    anna.click("Invite again").await;
    anna.must_get(409);
    anna.must_see(told);
    assert_eq!(app.count_mails_to("old@partner.example").await, 2);
    set(&app, "", false).await;
    anna.open(&old).await;
    anna.click("Invite again").await;
    let mut old = app.signed_in("old@partner.example").await;
    set(&app, "acme.example", false).await;
    old.click("Accept").await;
    old.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn of_many_domains_ten_are_named() {
    let app = TestApp::start().await;
    let many: String = (10..35).map(|n| format!("d{n}.example\n")).collect();
    set(&app, &many, false).await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.must_see("d10.example, d11.example,");
    anna.must_see("d19.example and 15 more.");
    app.finish().await;
}
