//! Errors that may not be told to the application, because it is not sure which one it is: they end on a page here,
//! under an id as the real provider does it.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::Shared;
use super::pages::TextPage;

const MOST_ERRORS: usize = 100;

/// The latest errors by their ids.
#[derive(Default)]
pub(super) struct Errors(Mutex<VecDeque<(String, String)>>);

impl Errors {
    /// Leads to the page that tells it.
    pub(super) fn redirect(&self, cause: &str) -> Response {
        tracing::info!("request refused on a page of its own: {cause}");
        let id = Uuid::new_v4().simple().to_string();
        let mut errors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        errors.push_front((id.clone(), cause.to_owned()));
        errors.truncate(MOST_ERRORS);
        Redirect::to(&format!("/error?errorId={id}")).into_response()
    }

    fn find(&self, id: &str) -> Option<String> {
        let errors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        errors.iter().find(|it| it.0 == id).map(|it| it.1.clone())
    }
}

#[derive(Deserialize)]
pub(super) struct Which {
    #[serde(rename = "errorId", default)]
    error_id: String,
}

pub(super) async fn show(State(connect): State<Shared>, Query(which): Query<Which>) -> Response {
    let mut page = TextPage::new("Visma Connect", "Something went wrong");
    page.text = "The request of the application could not be answered. Go back and try again.".to_owned();
    // The real page keeps the cause to itself; whoever works in the sandbox wants to read it.
    page.note = connect.errors.find(&which.error_id);
    (StatusCode::BAD_REQUEST, page).into_response()
}

pub(super) async fn missing() -> Response {
    let mut page = TextPage::new("Visma Connect", "Not here");
    page.text = "There is no such page.".to_owned();
    (StatusCode::NOT_FOUND, page).into_response()
}

/// Something broke that the person can only wait for.
pub(super) fn unavailable(cause: &crate::Error) -> Response {
    tracing::warn!("{cause}");
    let mut page = TextPage::new("Visma Connect", "Try again in a moment");
    page.text = "That did not work just now, and nothing was lost by it.".to_owned();
    page.note = Some(cause.to_string());
    (StatusCode::SERVICE_UNAVAILABLE, page).into_response()
}
