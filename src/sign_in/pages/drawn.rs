//! The login page as most meet it, of whom nothing is known: the same for everybody, so it is drawn once a language.

use std::sync::{Arc, OnceLock};

use askama::Template as _;
use axum::body::Bytes;
use axum::response::{Html, IntoResponse, Response};

use super::LoginPage;
use crate::language::Language;
use crate::sign_in::WayBack;
use crate::web::failure::Failure;

/// The drawn page of each language, once somebody has asked for it.
#[derive(Clone, Debug, Default)]
pub struct DrawnLogin(Arc<[OnceLock<Bytes>; Language::ALL.len()]>);

impl DrawnLogin {
    /// `page`, from memory where it says nothing that not every visitor is told.
    pub(super) fn answer(&self, page: &LoginPage) -> Result<Response, Failure> {
        let is_for_all = page.invitation.is_none()
            && page.frame.notice.is_none()
            && page.way_back == WayBack::default().as_str();
        let draw = || page.render().map(Bytes::from).map_err(|error| Failure::Broken(error.into()));
        if !is_for_all {
            return Ok(Html(draw()?).into_response());
        }
        let place = &self.0[page.frame.language as usize];
        let bytes = match place.get() {
            Some(bytes) => bytes.clone(),
            None => {
                let drawn = draw()?;
                place.get_or_init(|| drawn).clone()
            }
        };
        Ok(Html(bytes).into_response())
    }
}
