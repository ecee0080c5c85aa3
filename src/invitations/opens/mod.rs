//! Opens: each time a link of a mail is opened is a fact of that mail, and of nobody until it is told apart
//! from what scanners do. Whoever signs in with a link is a person in any case.

mod store;

use time::Duration;

use super::store as invitation_store;
use crate::base::Base;
use crate::database;
use crate::secrets::Digest;
use crate::web::caller::Caller;

/// Of the opens of one link, as many are written down.
const KEPT: i64 = 20;
/// Nobody reads a mail and clicks in so short a time after it was handed over.
const AT_DELIVERY: Duration = Duration::seconds(10);
/// Nobody opens two invitations in so short a time.
const AT_ONCE: Duration = Duration::seconds(5);

/// How a link was asked for, as far as the request tells by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    Person,
    Head,
    Prefetch,
}

impl Asking {
    /// The word it is stored by, where it was no person.
    fn scanner(self) -> Option<&'static str> {
        match self {
            Self::Person => None,
            Self::Head => Some("head"),
            Self::Prefetch => Some("prefetch"),
        }
    }
}

/// Writes down that a link was opened, and whether a person is likely to have done so. Changes nothing for who opened it, also
/// where it cannot be written.
pub async fn note_open(base: &Base, link: Digest, asking: Asking, caller: &Caller) {
    if let Err(error) = write_open(base, link, asking, caller).await {
        tracing::warn!(%error, "that a link was opened could not be written down");
    }
}

async fn write_open(base: &Base, link: Digest, asking: Asking, caller: &Caller) -> sqlx::Result<()> {
    let now = base.now();
    let client = Digest::of(&format!("{} {}", caller.network(), caller.user_agent));
    let mut tx = database::begin_across(&base.db).await?;
    let open = store::Open { link, client, scanner: asking.scanner(), now };
    let Some(invitation) = store::insert(&mut *tx, &open, AT_DELIVERY, KEPT).await? else { return Ok(()) };
    let together = store::mark_several(&mut *tx, client, now - AT_ONCE, now).await?;
    invitation_store::update_opened_by_link(&mut *tx, invitation, &together, now).await?;
    tx.commit().await?;
    Ok(())
}
