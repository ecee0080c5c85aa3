//! What goes out by itself: reminders to invitees, and tidings to inviters.

use smarttrackers::invitations::{remind_due, send_digests, tell_expired};
use smarttrackers::mail::take_returned;
use smarttrackers::tenants::closing;
use time::Duration;

use super::{BO, with_link};
use crate::bounces::samples::{self, Returned};
use crate::support::{ANNA, GERT, SAM, TestApp, add_person};

/// Lets days go by, one after the other, with what is due each day.
async fn days(app: &mut TestApp, count: i64) {
    for _ in 0..count {
        app.clock.advance(Duration::DAY);
        while remind_due(&app.base).await.unwrap() > 0 {}
        app.settle().await;
    }
}

#[tokio::test]
async fn invitees_are_reminded_after_a_week_and_three_days_before_the_end_and_never_more() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    days(&mut app, 6).await;
    assert_eq!(app.count_mails_to(BO).await, 1);
    days(&mut app, 1).await;
    let reminder = app.mail_to(BO).await;
    assert_eq!(reminder.subject, "Reminder: you are invited to SmartTrackers");
    assert!(reminder.text.contains("1 April 2026"), "it says until when: {}", reminder.text);
    days(&mut app, 19).await;
    assert_eq!(app.count_mails_to(BO).await, 2);
    days(&mut app, 1).await;
    assert_eq!(app.count_mails_to(BO).await, 3);
    let last = app.link_to(BO).await;
    for link in [&first, &last] {
        let mut bo = app.visitor();
        bo.open(link).await;
        bo.must_see("Anna de Vries invites you to Acme");
    }
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("reminders: 2");
    anna.must_see("SmartTrackers sent a reminder");
    // Sending it again begins the thirty days anew, but no reminders.
    anna.click("Send again…").await;
    days(&mut app, 29).await;
    assert_eq!(app.count_mails_to(BO).await, 4);
    app.finish().await;
}

