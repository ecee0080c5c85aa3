//! Before a deed of consequence, whoever does it proves anew who they are; the form survives the detour.

use sandbox::visma_connect::Misbehaviour::{Claim, Later, NoClaim};
use time::Duration;

use crate::support::{ANNA, GERT, Log, TestApp, VERA, Visitor};

mod administrators;
mod superadmins;

/// Anna, on the page of Vera, a while after she logged in, with the form filled in.
async fn anna_about_to(app: &TestApp) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::minutes(11));
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Administrator");
    anna
}

async fn is_administrator(app: &TestApp, address: &str) -> bool {
    let count = "select count(*) from person_roles join roles using (tenant_id, role_id)
         join people using (tenant_id, person_id) where kind = 'administrator' and folded_address = $1";
    let count: i64 = sqlx::query_scalar(count).bind(address).fetch_one(&app.db).await.unwrap();
    count == 1
}

/// Shows the provider who she is, for it asks.
async fn prove(anna: &mut Visitor) {
    assert!(!anna.is_at_product(), "{}", anna.page().words());
    anna.pass_the_provider(ANNA).await;
}

#[tokio::test]
async fn making_an_administrator_asks_who_it_is_and_goes_on_with_the_form() {
    let app = TestApp::start().await;
    let mut anna = anna_about_to(&app).await;
    let session = anna.cookie("session");
    anna.click("Save roles").await;
    anna.must_get(403);
    assert_eq!(anna.page().heading(), "Log in once more");
    anna.must_see("Make Vera");
    assert!(!is_administrator(&app, VERA).await);
    anna.click("Log in with Visma Connect").await;
    prove(&mut anna).await;
    assert_eq!(anna.page().heading(), "Thank you, now go on");
    assert!(!is_administrator(&app, VERA).await, "coming back does nothing");
    assert_ne!(anna.cookie("session"), session, "a fresh sign-in is a new session");
    anna.click("Go on").await;
    anna.must_see("Saved the roles of Vera");
    assert!(is_administrator(&app, VERA).await);
    // Within ten minutes nobody is asked again.
    app.clock.advance(Duration::minutes(9));
    anna.open(&app.page_of(VERA).await).await;
    anna.untick("Administrator");
    anna.tick("Viewer");
    anna.click("Save roles").await;
    anna.tick("Administrator");
    anna.click("Save roles").await;
    assert!(is_administrator(&app, VERA).await);
    app.finish().await;
}

#[tokio::test]
async fn whoever_logged_in_just_now_is_not_asked_and_other_roles_ask_nobody() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::minutes(59));
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Manager");
    anna.click("Save roles").await;
    anna.must_see("Saved the roles of");
    let mut anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::minutes(9));
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Administrator");
    anna.click("Save roles").await;
    assert!(is_administrator(&app, VERA).await);
    app.finish().await;
}

#[tokio::test]
async fn how_long_one_is_fresh_is_a_setting() {
    let app = TestApp::start_with(&["--fresh-for=1h"]).await;
    let mut anna = anna_about_to(&app).await;
    anna.click("Save roles").await;
    assert!(is_administrator(&app, VERA).await);
    app.finish().await;
}

