//! What the tests share: a provider with a mailbox, a clock to move, and a small browser.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::reqwest::{self, Method, StatusCode};
use sandbox::Clock;
use sandbox::mailbox::{self, Mailbox};
use sandbox::visma_connect::{Client, NewAccount, Options, PasswordHashing, PasswordRules, VismaConnect};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;
use url::Url;

pub const PASSWORD: &str = "Sandbox-2026!";
pub const REDIRECT_URI: &str = "http://product.example/login/callback";
pub const LOGIN_PAGE: &str = "http://product.example/login";
pub const VERIFIER: &str = "a-verifier-that-is-long-enough-0123456789-0123";

pub fn free_port() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 0))
}

/// A clock that stands still until it is moved.
#[derive(Clone)]
pub struct Moved(Arc<AtomicI64>);

impl Moved {
    pub fn new() -> Self {
        Self(Arc::new(AtomicI64::new(1_800_000_000)))
    }

    pub fn clock(&self) -> Clock {
        let at = Arc::clone(&self.0);
        Clock::from_fn(move || OffsetDateTime::from_unix_timestamp(at.load(Ordering::SeqCst)).unwrap())
    }

    pub fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }

    pub fn forward(&self, by: time::Duration) {
        self.0.fetch_add(by.whole_seconds(), Ordering::SeqCst);
    }
}

pub struct Stage {
    pub connect: VismaConnect,
    pub mailbox: Mailbox,
    pub time: Moved,
}

pub fn client() -> Client {
    Client {
        client_id: "smarttrackers".into(),
        client_secret: "client+secret=1".into(),
        application_name: "SmartTrackers".into(),
        redirect_uris: vec![REDIRECT_URI.into()],
        post_logout_redirect_uris: vec![LOGIN_PAGE.into()],
        login_page: LOGIN_PAGE.into(),
        backchannel_logout_uri: None,
        has_core_claims_in_id_token: false,
    }
}

impl Stage {
    pub async fn new() -> Self {
        Self::with(client()).await
    }

    pub async fn with(client: Client) -> Self {
        let time = Moved::new();
        let mailbox = Mailbox::start(mailbox::Options { clock: time.clock(), ..mailbox::Options::default() });
        let mailbox = mailbox.await.unwrap();
        let connect = VismaConnect::start(Options {
            listen: free_port(),
            public_url: None,
            clients: vec![client],
            smtp: mailbox.smtp_address(),
            data_dir: None,
            clock: time.clock(),
            password_hashing: PasswordHashing::Quick,
            password_rules: PasswordRules::default(),
        });
        Self { connect: connect.await.unwrap(), mailbox, time }
    }

    pub fn anna(&self) -> String {
        let mut anna = new_account("anna@acme.example");
        anna.first_name = "Anna".into();
        self.connect.create_account(anna).unwrap()
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.connect.issuer())
    }

    /// The authorization request of the client, with these parameters changed or, when empty, left out.
    pub fn authorize_url(&self, changes: &[(&str, &str)]) -> String {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
        let mut parameters = BTreeMap::from([
            ("client_id", "smarttrackers"),
            ("redirect_uri", REDIRECT_URI),
            ("response_type", "code"),
            ("scope", "openid profile email"),
            ("state", "the-state"),
            ("nonce", "the-nonce"),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ]);
        parameters.extend(changes.iter().copied());
        parameters.retain(|_, value| !value.is_empty());
        Url::parse_with_params(&self.url("/connect/authorize"), parameters).unwrap().into()
    }

    pub async fn token(&self, code: &str, changes: &[(&str, &str)]) -> (StatusCode, Value) {
        let mut fields = BTreeMap::from([
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", REDIRECT_URI),
            ("client_id", "smarttrackers"),
            ("client_secret", "client+secret=1"),
            ("code_verifier", VERIFIER),
        ]);
        fields.extend(changes.iter().copied());
        let request = http().post(self.url("/connect/token")).form(&fields);
        let answer = request.send().await.unwrap();
        (answer.status(), json(answer).await)
    }

    pub async fn userinfo(&self, access_token: &str) -> (StatusCode, Value) {
        let request = http().get(self.url("/connect/userinfo")).bearer_auth(access_token);
        let answer = request.send().await.unwrap();
        (answer.status(), json(answer).await)
    }
}

