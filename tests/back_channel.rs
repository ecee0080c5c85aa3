//! Back-channel logout: a session that ends at the provider ends here, and nothing else ends one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use axum::Router;
use axum::routing::get;
use openidconnect::reqwest::Method;
use sandbox::visma_connect::Endpoint::Metadata;
use sandbox::visma_connect::Misbehaviour::{self, *};
use sandbox::world::CLIENT_ID;
use smarttrackers::sign_in::Provider;
use time::Duration;
use tokio::net::TcpListener;

use crate::support::{ANNA, GERT, Log, Product, TestApp, Visitor, answer_on};

mod under_way;

const PATH: &str = "/login/backchannel-logout";

/// As the provider's server sends it: without cookies and without an origin.
async fn send(app: &TestApp, base: &str, body: String) -> (u16, String) {
    let nobody = app.visitor();
    let mut request = nobody.post_request(&format!("{base}{PATH}"), &[]).build().unwrap();
    request.headers_mut().remove("origin");
    request.headers_mut().remove("sec-fetch-site");
    *request.body_mut() = Some(body.into());
    let answer = app.visitor().execute(request).await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    (answer.status, answer.body)
}

async fn send_token(app: &TestApp, token: &str) -> (u16, String) {
    send(app, &app.url, format!("logout_token={token}")).await
}

/// The provider's session that Anna's session here began in.
async fn sid(app: &TestApp) -> String {
    let sid = "select provider_session_id from sessions order by created_at desc limit 1";
    sqlx::query_scalar(sid).fetch_one(&app.db).await.unwrap()
}

async fn sessions(app: &TestApp) -> i64 {
    app.count("select count(*) from sessions").await
}

fn token(app: &TestApp, sid: &str, how: Option<Misbehaviour>) -> String {
    app.connect.misbehave(how);
    let token = app.connect.logout_token(CLIENT_ID, &app.account_at_provider(ANNA), sid).unwrap();
    app.connect.misbehave(None);
    token
}

/// Another process of the product, which knows nothing of its provider yet; gives where it answers.
async fn another_process(app: &TestApp) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let provider = Provider::new(app.base.settings.clone()).unwrap();
    answer_on(listener, app.base.clone(), provider);
    url
}

#[tokio::test]
async fn logging_out_at_the_provider_logs_out_here() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let mut gert = app.signed_in(GERT).await;
    app.connect.end_sessions_of(&app.account_at_provider(ANNA)).await;
    anna.open("/account").await;
    anna.must_be_at("/login?next=%2Faccount");
    anna.must_see("Your session has ended. Log in again to go on.");
    assert_eq!(gert.get("/account").await.status, 200);
    let facts: String =
        sqlx::query_scalar("select facts::text from audit_entries where act = 'sessions_ended_by_provider'")
            .fetch_one(&app.db)
            .await
            .unwrap();
    assert_eq!(facts, format!(r#"{{"ended": 1, "account": "{}"}}"#, app.cast.anna.account));
    app.finish().await;
}

#[tokio::test]
async fn the_end_of_the_providers_ten_hours_is_ours_too() {
    // Ours could last longer.
    let app = TestApp::start_with(&["--session-length=20h", "--session-idle=20h"]).await;
    let anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::hours(10));
    app.until(async || sessions(&app).await == 0).await;
    drop(anna);
    app.finish().await;
}

#[tokio::test]
async fn a_session_of_the_provider_ends_only_what_began_in_it_and_a_subject_all_of_theirs() {
    let app = TestApp::start().await;
    let mut first = app.signed_in(ANNA).await;
    let first_sid = sid(&app).await;
    let mut second = app.signed_in(ANNA).await;
    let mut gert = app.signed_in(GERT).await;
    let open = async |visitors: [&mut Visitor; 3]| {
        let mut open = Vec::new();
        for visitor in visitors {
            open.push(visitor.get("/account").await.status == 200);
        }
        open
    };
    // A session of the provider and somebody else's subject: nobody's.
    app.connect.misbehave(None);
    let gerts = app.connect.logout_token(CLIENT_ID, &app.account_at_provider(GERT), &first_sid).unwrap();
    assert_eq!(send_token(&app, &gerts).await.0, 200);
    assert_eq!(open([&mut first, &mut second, &mut gert]).await, [true, true, true]);

    assert_eq!(send_token(&app, &token(&app, &first_sid, Some(NoClaim("sub")))).await.0, 200);
    assert_eq!(open([&mut first, &mut second, &mut gert]).await, [false, true, true]);
    let mut third = app.signed_in(ANNA).await;
    assert_eq!(send_token(&app, &token(&app, "", Some(NoClaim("sid")))).await.0, 200);
    assert_eq!(open([&mut second, &mut third, &mut gert]).await, [false, false, true]);
    // One that is known to nobody is as good as done.
    assert_eq!(send_token(&app, &token(&app, "unknown", Some(NoClaim("sub")))).await.0, 200);
    app.finish().await;
}

