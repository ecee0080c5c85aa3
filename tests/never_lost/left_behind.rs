//! What invitations that are over, inviters who are gone and tenants that were closed leave behind.

use smarttrackers::ids::AccountId;
use smarttrackers::invitations::{self, mask_old, send_digests, tell_expired, want_digests};
use smarttrackers::people;
use smarttrackers::tenants::closing;
use time::Duration;

use super::{BO, with_link};
use crate::support::{ANNA, SAM, TestApp, add_person};

const CARLA: &str = "carla@acme.example";

/// What became of Bo's mails with a link.
const RECALLED: &str =
    "select count(*) from messages where to_address = 'bo@acme.example' and recalled_at is not null";
const SENT: &str =
    "select count(*) from messages where to_address = 'bo@acme.example' and link_id is not null
    and sent_at is not null";

/// Carla administers Acme, too.
async fn with_carla() -> TestApp {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", CARLA, "Administrator").await;
    app.signed_in(CARLA).await.click("Accept").await;
    app
}

async fn carlas(app: &TestApp) -> AccountId {
    let id = sqlx::query_scalar("select account_id from people where folded_address = $1");
    AccountId(id.bind(CARLA).fetch_one(&app.db).await.unwrap())
}

#[tokio::test]
async fn a_mail_that_waits_is_not_sent_once_its_invitation_is_over() {
    let deeds = ["Accept", "Decline", "Revoke", "Correct address", "Replace link"];
    for deed in deeds {
        let mut app = TestApp::start().await;
        app.invite(BO, "Viewer").await;
        app.settle().await;
        app.stop_worker().await;
        let mut anna = app.signed_in(ANNA).await;
        anna.open(&app.page_of(BO).await).await;
        let page = anna.path();
        anna.click("Send again…").await;
        match deed {
            "Accept" | "Decline" => {
                app.signed_in(BO).await.click(deed).await;
            }
            "Correct address" => {
                anna.open(&page).await;
                anna.fill("Right address", "right@acme.example");
                anna.click(deed).await;
            }
            "Replace link" => assert_eq!(anna.post(&format!("{page}/replace"), &[]).await.status, 303),
            _ => assert_eq!(anna.post(&format!("{page}/revoke"), &[]).await.status, 303),
        }
        assert_eq!(app.count(RECALLED).await, 1, "{deed}");
        app.start_worker();
        app.settle().await;
        let got = if deed == "Replace link" { 2 } else { 1 };
        assert_eq!(app.count(SENT).await, got, "{deed}");
        anna.open(&page).await;
        anna.must_see("Not sent, as it was no longer needed");
        app.finish().await;
    }
}

#[tokio::test]
async fn what_waited_in_a_closed_tenant_until_it_expired_is_not_sent() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    let (sam, acme) = (app.cast.sam, app.cast.acme.id);
    closing::suspend(&app.base, sam, acme, "Unpaid invoices").await.unwrap();
    app.clock.advance(Duration::days(31));
    closing::reopen(&app.base, sam, acme).await.unwrap();
    app.start_worker();
    app.settle().await;
    assert_eq!(app.count_mails_to(BO).await, 0, "its link would lead to an end");
    app.finish().await;
}

#[tokio::test]
async fn nobody_hears_of_people_of_whom_nothing_is_left() {
    let mut app = TestApp::start().await;
    for address in ["jan@acme.example", "kim@acme.example", "lot@acme.example"] {
        app.invite(address, "Viewer").await;
    }
    for address in ["jan@acme.example", "kim@acme.example"] {
        app.signed_in(address).await.click("Decline").await;
    }
    let (sam, acme) = (app.cast.sam, app.cast.acme.id);
    closing::suspend(&app.base, sam, acme, "Unpaid invoices").await.unwrap();
    app.clock.advance(Duration::days(121));
    assert_eq!(mask_old(&app.base).await.unwrap(), 3);
    closing::reopen(&app.base, sam, acme).await.unwrap();
    app.settle().await;
    let before = app.count_mails_to(ANNA).await;
    assert_eq!(tell_expired(&app.base).await.unwrap(), 0);
    send_digests(&app.base).await.unwrap();
    app.settle().await;
    assert_eq!(app.count_mails_to(ANNA).await, before);
    app.finish().await;
}

