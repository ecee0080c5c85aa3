//! A second, tiny application that signs its people in at Visma Connect's stand-in, as the product does: one page that says
//! who is logged in. With it, signing in once and out once for both can be seen.

use std::net::SocketAddr;
use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State as Of};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use serde::Deserialize;
use time::Duration;
use tower_http::csrf::CsrfLayer;

use crate::relying_party::{Answer, Outcome, Registration, RelyingParty};
use crate::server::{self, Bound, Server};
use crate::visma_connect::Client;
use crate::waiting::Waiting;
use crate::{Clock, Error, secrets};

/// How it is registered at Visma Connect's stand-in.
pub const CLIENT_ID: &str = "second-app";
const SESSION_COOKIE: &str = "second_app_session";
const ATTEMPT_COOKIE: &str = "second_app_attempt";

/// Where it listens, and who signs its people in.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where people reach it; without it `http://` and the address that it listens on.
    pub public_url: Option<String>,
    /// The provider's issuer.
    pub issuer: String,
    /// Where the product is, to go there and back.
    pub product_url: String,
    pub clock: Clock,
}

/// A running application. Dropping it stops it.
pub struct SecondApp {
    url: String,
    client_secret: String,
    _pages: Server,
}

struct App {
    url: String,
    product_url: String,
    clock: Clock,
    connect: RelyingParty,
    sessions: Waiting<Session>,
}

type Shared = Arc<App>;

#[derive(Clone)]
struct Session {
    /// The provider's session that it began in.
    sid: String,
    name: String,
    email: String,
    id_token: String,
}

impl SecondApp {
    /// Takes the port and starts. It works once its [`client`](Self::client) is registered.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let bound = server::bind(options.listen, "the second application").await?;
        Self::start_on(bound, options)
    }

    pub(crate) fn start_on(bound: Bound, options: Options) -> Result<Self, Error> {
        let url = options.public_url.unwrap_or_else(|| format!("http://{}", bound.address));
        let client_secret = secrets::generate();
        let registration = Registration {
            client_id: CLIENT_ID.to_owned(),
            client_secret: client_secret.clone(),
            redirect_uri: format!("{url}/callback"),
        };
        let app = App {
            url: url.clone(),
            product_url: options.product_url,
            connect: RelyingParty::new(&options.issuer, registration, options.clock.clone())?,
            sessions: Waiting::new(Duration::hours(10)),
            clock: options.clock,
        };
        let router = router(Arc::new(app), &options.issuer);
        Ok(Self { url, client_secret, _pages: bound.serve(router) })
    }

    /// Where people reach it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// As the provider has to know it.
    pub fn client(&self) -> Client {
        Client {
            client_id: CLIENT_ID.to_owned(),
            client_secret: self.client_secret.clone(),
            application_name: "Second app".to_owned(),
            redirect_uris: vec![format!("{}/callback", self.url)],
            post_logout_redirect_uris: vec![format!("{}/", self.url)],
            login_page: format!("{}/", self.url),
            backchannel_logout_uri: Some(format!("{}/backchannel-logout", self.url)),
            has_core_claims_in_id_token: true,
        }
    }
}

fn router(app: Shared, issuer: &str) -> Router {
    // Called by the provider, which proves itself by the token.
    let machine = Router::new().route("/backchannel-logout", post(end_by_provider));
    let pages = Router::new()
        .route("/", get(home))
        .route("/login", get(log_in))
        .route("/callback", get(come_back))
        .route("/logout", post(log_out))
        .route("/sandbox.css", get(server::style))
        .fallback(missing)
        .layer(CsrfLayer::new());
    let policy = format!(
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' {issuer}"
    );
    let policy = HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
    machine
        .merge(pages)
        .layer(from_fn(move |request, next| server::page_headers(policy.clone(), request, next)))
        .with_state(app)
}

#[derive(Template, WebTemplate)]
#[template(path = "second_app/home.html")]
struct HomePage {
    session: Option<Session>,
    product_url: String,
}

fn session(app: &App, jar: &CookieJar) -> Option<Session> {
    app.sessions.find(jar.get(SESSION_COOKIE)?.value(), app.clock.now())
}

async fn home(Of(app): Of<Shared>, jar: CookieJar) -> HomePage {
    HomePage { session: session(&app, &jar), product_url: app.product_url.clone() }
}

/// "Log in with Visma Connect".
async fn log_in(Of(app): Of<Shared>, jar: CookieJar) -> Response {
    match app.connect.begin("").await {
        Ok((url, state)) => {
            (jar.add(cookie(ATTEMPT_COOKIE, state)), Redirect::to(url.as_str())).into_response()
        }
        Err(e) => broken(&e),
    }
}

async fn come_back(Of(app): Of<Shared>, jar: CookieJar, Query(answer): Query<Answer>) -> Response {
    let state = jar.get(ATTEMPT_COOKIE).map(|it| it.value().to_owned());
    let jar = jar.remove(without(ATTEMPT_COOKIE));
    let home = Redirect::to("/");
    match app.connect.finish(state.as_deref(), &answer).await {
        Some((Ok(Outcome::SignedIn(claims, id_token)), _)) => {
            let claim = |name: &str| claims[name].as_str().unwrap_or_default().to_owned();
            let session = Session { sid: claim("sid"), name: claim("name"), email: claim("email"), id_token };
            let secret = app.sessions.put(session, app.clock.now());
            (jar.add(cookie(SESSION_COOKIE, secret)), home).into_response()
        }
        Some((Err(e), _)) => broken(&e),
        Some((Ok(Outcome::Refused), _)) | None => (jar, home).into_response(),
    }
}

/// "Log out": here, and at Visma Connect, which tells the product.
async fn log_out(Of(app): Of<Shared>, jar: CookieJar) -> Response {
    let Some(session) = session(&app, &jar) else {
        return Redirect::to("/").into_response();
    };
    app.sessions.forget(|it| it.sid == session.sid);
    let jar = jar.remove(without(SESSION_COOKIE));
    match app.connect.end_session_url(&session.id_token, &format!("{}/", app.url)).await {
        Ok(url) => (jar, Redirect::to(url.as_str())).into_response(),
        Err(e) => broken(&e),
    }
}

#[derive(Deserialize)]
struct Logout {
    logout_token: String,
}

async fn end_by_provider(Of(app): Of<Shared>, Form(logout): Form<Logout>) -> StatusCode {
    match app.connect.ended_session(&logout.logout_token).await {
        Ok(sid) => {
            app.sessions.forget(|it| it.sid == sid);
            StatusCode::OK
        }
        Err(e) => {
            tracing::warn!("{e}");
            StatusCode::BAD_REQUEST
        }
    }
}

fn cookie(name: &'static str, value: String) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie
}

fn without(name: &'static str) -> Cookie<'static> {
    let mut cookie = Cookie::from(name);
    cookie.set_path("/");
    cookie
}

#[derive(Template, WebTemplate)]
#[template(path = "second_app/text.html")]
struct TextPage {
    heading: &'static str,
    text: String,
}

fn broken(cause: &Error) -> Response {
    tracing::warn!("{cause}");
    let page = TextPage { heading: "That did not work", text: cause.to_string() };
    (StatusCode::SERVICE_UNAVAILABLE, page).into_response()
}

async fn missing() -> Response {
    let page = TextPage { heading: "Not here", text: "There is no such page.".to_owned() };
    (StatusCode::NOT_FOUND, page).into_response()
}
