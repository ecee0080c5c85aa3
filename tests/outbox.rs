//! Mail: promised with its deed, handed over in spite of everything, and told about at the person.

use std::collections::HashSet;
use std::net::TcpListener;
use std::process::Stdio;

use sandbox::mailbox::Misbehaviour;
use smarttrackers::invitations::{self, Invitee};
use smarttrackers::roles::{self, RoleKind};
use time::{Duration, OffsetDateTime};
use tokio::process::{Child, Command};

use crate::support::{ANNA, TestApp, Visitor, add_person};

const BO: &str = "bo@acme.example";

/// Anna adds Bo and looks at Bo's page.
async fn anna_invites_bo(app: &TestApp) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    anna.open(&app.page_of(BO).await).await;
    anna
}

/// When each attempt at Bo's mail was made, and when the next one is due.
async fn attempts(app: &TestApp) -> (Vec<OffsetDateTime>, Option<OffsetDateTime>) {
    let attempted = sqlx::query_scalar(
        "select d.attempted_at from deliveries d join messages m using (message_id)
         where m.to_address = $1 order by d.attempt",
    );
    let attempted = attempted.bind(BO).fetch_all(&app.db).await.unwrap();
    let next = sqlx::query_scalar("select next_attempt_at from messages where to_address = $1");
    (attempted, next.bind(BO).fetch_one(&app.db).await.unwrap())
}

#[tokio::test]
async fn a_mail_says_what_it_is_and_has_both_parts() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people/new").await;
    anna.fill("E-mail address", BO);
    anna.fill("Name", "Bo Smit, \"the Bo\" <x@evil.example>");
    anna.tick("Viewer");
    anna.click("Save and send invitation").await;
    let mail = app.mail_to(BO).await;
    assert_eq!(mail.recipients, [BO]);
    assert_eq!(mail.from, "SmartTrackers <info@smarttrackers.nl>");
    assert!(mail.to.contains("Bo Smit") && mail.to.ends_with("<bo@acme.example>"), "{}", mail.to);
    assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(mail.header("Content-Language"), Some("en"));
    assert!(mail.header("Content-Type").unwrap().starts_with("multipart/alternative"));
    assert_eq!(mail.header("Date"), Some("Mon, 02 Mar 2026 09:00:00 +0000"));
    let id: String = sqlx::query_scalar("select message_id::text from messages where to_address = $1")
        .bind(BO)
        .fetch_one(&app.db)
        .await
        .unwrap();
    assert_eq!(mail.header("Message-ID"), Some(format!("<{id}@localhost>").as_str()));
    let link = mail.link("Accept invitation").unwrap();
    assert!(mail.text.contains(&link) && mail.html.contains(&link));
    assert!(mail.text.contains("Hello Bo Smit, \"the Bo\" <x@evil.example>,"), "{}", mail.text);
    assert!(!mail.html.contains("<x@evil.example>"), "names are no markup");
    assert!(!String::from_utf8_lossy(&mail.raw).contains("link.invalid"));
    assert!(!mail.html.contains("<img") && !mail.html.contains("<script"), "nothing is loaded");
    app.finish().await;
}

#[tokio::test]
async fn a_mail_server_that_is_down_costs_nothing_but_time() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app.mailbox.down().await;
    let mut anna = anna_invites_bo(&app).await;
    anna.must_see("Mail waiting");
    app.settle().await;
    anna.open("/t/acme/settings/people").await;
    anna.must_see("Invited, valid until 1 April 2026 Mail waiting, next try 2 March 2026, 09:0");
    app.mailbox.up().await.unwrap();
    app.settle().await;
    assert_eq!(app.mailbox.messages_to(BO).len(), 0, "its pause is not over");
    app.clock.advance(Duration::seconds(11));
    let link = app.link_to(BO).await;
    anna.open("/t/acme/settings/people").await;
    anna.must_see("Mail sent 2 March 2026");
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_see("Anna de Vries invites you to Acme");
    app.finish().await;
}

#[tokio::test]
async fn what_is_refused_for_now_is_tried_again_with_growing_pauses() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app.mailbox.refuse_with(451, "4.7.1 Greylisted, come back later");
    let mut anna = anna_invites_bo(&app).await;
    for pause in [10, 20, 40, 80, 160] {
        app.settle().await;
        let (attempted, next) = attempts(&app).await;
        assert_eq!(next.unwrap() - *attempted.last().unwrap(), Duration::seconds(pause));
        app.clock.set(next.unwrap());
    }
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("Mail waiting, next try 2 March 2026, 09:0");
    app.mailbox.misbehave(None);
    app.settle().await;
    assert_eq!(attempts(&app).await.0.len(), 6);
    assert_eq!(app.mailbox.messages_to(BO).len(), 1);
    let answers = "select count(*) from deliveries where outcome = 'deferred' and answer like '%Greylisted%'";
    assert_eq!(app.count(answers).await, 5);
    app.finish().await;
}

