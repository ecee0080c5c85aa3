//! Locking out after repeated failures. It counts by address, whether there is such an account or not, so that it
//! tells nobody which addresses exist.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use time::{Duration, OffsetDateTime};

const MOST_FAILURES: u32 = 8;
const FORGOTTEN_AFTER: Duration = Duration::minutes(10);
const LOCKED_FOR: Duration = Duration::minutes(30);
const MOST_ADDRESSES: usize = 10_000;

struct Failures {
    count: u32,
    last_at: OffsetDateTime,
}

impl Failures {
    fn is_locked(&self, now: OffsetDateTime) -> bool {
        self.count >= MOST_FAILURES && now < self.last_at + LOCKED_FOR
    }

    fn is_forgotten(&self, now: OffsetDateTime) -> bool {
        now >= self.last_at + FORGOTTEN_AFTER && !self.is_locked(now)
    }
}

#[derive(Default)]
pub(super) struct Lockout(Mutex<HashMap<String, Failures>>);

impl Lockout {
    pub(super) fn is_locked(&self, address: &str, now: OffsetDateTime) -> bool {
        let failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.get(address).is_some_and(|it| it.is_locked(now))
    }

    pub(super) fn count_failure(&self, address: &str, now: OffsetDateTime) {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.retain(|_, it| !it.is_forgotten(now));
        if failures.len() >= MOST_ADDRESSES {
            failures.clear();
        }
        let its = failures.entry(address.to_owned()).or_insert(Failures { count: 0, last_at: now });
        if !its.is_locked(now) {
            its.count += 1;
            its.last_at = now;
        }
    }

    pub(super) fn forget(&self, address: &str) {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.remove(address);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eighth_failure_locks_for_half_an_hour() {
        let lockout = Lockout::default();
        let start = OffsetDateTime::UNIX_EPOCH;
        for _ in 0..7 {
            lockout.count_failure("a", start);
        }
        assert!(!lockout.is_locked("a", start));
        lockout.count_failure("a", start);
        assert!(lockout.is_locked("a", start + Duration::minutes(30) - Duration::SECOND));
        assert!(!lockout.is_locked("a", start + Duration::minutes(30)));
        assert!(!lockout.is_locked("b", start));
        lockout.count_failure("a", start + Duration::minutes(31));
        assert!(!lockout.is_locked("a", start + Duration::minutes(31)));
    }

    #[test]
    fn failures_are_forgotten_after_ten_minutes() {
        let lockout = Lockout::default();
        let start = OffsetDateTime::UNIX_EPOCH;
        for _ in 0..7 {
            lockout.count_failure("a", start);
        }
        lockout.count_failure("a", start + Duration::minutes(10));
        assert!(!lockout.is_locked("a", start + Duration::minutes(10)));
    }
}
