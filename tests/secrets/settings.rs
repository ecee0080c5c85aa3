//! What the settings hold: passwords of database and mail server, the keys that sign. A process of its own writes its log to the
//! end, as it is run for real.

use std::process::Stdio;

use openidconnect::reqwest::Method;
use rsa::RsaPrivateKey;
use rsa::pkcs8::{EncodePrivateKey as _, LineEnding};
use rsa::rand_core::OsRng;
use sandbox::visma_connect::Client;
use sandbox::world::product_client;
use tokio::process::Command;
use url::Url;

use super::Secrets;
use crate::support::{ANNA, Product, TestApp, add_person, free_port};

const BO: &str = "bo@acme.example";
const DATABASE: &str = "password-of-the-database";
const OWNER: &str = "password-of-the-owner";
const MAIL: &str = "password-of-the-mail-server";
const BOUNCES: &str = "the-secret-of-bounces-in-32-characters";
const CLIENT: &str = "another-client-of-ours";

fn with_password(url: &str, user: &str, password: &str) -> String {
    let mut url = Url::parse(url).unwrap();
    url.set_username(user).unwrap();
    url.set_password(Some(password)).unwrap();
    url.into()
}

fn new_key() -> String {
    RsaPrivateKey::new(&mut OsRng, 2048).unwrap().to_pkcs8_pem(LineEnding::LF).unwrap().to_string()
}

/// The settings of the test, each with its secret.
async fn variables(app: &TestApp, key: &str) -> Vec<(&'static str, String)> {
    let mut variables = app.variables().await;
    for (name, value) in &mut variables {
        match *name {
            "DATABASE_URL" => *value = with_password(value, "postgres", DATABASE),
            "SMARTTRACKERS_SMTP_URL" => *value = with_password(value, "mailer", MAIL),
            "SMARTTRACKERS_OIDC_CLIENT_ID" => *value = CLIENT.to_owned(),
            _ => {}
        }
    }
    variables.retain(|(name, _)| *name != "SMARTTRACKERS_OIDC_CLIENT_SECRET");
    let owner = with_password(&app.database_url().await, "postgres", OWNER);
    variables.extend([
        ("SMARTTRACKERS_OWNER_DATABASE_URL", owner),
        ("SMARTTRACKERS_OIDC_CLIENT_KEY", key.to_owned()),
        ("SMARTTRACKERS_BOUNCE_ADDRESS", "bounces@mail.smarttrackers.example".to_owned()),
        ("SMARTTRACKERS_BOUNCE_SECRET", BOUNCES.to_owned()),
        ("SMARTTRACKERS_DRAIN", "0".to_owned()),
        ("RUST_LOG", "info,smarttrackers=trace".to_owned()),
    ]);
    variables
}

fn secrets(key: &str) -> Secrets {
    let mut secrets = Secrets::default();
    for secret in [DATABASE, OWNER, MAIL, BOUNCES] {
        secrets.add("a setting", secret);
    }
    for line in key.lines().filter(|line| line.len() == 64) {
        secrets.add("the client's key", line);
    }
    secrets
}

#[tokio::test]
async fn what_the_settings_hold_is_in_no_log() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app.connect.keep_secrets();
    app.connect.register(Client { client_id: CLIENT.to_owned(), ..product_client(&app.url) });
    let key = new_key();
    let mut secrets = secrets(&key);
    app.go_with_the_computer();
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let log = std::fs::File::create(&path).unwrap();
    let log_has = async |words: &str| std::fs::read_to_string(&path).unwrap().contains(words);
    let mut product = Product::start_logging(&app, &variables(&app, &key).await, log).await;
    // The provider knows the client, but no key of it: the assertion is sent, and refused.
    let url = format!("http://localhost:{}", product.port);
    let mut bo = app.visitor().at(&url);
    let to_provider = bo.begin_sign_in().await;
    let session = app.connect.open_session(&app.account_at_provider(BO));
    let request = bo.request(Method::GET, &to_provider).header("cookie", session);
    let back = bo.send(request).await.leads_to();
    bo.open(&back.replace(&app.url, &url)).await;
    bo.must_see("Logging in did not work");
    secrets.of_provider(&app);
    assert!(secrets.has("client_assertion") && secrets.has("code_verifier"));
    // A mail goes out by the password, one cannot, and one comes back by somebody's word.
    app.until(async || app.mailbox.messages_to(BO).len() == 1).await;
    app.mailbox.down().await;
    add_person(&mut anna, "acme", "cas@acme.example", "Viewer").await;
    app.until(async || log_has("deferred").await).await;
    bo.post("/mail/bounces", &[("signature", "none")]).await;
    product.tell_to_stop().await;
    assert!(product.ended().await.success());
    app.mailbox.up().await.unwrap();
    let log = std::fs::read_to_string(&path).unwrap();
    assert!(log.contains("a sign-in was refused"), "{log}");
    secrets.must_not_be_in("the log", &log);
    secrets.must_not_be_in("the page", &bo.page().html);
    app.finish_with_mail_waiting().await;
}

/// What the program says when it is run with this variable instead of a good one.
async fn said(app: &TestApp, key: &str, what: &str, name: &str, value: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
    command.env_clear().envs(variables(app, key).await).env("SMARTTRACKERS_LISTEN", "127.0.0.1:1");
    command.env(name, value).arg(what).stdin(Stdio::null()).kill_on_drop(true);
    let output = command.output().await.unwrap();
    assert!(!output.status.success(), "{name}={value}");
    String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
}

#[tokio::test]
async fn a_setting_that_is_wrong_is_told_without_its_secret() {
    let app = TestApp::start_empty().await;
    let key = new_key();
    let mut secrets = secrets(&key);
    secrets.add("a secret that is too short", "short-secret");
    let closed = free_port();
    let url = |scheme: &str, password: &str, rest: &str| format!("{scheme}://somebody:{password}@{rest}");
    for (what, name, value) in [
        ("check", "DATABASE_URL", url("postgres", DATABASE, &format!("127.0.0.1:{closed}/none"))),
        ("check", "SMARTTRACKERS_SMTP_URL", url("smtp", MAIL, &format!("127.0.0.1:{closed}"))),
        ("serve", "DATABASE_URL", url("postgres", DATABASE, "127.0.0.1:no-port/none")),
        ("serve", "DATABASE_URL", format!("{DATABASE} is no address")),
        ("migrate", "SMARTTRACKERS_OWNER_DATABASE_URL", url("postgres", OWNER, "127.0.0.1:no-port/none")),
        ("serve", "SMARTTRACKERS_SMTP_URL", url("smtp", MAIL, "127.0.0.1:no-port")),
        ("serve", "SMARTTRACKERS_SMTP_URL", url("imap", MAIL, "127.0.0.1")),
        ("serve", "SMARTTRACKERS_SMTP_URL", format!("{MAIL} is no address")),
        ("serve", "SMARTTRACKERS_BOUNCE_SECRET", "short-secret".to_owned()),
        ("serve", "SMARTTRACKERS_OIDC_CLIENT_KEY", key.replace("PRIVATE", "SECRET")),
    ] {
        let said = said(&app, &key, what, name, &value).await;
        assert!(!said.is_empty() && !said.contains("panicked"), "{name}: {said}");
        secrets.must_not_be_in(&format!("what is said of {name}: {said}"), &said);
    }
    app.finish().await;
}
