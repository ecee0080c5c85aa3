//! Accepting: who may, how often, and what stands in its way.

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor, add_person};
use openidconnect::reqwest::Method;

const BO: &str = "bo@acme.example";

/// Bo's browser, in which the link was opened and Bo has signed in.
async fn bo_with_link(app: &TestApp, link: &str) -> Visitor {
    app.account_at_provider(BO);
    let mut bo = app.visitor();
    bo.open(link).await;
    bo.sign_in(BO).await;
    bo
}

async fn members_of_acme(app: &TestApp) -> i64 {
    app.count(
        "select count(*) from people p join tenants t using (tenant_id)
         where t.slug = 'acme' and p.joined_at is not null",
    )
    .await
}

#[tokio::test]
async fn an_invitee_with_an_account_follows_the_mail_logs_in_and_accepts() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Registrar").await;
    app.account_at_provider(BO);
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_be_at("/login");
    bo.must_see("Step 1 of 3");
    bo.must_see("Anna de Vries invites you to Acme");
    bo.must_see("Log in with bo@acme.example");
    bo.sign_in(BO).await;
    bo.must_be_at("/measurements");
    bo.must_see("Step 2 of 3");
    bo.must_see("Join Acme");
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    bo.must_see("Welcome. You are now a member of Acme.");
    bo.must_see("Your roles here: Registrar.");
    bo.must_see("Record measurements");
    bo.must_not_see("Manage people");
    bo.open("/measurements").await;
    bo.must_not_see("Join Acme");
    bo.must_not_see("Welcome. You are now");
    app.finish().await;
}

#[tokio::test]
async fn whoever_is_signed_in_goes_from_the_mail_straight_to_the_invitation() {
    let mut app = TestApp::start().await;
    let mut bo = app.signed_in(BO).await;
    bo.must_see("No access yet");
    bo.must_see("You are logged in as bo@acme.example.");
    let link = app.invite(BO, "Viewer").await;
    bo.open(&link).await;
    bo.must_be_at("/measurements");
    bo.click("Accept").await;
    bo.must_see("Welcome. You are now a member of Acme.");
    app.finish().await;
}

#[tokio::test]
async fn with_the_link_and_the_same_address_one_accepts_even_unverified() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let subject = app.account_at_provider(BO);
    app.connect.set_email_verified(&subject, false);
    let mut bo = bo_with_link(&app, &link).await;
    assert!(bo.page().has_button("Decline"));
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn without_the_link_the_invitation_waits_for_its_verified_address_on_any_device() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let mut bo = app.signed_in(BO).await;
    bo.must_see("Join Acme");
    assert!(bo.page().has_button("Decline"));
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn an_unverified_address_gets_a_new_link_and_accepts_with_it() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let subject = app.account_at_provider(BO);
    app.connect.set_email_verified(&subject, false);
    let mut bo = app.signed_in(BO).await;
    bo.must_see("First confirm that this address is yours");
    bo.must_not_see("Join Acme");
    assert!(!bo.page().has_button("Accept"));
    let path = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    assert_eq!(bo.post(&path, &[("answer", "accept")]).await.status, 404);

    bo.click("Send me a new link").await;
    bo.must_see("A new link is on its way to bo@acme.example, unless");
    let fresh = app.link_to(BO).await;
    assert_eq!(app.mailbox.messages_to(BO).len(), 2);
    bo.open(&fresh).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn the_wrong_account_sees_both_addresses_and_uses_another_account() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.account_at_provider(BO);
    let mut shared = app.signed_in("carl@acme.example").await;
    shared.open(&link).await;
    shared.must_be_at("/measurements");
    shared.must_see("This invitation is for another address");
    shared.must_see("bo@acme.example");
    shared.must_see("carl@acme.example");
    assert!(!shared.page().has_button("Accept") && !shared.page().has_button("Decline"));
    let invitation = app.invitation_of(BO).await;
    for answer in ["accept", "decline"] {
        let answered = shared.post(&format!("/invitations/{invitation}/answer"), &[("answer", answer)]).await;
        assert_eq!(answered.status, 404, "{answer}");
    }
    assert_eq!(shared.post(&format!("/invitations/{invitation}/link"), &[]).await.status, 404);

    shared.click("Use another account").await;
    shared.must_be_at("/login");
    shared.must_see("You are logged out.");
    shared.must_see("Anna de Vries invites you to Acme");
    // Ended at the provider too: it asks for an address again.
    shared.sign_in(BO).await;
    shared.click("Accept").await;
    shared.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn with_neither_link_nor_address_nothing_of_an_invitation_is_shown() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let invitation = app.invitation_of(BO).await;
    for (address, is_verified) in [("eve@acme.example", true), ("mallory@acme.example", false)] {
        let subject = app.account_at_provider(address);
        app.connect.set_email_verified(&subject, is_verified);
        let mut stranger = app.signed_in(address).await;
        stranger.must_see("No access yet");
        stranger.must_not_see("Acme");
        for answer in ["accept", "decline"] {
            let path = format!("/invitations/{invitation}/answer");
            assert_eq!(stranger.post(&path, &[("answer", answer)]).await.status, 404);
        }
        assert_eq!(stranger.post(&format!("/invitations/{invitation}/link"), &[]).await.status, 404);
    }
    assert_eq!(app.count_mails_to(BO).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn what_the_provider_vouched_for_holds_for_the_session_it_vouched_in() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let subject = app.account_at_provider("carl@acme.example");
    let mut carl = app.signed_in("carl@acme.example").await;
    // The same account signs in elsewhere with an address that the provider has not verified.
    app.connect.change_email(&subject, BO).unwrap();
    app.connect.set_email_verified(&subject, false);
    let elsewhere = app.signed_in(BO).await;
    elsewhere.must_see("First confirm that this address is yours");
    // The older session was verified, but for another address.
    carl.open("/measurements").await;
    carl.must_not_see("Join Acme");
    let path = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    assert_eq!(carl.post(&path, &[("answer", "accept")]).await.status, 404);
    app.finish().await;
}

