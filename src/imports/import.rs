//! An import: a worksheet until it is confirmed, then what became of it.

use time::{Duration, OffsetDateTime};

use super::rows::verdict::Pile;
use crate::ids::{AccountId, ImportId, RoleId};
use crate::language::Language;

/// A worksheet that nobody changes or confirms is kept for this long.
pub const WORKSHEET_KEPT: Duration = Duration::days(1);
/// What became of a list is kept for this long.
pub const RESULTS_KEPT: Duration = Duration::days(30);

/// What has happened to an import so far.
#[derive(Clone, Debug)]
pub struct Import {
    pub id: ImportId,
    /// Empty where the list was pasted.
    pub file_name: String,
    /// `None` for SmartTrackers itself, through a superadmin.
    pub created_by: Option<String>,
    pub created_at: OffsetDateTime,
    pub changed_at: OffsetDateTime,
    /// For rows that name none.
    pub default_roles: Vec<RoleId>,
    pub default_language: Option<Language>,
    /// Domains that somebody said are right as they are.
    pub kept_domains: Vec<String>,
    pub counts: Counts,
    pub confirmed: Option<Confirmed>,
    pub finished_at: Option<OffsetDateTime>,
}

/// How many rows lie in each pile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub problems: i32,
    pub inviting: i32,
    pub skipped: i32,
}

impl Counts {
    pub fn of(self, pile: Pile) -> i32 {
        match pile {
            Pile::Problems => self.problems,
            Pile::Inviting => self.inviting,
            Pile::Skipped => self.skipped,
        }
    }

    pub fn add(&mut self, pile: Pile) {
        match pile {
            Pile::Problems => self.problems += 1,
            Pile::Inviting => self.inviting += 1,
            Pile::Skipped => self.skipped += 1,
        }
    }
}

/// Who said that it is to be sent, when, and how far it has come.
#[derive(Clone, Copy, Debug)]
pub struct Confirmed {
    pub by: AccountId,
    pub at: OffsetDateTime,
    /// As many as the button said.
    pub rows: i32,
    pub settled: i32,
    /// The number of the last row that somebody dealt with. Before it there may be some that are still in hand, or were
    /// given up by who had them.
    pub settled_to: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Worksheet,
    Sending,
    Finished,
}

impl Import {
    pub fn state(&self) -> State {
        match (self.confirmed, self.finished_at) {
            (None, _) => State::Worksheet,
            (Some(_), None) => State::Sending,
            (Some(_), Some(_)) => State::Finished,
        }
    }

    /// When it is tidied away if nothing happens to it; while it is being sent, never.
    pub fn kept_until(&self) -> Option<OffsetDateTime> {
        match self.state() {
            State::Worksheet => Some(self.changed_at + WORKSHEET_KEPT),
            State::Sending => None,
            State::Finished => self.finished_at.map(|at| at + RESULTS_KEPT),
        }
    }
}
