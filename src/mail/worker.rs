//! The mail worker: a loop that hands over what the outbox holds and knows nothing of what it means.
//! Any number of workers, in any number of processes, may run at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::message::{LINK_PLACE, next_attempt};
use super::store::{self, Claimed};
use super::transport::{Outcome, Transport};
use crate::base::Base;
use crate::links;

/// Messages taken up at once.
const BATCH: i64 = 20;
/// The pause of a worker that found nothing to do, or no database.
const IDLE: Duration = Duration::from_millis(500);
const NO_DATABASE: Duration = Duration::from_secs(3);

/// Works until `stop` turns true; what is in its hands then is finished first.
pub async fn run(base: Base, transport: Transport, mut stop: watch::Receiver<bool>) {
    let transport = Arc::new(transport);
    while !*stop.borrow() {
        let pause = match work_once(&base, &transport).await {
            Ok(0) => IDLE,
            Ok(_) => continue,
            Err(error) => {
                tracing::warn!(%error, "the outbox cannot be read");
                NO_DATABASE
            }
        };
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Hands over one batch and says how many messages it held.
async fn work_once(base: &Base, transport: &Arc<Transport>) -> sqlx::Result<usize> {
    let batch = store::claim(&base.db, BATCH, base.now()).await?;
    let count = batch.len();
    let mut deliveries = JoinSet::new();
    for claimed in batch {
        let (base, transport) = (base.clone(), transport.clone());
        deliveries.spawn(async move { deliver(&base, &transport, &claimed).await });
    }
    while let Some(delivered) = deliveries.join_next().await {
        // A delivery that could not be written down is taken up again when its lease is over.
        match delivered {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(%error, "a delivery could not be written down"),
            Err(error) => tracing::error!(%error, "a delivery broke off"),
        }
    }
    Ok(count)
}

async fn deliver(base: &Base, transport: &Transport, claimed: &Claimed) -> sqlx::Result<()> {
    let (text, html) = match claimed.link {
        None => (claimed.text.clone(), claimed.html.clone()),
        Some(link) => {
            let secret = links::mint(&base.db, link, base.now()).await?;
            let url = base.settings.base_url.join(&format!("/invitations/{}", secret.reveal()));
            (claimed.text.replace(LINK_PLACE, &url), claimed.html.replace(LINK_PLACE, &url))
        }
    };
    let outcome = transport.hand_over(claimed, text, html).await;
    let now = base.now();
    let next = match outcome {
        Outcome::Deferred(_) => next_attempt(claimed.promised_at, claimed.attempt, now),
        Outcome::Sent(_) | Outcome::Refused(_) => None,
    };
    tracing::info!(
        message = %claimed.id,
        kind = claimed.kind,
        attempt = claimed.attempt,
        outcome = outcome.as_str(),
        "mail"
    );
    store::settle(&base.db, claimed, &outcome, next, now).await
}
