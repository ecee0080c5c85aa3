//! When signing in goes wrong: what happened, what to try, and a reference that is in the log.

use sandbox::visma_connect::Misbehaviour::{self, *};

use crate::support::{ANNA, Log, TestApp, Visitor};

/// The reference on the page, in the log as well.
#[track_caller]
fn must_share_a_reference(visitor: &Visitor, log: &Log) {
    let words = visitor.page().words();
    let is_one = |word: &&str| word.len() == 36 && word.split('-').count() == 5;
    let mut found = words.split([' ', '.', ':']).filter(is_one);
    let reference = found.next().unwrap_or_else(|| panic!("no reference: {words}"));
    let news = log.take();
    assert!(news.contains(&format!("request={reference}")), "{reference} is not in {news}");
}

#[tokio::test]
async fn whoever_cancels_or_comes_too_late_has_a_reference() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers");
    let mut anna = app.visitor();
    anna.open("/login").await;
    anna.click("Log in with Visma Connect").await;
    anna.click("Cancel and go back to SmartTrackers").await;
    anna.must_see("Logging in was cancelled. Nothing has changed; you can try again.");
    must_share_a_reference(&anna, &log);
    let back = app.callback_of(&mut anna, ANNA).await;
    app.clock.advance(time::Duration::HOUR);
    anna.open(&back).await;
    anna.must_see("Logging in took too long. Please try again.");
    must_share_a_reference(&anna, &log);
    app.finish().await;
}

#[tokio::test]
async fn a_browser_without_cookies_is_told_at_once() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers");
    for (language, heading) in [
        ("en", "Logging in cannot go on in this browser"),
        ("nl", "Inloggen kan in deze browser niet verder"),
    ] {
        // It follows the whole way, and keeps nothing.
        let mut anna = app.visitor();
        let back = app.callback_of(&mut anna, ANNA).await;
        let mut blocked = app.visitor().speaks(language);
        blocked.open(&back).await;
        blocked.must_get(400);
        assert_eq!(blocked.page().heading(), heading);
        must_share_a_reference(&blocked, &log);
        assert_eq!(blocked.cookie("session"), None);
    }
    app.finish().await;
}

#[tokio::test]
async fn clocks_that_differ_are_told_as_ours_to_mend() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers");
    for how in [ExpiredIdToken, IssuedInTheFuture, Later("nbf", 60)] {
        let mut anna = app.visitor();
        anna.open("/login").await;
        app.connect.misbehave(Some(how));
        anna.sign_in(ANNA).await;
        app.connect.misbehave(None);
        anna.must_be_at("/login");
        anna.must_see("the clocks of SmartTrackers and Visma Connect differ");
        must_share_a_reference(&anna, &log);
    }
    app.finish().await;
}

#[tokio::test]
async fn a_provider_that_is_down_has_a_reference_too() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers");
    app.connect.misbehave(Some(Misbehaviour::Down));
    let mut anna = app.visitor();
    anna.open("/login").await;
    anna.click("Log in with Visma Connect").await;
    anna.must_get(503);
    must_share_a_reference(&anna, &log);
    app.finish().await;
}
