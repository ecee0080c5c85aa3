//! What the product asks of the provider's endpoints, seen by listeners of the test's own: the token request to the letter, and
//! that nothing is said to whom no certificate authority vouches for.

use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::http::Uri;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey};
use openidconnect::reqwest::Method;
use openidconnect::{JsonWebKeyId, PrivateSigningKey as _};
use rsa::RsaPrivateKey;
use rsa::pkcs1::EncodeRsaPrivateKey as _;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding};
use rsa::rand_core::OsRng;
use sandbox::visma_connect::Endpoint::{Keys, Metadata, Token};
use sandbox::visma_connect::Misbehaviour::{Answer, NoAnswer};
use sandbox::world::{CLIENT_ID, CLIENT_SECRET};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::task::JoinHandle;

use crate::support::{ANNA, Log, TestApp, VERA, certificate, free_port};

fn leaked(text: &str) -> &'static str {
    Box::leak(format!("\"{text}\"").into_boxed_str())
}

/// A token endpoint that refuses the first request and gives it away as it came.
async fn token_endpoint() -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/token", listener.local_addr().unwrap());
    let seen = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        loop {
            let mut bytes = [0; 4096];
            let count = stream.read(&mut bytes).await.unwrap();
            request.extend(&bytes[..count]);
            let text = String::from_utf8_lossy(&request).into_owned();
            let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            if length.is_some_and(|length| body.len() == length.parse::<usize>().unwrap()) {
                let refusal = r#"{"error":"invalid_grant"}"#;
                let answer = format!(
                    "HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{refusal}",
                    refusal.len()
                );
                stream.write_all(answer.as_bytes()).await.unwrap();
                return text;
            }
        }
    });
    (url, seen)
}

/// What is in a token request: method and path, the header Authorization, and the names and values of the form.
struct Seen {
    first_line: String,
    content_type: String,
    authorization: Option<String>,
    fields: Vec<(String, String)>,
}

impl Seen {
    fn of(request: &str) -> Self {
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        let header = |name: &str| {
            let line = |line: &str| {
                let (it, value) = line.split_once(": ")?;
                it.eq_ignore_ascii_case(name).then(|| value.to_owned())
            };
            head.lines().find_map(line)
        };
        Self {
            first_line: head.lines().next().unwrap().to_owned(),
            content_type: header("content-type").unwrap(),
            authorization: header("authorization"),
            fields: url::form_urlencoded::parse(body.as_bytes()).into_owned().collect(),
        }
    }

    fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }
}

#[tokio::test]
async fn the_code_is_exchanged_to_the_letter_and_the_client_shows_itself_in_one_way() {
    let key = RsaPrivateKey::new(&mut OsRng, 2048).unwrap().to_pkcs8_pem(LineEnding::LF).unwrap();
    let key = format!("--oidc-client-key={}", *key);
    let by_secret = ["code", "code_verifier", "grant_type", "redirect_uri"];
    for (method, flags, own_fields) in [
        ("client_secret_basic", &[][..], &[][..]),
        ("client_secret_post", &[], &["client_id", "client_secret"]),
        ("private_key_jwt", &[key.as_str()], &["client_assertion", "client_assertion_type", "client_id"]),
    ] {
        let app = TestApp::start_with(flags).await;
        let (url, seen) = token_endpoint().await;
        app.connect.misbehave_in([
            Answer(Metadata, "token_endpoint", leaked(&url)),
            Answer(
                Metadata,
                "token_endpoint_auth_methods_supported",
                Box::leak(format!("[\"{method}\"]").into()),
            ),
        ]);
        let mut anna = app.visitor();
        let to_provider = url::Url::parse(&anna.begin_sign_in().await).unwrap();
        let session = app.connect.open_session(&app.account_at_provider(ANNA));
        let request = anna.request(Method::GET, to_provider.as_str()).header("cookie", session);
        let back = anna.send(request).await.leads_to();
        anna.open(&back).await;
        let seen = Seen::of(&seen.await.unwrap());
        assert_eq!(seen.first_line, "POST /token HTTP/1.1");
        assert_eq!(seen.content_type, "application/x-www-form-urlencoded");
        let mut names: Vec<&str> = seen.fields.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        let mut expected = [&by_secret[..], own_fields].concat();
        expected.sort_unstable();
        assert_eq!(names, expected, "{method}");
        assert_eq!(seen.authorization.is_some(), method == "client_secret_basic");
        assert_eq!(seen.field("grant_type"), "authorization_code");
        let part =
            |url: &url::Url, name: &str| url.query_pairs().find(|(it, _)| it == name).unwrap().1.into_owned();
        assert_eq!(seen.field("redirect_uri"), part(&to_provider, "redirect_uri"));
        assert_eq!(seen.field("code"), part(&url::Url::parse(&back).unwrap(), "code"));
        if method == "client_secret_post" {
            assert_eq!((seen.field("client_id"), seen.field("client_secret")), (CLIENT_ID, CLIENT_SECRET));
        }
        app.finish().await;
    }
}

/// A key of our own, with its certificate, and where it is to be had: there each member of a header would lead.
struct OwnKey {
    signing: CoreRsaPrivateSigningKey,
    certificate: String,
    url: String,
    asked: Arc<AtomicUsize>,
}

