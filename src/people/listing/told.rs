//! What has happened to a person, in the reader's language.

use time::OffsetDateTime;

use super::history::{History, InvitationRecord, LISTED, MailRecord, MailStep, MailStepKind};
use super::row::MailWords;
use crate::audit::{Act, RecordedAct};
use crate::invitations::Status;
use crate::language::Texts;
use crate::roles::{RoleKind, words};
use crate::web::dates::{Moment, day};

/// One line of a history.
pub(crate) struct ToldLine {
    pub at: Moment,
    pub text: String,
    /// What there is to add, such as how it ended.
    pub more: Option<String>,
    pub tone: &'static str,
}

/// A mail, with everything that was said about it.
pub(crate) struct ToldMail {
    pub line: ToldLine,
    pub steps: Vec<ToldLine>,
}

pub(crate) struct ToldHistory {
    pub invitations: Vec<ToldLine>,
    pub mails: Vec<ToldMail>,
    pub acts: Vec<ToldLine>,
    /// There may be more than is listed here.
    pub is_cut: bool,
}

impl ToldHistory {
    pub(crate) fn new(history: &History, t: Texts, now: OffsetDateTime) -> Self {
        Self {
            invitations: history.invitations.iter().map(|record| invitation(record, t, now)).collect(),
            mails: history.mails.iter().map(|record| mail(record, t)).collect(),
            acts: history.acts.iter().map(|record| act(record, t)).collect(),
            is_cut: [history.invitations.len(), history.mails.len(), history.acts.len()].contains(&LISTED),
        }
    }
}

fn invitation(record: &InvitationRecord, t: Texts, now: OffsetDateTime) -> ToldLine {
    let sent = Moment::new(record.invitation.sent_at, t);
    let text = match &record.inviter {
        Some(inviter) if inviter.is_empty() => t.person_invited_by_fact(&sent.day, t.trail_erased()),
        Some(inviter) => t.person_invited_by_fact(&sent.day, inviter),
        None => t.person_invited_by_fact(&sent.day, t.app_name()),
    };
    let (ended, tone) = match record.invitation.status(now) {
        Status::Pending(at) => (t.status_pending(day(at, t)), "wait"),
        Status::Expired(at) => (t.status_expired(day(at, t)), "bad"),
        Status::Accepted(at) => (t.status_joined(day(at, t)), ""),
        Status::Declined(at) => (t.status_declined(day(at, t)), ""),
        Status::Revoked(at) => (t.status_revoked(day(at, t)), ""),
    };
    let opened = record.opened_at.map(|at| t.person_opened_fact(day(at, t)));
    let reminders = (record.reminders > 0).then(|| t.person_reminders_fact(record.reminders.to_string()));
    let because = record.declined_because.as_ref().map(|because| t.person_declined_because(because));
    let more = [Some(ended), opened, reminders, because].into_iter().flatten().collect::<Vec<_>>().join(", ");
    ToldLine { at: sent, text, more: Some(more), tone }
}

fn mail(record: &MailRecord, t: Texts) -> ToldMail {
    let words = match record.is_recalled {
        true => MailWords { text: t.mail_state_recalled(), tone: "" },
        false => MailWords::new(&record.facts, t),
    };
    let tries =
        (record.facts.attempts > 1).then(|| t.person_mail_attempts(record.facts.attempts.to_string()));
    let opened = record.opened_at.map(|at| t.person_opened_fact(day(at, t)));
    // Why it waits; why it failed is told already.
    let is_waiting = record.facts.next_attempt_at.is_some();
    let answer = record.facts.answer.clone().filter(|answer| is_waiting && !answer.is_empty());
    let delayed = record.is_delayed().then(|| t.mail_is_delayed());
    let more = [Some(words.text), opened, delayed, tries, answer]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let at = Moment::new(record.facts.promised_at, t);
    ToldMail {
        line: ToldLine { at, text: mail_name(record, t), more: Some(more), tone: words.tone },
        steps: record.steps.iter().map(|it| step(it, t)).collect(),
    }
}

