//! Mails that come back: who may say so, what is kept of it, and what people see.

pub mod samples;

use std::process::Stdio;

use hmac::{Hmac, Mac as _};
use openidconnect::reqwest;
use sandbox::mailbox::Misbehaviour;
use sha2::Sha256;
use smarttrackers::mail;
use time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;

use self::samples::Returned;
use crate::support::{ANNA, TestApp, Visitor, add_person};

const BO: &str = "bo@acme.example";
const SECRET: &str = "a-secret-of-thirty-two-characters";
pub const FLAGS: [&str; 2] = [
    "--bounce-address=bounces@mail.smarttrackers.example",
    "--bounce-secret=a-secret-of-thirty-two-characters",
];

/// A product that takes bounces, with Bo invited and the mail sent; gives what comes back with it.
struct World {
    app: TestApp,
    anna: Visitor,
    sender: String,
    message_id: String,
}

impl World {
    async fn start() -> Self {
        let mut app = TestApp::start_with(&FLAGS).await;
        let mut anna = app.signed_in(ANNA).await;
        add_person(&mut anna, "acme", BO, "Viewer").await;
        let mail = app.mail_to(BO).await;
        let message_id = mail.header("Message-ID").unwrap().to_owned();
        Self { anna, sender: mail.sender.clone(), message_id, app }
    }

    fn returned(&self) -> Returned<'_> {
        Returned { sender: &self.sender, message_id: &self.message_id }
    }

    async fn take(&self, report: &str) -> bool {
        mail::take_returned(&self.app.base, report.as_bytes(), None).await.unwrap()
    }

    /// Anna looks at Bo's page.
    async fn look(&mut self) {
        self.anna.open(&self.app.page_of(BO).await).await;
    }

    /// As if nothing had ever come back.
    async fn forget(&self) {
        self.app.sql("delete from bounces").await;
        self.app
            .sql("update messages set given_up_at = null, bounced_at = null where sent_at is not null")
            .await;
    }

    async fn bounced(&self) -> i64 {
        self.app.count("select count(*) from messages where bounced_at is not null").await
    }

    /// Posts it to the webhook, signed at this moment; gives the answer.
    async fn post(&self, body: &str) -> (u16, String) {
        let timestamp = self.app.clock.now().unix_timestamp();
        self.post_signed(body, &timestamp.to_string(), &signature(SECRET, timestamp, body)).await
    }

    async fn post_signed(&self, body: &str, timestamp: &str, signature: &str) -> (u16, String) {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let url = format!("{}/mail/bounces", self.app.url.replace("localhost", "127.0.0.1"));
        let request = client.post(url).body(body.to_owned());
        let request =
            request.header("SmartTrackers-Timestamp", timestamp).header("SmartTrackers-Signature", signature);
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }
}

