//! Two-factor authentication of the provider, driven over real HTTP.

mod support;

use support::{Browser, PASSWORD, Page, Stage, claims, query};
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
    assert_eq!(id_token(&stage, &page).await["acr"], "3");
    // Everywhere from now on, with the password again or not.
    let elsewhere = Browser::default();
    let page = elsewhere.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    assert!(page.says("Verify that it is you"));
}
