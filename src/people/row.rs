//! A person as Settings > People shows them: words, and the deeds that apply.

use time::OffsetDateTime;

use super::listing::{ListedPerson, MailFacts};
use crate::invitations::Status;
use crate::language::Texts;
use crate::roles::words;
use crate::web::dates::{Moment, day};

pub(crate) struct PersonRow {
    pub id: String,
    /// The name, or the address where there is none.
    pub called: String,
    pub address: String,
    pub has_name: bool,
    pub roles: String,
    pub status: String,
    pub status_at: Moment,
    pub tone: &'static str,
    pub mail: Option<MailWords>,
    pub is_reader: bool,
    pub deeds: Vec<Deed>,
}

/// What became of the last invitation mail.
pub(crate) struct MailWords {
    pub text: String,
    pub tone: &'static str,
}

/// Something that can be done to a person now: a form with one button.
pub(crate) struct Deed {
    /// The last part of its path.
    pub path: &'static str,
    pub label: String,
    pub text: String,
    pub is_danger: bool,
}

impl PersonRow {
    pub(crate) fn new(listed: &ListedPerson, is_reader: bool, t: Texts, now: OffsetDateTime) -> Self {
        let person = &listed.person;
        let (status, at, tone) = status(listed, t, now);
        Self {
            id: person.id.to_string(),
            called: person.called().to_owned(),
            address: person.address.as_typed().to_owned(),
            has_name: !person.name.is_empty(),
            roles: words::role_names(&person.roles, t),
            status,
            status_at: Moment::new(at, t),
            tone,
            mail: mail_of_open(listed, t, now),
            is_reader,
            deeds: deeds(listed, t, now),
        }
    }
}

fn status(listed: &ListedPerson, t: Texts, now: OffsetDateTime) -> (String, OffsetDateTime, &'static str) {
    let person = &listed.person;
    if let Some(at) = person.deactivated_at {
        return (t.status_deactivated(day(at, t)), at, "off");
    }
    if let Some(at) = person.joined_at {
        return (t.status_joined(day(at, t)), at, "ok");
    }
    match listed.invitation.map(|invitation| invitation.status(now)) {
        Some(Status::Pending(at)) if listed.mail.as_ref().is_some_and(|mail| mail.given_up_at.is_some()) => {
            (t.status_pending(day(at, t)), at, "bad")
        }
        Some(Status::Pending(at)) => (t.status_pending(day(at, t)), at, "wait"),
        Some(Status::Expired(at)) => (t.status_expired(day(at, t)), at, "bad"),
        Some(Status::Declined(at)) => (t.status_declined(day(at, t)), at, "off"),
        Some(Status::Revoked(at)) => (t.status_revoked(day(at, t)), at, "off"),
        Some(Status::Accepted(at)) => (t.status_joined(day(at, t)), at, "ok"),
        None => (t.status_revoked(day(now, t)), now, "off"),
    }
}

/// The mail matters while the invitation waits.
fn mail_of_open(listed: &ListedPerson, t: Texts, now: OffsetDateTime) -> Option<MailWords> {
    match listed.invitation?.status(now) {
        Status::Pending(_) | Status::Expired(_) => listed.mail.as_ref().map(|mail| MailWords::new(mail, t)),
        _ => None,
    }
}

impl MailWords {
    pub(crate) fn new(mail: &MailFacts, t: Texts) -> Self {
        let answer = mail.answer.clone().unwrap_or_default();
        match (mail.sent_at, mail.given_up_at) {
            (Some(at), _) => Self { text: t.mail_state_sent(day(at, t)), tone: "" },
            (None, Some(_)) => Self { text: t.mail_state_failed(answer), tone: "bad" },
            (None, None) if answer.is_empty() => Self { text: t.mail_state_waiting(), tone: "wait" },
            (None, None) => Self { text: t.mail_state_retrying(), tone: "wait" },
        }
    }
}

fn deeds(listed: &ListedPerson, t: Texts, now: OffsetDateTime) -> Vec<Deed> {
    let deed = |path, label, text, is_danger| Deed { path, label, text, is_danger };
    if listed.person.deactivated_at.is_some() {
        return vec![deed("reactivate", t.people_action_reactivate(), t.person_reactivate_text(), false)];
    }
    if listed.person.joined_at.is_some() {
        return vec![deed("deactivate", t.people_action_deactivate(), t.person_deactivate_text(), true)];
    }
    match listed.invitation.map(|invitation| invitation.status(now)) {
        Some(Status::Pending(_) | Status::Expired(_)) => vec![
            deed("resend", t.people_action_resend(), t.person_resend_text(), false),
            deed("revoke", t.people_action_revoke(), t.person_revoke_text(), true),
        ],
        Some(Status::Declined(_) | Status::Revoked(_)) => {
            vec![deed("invite", t.people_action_invite_again(), t.person_invite_again_text(), false)]
        }
        Some(Status::Accepted(_)) | None => Vec::new(),
    }
}
