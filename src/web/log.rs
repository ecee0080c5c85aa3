//! One line for each request: method, route and status. Never the path itself, which can hold the
//! secret of a link, nor the query. Each has an id, which the entries in the trail have that came of it.

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use super::caller::Caller;
use crate::audit::{self, Origin};
use crate::base::Base;
use crate::ids::RequestId;

pub async fn request(State(base): State<Base>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(caller) = Caller::from_request_parts(&mut parts, &base).await;
    let request = Request::from_parts(parts, body);
    let id = RequestId::new(base.now());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("unknown", MatchedPath::as_str).to_owned();
    let started = std::time::Instant::now();
    let response = audit::within(Origin { request: id, client: caller.network() }, next.run(request)).await;
    let milliseconds = started.elapsed().as_secs_f64() * 1_000.0;
    tracing::info!(request = %id, %method, route, status = response.status().as_u16(), milliseconds, "request");
    response
}