#[tokio::test]
async fn nobody_is_reminded_of_what_they_answered_what_was_revoked_or_what_did_not_arrive() {
    let mut app = TestApp::start().await;
    for (address, answer) in [("ada@acme.example", "Accept"), ("dan@acme.example", "Decline")] {
        app.invite(address, "Viewer").await;
        app.signed_in(address).await.click(answer).await;
    }
    app.invite("rik@acme.example", "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("rik@acme.example").await).await;
    anna.click("Revoke invitation").await;
    app.mailbox.refuse_with(550, "5.1.1 No such mailbox");
    add_person(&mut anna, "acme", "nina@acme.example", "Viewer").await;
    app.settle().await;
    app.mailbox.misbehave(None);
    days(&mut app, 30).await;
    assert_eq!(app.count("select count(*) from messages where kind = 'reminder'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn nobody_is_reminded_while_it_is_held_while_somebody_asks_or_after_the_mail_came_back() {
    let mut app = TestApp::start_with(&crate::bounces::FLAGS).await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", "carla@acme.example", "Administrator").await;
    let mut carla = app.signed_in("carla@acme.example").await;
    carla.click("Accept").await;
    // Of four invitations one stays as it is.
    let asked = app.invite("ask@acme.example", "Viewer").await;
    app.invite("back@acme.example", "Viewer").await;
    app.invite("fine@acme.example", "Viewer").await;
    add_person(&mut carla, "acme", "held@acme.example", "Viewer").await;
    with_link(&app, &asked, "ask@home.example").await.click("Ask to join as ask@home.example").await;
    let mail = app.mail_to("back@acme.example").await;
    let returned = Returned { sender: &mail.sender, message_id: mail.header("Message-ID").unwrap() };
    assert!(take_returned(&app.base, samples::postfix(&returned).as_bytes(), None).await.unwrap());
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("carla@acme.example").await).await;
    anna.click("Deactivate").await;

    let reminded = async |app: &TestApp| -> Vec<String> {
        sqlx::query_scalar("select to_address from messages where kind = 'reminder' order by to_address")
            .fetch_all(&app.db)
            .await
            .unwrap()
    };
    days(&mut app, 8).await;
    assert_eq!(reminded(&app).await, ["fine@acme.example"]);

    // What kept them back is over: the second reminder comes, the first is left out for good.
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("ask@acme.example").await).await;
    anna.click("Refuse").await;
    anna.open(&app.page_of("held@acme.example").await).await;
    anna.click("Take over").await;
    days(&mut app, 18).await;
    assert_eq!(reminded(&app).await, ["fine@acme.example"]);
    days(&mut app, 2).await;
    let all = ["ask@acme.example", "fine@acme.example", "fine@acme.example", "held@acme.example"];
    assert_eq!(reminded(&app).await, all, "only what came back is never reminded of");
    app.finish().await;
}

#[tokio::test]
async fn a_tenant_can_do_without_reminders_and_two_workers_send_none_twice() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings").await;
    anna.tick("Send no reminders");
    anna.click("Save settings").await;
    app.invite(BO, "Viewer").await;
    days(&mut app, 8).await;
    assert_eq!(app.count_mails_to(BO).await, 1);
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings").await;
    anna.untick("Send no reminders");
    anna.click("Save settings").await;
    for n in 0..20 {
        app.invite(&format!("p{n}@acme.example"), "Viewer").await;
    }
    app.clock.advance(Duration::days(7));
    let workers = (0..4).map(|_| {
        let base = app.base.clone();
        tokio::spawn(async move { while remind_due(&base).await.unwrap() > 0 {} })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.unwrap();
    }
    assert_eq!(app.count("select count(*) from messages where kind = 'reminder'").await, 20);
    app.finish().await;
}

#[tokio::test]
async fn inviters_hear_the_first_thing_at_once_and_the_rest_in_one_mail_a_day() {
    let mut app = TestApp::start().await;
    let people = ["eva@acme.example", "jan@acme.example", "kim@acme.example", "lot@acme.example"];
    for address in people {
        app.invite(address, "Viewer").await;
    }
    app.signed_in(people[0]).await.click("Accept").await;
    assert_eq!(app.count_mails_to(ANNA).await, 1, "at once");
    let mut jan = app.signed_in(people[1]).await;
    jan.fill("A word to Anna de Vries (optional)", "I left Acme");
    jan.click("Decline").await;
    app.signed_in(people[2]).await.click("Accept").await;
    send_digests(&app.base).await.unwrap();
    assert_eq!(app.count_mails_to(ANNA).await, 1);
    app.clock.advance(Duration::DAY);
    assert_eq!(send_digests(&app.base).await.unwrap(), 1);
    assert_eq!(send_digests(&app.base).await.unwrap(), 0);
    let digest = app.mail_to(ANNA).await;
    assert_eq!(digest.subject, "What became of your invitations");
    for words in
        ["jan@acme.example declined to join Acme on 2 March 2026: “I left Acme”", "Kim Tester joined Acme"]
    {
        assert!(digest.text.contains(words), "{words}: {}", digest.text);
    }
    assert!(digest.text.contains("/t/acme/settings/people"), "{}", digest.text);
    app.clock.advance(Duration::days(30));
    assert_eq!(tell_expired(&app.base).await.unwrap(), 1);
    assert_eq!(tell_expired(&app.base).await.unwrap(), 0);
    assert_eq!(app.mail_to(ANNA).await.subject, "The invitation of lot@acme.example has expired");
    app.finish().await;
}

#[tokio::test]
async fn what_became_of_invitations_while_a_tenant_was_closed_is_told_when_it_is_opened() {
    let mut app = TestApp::start().await;
    for address in ["jan@acme.example", "kim@acme.example", "lot@acme.example"] {
        app.invite(address, "Viewer").await;
    }
    for address in ["jan@acme.example", "kim@acme.example"] {
        app.signed_in(address).await.click("Accept").await;
    }
    app.settle().await;
    assert_eq!(app.count_mails_to(ANNA).await, 1, "of the second she hears the next day");
    let (sam, acme) = (app.cast.sam, app.cast.acme.id);
    closing::suspend(&app.base, sam, acme, "Unpaid invoices").await.unwrap();
    app.settle().await;
    let before = app.count_mails_to(ANNA).await;
    app.clock.advance(Duration::days(31));
    assert_eq!(tell_expired(&app.base).await.unwrap(), 0);
    // The founders of other tenants may hear something.
    send_digests(&app.base).await.unwrap();
    app.settle().await;
    assert_eq!(app.count_mails_to(ANNA).await, before);
    closing::reopen(&app.base, sam, acme).await.unwrap();
    app.settle().await;
    assert_eq!(send_digests(&app.base).await.unwrap(), 1);
    assert!(app.mail_to(ANNA).await.text.contains("Kim Tester joined Acme"));
    assert_eq!(tell_expired(&app.base).await.unwrap(), 1);
    app.clock.advance(Duration::DAY);
    assert_eq!(send_digests(&app.base).await.unwrap(), 1);
    let digest = app.mail_to(ANNA).await.text.clone();
    assert!(
        digest.contains("The invitation of lot@acme.example to Acme expired on 1 April 2026"),
        "{digest}"
    );
    app.finish().await;
}

#[tokio::test]
async fn one_mail_tells_of_several_tenants_and_leads_to_each() {
    let mut app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", ANNA, "Administrator").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/measurements").await;
    anna.click("Accept").await;
    let invited = [
        ("acme", "eva@acme.example"),
        ("acme", "jan@acme.example"),
        ("globex", "kim@globex.example"),
        ("globex", "lot@globex.example"),
    ];
    for (slug, address) in invited {
        add_person(&mut anna, slug, address, "Viewer").await;
        app.signed_in(address).await.click("Accept").await;
    }
    // Gert hears that Anna is in.
    app.clock.advance(Duration::DAY);
    assert_eq!(send_digests(&app.base).await.unwrap(), 2);
    let digest = app.mail_to(ANNA).await;
    assert_eq!(digest.subject, "What became of your invitations");
    for words in ["Jan Tester joined Acme", "Kim Tester joined Globex", "Lot Tester joined Globex"] {
        assert!(digest.text.contains(words) && digest.html.contains(words), "{words}: {}", digest.text);
    }
    let mut anna = app.signed_in(ANNA).await;
    let links: Vec<String> = digest.links().into_iter().map(|(to, _)| to).collect();
    let lists: Vec<&String> = links.iter().filter(|to| to.ends_with("/settings/people")).collect();
    assert_eq!(lists.len(), 2, "one for each tenant: {links:?}");
    for (list, name, there, elsewhere) in [
        (lists[0], "Acme", "jan@acme.example", "kim@globex.example"),
        (lists[1], "Globex", "kim@globex.example", "jan@acme.example"),
    ] {
        assert!(digest.text.contains(&format!("{name}: {list}")), "{}", digest.text);
        anna.open(list).await;
        anna.must_see(there);
        anna.must_not_see(elsewhere);
    }
    app.finish().await;
}

