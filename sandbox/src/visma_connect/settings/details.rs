//! Name, language and country.

use askama::Template;
use askama_web::WebTemplate;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::super::{Shared, details as lists};
use super::{SignedIn, done};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct DetailsForm {
    first_name: String,
    last_name: String,
    language: String,
    country: String,
}

#[derive(Default)]
struct Complaints {
    first_name: Option<&'static str>,
    last_name: Option<&'static str>,
    language: Option<&'static str>,
    country: Option<&'static str>,
}

impl Complaints {
    fn of(form: &DetailsForm) -> Self {
        Self {
            first_name: lists::name_complaint(&form.first_name, "Enter your first name."),
            last_name: lists::name_complaint(&form.last_name, "Enter your last name."),
            language: lists::language_complaint(&form.language),
            country: lists::country_complaint(&form.country),
        }
    }

    fn is_none(&self) -> bool {
        let Self { first_name, last_name, language, country } = self;
        [first_name, last_name, language, country].iter().all(|it| it.is_none())
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "visma_connect/settings/details.html")]
struct DetailsPage {
    form: DetailsForm,
    complaints: Complaints,
    languages: &'static [(&'static str, &'static str)],
    countries: &'static [(&'static str, &'static str)],
}

impl DetailsPage {
    fn new(form: DetailsForm, complaints: Complaints) -> Self {
        Self { form, complaints, languages: &lists::LANGUAGES, countries: &lists::COUNTRIES }
    }
}

/// "Edit".
pub(super) async fn show(SignedIn { account, .. }: SignedIn) -> Response {
    let form = DetailsForm {
        first_name: account.first_name,
        last_name: account.last_name,
        language: account.language,
        country: account.country,
    };
    DetailsPage::new(form, Complaints::default()).into_response()
}

/// "Save".
pub(super) async fn save(
    State(connect): State<Shared>,
    SignedIn { account, .. }: SignedIn,
    Form(form): Form<DetailsForm>,
) -> Response {
    let complaints = Complaints::of(&form);
    if !complaints.is_none() {
        return DetailsPage::new(form, complaints).into_response();
    }
    connect.accounts.change(&account.subject, |account| {
        account.first_name = form.first_name.trim().to_owned();
        account.last_name = form.last_name.trim().to_owned();
        account.language = form.language;
        account.country = form.country;
    });
    done("details").into_response()
}
