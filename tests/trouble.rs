//! When signing in goes wrong: what happened, what to try, and a reference that is in the log.

use sandbox::visma_connect::Misbehaviour::{self, *};

use crate::support::{ANNA, Log, SAM, TestApp, VERA, Visitor};

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
    anna.must_see("This attempt to log in has ended, or was used already. Please try again.");
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

#[tokio::test]
async fn a_second_step_that_is_missing_has_a_reference() {
    let app = TestApp::start().await;
    app.connect.set_second_factor(&app.account_at_provider(SAM), false);
    let mut sam = app.signed_in(SAM).await;
    let log = Log::of("smarttrackers");
    app.connect.misbehave(Some(NoSecondFactor));
    sam.click("Go on at Visma Connect").await;
    sam.must_see("Visma Connect did not ask you for a second step");
    must_share_a_reference(&sam, &log);
    app.finish().await;
}

#[tokio::test]
async fn whoever_comes_back_without_having_logged_in_still_goes_where_they_wanted() {
    let app = TestApp::start().await;
    let people = "/login?next=%2Ft%2Facme%2Fsettings%2Fpeople";
    for how in [None, Some(WrongNonce), Some(ExpiredIdToken)] {
        let mut anna = app.visitor();
        anna.open("/t/acme/settings/people").await;
        anna.must_be_at(people);
        anna.click("Log in with Visma Connect").await;
        match how {
            None => {
                anna.click("Cancel and go back to SmartTrackers").await;
                anna.must_see("Logging in was cancelled");
            }
            Some(how) => {
                app.connect.misbehave(Some(how));
                anna.pass_the_provider(ANNA).await;
                app.connect.misbehave(None);
            }
        }
        anna.must_be_at(people);
        assert!(anna.page().first_attribute("role").is_some(), "{how:?}");
        // The provider may know them by now.
        anna.click("Log in with Visma Connect").await;
        if !anna.is_at_product() {
            anna.pass_the_provider(ANNA).await;
        }
        anna.must_be_at("/t/acme/settings/people");
    }
    // Where the provider breaks down on the way back, "Try again" leads there too.
    let mut anna = app.visitor();
    anna.open("/t/acme/settings/people").await;
    anna.click("Log in with Visma Connect").await;
    app.connect.misbehave(Some(TokenEndpointError));
    anna.pass_the_provider(ANNA).await;
    anna.must_get(503);
    app.connect.misbehave(None);
    anna.click("Try again").await;
    anna.must_be_at(people);
    app.finish().await;
}

#[tokio::test]
async fn a_form_that_waits_is_there_again_after_a_fresh_sign_in_that_came_to_nothing() {
    let app = TestApp::start().await;
    for how in [None, Some(NoClaim("auth_time"))] {
        let mut anna = app.signed_in(ANNA).await;
        app.clock.advance(time::Duration::minutes(11));
        let vera = app.page_of(VERA).await;
        anna.open(&vera).await;
        anna.tick("Administrator");
        anna.click("Save roles").await;
        assert_eq!(anna.page().link("Leave it as it is").unwrap().path(), vera);
        anna.click("Log in with Visma Connect").await;
        app.connect.misbehave(how);
        match how {
            None => anna.click("Cancel and go back to SmartTrackers").await,
            Some(_) => anna.pass_the_provider(ANNA).await,
        };
        app.connect.misbehave(None);
        assert!(anna.path().starts_with("/account/go-on/"), "{}", anna.path());
        assert_eq!(anna.page().heading(), "Log in once more");
        anna.must_see("Make Vera");
        anna.must_see("send us this reference");
        assert_eq!(anna.page().link("Leave it as it is").unwrap().path(), vera);
        // The second time it comes to something.
        anna.click("Log in with Visma Connect").await;
        if !anna.is_at_product() {
            anna.pass_the_provider(ANNA).await;
        }
        assert_eq!(anna.page().heading(), "Thank you, now go on", "{how:?}");
        anna.click("Leave it as it is").await;
        anna.must_be_at(&vera);
    }
    app.finish().await;
}

#[tokio::test]
async fn a_session_that_ends_over_a_form_leads_back_to_its_page() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let vera = app.page_of(VERA).await;
    anna.open(&vera).await;
    anna.tick("Manager");
    app.clock.advance(time::Duration::minutes(61));
    anna.click("Save roles").await;
    anna.must_see("Your session had ended, so what you sent was not done.");
    anna.click("Log in with Visma Connect").await;
    anna.must_see("What you sent was not done: your session had ended");
    anna.click("Leave it as it is").await;
    anna.must_be_at(&vera);
    // What another site says of itself is nobody's way back.
    for elsewhere in ["https://evil.example/x", &format!("{}.evil.example/x", app.url), "x"] {
        let mut stranger = app.visitor();
        let request = stranger.post_request("/t/acme/settings/people", &[]).header("referer", elsewhere);
        assert_eq!(stranger.send(request).await.leads_to(), "/login", "{elsewhere}");
    }
    app.finish().await;
}
