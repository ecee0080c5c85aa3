//! The time of a test.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use smarttrackers::clock::Clock;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

/// Shared by the product, its stand-ins and the visitors of one test. Each look at it takes a
/// microsecond, so that no two moments are the same; otherwise it stands still until it is moved, or runs with the
/// computer's.
#[derive(Clone)]
pub struct TestClock {
    /// In microseconds; how far it is ahead of the computer's clock where it runs with that.
    now: Arc<AtomicI64>,
    step: Arc<AtomicI64>,
    runs: Arc<AtomicBool>,
}

impl TestClock {
    pub fn new() -> Self {
        let now = microseconds(datetime!(2026-03-02 09:00 UTC));
        Self { now: Arc::new(AtomicI64::new(now)), step: Arc::new(AtomicI64::new(1)), runs: Arc::default() }
    }

    pub fn now(&self) -> OffsetDateTime {
        let looked = self.now.fetch_add(self.step.load(Ordering::SeqCst), Ordering::SeqCst);
        let now = looked + self.computer();
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(now) * 1_000).unwrap()
    }

    pub fn advance(&self, by: Duration) {
        self.now.fetch_add(i64::try_from(by.whole_microseconds()).unwrap(), Ordering::SeqCst);
    }

    pub fn set(&self, at: OffsetDateTime) {
        self.now.store(microseconds(at) - self.computer(), Ordering::SeqCst);
    }

    /// From now on it runs with the computer's, as the clocks of other processes do.
    pub fn go_with_the_computer(&self) {
        self.runs.store(true, Ordering::SeqCst);
        self.now.store(0, Ordering::SeqCst);
    }

    fn computer(&self) -> i64 {
        if self.runs.load(Ordering::SeqCst) { microseconds(Clock::system().now()) } else { 0 }
    }

    /// From now on it is exactly this moment, whoever looks how often.
    pub fn stop_at(&self, at: OffsetDateTime) {
        self.step.store(0, Ordering::SeqCst);
        self.set(at);
    }

    pub fn of_product(&self) -> Clock {
        let clock = self.clone();
        Clock::from_fn(move || clock.now())
    }

    pub fn of_sandbox(&self) -> sandbox::Clock {
        let clock = self.clone();
        sandbox::Clock::from_fn(move || clock.now())
    }
}

fn microseconds(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000).unwrap()
}
