//! The authorization endpoint: who asks, may they, who is here, and the answer with a code.

use std::collections::BTreeMap;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use time::Duration;
use url::form_urlencoded;

use super::codes::Grant;
use super::misbehave::Misbehaviour;
use super::pages::{self, FormPostPage};
use super::sessions::Session;
use super::{Connect, Shared, second_factor, sign_out};
use crate::secrets;

const PASSWORD_AGAIN: &str = "urn:idp:vismaconnect:method:pwd";
const SECOND_FACTOR: &str = "urn:idp:vismaconnect:mfa";

/// What is asked for by these parameters is done once, by signing in; afterwards they must not ask again. The wish
/// for a second factor stays: the session shows whether it is met.
fn is_done_by_signing_in(name: &str, value: &str) -> bool {
    matches!(name, "prompt" | "max_age") || (name == "acr_values" && value != SECOND_FACTOR)
}

/// Where and how the answer goes.
#[derive(Debug)]
pub(super) struct ReturnPath {
    client_id: String,
    redirect_uri: String,
    is_form_post: bool,
    state: Option<String>,
}

/// A request that may be answered with a code.
#[derive(Debug)]
struct Request {
    back: ReturnPath,
    scope: String,
    nonce: Option<String>,
    challenge: String,
    prompt: Vec<String>,
    max_age: Option<i64>,
    wants_password_again: bool,
    wants_second_factor: bool,
}

#[derive(Debug)]
enum Refusal {
    /// It is not sure whom to tell.
    OnOurPage(String),
    ToTheClient(ReturnPath, &'static str, String),
}

pub(super) async fn authorize(
    State(connect): State<Shared>,
    jar: CookieJar,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    let request = match read(&connect, &query) {
        Ok(request) => request,
        Err(refusal) => return refuse(&connect, refusal),
    };
    let session = pages::session(&connect, &jar);
    let is_asked_not_to_ask = request.prompt.iter().any(|it| it == "none");
    match session.filter(|it| is_good_enough(&connect, &request, it)) {
        Some(session) if request.wants_second_factor && !session.proof.has_second_factor() => {
            second_factor::step_up(&connect, jar, &session, &callback(&query))
        }
        Some(session) => answer(&connect, request, session),
        None if is_asked_not_to_ask => {
            let told = "Nobody is signed in.".to_owned();
            refuse(&connect, Refusal::ToTheClient(request.back, "login_required", told))
        }
        None => {
            if request.max_age == Some(0) {
                let ended = pages::session(&connect, &jar).map(|it| connect.sessions.end(&it.sid));
                sign_out::tell_applications(&connect, ended.unwrap_or_default()).await;
            }
            let step =
                if request.prompt.iter().any(|it| it == "select_account") { "&step=email" } else { "" };
            let return_url = pages::encode(&callback(&query));
            Redirect::to(&format!("/login?return_url={return_url}{step}")).into_response()
        }
    }
}

/// The person turns back: the application is told so.
pub(super) async fn cancel(State(connect): State<Shared>, RawQuery(query): RawQuery) -> Response {
    let refusal = match read(&connect, &query.unwrap_or_default()) {
        Ok(request) => {
            let told = "The person cancelled.".to_owned();
            Refusal::ToTheClient(request.back, "access_denied", told)
        }
        Err(refusal) => refusal,
    };
    refuse(&connect, refusal)
}

fn is_good_enough(connect: &Connect, request: &Request, session: &Session) -> bool {
    let asks = |what: &str| request.prompt.iter().any(|it| it == what);
    let is_fresh = request.max_age.is_none_or(|seconds| {
        seconds > 0 && connect.clock.now() < session.signed_in_at + Duration::seconds(seconds)
    });
    is_fresh && !request.wants_password_again && !asks("login") && !asks("select_account")
}

/// The same request after the person has signed in for it.
fn callback(query: &str) -> String {
    let mut kept = form_urlencoded::Serializer::new(String::new());
    let parameters = form_urlencoded::parse(query.as_bytes());
    kept.extend_pairs(parameters.filter(|(name, value)| !is_done_by_signing_in(name, value)));
    format!("/connect/authorize/callback?{}", kept.finish())
}

fn read(connect: &Connect, query: &str) -> Result<Request, Refusal> {
    let on_our_page = |cause: &str| Refusal::OnOurPage(cause.to_owned());
    let mut parameters = BTreeMap::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()).into_owned() {
        if parameters.insert(name, value).is_some() {
            return Err(on_our_page("A parameter is there twice."));
        }
    }
    let mut take = |name: &str| parameters.remove(name).filter(|it| !it.is_empty());

    let client = take("client_id").and_then(|it| connect.clients.find(&it));
    let client = client.ok_or_else(|| on_our_page("client_id: no such application."))?;
    let redirect_uri = take("redirect_uri").filter(|it| client.may_return_to(it));
    let redirect_uri =
        redirect_uri.ok_or_else(|| on_our_page("redirect_uri: not registered for this application."))?;
    let response_mode = take("response_mode").unwrap_or_else(|| "query".to_owned());
    let back = ReturnPath {
        client_id: client.client_id.clone(),
        redirect_uri,
        is_form_post: response_mode == "form_post",
        state: take("state"),
    };

