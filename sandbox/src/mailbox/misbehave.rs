//! How the mail server can fail on demand.

use std::sync::{Mutex, PoisonError};

/// A way to fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misbehaviour {
    /// Refuses every recipient: 5xx for good, 4xx for now.
    RefuseRecipients { code: u16, text: String },
    /// Refuses one recipient and takes the others.
    RefuseRecipient { address: String, code: u16, text: String },
    /// Reads the whole mail and then refuses it.
    RefuseContent { code: u16, text: String },
    /// Accepts connections and never says a word.
    Hang,
    /// Keeps the mail but cuts the connection before saying so: the sender cannot know.
    CutAfterContent,
}

#[derive(Default)]
pub(super) struct Switch(Mutex<Option<Misbehaviour>>);

impl Switch {
    pub(super) fn set(&self, how: Option<Misbehaviour>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = how;
    }

    fn get(&self) -> Option<Misbehaviour> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn hangs(&self) -> bool {
        self.get() == Some(Misbehaviour::Hang)
    }

    pub(super) fn cuts_after_content(&self) -> bool {
        self.get() == Some(Misbehaviour::CutAfterContent)
    }

    /// The refusal of this recipient, if any, as a reply.
    pub(super) fn refusal_of(&self, recipient: &str) -> Option<String> {
        match self.get()? {
            Misbehaviour::RefuseRecipients { code, text } => Some(format!("{code} {text}")),
            Misbehaviour::RefuseRecipient { address, code, text }
                if address.eq_ignore_ascii_case(recipient) =>
            {
                Some(format!("{code} {text}"))
            }
            _ => None,
        }
    }

    pub(super) fn refusal_of_content(&self) -> Option<String> {
        match self.get()? {
            Misbehaviour::RefuseContent { code, text } => Some(format!("{code} {text}")),
            _ => None,
        }
    }
}
