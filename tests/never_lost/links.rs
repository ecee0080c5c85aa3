//! Many links of one invitation, and the ends that links can have.

use time::Duration;

use super::{BO, with_link};
use crate::support::{ANNA, TestApp, VERA};

#[tokio::test]
async fn a_replaced_link_is_dead_and_says_where_the_new_one_is() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(2));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Replace link").await;
    anna.must_see("Earlier links no longer work. A mail with a new one goes to bo@acme.example.");
    anna.must_see("Anna de Vries replaced the link");
    anna.must_see("Invited, valid until 3 April 2026");
    let second = app.link_to(BO).await;
    assert_ne!(first, second);

    // Whoever else has the old one gets nothing by it, also not with another account.
    let mut vera = with_link(&app, &first, VERA).await;
    vera.must_not_see("bo@acme.example");
    vera.open(&first).await;
    vera.must_get(410);
    vera.must_see("A newer link has replaced this one");
    vera.must_not_see("bo@acme.example");
    let mut bo = with_link(&app, &second, BO).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn a_link_held_by_a_browser_that_was_replaced_since_is_worth_nothing() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    let mut other = with_link(&app, &first, "other@elsewhere.example").await;
    other.must_see("This invitation is for another address");
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Replace link").await;
    let invitation = app.invitation_of(BO).await;
    let asked = other.post(&format!("/invitations/{invitation}/join"), &[]).await;
    assert_eq!(asked.status, 404);
    other.open("/measurements").await;
    other.must_see("No access yet");
    app.finish().await;
}

#[tokio::test]
async fn a_copied_link_is_shown_once_and_is_as_good_as_that_of_a_mail() {
    let mut app = TestApp::start().await;
    let mailed = app.invite(BO, "Viewer").await;
    let page = app.page_of(BO).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&page).await;
    anna.click("Copy a link").await;
    anna.must_see("A link to hand over");
    anna.must_see("Copy it now: it is not shown again. Only somebody who logs in as bo@acme.example can accept with it.");
    anna.must_see("Anna de Vries made a link to hand over");
    let copied = anna.page().value("Link");
    assert!(copied.starts_with(&format!("{}/invitations/", app.url)) && copied != mailed, "{copied}");
    anna.open(&page).await;
    anna.must_not_see("A link to hand over");
    let secret = copied.rsplit('/').next().unwrap();
    assert_eq!(app.search_database(secret).await, Vec::<String>::new());
    assert_eq!(app.count_mails_to(BO).await, 1);

    // It shows nothing on the page of somebody else.
    anna.post(&format!("{page}/copy"), &[]).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.must_not_see("A link to hand over");

    let other = with_link(&app, &copied, "other@elsewhere.example").await;
    other.must_see("This invitation is for another address");
    let mut bo = with_link(&app, &copied, BO).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    for link in [&mailed, &copied] {
        bo.open(link).await;
        bo.must_be_at("/t/acme/measurements");
    }
    app.finish().await;
}

#[tokio::test]
async fn where_the_link_alone_is_enough_the_page_of_a_copied_one_says_so() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    app.sql("update tenants set link_alone_allowed_at = now() where slug = 'acme'").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Copy a link").await;
    anna.must_see("Your tenant lets whoever has the link accept, also with another address.");
    anna.must_not_see("Only somebody who logs in as");
    // It says the truth.
    let copied = anna.page().value("Link");
    let mut other = with_link(&app, &copied, "other@elsewhere.example").await;
    other.click("Accept").await;
    other.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn no_link_is_copied_of_what_has_ended() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let page = app.page_of(BO).await;
    app.clock.advance(Duration::days(31));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&page).await;
    assert!(!anna.page().has_button("Copy a link"));
    assert_eq!(anna.post(&format!("{page}/copy"), &[]).await.status, 409);
    anna.open(&page).await;
    anna.click("Revoke invitation").await;
    assert_eq!(anna.post(&format!("{page}/copy"), &[]).await.status, 409);
    assert_eq!(anna.post(&format!("{page}/replace"), &[]).await.status, 409);
    assert_eq!(app.count("select count(*) from invitation_links").await, 4, "three of the cast, and Bo's");
    app.finish().await;
}

#[tokio::test]
async fn an_expired_invitation_whose_roles_have_changed_waits_for_an_administrator() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.tick("Manager");
    anna.click("Save roles").await;
    app.clock.advance(Duration::days(30));
    let expired = super::attention(&app, ANNA).await;
    expired.must_not_see("Asked for a fresh link");
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.click("Send me a fresh link").await;
    bo.must_see("If this invitation can still be renewed, a fresh link is on its way");
    assert_eq!(app.count_mails_to(BO).await, 1, "it is not what the mail offered");
    let listed = "select count(*) from people where status = 'expired' and attention = 'asked_again'";
    assert_eq!(app.count(listed).await, 1, "at once, and not when the list is looked through");
    // Asking twice is told once.
    bo.open(&link).await;
    bo.click("Send me a fresh link").await;
    let told = "select count(*) from audit_entries where act = 'fresh_link_asked'";
    assert_eq!(app.count(told).await, 1);
    // Once a day, however often they ask.
    for (hours, count) in [(13, 1), (12, 2), (1, 2)] {
        app.clock.advance(Duration::hours(hours));
        bo.open(&link).await;
        bo.click("Send me a fresh link").await;
        assert_eq!(app.count(told).await, count);
    }
    let mut anna = super::attention(&app, ANNA).await;
    anna.must_see("Asked for a fresh link");
    anna.open(&app.page_of(BO).await).await;
    assert_eq!(anna.page().words_in("h2")[0], "Asked for a fresh link");
    anna.must_see("The invitee asked for a fresh link");
    let sends = anna.page().buttons().into_iter().filter(|button| button.starts_with("Send again"));
    assert_eq!(sends.count(), 1, "it stands where it is needed, and only there");
    anna.click("Send again…").await;
    anna.must_not_see("Asked for a fresh link");
    app.finish().await;
}
