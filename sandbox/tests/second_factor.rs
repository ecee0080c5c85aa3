//! Two-factor authentication of the provider, driven over real HTTP.

use crate::support::{Browser, PASSWORD, Page, Stage, claims, query};
use time::Duration;

const ANNA: &str = "anna@acme.example";
const MFA: (&str, &str) = ("acr_values", "urn:idp:vismaconnect:mfa");

/// Types a code, or the one that the page says the app shows.
async fn enter(stage: &Stage, browser: &Browser, page: &Page, code: Option<&str>) -> Page {
    let (_, shown) = page.body.split_once("data-code=\"").unwrap();
    let code = code.unwrap_or(&shown[..6]).to_owned();
    let (path, secret) = match page.url.contains("/two-step") || page.says("Turn on two-step") {
        true => ("/two-step", page.hidden("secret")),
        false => ("/login/code", String::new()),
    };
    let fields = [("code", &*code), ("secret", &secret), ("return_url", &page.hidden("return_url"))];
    browser.post(&stage.url(path), &fields).await
}

async fn id_token(stage: &Stage, page: &Page) -> serde_json::Value {
    claims(&stage.token(&query(&page.url)["code"], &[]).await.1["id_token"])
}

#[tokio::test]
async fn whoever_has_turned_it_on_gives_a_code_after_the_password() {
    let stage = Stage::new().await;
    stage.connect.set_second_factor(&stage.anna(), true);
    let browser = Browser::default();
    let page = browser.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    assert!(page.says("Verify that it is you"));
    // The password alone opens nothing.
    assert!(browser.get(&stage.authorize_url(&[])).await.says("Next</button>"));
    let wrong = enter(&stage, &browser, &page, Some("000000")).await;
    assert!(wrong.says("The code is incorrect."));
    let page = enter(&stage, &browser, &wrong, None).await;
    let token = id_token(&stage, &page).await;
    assert_eq!(token["acr"], "3");
    assert_eq!(token["amr"], serde_json::json!(["pwd", "otp", "mfa"]));
    // From then on the session has it.
    let again = browser.get(&stage.authorize_url(&[MFA])).await;
    assert_eq!(id_token(&stage, &again).await["acr"], "3");
}

#[tokio::test]
async fn wrong_codes_lock_the_address_too() {
    let stage = Stage::new().await;
    stage.connect.set_second_factor(&stage.anna(), true);
    let browser = Browser::default();
    let mut page = browser.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    for _ in 0..8 {
        page = enter(&stage, &browser, &page, Some("000000")).await;
    }
    page = enter(&stage, &browser, &page, None).await;
    assert!(page.says("locked for 30 minutes"));
    stage.time.forward(Duration::minutes(30));
    let page = browser.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    assert!(query(&enter(&stage, &browser, &page, None).await.url).contains_key("code"));
}

#[tokio::test]
async fn an_application_that_wants_it_has_it_turned_on_or_is_told_without() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    let page = browser.sign_in(&stage, &stage.authorize_url(&[MFA]), ANNA, PASSWORD).await;
    assert!(page.says("Turn on two-step verification"));
    let later = stage.url(&page.link("Remind me later"));
    assert_eq!(id_token(&stage, &browser.get(&later).await).await["acr"], "2");
    let page = browser.get(&stage.authorize_url(&[MFA])).await;
    assert!(enter(&stage, &browser, &page, Some("000000")).await.says("The code is incorrect."));
    let page = browser.get(&stage.authorize_url(&[MFA])).await;
    let page = enter(&stage, &browser, &page, None).await;
    assert!(page.says("Save your emergency code"));
    let page = browser.get(&stage.url(&page.link("Continue</a>"))).await;
    assert_eq!(id_token(&stage, &page).await["acr"], "3");
    // Turning it on once more leads back: its key is not replaced.
    assert!(browser.get(&stage.url("/two-step")).await.says("Next</button>"));
    // Everywhere from now on, with the password again or not.
    let elsewhere = Browser::default();
    let page = elsewhere.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    assert!(page.says("Verify that it is you"));
}

/// Signs in with the password, and turns it on in the account settings; gives the emergency code.
async fn turn_on_in_settings(stage: &Stage, browser: &Browser) -> String {
    let page = browser.sign_in(stage, &stage.url("/settings"), ANNA, PASSWORD).await;
    let page = browser.get(&stage.url(&page.link("Turn on two-step verification"))).await;
    let fields = |page: &Page, password: &str, code: Option<&str>| {
        let (_, shown) = page.body.split_once("data-code=\"").unwrap();
        let code = code.unwrap_or(&shown[..6]).to_owned();
        vec![("code", code), ("secret", page.hidden("secret")), ("password", password.to_owned())]
    };
    let send = async |fields: Vec<(&str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, &**value)).collect();
        browser.post(&stage.url("/settings/two-step"), &fields).await
    };
    let wrong = send(fields(&page, "wrong", Some("000000"))).await;
    assert!(wrong.says("The password is incorrect.") && wrong.says("The code is incorrect."));
    // The key stays: it may be in the app already.
    assert_eq!(wrong.hidden("secret"), page.hidden("secret"));
    let page = send(fields(&wrong, PASSWORD, None)).await;
    assert!(page.says("Save your emergency code"));
    assert_eq!(page.link("Continue</a>"), "/settings");
    let (_, code) = page.body.split_once("data-emergency-code=\"").unwrap();
    code[..19].to_owned()
}

