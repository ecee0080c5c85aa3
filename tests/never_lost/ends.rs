//! Links of invitations that are over: what each says, and that what it offers is done.

use smarttrackers::invitations::mask_old;
use time::Duration;

use super::{BO, attention, with_link};
use crate::support::{ANNA, TestApp, add_person};

/// Anna presses a button on Bo's page.
async fn anna_does(app: &TestApp, button: &str) {
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click(button).await;
    anna.must_get(200);
}

#[tokio::test]
async fn the_link_of_somebody_masked_says_whom_to_ask_and_offers_no_mail() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(121));
    assert_eq!(mask_old(&app.base).await.unwrap(), 1);
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_get(410);
    bo.must_see("This invitation ended long ago");
    bo.must_see("Ask Anna de Vries to invite you again.");
    assert!(!bo.page().has_button("Send me a fresh link"));
    // Whoever kept the page open asks all the same.
    let before = app.count("select count(*) from messages").await;
    assert_eq!(bo.post(&link.replace(&app.url, ""), &[]).await.leads_to(), "/login");
    assert_eq!(app.count("select count(*) from messages").await, before);
    assert_eq!(app.count("select count(*) from invitations where renewed_at is not null").await, 0);
    assert_eq!(app.count("select count(*) from invitations where asked_again_at is not null").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn who_declined_for_good_takes_it_back_also_when_they_have_been_masked() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let mut bo = with_link(&app, &link, BO).await;
    bo.tick("Do not invite me to Acme again");
    bo.click("Decline").await;
    app.settle().await;
    app.clock.advance(Duration::days(91));
    assert_eq!(mask_old(&app.base).await.unwrap(), 1);
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.must_see("does not want to be invited here again");
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_get(410);
    bo.must_see("This invitation ended long ago");
    bo.click("Let them invite me again").await;
    bo.must_see("You can be invited again; ask whoever invited you.");
    assert_eq!(app.count("select count(*) from invitation_blocks").await, 0);
    let told = "select count(*) from audit_entries where act = 'mind_changed'";
    assert_eq!(app.count(told).await, 0, "it would tell from where they came, of whom nothing is kept");
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn an_older_mail_says_that_a_newer_invitation_waits() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    anna_does(&app, "Revoke invitation").await;
    let mut bo = app.visitor();
    bo.open(&first).await;
    bo.must_see("Ask Anna de Vries to invite you again.");
    anna_does(&app, "Invite again").await;
    let second = app.link_to(BO).await;
    bo.open(&first).await;
    bo.must_get(410);
    bo.must_see("A newer invitation waits for you");
    bo.must_see("Use the newer mail, or log in.");
    bo.must_not_see("Ask Anna de Vries");

    // The same after declining, for whoever is logged in.
    let mut bo = with_link(&app, &second, BO).await;
    bo.click("Decline").await;
    anna_does(&app, "Invite again").await;
    for link in [&first, &second] {
        bo.open(link).await;
        bo.must_get(410);
        bo.must_see("Use the newer mail, or go to Measurements.");
        assert!(!bo.page().has_button("I changed my mind"));
        bo.click("Go to Measurements").await;
        bo.must_see("Join Acme");
    }
    bo.click("Accept").await;
    // Whoever is in goes straight in, by whichever mail.
    for link in [&first, &second] {
        bo.open(link).await;
        bo.must_be_at("/t/acme/measurements");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_link_that_was_replaced_offers_nothing_that_it_cannot_do() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    anna_does(&app, "Replace link").await;
    let second = app.link_to(BO).await;
    app.clock.advance(Duration::days(31));
    let mut bo = app.visitor();
    bo.open(&first).await;
    bo.must_get(410);
    bo.must_see("A newer link has replaced this one");
    assert!(!bo.page().has_button("Send me a fresh link"));
    bo.open(&second).await;
    bo.click("Send me a fresh link").await;
    bo.must_see("Otherwise the administrators see that you asked.");
    let third = app.link_to(BO).await;
    assert_ne!(second, third);
    let mut bo = with_link(&app, &third, BO).await;
    bo.click("Decline").await;
    bo.open(&first).await;
    bo.must_see("This invitation was declined");
    assert!(!bo.page().has_button("I changed my mind"));
    bo.must_see("Ask Anna de Vries to invite you again.");
    bo.open(&third).await;
    bo.must_not_see("Ask Anna de Vries");
    bo.click("I changed my mind").await;
    let anna = attention(&app, ANNA).await;
    anna.must_see("Would like to be invited again");
    app.finish().await;
}