#[tokio::test]
async fn a_provider_that_did_not_ask_is_not_believed() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers::sign_in");
    // Later than a fresh sign-in may be, by a second more than clocks may differ.
    for how in [
        NoClaim("auth_time"),
        Claim("auth_time", "\"now\""),
        Later("auth_time", -400),
        Later("auth_time", -311),
        // One that lies ahead would be fresh for as long.
        Later("auth_time", 11),
        Later("auth_time", 86_400),
    ] {
        let mut anna = anna_about_to(&app).await;
        anna.click("Save roles").await;
        anna.click("Log in with Visma Connect").await;
        app.connect.misbehave(Some(how));
        anna.pass_the_provider(ANNA).await;
        app.connect.misbehave(None);
        anna.must_not_see("now go on");
        assert!(log.take().contains("check=\"auth_time\""), "{how:?}");
        assert!(!is_administrator(&app, VERA).await, "{how:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn the_form_waits_for_its_owner_only_and_for_an_hour() {
    let app = TestApp::start().await;
    let mut anna = anna_about_to(&app).await;
    anna.click("Save roles").await;
    anna.click("Log in with Visma Connect").await;
    prove(&mut anna).await;
    let waiting = anna.path();
    let mut gert = app.signed_in(GERT).await;
    gert.open(&waiting).await;
    gert.must_get(404);
    gert.must_see("only for the account that began it");
    gert.must_not_see("Vera");
    // Once it is late, it asks anew; and then it is gone.
    app.clock.advance(Duration::minutes(30));
    anna.open(&waiting).await;
    assert_eq!(anna.page().heading(), "Log in once more");
    app.clock.advance(Duration::minutes(31));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&waiting).await;
    anna.must_get(404);
    smarttrackers::sign_in::sweep(&app.base.db, app.clock.now()).await.unwrap();
    assert_eq!(app.count("select count(*) from kept_forms").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_form_never_leads_away() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::minutes(11));
    for path in ["https://evil.example/x", "//evil.example", "/logout"] {
        let to_provider = anna.post("/account/fresh", &[("fresh.path", path)]).await.leads_to();
        assert!(to_provider.contains("max_age=300"), "{to_provider}");
    }
    assert_eq!(app.count("select count(*) from kept_forms where path <> '/measurements'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn of_each_account_ten_forms_wait_and_of_others_none_is_touched() {
    let app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    gert.post("/account/fresh", &[("fresh.path", "/account")]).await;
    // Whoever can sign in, a stranger too.
    let mut stranger = app.signed_in("stranger@nowhere.example").await;
    for round in 0..15 {
        app.clock.advance(Duration::SECOND);
        let path = format!("/account?{round}");
        assert_eq!(stranger.post("/account/fresh", &[("fresh.path", &path)]).await.status, 303);
    }
    let waiting: Vec<String> =
        sqlx::query_scalar("select path from kept_forms order by kept_at").fetch_all(&app.db).await.unwrap();
    let expected: Vec<String> =
        std::iter::once("/account".to_owned()).chain((5..15).map(|it| format!("/account?{it}"))).collect();
    assert_eq!(waiting, expected);
    app.finish().await;
}

#[tokio::test]
async fn a_fresh_sign_in_counts_as_one_that_begins() {
    let app = TestApp::start_with(&["--limit-login-starts=3/10m"]).await;
    let mut anna = app.signed_in(ANNA).await;
    for _ in 0..2 {
        assert_eq!(anna.post("/account/fresh", &[]).await.status, 303);
    }
    assert_eq!(anna.post("/account/fresh", &[]).await.status, 429);
    app.finish().await;
}

/// Anna fills in the form for Bo, and sends it when her session has ended.
async fn anna_too_late(app: &TestApp) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people/new").await;
    anna.fill("E-mail address", "late@acme.example");
    anna.tick("Viewer");
    app.clock.advance(Duration::minutes(61));
    // As it is done meanwhile, and by another tab.
    smarttrackers::sessions::sweep(&app.db, app.clock.now()).await.unwrap();
    anna.get("/measurements").await;
    anna.click("Save and send invitation").await;
    anna
}

#[tokio::test]
async fn a_form_that_comes_after_the_end_of_its_session_waits_for_its_owner() {
    let app = TestApp::start().await;
    let mut anna = anna_too_late(&app).await;
    anna.must_see("Your session had ended, so what you sent was not done.");
    // The provider still knows her.
    anna.click("Log in with Visma Connect").await;
    anna.must_see("What you sent was not done: your session had ended");
    let invited = "select count(*) from people where folded_address = 'late@acme.example'";
    assert_eq!(app.count(invited).await, 0, "coming back does nothing");
    anna.click("Go on").await;
    anna.must_see("late@acme.example");
    assert_eq!(app.count(invited).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_late_form_is_for_nobody_else_and_kept_for_nobody_who_logged_out() {
    let app = TestApp::start().await;
    anna_too_late(&app).await;
    let form = sqlx::query_scalar("select kept_form_id::text from kept_forms").fetch_one(&app.db).await;
    let form: String = form.unwrap();
    let mut gert = app.signed_in(GERT).await;
    gert.open(&format!("/account/go-on/{form}")).await;
    gert.must_get(404);
    gert.must_see("only for the account that began it");
    // Whoever sent it from a browser that was left open may not be its owner: in another browser it is not there.
    let mut elsewhere = app.signed_in(ANNA).await;
    elsewhere.open(&format!("/account/go-on/{form}")).await;
    elsewhere.must_get(404);

    // A session that somebody ended leads to nobody.
    gert.open("/account").await;
    sqlx::query("delete from sessions").execute(&app.db).await.unwrap();
    gert.click("Save language").await;
    gert.must_see("Your session has ended.");
    assert_eq!(app.count("select count(*) from kept_forms").await, 1, "only Anna's");
    app.finish().await;
}

#[tokio::test]
async fn a_form_on_its_way_to_a_fresh_sign_in_waits_as_well() {
    let app = TestApp::start().await;
    let mut anna = anna_about_to(&app).await;
    anna.click("Save roles").await;
    app.clock.advance(Duration::minutes(61));
    anna.click("Log in with Visma Connect").await;
    anna.must_see("Your session had ended, so what you sent was not done.");
    anna.click("Log in with Visma Connect").await;
    anna.must_see("Make Vera");
    anna.click("Log in with Visma Connect").await;
    prove(&mut anna).await;
    anna.click("Go on").await;
    assert!(is_administrator(&app, VERA).await);
    app.finish().await;
}

#[tokio::test]
async fn a_session_that_is_over_is_remembered_for_half_a_day_and_good_for_nothing_else() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/account").await;
    app.clock.advance(Duration::hours(10));
    let session: String =
        sqlx::query_scalar("select session_id::text from sessions").fetch_one(&app.db).await.unwrap();
    anna.click("Save language").await;
    anna.must_see("Your session had ended, so what you sent was not done.");
    let mut again = app.signed_in(ANNA).await;
    assert_eq!(again.post(&format!("/account/sessions/{session}/end"), &[]).await.leads_to(), "/account");
    again.open("/account").await;
    again.must_not_see("That session is logged out");
    app.clock.advance(Duration::hours(12));
    smarttrackers::sessions::sweep(&app.db, app.clock.now()).await.unwrap();
    let left: Vec<String> =
        sqlx::query_scalar("select session_id::text from sessions").fetch_all(&app.db).await.unwrap();
    assert!(!left.contains(&session));
    app.finish().await;
}

#[tokio::test]
async fn late_forms_are_kept_as_often_as_sign_ins_may_begin() {
    let app = TestApp::start_with(&["--limit-login-starts=3/15m"]).await;
    let mut anna = anna_too_late(&app).await;
    for _ in 0..5 {
        anna.post("/account/language", &[("language", "en")]).await;
    }
    assert!(app.count("select count(*) from kept_forms").await <= 3);
    app.finish().await;
}
