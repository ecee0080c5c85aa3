//! One tenant: its name, what superadmins decide about it, and its end.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::{StatusWords, failure, read_name};
use crate::base::Base;
use crate::invitations::limits::{OF_INVITER, OF_TENANT};
use crate::language::{Language, Texts};
use crate::sign_in::fresh;
use crate::sign_in::guards::{SignedIn, Superadmin};
use crate::tenants::{
    DELETED_AFTER, LIMITED_FOR, ListedTenant, Refused, Slug, closing, find, find_renamed, rename, set_limits,
};
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

/// A reason is a sentence or two.
const LONGEST_REASON: usize = 500;

#[derive(Template, WebTemplate)]
#[template(path = "tenants/tenant.html")]
pub(crate) struct TenantPage {
    t: Texts,
    frame: Frame,
    name: String,
    slug: String,
    language: Language,
    created: Moment,
    status: StatusWords,
    suspension: Option<Suspension>,
    /// When it is erased, and whether that can be called off.
    deletion: Option<(Moment, bool)>,
    deleted_after: String,
    limits: LimitsState,
    limits_text: String,
    form: TenantForms,
    errors: FieldErrors,
}

impl TenantPage {
    fn slug_hint(&self) -> String {
        self.t.tenants_slug_hint("/t/")
    }

    fn slug_follows(&self) -> bool {
        false
    }
}

struct Suspension {
    since: Moment,
    reason: String,
}

/// What was typed in one of the forms that came back.
#[derive(Default)]
struct TenantForms {
    name: String,
    slug: String,
    reason: String,
    export_reason: String,
    deletion_reason: String,
    confirmation: String,
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
) -> Result<Response, Failure> {
    let slug: Slug = slug.parse().map_err(|_| Failure::NotFound)?;
    let Some(listed) = find(&base.db, &slug).await? else {
        let renamed = find_renamed(&base.db, &slug).await?.ok_or(Failure::NotFound)?;
        return Ok(Redirect::temporary(&format!("/superadmin/tenants/{renamed}")).into_response());
    };
    Ok(page(&signed_in, &base, listed, None, FieldErrors::default()).into_response())
}

fn page(
    signed_in: &SignedIn,
    base: &Base,
    listed: ListedTenant,
    typed: Option<TenantForms>,
    errors: FieldErrors,
) -> TenantPage {
    let frame = signed_in.frame(Spot::Tenants);
    let (t, now) = (frame.t(), base.now());
    let days = LIMITED_FOR.whole_days().to_string();
    let suspension = listed.closure.suspended_at.zip(listed.suspension_reason.clone());
    let form = typed.unwrap_or_else(|| TenantForms {
        name: listed.tenant.name.clone(),
        slug: listed.tenant.slug.to_string(),
        ..TenantForms::default()
    });
    TenantPage {
        t,
        limits: LimitsState::new(&listed, now, t),
        limits_text: t.tenant_limits_text(days, OF_TENANT.to_string(), OF_INVITER.to_string()),
        status: StatusWords::new(&listed, t),
        suspension: suspension.map(|(at, reason)| Suspension { since: Moment::new(at, t), reason }),
        deletion: listed.closure.deletion_due_at.map(|at| (Moment::new(at, t), !listed.closure.is_over(now))),
        deleted_after: DELETED_AFTER.whole_days().to_string(),
        name: listed.tenant.name,
        slug: listed.tenant.slug.to_string(),
        language: listed.tenant.language,
        created: Moment::new(listed.created_at, t),
        form,
        errors,
        frame,
    }
}

pub(super) async fn get(base: &Base, slug: &str) -> Result<ListedTenant, Failure> {
    let slug: Slug = slug.parse().map_err(|_| Failure::NotFound)?;
    find(&base.db, &slug).await?.ok_or(Failure::NotFound)
}

