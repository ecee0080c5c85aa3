//! What a client's server and this provider tell each other and nobody else may see. A test asks for it to be kept, and
//! searches for it wherever it must not stand.

use std::sync::{Mutex, OnceLock, PoisonError};

use super::tokens::Fields;

/// The fields that a client sends to the token endpoint and that are secret.
const OF_REQUESTS: [&str; 4] = ["code", "code_verifier", "client_secret", "client_assertion"];

/// Sees nothing until it is asked to.
#[derive(Default)]
pub(super) struct Witness(OnceLock<Mutex<Vec<(String, String)>>>);

impl Witness {
    pub(super) fn begin(&self) {
        self.0.get_or_init(Mutex::default);
    }

    pub(super) fn saw(&self, what: &str, secret: &str) {
        if let Some(seen) = self.0.get() {
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.push((what.to_owned(), secret.to_owned()));
        }
    }

    pub(super) fn saw_request(&self, fields: &Fields) {
        for name in OF_REQUESTS {
            if let Some(secret) = fields.get(name) {
                self.saw(name, secret);
            }
        }
    }

    pub(super) fn tells(&self) -> Vec<(String, String)> {
        self.0.get().map_or_else(Vec::new, |seen| seen.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }
}
