//! /health: whether the process lives, and whether it can serve.

use axum::extract::State;
use axum::http::StatusCode;

use crate::base::Base;

/// GET /health/live
pub(crate) async fn live() -> &'static str {
    "live"
}

/// GET /health/ready: 503 while the database does not answer.
pub(crate) async fn ready(State(base): State<Base>) -> (StatusCode, &'static str) {
    match base.db.acquire().await {
        Ok(mut connection) => match sqlx::Connection::ping(&mut *connection).await {
            Ok(()) => (StatusCode::OK, "ready"),
            Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
        },
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
    }
}
