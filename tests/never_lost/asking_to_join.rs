//! The wrong account's second way out: asking to join with it.

use smarttrackers::audit::verify::verify;
use smarttrackers::erasure;
use smarttrackers::ids::{AccountId, JoinRequestId, PersonId};
use smarttrackers::invitations::{self, mask_old};
use sqlx::Connection as _;
use time::Duration;

use super::{BO, attention, with_link};
use crate::support::{ANNA, TestApp, VERA, Visitor};

const OTHER: &str = "bo@home.example";

/// Bo's invitation, opened by somebody who is signed in with another address and asks to join with it.
async fn asked(app: &mut TestApp) -> Visitor {
    let link = app.invite(BO, "Registrar").await;
    let mut other = with_link(app, &link, OTHER).await;
    other.must_see("This invitation is for another address");
    other.click("Ask to join as bo@home.example").await;
    other.must_see("We have asked the administrators to let you in as bo@home.example.");
    other.must_see("You have asked to join as bo@home.example.");
    other
}

/// Without the line breaks that keep mails narrow.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_dutch_administrator_reads_who_asks_and_for_whom() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.sql("update accounts set language = 'nl' where folded_address = 'anna@acme.example'").await;
    let mut other = with_link(&app, &link, OTHER).await;
    other.click("Ask to join as bo@home.example").await;
    let told = app.mail_to(ANNA).await;
    assert_eq!(told.subject, "bo@home.example vraagt toegang tot Acme");
    let sentence = "Iemand heeft de uitnodiging van bo@acme.example voor Acme geopend en is ingelogd als bo@home.example.";
    assert!(in_one_line(&told.text).contains(sentence), "{}", told.text);
    app.finish().await;
}

#[tokio::test]
async fn another_administrator_is_told_why_they_are_asked() {
    const BEA: &str = "bea@acme.example";
    let mut app = TestApp::start().await;
    app.invite(BEA, "Administrator").await;
    app.signed_in(BEA).await.click("Accept").await;
    let link = app.invite(BO, "Viewer").await;
    app.sql("update people set deactivated_at = now() where folded_address = 'anna@acme.example'").await;
    let mut other = with_link(&app, &link, OTHER).await;
    other.click("Ask to join as bo@home.example").await;
    let told = in_one_line(&app.mail_to(BEA).await.text);
    assert!(told.contains("because you are an administrator of Acme."), "{told}");
    assert!(!told.contains("you sent this invitation"), "{told}");
    app.finish().await;
}

#[tokio::test]
async fn an_administrator_lets_in_who_asked_and_the_entry_follows_their_address() {
    let mut app = TestApp::start().await;
    let mut other = asked(&mut app).await;
    let told = app.mail_to(ANNA).await;
    assert_eq!(told.subject, "bo@home.example asks to join Acme");
    assert!(in_one_line(&told.text).contains("because you sent this invitation for Acme."), "{}", told.text);
    let sentence =
        "Somebody opened the invitation of bo@acme.example to Acme and logged in as bo@home.example.";
    assert!(in_one_line(&told.text).contains(sentence), "{}", told.text);
    // Asking twice is asking once.
    let invitation = app.invitation_of(BO).await;
    other.post(&format!("/invitations/{invitation}/join"), &[]).await;
    assert_eq!(app.count("select count(*) from join_requests").await, 1);

    let mut anna = attention(&app, ANNA).await;
    anna.must_see("Wants to join");
    let page = app.page_of(BO).await;
    anna.open("/t/acme/settings/people").await;
    anna.click("Wants to join 1").await;
    anna.must_see("bo@acme.example");
    anna.must_not_see("vera@acme.example");
    let mut anna = attention(&app, ANNA).await;
    anna.click("Decide: bo@acme.example").await;
    anna.must_be_at(&page);
    anna.must_see("Bo Tester (bo@home.example) asks to join");
    anna.click("Approve").await;
    anna.must_see("bo@home.example is in.");
    anna.must_see("Anna de Vries approved joining with another address");
    anna.must_see("from bo@acme.example to bo@home.example");
    let told = app.mail_to(OTHER).await;
    assert_eq!(told.subject, "You are in: Acme");
    anna.open(&app.page_of(OTHER).await).await;
    anna.must_see("“You are in” to bo@home.example Mail sent 2 March 2026");
    anna.must_see("Invitation to bo@acme.example Mail sent 2 March 2026");
    anna.must_not_see("to anna@acme.example");
    other.open("/t/acme/measurements").await;
    other.must_see("Your roles here: Registrar.");
    anna.open("/t/acme/settings/people?status=active&q=home.example").await;
    anna.must_see("bo@home.example");
    // Who was invited is in no list any more, and their link is answered.
    let bo = app.signed_in(BO).await;
    bo.must_see("No access yet");
    app.finish().await;
}

