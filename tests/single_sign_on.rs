//! Two applications at one provider: logging in once is enough for both, and logging out of one is out of both.

use crate::support::{ANNA, GERT, TestApp, Visitor};

/// To the second application, without typing anything.
async fn log_in_there(visitor: &mut Visitor, url: &str) {
    visitor.open(url).await;
    visitor.must_see("You are not logged in");
    visitor.click("Log in with Visma Connect").await;
    visitor.must_see("You are logged in");
}

#[tokio::test]
async fn whoever_is_logged_in_to_one_is_not_asked_for_a_password_by_the_other() {
    let app = TestApp::start().await;
    let second = app.second_app().await;
    let mut anna = app.signed_in(ANNA).await;
    log_in_there(&mut anna, second.url()).await;
    anna.must_see("Anna de Vries (anna@acme.example)");
    // And the reverse, in another browser.
    app.account_at_provider(GERT);
    let mut gert = app.visitor();
    gert.open(second.url()).await;
    gert.click("Log in with Visma Connect").await;
    gert.pass_the_provider(GERT).await;
    gert.must_see("Gert Willems (gert@globex.example)");
    gert.click("Go to SmartTrackers").await;
    gert.click("Log in with Visma Connect").await;
    gert.must_see("Welcome to Globex");
    app.finish().await;
}

#[tokio::test]
async fn logging_out_of_the_other_ends_our_session() {
    let app = TestApp::start().await;
    let second = app.second_app().await;
    let mut anna = app.signed_in(ANNA).await;
    let mut elsewhere = app.signed_in(ANNA).await;
    log_in_there(&mut anna, second.url()).await;
    anna.click("Log out").await;
    anna.must_see("You are not logged in");
    anna.open("/t/acme/measurements").await;
    anna.must_see("Your session has ended. Log in again to go on.");
    // The session at the provider has ended too; those of other browsers have not.
    anna.click("Log in with Visma Connect").await;
    anna.must_see("Save my email address for next time");
    assert_eq!(elsewhere.get("/account").await.status, 200);
    app.finish().await;
}

#[tokio::test]
async fn logging_out_of_ours_ends_the_session_of_the_other() {
    let app = TestApp::start().await;
    let second = app.second_app().await;
    let mut anna = app.signed_in(ANNA).await;
    log_in_there(&mut anna, second.url()).await;
    anna.open("/account").await;
    anna.click("Log out").await;
    anna.must_see("You are logged out.");
    anna.open(second.url()).await;
    anna.must_see("You are not logged in");
    app.finish().await;
}
