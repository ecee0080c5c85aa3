//! What anybody can send us, taken apart from any bytes at all: nothing may panic, and what is accepted must be what it
//! has to be. `bin/fuzz` makes the bytes up; what it has kept is run by each test run.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, OnceLock};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode};
use axum::routing::{get, post};
use clap::Parser;
use openidconnect::core::CoreJsonWebKeySet;
use serde_json::{Value, json};
use smarttrackers::app::{self, App};
use smarttrackers::base::Base;
use smarttrackers::clock::Clock;
use smarttrackers::config::{Networks, Settings};
use smarttrackers::language::Language;
use smarttrackers::links::HeldLinks;
use smarttrackers::secrets::Secret;
use smarttrackers::serve;
use smarttrackers::sign_in::id_token::{self, Expected, SKEW};
use smarttrackers::sign_in::jwt::{self, Claims};
use smarttrackers::sign_in::leaving::logout_token;
use smarttrackers::sign_in::pages::AnswerStrangers;
use smarttrackers::sign_in::{self, Provider, WayBack, Wish};
use smarttrackers::web::caller::client;
use time::{Duration, OffsetDateTime};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tower::ServiceExt as _;
use tower_cookies::{Cookie, Cookies};
use url::{Url, form_urlencoded};

const ISSUER: &str = "https://connect.example";
const CLIENT_ID: &str = "smarttrackers";
const NONCE: &str = "a-nonce";
const NOW: OffsetDateTime = time::macros::datetime!(2026-03-02 09:00 UTC);
const KEYS: &str = include_str!("keys.json");

/// What is fuzzed with any bytes.
type Target = fn(&[u8]);

/// Each by its name.
pub const ALL: [(&str, Target); 4] = [
    ("callback", callback),
    ("link", link),
    ("logout_token", logout_token),
    ("forwarded_address", forwarded_address),
];

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    settings: Settings,
}

/// Where the database is; without it the variable `DATABASE_URL` says so.
pub static DATABASE: OnceLock<String> = OnceLock::new();

/// How many codes have come as far as the provider.
pub static CODES: AtomicUsize = AtomicUsize::new(0);

/// The whole product, on an empty database and with a provider that knows nobody.
struct Product {
    runtime: Runtime,
    service: AnswerStrangers<Router>,
    base: Base,
    provider: Provider,
}

static PRODUCT: LazyLock<Product> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let issuer = runtime.block_on(provider());
    let mut flags = vec![
        "fuzz".to_owned(),
        "--base-url=http://localhost:3000".to_owned(),
        format!("--oidc-issuer={issuer}"),
        format!("--oidc-client-id={CLIENT_ID}"),
        "--oidc-client-secret=none".to_owned(),
        format!("--create-account-url={issuer}"),
        "--smtp-url=smtp://127.0.0.1:9".to_owned(),
    ];
    flags.extend(DATABASE.get().map(|url| format!("--database-url={url}")));
    let settings = Arc::new(Flags::parse_from(flags).settings);
    let inside = runtime.enter();
    let db = serve::pool(settings.database_url.reveal()).unwrap();
    let base = Base::new(db, Clock::from_fn(|| NOW), settings.clone());
    let provider = Provider::new(settings).unwrap();
    drop(inside);
    let service = app::service(App::new(base.clone(), provider.clone()), watch::channel(false).1);
    Product { runtime, service, base, provider }
});

/// A provider that takes each code for the reason why it refuses it; gives its issuer.
async fn provider() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let metadata = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
    });
    let metadata = metadata.to_string();
    let refuse = async |body: Bytes| {
        CODES.fetch_add(1, Ordering::Relaxed);
        let code = form_urlencoded::parse(&body).find(|(name, _)| name == "code");
        let error = code.map_or(String::new(), |(_, code)| code.into_owned());
        (StatusCode::BAD_REQUEST, json!({ "error": error }).to_string())
    };
    let service = Router::new()
        .route("/.well-known/openid-configuration", get(move || std::future::ready(metadata.clone())))
        .route("/keys", get(async || KEYS))
        .route("/token", post(refuse));
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    issuer
}

static SIGNING_KEYS: LazyLock<CoreJsonWebKeySet> = LazyLock::new(|| serde_json::from_str(KEYS).unwrap());

/// What comes back from the provider: the query of the callback, without and with the sign-in that it may belong to, and the ID
/// token behind its code.
pub fn callback(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    must_sign_nobody_in(&text, ask(&format!("/login/callback?{text}"), ""));
    // Only what is an address at all is worth beginning for.
    if Request::get(format!("/login/callback?{text}")).body(()).is_ok() {
        let browser = Secret::generate();
        let state = begun(&browser);
        let cookie = format!("browser={}", browser.reveal());
        must_sign_nobody_in(&text, ask(&format!("/login/callback?state={state}&{text}"), &cookie));
    }
    must_not_be_believed(&text);
    let Ok(claims) = Claims::from_json(data) else { return };
    let expected = Expected {
        issuer: ISSUER,
        client_id: CLIENT_ID,
        nonce: NONCE,
        access_token: "token",
        max_age: Some(Duration::minutes(5)),
        now: NOW,
    };
    if id_token::check_claims(&claims, &expected).is_ok() {
        let json = must_be_ours(data);
        assert_eq!(json["nonce"], NONCE);
        assert!(json["sub"].as_str().is_some_and(|sub| !sub.is_empty() && sub.len() <= 255));
        let at = claims.moment("auth_time").unwrap();
        assert!(at + Duration::minutes(5) + SKEW >= NOW && at <= NOW + SKEW);
    }
}

