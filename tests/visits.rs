//! Superadmins come into a tenant only in a visit: with a reason, looking first, for half an hour.

use smarttrackers::tenants::closing;
use smarttrackers::visits::{self, Refused};
use time::Duration;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor};

const PEOPLE: &str = "/t/acme/settings/people";

/// Sam wants to see Acme's people and says why.
async fn open(app: &TestApp, reason: &str) -> Visitor {
    let mut sam = app.signed_in(SAM).await;
    sam.open(&format!("{PEOPLE}?q=vera")).await;
    sam.must_see("Visit Acme");
    sam.fill("Reason", reason);
    sam
}

async fn asks_first(app: &TestApp) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/visits").await;
    anna.tick("A visit waits until one of our administrators agrees");
    anna.click("Save settings").await;
    anna.must_see("The settings are saved.");
    anna
}

#[tokio::test]
async fn a_superadmin_looks_around_after_giving_a_reason_and_acts_after_a_second_step() {
    let app = TestApp::start().await;
    let mut sam = open(&app, "").await;
    sam.click("Open").await;
    sam.must_get(422);
    assert_eq!(sam.page().complaint("reason").as_deref(), Some("Enter a reason."));
    sam.fill("Reason", "Anna cannot find Vera");
    sam.click("Open").await;
    sam.must_be_at("/t/acme/settings/people?q=vera");
    sam.must_see("You are here as SmartTrackers superadmin, only looking. 30 minutes left.");
    sam.must_see(VERA);
    assert_eq!(sam.get(&format!("{PEOPLE}/export.csv")).await.status, 200);
    let told = "select count(*) from audit_entries where act = 'people_exported' and actor = 'superadmin'
        and facts ->> 'reason' = 'Anna cannot find Vera'";
    assert_eq!(app.count(told).await, 1, "looking at all of it has the reason, too");
    sam.open(&app.page_of(VERA).await).await;
    sam.click("Deactivate").await;
    sam.must_get(403);
    sam.must_see("You are only looking");
    assert!(sam.page().has_button("Act as administrator"), "the button that it speaks of");
    app.clock.advance(Duration::minutes(12));
    sam.open(&app.page_of(VERA).await).await;
    sam.must_see("18 minutes left.");
    sam.click("Act as administrator").await;
    sam.must_be_at(&app.page_of(VERA).await);
    sam.must_see("You can now do in Acme what an administrator can.");
    sam.must_see("acting as administrator. 18 minutes left.");
    sam.click("Deactivate").await;
    sam.must_see("Vera Visser is deactivated and can no longer enter.");
    sam.click("Leave").await;
    sam.must_be_at("/superadmin/tenants/acme");
    sam.must_see("You have left Acme.");
    sam.open(PEOPLE).await;
    sam.must_be_at("/superadmin/tenants/acme/visit?next=%2Ft%2Facme%2Fsettings%2Fpeople");

    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/visits").await;
    anna.must_see("Sam Bakker 12 minutes, acted as administrator Anna cannot find Vera");
    anna.open("/t/acme/settings/audit").await;
    for words in
        ["Visit begun", "Visit: acting as administrator", "Visit ended", "Reason: Anna cannot find Vera"]
    {
        anna.must_see(words);
    }
    anna.must_see("Ends at the latest: 2026-03-02 09:30 UTC");
    let acts: Vec<String> = sqlx::query_scalar(
        "select act || ' ' || coalesce(facts ->> 'reason', '-') from audit_entries
         where act like 'visit%' order by occurred_at, audit_entry_id",
    )
    .fetch_all(&app.db)
    .await
    .unwrap();
    let reason = "Anna cannot find Vera";
    assert_eq!(
        acts,
        [format!("visit_begun {reason}"), format!("visit_acting {reason}"), format!("visit_left {reason}")]
    );
    app.finish().await;
}

#[tokio::test]
async fn a_visit_is_over_after_half_an_hour_whatever_is_open() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(VERA).await).await;
    app.clock.advance(Duration::minutes(30));
    sam.click("Deactivate").await;
    sam.must_be_at("/superadmin/tenants/acme/visit?next=");
    assert_eq!(app.count("select count(*) from people where deactivated_at is not null").await, 0);
    let late = visits::act(&app.base, app.cast.sam, app.cast.acme.id, None).await;
    assert!(matches!(late, Err(Refused::NotNow)), "{late:?}");
    app.finish().await;
}

