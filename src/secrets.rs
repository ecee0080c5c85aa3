//! Secrets that travel and the digests that stay. The only place that draws random numbers.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};

/// 256 random bits, written as 43 characters of base64url (RFC 4648, section 5). Shown only where it
/// travels: `Debug` is masked, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

/// The SHA-256 digest of a secret's bytes: what is stored, and enough to recognise the secret.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest(pub [u8; 32]);

/// The text is not a secret of ours.
#[derive(Debug, PartialEq, Eq)]
pub struct NotASecret;

impl Secret {
    /// A fresh secret from the operating system's generator.
    ///
    /// # Panics
    /// When the operating system has no random numbers: then nothing may go on.
    #[expect(clippy::disallowed_methods, clippy::expect_used, reason = "the one place that draws chance")]
    pub fn generate() -> Self {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
        Self(bytes)
    }

    /// The secret as it travels. Never log what this returns.
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Another secret, which follows from the two of them and from neither alone.
    ///
    /// # Panics
    /// Never: keys of any length are good.
    #[expect(
        clippy::expect_used,
        reason = "the library's type has room for keys of a wrong length, of which there are none"
    )]
    pub fn derive(&self, other: &Self) -> Self {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of any length");
        mac.update(&other.0);
        Self(mac.finalize().into_bytes().into())
    }

    pub fn digest(&self) -> Digest {
        Digest(Sha256::digest(self.0).into())
    }
}

impl FromStr for Secret {
    type Err = NotASecret;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
            Ok(32) => Ok(Self(bytes)),
            _ => Err(NotASecret),
        }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digest(…)")
    }
}

impl Digest {
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text).into())
    }

    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// As 43 characters of base64url (RFC 4648, section 5).
    pub fn written(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }
}

/// A key that signs what is to be recognised as genuine later (HMAC-SHA-256, RFC 2104).
#[derive(Clone)]
pub struct Key(Hmac<Sha256>);

impl Key {
    /// # Panics
    /// Never: keys of any length are good.
    #[expect(
        clippy::expect_used,
        reason = "the library's type has room for keys of a wrong length, of which there are none"
    )]
    pub fn new(secret: &str) -> Self {
        Self(Hmac::new_from_slice(secret.as_bytes()).expect("a key of any length"))
    }

    pub fn sign(&self, parts: &[&[u8]]) -> [u8; 32] {
        self.over(parts).finalize().into_bytes().into()
    }

    /// Whether this is the signature, or the beginning of it; takes the same time for all wrong ones.
    pub fn has_signed(&self, parts: &[&[u8]], signature: &[u8]) -> bool {
        self.over(parts).verify_truncated_left(signature).is_ok()
    }

    fn over(&self, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        parts.iter().for_each(|part| mac.update(part));
        mac
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_survives_its_travel_and_is_masked_in_logs() {
        let secret = Secret::generate();
        let travelled = secret.reveal();
        assert_eq!(travelled.len(), 43);
        assert_eq!(travelled.parse::<Secret>().unwrap().digest(), secret.digest());
        assert!(!format!("{secret:?}").contains(&travelled));
    }

    #[test]
    fn a_key_recognises_what_it_signed() {
        let key = Key::new("Jefe");
        let signature = key.sign(&[b"what do ya want ", b"for nothing?"]);
        // RFC 4231, section 4.3.
        assert_eq!(signature[..4], [0x5b, 0xdc, 0xc1, 0x46]);
        assert!(key.has_signed(&[b"what do ya want for nothing?"], &signature[..8]));
        assert!(!key.has_signed(&[b"what do ya want"], &signature));
        assert!(!key.has_signed(&[b"what do ya want for nothing?"], &[]));
        assert!(!Key::new("Jane").has_signed(&[b"what do ya want for nothing?"], &signature));
    }

    #[test]
    fn anything_but_43_characters_of_base64url_is_refused() {
        for text in ["", "x", &"A".repeat(42), &"A".repeat(44), &"!".repeat(43), &"é".repeat(43)] {
            assert_eq!(text.parse::<Secret>(), Err(NotASecret), "{text}");
        }
    }
}
