//! Authorization codes: good once, for five minutes.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use time::{Duration, OffsetDateTime};

use super::sessions::Session;
use crate::secrets;

const CODE_LIFE: Duration = Duration::minutes(5);

/// What a code stands for.
#[derive(Clone)]
pub(super) struct Grant {
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    pub(super) challenge: String,
    pub(super) nonce: Option<String>,
    pub(super) scope: String,
    pub(super) session: Session,
    pub(super) made_at: OffsetDateTime,
}

#[derive(Default)]
pub(super) struct Codes(Mutex<HashMap<String, Grant>>);

impl Codes {
    pub(super) fn make(&self, grant: Grant) -> String {
        let code = secrets::generate();
        let now = grant.made_at;
        let mut grants = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        grants.retain(|_, it| now < it.made_at + CODE_LIFE);
        grants.insert(secrets::digest(&code), grant);
        code
    }

    /// What the code stands for, if it is still good; whatever comes of it, it is used up.
    pub(super) fn take(&self, code: &str, now: OffsetDateTime) -> Option<Grant> {
        let mut grants = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let grant = grants.remove(&secrets::digest(code))?;
        (now < grant.made_at + CODE_LIFE).then_some(grant)
    }
}
