//! Sessions: what lasts between signing in and signing out.
//!
//! - A session is made at sign-in and never before, always under a new id.
//! - It ends when nothing happens in it for an hour, after ten hours whatever happens (both are settings), at sign-out, or
//!   when its owner ends it from another browser, or when the provider ends the session of its own that it began in.
//! - One that ended of itself is remembered for some hours, for one thing only: a form that came too late waits for its owner.
//! - Its id is a secret in a cookie of the browser; only the digest is stored.
//! - When a deed of its owner raises what they may do, it goes on under a new id, in the transaction of that deed. The former
//!   one is good for half a minute more, however much it is used, and ends with the session: a second click, another
//!   tab and what is under way come through, and whoever has learnt it before is soon left with nothing.
//! - It says who signed in, never what they may do: rights are looked up anew on each request, together
//!   with the session itself (`sign_in::store`).

mod browser;
mod renewal;
mod store;

use serde_json::json;
use sqlx::{PgConnection, PgPool};
use time::{Duration, OffsetDateTime};
use tower_cookies::Cookies;

pub use self::browser::Browser;
pub use self::renewal::Renewal;
use crate::audit::{self, Act, Actor};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, SessionId, TenantId};
use crate::secrets::{Digest, Secret};
use crate::web::caller::Caller;
use crate::web::cookies::CookieName;

/// A session that ended of itself is remembered for this long, so that a form which came too late finds its owner.
const REMEMBERED: Duration = Duration::hours(12);

/// That a session was used is written down at most this often.
const BETWEEN_TOUCHES: Duration = Duration::MINUTE;

/// The id that a session had before its owner's rights rose is good for this much longer.
pub const GRACE: Duration = Duration::seconds(30);

/// The field in which a form that may raise rights brings along what its page has put there.
pub const RENEWAL: &str = "renewal";

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
    /// When the person proved to the provider who they are, where it says so.
    pub authenticated_at: Option<OffsetDateTime>,
    pub has_second_factor: bool,
}

/// The live session that a request comes in.
#[derive(Clone, Copy, Debug)]
pub struct Current {
    pub id: SessionId,
    /// To within a minute.
    pub seen_at: OffsetDateTime,
    /// When the person proved to the provider who they are, where it said so.
    pub authenticated_at: Option<OffsetDateTime>,
    /// The sign-in showed one.
    pub has_second_factor: bool,
}

/// A live session as its owner sees it in a list.
#[derive(Clone, Debug)]
pub struct Session {
    pub id: SessionId,
    pub browser: Browser,
    /// The client's address without its last part; may be empty.
    pub network: String,
    pub started_at: OffsetDateTime,
    /// To within a minute.
    pub seen_at: OffsetDateTime,
}

/// Starts a session under a new id, in the caller's transaction; a session this browser had before is over.
pub async fn start(
    tx: &mut PgConnection,
    base: &Base,
    cookies: &Cookies,
    sign_in: &SignIn,
    caller: &Caller,
) -> sqlx::Result<()> {
    let (id, now) = (Secret::generate(), base.now());
    if let Some(before) = digest(base, cookies) {
        store::delete(&mut *tx, before, now).await?;
    }
    let settings = &base.settings.sign_in;
    let length = settings.session_length.get();
    let latest_end_at = now + length;
    let session = Session {
        id: SessionId::new(now),
        browser: Browser::from_user_agent(&caller.user_agent),
        network: caller.network(),
        started_at: now,
        seen_at: now,
    };
    let ends_at = latest_end_at.min(now + settings.session_idle.get());
    store::insert(&mut *tx, id.digest(), &session, sign_in, ends_at, latest_end_at).await?;
    COOKIE.set(cookies, &base.settings.base_url, id.reveal(), length + REMEMBERED);
    Ok(())
}

/// A new id for this session, for a deed that raises what its owner may do; `of_page` is the field [`RENEWAL`] of its form.
pub fn renewal(base: &Base, cookies: &Cookies, session: &Current, of_page: &str) -> Option<Renewal> {
    let of_page = of_page.parse().unwrap_or_else(|_| Secret::generate());
    Some(Renewal::new(session.id, &id(base, cookies)?, &of_page))
}

/// Gives the session its new id in the transaction of the deed, after all other locks but those of chains. Nothing happens
/// where it was renewed meanwhile: then the id that this request came by is the former one already.
pub async fn renew(
    tx: &mut PgConnection,
    renewal: Option<&Renewal>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    match renewal {
        Some(renewal) => store::renew(tx, renewal, now, now + GRACE).await,
        None => Ok(()),
    }
}

