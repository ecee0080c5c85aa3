//! "Google" at the provider, and the stand-in for Google, driven over real HTTP.

use std::collections::BTreeMap;

use crate::support::{Browser, Page, Stage, claims, free_port, http, query};
use openidconnect::reqwest;
use sandbox::google::{Google, Options};
use serde_json::{Value, json};

const NINA: &str = "nina@acme.example";

/// A provider that offers Google, where Nina has an account, and her browser.
async fn begin() -> (Stage, Google, Browser) {
    let stage = Stage::new().await;
    let options =
        Options { listen: free_port(), public_url: None, data_dir: None, clock: stage.time.clock() };
    let google = Google::start(options).await.unwrap();
    stage.connect.offer_google(&google).unwrap();
    google.create_account(NINA, "Nina", "Nieuw");
    let also = vec![google.issuer().to_owned(), stage.connect.issuer().to_owned()];
    (stage, google, Browser { also, ..Browser::default() })
}

/// "Google" on the page of the provider, which leads to the choice of an account.
async fn to_google(stage: &Stage, browser: &Browser) -> Page {
    let page = browser.get(&stage.authorize_url(&[])).await;
    let page = browser.get(&stage.url(&page.link("Google</a>"))).await;
    assert!(page.says("Sandbox, not Google's service") && page.says("Choose an account"), "{}", page.body);
    page
}

/// The number of the account whose button bears this address.
fn account(page: &Page, email: &str) -> String {
    let (before, _) = page.body.split_once(email).unwrap();
    let (_, value) = before.rsplit_once("value=\"").unwrap();
    value.split('"').next().unwrap().to_owned()
}

async fn choose(google: &Google, browser: &Browser, page: &Page, email: &str) -> Page {
    let fields = [("request", &*page.hidden("request")), ("account", &account(page, email))];
    browser.post(&format!("{}/o/oauth2/v2/choose", google.issuer()), &fields).await
}

async fn sign_in(stage: &Stage, google: &Google, browser: &Browser, email: &str) -> Page {
    let page = to_google(stage, browser).await;
    choose(google, browser, &page, email).await
}

async fn id_token(stage: &Stage, page: &Page) -> Value {
    claims(&stage.token(&query(&page.url)["code"], &[]).await.1["id_token"])
}

/// The page where an account is changed, and its fields.
async fn change(google: &Google, browser: &Browser, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(google.issuer()).await;
    let link = page.link(" <span>");
    browser.post(&format!("{}{link}", google.issuer()), fields).await
}

#[tokio::test]
async fn google_signs_in_to_the_account_with_its_address() {
    let (stage, google, browser) = begin().await;
    let subject = stage.connect.create_google_account("Nina@acme.example", "Nina", "Nieuw");
    let page = sign_in(&stage, &google, &browser, NINA).await;
    let token = id_token(&stage, &page).await;
    assert_eq!((&token["sub"], &token["idp"]), (&json!(subject), &json!("Google")));
    assert_eq!((&token["acr"], &token["amr"]), (&json!("2"), &json!(["pwdless"])));
}

#[tokio::test]
async fn whoever_has_two_factor_on_gives_the_code_after_google_too() {
    let (stage, google, browser) = begin().await;
    let subject = stage.connect.create_google_account(NINA, "Nina", "Nieuw");
    stage.connect.set_second_factor(&subject, true);
    let page = sign_in(&stage, &google, &browser, NINA).await;
    assert!(page.says("Verify that it is you"));
    let (_, code) = page.body.split_once("data-code=\"").unwrap();
    let fields = [("code", &code[..6]), ("return_url", &*page.hidden("return_url"))];
    let page = browser.post(&stage.url("/login/code"), &fields).await;
    let token = id_token(&stage, &page).await;
    assert_eq!((&token["idp"], &token["amr"]), (&json!("Google"), &json!(["pwdless", "otp", "mfa"])));
}

#[tokio::test]
async fn no_other_account_is_signed_in_to() {
    let (stage, google, browser) = begin().await;
    let anna = stage.anna();
    let refused = async || {
        let page = to_google(&stage, &browser).await;
        let page = choose(&google, &browser, &page, "@").await;
        assert!(page.says("Google does not sign you in"), "{}", page.body);
        assert!(browser.get(&stage.authorize_url(&[])).await.says("Next</button>"), "nobody is signed in");
        page
    };
    // Nobody here has her address.
    let page = refused().await;
    assert!(page.says(NINA));
    let page = browser.get(&stage.url(&page.link("Sign in another way"))).await;
    assert!(page.says("Next</button>") && page.says("SmartTrackers"));
    // Google does not vouch for the address that somebody gave there.
    let annas = [("email", "anna@acme.example"), ("first_name", "Nina")];
    assert!(change(&google, &browser, &annas).await.says("not verified"));
    refused().await;
    // It does, but the account here is not confirmed to be its owner's.
    let annas = [("email", "anna@acme.example"), ("first_name", "Nina"), ("verified", "yes")];
    change(&google, &browser, &annas).await;
    stage.connect.set_email_verified(&anna, false);
    refused().await;
    stage.connect.set_email_verified(&anna, true);
    // Her account here has another address by now.
    stage.connect.change_email(&anna, "anna@elsewhere.example").unwrap();
    refused().await;
    stage.connect.change_email(&anna, "anna@acme.example").unwrap();
    let page = sign_in(&stage, &google, &browser, "anna@acme.example").await;
    assert_eq!(id_token(&stage, &page).await["sub"], anna);
}

