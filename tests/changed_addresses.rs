//! Addresses change and come to belong to others; an account stays whose it was.

use crate::support::{ANNA, PASSWORD, TestApp, VERA};

#[tokio::test]
async fn the_same_subject_with_a_new_address_is_the_same_account_everywhere() {
    const NEW: &str = "vera.bakker@elsewhere.example";
    let mut app = TestApp::start().await;
    let vera = app.account_at_provider(VERA);
    let before = app.signed_in(VERA).await;
    let accounts = app.count("select count(*) from accounts").await;
    app.connect.change_email(&vera, NEW).unwrap();
    let mut vera = app.visitor();
    vera.sign_in(NEW).await;
    vera.must_see("Welcome to Acme");
    vera.open("/account").await;
    vera.must_see(NEW);
    assert_eq!(app.count("select count(*) from accounts").await, accounts);
    // The session that began before is theirs as well, and what it was vouched for stays so.
    let mut before = before;
    before.open("/account").await;
    before.must_see(NEW);

    // Settings > People shows both: whom was invited, and how they log in now.
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.must_see(VERA);
    anna.must_see(NEW);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn who_changes_their_address_at_the_provider_is_the_same_account_here() {
    const NEW: &str = "vera.bakker@elsewhere.example";
    let mut app = TestApp::start().await;
    let mut vera = app.signed_in(VERA).await;
    vera.open("/account").await;
    let account = vera.page().first_attribute("data-account-id").unwrap();
    vera.click("Change them at Visma Connect").await;
    vera.must_see("Account settings");
    vera.click("Change email address").await;
    vera.fill("New e-mail address", NEW);
    vera.fill("Password", PASSWORD);
    vera.click("Send validation email").await;
    vera.must_see(&format!("Until you follow it, your address stays {VERA}."));
    // Until then nothing changes.
    app.signed_in(VERA).await.must_see("Welcome to Acme");
    let mail = app.mail_to(NEW).await;
    vera.open(&mail.link("Confirm e-mail address").unwrap()).await;
    vera.click("Confirm").await;
    vera.must_see(&format!("From now on you sign in with {NEW}."));

    let mut again = app.visitor();
    again.sign_in(NEW).await;
    again.must_see("Welcome to Acme");
    again.open("/account").await;
    again.must_see(NEW);
    assert_eq!(again.page().first_attribute("data-account-id"), Some(account));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.must_see(VERA);
    anna.must_see(NEW);
    app.finish().await;
}

#[tokio::test]
async fn a_new_subject_with_an_old_address_gets_nothing_of_the_old_account() {
    let app = TestApp::start().await;
    let old = app.account_at_provider(VERA);
    app.signed_in(VERA).await;
    app.connect.change_email(&old, "vera.bakker@elsewhere.example").unwrap();
    // Before she logs in again with the new one, somebody else gets the old one.
    let new = app.account_at_provider(VERA);
    assert_ne!(old, new);
    let mut other = app.signed_in(VERA).await;
    other.must_be_at("/measurements");
    other.must_see("No access yet");
    for path in ["/t/acme/measurements", "/t/acme/settings/people"] {
        other.open(path).await;
        other.must_get(404);
    }
    other.open("/account").await;
    let id = other.page().first_attribute("data-account-id").unwrap();
    let hers = "select account_id::text from people where folded_address = $1";
    let hers: String = sqlx::query_scalar(hers).bind(VERA).fetch_one(&app.db).await.unwrap();
    assert_ne!(id, hers);
    assert_eq!(app.count("select count(*) from accounts where folded_address like 'vera@%'").await, 2);
    // And she is still who she was.
    let mut vera = app.visitor();
    vera.sign_in("vera.bakker@elsewhere.example").await;
    vera.must_see("Welcome to Acme");
    app.finish().await;
}