fn mail_name(record: &MailRecord, t: Texts) -> String {
    let to = &record.to;
    match record.kind.as_str() {
        "invitation" => t.mail_kind_invitation(to),
        "reminder" => t.mail_kind_reminder(to),
        "join_approved" => t.mail_kind_join_approved(to),
        "join_refused" => t.mail_kind_join_refused(to),
        _ => to.clone(),
    }
}

fn step(step: &MailStep, t: Texts) -> ToldLine {
    let attempt = step.attempt.unwrap_or_default().to_string();
    let (text, tone) = match step.kind {
        MailStepKind::Sent => (t.mail_step_sent(attempt), ""),
        MailStepKind::Deferred => (t.mail_step_deferred(attempt), "wait"),
        MailStepKind::Refused => (t.mail_step_refused(attempt), "bad"),
        MailStepKind::Failed => (t.mail_step_failed(), "bad"),
        MailStepKind::Delayed => (t.mail_step_delayed(), "wait"),
    };
    let answer = Some(step.answer.clone()).filter(|answer| !answer.is_empty());
    ToldLine { at: Moment::new(step.at, t), text, more: answer, tone }
}

fn act(record: &RecordedAct, t: Texts) -> ToldLine {
    let actor = match record.actor.as_deref() {
        None => t.app_name(),
        Some("") => t.trail_erased(),
        Some(actor) => actor.to_owned(),
    };
    let act = Act::from_word(&record.act);
    let text = match act {
        Some(Act::PersonInvited) => t.act_person_invited(actor),
        Some(Act::InvitationResent) => t.act_invitation_resent(actor),
        Some(Act::InvitationRenewed) => t.act_invitation_renewed(actor),
        Some(Act::InvitationReminded) => t.act_invitation_reminded(actor),
        Some(Act::InvitationTakenOver) => t.act_invitation_taken_over(actor),
        Some(Act::LinkReplaced) => t.act_link_replaced(actor),
        Some(Act::LinkCopied) => t.act_link_copied(actor),
        Some(Act::JoinAsked) => t.act_join_asked(actor),
        Some(Act::JoinApproved) => t.act_join_approved(actor),
        Some(Act::JoinRefused) => t.act_join_refused(actor),
        Some(Act::FreshLinkAsked) => t.act_fresh_link_asked(),
        Some(Act::MindChanged) => t.act_mind_changed(),
        Some(Act::InvitationRevoked) => t.act_invitation_revoked(actor),
        Some(Act::InvitationAccepted) => t.act_invitation_accepted(actor),
        Some(Act::InvitationDeclined) => t.act_invitation_declined(actor),
        Some(Act::RolesChanged) => t.act_roles_changed(actor),
        Some(Act::PersonDeactivated) => t.act_person_deactivated(actor),
        Some(Act::PersonReactivated) => t.act_person_reactivated(actor),
        Some(Act::PersonChanged) => t.act_person_changed(actor),
        Some(Act::AddressCorrected) => t.act_address_corrected(actor),
        _ => t.act_other(actor, &record.act),
    };
    let more = match act {
        Some(Act::RolesChanged) => {
            let roles = |name: &str| role_list(&record.facts[name], t);
            Some(t.act_roles_changed_facts(roles("before"), roles("after")))
        }
        Some(Act::AddressCorrected) => {
            let address = |name: &str| record.facts[name].as_str().unwrap_or_default().to_owned();
            Some(t.act_roles_changed_facts(address("before"), address("after")))
        }
        Some(Act::JoinApproved) => {
            let address = |name: &str| record.facts[name]["address"].as_str().unwrap_or_default().to_owned();
            Some(t.act_roles_changed_facts(address("before"), address("after")))
        }
        Some(Act::JoinAsked | Act::JoinRefused) => record.facts["address"].as_str().map(str::to_owned),
        _ => None,
    };
    ToldLine { at: Moment::new(record.occurred_at, t), text, more, tone: "" }
}

/// Roles as the trail names them: built-in ones by their words, own ones by their names.
fn role_list(names: &serde_json::Value, t: Texts) -> String {
    let names = names.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str);
    let names = names.map(|name| words::role_name(&RoleKind::from_stored(name, Some(name.to_owned())), t));
    words::list(names.collect(), t)
}