#[tokio::test]
async fn the_page_that_asks_a_visitor_for_a_fresh_sign_in_has_the_banner() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(VERA).await).await;
    app.clock.advance(Duration::minutes(11));
    sam.tick("Administrator");
    sam.click("Save roles").await;
    sam.must_get(403);
    sam.must_see("acting as administrator. 19 minutes left.");
    app.finish().await;
}

#[tokio::test]
async fn a_visit_to_one_tenant_opens_no_other() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    assert_eq!(sam.get(PEOPLE).await.status, 200);
    assert_eq!(sam.get("/t/globex/settings/people").await.status, 303);
    let mut other = app.signed_in(GERT).await;
    assert_eq!(other.get(PEOPLE).await.status, 404, "and nobody else");
    app.finish().await;
}

#[tokio::test]
async fn where_a_tenant_asks_first_a_visit_waits_for_an_administrator() {
    let mut app = TestApp::start().await;
    let mut anna = asks_first(&app).await;
    let mut sam = open(&app, "A mail is stuck").await;
    sam.must_see("Acme asks to be asked first");
    sam.click("Ask for a visit").await;
    sam.must_see("The administrators of Acme have been asked.");
    sam.must_see("An administrator of Acme has not agreed yet.");
    assert_eq!(sam.get(PEOPLE).await.status, 303);
    let mail = app.mail_to(ANNA).await;
    assert_eq!(mail.subject, "SmartTrackers asks to visit Acme");
    assert!(mail.text.contains("A mail is stuck") && mail.text.contains("/t/acme/settings/visits"));
    anna.open("/t/acme/settings/visits").await;
    anna.must_see("Waits for you");
    anna.click("Agree: Sam Bakker").await;
    anna.must_see("Sam Bakker can come in now.");
    assert_eq!(sam.get(PEOPLE).await.status, 303, "it has not begun");
    let mail = app.mail_to(SAM).await;
    assert_eq!(mail.subject, "You can visit Acme");
    assert!(mail.text.contains("A mail is stuck") && mail.text.contains("/superadmin/tenants/acme/visit"));
    sam.open(&format!("/superadmin/tenants/acme/visit?next={PEOPLE}")).await;
    sam.click("Begin the visit").await;
    sam.must_be_at(PEOPLE);
    sam.must_see("only looking. 30 minutes left.");
    // Vera is no administrator.
    assert!(app.mailbox.messages_to(VERA).is_empty());
    app.finish().await;
}

