//! A tenant is renamed, suspended and reopened, and its deletion is scheduled and called off.

use smarttrackers::tenants::{self, Slug, closing};
use time::Duration;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor};

async fn at_acme(app: &TestApp) -> Visitor {
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/tenants/acme").await;
    sam
}

async fn suspend(app: &TestApp) -> Visitor {
    let mut sam = at_acme(app).await;
    sam.fill("Reason", "Unpaid invoices");
    sam.click("Suspend").await;
    sam.must_see("Acme is suspended. Nobody but superadmins can enter.");
    sam
}

#[tokio::test]
async fn the_old_address_of_a_renamed_tenant_leads_on() {
    let app = TestApp::start().await;
    let (mut anna, mut gert) = (app.signed_in(ANNA).await, app.signed_in(GERT).await);
    let mut sam = at_acme(&app).await;
    sam.fill("Name", "Acme Europe");
    sam.fill("Address", "acme-europe");
    sam.click("Rename").await;
    sam.must_be_at("/superadmin/tenants/acme-europe");
    sam.must_see("Saved. The tenant is now called Acme Europe.");
    anna.open("/t/acme/settings/people?q=vera").await;
    anna.must_be_at("/t/acme-europe/settings/people?q=vera");
    anna.must_see(VERA);
    // A form that stood open meanwhile arrives as well.
    let answer = anna.post("/t/acme/settings/people", &[("email", "x")]).await;
    assert_eq!((answer.status, answer.leads_to().as_str()), (307, "/t/acme-europe/settings/people"));
    assert_eq!(gert.get("/t/acme/settings/people").await.status, 404, "nobody else learns of it");
    sam.open("/superadmin/tenants/acme").await;
    sam.must_be_at("/superadmin/tenants/acme-europe");
    app.finish().await;
}

#[tokio::test]
async fn no_other_tenant_gets_an_address_that_was_left() {
    let mut app = TestApp::start().await;
    let (sam, acme, globex) = (app.cast.sam, app.cast.acme.id, app.cast.globex.id);
    let slug = |text: &str| text.parse::<Slug>().unwrap();
    tenants::rename(&app.base, sam, acme, &slug("acme-2"), "Acme").await.unwrap();
    let taken = tenants::rename(&app.base, sam, globex, &slug("acme"), "Globex").await;
    assert!(matches!(taken, Err(tenants::Refused::SlugTaken)), "{taken:?}");
    let taken = tenants::rename(&app.base, sam, globex, &slug("acme-2"), "Globex").await;
    assert!(matches!(taken, Err(tenants::Refused::SlugTaken)), "{taken:?}");
    let mut visitor = app.signed_in(SAM).await;
    visitor.open("/superadmin/tenants/new").await;
    visitor.fill("Name", "Acme");
    visitor.fill("Address", "acme");
    visitor.fill("E-mail address", "new@acme.example");
    visitor.click("Create tenant").await;
    visitor.must_get(422);
    visitor.must_see("Another tenant has this address. Choose a different one.");
    // Its own it can take back.
    tenants::rename(&app.base, sam, acme, &slug("acme"), "Acme").await.unwrap();
    assert_eq!(app.count("select count(*) from former_slugs where slug = 'acme-2'").await, 1);
    assert_eq!(app.count("select count(*) from former_slugs").await, 1);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn members_of_a_suspended_tenant_read_whom_to_ask_and_change_nothing() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    let mut sam = at_acme(&app).await;
    sam.click("Suspend").await;
    sam.must_get(422);
    assert_eq!(sam.page().complaint("reason").as_deref(), Some("Enter a reason."));
    let mut sam = suspend(&app).await;
    sam.must_see("Reason: Unpaid invoices");
    // From the next request on, also with a page that stood open.
    anna.click("Add person").await;
    anna.must_get(403);
    anna.must_see("Acme is suspended for now");
    anna.must_see("Ask SmartTrackers at");
    anna.must_not_see("Unpaid");
    let vera = app.page_of(VERA).await;
    assert_eq!(anna.post(&format!("{vera}/deactivate"), &[]).await.status, 403);
    anna.open("/measurements").await;
    anna.must_get(200);
    anna.must_see("Acme is suspended for now");
    assert_eq!(app.count("select count(*) from people where deactivated_at is not null").await, 0);
    sam.click("Reopen").await;
    sam.must_see("Acme is open again.");
    anna.open("/t/acme/settings/people").await;
    anna.must_see(VERA);
    app.finish().await;
}

