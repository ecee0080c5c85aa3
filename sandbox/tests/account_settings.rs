//! The account settings of the provider, driven over real HTTP and real SMTP.

use crate::support::{Browser, PASSWORD, PATIENCE, Page, Stage, query};
use time::Duration;

const ANNA: &str = "anna@acme.example";
const NEW: &str = "anna.jansen@elsewhere.example";

async fn settings(stage: &Stage, browser: &Browser) -> Page {
    browser.sign_in(stage, &stage.url("/settings"), ANNA, PASSWORD).await
}

/// Whether one can sign in with these.
async fn opens(stage: &Stage, email: &str, password: &str) -> bool {
    let page = Browser::default().sign_in(stage, &stage.authorize_url(&[]), email, password).await;
    page.url.contains("code=")
}

async fn ask_for(stage: &Stage, browser: &Browser, email: &str, password: &str) -> Page {
    browser.post(&stage.url("/settings/email"), &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn strangers_sign_in_first_and_are_led_back() {
    let stage = Stage::new().await;
    stage.anna();
    for path in
        ["/settings", "/settings/details", "/settings/email", "/settings/password", "/settings/two-step"]
    {
        assert!(Browser::default().get(&stage.url(path)).await.says("Next</button>"), "{path}");
        let page = Browser::default().post(&stage.url(path), &[("password", PASSWORD)]).await;
        assert!(page.status == 405 || page.says("Next</button>"), "{path}");
    }
    let page = settings(&stage, &Browser::default()).await;
    assert!(page.says("<h1>Account settings</h1>") && page.says("Anna Jansen") && page.says("Nederlands"));
    // Nowhere else.
    let start = stage.url("/login?return_url=/settings//elsewhere.example");
    let page = Browser::default().sign_in(&stage, &start, ANNA, PASSWORD).await;
    assert!(page.says("You are signed in"));
}

#[tokio::test]
async fn name_language_and_country_are_told_to_applications_from_then_on() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    settings(&stage, &browser).await;
    let details = stage.url("/settings/details");
    assert!(browser.get(&details).await.says("value=\"Jansen\""));
    let page = browser.post(&details, &[("first_name", "Ann"), ("language", "tlh")]).await;
    for words in ["Enter your last name.", "Choose a language.", "Choose a country.", "value=\"Ann\""] {
        assert!(page.says(words), "{words}");
    }
    let fields = [("first_name", " Ann "), ("last_name", "Smit"), ("language", "en-GB"), ("country", "BE")];
    let page = browser.post(&details, &fields).await;
    assert!(page.says("Your details are saved.") && page.says("Ann Smit") && page.says("Belgium"));

    let page = browser.get(&stage.authorize_url(&[])).await;
    let tokens = stage.token(&query(&page.url)["code"], &[]).await.1;
    let told = stage.userinfo(tokens["access_token"].as_str().unwrap()).await.1;
    assert_eq!((&told["name"], &told["locale"]), (&"Ann Smit".into(), &"en-GB".into()));
    // And there is a way back to the application.
    assert_eq!(
        browser.get(&stage.url("/settings")).await.link("SmartTrackers</a>"),
        crate::support::LOGIN_PAGE
    );
}

#[tokio::test]
async fn another_address_counts_once_the_mail_to_it_is_followed_and_the_old_one_is_told() {
    let stage = Stage::new().await;
    let anna = stage.anna();
    let browser = Browser::default();
    settings(&stage, &browser).await;
    let page = ask_for(&stage, &browser, "no address", "wrong").await;
    assert!(page.says("Enter a valid e-mail address.") && page.says("The password is incorrect."));
    assert!(ask_for(&stage, &browser, ANNA, PASSWORD).await.says("This is your address already."));
    assert!(ask_for(&stage, &browser, NEW, PASSWORD).await.says("Check your inbox"));
    assert!(browser.get(&stage.url("/settings")).await.says(&format!("Waiting for {NEW}")));
    assert!(opens(&stage, ANNA, PASSWORD).await && !opens(&stage, NEW, PASSWORD).await);

    let mails = stage.mailbox.wait_for(NEW, 1, PATIENCE).await.unwrap();
    assert_eq!(mails[0].subject, "Confirm your new e-mail address");
    assert_eq!(mails[0].from, "Visma Connect <do.not.reply@email.connect.visma.com>");
    let link = mails[0].link("Confirm e-mail address").unwrap();
    // In another browser; opening it only shows.
    let elsewhere = Browser::default();
    assert!(elsewhere.get(&link).await.says("Confirm</button>"));
    assert!(opens(&stage, ANNA, PASSWORD).await);
    assert!(elsewhere.post(&link, &[]).await.says("Your e-mail address is changed"));
    assert!(!opens(&stage, ANNA, PASSWORD).await && opens(&stage, NEW, PASSWORD).await);
    assert_eq!(stage.connect.subject_of(NEW), Some(anna));
    let told = stage.mailbox.wait_for(ANNA, 1, PATIENCE).await.unwrap();
    assert_eq!(told[0].subject, "Your e-mail address was changed");
    assert!(told[0].text.contains(NEW));
    assert_eq!(elsewhere.post(&link, &[]).await.status, 410);
}

#[tokio::test]
async fn only_the_latest_mail_changes_the_address_and_for_a_day() {
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    settings(&stage, &browser).await;
    let link_to = async |address: &str| {
        ask_for(&stage, &browser, address, PASSWORD).await;
        let mails = stage.mailbox.wait_for(address, 1, PATIENCE).await.unwrap();
        mails[0].link("Confirm e-mail address").unwrap()
    };
    let first = link_to("first@acme.example").await;
    let second = link_to("second@acme.example").await;
    assert!(browser.post(&first, &[]).await.says("Invalid verification link"));
    // It opens nothing else.
    let (_, secret) = second.rsplit_once('/').unwrap();
    let as_password = stage.url(&format!("/reset-password/{secret}"));
    let fields = [("password", "Wind-and-Water-77"), ("repeat", "Wind-and-Water-77")];
    assert_eq!(browser.post(&as_password, &fields).await.status, 410);
    stage.time.forward(Duration::hours(24));
    assert_eq!(browser.post(&second, &[]).await.status, 410);
    assert!(opens(&stage, ANNA, PASSWORD).await);
}

#[tokio::test]
async fn what_was_mailed_to_the_old_address_opens_nothing_any_more() {
    let stage = Stage::new().await;
    stage.anna();
    let fields = [("email", ANNA), ("human", "yes")];
    Browser::default().post(&stage.url("/reset-password"), &fields).await;
    let old = stage.mailbox.wait_for(ANNA, 1, PATIENCE).await.unwrap()[0].link("Change password").unwrap();
    let browser = Browser::default();
    settings(&stage, &browser).await;
    ask_for(&stage, &browser, NEW, PASSWORD).await;
    let mails = stage.mailbox.wait_for(NEW, 1, PATIENCE).await.unwrap();
    browser.post(&mails[0].link("Confirm e-mail address").unwrap(), &[]).await;
    assert!(browser.get(&old).await.says("Invalid verification link"));
}

#[tokio::test]
async fn an_address_of_somebody_else_cannot_be_had_and_is_not_told() {
    let stage = Stage::new().await;
    stage.anna();
    let mut gert = crate::support::new_account("gert@globex.example");
    stage.connect.create_account(gert.clone()).unwrap();
    let browser = Browser::default();
    settings(&stage, &browser).await;
    assert!(ask_for(&stage, &browser, &gert.email, PASSWORD).await.says("Check your inbox"));
    let mails = stage.mailbox.wait_for(&gert.email, 1, PATIENCE).await.unwrap();
    assert_eq!(mails[0].subject, "This address already has an account");
    assert_eq!(mails[0].link("Confirm e-mail address"), None);
    // Nor one that somebody else got in the meantime.
    ask_for(&stage, &browser, NEW, PASSWORD).await;
    let mails = stage.mailbox.wait_for(NEW, 1, PATIENCE).await.unwrap();
    gert.email = NEW.into();
    stage.connect.create_account(gert).unwrap();
    let link = mails[0].link("Confirm e-mail address").unwrap();
    assert!(browser.post(&link, &[]).await.says("Invalid verification link"));
    assert!(opens(&stage, ANNA, PASSWORD).await);
}

#[tokio::test]
async fn another_password_needs_the_one_before() {
    const OTHER: &str = "Wind-and-Water-77";
    let stage = Stage::new().await;
    stage.anna();
    let browser = Browser::default();
    settings(&stage, &browser).await;
    let change = async |current: &str, password: &str, repeat: &str| {
        let fields = [("current", current), ("password", password), ("repeat", repeat)];
        browser.post(&stage.url("/settings/password"), &fields).await
    };
    let page = change("wrong", "short", "other").await;
    for words in
        ["The password is incorrect.", "Use at least 8 characters.", "The two passwords are not the same."]
    {
        assert!(page.says(words), "{words}");
    }
    assert!(change(PASSWORD, OTHER, OTHER).await.says("Your password is changed."));
    assert!(!opens(&stage, ANNA, PASSWORD).await && opens(&stage, ANNA, OTHER).await);
    // Guessing it here locks as guessing it at the door does.
    for _ in 0..8 {
        change("wrong", OTHER, OTHER).await;
    }
    assert!(change(OTHER, PASSWORD, PASSWORD).await.says("locked for 30 minutes"));
}

#[tokio::test]
async fn without_a_password_the_way_to_one_is_shown() {
    let stage = Stage::new().await;
    let subject = stage.connect.create_google_account("nina@acme.example", "Nina", "Nieuw");
    let cookie = stage.connect.open_session(&subject);
    let browser = Browser::default();
    let (name, value) = cookie.split_once('=').unwrap();
    browser.cookies.lock().unwrap().insert(name.into(), value.into());
    assert!(browser.get(&stage.url("/settings")).await.says("You have none: you sign in with Google."));
    for path in ["/settings/email", "/settings/password", "/settings/two-step"] {
        let page = browser.get(&stage.url(path)).await;
        assert_eq!(page.link("Forgot your password?"), "/reset-password", "{path}");
    }
}

#[tokio::test]
async fn forms_from_other_sites_are_refused() {
    let stage = Stage::new().await;
    for path in ["/settings/details", "/settings/email", "/settings/password", "/settings/two-step/off"] {
        let request = crate::support::http().post(stage.url(path)).header("origin", "http://evil.example");
        assert_eq!(request.form(&[("password", PASSWORD)]).send().await.unwrap().status(), 403, "{path}");
    }
}