impl OwnKey {
    async fn publish() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (certificate, key) = certificate(folder.path()).await;
        let [certificate, key] = [certificate, key].map(|path| std::fs::read_to_string(path).unwrap());
        let key = RsaPrivateKey::from_pkcs8_pem(&key).unwrap().to_pkcs1_pem(LineEnding::LF).unwrap();
        let id = JsonWebKeyId::new("own".to_owned());
        let signing = CoreRsaPrivateSigningKey::from_pem(&key, Some(id)).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(AtomicUsize::new(0));
        let (counted, keys, chain) =
            (asked.clone(), json!({ "keys": [signing.as_verification_key()] }), certificate.clone());
        let answer = move |path: Uri| {
            counted.fetch_add(1, Ordering::SeqCst);
            std::future::ready(if path.path() == "/keys" { keys.to_string() } else { chain.clone() })
        };
        let service = Router::new().fallback(answer);
        tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self { signing, certificate, url, asked }
    }

    fn public(&self) -> Value {
        serde_json::to_value(self.signing.as_verification_key()).unwrap()
    }

    fn sign(&self, header: &Value, claims: &Value) -> String {
        let part = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
        let message = format!("{}.{}", part(header), part(claims));
        let algorithm = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        let signature = self.signing.sign(&algorithm, message.as_bytes()).unwrap();
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

#[tokio::test]
async fn a_key_that_a_token_brings_along_or_points_to_is_not_used() {
    let app = TestApp::start().await;
    let own = OwnKey::publish().await;
    let log = Log::of("smarttrackers::sign_in");
    let der: String = own.certificate.lines().filter(|line| !line.starts_with('-')).collect();
    for (more, check) in [
        (json!({ "kid": "own" }), "kid"),
        (json!({ "kid": "own", "jwk": own.public() }), "kid"),
        (json!({ "kid": "own", "jku": format!("{}/keys", own.url) }), "kid"),
        (json!({ "kid": "own", "x5u": format!("{}/certificate", own.url) }), "kid"),
        (json!({ "kid": "own", "x5c": [der] }), "kid"),
        (json!({ "jwk": own.public() }), "signature"),
        (json!({ "jku": format!("{}/keys", own.url) }), "signature"),
        (json!({ "x5u": format!("{}/certificate", own.url) }), "signature"),
        (json!({ "x5c": [der] }), "signature"),
        // Once the provider publishes it, nothing else is wrong with the token.
        (json!({ "kid": "own" }), ""),
    ] {
        let mut anna = app.visitor();
        let to_provider = url::Url::parse(&anna.begin_sign_in().await).unwrap();
        let nonce = to_provider.query_pairs().find(|(name, _)| name == "nonce").unwrap().1.into_owned();
        let session = app.connect.open_session(&app.account_at_provider(ANNA));
        let request = anna.request(Method::GET, to_provider.as_str()).header("cookie", session);
        let back = anna.send(request).await.leads_to();
        let now = app.clock.now().unix_timestamp();
        let claims = json!({
            "iss": app.connect.issuer(), "aud": CLIENT_ID, "sub": app.account_at_provider(ANNA), "nonce": nonce,
            "iat": now, "exp": now + 300,
        });
        let mut header = json!({ "alg": "RS256", "typ": "JWT" });
        header.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let token = Answer(Token, "id_token", leaked(&own.sign(&header, &claims)));
        if check.is_empty() {
            app.connect.misbehave_in([token, Answer(Keys, "keys", json!([own.public()]).to_string().leak())]);
            anna.open(&back).await;
            anna.must_be_at("/measurements");
        } else {
            app.connect.misbehave(Some(token));
            anna.open(&back).await;
            anna.must_be_at("/login");
            let news = log.take();
            assert!(news.contains(&format!("check=\"{check}\"")), "{more}: {news}");
        }
        app.connect.misbehave(None);
    }
    assert_eq!(own.asked.load(Ordering::SeqCst), 0, "nobody looks there");
    app.finish().await;
}

#[tokio::test]
async fn whom_no_authority_vouches_for_is_told_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = certificate(folder.path()).await;
    let port = free_port();
    let mut server = Command::new("openssl");
    server.args(["s_server", "-quiet", "-accept", &port.to_string(), "-cert", &certificate, "-key", &key]);
    server.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let _server = server.spawn().expect("openssl is here: bin/setup test installs it");
    let there = format!("https://localhost:{port}");
    let log = Log::of("smarttrackers::sign_in");
    let refused = "invalid peer certificate";

    // Its metadata.
    let app = TestApp::start_with(&[&format!("--oidc-issuer={there}")]).await;
    app.until(async || TcpStream::connect(("127.0.0.1", port)).await.is_ok()).await;
    let mut anna = app.visitor();
    assert_eq!(anna.post("/login", &[]).await.status, 503);
    assert!(log.take().contains(refused));
    app.finish().await;
    // Its keys, and where code and access token would go.
    for endpoint in ["jwks_uri", "token_endpoint", "userinfo_endpoint"] {
        let app = TestApp::start().await;
        app.connect.misbehave(Some(Answer(Metadata, endpoint, leaked(&format!("{there}/there")))));
        let mut anna = app.visitor();
        let begun = anna.post("/login", &[]).await;
        if endpoint == "jwks_uri" {
            assert_eq!(begun.status, 503);
        } else {
            let back = app.callback_of(&mut anna, ANNA).await;
            anna.open(&back).await;
            anna.must_get(503);
            assert_eq!(anna.cookie("session"), None, "{endpoint}");
        }
        let news = log.take();
        assert!(news.contains(refused), "{endpoint}: {news}");
        app.finish().await;
    }
    // All the same, everything works with the endpoints as they are.
    let app = TestApp::start().await;
    app.connect.misbehave(Some(NoAnswer(Metadata, "userinfo_endpoint")));
    app.signed_in(VERA).await;
    app.finish().await;
}
