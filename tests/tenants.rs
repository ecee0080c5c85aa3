//! Tenants and superadmins: making a tenant, and becoming a superadmin.

use smarttrackers::superadmins;
use time::Duration;

use crate::support::{ANNA, SAM, TestApp};

mod contents;
mod lives;

#[tokio::test]
async fn a_tenant_and_its_first_administrator_come_in_one_deed() {
    let mut app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.must_be_at("/superadmin/tenants");
    sam.click("Create a tenant").await;
    sam.fill("Name", "Initech");
    sam.fill("Address", "initech");
    sam.fill("Default language", "Nederlands");
    sam.fill("E-mail address", "ines@initech.example");
    sam.click("Create tenant").await;
    sam.must_be_at("/superadmin/tenants/initech");
    sam.must_see(
        "Initech is created. An invitation for its first administrator goes to ines@initech.example.",
    );
    let mail = app.mail_to("ines@initech.example").await;
    assert_eq!(mail.header("Content-Language"), Some("nl"), "the tenant's language");
    let mut ines = app.signed_in("ines@initech.example").await;
    let accept = ines.page().first_button_to("/answer").unwrap();
    ines.click(&accept).await;
    ines.must_be_at("/t/initech/measurements");
    assert_eq!(ines.get("/t/initech/settings/people").await.status, 200);
    assert_eq!(ines.get("/t/acme/settings/people").await.status, 404);
    app.finish().await;
}

#[tokio::test]
async fn an_address_left_empty_is_made_from_the_name() {
    let mut app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    for slug in ["bucher-co", "bucher-co-2"] {
        sam.open("/superadmin/tenants/new").await;
        sam.fill("Name", "Bücher & Co");
        sam.fill("E-mail address", "bea@buecher.example");
        sam.click("Create tenant").await;
        sam.must_be_at(&format!("/superadmin/tenants/{slug}"));
    }
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn every_mistake_in_the_form_comes_back_at_its_field() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    let malformed = "Use 2 to 40 small letters, digits and hyphens, starting with a letter.";
    let (long_name, long_slug) = ("x".repeat(101), "x".repeat(41));
    let ines = "ines@initech.example";
    let cases = [
        ("", "initech", ines, "name", "Enter a name."),
        (&long_name, "initech", ines, "name", "Use at most 100 characters for the name."),
        ("42", "", ines, "slug", "Enter an address for this tenant."),
        ("Initech", "Ini tech", ines, "slug", malformed),
        ("Initech", "i", ines, "slug", malformed),
        ("Initech", "new", ines, "slug", malformed),
        ("Initech", "../login", ines, "slug", malformed),
        ("Initech", &long_slug, ines, "slug", malformed),
        ("Initech", "acme", ines, "slug", "Another tenant has this address. Choose a different one."),
        ("Initech", "initech", "", "email", "Enter an e-mail address."),
    ];
    let before = app.count("select count(*) from tenants").await;
    for (name, slug, email, field, message) in cases {
        sam.open("/superadmin/tenants/new").await;
        sam.fill("Name", name);
        sam.fill("Address", slug);
        sam.fill("Default language", "Nederlands");
        sam.fill("E-mail address", email);
        sam.click("Create tenant").await;
        sam.must_get(422);
        assert_eq!(sam.page().complaint(field).as_deref(), Some(message), "{name} {slug}");
        assert_eq!(sam.page().value("Name"), name);
        assert_eq!(sam.page().value("Address"), slug);
        assert_eq!(sam.page().value("E-mail address"), email);
        assert_eq!(sam.page().value("Default language"), "nl");
    }
    assert_eq!(app.count("select count(*) from tenants").await, before);
    app.finish().await;
}

#[tokio::test]
async fn the_list_is_searched_and_tells_what_goes_on_in_each_tenant() {
    let mut app = TestApp::start().await;
    app.invite("bo@acme.example", "Viewer").await;
    app.sql("update people set attention = 'unopened' where folded_address = 'bo@acme.example'").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/tenants?q=ACM").await;
    sam.must_see("Acme /t/acme Active 3 1 1 needs attention 2 March 2026");
    sam.must_not_see("Globex");
    sam.open("/superadmin/tenants?status=suspended").await;
    sam.must_see("No tenants found");
    sam.click("Show all tenants").await;
    // The latest of what was done there and of who was there.
    sam.must_see("Globex /t/globex Active 1 0 1 January 2026");
    for (seen, active) in [("2026-02-03", "3 February 2026"), ("2025-12-03", "1 January 2026")] {
        let statement = "update people set last_seen_at = $1::text::timestamptz where folded_address = $2";
        sqlx::query(statement).bind(seen).bind("gert@globex.example").execute(&app.db).await.unwrap();
        sam.open("/superadmin/tenants").await;
        sam.must_see(&format!("Globex /t/globex Active 1 0 {active}"));
    }
    app.finish().await;
}

