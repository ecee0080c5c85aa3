//! Sending an import: once, whatever happens, and by what is true at that moment.

use std::time::Instant;

use smarttrackers::tenants::closing;
use time::Duration;

use super::{IMPORT, paste, pasted, rows, show, uploaded};
use crate::support::{ANNA, SAM, TestApp, VERA, Visitor};

/// So many addresses at Acme, one a line.
pub(super) fn addresses(count: usize) -> String {
    (1..=count).map(|number| format!("p{number}@acme.example\n")).collect()
}

/// Where thousands are invited, their mails wait: handing them over is another story.
pub(super) async fn start_without_mail() -> TestApp {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app
}

pub(super) const INVITED: &str = "select count(*) from people where folded_address like 'p%@acme.example'";
const MAILS: &str = "select count(*) from messages where to_address like 'p%@acme.example'";

/// One person, one invitation, one link, one mail, one entry in the trail for each.
pub(super) async fn each_is_invited_once(app: &TestApp, count: i64) {
    assert_eq!(app.count(INVITED).await, count);
    assert_eq!(app.count(MAILS).await, count);
    for statement in [
        "select count(*) from invitations i join people p using (tenant_id, person_id)
         where p.folded_address like 'p%@acme.example'",
        "select count(*) from invitation_links l join invitations i using (tenant_id, invitation_id)
         join people p using (tenant_id, person_id) where p.folded_address like 'p%@acme.example'",
        "select count(distinct link_id) from messages where to_address like 'p%@acme.example'",
        "select count(*) from audit_entries a join people p using (tenant_id, person_id)
         where p.folded_address like 'p%@acme.example' and a.act = 'person_invited'
           and a.facts ? 'import' and a.facts ? 'invitation'",
    ] {
        assert_eq!(app.count(statement).await, count, "{statement}");
    }
}

/// What the button on the page of this visitor sends, for tests that send it more than once.
fn confirmation(visitor: &Visitor) -> Vec<(String, String)> {
    let button = visitor.page().buttons().into_iter().find(|it| it.starts_with("Invite ")).unwrap();
    visitor.submission(&button).unwrap().fields
}

async fn confirm(visitor: &mut Visitor, path: &str, fields: &[(String, String)]) -> u16 {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.post(path, &fields).await.status
}

