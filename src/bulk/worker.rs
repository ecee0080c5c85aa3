//! Works off bulk acts in the background. Any number of processes may do so at once: each act is in the
//! hands of one of them for a part at a time, and a part that a dead process has not finished was never
//! begun.

use std::time::Duration;

use tokio::sync::{Notify, watch};

use super::part::take_part;
use crate::base::Base;

/// The pause of a worker that found nothing to do, unless it is woken.
const IDLE: Duration = Duration::from_secs(2);

/// Somebody has begun or confirmed an act in this process.
static WORK: Notify = Notify::const_new();

/// Has the workers of this process look at once.
pub(super) fn wake() {
    WORK.notify_waiters();
}

/// Works until `stop` turns true; the part in hand then is finished first.
pub async fn run(base: Base, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let woken = WORK.notified();
        tokio::pin!(woken);
        // From before the look on, so that nothing begins between look and pause.
        woken.as_mut().enable();
        match take_part(&base).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(?error, "a part of a bulk act has to wait"),
        }
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(IDLE) => {}
            () = woken => {}
        }
    }
}
