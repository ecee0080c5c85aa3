//! The thirty days of an invitation: their last instant, and the fresh link after them.

use time::{Duration, OffsetDateTime};

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, add_person};

const BO: &str = "bo@acme.example";

#[tokio::test]
async fn one_second_before_thirty_days_accepts_and_at_thirty_days_it_is_refused() {
    for (is_good, before_the_end) in [(true, Duration::SECOND), (false, Duration::ZERO)] {
        let mut app = TestApp::start().await;
        let link = app.invite(BO, "Viewer").await;
        let ends_at: OffsetDateTime = sqlx::query_scalar(
            "select sent_at + interval '30 days' from invitations order by sent_at desc limit 1",
        )
        .fetch_one(&app.db)
        .await
        .unwrap();
        let invitation = app.invitation_of(BO).await;
        app.clock.set(ends_at - before_the_end - Duration::HOUR);
        let mut bo = app.signed_in(BO).await;
        bo.must_see("Join Acme");
        app.clock.stop_at(ends_at - before_the_end);
        // The page was drawn while it was good: what counts is the moment of the click.
        let answered = bo.post(&format!("/invitations/{invitation}/answer"), &[("answer", "accept")]).await;
        if is_good {
            assert_eq!(answered.leads_to(), "/t/acme/measurements");
        } else {
            assert_eq!(answered.status, 410);
            assert!(answered.page().words().contains("This invitation has expired"));
            bo.open(&link).await;
            bo.must_get(410);
            bo.open("/measurements").await;
            bo.must_see("This invitation has expired");
            assert!(!bo.page().has_button("Accept"));
        }
        app.finish().await;
    }
}

#[tokio::test]
async fn an_expired_link_offers_a_fresh_one_which_renews_the_invitation() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(30));
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_get(410);
    bo.must_see("This invitation has expired");
    bo.click("Send me a fresh link").await;
    bo.must_be_at("/login");
    bo.must_see("If this invitation can still be renewed, a fresh link is on its way");
    let fresh = app.link_to(BO).await;
    assert_ne!(fresh, link);

    // Asked for again while it is open: the same answer, and no other mail.
    bo.post(&link.replace(&app.url, ""), &[]).await;
    assert_eq!(app.count_mails_to(BO).await, 2);

    app.clock.advance(Duration::days(29));
    bo.open(&link).await;
    bo.must_see("Anna de Vries invites you to Acme");
    app.clock.advance(Duration::DAY);
    bo.open(&fresh).await;
    bo.must_get(410);
    bo.click("Send me a fresh link").await;
    bo.must_see("If this invitation can still be renewed, a fresh link is on its way");
    assert_eq!(app.count_mails_to(BO).await, 2, "it renews itself once");
    smarttrackers::people::listing::catch_up(&app.db, app.clock.now()).await.unwrap();
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people?status=attention").await;
    anna.must_see("Asked for a fresh link");
    anna.click("Send again, valid until …").await;
    bo.open(&app.link_to(BO).await).await;
    bo.must_see("Anna de Vries invites you to Acme");
    app.finish().await;
}

#[tokio::test]
async fn an_expired_invitation_whose_roles_can_no_longer_be_given_is_not_renewed() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(31));
    app.sql("update people set deactivated_at = now() where folded_address = 'anna@acme.example'").await;
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.click("Send me a fresh link").await;
    bo.must_see("If this invitation can still be renewed, a fresh link is on its way");
    assert_eq!(app.count_mails_to(BO).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_renewed_invitation_is_accepted_with_its_fresh_link() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(45));
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.click("Send me a fresh link").await;
    let fresh = app.link_to(BO).await;
    app.account_at_provider(BO);
    bo.open(&fresh).await;
    bo.sign_in(BO).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn a_new_link_is_mailed_three_times_a_day_at_most_and_the_answer_is_the_same() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let subject = app.account_at_provider(BO);
    app.connect.set_email_verified(&subject, false);
    let mut bo = app.signed_in(BO).await;
    for _ in 0..5 {
        bo.click("Send me a new link").await;
        bo.must_see("A new link is on its way to bo@acme.example, unless");
    }
    assert_eq!(app.count_mails_to(BO).await, 4, "the first mail and the three that Bo asked for");
    app.clock.advance(Duration::hours(25));
    bo.sign_in(BO).await;
    bo.click("Send me a new link").await;
    assert_eq!(app.count_mails_to(BO).await, 5);
    app.finish().await;
}

#[tokio::test]
async fn an_expired_invitation_keeps_nobody_from_where_they_were_going() {
    let mut app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    for address in [SAM, VERA] {
        add_person(&mut gert, "globex", address, "Viewer").await;
    }
    app.settle().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.click("Deactivate").await;
    app.clock.advance(Duration::days(31));
    app.signed_in(SAM).await.must_be_at("/superadmin/tenants");
    let vera = app.signed_in(VERA).await;
    vera.must_see("This invitation has expired");
    vera.must_see("Your access to Acme has ended");
    app.finish().await;
}
