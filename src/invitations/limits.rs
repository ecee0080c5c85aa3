//! Limits against misuse: how many invitations and mails fit into any twenty-four hours.

use std::cmp::Reverse;

use time::{Duration, OffsetDateTime};

/// What counts is what happened within this time before now.
pub const COUNTED_FOR: Duration = Duration::DAY;
/// Invitations that one person begins in a new tenant.
pub const OF_INVITER: usize = 100;
/// Invitations that all begin together in a new tenant.
pub const OF_TENANT: usize = 300;
/// Invitation mails to one address from one tenant, new or old.
pub const MAILS_TO_ADDRESS: usize = 5;

/// Of what there is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Invitations of this inviter.
    Inviter,
    /// Invitations of the tenant.
    Tenant,
    /// Mails to the address.
    Address,
}

/// A limit is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full {
    pub limit: Limit,
    /// When the next one fits, in whole minutes and never too early.
    pub again_at: OffsetDateTime,
}

/// The latest of what counts, as many as the limit allows at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub count: usize,
    /// When the first of them happened.
    pub first_at: Option<OffsetDateTime>,
}

/// How many more invitations fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub left: usize,
    /// When one more fits than now; `None` while nothing counts.
    pub again_at: Option<OffsetDateTime>,
    /// The limit that leaves the least.
    limit: Limit,
}

impl Room {
    /// Where nothing is limited.
    pub const UNLIMITED: Self = Self { left: usize::MAX, again_at: None, limit: Limit::Tenant };

    pub fn new(of_inviter: Taken, of_tenant: Taken) -> Self {
        let inviter = Self::within(Limit::Inviter, OF_INVITER, of_inviter);
        let tenant = Self::within(Limit::Tenant, OF_TENANT, of_tenant);
        let rank = |room: &Self| (room.left, Reverse(room.again_at));
        if rank(&inviter) <= rank(&tenant) { inviter } else { tenant }
    }

    fn within(limit: Limit, most: usize, taken: Taken) -> Self {
        Self { left: most.saturating_sub(taken.count), again_at: taken.first_at.map(free_at), limit }
    }

    /// What stands in the way of more than are left.
    pub fn beyond(&self, now: OffsetDateTime) -> Full {
        Full { limit: self.limit, again_at: self.again_at.unwrap_or_else(|| free_at(now)) }
    }

    /// What stands in the way of one more.
    pub fn full(&self) -> Option<Full> {
        let again_at = self.again_at.filter(|_| self.left == 0)?;
        Some(Full { limit: self.limit, again_at })
    }
}

impl Full {
    /// No mail more fits for an address, of whose mails that count this was the first.
    pub fn address(first_at: OffsetDateTime) -> Self {
        Self { limit: Limit::Address, again_at: free_at(first_at) }
    }
}

/// When what happened at `at` does not count any more.
fn free_at(at: OffsetDateTime) -> OffsetDateTime {
    let end = at + COUNTED_FOR;
    let minute = end.replace_second(0).and_then(|it| it.replace_nanosecond(0)).unwrap_or(end);
    if minute < end { minute + Duration::MINUTE } else { end }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    fn taken(count: usize, first_at: OffsetDateTime) -> Taken {
        Taken { count, first_at: Some(first_at) }
    }

    #[test]
    fn the_last_place_is_taken_and_then_it_is_full_until_the_first_one_counts_no_more() {
        let room = |count| Room::new(taken(count, NOON), taken(count, NOON));
        assert_eq!((room(99).left, room(99).full()), (1, None));
        let full = Full { limit: Limit::Inviter, again_at: datetime!(2026-11-23 12:00 UTC) };
        assert_eq!((room(100).left, room(100).full()), (0, Some(full)));
        assert_eq!(Room::new(Taken::default(), Taken::default()).left, 100);
        assert_eq!(Room::UNLIMITED.full(), None);
    }

    #[test]
    fn the_limit_that_leaves_the_least_decides_and_of_two_full_ones_the_later() {
        let later = NOON + Duration::HOUR;
        let of_tenant = Room::new(taken(10, NOON), taken(300, NOON)).full().unwrap();
        assert_eq!(of_tenant.limit, Limit::Tenant);
        assert_eq!(Room::new(taken(10, NOON), taken(250, NOON)).left, 50);
        let of_inviter = Room::new(taken(100, later), taken(300, NOON)).full().unwrap();
        assert_eq!((of_inviter.limit, of_inviter.again_at), (Limit::Inviter, later + Duration::DAY));
        let both = Room::new(taken(100, NOON), taken(300, later)).full().unwrap();
        assert_eq!((both.limit, both.again_at), (Limit::Tenant, later + Duration::DAY));
    }

    #[test]
    fn the_minute_that_is_told_is_never_too_early() {
        let again_at = |first_at| Full::address(first_at).again_at;
        assert_eq!(again_at(datetime!(2026-11-22 14:04:00.000001 UTC)), datetime!(2026-11-23 14:05 UTC));
        assert_eq!(again_at(datetime!(2026-11-22 14:04:59 UTC)), datetime!(2026-11-23 14:05 UTC));
        assert_eq!(again_at(datetime!(2026-11-22 14:05 UTC)), datetime!(2026-11-23 14:05 UTC));
        assert_eq!(again_at(datetime!(2026-12-31 23:59:30 UTC)), datetime!(2027-01-02 00:00 UTC));
    }
}
