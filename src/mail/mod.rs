//! Mail: promised in the transaction of its deed, handed over by a worker.
//!
//! - A message exists exactly when its deed does: both are written in one transaction.
//! - It is handed over at least once, always with the same Message-ID; a worker that dies loses none.
//! - A refusal for good (5xx) ends it, anything else is tried again with growing pauses for a day.
//! - What the mail server answered is kept.

mod message;
mod store;
mod transport;
mod worker;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

pub use self::message::{LINK_PLACE, Message};
pub use self::transport::Transport;
pub use self::worker::run;
use crate::ids::{MessageId, PersonId, TenantId};

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

/// Takes addresses, names and what servers answered out of the mails about these people that are done.
pub async fn forget(tx: &mut PgConnection, tenant: TenantId, people: &[PersonId]) -> sqlx::Result<()> {
    store::forget(tx, tenant, people).await
}
