//! The mailbox, with a real mail library as the sender and a browser's view of its pages.

use std::time::Duration;

use crate::support::{PATIENCE, http};
use lettre::message::MultiPart;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use sandbox::mailbox::{Mailbox, Misbehaviour, Options};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

type Transport = AsyncSmtpTransport<Tokio1Executor>;

fn transport(mailbox: &Mailbox) -> Transport {
    let builder = Transport::from_url(&mailbox.smtp_url()).unwrap();
    builder.timeout(Some(Duration::from_secs(2))).build()
}

fn mail(to: &str, subject: &str) -> Message {
    Message::builder()
        .from("SmartTrackers <info@smarttrackers.nl>".parse().unwrap())
        .to(to.parse().unwrap())
        .subject(subject)
        .message_id(None)
        .multipart(MultiPart::alternative_plain_html(
            ".a line with a dot\nand https://app.example/x.".to_owned(),
            "<p><a href=\"https://app.example/x\">Accept invitation</a></p>".to_owned(),
        ))
        .unwrap()
}

async fn json(url: String) -> Value {
    crate::support::json(http().get(url).send().await.unwrap()).await
}

#[tokio::test]
async fn a_mail_arrives_and_is_shown_on_pages_and_as_json() {
    let mailbox = Mailbox::start(Options::default()).await.unwrap();
    let sender = transport(&mailbox);
    sender.send(mail("Ann <ann@example.com>", "Première")).await.unwrap();
    sender.send(mail("bob@example.com", "Second")).await.unwrap();

    let found = mailbox.wait_for("ANN@example.com", 1, PATIENCE).await.unwrap();
    assert_eq!(found[0].from, "SmartTrackers <info@smarttrackers.nl>");
    assert_eq!(found[0].to, "Ann <ann@example.com>");
    assert_eq!(found[0].subject, "Première");
    assert!(found[0].text.starts_with(".a line with a dot\n"));
    assert_eq!(found[0].link("Accept invitation").as_deref(), Some("https://app.example/x"));
    assert!(found[0].header("message-id").is_some());

    let all = json(format!("{}/api/messages", mailbox.http_url())).await;
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[0]["subject"], "Second");
    let hers = json(format!("{}/api/messages?to=ann@example.com", mailbox.http_url())).await;
    assert_eq!(hers.as_array().unwrap().len(), 1);
    for field in ["id", "from", "to", "subject", "text", "html", "received_at"] {
        assert!(hers[0][field].is_string(), "{field}");
    }
    assert!(hers[0]["headers"][0]["name"].is_string());
    let id = hers[0]["id"].as_str().unwrap();
    assert_eq!(json(format!("{}/api/messages/{id}", mailbox.http_url())).await, hers[0]);

    let get = async |path: String| {
        let url = format!("{}{path}", mailbox.http_url());
        http().get(url).send().await.unwrap()
    };
    assert!(get("/".into()).await.text().await.unwrap().contains("Première"));
    let page = get(format!("/messages/{id}")).await.text().await.unwrap();
    assert!(page.contains("<a href=\"https://app.example/x\">https://app.example/x</a>."));
    let part = get(format!("/messages/{id}/html")).await;
    let policy = part.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("sandbox allow-popups") && !policy.contains("allow-scripts"));
    assert!(part.text().await.unwrap().contains("<base target=\"_top\">"));
    assert_eq!(get("/messages/none".into()).await.status(), 404);

    mailbox.clear();
    assert!(mailbox.messages().is_empty());
}

#[tokio::test]
async fn many_mails_come_over_a_few_connections() {
    let mailbox = Mailbox::start(Options::default()).await.unwrap();
    let sender = transport(&mailbox);
    let sending = (0..100).map(|number| {
        let sender = sender.clone();
        tokio::spawn(async move { sender.send(mail("ann@example.com", &number.to_string())).await.unwrap() })
    });
    for sent in sending.collect::<Vec<_>>() {
        sent.await.unwrap();
    }
    assert_eq!(mailbox.messages_to("ann@example.com").len(), 100);
}

#[tokio::test]
async fn a_password_is_taken() {
    let mailbox = Mailbox::start(Options::default()).await.unwrap();
    let builder = Transport::from_url(&mailbox.smtp_url()).unwrap();
    let sender = builder.credentials(Credentials::new("me".into(), "secret".into())).build();
    sender.send(mail("ann@example.com", "Hi")).await.unwrap();
}

#[tokio::test]
async fn commands_sent_all_at_once_are_answered_one_by_one() {
    let mailbox = Mailbox::start(Options::default()).await.unwrap();
    let mut stream = TcpStream::connect(mailbox.smtp_address()).await.unwrap();
    let long = "x".repeat(10_000);
    let talk = format!(
        "RCPT TO:<a@b.example>\r\nEHLO me\r\nNONSENSE\r\n{long}\r\nMAIL FROM:<> SIZE=99999999\r\nMAIL FROM:<>\r\n\
         RCPT TO:<a@b.example>\r\nDATA\r\nSubject: x\r\n\r\n..dot\r\n{long}\r\n.\r\nRSET\r\nNOOP\r\nQUIT\r\n"
    );
    stream.write_all(talk.as_bytes()).await.unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).await.unwrap();
    let codes: Vec<_> = said.lines().filter(|it| it.as_bytes()[3] == b' ').map(|it| &it[..3]).collect();
    let expected =
        ["220", "503", "250", "502", "500", "552", "250", "250", "354", "250", "250", "250", "221"];
    assert_eq!(codes, expected);
    assert!(mailbox.messages()[0].text.starts_with(".dot\n"));
}

#[tokio::test]
async fn it_refuses_hangs_and_goes_down_on_demand() {
    let mailbox = Mailbox::start(Options::default()).await.unwrap();
    let send = async || transport(&mailbox).send(mail("ann@example.com", "Hi")).await;

    mailbox.refuse_with(550, "No such person");
    assert!(send().await.unwrap_err().is_permanent());
    mailbox.refuse_with(451, "Later");
    assert!(send().await.unwrap_err().is_transient());
    mailbox.misbehave(Some(Misbehaviour::RefuseContent { code: 554, text: "Spam".into() }));
    assert!(send().await.unwrap_err().is_permanent());
    mailbox.misbehave(Some(Misbehaviour::Hang));
    // The sender waits in vain: it needs a time limit of its own.
    assert!(tokio::time::timeout(Duration::from_millis(300), send()).await.is_err());
    assert!(mailbox.messages().is_empty());
    mailbox.misbehave(Some(Misbehaviour::CutAfterContent));
    assert!(send().await.is_err());
    assert_eq!(mailbox.messages().len(), 1);
    mailbox.misbehave(None);

    mailbox.down().await;
    assert!(TcpStream::connect(mailbox.smtp_address()).await.is_err());
    mailbox.up().await.unwrap();
    send().await.unwrap();
    assert_eq!(mailbox.messages().len(), 2);
}

#[tokio::test]
async fn mails_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let options = || Options { data_dir: Some(folder.path().to_owned()), ..Options::default() };
    let before = Mailbox::start(options()).await.unwrap();
    transport(&before).send(mail("ann@example.com", "Kept")).await.unwrap();
    let kept = before.messages();
    drop(before);
    let after = Mailbox::start(options()).await.unwrap();
    let found = after.messages_to("ann@example.com");
    assert_eq!((&found[0].id, &found[0].subject), (&kept[0].id, &kept[0].subject));
    after.clear();
    drop(after);
    assert!(Mailbox::start(options()).await.unwrap().messages().is_empty());
}
