//! Sessions: what lasts between signing in and signing out.
//!
//! - A session is made at sign-in and never before; it ends at its end, at sign-out, or when its
//!   account's sessions are ended.
//! - Only the digest of its id is stored.
//! - It says who signed in, never what they may do: rights are looked up anew on each request.
//!
//! The cookie is kept by tower-sessions; this module is its store. Pages do not load a session through
//! it: they find the account and its rights by [`digest`] in one statement (`sign_in::store`).

mod store;

use serde::{Deserialize, Serialize};
use sqlx::PgPool;
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer, session};

pub use self::store::Sessions;
use crate::config::Settings;
use crate::ids::AccountId;
use crate::secrets::Digest;

/// Sessions end after this time, as the provider's do.
pub const LENGTH: Duration = Duration::hours(10);

/// What a session remembers of the sign-in that made it.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignedIn {
    pub account: AccountId,
    /// The provider's session (`sid`), by which it can end ours.
    pub provider_session: Option<String>,
    /// The hint that the provider wants when the person signs out (RP-Initiated Logout, section 2).
    pub id_token: String,
    /// What the provider said of the address at this sign-in.
    pub is_email_verified: bool,
    #[serde(with = "time::serde::timestamp")]
    pub created_at: OffsetDateTime,
}

/// The layer that reads and writes the session cookie.
pub fn layer(settings: &Settings, db: PgPool) -> SessionManagerLayer<Sessions> {
    let is_https = settings.base_url.is_https();
    SessionManagerLayer::new(Sessions::new(db))
        .with_name(if is_https { "__Host-session" } else { "session" })
        .with_secure(is_https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(LENGTH))
}

/// Starts a session under a new id; a session this browser had before is over.
///
/// # Errors
/// When the database cannot be reached.
pub async fn start(session: &Session, signed_in: SignedIn) -> Result<(), session::Error> {
    if session.id().is_some() {
        session.flush().await?;
    }
    session.insert(store::KEY, signed_in).await?;
    session.save().await
}

/// Ends this session and gives back what it remembered.
///
/// # Errors
/// When the database cannot be reached.
pub async fn end(session: &Session) -> Result<Option<SignedIn>, session::Error> {
    let signed_in = session.get(store::KEY).await?;
    if session.id().is_some() {
        session.flush().await?;
    }
    Ok(signed_in)
}

/// By what the session of this browser is found, if it claims to have one.
pub fn digest(session: &Session) -> Option<Digest> {
    session.id().map(store::digest)
}

/// Forgets sessions that are over.
pub async fn sweep(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    store::delete_ended(db, now).await
}
