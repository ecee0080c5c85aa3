//! /superadmin/tenants: the list, and founding a tenant.

mod download;
mod one_tenant;

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub(crate) use self::download::export;
pub(crate) use self::one_tenant::{
    read_reason, rename_one, set_deletion, set_limits_of, set_suspension, tenant,
};
use super::{Activity, Filter, ListedTenant, MOST_COUNTED, Refused, Slug, TenantStatus, list};
use crate::base::Base;
use crate::display_name::display_name;
use crate::email_address::EmailAddress;
use crate::invitations::{self, Founded, Invitee, Wish, found};
use crate::language::{Language, Texts};
use crate::people;
use crate::sign_in::fresh;
use crate::sign_in::guards::{SignedIn, Superadmin};
use crate::web::dates::{Moment, day};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;
use crate::web::numbers::counted;

const PAGE_SIZE: i64 = 50;

#[derive(Template, WebTemplate)]
#[template(path = "tenants/tenants.html")]
pub(crate) struct TenantsPage {
    t: Texts,
    frame: Frame,
    filter: Filter,
    statuses: Vec<StatusChoice>,
    tenants: Vec<TenantRow>,
    next: Option<String>,
}

struct StatusChoice {
    value: &'static str,
    name: String,
    is_chosen: bool,
}

struct TenantRow {
    name: String,
    slug: String,
    status: StatusWords,
    people: String,
    open: String,
    /// Of people who need attention; empty when nobody does.
    stuck: String,
    active: Option<Moment>,
}

/// What a tenant's status is called.
pub(super) struct StatusWords {
    pub text: String,
    pub tone: &'static str,
}

impl StatusWords {
    pub(super) fn new(listed: &ListedTenant, t: Texts) -> Self {
        let (text, tone) = match (listed.status(), listed.closure.deletion_due_at) {
            (TenantStatus::Leaving, Some(due_at)) => (t.tenants_status_leaving_on(day(due_at, t)), "bad"),
            (status, _) => {
                (status_name(status, t), if status == TenantStatus::Active { "ok" } else { "wait" })
            }
        };
        Self { text, tone }
    }
}

fn status_name(status: TenantStatus, t: Texts) -> String {
    match status {
        TenantStatus::Active => t.tenants_status_active(),
        TenantStatus::Suspended => t.tenants_status_suspended(),
        TenantStatus::Leaving => t.tenants_status_leaving(),
    }
}

/// A number that was counted up to a limit.
fn capped(count: i64, t: Texts) -> String {
    if count > MOST_COUNTED { format!("{}+", counted(MOST_COUNTED, t)) } else { counted(count, t) }
}

