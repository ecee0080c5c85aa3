//! Choosing a password by a link from a mail: the first one, or a new one. And asking for such a mail.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::accounts::{Account, Link, Opens, folded};
use super::mails::{self, Mail};
use super::pages::{self, ADDRESS_COOKIE, TextPage};
use super::sessions::Proof;
use super::{Connect, Shared, errors, sign_in};
use crate::Error;

pub(super) const NOT_THE_SAME: &str = "The two passwords are not the same.";

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    client_id: String,
    #[serde(default)]
    return_url: String,
    /// Set where step two of signing in knows the address.
    known: Option<String>,
}

impl Asked {
    fn client_id(&self) -> String {
        match self.client_id.as_str() {
            "" => pages::client_of(pages::safe_return_url(&self.return_url)),
            client_id => client_id.to_owned(),
        }
    }
}

/// Asks for a mail with a link.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/reset_password.html")]
struct RequestPage {
    application: String,
    client_id: String,
    email: String,
    /// Coming from step two of signing in, the address stands.
    is_email_fixed: bool,
    email_complaint: Option<&'static str>,
    human_complaint: Option<&'static str>,
}

pub(super) async fn show_request(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    let client_id = asked.client_id();
    let email = pages::address(&jar, ADDRESS_COOKIE).filter(|_| asked.known.is_some());
    RequestPage {
        application: connect.clients.name(&client_id),
        client_id,
        is_email_fixed: email.is_some(),
        email: email.unwrap_or_default(),
        email_complaint: None,
        human_complaint: None,
    }
    .into_response()
}

#[derive(Deserialize)]
pub(super) struct RequestForm {
    #[serde(default)]
    client_id: String,
    #[serde(default)]
    email: String,
    human: Option<String>,
}

/// "Reset password": the same answer whether or not there is such an account.
pub(super) async fn request(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<RequestForm>,
) -> Response {
    let is_address = mails::is_address(form.email.trim());
    let application = connect.clients.name(&form.client_id);
    if !is_address || form.human.is_none() {
        return RequestPage {
            application,
            client_id: form.client_id,
            is_email_fixed: pages::address(&jar, ADDRESS_COOKIE).as_ref() == Some(&form.email),
            email: form.email,
            email_complaint: (!is_address).then_some("Enter a valid e-mail address."),
            human_complaint: form.human.is_none().then_some("Tick the box to go on."),
        }
        .into_response();
    }
    if let Some(account) = connect.accounts.find_by_email(&form.email) {
        let url = make_link(&connect, "reset-password", &account, &form.client_id);
        let mail = Mail::change_password(&account, &application, url);
        if let Err(e) = connect.mailer.send(mail).await {
            return errors::unavailable(&e);
        }
    }
    let client_id = pages::encode(&form.client_id);
    Redirect::to(&format!("/reset-password/sent?client_id={client_id}")).into_response()
}

pub(super) async fn sent(State(connect): State<Shared>, Query(asked): Query<Asked>) -> Response {
    let mut page = TextPage::new(connect.clients.name(&asked.client_id()), "Check your inbox");
    page.text = "If there is an account with that address, a mail with a link to choose a new password is \
                 on its way."
        .to_owned();
    page.into_response()
}

/// The password screen.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/set_password.html")]
struct PasswordPage {
    application: String,
    email: String,
    rules: Vec<String>,
    password_complaint: Option<String>,
    repeat_complaint: Option<&'static str>,
}

impl PasswordPage {
    fn new(connect: &Connect, link: &Link, account: &Account) -> Self {
        Self {
            application: connect.clients.name(&link.client_id),
            email: account.email.clone(),
            rules: connect.password_rules.sentences(),
            password_complaint: None,
            repeat_complaint: None,
        }
    }
}

/// Opening a link only shows; mail scanners do that too.
pub(super) async fn show_link(
    State(connect): State<Shared>,
    Path(secret): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    match find(&connect, &secret) {
        Some((link, account)) => PasswordPage::new(&connect, &link, &account).into_response(),
        None => invalid_link(&connect, &asked),
    }
}

#[derive(Deserialize)]
pub(super) struct PasswordForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    repeat: String,
}

/// "Set password": the account is active, this browser is signed in here, and the application's login page is next.
pub(super) async fn set_password(
    State(connect): State<Shared>,
    Path(secret): Path<String>,
    Query(asked): Query<Asked>,
    jar: CookieJar,
    Form(form): Form<PasswordForm>,
) -> Response {
    let Some((link, account)) = find(&connect, &secret) else {
        return invalid_link(&connect, &asked);
    };
    let mut page = PasswordPage::new(&connect, &link, &account);
    page.password_complaint = complaint(&connect, &account, &form.password);
    page.repeat_complaint = (form.password != form.repeat).then_some(NOT_THE_SAME);
    if page.password_complaint.is_some() || page.repeat_complaint.is_some() {
        return page.into_response();
    }
    let account = match hashed(&connect, form.password).await {
        Ok(hash) => connect.accounts.set_password(&secret, hash),
        Err(e) => return errors::unavailable(&e),
    };
    let Some(account) = account else {
        return invalid_link(&connect, &asked);
    };
    connect.lockout.forget(&folded(&account.email));
    // A link in a mail is no second factor: whoever has turned that on signs in with both.
    let jar = match account.two_step {
        None => sign_in::open_session(&connect, jar, &account, Proof::password()).await,
        Some(_) => jar,
    };
    let client = connect.clients.find(&link.client_id);
    (jar, Redirect::to(client.as_ref().map_or("/", |it| &it.login_page))).into_response()
}

/// What is wrong with a new password.
pub(super) fn complaint(connect: &Connect, account: &Account, password: &str) -> Option<String> {
    let local_part = account.email.split('@').next().unwrap_or_default();
    let personal = [&*account.first_name, &*account.last_name, &*account.email, local_part];
    connect.password_rules.complaint(password, &personal)
}

pub(super) async fn hashed(connect: &Connect, password: String) -> Result<String, Error> {
    let hasher = connect.hasher.clone();
    tokio::task::spawn_blocking(move || hasher.hash(&password))
        .await
        .map_err(|e| Error::new(format!("The password could not be kept: {e}.")))?
}

/// A fresh link for a mail. It names the application too, so that even a lapsed one leads on to a link for it.
pub(super) fn make_link(connect: &Connect, path: &str, account: &Account, client_id: &str) -> String {
    let secret = connect.accounts.make_link(&account.subject, client_id, Opens::Password);
    let client_id = pages::encode(client_id);
    format!("{}/{path}/{secret}?client_id={client_id}", connect.issuer)
}

fn find(connect: &Connect, secret: &str) -> Option<(Link, Account)> {
    let link = connect.accounts.find_link(secret).filter(|link| link.opens == Opens::Password)?;
    let account = connect.accounts.find(&link.subject)?;
    Some((link, account))
}

fn invalid_link(connect: &Connect, asked: &Asked) -> Response {
    let client_id = asked.client_id();
    let mut page = TextPage::new(connect.clients.name(&client_id), "Invalid verification link");
    page.text = "The link has been used already, or its 24 hours are over.".to_owned();
    page.link = Some((
        format!("/reset-password?client_id={}", pages::encode(&client_id)),
        "Click here to request a new valid link".to_owned(),
    ));
    (StatusCode::GONE, page).into_response()
}