pub fn new_account(email: &str) -> NewAccount {
    NewAccount {
        email: email.into(),
        first_name: "Gert".into(),
        last_name: "Jansen".into(),
        language: "nl-NL".into(),
        password: PASSWORD.into(),
        email_verified: true,
    }
}

pub fn http() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

/// The answer's JSON; null when it is none.
pub async fn json(answer: reqwest::Response) -> Value {
    serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap_or_default()
}

/// The claims of a JWT, unchecked.
pub fn claims(jwt: &Value) -> Value {
    let part = jwt.as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

pub fn query(url: &str) -> BTreeMap<String, String> {
    Url::parse(url).unwrap().query_pairs().into_owned().collect()
}

/// What a browser shows after having followed redirects.
pub struct Page {
    pub status: StatusCode,
    pub url: String,
    pub body: String,
}

impl Page {
    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// The hidden field's value.
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&start).unwrap_or_else(|| panic!("no {name}: {}", self.body));
        rest.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&")
    }

    /// Where the link with these words leads.
    pub fn link(&self, words: &str) -> String {
        let (before, _) = self.body.split_once(words).unwrap_or_else(|| panic!("no {words}: {}", self.body));
        let (_, href) = before.rsplit_once("href=\"").unwrap();
        href.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&")
    }
}

/// A client that keeps cookies and follows redirects, but does not leave the provider unless told so: what lies elsewhere
/// is answered with its address only.
#[derive(Default)]
pub struct Browser {
    pub cookies: Mutex<BTreeMap<String, String>>,
    /// Where else it goes, as the beginning of addresses.
    pub also: Vec<String>,
}

impl Browser {
    pub async fn get(&self, url: &str) -> Page {
        self.go(Method::GET, url, &[]).await
    }

    pub async fn post(&self, url: &str, fields: &[(&str, &str)]) -> Page {
        self.go(Method::POST, url, fields).await
    }

    async fn go(&self, method: Method, url: &str, fields: &[(&str, &str)]) -> Page {
        let mut url = Url::parse(url).unwrap();
        let home = url.origin();
        let mut method = method;
        loop {
            let goes_there = url.origin() == home || self.also.iter().any(|it| url.as_str().starts_with(it));
            if !goes_there {
                return Page { status: StatusCode::FOUND, url: url.into(), body: String::new() };
            }
            let mut request = http().request(method.clone(), url.clone());
            request = request.header("cookie", self.cookie_header());
            if method == Method::POST {
                request = request.form(fields).header("origin", home.ascii_serialization());
            }
            let answer = request.send().await.unwrap();
            self.keep_cookies(&answer);
            let Some(location) = answer.headers().get("location") else {
                return Page { status: answer.status(), url: url.into(), body: answer.text().await.unwrap() };
            };
            url = url.join(location.to_str().unwrap()).unwrap();
            method = Method::GET;
        }
    }

    fn cookie_header(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep_cookies(&self, answer: &reqwest::Response) {
        for cookie in answer.headers().get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.contains("HttpOnly") || cookie.contains("Max-Age=0"), "{cookie}");
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            if cookie.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.into(), value.into());
            }
        }
    }

    /// Goes through both steps of signing in, starting from a page that led to step one.
    pub async fn sign_in(&self, stage: &Stage, start: &str, email: &str, password: &str) -> Page {
        let page = self.get(start).await;
        let fields = [("email", email), ("return_url", &page.hidden("return_url"))];
        let page = self.post(&stage.url("/login"), &fields).await;
        let fields = [("password", password), ("return_url", &page.hidden("return_url"))];
        self.post(&stage.url("/login/password"), &fields).await
    }
}

pub const PATIENCE: Duration = Duration::from_secs(10);
