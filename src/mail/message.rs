//! A rendered mail, and when to try again.

use time::{Duration, OffsetDateTime};

use crate::email_address::EmailAddress;
use crate::ids::{LinkId, PersonId, TenantId};

/// Where the link goes in a text or HTML part: put there when the mail is promised, replaced when it
/// is handed over. `.invalid` belongs to nobody (RFC 2606, section 2).
pub const LINK_PLACE: &str = "https://link.invalid/";

/// A mail, ready but for the secret of its link.
#[derive(Clone, Debug)]
pub struct Message {
    /// Which mail it is, for logs and for the person's history.
    pub kind: &'static str,
    pub tenant: Option<TenantId>,
    pub person: Option<PersonId>,
    /// The link whose secret replaces [`LINK_PLACE`].
    pub link: Option<LinkId>,
    pub to: EmailAddress,
    pub to_name: String,
    /// Of the words in it, as in `Content-Language` (RFC 3282).
    pub language: &'static str,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// How long a worker has to hand a message over before another may take it up.
pub const LEASE: Duration = Duration::minutes(2);

/// Messages are tried for a day, that of closed tenants for a day from when they are opened again.
const GIVE_UP_AFTER: Duration = Duration::DAY;
const FIRST_PAUSE: Duration = Duration::seconds(10);
const LONGEST_PAUSE: Duration = Duration::HOUR;

/// When to try again after attempt number `attempt` (from 1) failed, or `None` when the day is over.
/// The pauses double from ten seconds to an hour.
pub fn next_attempt(
    tried_since: OffsetDateTime,
    attempt: i32,
    now: OffsetDateTime,
) -> Option<OffsetDateTime> {
    let doublings = attempt.saturating_sub(1).clamp(0, 10);
    let pause = (FIRST_PAUSE * 2_i32.pow(doublings.unsigned_abs())).min(LONGEST_PAUSE);
    (now < tried_since + GIVE_UP_AFTER).then_some(now + pause)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const PROMISED: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    #[test]
    fn the_pauses_grow_to_an_hour() {
        let pause = |attempt| next_attempt(PROMISED, attempt, PROMISED).unwrap() - PROMISED;
        assert_eq!(pause(1), Duration::seconds(10));
        assert_eq!(pause(2), Duration::seconds(20));
        assert_eq!(pause(9), Duration::seconds(2560));
        assert_eq!(pause(10), Duration::HOUR);
        assert_eq!(pause(1000), Duration::HOUR);
    }

    #[test]
    fn a_message_is_given_up_after_a_day() {
        let almost = PROMISED + Duration::DAY - Duration::SECOND;
        assert!(next_attempt(PROMISED, 30, almost).is_some());
        assert_eq!(next_attempt(PROMISED, 30, PROMISED + Duration::DAY), None);
    }
}
