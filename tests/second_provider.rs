//! The same sign-in, logout and back-channel logout against a certified provider that nobody here wrote: the npm
//! package oidc-provider. It goes by the computer's clock, and so does the product here.

use std::process::Stdio;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::reqwest::Method;
use rsa::pkcs1::{EncodeRsaPrivateKey as _, LineEnding};
use rsa::pkcs8::EncodePrivateKey as _;
use rsa::rand_core::OsRng;
use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, RsaPrivateKey};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::net::TcpListener;
use tokio::process::{Child, ChildStdout, Command};
use url::Url;

use crate::support::{Log, TestApp, Visitor};

const CLIENT_ID: &str = "smarttrackers/second";
const CLIENT_SECRET: &str = "a secret of +%& and more: 0123456789";
const LOGIN: &str = "subject-of-noor@elsewhere.example";

struct Provider {
    _process: Child,
    /// Held open: it may say more.
    _said: Lines<BufReader<ChildStdout>>,
    url: String,
}

/// The product and its provider.
async fn start(method: &str, more: &[&str], jwks: Value) -> (TestApp, Provider) {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let url = format!("http://localhost:{port}");
    let issuer = format!("--oidc-issuer={url}");
    let (id, secret) =
        (format!("--oidc-client-id={CLIENT_ID}"), format!("--oidc-client-secret={CLIENT_SECRET}"));
    let flags: Vec<&str> = [issuer.as_str(), &id, &secret].into_iter().chain(more.iter().copied()).collect();
    let app = TestApp::start_with(&flags).await;
    let settings = json!({
        "port": port, "product": app.url, "clientId": CLIENT_ID, "clientSecret": CLIENT_SECRET,
        "method": method, "jwks": jwks,
    });
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/npm/provider.mjs");
    let mut process = Command::new("node")
        .args([script, &settings.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .kill_on_drop(true)
        .spawn()
        .expect("node is here: bin/setup test installs it");
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap();
    assert_eq!(line.as_deref(), Some("listening"), "run npm ci --ignore-scripts in tests/npm");
    now(&app);
    (app, Provider { _process: process, _said: lines, url })
}

fn now(app: &TestApp) {
    app.clock.set(smarttrackers::clock::Clock::system().now());
}

/// Sends the form of the page that the visitor is on, with these fields more, and goes where it leads.
async fn send_form(visitor: &mut Visitor, more: &[(&str, &str)]) {
    let html = visitor.page().html.clone();
    let attribute = |tag: &str, name: &str| -> Option<String> {
        let (_, rest) = tag.split_once(&format!("{name}=\""))?;
        Some(rest.split('"').next()?.replace("&amp;", "&"))
    };
    let (_, form) = html.split_once("<form").unwrap_or_else(|| panic!("no form: {html}"));
    let action = visitor.page().url.join(&attribute(form, "action").unwrap()).unwrap();
    let mut fields: Vec<(String, String)> = form
        .split("<input")
        .skip(1)
        .filter(|tag| tag.contains("type=\"hidden\""))
        .filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)))
        .collect();
    fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let request = visitor.request(Method::POST, action.as_str()).form(&fields);
    let answer = visitor.send(request).await;
    let location = answer.headers.get("location").unwrap_or_else(|| panic!("{}", answer.body));
    let to: Url = answer.url.join(location.to_str().unwrap()).unwrap();
    visitor.open(to.as_str()).await;
}

async fn sign_in(app: &TestApp) -> Visitor {
    let noor = pass(app).await;
    noor.must_be_at("/measurements");
    noor
}

/// Through the provider's two pages.
async fn pass(app: &TestApp) -> Visitor {
    now(app);
    let mut noor = app.visitor();
    noor.open("/login").await;
    noor.click("Log in with Visma Connect").await;
    send_form(&mut noor, &[("login", LOGIN), ("password", "any")]).await;
    now(app);
    send_form(&mut noor, &[]).await;
    noor
}

#[tokio::test]
async fn signing_in_and_out_works_with_a_provider_that_nobody_here_wrote() {
    for method in ["client_secret_basic", "client_secret_post"] {
        let (app, provider) = start(method, &[], Value::Null).await;
        let log = Log::of("smarttrackers::sign_in");
        let mut noor = sign_in(&app).await;
        noor.must_see("noor@elsewhere.example");
        noor.open("/account").await;
        noor.must_see("Anna of elsewhere");
        let account = "select issuer || ' ' || subject from accounts where folded_address like 'noor@%'";
        let account: String = sqlx::query_scalar(account).fetch_one(&app.db).await.unwrap();
        assert_eq!(account, format!("{} {LOGIN}", provider.url));
        assert_eq!(app.count("select count(*) from sessions where verified_address is not null").await, 1);

        noor.click("Log out").await;
        // It asks once more.
        send_form(&mut noor, &[("logout", "yes")]).await;
        noor.must_be_at("/login");
        noor.must_see("You are logged out.");
        assert_eq!(app.count("select count(*) from sessions").await, 0);
        assert_eq!(log.take(), "", "{method}: nothing is refused");
        app.finish().await;
    }
}

#[tokio::test]
async fn a_client_can_prove_itself_by_a_key_of_its_own() {
    let key = RsaPrivateKey::new(&mut OsRng, 2048).unwrap();
    let part = |number: &BigUint| URL_SAFE_NO_PAD.encode(number.to_bytes_be());
    let public = json!({
        "keys": [{ "kty": "RSA", "use": "sig", "kid": "ours", "n": part(key.n()), "e": part(key.e()) }],
    });
    for pem in [key.to_pkcs8_pem(LineEnding::LF).unwrap(), key.to_pkcs1_pem(LineEnding::LF).unwrap()] {
        let flags = [format!("--oidc-client-key={}", *pem), "--oidc-client-key-id=ours".to_owned()];
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        let (app, _provider) = start("private_key_jwt", &flags, public.clone()).await;
        let noor = sign_in(&app).await;
        noor.must_see("noor@elsewhere.example");
        app.finish().await;
    }
    // Another key is not ours.
    let other = RsaPrivateKey::new(&mut OsRng, 2048).unwrap().to_pkcs8_pem(LineEnding::LF).unwrap();
    let (app, _provider) =
        start("private_key_jwt", &[&format!("--oidc-client-key={}", *other)], public).await;
    let log = Log::of("smarttrackers::sign_in");
    let noor = pass(&app).await;
    noor.must_be_at("/login");
    assert!(log.take().contains("cause=\"invalid_client\""));
    app.finish().await;
}

#[tokio::test]
async fn its_back_channel_logout_ends_our_session() {
    let (app, provider) = start("client_secret_basic", &[], Value::Null).await;
    let mut noor = sign_in(&app).await;
    let mut elsewhere = sign_in(&app).await;
    now(&app);
    noor.open(&format!("{}/session/end", provider.url)).await;
    send_form(&mut noor, &[("logout", "yes")]).await;
    app.until(async || app.count("select count(*) from sessions").await == 1).await;
    assert_eq!(noor.get("/account").await.leads_to(), "/login?next=%2Faccount");
    assert_eq!(elsewhere.get("/account").await.status, 200);
    app.finish().await;
}
