//! Links: what the secret in a mail opens.
//!
//! - A link is promised with its mail; its secret is made only when the mail is handed over.
//! - Of a secret only the digest is kept. It is never logged and never shown again.
//! - A mail handed over twice carries two secrets of one link, and both are good.

mod held;
mod store;

use sqlx::PgExecutor;
use time::OffsetDateTime;

pub use self::held::HeldLinks;
use crate::ids::LinkId;
use crate::secrets::Secret;

/// Makes one more secret for a link.
pub async fn mint(db: impl PgExecutor<'_>, link: LinkId, now: OffsetDateTime) -> sqlx::Result<Secret> {
    let secret = Secret::generate();
    store::insert(db, secret.digest(), link, now).await?;
    Ok(secret)
}

/// Makes one more secret for each of these links, in their order, for the mails that are handed over with them.
pub async fn mint_all(
    db: impl PgExecutor<'_>,
    links: &[LinkId],
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Secret>> {
    let minted: Vec<_> = links.iter().map(|link| (Secret::generate(), *link)).collect();
    let digests: Vec<_> = minted.iter().map(|(secret, link)| (secret.digest(), *link)).collect();
    store::insert_for_mails(db, &digests, now).await?;
    Ok(minted.into_iter().map(|(secret, _)| secret).collect())
}

/// Forgets all secrets of links whose invitations are erased.
pub async fn forget(db: impl PgExecutor<'_>, links: &[LinkId]) -> sqlx::Result<()> {
    store::delete(db, links).await
}