#[tokio::test]
async fn invitations_of_whoever_is_erased_wait_for_another_administrator() {
    let app = with_carla().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    let (sam, account) = (app.cast.sam, app.cast.anna.account);
    smarttrackers::erasure::erase(&app.base, sam, account).await.unwrap();
    let held = "select count(*) from people where folded_address = 'bo@acme.example' and held_at is not null";
    assert_eq!(app.count(held).await, 1);
    let mut carla = app.signed_in(CARLA).await;
    carla.open(&app.page_of(BO).await).await;
    carla.click("Take over").await;
    assert_eq!(app.count(held).await, 0);
    app.signed_in(BO).await.click("Accept").await;
    app.finish().await;
}

#[tokio::test]
async fn whoever_sends_an_invitation_again_that_waited_for_another_administrator_hears_of_it() {
    let mut app = with_carla().await;
    app.invite(BO, "Viewer").await;
    let (carlas, acme, anna) = (carlas(&app).await, app.cast.acme.id, app.cast.anna.person);
    people::deactivate(&app.base, carlas, acme, anna, false).await.unwrap();
    let mut carla = app.signed_in(CARLA).await;
    carla.open(&app.page_of(BO).await).await;
    carla.click("Send again…").await;
    app.signed_in(BO).await.click("Accept").await;
    assert_eq!(app.mail_to(CARLA).await.subject, "Bo Tester accepted your invitation");
    app.finish().await;
}