#[tokio::test]
async fn an_inviter_who_no_longer_manages_people_hears_no_more_of_them() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.sql("update people set deactivated_at = now() where folded_address = 'anna@acme.example'").await;
    let mut bo = bo_with_link(&app, &link).await;
    bo.click("Decline").await;
    bo.must_see("You declined the invitation to Acme.");
    assert_eq!(app.count_mails_to(ANNA).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn whoever_clicks_the_mail_again_lands_in_measurements() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let invitation = app.invitation_of(BO).await;
    let mut bo = bo_with_link(&app, &link).await;
    bo.click("Accept").await;
    bo.open(&link).await;
    bo.must_be_at("/t/acme/measurements");
    // A second click on the button of a page that is still open.
    let again = bo.post(&format!("/invitations/{invitation}/answer"), &[("answer", "accept")]).await;
    assert_eq!((again.status, again.leads_to().as_str()), (303, "/t/acme/measurements"));
    assert_eq!(app.count_mails_to(ANNA).await, 1, "told once");
    assert_eq!(app.count("select count(*) from audit_entries where act = 'invitation_accepted'").await, 4);
    app.finish().await;
}

#[tokio::test]
async fn a_link_that_scanners_opened_by_get_and_head_ten_times_is_as_good_as_new() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let before = app.count("select count(*) from audit_entries").await;
    for _ in 0..10 {
        let mut scanner = app.visitor();
        for method in [Method::GET, Method::HEAD] {
            let request = scanner.request(method, &link);
            assert_eq!(scanner.send(request).await.leads_to(), "/login");
        }
    }
    assert_eq!(app.count("select count(*) from audit_entries").await, before);
    assert_eq!(app.count("select count(*) from sessions").await, 1, "Anna's");
    let mut bo = bo_with_link(&app, &link).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn a_declined_invitation_is_over_and_the_inviter_hears_of_it() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let invitation = app.invitation_of(BO).await;
    let mut bo = bo_with_link(&app, &link).await;
    bo.click("Decline").await;
    bo.must_be_at("/measurements");
    bo.must_see("You declined the invitation to Acme.");
    bo.must_see("No access yet");
    let answered = bo.post(&format!("/invitations/{invitation}/answer"), &[("answer", "accept")]).await;
    assert_eq!(answered.status, 410);
    assert!(app.mail_to(ANNA).await.subject.contains("declined your invitation"));
    bo.open(&link).await;
    bo.must_get(410);
    bo.must_see("This invitation was declined");
    bo.must_see("The administrators of Acme see it and can invite you again.");
    assert_eq!(members_of_acme(&app).await, 2);
    app.finish().await;
}