#[tokio::test]
async fn turning_back_at_google_leads_to_the_other_ways() {
    let (stage, _google, browser) = begin().await;
    let page = to_google(&stage, &browser).await;
    let page = browser.get(&page.link("Cancel and go back")).await;
    assert!(page.says("Next</button>") && page.says("Google</a>"));
    let page = browser.get(&stage.url(&page.link("Cancel and go back"))).await;
    assert_eq!(query(&page.url)["error"], "access_denied");
}

#[tokio::test]
async fn an_answer_that_this_browser_did_not_ask_for_signs_nobody_in() {
    let (stage, google, browser) = begin().await;
    stage.connect.create_google_account(NINA, "Nina", "Nieuw");
    // As an attacker, who sends the last address to somebody else.
    let attacker = Browser { also: vec![google.issuer().to_owned()], ..Browser::default() };
    let page = attacker.get(&stage.authorize_url(&[])).await;
    let page = attacker.get(&stage.url(&page.link("Google</a>"))).await;
    let page = choose(&google, &attacker, &page, NINA).await;
    assert!(page.url.contains("/google/callback?code="), "{}", page.url);
    for victim in [&browser, &Browser::default()] {
        to_google(&stage, &browser).await;
        assert!(victim.get(&page.url).await.says("Start again"));
        assert!(victim.get(&stage.authorize_url(&[])).await.says("Next</button>"));
    }
    // In their own browser it works, once.
    let own = Browser { cookies: attacker.cookies, also: vec![stage.connect.issuer().to_owned()] };
    assert!(own.get(&page.url).await.url.contains("code="));
    assert!(own.get(&page.url).await.says("Start again"));
}

#[tokio::test]
async fn without_google_there_is_no_button() {
    let stage = Stage::new().await;
    let browser = Browser::default();
    assert!(!browser.get(&stage.authorize_url(&[])).await.says("Google"));
    for path in ["/google", "/google/callback?code=x&state=y"] {
        assert_eq!(browser.get(&stage.url(path)).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn accounts_are_made_changed_and_deleted_also_on_the_way() {
    let (stage, google, browser) = begin().await;
    let new = format!("{}/accounts/new", google.issuer());
    let page = browser.post(&new, &[("email", "nowhere"), ("first_name", "Ivo")]).await;
    assert!(page.says("Enter a valid e-mail address.") && page.says("value=\"Ivo\""));
    let page = browser.post(&new, &[("email", "NINA@acme.example"), ("verified", "yes")]).await;
    assert!(page.says("There is another account with this address."));
    assert!(
        change(&google, &browser, &[("email", "nina@elsewhere.example")])
            .await
            .says("nina@elsewhere.example")
    );

    let subject = stage.connect.create_google_account("ivo@acme.example", "Ivo", "Vos");
    let page = to_google(&stage, &browser).await;
    let link = page.link("Use another account");
    let page = browser.get(&format!("{}{link}", google.issuer())).await;
    let fields = [
        ("request", &*page.hidden("request")),
        ("email", "ivo@acme.example"),
        ("first_name", "Ivo"),
        ("last_name", "Vos"),
        ("verified", "yes"),
    ];
    let page = browser.post(&new, &fields).await;
    assert_eq!(id_token(&stage, &page).await["sub"], subject);

    let page = browser.get(google.issuer()).await;
    let (before, _) = page.body.split_once("ivo@acme.example").unwrap();
    let (_, link) = before.rsplit_once("href=\"").unwrap();
    let link = link.split('"').next().unwrap();
    let page = browser.post(&format!("{}{link}/delete", google.issuer()), &[]).await;
    assert!(!page.says("ivo@acme.example") && page.says("nina@elsewhere.example"));
    assert_eq!(browser.get(&format!("{}{link}", google.issuer())).await.status, 404);
    let evil = http().post(&new).header("origin", "http://evil.example").form(&fields);
    assert_eq!(evil.send().await.unwrap().status(), 403);
}

#[tokio::test]
async fn it_answers_registered_applications_that_use_pkce_only() {
    let (stage, google, browser) = begin().await;
    let page = browser.get(&stage.authorize_url(&[])).await;
    let own = Browser { cookies: browser.cookies, also: Vec::new() };
    let begun = own.get(&stage.url(&page.link("Google</a>"))).await.url;
    let elsewhere = begun.replace("%2Fgoogle%2Fcallback", "%2Felsewhere");
    for (changed, words) in [
        (elsewhere, "not with this redirect URI"),
        (begun.replace("client_id=visma-connect", "client_id=nobody"), "not registered here"),
        (begun.replace("code_challenge_method=S256", "code_challenge_method=plain"), "PKCE"),
        (begun.replace("scope=openid", "scope=o"), "PKCE"),
        (begun.replace("response_type=code", "response_type=token"), "PKCE"),
    ] {
        assert_ne!(changed, begun);
        let page = Browser::default().get(&changed).await;
        assert_eq!(page.status, 400);
        assert!(page.says(words), "{changed}");
    }
    let fields =
        BTreeMap::from([("grant_type", "authorization_code"), ("client_id", "visma-connect.apps.sandbox")]);
    let answer = http().post(format!("{}/token", google.issuer())).form(&fields).send().await.unwrap();
    assert_eq!(answer.status(), reqwest::StatusCode::UNAUTHORIZED);
}
