//! A person as Settings > People shows them: words, and the deeds that apply.

use time::OffsetDateTime;

use super::listed::{ListedPerson, MailFacts};
use super::view::{Attention, PersonStatus};
use crate::invitations::{GOOD_FOR, Status};
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
    /// Why an administrator should look at them.
    pub attention: Option<String>,
    /// Of those who have joined.
    pub last_seen: Option<LastSeen>,
    /// Of those who have joined: when a sign-in last showed a second factor, if ever.
    pub second_factor: Option<Moment>,
    pub is_reader: bool,
    pub deeds: Vec<Deed>,
    /// The deed that those who need attention need most.
    pub next_act: Option<NextAct>,
    wants: Option<Attention>,
}

/// When somebody was last in the tenant.
pub(crate) enum LastSeen {
    Never,
    At(Moment),
}

pub(crate) enum NextAct {
    /// Does one of the person's deeds.
    Do(Deed),
    /// Opens the person's page.
    Look(String),
}

/// Why an administrator should look at somebody, on their own page, and what to do.
pub(crate) struct Need {
    pub title: String,
    pub text: String,
    pub deed: Option<Deed>,
    /// Correcting the address may be it.
    pub wants_address: bool,
}

/// What became of the last invitation mail.
pub(crate) struct MailWords {
    pub text: String,
    pub tone: &'static str,
}

/// Something that can be done to a person now: a form with one button.
#[derive(Clone)]
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
        let (status, at, tone) = status_words(listed, t, now);
        Self {
            id: person.id.to_string(),
            called: if person.is_masked() { t.people_masked() } else { person.called().to_owned() },
            address: person.address.as_typed().to_owned(),
            has_name: !person.name.is_empty(),
            roles: words::role_names(&person.roles, t),
            status,
            status_at: Moment::new(at, t),
            tone,
            mail: mail_of_open(listed, t, now),
            attention: wants(listed, now).and_then(|wants| attention(wants, t)),
            last_seen: person
                .joined_at
                .map(|_| listed.last_seen_at.map_or(LastSeen::Never, |at| LastSeen::At(Moment::new(at, t)))),
            second_factor: listed
                .second_factor_at
                .filter(|_| person.joined_at.is_some())
                .map(|at| Moment::new(at, t)),
            is_reader,
            deeds: deeds(listed, t, now),
            next_act: None,
            wants: wants(listed, now),
        }
    }

    /// Puts the next act beside the person, where people are listed because they need attention.
    pub(crate) fn with_next_act(self, is_wanted: bool, t: Texts) -> Self {
        let deed = |path| self.deeds.iter().find(|deed| deed.path == path).cloned().map(NextAct::Do);
        let next_act = self.wants.filter(|_| is_wanted).and_then(|wants| match wants {
            Attention::Unopened | Attention::NotIn | Attention::AskedAgain => deed("resend"),
            Attention::Held => deed("take-over"),
            Attention::ChangedMind => deed("invite"),
            Attention::NotDelivered => Some(NextAct::Look(t.person_correct_address())),
            Attention::OtherAddress => Some(NextAct::Look(t.people_action_look())),
            Attention::WantsToJoin => Some(NextAct::Look(t.people_action_decide())),
        });
        Self { next_act, ..self }
    }

    /// Takes what they need most out of their deeds, for their own page, which says it first. Whoever wants to
    /// join has a form of their own there.
    pub(crate) fn take_need(&mut self, t: Texts) -> Option<Need> {
        let wants = self.wants.filter(|wants| *wants != Attention::WantsToJoin)?;
        let path = match wants {
            Attention::WantsToJoin | Attention::NotDelivered => None,
            Attention::OtherAddress => Some("replace"),
            Attention::Held => Some("take-over"),
            Attention::ChangedMind => Some("invite"),
            Attention::Unopened | Attention::NotIn | Attention::AskedAgain => Some("resend"),
        };
        let at = self.deeds.iter().position(|deed| Some(deed.path) == path);
        let deed = at.map(|at| self.deeds.remove(at));
        let mail = || self.mail.as_ref().map(|mail| mail.text.clone());
        let text = match wants {
            Attention::OtherAddress => Some(t.attention_other_address_text()),
            Attention::NotDelivered => Some(t.attention_not_delivered_text()),
            _ => deed.as_ref().map(|deed| deed.text.clone()),
        };
        Some(Need {
            title: attention(wants, t).or_else(mail).unwrap_or_default(),
            text: text.unwrap_or_default(),
            deed,
            wants_address: matches!(wants, Attention::NotDelivered | Attention::OtherAddress),
        })
    }
}

