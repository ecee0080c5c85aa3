//! Making an account at the provider, and getting into it, over real HTTP and real SMTP.

use crate::support::{Browser, LOGIN_PAGE, PASSWORD, PATIENCE, Stage, claims, query};
use serde_json::json;
use time::Duration;

async fn register(stage: &Stage, browser: &Browser, email: &str) -> crate::support::Page {
    let url = stage.connect.registration_url("smarttrackers");
    let page = browser.get(&url).await;
    assert!(page.says("Sandbox, not Visma"));
    let fields = [
        ("client_id", &*page.hidden("client_id")),
        ("first_name", "Ivo"),
        ("last_name", "de Vries"),
        ("email", email),
        ("language", "nl-NL"),
        ("country", "NL"),
        ("human", "yes"),
    ];
    browser.post(&stage.url("/registration"), &fields).await
}

async fn activation_link(stage: &Stage, email: &str) -> String {
    let mails = stage.mailbox.wait_for(email, 1, PATIENCE).await.unwrap();
    mails[0].link("Activate account").unwrap()
}

#[tokio::test]
async fn a_person_registers_activates_and_is_signed_in_at_once_by_the_next_request() {
    let stage = Stage::new().await;
    let browser = Browser::default();

    let page = register(&stage, &browser, "Ivo@acme.example").await;
    assert!(page.says("<h1>Thank you for registering. Check your inbox.</h1>"));

    let mails = stage.mailbox.wait_for("ivo@acme.example", 1, PATIENCE).await.unwrap();
    assert_eq!(mails[0].subject, "Welcome to SmartTrackers");
    assert_eq!(mails[0].from, "SmartTrackers by Visma <do.not.reply@email.connect.visma.com>");
    let link = mails[0].link("Activate account").unwrap();
    assert!(mails[0].text.contains(&link));

    let page = browser.get(&link).await;
    assert!(page.says("At least 8 characters"));
    let page = browser.post(&link, &[("password", "short"), ("repeat", "other")]).await;
    assert!(page.says("Use at least 8 characters.") && page.says("The two passwords are not the same."));
    let page = browser.post(&link, &[("password", "Ivo-2026-ivo!"), ("repeat", "Ivo-2026-ivo!")]).await;
    assert!(page.says("Leave your name"));
    let page = browser.post(&link, &[("password", PASSWORD), ("repeat", PASSWORD)]).await;
    assert_eq!(page.url, LOGIN_PAGE);

    let page = browser.get(&stage.authorize_url(&[])).await;
    let answer = query(&page.url);
    assert_eq!(answer["state"], "the-state");
    assert_eq!(answer["iss"], stage.connect.issuer());
    assert_eq!(answer["scope"], "openid profile email");
    assert!(answer.contains_key("session_state"));

    let (status, tokens) = stage.token(&answer["code"], &[]).await;
    assert_eq!(status, 200);
    let id = claims(&tokens["id_token"]);
    assert_eq!(id["iss"], stage.connect.issuer());
    assert_eq!((&id["aud"], &id["nonce"]), (&json!("smarttrackers"), &json!("the-nonce")));
    assert_eq!((&id["acr"], &id["amr"], &id["idp"]), (&json!("2"), &json!(["pwd"]), &json!("Visma Connect")));
    assert_eq!(id["auth_time"], stage.time.now());
    assert_eq!(id["llt"], stage.time.now());
    assert!(id["sid"].is_string() && id["at_hash"].is_string() && id.get("email").is_none());

    let (status, told) = stage.userinfo(tokens["access_token"].as_str().unwrap()).await;
    assert_eq!(status, 200);
    assert_eq!(told["sub"], id["sub"]);
    assert_eq!(told["name"], "Ivo de Vries");
    assert_eq!((&told["email"], &told["email_verified"]), (&json!("Ivo@acme.example"), &json!(true)));
    assert_eq!(told["locale"], "nl-NL");
    assert_eq!(told["auth_time"], stage.time.now().to_string());
    assert_eq!(told["sid"], id["sid"]);
}

#[tokio::test]
async fn registering_with_mistakes_keeps_what_was_typed() {
    let stage = Stage::new().await;
    let fields = [("client_id", "smarttrackers"), ("first_name", "Ivo"), ("email", "not an address")];
    let page = Browser::default().post(&stage.url("/registration"), &fields).await;
    assert_eq!(page.status, 200);
    for words in [
        "value=\"Ivo\"",
        "value=\"not an address\"",
        "Enter your last name.",
        "Enter a valid e-mail address.",
        "Choose a country.",
        "Tick the box to go on.",
    ] {
        assert!(page.says(words), "{words}");
    }
    assert!(stage.mailbox.messages().is_empty());
}

