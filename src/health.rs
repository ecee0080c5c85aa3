//! /health: whether the process lives, and whether it can serve.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use tokio::sync::watch;

use crate::base::Base;
use crate::database::{self, Condition};

/// Turns true when the process is told to stop.
#[derive(Clone)]
pub(crate) struct Stopping(pub watch::Receiver<bool>);

/// GET /health/live
pub(crate) async fn live() -> &'static str {
    "live"
}

/// GET /health/ready: 503 with a word from when the process is told to stop, and while the database does not answer,
/// cannot be written, or is not brought up to this version. Whether connections are free is not asked: while all are in
/// use, elsewhere is no better.
pub(crate) async fn ready(
    State(base): State<Base>,
    Extension(Stopping(told)): Extension<Stopping>,
) -> (StatusCode, &'static str) {
    if *told.borrow() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping");
    }
    let word = match database::condition(&base.db).await {
        Ok(Condition::Good | Condition::Busy) => return (StatusCode::OK, "ready"),
        Ok(Condition::ReadOnly) => "database is read-only",
        Ok(Condition::Older) => "database is older",
        Ok(Condition::Other) => "database is another",
        Err(error) => {
            tracing::warn!(%error, "not ready");
            "no database"
        }
    };
    (StatusCode::SERVICE_UNAVAILABLE, word)
}
