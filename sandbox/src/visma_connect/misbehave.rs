//! How the provider can fail or lie on demand, so that each check of a relying party can be tried.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use super::Shared;
use super::keys::{Manner, Signing};

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
    /// The token endpoint answers with status 500.
    TokenEndpointError,
    /// Answers of the machine endpoints are 16 MiB long.
    HugeAnswer,
    /// Answers of the machine endpoints take this long.
    SlowAnswer(Duration),
    /// Every endpoint and page answers 503.
    Down,
}

#[derive(Default)]
pub(super) struct Switch(Mutex<Option<Misbehaviour>>);

impl Switch {
    pub(super) fn set(&self, how: Option<Misbehaviour>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = how;
    }

    pub(super) fn is(&self, how: Misbehaviour) -> bool {
        self.get() == Some(how)
    }

    fn get(&self) -> Option<Misbehaviour> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Falsifies the claims of an ID token or a logout token, and tells how it is to be signed.
    pub(super) fn distort<'a>(&self, claims: &mut Value, client_secret: &'a str) -> Manner<'a> {
        let header = match self.get() {
            Some(Misbehaviour::Header(name, json)) => Some((name, Some(parsed(json)))),
            Some(Misbehaviour::NoHeader(name)) => Some((name, None)),
            _ => None,
        };
        Manner { signing: self.signing(claims, client_secret), header }
    }

    fn signing<'a>(&self, claims: &mut Value, client_secret: &'a str) -> Signing<'a> {
        const HOUR: i64 = 3_600;
        let shifted = |claim: &Value, by: i64| Value::from(claim.as_i64().unwrap_or_default() + by);
        match self.get() {
            Some(Misbehaviour::WrongNonce) => claims["nonce"] = "another-nonce".into(),
            Some(Misbehaviour::WrongIssuer) => claims["iss"] = "http://issuer.example".into(),
            Some(Misbehaviour::WrongAudience) => claims["aud"] = "another-client".into(),
            Some(Misbehaviour::ExpiredIdToken) => {
                for claim in ["exp", "iat", "nbf"] {
                    claims[claim] = shifted(&claims[claim], -HOUR);
                }
            }
            Some(Misbehaviour::IssuedInTheFuture) => {
                for claim in ["exp", "iat", "nbf"] {
                    claims[claim] = shifted(&claims[claim], HOUR);
                }
            }
            Some(Misbehaviour::WrongAtHash) => claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA".into(),
            Some(Misbehaviour::ForeignAzp) => {
                claims["aud"] = vec![claims["aud"].clone(), "another-client".into()].into();
                claims["azp"] = "another-client".into();
            }
            Some(Misbehaviour::Claim(name, json)) => claims[name] = parsed(json),
            Some(Misbehaviour::Later(name, by)) => claims[name] = shifted(&claims[name], by),
            Some(Misbehaviour::NoClaim(name)) => {
                claims.as_object_mut().map(|claims| claims.remove(name));
            }
            Some(Misbehaviour::WrongSignature) => return Signing::WithForeignKey,
            Some(Misbehaviour::AlgNone) => return Signing::Unsigned,
            Some(Misbehaviour::Hs256) => return Signing::WithClientSecret(client_secret),
            _ => {}
        }
        Signing::Proper
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

/// Before the endpoints that the relying party's server calls.
pub(super) async fn machine(State(connect): State<Shared>, request: Request, next: Next) -> Response {
    match connect.misbehaviour.get() {
        Some(Misbehaviour::SlowAnswer(pause)) => tokio::time::sleep(pause).await,
        Some(Misbehaviour::HugeAnswer) => {
            let huge = format!("{{\"padding\":\"{}\"}}", "x".repeat(16 * 1024 * 1024));
            return ([(header::CONTENT_TYPE, "application/json")], huge).into_response();
        }
        _ => {}
    }
    next.run(request).await
}
