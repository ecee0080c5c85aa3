//! Two-factor authentication: the code after the password, and turning it on. There is no app in the sandbox, so the
//! pages say what it would show.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use super::accounts::{Account, folded};
use super::pages::{self, PENDING_COOKIE};
use super::sessions::{Proof, Session};
use super::{Connect, Shared, sign_in, totp};
use crate::secrets;

const PENDING_LIFE: Duration = Duration::minutes(10);
const WRONG: &str = "The code is incorrect.";
const LOCKED: &str = "Too many failed attempts. Signing in with this address is locked for 30 minutes.";

/// Who has shown who they are in which browser, and has to give a code: subject, how, and when, by the digest of the cookie.
#[derive(Default)]
pub(super) struct Pending(Mutex<HashMap<String, (String, Proof, OffsetDateTime)>>);

impl Pending {
    fn begin(&self, subject: &str, proof: Proof, now: OffsetDateTime) -> String {
        let secret = secrets::generate();
        let mut pending = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pending.retain(|_, (_, _, since)| now < *since + PENDING_LIFE);
        pending.insert(secrets::digest(&secret), (subject.to_owned(), proof, now));
        secret
    }

    fn find(&self, secret: &str, now: OffsetDateTime) -> Option<(String, Proof)> {
        let pending = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (subject, proof, since) = pending.get(&secrets::digest(secret))?;
        (now < *since + PENDING_LIFE).then(|| (subject.clone(), proof.clone()))
    }

    fn end(&self, secret: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&secrets::digest(secret));
    }
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    return_url: String,
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

/// Shows what an app needs, and asks for its first code.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/two_step.html")]
struct EnrolmentPage {
    application: String,
    return_url: String,
    later_url: String,
    secret: String,
    code: String,
    complaint: Option<&'static str>,
}

/// On to the code, for somebody who has shown who they are.
pub(super) fn ask(
    connect: &Connect,
    jar: CookieJar,
    subject: &str,
    proof: Proof,
    return_url: &str,
) -> Response {
    let secret = connect.pending.begin(subject, proof, connect.clock.now());
    let return_url = pages::encode(pages::safe_return_url(return_url));
    let jar = jar.add(pages::pending_cookie(connect, secret));
    (jar, Redirect::to(&format!("/login/code?return_url={return_url}"))).into_response()
}

/// For somebody with a session without a second factor: the code, or turning it on first. That is offered only to who came
/// with a password, so others go on without.
pub(super) fn step_up(connect: &Connect, jar: CookieJar, session: &Session, return_url: &str) -> Response {
    let subject = &session.subject;
    let has_app = connect.accounts.find(subject).is_some_and(|account| account.authenticator.is_some());
    if has_app {
        return ask(connect, jar, subject, session.proof.clone(), return_url);
    }
    if !session.proof.is_password() {
        return Redirect::to(&without_wish(pages::safe_return_url(return_url))).into_response();
    }
    let return_url = pages::encode(pages::safe_return_url(return_url));
    Redirect::to(&format!("/two-step?return_url={return_url}")).into_response()
}

/// The account in question and the secret that it shares with its app.
fn pending(connect: &Connect, jar: &CookieJar) -> Option<(Account, String, Proof)> {
    let (subject, proof) = connect.pending.find(jar.get(PENDING_COOKIE)?.value(), connect.clock.now())?;
    let account = connect.accounts.find(&subject)?;
    let secret = account.authenticator.clone()?;
    Some((account, secret, proof))
}

pub(super) async fn show_code(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    match pending(&connect, &jar) {
        Some((_, secret, _)) => code_page(&connect, &asked.return_url, &secret, None),
        None => to_sign_in(&asked.return_url),
    }
}

fn to_sign_in(return_url: &str) -> Response {
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
    #[serde(default)]
    secret: String,
    #[serde(default)]
    return_url: String,
}

/// "Continue": signed in with both.
pub(super) async fn enter_code(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<CodeForm>,
) -> Response {
    let Some((account, secret, proof)) = pending(&connect, &jar) else {
        return to_sign_in(&form.return_url);
    };
    let (address, now) = (folded(&account.email), connect.clock.now());
    if connect.lockout.is_locked(&address, now) {
        return code_page(&connect, &form.return_url, &secret, Some(LOCKED));
    }
    if !totp::is_right(&secret, &form.code, now) {
        connect.lockout.count_failure(&address, now);
        return code_page(&connect, &form.return_url, &secret, Some(WRONG));
    }
    connect.lockout.forget(&address);
    if let Some(cookie) = jar.get(PENDING_COOKIE) {
        connect.pending.end(cookie.value());
    }
    let jar = sign_in::open_session(&connect, jar, &account, proof.and_code()).await;
    let jar = jar.remove(pages::without(PENDING_COOKIE));
    (jar, Redirect::to(pages::way_on(&form.return_url))).into_response()
}

pub(super) async fn show_enrolment(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    match pages::session(&connect, &jar).filter(|session| session.proof.is_password()) {
        Some(_) => enrolment_page(&connect, &asked.return_url, totp::new_secret(), None),
        None => to_sign_in(&asked.return_url),
    }
}

fn enrolment_page(
    connect: &Connect,
    return_url: &str,
    secret: String,
    complaint: Option<&'static str>,
) -> Response {
    let return_url = pages::safe_return_url(return_url);
    EnrolmentPage {
        application: connect.clients.name(&pages::client_of(return_url)),
        later_url: without_wish(return_url),
        return_url: return_url.to_owned(),
        code: totp::code(&secret, connect.clock.now()),
        secret,
        complaint,
    }
    .into_response()
}

/// Without what cannot be met now, or it would be asked for over and over.
fn without_wish(return_url: &str) -> String {
    return_url.replace("acr_values=", "left_out=")
}

/// "Turn on": from now on the account has a second factor, and this session has shown it.
pub(super) async fn enrol(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<CodeForm>,
) -> Response {
    let session = pages::session(&connect, &jar).filter(|session| session.proof.is_password());
    let account = session.and_then(|session| connect.accounts.find(&session.subject));
    let Some(account) = account else {
        return to_sign_in(&form.return_url);
    };
    if form.secret.len() != 32 || !totp::is_right(&form.secret, &form.code, connect.clock.now()) {
        return enrolment_page(&connect, &form.return_url, totp::new_secret(), Some(WRONG));
    }
    connect.accounts.change(&account.subject, |account| account.authenticator = Some(form.secret));
    let jar = sign_in::open_session(&connect, jar, &account, Proof::password().and_code()).await;
    (jar, Redirect::to(pages::way_on(&form.return_url))).into_response()
}
