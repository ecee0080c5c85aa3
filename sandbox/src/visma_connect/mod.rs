//! A stand-in for Visma Connect: a real OpenID provider with its screens and mails, on pages of our own.
//!
//! - The protocol: [`discovery`], [`authorize`], [`tokens`], [`userinfo`], [`sign_out`].
//! - The screens: [`sign_in`], [`second_factor`], [`enrolment`], [`registration`], [`recovery`], [`settings`], and the mails
//!   they send: [`mails`].
//! - What is kept: [`accounts`] (with the links in mails), [`sessions`].
//! - [`misbehave`]: every way to fail that a relying party must notice; [`witness`]: the secrets that it must not tell.
//!
//! - [`google`]: the button for those who sign in with it; this provider is a client there.

mod accounts;
mod authorize;
mod clients;
mod codes;
mod details;
mod discovery;
mod enrolment;
mod errors;
mod google;
mod lockout;
mod mails;
mod misbehave;
mod pages;
mod passwords;
mod recovery;
mod registration;
mod routes;
mod second_factor;
mod sessions;
mod settings;
mod sign_in;
mod sign_out;
mod tokens;
mod totp;
mod two_step;
mod userinfo;
mod witness;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::task::AbortHandle;
use url::form_urlencoded::byte_serialize;

use crate::google::Google;
use crate::json_file::make_folder;
use crate::keys::Keys;
use crate::relying_party::{self, RelyingParty};
use crate::server::{self, Bound, Server};
use crate::waiting::Waiting;
use crate::{Clock, Error};
pub use accounts::NewAccount;
pub use clients::Client;
pub(crate) use mails::is_address;
pub use misbehave::{Endpoint, Misbehaviour};
pub use passwords::{PasswordHashing, PasswordRules};

/// Where the provider listens, whom it serves and what it keeps.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The issuer; without it `http://` and the address that it listens on.
    pub public_url: Option<String>,
    pub clients: Vec<Client>,
    /// The mail server that its mails go to.
    pub smtp: SocketAddr,
    /// Where accounts, sessions and the signing key are kept over a restart; without it only in memory.
    pub data_dir: Option<PathBuf>,
    pub clock: Clock,
    pub password_hashing: PasswordHashing,
    pub password_rules: PasswordRules,
}

/// A running provider. Dropping it stops it.
pub struct VismaConnect {
    connect: Shared,
    address: SocketAddr,
    _pages: Server,
    sweeper: AbortHandle,
}

type Shared = Arc<Connect>;

/// What all pages and endpoints work with.
struct Connect {
    issuer: String,
    clock: Clock,
    clients: clients::Clients,
    accounts: accounts::Accounts,
    sessions: sessions::Sessions,
    codes: Waiting<codes::Grant>,
    keys: Keys,
    lockout: lockout::Lockout,
    /// Who has shown who they are, and how, and has to give a code.
    pending: Waiting<(String, sessions::Proof)>,
    hasher: passwords::Hasher,
    password_rules: PasswordRules,
    mailer: mails::Mailer,
    errors: errors::Errors,
    misbehaviour: misbehave::Switch,
    witness: witness::Witness,
    http: openidconnect::reqwest::Client,
    /// How this provider is a client of Google, where it offers that.
    google: OnceLock<RelyingParty>,
}

