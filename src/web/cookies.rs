//! Our cookies: HttpOnly, SameSite=Lax, for the whole site; `__Host-` and Secure on https (RFC 6265bis,
//! section 4.1.3).

use time::Duration;
use tower_cookies::cookie::SameSite;
use tower_cookies::{Cookie, Cookies};

use crate::config::BaseUrl;

/// One of our cookies by its plain name.
#[derive(Clone, Copy, Debug)]
pub struct CookieName(pub &'static str);

impl CookieName {
    fn full(self, base_url: &BaseUrl) -> String {
        if base_url.is_https() { format!("__Host-{}", self.0) } else { self.0.to_owned() }
    }

    pub fn get(self, cookies: &Cookies, base_url: &BaseUrl) -> Option<String> {
        cookies.get(&self.full(base_url)).map(|cookie| cookie.value().to_owned())
    }

    pub fn set(self, cookies: &Cookies, base_url: &BaseUrl, value: String, max_age: Duration) {
        let mut cookie = self.built(base_url, value);
        cookie.set_max_age(max_age);
        cookies.add(cookie);
    }

    pub fn remove(self, cookies: &Cookies, base_url: &BaseUrl) {
        cookies.remove(self.built(base_url, String::new()));
    }

    fn built(self, base_url: &BaseUrl, value: String) -> Cookie<'static> {
        Cookie::build((self.full(base_url), value))
            .path("/")
            .http_only(true)
            .secure(base_url.is_https())
            .same_site(SameSite::Lax)
            .build()
    }
}
