//! Mails that are signed (DKIM): what a receiver computes (RFC 6376) says that nothing was changed.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs1::EncodeRsaPrivateKey as _;
use rsa::pkcs8::{EncodePrivateKey as _, LineEnding};
use rsa::rand_core::OsRng;
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::{Digest as _, Sha256};

use crate::support::TestApp;

/// Runs of spaces are one; none stand at the end of a line.
fn relaxed(text: &str) -> String {
    text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn relaxed_body(body: &str) -> String {
    let line = |line: &str| match line.starts_with([' ', '\t']) && !line.trim().is_empty() {
        true => format!(" {}", relaxed(line)),
        false => relaxed(line),
    };
    let lines: Vec<String> = body.split("\r\n").map(line).collect();
    format!("{}\r\n", lines.join("\r\n").trim_end_matches("\r\n"))
}

/// Name and value of each header line, unfolded.
fn headers(head: &str) -> Vec<(String, String)> {
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let fields = head.split("\r\n").filter_map(|line| line.split_once(':'));
    fields.map(|(name, value)| (name.to_lowercase(), relaxed(value))).collect()
}

/// Whether the signature of the mail was made with this key over what the mail says.
fn is_genuine(mail: &str, key: &RsaPublicKey) -> bool {
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    let headers = headers(head);
    let (_, signature) = headers.iter().find(|(name, _)| name == "dkim-signature").expect("it is signed");
    let tag = |name: &str| {
        let mut tags = signature.split(';').filter_map(|tag| tag.trim().split_once('='));
        tags.find(|(it, _)| *it == name).unwrap().1.replace(' ', "")
    };
    assert_eq!((tag("a"), tag("c"), tag("s")), ("rsa-sha256".into(), "relaxed/relaxed".into(), "s1".into()));
    assert_eq!(tag("d"), "smarttrackers.nl", "the domain that people see");
    let signed = tag("h");
    for name in ["from", "to", "subject", "date", "message-id"] {
        assert!(signed.split(':').any(|it| it == name), "{name} is signed");
    }
    let mut text: String = signed
        .split(':')
        .filter_map(|name| headers.iter().rev().find(|(it, _)| it == name))
        .map(|(name, value)| format!("{name}:{value}\r\n"))
        .collect();
    let (before, _) = signature.rsplit_once("b=").unwrap();
    text.push_str(&format!("dkim-signature:{before}b="));
    let is_body_whole = STANDARD.encode(Sha256::digest(relaxed_body(body))) == tag("bh");
    let made = STANDARD.decode(tag("b")).unwrap();
    is_body_whole && key.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(text), &made).is_ok()
}

async fn mail_signed_with(pem: &str, folder: &Path) -> String {
    let file = folder.join("dkim.pem");
    fs::write(&file, pem).unwrap();
    let flag = format!("--dkim-key-file={}", file.display());
    let mut app = TestApp::start_with(&[&flag, "--dkim-selector=s1"]).await;
    app.invite("bo@acme.example", "Viewer").await;
    let mail = app.mail_to("bo@acme.example").await;
    app.finish().await;
    String::from_utf8(mail.raw.clone()).unwrap()
}

#[tokio::test]
async fn a_receiver_can_tell_a_signed_mail_from_a_changed_one() {
    let key = RsaPrivateKey::new(&mut OsRng, 1024).unwrap();
    let public = RsaPublicKey::from(&key);
    let folder = tempfile::tempdir().unwrap();
    let pems = [
        key.to_pkcs8_pem(LineEnding::LF).unwrap().to_string(),
        key.to_pkcs1_pem(LineEnding::LF).unwrap().to_string(),
    ];
    for pem in pems {
        let mail = mail_signed_with(&pem, folder.path()).await;
        assert!(is_genuine(&mail, &public), "{mail}");
        assert!(!is_genuine(&mail.replace("Subject: You", "Subject: We"), &public));
        assert!(!is_genuine(&mail.replace("Acme", "Evil"), &public));
        let another = RsaPublicKey::from(&RsaPrivateKey::new(&mut OsRng, 1024).unwrap());
        assert!(!is_genuine(&mail, &another));
    }
}

#[tokio::test]
async fn without_a_key_no_mail_is_signed() {
    let mut app = TestApp::start().await;
    app.invite("bo@acme.example", "Viewer").await;
    assert_eq!(app.mail_to("bo@acme.example").await.header("DKIM-Signature"), None);
    app.finish().await;
}