#[tokio::test]
async fn an_administrator_refuses_a_visit_or_lets_it_lapse() {
    let mut app = TestApp::start().await;
    let mut anna = asks_first(&app).await;
    let mut sam = open(&app, "Curious").await;
    sam.click("Ask for a visit").await;
    anna.open("/t/acme/settings/visits").await;
    anna.click("Refuse: Sam Bakker").await;
    sam.open("/superadmin/tenants/acme/visit").await;
    sam.must_see("an administrator of Acme refused your visit.");
    assert_eq!(app.mail_to(SAM).await.subject, "Your visit to Acme is refused");
    assert_eq!(sam.post("/superadmin/tenants/acme/visit/begin", &[]).await.status, 409);
    sam.fill("Reason", "Really curious");
    sam.click("Ask for a visit").await;
    app.clock.advance(Duration::days(1));
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/visits").await;
    anna.must_see("Did not take place");
    assert!(!anna.page().has_button("Agree: Sam Bakker"));
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn whoever_comes_in_without_agreement_is_told_of_to_all_administrators() {
    let mut app = TestApp::start().await;
    let mut anna = asks_first(&app).await;
    for address in ["bea@acme.example", "dirk@acme.example"] {
        app.invite(address, "Administrator").await;
        app.signed_in(address).await.click("Accept").await;
    }
    anna.open(&app.page_of("dirk@acme.example").await).await;
    anna.click("Deactivate").await;
    app.settle().await;
    app.mailbox.clear();
    let mut sam = open(&app, "Mails go to the wrong people").await;
    sam.click("Come in without agreement").await;
    sam.must_be_at("/t/acme/settings/people?q=vera");
    sam.must_see("only looking");
    let mail = app.mail_to(ANNA).await;
    assert_eq!(mail.subject, "SmartTrackers visits Acme without your agreement");
    assert!(mail.text.contains("Mails go to the wrong people"));
    assert_eq!(app.mailbox.messages_to("bea@acme.example").len(), 1, "the other administrator, too");
    anna.open(&app.page_of("bea@acme.example").await).await;
    anna.must_see("Invitation to bea@acme.example Mail sent");
    let mails = anna.page().words().matches("bea@acme.example Mail sent").count();
    assert_eq!(mails, 1, "what they hear as an administrator is no mail of theirs");
    assert!(app.mailbox.messages_to("dirk@acme.example").is_empty(), "and nobody who is out");
    anna.open("/t/acme/settings/visits").await;
    anna.must_see("came without your agreement");
    app.finish().await;
}

#[tokio::test]
async fn in_a_closed_tenant_nobody_is_asked_and_its_administrators_hear_at_once_who_came_without() {
    let mut app = TestApp::start().await;
    drop(asks_first(&app).await);
    let mut waiting = open(&app, "A mail is stuck").await;
    for close in ["suspended", "leaving"] {
        let (sam, acme) = (app.cast.sam, app.cast.acme.id);
        match close {
            "suspended" => closing::suspend(&app.base, sam, acme, "Unpaid invoices").await.unwrap(),
            _ => closing::schedule_deletion(&app.base, sam, acme, "They left us").await.unwrap(),
        }
        app.settle().await;
        app.mailbox.clear();
        // The page stood open while the tenant was closed.
        if close == "suspended" {
            waiting.click("Ask for a visit").await;
            waiting.must_get(409);
            assert_eq!(waiting.page().value("Reason"), "A mail is stuck");
        }
        let mut sam = open(&app, "A mail is stuck").await;
        sam.must_see("Acme asks to be asked first, but it is closed");
        assert!(!sam.page().has_button("Ask for a visit"), "{close}");
        sam.click("Come in without agreement").await;
        sam.must_see("only looking. 30 minutes left.");
        // Nothing else of the tenant goes out, this does.
        let mail = app.mail_to(ANNA).await;
        assert_eq!(mail.subject, "SmartTrackers visits Acme without your agreement", "{close}");
        sam.click("Leave").await;
        if close == "suspended" {
            closing::reopen(&app.base, app.cast.sam, acme).await.unwrap();
        }
    }
    assert_eq!(app.count("select count(*) from visits where began_at is null").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn no_visitor_decides_about_visits() {
    let mut app = TestApp::start().await;
    drop(asks_first(&app).await);
    visits::break_glass(&app.base, app.cast.sam, &app.cast.acme, "x", None).await.unwrap();
    visits::act(&app.base, app.cast.sam, app.cast.acme.id, None).await.unwrap();
    let mut sam = app.signed_in(SAM).await;
    assert_eq!(sam.post("/t/acme/settings/visits", &[]).await.status, 403);
    sam.open("/t/acme/settings/visits").await;
    sam.must_see("This tenant is asked first.");
    assert_eq!(app.count("select count(*) from tenants where asks_first_at is not null").await, 1);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn what_a_superadmin_gave_in_a_visit_is_given_after_it_too() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    crate::support::add_person(&mut sam, "acme", "bo@acme.example", "Administrator").await;
    app.clock.advance(Duration::days(3));
    let mut bo = app.signed_in("bo@acme.example").await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn a_way_back_leads_only_into_the_tenant_visited() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    for next in [
        "https://evil.example/",
        "/t/globex/settings/people",
        "//evil.example",
        "/t/acme/..%2f",
        "/t/acme/../x",
        "",
    ] {
        let answer = sam.post("/superadmin/tenants/acme/visit", &[("reason", "x"), ("next", next)]).await;
        let to = answer.leads_to();
        assert!(to.starts_with("/t/acme/"), "{next} leads to {to}");
    }
    app.finish().await;
}
