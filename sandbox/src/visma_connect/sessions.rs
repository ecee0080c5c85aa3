//! The provider's own sessions: one per browser, ten hours at most, whatever happens in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::json_file::JsonFile;
use crate::{Clock, Error, secrets};

pub(super) const SESSION_LIFE: Duration = Duration::hours(10);

/// How somebody proved who they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Proof {
    pub(super) idp: String,
    pub(super) acr: String,
    pub(super) amr: Vec<String>,
}

impl Proof {
    pub(super) fn password() -> Self {
        Self { idp: "Visma Connect".to_owned(), acr: "2".to_owned(), amr: vec!["pwd".to_owned()] }
    }

    /// What the real one says of these is not known.
    pub(super) fn google() -> Self {
        Self { idp: "Google".to_owned(), acr: "2".to_owned(), amr: vec!["pwdless".to_owned()] }
    }

    pub(super) fn is_password(&self) -> bool {
        self.amr.iter().any(|method| method == "pwd")
    }

    /// The same with a code: of an authenticator app, or the emergency code.
    pub(super) fn and_code(self) -> Self {
        self.and(&["otp", "mfa"])
    }

    /// The same on a device that is remembered from an earlier code.
    pub(super) fn and_remembered_device(self) -> Self {
        self.and(&["mfa"])
    }

    fn and(mut self, methods: &[&str]) -> Self {
        self.acr = "3".to_owned();
        for method in methods {
            if !self.amr.iter().any(|it| it == method) {
                self.amr.push((*method).to_owned());
            }
        }
        self
    }

    pub(super) fn has_second_factor(&self) -> bool {
        self.amr.iter().any(|method| method == "mfa")
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Session {
    pub(super) sid: String,
    pub(super) subject: String,
    pub(super) proof: Proof,
    #[serde(with = "time::serde::rfc3339")]
    pub(super) signed_in_at: OffsetDateTime,
    /// The applications that were told who is here, and so want to know when it ends.
    pub(super) client_ids: BTreeSet<String>,
}

impl Session {
    fn has_ended(&self, now: OffsetDateTime) -> bool {
        now >= self.signed_in_at + SESSION_LIFE
    }
}

/// Sessions by the digest of the secret in the browser's cookie.
pub(super) struct Sessions {
    kept: JsonFile<BTreeMap<String, Session>>,
    clock: Clock,
}

impl Sessions {
    pub(super) fn open(folder: Option<&Path>, clock: Clock) -> Result<Self, Error> {
        let kept = JsonFile::open(folder, "sessions.json")?;
        Ok(Self { kept, clock })
    }

    /// Opens a session in a browser whose cookie was `old`; gives the new secret, and the session that it
    /// replaces when that was somebody else's.
    pub(super) fn start(&self, subject: &str, proof: Proof, old: Option<&str>) -> (String, Option<Session>) {
        let secret = secrets::generate();
        let signed_in_at = self.clock.now();
        let replaced = self.kept.write(|kept| {
            let before = old.and_then(|old| kept.remove(&secrets::digest(old)));
            let (same, replaced) = match before {
                Some(before) if before.subject == subject => (Some(before), None),
                other => (None, other),
            };
            let (sid, client_ids) = match same {
                Some(same) => (same.sid, same.client_ids),
                None => (Uuid::new_v4().to_string(), BTreeSet::new()),
            };
            let session = Session { sid, subject: subject.to_owned(), proof, signed_in_at, client_ids };
            kept.insert(secrets::digest(&secret), session);
            replaced
        });
        (secret, replaced)
    }

    pub(super) fn find(&self, secret: &str) -> Option<Session> {
        let now = self.clock.now();
        let session = self.kept.read(|kept| kept.get(&secrets::digest(secret)).cloned());
        session.filter(|it| !it.has_ended(now))
    }

    pub(super) fn remember_client(&self, sid: &str, client_id: &str) {
        let is_known = self.kept.read(|kept| {
            let mut sessions = kept.values();
            sessions.any(|it| it.sid == sid && it.client_ids.contains(client_id))
        });
        if !is_known {
            self.kept.write(|kept| {
                for session in kept.values_mut().filter(|it| it.sid == sid) {
                    session.client_ids.insert(client_id.to_owned());
                }
            });
        }
    }

    pub(super) fn end(&self, sid: &str) -> Vec<Session> {
        self.take(|it| it.sid == sid)
    }

    pub(super) fn end_all_of(&self, subject: &str) -> Vec<Session> {
        self.take(|it| it.subject == subject)
    }

    /// The sessions whose ten hours are over; they are gone afterwards.
    pub(super) fn take_ended(&self) -> Vec<Session> {
        let now = self.clock.now();
        self.take(|it| it.has_ended(now))
    }

    fn take(&self, which: impl Fn(&Session) -> bool) -> Vec<Session> {
        // Looked for first: writing also writes the file.
        if !self.kept.read(|kept| kept.values().any(&which)) {
            return Vec::new();
        }
        self.kept.write(|kept| {
            let taken = kept.values().filter(|it| which(it)).cloned().collect();
            kept.retain(|_, it| !which(it));
            taken
        })
    }
}
