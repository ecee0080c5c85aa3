//! A person as Settings > People lists them, with what became of their invitation and its mail.

use time::OffsetDateTime;

use super::person::Person;
use crate::ids::PersonId;
use crate::invitations::Invitation;

#[derive(Clone, Debug)]
pub struct ListedPerson {
    pub person: Person,
    /// The latest.
    pub invitation: Option<Invitation>,
    /// The latest invitation mail.
    pub mail: Option<MailFacts>,
}

/// What became of a mail.
#[derive(Clone, Debug)]
pub struct MailFacts {
    pub promised_at: OffsetDateTime,
    pub attempts: i32,
    pub sent_at: Option<OffsetDateTime>,
    pub given_up_at: Option<OffsetDateTime>,
    /// What the mail server answered last.
    pub answer: Option<String>,
}

/// Which page of the list: its place is kept by a person, not by a number, so that it stays where it
/// is while people come and go.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Start,
    After(PersonId),
    Before(PersonId),
}

/// One page of the list, in the order of addresses.
#[derive(Clone, Debug)]
pub struct ListPage {
    pub people: Vec<ListedPerson>,
    pub has_earlier: bool,
    pub has_later: bool,
}
