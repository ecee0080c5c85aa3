//! Which address leads where.

use std::sync::Arc;

use axum::Router;
use axum::http::HeaderValue;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tower_http::csrf::CsrfLayer;

use super::{
    Connect, authorize, discovery, enrolment, errors, google, misbehave, recovery, registration,
    second_factor, settings, sign_in, sign_out, tokens, userinfo,
};
use crate::server::{self, page_headers};

pub(super) fn router(connect: Arc<Connect>) -> Router {
    // Called by servers, which prove themselves by a secret and not by a cookie.
    let machine = Router::new()
        .route("/.well-known/openid-configuration", get(discovery::metadata))
        .route("/.well-known/oauth-authorization-server", get(discovery::metadata))
        .route("/.well-known/openid-configuration/jwks", get(discovery::jwks))
        .route("/connect/token", post(tokens::token))
        .route("/connect/userinfo", get(userinfo::userinfo).post(userinfo::userinfo))
        .route("/connect/introspect", post(userinfo::introspect))
        .route("/connect/revocation", post(userinfo::revoke))
        .layer(from_fn_with_state(Arc::clone(&connect), misbehave::machine));

    // Seen by people.
    let pages = Router::new()
        .route("/", get(sign_in::home))
        .route("/connect/authorize", get(authorize::authorize))
        .route("/connect/authorize/callback", get(authorize::authorize))
        .route("/connect/authorize/cancel", get(authorize::cancel))
        .route("/connect/endsession", get(sign_out::end_session).post(sign_out::confirm))
        .route("/login", get(sign_in::show).post(sign_in::next))
        .route("/login/password", get(sign_in::show_password).post(sign_in::sign_in))
        .route("/google", get(google::go))
        .route("/google/callback", get(google::come_back))
        .route("/login/code", get(second_factor::show_code).post(second_factor::enter_code))
        .route(
            "/login/emergency-code",
            get(second_factor::show_emergency).post(second_factor::enter_emergency),
        )
        .route("/two-step", get(enrolment::show).post(enrolment::enrol))
        .route("/registration", get(registration::show).post(registration::register))
        .route("/registration/sent", get(registration::sent))
        .route("/activation/{secret}", get(recovery::show_link).post(recovery::set_password))
        .route("/reset-password", get(recovery::show_request).post(recovery::request))
        .route("/reset-password/sent", get(recovery::sent))
        .route("/reset-password/{secret}", get(recovery::show_link).post(recovery::set_password))
        .merge(settings::routes())
        .route("/error", get(errors::show))
        .route("/sandbox.css", get(server::style))
        .fallback(errors::missing)
        .layer(CsrfLayer::new());

    let asked = Arc::clone(&connect);
    machine
        .merge(pages)
        .layer(from_fn_with_state(Arc::clone(&connect), misbehave::down))
        .layer(from_fn(move |request, next| page_headers(policy(&asked), request, next)))
        .with_state(connect)
}

fn policy(connect: &Connect) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
         form-action 'self' {}",
        connect.clients.origins()
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}
