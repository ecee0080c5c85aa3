//! What an account with two-factor authentication keeps: the secret of its app, the digest of an emergency code, and the
//! devices that are remembered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use super::totp;
use crate::secrets;

pub(super) const DEVICE_LIFE: Duration = Duration::days(30);

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct TwoStep {
    /// Shared with the authenticator app.
    pub(super) secret: String,
    /// `None` once the code was used.
    emergency_digest: Option<String>,
    /// By the digest of the cookie: until when, in seconds since 1970.
    devices: BTreeMap<String, i64>,
}

impl TwoStep {
    pub(super) fn new(secret: String) -> Self {
        Self { secret, emergency_digest: None, devices: BTreeMap::new() }
    }

    /// A new emergency code in the place of the one before. It is told once.
    pub(super) fn renew_emergency_code(&mut self) -> String {
        let letters = &totp::new_secret()[..16];
        self.emergency_digest = Some(secrets::digest(letters));
        letters.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
    }

    /// Whether this is the emergency code, which is used up by it. Spaces, hyphens and case do not count.
    pub(super) fn use_emergency_code(&mut self, typed: &str) -> bool {
        let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
        let digest = secrets::digest(&letters.to_ascii_uppercase());
        let is_right = self.emergency_digest.as_ref().is_some_and(|it| *it == digest);
        if is_right {
            self.emergency_digest = None;
        }
        is_right
    }

    pub(super) fn has_emergency_code(&self) -> bool {
        self.emergency_digest.is_some()
    }

    /// From now on a device with this secret in its cookie need not give a code, for 30 days.
    pub(super) fn remember_device(&mut self, now: OffsetDateTime) -> String {
        let secret = secrets::generate();
        self.devices.retain(|_, until| now.unix_timestamp() < *until);
        self.devices.insert(secrets::digest(&secret), (now + DEVICE_LIFE).unix_timestamp());
        secret
    }

    pub(super) fn remembers(&self, device: &str, now: OffsetDateTime) -> bool {
        self.devices.get(&secrets::digest(device)).is_some_and(|until| now.unix_timestamp() < *until)
    }

    pub(super) fn count_devices(&self, now: OffsetDateTime) -> usize {
        self.devices.values().filter(|until| now.unix_timestamp() < **until).count()
    }

    pub(super) fn forget_devices(&mut self) {
        self.devices.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emergency_code_is_good_once_and_until_there_is_another() {
        let mut two_step = TwoStep::new(totp::new_secret());
        assert!(!two_step.use_emergency_code(""));
        let first = two_step.renew_emergency_code();
        let second = two_step.renew_emergency_code();
        assert!(!two_step.use_emergency_code(&first));
        assert!(two_step.use_emergency_code(&format!(" {} ", second.to_lowercase().replace('-', " "))));
        assert!(!two_step.use_emergency_code(&second));
    }

    #[test]
    fn a_device_is_remembered_for_thirty_days() {
        let mut two_step = TwoStep::new(totp::new_secret());
        let start = OffsetDateTime::UNIX_EPOCH;
        let device = two_step.remember_device(start);
        assert!(two_step.remembers(&device, start + DEVICE_LIFE - Duration::SECOND));
        assert!(!two_step.remembers(&device, start + DEVICE_LIFE));
        assert!(!two_step.remembers("another", start));
        two_step.forget_devices();
        assert!(!two_step.remembers(&device, start));
    }
}