impl TenantRow {
    fn new(listed: ListedTenant, activity: Activity, t: Texts) -> Self {
        let stuck = (activity.stuck > 0).then(|| t.tenants_stuck(activity.stuck, capped(activity.stuck, t)));
        Self {
            status: StatusWords::new(&listed, t),
            name: listed.tenant.name,
            slug: listed.tenant.slug.to_string(),
            people: capped(activity.people, t),
            open: capped(activity.open, t),
            stuck: stuck.unwrap_or_default(),
            active: activity.active_at.map(|at| Moment::new(at, t)),
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Place {
    #[serde(default)]
    after: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    status: String,
}

/// GET /superadmin/tenants
pub(crate) async fn tenants(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Query(Place { after, q, status }): Query<Place>,
) -> Result<TenantsPage, Failure> {
    // Whatever is no slug of ours stands before all of them.
    let after = after.parse::<Slug>().map_or(String::new(), |slug| slug.to_string());
    let filter = Filter::new(&q, &status);
    let mut listed = list(&base.db, &filter, &after, PAGE_SIZE + 1).await?;
    let has_more = i64::try_from(listed.len()).is_ok_and(|count| count > PAGE_SIZE);
    if has_more {
        listed.pop();
    }
    let next = listed.last().filter(|_| has_more).map(|(last, _)| next_page(&filter, &last.tenant.slug));
    let frame = signed_in.frame(Spot::Tenants);
    let t = frame.t();
    let tenants = listed.into_iter().map(|(listed, activity)| TenantRow::new(listed, activity, t)).collect();
    let statuses = TenantStatus::ALL.into_iter().map(|status| StatusChoice {
        value: status.as_str(),
        name: status_name(status, t),
        is_chosen: filter.status == Some(status),
    });
    Ok(TenantsPage { t, frame, statuses: statuses.collect(), filter, tenants, next })
}

fn next_page(filter: &Filter, last: &Slug) -> String {
    let mut query = url::form_urlencoded::Serializer::new("?".to_owned());
    if !filter.search().is_empty() {
        query.append_pair("q", filter.search());
    }
    if let Some(status) = filter.status {
        query.append_pair("status", status.as_str());
    }
    query.append_pair("after", last.as_str()).finish()
}

#[derive(Template, WebTemplate)]
#[template(path = "tenants/found.html")]
pub(crate) struct FoundPage {
    t: Texts,
    frame: Frame,
    form: TenantForm,
    errors: FieldErrors,
    languages: Vec<Language>,
}

/// What was typed.
#[derive(Default)]
struct TenantForm {
    name: String,
    slug: String,
    language: Language,
    email: String,
    administrator: String,
}

impl FoundPage {
    fn slug_hint(&self) -> String {
        self.t.tenants_slug_hint_new("/t/")
    }

    fn slug_follows(&self) -> bool {
        true
    }
}

/// GET /superadmin/tenants/new
pub(crate) async fn new(Superadmin(signed_in): Superadmin) -> FoundPage {
    found_page(&signed_in, TenantForm::default(), FieldErrors::default())
}

fn found_page(signed_in: &SignedIn, form: TenantForm, errors: FieldErrors) -> FoundPage {
    let frame = signed_in.frame(Spot::Tenants);
    FoundPage { t: frame.t(), frame, form, errors, languages: Language::ALL.to_vec() }
}

/// POST /superadmin/tenants
pub(crate) async fn add(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let mut errors = FieldErrors::default();
    let name = read_name(form.get("name"), &mut errors, t);
    let wish = read_wish(&form, &mut errors, t);
    let language = Language::from_tag(form.get("language")).unwrap_or_default();
    let first = read_first(&form, &mut errors, t);
    if let (Some(name), Some(wish), Some(first)) = (name, wish, first) {
        let (actor, address) = (signed_in.standing.account.id, first.address.as_typed().to_owned());
        let what = t.fresh_to_make_administrator(&address);
        if let Some(detour) = fresh::pages::first(&signed_in, what, &form) {
            return Ok(detour);
        }
        let founded = found(&base, actor, wish, &name, language, first).await;
        match founded.map_err(|refused| invitations::pages::failure(refused, t, None))? {
            Founded::Now(tenant) => {
                signed_in.visit.leave(&Notice::TenantCreated { tenant: tenant.name, address });
                return Ok(Redirect::to(&format!("/superadmin/tenants/{}", tenant.slug)).into_response());
            }
            Founded::SlugTaken => errors.add("slug", t.error_slug_taken()),
        }
    }
    let typed = TenantForm {
        name: form.get("name").to_owned(),
        slug: form.get("slug").to_owned(),
        language,
        email: form.get("email").to_owned(),
        administrator: form.get("administrator").to_owned(),
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, found_page(&signed_in, typed, errors)).into_response())
}

/// A slug that was left out is made of the name.
fn read_wish(form: &Form, errors: &mut FieldErrors, t: Texts) -> Option<Wish> {
    let wish = match form.get("slug") {
        "" => Slug::proposed_for(form.get("name")).map(Wish::Like),
        slug => slug.parse().ok().map(Wish::Exactly),
    };
    if wish.is_none() {
        let is_missing = form.get("slug").is_empty();
        errors.add("slug", if is_missing { t.error_slug_missing() } else { t.error_slug_malformed() });
    }
    wish
}

fn read_first(form: &Form, errors: &mut FieldErrors, t: Texts) -> Option<Invitee> {
    let address = form.get("email").parse::<EmailAddress>().ok();
    if address.is_none() {
        let is_missing = form.get("email").is_empty();
        errors.add("email", if is_missing { t.error_email_missing() } else { t.error_email_malformed() });
    }
    let name = match display_name(form.get("administrator")) {
        Ok(name) => Some(name),
        Err(refused) => {
            errors.add("administrator", people::pages::name_refused(refused, t));
            None
        }
    };
    Some(Invitee { address: address?, name: name?, language: None })
}

/// A tenant's name as it was typed; `None`, and a message at its field, when it cannot be one.
pub(crate) fn read_name(typed: &str, errors: &mut FieldErrors, t: Texts) -> Option<String> {
    match display_name(typed) {
        Ok(name) if name.is_empty() => errors.add("name", t.error_tenant_name_missing()),
        Ok(name) => return Some(name),
        Err(refused) => errors.add("name", people::pages::name_refused(refused, t)),
    }
    None
}

pub(crate) fn failure(refused: Refused, t: Texts) -> Failure {
    match refused {
        Refused::Forbidden => Failure::Forbidden,
        Refused::NotNow => Failure::Conflict(t.conflict_tenant_not_now()),
        Refused::SlugTaken => Failure::Conflict(t.error_slug_taken()),
        Refused::Broken(error) => match error.downcast::<sqlx::Error>() {
            Ok(error) => Failure::from(*error),
            Err(error) => Failure::Broken(error),
        },
    }
}
