//! Sends confirmed imports in the background. Any number of processes may do so at once: each import is
//! in the hands of one of them, and one that dies is followed by another.

use std::time::{Duration, Instant};

use tokio::sync::{Notify, watch};

use super::sending::{Sent, finish, send_part};
use super::{Refused, store};
use crate::base::Base;
use crate::database::Kept;

/// A process that is not heard of for this long is taken to be dead.
pub(super) const LEASE: time::Duration = time::Duration::seconds(30);
/// The pause of a worker that found nothing to do, unless it is woken.
const IDLE: Duration = Duration::from_secs(2);

/// The parts of a lane have the same connection for so long: it knows the plans of what it does over and over. Whether its server
/// is still the one that takes writes is asked when one is taken.
const KEPT: Duration = Duration::from_secs(5);

/// Somebody has confirmed an import in this process.
static CONFIRMED: Notify = Notify::const_new();

/// Has the workers of this process look at once.
pub(super) fn wake() {
    CONFIRMED.notify_waiters();
}

/// Works until `stop` turns true; the part in hand then is finished first.
pub async fn run(base: Base, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let woken = CONFIRMED.notified();
        tokio::pin!(woken);
        // From before the look on, so that nothing is confirmed between look and pause.
        woken.as_mut().enable();
        match take_up(&base, &stop).await {
            Ok(true) => continue,
            Ok(false) => {}
            // In words: details of the database could hold an address.
            Err(Refused::Broken(error)) => tracing::warn!(%error, "an import has to wait"),
            Err(refused) => tracing::warn!(?refused, "an import has to wait"),
        }
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(IDLE) => {}
            () = woken => {}
        }
    }
}

/// Sends one import to its end, two parts at once; says whether there was one.
async fn take_up(base: &Base, stop: &watch::Receiver<bool>) -> Result<bool, Refused> {
    let now = base.now();
    let Some((tenant, import)) = store::claim(&base.db, now, now + LEASE).await? else { return Ok(false) };
    let lane = async || {
        loop {
            let mut kept = Kept::of(&base.db).await?;
            let taken = Instant::now();
            while taken.elapsed() < KEPT {
                if *stop.borrow() || send_part(base, &mut kept, tenant, import).await? == Sent::All {
                    return Ok::<_, Refused>(());
                }
            }
        }
    };
    // Both come to their end, also when one of them breaks: what it has done is not undone half-way.
    let (one, other) = tokio::join!(lane(), lane());
    one.and(other)?;
    loop {
        if *stop.borrow() {
            store::let_go(&base.db, tenant, import, base.now()).await?;
            return Ok(true);
        }
        if finish(base, tenant, import).await? == Sent::All {
            tracing::info!(%import, "an import was sent");
            return Ok(true);
        }
    }
}
