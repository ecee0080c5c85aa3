//! One line for each request: method, route and status. Never the path itself, which can hold the
//! secret of a link, nor the query.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

pub async fn request(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("unknown", MatchedPath::as_str).to_owned();
    let started = std::time::Instant::now();
    let response = next.run(request).await;
    let milliseconds = started.elapsed().as_secs_f64() * 1_000.0;
    tracing::info!(%method, route, status = response.status().as_u16(), milliseconds, "request");
    response
}
