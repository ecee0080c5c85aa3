//! Settings > General.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::{AllowedDomains, DomainsRefused, MOST, TenantSettings, change, find};
use crate::base::Base;
use crate::display_name::shown;
use crate::language::{Language, Texts};
use crate::sign_in::guards::{Entered, MayManageTenant};
use crate::tenants::pages::{failure, read_name};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "tenants/settings.html")]
pub(crate) struct SettingsPage {
    t: Texts,
    frame: Frame,
    /// As it is called now.
    tenant: String,
    form: SettingsForm,
    errors: FieldErrors,
    languages: Vec<Language>,
}

/// What was typed.
struct SettingsForm {
    name: String,
    language: String,
    /// One on each line.
    domains: String,
    may_join_by_link: bool,
    requires_second_factor: bool,
    is_without_reminders: bool,
}

impl From<TenantSettings> for SettingsForm {
    fn from(settings: TenantSettings) -> Self {
        Self {
            name: settings.name,
            language: settings.language.tag().to_owned(),
            domains: settings.allowed_domains.shown().join("\n"),
            may_join_by_link: settings.may_join_by_link,
            requires_second_factor: settings.requires_second_factor,
            is_without_reminders: settings.is_without_reminders,
        }
    }
}

impl SettingsForm {
    fn typed(form: &Form) -> Self {
        Self {
            name: form.get("name").to_owned(),
            language: form.get("language").to_owned(),
            domains: form.get("domains").to_owned(),
            may_join_by_link: !form.get("join_by_link").is_empty(),
            requires_second_factor: !form.get("second_factor").is_empty(),
            is_without_reminders: !form.get("no_reminders").is_empty(),
        }
    }

    /// `None` where there are mistakes.
    fn read(&self, errors: &mut FieldErrors, t: Texts) -> Option<TenantSettings> {
        let name = read_name(&self.name, errors, t);
        let language = Language::from_tag(&self.language);
        if language.is_none() {
            errors.add("language", t.error_language_unknown());
        }
        let domains = self.domains.parse::<AllowedDomains>();
        if let Err(refused) = &domains {
            errors.add("domains", domains_refused(refused, t));
        }
        Some(TenantSettings {
            name: name?,
            language: language?,
            allowed_domains: domains.ok()?,
            may_join_by_link: self.may_join_by_link,
            requires_second_factor: self.requires_second_factor,
            is_without_reminders: self.is_without_reminders,
        })
    }
}

fn domains_refused(refused: &DomainsRefused, t: Texts) -> String {
    match refused {
        DomainsRefused::Malformed(domain) => t.error_domain_malformed(shown(domain)),
        DomainsRefused::TooMany => t.error_domains_too_many(MOST.to_string()),
    }
}

/// GET /t/{slug}/settings
pub(crate) async fn settings(
    MayManageTenant(entered): MayManageTenant,
    State(base): State<Base>,
) -> Result<SettingsPage, Failure> {
    let settings = find(&base.db, entered.tenant.id).await?;
    Ok(page(&entered, settings.into(), FieldErrors::default()))
}

fn page(entered: &Entered, form: SettingsForm, errors: FieldErrors) -> SettingsPage {
    let frame = entered.frame(Spot::Settings(Section::Tenant));
    let t = frame.t();
    let tenant = entered.tenant.name.clone();
    SettingsPage { t, frame, tenant, form, errors, languages: Language::ALL.to_vec() }
}

/// POST /t/{slug}/settings
pub(crate) async fn save(
    MayManageTenant(entered): MayManageTenant,
    State(base): State<Base>,
    form: Form,
) -> Result<Response, Failure> {
    let visit = &entered.signed_in.visit;
    let mut errors = FieldErrors::default();
    let typed = SettingsForm::typed(&form);
    let Some(wanted) = typed.read(&mut errors, visit.language.texts()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&entered, typed, errors)).into_response());
    };
    let actor = entered.signed_in.standing.account.id;
    change(&base, actor, entered.tenant.id, &wanted)
        .await
        .map_err(|refused| failure(refused, visit.language.texts()))?;
    visit.leave(&Notice::SettingsSaved);
    Ok(Redirect::to(&format!("/t/{}/settings", entered.tenant.slug)).into_response())
}