#[tokio::test]
async fn what_is_under_way_in_a_suspended_tenant_waits_for_its_reopening() {
    let mut app = TestApp::start().await;
    app.invite("cas@acme.example", "Viewer").await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    crate::support::add_person(&mut anna, "acme", "bo@acme.example", "Viewer").await;
    suspend(&app).await;
    app.settle().await;
    assert!(app.mailbox.messages_to("bo@acme.example").is_empty());
    assert_eq!(app.count("select count(*) from messages where next_attempt_at is not null").await, 1);
    // An invitation that has arrived says so, and keeps.
    let link = app.link_to("cas@acme.example").await;
    let mut cas = app.signed_in("cas@acme.example").await;
    cas.open(&link).await;
    cas.must_see("Acme is suspended for now Your invitation waits.");
    assert!(!cas.page().has_button("Accept"));
    let answer = format!("/invitations/{}/answer", app.invitation_of("cas@acme.example").await);
    for way in ["accept", "decline"] {
        assert_eq!(cas.post(&answer, &[("answer", way)]).await.status, 409, "{way}");
    }
    closing::reopen(&app.base, app.cast.sam, app.cast.acme.id).await.unwrap();
    assert_eq!(app.count_mails_to("bo@acme.example").await, 1);
    cas.open("/measurements").await;
    cas.click("Accept").await;
    cas.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn mail_that_waited_in_a_closed_tenant_is_tried_for_a_day_from_its_reopening() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    crate::support::add_person(&mut anna, "acme", "bo@acme.example", "Viewer").await;
    suspend(&app).await;
    app.clock.advance(Duration::days(3));
    closing::schedule_deletion(&app.base, app.cast.sam, app.cast.acme.id, "They left us").await.unwrap();
    closing::reopen(&app.base, app.cast.sam, app.cast.acme.id).await.unwrap();
    app.clock.advance(Duration::days(3));
    closing::restore(&app.base, app.cast.sam, app.cast.acme.id).await.unwrap();
    app.mailbox.refuse_with(451, "4.7.1 Greylisted, come back later");
    let tried = "select count(*) from deliveries join messages using (message_id)
        where outcome = 'deferred' and kind = 'invitation'";
    let given_up = "select count(*) from messages where given_up_at is not null and recalled_at is null
        and kind = 'invitation'";
    // Closed, no time went by for it.
    for (waits, times, lost) in [(0, 1, 0), (23, 2, 0), (2, 3, 1)] {
        app.clock.advance(Duration::hours(waits));
        app.settle().await;
        assert_eq!((app.count(tried).await, app.count(given_up).await), (times, lost), "{waits} hours later");
    }
    app.mailbox.misbehave(None);
    app.finish().await;
}

#[tokio::test]
async fn a_deletion_is_confirmed_by_the_name_and_can_be_called_off_for_thirty_days() {
    let app = TestApp::start().await;
    let mut sam = at_acme(&app).await;
    sam.fill("Name of the tenant", "acme");
    sam.click("Delete the tenant").await;
    sam.must_get(422);
    assert_eq!(sam.page().complaint("deletion_reason").as_deref(), Some("Enter a reason."));
    assert_eq!(
        sam.page().complaint("confirmation").as_deref(),
        Some("This is not the name of the tenant. Type: Acme")
    );
    sam.fill("Name of the tenant", "Acme");
    sam.fill("Why it is deleted", "They have moved to Globex");
    sam.click("Delete the tenant").await;
    sam.must_see("The deletion of Acme is scheduled.");
    let with_reason = "select count(*) from audit_entries where act = 'tenant_deletion_scheduled'
        and facts ->> 'reason' = 'They have moved to Globex'";
    assert_eq!(app.count(with_reason).await, 1);
    sam.must_see("The tenant is closed and will be erased on 1 April 2026");
    let anna = app.signed_in(ANNA).await;
    anna.must_see("Acme is closed");
    anna.must_see("It will be deleted on 1 April 2026.");
    app.clock.advance(Duration::days(30) - Duration::SECOND);
    let mut sam = at_acme(&app).await;
    sam.click("Restore").await;
    sam.must_see("Acme will not be deleted.");
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    anna.must_see(VERA);

    closing::schedule_deletion(&app.base, app.cast.sam, app.cast.acme.id, "They left us").await.unwrap();
    app.clock.advance(Duration::days(30));
    let late = closing::restore(&app.base, app.cast.sam, app.cast.acme.id).await;
    assert!(matches!(late, Err(tenants::Refused::NotNow)), "{late:?}");
    app.finish().await;
}

