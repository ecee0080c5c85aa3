//! Sign-in: who somebody is, proved by the identity provider, and what they may enter.
//!
//! - An account is found by issuer and subject only, never by its address.
//! - A sign-in that began in one browser can end only there, once, and within an hour.
//! - Whoever the provider vouches for may sign in; without a membership or an invitation they see
//!   nothing.
//! - Signing out ends our session and the provider's; a session that ends at the provider ends here too, also while a sign-in
//!   is under way in it.

mod account;
mod client_auth;
mod discovery;
pub mod fresh;
pub(crate) mod closed {
    pub(crate) mod pages;
}
pub mod guards;
pub mod id_token;
pub mod jwt;
pub mod leaving;
mod metadata;
pub mod pages;
mod provider;
mod provider_http;
pub mod second_factor;
mod store;

use sqlx::{PgConnection, PgPool};
use time::{Duration, OffsetDateTime};
use tower_cookies::Cookies;

pub use self::account::{Account, Membership, Standing, Vouched};
pub use self::jwt::Refusal;
use self::provider::Arrival;
pub use self::provider::{Provider, ProviderError, Wish};
pub use self::second_factor::Demand;
use self::store::{Attempt, Named};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::AccountId;
use crate::language::Language;
use crate::mentions::Mentions;
use crate::secrets::{Digest, Secret};
use crate::sessions;
use crate::throttle::{self, Door};
use crate::web::caller::Caller;

/// A person has this long at the provider.
const ATTEMPT_LENGTH: Duration = Duration::HOUR;
/// How a sign-in ends, for the metrics, that never gets to the provider or past it.
const PROVIDER_DOWN: (&str, &str) = ("provider_down", "");

/// Begins a sign-in of the browser that holds `browser` and says where it goes on. Any number may be
/// under way at once, such as in two tabs.
///
/// # Errors
/// When the provider or the database does not answer.
pub async fn begin(
    base: &Base,
    provider: &Provider,
    browser: &Secret,
    way_back: &WayBack,
    wish: Wish,
    language: Language,
) -> Result<String, BeginError> {
    let now = base.now();
    let state = Secret::generate();
    let departure = provider.depart(&state, language, wish, now).await.map_err(BeginError::Provider)?;
    let attempt = Attempt {
        nonce: departure.nonce,
        verifier: departure.verifier,
        way_back: way_back.0.clone(),
        wish,
        started_at: now,
    };
    store::insert_attempt(&base.db, Digest::of(&state.reveal()), browser.digest(), &attempt)
        .await
        .map_err(BeginError::Broken)?;
    Ok(departure.url.into())
}

#[derive(Debug)]
pub enum BeginError {
    Provider(ProviderError),
    Broken(sqlx::Error),
}

/// What the provider sent the browser back with.
#[derive(Clone, Debug)]
pub enum Answer {
    Code(String),
    /// An error code of RFC 6749, section 4.1.2.1.
    Error(String),
}

/// A sign-in that has passed every check, and where the person wanted to go.
pub struct Finished {
    vouched: Vouched,
    way_back: WayBack,
    /// The number of the last logout token that had come before its own was asked for.
    last_logout: i64,
}

/// Why a sign-in did not end well.
#[derive(Debug)]
pub enum FinishError {
    /// Not begun in this browser, used already, or too long ago.
    NoAttempt,
    /// The person turned back at the provider; where they had wanted to go, as below.
    Cancelled(WayBack),
    /// It was to show a second factor and did not.
    NoSecondFactor(WayBack),
    Provider(ProviderError, WayBack),
    /// It fails too often, or this identity signs in too often.
    TooOften(throttle::Refused),
    Broken(sqlx::Error),
}

impl FinishError {
    /// How the sign-in ended, for the metrics, and which check refused it.
    fn outcome(&self) -> (&'static str, &'static str) {
        match self {
            Self::NoAttempt => ("not_begun_here", ""),
            Self::Cancelled(_) => ("cancelled", ""),
            Self::NoSecondFactor(_) => ("refused", "second factor"),
            Self::Provider(ProviderError::Refused(refusal), _) => ("refused", refusal.check),
            Self::Provider(ProviderError::Down(_), _) => PROVIDER_DOWN,
            Self::TooOften(_) => ("too_often", ""),
            Self::Broken(_) => ("broken", ""),
        }
    }
}

impl From<sqlx::Error> for FinishError {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error)
    }
}

/// Ends a sign-in at the provider: takes the attempt, and checks what it says.
///
/// # Errors
/// [`FinishError`] says which step it did not pass.
pub async fn finish(
    base: &Base,
    provider: &Provider,
    browser: &Secret,
    state: &str,
    issuer: Option<&str>,
    answer: Answer,
) -> Result<Finished, FinishError> {
    let now = base.now();
    let (attempt, last_logout) = store::take_attempt(&base.db, Digest::of(state), browser.digest())
        .await?
        .filter(|(attempt, _)| now < attempt.started_at + ATTEMPT_LENGTH)
        .ok_or(FinishError::NoAttempt)?;
    let Attempt { nonce, verifier, wish, way_back, .. } = attempt;
    let way_back = WayBack(way_back);
    let failed = |error| FinishError::Provider(error, way_back.clone());
    provider.check_issuer(issuer, now).await.map_err(failed)?;
    let code = match answer {
        Answer::Code(code) => code,
        Answer::Error(error) if error == "access_denied" => return Err(FinishError::Cancelled(way_back)),
        Answer::Error(error) => return Err(failed(Refusal::new("authorization", error).into())),
    };
    let arrival = Arrival { code, nonce, verifier, wish };
    let vouched = provider.arrive(&arrival, now).await.map_err(failed)?;
    if wish.second_factor && !vouched.has_second_factor {
        return Err(FinishError::NoSecondFactor(way_back));
    }
    Ok(Finished { vouched, way_back, last_logout })
}