/// What they still want now: the database may say so a little longer.
fn wants(listed: &ListedPerson, now: OffsetDateTime) -> Option<Attention> {
    let wants = listed.attention?;
    let is_so = match listed.status(now) {
        PersonStatus::Expired => wants == Attention::AskedAgain,
        PersonStatus::Declined => wants == Attention::ChangedMind,
        PersonStatus::NotDelivered => wants == Attention::NotDelivered,
        status => matches!(status, PersonStatus::Invited | PersonStatus::WantsToJoin),
    };
    is_so.then_some(wants)
}

/// Not delivered says so itself, by the answer of the mail server.
fn attention(wants: Attention, t: Texts) -> Option<String> {
    match wants {
        Attention::NotDelivered => None,
        Attention::WantsToJoin => Some(t.people_group_wants_to_join()),
        Attention::Held => Some(t.attention_held()),
        Attention::AskedAgain => Some(t.attention_asked_again()),
        Attention::ChangedMind => Some(t.attention_changed_mind()),
        Attention::OtherAddress => Some(t.attention_other_address()),
        Attention::NotIn => Some(t.attention_not_in()),
        Attention::Unopened => Some(t.attention_unopened()),
    }
}

fn status_words(
    listed: &ListedPerson,
    t: Texts,
    now: OffsetDateTime,
) -> (String, OffsetDateTime, &'static str) {
    let person = &listed.person;
    let invitation = listed.invitation;
    let ends = invitation.map_or(now, |invitation| invitation.ends_at);
    match listed.status(now) {
        PersonStatus::Deactivated => {
            dated(|day| t.status_deactivated(day), person.deactivated_at, "off", t, now)
        }
        PersonStatus::Active => dated(|day| t.status_joined(day), person.joined_at, "ok", t, now),
        PersonStatus::NotDelivered => (t.status_pending(day(ends, t)), ends, "bad"),
        PersonStatus::Invited | PersonStatus::WantsToJoin => (t.status_pending(day(ends, t)), ends, "wait"),
        PersonStatus::Expired => (t.status_expired(day(ends, t)), ends, "bad"),
        PersonStatus::Declined => {
            dated(|day| t.status_declined(day), invitation.and_then(|it| it.declined_at), "off", t, now)
        }
        PersonStatus::Revoked => {
            dated(|day| t.status_revoked(day), invitation.and_then(|it| it.revoked_at), "off", t, now)
        }
    }
}

fn dated(
    words: impl Fn(String) -> String,
    at: Option<OffsetDateTime>,
    tone: &'static str,
    t: Texts,
    now: OffsetDateTime,
) -> (String, OffsetDateTime, &'static str) {
    let at = at.unwrap_or(now);
    (words(day(at, t)), at, tone)
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
            // Also one that was sent and came back.
            (_, Some(_)) => Self { text: t.mail_state_failed(answer), tone: "bad" },
            (Some(at), None) => Self { text: t.mail_state_sent(day(at, t)), tone: "" },
            (None, None) if answer.is_empty() => Self { text: t.mail_state_waiting(), tone: "wait" },
            (None, None) => Self {
                text: mail.next_attempt_at.map_or_else(
                    || t.mail_state_retrying(),
                    |at| t.mail_state_next_try(Moment::new(at, t).exact),
                ),
                tone: "wait",
            },
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
    if listed.person.is_masked() {
        return Vec::new();
    }
    let resend = || {
        let until = day(now + GOOD_FOR, t);
        deed("resend", t.people_action_resend_until(until), t.person_resend_text(), false)
    };
    let revoke = || deed("revoke", t.people_action_revoke(), t.person_revoke_text(), true);
    let held = (listed.attention == Some(Attention::Held))
        .then(|| deed("take-over", t.people_action_take_over(), t.person_take_over_text(), false));
    match listed.invitation.map(|invitation| invitation.status(now)) {
        Some(Status::Pending(_)) => {
            let copy = deed("copy", t.people_action_copy(), t.person_copy_text(), false);
            let replace = deed("replace", t.people_action_replace(), t.person_replace_text(), false);
            held.into_iter().chain([resend(), copy, replace, revoke()]).collect()
        }
        Some(Status::Expired(_)) => vec![resend(), revoke()],
        Some(Status::Declined(_) | Status::Revoked(_)) => {
            vec![deed("invite", t.people_action_invite_again(), t.person_invite_again_text(), false)]
        }
        Some(Status::Accepted(_)) | None => Vec::new(),
    }
}
