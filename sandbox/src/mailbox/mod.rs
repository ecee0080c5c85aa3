//! A mail server for one reader: takes everything over SMTP, delivers nothing, shows it on pages and as JSON.
//!
//! It can refuse, hang or be down on demand, so that a sender's handling of that can be tried out.

mod message;
mod misbehave;
mod pages;
mod shelf;
mod smtp;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;

use crate::server::{self, Bound, Server};
use crate::{Clock, Error};
pub use message::{Header, Message};
pub use misbehave::Misbehaviour;
use shelf::Shelf;
use smtp::Listener;

/// Where the mailbox listens and what it keeps.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where mail is taken; port 0 takes a free one.
    pub smtp: SocketAddr,
    /// Where the pages and the JSON are; port 0 takes a free one.
    pub http: SocketAddr,
    /// Where mails are kept over a restart; without it they are in memory only.
    pub data_dir: Option<PathBuf>,
    /// What time a mail is said to have arrived.
    pub clock: Clock,
}

impl Default for Options {
    /// Free ports on the loopback, in memory, by the computer's clock.
    fn default() -> Self {
        Self {
            smtp: SocketAddr::from(([127, 0, 0, 1], 0)),
            http: SocketAddr::from(([127, 0, 0, 1], 0)),
            data_dir: None,
            clock: Clock::system(),
        }
    }
}

/// A running mailbox. Dropping it stops it.
pub struct Mailbox {
    shelf: Arc<Shelf>,
    misbehaviour: Arc<misbehave::Switch>,
    listener: Mutex<Option<Listener>>,
    smtp: SocketAddr,
    http: SocketAddr,
    _pages: Server,
}

impl Mailbox {
    /// Takes both ports and starts.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let pages = server::bind(options.http, "the page of the mailbox").await?;
        let smtp = server::bind(options.smtp, "the mailbox's mail server (SMTP)").await?;
        Self::start_on(smtp, pages, options)
    }

    pub(crate) fn start_on(smtp: Bound, pages: Bound, options: Options) -> Result<Self, Error> {
        let shelf = Arc::new(Shelf::open(options.data_dir, options.clock)?);
        let misbehaviour = Arc::default();
        let addresses = (smtp.address, pages.address);
        let listener = Listener::start(smtp.into_listeners(), &shelf, &misbehaviour);
        Ok(Self {
            _pages: pages.serve(pages::router(Arc::clone(&shelf))),
            shelf,
            misbehaviour,
            listener: Mutex::new(Some(listener)),
            smtp: addresses.0,
            http: addresses.1,
        })
    }

    /// Where to send mail, as a URL that mail libraries understand.
    pub fn smtp_url(&self) -> String {
        format!("smtp://{}", self.smtp)
    }

    /// The same as an address.
    pub fn smtp_address(&self) -> SocketAddr {
        self.smtp
    }

    /// The page of the mailbox, without a slash at its end.
    pub fn http_url(&self) -> String {
        format!("http://{}", self.http)
    }

    /// All mails, newest first.
    pub fn messages(&self) -> Vec<Arc<Message>> {
        self.shelf.all()
    }

    /// The mails to one address (whatever its case), newest first.
    pub fn messages_to(&self, address: &str) -> Vec<Arc<Message>> {
        self.shelf.to(address)
    }

    /// Waits until at least `count` mails to the address have come; gives them newest first.
    pub async fn wait_for(
        &self,
        address: &str,
        count: usize,
        patience: Duration,
    ) -> Result<Vec<Arc<Message>>, Error> {
        let enough = || Some(self.messages_to(address)).filter(|mails| mails.len() >= count);
        self.wait_until(enough, patience).await.ok_or_else(|| {
            let there = self.messages_to(address).len();
            Error::new(format!("Waited {patience:?} for {count} mail(s) to {address}; {there} came."))
        })
    }

    /// Waits for a mail to the address that `is_it` recognises; one that is there already counts.
    pub async fn wait_for_message(
        &self,
        address: &str,
        is_it: impl Fn(&Message) -> bool,
        patience: Duration,
    ) -> Result<Arc<Message>, Error> {
        let find = || self.messages_to(address).into_iter().find(|mail| is_it(mail));
        self.wait_until(find, patience).await.ok_or_else(|| {
            let subjects: Vec<_> = self.messages_to(address).iter().map(|it| it.subject.clone()).collect();
            Error::new(format!(
                "Waited {patience:?} for a certain mail to {address}; these came: {subjects:?}."
            ))
        })
    }

    async fn wait_until<T>(&self, look: impl Fn() -> Option<T>, patience: Duration) -> Option<T> {
        let mut changes = self.shelf.changes();
        let waiting = async {
            loop {
                if let Some(found) = look() {
                    return Some(found);
                }
                changes.changed().await.ok()?;
            }
        };
        tokio::time::timeout(patience, waiting).await.ok().flatten()
    }

    /// Throws all mails away.
    pub fn clear(&self) {
        self.shelf.clear();
    }

    /// From now on fails in this way; `None` is good behaviour again.
    pub fn misbehave(&self, how: Option<Misbehaviour>) {
        self.misbehaviour.set(how);
    }

    /// Answers every recipient with this code and text, for instance 550 or, for a temporary refusal, 451.
    pub fn refuse_with(&self, code: u16, text: &str) {
        let text = text.to_owned();
        self.misbehave(Some(Misbehaviour::RefuseRecipients { code, text }));
    }

    /// The mail server is gone: its port closed, connections cut. The pages stay.
    pub async fn down(&self) {
        let listener = self.listener().take();
        if let Some(listener) = listener {
            listener.stop().await;
        }
    }

    /// The mail server is back on the same port.
    pub async fn up(&self) -> Result<(), Error> {
        if self.listener().is_some() {
            return Ok(());
        }
        let bound = server::bind(self.smtp, "the mailbox's mail server (SMTP)").await?;
        let listeners: Vec<TcpListener> = bound.into_listeners();
        *self.listener() = Some(Listener::start(listeners, &self.shelf, &self.misbehaviour));
        Ok(())
    }

    fn listener(&self) -> std::sync::MutexGuard<'_, Option<Listener>> {
        self.listener.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
