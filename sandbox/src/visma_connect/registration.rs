//! "Create account": the form, and the mail that follows it. It never tells whether an address is known.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::accounts::Details;
use super::mails::{self, Mail};
use super::pages::{self, TextPage};
use super::{Connect, Shared, details, errors, recovery};

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    client_id: String,
}

/// What was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RegistrationForm {
    client_id: String,
    first_name: String,
    last_name: String,
    email: String,
    language: String,
    country: String,
    human: Option<String>,
}

/// What is wrong with it, at the field.
#[derive(Default)]
struct Complaints {
    first_name: Option<&'static str>,
    last_name: Option<&'static str>,
    email: Option<&'static str>,
    language: Option<&'static str>,
    country: Option<&'static str>,
    human: Option<&'static str>,
}

impl Complaints {
    fn of(form: &RegistrationForm) -> Self {
        Self {
            first_name: details::name_complaint(&form.first_name, "Enter your first name."),
            last_name: details::name_complaint(&form.last_name, "Enter your last name."),
            email: (!mails::is_address(form.email.trim())).then_some("Enter a valid e-mail address."),
            language: details::language_complaint(&form.language),
            country: details::country_complaint(&form.country),
            human: form.human.is_none().then_some("Tick the box to go on."),
        }
    }

    fn is_none(&self) -> bool {
        let Self { first_name, last_name, email, language, country, human } = self;
        [first_name, last_name, email, language, country, human].iter().all(|it| it.is_none())
    }
}

/// The form.
#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/registration.html")]
struct RegistrationPage {
    application: String,
    form: RegistrationForm,
    complaints: Complaints,
    languages: &'static [(&'static str, &'static str)],
    countries: &'static [(&'static str, &'static str)],
}

impl RegistrationPage {
    fn new(connect: &Connect, form: RegistrationForm, complaints: Complaints) -> Self {
        Self {
            application: connect.clients.name(&form.client_id),
            form,
            complaints,
            languages: &details::LANGUAGES,
            countries: &details::COUNTRIES,
        }
    }
}

pub(super) async fn show(State(connect): State<Shared>, Query(asked): Query<Asked>) -> Response {
    let form = RegistrationForm {
        client_id: asked.client_id,
        language: "en-GB".to_owned(),
        ..RegistrationForm::default()
    };
    RegistrationPage::new(&connect, form, Complaints::default()).into_response()
}

/// "Registration".
pub(super) async fn register(State(connect): State<Shared>, Form(form): Form<RegistrationForm>) -> Response {
    let complaints = Complaints::of(&form);
    if !complaints.is_none() {
        // With status 200, as the real pages come back.
        return RegistrationPage::new(&connect, form, complaints).into_response();
    }
    let account = connect.accounts.register(Details {
        email: form.email.trim().to_owned(),
        first_name: form.first_name.trim().to_owned(),
        last_name: form.last_name.trim().to_owned(),
        language: form.language,
        country: form.country,
    });
    let application = connect.clients.name(&form.client_id);
    let mail = if account.is_activated() {
        let url = recovery::make_link(&connect, "reset-password", &account, &form.client_id);
        Mail::already_registered(&account, &application, url)
    } else {
        let url = recovery::make_link(&connect, "activation", &account, &form.client_id);
        Mail::welcome(&account, &application, url)
    };
    match connect.mailer.send(mail).await {
        Ok(()) => {
            let client_id = pages::encode(&form.client_id);
            Redirect::to(&format!("/registration/sent?client_id={client_id}")).into_response()
        }
        Err(e) => errors::unavailable(&e),
    }
}

pub(super) async fn sent(State(connect): State<Shared>, Query(asked): Query<Asked>) -> Response {
    let application = connect.clients.name(&asked.client_id);
    TextPage::new(application, "Thank you for registering. Check your inbox.").into_response()
}