/// Begins a sign-in in this browser; gives its state.
fn begun(browser: &Secret) -> String {
    let Product { runtime, base, provider, .. } = &*PRODUCT;
    let (way_back, wish) = (WayBack::default(), Wish::default());
    let begun = sign_in::begin(base, provider, browser, &way_back, wish, Language::English);
    let url: Url = runtime.block_on(begun).unwrap().parse().unwrap();
    url.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned()
}

fn must_sign_nobody_in(text: &str, answer: Option<(StatusCode, HeaderMap)>) {
    let Some((status, headers)) = answer else { return };
    assert!(matches!(status.as_u16(), 303 | 400), "{status} for {text:?}");
    let leads_to = headers.get("location").map(|it| it.to_str().unwrap());
    assert!(leads_to.is_none_or(|to| to == "/login"), "{leads_to:?}");
    let session = headers.get_all("set-cookie").iter().any(|it| it.as_bytes().starts_with(b"session="));
    assert!(!session, "nobody is signed in by {text:?}");
}

/// The secret of a link, in the path and among those that a browser holds.
pub fn link(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match text.parse::<Secret>() {
        // There is one way to write each.
        Ok(secret) => assert_eq!(secret.reveal(), text),
        Err(_) if !text.contains(['/', '?', '#']) && !text.is_empty() => {
            let status = ask(&format!("/invitations/{text}"), "").map(|(status, _)| status);
            assert!(status.is_none_or(|status| status.is_client_error()), "{status:?} for {text:?}");
        }
        Err(_) => {}
    }
    let cookies = Cookies::default();
    cookies.add(Cookie::new("invitations", text.clone().into_owned()));
    let base_url = &PRODUCT.base.settings.base_url;
    let held = HeldLinks::of(&cookies, base_url);
    assert!(held.digests().len() <= 5);
    if let Ok(secret) = "A".repeat(43).parse() {
        held.hold(&secret, &cookies, base_url);
        let kept = HeldLinks::of(&cookies, base_url).digests();
        assert!(kept.len() <= 5 && kept[0] == secret.digest());
    }
}

/// What the provider's server sends when one of its sessions ends.
pub fn logout_token(data: &[u8]) {
    must_not_be_believed(&String::from_utf8_lossy(data));
    let Ok(claims) = Claims::from_json(data) else { return };
    if let Ok(logout) = logout_token::read(&claims, ISSUER, CLIENT_ID, NOW) {
        let json = must_be_ours(data);
        assert!(json.get("nonce").is_none());
        assert!(json["events"]["http://schemas.openid.net/event/backchannel-logout"].is_object());
        assert!(logout.subject.is_some() || logout.provider_session.is_some());
        // It is known for as long as it would be taken.
        assert!(logout.ends_at > NOW);
        let refused = logout_token::read(&claims, ISSUER, CLIENT_ID, logout.ends_at);
        assert!(refused.is_err(), "{json}");
    }
}

/// The header in which proxies say whom they were called by.
pub fn forwarded_address(data: &[u8]) {
    let proxies: Networks = "10.0.0.0/8, 2001:db8:1::/48".parse().unwrap();
    let mut headers = HeaderMap::new();
    for line in data.split(|byte| *byte == b'\n') {
        let Ok(value) = HeaderValue::from_bytes(line) else { return };
        headers.append("x-forwarded-for", value);
    }
    let stranger = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 7));
    assert_eq!(client(stranger, &headers, &proxies), stranger, "a stranger is not believed");
    let proxy = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1));
    let seen = client(proxy, &headers, &proxies);
    if !proxies.contain(seen) {
        // Nobody changes it by what they say before.
        let mut longer = HeaderMap::new();
        longer.append("x-forwarded-for", HeaderValue::from_static("192.0.2.1, 10.0.0.9"));
        for line in headers.get_all("x-forwarded-for") {
            longer.append("x-forwarded-for", line.clone());
        }
        assert_eq!(client(proxy, &longer, &proxies), seen);
    }
}

/// Asks the product from a browser with this cookie, where these bytes are an address at all.
fn ask(path: &str, cookie: &str) -> Option<(StatusCode, HeaderMap)> {
    let request = Request::get(path).header("cookie", cookie).body(Body::empty()).ok()?;
    let Product { runtime, service, .. } = &*PRODUCT;
    let response = runtime.block_on(service.clone().oneshot(request)).unwrap();
    assert!(!response.status().is_server_error(), "{} for {path:?}", response.status());
    Some((response.status(), response.headers().clone()))
}

/// Nobody here has the key.
fn must_not_be_believed(text: &str) {
    let refusal = jwt::verified(text, &SIGNING_KEYS, &["jwt", "logout+jwt"]).unwrap_err();
    assert!(refusal.cause.chars().count() <= 200 && !refusal.cause.contains('\n'));
}

/// What each token that is accepted says, read again by other means.
fn must_be_ours(data: &[u8]) -> Value {
    let json: Value = serde_json::from_slice(data).unwrap();
    assert_eq!(json["iss"], ISSUER);
    let audiences = match &json["aud"] {
        Value::Array(list) => list.iter().filter(|it| it.is_string()).cloned().collect(),
        one => vec![one.clone()],
    };
    assert!(!audiences.is_empty() && audiences.iter().all(|it| it == CLIENT_ID), "{json}");
    json
}
