//! On the way from the mail to the first page: which step it is, and that what waits elsewhere is not forgotten.

use sandbox::visma_connect::Misbehaviour;
use time::Duration;

use super::{BO, with_link};
use crate::support::{ANNA, GERT, SAM, TestApp, add_person};

const OTHER: &str = "bo@home.example";

#[tokio::test]
async fn every_page_of_the_way_says_which_step_it_is() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let other = with_link(&app, &link, OTHER).await;
    other.must_see("This invitation is for another address");
    other.must_see("Step 2 of 3");

    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_see("Step 1 of 3");
    let back = app.callback_of(&mut bo, BO).await;
    app.connect.misbehave(Some(Misbehaviour::Down));
    bo.open(&back).await;
    bo.must_get(503);
    bo.must_see("Step 1 of 3");
    app.connect.misbehave(None);
    // Who has no invitation is on no such way.
    let mut stranger = app.visitor();
    stranger.open("/login").await;
    stranger.must_not_see("Step 1 of 3");

    app.sql("update people set held_at = now() where folded_address = 'bo@acme.example'").await;
    app.sql("update people set roles_given_by = (select account_id from accounts where folded_address = 'vera@acme.example')
             where folded_address = 'bo@acme.example'").await;
    bo.open("/login").await;
    bo.sign_in(BO).await;
    bo.must_see("Step 2 of 3");
    bo.click("Accept").await;
    bo.must_get(409);
    bo.must_see("Step 2 of 3");
    app.sql("update people set roles_given_by = (select account_id from accounts where folded_address = 'anna@acme.example')
             where folded_address = 'bo@acme.example'").await;
    bo.open("/measurements").await;
    bo.click("Accept").await;
    bo.must_see("Step 3 of 3");
    bo.open("/t/acme/measurements").await;
    bo.must_not_see("Step 3 of 3");
    app.finish().await;
}

#[tokio::test]
async fn a_provider_that_goes_down_half_way_costs_one_more_try() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.account_at_provider(BO);
    let mut bo = app.visitor();
    bo.open(&link).await;
    for again in 0..2 {
        let back = app.callback_of(&mut bo, BO).await;
        app.connect.misbehave(Some(Misbehaviour::Down));
        bo.open(&back).await;
        bo.must_get(503);
        bo.must_see("Visma Connect does not answer");
        bo.must_see("your invitation is safe");
        app.connect.misbehave(None);
        // Days can go by meanwhile.
        app.clock.advance(Duration::days(again * 10));
        bo.click("Try again").await;
        bo.must_be_at("/login");
        bo.must_see("Anna de Vries invites you to Acme");
    }
    bo.sign_in(BO).await;
    bo.must_see("Join Acme");
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn who_cancels_at_the_provider_is_still_on_the_way() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.account_at_provider(BO);
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.click("Log in with Visma Connect").await;
    bo.click("Cancel and go back to SmartTrackers").await;
    bo.must_see("Logging in was cancelled. Nothing has changed; you can try again.");
    bo.must_see("Step 1 of 3");
    bo.must_see("Anna de Vries invites you to Acme");
    bo.sign_in(BO).await;
    bo.must_see("Step 2 of 3");
    // Nobody else is on a way when they cancel.
    let mut stranger = app.visitor();
    stranger.open("/login").await;
    stranger.click("Log in with Visma Connect").await;
    stranger.click("Cancel and go back to SmartTrackers").await;
    stranger.must_see("Logging in was cancelled.");
    stranger.must_not_see("Step 1 of 3");
    app.finish().await;
}

#[tokio::test]
async fn an_unverified_address_is_on_the_way_too() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let subject = app.account_at_provider(BO);
    app.connect.set_email_verified(&subject, false);
    let bo = app.signed_in(BO).await;
    bo.must_see("First confirm that this address is yours");
    bo.must_see("Step 2 of 3");
    app.finish().await;
}

#[tokio::test]
async fn what_waits_besides_is_counted_by_whom_it_is_for_and_pointed_to_after_accepting() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let foreign = app.invite("kim@acme.example", "Viewer").await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", BO, "Viewer").await;
    let mut bo = with_link(&app, &foreign, BO).await;
    bo.must_see("2 invitations are waiting for you.");
    bo.must_see("This invitation is for another address");
    let accept = bo.page().first_button_to("/answer").unwrap();
    bo.click(&accept).await;
    bo.must_see("One more invitation is waiting for you.");
    bo.click("Go to your invitations").await;
    bo.must_not_see("invitations are waiting for you.");
    bo.click("Accept").await;
    bo.must_not_see("invitation is waiting for you.");
    app.finish().await;
}

#[tokio::test]
async fn who_logs_in_without_the_link_asks_for_a_fresh_one_of_what_has_expired() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(31));
    let mut bo = app.signed_in(BO).await;
    bo.must_see("This invitation has expired");
    bo.must_not_see("No access yet");
    assert!(!bo.page().has_button("Accept"));
    bo.click("Send me a fresh link").await;
    bo.must_see("If this invitation can still be renewed, a fresh link is on its way");
    bo.must_see("Join Acme");
    assert_eq!(app.count_mails_to(BO).await, 2);
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    let stranger = app.signed_in(OTHER).await;
    stranger.must_see("No access yet");
    app.finish().await;
}

#[tokio::test]
async fn who_asked_to_join_sees_so_in_every_browser() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let mut other = with_link(&app, &link, OTHER).await;
    other.click("Ask to join as bo@home.example").await;
    let mut elsewhere = app.signed_in(OTHER).await;
    elsewhere.must_see("You have asked to join Acme");
    elsewhere.must_not_see("No access yet");
    elsewhere.must_not_see("bo@acme.example");
    app.settle().await;
    app.clock.advance(Duration::days(31));
    elsewhere.sign_in(OTHER).await;
    elsewhere.must_see("You have asked to join Acme");
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people?q=bo%40acme").await;
    anna.must_see("Wants to join as bo@home.example");
    let csv = anna.get("/t/acme/settings/people/export.csv?q=bo%40acme").await.body;
    assert!(csv.trim_end().ends_with(",bo@home.example"), "{csv}");
    anna.open(&app.page_of(BO).await).await;
    anna.click("Refuse").await;
    elsewhere.open("/measurements").await;
    elsewhere.must_see("No access yet");
    app.finish().await;
}

#[tokio::test]
async fn other_administrators_hear_who_asks_where_the_inviter_may_no_longer_decide() {
    let mut app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", "carla@acme.example", "Administrator").await;
    app.signed_in("carla@acme.example").await.click("Accept").await;
    let link = app.invite(BO, "Viewer").await;
    app.sql("update people set deactivated_at = now() where folded_address = 'anna@acme.example'").await;
    let mut other = with_link(&app, &link, OTHER).await;
    other.click("Ask to join as bo@home.example").await;
    assert_eq!(app.mail_to("carla@acme.example").await.subject, "bo@home.example asks to join Acme");
    assert_eq!(app.count_mails_to(ANNA).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn nobody_asks_to_join_a_closed_tenant() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let invitation = app.invitation_of(BO).await;
    app.sql("update tenants set suspended_at = now(), suspension_reason = 'unpaid' where slug = 'acme'")
        .await;
    let mut other = with_link(&app, &link, OTHER).await;
    assert!(!other.page().has_button("Ask to join as bo@home.example"));
    assert_eq!(other.post(&format!("/invitations/{invitation}/join"), &[]).await.status, 409);
    assert_eq!(app.count("select count(*) from join_requests").await, 0);
    app.finish().await;
}