#[tokio::test]
async fn every_check_of_a_logout_token_refuses_by_name() {
    let app = TestApp::start().await;
    app.signed_in(ANNA).await;
    let (sid, log) = (sid(&app).await, Log::of("smarttrackers"));
    let event = r#"{"http://schemas.openid.net/event/backchannel-logout":{}}"#;
    for (how, check) in [
        (WrongIssuer, "iss"),
        (NoClaim("iss"), "iss"),
        (WrongAudience, "aud"),
        (NoClaim("aud"), "aud"),
        (Claim("aud", r#"["smarttrackers","another-client"]"#), "aud"),
        (ForeignAzp, "azp"),
        (ExpiredIdToken, "exp"),
        (NoClaim("exp"), "exp"),
        (Later("iat", 60), "iat"),
        (NoClaim("iat"), "iat"),
        (Later("nbf", 60), "nbf"),
        (Claim("nonce", "\"x\""), "nonce"),
        (NoClaim("events"), "events"),
        (Claim("events", "{}"), "events"),
        (Claim("events", "\"http://schemas.openid.net/event/backchannel-logout\""), "events"),
        (Claim("events", r#"{"http://schemas.openid.net/event/backchannel-logout":true}"#), "events"),
        (NoClaim("jti"), "jti"),
        (Claim("jti", "7"), "jti"),
        (WrongSignature, "signature"),
        (AlgNone, "alg"),
        (Hs256, "alg"),
        (Header("alg", "\"RS384\""), "alg"),
        (Header("typ", "\"at+jwt\""), "typ"),
        (Header("crit", "[\"exp\"]"), "crit"),
        (Header("kid", "\"unknown\""), "kid"),
    ] {
        let (status, body) = send_token(&app, &token(&app, &sid, Some(how))).await;
        assert_eq!(status, 400, "{how:?}: {body}");
        assert!(body.starts_with(r#"{"error":"invalid_request""#), "{how:?}: {body}");
        let news = log.take();
        assert!(news.contains("a logout of the provider was refused"), "{how:?}: {news}");
        assert!(news.contains(&format!("check=\"{check}\"")), "{how:?}: {news}");
        assert_eq!(sessions(&app).await, 1, "{how:?}");
    }
    // It names nobody.
    let (status, _) = send_token(&app, &token(&app, "", Some(NoClaim("sub")))).await;
    assert_eq!((status, log.take().contains("check=\"sub or sid\"")), (400, true));
    // What is no token at all, or several, or nothing.
    for body in ["logout_token=x", "logout_token=a.b.c", "logout_token=", "", "token=x", "logout_token=%00"] {
        assert_eq!(send(&app, &app.url, body.to_owned()).await.0, 400, "{body}");
    }
    let good = token(&app, &sid, None);
    for second in [good.as_str(), "", "x"] {
        log.take();
        let body = format!("logout_token={good}&logout_token={second}");
        assert_eq!(send(&app, &app.url, body).await.0, 400, "{second}");
        assert!(log.take().contains("check=\"logout_token\""), "{second}");
    }
    // An ID token of the same person is none.
    let id_token: String =
        sqlx::query_scalar("select id_token from sessions").fetch_one(&app.db).await.unwrap();
    log.take();
    assert_eq!(send_token(&app, &id_token).await.0, 400);
    assert!(log.take().contains("check=\"nonce\""));
    assert_eq!(app.count("select count(*) from logout_tokens").await, 0, "none was used up");
    assert_eq!(sessions(&app).await, 1);

    let accepted = [None, Some(NoHeader("typ")), Some(Header("typ", "\"JWT\"")), Some(NoHeader("kid"))];
    let more =
        [Some(Later("iat", 9)), Some(Later("exp", -309)), Some(NoClaim("nbf")), Some(Claim("events", event))];
    for how in accepted.into_iter().chain(more) {
        app.sql("delete from sessions").await;
        app.signed_in(ANNA).await;
        let sid = self::sid(&app).await;
        let (status, body) = send_token(&app, &token(&app, &sid, how)).await;
        assert_eq!((status, body.as_str()), (200, ""), "{how:?}");
        assert_eq!(sessions(&app).await, 0, "{how:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_token_counts_once_whichever_process_it_comes_to() {
    let app = TestApp::start().await;
    let other = another_process(&app).await;
    let log = Log::of("smarttrackers");
    let token = format!("logout_token={}", token(&app, "", Some(NoClaim("sid"))));
    app.signed_in(ANNA).await;
    assert_eq!(send(&app, &app.url, token.clone()).await.0, 200);
    assert_eq!(sessions(&app).await, 0);
    app.signed_in(ANNA).await;
    for base in [&app.url, &other] {
        assert_eq!(send(&app, base, token.clone()).await.0, 400);
        assert!(log.take().contains("check=\"jti\""));
    }
    assert_eq!(sessions(&app).await, 1);
    // Also once it is forgotten: then its age refuses it.
    app.clock.advance(Duration::seconds(311));
    smarttrackers::sign_in::sweep(&app.base.db, app.clock.now()).await.unwrap();
    assert_eq!(app.count("select count(*) from logout_tokens").await, 0);
    assert_eq!(send(&app, &app.url, token).await.0, 400);
    let news = log.take();
    assert!(news.contains("check=\"exp\""), "{news}");
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_copies_at_once_one_counts() {
    let app = TestApp::start().await;
    app.signed_in(ANNA).await;
    let token = token(&app, &sid(&app).await, None);
    let copies = (0..20).map(|_| send_token(&app, &token));
    let answers = futures_util::future::join_all(copies).await;
    assert_eq!(answers.iter().filter(|(status, _)| *status == 200).count(), 1, "{answers:?}");
    app.finish().await;
}

#[tokio::test]
async fn it_is_answered_at_once_also_while_the_provider_hangs() {
    let app = TestApp::start().await;
    app.signed_in(ANNA).await;
    let good = token(&app, &sid(&app).await, None);
    let unknown = token(&app, "x", Some(Header("kid", "\"unknown\"")));
    // The keys are long due to be asked for anew.
    app.clock.advance(Duration::minutes(4));
    app.connect.misbehave(Some(SlowAnswer(std::time::Duration::from_secs(30))));
    for (token, expected) in [(&unknown, 400), (&unknown, 400), (&good, 200)] {
        let asked = Instant::now();
        assert_eq!(send_token(&app, token).await.0, expected);
        assert!(asked.elapsed() < std::time::Duration::from_secs(1), "{:?}", asked.elapsed());
    }
    app.finish().await;
}

#[tokio::test]
async fn a_key_that_is_new_is_asked_for_but_not_for_everybody_who_makes_one_up() {
    let app = TestApp::start().await;
    app.signed_in(ANNA).await;
    let sid = sid(&app).await;
    app.connect.rotate_key().unwrap();
    assert_eq!(send_token(&app, &token(&app, &sid, None)).await.0, 200);
    assert_eq!(sessions(&app).await, 0);
    // However many a stranger makes up at once, the provider is asked now and then.
    let made_up = token(&app, "", Some(Header("kid", "\"unknown\"")));
    let keys = Keys::publish(&app).await;
    let sent = (0..30).map(|_| send_token(&app, &made_up));
    let answers = futures_util::future::join_all(sent).await;
    assert!(answers.iter().all(|(status, _)| *status == 400), "{answers:?}");
    assert!((1..=4).contains(&keys.asked()), "{}", keys.asked());
    app.finish().await;
}

/// The provider's keys as they are just now, at an address of the test's own that counts who asks.
struct Keys(Arc<AtomicUsize>);

impl Keys {
    async fn publish(app: &TestApp) -> Self {
        let published = format!("{}/.well-known/openid-configuration/jwks", app.connect.issuer());
        let published = app.visitor().get(&published).await.body;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("\"http://{}/keys\"", listener.local_addr().unwrap());
        app.connect.misbehave(Some(Answer(Metadata, "jwks_uri", url.leak())));
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = asked.clone();
        let answer = move || {
            counted.fetch_add(1, Ordering::SeqCst);
            std::future::ready(published.clone())
        };
        let service = Router::new().route("/keys", get(answer));
        tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self(asked)
    }

    fn asked(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn what_a_stranger_makes_up_keeps_no_logout_from_being_done() {
    let app = TestApp::start().await;
    app.signed_in(ANNA).await;
    let sid = sid(&app).await;
    let made_up = token(&app, "x", Some(Header("kid", "\"unknown\"")));
    assert_eq!(send_token(&app, &made_up).await.0, 400);
    app.connect.rotate_key().unwrap();
    let asked = Instant::now();
    assert_eq!(send_token(&app, &token(&app, &sid, None)).await, (200, String::new()));
    assert!(asked.elapsed() < std::time::Duration::from_secs(1), "{:?}", asked.elapsed());
    assert_eq!(sessions(&app).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_process_that_has_just_begun_does_a_logout_as_soon_as_the_provider_lets_it() {
    let app = TestApp::start().await;
    app.signed_in(ANNA).await;
    let good = token(&app, &sid(&app).await, None);
    let made_up = token(&app, "x", Some(Header("kid", "\"unknown\"")));
    // What has no form of a token has nobody asked.
    let keys = Keys::publish(&app).await;
    let other = another_process(&app).await;
    assert_eq!(send(&app, &other, "logout_token=x".to_owned()).await.0, 400);
    assert_eq!(keys.asked(), 0);
    for token in [&made_up, &good] {
        let expected = if token == &good { 200 } else { 400 };
        assert_eq!(send(&app, &other, format!("logout_token={token}")).await.0, expected);
    }
    // Keys that come too late for one are there for the next.
    app.signed_in(ANNA).await;
    let good = token(&app, &sid(&app).await, None);
    let slow = another_process(&app).await;
    app.connect.misbehave(Some(SlowAnswer(std::time::Duration::from_secs(1))));
    for token in [&made_up, &good] {
        let (status, told) = send(&app, &slow, format!("logout_token={token}")).await;
        assert_eq!((status, told.contains("\"keys\"")), (400, true), "{told}");
    }
    app.until(async || send(&app, &slow, format!("logout_token={good}")).await.0 == 200).await;
    app.finish().await;
}

#[tokio::test]
async fn a_process_asks_for_keys_before_anybody_needs_them() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app.go_with_the_computer();
    app.signed_in(ANNA).await;
    let good = token(&app, &sid(&app).await, None);
    let keys = Keys::publish(&app).await;
    // At first it does not answer.
    app.connect.misbehave(Some(Down));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let variables = [app.variables().await, vec![("RUST_LOG", "warn".to_owned())]].concat();
    let product = Product::start_logging(&app, &variables, std::fs::File::create(&path).unwrap()).await;
    app.until(async || std::fs::read_to_string(&path).unwrap().contains("has to be asked again")).await;
    app.connect.misbehave(None);
    let published = Keys::publish(&app).await;
    app.until(async || published.asked() == 1).await;
    app.connect.misbehave(Some(Down));
    let there = format!("http://localhost:{}", product.port);
    app.until(async || send(&app, &there, format!("logout_token={good}")).await.0 == 200).await;
    assert_eq!((sessions(&app).await, keys.asked()), (0, 0));
    app.finish().await;
}

#[tokio::test]
async fn only_a_form_by_post_is_read() {
    let app = TestApp::start().await;
    let mut nobody = app.visitor();
    assert_eq!(nobody.get(PATH).await.status, 405);
    let mut request = nobody.post_request(PATH, &[]).build().unwrap();
    request.headers_mut().insert("content-type", "application/json".parse().unwrap());
    assert_eq!(nobody.execute(request).await.status, 415);
    let head = nobody.request(Method::DELETE, PATH);
    assert_eq!(nobody.send(head).await.status, 405);
    app.finish().await;
}

#[tokio::test]
async fn logging_out_here_sends_a_state_along_and_believes_only_its_own() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let to_provider = anna.post("/logout", &[]).await.leads_to();
    let url = url::Url::parse(&to_provider).unwrap();
    let of = |name: &str| url.query_pairs().find(|(it, _)| it == name).unwrap().1.into_owned();
    assert_eq!(of("state").len(), 43);
    assert_eq!(of("client_id"), CLIENT_ID);
    assert_eq!(of("post_logout_redirect_uri"), format!("{}/login", app.url));
    assert!(of("id_token_hint").starts_with("ey"));
    for state in ["", "x", &"A".repeat(43)] {
        anna.open(&format!("/login?state={state}")).await;
        anna.must_not_see("You are logged out.");
    }
    anna.open(&to_provider).await;
    anna.must_be_at("/login");
    anna.must_see("You are logged out.");
    anna.open(&format!("/login?state={}", of("state"))).await;
    anna.must_not_see("You are logged out.");
    app.finish().await;
}

#[tokio::test]
async fn a_session_that_another_issuer_vouched_for_is_not_theirs_to_end() {
    // As after a change of the provider, whose names of sessions mean nothing to the new one.
    let app = TestApp::start().await;
    app.signed_in(ANNA).await;
    let sid = sid(&app).await;
    app.sql(
        "update accounts set issuer = 'https://earlier.example' where folded_address = 'anna@acme.example'",
    )
    .await;
    for how in [NoClaim("sub"), NoClaim("sid")] {
        assert_eq!(send_token(&app, &token(&app, &sid, Some(how))).await.0, 200);
        assert_eq!(sessions(&app).await, 1, "{how:?}");
    }
    app.finish().await;
}