#[tokio::test]
async fn an_accepted_link_tells_others_that_it_is_used() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    bo_with_link(&app, &link).await.click("Accept").await;
    assert!(app.mail_to(ANNA).await.subject.contains("accepted your invitation"));
    let mut other = app.visitor();
    other.open(&link).await;
    other.must_get(410);
    other.must_see("This invitation was already accepted");
    other.must_see("Was it you? Then just log in.");
    let mut carl = app.signed_in("carl@acme.example").await;
    carl.open(&link).await;
    carl.must_get(410);
    carl.must_see("You are logged in with another account than the one that accepted.");
    app.finish().await;
}

#[tokio::test]
async fn roles_that_their_giver_lost_are_not_given() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", "second@acme.example", "Administrator").await;
    let mut second = app.signed_in("second@acme.example").await;
    second.click("Accept").await;
    // Anna, who gave Bo the role, is an administrator no more.
    second.open(&app.page_of(ANNA).await).await;
    second.untick("Administrator");
    second.tick("Registrar");
    second.click("Save roles").await;
    second.must_see("Saved the roles of Anna de Vries.");

    let mut bo = bo_with_link(&app, &link).await;
    bo.click("Accept").await;
    bo.must_get(409);
    bo.must_see("An administrator has to confirm this first");
    assert_eq!(app.count("select count(*) from people where joined_at is null").await, 1);

    // Once somebody who may gives them, they are.
    second.open(&app.page_of(BO).await).await;
    second.click("Save roles").await;
    bo.open("/measurements").await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn an_account_is_never_found_by_its_address() {
    let app = TestApp::start().await;
    // Somebody else at the provider takes over the address of a member.
    let anna = app.account_at_provider(ANNA);
    app.connect.change_email(&anna, "anna.old@acme.example").unwrap();
    app.account_at_provider(ANNA);
    let mut other = app.signed_in(ANNA).await;
    other.must_see("No access yet");
    assert_eq!(other.get("/t/acme/settings/people").await.status, 404);
    // Anna herself is still Anna.
    let mut anna = app.signed_in("anna.old@acme.example").await;
    assert_eq!(anna.get("/t/acme/settings/people").await.status, 200);
    app.finish().await;
}

#[tokio::test]
async fn an_account_is_one_person_of_a_tenant_only() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Registrar").await;
    let vera = app.account_at_provider(VERA);
    app.connect.change_email(&vera, BO).unwrap();
    let mut vera = app.signed_in(BO).await;
    vera.must_see("Join Acme");
    vera.click("Accept").await;
    vera.must_get(409);
    vera.must_see("You are already in this tenant with another address.");
    app.finish().await;
}

#[tokio::test]
async fn a_member_of_one_tenant_joins_another_and_switches_between_them() {
    let mut app = TestApp::start().await;
    let link = app.invite(GERT, "Viewer").await;
    let mut gert = app.signed_in(GERT).await;
    gert.open(&link).await;
    gert.must_see("Join Acme");
    gert.must_see("Welcome to Globex");
    gert.click("Accept").await;
    gert.must_see("Your roles here: Viewer.");
    gert.click("Globex").await;
    gert.must_be_at("/t/globex/measurements");
    gert.must_see("Your roles here: Administrator.");
    app.finish().await;
}

#[tokio::test]
async fn an_answer_that_is_neither_accept_nor_decline_is_unreadable() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let invitation = app.invitation_of(BO).await;
    let mut bo = app.signed_in(BO).await;
    let path = format!("/invitations/{invitation}/answer");
    assert_eq!(bo.post(&path, &[("answer", "perhaps")]).await.status, 400);
    assert_eq!(bo.post(&path, &[]).await.status, 400);
    assert_eq!(bo.post("/invitations/nonsense/answer", &[("answer", "accept")]).await.status, 404);
    app.finish().await;
}
