//! "Choose an account": as whom to go on to an application, and the code that it gets.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use url::Url;

use super::accounts::Account;
use super::{Shared, pages};

/// An application asks who is here.
#[derive(Clone)]
pub(super) struct Request {
    application: String,
    client_id: String,
    redirect_uri: Url,
    state: String,
    nonce: Option<String>,
    challenge: String,
}

/// What a code stands for.
#[derive(Clone)]
pub(super) struct Grant {
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    pub(super) nonce: Option<String>,
    pub(super) challenge: String,
    pub(super) account: Account,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    client_id: String,
    redirect_uri: String,
    response_type: String,
    scope: String,
    state: String,
    nonce: Option<String>,
    code_challenge: String,
    code_challenge_method: String,
}

pub(super) async fn authorize(State(google): State<Shared>, Query(asked): Query<Asked>) -> Response {
    let client = google.client(&asked.client_id);
    let client = client.filter(|it| it.registration.redirect_uri == asked.redirect_uri);
    let (Some(client), Ok(redirect_uri)) = (client, Url::parse(&asked.redirect_uri)) else {
        return pages::refused("This application is not registered here, or not with this redirect URI.");
    };
    let is_served = asked.response_type == "code"
        && asked.scope.split(' ').any(|it| it == "openid")
        && asked.code_challenge_method == "S256"
        && asked.code_challenge.len() == 43;
    if !is_served {
        return pages::refused("Only the code flow of OpenID Connect with PKCE is served here.");
    }
    let request = Request {
        application: client.name,
        client_id: asked.client_id,
        redirect_uri,
        state: asked.state,
        nonce: asked.nonce,
        challenge: asked.code_challenge,
    };
    let request = google.requests.put(request, google.clock.now());
    Redirect::to(&choose_url(&request)).into_response()
}

fn choose_url(request: &str) -> String {
    format!("/o/oauth2/v2/choose?request={request}")
}

#[derive(Template, WebTemplate)]
#[template(path = "google/choose.html")]
struct ChoosePage {
    application: String,
    request: String,
    accounts: Vec<Account>,
    cancel_url: String,
}

#[derive(Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    request: String,
}

pub(super) async fn show(State(google): State<Shared>, Query(which): Query<Which>) -> Response {
    let Some(request) = google.requests.find(&which.request, google.clock.now()) else {
        return over();
    };
    ChoosePage {
        request: which.request,
        accounts: google.accounts.all(),
        cancel_url: back(&google.issuer, &request, ("error", "access_denied")),
        application: request.application,
    }
    .into_response()
}

fn over() -> Response {
    pages::refused("That took too long, or was done already. Go back to the application and try again.")
}

#[derive(Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    request: String,
    #[serde(default)]
    account: String,
}

pub(super) async fn choose(State(google): State<Shared>, Form(choice): Form<Choice>) -> Response {
    match google.accounts.find(&choice.account) {
        Some(account) => go_on(&google, &choice.request, account),
        None => Redirect::to(&choose_url(&choice.request)).into_response(),
    }
}

/// Back to the application as this account.
pub(super) fn go_on(google: &Shared, request: &str, account: Account) -> Response {
    let now = google.clock.now();
    let Some(request) = google.requests.take(request, now) else {
        return over();
    };
    let grant = Grant {
        client_id: request.client_id.clone(),
        redirect_uri: request.redirect_uri.to_string(),
        nonce: request.nonce.clone(),
        challenge: request.challenge.clone(),
        account,
    };
    let code = google.codes.put(grant, now);
    let location = back(&google.issuer, &request, ("code", &code));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

fn back(issuer: &str, request: &Request, said: (&str, &str)) -> String {
    let mut url = request.redirect_uri.clone();
    url.query_pairs_mut()
        .append_pair(said.0, said.1)
        .append_pair("state", &request.state)
        .append_pair("iss", issuer);
    url.into()
}
