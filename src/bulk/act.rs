//! A bulk act: what somebody wants done to the people they chose, and how far it has come.

use time::{Duration, OffsetDateTime};

use super::deed::Deed;
use crate::ids::{AccountId, BulkActId, PersonId};

/// An act that nobody confirms is kept for this long.
pub const UNCONFIRMED_KEPT: Duration = Duration::DAY;
/// One that is over is kept for this long.
pub const FINISHED_KEPT: Duration = Duration::days(30);
/// One that cannot be done in this time, whatever the reason, is stopped.
pub(super) const GIVEN_UP_AFTER: Duration = Duration::DAY;

#[derive(Clone, Debug)]
pub struct BulkAct {
    pub id: BulkActId,
    pub actor: AccountId,
    pub deed: Deed,
    /// What the role was called when it was chosen, as the trail names roles.
    pub role_word: Option<String>,
    /// The same of the role that some get instead.
    pub instead_word: Option<String>,
    /// The list that it began at, as the query of a link.
    pub view: String,
    /// How many people were chosen.
    pub chosen: i64,
    /// How many administrators are left as far as is foreseen, where the deed can end an administration.
    pub administrators: i64,
    pub created_at: OffsetDateTime,
    pub foreseen_at: Option<OffsetDateTime>,
    pub confirmed_at: Option<OffsetDateTime>,
    pub finished_at: Option<OffsetDateTime>,
    pub stopped: Option<Stopped>,
    /// The last person whom this pass has dealt with.
    pub reached: Option<PersonId>,
}

/// Why an act ended before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Whoever wanted it may not manage people any more.
    NoRight,
    TooLong,
    /// A role that was to be deleted is still somebody's.
    RoleInUse,
}

impl Stopped {
    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoRight => "no_right",
            Self::TooLong => "too_long",
            Self::RoleInUse => "role_in_use",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [Self::NoRight, Self::TooLong, Self::RoleInUse].into_iter().find(|stopped| stopped.as_str() == word)
    }
}

/// An act goes through its people twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    Foreseeing,
    Doing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Work for the product.
    Under(Pass),
    /// Somebody has to confirm it.
    Waiting,
    Finished,
    Stopped(Stopped),
}

impl BulkAct {
    pub fn state(&self) -> State {
        match (self.foreseen_at, self.confirmed_at, self.finished_at, self.stopped) {
            (_, _, _, Some(why)) => State::Stopped(why),
            (_, _, Some(_), None) => State::Finished,
            (None, ..) => State::Under(Pass::Foreseeing),
            (Some(_), None, ..) => State::Waiting,
            (Some(_), Some(_), ..) => State::Under(Pass::Doing),
        }
    }

    /// Whether it takes longer than anything should.
    pub fn is_overdue(&self, now: OffsetDateTime) -> bool {
        now >= self.confirmed_at.unwrap_or(self.created_at) + GIVEN_UP_AFTER
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use uuid::Uuid;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    fn act() -> BulkAct {
        BulkAct {
            id: BulkActId(Uuid::nil()),
            actor: AccountId(Uuid::nil()),
            deed: Deed::Resend,
            role_word: None,
            instead_word: None,
            view: String::new(),
            chosen: 1,
            administrators: 1,
            created_at: NOW,
            foreseen_at: None,
            confirmed_at: None,
            finished_at: None,
            stopped: None,
            reached: None,
        }
    }

    #[test]
    fn an_act_is_foreseen_confirmed_and_done() {
        assert_eq!(act().state(), State::Under(Pass::Foreseeing));
        let foreseen = BulkAct { foreseen_at: Some(NOW), ..act() };
        assert_eq!(foreseen.state(), State::Waiting);
        let confirmed = BulkAct { confirmed_at: Some(NOW), ..foreseen };
        assert_eq!(confirmed.state(), State::Under(Pass::Doing));
        let finished = BulkAct { finished_at: Some(NOW), ..confirmed };
        assert_eq!(finished.state(), State::Finished);
        let stopped = BulkAct { stopped: Some(Stopped::NoRight), ..finished };
        assert_eq!(stopped.state(), State::Stopped(Stopped::NoRight));
        assert_eq!(Stopped::from_word(Stopped::TooLong.as_str()), Some(Stopped::TooLong));
    }

    #[test]
    fn a_day_is_too_long() {
        assert!(!act().is_overdue(NOW + Duration::hours(23)));
        assert!(act().is_overdue(NOW + Duration::DAY));
        let confirmed = BulkAct { confirmed_at: Some(NOW + Duration::hours(20)), ..act() };
        assert!(!confirmed.is_overdue(NOW + Duration::hours(43)));
    }
}
