//! OpenID Connect as the provider speaks it, over real HTTP.

use crate::support::{Browser, LOGIN_PAGE, PASSWORD, PATIENCE, Stage, claims, http, query};
use openidconnect::core::CoreProviderMetadata;
use openidconnect::{IssuerUrl, reqwest};
use sandbox::visma_connect::Misbehaviour;
use serde_json::json;
use time::Duration;

#[tokio::test]
async fn a_request_that_cannot_be_trusted_ends_on_the_providers_own_page() {
    let stage = Stage::new().await;
    for changes in [
        ("redirect_uri", "http://product.example/login/callback/"),
        ("redirect_uri", ""),
        ("client_id", "somebody-else"),
    ] {
        let page = Browser::default().get(&stage.authorize_url(&[changes])).await;
        assert!(page.url.contains("/error?errorId="), "{changes:?} {}", page.url);
        assert!(page.says("Something went wrong"));
    }
}

#[tokio::test]
async fn other_mistakes_of_the_client_are_told_to_it() {
    let stage = Stage::new().await;
    for (changes, error) in [
        (("code_challenge", ""), "invalid_request"),
        (("code_challenge_method", "plain"), "invalid_request"),
        (("response_type", "token"), "unsupported_response_type"),
        (("scope", "profile"), "invalid_scope"),
        (("prompt", "none"), "login_required"),
    ] {
        let page = Browser::default().get(&stage.authorize_url(&[changes])).await;
        assert_eq!(query(&page.url)["error"], error, "{changes:?}");
        assert_eq!(query(&page.url)["iss"], stage.connect.issuer());
    }
}

async fn code(stage: &Stage, browser: &Browser) -> String {
    let start = stage.authorize_url(&[]);
    let page = browser.sign_in(stage, &start, "anna@acme.example", PASSWORD).await;
    query(&page.url)["code"].clone()
}

#[tokio::test]
async fn a_code_is_good_once_for_its_client_its_address_and_its_verifier() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    let used = code(&stage, &browser).await;
    assert_eq!(stage.token(&used, &[]).await.0, 200);
    assert_eq!(
        stage.token(&used, &[]).await,
        (reqwest::StatusCode::BAD_REQUEST, json!({"error": "invalid_grant"}))
    );

    let fresh = || async {
        let page = browser.get(&stage.authorize_url(&[])).await;
        query(&page.url)["code"].clone()
    };
    let other = "another-verifier-that-is-long-enough-0123456789";
    assert_eq!(stage.token(&fresh().await, &[("code_verifier", other)]).await.1["error"], "invalid_grant");
    assert_eq!(
        stage.token(&fresh().await, &[("redirect_uri", LOGIN_PAGE)]).await.1["error"],
        "invalid_grant"
    );
    let (status, refusal) = stage.token(&fresh().await, &[("client_secret", "wrong")]).await;
    assert_eq!((status.as_u16(), &refusal["error"]), (401, &json!("invalid_client")));

    let late = fresh().await;
    stage.time.forward(Duration::minutes(5));
    assert_eq!(stage.token(&late, &[]).await.1["error"], "invalid_grant");
}

#[tokio::test]
async fn the_client_may_prove_itself_by_http_basic() {
    let stage = Stage::new().await;
    stage.anna();
    let code = code(&stage, &Browser::default()).await;
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", &*code),
        ("redirect_uri", crate::support::REDIRECT_URI),
        ("code_verifier", crate::support::VERIFIER),
    ];
    let request = http().post(stage.url("/connect/token")).form(&fields);
    // Form-encoded as RFC 6749 wants it.
    let answer = request.basic_auth("smarttrackers", Some("client%2Bsecret%3D1")).send().await.unwrap();
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn a_session_lasts_ten_hours_and_then_asks_again() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    code(&stage, &browser).await;
    stage.time.forward(Duration::hours(10) - Duration::SECOND);
    assert!(query(&browser.get(&stage.authorize_url(&[])).await.url).contains_key("code"));
    stage.time.forward(Duration::SECOND);
    assert!(browser.get(&stage.authorize_url(&[])).await.says("Next</button>"));
}

