//! The mail worker: a loop that hands over what the outbox holds and knows nothing of what it means.
//! Any number of workers, in any number of processes, may run at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, watch};

use super::message::{LINK_PLACE, next_attempt};
use super::store::{self, Claimed};
use super::transport::{Outcome, Transport};
use crate::base::Base;
use crate::links;

/// Messages being handed over at once; a slow one holds up nothing but its own lane.
const LANES: u32 = 16;
/// The pause of a worker that found nothing to do, or no database.
const IDLE: Duration = Duration::from_millis(500);
const NO_DATABASE: Duration = Duration::from_secs(3);

/// Works until `stop` turns true; what is in its hands then is finished first.
pub async fn run(base: Base, transport: Transport, mut stop: watch::Receiver<bool>) {
    let transport = Arc::new(transport);
    let lanes = Arc::new(Semaphore::new(LANES as usize));
    while !*stop.borrow() {
        let pause = match take_up(&base, &transport, &lanes).await {
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
    // All lanes are free once everything in hand is finished.
    let _ = lanes.acquire_many(LANES).await;
}

/// Waits for a free lane, takes up as many messages as there are free lanes, and says how many.
async fn take_up(base: &Base, transport: &Arc<Transport>, lanes: &Arc<Semaphore>) -> sqlx::Result<usize> {
    let mut free: Vec<_> = lanes.clone().acquire_owned().await.into_iter().collect();
    while let Ok(lane) = lanes.clone().try_acquire_owned() {
        free.push(lane);
    }
    let limit = i64::try_from(free.len()).unwrap_or(1);
    let claimed = store::claim(&base.db, limit, base.now()).await?;
    let count = claimed.len();
    for (claimed, lane) in claimed.into_iter().zip(free) {
        let (base, transport) = (base.clone(), transport.clone());
        tokio::spawn(async move {
            // A delivery that could not be written down is taken up again when its lease is over.
            if let Err(error) = deliver(&base, &transport, &claimed).await {
                tracing::warn!(message = %claimed.id, %error, "a delivery could not be written down");
            }
            drop(lane);
        });
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