#[tokio::test]
async fn who_is_imported_is_invited_like_anybody_else() {
    let mut app = TestApp::start().await;
    app.start_importing();
    let list = "e-mail;naam;rollen;taal\nbo@acme.example;Bo Jansen;Manager, Registrar;nl\ncy@acme.example;;Viewer;\n";
    let mut anna = uploaded(&app, "people.csv", list.as_bytes()).await;
    anna.click("Invite 2 people").await;
    anna.must_see("Confirmed. The invitations are being sent.");
    app.imports_are_sent().await;
    let path = anna.path();
    anna.open(&path).await;
    anna.must_see("2 people are invited");
    anna.must_see("These results are kept until 1 April 2026, 09:00 UTC.");
    assert!(rows(&anna)[0].starts_with("1 Bo Jansen bo@acme.example Manager, Registrar Nederlands Invited"));
    anna.click("Go to bo@acme.example").await;
    anna.must_be_at(&app.page_of("bo@acme.example").await);
    anna.open(IMPORT).await;
    anna.must_see("Invited: 2");

    let mail = app.mail_to("bo@acme.example").await;
    assert_eq!(mail.subject, "Je bent uitgenodigd voor SmartTrackers");
    assert!(mail.text.contains("Hallo Bo Jansen,") && mail.text.contains("Rollen: Manager en Invoerder"));
    let english = app.mail_to("cy@acme.example").await;
    assert!(english.text.contains("Anna de Vries invites you to Acme"));
    let mut bo = app.visitor();
    bo.open(&mail.link("Uitnodiging accepteren").unwrap()).await;
    bo.must_see("Anna de Vries nodigt je uit voor Acme");
    let mut cy = app.signed_in("cy@acme.example").await;
    cy.click("Accept").await;
    cy.must_see("Your roles here: Viewer.");
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_double_click_a_retry_and_two_administrators_at_once_send_nothing_twice() {
    let mut app = start_without_mail().await;
    for _ in 0..4 {
        app.start_importing();
    }
    let anna = pasted(&app, &addresses(1_200), "Viewer").await;
    let (path, fields) = (anna.path(), confirmation(&anna));
    let (mut one, mut two) = (anna.clone(), anna.clone());
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    let answers = tokio::join!(
        confirm(&mut one, &path, &fields),
        confirm(&mut two, &path, &fields),
        confirm(&mut sam, &path, &fields)
    );
    assert_eq!(answers, (303, 303, 303));
    app.imports_are_sent().await;
    assert_eq!(confirm(&mut sam, &path, &fields).await, 303, "a retry much later");
    each_is_invited_once(&app, 1_200).await;
    sam.open(&path).await;
    sam.must_see("1,200 people are invited");
    app.finish_with_mail_waiting().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_lists_with_the_same_people_at_once_invite_each_of_them_once() {
    let mut app = start_without_mail().await;
    let mut anna = pasted(&app, &addresses(1_200), "Viewer").await;
    let one = anna.path();
    anna.click("Invite 1,200 people").await;
    let backwards: String = addresses(1_200).lines().rev().map(|line| format!("{line}\n")).collect();
    paste(&mut anna, &backwards, "Viewer").await;
    let other = anna.path();
    anna.click("Invite 1,200 people").await;
    app.start_importing();
    app.start_importing();
    app.imports_are_sent().await;
    each_is_invited_once(&app, 1_200).await;
    let mut invited = 0;
    for path in [one, other] {
        invited += show_count(&mut anna, &path).await;
    }
    assert_eq!(invited, 1_200);
    app.finish_with_mail_waiting().await;
}

/// How many the results say were invited.
async fn show_count(visitor: &mut Visitor, path: &str) -> i64 {
    visitor.open(path).await;
    let heading = visitor.page().heading();
    let number: String = heading.chars().filter(char::is_ascii_digit).collect();
    number.parse().unwrap_or_else(|_| i64::from(heading.starts_with("One")))
}

#[tokio::test]
async fn a_list_that_is_not_as_it_was_seen_is_not_sent() {
    let app = TestApp::start().await;
    let mut anna = pasted(&app, "p1@acme.example\np2@acme.example", "Viewer").await;
    // Somebody else leaves one out meanwhile.
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&anna.path()).await;
    sam.tick("Leave out row 2");
    sam.click("Save and check again").await;
    anna.click("Invite 2 people").await;
    anna.must_see("This list is not as you saw it");
    anna.must_see("Invite one person");
    // Or one of them comes in by another way.
    crate::support::add_person(&mut sam, "acme", "p1@acme.example", "Viewer").await;
    anna.click("Invite one person").await;
    anna.must_see("This list is not as you saw it");
    anna.must_see("Nobody on this list can be invited yet.");
    assert_eq!(app.count(INVITED).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn what_was_mended_counts_when_it_is_confirmed() {
    let mut app = TestApp::start().await;
    app.start_importing();
    let mut anna = pasted(&app, "p1@acme.example\nwrong", "Viewer").await;
    anna.fill("E-mail address, row 2", "p2@acme.example");
    anna.click("Invite one person").await;
    // Now there are two, which the button did not say.
    anna.must_see("This list is not as you saw it");
    anna.click("Invite 2 people").await;
    app.imports_are_sent().await;
    each_is_invited_once(&app, 2).await;
    app.finish().await;
}

#[tokio::test]
async fn who_may_not_invite_any_more_invites_nobody() {
    let mut app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(VERA).await).await;
    sam.tick("Administrator");
    sam.click("Save roles").await;
    let mut vera = app.signed_in(VERA).await;
    paste(&mut vera, &addresses(3), "Viewer").await;
    let path = vera.path();
    vera.click("Invite 3 people").await;
    sam.open(&app.page_of(VERA).await).await;
    sam.untick("Administrator");
    sam.click("Save roles").await;
    app.start_importing();
    app.imports_are_sent().await;
    assert_eq!(app.count(INVITED).await, 0);
    sam.open(&path).await;
    sam.must_see("Nobody was invited");
    assert!(rows(&sam)[0].contains("Not invited: who confirmed the list may not invite any more"));
    app.finish().await;
}

#[tokio::test]
async fn everything_is_asked_again_when_a_row_is_sent() {
    let mut app = TestApp::start().await;
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, gen_random_uuid(), 'own', 'Guest', array['read_measurements'], now()
         from tenants where slug = 'acme'",
    )
    .await;
    let list = "email;roles\np1@acme.example;Viewer\np2@acme.example;Guest\np3@acme.example;Viewer\n";
    let mut anna = uploaded(&app, "people.csv", list.as_bytes()).await;
    let path = anna.path();
    anna.click("Invite 3 people").await;
    // Before it is sent, one comes in by another way, and a role is gone.
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    crate::support::add_person(&mut sam, "acme", "p1@acme.example", "Viewer").await;
    app.sql("update roles set name = 'Visitor' where name = 'Guest'").await;
    app.start_importing();
    app.imports_are_sent().await;
    anna.open(&path).await;
    anna.must_see("One person is invited");
    let skipped = show(&mut anna, "skipped").await;
    assert!(skipped[0].starts_with("1 p1@acme.example Viewer Already invited"), "{skipped:?}");
    assert!(skipped[1].starts_with("2 p2@acme.example Guest There is no role \"Guest\""), "{skipped:?}");
    assert_eq!(app.count(MAILS).await, 2);
    app.finish().await;
}

/// Acme has a role that may manage people and give few roles.
async fn with_front_desk(app: &TestApp) {
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, gen_random_uuid(), 'own', 'Front desk', array['manage_people', 'read_measurements'], now()
         from tenants where slug = 'acme'",
    )
    .await;
}

