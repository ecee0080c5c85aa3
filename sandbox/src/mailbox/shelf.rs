//! Where the mails stand: in memory, and as one file each when there is a folder for them.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use time::OffsetDateTime;
use tokio::sync::watch;
use uuid::Uuid;

use super::message::{Envelope, Message};
use crate::json_file::{make_folder, write_atomically};
use crate::{Clock, Error};

/// The oldest mail goes when there are more.
const MOST_MAILS: usize = 5_000;
const DELIVERED_TO: &str = "Delivered-To: ";
const RETURN_PATH: &str = "Return-Path: ";

pub(super) struct Shelf {
    mails: Mutex<VecDeque<Arc<Message>>>,
    folder: Option<PathBuf>,
    clock: Clock,
    changes: watch::Sender<()>,
}

impl Shelf {
    pub(super) fn open(folder: Option<PathBuf>, clock: Clock) -> Result<Self, Error> {
        let mails = match &folder {
            Some(folder) => {
                make_folder(folder)?;
                load(folder)
            }
            None => VecDeque::new(),
        };
        Ok(Self { mails: Mutex::new(mails), folder, clock, changes: watch::channel(()).0 })
    }

    /// Takes a mail in; it is on disk when this returns.
    pub(super) fn put(&self, raw: Vec<u8>, envelope: Envelope) -> std::io::Result<()> {
        let received_at = self.clock.now();
        let id =
            format!("{:014}-{}", received_at.unix_timestamp_nanos() / 1_000_000, Uuid::now_v7().simple());
        if let Some(folder) = &self.folder {
            write_atomically(&file(folder, &id), &with_envelope(&raw, &envelope))?;
        }
        let message = Arc::new(Message::read(id, raw, envelope, received_at));
        let mut mails = self.mails();
        mails.push_front(message);
        if mails.len() > MOST_MAILS
            && let Some(oldest) = mails.pop_back()
        {
            self.remove_file(&oldest.id);
        }
        drop(mails);
        self.changes.send_replace(());
        Ok(())
    }

    pub(super) fn all(&self) -> Vec<Arc<Message>> {
        self.mails().iter().cloned().collect()
    }

    pub(super) fn to(&self, address: &str) -> Vec<Arc<Message>> {
        let mails = self.mails();
        mails.iter().filter(|it| it.is_to(address)).cloned().collect()
    }

    pub(super) fn find(&self, id: &str) -> Option<Arc<Message>> {
        self.mails().iter().find(|it| it.id == id).cloned()
    }

    pub(super) fn clear(&self) {
        let gone = std::mem::take(&mut *self.mails());
        for mail in gone {
            self.remove_file(&mail.id);
        }
        self.changes.send_replace(());
    }

    pub(super) fn changes(&self) -> watch::Receiver<()> {
        self.changes.subscribe()
    }

    fn remove_file(&self, id: &str) {
        if let Some(folder) = &self.folder {
            let _ = fs::remove_file(file(folder, id));
        }
    }

    fn mails(&self) -> MutexGuard<'_, VecDeque<Arc<Message>>> {
        self.mails.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn file(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.eml"))
}

/// The envelope goes on top, as real mail servers do it.
fn with_envelope(raw: &[u8], envelope: &Envelope) -> Vec<u8> {
    let sender = format!("{RETURN_PATH}<{}>\r\n", envelope.sender);
    let lines = envelope.recipients.iter().map(|to| format!("{DELIVERED_TO}{to}\r\n"));
    [sender.as_bytes(), lines.collect::<String>().as_bytes(), raw].concat()
}

fn without_envelope(mut kept: &[u8]) -> (Envelope, Vec<u8>) {
    let mut envelope = Envelope::default();
    if let Some((sender, rest)) = first_line(kept, RETURN_PATH) {
        envelope.sender = sender.trim_start_matches('<').trim_end_matches('>').to_owned();
        kept = rest;
    }
    while let Some((recipient, rest)) = first_line(kept, DELIVERED_TO) {
        envelope.recipients.push(recipient);
        kept = rest;
    }
    (envelope, kept.to_vec())
}

/// What the first line says behind this name, if it begins with it, and what comes after that line.
fn first_line<'a>(kept: &'a [u8], name: &str) -> Option<(String, &'a [u8])> {
    let rest = kept.strip_prefix(name.as_bytes())?;
    let end = rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |at| at + 1);
    Some((String::from_utf8_lossy(&rest[..end]).trim().to_owned(), &rest[end..]))
}

/// The kept mails, newest first; files that are not ours are left alone.
fn load(folder: &Path) -> VecDeque<Arc<Message>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut mails: Vec<_> = entries.filter_map(|entry| read(&entry.path())).collect();
    mails.sort_by(|left, right| right.id.cmp(&left.id));
    mails.truncate(MOST_MAILS);
    mails.into_iter().map(Arc::new).collect()
}

fn read(path: &Path) -> Option<Message> {
    let id = path.file_name()?.to_str()?.strip_suffix(".eml")?.to_owned();
    let millis: i128 = id.split_once('-')?.0.parse().ok()?;
    let at = OffsetDateTime::from_unix_timestamp_nanos(millis * 1_000_000).ok()?;
    let (envelope, raw) = without_envelope(&fs::read(path).ok()?);
    Some(Message::read(id, raw, envelope, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_envelope_comes_off_as_it_went_on() {
        let recipients = vec!["a@example.com".to_owned(), "b@example.com".to_owned()];
        let raw = b"Subject: x\r\n\r\nDelivered-To: nobody\r\n".to_vec();
        for sender in ["", "c+1@example.com"] {
            let envelope = Envelope { sender: sender.to_owned(), recipients: recipients.clone() };
            assert_eq!(without_envelope(&with_envelope(&raw, &envelope)), (envelope, raw.clone()));
        }
    }
}
