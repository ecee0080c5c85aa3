//! /health: whether the process lives, and whether it can serve.

use axum::extract::State;
use axum::http::StatusCode;

use crate::base::Base;
use crate::database::{self, Condition};

/// GET /health/live
pub(crate) async fn live() -> &'static str {
    "live"
}

/// GET /health/ready: 503 with a word while the database does not answer, cannot be written, or is not brought up to
/// this version.
pub(crate) async fn ready(State(base): State<Base>) -> (StatusCode, &'static str) {
    let word = match database::condition(&base.db).await {
        Ok(Condition::Good) => return (StatusCode::OK, "ready"),
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
