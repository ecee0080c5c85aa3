//! A stand-in for Google, as far as signing in by it goes: accounts with an address, pages to make and change them, and an
//! OpenID provider that asks whom to go on as. It asks for no password and remembers nobody.
//!
//! - [`accounts`]: who has one.
//! - [`authorize`]: whom to go on as, and the code that follows.
//! - [`tokens`]: a code for an ID token; discovery.
//! - [`pages`]: the list of accounts, and one account.

mod accounts;
mod authorize;
mod pages;
mod tokens;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::http::HeaderValue;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use time::Duration;
use tower_http::csrf::CsrfLayer;

use crate::json_file::make_folder;
use crate::keys::Keys;
use crate::relying_party::Registration;
use crate::server::{self, Bound, Server};
use crate::waiting::Waiting;
use crate::{Clock, Error, secrets};

/// Where it listens and what it keeps.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The issuer; without it `http://` and the address that it listens on.
    pub public_url: Option<String>,
    /// Where accounts and the signing key are kept over a restart; without it only in memory.
    pub data_dir: Option<PathBuf>,
    pub clock: Clock,
}

/// A running Google. Dropping it stops it.
pub struct Google {
    state: Shared,
    _pages: Server,
}

type Shared = Arc<State>;

struct State {
    issuer: String,
    clock: Clock,
    clients: Mutex<Vec<Client>>,
    accounts: accounts::Accounts,
    /// Requests that wait for somebody to say as whom to go on.
    requests: Waiting<authorize::Request>,
    codes: Waiting<authorize::Grant>,
    keys: Keys,
}

/// An application that signs its people in here.
#[derive(Clone)]
struct Client {
    name: String,
    registration: Registration,
}

impl Google {
    /// Takes the port and starts.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let bound = server::bind(options.listen, "Google's stand-in").await?;
        Self::start_on(bound, options).await
    }

    pub(crate) async fn start_on(bound: Bound, options: Options) -> Result<Self, Error> {
        let issuer = options.public_url.clone().unwrap_or_else(|| format!("http://{}", bound.address));
        // Making a signing key takes a while.
        let state = tokio::task::spawn_blocking(move || State::open(issuer, options))
            .await
            .map_err(|e| Error::new(format!("Starting Google's stand-in was broken off: {e}.")))??;
        let state = Arc::new(state);
        Ok(Self { _pages: bound.serve(router(Arc::clone(&state))), state })
    }

    /// The issuer, which is also where the accounts are.
    pub fn issuer(&self) -> &str {
        &self.state.issuer
    }

    /// Makes an account with this address, for which Google vouches.
    pub fn create_account(&self, email: &str, first_name: &str, last_name: &str) {
        self.state.accounts.save(
            None,
            accounts::Details {
                email: email.to_owned(),
                first_name: first_name.to_owned(),
                last_name: last_name.to_owned(),
                is_email_verified: true,
            },
        );
    }

    /// Registers an application that may return to this address.
    pub(crate) fn register(&self, name: &str, redirect_uri: &str) -> Registration {
        let registration = Registration {
            client_id: format!("{}.apps.sandbox", name.to_lowercase().replace(' ', "-")),
            client_secret: secrets::generate(),
            redirect_uri: redirect_uri.to_owned(),
        };
        let client = Client { name: name.to_owned(), registration: registration.clone() };
        self.state.clients.lock().unwrap_or_else(PoisonError::into_inner).push(client);
        registration
    }
}

impl State {
    fn open(issuer: String, options: Options) -> Result<Self, Error> {
        let folder = options.data_dir.as_deref();
        folder.map_or(Ok(()), make_folder)?;
        Ok(Self {
            issuer: issuer.trim_end_matches('/').to_owned(),
            clients: Mutex::default(),
            accounts: accounts::Accounts::open(folder)?,
            requests: Waiting::new(Duration::minutes(30)),
            codes: Waiting::new(Duration::minutes(5)),
            keys: Keys::open(folder)?,
            clock: options.clock,
        })
    }

    fn client(&self, client_id: &str) -> Option<Client> {
        let clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        clients.iter().find(|it| it.registration.client_id == client_id).cloned()
    }
}

fn router(state: Shared) -> Router {
    let machine = Router::new()
        .route("/.well-known/openid-configuration", get(tokens::metadata))
        .route("/oauth2/v3/certs", get(tokens::certs))
        .route("/token", post(tokens::token));
    let pages = Router::new()
        .route("/", get(pages::list))
        .route("/accounts/new", get(pages::show_new).post(pages::create))
        .route("/accounts/{subject}", get(pages::show).post(pages::save))
        .route("/accounts/{subject}/delete", post(pages::delete))
        .route("/o/oauth2/v2/auth", get(authorize::authorize))
        .route("/o/oauth2/v2/choose", get(authorize::show).post(authorize::choose))
        .route("/sandbox.css", get(server::style))
        .fallback(pages::missing)
        .layer(CsrfLayer::new());
    // No form-action: where a form leads in the end is for the application to say that one came from.
    let policy = HeaderValue::from_static(
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    machine
        .merge(pages)
        .layer(from_fn(move |request, next| server::page_headers(policy.clone(), request, next)))
        .with_state(state)
}
