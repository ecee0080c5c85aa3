//! The person's own account page: what Visma Connect knows of them, and changing it.

mod details;
mod email;
mod password;
mod two_step;

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::{FromRequestParts, Query, State};
use axum::http::request::Parts;
use axum::response::Redirect;
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::accounts::Account;
use super::details as lists;
use super::pages::{self, TextPage};
use super::sessions::Session;
use super::sign_in::{self, Refused};
use super::{Connect, Shared, enrolment};
use crate::Error;

pub(super) fn routes() -> Router<Arc<Connect>> {
    Router::new()
        .route("/settings", get(show))
        .route("/settings/details", get(details::show).post(details::save))
        .route("/settings/email", get(email::show).post(email::ask))
        .route("/settings/email/sent", get(email::sent))
        .route("/email-confirmation/{secret}", get(email::show_link).post(email::confirm))
        .route("/settings/password", get(password::show).post(password::change))
        .route("/settings/two-step", get(enrolment::show_in_settings).post(enrolment::enrol_in_settings))
        .route("/settings/two-step/off", get(two_step::show_off).post(two_step::turn_off))
        .route("/settings/emergency-code", get(two_step::show_new_code).post(two_step::new_code))
        .route("/settings/devices/forget", post(two_step::forget_devices))
}

/// Whose settings they are. Everybody else signs in first.
pub(super) struct SignedIn {
    pub(super) session: Session,
    pub(super) account: Account,
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Redirect;

    async fn from_request_parts(parts: &mut Parts, connect: &Shared) -> Result<Self, Redirect> {
        let session = pages::session(connect, &CookieJar::from_headers(&parts.headers));
        let found = session.and_then(|session| {
            let account = connect.accounts.find(&session.subject)?;
            Some(Self { session, account })
        });
        found.ok_or_else(|| Redirect::to("/login?return_url=/settings"))
    }
}

/// What was just done.
#[derive(Deserialize)]
struct Done {
    #[serde(default)]
    done: String,
}

impl Done {
    fn sentence(&self) -> Option<&'static str> {
        Some(match &*self.done {
            "details" => "Your details are saved.",
            "password" => "Your password is changed.",
            "two-step-off" => "Two-step verification is off.",
            "devices" => "Every device is asked for a code again.",
            _ => return None,
        })
    }
}

fn done(what: &str) -> Redirect {
    Redirect::to(&format!("/settings?done={what}"))
}

/// All of it at a glance.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/settings/overview.html")]
struct OverviewPage {
    notice: Option<&'static str>,
    name: String,
    language: &'static str,
    country: &'static str,
    email: String,
    awaited_email: Option<String>,
    has_password: bool,
    has_two_step: bool,
    has_emergency_code: bool,
    devices: usize,
    /// The applications that this session has signed in to: name, and where they are.
    applications: Vec<(String, String)>,
}

async fn show(
    State(connect): State<Shared>,
    SignedIn { session, account }: SignedIn,
    Query(done): Query<Done>,
) -> OverviewPage {
    let now = connect.clock.now();
    let two_step = account.two_step.as_ref();
    let clients = session.client_ids.iter().filter_map(|id| connect.clients.find(id));
    OverviewPage {
        notice: done.sentence(),
        name: account.name(),
        language: lists::name_of(&lists::LANGUAGES, &account.language).unwrap_or_default(),
        country: lists::name_of(&lists::COUNTRIES, &account.country).unwrap_or_default(),
        awaited_email: connect.accounts.awaited_email(&account.subject),
        has_password: account.is_activated(),
        has_two_step: two_step.is_some(),
        has_emergency_code: two_step.is_some_and(|it| it.has_emergency_code()),
        devices: two_step.map_or(0, |it| it.count_devices(now)),
        applications: clients.map(|it| (it.application_name.clone(), it.login_page.clone())).collect(),
        email: account.email,
    }
}

/// What is wrong with the person's own password, typed once more.
pub(super) async fn password_complaint(
    connect: &Connect,
    account: &Account,
    password: &str,
) -> Result<Option<&'static str>, Error> {
    Ok(match sign_in::check_password(connect, &account.email, password.to_owned()).await? {
        Ok(_) => None,
        Err(Refused::Wrong) => Some("The password is incorrect."),
        Err(Refused::Locked) => Some(sign_in::LOCKED),
    })
}

/// For somebody who has only ever signed in with Google.
pub(super) fn password_first() -> TextPage {
    let mut page = TextPage::new("Visma Connect", "Make a password first");
    page.text = "Your account has no password yet, and it is asked for here. A mail brings you to the page where you \
                 choose one."
        .to_owned();
    page.link = Some(("/reset-password".to_owned(), "Forgot your password?".to_owned()));
    page
}
