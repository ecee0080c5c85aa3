//! What the product asks of the provider's endpoints, seen by listeners of the test's own: the token request to the letter, and
//! that nothing is said to whom no certificate authority vouches for.

use std::process::Stdio;

use openidconnect::reqwest::Method;
use rsa::RsaPrivateKey;
use rsa::pkcs8::{EncodePrivateKey as _, LineEnding};
use rsa::rand_core::OsRng;
use sandbox::visma_connect::Endpoint::Metadata;
use sandbox::visma_connect::Misbehaviour::{Answer, NoAnswer};
use sandbox::world::{CLIENT_ID, CLIENT_SECRET};
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
