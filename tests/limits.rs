//! Limits against misuse: invitations of new tenants, and mails to one address.

use std::time::Duration as Pause;

use smarttrackers::audit::Actor;
use smarttrackers::ids::AccountId;
use smarttrackers::invitations::limits::Limit;
use smarttrackers::invitations::{self};
use sqlx::Connection as _;
use time::{Duration, OffsetDateTime};

use crate::support::{ANNA, GERT, SAM, TestApp, Visitor, add_person};

const BO: &str = "bo@acme.example";
const LIST: &str = "/t/acme/settings/people";

/// Acme came to be a day ago; so long ago, this inviter has begun so many invitations.
async fn young(app: &TestApp, begun: &[(AccountId, i32, Duration)]) {
    let now = app.clock.now();
    let born = sqlx::query("update tenants set created_at = $1 where slug = 'acme'");
    born.bind(now - Duration::days(2)).execute(&app.db).await.unwrap();
    for (inviter, count, ago) in begun {
        begin(app, *inviter, *count, now - *ago).await;
    }
}

async fn begin(app: &TestApp, inviter: AccountId, count: i32, at: OffsetDateTime) {
    sqlx::query(
        "with added as (
             insert into people
                 (tenant_id, person_id, email_address, folded_address, name, roles_given_by, created_at,
                  sort_name, search_text)
             select $1, id, 'p' || id || '@acme.example', 'p' || id || '@acme.example', '', $2, $3, 'p' || id, ''
             from (select gen_random_uuid() as id from generate_series(1, $4)) ids
             returning person_id)
         insert into invitations
             (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at)
         select $1, gen_random_uuid(), person_id, $2, $3, $3, $3 + interval '30 days' from added",
    )
    .bind(app.cast.acme.id.0)
    .bind(inviter.0)
    .bind(at)
    .bind(count)
    .execute(&app.db)
    .await
    .unwrap();
}

#[track_caller]
fn must_be_refused(visitor: &Visitor, message: &str) {
    visitor.must_get(422);
    assert_eq!(visitor.page().complaint("email").as_deref(), Some(message));
}

/// Another administrator of Acme.
async fn second_administrator(app: &mut TestApp) -> Visitor {
    app.invite("second@acme.example", "Administrator").await;
    let mut second = app.signed_in("second@acme.example").await;
    second.click("Accept").await;
    second
}

