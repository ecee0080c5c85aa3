//! The second factor: who needs one, what shows it, and how people get there.

use sandbox::visma_connect::Misbehaviour::{self, Claim, NoClaim, NoSecondFactor};
use time::Duration;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor, add_person};

const PAGE: &str = "Log in with a second step";
const SUPERADMINS: &str = "SmartTrackers superadmins always log in with a second step";
const GO_ON: &str = "Go on at Visma Connect";
const MISSING: &str = "Visma Connect did not ask you for a second step";

/// Sam, whose account at the provider has no second factor any more.
async fn sam_on_one_factor(app: &TestApp) -> Visitor {
    app.connect.set_second_factor(&app.account_at_provider(SAM), false);
    app.signed_in(SAM).await
}

/// Acme requires a second factor since so long.
async fn acme_requires_it_since(app: &TestApp, ago: Duration) {
    sqlx::query("update tenants set second_factor_required_at = $1 where slug = 'acme'")
        .bind(app.clock.now() - ago)
        .execute(&app.db)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_superadmin_without_one_is_led_to_it_and_back() {
    let app = TestApp::start().await;
    let mut sam = sam_on_one_factor(&app).await;
    sam.must_be_at("/login/second-factor?next=%2Fsuperadmin%2Ftenants");
    assert_eq!(sam.page().heading(), PAGE);
    sam.must_see(SUPERADMINS);
    let old = sam.cookie("session").unwrap();
    sam.click(GO_ON).await;
    // The stand-in offers to turn it on.
    sam.must_see("Turn on two-step verification");
    sam.turn_second_factor_on().await;
    sam.must_be_at("/superadmin/tenants");
    assert_ne!(sam.cookie("session").unwrap(), old, "a rise of rights has another session id");
    sam.open("/account").await;
    sam.must_see("You logged in with a second step.");
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_without_one_gets_nowhere_as_superadmin() {
    let app = TestApp::start().await;
    let mut sam = sam_on_one_factor(&app).await;
    for path in [
        "/superadmin/tenants",
        "/t/acme/measurements",
        "/t/acme/settings/people",
        "/t/globex/settings/people/new",
    ] {
        let answer = sam.get(path).await;
        assert!(
            answer.leads_to().starts_with("/login/second-factor?next=%2F"),
            "{path}: {}",
            answer.leads_to()
        );
    }
    let tenant = [("name", "Initech"), ("slug", "initech"), ("language", "en")];
    for (path, fields) in [("/superadmin/tenants", &tenant[..]), ("/t/acme/settings/people", &[])] {
        let answer = sam.post(path, fields).await;
        assert_eq!(answer.leads_to(), "/login/second-factor?next=%2Fmeasurements", "{path}");
    }
    assert_eq!(app.count("select count(*) from tenants where slug = 'initech'").await, 0);
    assert_eq!(sam.get("/t/nowhere/measurements").await.status, 404);
    // What is about themselves stays open.
    for path in ["/account", "/login/second-factor", "/help/signing-up"] {
        assert_eq!(sam.get(path).await.status, 200, "{path}");
    }
    // Also as a member: what a superadmin may do there does not depend on how they came in.
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", SAM, "Viewer").await;
    sam.open("/measurements").await;
    sam.click("Accept").await;
    sam.must_see(SUPERADMINS);
    app.finish().await;
}

#[tokio::test]
async fn whether_superadmins_need_one_is_a_setting() {
    let app = TestApp::start_with(&["--superadmins-need-second-factor=false"]).await;
    let mut sam = sam_on_one_factor(&app).await;
    sam.must_be_at("/superadmin/tenants");
    app.visit_of(SAM, "acme").await;
    sam.open("/t/acme/settings/people").await;
    sam.must_get(200);
    app.finish().await;
}

#[tokio::test]
async fn a_tenant_that_requires_one_gives_time_and_says_so() {
    let app = TestApp::start().await;
    let mut vera = app.signed_in(VERA).await;
    acme_requires_it_since(&app, Duration::days(13)).await;
    vera.open("/t/acme/measurements").await;
    vera.must_get(200);
    vera.must_see("From 3 March 2026, Acme asks everybody for a second step when they log in.");
    vera.click("Set it up now").await;
    vera.must_see(
        "From 3 March 2026, Acme asks everybody for a second step when they log in, besides the password.",
    );
    acme_requires_it_since(&app, Duration::days(14)).await;
    vera.open("/t/acme/measurements").await;
    vera.must_be_at("/login/second-factor?next=%2Ft%2Facme%2Fmeasurements");
    vera.must_see(
        "Acme asks everybody for a second step when they log in, besides the password. In this session",
    );
    vera.must_see("You log in with Google");
    vera.must_see("Forgot your password?");
    vera.click(GO_ON).await;
    vera.turn_second_factor_on().await;
    vera.must_be_at("/t/acme/measurements");
    vera.must_see("Your roles here: Viewer.");
    // Other tenants ask nothing.
    let mut gert = app.signed_in(GERT).await;
    gert.open("/t/globex/settings/people").await;
    gert.must_get(200);
    app.finish().await;
}

#[tokio::test]
async fn the_time_of_grace_is_a_setting() {
    let app = TestApp::start_with(&["--second-factor-grace=0"]).await;
    let mut anna = app.signed_in(ANNA).await;
    acme_requires_it_since(&app, Duration::ZERO).await;
    for path in ["/t/acme/measurements", "/t/acme/settings/people", "/measurements"] {
        assert!(anna.get(path).await.leads_to().starts_with("/login/second-factor"), "{path}");
    }
    let add = anna.post("/t/acme/settings/people", &[("email", "bo@acme.example")]).await;
    assert!(add.leads_to().starts_with("/login/second-factor"));
    // Whoever has signed in with one notices nothing.
    app.connect.set_second_factor(&app.account_at_provider(VERA), true);
    let vera = app.signed_in(VERA).await;
    vera.must_see("Your roles here: Viewer.");
    app.finish().await;
}

#[tokio::test]
async fn a_member_of_several_tenants_lands_in_one_that_lets_them_in() {
    let app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", ANNA, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.click("Accept").await;
    acme_requires_it_since(&app, Duration::days(30)).await;
    anna.open("/measurements").await;
    anna.must_see("Welcome to Globex");
    anna.open("/t/acme/measurements").await;
    anna.must_see("Acme asks everybody for a second step");
    app.finish().await;
}

#[tokio::test]
async fn an_invitation_can_be_answered_before_the_second_step() {
    let mut app = TestApp::start().await;
    acme_requires_it_since(&app, Duration::days(30)).await;
    app.connect.set_second_factor(&app.account_at_provider(ANNA), true);
    app.invite("bo@acme.example", "Viewer").await;
    let mut bo = app.signed_in("bo@acme.example").await;
    bo.click("Accept").await;
    bo.must_see("Welcome. You are now a member of Acme.");
    bo.must_see("Acme asks everybody for a second step");
    bo.click(GO_ON).await;
    bo.turn_second_factor_on().await;
    bo.must_see("Your roles here: Viewer.");
    app.finish().await;
}

#[tokio::test]
async fn a_step_up_that_shows_no_second_factor_changes_nothing() {
    let app = TestApp::start().await;
    let mut sam = sam_on_one_factor(&app).await;
    let session = sam.cookie("session").unwrap();
    app.connect.misbehave(Some(NoSecondFactor));
    sam.click(GO_ON).await;
    sam.must_be_at("/login/second-factor?next=%2Fsuperadmin%2Ftenants");
    sam.must_see(MISSING);
    assert_eq!(sam.cookie("session").unwrap(), session);
    app.connect.misbehave(None);
    // Whoever clicks "Remind me later" is where they were.
    sam.click(GO_ON).await;
    sam.click("Remind me later").await;
    sam.must_see(MISSING);
    app.finish().await;
}

#[tokio::test]
async fn a_wish_that_was_taken_out_on_the_way_is_missed_on_return() {
    let app = TestApp::start().await;
    let mut sam = sam_on_one_factor(&app).await;
    let begun = sam.post("/login", &[("step", "second-factor"), ("next", "/superadmin/tenants")]).await;
    let to_provider = begun.leads_to();
    assert!(to_provider.contains("acr_values=urn%3Aidp%3Avismaconnect%3Amfa"), "{to_provider}");
    sam.open(&to_provider.replace("&acr_values=urn%3Aidp%3Avismaconnect%3Amfa", "")).await;
    sam.must_see(MISSING);
    app.finish().await;
}

/// Whether a session that begins so shows a second factor.
async fn shows_it(app: &TestApp, how: Misbehaviour) -> bool {
    app.connect.misbehave(Some(how));
    app.signed_in(VERA).await;
    app.connect.misbehave(None);
    let shown = "select count(*) from sessions where second_factor_at is not null";
    let is_shown = app.count(shown).await == 1;
    app.sql("delete from sessions").await;
    is_shown
}

#[tokio::test]
async fn what_shows_a_second_factor_is_read_however_it_is_written() {
    let app = TestApp::start().await;
    for (how, expected) in [
        (Claim("acr", "3"), true),
        (Claim("acr", "\"4\""), true),
        (Claim("acr", "2"), false),
        (Claim("acr", "[3]"), false),
        (Claim("acr", "\"urn:idp:vismaconnect:mfa\""), true),
        (Claim("amr", "[\"pwd\",\"push\"]"), true),
        (Claim("amr", "\"hwk\""), true),
        (Claim("amr", "[\"pwdless\"]"), false),
        (Claim("amr", "{\"otp\":1}"), false),
        (NoClaim("amr"), false),
        (NoClaim("acr"), false),
    ] {
        assert_eq!(shows_it(&app, how).await, expected, "{how:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn which_values_show_it_is_a_setting() {
    let app = TestApp::start_with(&["--second-factor-amr=face", "--second-factor-acr=7"]).await;
    for (how, expected) in [
        (Claim("acr", "3"), false),
        (Claim("acr", "7"), true),
        (Claim("amr", "[\"otp\",\"mfa\"]"), false),
        (Claim("amr", "[\"pwd\",\"face\"]"), true),
    ] {
        assert_eq!(shows_it(&app, how).await, expected, "{how:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn the_account_remembers_when_it_was_shown_last() {
    let app = TestApp::start().await;
    let seen = async |app: &TestApp| -> Option<time::OffsetDateTime> {
        let at = "select second_factor_at from accounts where folded_address = 'vera@acme.example'";
        sqlx::query_scalar(at).fetch_one(&app.db).await.unwrap()
    };
    let vera = app.account_at_provider(VERA);
    app.signed_in(VERA).await;
    assert_eq!(seen(&app).await, None);
    app.connect.set_second_factor(&vera, true);
    let mut with = app.signed_in(VERA).await;
    let first = seen(&app).await.unwrap();
    assert!(app.clock.now() - first < Duration::MINUTE);
    app.connect.set_second_factor(&vera, false);
    app.clock.advance(Duration::DAY);
    let mut without = app.signed_in(VERA).await;
    assert_eq!(seen(&app).await, Some(first));
    without.open("/account").await;
    without.must_see("You logged in without a second step.");
    with.open("/account").await;
    with.must_be_at("/login?next=%2Faccount");
    app.finish().await;
}

#[tokio::test]
async fn settings_people_shows_who_has_one() {
    let app = TestApp::start().await;
    app.connect.set_second_factor(&app.account_at_provider(VERA), true);
    app.signed_in(VERA).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    assert_eq!(anna.page().words().matches("With two-factor").count(), 1);
    anna.open(&app.page_of(VERA).await).await;
    anna.must_see("Two-factor Shown 2 March 2026");
    anna.open(&app.page_of(ANNA).await).await;
    anna.must_see("Two-factor Not shown yet");
    app.finish().await;
}

#[tokio::test]
async fn a_tenant_that_ticks_the_box_stops_its_members_at_their_next_sign_in() {
    let app = TestApp::start().await;
    app.connect.set_second_factor(&app.account_at_provider(ANNA), true);
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings").await;
    anna.tick("Require two-factor authentication");
    anna.click("Save settings").await;
    anna.must_see("The settings are saved.");
    let vera = app.signed_in(VERA).await;
    vera.must_see("From 16 March 2026, Acme asks everybody for a second step when they log in.");
    app.clock.advance(Duration::days(14));
    let mut vera = app.signed_in(VERA).await;
    vera.must_see("Acme asks everybody for a second step when they log in, besides the password.");
    assert_eq!(vera.page().heading(), PAGE);
    assert_eq!(vera.get("/t/acme/measurements").await.status, 303);
    vera.click(GO_ON).await;
    vera.turn_second_factor_on().await;
    vera.must_see("Your roles here: Viewer.");
    app.signed_in(ANNA).await.must_see("Welcome to Acme");
    app.finish().await;
}
