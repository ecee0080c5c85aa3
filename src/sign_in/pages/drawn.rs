//! The login page as most meet it, of whom nothing is known: the same for everybody, so it is drawn once a language.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Instant;

use askama::Template as _;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use futures_util::future::Either;
use tower::Service;

use super::LoginPage;
use crate::base::Base;
use crate::clock::Clock;
use crate::ids::RequestId;
use crate::language::Language;
use crate::metrics::Tally;
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

/// Reads the login page from memory for whoever brings nothing along, before anything else is done for a request: it is what a
/// crowd without a session asks for. It is counted like all others, and logged for who looks closely only. All else is for `rest`.
#[derive(Clone, Debug)]
pub struct AnswerStrangers<S> {
    known: Arc<Known>,
    rest: S,
}

/// What all these answers have in common.
#[derive(Debug)]
struct Known {
    drawn: DrawnLogin,
    headers: HeaderMap,
    tally: Tally,
    clock: Clock,
}

const PATH: &str = "/login";

impl<S> AnswerStrangers<S> {
    pub fn new(base: &Base, drawn: DrawnLogin, headers: &Headers, rest: S) -> Self {
        let mut like_all = Html("").into_response();
        headers.put_on(&mut like_all);
        let known = Known {
            drawn,
            headers: like_all.into_parts().0.headers,
            tally: base.metrics.tally(&Method::GET, PATH.to_owned(), StatusCode::OK),
            clock: base.clock.clone(),
        };
        Self { known: Arc::new(known), rest }
    }
}

impl Known {
    fn answer(&self, request: &Request) -> Option<Response> {
        let started = Instant::now();
        let is_stranger = request.method() == Method::GET
            && request.uri().path() == PATH
            && request.uri().query().is_none()
            && !request.headers().contains_key(header::COOKIE);
        let page = is_stranger.then(|| self.drawn.0[wished_language(request.headers()) as usize].get());
        let mut response = Response::new(Body::from(page.flatten()?.clone()));
        response.headers_mut().clone_from(&self.headers);
        let id = RequestId::new(self.clock.now());
        log::put_id_on(&mut response, id);
        let took = started.elapsed();
        tracing::debug!(request = %id, method = "GET", route = PATH, status = 200, milliseconds = took.as_secs_f64() * 1_000.0, "answered");
        self.tally.answered(took);
        Some(response)
    }
}

impl<S> Service<Request> for AnswerStrangers<S>
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Result<Response, Infallible>>, S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.rest.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        match self.known.answer(&request) {
            Some(response) => Either::Left(ready(Ok(response))),
            None => Either::Right(self.rest.call(request)),
        }
    }
}
