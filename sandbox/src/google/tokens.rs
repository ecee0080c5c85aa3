//! A code for an ID token, and what the provider says about itself. The access token opens nothing: all there is to know
//! stands in the ID token.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::{Form, Json};
use openidconnect::core::CoreJsonWebKeySet;
use serde_json::{Value, json};

use super::Shared;
use super::authorize::Grant;
use crate::keys::{Manner, half_hash};
use crate::secrets;

const TOKEN_LIFE: i64 = 3_600;

pub(super) async fn metadata(State(google): State<Shared>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", google.issuer);
    Json(json!({
        "issuer": google.issuer,
        "authorization_endpoint": at("/o/oauth2/v2/auth"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/oauth2/v3/certs"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "scopes_supported": ["openid", "email", "profile"],
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
        "claims_supported": ["sub", "email", "email_verified", "name", "given_name", "family_name"],
    }))
}

pub(super) async fn certs(State(google): State<Shared>) -> Json<CoreJsonWebKeySet> {
    Json(google.keys.published())
}

pub(super) async fn token(
    State(google): State<Shared>,
    Form(fields): Form<HashMap<String, String>>,
) -> Response {
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let client = google.client(field("client_id")).map(|it| it.registration);
    let Some(client) = client.filter(|it| secrets::equal(&it.client_secret, field("client_secret"))) else {
        return refusal(StatusCode::UNAUTHORIZED, "invalid_client");
    };
    let grant = google.codes.take(field("code"), google.clock.now());
    let grant = grant.filter(|grant| {
        grant.client_id == client.client_id
            && grant.redirect_uri == field("redirect_uri")
            && secrets::proves(fields.get("code_verifier"), &grant.challenge)
    });
    let Some(grant) = grant.filter(|_| field("grant_type") == "authorization_code") else {
        return refusal(StatusCode::BAD_REQUEST, "invalid_grant");
    };
    let access_token = secrets::generate();
    let claims = claims(&google.issuer, google.clock.unix(), &grant, &access_token);
    match google.keys.sign("JWT", &claims, &Manner::PROPER) {
        Ok(id_token) => Json(json!({
            "id_token": id_token,
            "access_token": access_token,
            "token_type": "Bearer",
            "expires_in": TOKEN_LIFE,
        }))
        .into_response(),
        Err(e) => {
            tracing::error!("{e}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn claims(issuer: &str, now: i64, grant: &Grant, access_token: &str) -> Value {
    let details = &grant.account.details;
    let mut claims = json!({
        "iss": issuer,
        "aud": grant.client_id,
        "azp": grant.client_id,
        "sub": grant.account.subject,
        "email": details.email,
        "email_verified": details.is_email_verified,
        "name": details.name(),
        "given_name": details.first_name,
        "family_name": details.last_name,
        "iat": now,
        "exp": now + TOKEN_LIFE,
        "at_hash": half_hash(access_token),
    });
    if let Some(nonce) = &grant.nonce {
        claims["nonce"] = nonce.as_str().into();
    }
    claims
}

fn refusal(status: StatusCode, error: &str) -> Response {
    (status, Json(json!({ "error": error }))).into_response()
}
