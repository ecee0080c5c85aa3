//! Leaving: a session that ends at the provider ends here too.
//!
//! - What the provider sends is believed after every check of OpenID Connect Back-Channel Logout 1.0, and once.
//! - It ends the sign-ins that are under way as well, so that none of them makes a session which nobody ends any more.

pub mod logout_token;
pub mod pages;

use time::Duration;

pub(super) use self::logout_token::{Logout, check};
use super::store::{self, Named};
use super::{Provider, ProviderError};
use crate::base::Base;
use crate::sessions;

/// Whom a logout token named is known at least for as long as a callback can take.
const LONGEST_CALLBACK: Duration = Duration::minutes(5);

/// Why a logout that the provider sent was not done.
#[derive(Debug)]
pub enum LogoutError {
    Provider(ProviderError),
    /// The same token has come before.
    Replayed,
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for LogoutError {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error)
    }
}

/// Ends the sessions that a logout token of the provider names (Back-Channel Logout 1.0): those that began in one of its
/// sessions, or all of a person. One token does so once, whichever process it comes to.
///
/// # Errors
/// [`LogoutError`]; then no session has ended.
pub async fn end_by_provider(base: &Base, provider: &Provider, token: &str) -> Result<(), LogoutError> {
    let now = base.now();
    let logout = provider.check_logout(token, now).await.map_err(LogoutError::Provider)?;
    let (subject, provider_session) = (logout.subject.as_deref(), logout.provider_session.as_deref());
    let named = Named::new(subject, provider_session);
    let mut tx = base.begin().await?;
    store::take_turn_to_end(&mut tx, named).await?;
    let kept_until = logout.ends_at.max(now + LONGEST_CALLBACK);
    if !store::insert_logout_token(&mut *tx, logout.jti, named, kept_until).await? {
        return Err(LogoutError::Replayed);
    }
    let issuer = base.settings.oidc_issuer.as_str();
    sessions::end_by_provider(&mut tx, issuer, subject, provider_session, now).await?;
    tx.commit().await?;
    Ok(())
}
