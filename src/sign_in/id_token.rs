//! The ID token: every check that OpenID Connect Core 1.0, section 3.1.3.7, asks of a relying party.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::CoreJsonWebKeySet;
use sha2::{Digest as _, Sha256};
use time::{Duration, OffsetDateTime};

use super::jwt::{self, Claims, Refusal};
use crate::secrets::Digest;

/// Clocks may differ by this much.
pub const SKEW: Duration = Duration::seconds(10);

/// What an ID token has to agree with.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub nonce: &'a str,
    pub access_token: &'a str,
    /// How long ago the person may have signed in at the provider, where that was asked.
    pub max_age: Option<Duration>,
    pub now: OffsetDateTime,
}

/// The claims of an ID token that passes every check.
///
/// # Errors
/// [`Refusal`] names the check that failed.
pub fn check(token: &str, keys: &CoreJsonWebKeySet, expected: &Expected<'_>) -> Result<Claims, Refusal> {
    let claims = jwt::verified(token, keys, &["jwt"])?;
    check_claims(&claims, expected)?;
    Ok(claims)
}

/// The same, of claims that the provider has signed.
///
/// # Errors
/// [`Refusal`] names the check that failed.
pub fn check_claims(claims: &Claims, expected: &Expected<'_>) -> Result<(), Refusal> {
    check_parties(claims, expected.issuer, expected.client_id)?;
    check_times(claims, expected.now)?;
    match claims.text("sub") {
        Some(subject) if subject.len() <= 255 => {}
        Some(_) => return Err(Refusal::new("sub", "it is too long")),
        None => return Err(Refusal::new("sub", "it is missing")),
    }
    // By their digests, so that the time it takes tells nothing.
    let nonce = claims.text("nonce").map(Digest::of);
    if nonce != Some(Digest::of(expected.nonce)) {
        return Err(Refusal::new("nonce", "not the one that we sent"));
    }
    if claims.has("at_hash") && claims.text("at_hash") != Some(&half_hash(expected.access_token)) {
        return Err(Refusal::new("at_hash", "it belongs to another access token"));
    }
    if claims.moment("auth_time").is_some_and(|at| at > expected.now + SKEW) {
        return Err(Refusal::new("auth_time", "it lies ahead"));
    }
    if let Some(max_age) = expected.max_age {
        let at = claims.moment("auth_time").ok_or_else(|| Refusal::new("auth_time", "it is missing"))?;
        if expected.now > at + max_age + SKEW {
            return Err(Refusal::new("auth_time", "that was longer ago than we asked"));
        }
    }
    Ok(())
}

/// Who says it, of whom, and to whom.
pub(super) fn check_parties(claims: &Claims, issuer: &str, client_id: &str) -> Result<(), Refusal> {
    let found = claims.text("iss").unwrap_or_default();
    if found != issuer {
        return Err(Refusal::new("iss", found));
    }
    let audiences = claims.words("aud");
    if !audiences.iter().any(|audience| audience == client_id) {
        return Err(Refusal::new("aud", "it is for another client"));
    }
    if claims.has("azp") && claims.text("azp") != Some(client_id) {
        return Err(Refusal::new("azp", "it was issued to another client"));
    }
    // An audience more is one that could hand the token to us as its own: we trust none.
    if audiences.iter().any(|audience| audience != client_id) {
        return Err(Refusal::new("aud", "it is for another client as well"));
    }
    Ok(())
}

/// From when and until when it holds.
pub(super) fn check_times(claims: &Claims, now: OffsetDateTime) -> Result<(), Refusal> {
    let ends = claims.moment("exp").ok_or_else(|| Refusal::new("exp", "it is missing"))?;
    if now >= ends + SKEW {
        return Err(Refusal::new("exp", "it is over"));
    }
    let issued = claims.moment("iat").ok_or_else(|| Refusal::new("iat", "it is missing"))?;
    if issued > now + SKEW {
        return Err(Refusal::new("iat", "it lies ahead"));
    }
    if claims.has("nbf") && claims.moment("nbf").is_none_or(|begins| begins > now + SKEW) {
        return Err(Refusal::new("nbf", "it does not hold yet"));
    }
    Ok(())
}

/// The left half of the hash of a token, for `at_hash` under RS256.
fn half_hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(token)[..16])
}
