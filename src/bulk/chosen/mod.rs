//! Who was chosen for a bulk act, what is to become of each, and what became of them.

mod judge;
mod outcome;
pub(super) mod store;

use serde::Deserialize;

pub use self::judge::{Change, Judge};
pub use self::outcome::{Outcome, Reason, Tally};
use crate::ids::PersonId;
use crate::invitations::Invitation;
use crate::people::Person;
use crate::people::listing::Filter;

/// Who is chosen.
#[derive(Clone, Debug)]
pub enum Choice {
    People(Vec<PersonId>),
    /// All who are in a view of the list at that moment.
    View(Filter),
}

/// A person who was chosen, as they are now.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub person: Person,
    /// The latest.
    pub invitation: Option<Invitation>,
    /// Whoever vouches for their roles may no longer give them.
    pub is_held: bool,
    /// Their address gets no more invitation mails for now.
    pub has_enough_mail: bool,
}

/// Somebody who was passed over.
#[derive(Clone, Debug, Deserialize)]
pub struct SkippedPerson {
    pub id: PersonId,
    /// Name or address; `None` when they are not in the tenant any more.
    pub called: Option<String>,
}
