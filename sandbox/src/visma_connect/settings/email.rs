//! Another e-mail address. The account keeps the old one until the link in a mail to the new one was followed; the old one
//! is told.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::super::accounts::{Account, Opens, folded};
use super::super::mails::{self, Mail};
use super::super::pages::{SETTINGS, TextPage};
use super::super::{Connect, Shared, errors};
use super::{SignedIn, password_complaint, password_first};

#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/settings/email.html")]
struct EmailPage {
    current: String,
    email: String,
    email_complaint: Option<&'static str>,
    password_complaint: Option<&'static str>,
}

/// "Change email address".
pub(super) async fn show(SignedIn { account, .. }: SignedIn) -> Response {
    if !account.is_activated() {
        return password_first().into_response();
    }
    let current = account.email;
    EmailPage { current, email: String::new(), email_complaint: None, password_complaint: None }
        .into_response()
}

#[derive(Deserialize)]
pub(super) struct EmailForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// "Send validation email". The answer does not tell whether the address is somebody else's.
pub(super) async fn ask(
    State(connect): State<Shared>,
    SignedIn { account, .. }: SignedIn,
    Form(form): Form<EmailForm>,
) -> Response {
    let email = form.email.trim();
    let email_complaint = if !mails::is_address(email) {
        Some("Enter a valid e-mail address.")
    } else if email == account.email {
        Some("This is your address already.")
    } else {
        None
    };
    let password_complaint = match password_complaint(&connect, &account, &form.password).await {
        Ok(complaint) => complaint,
        Err(e) => return errors::unavailable(&e),
    };
    if email_complaint.is_some() || password_complaint.is_some() {
        let current = account.email;
        return EmailPage { current, email: form.email, email_complaint, password_complaint }.into_response();
    }
    let other = connect.accounts.find_by_email(email).filter(|other| other.subject != account.subject);
    let mail = match other {
        Some(other) => Mail::email_in_use(&other, email, settings_url(&connect)),
        None => {
            let secret = connect.accounts.make_link(&account.subject, "", Opens::Email(email.to_owned()));
            Mail::confirm_email(&account, email, format!("{}/email-confirmation/{secret}", connect.issuer))
        }
    };
    match connect.mailer.send(mail).await {
        Ok(()) => Redirect::to("/settings/email/sent").into_response(),
        Err(e) => errors::unavailable(&e),
    }
}

fn settings_url(connect: &Connect) -> String {
    format!("{}{SETTINGS}", connect.issuer)
}

pub(super) async fn sent(SignedIn { account, .. }: SignedIn) -> TextPage {
    let mut page = TextPage::new("Visma Connect", "Check your inbox");
    page.text = format!(
        "A mail with a link is on its way to the new address. Until you follow it, your address stays {}.",
        account.email
    );
    page.link = Some(to_settings());
    page
}

fn to_settings() -> (String, String) {
    (SETTINGS.to_owned(), "Account settings".to_owned())
}

#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/settings/confirm_email.html")]
struct ConfirmPage {
    current: String,
    email: String,
}

fn find(connect: &Connect, secret: &str) -> Option<(Account, String)> {
    let link = connect.accounts.find_link(secret)?;
    let account = connect.accounts.find(&link.subject)?;
    match link.opens {
        Opens::Email(email) => Some((account, email)),
        Opens::Password => None,
    }
}

/// Opening the link only shows; mail scanners do that too.
pub(super) async fn show_link(State(connect): State<Shared>, Path(secret): Path<String>) -> Response {
    match find(&connect, &secret) {
        Some((account, email)) => ConfirmPage { current: account.email, email }.into_response(),
        None => invalid_link(),
    }
}

/// "Confirm".
pub(super) async fn confirm(State(connect): State<Shared>, Path(secret): Path<String>) -> Response {
    let Some((account, email)) = find(&connect, &secret) else {
        return invalid_link();
    };
    // Somebody else may have got the address since.
    if connect.accounts.change_email(&account.subject, &email).is_err() {
        return invalid_link();
    }
    connect.accounts.change(&account.subject, |account| account.is_email_verified = true);
    connect.lockout.forget(&folded(&email));
    if let Err(e) = connect.mailer.send(Mail::email_changed(&account, &email, settings_url(&connect))).await {
        tracing::warn!("{e}");
    }
    let mut page = TextPage::new("Visma Connect", "Your e-mail address is changed");
    page.text = format!("From now on you sign in with {email}.");
    page.link = Some(to_settings());
    page.into_response()
}

fn invalid_link() -> Response {
    let mut page = TextPage::new("Visma Connect", "Invalid verification link");
    page.text =
        "The link has been used already, its 24 hours are over, or a later mail took its place.".to_owned();
    page.link = Some(to_settings());
    (StatusCode::GONE, page).into_response()
}
