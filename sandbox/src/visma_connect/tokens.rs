//! The token endpoint: a code for an ID token and an access token.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::{Form, Json};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::accounts::Account;
use super::clients::Client;
use super::codes::Grant;
use super::misbehave::Misbehaviour;
use super::{Connect, Shared, userinfo};
use crate::keys::{Manner, half_hash};
use crate::{Error, secrets};

const ID_TOKEN_LIFE: i64 = 300;
const ACCESS_TOKEN_LIFE: i64 = 3_600;
pub(super) const ACCESS_TOKEN: &str = "at+jwt";
pub(super) const ID_TOKEN: &str = "JWT";

pub(super) type Fields = HashMap<String, String>;

pub(super) async fn token(
    State(connect): State<Shared>,
    headers: HeaderMap,
    form: Result<Form<Fields>, FormRejection>,
) -> Response {
    if connect.misbehaviour.is(Misbehaviour::TokenEndpointError) {
        return (StatusCode::INTERNAL_SERVER_ERROR, "the token endpoint is out of order").into_response();
    }
    let Ok(Form(fields)) = form else {
        return refusal("invalid_request");
    };
    connect.witness.saw_request(&fields);
    let Some(client) = client(&connect, &headers, &fields) else {
        return unknown_client();
    };
    match fields.get("grant_type").map(String::as_str) {
        Some("authorization_code") => {}
        Some(_) => return refusal("unsupported_grant_type"),
        None => return refusal("invalid_request"),
    }
    let code = fields.get("code").map_or("", String::as_str);
    let grant = connect.codes.take(code, connect.clock.now());
    let grant = grant.filter(|grant| {
        grant.client_id == client.client_id
            && fields.get("redirect_uri") == Some(&grant.redirect_uri)
            && secrets::proves(fields.get("code_verifier"), &grant.challenge)
    });
    let Some(grant) = grant else {
        return refusal("invalid_grant");
    };
    let Some(account) = connect.accounts.find(&grant.session.subject) else {
        return refusal("invalid_grant");
    };
    match issue(&connect, &client, &grant, &account) {
        Ok(tokens) => (not_stored(), Json(tokens)).into_response(),
        Err(e) => {
            tracing::error!("{e}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn issue(connect: &Connect, client: &Client, grant: &Grant, account: &Account) -> Result<Value, Error> {
    let access_token = access_token(connect, grant)?;
    let id_token = id_token(connect, client, grant, account, &access_token)?;
    connect.witness.saw("access_token", &access_token);
    connect.witness.saw("id_token", &id_token);
    Ok(json!({
        "id_token": id_token,
        "access_token": access_token,
        "expires_in": ACCESS_TOKEN_LIFE,
        "token_type": "Bearer",
        "scope": grant.scope,
    }))
}

fn access_token(connect: &Connect, grant: &Grant) -> Result<String, Error> {
    let now = connect.clock.unix();
    let session = &grant.session;
    let claims = json!({
        "iss": connect.issuer,
        "aud": [format!("{}/resources", connect.issuer)],
        "client_id": grant.client_id,
        "sub": session.subject,
        "sid": session.sid,
        "idp": session.proof.idp,
        "auth_time": session.signed_in_at.unix_timestamp(),
        "scope": grant.scope.split(' ').collect::<Vec<_>>(),
        "nbf": now,
        "iat": now,
        "exp": now + ACCESS_TOKEN_LIFE,
        "jti": uuid::Uuid::new_v4().simple().to_string(),
    });
    connect.keys.sign(ACCESS_TOKEN, &claims, &Manner::PROPER)
}

fn id_token(
    connect: &Connect,
    client: &Client,
    grant: &Grant,
    account: &Account,
    access_token: &str,
) -> Result<String, Error> {
    let now = connect.clock.unix();
    let session = &grant.session;
    let last_login = account.last_signed_in_at.unwrap_or(session.signed_in_at);
    let mut claims = json!({
        "iss": connect.issuer,
        "aud": client.client_id,
        "sub": session.subject,
        "sid": session.sid,
        "idp": session.proof.idp,
        "acr": session.proof.acr,
        "amr": session.proof.amr,
        "auth_time": session.signed_in_at.unix_timestamp(),
        "llt": last_login.unix_timestamp(),
        "nbf": now,
        "iat": now,
        "exp": now + ID_TOKEN_LIFE,
        "at_hash": half_hash(access_token),
    });
    if let Some(nonce) = &grant.nonce {
        claims["nonce"] = nonce.as_str().into();
    }
    if client.has_core_claims_in_id_token {
        userinfo::add_core_claims(&mut claims, account);
    }
    let how = connect.misbehaviour.distort(&mut claims, &client.client_secret);
    connect.keys.sign(ID_TOKEN, &claims, &how)
}

/// The client that proves itself by HTTP Basic or by fields of the form.
pub(super) fn client(connect: &Connect, headers: &HeaderMap, fields: &Fields) -> Option<Arc<Client>> {
    let (id, secret) = match headers.get(header::AUTHORIZATION) {
        Some(value) => {
            let (scheme, encoded) = value.to_str().ok()?.split_once(' ')?;
            let is_basic = scheme.eq_ignore_ascii_case("basic");
            let decoded = STANDARD.decode(is_basic.then_some(encoded)?.trim()).ok()?;
            let decoded = String::from_utf8(decoded).ok()?;
            let (id, secret) = decoded.split_once(':')?;
            (form_decoded(id), form_decoded(secret))
        }
        None => (fields.get("client_id")?.clone(), fields.get("client_secret")?.clone()),
    };
    connect.clients.find(&id).filter(|it| it.knows(&secret))
}

/// Both halves of the Basic credentials are form-encoded (RFC 6749, section 2.3.1).
fn form_decoded(text: &str) -> String {
    let pair = format!("it={text}");
    let mut pairs = form_urlencoded::parse(pair.as_bytes());
    pairs.next().map_or(String::new(), |(_, decoded)| decoded.into_owned())
}

pub(super) fn unknown_client() -> Response {
    let challenge = [(header::WWW_AUTHENTICATE, "Basic realm=\"Visma Connect sandbox\"")];
    let body = Json(json!({ "error": "invalid_client" }));
    (StatusCode::UNAUTHORIZED, challenge, body).into_response()
}

fn refusal(error: &str) -> Response {
    (StatusCode::BAD_REQUEST, not_stored(), Json(json!({ "error": error }))).into_response()
}

fn not_stored() -> [(header::HeaderName, &'static str); 2] {
    [(header::CACHE_CONTROL, "no-store"), (header::PRAGMA, "no-cache")]
}
