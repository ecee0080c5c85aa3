//! One person with everything that has happened to them.

pub(super) mod store;

use serde::Deserialize;
use time::OffsetDateTime;

use super::listed::{ListedPerson, MailFacts};
use crate::audit::RecordedAct;
use crate::ids::JoinRequestId;
use crate::invitations::Invitation;
use crate::roles::Role;
use crate::sessions::Browser;

/// Of each kind of thing that happened, the latest are listed.
pub(super) const LISTED: usize = 20;

#[derive(Clone, Debug)]
pub struct History {
    pub listed: ListedPerson,
    /// The address of the account, where it is another than the invited one.
    pub account_address: Option<String>,
    /// The latest first.
    pub invitations: Vec<InvitationRecord>,
    /// To them, the latest first.
    pub mails: Vec<MailRecord>,
    /// The latest first.
    pub acts: Vec<RecordedAct>,
    /// Those who ask to be let in with another address, the earliest first.
    pub join_requests: Vec<WaitingRequest>,
    /// Where they are logged in now and have been in this tenant, the last seen first.
    pub sessions: Vec<OpenSession>,
    /// All roles of the tenant, built-in ones first.
    pub roles: Vec<Role>,
}

#[derive(Clone, Debug)]
pub struct InvitationRecord {
    pub invitation: Invitation,
    pub created_at: OffsetDateTime,
    pub opened_at: Option<OffsetDateTime>,
    /// `None` when SmartTrackers itself invited, through a superadmin.
    pub inviter: Option<String>,
    /// What they said who declined.
    pub declined_because: Option<String>,
    pub reminders: i32,
}

#[derive(Clone, Debug)]
pub struct MailRecord {
    /// Which mail it is, by its word.
    pub kind: String,
    pub to: String,
    pub facts: MailFacts,
    /// It was not to be sent any more when its turn came.
    pub is_recalled: bool,
    /// When a person first opened its link.
    pub opened_at: Option<OffsetDateTime>,
    /// In their order.
    pub steps: Vec<MailStep>,
}

impl MailRecord {
    /// Whether a server on its way has told that it will take longer.
    pub fn is_delayed(&self) -> bool {
        self.facts.given_up_at.is_none() && self.steps.iter().any(|step| step.kind == MailStepKind::Delayed)
    }
}

/// Something that was said about a mail.
#[derive(Clone, Debug, Deserialize)]
pub struct MailStep {
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    pub kind: MailStepKind,
    /// Which attempt to hand it over this was an answer to, from 1.
    pub attempt: Option<i32>,
    pub answer: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailStepKind {
    Sent,
    Deferred,
    Refused,
    /// Told later: it did not arrive.
    Failed,
    /// Told later: it has not arrived yet.
    Delayed,
}

/// Somebody who asks to be let in with another address.
#[derive(Clone, Debug, Deserialize)]
pub struct WaitingRequest {
    pub id: JoinRequestId,
    pub address: String,
    /// May be empty.
    pub name: String,
    #[serde(with = "time::serde::rfc3339")]
    pub asked_at: OffsetDateTime,
}

/// A session as the people who manage a tenant may know of it: not from where.
#[derive(Clone, Debug, Deserialize)]
pub struct OpenSession {
    #[serde(flatten)]
    pub browser: Browser,
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Of one that has been in other tenants too: when they were last seen in this one, to the hour.
    #[serde(with = "time::serde::rfc3339")]
    pub seen_at: OffsetDateTime,
}
