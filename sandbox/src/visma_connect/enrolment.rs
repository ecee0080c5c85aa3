//! Turning on two-factor authentication: on the way to an application that wants it, or in the account settings, where
//! the password is asked for. Then the emergency code, told once.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::accounts::Account;
use super::pages::{self, SETTINGS};
use super::second_factor::{Asked, WRONG, to_sign_in};
use super::sessions::Proof;
use super::settings::{self, SignedIn};
use super::two_step::TwoStep;
use super::{Connect, Shared, errors, sign_in, totp};

/// Shows what an app needs, and asks for its first code.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/two_step.html")]
struct EnrolmentPage {
    application: String,
    /// Where the form goes.
    action: &'static str,
    return_url: String,
    later_url: String,
    wants_password: bool,
    secret: String,
    /// What the app would show.
    code: String,
    code_complaint: Option<&'static str>,
    password_complaint: Option<&'static str>,
}

impl EnrolmentPage {
    fn on_the_way(connect: &Connect, return_url: &str, secret: String) -> Self {
        let return_url = pages::safe_return_url(return_url);
        Self {
            application: connect.clients.name(&pages::client_of(return_url)),
            action: "/two-step",
            return_url: return_url.to_owned(),
            later_url: without_wish(return_url),
            wants_password: false,
            code: totp::code(&secret, connect.clock.now()),
            secret,
            code_complaint: None,
            password_complaint: None,
        }
    }

    fn in_settings(connect: &Connect, secret: String) -> Self {
        let mut page = Self::on_the_way(connect, SETTINGS, secret);
        page.action = "/settings/two-step";
        page.wants_password = true;
        page.later_url = SETTINGS.to_owned();
        page
    }
}

/// The emergency code, which nobody can look up later.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/emergency_code.html")]
pub(super) struct EmergencyCodePage {
    application: String,
    code: String,
    way_on: String,
}

impl EmergencyCodePage {
    pub(super) fn new(connect: &Connect, code: String, return_url: &str) -> Self {
        Self {
            application: connect.clients.name(&pages::client_of(return_url)),
            code,
            way_on: pages::way_on(return_url).to_owned(),
        }
    }
}

/// Without what cannot be met now, or it would be asked for over and over.
pub(super) fn without_wish(return_url: &str) -> String {
    return_url.replace("acr_values=", "left_out=")
}

/// The account of somebody who came with a password and has not turned it on.
fn candidate(connect: &Connect, jar: &CookieJar) -> Option<(Account, Proof)> {
    let session = pages::session(connect, jar).filter(|session| session.proof.is_password())?;
    let account = connect.accounts.find(&session.subject).filter(|account| account.two_step.is_none())?;
    Some((account, session.proof))
}

pub(super) async fn show(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    match candidate(&connect, &jar) {
        Some(_) => EnrolmentPage::on_the_way(&connect, &asked.return_url, totp::new_secret()).into_response(),
        None => to_sign_in(&asked.return_url),
    }
}

#[derive(Deserialize)]
pub(super) struct EnrolmentForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    secret: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    return_url: String,
}

impl EnrolmentForm {
    /// The secret as it was shown.
    fn secret(&self) -> String {
        if totp::is_secret(&self.secret) { self.secret.clone() } else { totp::new_secret() }
    }

    fn complaint(&self, connect: &Connect) -> Option<&'static str> {
        (!totp::is_right(&self.secret(), &self.code, connect.clock.now())).then_some(WRONG)
    }
}

/// "Continue": from now on the account has a second factor, and this session has shown it.
pub(super) async fn enrol(
    State(connect): State<Shared>,
    jar: CookieJar,
    Form(form): Form<EnrolmentForm>,
) -> Response {
    let Some((account, proof)) = candidate(&connect, &jar) else {
        return to_sign_in(&form.return_url);
    };
    if let Some(complaint) = form.complaint(&connect) {
        let mut page = EnrolmentPage::on_the_way(&connect, &form.return_url, form.secret());
        page.code_complaint = Some(complaint);
        return page.into_response();
    }
    turn_on(&connect, jar, &account, proof, form.secret(), &form.return_url).await
}

/// In the account settings.
pub(super) async fn show_in_settings(
    State(connect): State<Shared>,
    SignedIn { account, .. }: SignedIn,
) -> Response {
    match account {
        Account { two_step: Some(_), .. } => Redirect::to(SETTINGS).into_response(),
        Account { password_hash: None, .. } => settings::password_first().into_response(),
        _ => EnrolmentPage::in_settings(&connect, totp::new_secret()).into_response(),
    }
}

/// "Continue" there.
pub(super) async fn enrol_in_settings(
    State(connect): State<Shared>,
    SignedIn { session, account }: SignedIn,
    jar: CookieJar,
    Form(form): Form<EnrolmentForm>,
) -> Response {
    if account.two_step.is_some() {
        return Redirect::to(SETTINGS).into_response();
    }
    let mut page = EnrolmentPage::in_settings(&connect, form.secret());
    page.code_complaint = form.complaint(&connect);
    page.password_complaint = match settings::password_complaint(&connect, &account, &form.password).await {
        Ok(complaint) => complaint,
        Err(e) => return errors::unavailable(&e),
    };
    if page.code_complaint.is_some() || page.password_complaint.is_some() {
        return page.into_response();
    }
    turn_on(&connect, jar, &account, session.proof, form.secret(), SETTINGS).await
}

async fn turn_on(
    connect: &Connect,
    jar: CookieJar,
    account: &Account,
    proof: Proof,
    secret: String,
    return_url: &str,
) -> Response {
    let mut two_step = TwoStep::new(secret);
    let code = two_step.renew_emergency_code();
    connect.accounts.change(&account.subject, |account| account.two_step = Some(two_step));
    let jar = sign_in::open_session(connect, jar, account, proof.and_code()).await;
    (jar, EmergencyCodePage::new(connect, code, pages::safe_return_url(return_url))).into_response()
}
