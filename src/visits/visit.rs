//! A visit of a superadmin to a tenant.

use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use crate::ids::{AccountId, VisitId};

/// So long a visit lasts; its last instant is not included.
pub const LASTS: Duration = Duration::minutes(30);

/// So long after it was asked for, a visit can begin.
pub const WAITS: Duration = Duration::DAY;

/// Whether a visit needs the agreement of an administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    NotNeeded,
    Needed,
    /// The tenant asks to be asked first and is closed: its administrators cannot enter to answer.
    NobodyToAsk,
}

impl Agreement {
    /// What a visit to a tenant needs that asks to be asked first or not, and is closed or not.
    pub fn new(asks_first: bool, is_closed: bool) -> Self {
        match (asks_first, is_closed) {
            (false, _) => Self::NotNeeded,
            (true, false) => Self::Needed,
            (true, true) => Self::NobodyToAsk,
        }
    }
}

/// A visit that is going on, as each request of the visitor learns of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct LiveVisit {
    #[serde(rename = "visit_id")]
    pub id: VisitId,
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
    /// Since when they do what an administrator can; before, they only look.
    #[serde(with = "time::serde::rfc3339::option")]
    pub acting_at: Option<OffsetDateTime>,
}

impl LiveVisit {
    pub fn is_acting(self) -> bool {
        self.acting_at.is_some()
    }

    /// How many minutes are left; the one that has begun counts.
    pub fn minutes_left(self, now: OffsetDateTime) -> i64 {
        let seconds = (self.ends_at - now).whole_seconds().max(0);
        (seconds + 59) / 60
    }
}

/// A visit with all that happened to it.
#[derive(Clone, Debug)]
pub struct Visit {
    pub id: VisitId,
    pub visitor: AccountId,
    /// Name or address.
    pub visitor_called: String,
    pub reason: String,
    pub asked_at: OffsetDateTime,
    pub approved_at: Option<OffsetDateTime>,
    pub refused_at: Option<OffsetDateTime>,
    pub broke_glass_at: Option<OffsetDateTime>,
    pub began_at: Option<OffsetDateTime>,
    pub ends_at: Option<OffsetDateTime>,
    pub acting_at: Option<OffsetDateTime>,
    pub left_at: Option<OffsetDateTime>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// For an administrator to agree.
    Waiting,
    /// It can begin.
    Approved,
    Refused,
    /// It waited too long.
    Lapsed,
    /// The visitor is there.
    Live,
    /// From then to then they were there.
    Over(OffsetDateTime, OffsetDateTime),
}

impl Visit {
    pub fn state(&self, now: OffsetDateTime) -> State {
        match (self.began_at, self.ends_at) {
            (Some(began_at), Some(ends_at)) => {
                let ended_at = self.left_at.map_or(ends_at, |left_at| left_at.min(ends_at));
                if now < ended_at { State::Live } else { State::Over(began_at, ended_at) }
            }
            _ if self.refused_at.is_some() => State::Refused,
            _ if self.left_at.is_some() || now >= self.asked_at + WAITS => State::Lapsed,
            _ if self.approved_at.is_some() => State::Approved,
            _ => State::Waiting,
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use uuid::Uuid;

    use super::*;

    fn asked() -> Visit {
        Visit {
            id: VisitId(Uuid::nil()),
            visitor: AccountId(Uuid::nil()),
            visitor_called: String::new(),
            reason: String::new(),
            asked_at: datetime!(2026-03-02 09:00 UTC),
            approved_at: None,
            refused_at: None,
            broke_glass_at: None,
            began_at: None,
            ends_at: None,
            acting_at: None,
            left_at: None,
        }
    }

    #[test]
    fn a_visit_waits_for_a_day_and_lasts_for_half_an_hour() {
        let (visit, instant) = (asked(), Duration::microseconds(1));
        assert_eq!(visit.state(visit.asked_at), State::Waiting);
        assert_eq!(visit.state(visit.asked_at + WAITS - instant), State::Waiting);
        assert_eq!(visit.state(visit.asked_at + WAITS), State::Lapsed);
        let approved = Visit { approved_at: Some(visit.asked_at), ..asked() };
        assert_eq!(approved.state(visit.asked_at + WAITS - instant), State::Approved);
        assert_eq!(approved.state(visit.asked_at + WAITS), State::Lapsed);
        assert_eq!(
            Visit { refused_at: Some(visit.asked_at), ..asked() }.state(visit.asked_at),
            State::Refused
        );
        let (began_at, ends_at) = (visit.asked_at, visit.asked_at + LASTS);
        let begun = Visit { began_at: Some(began_at), ends_at: Some(ends_at), ..approved };
        assert_eq!(begun.state(ends_at - instant), State::Live);
        assert_eq!(begun.state(ends_at), State::Over(began_at, ends_at));
        let left_at = began_at + Duration::MINUTE;
        assert_eq!(Visit { left_at: Some(left_at), ..begun }.state(left_at), State::Over(began_at, left_at));
    }

    #[test]
    fn the_minute_that_has_begun_counts() {
        let ends_at = datetime!(2026-03-02 09:30 UTC);
        let visit = LiveVisit { id: VisitId::new(ends_at), ends_at, acting_at: None };
        assert_eq!(visit.minutes_left(ends_at - LASTS), 30);
        assert_eq!(visit.minutes_left(ends_at - Duration::seconds(61)), 2);
        assert_eq!(visit.minutes_left(ends_at - Duration::SECOND), 1);
        assert_eq!(visit.minutes_left(ends_at), 0);
    }
}
