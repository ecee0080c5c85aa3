//! What an access token is good for: userinfo; and asking about or giving back a token.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::{Form, Json};
use serde_json::{Value, json};

use super::accounts::Account;
use super::misbehave::Misbehaviour;
use super::tokens::{ACCESS_TOKEN, Fields, client, unknown_client};
use super::{Connect, Shared};

pub(super) async fn userinfo(State(connect): State<Shared>, headers: HeaderMap) -> Response {
    let token =
        headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let claims = token.and_then(|token| live_claims(&connect, token));
    let account = claims.as_ref().and_then(|it| connect.accounts.find(it["sub"].as_str()?));
    let (Some(claims), Some(account)) = (claims, account) else {
        let challenge = [(header::WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")];
        return (StatusCode::UNAUTHORIZED, challenge).into_response();
    };
    Json(told(&connect, &claims, &account)).into_response()
}

fn told(connect: &Connect, claims: &Value, account: &Account) -> Value {
    let has_scope = |scope: &str| {
        let scopes = claims["scope"].as_array();
        scopes.is_some_and(|them| them.iter().any(|it| it == scope))
    };
    let mut told = json!({
        "sub": account.subject,
        "idp": claims["idp"],
        "sid": claims["sid"],
        // A string here, unlike in the ID token: so does the real one.
        "auth_time": claims["auth_time"].to_string(),
    });
    let mut all = json!({});
    add_core_claims(&mut all, account);
    for (claim, value) in all.as_object().into_iter().flatten() {
        let scope = if claim.starts_with("email") { "email" } else { "profile" };
        if has_scope(scope) {
            told[claim] = value.clone();
        }
    }
    if has_scope("address") {
        told["address"] = json!({ "country": account.country });
    }
    if has_scope("roles") {
        told["roles"] = json!([]);
    }
    if connect.misbehaviour.is(Misbehaviour::WrongUserinfoSubject) {
        told["sub"] = "00000000-0000-4000-8000-000000000000".into();
    }
    told
}

/// The claims that the portal calls core identity claims.
pub(super) fn add_core_claims(claims: &mut Value, account: &Account) {
    claims["name"] = account.name().into();
    claims["given_name"] = account.first_name.as_str().into();
    claims["family_name"] = account.last_name.as_str().into();
    claims["locale"] = account.language.as_str().into();
    claims["email"] = account.email.as_str().into();
    claims["email_verified"] = account.is_email_verified.into();
}

fn live_claims(connect: &Connect, token: &str) -> Option<Value> {
    let claims = connect.keys.verified(ACCESS_TOKEN, token)?;
    (connect.clock.unix() < claims["exp"].as_i64()?).then_some(claims)
}

pub(super) async fn introspect(
    State(connect): State<Shared>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Response {
    if client(&connect, &headers, &fields).is_none() {
        return unknown_client();
    }
    let claims = fields.get("token").and_then(|token| live_claims(&connect, token));
    let answer = claims.map_or(json!({ "active": false }), |mut claims| {
        claims["active"] = true.into();
        claims
    });
    Json(answer).into_response()
}

/// Access tokens cannot be revoked and there are no others, so there is nothing to do but to say yes.
pub(super) async fn revoke(
    State(connect): State<Shared>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Response {
    match client(&connect, &headers, &fields) {
        Some(_) => StatusCode::OK.into_response(),
        None => unknown_client(),
    }
}