pub(super) fn refused(
    signed_in: &SignedIn,
    base: &Base,
    listed: ListedTenant,
    form: &Form,
    errors: FieldErrors,
) -> Response {
    let or = |field: &str, is: &str| {
        let has_come = form.iter().any(|(name, _)| name == field);
        if has_come { form.get(field).to_owned() } else { is.to_owned() }
    };
    let typed = TenantForms {
        name: or("name", &listed.tenant.name),
        slug: or("slug", listed.tenant.slug.as_str()),
        reason: form.get("reason").to_owned(),
        export_reason: form.get("export_reason").to_owned(),
        deletion_reason: form.get("deletion_reason").to_owned(),
        confirmation: form.get("confirmation").to_owned(),
    };
    let page = page(signed_in, base, listed, Some(typed), errors);
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

fn done(signed_in: &SignedIn, notice: &Notice, slug: &str) -> Response {
    signed_in.visit.leave(notice);
    Redirect::to(&format!("/superadmin/tenants/{slug}")).into_response()
}

/// POST /superadmin/tenants/{slug}/name: another name, another slug.
pub(crate) async fn rename_one(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let listed = get(&base, &slug).await?;
    let mut errors = FieldErrors::default();
    let name = read_name(form.get("name"), &mut errors, t);
    let wanted = form.get("slug").parse::<Slug>();
    if wanted.is_err() {
        let is_missing = form.get("slug").is_empty();
        errors.add("slug", if is_missing { t.error_slug_missing() } else { t.error_slug_malformed() });
    }
    if let (Some(name), Ok(wanted)) = (name, wanted) {
        match rename(&base, signed_in.standing.account.id, listed.tenant.id, &wanted, &name).await {
            Ok(()) => return Ok(done(&signed_in, &Notice::TenantRenamed { tenant: name }, wanted.as_str())),
            Err(Refused::SlugTaken) => errors.add("slug", t.error_slug_taken()),
            Err(refused) => return Err(failure(refused, t)),
        }
    }
    Ok(refused(&signed_in, &base, listed, &form, errors))
}

/// POST /superadmin/tenants/{slug}/suspension
pub(crate) async fn set_suspension(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let listed = get(&base, &slug).await?;
    let (actor, tenant) = (signed_in.standing.account.id, listed.tenant.name.clone());
    let (done_so, notice) = match form.get("suspension") {
        "suspend" => {
            let mut errors = FieldErrors::default();
            let Some(reason) = read_reason(&form, "reason", &mut errors, t) else {
                return Ok(refused(&signed_in, &base, listed, &form, errors));
            };
            let suspended = closing::suspend(&base, actor, listed.tenant.id, &reason).await;
            (suspended, Notice::TenantSuspended { tenant })
        }
        "reopen" => {
            (closing::reopen(&base, actor, listed.tenant.id).await, Notice::TenantReopened { tenant })
        }
        _ => return Err(Failure::Unreadable),
    };
    done_so.map_err(|refused| failure(refused, t))?;
    Ok(done(&signed_in, &notice, listed.tenant.slug.as_str()))
}

/// Why a superadmin does something, in their words; `None`, and a message at the field, when that is missing.
pub(crate) fn read_reason(
    form: &Form,
    field: &'static str,
    errors: &mut FieldErrors,
    t: Texts,
) -> Option<String> {
    let reason = form.get(field);
    if reason.is_empty() {
        errors.add(field, t.error_reason_missing());
        return None;
    }
    if reason.chars().count() > LONGEST_REASON {
        errors.add(field, t.error_reason_too_long(LONGEST_REASON.to_string()));
        return None;
    }
    Some(reason.to_owned())
}

/// POST /superadmin/tenants/{slug}/deletion
pub(crate) async fn set_deletion(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let listed = get(&base, &slug).await?;
    let (actor, tenant) = (signed_in.standing.account.id, listed.tenant.name.clone());
    let (done_so, notice) = match form.get("deletion") {
        "schedule" => {
            let mut errors = FieldErrors::default();
            let reason = read_reason(&form, "deletion_reason", &mut errors, t);
            if form.get("confirmation") != tenant {
                errors.add("confirmation", t.error_confirmation_differs(&tenant));
            }
            let Some(reason) = reason.filter(|_| errors.is_empty()) else {
                return Ok(refused(&signed_in, &base, listed, &form, errors));
            };
            if let Some(detour) = fresh::pages::first(&signed_in, t.fresh_to_delete_tenant(&tenant), &form) {
                return Ok(detour);
            }
            let scheduled = closing::schedule_deletion(&base, actor, listed.tenant.id, &reason).await;
            (scheduled, Notice::TenantDeletionScheduled { tenant })
        }
        "restore" => {
            (closing::restore(&base, actor, listed.tenant.id).await, Notice::TenantRestored { tenant })
        }
        _ => return Err(Failure::Unreadable),
    };
    done_so.map_err(|refused| failure(refused, t))?;
    Ok(done(&signed_in, &notice, listed.tenant.slug.as_str()))
}

/// POST /superadmin/tenants/{slug}/limits
pub(crate) async fn set_limits_of(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let tenant = get(&base, &slug).await?.tenant;
    let (are_lifted, notice) = match form.get("limits") {
        "lift" => (true, Notice::LimitsLifted { tenant: tenant.name }),
        "restore" => (false, Notice::LimitsRestored { tenant: tenant.name }),
        _ => return Err(Failure::Unreadable),
    };
    let t = signed_in.visit.language.texts();
    let set = set_limits(&base, signed_in.standing.account.id, tenant.id, are_lifted).await;
    set.map_err(|refused| failure(refused, t))?;
    Ok(done(&signed_in, &notice, tenant.slug.as_str()))
}
