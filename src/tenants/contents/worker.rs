//! Erases tenants whose deletion is due, in the background.

use std::time::Duration;

use tokio::sync::watch;

use super::{NotErased, erase_part};
use crate::base::Base;

/// The pause of a worker that found nothing to do.
const IDLE: Duration = Duration::from_secs(60);
/// Between two parts, so that those who work are not kept waiting.
const BREATH: Duration = Duration::from_millis(20);

/// Works until `stop` turns true; the part in hand then is finished first.
pub async fn run(base: Base, mut stop: watch::Receiver<bool>) {
    // Those that broke since it last had nothing to do; then they are tried again.
    let mut broken = Vec::new();
    while !*stop.borrow() {
        let pause = match erase_part(&base, &broken).await {
            Ok(true) => BREATH,
            Ok(false) => {
                broken.clear();
                IDLE
            }
            Err(NotErased { tenant: Some(tenant), error }) => {
                tracing::warn!(%error, %tenant, "erasing this tenant has to wait");
                broken.push(tenant);
                BREATH
            }
            Err(NotErased { tenant: None, error }) => {
                tracing::warn!(%error, "erasing tenants has to wait");
                IDLE
            }
        };
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}