#[tokio::test]
async fn in_a_new_tenant_one_person_invites_a_hundred_times_in_twenty_four_hours() {
    let mut app = TestApp::start().await;
    let mut second = second_administrator(&mut app).await;
    // One of Anna's invitations is the second administrator's own.
    young(&app, &[(app.cast.anna.account, 98, Duration::hours(3))]).await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    add_person(&mut anna, "acme", "cas@acme.example", "Viewer").await;
    must_be_refused(
        &anna,
        "You have invited 100 times in the last 24 hours, and one person in a new tenant cannot do more. \
         You can invite again from 3 March 2026, 06:01 UTC.",
    );
    assert_eq!(anna.page().value("E-mail address"), "cas@acme.example");
    assert_eq!(app.count("select count(*) from people where folded_address like 'cas@%'").await, 0);
    // The other one has a hundred of their own.
    add_person(&mut second, "acme", "cas@acme.example", "Viewer").await;
    second.must_see("Invitation sent to cas@acme.example.");
    // At the minute that was told it works again.
    app.clock.set(time::macros::datetime!(2026-03-03 06:01 UTC));
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "dora@acme.example", "Viewer").await;
    anna.must_see("Invitation sent to dora@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn of_a_list_as_many_are_invited_as_there_is_room_for() {
    let mut app = TestApp::start().await;
    young(&app, &[(app.cast.anna.account, 99, Duration::hours(3))]).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people/import").await;
    anna.fill("Paste addresses", "p1@acme.example\np2@acme.example\np3@acme.example\n");
    anna.tick("Viewer");
    anna.click("Check the list").await;
    let worksheet = anna.path();
    let beyond = "More than you may invite now; it works again after 3 March 2026, 06:01 UTC";
    assert_eq!(anna.open(&format!("{worksheet}?show=skipped")).await.html.matches(beyond).count(), 2);
    anna.open(&worksheet).await;
    anna.click("Invite one person").await;
    app.start_importing();
    app.imports_are_sent().await;
    assert_eq!(anna.open(&format!("{worksheet}?show=skipped")).await.html.matches(beyond).count(), 2);
    assert_eq!(app.count_mails_to("p1@acme.example").await, 1);
    assert_eq!(app.count("select count(*) from people where folded_address like 'p_@acme.example'").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_new_tenant_invites_three_hundred_times_in_twenty_four_hours() {
    let mut app = TestApp::start().await;
    let mut second = second_administrator(&mut app).await;
    let (anna, vera) = (app.cast.anna.account, app.cast.vera.account);
    let ago = Duration::hours;
    young(&app, &[(anna, 90, ago(5)), (vera, 100, ago(4)), (app.cast.sam, 108, ago(2))]).await;
    add_person(&mut second, "acme", BO, "Viewer").await;
    second.must_see("Invitation sent to bo@acme.example.");
    let full = "There were 300 invitations in the last 24 hours, and a new tenant cannot send more. You can invite \
                again from 3 March 2026, 04:01 UTC.";
    add_person(&mut second, "acme", "cas@acme.example", "Viewer").await;
    must_be_refused(&second, full);
    // Superadmins invite freely.
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", "cas@acme.example", "Viewer").await;
    sam.must_see("Invitation sent to cas@acme.example.");
    // Another tenant's have nothing to do with it.
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", BO, "Viewer").await;
    gert.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn inviting_again_takes_a_place_too_and_resending_none() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    app.clock.advance(Duration::seconds(59));
    young(&app, &[(app.cast.anna.account, 99, Duration::HOUR)]).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    anna.must_see("A new mail is on its way to bo@acme.example.");
    anna.click("Revoke invitation").await;
    anna.click("Invite again").await;
    anna.must_get(429);
    anna.must_see("One moment, please");
    anna.must_see("You have invited 100 times in the last 24 hours");
    anna.must_see("You can invite again from 3 March 2026, 08:01 UTC.");
    assert_eq!(app.count("select count(*) from audit_entries where act = 'person_invited'").await, 4);
    app.sql("update accounts set language = 'nl'").await;
    let refused = anna.post(&format!("{}/invite", app.page_of(BO).await), &[]).await;
    assert!(refused.page().words().contains("Je kunt weer uitnodigen vanaf 3 maart 2026, 08:01 UTC."));
    app.finish().await;
}

#[tokio::test]
async fn a_tenant_of_thirty_days_has_no_limits_and_waits_for_nobody() {
    let app = TestApp::start().await;
    let anna = app.cast.anna.account;
    young(&app, &[(anna, 400, Duration::HOUR)]).await;
    let born = sqlx::query("update tenants set created_at = $1 where slug = 'acme'");
    born.bind(app.clock.now() - Duration::days(30)).execute(&app.db).await.unwrap();
    let mut visitor = app.signed_in(ANNA).await;
    // Others are inviting: they hold the row as whoever invites does, and no other way.
    let mut connection = app.db.acquire().await.unwrap();
    let mut holding = connection.begin().await.unwrap();
    sqlx::query("select 1 from tenants where slug = 'acme' for share").execute(&mut *holding).await.unwrap();
    let invited =
        tokio::time::timeout(Pause::from_secs(10), add_person(&mut visitor, "acme", BO, "Viewer")).await;
    assert!(invited.is_ok(), "it does not wait for the row");
    visitor.must_see("Invitation sent to bo@acme.example.");
    holding.rollback().await.unwrap();
    drop(connection);
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_lifts_the_limits_and_has_them_hold_again() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.click("Acme").await;
    sam.must_be_at("/superadmin/tenants/acme");
    sam.must_see("The limits are over: this tenant is not new any more.");
    assert!(!sam.page().has_button("Lift the limits"));
    young(&app, &[(app.cast.anna.account, 100, Duration::HOUR)]).await;
    sam.open("/superadmin/tenants/acme").await;
    sam.must_see("a tenant can send 300 invitations in 24 hours, and each of its administrators 100.");
    sam.must_see("The limits hold until 30 March 2026, 09:00 UTC.");
    let mut anna = app.signed_in(ANNA).await;
    let add = async |anna: &mut Visitor, address: &str| {
        add_person(anna, "acme", address, "Viewer").await;
        anna.page().status
    };
    assert_eq!(add(&mut anna, BO).await, 422);

    sam.click("Lift the limits").await;
    sam.must_be_at("/superadmin/tenants/acme");
    sam.must_see("Acme can now invite without limits.");
    sam.must_see("A superadmin lifted the limits on 2 March 2026, 09:00 UTC.");
    assert_eq!(add(&mut anna, BO).await, 200);
    // Twice is once.
    sam.post("/superadmin/tenants/acme/limits", &[("limits", "lift")]).await;
    sam.click("Let the limits hold again").await;
    sam.must_see("The invitation limits hold again for Acme.");
    assert_eq!(add(&mut anna, "cas@acme.example").await, 422);
    for act in ["lifted", "restored"] {
        let entries: i64 = sqlx::query_scalar(
            "select count(*) from audit_entries e join tenants t using (tenant_id)
             where t.slug = 'acme' and act = $1 and actor = 'superadmin' and actor_account_id = $2",
        )
        .bind(format!("invitation_limits_{act}"))
        .bind(app.cast.sam.0)
        .fetch_one(&app.db)
        .await
        .unwrap();
        assert_eq!(entries, 1, "{act}");
    }
    assert_eq!(sam.post("/superadmin/tenants/acme/limits", &[("limits", "no")]).await.status, 400);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_requests_at_once_do_not_both_take_the_last_place() {
    let mut app = TestApp::start().await;
    let mut second = second_administrator(&mut app).await;
    let (anna_account, vera, sam) = (app.cast.anna.account, app.cast.vera.account, app.cast.sam);
    let roles = smarttrackers::roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let role = roles[3].id.to_string();
    let (mut one, mut two) = (app.signed_in(ANNA).await, app.signed_in(ANNA).await);
    for round in 0..10 {
        app.clock.advance(Duration::days(2));
        young(&app, &[(anna_account, 99, Duration::HOUR)]).await;
        let (a, b) = (format!("a{round}@acme.example"), format!("b{round}@acme.example"));
        let (a, b) = ([("email", a.as_str()), ("roles", &role)], [("email", b.as_str()), ("roles", &role)]);
        one.sign_in(ANNA).await;
        two.sign_in(ANNA).await;
        let answers = tokio::join!(one.post(LIST, &a), two.post(LIST, &b));
        let statuses = (answers.0.status, answers.1.status);
        assert!(matches!(statuses, (303, 422) | (422, 303)), "{statuses:?}");

        // Two people, and the tenant's last place.
        app.clock.advance(Duration::days(2));
        young(&app, &[(vera, 100, Duration::HOUR), (sam, 199, Duration::HOUR)]).await;
        let (c, d) = (format!("c{round}@acme.example"), format!("d{round}@acme.example"));
        let (c, d) = ([("email", c.as_str()), ("roles", &role)], [("email", d.as_str()), ("roles", &role)]);
        one.sign_in(ANNA).await;
        second.sign_in("second@acme.example").await;
        let answers = tokio::join!(one.post(LIST, &c), second.post(LIST, &d));
        let statuses = (answers.0.status, answers.1.status);
        assert!(matches!(statuses, (303, 422) | (422, 303)), "{statuses:?}");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn inviting_and_inviting_again_at_once_do_not_both_take_the_last_place() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let roles = smarttrackers::roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let role = roles[3].id.to_string();
    let bo = app.page_of(BO).await;
    let (mut one, mut two) = (app.signed_in(ANNA).await, app.signed_in(ANNA).await);
    for round in 0..10 {
        app.clock.advance(Duration::days(2));
        young(&app, &[(app.cast.anna.account, 99, Duration::HOUR)]).await;
        one.sign_in(ANNA).await;
        two.sign_in(ANNA).await;
        let revoked = one.post(&format!("{bo}/revoke"), &[]).await.status;
        assert!(matches!(revoked, 303 | 409), "open, or revoked before");
        let new = format!("a{round}@acme.example");
        let new = [("email", new.as_str()), ("roles", &role)];
        let again = format!("{bo}/invite");
        let answers = tokio::join!(one.post(LIST, &new), two.post(&again, &[]));
        let statuses = (answers.0.status, answers.1.status);
        assert!(matches!(statuses, (303, 429) | (422, 303)), "{statuses:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn an_address_gets_five_invitation_mails_in_twenty_four_hours_whoever_sends() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let bo = app.page_of(BO).await;
    app.visit_of(SAM, "acme").await;
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    for visitor in [&mut anna, &mut sam] {
        visitor.open(&bo).await;
        visitor.click("Send again…").await;
        visitor.must_see("A new mail is on its way to bo@acme.example.");
    }
    app.settle().await;
    sam.click("Revoke invitation").await;
    sam.click("Invite again").await;
    sam.click("Send again…").await;
    app.settle().await;
    for visitor in [&mut anna, &mut sam] {
        visitor.open(&bo).await;
        visitor.click("Send again…").await;
        visitor.must_get(429);
        visitor.must_see(
            "This address got 5 invitation mails in the last 24 hours, and we send no more than that.",
        );
        visitor.must_see("You can send the next one from 3 March 2026, 09:01 UTC.");
    }
    sam.open(&bo).await;
    sam.click("Revoke invitation").await;
    sam.click("Invite again").await;
    sam.must_get(429);
    assert_eq!(app.count_mails_to(BO).await, 5);
    let ends_at = "select count(*) from invitations i join people p using (tenant_id, person_id)
                   where p.folded_address = 'bo@acme.example' and i.revoked_at is null";
    assert_eq!(app.count(ends_at).await, 0, "what was refused did nothing");

    // Another address, and the same one in another tenant, have nothing to do with it.
    add_person(&mut anna, "acme", "cas@acme.example", "Viewer").await;
    anna.must_see("Invitation sent to cas@acme.example.");
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", BO, "Viewer").await;
    gert.must_see("Invitation sent to bo@acme.example.");

    app.clock.set(time::macros::datetime!(2026-03-03 09:01 UTC));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&bo).await;
    anna.click("Invite again").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn mails_are_counted_by_address_also_when_the_person_is_another() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "Bo@Bücher.example", "Viewer").await;
    let bo = app.page_of("bo@xn--bcher-kva.example").await;
    for _ in 0..4 {
        anna.open(&bo).await;
        anna.click("Send again…").await;
    }
    app.sql("delete from people where folded_address = 'bo@xn--bcher-kva.example'").await;
    add_person(&mut anna, "acme", "BO@BÜCHER.example", "Viewer").await;
    must_be_refused(
        &anna,
        "This address got 5 invitation mails in the last 24 hours, and we send no more than that. \
         You can send the next one from 3 March 2026, 09:01 UTC.",
    );
    assert_eq!(app.count("select count(*) from people where folded_address like 'bo@%'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn an_invitee_who_asks_for_links_gets_no_sixth_mail_and_reads_the_same() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(31));
    // Other people had this address today.
    app.sql("update messages set to_address = 'bo@acme.example' where kind = 'invitation'").await;
    sqlx::query("update messages set promised_at = $1 where to_address = $2")
        .bind(app.clock.now())
        .bind(BO)
        .execute(&app.db)
        .await
        .unwrap();
    add_person(&mut app.signed_in(ANNA).await, "acme", "cas@acme.example", "Viewer").await;
    let count = "select count(*) from messages m where link_id is not null and to_address = 'bo@acme.example'
                 and tenant_id = (select tenant_id from tenants where slug = 'acme')";
    assert_eq!(app.count(count).await, 3);
    let mut bo = app.visitor();
    for (asked, mails) in [(1, 4), (2, 4)] {
        bo.open(&link).await;
        if bo.page().has_button("Send me a fresh link") {
            bo.click("Send me a fresh link").await;
            bo.must_see("If this invitation can still be renewed, a fresh link is on its way");
        }
        assert_eq!(app.count(count).await, mails, "asked {asked} times");
    }
    // Four: one more by the administrator, and then nobody gets another.
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    let subject = app.account_at_provider(BO);
    app.connect.set_email_verified(&subject, false);
    let mut bo = app.signed_in(BO).await;
    bo.click("Send me a new link").await;
    bo.must_see("A new link is on its way to bo@acme.example, unless");
    assert_eq!(app.count(count).await, 5);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_resends_at_once_do_not_both_send_the_fifth_mail() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let resend = format!("{}/resend", app.page_of(BO).await);
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    for _ in 0..8 {
        app.clock.advance(Duration::days(2));
        app.visit_of(SAM, "acme").await;
        anna.sign_in(ANNA).await;
        sam.sign_in(SAM).await;
        for _ in 0..4 {
            assert_eq!(anna.post(&resend, &[]).await.status, 303);
        }
        let (one, two) = tokio::join!(anna.post(&resend, &[]), sam.post(&resend, &[]));
        assert!(matches!((one.status, two.status), (303, 429) | (429, 303)), "{one:?} {two:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn who_invites_many_at_once_can_ask_how_many_fit() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let (anna, acme) = (app.cast.anna.account, app.cast.acme.id);
    let mut tx = app.db.begin().await.unwrap();
    let now = app.clock.now();
    let room = invitations::room(&mut tx, acme, Actor::Person(anna), now).await.unwrap();
    assert_eq!(room.left, usize::MAX, "an old tenant");
    tx.rollback().await.unwrap();

    young(&app, &[(anna, 30, Duration::HOUR)]).await;
    let mut tx = app.db.begin().await.unwrap();
    let room = invitations::room(&mut tx, acme, Actor::Person(anna), now).await.unwrap();
    assert_eq!((room.left, room.full()), (69, None));
    let sam = invitations::room(&mut tx, acme, Actor::Superadmin(app.cast.sam), now).await.unwrap();
    assert_eq!(sam.left, usize::MAX);

    let resent = async |count| {
        for _ in 0..count {
            let bo = app.page_of(BO).await.rsplit('/').next().unwrap().parse().unwrap();
            invitations::resend(&app.base, anna, acme, bo).await.unwrap();
        }
    };
    tx.rollback().await.unwrap();
    resent(4).await;
    let addresses = ["cas@acme.example", "BO@acme.example"].map(|it| it.parse().unwrap());
    let mut tx = app.db.begin().await.unwrap();
    let full =
        invitations::full_addresses(&mut tx, acme, &addresses.each_ref(), app.clock.now()).await.unwrap();
    assert_eq!(full.len(), 1);
    assert_eq!((full[0].0.as_str(), full[0].1.limit), (BO, Limit::Address));
    drop(tx);
    app.finish().await;
}
