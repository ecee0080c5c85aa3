//! The second step of signing in: a code of the authenticator app, or "another way": the emergency code. There is no app in
//! the sandbox, so the page says what it would show.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use time::Duration;

use super::accounts::{Account, folded};
use super::pages::{self, DEVICE_COOKIE, PENDING_COOKIE};
use super::sessions::{Proof, Session};
use super::sign_in::LOCKED;
use super::two_step::TwoStep;
use super::{Connect, Shared, enrolment, sign_in, totp};

/// So long somebody who has shown who they are may take for the code.
pub(super) const PENDING_LIFE: Duration = Duration::minutes(10);
pub(super) const WRONG: &str = "The code is incorrect.";

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    pub(super) return_url: String,
}

/// Asks for the code of an authenticator app.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/sign_in_code.html")]
struct CodePage {
    application: String,
    return_url: String,
    cancel_url: String,
    /// What the app shows.
    code: String,
    complaint: Option<&'static str>,
}

/// Asks for the emergency code instead.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/sign_in_emergency.html")]
struct EmergencyPage {
    application: String,
    return_url: String,
    cancel_url: String,
    complaint: Option<&'static str>,
}

/// Signed in; or on to the code for whoever has turned that on, unless this device is remembered.
pub(super) async fn go_on(
    connect: &Connect,
    jar: CookieJar,
    account: &Account,
    proof: Proof,
    return_url: &str,
) -> Response {
    let proof = match &account.two_step {
        None => proof,
        Some(two_step) if is_remembered(connect, &jar, two_step) => proof.and_remembered_device(),
        Some(_) => return ask(connect, jar, &account.subject, proof, return_url),
    };
    let jar = sign_in::open_session(connect, jar, account, proof).await;
    (jar, Redirect::to(pages::way_on(return_url))).into_response()
}

fn is_remembered(connect: &Connect, jar: &CookieJar, two_step: &TwoStep) -> bool {
    let device = jar.get(DEVICE_COOKIE);
    device.is_some_and(|device| two_step.remembers(device.value(), connect.clock.now()))
}

fn ask(connect: &Connect, jar: CookieJar, subject: &str, proof: Proof, return_url: &str) -> Response {
    let secret = connect.pending.put((subject.to_owned(), proof), connect.clock.now());
    let return_url = pages::encode(pages::safe_return_url(return_url));
    let jar = jar.add(pages::pending_cookie(connect, secret));
    (jar, Redirect::to(&format!("/login/code?return_url={return_url}"))).into_response()
}

/// For somebody with a session without a second factor: the code, or turning it on first. That is offered only to who came
/// with a password, so others go on without.
pub(super) fn step_up(connect: &Connect, jar: CookieJar, session: &Session, return_url: &str) -> Response {
    let subject = &session.subject;
    let has_it = connect.accounts.find(subject).is_some_and(|account| account.two_step.is_some());
    if has_it {
        return ask(connect, jar, subject, session.proof.clone(), return_url);
    }
    if !session.proof.is_password() {
        return Redirect::to(&enrolment::without_wish(pages::safe_return_url(return_url))).into_response();
    }
    let return_url = pages::encode(pages::safe_return_url(return_url));
    Redirect::to(&format!("/two-step?return_url={return_url}")).into_response()
}

/// The account in question, how it was shown so far, and the secret that it shares with its app.
fn pending(connect: &Connect, jar: &CookieJar) -> Option<(Account, Proof, String)> {
    let (subject, proof) = connect.pending.find(jar.get(PENDING_COOKIE)?.value(), connect.clock.now())?;
    let account = connect.accounts.find(&subject)?;
    let secret = account.two_step.as_ref()?.secret.clone();
    Some((account, proof, secret))
}

pub(super) async fn show_code(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    match pending(&connect, &jar) {
        Some((.., secret)) => code_page(&connect, &asked.return_url, &secret, None),
        None => to_sign_in(&asked.return_url),
    }
}

