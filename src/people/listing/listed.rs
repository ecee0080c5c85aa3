//! A person as Settings > People lists them, with what became of their invitation and its mail.

use time::OffsetDateTime;

use super::view::{Attention, Group, PersonStatus};
use crate::ids::BulkActId;
use crate::invitations::{Invitation, Status};
use crate::people::Person;
use crate::roles::Role;

#[derive(Clone, Debug)]
pub struct ListedPerson {
    pub person: Person,
    /// The latest.
    pub invitation: Option<Invitation>,
    /// The latest invitation mail.
    pub mail: Option<MailFacts>,
    pub attention: Option<Attention>,
    /// When they were last in the tenant, to the hour.
    pub last_seen_at: Option<OffsetDateTime>,
    /// When their sign-in last showed a second factor.
    pub second_factor_at: Option<OffsetDateTime>,
}

impl ListedPerson {
    /// What they are in the list now. The database says the same in the column `status`, for indexes;
    /// what only time has changed may stand there a little later.
    pub fn status(&self, now: OffsetDateTime) -> PersonStatus {
        if self.person.deactivated_at.is_some() {
            return PersonStatus::Deactivated;
        }
        if self.person.joined_at.is_some() {
            return PersonStatus::Active;
        }
        let is_given_up = self.mail.as_ref().is_some_and(|mail| mail.given_up_at.is_some());
        let wants_to_join = self.attention == Some(Attention::WantsToJoin);
        match self.invitation.map(|invitation| invitation.status(now)) {
            Some(Status::Pending(_) | Status::Expired(_)) if wants_to_join => PersonStatus::WantsToJoin,
            Some(Status::Pending(_)) if is_given_up => PersonStatus::NotDelivered,
            Some(Status::Pending(_) | Status::Accepted(_)) => PersonStatus::Invited,
            Some(Status::Expired(_)) => PersonStatus::Expired,
            Some(Status::Declined(_)) => PersonStatus::Declined,
            Some(Status::Revoked(_)) | None => PersonStatus::Revoked,
        }
    }
}

/// What became of a mail.
#[derive(Clone, Debug)]
pub struct MailFacts {
    pub promised_at: OffsetDateTime,
    pub attempts: i32,
    /// When it is tried again; `None` while a worker has it in its hands.
    pub next_attempt_at: Option<OffsetDateTime>,
    pub sent_at: Option<OffsetDateTime>,
    pub given_up_at: Option<OffsetDateTime>,
    /// What the mail server answered last.
    pub answer: Option<String>,
}

/// How many people are in each group, counted up to a limit.
#[derive(Clone, Debug, Default)]
pub struct Counts(pub(super) Vec<(Group, i64)>);

impl Counts {
    pub fn of(&self, group: Group) -> i64 {
        self.0.iter().find(|(counted, _)| *counted == group).map_or(0, |(_, count)| *count)
    }
}

/// One page of a view.
#[derive(Clone, Debug)]
pub struct ListPage {
    pub people: Vec<ListedPerson>,
    pub has_earlier: bool,
    pub has_later: bool,
    pub counts: Counts,
    /// All roles of the tenant, built-in ones first.
    pub roles: Vec<Role>,
    /// A deed that is being done to many people right now.
    pub running: Option<BulkActId>,
}
