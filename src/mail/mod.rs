//! Mail: promised in the transaction of its deed, handed over by a worker.
//!
//! - A message exists exactly when its deed does: both are written in one transaction.
//! - It is handed over at least once, always with the same Message-ID; a worker that dies loses none.
//! - A refusal for good (5xx) ends it, anything else is tried again with growing pauses for a day.
//! - What the mail server answered is kept.
//! - What comes back later is kept with its mail: a failure ends it as undelivered although it was sent, a delay is told.
//!   Only who has seen the mail, or holds the secret of the settings, can say which mail it is.

mod bounce;
mod letter;
mod message;
mod report;
mod server;
mod signing;
mod store;
mod transport;
pub(crate) mod webhook;
mod worker;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

pub use self::bounce::{Bounce, BounceAddresses, BounceKind};
pub use self::letter::{Letter, greeting};
pub use self::message::{LINK_PLACE, Message};
use self::report::Report;
pub use self::transport::Transport;
pub use self::worker::run;
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{MessageId, PersonId, TenantId};
use crate::mentions::Mentions;

/// Promises a message in the caller's transaction.
pub async fn promise(
    tx: impl PgExecutor<'_>,
    message: &Message,
    now: OffsetDateTime,
) -> sqlx::Result<MessageId> {
    let id = MessageId::new(now);
    store::insert(tx, &[(id, message)], now).await?;
    Ok(id)
}

/// Promises many messages at once.
pub async fn promise_all(
    tx: impl PgExecutor<'_>,
    messages: &[Message],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let messages: Vec<_> = messages.iter().map(|message| (MessageId::new(now), message)).collect();
    store::insert(tx, &messages, now).await
}

/// Empties the messages to and about these people, those to these addresses, and those that tell of them among others.
/// What was still to be sent is not.
pub async fn erase(
    tx: &mut PgConnection,
    people: &[(TenantId, PersonId)],
    addresses: &[EmailAddress],
    mentions: &Mentions,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::erase(tx, people, addresses, mentions, now).await
}

/// Empties the subjects that tell of somebody who is erased, of mails about people whom they asked to join as.
pub async fn erase_subjects(
    tx: &mut PgConnection,
    people: &[(TenantId, PersonId)],
    mentions: &Mentions,
) -> sqlx::Result<()> {
    store::erase_subjects(tx, people, mentions).await
}

/// Calls back what has not gone out yet of the mails that invite these people: their invitations are over, or their links no
/// longer good. What a worker has in hand may still go.
pub async fn recall(
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::recall(tx, tenant, people, now).await
}

/// Locks the mails about these people. Whoever writes both locks them before the people, as what becomes of a mail changes how
/// its person is listed.
pub async fn lock(tx: &mut PgConnection, people: &[(TenantId, PersonId)]) -> sqlx::Result<()> {
    store::lock(tx, people).await
}

/// Takes all that is personal out of the mails about these people. What has not gone out by now no longer does.
pub async fn forget(
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::forget(tx, tenant, people, now).await
}

/// By what a mail is recognised.
#[derive(Clone, Copy, Debug)]
pub enum Clue<'a> {
    /// The address that it was sent from, its very own.
    Sender(&'a str),
    /// Its Message-ID.
    MessageId(&'a str),
    /// Whom it was sent to: the latest before a moment. From those only who are believed.
    Recipient(&'a str, OffsetDateTime),
}

/// Keeps what is told of the mail that the first good clue leads to. False where there is none, or where it is told
/// again.
///
/// # Errors
/// When the database fails.
pub async fn take_bounce(base: &Base, clues: &[Clue<'_>], bounce: &Bounce) -> sqlx::Result<bool> {
    for clue in clues {
        if let Some(message) = find(base, *clue).await? {
            let is_kept = store::keep_bounce(&base.db, message, bounce, base.now()).await?;
            tracing::info!(%message, kind = bounce.kind.as_str(), is_kept, "bounce");
            return Ok(is_kept);
        }
    }
    tracing::info!(kind = bounce.kind.as_str(), "a bounce is about no mail of ours");
    Ok(false)
}

/// Takes a mail that came to the address for bounces, or to `recipient` below it. Whatever is no report of a
/// failure or a delay is passed over.
///
/// # Errors
/// When the database fails.
pub async fn take_returned(base: &Base, raw: &[u8], recipient: Option<&str>) -> sqlx::Result<bool> {
    let Some(report) = Report::read(raw) else {
        tracing::info!("a mail to the address for bounces is none");
        return Ok(false);
    };
    let came_to = recipient.into_iter().chain(report.came_to.iter().map(String::as_str));
    let message_id = report.message_id.as_deref().map(Clue::MessageId);
    let clues: Vec<Clue<'_>> = came_to.map(Clue::Sender).chain(message_id).collect();
    take_bounce(base, &clues, &report.bounce).await
}

async fn find(base: &Base, clue: Clue<'_>) -> sqlx::Result<Option<MessageId>> {
    let settings = &base.settings;
    match clue {
        Clue::Sender(address) => Ok(BounceAddresses::new(settings).and_then(|it| it.message_of(address))),
        Clue::MessageId(message_id) => Ok(bounce::message_called(message_id, settings.base_url.host())),
        Clue::Recipient(address, before) => match address.parse::<EmailAddress>() {
            Ok(address) => store::find_latest_to(&base.db, &address, before).await,
            Err(_) => Ok(None),
        },
    }
}