#[tokio::test]
async fn what_is_refused_for_good_is_given_up_and_its_answer_shown() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app.mailbox.refuse_with(550, "5.1.1 No such mailbox <here>");
    let mut anna = anna_invites_bo(&app).await;
    app.settle().await;
    for page in [app.page_of(BO).await, "/t/acme/settings/people".to_owned()] {
        anna.open(&page).await;
        anna.must_see("Not delivered: ");
        anna.must_see("5.1.1 No such mailbox <here>");
    }
    // The address was mistyped: the mail can be sent again, and the old one stays given up.
    app.mailbox.misbehave(None);
    app.clock.advance(Duration::minutes(50));
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    app.settle().await;
    assert_eq!(app.mailbox.messages_to(BO).len(), 1);
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("Mail sent 2 March 2026");
    anna.open("/t/acme/settings/people").await;
    anna.must_not_see("Not delivered: ");
    app.finish().await;
}

#[tokio::test]
async fn a_refusal_of_ourselves_gives_no_message_up() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    anna_invites_bo(&app).await;
    app.clock.advance(Duration::SECOND);
    for (code, text) in [(535, "5.7.8 Bad credentials"), (530, "5.7.0 Authenticate first"), (502, "No")] {
        app.sql("delete from deliveries").await;
        app.sql(
            "update messages set sent_at = null, given_up_at = null, attempts = 0,
                 text_body = 'https://link.invalid/', next_attempt_at = promised_at where to_address like 'bo@%'",
        )
        .await;
        app.mailbox.refuse_with(code, text);
        app.settle().await;
        let (attempted, next) = attempts(&app).await;
        assert_eq!(attempted.len(), 1, "{code}");
        assert!(next.is_some(), "{code} is our own fault, not the message's");
    }
    app.mailbox.misbehave(None);
    app.clock.advance(Duration::MINUTE);
    app.finish().await;
}

#[tokio::test]
async fn a_mail_whose_invitation_ended_while_it_was_in_hand_does_not_go_out_at_its_next_attempt() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    anna_invites_bo(&app).await;
    // Not called back, as a worker had it.
    app.sql("update invitations set revoked_at = now() where accepted_at is null").await;
    app.settle().await;
    assert_eq!(app.mailbox.messages_to(BO).len(), 0);
    let recalled = "select count(*) from messages where recalled_at is not null and next_attempt_at is null
        and text_body = '' and to_address like 'bo@%'";
    assert_eq!(app.count(recalled).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_message_is_given_up_after_a_day() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let promised = app.clock.now();
    app.mailbox.refuse_with(421, "Too busy");
    let mut anna = anna_invites_bo(&app).await;
    let mut count = 0;
    loop {
        app.settle().await;
        count += 1;
        let (attempted, next) = attempts(&app).await;
        assert_eq!(attempted.len(), count);
        match next {
            Some(next) => {
                assert!(next <= *attempted.last().unwrap() + Duration::HOUR, "pauses end at an hour");
                app.clock.set(next);
            }
            None => break,
        }
    }
    let given_up = app.clock.now() - promised;
    assert!(given_up >= Duration::DAY && given_up < Duration::hours(26), "{given_up}");
    anna.sign_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("Not delivered: ");
    anna.must_see("Too busy");
    app.finish().await;
}

