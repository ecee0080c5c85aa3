//! Headers that every answer carries.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::base::Base;

/// What a page may load, and where its forms may lead. Signing in and out are form posts that the
/// provider redirects on, and browsers hold the whole way against `form-action`; a provider may send
/// people on to their organisation's own, whose address nobody here knows, so https is allowed there.
fn policy(base: &Base) -> String {
    let provider = base.settings.oidc_issuer.origin();
    format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; \
         frame-ancestors 'none'; form-action 'self' {provider} https:"
    )
}

/// The headers, made once.
#[derive(Clone, Debug)]
pub struct Headers(Arc<[(HeaderName, HeaderValue)]>);

impl Headers {
    pub fn new(base: &Base) -> Self {
        let mut headers = vec![
            (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
            (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
            // Paths hold secrets of links: no other site hears of them. Not no-referrer, under which older
            // browsers send our own forms without an origin, and the cross-site protection refuses them.
            (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
            (
                HeaderName::from_static("permissions-policy"),
                HeaderValue::from_static("camera=(), geolocation=(), microphone=()"),
            ),
            (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        ];
        if let Ok(policy) = HeaderValue::from_str(&policy(base)) {
            headers.push((header::CONTENT_SECURITY_POLICY, policy));
        }
        if base.settings.base_url.is_https() {
            headers.push((header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000")));
        }
        Self(headers.into())
    }

    /// Pages are personal, so nothing but assets may be kept by a cache.
    pub fn put_on(&self, response: &mut Response) {
        let answer = response.headers_mut();
        for (name, value) in self.0.iter() {
            answer.insert(name, value.clone());
        }
        answer.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
}

/// Adds the headers.
pub async fn add(State(headers): State<Headers>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    headers.put_on(&mut response);
    response
}