/// Hands the new id over to the browser once the deed is done, if the session has it; so a second click on the same page
/// gets it too, whose answer may be the only one that a browser waits for.
pub async fn hand_over(base: &Base, cookies: &Cookies, renewal: Option<&Renewal>) -> sqlx::Result<()> {
    let (Some(renewal), now) = (renewal, base.now()) else { return Ok(()) };
    if let Some(latest_end_at) = store::find_latest_end(&base.db, renewal.id.digest(), now).await? {
        COOKIE.set(cookies, &base.settings.base_url, renewal.id.reveal(), latest_end_at - now + REMEMBERED);
    }
    Ok(())
}

/// Writes down that a session was used, which puts its idle end off. The request does not wait for it.
pub fn touch(base: &Base, session: Current) {
    let now = base.now();
    if now < session.seen_at + BETWEEN_TOUCHES {
        return;
    }
    let base = base.clone();
    tokio::spawn(async move {
        let idle = base.settings.sign_in.session_idle.get();
        if let Err(error) = store::touch(&base.db, session.id, now, now + idle).await {
            tracing::warn!(%error, "that a session was used could not be written down");
        }
    });
}

/// Writes down that a tenant is entered in a session, unless that is known.
pub async fn note_tenant(db: &PgPool, session: SessionId, tenant: TenantId) -> sqlx::Result<()> {
    store::add_tenant(db, session, tenant).await
}

/// The live sessions of an account, the one used last first.
pub async fn list_of(base: &Base, account: AccountId) -> sqlx::Result<Vec<Session>> {
    store::list(&base.db, account, base.now()).await
}

/// Ends one session of an account. False when it has no such session.
pub async fn end_one(base: &Base, account: AccountId, session: SessionId) -> sqlx::Result<bool> {
    let mut tx = base.begin().await?;
    let now = base.now();
    if !store::delete_one(&mut *tx, account, session, now).await? {
        return Ok(false);
    }
    record(&mut tx, account, Act::SessionEnded, 1, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// Ends all sessions of an account, in whichever browser they are, and gives back the `id_token` of this one's.
pub async fn end_all(
    base: &Base,
    cookies: &Cookies,
    account: AccountId,
    this: SessionId,
) -> sqlx::Result<Option<String>> {
    COOKIE.remove(cookies, &base.settings.base_url);
    let mut tx = base.begin().await?;
    let now = base.now();
    let ended = store::delete_all(&mut *tx, account, now).await?;
    record(&mut tx, account, Act::AllSessionsEnded, ended.len(), now).await?;
    tx.commit().await?;
    Ok(ended.into_iter().find(|(session, _)| *session == this).map(|(_, id_token)| id_token))
}

/// Ends, in the caller's transaction, the sessions of this issuer that began in a session of its own, or all of a subject, or
/// those to which both apply.
pub async fn end_by_provider(
    tx: &mut PgConnection,
    issuer: &str,
    subject: Option<&str>,
    provider_session: Option<&str>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    for (account, ended) in
        store::delete_by_provider(&mut *tx, issuer, subject, provider_session, now).await?
    {
        let facts = json!({ "ended": ended, "account": account });
        let act = Act::SessionsEndedByProvider;
        audit::record_of_account(tx, account, Actor::System, act, &facts, now).await?;
    }
    Ok(())
}

async fn record(
    tx: &mut PgConnection,
    account: AccountId,
    act: Act,
    ended: usize,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let facts = json!({ "ended": ended });
    audit::record_of_account(tx, account, Actor::Person(account), act, &facts, now).await
}

/// Ends the session of this browser and gives back its `id_token`.
pub async fn end(base: &Base, cookies: &Cookies) -> sqlx::Result<Option<String>> {
    let Some(digest) = digest(base, cookies) else { return Ok(None) };
    COOKIE.remove(cookies, &base.settings.base_url);
    store::delete(&base.db, digest, base.now()).await
}

/// Whose session it was, if it ended of itself and not long ago. Says nothing of who holds the browser now.
pub async fn find_former_owner(base: &Base, digest: Digest) -> sqlx::Result<Option<AccountId>> {
    let now = base.now();
    store::find_former_owner(&base.db, digest, now, now - REMEMBERED).await
}

/// By what the session of this browser is found, if it claims to have one.
pub fn digest(base: &Base, cookies: &Cookies) -> Option<Digest> {
    Some(id(base, cookies)?.digest())
}

fn id(base: &Base, cookies: &Cookies) -> Option<Secret> {
    COOKIE.get(cookies, &base.settings.base_url)?.parse().ok()
}

/// Forgets sessions that have been over for half a day.
pub async fn sweep(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    store::delete_ended(db, now - REMEMBERED).await
}

/// Ends all sessions of an account that is erased, in the transaction of that.
pub async fn erase_of(tx: &mut PgConnection, account: AccountId, now: OffsetDateTime) -> sqlx::Result<()> {
    store::delete_all(tx, account, now).await?;
    Ok(())
}