pub(super) fn to_sign_in(return_url: &str) -> Response {
    let return_url = pages::encode(pages::safe_return_url(return_url));
    Redirect::to(&format!("/login?return_url={return_url}")).into_response()
}

fn code_page(connect: &Connect, return_url: &str, secret: &str, complaint: Option<&'static str>) -> Response {
    let return_url = pages::safe_return_url(return_url);
    CodePage {
        application: connect.clients.name(&pages::client_of(return_url)),
        return_url: return_url.to_owned(),
        cancel_url: pages::cancel_url(return_url),
        code: totp::code(secret, connect.clock.now()),
        complaint,
    }
    .into_response()
}

#[derive(Deserialize)]
pub(super) struct CodeForm {
    #[serde(default)]
    code: String,
    remember: Option<String>,
    #[serde(default)]
    return_url: String,
}

/// "Continue": signed in with both.
pub(super) async fn enter_code(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<CodeForm>,
) -> Response {
    let Some((account, proof, secret)) = pending(&connect, &jar) else {
        return to_sign_in(&form.return_url);
    };
    let is_right = || totp::is_right(&secret, &form.code, connect.clock.now());
    if let Some(complaint) = complaint(&connect, &account, is_right) {
        return code_page(&connect, &form.return_url, &secret, Some(complaint));
    }
    let mut device = None;
    if form.remember.is_some() {
        let now = connect.clock.now();
        connect.accounts.change(&account.subject, |account| {
            device = account.two_step.as_mut().map(|two_step| two_step.remember_device(now));
        });
    }
    let jar = match device {
        Some(secret) => jar.add(pages::device_cookie(&connect, secret)),
        None => jar,
    };
    signed_in(&connect, jar, &account, proof, &form.return_url).await
}

/// "Try another way".
pub(super) async fn show_emergency(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    match pending(&connect, &jar) {
        Some(_) => emergency_page(&connect, &asked.return_url, None),
        None => to_sign_in(&asked.return_url),
    }
}

fn emergency_page(connect: &Connect, return_url: &str, complaint: Option<&'static str>) -> Response {
    let return_url = pages::safe_return_url(return_url);
    EmergencyPage {
        application: connect.clients.name(&pages::client_of(return_url)),
        return_url: return_url.to_owned(),
        cancel_url: pages::cancel_url(return_url),
        complaint,
    }
    .into_response()
}

/// "Continue" with the emergency code, which is used up by it.
pub(super) async fn enter_emergency(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<CodeForm>,
) -> Response {
    let Some((account, proof, _)) = pending(&connect, &jar) else {
        return to_sign_in(&form.return_url);
    };
    let use_up = || {
        let mut is_right = false;
        connect.accounts.change(&account.subject, |account| {
            let two_step = account.two_step.as_mut();
            is_right = two_step.is_some_and(|two_step| two_step.use_emergency_code(&form.code));
        });
        is_right
    };
    match complaint(&connect, &account, use_up) {
        Some(complaint) => emergency_page(&connect, &form.return_url, Some(complaint)),
        None => signed_in(&connect, jar, &account, proof, &form.return_url).await,
    }
}

/// Wrong codes lock as wrong passwords do.
fn complaint(connect: &Connect, account: &Account, is_right: impl FnOnce() -> bool) -> Option<&'static str> {
    let (address, now) = (folded(&account.email), connect.clock.now());
    if connect.lockout.is_locked(&address, now) {
        return Some(LOCKED);
    }
    if !is_right() {
        connect.lockout.count_failure(&address, now);
        return Some(WRONG);
    }
    connect.lockout.forget(&address);
    None
}

async fn signed_in(
    connect: &Connect,
    jar: CookieJar,
    account: &Account,
    proof: Proof,
    return_url: &str,
) -> Response {
    if let Some(cookie) = jar.get(PENDING_COOKIE) {
        connect.pending.take(cookie.value(), connect.clock.now());
    }
    let jar = sign_in::open_session(connect, jar, account, proof.and_code()).await;
    let jar = jar.remove(pages::without(PENDING_COOKIE));
    (jar, Redirect::to(pages::way_on(return_url))).into_response()
}
