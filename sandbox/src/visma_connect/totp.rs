//! Codes of authenticator apps: RFC 6238 with its defaults (SHA-1, 30 seconds, 6 digits).

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use time::OffsetDateTime;

use crate::secrets;

const SECONDS: i64 = 30;
/// Of RFC 4648, section 6: what people type into an app.
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A secret as an app takes it: 32 letters and digits.
pub(super) fn new_secret() -> String {
    let drawn = secrets::sha256(&secrets::generate());
    drawn.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}

/// Whether it could be one.
pub(super) fn is_secret(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| ALPHABET.contains(&byte))
}

/// The code that an app shows now.
pub(super) fn code(secret: &str, now: OffsetDateTime) -> String {
    code_of_step(secret, now.unix_timestamp() / SECONDS)
}

/// Whether it is the code of now, or of half a minute before or after.
pub(super) fn is_right(secret: &str, code: &str, now: OffsetDateTime) -> bool {
    let typed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let step = now.unix_timestamp() / SECONDS;
    (step - 1..=step + 1).any(|step| secrets::equal(&code_of_step(secret, step), &typed))
}

fn code_of_step(secret: &str, step: i64) -> String {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(&bytes(secret)) else { return String::new() };
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    // RFC 4226, section 5.3.
    let at = usize::from(hash[19] & 0x0f);
    let number = u32::from_be_bytes([hash[at] & 0x7f, hash[at + 1], hash[at + 2], hash[at + 3]]);
    format!("{:06}", number % 1_000_000)
}

fn bytes(secret: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut held, mut count) = (0_u32, 0);
    for letter in secret.bytes() {
        let Some(value) = ALPHABET.iter().position(|it| *it == letter.to_ascii_uppercase()) else { continue };
        held = (held << 5) | u32::try_from(value).unwrap_or_default();
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((held >> count) & 0xff).unwrap_or_default());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the last six digits of its eight.
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assert_eq!(bytes(secret), b"12345678901234567890");
        for (seconds, expected) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            let now = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            assert_eq!(code(secret, now), expected);
            assert!(is_right(secret, &format!("{} {}", &expected[..3], &expected[3..]), now));
            assert!(!is_right(secret, expected, now + time::Duration::MINUTE));
        }
    }

    #[test]
    fn every_account_gets_a_secret_of_its_own() {
        assert!(is_secret(&new_secret()));
        assert_ne!(new_secret(), new_secret());
    }
}
