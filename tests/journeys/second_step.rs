//! Somebody who logs in with Google, where the tenant asks for two-factor authentication.

use super::stage::*;
use crate::support::TestApp;
use crate::support::browser::Browser;

journeys![somebody_who_logs_in_with_google_turns_two_factor_on_and_goes_on_with_google];

async fn with_google(browser: &Browser) {
    browser.click("Log in with Visma Connect").await;
    browser.click("Google").await;
    browser.see("Choose an account").await;
    browser.see("Sandbox, not Google's service").await;
    browser.click(&format!("Nina Nieuw {NINA}")).await;
}

async fn log_out(browser: &Browser, app: &TestApp) {
    browser.goto(&format!("{}/account", app.url)).await;
    browser.click("Log out").await;
    browser.see("You are logged out.").await;
}

async fn acme_asks_for_it(app: &TestApp) {
    let since = app.clock.now() - time::Duration::days(30);
    let required = "update tenants set second_factor_required_at = $1 where slug = 'acme'";
    sqlx::query(required).bind(since).execute(&app.db).await.unwrap();
}

async fn somebody_who_logs_in_with_google_turns_two_factor_on_and_goes_on_with_google(stage: Stage) {
    let (app, anna) = (&stage.app, stage.anna().await);
    invite(&anna, NINA, &["Viewer"]).await;
    let google = app.google().await;
    google.create_account(NINA, "Nina", "Nieuw");
    app.connect.create_google_account(NINA, "Nina", "Nieuw");
    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    with_google(&nina).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;

    // Then Acme asks everybody for a second step. She takes it, and is told what to do.
    acme_asks_for_it(app).await;
    nina.goto(&format!("{}/t/acme/measurements", app.url)).await;
    nina.see("Log in with a second step").await;
    nina.see("You log in with Google").await;
    nina.click("Go on at Visma Connect").await;
    nina.see("Visma Connect did not ask you for a second step").await;

    // Once, she makes a password.
    log_out(&nina, app).await;
    nina.click("Log in with Visma Connect").await;
    nina.fill("E-mail address", NINA).await;
    nina.click("Next").await;
    nina.click("Forgot your password?").await;
    nina.tick("I am not a robot").await;
    nina.click("Reset password").await;
    nina.see("Check your inbox").await;
    nina.open_mail(&app.mailbox.http_url(), NINA, "Change password request").await;
    nina.click_in_mail("Change password").await;
    nina.fill("New password", HER_PASSWORD).await;
    nina.fill("Repeat the new password", HER_PASSWORD).await;
    nina.click("Set password").await;

    // With it, she turns two-factor authentication on in her account settings at Visma Connect.
    nina.click("Log in with Visma Connect").await;
    nina.see("Log in with a second step").await;
    nina.click("Visma Connect account settings").await;
    nina.see("Account settings").await;
    nina.see(NINA).await;
    nina.click("Turn on two-step verification").await;
    nina.fill("Password", HER_PASSWORD).await;
    turn_second_factor_on(&nina).await;
    nina.see("On, with an authenticator app.").await;
    nina.click("SmartTrackers").await;
    nina.see("Log in with a second step").await;
    nina.click("Go on at Visma Connect").await;
    nina.see("Welcome to Acme").await;

    // And goes on with Google.
    log_out(&nina, app).await;
    with_google(&nina).await;
    nina.see("Verify that it is you").await;
    enter_code(&nina).await;
    nina.see("Welcome to Acme").await;

    // The account remembers that she has shown it.
    let shown = "select count(*) from accounts where folded_address = 'nina@acme.example' and second_factor_at is not null";
    assert_eq!(app.count(shown).await, 1);
    stage.end().await;
}
