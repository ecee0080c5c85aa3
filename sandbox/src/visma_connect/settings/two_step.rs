//! Two-step verification once it is on: turning it off, another emergency code, and the devices that are remembered.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::super::accounts::Account;
use super::super::enrolment::EmergencyCodePage;
use super::super::pages::SETTINGS;
use super::super::{Shared, errors};
use super::{SignedIn, done, password_complaint, password_first};

/// Asks for the password before something of consequence.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/settings/password_again.html")]
struct PasswordAgainPage {
    email: String,
    heading: &'static str,
    text: &'static str,
    button: &'static str,
    complaint: Option<&'static str>,
}

impl PasswordAgainPage {
    fn off(account: &Account) -> Self {
        Self {
            email: account.email.clone(),
            heading: "Turn off two-step verification",
            text: "Then your password alone signs you in, or Google alone. The emergency code and all remembered devices \
                   are forgotten.",
            button: "Turn off",
            complaint: None,
        }
    }

    fn new_code(account: &Account) -> Self {
        Self {
            email: account.email.clone(),
            heading: "Get a new emergency code",
            text: "The code before it ends.",
            button: "Get a new code",
            complaint: None,
        }
    }

    fn show(self, account: &Account) -> Response {
        if account.two_step.is_none() {
            Redirect::to(SETTINGS).into_response()
        } else if account.is_activated() {
            self.into_response()
        } else {
            password_first().into_response()
        }
    }
}

#[derive(Deserialize)]
pub(super) struct PasswordForm {
    #[serde(default)]
    password: String,
}

pub(super) async fn show_off(SignedIn { account, .. }: SignedIn) -> Response {
    PasswordAgainPage::off(&account).show(&account)
}

/// "Turn off".
pub(super) async fn turn_off(
    State(connect): State<Shared>,
    SignedIn { account, .. }: SignedIn,
    Form(form): Form<PasswordForm>,
) -> Response {
    match password_complaint(&connect, &account, &form.password).await {
        Ok(None) => {
            connect.accounts.change(&account.subject, |account| account.two_step = None);
            done("two-step-off").into_response()
        }
        Ok(complaint) => PasswordAgainPage { complaint, ..PasswordAgainPage::off(&account) }.show(&account),
        Err(e) => errors::unavailable(&e),
    }
}

pub(super) async fn show_new_code(SignedIn { account, .. }: SignedIn) -> Response {
    PasswordAgainPage::new_code(&account).show(&account)
}

/// "Get a new code".
pub(super) async fn new_code(
    State(connect): State<Shared>,
    SignedIn { account, .. }: SignedIn,
    Form(form): Form<PasswordForm>,
) -> Response {
    match password_complaint(&connect, &account, &form.password).await {
        Ok(None) => {
            let mut code = None;
            connect.accounts.change(&account.subject, |account| {
                code = account.two_step.as_mut().map(|two_step| two_step.renew_emergency_code());
            });
            match code {
                Some(code) => EmergencyCodePage::new(&connect, code, SETTINGS).into_response(),
                None => Redirect::to(SETTINGS).into_response(),
            }
        }
        Ok(complaint) => {
            PasswordAgainPage { complaint, ..PasswordAgainPage::new_code(&account) }.show(&account)
        }
        Err(e) => errors::unavailable(&e),
    }
}

/// "Forget them".
pub(super) async fn forget_devices(
    State(connect): State<Shared>,
    SignedIn { account, .. }: SignedIn,
) -> Response {
    connect.accounts.change(&account.subject, |account| {
        if let Some(two_step) = &mut account.two_step {
            two_step.forget_devices();
        }
    });
    done("devices").into_response()
}
