//! What people were told, and what they tried without hearing how it went.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

/// One invited person.
#[derive(Clone, Default)]
pub(super) struct Entry {
    /// The product said that the invitation is on its way.
    pub is_invited: bool,
    pub has_tried_to_accept: bool,
    /// The product said that they are in.
    pub has_accepted: bool,
    /// The roles that they may have now: the last that the product said they have, and those tried since.
    pub possible_roles: BTreeSet<String>,
    /// The product said so at least once after the invitation.
    pub role_changes: usize,
}

#[derive(Default)]
pub(super) struct Ledger(Mutex<BTreeMap<String, Entry>>);

impl Ledger {
    pub(super) fn note(&self, address: &str, change: impl FnOnce(&mut Entry)) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(entries.entry(address.to_owned()).or_default());
    }

    pub(super) fn all(&self) -> BTreeMap<String, Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
