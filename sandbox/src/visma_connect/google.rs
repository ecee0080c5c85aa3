//! The button "Google", and a stand-in for Google's account page. Google vouches for an address; only the account of Visma
//! Connect with exactly that address is signed in.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::pages;
use super::sessions::Proof;
use super::{Connect, Shared, mails, second_factor, sign_in};

const NOBODY: &str = "Visma Connect has no account with this address. Create one with it first.";

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    return_url: String,
}

/// Google's page: whom to go on as.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/google.html")]
struct GooglePage {
    application: String,
    return_url: String,
    email: String,
    complaint: Option<&'static str>,
}

pub(super) async fn show(State(connect): State<Shared>, Query(asked): Query<Asked>) -> Response {
    page(&connect, &asked.return_url, String::new(), None)
}

fn page(connect: &Connect, return_url: &str, email: String, complaint: Option<&'static str>) -> Response {
    let return_url = pages::safe_return_url(return_url);
    let application = connect.clients.name(&pages::client_of(return_url));
    GooglePage { application, return_url: return_url.to_owned(), email, complaint }.into_response()
}

#[derive(Deserialize)]
pub(super) struct AccountForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    return_url: String,
}

/// "Continue": back at Visma Connect, which asks for the second factor of whoever has one.
pub(super) async fn go_on(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<AccountForm>,
) -> Response {
    let email = form.email.trim();
    if !mails::is_address(email) {
        return page(&connect, &form.return_url, form.email.clone(), Some("Enter a valid e-mail address."));
    }
    let account = connect.accounts.find_by_email(email).filter(|account| account.is_email_verified);
    let Some(account) = account else {
        return page(&connect, &form.return_url, form.email.clone(), Some(NOBODY));
    };
    if account.authenticator.is_some() {
        return second_factor::ask(&connect, jar, &account.subject, Proof::google(), &form.return_url);
    }
    let jar = sign_in::open_session(&connect, jar, &account, Proof::google()).await;
    (jar, Redirect::to(pages::way_on(&form.return_url))).into_response()
}
