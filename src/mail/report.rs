//! Reading delivery status notifications (RFC 3464), as mail servers send them back.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _};

use super::bounce::{Bounce, BounceKind};

/// The headers in which mail servers note whom a mail was for.
const RECIPIENTS: [&str; 5] = ["To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"];

/// A report, and where it may say which mail it is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Report {
    pub bounce: Bounce,
    /// The addresses that the report came to.
    pub came_to: Vec<String>,
    /// Of the mail that is returned in it.
    pub message_id: Option<String>,
}

impl Report {
    /// `None` for all other mail, also for automatic replies, and for reports that a mail arrived.
    pub(super) fn read(raw: &[u8]) -> Option<Self> {
        let mail = MessageParser::default().parse(raw)?;
        let is_report = is_type(mail.root_part(), "multipart", &["report"]);
        let status = mail.parts.iter().filter(|_| is_report);
        let status = status
            .into_iter()
            .find(|part| is_type(part, "message", &["delivery-status", "global-delivery-status"]))?;
        Some(Self {
            bounce: bounce(&String::from_utf8_lossy(status.contents()))?,
            came_to: came_to(&mail),
            message_id: mail.parts.iter().skip(1).find_map(returned_message_id),
        })
    }
}

fn is_type(part: &MessagePart<'_>, kind: &str, subtypes: &[&str]) -> bool {
    part.content_type().is_some_and(|it| {
        let subtype = it.subtype().unwrap_or_default();
        it.ctype().eq_ignore_ascii_case(kind) && subtypes.iter().any(|it| it.eq_ignore_ascii_case(subtype))
    })
}

fn came_to(mail: &Message<'_>) -> Vec<String> {
    let is_told = |name: &str| RECIPIENTS.iter().any(|it| it.eq_ignore_ascii_case(name));
    let values = mail.headers_raw().filter(|(name, _)| is_told(name)).map(|(_, value)| value);
    // Whatever looks like an address; only those that we signed count.
    let words = values.flat_map(|value| value.split([',', ' ', '\t', '\r', '\n', '<', '>']));
    words.filter(|word| word.contains('@')).map(str::to_owned).collect()
}

/// The returned mail is there as a whole, or only its headers are.
fn returned_message_id(part: &MessagePart<'_>) -> Option<String> {
    if let Some(mail) = part.message() {
        return mail.message_id().map(str::to_owned);
    }
    if !is_type(part, "text", &["rfc822-headers"]) && !is_type(part, "message", &["global-headers", "rfc822"])
    {
        return None;
    }
    let headers = MessageParser::default().parse_headers(part.contents())?;
    headers.message_id().map(str::to_owned)
}

/// What the fields say: a failure of any recipient before a delay. Our mails have one recipient each.
fn bounce(fields: &str) -> Option<Bounce> {
    let recipients: Vec<Vec<(String, String)>> = groups(fields);
    let bounces: Vec<Bounce> = recipients.iter().filter_map(|fields| of_recipient(fields)).collect();
    let failed = bounces.iter().find(|bounce| bounce.kind == BounceKind::Failed);
    failed.or(bounces.first()).cloned()
}

fn of_recipient(fields: &[(String, String)]) -> Option<Bounce> {
    let field = |name: &str| {
        let found = fields.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    };
    let action = field("Action")?.split([' ', '(', ';']).next().unwrap_or_default();
    let status = field("Status").unwrap_or_default();
    let kind = BounceKind::from_word(&action.to_ascii_lowercase())?;
    // Servers that say "failed" of what they delivered exist; 2 is success (RFC 3463, section 3.1).
    if status.starts_with('2') {
        return None;
    }
    // "smtp; 550 5.1.1 No such user"
    let said = field("Diagnostic-Code").map(|it| it.split_once(';').map_or(it, |(_, said)| said).trim());
    Some(Bounce::new(kind, said.filter(|said| !said.is_empty()).unwrap_or(status)))
}

/// The fields of each group; groups are separated by empty lines, long fields go on in lines that begin with a space.
fn groups(text: &str) -> Vec<Vec<(String, String)>> {
    let mut groups = vec![Vec::new()];
    for line in text.lines() {
        let Some(group) = groups.last_mut() else { break };
        if line.trim().is_empty() {
            groups.push(Vec::new());
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = group.last_mut() as Option<&mut (String, String)> {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            group.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &str) -> Option<Bounce> {
        bounce(fields)
    }

    #[test]
    fn a_failure_comes_with_what_the_server_said() {
        let fields = "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; bo@acme.example\nACTION: Failed\n\
                      Status: 5.1.1\nDiagnostic-Code: smtp; 550-5.1.1 No such\n  user here\n";
        assert_eq!(read(fields), Some(Bounce::new(BounceKind::Failed, "550-5.1.1 No such user here")));
    }

    #[test]
    fn without_what_the_server_said_the_status_is_the_reason() {
        let fields = "Reporting-MTA: dns; mx.example\r\n\r\nAction: failed (expired)\r\nStatus: 4.4.7\r\n";
        assert_eq!(read(fields), Some(Bounce::new(BounceKind::Failed, "4.4.7")));
        assert_eq!(read("Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;\n").unwrap().reason, "5.0.0");
    }

    #[test]
    fn a_delay_is_no_failure_and_success_is_nothing() {
        assert_eq!(read("Action: delayed\nStatus: 4.4.1\n").unwrap().kind, BounceKind::Delayed);
        for action in ["delivered", "relayed", "expanded", "", "nonsense"] {
            assert_eq!(read(&format!("Action: {action}\nStatus: 2.0.0\n")), None, "{action}");
        }
        assert_eq!(read("Action: failed\nStatus: 2.1.5\n"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn a_failure_of_one_recipient_counts_before_a_delay_of_another() {
        let fields = "X: y\n\nAction: delayed\nStatus: 4.0.0\n\nAction: failed\nStatus: 5.2.2\n";
        assert_eq!(read(fields).unwrap().kind, BounceKind::Failed);
    }
}