async fn try_another_way(stage: &Stage, browser: &Browser, page: &Page, code: &str) -> Page {
    let page = browser.get(&stage.url(&page.link("Try another way"))).await;
    assert!(page.says("Emergency code</label>"));
    let fields = [("code", code), ("return_url", &page.hidden("return_url"))];
    browser.post(&stage.url("/login/emergency-code"), &fields).await
}

#[tokio::test]
async fn the_emergency_code_is_another_way_in_and_good_once() {
    let stage = Stage::new().await;
    stage.anna();
    let at_home = Browser::default();
    let code = turn_on_in_settings(&stage, &at_home).await;

    let browser = Browser::default();
    let sign_in =
        async || browser.sign_in(&stage, &stage.authorize_url(&[("prompt", "login")]), ANNA, PASSWORD).await;
    let page = sign_in().await;
    let wrong = try_another_way(&stage, &browser, &page, "AAAA-AAAA-AAAA-AAAA").await;
    assert!(wrong.says("The code is incorrect."));
    // And from there back to the app's code.
    assert!(browser.get(&stage.url(&wrong.link("Try another way"))).await.says("6-digit code"));
    let page = try_another_way(&stage, &browser, &page, &code.to_lowercase()).await;
    assert_eq!(id_token(&stage, &page).await["acr"], "3");

    let page = sign_in().await;
    assert!(try_another_way(&stage, &browser, &page, &code).await.says("The code is incorrect."));
    assert!(at_home.get(&stage.url("/settings")).await.says("You have no emergency code."));
    let again = stage.url("/settings/emergency-code");
    assert!(at_home.post(&again, &[("password", "wrong")]).await.says("The password is incorrect."));
    let page = at_home.post(&again, &[("password", PASSWORD)]).await;
    let (_, code) = page.body.split_once("data-emergency-code=\"").unwrap();
    let page = sign_in().await;
    let page = try_another_way(&stage, &browser, &page, &code[..19]).await;
    assert!(query(&page.url).contains_key("code"));
}

#[tokio::test]
async fn wrong_emergency_codes_lock_the_address_too() {
    let stage = Stage::new().await;
    stage.anna();
    let code = turn_on_in_settings(&stage, &Browser::default()).await;
    let browser = Browser::default();
    let page = browser.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    for _ in 0..8 {
        try_another_way(&stage, &browser, &page, "AAAA-AAAA-AAAA-AAAA").await;
    }
    assert!(try_another_way(&stage, &browser, &page, &code).await.says("locked for 30 minutes"));
}

#[tokio::test]
async fn a_remembered_device_is_not_asked_for_thirty_days() {
    let stage = Stage::new().await;
    let anna = stage.anna();
    stage.connect.set_second_factor(&anna, true);
    let browser = Browser::default();
    let sign_in = async |browser: &Browser| {
        browser.sign_in(&stage, &stage.authorize_url(&[("prompt", "login")]), ANNA, PASSWORD).await
    };
    let page = sign_in(&browser).await;
    let (_, code) = page.body.split_once("data-code=\"").unwrap();
    let fields = [("code", &code[..6]), ("remember", "yes"), ("return_url", &*page.hidden("return_url"))];
    let page = browser.post(&stage.url("/login/code"), &fields).await;
    assert!(query(&page.url).contains_key("code"));

    let page = sign_in(&browser).await;
    let token = id_token(&stage, &page).await;
    assert_eq!((&token["acr"], &token["amr"]), (&"3".into(), &serde_json::json!(["pwd", "mfa"])));
    assert!(sign_in(&Browser::default()).await.says("Verify that it is you"), "another device is asked");
    stage.time.forward(Duration::days(30));
    assert!(sign_in(&browser).await.says("Verify that it is you"));
}

#[tokio::test]
async fn devices_are_forgotten_on_demand_and_when_it_is_turned_off() {
    let stage = Stage::new().await;
    let anna = stage.anna();
    let browser = Browser::default();
    for forget in ["/settings/devices/forget", "/settings/two-step/off"] {
        stage.connect.set_second_factor(&anna, true);
        let page = browser.sign_in(&stage, &stage.url("/settings"), ANNA, PASSWORD).await;
        let (_, code) = page.body.split_once("data-code=\"").unwrap();
        let fields = [("code", &code[..6]), ("remember", "yes"), ("return_url", "/settings")];
        let page = browser.post(&stage.url("/login/code"), &fields).await;
        assert!(page.says("One device is remembered"), "{}", page.body);
        let page = browser.post(&stage.url(forget), &[("password", PASSWORD)]).await;
        assert!(!page.says("remembered") && page.says("role=\"status\""));
        stage.connect.end_sessions_of(&anna).await;
    }
    // It is off: the password is enough.
    let page = browser.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    assert_eq!(id_token(&stage, &page).await["acr"], "2");
}