#[tokio::test]
async fn who_is_refused_hears_of_it_and_the_invitation_stays_for_its_invitee() {
    let mut app = TestApp::start().await;
    let mut other = asked(&mut app).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Refuse").await;
    anna.must_see("bo@home.example was not let in, and gets a mail that says so.");
    assert_eq!(app.mail_to(OTHER).await.subject, "Acme has not let you in");
    other.open("/t/acme/measurements").await;
    other.must_get(404);
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn an_invitation_that_ends_otherwise_closes_what_was_asked() {
    for ended_by in ["accept", "revoke"] {
        let mut app = TestApp::start().await;
        asked(&mut app).await;
        let page = app.page_of(BO).await;
        let request: String = sqlx::query_scalar("select join_request_id::text from join_requests")
            .fetch_one(&app.db)
            .await
            .unwrap();
        let mut anna = app.signed_in(ANNA).await;
        if ended_by == "accept" {
            app.signed_in(BO).await.click("Accept").await;
        } else {
            anna.open(&page).await;
            anna.click("Revoke invitation").await;
        }
        assert_eq!(app.mail_to(OTHER).await.subject, "Acme has not let you in", "{ended_by}");
        let answer = anna.post(&format!("{page}/join-requests/{request}"), &[("answer", "approve")]).await;
        assert!([404, 409].contains(&answer.status), "{ended_by}: {}", answer.status);
        let in_by_it = "select count(*) from people where folded_address = 'bo@home.example'";
        assert_eq!(app.count(in_by_it).await, 0, "{ended_by}");
        app.finish().await;
    }
}

#[tokio::test]
async fn only_an_address_that_the_provider_vouches_for_can_ask() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let subject = app.account_at_provider(OTHER);
    app.connect.set_email_verified(&subject, false);
    let mut other = app.visitor();
    other.open(&link).await;
    other.sign_in(OTHER).await;
    other.must_see("This invitation is for another address");
    assert!(!other.page().has_button("Ask to join as bo@home.example"));
    other.must_see("Visma Connect does not say that your address is yours.");
    let invitation = app.invitation_of(BO).await;
    assert_eq!(other.post(&format!("/invitations/{invitation}/join"), &[]).await.status, 409);
    assert_eq!(app.count("select count(*) from join_requests").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_member_with_that_address_and_a_stranger_without_a_link_ask_for_nothing() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let invitation = app.invitation_of(BO).await;
    let mut stranger = app.signed_in(OTHER).await;
    assert_eq!(stranger.post(&format!("/invitations/{invitation}/join"), &[]).await.status, 404);
    let mut vera = with_link(&app, &link, VERA).await;
    vera.must_see("You are already in this tenant with another address.");
    assert_eq!(vera.post(&format!("/invitations/{invitation}/join"), &[]).await.status, 409);
    assert_eq!(app.count("select count(*) from join_requests").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn whoever_is_never_let_in_hears_so_when_the_invitee_is_masked() {
    let mut app = TestApp::start().await;
    asked(&mut app).await;
    app.settle().await;
    app.clock.advance(Duration::days(119));
    assert_eq!(mask_old(&app.base).await.unwrap(), 0);
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    assert!(anna.page().has_button("Approve"), "an administrator can still let them in");
    app.clock.advance(Duration::days(2));
    assert_eq!(mask_old(&app.base).await.unwrap(), 1);
    assert_eq!(app.mail_to(OTHER).await.subject, "Acme has not let you in");
    app.settle().await;
    assert_eq!(app.search_database(BO).await, Vec::<String>::new());
    // Sessions that are long over go by themselves, at some moment.
    smarttrackers::sessions::sweep(&app.db, app.clock.now()).await.unwrap();
    // Their own account is theirs, with the mail that told them.
    let mut found = app.search_database(OTHER).await;
    found.sort();
    assert_eq!(found, ["accounts", "messages"]);
    app.finish().await;
}

#[tokio::test]
async fn what_the_trail_told_of_the_masked_is_emptied_and_the_chain_stays_whole() {
    let mut app = TestApp::start().await;
    asked(&mut app).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Refuse").await;
    anna.fill("Right address", "bob@acme.example");
    anna.click("Correct address").await;
    app.settle().await;
    let telling = "select count(*) from audit_details
        where facts::text like '%bo@%' or facts::text like '%bob@%'";
    assert_eq!(app.count(telling).await, 3, "asked, refused, corrected");
    let of_asker = "select count(*) from audit_details join audit_chain_entries using (chain_id, number)
        where act = 'join_asked' and client <> ''";
    assert_eq!(app.count(of_asker).await, 1);
    app.clock.advance(Duration::days(121));
    assert_eq!(mask_old(&app.base).await.unwrap(), 1);
    assert_eq!((app.count(telling).await, app.count(of_asker).await), (0, 0));
    assert_eq!(app.search_database("bob@acme.example").await, Vec::<String>::new());

    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/audit").await;
    anna.must_see("Data of people who never accepted removed");
    let file = anna.get("/t/acme/settings/audit/chain.jsonl").await.body;
    let report = verify(&file, &[]).unwrap();
    assert_eq!((report.findings, report.erased), (Vec::new(), 3));
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_asker_who_is_erased_at_that_moment_holds_up_no_administrator() {
    let mut app = TestApp::start().await;
    asked(&mut app).await;
    let ids = sqlx::query_as("select join_request_id, account_id, person_id from join_requests");
    let (request, account, person): (uuid::Uuid, uuid::Uuid, uuid::Uuid) =
        ids.fetch_one(&app.db).await.unwrap();
    // The administrator's deed is stopped halfway, with all of its locks but the person's.
    let mut connection = app.db.acquire().await.unwrap();
    let mut busy = connection.begin().await.unwrap();
    sqlx::query("select from people where person_id = $1 for update")
        .bind(person)
        .execute(&mut *busy)
        .await
        .unwrap();
    let (base, anna, acme) = (app.base.clone(), app.cast.anna.account, app.cast.acme.id);
    let approving = tokio::spawn(async move {
        invitations::approve(&base, anna, acme, PersonId(person), JoinRequestId(request)).await
    });
    let waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    app.until(async || app.count(waiting).await >= 1).await;
    let (base, sam) = (app.base.clone(), app.cast.sam);
    let erasing = tokio::spawn(async move { erasure::erase(&base, sam, AccountId(account)).await });
    app.until(async || app.count(waiting).await >= 2).await;
    busy.commit().await.unwrap();
    drop(connection);
    approving.await.unwrap().unwrap();
    let erased = erasing.await.unwrap();
    assert!(matches!(erased, Err(erasure::Refused::Changed)), "a member by now: {erased:?}");
    app.finish().await;
}
