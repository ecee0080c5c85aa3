//! /health: whether the process lives, and whether it can serve.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use tokio::sync::watch;

use crate::base::Base;

/// Turns true when the process is told to stop.
#[derive(Clone)]
pub(crate) struct Stopping(pub watch::Receiver<bool>);

/// GET /health/live
pub(crate) async fn live() -> &'static str {
    "live"
}

/// GET /health/ready: 503 while the database does not answer, and from when the process is told to stop.
pub(crate) async fn ready(
    State(base): State<Base>,
    stopping: Option<Extension<Stopping>>,
) -> (StatusCode, &'static str) {
    if stopping.is_some_and(|Extension(Stopping(told))| *told.borrow()) {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping");
    }
    match base.db.acquire().await {
        Ok(mut connection) => match sqlx::Connection::ping(&mut *connection).await {
            Ok(()) => (StatusCode::OK, "ready"),
            Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
        },
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
    }
}