#[tokio::test]
async fn whoever_wants_no_such_mails_gets_none() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/account").await;
    anna.untick("Tell me who accepted, declined, or let it expire");
    anna.click("Save choice").await;
    anna.must_see("We no longer mail you about your invitations.");
    let link = app.invite(BO, "Viewer").await;
    with_link(&app, &link, BO).await.click("Accept").await;
    app.clock.advance(Duration::days(2));
    send_digests(&app.base).await.unwrap();
    assert_eq!(app.count_mails_to(ANNA).await, 0);
    let mut vera = app.signed_in(crate::support::VERA).await;
    vera.open("/account").await;
    vera.must_not_see("Mails about your invitations");
    app.finish().await;
}

#[tokio::test]
async fn a_hundred_inviters_who_cannot_be_told_keep_no_other_from_being_told() {
    let mut app = TestApp::start().await;
    for address in ["eva@acme.example", "jan@acme.example"] {
        app.invite(address, "Viewer").await;
        app.signed_in(address).await.click("Accept").await;
    }
    // Whoever the cast has something for hears it first.
    send_digests(&app.base).await.unwrap();
    for statement in [
        "insert into accounts (account_id, issuer, subject, name, created_at, signed_in_at)
         select lpad(to_hex(n), 32, '0')::uuid, 'https://nowhere.example', n::text, '', now(), now()
         from generate_series(1, 100) n",
        "insert into tidings (tiding_id, tenant_id, account_id, person_id, kind, happened_at)
         select gen_random_uuid(), t.tenant_id, a.account_id, t.person_id, t.kind, t.happened_at
         from tidings t cross join accounts a where a.issuer = 'https://nowhere.example'",
        "create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$",
        "create trigger fails before insert on digest_turns for each row
             when (new.account_id < '00000001-0000-0000-0000-000000000000') execute function fail()",
    ] {
        app.sql(statement).await;
    }
    app.clock.advance(Duration::DAY);
    assert_eq!(send_digests(&app.base).await.unwrap(), 1);
    assert_eq!(app.mail_to(ANNA).await.subject, "What became of your invitations");
    app.finish().await;
}

#[tokio::test]
async fn one_that_is_broken_keeps_no_other_from_being_reminded_or_told() {
    let mut app = TestApp::start().await;
    app.invite("bad@acme.example", "Viewer").await;
    app.invite(BO, "Viewer").await;
    for statement in [
        "create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$",
        "create trigger fails before insert on messages for each row
             when (new.kind = 'reminder' and new.to_address = 'bad@acme.example') execute function fail()",
        "create function fail_to_end() returns trigger language plpgsql as $$ begin
             if new.end_told_at is not null and exists (
                 select from people where person_id = new.person_id and folded_address = 'bad@acme.example')
             then raise exception 'broken'; end if;
             return new;
         end $$",
        "create trigger fails before update on invitations for each row execute function fail_to_end()",
    ] {
        app.sql(statement).await;
    }
    app.clock.advance(Duration::days(7));
    assert_eq!(remind_due(&app.base).await.unwrap(), 1);
    assert_eq!(app.count_mails_to(BO).await, 2);
    app.clock.advance(Duration::days(30));
    assert_eq!(tell_expired(&app.base).await.unwrap(), 1);
    assert_eq!(app.mail_to(ANNA).await.subject, "The invitation of bo@acme.example has expired");
    app.finish().await;
}
