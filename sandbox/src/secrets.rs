//! Secrets that travel and digests that stay. The only place that draws random numbers.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// A fresh secret of 256 bits, as 43 characters of base64url.
#[expect(clippy::disallowed_methods, clippy::expect_used, reason = "the one place that draws chance")]
pub(crate) fn generate() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
    base64url(&bytes)
}

/// What is kept of a secret: its SHA-256 digest.
pub(crate) fn digest(secret: &str) -> String {
    base64url(&sha256(secret))
}

/// PKCE: whoever redeems a code knows the verifier behind the challenge.
pub(crate) fn proves(verifier: Option<&String>, challenge: &str) -> bool {
    verifier.is_some_and(|verifier| {
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        (43..=128).contains(&verifier.len())
            && verifier.chars().all(is_allowed)
            && digest(verifier) == challenge
    })
}

pub(crate) fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text).into()
}

pub(crate) fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn from_base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// Whether two secrets are equal; the time taken tells nothing, as only their digests are compared.
pub(crate) fn equal(left: &str, right: &str) -> bool {
    sha256(left) == sha256(right)
}
