//! The links a browser holds: the secrets of the mails that were opened in it, kept in a cookie of
//! that browser. Opening a link so changes nothing here, and what is held outlives signing in and out.

use time::Duration;
use tower_cookies::Cookies;

use crate::config::BaseUrl;
use crate::secrets::{Digest, Secret};
use crate::web::cookies::CookieName;

const COOKIE: CookieName = CookieName("invitations");
/// Of the links opened last.
const MOST: usize = 5;
/// As long as an invitation is good.
const HELD_FOR: Duration = Duration::days(30);

#[derive(Clone, Debug, Default)]
pub struct HeldLinks(Vec<Secret>);

impl HeldLinks {
    pub fn of(cookies: &Cookies, base_url: &BaseUrl) -> Self {
        let value = COOKIE.get(cookies, base_url).unwrap_or_default();
        Self(value.split('.').take(MOST).filter_map(|text| text.parse().ok()).collect())
    }

    /// Holds one more, as the latest.
    pub fn hold(mut self, secret: &Secret, cookies: &Cookies, base_url: &BaseUrl) {
        self.0.retain(|held| held != secret);
        self.0.insert(0, secret.clone());
        self.0.truncate(MOST);
        let value = self.0.iter().map(Secret::reveal).collect::<Vec<_>>().join(".");
        COOKIE.set(cookies, base_url, value, HELD_FOR);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// By what they are found; the latest first.
    pub fn digests(&self) -> Vec<Digest> {
        self.0.iter().map(Secret::digest).collect()
    }
}