impl VismaConnect {
    /// Takes the port and starts.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let bound = server::bind(options.listen, "Visma Connect's stand-in").await?;
        Self::start_on(bound, options).await
    }

    pub(crate) async fn start_on(bound: Bound, options: Options) -> Result<Self, Error> {
        let address = bound.address;
        // Making a signing key takes a while.
        let connect = tokio::task::spawn_blocking(move || Connect::open(address, options))
            .await
            .map_err(|e| Error::new(format!("Starting Visma Connect's stand-in was broken off: {e}.")))??;
        let connect = Arc::new(connect);
        let sweeper = tokio::spawn(sweep(Arc::clone(&connect))).abort_handle();
        Ok(Self { _pages: bound.serve(routes::router(Arc::clone(&connect))), connect, address, sweeper })
    }

    /// The issuer, which is also where discovery starts.
    pub fn issuer(&self) -> &str {
        &self.connect.issuer
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Registers one application more.
    pub fn register(&self, client: Client) {
        self.connect.clients.register(client);
    }

    /// From now on offers "Google", as a client of this one.
    pub fn offer_google(&self, google: &Google) -> Result<(), Error> {
        let callback = format!("{}/google/callback", self.connect.issuer);
        let client = google.register("Visma Connect", &callback);
        let client = RelyingParty::new(google.issuer(), client, self.connect.clock.clone())?;
        let is_first = self.connect.google.set(client).is_ok();
        if is_first { Ok(()) } else { Err(Error::new("Visma Connect's stand-in offers Google already.")) }
    }

    /// Where "Create account" of this client leads.
    pub fn registration_url(&self, client_id: &str) -> String {
        let client_id: String = byte_serialize(client_id.as_bytes()).collect();
        format!("{}/registration?client_id={client_id}", self.connect.issuer)
    }

    /// Where people change what it knows of them.
    pub fn settings_url(&self) -> String {
        format!("{}{}", self.connect.issuer, pages::SETTINGS)
    }

    /// Makes an account with a password, or finds the one with that address; gives its subject.
    pub fn create_account(&self, new: NewAccount) -> Result<String, Error> {
        let accounts = &self.connect.accounts;
        if let Some(account) = accounts.find_by_email(&new.email)
            && account.is_activated()
        {
            return Ok(account.subject);
        }
        let hash = self.connect.hasher.hash(&new.password)?;
        let account = accounts.register(accounts::Details {
            email: new.email,
            first_name: new.first_name,
            last_name: new.last_name,
            language: new.language,
            country: "NL".to_owned(),
        });
        accounts.change(&account.subject, |account| {
            account.password_hash = Some(hash);
            account.is_email_verified = new.email_verified;
        });
        Ok(account.subject)
    }

    /// Makes an account as it comes to be by "Google": its address is verified, and it has no password.
    pub fn create_google_account(&self, email: &str, first_name: &str, last_name: &str) -> String {
        let account = self.connect.accounts.register(accounts::Details {
            email: email.to_owned(),
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            language: "en-GB".to_owned(),
            country: "NL".to_owned(),
        });
        self.connect.accounts.change(&account.subject, |account| account.is_email_verified = true);
        account.subject
    }

    /// The subject of the account with this address, whatever its case.
    pub fn subject_of(&self, email: &str) -> Option<String> {
        let account = self.connect.accounts.find_by_email(email);
        account.map(|it| it.subject)
    }

    /// Gives an account another address.
    pub fn change_email(&self, subject: &str, email: &str) -> Result<(), Error> {
        self.connect.accounts.change_email(subject, email)
    }

    /// Changes what the provider says about the account's address.
    pub fn set_email_verified(&self, subject: &str, is_verified: bool) {
        let accounts = &self.connect.accounts;
        accounts.change(subject, |account| account.is_email_verified = is_verified);
    }

    /// Gives an account another name.
    pub fn change_name(&self, subject: &str, first_name: &str, last_name: &str) {
        self.connect.accounts.change(subject, |account| {
            account.first_name = first_name.to_owned();
            account.last_name = last_name.to_owned();
        });
    }

    /// Turns on two-factor authentication for an account, or off.
    pub fn set_second_factor(&self, subject: &str, is_on: bool) {
        let two_step = is_on.then(|| two_step::TwoStep::new(totp::new_secret()));
        self.connect.accounts.change(subject, |account| account.two_step = two_step);
    }

    /// Opens a session for an account as if it had signed in, with a second factor if it has one; gives the cookie
    /// (`name=value`) for a test's browser.
    pub fn open_session(&self, subject: &str) -> String {
        let account = self.connect.accounts.find(subject);
        let has_second_factor = account.is_some_and(|account| account.two_step.is_some());
        let password = sessions::Proof::password();
        let proof = if has_second_factor { password.and_code() } else { password };
        let (secret, _) = self.connect.sessions.start(subject, proof, None);
        format!("{}={secret}", pages::SESSION_COOKIE)
    }

    /// Ends all sessions of an account and tells the applications that have asked for it.
    pub async fn end_sessions_of(&self, subject: &str) {
        let ended = self.connect.sessions.end_all_of(subject);
        sign_out::tell_applications(&self.connect, ended).await;
    }

    /// A logout token for a client, as it is sent when a session ends; falsified if the provider misbehaves.
    pub fn logout_token(&self, client_id: &str, subject: &str, sid: &str) -> Result<String, Error> {
        let client = self.connect.clients.find(client_id);
        let client = client.ok_or_else(|| Error::new(format!("There is no client {client_id}.")))?;
        sign_out::logout_token(&self.connect, &client, subject, sid)
    }

    /// From now on fails or lies in this way; `None` is good behaviour again.
    pub fn misbehave(&self, how: Option<Misbehaviour>) {
        self.misbehave_in(how);
    }

    /// The same in several ways at once.
    pub fn misbehave_in(&self, ways: impl IntoIterator<Item = Misbehaviour>) {
        self.connect.misbehaviour.set(ways.into_iter().collect());
    }

    /// From now on keeps the secrets of all token requests and their answers.
    pub fn keep_secrets(&self) {
        self.connect.witness.begin();
    }

    /// Those that were kept, each with what it is.
    pub fn kept_secrets(&self) -> Vec<(String, String)> {
        self.connect.witness.tells()
    }

    /// From now on signs with another key. Both are published.
    pub fn rotate_key(&self) -> Result<(), Error> {
        self.connect.keys.rotate()
    }
}

impl Drop for VismaConnect {
    fn drop(&mut self) {
        self.sweeper.abort();
    }
}

impl Connect {
    fn open(address: SocketAddr, options: Options) -> Result<Self, Error> {
        let folder = options.data_dir.as_deref();
        folder.map_or(Ok(()), make_folder)?;
        let issuer = options.public_url.unwrap_or_else(|| format!("http://{address}"));
        Ok(Self {
            issuer: issuer.trim_end_matches('/').to_owned(),
            clients: clients::Clients::new(options.clients),
            accounts: accounts::Accounts::open(folder, options.clock.clone())?,
            sessions: sessions::Sessions::open(folder, options.clock.clone())?,
            codes: Waiting::new(codes::CODE_LIFE),
            keys: Keys::open(folder)?,
            lockout: lockout::Lockout::default(),
            pending: Waiting::new(second_factor::PENDING_LIFE),
            hasher: passwords::Hasher::new(options.password_hashing)?,
            password_rules: options.password_rules,
            mailer: mails::Mailer::new(options.smtp),
            errors: errors::Errors::default(),
            misbehaviour: misbehave::Switch::default(),
            witness: witness::Witness::default(),
            http: relying_party::http_client()?,
            google: OnceLock::new(),
            clock: options.clock,
        })
    }
}

/// Sessions end by the clock, and applications are told without anybody coming by.
async fn sweep(connect: Shared) {
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let ended = connect.sessions.take_ended();
        sign_out::tell_applications(&connect, ended).await;
    }
}
