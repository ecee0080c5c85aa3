//! Sessions: how long they last, and how their owner sees and ends them.

use openidconnect::reqwest::Method;
use smarttrackers::sessions;
use time::Duration;

use crate::support::{ANNA, GERT, TestApp, VERA, Visitor, add_person};

const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                      Version/18.5 Mobile/15E148 Safari/604.1";
const ENDED: &str = "/login?next=%2Faccount";

/// Uses the session, and waits until that is written down.
async fn use_session(app: &TestApp, visitor: &mut Visitor) {
    let now = app.clock.now();
    assert_eq!(visitor.get("/account").await.status, 200);
    app.until(async || {
        let seen = sqlx::query_scalar("select count(*) from sessions where seen_at >= $1").bind(now);
        seen.fetch_one(&app.db).await.unwrap_or(0_i64) == 1
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_ten_hours_whatever_happens_in_it() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let session = anna.cookie("session").unwrap();
    for _ in 0..11 {
        app.clock.advance(Duration::minutes(54));
        use_session(&app, &mut anna).await;
    }
    app.clock.advance(Duration::minutes(5));
    assert_eq!(anna.get("/account").await.status, 200);
    app.clock.advance(Duration::minutes(1));
    // Even if the browser keeps the cookie.
    anna.plant("session", &session);
    assert_eq!(anna.get("/account").await.leads_to(), ENDED);
    assert_eq!(anna.get("/login").await.status, 200);
    app.finish().await;
}

#[tokio::test]
async fn a_session_in_which_nothing_happens_ends_after_an_hour() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::minutes(59));
    use_session(&app, &mut anna).await;
    app.clock.advance(Duration::minutes(59));
    use_session(&app, &mut anna).await;
    app.clock.advance(Duration::HOUR);
    anna.open("/account").await;
    anna.must_be_at(ENDED);
    anna.must_see("Your session has ended. Log in again to go on.");
    app.finish().await;
}

#[tokio::test]
async fn both_lengths_are_settings() {
    let app = TestApp::start_with(&["--session-idle=10m", "--session-length=25m"]).await;
    let mut anna = app.signed_in(ANNA).await;
    for _ in 0..3 {
        app.clock.advance(Duration::minutes(8));
        use_session(&app, &mut anna).await;
    }
    app.clock.advance(Duration::MINUTE);
    assert_eq!(anna.get("/account").await.leads_to(), ENDED, "25 minutes at most");
    let mut anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::minutes(10));
    assert_eq!(anna.get("/account").await.leads_to(), ENDED, "10 minutes without a sign of life");
    app.finish().await;
}

#[tokio::test]
async fn that_a_session_was_used_is_written_down_once_a_minute() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let unused = "select count(*) from sessions where seen_at = created_at";
    app.clock.advance(Duration::seconds(58));
    for _ in 0..5 {
        assert_eq!(anna.get("/account").await.status, 200);
    }
    assert_eq!(app.count(unused).await, 1);
    app.clock.advance(Duration::seconds(2));
    use_session(&app, &mut anna).await;
    assert_eq!(app.count(unused).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn the_account_page_lists_where_one_is_logged_in() {
    let app = TestApp::start().await;
    app.signed_in(VERA).await;
    let mut phone = app.visitor().calls_itself(SAFARI);
    phone.sign_in(ANNA).await;
    app.clock.advance(Duration::minutes(30));
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/account").await;
    let rows = anna.page().words_in("h3");
    assert_eq!(rows, ["Firefox on Windows This browser", "Safari on iPhone"]);
    anna.must_see("Logged in 2 March 2026, 09:00 UTC");
    anna.must_see("Last seen 2 March 2026, 09:30 UTC");
    anna.must_see("Network address 127.0.0.x");
    // Settings > People asks the same.
    let listed = sessions::list_of(&app.base, app.cast.anna.account).await.unwrap();
    assert_eq!(listed.len(), 2);
    app.clock.advance(Duration::minutes(31));
    use_session(&app, &mut anna).await;
    anna.open("/account").await;
    assert_eq!(anna.page().words_in("h3"), ["Firefox on Windows This browser"], "the other one has ended");
    app.finish().await;
}

#[tokio::test]
async fn who_manages_people_sees_the_sessions_that_were_in_their_tenant_and_no_others() {
    let mut app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", VERA, "Viewer").await;
    app.settle().await;
    let mut vera = app.signed_in(VERA).await;
    vera.click("Accept").await;
    vera.open("/t/acme/measurements").await;
    // On her phone she works at Globex only, and an hour later at her desk there too.
    let mut phone = app.visitor().calls_itself(SAFARI);
    phone.sign_in(VERA).await;
    app.sql("update sessions set tenants = '{}' where browser = 'Safari'").await;
    phone.open("/t/globex/measurements").await;
    app.clock.advance(Duration::minutes(50));
    use_session(&app, &mut vera).await;
    vera.open("/t/globex/measurements").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("/t/acme/settings/people/{}", app.cast.vera.person)).await;
    anna.must_see("Firefox on Windows");
    anna.must_not_see("Safari on iPhone");
    anna.must_see("Logged in 2 March 2026, 09:00 UTC");
    anna.must_see("Last seen 2 March 2026, 09:00 UTC");
    anna.must_not_see("09:50 UTC");
    let of_globex = "select '/t/globex/settings/people/' || p.person_id from people p
        join tenants t on t.tenant_id = p.tenant_id where t.slug = 'globex' and p.folded_address = $1";
    let at_globex: String = sqlx::query_scalar(of_globex).bind(VERA).fetch_one(&app.db).await.unwrap();
    let mut gert = app.signed_in(GERT).await;
    gert.open(&at_globex).await;
    gert.must_see("Firefox on Windows");
    gert.must_see("Safari on iPhone");
    gert.click("Deactivate").await;
    gert.must_not_see("Safari on iPhone");
    gert.must_not_see("Firefox on Windows");
    app.finish().await;
}