#[tokio::test]
async fn administrators_hear_by_mail_what_becomes_of_their_tenant() {
    let mut app = TestApp::start().await;
    let (sam, acme) = (app.cast.sam, app.cast.acme.id);
    let mut subjects = Vec::new();
    for step in 0..6 {
        match step {
            0 => closing::suspend(&app.base, sam, acme, "Unpaid invoices").await.unwrap(),
            1 => closing::schedule_deletion(&app.base, sam, acme, "They left us").await.unwrap(),
            2 => closing::restore(&app.base, sam, acme).await.unwrap(),
            3 => closing::schedule_deletion(&app.base, sam, acme, "They left us").await.unwrap(),
            // It is closed still.
            4 => closing::reopen(&app.base, sam, acme).await.unwrap(),
            _ => closing::restore(&app.base, sam, acme).await.unwrap(),
        }
        app.settle().await;
        let to_anna = app.mailbox.messages_to(ANNA);
        subjects.extend(
            to_anna.iter().map(|mail| (mail.subject.clone(), mail.text.contains("/t/acme/measurements"))),
        );
        assert!(to_anna.iter().all(|mail| !mail.text.contains("Unpaid") && !mail.text.contains("left us")));
        assert!(app.mailbox.messages_to(VERA).is_empty() && app.mailbox.messages_to(GERT).is_empty());
        app.mailbox.clear();
    }
    let leaving = ("Acme will be deleted on 1 April 2026".to_owned(), false);
    let restored = |is_open| ("Acme will not be deleted".to_owned(), is_open);
    let suspended = ("Acme is suspended for now".to_owned(), false);
    assert_eq!(subjects, [suspended, leaving.clone(), restored(false), leaving, restored(true)]);
    app.finish().await;
}

#[tokio::test]
async fn each_step_of_a_tenants_life_is_done_once_and_stands_in_the_trail() {
    let app = TestApp::start().await;
    let (sam, acme) = (app.cast.sam, app.cast.acme.id);
    for is_first in [true, false] {
        let done = closing::suspend(&app.base, sam, acme, "x").await;
        assert_eq!(done.is_ok(), is_first);
    }
    assert!(closing::reopen(&app.base, sam, acme).await.is_ok());
    assert!(closing::reopen(&app.base, sam, acme).await.is_err());
    assert!(closing::restore(&app.base, sam, acme).await.is_err());
    assert!(closing::schedule_deletion(&app.base, sam, acme, "They left us").await.is_ok());
    assert!(closing::restore(&app.base, sam, acme).await.is_ok());
    let anna = app.cast.anna.account;
    assert!(matches!(closing::suspend(&app.base, anna, acme, "x").await, Err(tenants::Refused::Forbidden)));
    let acts: Vec<String> = sqlx::query_scalar(
        "select act from audit_entries where act like 'tenant_%' and tenant_id = $1 order by 1",
    )
    .bind(acme.0)
    .fetch_all(&app.db)
    .await
    .unwrap();
    let expected = [
        "tenant_created",
        "tenant_deletion_scheduled",
        "tenant_reopened",
        "tenant_restored",
        "tenant_suspended",
    ];
    assert_eq!(acts, expected);
    app.finish().await;
}