#[tokio::test]
async fn the_list_of_tenants_is_paged() {
    let app = TestApp::start().await;
    app.sql(
        "insert into tenants (tenant_id, slug, name, language, created_at)
         select gen_random_uuid(), 'tenant-' || lpad(n::text, 3, '0'), 'Tenant ' || n, 'en', now()
         from generate_series(1, 60) n",
    )
    .await;
    let mut sam = app.signed_in(SAM).await;
    let mut seen = Vec::new();
    loop {
        let words = sam.page().words();
        seen.extend(words.split_whitespace().filter(|word| word.starts_with("/t/")).map(str::to_owned));
        if sam.page().link("Next").is_none() {
            break;
        }
        sam.click("Next").await;
    }
    seen.retain(|slug| slug != "/t/");
    assert_eq!(seen.len(), 62, "{seen:?}");
    assert!(seen.is_sorted());
    app.finish().await;
}

/// Invites a superadmin as the command line does, and gives the link that it prints. They have a second factor.
async fn invite(app: &TestApp, address: &str) -> String {
    app.connect.set_second_factor(&app.account_at_provider(address), true);
    superadmins::invite(&app.base, &address.parse().unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_superadmin_accepts_by_the_printed_link() {
    let app = TestApp::start_empty().await;
    let link = invite(&app, "tess@smarttrackers.example").await;
    let mut tess = app.visitor();
    tess.open(&link).await;
    tess.must_be_at("/login");
    tess.must_see("You are invited as SmartTrackers superadmin");
    tess.sign_in("tess@smarttrackers.example").await;
    tess.must_be_at("/superadmin/invitation");
    tess.click("Accept").await;
    tess.must_be_at("/superadmin/tenants");
    tess.must_see("Welcome. You are now a SmartTrackers superadmin.");
    tess.must_see("No tenants yet");
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_accepts_by_the_mail_as_well() {
    let mut app = TestApp::start_empty().await;
    invite(&app, "tess@smarttrackers.example").await;
    let mail = app.mail_to("tess@smarttrackers.example").await;
    assert_eq!(mail.subject, "You are invited as SmartTrackers superadmin");
    let mut tess = app.signed_in("tess@smarttrackers.example").await;
    tess.must_see("No access yet");
    let link = app.link_to("tess@smarttrackers.example").await;
    tess.open(&link).await;
    tess.click("Accept").await;
    tess.must_be_at("/superadmin/tenants");
    app.finish().await;
}

#[tokio::test]
async fn nobody_but_the_invited_address_becomes_superadmin() {
    let app = TestApp::start().await;
    let link = invite(&app, "tess@smarttrackers.example").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&link).await;
    anna.must_be_at("/superadmin/invitation");
    anna.must_see("This invitation is for another address");
    anna.must_see("tess@smarttrackers.example");
    assert!(!anna.page().has_button("Accept"));
    assert_eq!(anna.post("/superadmin/invitation", &[]).await.status, 404);
    assert_eq!(anna.get("/superadmin/tenants").await.status, 404);
    // The address alone is not enough either: whoever accepts has opened a link.
    let mut tess = app.signed_in("tess@smarttrackers.example").await;
    assert_eq!(tess.get("/superadmin/invitation").await.status, 404);
    assert_eq!(tess.post("/superadmin/invitation", &[]).await.status, 404);
    assert_eq!(app.count("select count(*) from superadmins").await, 1);

    anna.click("Use another account").await;
    anna.must_see("You are invited as SmartTrackers superadmin");
    anna.sign_in("tess@smarttrackers.example").await;
    anna.click("Accept").await;
    anna.must_be_at("/superadmin/tenants");
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_link_works_once_and_for_thirty_days() {
    let app = TestApp::start().await;
    let address = "tess@smarttrackers.example";
    let link = invite(&app, address).await;
    let mut tess = app.signed_in(address).await;
    tess.open(&link).await;
    tess.click("Accept").await;
    tess.open(&link).await;
    tess.must_get(404);
    tess.must_see("We do not know this link");
    app.sql("delete from superadmins").await;
    assert_eq!(tess.post("/superadmin/invitation", &[]).await.status, 404, "used up");

    let late = invite(&app, address).await;
    app.clock.advance(Duration::days(30));
    let mut tess = app.signed_in(address).await;
    tess.open(&late).await;
    tess.must_get(404);
    assert_eq!(tess.post("/superadmin/invitation", &[]).await.status, 404);
    assert_eq!(app.count("select count(*) from superadmins").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_whose_standing_is_taken_is_out_at_once() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    assert_eq!(sam.get("/t/acme/settings/people").await.status, 200);
    app.sql("delete from superadmins").await;
    assert_eq!(sam.get("/t/acme/settings/people").await.status, 404);
    assert_eq!(sam.get("/superadmin/tenants").await.status, 404);
    app.finish().await;
}
