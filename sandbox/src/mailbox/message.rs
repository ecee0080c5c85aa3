//! One mail, taken apart for people and tests to read.

use mail_parser::{Address, MessageParser};
use serde::Serialize;
use time::OffsetDateTime;

/// A mail as it arrived.
#[derive(Debug, Clone, Serialize)]
pub struct Message {
    /// Unique in this mailbox; later mails have greater ones.
    pub id: String,
    /// The sender as shown, with the display name: `SmartTrackers <info@smarttrackers.nl>`.
    pub from: String,
    /// The recipients as shown, separated by commas.
    pub to: String,
    pub subject: String,
    /// The plain text part; empty when there is none.
    pub text: String,
    /// The HTML part; empty when there is none.
    pub html: String,
    /// All headers in their order, decoded.
    pub headers: Vec<Header>,
    #[serde(with = "time::serde::rfc3339")]
    pub received_at: OffsetDateTime,
    /// The address that it was sent from and comes back to, from the envelope; empty for none.
    #[serde(skip)]
    pub sender: String,
    /// The addresses that it was delivered to, from the envelope.
    #[serde(skip)]
    pub recipients: Vec<String>,
    /// The mail as it came over the wire.
    #[serde(skip)]
    pub raw: Vec<u8>,
}

/// Who sent a mail to whom, as mail servers tell each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Envelope {
    pub sender: String,
    pub recipients: Vec<String>,
}

/// One header line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    pub name: String,
    pub value: String,
}

impl Message {
    /// Takes apart what came. Even nonsense is a mail: it then has no subject and its bytes as text.
    pub(super) fn read(id: String, raw: Vec<u8>, envelope: Envelope, received_at: OffsetDateTime) -> Self {
        let parsed = MessageParser::default().parse(&raw).unwrap_or_default();
        let part = |is_html: bool| {
            let mut parts: Vec<_> =
                if is_html { parsed.html_bodies().collect() } else { parsed.text_bodies().collect() };
            parts.retain(|part| part.is_text_html() == is_html);
            let text = parts.first().and_then(|part| part.text_contents());
            text.unwrap_or_default().replace("\r\n", "\n")
        };
        Self {
            id,
            from: shown(parsed.from()),
            to: shown(parsed.to()),
            subject: parsed.subject().unwrap_or_default().to_owned(),
            text: part(false),
            html: part(true),
            headers: headers(&raw),
            received_at,
            sender: envelope.sender,
            recipients: envelope.recipients,
            raw,
        }
    }

    /// The value of the first header of this name, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|it| it.name.eq_ignore_ascii_case(name))?;
        Some(&found.value)
    }

    /// Where the link with this text in the HTML part leads.
    pub fn link(&self, text: &str) -> Option<String> {
        links(&self.html).into_iter().find(|(_, shown)| shown == text).map(|(href, _)| href)
    }

    /// All links of the HTML part in their order: where they lead and what they are called.
    pub fn links(&self) -> Vec<(String, String)> {
        links(&self.html)
    }

    pub(super) fn is_to(&self, address: &str) -> bool {
        self.recipients.iter().any(|it| it.eq_ignore_ascii_case(address))
    }
}

fn shown(addresses: Option<&Address<'_>>) -> String {
    let shown = addresses.into_iter().flat_map(|list| list.iter()).map(|one| {
        let address = one.address().unwrap_or_default();
        match one.name() {
            Some(name) => format!("{name} <{address}>"),
            None => address.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// The header lines: unfolded, and decoded where they hold encoded words.
fn headers(raw: &[u8]) -> Vec<Header> {
    let Some(parsed) = MessageParser::default().parse_headers(raw) else {
        return Vec::new();
    };
    let lines = parsed.headers_raw().map(|(name, value)| {
        let unfolded = value.replace("\r\n", "").replace('\n', "");
        Header { name: name.to_owned(), value: decoded(unfolded.trim()) }
    });
    lines.collect()
}

fn decoded(value: &str) -> String {
    if !value.contains("=?") {
        return value.to_owned();
    }
    let line = format!("Subject: {value}\r\n\r\n");
    let parsed = MessageParser::default().parse_headers(line.as_bytes());
    let subject = parsed.as_ref().and_then(|it| it.subject());
    subject.unwrap_or(value).to_owned()
}

/// Good enough for mails that a program wrote: every `<a href="...">text</a>`.
fn links(html: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("<a ") {
        let Some((tag, after)) = after.split_once('>') else {
            break;
        };
        let Some((inside, after)) = after.split_once("</a>") else {
            break;
        };
        let href = ["href=\"", "href='"].iter().find_map(|start| {
            let (_, value) = tag.split_once(start)?;
            value.split(['"', '\'']).next()
        });
        if let Some(href) = href {
            found.push((unescaped(href), unescaped(&without_tags(inside))));
        }
        rest = after;
    }
    found
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            c if !is_tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (escaped, plain) in [
        ("&#38;", "&"),
        ("&#x2F;", "/"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ] {
        text = text.replace(escaped, plain);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> Message {
        let at = OffsetDateTime::UNIX_EPOCH;
        let envelope = Envelope { sender: String::new(), recipients: vec!["ann@example.com".into()] };
        Message::read("1".into(), raw.into(), envelope, at)
    }

    #[test]
    fn a_mail_with_two_parts_is_taken_apart() {
        let mail = read(concat!(
            "From: =?utf-8?q?Andr=C3=A9?= <andre@example.com>\r\n",
            "To: Ann <ann@example.com>, bob@example.com\r\n",
            "Subject: =?utf-8?b?Q2Fmw6k=?=\r\n\topen\r\n",
            "MIME-Version: 1.0\r\n",
            "Content-Type: multipart/alternative; boundary=x\r\n\r\n",
            "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello\r\n",
            "--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n",
            "<p><a class=\"b\" href=\"https://a.example/?x=1&amp;y=2\"><b>Go</b> on</a>\r\n--x--\r\n",
        ));
        assert_eq!(mail.from, "André <andre@example.com>");
        assert_eq!(mail.to, "Ann <ann@example.com>, bob@example.com");
        assert_eq!(mail.subject, "Café open");
        assert_eq!(mail.text.trim(), "Hello");
        assert_eq!(mail.link("Go on").as_deref(), Some("https://a.example/?x=1&y=2"));
        assert_eq!(mail.header("mime-version"), Some("1.0"));
        assert!(mail.is_to("ANN@example.com") && !mail.is_to("bob@example.com"));
    }

    #[test]
    fn a_mail_with_text_only_has_no_html() {
        let mail = read("Subject: Hi\r\n\r\nJust text\r\n");
        assert_eq!((mail.text.trim(), mail.html.as_str()), ("Just text", ""));
    }

    #[test]
    fn nonsense_is_kept_as_a_mail_without_a_subject() {
        assert_eq!(read("\u{0}\u{1}").subject, "");
    }
}
