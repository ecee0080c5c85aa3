//! How the provider can fail or lie on demand, so that each check of a relying party can be tried.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use super::Shared;
use crate::keys::{self, Manner, Signing};

/// A way to fail or lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misbehaviour {
    /// The ID token carries another nonce.
    WrongNonce,
    /// The ID token is from another issuer.
    WrongIssuer,
    /// The ID token is for another client.
    WrongAudience,
    /// The ID token ended an hour ago.
    ExpiredIdToken,
    /// The ID token will be issued in an hour.
    IssuedInTheFuture,
    /// The ID token is signed by a key that is not ours, under the name of one that is.
    WrongSignature,
    /// The ID token is signed by a key that is not ours and that it brings along itself.
    KeyInHeader,
    /// The ID token is not signed and says so.
    AlgNone,
    /// The ID token is signed with the client's secret.
    Hs256,
    /// The ID token belongs to another access token.
    WrongAtHash,
    /// Userinfo is somebody else's.
    WrongUserinfoSubject,
    /// The authorization response says it came from another issuer.
    WrongResponseIssuer,
    /// The ID token is also for a second client, which is said to have asked for it.
    ForeignAzp,
    /// A claim of ID tokens and logout tokens is this JSON.
    Claim(&'static str, &'static str),
    /// They lack a claim.
    NoClaim(&'static str),
    /// A claim of theirs that is a moment is so many seconds later.
    Later(&'static str, i64),
    /// A member of their header is this JSON.
    Header(&'static str, &'static str),
    /// Their header lacks a member.
    NoHeader(&'static str),
    /// Nobody is asked for a second factor, whatever the request wants.
    NoSecondFactor,
    /// The authorization response does not say from which issuer it comes.
    NoResponseIssuer,
    /// A member of what an endpoint answers is this JSON.
    Answer(Endpoint, &'static str, &'static str),
    /// What an endpoint answers lacks a member.
    NoAnswer(Endpoint, &'static str),
    /// An endpoint answers this and nothing else.
    Body(Endpoint, &'static str),
    /// An endpoint answers with this status.
    Status(Endpoint, u16),
    /// The token endpoint answers with status 500.
    TokenEndpointError,
    /// Answers of the machine endpoints are 16 MiB long.
    HugeAnswer,
    /// Answers of the machine endpoints take this long.
    SlowAnswer(Duration),
    /// Every endpoint and page answers 503.
    Down,
}

/// An endpoint that the relying party's server calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endpoint {
    Metadata,
    Keys,
    Token,
    Userinfo,
}

impl Endpoint {
    fn of(path: &str) -> Option<Self> {
        match path {
            "/.well-known/openid-configuration" => Some(Self::Metadata),
            "/.well-known/openid-configuration/jwks" => Some(Self::Keys),
            "/connect/token" => Some(Self::Token),
            "/connect/userinfo" => Some(Self::Userinfo),
            _ => None,
        }
    }
}

/// How it misbehaves just now: in no way, in one, or in several.
#[derive(Default)]
pub(super) struct Switch(Mutex<Vec<Misbehaviour>>);

impl Switch {
    pub(super) fn set(&self, how: Vec<Misbehaviour>) {
        let is_foreign =
            |how: &Misbehaviour| matches!(how, Misbehaviour::WrongSignature | Misbehaviour::KeyInHeader);
        if how.iter().any(is_foreign) {
            // If that fails, signing fails alike and says so.
            let _ = keys::prepare_foreign();
        }
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = how;
    }

    pub(super) fn is(&self, how: Misbehaviour) -> bool {
        self.all().contains(&how)
    }

    fn all(&self) -> Vec<Misbehaviour> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Falsifies the claims of an ID token or a logout token, and tells how it is to be signed.
    pub(super) fn distort<'a>(&self, claims: &mut Value, client_secret: &'a str) -> Manner<'a> {
        let mut manner = Manner { signing: Signing::Proper, header: Vec::new() };
        for how in self.all() {
            match how {
                Misbehaviour::Header(name, json) => manner.header.push((name, Some(parsed(json)))),
                Misbehaviour::NoHeader(name) => manner.header.push((name, None)),
                Misbehaviour::WrongSignature => manner.signing = Signing::WithForeignKey,
                Misbehaviour::KeyInHeader => manner.signing = Signing::WithKeyInHeader,
                Misbehaviour::AlgNone => manner.signing = Signing::Unsigned,
                Misbehaviour::Hs256 => manner.signing = Signing::WithClientSecret(client_secret),
                how => falsify(claims, how),
            }
        }
        manner
    }

    /// What an endpoint answers, if that is to be changed.
    fn changes(&self, endpoint: Option<Endpoint>) -> Vec<Misbehaviour> {
        let mut all = self.all();
        all.retain(|how| match how {
            Misbehaviour::Answer(of, ..)
            | Misbehaviour::NoAnswer(of, _)
            | Misbehaviour::Body(of, _)
            | Misbehaviour::Status(of, _) => Some(*of) == endpoint,
            _ => false,
        });
        all
    }
}

fn falsify(claims: &mut Value, how: Misbehaviour) {
    const HOUR: i64 = 3_600;
    let shifted = |claim: &Value, by: i64| Value::from(claim.as_i64().unwrap_or_default() + by);
    match how {
        Misbehaviour::WrongNonce => claims["nonce"] = "another-nonce".into(),
        Misbehaviour::WrongIssuer => claims["iss"] = "http://issuer.example".into(),
        Misbehaviour::WrongAudience => claims["aud"] = "another-client".into(),
        Misbehaviour::ExpiredIdToken | Misbehaviour::IssuedInTheFuture => {
            let by = if how == Misbehaviour::ExpiredIdToken { -HOUR } else { HOUR };
            for claim in ["exp", "iat", "nbf"] {
                claims[claim] = shifted(&claims[claim], by);
            }
        }
        Misbehaviour::WrongAtHash => claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA".into(),
        Misbehaviour::ForeignAzp => {
            claims["aud"] = vec![claims["aud"].clone(), "another-client".into()].into();
            claims["azp"] = "another-client".into();
        }
        Misbehaviour::Claim(name, json) => claims[name] = parsed(json),
        Misbehaviour::Later(name, by) => claims[name] = shifted(&claims[name], by),
        Misbehaviour::NoClaim(name) => {
            claims.as_object_mut().map(|claims| claims.remove(name));
        }
        _ => {}
    }
}

/// What a test has written; that it is no JSON shows at once.
#[expect(clippy::panic, reason = "only a test can be at fault")]
fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|e| panic!("{json} is no JSON: {e}"))
}

