//! The logout token: every check that OpenID Connect Back-Channel Logout 1.0, section 2.6, asks of a relying party.

use openidconnect::core::CoreJsonWebKeySet;
use time::OffsetDateTime;

use crate::secrets::Digest;
use crate::sign_in::id_token::{SKEW, check_parties, check_times};
use crate::sign_in::jwt::{self, Claims, Refusal};

/// The member of `events` that makes a token a logout token.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// What the provider asks for: to end the sessions of a person, or those of one of its own sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logout {
    pub subject: Option<String>,
    pub provider_session: Option<String>,
    /// By what the token is recognised if it comes again.
    pub jti: Digest,
    /// From then on it is refused for its age.
    pub ends_at: OffsetDateTime,
}

/// What a logout token that passes every check asks for.
///
/// # Errors
/// [`Refusal`] names the check that failed.
pub fn check(
    token: &str,
    keys: &CoreJsonWebKeySet,
    issuer: &str,
    client_id: &str,
    now: OffsetDateTime,
) -> Result<Logout, Refusal> {
    read(&jwt::verified(token, keys, &["logout+jwt", "jwt"])?, issuer, client_id, now)
}

/// The same, of claims that the provider has signed.
///
/// # Errors
/// [`Refusal`] names the check that failed.
pub fn read(claims: &Claims, issuer: &str, client_id: &str, now: OffsetDateTime) -> Result<Logout, Refusal> {
    check_parties(claims, issuer, client_id)?;
    check_times(claims, now)?;
    // With a nonce it could be an ID token.
    if claims.has("nonce") {
        return Err(Refusal::new("nonce", "a logout token has none"));
    }
    if !claims.has_event(EVENT) {
        return Err(Refusal::new("events", "it is no logout"));
    }
    let (subject, provider_session) = (claims.text("sub"), claims.text("sid"));
    if subject.is_none() && provider_session.is_none() {
        return Err(Refusal::new("sub or sid", "it names nobody"));
    }
    let jti = claims.text("jti").ok_or_else(|| Refusal::new("jti", "it is missing"))?;
    let ends_at = claims.moment("exp").unwrap_or(now) + SKEW;
    Ok(Logout {
        subject: subject.map(str::to_owned),
        provider_session: provider_session.map(str::to_owned),
        jti: Digest::of(jti),
        ends_at,
    })
}