#[tokio::test]
async fn one_session_can_be_logged_out_from_another() {
    let app = TestApp::start().await;
    let mut phone = app.visitor().calls_itself(SAFARI);
    phone.sign_in(ANNA).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/account").await;
    anna.click("Log out Safari on iPhone, 2 March 2026, 09:00 UTC").await;
    anna.must_be_at("/account");
    anna.must_see("That session is logged out.");
    assert_eq!(anna.page().words_in("h3"), ["Firefox on Windows This browser"]);
    phone.open("/account").await;
    phone.must_be_at(ENDED);
    assert_eq!(app.count("select count(*) from audit_entries where act = 'session_ended'").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn nobody_ends_the_session_of_somebody_else() {
    let app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    let id: String =
        sqlx::query_scalar("select session_id::text from sessions").fetch_one(&app.db).await.unwrap();
    let mut anna = app.signed_in(ANNA).await;
    for id in [id.as_str(), "01980000-0000-7000-8000-000000000000"] {
        let answer = anna.post(&format!("/account/sessions/{id}/end"), &[]).await;
        assert_eq!(answer.leads_to(), "/account");
        assert!(!answer.headers.contains_key("set-cookie"), "no word of it");
    }
    assert_eq!(anna.post("/account/sessions/x/end", &[]).await.status, 404);
    assert_eq!(gert.get("/account").await.status, 200);
    assert_eq!(app.count("select count(*) from audit_entries where act like '%session%'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn one_can_log_out_everywhere_at_once() {
    let app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    let mut phone = app.visitor().calls_itself(SAFARI);
    phone.sign_in(ANNA).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/account").await;
    anna.click("Log out everywhere").await;
    anna.must_be_at("/login");
    anna.must_see("You are logged out everywhere.");
    assert!(anna.hops.iter().any(|(_, url)| url.path() == "/connect/endsession"), "at the provider too");
    for visitor in [&mut phone, &mut anna] {
        assert_eq!(visitor.get("/account").await.leads_to(), ENDED);
    }
    assert_eq!(gert.get("/account").await.status, 200);
    let facts: String =
        sqlx::query_scalar("select facts::text from audit_entries where act = 'all_sessions_ended'")
            .fetch_one(&app.db)
            .await
            .unwrap();
    assert_eq!(facts, r#"{"ended": 2}"#);
    app.finish().await;
}

#[tokio::test]
async fn only_a_trusted_proxy_tells_whose_address_it_is() {
    for (flags, expected) in
        [(&[][..], "127.0.0.x"), (&["--trusted-proxies=127.0.0.1, 10.0.0.0/8"][..], "203.0.113.x")]
    {
        let app = TestApp::start_with(flags).await;
        let mut anna = app.visitor();
        let back = app.callback_of(&mut anna, ANNA).await;
        let request = anna.request(Method::GET, &back);
        let request = request.header("x-forwarded-for", "198.51.100.1, 203.0.113.77, 10.0.0.9");
        anna.send(request).await;
        let network: String =
            sqlx::query_scalar("select network from sessions").fetch_one(&app.db).await.unwrap();
        assert_eq!(network, expected);
        app.finish().await;
    }
}