/// Makes or refreshes the account and starts a session, unless the provider has ended its own since; gives the way back.
///
/// # Errors
/// [`FinishError`]; then nothing has changed.
pub async fn enter(
    base: &Base,
    cookies: &Cookies,
    finished: Finished,
    caller: &Caller,
) -> Result<WayBack, FinishError> {
    let Finished { vouched, way_back, last_logout } = finished;
    let identity = Digest::of(&vouched.subject);
    throttle::knock_by(base, Door::SignIn, identity).await.map_err(FinishError::TooOften)?;
    let named = Named::new(Some(&vouched.subject), vouched.provider_session.as_deref());
    let mut tx = base.begin().await?;
    store::take_turn_to_enter(&mut tx, named).await?;
    if store::is_ended_since(&mut *tx, last_logout, named).await? {
        let refusal = Refusal::new("logout", "the provider has ended its session meanwhile");
        return Err(FinishError::Provider(refusal.into(), way_back));
    }
    let account = store::save_account(&mut *tx, &vouched, base.now()).await?;
    let sign_in = sessions::SignIn {
        account,
        provider_session: vouched.provider_session,
        id_token: vouched.id_token,
        verified_address: vouched.address.filter(|_| vouched.is_email_verified),
        authenticated_at: vouched.authenticated_at,
        has_second_factor: vouched.has_second_factor,
    };
    sessions::start(&mut tx, base, cookies, &sign_in, caller).await?;
    tx.commit().await?;
    Ok(way_back)
}

/// Makes or refreshes the account of an identity that the provider vouches for.
pub async fn remember(base: &Base, vouched: &Vouched) -> sqlx::Result<AccountId> {
    store::save_account(&base.db, vouched, base.now()).await
}

/// Who makes a request and in which session, looked up anew: account, memberships and rights in one round trip.
pub async fn find_signed_in(
    base: &Base,
    session: Digest,
    asked_slug: Option<&str>,
) -> sqlx::Result<Option<(sessions::Current, Standing)>> {
    store::find_signed_in(&base.db, session, asked_slug, base.now()).await
}

/// The same where the session itself is not the matter.
pub async fn find_standing(base: &Base, session: Digest) -> sqlx::Result<Option<Standing>> {
    let found = find_signed_in(base, session, None).await?;
    Ok(found.map(|(_, standing)| standing))
}

/// From now on the account reads in `language`.
pub async fn choose_language(db: &PgPool, account: AccountId, language: Language) -> sqlx::Result<()> {
    store::update_language(db, account, language, false).await
}

/// Lets the account read in `language` unless it has chosen one, in the caller's transaction.
pub async fn suggest_language(
    tx: &mut PgConnection,
    account: AccountId,
    language: Language,
) -> sqlx::Result<()> {
    store::update_language(tx, account, language, true).await
}

/// Locks an account, so that nobody is made a member with it meanwhile, and gives its address. `None` when it is not
/// there, or was erased.
pub async fn lock_account(
    tx: &mut PgConnection,
    account: AccountId,
) -> sqlx::Result<Option<Option<EmailAddress>>> {
    store::lock_account(tx, account).await
}

/// Keeps an account from being erased until the transaction ends. False when it is not there, or was erased a moment ago:
/// the request came with a session that has ended since.
pub async fn share_account(tx: &mut PgConnection, account: AccountId) -> sqlx::Result<bool> {
    store::share_account(tx, account).await
}

/// Empties an account, whose lock the caller holds: nobody is found by it, or signs in as it, any more.
pub async fn erase_account(
    tx: &mut PgConnection,
    account: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::erase_account(tx, account, now).await
}

/// Forgets forms that wait for a fresh sign-in, and sign-ins under way, that tell of somebody who is erased.
pub async fn erase_mentions(tx: &mut PgConnection, mentions: &Mentions) -> sqlx::Result<()> {
    store::erase_mentions(tx, mentions).await
}

/// Forgets sign-ins that were never ended, forms that waited too long, and logout tokens that are over.
pub async fn sweep(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    store::delete_logout_tokens(db, now).await?;
    store::delete_kept_forms(db, fresh::kept_since(now)).await?;
    store::delete_attempts(db, now - ATTEMPT_LENGTH).await
}

/// Where a person wanted to go when signing in came between: a path of ours, nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayBack(String);

impl WayBack {
    /// Takes a path with or without query. Anything that a browser could read as another site, or
    /// that leads back into signing in, becomes Measurements.
    pub fn new(path: &str) -> Self {
        let is_path = path.starts_with('/') && !path.starts_with("//") && path.len() <= 500;
        let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        if is_path && is_plain && !path.starts_with("/login") && !path.starts_with("/logout") {
            Self(path.to_owned())
        } else {
            Self::default()
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The login page, from which it goes on there. It leads whoever is signed in on at once.
    pub(crate) fn by_login(&self) -> String {
        if *self == Self::default() {
            return "/login".to_owned();
        }
        let query =
            url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &self.0).finish();
        format!("/login?{query}")
    }
}

impl Default for WayBack {
    fn default() -> Self {
        Self("/measurements".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_never_leads_away() {
        for path in ["/t/acme/settings/people?after=x", "/account"] {
            assert_eq!(WayBack::new(path).as_str(), path);
        }
        for path in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/login",
            "/a b",
            "/a\nb",
            "javascript:x",
        ] {
            assert_eq!(WayBack::new(path), WayBack::default(), "{path}");
        }
    }
}
