//! The login page as most meet it, of whom nothing is known: the same for everybody, so it is drawn once a language.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use askama::Template as _;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::LoginPage;
use crate::base::Base;
use crate::ids::RequestId;
use crate::language::Language;
use crate::sign_in::WayBack;
use crate::web::failure::Failure;
use crate::web::frame::wished_language;
use crate::web::headers::Headers;
use crate::web::log;

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

/// Has whoever brings nothing along read the login page from memory, before anything else is done for a request: it is what a
/// crowd without a session asks for. It is counted like all others, and logged for who looks closely only.
pub async fn answer_strangers(
    State(drawn): State<DrawnLogin>,
    State(headers): State<Headers>,
    State(base): State<Base>,
    request: Request,
    next: Next,
) -> Response {
    const PATH: &str = "/login";
    let started = Instant::now();
    let is_stranger = request.method() == Method::GET
        && request.uri().path() == PATH
        && request.uri().query().is_none()
        && !request.headers().contains_key(header::COOKIE);
    let page = is_stranger.then(|| drawn.0[wished_language(request.headers()) as usize].get()).flatten();
    let Some(page) = page.cloned() else { return next.run(request).await };
    let mut response = Html(page).into_response();
    headers.put_on(&mut response);
    let (id, took, status) = (RequestId::new(base.now()), started.elapsed(), response.status().as_u16());
    tracing::debug!(request = %id, method = "GET", route = PATH, status, milliseconds = took.as_secs_f64() * 1_000.0, "answered");
    base.metrics.answered(&Method::GET, PATH.to_owned(), status, took);
    log::put_id_on(&mut response, id);
    response
}