#[tokio::test]
async fn whoever_wants_no_tidings_hears_nothing_of_what_waited_in_a_closed_tenant() {
    let mut app = TestApp::start().await;
    for address in ["jan@acme.example", "kim@acme.example"] {
        app.invite(address, "Viewer").await;
        app.signed_in(address).await.click("Accept").await;
    }
    let (sam, acme, anna) = (app.cast.sam, app.cast.acme.id, app.cast.anna.account);
    closing::suspend(&app.base, sam, acme, "Unpaid invoices").await.unwrap();
    want_digests(&app.base, anna, false).await.unwrap();
    want_digests(&app.base, anna, true).await.unwrap();
    closing::reopen(&app.base, sam, acme).await.unwrap();
    app.clock.advance(Duration::DAY);
    let waits = "select count(*) from tidings t join accounts a using (account_id)
        where a.folded_address = 'anna@acme.example'";
    assert_eq!(app.count(waits).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn what_nobody_is_told_of_takes_no_turn() {
    let mut app = with_carla().await;
    for address in ["jan@acme.example", "kim@acme.example", BO] {
        app.invite(address, "Viewer").await;
    }
    for address in ["jan@acme.example", "kim@acme.example"] {
        app.signed_in(address).await.click("Accept").await;
    }
    let (carlas, acme, anna) = (carlas(&app).await, app.cast.acme.id, app.cast.anna.person);
    people::deactivate(&app.base, carlas, acme, anna, false).await.unwrap();
    app.clock.advance(Duration::DAY);
    send_digests(&app.base).await.unwrap();
    people::reactivate(&app.base, carlas, acme, anna).await.unwrap();
    app.signed_in(BO).await.click("Accept").await;
    assert_eq!(app.mail_to(ANNA).await.subject, "Bo Tester accepted your invitation", "at once");
    app.finish().await;
}

#[tokio::test]
async fn a_digest_says_who_does_not_want_to_be_invited_again_and_when_an_invitation_ended() {
    let mut app = TestApp::start().await;
    for address in ["jan@acme.example", BO, "lot@acme.example"] {
        app.invite(address, "Viewer").await;
    }
    app.signed_in("jan@acme.example").await.click("Accept").await;
    let mut bo = app.signed_in(BO).await;
    bo.tick("Do not invite me to Acme again");
    bo.click("Decline").await;
    app.clock.advance(Duration::DAY);
    send_digests(&app.base).await.unwrap();
    let digest = app.mail_to(ANNA).await.text.clone();
    assert!(digest.contains("on 2 March 2026 (does not want to be invited again)"), "{digest}");
    // Something is told at once, so that the end of Lot's waits.
    app.clock.advance(Duration::days(29));
    app.invite("kim@acme.example", "Viewer").await;
    app.signed_in("kim@acme.example").await.click("Accept").await;
    app.clock.advance(Duration::HOUR);
    tell_expired(&app.base).await.unwrap();
    app.clock.advance(Duration::DAY);
    send_digests(&app.base).await.unwrap();
    let digest = app.mail_to(ANNA).await.text.clone();
    assert!(
        digest.contains("The invitation of lot@acme.example to Acme expired on 1 April 2026"),
        "{digest}"
    );
    app.finish().await;
}

#[tokio::test]
async fn changing_ones_mind_many_times_is_told_once_a_day() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    with_link(&app, &link, BO).await.click("Decline").await;
    let path = link.replace(&app.url, "");
    let told = "select count(*) from audit_entries where act = 'mind_changed'";
    for _ in 0..5 {
        app.visitor().post(&path, &[]).await;
    }
    assert_eq!(app.count(told).await, 1);
    app.clock.advance(Duration::DAY);
    app.visitor().post(&path, &[]).await;
    assert_eq!(app.count(told).await, 2);
    app.finish().await;
}

#[tokio::test]
async fn however_often_scanners_were_there_a_person_is_seen() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.settle().await;
    app.clock.advance(Duration::HOUR);
    let path = link.replace(&app.url, "");
    for _ in 0..25 {
        let scanner = app.visitor();
        let head = scanner.request(openidconnect::reqwest::Method::HEAD, &path);
        scanner.clone().send(head).await;
    }
    let opened = "select count(*) from invitations where opened_at is not null";
    assert_eq!(app.count(opened).await, 0);
    app.visitor().open(&link).await;
    assert_eq!(app.count(opened).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn support_that_sends_an_invitation_again_is_no_inviter() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let inviter = "select count(*) from invitations i join superadmins s on s.account_id = i.inviter_id
        join people p using (tenant_id, person_id) where p.folded_address = 'bo@acme.example'";
    let person =
        smarttrackers::ids::PersonId(app.page_of(BO).await.rsplit('/').next().unwrap().parse().unwrap());
    app.visit_of(SAM, "acme").await;
    invitations::resend(&app.base, app.cast.sam, app.cast.acme.id, person).await.unwrap();
    assert_eq!(app.count(inviter).await, 0, "it was not held");
    app.finish().await;
}

#[tokio::test]
async fn a_mail_that_was_called_back_is_not_the_latest_whatever_the_clocks() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    // The next request goes to a process whose clock is behind.
    app.clock.set(app.clock.now() - Duration::MINUTE);
    anna.open(&app.page_of(BO).await).await;
    anna.click("Replace link").await;
    assert_eq!(app.count(RECALLED).await, 1);
    let waiting = "select count(*) from listed_people l join people using (tenant_id, person_id)
        where l.folded_address = 'bo@acme.example' and status = 'invited' and mail_given_up_at is null";
    assert_eq!(app.count(waiting).await, 1);
    app.clock.advance(Duration::minutes(2));
    app.settle().await;
    anna.open(&app.page_of(BO).await).await;
    anna.must_not_see("Not delivered");
    app.clock.advance(Duration::days(7));
    assert_eq!(invitations::remind_due(&app.base).await.unwrap(), 1);
    assert_eq!(app.count_mails_to(BO).await, 2, "the one sent instead, and a reminder");
    app.finish().await;
}
