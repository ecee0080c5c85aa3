//! Sessions: what lasts between signing in and signing out.
//!
//! - A session is made at sign-in and never before, always under a new id; it ends after ten hours, at
//!   sign-out, or when its account's sessions are ended.
//! - Its id is a secret in a cookie of the browser; only the digest is stored.
//! - It says who signed in, never what they may do: rights are looked up anew on each request, together
//!   with the session itself (`sign_in::store`).

mod store;

use sqlx::PgPool;
use time::{Duration, OffsetDateTime};
use tower_cookies::Cookies;

use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::AccountId;
use crate::secrets::{Digest, Secret};
use crate::web::cookies::CookieName;

/// Sessions end after this time, as the provider's do.
pub const LENGTH: Duration = Duration::hours(10);

const COOKIE: CookieName = CookieName("session");

/// What a session remembers of the sign-in that made it.
#[derive(Clone)]
pub struct SignIn {
    pub account: AccountId,
    /// The provider's session (`sid`), by which it can end ours.
    pub provider_session: Option<String>,
    /// The hint that the provider wants when the person signs out (RP-Initiated Logout, section 2).
    pub id_token: String,
    /// The address that the provider said is theirs, if it did so at this sign-in. The account's own
    /// address can change by a sign-in elsewhere; this one cannot.
    pub verified_address: Option<EmailAddress>,
}

/// Starts a session under a new id; a session this browser had before is over.
pub async fn start(base: &Base, cookies: &Cookies, sign_in: &SignIn) -> sqlx::Result<()> {
    end(base, cookies).await?;
    let id = Secret::generate();
    store::insert(&base.db, id.digest(), sign_in, base.now()).await?;
    COOKIE.set(cookies, &base.settings.base_url, id.reveal(), LENGTH);
    Ok(())
}

/// Ends the session of this browser and gives back its `id_token`.
pub async fn end(base: &Base, cookies: &Cookies) -> sqlx::Result<Option<String>> {
    let Some(digest) = digest(base, cookies) else { return Ok(None) };
    COOKIE.remove(cookies, &base.settings.base_url);
    store::delete(&base.db, digest).await
}

/// Lets the browser forget a session that is over.
pub fn forget(base: &Base, cookies: &Cookies) {
    COOKIE.remove(cookies, &base.settings.base_url);
}

/// By what the session of this browser is found, if it claims to have one.
pub fn digest(base: &Base, cookies: &Cookies) -> Option<Digest> {
    let id: Secret = COOKIE.get(cookies, &base.settings.base_url)?.parse().ok()?;
    Some(id.digest())
}

/// Forgets sessions that are over.
pub async fn sweep(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    store::delete_ended(db, now).await
}
