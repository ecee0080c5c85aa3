//! Another password, by the one before.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::super::{Shared, errors, recovery};
use super::{SignedIn, done, password_complaint, password_first};

#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/settings/password.html")]
struct PasswordPage {
    email: String,
    rules: Vec<String>,
    current_complaint: Option<&'static str>,
    password_complaint: Option<String>,
    repeat_complaint: Option<&'static str>,
}

/// "Change password".
pub(super) async fn show(State(connect): State<Shared>, SignedIn { account, .. }: SignedIn) -> Response {
    if !account.is_activated() {
        return password_first().into_response();
    }
    PasswordPage {
        email: account.email,
        rules: connect.password_rules.sentences(),
        current_complaint: None,
        password_complaint: None,
        repeat_complaint: None,
    }
    .into_response()
}

#[derive(Deserialize)]
pub(super) struct PasswordForm {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    repeat: String,
}

/// "Change password" below the form.
pub(super) async fn change(
    State(connect): State<Shared>,
    SignedIn { account, .. }: SignedIn,
    Form(form): Form<PasswordForm>,
) -> Response {
    let page = PasswordPage {
        rules: connect.password_rules.sentences(),
        current_complaint: match password_complaint(&connect, &account, &form.current).await {
            Ok(complaint) => complaint,
            Err(e) => return errors::unavailable(&e),
        },
        password_complaint: recovery::complaint(&connect, &account, &form.password),
        repeat_complaint: (form.password != form.repeat).then_some(recovery::NOT_THE_SAME),
        email: account.email,
    };
    let is_right = page.current_complaint.is_none()
        && page.password_complaint.is_none()
        && page.repeat_complaint.is_none();
    if !is_right {
        return page.into_response();
    }
    match recovery::hashed(&connect, form.password).await {
        Ok(hash) => {
            connect.accounts.change(&account.subject, |account| account.password_hash = Some(hash));
            done("password").into_response()
        }
        Err(e) => errors::unavailable(&e),
    }
}
