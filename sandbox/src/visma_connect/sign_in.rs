//! Signing in, in two steps: the address, then the password.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::accounts::{Account, folded};
use super::pages::{self, ADDRESS_COOKIE, REMEMBERED_COOKIE, SESSION_COOKIE, TextPage};
use super::sessions::Proof;
use super::{Connect, Shared, errors, mails, second_factor, sign_out};

const WRONG: &str = "The e-mail address or the password is incorrect.";
pub(super) const LOCKED: &str =
    "Too many failed attempts. Signing in with this address is locked for 30 minutes.";

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    return_url: String,
    #[serde(default)]
    step: String,
}

/// Step one: the address.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/sign_in_address.html")]
struct AddressPage {
    application: String,
    client_id: String,
    return_url: String,
    cancel_url: String,
    email: String,
    is_remembered: bool,
    has_google: bool,
    complaint: Option<&'static str>,
}

/// Step two: the password.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/sign_in_password.html")]
struct PasswordPage {
    application: String,
    return_url: String,
    cancel_url: String,
    email: String,
    complaint: Option<&'static str>,
}

/// The front page: who is signed in here, if anybody.
pub(super) async fn home(State(connect): State<Shared>, jar: CookieJar) -> Response {
    let session = pages::session(&connect, &jar);
    let account = session.and_then(|it| connect.accounts.find(&it.subject));
    let Some(account) = account else {
        return Redirect::to("/login").into_response();
    };
    let mut page = TextPage::new("Visma Connect", "You are signed in");
    page.text = format!("{} ({})", account.name(), account.email);
    page.link = Some((pages::SETTINGS.to_owned(), "Account settings".to_owned()));
    page.has_sign_out = true;
    page.into_response()
}

/// Opens on step two when this browser remembers an address.
pub(super) async fn show(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    let remembered = pages::address(&jar, REMEMBERED_COOKIE);
    let is_remembered = remembered.is_some();
    match remembered {
        Some(email) if asked.step != "email" => to_password(&connect, jar, &email, &asked.return_url),
        remembered => {
            let current = pages::address(&jar, ADDRESS_COOKIE).or(remembered);
            address_page(&connect, &asked.return_url, current.unwrap_or_default(), is_remembered, None)
        }
    }
}

#[derive(Deserialize)]
pub(super) struct AddressForm {
    #[serde(default)]
    email: String,
    remember: Option<String>,
    #[serde(default)]
    return_url: String,
}

/// "Next".
pub(super) async fn next(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<AddressForm>,
) -> Response {
    let email = form.email.trim();
    if !mails::is_address(email) {
        let complaint = "Enter a valid e-mail address.";
        let is_remembered = form.remember.is_some();
        return address_page(&connect, &form.return_url, form.email, is_remembered, Some(complaint));
    }
    let jar = match form.remember {
        Some(_) => jar.add(pages::address_cookie(&connect, REMEMBERED_COOKIE, email)),
        None => jar.remove(pages::without(REMEMBERED_COOKIE)),
    };
    to_password(&connect, jar, email, &form.return_url)
}

pub(super) async fn show_password(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    match pages::address(&jar, ADDRESS_COOKIE) {
        Some(email) => password_page(&connect, &asked.return_url, email, None),
        None => to_address(&asked.return_url),
    }
}

#[derive(Deserialize)]
pub(super) struct PasswordForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    return_url: String,
}

/// "Sign in".
pub(super) async fn sign_in(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<PasswordForm>,
) -> Response {
    let Some(email) = pages::address(&jar, ADDRESS_COOKIE) else {
        return to_address(&form.return_url);
    };
    match check_password(&connect, &email, form.password).await {
        Ok(Ok(account)) => {
            second_factor::go_on(&connect, jar, &account, Proof::password(), &form.return_url).await
        }
        Ok(Err(Refused::Wrong)) => password_page(&connect, &form.return_url, email, Some(WRONG)),
        Ok(Err(Refused::Locked)) => password_page(&connect, &form.return_url, email, Some(LOCKED)),
        Err(e) => errors::unavailable(&e),
    }
}

pub(super) enum Refused {
    Wrong,
    Locked,
}

/// The account with this address, if the password is its own. Wrong ones count towards the lock-out.
pub(super) async fn check_password(
    connect: &Connect,
    email: &str,
    password: String,
) -> Result<Result<Account, Refused>, crate::Error> {
    let (address, now) = (folded(email), connect.clock.now());
    if connect.lockout.is_locked(&address, now) {
        return Ok(Err(Refused::Locked));
    }
    let account = connect.accounts.find_by_email(email);
    let hash = account.as_ref().and_then(|it| it.password_hash.clone());
    let hasher = connect.hasher.clone();
    let is_right = tokio::task::spawn_blocking(move || hasher.is_right(&password, hash.as_deref()))
        .await
        .map_err(|e| crate::Error::new(format!("The password could not be checked: {e}.")))?;
    match account.filter(|_| is_right) {
        Some(account) => {
            connect.lockout.forget(&address);
            Ok(Ok(account))
        }
        None => {
            connect.lockout.count_failure(&address, now);
            Ok(Err(Refused::Wrong))
        }
    }
}

/// From now on this browser is signed in as the account.
pub(super) async fn open_session(
    connect: &Connect,
    jar: CookieJar,
    account: &Account,
    proof: Proof,
) -> CookieJar {
    let now = connect.clock.now();
    let old = jar.get(SESSION_COOKIE).map(|it| it.value().to_owned());
    let (secret, replaced) = connect.sessions.start(&account.subject, proof, old.as_deref());
    sign_out::tell_applications(connect, replaced).await;
    connect.accounts.change(&account.subject, |it| it.last_signed_in_at = Some(now));
    jar.add(pages::session_cookie(connect, secret)).remove(pages::without(ADDRESS_COOKIE))
}

fn to_password(connect: &Connect, jar: CookieJar, email: &str, return_url: &str) -> Response {
    let jar = jar.add(pages::address_cookie(connect, ADDRESS_COOKIE, email));
    let return_url = pages::encode(pages::safe_return_url(return_url));
    (jar, Redirect::to(&format!("/login/password?return_url={return_url}"))).into_response()
}

fn to_address(return_url: &str) -> Response {
    let return_url = pages::encode(pages::safe_return_url(return_url));
    Redirect::to(&format!("/login?step=email&return_url={return_url}")).into_response()
}

fn address_page(
    connect: &Connect,
    return_url: &str,
    email: String,
    is_remembered: bool,
    complaint: Option<&'static str>,
) -> Response {
    let return_url = pages::safe_return_url(return_url);
    let client_id = pages::client_of(return_url);
    AddressPage {
        application: connect.clients.name(&client_id),
        client_id: pages::encode(&client_id),
        return_url: return_url.to_owned(),
        cancel_url: pages::cancel_url(return_url),
        email,
        is_remembered,
        has_google: connect.google.get().is_some(),
        complaint,
    }
    .into_response()
}

fn password_page(
    connect: &Connect,
    return_url: &str,
    email: String,
    complaint: Option<&'static str>,
) -> Response {
    let return_url = pages::safe_return_url(return_url);
    PasswordPage {
        application: connect.clients.name(&pages::client_of(return_url)),
        return_url: return_url.to_owned(),
        cancel_url: pages::cancel_url(return_url),
        email,
        complaint,
    }
    .into_response()
}
