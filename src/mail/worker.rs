//! The mail worker: a loop that hands over what the outbox holds and knows nothing of what it means.
//! Any number of workers, in any number of processes, may run at once.

use std::sync::Arc;
use std::time::Duration;

use time::OffsetDateTime;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::{Semaphore, watch};
use tokio::time::timeout;
use tracing::Instrument as _;
use tracing::field::Empty;

use super::message::{LINK_PLACE, next_attempt};
use super::store::{self, Claimed};
use super::transport::{Outcome, Transport};
use crate::base::Base;
use crate::links;
use crate::metrics::Mailed;

/// Messages being handed over at once; a slow one holds up nothing but its own lane.
const LANES: u32 = 16;
/// So many are filled by one statement, if they get free within a moment of each other.
const FILLED_AT_ONCE: u32 = LANES / 2;
const MOMENT: Duration = Duration::from_millis(5);
/// Attempts that are written down at once; those that wait for it hold up their lanes.
const LARGEST_BATCH: usize = 64;
/// The pause of a worker that found nothing to do, or no database.
const IDLE: Duration = Duration::from_millis(500);
const NO_DATABASE: Duration = Duration::from_secs(3);
/// How often an attempt is written down in vain before its message is left to its lease.
const TRIES: u32 = 5;

/// How an attempt went, to be written down.
#[derive(Debug)]
pub(super) struct Attempt {
    pub message: Claimed,
    pub outcome: Outcome,
    pub next_attempt_at: Option<OffsetDateTime>,
    pub at: OffsetDateTime,
}

/// Works until `stop` turns true; what is in its hands then is finished first.
pub async fn run(base: Base, transport: Transport, stop: watch::Receiver<bool>) {
    let (done, attempts) = channel(LARGEST_BATCH);
    tokio::join!(
        hand_over(&base, Arc::new(transport), done, stop.clone()),
        write_down(&base, attempts, stop)
    );
}

async fn hand_over(
    base: &Base,
    transport: Arc<Transport>,
    done: Sender<Attempt>,
    mut stop: watch::Receiver<bool>,
) {
    let lanes = Arc::new(Semaphore::new(LANES as usize));
    while !*stop.borrow() {
        let pause = match take_up(base, &transport, &lanes, &done).await {
            Ok(0) => IDLE,
            Ok(_) => continue,
            Err(error) => {
                tracing::warn!(%error, "the outbox cannot be read");
                NO_DATABASE
            }
        };
        transport.rest();
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    // All lanes are free once everything in hand is finished.
    let _ = lanes.acquire_many(LANES).await;
    transport.rest();
}

/// Waits for free lanes, takes up as many messages as there are, and says how many.
async fn take_up(
    base: &Base,
    transport: &Arc<Transport>,
    lanes: &Arc<Semaphore>,
    done: &Sender<Attempt>,
) -> sqlx::Result<usize> {
    let mut free: Vec<_> = lanes.clone().acquire_owned().await.into_iter().collect();
    if let Ok(Ok(mut more)) = timeout(MOMENT, lanes.clone().acquire_many_owned(FILLED_AT_ONCE - 1)).await {
        free.extend(std::iter::from_fn(|| more.split(1)));
    }
    while let Ok(lane) = lanes.clone().try_acquire_owned() {
        free.push(lane);
    }
    let limit = i64::try_from(free.len()).unwrap_or(1);
    let claimed = store::claim(&base.db, limit, base.now()).await?;
    let count = claimed.len();
    // They waited too long: behind others, for their tenant to be opened again, or from one attempt to the next.
    let (needless, mut claimed): (Vec<_>, Vec<_>) =
        claimed.into_iter().partition(|message| message.is_needless);
    let mut free = free.into_iter();
    for (message, lane) in needless.into_iter().zip(&mut free) {
        let base = base.clone();
        tokio::spawn(async move {
            if let Err(error) = store::recall_claimed(&base.db, message.id, base.now()).await {
                tracing::warn!(%error, message = %message.id, "a needless mail has to be called back later");
            }
            drop(lane);
        });
    }
    put_links_in(base, &mut claimed).await?;
    for (message, lane) in claimed.into_iter().zip(free) {
        let (base, transport, done) = (base.clone(), transport.clone(), done.clone());
        tokio::spawn(async move {
            let span = tracing::error_span!(
                "hand a mail over",
                message = %message.id,
                kind = message.kind,
                attempt = message.attempt,
                outcome = Empty
            );
            let outcome = transport.hand_over(&message).instrument(span.clone()).await;
            span.record("outcome", outcome.as_str());
            drop(span);
            let at = base.now();
            let next_attempt_at = match outcome {
                Outcome::Deferred(_) => next_attempt(message.tried_since, message.attempt, at),
                Outcome::Sent(_) | Outcome::Refused(_) => None,
            };
            tracing::info!(
                message = %message.id,
                kind = message.kind,
                attempt = message.attempt,
                outcome = outcome.as_str(),
                "mail"
            );
            base.metrics.mailed(match (&outcome, next_attempt_at) {
                (Outcome::Sent(_), _) => Mailed::Delivered,
                (_, Some(_)) => Mailed::Deferred,
                (_, None) => Mailed::GivenUp,
            });
            // Whoever writes down ends after us.
            let _ = done.send(Attempt { message, outcome, next_attempt_at, at }).await;
            drop(lane);
        });
    }
    Ok(count)
}

/// Makes the secrets of links only now.
async fn put_links_in(base: &Base, claimed: &mut [Claimed]) -> sqlx::Result<()> {
    let links: Vec<_> = claimed.iter().filter_map(|message| message.link).collect();
    if links.is_empty() {
        return Ok(());
    }
    let secrets = links::mint_all(&base.db, &links, base.now()).await?;
    let messages = claimed.iter_mut().filter(|message| message.link.is_some());
    for (message, secret) in messages.zip(secrets) {
        let url = base.settings.base_url.join(&format!("/invitations/{}", secret.reveal()));
        message.text = message.text.replace(LINK_PLACE, &url);
        message.html = message.html.replace(LINK_PLACE, &url);
    }
    Ok(())
}

/// Writes down all attempts that have ended since it last did.
async fn write_down(base: &Base, mut attempts: Receiver<Attempt>, mut stop: watch::Receiver<bool>) {
    let mut batch = Vec::with_capacity(LARGEST_BATCH);
    while attempts.recv_many(&mut batch, LARGEST_BATCH).await > 0 {
        for tried in 1..=TRIES {
            let Err(error) = store::settle(&base.db, &batch).await else { break };
            let (count, is_last) = (batch.len(), tried == TRIES || *stop.borrow());
            tracing::warn!(%error, count, is_last, "deliveries could not be written down");
            // Not written down, they are taken up again when their leases are over.
            if is_last {
                break;
            }
            tokio::select! {
                _ = stop.changed() => {}
                () = tokio::time::sleep(NO_DATABASE) => {}
            }
        }
        batch.clear();
    }
}