    // From here on the application can be told what is wrong.
    let max_age = take("max_age").map(|it| it.parse::<i64>().ok().filter(|it| *it >= 0));
    let scope = take("scope").unwrap_or_default();
    let challenge = take("code_challenge").unwrap_or_default();
    let method = take("code_challenge_method");
    let response_type = take("response_type");
    let wrong = if response_type.as_deref() != Some("code") {
        Some(("unsupported_response_type", "Only response_type=code is served here."))
    } else if !matches!(response_mode.as_str(), "query" | "form_post") {
        Some(("invalid_request", "response_mode: query or form_post."))
    } else if !scope.split(' ').any(|it| it == "openid") {
        Some(("invalid_scope", "scope: openid is required."))
    } else if scope.split(' ').any(|it| it == "offline_access") {
        Some(("invalid_scope", "scope: offline access is switched off for this application."))
    } else if method.as_deref() != Some("S256") || challenge.len() != 43 {
        Some(("invalid_request", "PKCE with code_challenge_method=S256 is required."))
    } else if max_age == Some(None) {
        Some(("invalid_request", "max_age: a number of seconds."))
    } else {
        None
    };
    if let Some((error, told)) = wrong {
        return Err(Refusal::ToTheClient(back, error, told.to_owned()));
    }
    let prompt = take("prompt").unwrap_or_default();
    let acr_values = take("acr_values").unwrap_or_default();
    Ok(Request {
        back,
        scope,
        nonce: take("nonce"),
        challenge,
        prompt: prompt.split_whitespace().map(str::to_owned).collect(),
        max_age: max_age.flatten(),
        wants_password_again: acr_values.split(' ').any(|it| it == PASSWORD_AGAIN),
        wants_second_factor: acr_values.split(' ').any(|it| it == SECOND_FACTOR)
            && !connect.misbehaviour.is(Misbehaviour::NoSecondFactor),
    })
}

fn answer(connect: &Connect, request: Request, session: Session) -> Response {
    connect.sessions.remember_client(&session.sid, &request.back.client_id);
    let session_state = session_state(&request.back, &session);
    let scope = request.scope.clone();
    let grant = Grant {
        client_id: request.back.client_id.clone(),
        redirect_uri: request.back.redirect_uri.clone(),
        challenge: request.challenge,
        nonce: request.nonce,
        scope: request.scope,
        session,
    };
    let code = connect.codes.put(grant, connect.clock.now());
    let parameters = [("code", code), ("scope", scope), ("session_state", session_state)];
    send(connect, &request.back, &parameters)
}

fn refuse(connect: &Connect, refusal: Refusal) -> Response {
    match refusal {
        Refusal::OnOurPage(cause) => connect.errors.redirect(&cause),
        Refusal::ToTheClient(back, error, told) => {
            let parameters = [("error", error.to_owned()), ("error_description", told)];
            send(connect, &back, &parameters)
        }
    }
}

fn send(connect: &Connect, back: &ReturnPath, parameters: &[(&str, String)]) -> Response {
    let mut all = parameters.to_vec();
    all.extend(back.state.clone().map(|it| ("state", it)));
    let is_wrong = connect.misbehaviour.is(Misbehaviour::WrongResponseIssuer);
    let issuer = if is_wrong { "http://issuer.example" } else { &connect.issuer };
    if !connect.misbehaviour.is(Misbehaviour::NoResponseIssuer) {
        all.push(("iss", issuer.to_owned()));
    }
    if back.is_form_post {
        return form_post(connect, back, all);
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(&all);
    let joint = if back.redirect_uri.contains('?') { '&' } else { '?' };
    // 302 as the real one does it: a browser comes by GET either way.
    let location = format!("{}{joint}{}", back.redirect_uri, query.finish());
    (axum::http::StatusCode::FOUND, [(header::LOCATION, location)]).into_response()
}

/// The answer as a form that sends itself, or by its button where scripts do not run.
fn form_post(connect: &Connect, back: &ReturnPath, parameters: Vec<(&str, String)>) -> Response {
    let nonce = secrets::generate();
    let policy = format!(
        "default-src 'none'; style-src 'self'; script-src 'nonce-{nonce}'; base-uri 'none'; \
         frame-ancestors 'none'; form-action {}",
        connect.clients.origins()
    );
    let page = FormPostPage {
        application: connect.clients.name(&back.client_id),
        action: back.redirect_uri.clone(),
        fields: parameters.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        nonce,
    };
    let mut response = page.into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Opaque to the application; only the check-session iframe would read it.
fn session_state(back: &ReturnPath, session: &Session) -> String {
    let salt = &secrets::generate()[..16];
    let mixed = format!("{} {} {} {salt}", back.client_id, back.redirect_uri, session.sid);
    format!("{}.{salt}", secrets::digest(&mixed))
}