#[tokio::test]
async fn roles_that_are_not_theirs_to_give_are_given_by_nobody() {
    let mut app = TestApp::start().await;
    with_front_desk(&app).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Front desk");
    anna.click("Save roles").await;
    let list = "email;roles\np1@acme.example;Beheerder\np2@acme.example;Viewer\n";
    let mut vera = app.signed_in(VERA).await;
    vera.open(IMPORT).await;
    assert!(vera.page().is_disabled("Administrator"));
    vera.choose_file("Or upload a CSV file", "people.csv", list.as_bytes());
    vera.click("Check the list").await;
    assert!(rows(&vera)[0].contains("The role Administrator is not yours to give"));
    let path = vera.path();
    // Anna may; what she sees is not yet what would happen.
    anna.open(&path).await;
    anna.click("Save and check again").await;
    anna.must_see("Invite 2 people");
    // Vera presses what she saw before: by her rights it is not two.
    vera.open(&path).await;
    vera.click("Invite 2 people").await;
    vera.must_see("This list is not as you saw it");
    vera.click("Invite one person").await;
    app.start_importing();
    app.imports_are_sent().await;
    assert_eq!(app.count(INVITED).await, 1);
    app.finish().await;
}

/// Between judging a part and inviting: whoever changes the tenant at that moment makes inviting wait for them.
#[tokio::test]
async fn what_changes_while_a_part_is_sent_is_told_as_it_is() {
    let mut app = TestApp::start().await;
    with_front_desk(&app).await;
    app.sql("update people set name = 'Away', folded_address = 'away@acme.example' where folded_address = 'vera@acme.example'")
        .await;
    let list =
        "email;roles\np1@acme.example;Administrator\nvera@acme.example;Viewer\np3@acme.example;Viewer\n";
    let mut anna = uploaded(&app, "people.csv", list.as_bytes()).await;
    let path = anna.path();
    anna.click("Invite 3 people").await;
    let mut changing = app.db.begin().await.unwrap();
    for statement in [
        "select from tenants where slug = 'acme' for update",
        "update person_roles pr set role_id = r.role_id from roles r, people p
         where r.name = 'Front desk' and r.tenant_id = pr.tenant_id and p.person_id = pr.person_id
             and p.folded_address = 'anna@acme.example'",
        "update people set folded_address = 'vera@acme.example' where folded_address = 'away@acme.example'",
    ] {
        sqlx::query(statement).execute(&mut *changing).await.unwrap();
    }
    app.start_importing();
    let waiting = "select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'";
    app.until(async || app.count(waiting).await > 0).await;
    changing.commit().await.unwrap();
    app.imports_are_sent().await;
    anna.open(&path).await;
    anna.must_see("One person is invited");
    let skipped = show(&mut anna, "skipped").await;
    assert!(skipped[0].contains("The role Administrator is not yours to give"), "{skipped:?}");
    assert!(skipped[1].contains("vera@acme.example Viewer Already a member"), "{skipped:?}");
    assert_eq!(app.count(INVITED).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_confirmed_list_is_changed_by_nobody() {
    let app = TestApp::start().await;
    let mut anna = pasted(&app, "p1@acme.example\np2@acme.example", "Viewer").await;
    let path = anna.path();
    anna.click("Invite 2 people").await;
    for (path, fields) in
        [(path.clone(), vec![("row", "1"), ("out-1", "yes")]), (format!("{path}/discard"), vec![])]
    {
        let refused = anna.post(&path, &fields).await;
        assert_eq!(refused.status, 409);
        assert!(refused.page().words().contains("This list has been confirmed"));
    }
    // Sending, it refreshes by itself until the reader stops it.
    let sending = anna.get(&path).await;
    assert_eq!(sending.headers["refresh"], "2");
    anna.open(&path).await;
    anna.must_see("0 of 2 done");
    anna.click("Stop refreshing").await;
    assert!(!anna.page().headers.contains_key("refresh"));
    anna.click("Refresh").await;
    anna.must_see("0 of 2 done");
    app.finish().await;
}

#[tokio::test]
async fn an_import_that_cannot_be_sent_in_a_day_is_ended() {
    let mut app = TestApp::start().await;
    let mut anna = pasted(&app, "p1@acme.example", "Viewer").await;
    let path = anna.path();
    anna.click("Invite one person").await;
    app.clock.advance(Duration::DAY);
    app.start_importing();
    app.imports_are_sent().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&path).await;
    anna.must_see("Nobody was invited");
    assert!(rows(&anna)[0].contains("Not invited: sending did not work."));
    app.finish().await;
}

#[tokio::test]
async fn a_list_that_waited_in_a_closed_tenant_is_sent_after_its_reopening() {
    let mut app = TestApp::start().await;
    let mut anna = pasted(&app, "p1@acme.example", "Viewer").await;
    anna.click("Invite one person").await;
    let (sam, acme) = (app.cast.sam, app.cast.acme.id);
    closing::schedule_deletion(&app.base, sam, acme, "They left us").await.unwrap();
    app.clock.advance(Duration::days(2));
    closing::restore(&app.base, sam, acme).await.unwrap();
    app.clock.advance(Duration::hours(23));
    app.start_importing();
    app.imports_are_sent().await;
    assert_eq!(app.count("select count(*) from people where folded_address = 'p1@acme.example'").await, 1);
    app.finish_with_mail_waiting().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_people_are_invited_by_one_list() {
    let mut app = start_without_mail().await;
    app.start_importing();
    let mut list = "e-mail,name,roles,language\n".to_owned();
    for number in 1..=10_000 {
        list.push_str(&format!("p{number}@acme.example,Person {number},\"Viewer, Registrar\",nl\n"));
    }
    let started = Instant::now();
    let mut anna = uploaded(&app, "people.csv", list.as_bytes()).await;
    println!("a worksheet of 10,000 rows: {:?}", started.elapsed());
    let path = anna.path();
    let started = Instant::now();
    anna.click("Invite 10,000 people").await;
    println!("confirmed: {:?}", started.elapsed());
    app.imports_are_sent().await;
    println!("sent: {:?}", started.elapsed());
    each_is_invited_once(&app, 10_000).await;
    // A person who was changed after being added has been written twice, in every index.
    let written_twice = "select count(*) from people p join person_roles r using (tenant_id, person_id)
         where p.xmin = r.xmin and p.cmin::text::bigint > r.cmin::text::bigint";
    assert_eq!(app.count(written_twice).await, 0);
    anna.open(&path).await;
    anna.must_see("10,000 people are invited");
    let file = anna.get(&format!("{path}/results.csv")).await;
    assert_eq!(file.body.lines().count(), 10_001);
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn a_tenant_has_twenty_lists_at_once_that_are_not_sent_yet() {
    let app = TestApp::start().await;
    let mut anna = pasted(&app, "bo@acme.example", "Viewer").await;
    app.have_twenty_lists().await;
    let first = anna.path();
    anna.open(IMPORT).await;
    anna.fill("Paste addresses", "cy@acme.example");
    anna.tick("Viewer");
    anna.click("Check the list").await;
    anna.must_get(422);
    anna.must_see("20 lists are not sent yet. Send or discard one of them first.");
    anna.must_see("cy@acme.example");
    let mut again = anna.clone();
    again.open(&first).await;
    again.click("Discard this list").await;
    anna.click("Check the list").await;
    anna.must_see("Nothing is sent yet.");
    app.finish().await;
}
