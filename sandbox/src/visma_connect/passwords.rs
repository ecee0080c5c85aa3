//! The rules for passwords, and how they are kept: argon2id only.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};

use crate::Error;

/// How much work a password costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PasswordHashing {
    /// argon2id with the library's recommended parameters.
    #[default]
    Recommended,
    /// argon2id with next to no work, for tests that make many accounts.
    Quick,
}

/// What a password must be. The default is Connect's published one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasswordRules {
    pub min_length: usize,
    pub max_length: usize,
    pub needs_digit: bool,
    pub needs_upper_case: bool,
    pub needs_lower_case: bool,
    pub needs_special_character: bool,
}

impl Default for PasswordRules {
    fn default() -> Self {
        Self {
            min_length: 8,
            max_length: 512,
            needs_digit: true,
            needs_upper_case: true,
            needs_lower_case: true,
            needs_special_character: true,
        }
    }
}

/// A few of those that everybody tries first, in lower case.
const KNOWN_TO_ALL: [&str; 6] =
    ["password1!", "welcome01!", "welcome1!", "p@ssw0rd", "qwerty123!", "summer2026!"];

impl PasswordRules {
    /// The rules as sentences, to be shown before anybody types.
    pub(super) fn sentences(&self) -> Vec<String> {
        let mut sentences = vec![format!("At least {} characters", self.min_length)];
        let kinds = self.kinds().into_iter().filter(|(needed, ..)| *needed);
        sentences.extend(kinds.map(|(_, words, _)| format!("At least 1 {words}")));
        sentences.push("Not your name or e-mail address".to_owned());
        sentences
    }

    /// What is wrong with the password, as one sentence.
    pub(super) fn complaint(&self, password: &str, personal: &[&str]) -> Option<String> {
        let length = password.chars().count();
        if length < self.min_length {
            return Some(format!("Use at least {} characters.", self.min_length));
        }
        if length > self.max_length {
            return Some(format!("Use at most {} characters.", self.max_length));
        }
        let kinds = self.kinds().into_iter();
        let mut missing = kinds.filter(|(needed, _, is_it)| *needed && !password.chars().any(is_it));
        if let Some((_, words, _)) = missing.next() {
            return Some(format!("Use at least 1 {words}."));
        }
        let lower = password.to_lowercase();
        let is_personal = |word: &&str| word.chars().count() >= 3 && lower.contains(&word.to_lowercase());
        if personal.iter().any(is_personal) {
            return Some("Leave your name and e-mail address out of it.".to_owned());
        }
        KNOWN_TO_ALL
            .contains(&lower.as_str())
            .then(|| "This password is known to everybody. Choose another one.".to_owned())
    }

    #[expect(clippy::type_complexity, reason = "a small table, read twice above")]
    fn kinds(&self) -> [(bool, &'static str, fn(char) -> bool); 4] {
        [
            (self.needs_digit, "digit", char::is_numeric),
            (self.needs_upper_case, "upper case letter", char::is_uppercase),
            (self.needs_lower_case, "lower case letter", char::is_lowercase),
            (self.needs_special_character, "special character", |c| !c.is_alphanumeric()),
        ]
    }
}

/// Makes and checks hashes. Both are slow on purpose: call them where blocking is allowed.
#[derive(Clone)]
pub(super) struct Hasher {
    argon2: Argon2<'static>,
    /// Checked in place of an account that is not there, so that the answer takes as long.
    decoy: String,
}

impl Hasher {
    pub(super) fn new(hashing: PasswordHashing) -> Result<Self, Error> {
        let params = match hashing {
            PasswordHashing::Recommended => Params::default(),
            PasswordHashing::Quick => Params::new(8, 1, 1, None)
                .map_err(|e| Error::new(format!("argon2 refuses its parameters: {e}.")))?,
        };
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut hasher = Self { argon2, decoy: String::new() };
        hasher.decoy = hasher.hash("nobody's password")?;
        Ok(hasher)
    }

    pub(super) fn hash(&self, password: &str) -> Result<String, Error> {
        let hash = self.argon2.hash_password(password.as_bytes());
        hash.map(|it| it.to_string()).map_err(|e| Error::new(format!("The password cannot be kept: {e}.")))
    }

    pub(super) fn is_right(&self, password: &str, hash: Option<&str>) -> bool {
        let Ok(parsed) = PasswordHash::new(hash.unwrap_or(&self.decoy)) else {
            return false;
        };
        let matches = self.argon2.verify_password(password.as_bytes(), &parsed).is_ok();
        matches && hash.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_has_its_own_complaint() {
        let rules = PasswordRules::default();
        let complaint = |password| rules.complaint(password, &["Anna", "anna@acme.example"]);
        assert_eq!(complaint("Sandbox-2026!"), None);
        assert!(complaint("aA1!").unwrap().contains("8 characters"));
        assert!(complaint("abcdefgA!").unwrap().contains("digit"));
        assert!(complaint("abcdefg1!").unwrap().contains("upper"));
        assert!(complaint("ABCDEFG1!").unwrap().contains("lower"));
        assert!(complaint("abcdefgA1").unwrap().contains("special"));
        assert!(complaint("xxANNAxx1!y").unwrap().contains("name"));
        assert!(complaint("Password1!").unwrap().contains("everybody"));
        assert_eq!(rules.sentences().len(), 6);
    }

    #[test]
    fn a_hash_knows_its_password_and_nobody_has_none() {
        let hasher = Hasher::new(PasswordHashing::Quick).unwrap();
        let hash = hasher.hash("right").unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(hasher.is_right("right", Some(&hash)));
        assert!(!hasher.is_right("wrong", Some(&hash)));
        assert!(!hasher.is_right("nobody's password", None));
    }
}