/// Before any page or endpoint: is everything down?
pub(super) async fn down(State(connect): State<Shared>, request: Request, next: Next) -> Response {
    if connect.misbehaviour.is(Misbehaviour::Down) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    next.run(request).await
}

/// Around the endpoints that the relying party's server calls.
pub(super) async fn machine(State(connect): State<Shared>, request: Request, next: Next) -> Response {
    for how in connect.misbehaviour.all() {
        match how {
            Misbehaviour::SlowAnswer(pause) => tokio::time::sleep(pause).await,
            Misbehaviour::HugeAnswer => {
                let huge = format!("{{\"padding\":\"{}\"}}", "x".repeat(16 * 1024 * 1024));
                return ([(header::CONTENT_TYPE, "application/json")], huge).into_response();
            }
            _ => {}
        }
    }
    let changes = connect.misbehaviour.changes(Endpoint::of(request.uri().path()));
    let answer = next.run(request).await;
    if changes.is_empty() { answer } else { changed(answer, &changes).await }
}

async fn changed(answer: Response, changes: &[Misbehaviour]) -> Response {
    let mut status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap_or_default();
    let mut json: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let mut body = None;
    for how in changes {
        match *how {
            Misbehaviour::Answer(_, name, value) => json[name] = parsed(value),
            Misbehaviour::NoAnswer(_, name) => {
                json.as_object_mut().map(|members| members.remove(name));
            }
            Misbehaviour::Body(_, text) => body = Some(text.to_owned()),
            Misbehaviour::Status(_, code) => status = StatusCode::from_u16(code).unwrap_or_default(),
            _ => {}
        }
    }
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::LOCATION, "http://elsewhere.example/")];
    (status, headers, body.unwrap_or_else(|| json.to_string())).into_response()
}
