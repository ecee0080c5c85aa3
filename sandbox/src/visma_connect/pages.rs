//! What the pages have in common: cookies, the way back, and the pages without a module of their own.

use askama::Template;
use askama_web::WebTemplate;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use time::Duration;
use url::form_urlencoded;

use super::Connect;
use super::sessions::{SESSION_LIFE, Session};
use super::two_step::DEVICE_LIFE;
use crate::secrets::{base64url, from_base64url};

/// The browser's session here.
pub(super) const SESSION_COOKIE: &str = "connect_session";
/// Who has given a password and still has to give a code.
pub(super) const PENDING_COOKIE: &str = "connect_pending";
/// Who has gone to Google.
pub(super) const GOOGLE_COOKIE: &str = "connect_google";
/// A device that need not give a code.
pub(super) const DEVICE_COOKIE: &str = "connect_device";
/// The address that is signing in just now.
pub(super) const ADDRESS_COOKIE: &str = "connect_address";
/// The address to start with next time.
pub(super) const REMEMBERED_COOKIE: &str = "connect_remembered";

/// The account settings.
pub(super) const SETTINGS: &str = "/settings";
const CALLBACK: &str = "/connect/authorize/callback?";

/// The live session of this browser.
pub(super) fn session(connect: &Connect, jar: &CookieJar) -> Option<Session> {
    connect.sessions.find(jar.get(SESSION_COOKIE)?.value())
}

pub(super) fn session_cookie(connect: &Connect, secret: String) -> Cookie<'static> {
    cookie(connect, SESSION_COOKIE, secret, Some(SESSION_LIFE))
}

pub(super) fn device_cookie(connect: &Connect, secret: String) -> Cookie<'static> {
    cookie(connect, DEVICE_COOKIE, secret, Some(DEVICE_LIFE))
}

pub(super) fn google_cookie(connect: &Connect, state: String) -> Cookie<'static> {
    cookie(connect, GOOGLE_COOKIE, state, None)
}

pub(super) fn pending_cookie(connect: &Connect, secret: String) -> Cookie<'static> {
    cookie(connect, PENDING_COOKIE, secret, None)
}

/// Holds an address; for a year, or until the browser is closed.
pub(super) fn address_cookie(connect: &Connect, name: &'static str, address: &str) -> Cookie<'static> {
    let life = (name == REMEMBERED_COOKIE).then_some(Duration::days(365));
    cookie(connect, name, base64url(address.as_bytes()), life)
}

pub(super) fn address(jar: &CookieJar, name: &str) -> Option<String> {
    let bytes = from_base64url(jar.get(name)?.value())?;
    String::from_utf8(bytes).ok().filter(|it| !it.is_empty())
}

fn cookie(connect: &Connect, name: &'static str, value: String, life: Option<Duration>) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(connect.issuer.starts_with("https:"));
    cookie.set_max_age(life);
    cookie
}

pub(super) fn without(name: &'static str) -> Cookie<'static> {
    let mut cookie = Cookie::from(name);
    cookie.set_path("/");
    cookie
}

/// The way back to an application's request or to the account settings: signing in leads nowhere else.
pub(super) fn safe_return_url(asked: &str) -> &str {
    if asked.starts_with(CALLBACK) || asked == SETTINGS { asked } else { "" }
}

/// The same, or the front page.
pub(super) fn way_on(asked: &str) -> &str {
    match safe_return_url(asked) {
        "" => "/",
        return_url => return_url,
    }
}

/// Which application a way back belongs to.
pub(super) fn client_of(return_url: &str) -> String {
    let query = return_url.strip_prefix(CALLBACK).unwrap_or_default();
    let mut parameters = form_urlencoded::parse(query.as_bytes());
    let found = parameters.find(|(name, _)| name == "client_id");
    found.map_or(String::new(), |(_, value)| value.into_owned())
}

/// Turns back to the application instead of signing in.
pub(super) fn cancel_url(return_url: &str) -> String {
    let query = return_url.strip_prefix(CALLBACK);
    query.map_or(String::new(), |query| format!("/connect/authorize/cancel?{query}"))
}

pub(super) fn encode(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A few words and perhaps a way on.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/text.html")]
pub(super) struct TextPage {
    pub(super) application: String,
    pub(super) heading: String,
    pub(super) text: String,
    /// Said in small print: what only the sandbox says.
    pub(super) note: Option<String>,
    /// Where it goes on, and what that is called.
    pub(super) link: Option<(String, String)>,
    /// Offers to sign out.
    pub(super) has_sign_out: bool,
}

impl TextPage {
    pub(super) fn new(application: impl Into<String>, heading: &str) -> Self {
        Self {
            application: application.into(),
            heading: heading.to_owned(),
            text: String::new(),
            note: None,
            link: None,
            has_sign_out: false,
        }
    }
}

/// An authorization response on its way as a form.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/form_post.html")]
pub(super) struct FormPostPage {
    pub(super) application: String,
    pub(super) action: String,
    pub(super) fields: Vec<(String, String)>,
    pub(super) nonce: String,
}
