//! Where superadmins ask to come into a tenant, and where its administrators see who came and decide.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{
    Agreement, Asked, LASTS, Refused, State as VisitState, Visit, WAITS, act, ask, begin, break_glass,
    decide, find_latest, leave, list, set_asks_first,
};
use crate::base::Base;
use crate::ids::VisitId;
use crate::language::Texts;
use crate::sign_in::guards::{Entered, MayManageTenant, SignedIn, Superadmin};
use crate::tenants::pages::read_reason;
use crate::tenants::{self, Slug, Tenant};
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "visits/visit.html")]
pub(crate) struct VisitPage {
    t: Texts,
    frame: Frame,
    tenant: String,
    slug: String,
    /// Where they wanted to go.
    next: String,
    agreement: Agreement,
    minutes: String,
    hours: String,
    standing: Standing,
    reason: String,
    errors: FieldErrors,
}

impl VisitPage {
    fn is_live(&self) -> bool {
        matches!(self.standing, Standing::Live)
    }
}

/// How the visit stands that they asked for last.
enum Standing {
    Nothing,
    Waiting(Moment),
    Approved,
    Refused(Moment),
    Live,
}

impl Standing {
    fn new(latest: Option<&Visit>, base: &Base, t: Texts) -> Self {
        let Some(visit) = latest else { return Self::Nothing };
        match visit.state(base.now()) {
            VisitState::Waiting => Self::Waiting(Moment::new(visit.asked_at, t)),
            VisitState::Approved => Self::Approved,
            VisitState::Refused => Self::Refused(Moment::new(visit.refused_at.unwrap_or(visit.asked_at), t)),
            VisitState::Live => Self::Live,
            VisitState::Lapsed | VisitState::Over(..) => Self::Nothing,
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
}

/// A way back within the tenant; its people, where what came is none.
fn way_into(slug: &Slug, next: &str) -> String {
    let inside = format!("/t/{slug}/");
    let is_inside =
        next.starts_with(&inside) && !next.contains("..") && next.chars().all(|c| c.is_ascii_graphic());
    if is_inside && !next.contains('\\') { next.to_owned() } else { format!("{inside}settings/people") }
}

async fn get(base: &Base, slug: &str) -> Result<Tenant, Failure> {
    let slug: Slug = slug.parse().map_err(|_| Failure::NotFound)?;
    Ok(tenants::find(&base.db, &slug).await?.ok_or(Failure::NotFound)?.tenant)
}

/// GET /superadmin/tenants/{slug}/visit
pub(crate) async fn show(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    Query(Next { next }): Query<Next>,
) -> Result<VisitPage, Failure> {
    let tenant = get(&base, &slug).await?;
    page(&signed_in, &base, &tenant, &next, String::new(), FieldErrors::default()).await
}

async fn page(
    signed_in: &SignedIn,
    base: &Base,
    tenant: &Tenant,
    next: &str,
    reason: String,
    errors: FieldErrors,
) -> Result<VisitPage, Failure> {
    let (latest, agreement) = find_latest(&base.db, tenant.id, signed_in.standing.account.id).await?;
    let frame = signed_in.frame(Spot::Tenants);
    let t = frame.t();
    Ok(VisitPage {
        t,
        tenant: tenant.name.clone(),
        slug: tenant.slug.to_string(),
        next: way_into(&tenant.slug, next),
        agreement,
        minutes: LASTS.whole_minutes().to_string(),
        hours: WAITS.whole_hours().to_string(),
        standing: Standing::new(latest.as_ref(), base, t),
        reason,
        errors,
        frame,
    })
}

/// POST /superadmin/tenants/{slug}/visit: gives the reason.
pub(crate) async fn open(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let tenant = get(&base, &slug).await?;
    let t = signed_in.visit.language.texts();
    let mut errors = FieldErrors::default();
    let Some(reason) = read_reason(&form, "reason", &mut errors, t) else {
        let typed = form.get("reason").to_owned();
        let page = page(&signed_in, &base, &tenant, form.get("next"), typed, errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let (actor, next) = (signed_in.standing.account.id, way_into(&tenant.slug, form.get("next")));
    let renewal = signed_in.renewal(&form);
    let asked = match form.get("visit") {
        "without" => {
            break_glass(&base, actor, &tenant, &reason, renewal.as_ref()).await.map(|()| Asked::Begun)
        }
        _ => ask(&base, actor, &tenant, &reason, renewal.as_ref()).await,
    };
    let asked = asked.map_err(|refused| failure(refused, t))?;
    signed_in.hand_over(renewal.as_ref()).await?;
    match asked {
        Asked::Begun => Ok(Redirect::to(&next).into_response()),
        Asked::Waits => {
            signed_in.visit.leave(&Notice::VisitAsked { tenant: tenant.name.clone() });
            Ok(Redirect::to(&visit_path(&tenant.slug, &next)).into_response())
        }
        // It was closed while the page stood open: now it says what is left to do.
        Asked::NobodyToAsk => {
            let page = page(&signed_in, &base, &tenant, &next, reason, FieldErrors::default()).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

/// Where a superadmin asks to come in, and goes on at `next`.
pub(crate) fn visit_path(slug: &Slug, next: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("/superadmin/tenants/{slug}/visit?{query}")
}

/// POST /superadmin/tenants/{slug}/visit/begin: an administrator has agreed.
pub(crate) async fn begin_agreed(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Redirect, Failure> {
    let tenant = get(&base, &slug).await?;
    let renewal = signed_in.renewal(&form);
    let begun = begin(&base, signed_in.standing.account.id, tenant.id, renewal.as_ref()).await;
    begun.map_err(|refused| failure(refused, signed_in.visit.language.texts()))?;
    signed_in.hand_over(renewal.as_ref()).await?;
    Ok(Redirect::to(&way_into(&tenant.slug, form.get("next"))))
}

/// POST /superadmin/tenants/{slug}/visit/act: the second step.
pub(crate) async fn act_as_administrator(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Redirect, Failure> {
    let tenant = get(&base, &slug).await?;
    let next = way_into(&tenant.slug, form.get("next"));
    let renewal = signed_in.renewal(&form);
    match act(&base, signed_in.standing.account.id, tenant.id, renewal.as_ref()).await {
        Ok(()) => {
            signed_in.hand_over(renewal.as_ref()).await?;
            signed_in.visit.leave(&Notice::VisitActing { tenant: tenant.name });
            Ok(Redirect::to(&next))
        }
        // It ended while the page stood open.
        Err(Refused::NotNow) => Ok(Redirect::to(&visit_path(&tenant.slug, &next))),
        Err(refused) => Err(failure(refused, signed_in.visit.language.texts())),
    }
}

/// POST /superadmin/tenants/{slug}/visit/leave
pub(crate) async fn leave_tenant(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
) -> Result<Redirect, Failure> {
    let tenant = get(&base, &slug).await?;
    let left = leave(&base, signed_in.standing.account.id, tenant.id).await;
    left.map_err(|refused| failure(refused, signed_in.visit.language.texts()))?;
    signed_in.visit.leave(&Notice::VisitLeft { tenant: tenant.name });
    Ok(Redirect::to(&format!("/superadmin/tenants/{}", tenant.slug)))
}

#[derive(Template, WebTemplate)]
#[template(path = "visits/visits.html")]
pub(crate) struct VisitsPage {
    t: Texts,
    frame: Frame,
    asks_first: bool,
    /// Visitors see this page, and decide nothing on it.
    may_decide: bool,
    minutes: String,
    visits: Vec<VisitRow>,
}

struct VisitRow {
    id: String,
    visitor: String,
    reason: String,
    asked: Moment,
    what: String,
    tone: &'static str,
    is_waiting: bool,
}

impl VisitRow {
    fn new(visit: Visit, base: &Base, t: Texts) -> Self {
        let state = visit.state(base.now());
        let (mut what, tone) = match state {
            VisitState::Waiting => (t.visits_waiting(), "wait"),
            VisitState::Approved => (t.visits_approved(), "wait"),
            VisitState::Refused => (t.visits_refused(), ""),
            VisitState::Lapsed => (t.visits_lapsed(), ""),
            VisitState::Live => (t.visits_live(), "ok"),
            VisitState::Over(from, to) => {
                let minutes = (((to - from).whole_seconds() + 59) / 60).max(1);
                (t.visits_over(minutes), "")
            }
        };
        if visit.acting_at.is_some() {
            what = t.visits_and(what, t.visits_acted());
        } else if visit.began_at.is_some() {
            what = t.visits_and(what, t.visits_looked());
        }
        if visit.broke_glass_at.is_some() {
            what = t.visits_and(what, t.visits_without());
        }
        Self {
            id: visit.id.to_string(),
            visitor: visit.visitor_called,
            reason: visit.reason,
            asked: Moment::new(visit.asked_at, t),
            what,
            tone,
            is_waiting: state == VisitState::Waiting,
        }
    }
}

/// GET /t/{slug}/settings/visits
pub(crate) async fn visits(
    MayManageTenant(entered): MayManageTenant,
    State(base): State<Base>,
) -> Result<VisitsPage, Failure> {
    let (visits, asks_first) = list(&base.db, entered.tenant.id).await?;
    let frame = entered.frame(Spot::Settings(Section::Visits));
    let t = frame.t();
    Ok(VisitsPage {
        t,
        asks_first,
        may_decide: frame.visit.is_none(),
        minutes: LASTS.whole_minutes().to_string(),
        visits: visits.into_iter().map(|visit| VisitRow::new(visit, &base, t)).collect(),
        frame,
    })
}

/// POST /t/{slug}/settings/visits: whether they are asked first.
pub(crate) async fn save(
    MayManageTenant(entered): MayManageTenant,
    State(base): State<Base>,
    form: Form,
) -> Result<Redirect, Failure> {
    let asks_first = form.get("ask_first") == "yes";
    let actor = entered.signed_in.standing.account.id;
    let set = set_asks_first(&base, actor, entered.tenant.id, asks_first).await;
    done(&entered, set.map(|()| Notice::SettingsSaved))
}

/// POST /t/{slug}/settings/visits/{visit}
pub(crate) async fn answer(
    MayManageTenant(entered): MayManageTenant,
    State(base): State<Base>,
    Path(VisitsPath { visit }): Path<VisitsPath>,
    form: Form,
) -> Result<Redirect, Failure> {
    let visit: VisitId = visit.parse().map_err(|_| Failure::NotFound)?;
    let is_approved = match form.get("answer") {
        "approve" => true,
        "refuse" => false,
        // Whoever knows of no such visit learns nothing from a wrong form either.
        _ => return Err(Failure::NotFound),
    };
    let actor = entered.signed_in.standing.account.id;
    let decided = decide(&base, actor, &entered.tenant, visit, is_approved).await.map(|visit| {
        let visitor = visit.visitor_called;
        if is_approved { Notice::VisitApproved { visitor } } else { Notice::VisitRefused { visitor } }
    });
    done(&entered, decided)
}

#[derive(Deserialize)]
pub(crate) struct VisitsPath {
    visit: String,
}

fn done(entered: &Entered, notice: Result<Notice, Refused>) -> Result<Redirect, Failure> {
    let visit = &entered.signed_in.visit;
    visit.leave(&notice.map_err(|refused| failure(refused, visit.language.texts()))?);
    Ok(Redirect::to(&format!("/t/{}/settings/visits", entered.tenant.slug)))
}

fn failure(refused: Refused, t: Texts) -> Failure {
    match refused {
        Refused::Forbidden => Failure::Forbidden,
        Refused::NotFound => Failure::NotFound,
        Refused::NotNow => Failure::Conflict(t.conflict_visit_not_now()),
        Refused::Broken(error) => match error.downcast::<sqlx::Error>() {
            Ok(error) => Failure::from(*error),
            Err(error) => Failure::Broken(error),
        },
    }
}