/// As `docs/bounces.md` tells providers to.
fn signature(secret: &str, timestamp: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{timestamp}.{body}").as_bytes());
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn each_mail_is_sent_from_an_address_of_its_own_that_people_do_not_see() {
    let mut world = World::start().await;
    add_person(&mut world.anna, "acme", "carl@acme.example", "Viewer").await;
    let carls = world.app.mail_to("carl@acme.example").await;
    for sender in [&world.sender, &carls.sender] {
        assert!(
            sender.starts_with("bounces+") && sender.ends_with("@mail.smarttrackers.example"),
            "{sender}"
        );
    }
    assert_ne!(world.sender, carls.sender);
    assert_eq!(carls.from, "SmartTrackers <info@smarttrackers.nl>");
    world.app.finish().await;

    let mut without = TestApp::start().await;
    without.invite(BO, "Viewer").await;
    assert_eq!(without.mail_to(BO).await.sender, "info@smarttrackers.nl");
    without.finish().await;
}

#[tokio::test]
async fn a_mail_that_came_back_is_not_delivered_and_its_address_can_be_corrected() {
    let mut world = World::start().await;
    world.look().await;
    world.anna.must_see("Mail sent 2 March 2026");
    world.app.clock.advance(Duration::minutes(10));
    assert!(world.take(&samples::postfix(&world.returned())).await);
    let reason = "550 5.1.1 <bo@acme.example>: Recipient address rejected: User unknown";
    for page in ["/t/acme/settings/people", "/t/acme/settings/people?status=attention"] {
        world.anna.open(page).await;
        world.anna.must_see(&format!("Not delivered: {reason}"));
    }
    world.anna.open("/t/acme/settings/people?status=not_delivered").await;
    world.anna.must_see(BO);
    world.look().await;
    world.anna.must_see(&format!("Not delivered: {reason}"));
    world.anna.must_see("Attempt 1: the mail server took it");
    world.anna.must_see(&format!("On its way: came back {reason}"));

    world.anna.fill("Right address", "boris@acme.example");
    world.anna.click("Correct address").await;
    world.app.link_to("boris@acme.example").await;
    world.anna.open("/t/acme/settings/people").await;
    world.anna.must_not_see("Not delivered: ");
    world.app.finish().await;
}

#[tokio::test]
async fn reports_of_all_kinds_of_servers_are_understood_by_either_way() {
    let mut world = World::start().await;
    let nobody = "bounces@mail.smarttrackers.example";
    for (sender, message_id) in [
        (world.sender.clone(), "<other@mx.example>".to_owned()),
        (nobody.to_owned(), world.message_id.clone()),
    ] {
        let returned = Returned { sender: &sender, message_id: &message_id };
        for (server, report, reason) in samples::failures(&returned) {
            for report in [report.replace('\n', "\r\n"), report] {
                assert!(world.take(&report).await, "{server}: {report}");
                world.look().await;
                world.anna.must_see(&format!("Not delivered: {reason}"));
                assert!(!world.take(&report).await, "{server}: told twice is told once");
                world.forget().await;
            }
        }
    }
    world.app.finish().await;
}

#[tokio::test]
async fn a_forged_report_marks_nothing() {
    let world = World::start().await;
    let id = world.message_id.trim_start_matches('<').split('@').next().unwrap();
    let foreign = format!("<{id}@mail.other.example>");
    let plain = id.replace('-', "");
    for sender in [
        format!("bounces+{plain}.0000000000000000@mail.smarttrackers.example"),
        format!("bounces+{plain}@mail.smarttrackers.example"),
        world.sender.replace("mail.smarttrackers.example", "mail.evil.example"),
        BO.to_owned(),
    ] {
        let forged = Returned { sender: &sender, message_id: &foreign };
        assert!(!world.take(&samples::postfix(&forged)).await, "{sender}");
    }
    assert_eq!(world.bounced().await, 0);
    world.app.finish().await;
}

#[tokio::test]
async fn a_delay_is_told_and_is_no_failure() {
    let mut world = World::start().await;
    assert!(world.take(&samples::delay(&world.returned())).await);
    world.look().await;
    world.anna.must_see("Mail sent 2 March 2026, delayed on its way");
    world.anna.must_see("451 4.4.1 mail.acme.example does not answer");
    world.anna.open("/t/acme/settings/people").await;
    world.anna.must_see("Mail sent 2 March 2026");
    world.anna.must_not_see("Not delivered: ");
    // Then it fails after all, and a late delay does not change that.
    assert!(world.take(&samples::postfix(&world.returned())).await);
    assert!(!world.take(&samples::delay(&world.returned())).await);
    world.look().await;
    world.anna.must_see("Not delivered: 550 5.1.1");
    world.anna.must_not_see("2 March 2026, delayed on its way");
    world.app.finish().await;
}

#[tokio::test]
async fn what_is_no_report_of_a_failure_is_passed_over() {
    let world = World::start().await;
    for (what, mail) in samples::others(&world.returned()) {
        assert!(!world.take(&mail).await, "{what}");
    }
    assert_eq!(world.bounced().await, 0);
    assert_eq!(world.app.count("select count(*) from bounces").await, 0);
    world.app.finish().await;
}

#[tokio::test]
async fn an_answered_invitation_is_not_touched_by_what_comes_back() {
    let mut world = World::start().await;
    let link = world.app.link_to(BO).await;
    let mut bo = world.app.signed_in(BO).await;
    bo.open(&link).await;
    bo.click("Accept").await;
    world.app.settle().await;
    assert!(world.take(&samples::postfix(&world.returned())).await);
    world.anna.open("/t/acme/settings/people").await;
    world.anna.must_not_see("Not delivered: ");
    let active = "select count(*) from people where folded_address = 'bo@acme.example' and status = 'active'
         and attention is null";
    assert_eq!(world.app.count(active).await, 1);
    world.app.finish().await;
}

#[tokio::test]
async fn only_the_latest_mail_of_an_invitation_decides() {
    let mut world = World::start().await;
    world.app.clock.advance(Duration::minutes(10));
    world.look().await;
    world.anna.click("Send again…").await;
    world.app.settle().await;
    assert!(world.take(&samples::postfix(&world.returned())).await);
    world.anna.open("/t/acme/settings/people").await;
    world.anna.must_not_see("Not delivered: ");
    world.look().await;
    world.anna.must_see("On its way: came back");
    world.app.finish().await;
}

#[tokio::test]
async fn what_comes_back_of_a_mail_that_is_still_being_handed_over_ends_it() {
    let mut world = World::start().await;
    world.app.stop_worker().await;
    world.app.clock.advance(Duration::minutes(10));
    world.app.mailbox.misbehave(Some(Misbehaviour::CutAfterContent));
    world.look().await;
    world.anna.click("Send again…").await;
    world.app.settle().await;
    world.app.mailbox.misbehave(None);
    // Its server has it and told nobody.
    let mail = world.app.mailbox.messages_to(BO)[0].clone();
    let returned = Returned { sender: &mail.sender, message_id: mail.header("Message-ID").unwrap() };
    assert!(world.take(&samples::postfix(&returned)).await);
    world.app.clock.advance(Duration::HOUR);
    world.app.settle().await;
    assert_eq!(world.app.mailbox.messages_to(BO).len(), 2, "it is not sent again");
    world.app.finish().await;
}

#[tokio::test]
async fn a_provider_tells_by_a_signed_post() {
    let mut world = World::start().await;
    let sender = format!(r#"{{"sender": "{}", "kind": "failed", "reason": "No such user"}}"#, world.sender);
    let id =
        format!(r#"{{"message_id": "{}", "kind": "failed", "reason": "Mailbox full"}}"#, world.message_id);
    let recipient = r#"{"recipient": "BO@acme.example", "kind": "failed", "reason": "Blocked", "more": 1}"#;
    for (body, reason) in [(sender.as_str(), "No such user"), (&id, "Mailbox full"), (recipient, "Blocked")] {
        assert_eq!(world.post(body).await, (200, "kept\n".to_owned()), "{body}");
        world.look().await;
        world.anna.must_see(&format!("Not delivered: {reason}"));
        assert_eq!(world.post(body).await.1, "known already, or about no mail of ours\n");
        world.forget().await;
    }
    let delayed = id.replace("failed", "delayed");
    assert_eq!(world.post(&delayed).await.0, 200);
    world.look().await;
    world.anna.must_see("delayed on its way");
    world.app.finish().await;
}

#[tokio::test]
async fn a_post_that_is_not_genuine_or_not_understood_is_refused() {
    let world = World::start().await;
    let body = format!(r#"{{"message_id": "{}", "kind": "failed", "reason": "x"}}"#, world.message_id);
    let now = world.app.clock.now().unix_timestamp();
    let good = signature(SECRET, now, &body);
    for (body, timestamp, signature) in [
        (body.as_str(), now, signature("another-secret-of-the-same-length", now, &body)),
        (&body, now + 1, good.clone()),
        (&body.replace('x', "y"), now, good.clone()),
        (&body, now, good[..16].to_owned()),
        (&body, now, String::new()),
        (&body, now - 301, signature(SECRET, now - 301, &body)),
        (&body, now + 301, signature(SECRET, now + 301, &body)),
    ] {
        let answer = world.post_signed(body, &timestamp.to_string(), &signature).await;
        assert_eq!(answer.0, 401, "{body} {timestamp} {signature}");
    }
    assert_eq!(world.post_signed(&body, "soon", &good).await.0, 401);
    for body in ["", "[]", "{}", r#"{"kind": "failed"}"#, r#"{"sender": "x", "kind": "opened"}"#] {
        assert_eq!(world.post(body).await.0, 422, "{body}");
    }
    for unknown in
        [r#"{"recipient": "nobody@acme.example", "kind": "failed"}"#, r#"{"sender": "x", "kind": "failed"}"#]
    {
        assert_eq!(world.post(unknown).await.0, 200, "{unknown}");
    }
    assert_eq!(world.bounced().await, 0);
    world.app.finish().await;
}

#[tokio::test]
async fn a_post_that_is_played_again_does_not_touch_a_later_mail() {
    let mut world = World::start().await;
    let body = r#"{"recipient": "bo@acme.example", "kind": "failed", "reason": "Blocked"}"#;
    let signed_at = world.app.clock.now().unix_timestamp();
    let signed = signature(SECRET, signed_at, body);
    assert_eq!(world.post_signed(body, &signed_at.to_string(), &signed).await.1, "kept\n");
    world.app.clock.advance(Duration::minutes(4));
    world.look().await;
    world.anna.click("Send again…").await;
    world.app.settle().await;
    assert_eq!(world.post_signed(body, &signed_at.to_string(), &signed).await.0, 200);
    assert_eq!(world.bounced().await, 1);
    world.anna.open("/t/acme/settings/people").await;
    world.anna.must_not_see("Not delivered: ");
    world.app.finish().await;
}

#[tokio::test]
async fn a_post_about_an_address_is_about_no_mail_that_was_called_back() {
    let mut world = World::start().await;
    world.app.stop_worker().await;
    for _ in 0..2 {
        world.look().await;
        world.anna.click("Replace link").await;
        // The second by a process whose clock is behind: the mail of the first, which it calls back, is the later one.
        world.app.clock.set(world.app.clock.now() - Duration::MINUTE);
    }
    world.app.settle().await;
    world.app.clock.advance(Duration::minutes(3));
    let body = r#"{"recipient": "bo@acme.example", "kind": "failed", "reason": "Blocked"}"#;
    assert_eq!(world.post(body).await.1, "kept\n");
    world.look().await;
    world.anna.must_see("Not delivered: Blocked");
    world.app.finish().await;
}

/// `smarttrackers bounce`, given a mail as mail servers do it; its exit status.
async fn bounce(app: &TestApp, recipient: &[&str], mail: &str, database_url: Option<&str>) -> i32 {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
    command.env_clear().envs(app.variables().await).env("RUST_LOG", "off");
    if let Some(url) = database_url {
        command.env("DATABASE_URL", url);
    }
    command.arg("bounce").args(FLAGS).args(recipient).stdin(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(mail.as_bytes()).await.unwrap();
    drop(stdin);
    child.wait().await.unwrap().code().unwrap()
}

#[tokio::test]
async fn the_mail_server_hands_what_came_back_to_the_command() {
    let mut world = World::start().await;
    let unknown = Returned { sender: "bounces@mail.smarttrackers.example", message_id: "<x@mx.example>" };
    let report = samples::postfix(&unknown);
    // A database that is away: the mail server keeps the report.
    let away = "postgres://nobody@127.0.0.1:1/none";
    assert_eq!(bounce(&world.app, &[&world.sender], &report, Some(away)).await, 75);
    assert_eq!(bounce(&world.app, &[], "Subject: Hello\n\nJust a mail\n", Some(away)).await, 0);
    assert_eq!(bounce(&world.app, &[], &report, None).await, 0);
    assert_eq!(world.bounced().await, 0, "nothing in it is ours");
    // Longer than anybody reads, and all of it is taken.
    let long = format!("{report}{}", "x".repeat(3_000_000));
    assert_eq!(bounce(&world.app, &[&world.sender], &long, None).await, 0);
    world.look().await;
    world.anna.must_see("Not delivered: 550 5.1.1");
    world.app.finish().await;
}

#[tokio::test]
async fn a_bounce_address_without_a_secret_stops_the_start_with_a_sentence_that_names_it() {
    let app = TestApp::start_empty().await;
    for (flags, named) in [
        (&["--bounce-address=bounces@mail.acme.example"][..], "SMARTTRACKERS_BOUNCE_SECRET"),
        (&["--bounce-secret=hunter2"], "SMARTTRACKERS_BOUNCE_SECRET"),
        (&["--bounce-address=a+b@mail.acme.example", FLAGS[1]], "SMARTTRACKERS_BOUNCE_ADDRESS"),
        (&["--dkim-selector=s1"], "SMARTTRACKERS_DKIM_KEY_FILE"),
        (&["--dkim-selector=s1", "--dkim-key-file=/nowhere/key.pem"], "SMARTTRACKERS_DKIM_KEY_FILE"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
        command.env_clear().envs(app.variables().await).arg("serve").args(flags).stdin(Stdio::null());
        let output = command.kill_on_drop(true).output().await.unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(named), "{flags:?}: {said}");
    }
    app.finish().await;
}
