//! What waits for somebody to come back with a secret: for a while only, and kept by the secret's digest.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use time::{Duration, OffsetDateTime};

use crate::secrets;

pub(crate) struct Waiting<T> {
    life: Duration,
    kept: Mutex<HashMap<String, (T, OffsetDateTime)>>,
}

impl<T: Clone> Waiting<T> {
    pub(crate) fn new(life: Duration) -> Self {
        Self { life, kept: Mutex::default() }
    }

    /// The secret to come back with.
    pub(crate) fn put(&self, what: T, now: OffsetDateTime) -> String {
        let secret = secrets::generate();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (_, since)| now < *since + self.life);
        kept.insert(secrets::digest(&secret), (what, now));
        secret
    }

    pub(crate) fn find(&self, secret: &str, now: OffsetDateTime) -> Option<T> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (what, since) = kept.get(&secrets::digest(secret))?;
        (now < *since + self.life).then(|| what.clone())
    }

    /// The same, and whatever comes of it, the secret is used up.
    pub(crate) fn take(&self, secret: &str, now: OffsetDateTime) -> Option<T> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (what, since) = kept.remove(&secrets::digest(secret))?;
        (now < since + self.life).then_some(what)
    }

    /// What is so waits no longer.
    pub(crate) fn forget(&self, is_so: impl Fn(&T) -> bool) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, (what, _)| !is_so(what));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_or_too_old_waits_no_longer() {
        let waiting = Waiting::new(Duration::MINUTE);
        let start = OffsetDateTime::UNIX_EPOCH;
        let secret = waiting.put("it", start);
        let almost = start + Duration::MINUTE - Duration::SECOND;
        assert_eq!(waiting.find(&secret, almost), Some("it"));
        assert_eq!(waiting.find(&secret, start + Duration::MINUTE), None);
        assert_eq!(waiting.find("another", start), None);
        assert_eq!(waiting.take(&secret, almost), Some("it"));
        assert_eq!(waiting.take(&secret, almost), None);
        let secrets = [waiting.put("it", start), waiting.put("another", start)];
        waiting.forget(|what| *what == "it");
        assert_eq!(secrets.map(|secret| waiting.find(&secret, start)), [None, Some("another")]);
    }
}
