//! The accounts, and one of them: made, changed and deleted by anybody who is here.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::accounts::{Account, Details};
use super::{Shared, authorize};
use crate::visma_connect::is_address;

#[derive(Template, WebTemplate)]
#[template(path = "google/list.html")]
pub(super) struct ListPage {
    accounts: Vec<Account>,
}

pub(super) async fn list(State(google): State<Shared>) -> ListPage {
    ListPage { accounts: google.accounts.all() }
}

/// An account, or one to be.
#[derive(Template, WebTemplate)]
#[template(path = "google/account.html")]
struct AccountPage {
    /// `None` for a new one.
    subject: Option<String>,
    /// The application's request that it is made for, or nothing.
    request: String,
    details: Details,
    complaint: Option<&'static str>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AccountForm {
    request: String,
    email: String,
    first_name: String,
    last_name: String,
    verified: Option<String>,
}

impl AccountForm {
    fn into_page(self, subject: Option<String>, complaint: Option<&'static str>) -> AccountPage {
        let request = self.request.clone();
        AccountPage { subject, request, details: self.details(), complaint }
    }

    fn details(self) -> Details {
        Details {
            email: self.email.trim().to_owned(),
            first_name: self.first_name.trim().to_owned(),
            last_name: self.last_name.trim().to_owned(),
            is_email_verified: self.verified.is_some(),
        }
    }
}

pub(super) async fn show_new(Query(asked): Query<AccountForm>) -> Response {
    let verified = Some("yes".to_owned());
    AccountForm { verified, ..asked }.into_page(None, None).into_response()
}

/// "Create": back to the list, or on to the application that it was made for.
pub(super) async fn create(State(google): State<Shared>, Form(form): Form<AccountForm>) -> Response {
    let request = form.request.clone();
    match saved(&google, None, form) {
        Ok(account) if !request.is_empty() => authorize::go_on(&google, &request, account),
        Ok(_) => Redirect::to("/").into_response(),
        Err(page) => page.into_response(),
    }
}

fn saved(google: &Shared, subject: Option<String>, form: AccountForm) -> Result<Account, Box<AccountPage>> {
    if !is_address(form.email.trim()) {
        return Err(Box::new(form.into_page(subject, Some("Enter a valid e-mail address."))));
    }
    let page = form.into_page(subject, Some("There is another account with this address."));
    google.accounts.save(page.subject.as_deref(), page.details.clone()).ok_or(Box::new(page))
}

pub(super) async fn show(State(google): State<Shared>, Path(subject): Path<String>) -> Response {
    match google.accounts.find(&subject) {
        Some(Account { subject, details }) => {
            let subject = Some(subject);
            AccountPage { subject, request: String::new(), details, complaint: None }.into_response()
        }
        None => missing().await,
    }
}

/// "Save".
pub(super) async fn save(
    State(google): State<Shared>,
    Path(subject): Path<String>,
    Form(form): Form<AccountForm>,
) -> Response {
    if google.accounts.find(&subject).is_none() {
        return missing().await;
    }
    match saved(&google, Some(subject), form) {
        Ok(_) => Redirect::to("/").into_response(),
        Err(page) => page.into_response(),
    }
}

/// "Delete".
pub(super) async fn delete(State(google): State<Shared>, Path(subject): Path<String>) -> Redirect {
    google.accounts.delete(&subject);
    Redirect::to("/")
}

#[derive(Template, WebTemplate)]
#[template(path = "google/text.html")]
struct TextPage {
    heading: &'static str,
    text: &'static str,
}

/// A request that cannot be answered.
pub(super) fn refused(text: &'static str) -> Response {
    (StatusCode::BAD_REQUEST, TextPage { heading: "That does not work", text }).into_response()
}

pub(super) async fn missing() -> Response {
    let text = "There is no such page.";
    (StatusCode::NOT_FOUND, TextPage { heading: "Not here", text }).into_response()
}
