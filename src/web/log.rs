//! One line for each request, but for a login page read from memory: method, route and status. Never the path itself, which can
//! hold the secret of a link, nor the query. Each has an id, which whatever is logged meanwhile has too, and the entries in the
//! trail that come of it, its trace, its answer, and the page where it failed.

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;
use tracing::field::Empty;

use super::assets;
use super::caller::Caller;
use crate::audit::{self, Origin};
use crate::base::Base;
use crate::ids::RequestId;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// All assets as one: their names change with each version.
const ASSET: &str = "/static/{asset}";
/// What leads nowhere has no route.
const NOWHERE: &str = "unknown";

pub async fn request(State(base): State<Base>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(caller) = Caller::from_request_parts(&mut parts, &base).await;
    let request = Request::from_parts(parts, body);
    let id = RequestId::new(base.now());
    let method = request.method().clone();
    let route = match request.extensions().get::<MatchedPath>().map(MatchedPath::as_str) {
        Some(route) if route.starts_with(assets::PREFIX) => ASSET.to_owned(),
        Some(route) => route.to_owned(),
        None => NOWHERE.to_owned(),
    };
    // Of the highest level, so that it stands before whatever is logged at all.
    let span = tracing::error_span!("request", request = %id, %method, route, status = Empty);
    let started = std::time::Instant::now();
    let origin = Origin { request: id, client: caller.network() };
    let mut response = audit::within(origin, next.run(request).instrument(span.clone())).await;
    let (took, status) = (started.elapsed(), response.status());
    span.record("status", status.as_u16());
    span.in_scope(|| tracing::info!(milliseconds = took.as_secs_f64() * 1_000.0, "answered"));
    base.metrics.tally(&method, route, status).answered(took);
    put_id_on(&mut response, id);
    response
}

/// Tells whoever asked by which id they are found in the log.
pub fn put_id_on(response: &mut Response, id: RequestId) {
    if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
}