#[tokio::test]
async fn a_repeated_mail_has_the_same_message_id_and_both_its_links_are_good() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app.mailbox.misbehave(Some(Misbehaviour::CutAfterContent));
    anna_invites_bo(&app).await;
    app.settle().await;
    app.mailbox.misbehave(None);
    app.clock.advance(Duration::seconds(11));
    app.settle().await;
    let mails = app.mailbox.messages_to(BO);
    assert_eq!(mails.len(), 2, "the first was kept although its server fell silent");
    assert_eq!(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
    assert_ne!(mails[0].link("Accept invitation"), mails[1].link("Accept invitation"));
    for mail in mails {
        let mut bo = app.visitor();
        bo.open(&mail.link("Accept invitation").unwrap()).await;
        bo.must_see("Anna de Vries invites you to Acme");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_workers_at_once_send_nothing_twice() {
    const COUNT: usize = 90;
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let viewer = all.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id;
    for number in 0..COUNT {
        let address = format!("person{number}@acme.example").parse().unwrap();
        let invitee = Invitee { address, name: String::new(), language: None };
        let anna = app.cast.anna.account;
        invitations::invite(&app.base, anna, &app.cast.acme, invitee, &[viewer]).await.unwrap();
    }
    app.settle_with_workers(4).await;
    let mails = app.mailbox.messages();
    let ids: HashSet<_> = mails.iter().map(|mail| mail.header("Message-ID").unwrap()).collect();
    assert_eq!((mails.len(), ids.len()), (COUNT, COUNT));
    assert_eq!(app.count("select max(attempts)::bigint from messages").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_worker_does_not_wait_for_what_another_is_taking_up() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    for address in [BO, "carl@acme.example", "dora@acme.example"] {
        add_person(&mut anna, "acme", address, "Viewer").await;
    }
    let mut other = app.db.begin().await.unwrap();
    sqlx::query("select from messages where to_address = $1 for update")
        .bind(BO)
        .execute(&mut *other)
        .await
        .unwrap();
    app.start_worker();
    app.until(async || app.mailbox.messages().len() == 2).await;
    other.rollback().await.unwrap();
    assert_eq!(app.count_mails_to(BO).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_message_in_the_hands_of_a_dead_worker_is_taken_up_when_its_lease_is_over() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    anna_invites_bo(&app).await;
    // What a worker writes when it takes a message up, and then it is gone.
    let lease = app.clock.now() + Duration::minutes(2);
    let claim = "update messages set attempts = 1, next_attempt_at = $1 where to_address = 'bo@acme.example'";
    sqlx::query(claim).bind(lease).execute(&app.db).await.unwrap();
    app.settle().await;
    assert_eq!(app.mailbox.messages_to(BO).len(), 0);
    app.clock.set(lease);
    app.settle().await;
    assert_eq!(app.mailbox.messages_to(BO).len(), 1);
    app.finish().await;
}

#[tokio::test]
async fn what_has_been_handed_over_is_kept_no_longer_than_needed() {
    let mut app = TestApp::start().await;
    anna_invites_bo(&app).await;
    app.settle().await;
    let bodies = "select count(*) from messages where text_body <> '' or html_body <> ''";
    assert_eq!(app.count(bodies).await, 0);
    let answers = "select count(*) from deliveries where outcome = 'sent' and answer like '%Kept%'";
    assert!(app.count(answers).await > 0, "what the server said is kept");
    app.finish().await;
}

#[tokio::test]
async fn a_deed_that_is_refused_promises_no_mail() {
    let app = TestApp::start().await;
    let before = app.count("select count(*) from messages").await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "VERA@acme.example", "Viewer").await;
    anna.must_get(422);
    assert_eq!(app.count("select count(*) from messages").await, before);
    assert_eq!(app.count("select count(*) from people where folded_address like 'vera%'").await, 1);
    app.finish().await;
}

/// The product as a process of its own, on the database, the mailbox and the provider of the test.
struct Process {
    child: Child,
    url: String,
}

impl Process {
    async fn start(app: &TestApp) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let url = format!("http://localhost:{port}");
        let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
        command.arg("serve").envs(app.variables().await);
        command.env("SMARTTRACKERS_BASE_URL", &url).env("SMARTTRACKERS_LISTEN", format!("127.0.0.1:{port}"));
        command.env("RUST_LOG", "off").stdin(Stdio::null()).kill_on_drop(true);
        let process = Self { child: command.spawn().unwrap(), url };
        app.until(async || tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok()).await;
        process
    }

    /// SIGKILL: it has no chance to say goodbye.
    async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }
}

#[tokio::test]
async fn a_product_killed_between_invitation_and_mail_sends_the_mail_after_its_restart_once() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    // The other process goes by the computer's clock.
    app.go_with_the_computer();
    let anna = app.signed_in(ANNA).await;
    app.mailbox.misbehave(Some(Misbehaviour::Hang));
    let product = Process::start(&app).await;
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let viewer = all.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id.to_string();
    let mut anna = anna.at(&product.url);
    let invited = anna.post("/t/acme/settings/people", &[("email", BO), ("roles", &viewer)]).await;
    assert_eq!(invited.status, 303);
    // In the middle of handing it over.
    app.until(async || {
        let in_hand = "select count(*) from messages
             where attempts = 1 and sent_at is null and to_address = 'bo@acme.example'";
        app.count(in_hand).await == 1
    })
    .await;
    product.kill().await;
    app.mailbox.misbehave(None);
    assert_eq!(app.mailbox.messages_to(BO).len(), 0);

    // As if the lease of the killed worker were over.
    app.sql("update messages set next_attempt_at = now() where sent_at is null and recalled_at is null")
        .await;
    let product = Process::start(&app).await;
    app.until(async || {
        app.count("select count(*) from messages where next_attempt_at is not null").await == 0
    })
    .await;
    let mails = app.mailbox.messages_to(BO);
    assert_eq!(mails.len(), 1);
    let mut bo = app.visitor().at(&product.url);
    bo.open(&mails[0].link("Accept invitation").unwrap()).await;
    bo.must_see("Anna de Vries invites you to Acme");
    product.kill().await;
    app.finish().await;
}
