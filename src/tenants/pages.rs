//! /superadmin/tenants: the list, making a tenant, and what superadmins decide about one.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{Created, LIMITED_FOR, ListedTenant, Refused, Slug, create, find, list, set_limits};
use crate::audit::Actor;
use crate::base::Base;
use crate::display_name::display_name;
use crate::invitations::limits::{OF_INVITER, OF_TENANT};
use crate::language::{Language, Texts};
use crate::people;
use crate::sign_in::guards::{SignedIn, Superadmin};
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

const PAGE_SIZE: i64 = 50;

#[derive(Template, WebTemplate)]
#[template(path = "tenants/tenants.html")]
pub(crate) struct TenantsPage {
    t: Texts,
    frame: Frame,
    tenants: Vec<TenantRow>,
    next: Option<String>,
    form: TenantForm,
    errors: FieldErrors,
    languages: Vec<Language>,
}

struct TenantRow {
    name: String,
    slug: String,
    created: Moment,
}

/// What was typed.
#[derive(Default)]
struct TenantForm {
    name: String,
    slug: String,
    language: Language,
}

#[derive(Deserialize)]
pub(crate) struct Place {
    #[serde(default)]
    after: String,
}

/// GET /superadmin/tenants
pub(crate) async fn tenants(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Query(Place { after }): Query<Place>,
) -> Result<TenantsPage, Failure> {
    // Whatever is no slug of ours stands before all of them.
    let after = after.parse::<Slug>().map_or(String::new(), |slug| slug.to_string());
    page(&signed_in, &base, &after, TenantForm::default(), FieldErrors::default()).await
}

async fn page(
    signed_in: &SignedIn,
    base: &Base,
    after: &str,
    form: TenantForm,
    errors: FieldErrors,
) -> Result<TenantsPage, Failure> {
    let mut listed = list(&base.db, after, PAGE_SIZE + 1).await?;
    let has_more = i64::try_from(listed.len()).is_ok_and(|count| count > PAGE_SIZE);
    if has_more {
        listed.pop();
    }
    let next = listed.last().filter(|_| has_more).map(|last| format!("?after={}", last.tenant.slug));
    let frame = signed_in.frame(Spot::Tenants);
    let t = frame.t();
    let tenants = listed
        .into_iter()
        .map(|listed| TenantRow {
            name: listed.tenant.name,
            slug: listed.tenant.slug.to_string(),
            created: Moment::new(listed.created_at, t),
        })
        .collect();
    Ok(TenantsPage { t, frame, tenants, next, form, errors, languages: Language::ALL.to_vec() })
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
    let slug = form.get("slug").parse::<Slug>();
    if slug.is_err() {
        errors.add(
            "slug",
            if form.get("slug").is_empty() { t.error_slug_missing() } else { t.error_slug_malformed() },
        );
    }
    let language = Language::from_tag(form.get("language")).unwrap_or_default();
    if let (Some(name), Ok(slug)) = (name, slug) {
        let actor = Actor::Superadmin(signed_in.standing.account.id);
        match create(&base, actor, slug, &name, language).await? {
            Created::Now(tenant) => {
                signed_in.visit.leave(&Notice::TenantCreated { tenant: tenant.name });
                return Ok(Redirect::to(&format!("/t/{}/settings/people", tenant.slug)).into_response());
            }
            Created::SlugTaken => errors.add("slug", t.error_slug_taken()),
        }
    }
    let typed = TenantForm { name: form.get("name").to_owned(), slug: form.get("slug").to_owned(), language };
    let page = page(&signed_in, &base, "", typed, errors).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
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

#[derive(Template, WebTemplate)]
#[template(path = "tenants/tenant.html")]
pub(crate) struct TenantPage {
    t: Texts,
    frame: Frame,
    name: String,
    slug: String,
    language: Language,
    created: Moment,
    limits: LimitsState,
    limits_text: String,
}

/// Whether the tenant's invitations are limited.
enum LimitsState {
    HoldUntil(Moment),
    LiftedOn(Moment),
    /// It is not new any more.
    Over,
}

impl LimitsState {
    fn new(listed: &ListedTenant, now: time::OffsetDateTime, t: Texts) -> Self {
        match listed.limits_lifted_at {
            _ if !listed.is_young(now) => Self::Over,
            Some(at) => Self::LiftedOn(Moment::new(at, t)),
            None => Self::HoldUntil(Moment::new(listed.limits_end_at(), t)),
        }
    }
}

/// GET /superadmin/tenants/{slug}
pub(crate) async fn tenant(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
) -> Result<TenantPage, Failure> {
    let listed = get(&base, &slug).await?;
    let frame = signed_in.frame(Spot::Tenants);
    let t = frame.t();
    let days = LIMITED_FOR.whole_days().to_string();
    Ok(TenantPage {
        t,
        limits: LimitsState::new(&listed, base.now(), t),
        limits_text: t.tenant_limits_text(days, OF_TENANT.to_string(), OF_INVITER.to_string()),
        name: listed.tenant.name,
        slug: listed.tenant.slug.to_string(),
        language: listed.tenant.language,
        created: Moment::new(listed.created_at, t),
        frame,
    })
}

async fn get(base: &Base, slug: &str) -> Result<ListedTenant, Failure> {
    let slug: Slug = slug.parse().map_err(|_| Failure::NotFound)?;
    find(&base.db, &slug).await?.ok_or(Failure::NotFound)
}

/// POST /superadmin/tenants/{slug}/limits
pub(crate) async fn set_limits_of(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Redirect, Failure> {
    let tenant = get(&base, &slug).await?.tenant;
    let (are_lifted, notice) = match form.get("limits") {
        "lift" => (true, Notice::LimitsLifted { tenant: tenant.name }),
        "restore" => (false, Notice::LimitsRestored { tenant: tenant.name }),
        _ => return Err(Failure::Unreadable),
    };
    set_limits(&base, signed_in.standing.account.id, tenant.id, are_lifted).await.map_err(failure)?;
    signed_in.visit.leave(&notice);
    Ok(Redirect::to(&format!("/superadmin/tenants/{}", tenant.slug)))
}

pub(crate) fn failure(refused: Refused) -> Failure {
    match refused {
        Refused::Forbidden => Failure::Forbidden,
        Refused::Broken(error) => error.into(),
    }
}
