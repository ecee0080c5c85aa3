//! The settings: from flags or the environment, checked once at the start. A missing or wrong one
//! stops the start with a sentence that names it; there is no switch that makes the product behave
//! differently in development.

mod files;
mod rates;
mod mail;
mod networks;
mod sign_in;
mod span;
mod watching;

use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;

use clap::Args;
use lettre::message::Mailbox;
use url::Url;

pub use self::files::{is_secret, with_files};
pub use self::mail::{BounceAddress, MailSettings};
pub use self::networks::Networks;
pub use self::rates::{Limits, Rate};
pub use self::sign_in::SignInSettings;
pub use self::span::Span;
pub use self::watching::{LogFormat, Watching};

/// All settings of the product.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// Where Postgres is; several hosts may be named
    #[arg(long, env = "DATABASE_URL", value_name = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Masked,

    /// The same database with the login that owns the tables, where the other does not: for migrations
    #[arg(
        long,
        env = "SMARTTRACKERS_OWNER_DATABASE_URL",
        value_name = "SMARTTRACKERS_OWNER_DATABASE_URL",
        hide_env_values = true
    )]
    pub owner_database_url: Option<Masked>,

    /// Where people reach SmartTrackers; https makes cookies Secure and __Host-
    #[arg(long, env = "SMARTTRACKERS_BASE_URL", value_name = "SMARTTRACKERS_BASE_URL")]
    pub base_url: BaseUrl,

    /// The address to listen on
    #[arg(
        long,
        env = "SMARTTRACKERS_LISTEN",
        value_name = "SMARTTRACKERS_LISTEN",
        default_value = "127.0.0.1:3000"
    )]
    pub listen: SocketAddr,

    /// Told to stop (SIGTERM), it goes on answering for this time while /health/ready says no, so that a proxy takes it out
    #[arg(
        long,
        env = "SMARTTRACKERS_DRAIN",
        value_name = "SMARTTRACKERS_DRAIN",
        default_value = "5s",
        value_parser = Span::or_none
    )]
    pub drain: Span,

    /// The identity provider's issuer, exactly as it names itself
    #[arg(long, env = "SMARTTRACKERS_OIDC_ISSUER", value_name = "SMARTTRACKERS_OIDC_ISSUER")]
    pub oidc_issuer: Issuer,

    /// The client id registered at the identity provider
    #[arg(long, env = "SMARTTRACKERS_OIDC_CLIENT_ID", value_name = "SMARTTRACKERS_OIDC_CLIENT_ID")]
    #[arg(value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub oidc_client_id: String,

    /// The secret that belongs to the client id
    #[arg(
        long,
        env = "SMARTTRACKERS_OIDC_CLIENT_SECRET",
        value_name = "SMARTTRACKERS_OIDC_CLIENT_SECRET",
        hide_env_values = true,
        required_unless_present = "oidc_client_key"
    )]
    pub oidc_client_secret: Option<Masked>,

    /// A private RSA key in PEM, instead of a secret: the client then proves itself by private_key_jwt
    #[arg(
        long,
        env = "SMARTTRACKERS_OIDC_CLIENT_KEY",
        value_name = "SMARTTRACKERS_OIDC_CLIENT_KEY",
        hide_env_values = true
    )]
    pub oidc_client_key: Option<Masked>,

    /// The name that the provider knows this key by
    #[arg(long, env = "SMARTTRACKERS_OIDC_CLIENT_KEY_ID", value_name = "SMARTTRACKERS_OIDC_CLIENT_KEY_ID")]
    pub oidc_client_key_id: Option<String>,

    /// Where "Create account" leads
    #[arg(long, env = "SMARTTRACKERS_CREATE_ACCOUNT_URL", value_name = "SMARTTRACKERS_CREATE_ACCOUNT_URL")]
    pub create_account_url: Url,

    /// The mail server, smtp:// or smtps:// with user and password where it wants them
    #[arg(
        long,
        env = "SMARTTRACKERS_SMTP_URL",
        value_name = "SMARTTRACKERS_SMTP_URL",
        hide_env_values = true
    )]
    pub smtp_url: Masked,

    /// Who our mails are from
    #[arg(
        long,
        env = "SMARTTRACKERS_MAIL_FROM",
        value_name = "SMARTTRACKERS_MAIL_FROM",
        default_value = "SmartTrackers <info@smarttrackers.nl>"
    )]
    pub mail_from: Mailbox,

    /// Where people who are stuck can write to
    #[arg(
        long,
        env = "SMARTTRACKERS_SUPPORT_EMAIL",
        value_name = "SMARTTRACKERS_SUPPORT_EMAIL",
        default_value = "info@smarttrackers.nl"
    )]
    pub support_email: String,

    #[command(flatten)]
    pub mail: MailSettings,

    #[command(flatten)]
    pub sign_in: SignInSettings,

    #[command(flatten)]
    pub limits: Limits,

    #[command(flatten)]
    pub watching: Watching,
}

/// A setting that may hold a password: never shown by `Debug`.
#[derive(Clone)]
pub struct Masked(String);

impl Masked {
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl FromStr for Masked {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim() {
            "" => Err("it is empty"),
            text => Ok(Self(text.to_owned())),
        }
    }
}

/// The issuer as it names itself: an http or https URL, compared to the letter and so kept to the letter.
#[derive(Clone, Debug)]
pub struct Issuer {
    text: String,
    origin: String,
}

impl Issuer {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl FromStr for Issuer {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text).map_err(|_| "it is not a URL")?;
        match url.scheme() {
            "http" | "https" => {
                Ok(Self { text: text.to_owned(), origin: url.origin().ascii_serialization() })
            }
            _ => Err("it must begin with http:// or https://"),
        }
    }
}

/// An http or https origin: scheme, host and port, nothing behind them.
#[derive(Clone, Debug)]
pub struct BaseUrl(Url);

impl BaseUrl {
    /// The full address of one of our paths; `path` begins with a slash.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// As browsers write it in `Origin`: no slash at the end, no default port.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }
}

impl FromStr for BaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text).map_err(|_| "it is not a URL")?;
        let is_anonymous = url.username().is_empty() && url.password().is_none();
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && is_anonymous;
        match url.scheme() {
            "http" | "https" if bare && url.host_str().is_some() => Ok(Self(url)),
            "http" | "https" => {
                Err("it must be scheme, host and port only, such as https://app.smarttrackers.nl")
            }
            _ => Err("it must begin with http:// or https://"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_an_origin_and_nothing_more() {
        assert_eq!("https://app.example:443/".parse::<BaseUrl>().unwrap().origin(), "https://app.example");
        assert_eq!(
            "http://localhost:3000".parse::<BaseUrl>().unwrap().join("/login"),
            "http://localhost:3000/login"
        );
        for text in [
            "app.example",
            "ftp://app.example",
            "https://app.example/x",
            "https://app.example/?a=b",
            "https://u:p@app.example",
        ] {
            assert!(text.parse::<BaseUrl>().is_err(), "{text}");
        }
    }

    #[test]
    fn passwords_are_masked() {
        let url: Masked = "postgres://sam:hunter2@db/x".parse().unwrap();
        assert!(!format!("{url:?}").contains("hunter2"));
    }
}