#[tokio::test]
async fn signing_in_again_can_be_asked_for() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    let first = stage.token(&code(&stage, &browser).await, &[]).await.1;
    stage.time.forward(Duration::minutes(10));
    for changes in
        [("prompt", "login"), ("max_age", "300"), ("acr_values", "urn:idp:vismaconnect:method:pwd")]
    {
        let start = stage.authorize_url(&[changes]);
        assert!(browser.get(&start).await.says("Next</button>"), "{changes:?}");
    }
    let start = stage.authorize_url(&[("prompt", "login")]);
    let page = browser.sign_in(&stage, &start, "anna@acme.example", PASSWORD).await;
    let second = stage.token(&query(&page.url)["code"], &[]).await.1;
    let (first, second) = (claims(&first["id_token"]), claims(&second["id_token"]));
    assert_eq!(first["sid"], second["sid"]);
    assert_eq!(second["auth_time"], stage.time.now());
    assert!(query(&browser.get(&stage.authorize_url(&[("max_age", "300")])).await.url).contains_key("code"));
    assert!(browser.get(&stage.authorize_url(&[("max_age", "0")])).await.says("Next</button>"));
    assert!(browser.get(&stage.authorize_url(&[])).await.says("Next</button>"));
}

#[tokio::test]
async fn end_session_ends_it_and_returns_to_the_client() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    let tokens = stage.token(&code(&stage, &browser).await, &[]).await.1;
    let hint = tokens["id_token"].as_str().unwrap();

    let page = browser.get(&stage.url("/connect/endsession")).await;
    assert!(page.says("Do you want to sign out?"));

    let end =
        |to: &str| format!("/connect/endsession?id_token_hint={hint}&post_logout_redirect_uri={to}&state=s");
    let page = browser.get(&stage.url(&end(LOGIN_PAGE))).await;
    assert_eq!(page.url, format!("{LOGIN_PAGE}?state=s"));
    assert!(browser.get(&stage.authorize_url(&[])).await.says("Next</button>"));
    let page = browser.get(&stage.url(&end("http://elsewhere.example/"))).await;
    assert!(page.says("You are signed out"));
}

#[tokio::test]
async fn forms_from_other_sites_are_refused() {
    let stage = Stage::new().await;
    for path in ["/login", "/registration", "/reset-password", "/connect/endsession"] {
        let request = http().post(stage.url(path)).header("origin", "http://evil.example");
        let answer = request.form(&[("email", "a@b.example")]).send().await.unwrap();
        assert_eq!(answer.status(), 403, "{path}");
    }
}

#[tokio::test]
async fn form_post_answers_with_a_form_that_works_without_script() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    let start = stage.authorize_url(&[("response_mode", "form_post")]);
    let page = browser.sign_in(&stage, &start, "anna@acme.example", PASSWORD).await;
    assert!(page.says(&format!("action=\"{}\"", crate::support::REDIRECT_URI)));
    assert!(page.says("Continue</button>"));
    assert_eq!(page.hidden("state"), "the-state");
    assert_eq!(stage.token(&page.hidden("code"), &[]).await.0, 200);
}

