//! The provider, as it fails and lies in every way it can.

use std::time::{Duration, Instant};

use sandbox::visma_connect::Misbehaviour;

use crate::support::{ANNA, TestApp, VERA};

#[tokio::test]
async fn a_provider_that_is_down_is_told_and_works_again_by_itself() {
    let app = TestApp::start().await;
    let mut vera = app.signed_in(VERA).await;
    // A product that has never reached its provider.
    let other = TestApp::start().await;
    for app in [&app, &other] {
        app.connect.misbehave(Some(Misbehaviour::Down));
    }
    let mut anna = other.visitor();
    anna.open("/login").await;
    anna.must_get(200);
    anna.click("Log in with Visma Connect").await;
    anna.must_get(503);
    anna.must_see("Visma Connect does not answer");
    assert!(anna.page().headers.contains_key("retry-after"));
    // The rest works.
    assert_eq!(anna.get("/help/signing-up").await.status, 200);
    assert_eq!(anna.get("/health/ready").await.status, 200);
    vera.open("/t/acme/measurements").await;
    vera.must_get(200);

    other.connect.misbehave(None);
    anna.click("Try again").await;
    anna.must_be_at("/login");
    anna.sign_in(ANNA).await;
    anna.must_be_at("/measurements");
    app.connect.misbehave(None);
    app.finish().await;
    other.finish().await;
}

#[tokio::test]
async fn a_provider_that_breaks_down_half_way_is_told_as_down() {
    use Misbehaviour::*;
    let app = TestApp::start().await;
    // Discovered while all was well.
    app.signed_in(VERA).await;
    for trouble in [TokenEndpointError, HugeAnswer, Down] {
        let mut anna = app.visitor();
        let back = app.callback_of(&mut anna, ANNA).await;
        app.connect.misbehave(Some(trouble));
        anna.open(&back).await;
        app.connect.misbehave(None);
        anna.must_get(503);
        anna.must_see("Visma Connect does not answer");
        assert_eq!(anna.cookie("session"), None, "{trouble:?}");
        anna.click("Try again").await;
        anna.sign_in(ANNA).await;
        anna.must_be_at("/measurements");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_provider_that_answers_slowly_is_waited_for_five_seconds() {
    let app = TestApp::start().await;
    app.signed_in(VERA).await;
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    app.connect.misbehave(Some(Misbehaviour::SlowAnswer(Duration::from_secs(60))));
    let asked = Instant::now();
    anna.open(&back).await;
    anna.must_get(503);
    let waited = asked.elapsed();
    assert!((4..9).contains(&waited.as_secs()), "{waited:?}");
    app.finish().await;
}

#[tokio::test]
async fn an_answer_that_is_too_long_is_not_read_to_its_end() {
    let app = TestApp::start().await;
    app.connect.misbehave(Some(Misbehaviour::HugeAnswer));
    let mut anna = app.visitor();
    anna.open("/login").await;
    anna.click("Log in with Visma Connect").await;
    anna.must_get(503);
    app.finish().await;
}

#[tokio::test]
async fn a_key_that_is_new_since_the_last_sign_in_is_fetched() {
    let app = TestApp::start().await;
    app.signed_in(VERA).await;
    app.connect.rotate_key().unwrap();
    let anna = app.signed_in(ANNA).await;
    anna.must_see("Welcome to Acme");
    app.finish().await;
}