#[tokio::test]
async fn registering_a_known_address_answers_the_same_and_says_so_by_mail() {
    let stage = Stage::new().await;
    stage.anna();
    let page = register(&stage, &Browser::default(), "ANNA@acme.example").await;
    assert!(page.says("Thank you for registering. Check your inbox."));
    let mails = stage.mailbox.wait_for("anna@acme.example", 1, PATIENCE).await.unwrap();
    assert_eq!(mails[0].subject, "You already have an account");
    assert!(mails[0].link("Change password").is_some());
}

#[tokio::test]
async fn an_activation_link_ends_after_24_hours_and_leads_to_a_new_one() {
    let stage = Stage::new().await;
    let browser = Browser::default();
    register(&stage, &browser, "ivo@acme.example").await;
    let link = activation_link(&stage, "ivo@acme.example").await;

    stage.time.forward(Duration::hours(24) - Duration::SECOND);
    assert_eq!(browser.get(&link).await.status, 200);
    stage.time.forward(Duration::SECOND);
    let page = browser.get(&link).await;
    assert_eq!(page.status, 410);
    assert!(page.says("Invalid verification link"));
    let page = browser.post(&link, &[("password", PASSWORD), ("repeat", PASSWORD)]).await;
    assert!(page.says("Invalid verification link"));

    let request = page.link("Click here to request a new valid link");
    let page = browser.get(&stage.url(&request)).await;
    assert!(page.says("I am not a robot"));
    let client_id = page.hidden("client_id");
    let fields = [("email", "ivo@acme.example"), ("human", "yes"), ("client_id", &*client_id)];
    let page = browser.post(&stage.url("/reset-password"), &fields).await;
    assert!(page.says("Check your inbox"));

    let mails = stage.mailbox.wait_for("ivo@acme.example", 2, PATIENCE).await.unwrap();
    assert_eq!(mails[0].subject, "Change password request");
    let link = mails[0].link("Change password").unwrap();
    let page = browser.post(&link, &[("password", PASSWORD), ("repeat", PASSWORD)]).await;
    assert_eq!(page.url, LOGIN_PAGE);
    assert!(browser.get(&link).await.says("Invalid verification link"));
    let page = browser.get(&stage.authorize_url(&[])).await;
    assert!(query(&page.url).contains_key("code"));
}

#[tokio::test]
async fn asking_for_a_new_password_answers_the_same_for_an_unknown_address() {
    let stage = Stage::new().await;
    let fields = [("email", "nobody@acme.example"), ("human", "yes")];
    let page = Browser::default().post(&stage.url("/reset-password"), &fields).await;
    assert!(page.says("Check your inbox"));
    assert!(stage.mailbox.messages().is_empty());
}

#[tokio::test]
async fn a_remembered_address_opens_on_the_password_with_a_way_back_to_create_account() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    let page = browser.get(&stage.authorize_url(&[])).await;
    let fields =
        [("email", "anna@acme.example"), ("remember", "yes"), ("return_url", &*page.hidden("return_url"))];
    let page = browser.post(&stage.url("/login"), &fields).await;
    assert!(page.says("Forgot your password?") && page.says("readonly"));

    let page = browser.get(&stage.authorize_url(&[])).await;
    assert!(page.says("value=\"anna@acme.example\"") && !page.says("Create account</a>"));
    let back = page.link("aria-label=\"Back: another e-mail address");
    let page = browser.get(&stage.url(&back)).await;
    assert_eq!(page.link("Create account"), "/registration?client_id=smarttrackers");

    let page = browser.get(&stage.url(&back)).await;
    let page = browser.get(&stage.url(&page.link("Cancel and go back"))).await;
    assert_eq!(query(&page.url)["error"], "access_denied");
    assert_eq!(query(&page.url)["state"], "the-state");
}

#[tokio::test]
async fn eight_failures_lock_the_address_for_half_an_hour() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    for _ in 0..8 {
        let page = browser.sign_in(&stage, &stage.authorize_url(&[]), "anna@acme.example", "wrong").await;
        assert_eq!(page.status, 200);
        assert!(page.says("The e-mail address or the password is incorrect."));
    }
    let page = browser.sign_in(&stage, &stage.authorize_url(&[]), "anna@acme.example", PASSWORD).await;
    assert!(page.says("locked for 30 minutes"));
    stage.time.forward(Duration::minutes(30));
    let page = browser.sign_in(&stage, &stage.authorize_url(&[]), "anna@acme.example", PASSWORD).await;
    assert!(query(&page.url).contains_key("code"));
}