#[tokio::test]
async fn discovery_and_keys_suit_the_openid_library_and_keys_rotate() {
    let stage = Stage::new().await;
    let issuer = IssuerUrl::new(stage.connect.issuer().to_owned()).unwrap();
    let found = CoreProviderMetadata::discover_async(issuer.clone(), &http()).await.unwrap();
    assert_eq!(found.jwks().keys().len(), 1);
    stage.connect.rotate_key().unwrap();
    let found = CoreProviderMetadata::discover_async(issuer, &http()).await.unwrap();
    assert_eq!(found.jwks().keys().len(), 2);
    let also = http().get(stage.url("/.well-known/oauth-authorization-server"));
    assert_eq!(also.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn it_misbehaves_on_demand_and_stops_doing_so() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    code(&stage, &browser).await;
    let tokens = |how| {
        let (stage, browser) = (&stage, &browser);
        async move {
            stage.connect.misbehave(Some(how));
            let page = browser.get(&stage.authorize_url(&[])).await;
            let tokens = stage.token(&query(&page.url)["code"], &[]).await.1;
            stage.connect.misbehave(None);
            tokens
        }
    };
    let id = claims(&tokens(Misbehaviour::WrongNonce).await["id_token"]);
    assert_ne!(id["nonce"], "the-nonce");
    let id = claims(&tokens(Misbehaviour::ExpiredIdToken).await["id_token"]);
    assert!(id["exp"].as_i64().unwrap() < stage.time.now());
    let unsigned = tokens(Misbehaviour::AlgNone).await;
    assert!(unsigned["id_token"].as_str().unwrap().ends_with('.'));

    stage.connect.misbehave(Some(Misbehaviour::Down));
    assert_eq!(browser.get(&stage.url("/.well-known/openid-configuration")).await.status, 503);
    stage.connect.misbehave(None);
    assert_eq!(browser.get(&stage.url("/.well-known/openid-configuration")).await.status, 200);
}

#[tokio::test]
async fn accounts_sessions_and_the_key_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::new().await;
    let options = || sandbox::visma_connect::Options {
        listen: crate::support::free_port(),
        public_url: Some("http://localhost:1".into()),
        clients: vec![crate::support::client()],
        smtp: stage.mailbox.smtp_address(),
        data_dir: Some(folder.path().to_owned()),
        clock: stage.time.clock(),
        password_hashing: sandbox::visma_connect::PasswordHashing::Quick,
        password_rules: Default::default(),
    };
    let start = || sandbox::visma_connect::VismaConnect::start(options());
    let keys = async |address| {
        let url = format!("http://{address}/.well-known/openid-configuration/jwks");
        http().get(url).send().await.unwrap().text().await.unwrap()
    };
    let first = start().await.unwrap();
    let subject = first.create_account(sandbox::visma_connect::NewAccount {
        email: "gert@globex.example".into(),
        first_name: "Gert".into(),
        last_name: "Bos".into(),
        language: "nl-NL".into(),
        password: PASSWORD.into(),
        email_verified: true,
    });
    let cookie = first.open_session(&subject.clone().unwrap());
    let first_keys = keys(first.address()).await;
    drop(first);

    let second = start().await.unwrap();
    assert_eq!(second.subject_of("GERT@globex.example"), Some(subject.unwrap()));
    assert_eq!(keys(second.address()).await, first_keys);
    let home = http().get(format!("http://{}/", second.address())).header("cookie", cookie);
    assert!(home.send().await.unwrap().text().await.unwrap().contains("Gert Bos"));
}

#[tokio::test]
async fn the_end_of_a_session_is_told_to_the_client_once_by_its_ten_hours() {
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    let listener = tokio::net::TcpListener::bind(crate::support::free_port()).await.unwrap();
    let uri = format!("http://{}/backchannel", listener.local_addr().unwrap());
    let receive = move |body: String| async move {
        tell.send(body).unwrap();
    };
    let router = axum::Router::new().route("/backchannel", axum::routing::post(receive));
    tokio::spawn(async move { axum::serve(listener, router).await });

    let stage = Stage::with(sandbox::visma_connect::Client {
        backchannel_logout_uri: Some(uri),
        ..crate::support::client()
    })
    .await;
    let subject = stage.anna();
    let browser = Browser::default();
    let tokens = stage.token(&code(&stage, &browser).await, &[]).await.1;
    stage.time.forward(Duration::hours(10));
    let body = tokio::time::timeout(PATIENCE, told.recv()).await.unwrap().unwrap();
    let token = body.strip_prefix("logout_token=").unwrap();
    let logout = claims(&json!(token));
    assert_eq!(logout["sid"], claims(&tokens["id_token"])["sid"]);
    assert_eq!(logout["sub"], subject);
    assert_eq!(logout["events"], json!({"http://schemas.openid.net/event/backchannel-logout": {}}));
    assert!(logout.get("nonce").is_none());
    assert_eq!(logout["exp"].as_i64().unwrap() - logout["iat"].as_i64().unwrap(), 300);
}
