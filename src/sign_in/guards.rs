//! Guards: values that exist only if a right is proved. A page names the guard it needs in its
//! signature; `app.rs` puts the same guards in front of whole groups of pages.

use axum::extract::{FromRef, FromRequestParts, Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use tower_cookies::Cookies;

use super::closed::pages::closed_page;
use super::fresh::pages::keep_late;
use super::{Demand, Membership, Standing, WayBack, find_signed_in};
use crate::base::Base;
use crate::people;
use crate::roles::{Permission, Permissions};
use crate::secrets::{Digest, Secret};
use crate::sessions::{self, Renewal};
use crate::tenants::Tenant;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Here, Place, Reader, Section, Spot, Visit, VisitBanner};
use crate::web::notices::Notice;

/// Somebody the provider has vouched for, with a live session. Says nothing of any tenant.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub visit: Visit,
    pub session: sessions::Current,
    pub standing: Standing,
}

impl SignedIn {
    /// The membership that pages without a tenant in their path are about: of the active ones the first that this
    /// session may enter.
    pub fn main_membership(&self) -> Option<&Membership> {
        let mut active = self.standing.memberships.iter().filter(|membership| membership.may_enter());
        active.clone().find(|membership| self.demand(membership) != Demand::Now).or_else(|| active.next())
    }

    /// What a tenant that requires a second factor demands of this session.
    pub fn demand(&self, membership: &Membership) -> Demand {
        if self.session.has_second_factor {
            return Demand::Nothing;
        }
        let grace = self.visit.base.settings.sign_in.second_factor_grace.get();
        Demand::of_tenant(membership.second_factor_required_at, grace, self.visit.base.now())
    }

    /// Whether a superadmin came without the second factor that superadmins need.
    pub fn is_superadmin_on_one_factor(&self) -> bool {
        let is_needed = self.visit.base.settings.sign_in.superadmins_need_second_factor;
        is_needed && self.standing.account.is_superadmin && !self.session.has_second_factor
    }

    /// A new id for their session, for a deed that raises what they may do.
    pub fn renewal(&self, form: &Form) -> Option<Renewal> {
        sessions::renewal(&self.visit.base, &self.visit.cookies, &self.session, form.get(sessions::RENEWAL))
    }

    /// Hands it over with the answer, once the deed is done.
    pub async fn hand_over(&self, renewal: Option<&Renewal>) -> sqlx::Result<()> {
        sessions::hand_over(&self.visit.base, &self.visit.cookies, renewal).await
    }

    /// Writes down that they, and this session, are in the tenant now, unless that is known.
    pub async fn note_presence(&self, membership: &Membership) -> Result<(), Failure> {
        let base = &self.visit.base;
        let now = base.now();
        if membership.is_presence_news(now) {
            people::note_presence(&base.db, membership.tenant.id, membership.person, now).await?;
        }
        if !membership.is_known_to_session {
            sessions::note_tenant(&base.db, self.session.id, membership.tenant.id).await?;
        }
        Ok(())
    }

    pub fn frame(&self, at: Spot) -> Frame {
        let here = self.main_membership().map(|membership| (&membership.tenant, membership.permissions()));
        self.frame_in(here, at)
    }

    fn frame_in(&self, here: Option<(&Tenant, Permissions)>, at: Spot) -> Frame {
        let account = &self.standing.account;
        let tenants = self.standing.memberships.iter().filter(|membership| membership.may_enter());
        let of_here = here.and_then(|(tenant, _)| tenants.clone().find(|it| it.tenant.id == tenant.id));
        let second_factor_from = match of_here.map(|membership| self.demand(membership)) {
            Some(Demand::From(at)) => Some(at),
            _ => None,
        };
        Frame {
            reader: Some(Reader { name: account.name.clone(), address: account.shown_address().to_owned() }),
            tenants: tenants
                .map(|membership| Place {
                    name: membership.tenant.name.clone(),
                    href: format!("/t/{}/measurements", membership.tenant.slug),
                    is_current: here.is_some_and(|(tenant, _)| tenant.id == membership.tenant.id),
                })
                .collect(),
            tenant: here.map(|(tenant, permissions)| Here {
                name: tenant.name.clone(),
                slug: tenant.slug.to_string(),
                settings: sections(permissions),
            }),
            at,
            is_superadmin: account.is_superadmin,
            second_factor_from,
            renewal: Some(Secret::generate()),
            ..self.visit.frame()
        }
    }
}

/// The parts of a tenant's settings that somebody with these permissions may open.
fn sections(permissions: Permissions) -> Vec<Section> {
    [
        (Section::People, Permission::ManagePeople),
        (Section::Roles, Permission::ManageRoles),
        (Section::Tenant, Permission::ManageTenant),
        (Section::Audit, Permission::ReadAudit),
        (Section::Visits, Permission::ManageTenant),
    ]
    .into_iter()
    .filter(|(_, needed)| permissions.allow(*needed))
    .map(|(section, _)| section)
    .collect()
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        if let Some(signed_in) = parts.extensions.get::<Self>() {
            return Ok(signed_in.clone());
        }
        let base = Base::from_ref(state);
        let digest = parts.extensions.get::<Cookies>().and_then(|cookies| sessions::digest(&base, cookies));
        let Some(digest) = digest else {
            return Err(sign_in_first(parts, state, &Notice::LogInFirst).await);
        };
        let found = find_signed_in(&base, digest, asked_slug(parts.uri.path()))
            .await
            .map_err(|error| Failure::from(error).into_response())?;
        let Some((session, standing)) = found else {
            parts.extensions.insert(FormerSession(digest));
            return Err(sign_in_first(parts, state, &Notice::SessionEnded).await);
        };
        let Ok(mut visit) = Visit::from_request_parts(parts, state).await;
        if let Some(language) = standing.account.language {
            visit.speak(language);
        }
        if let Some((tenant, going_on)) = standing.asked_tenant.as_ref().zip(standing.visit) {
            visit.show(VisitBanner {
                slug: tenant.slug.to_string(),
                is_acting: going_on.is_acting(),
                minutes: going_on.minutes_left(base.now()),
                path: if is_reading(parts) { visit.path.clone() } else { String::new() },
            });
        }
        sessions::touch(&base, session);
        let signed_in = Self { visit, session, standing };
        parts.extensions.insert(signed_in.clone());
        Ok(signed_in)
    }
}

/// To the login page, with the way back kept: to the page, or to that with the form that was sent.
async fn sign_in_first<S: Send + Sync>(parts: &mut Parts, state: &S, notice: &Notice) -> Response
where
    Base: FromRef<S>,
{
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let is_front = matches!(path.as_str(), "/" | "/measurements");
    let is_reading = matches!(parts.method, Method::GET | Method::HEAD);
    let Ok(visit) = Visit::from_request_parts(parts, state).await;
    if !is_front {
        visit.leave(notice);
    }
    let way_back = match (is_front, is_reading) {
        (true, _) => WayBack::default(),
        // The login page reads it like anything else that says where to go.
        (false, true) => WayBack(path),
        (false, false) => visit.came_from.as_deref().map(WayBack::new).unwrap_or_default(),
    };
    Redirect::to(&way_back.by_login()).into_response()
}

/// To the page that explains the second factor, with the way back kept.
fn second_factor_first(parts: &Parts, visit: &Visit) -> Response {
    visit.pass_on();
    let path = parts.uri.path_and_query().map(|path| path.as_str());
    let path = path.filter(|_| is_reading(parts)).or(visit.came_from.as_deref());
    second_factor_page(WayBack::new(path.unwrap_or_default()).as_str()).into_response()
}

/// The page that explains the second factor and leads to it; it goes on at `next`.
pub(crate) fn second_factor_page(next: &str) -> Redirect {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    Redirect::to(&format!("/login/second-factor?{query}"))
}

/// The slug in `/t/{slug}/...`.
pub(super) fn asked_slug(path: &str) -> Option<&str> {
    path.strip_prefix("/t/")?.split('/').next()
}

/// Somebody who may be in the tenant of the path: an active member, or a superadmin in a visit. For everybody
/// else the tenant does not exist.
#[derive(Clone, Debug)]
pub struct Entered {
    pub signed_in: SignedIn,
    pub tenant: Tenant,
    pub permissions: Permissions,
    /// What they are here; `None` for a superadmin from outside.
    pub membership: Option<Membership>,
}

impl Entered {
    pub fn frame(&self, at: Spot) -> Frame {
        self.signed_in.frame_in(Some((&self.tenant, self.permissions)), at)
    }

    /// Whether they are here as superadmin.
    pub fn is_visitor(&self) -> bool {
        self.signed_in.standing.visit.is_some()
    }

    /// As the visitor that they are, or as the member.
    #[expect(clippy::result_large_err, reason = "a rejection is a response, as everywhere in guards")]
    fn admit(parts: &Parts, signed_in: SignedIn) -> Result<Self, Response> {
        let standing = &signed_in.standing;
        let slug = asked_slug(parts.uri.path()).unwrap_or_default();
        let own =
            standing.memberships.iter().find(|membership| membership.tenant.slug.as_str() == slug).cloned();
        let membership = own.clone().filter(Membership::is_active);
        let open = membership.clone().filter(Membership::may_enter);
        if let Some((tenant, visit)) = standing.asked_tenant.clone().zip(standing.visit) {
            // The one place that keeps a visitor who only looks from changing anything.
            if !visit.is_acting() && !is_reading(parts) {
                return Err(Failure::LookingOnly.into_response());
            }
            let permissions = Permissions::all();
            return Ok(Self { signed_in, tenant, permissions, membership: open });
        }
        match (open, &standing.asked_tenant) {
            (Some(membership), _) => Ok(Self {
                tenant: membership.tenant.clone(),
                permissions: membership.permissions(),
                membership: Some(membership),
                signed_in,
            }),
            (None, Some(tenant)) => Err(visit_first(parts, &signed_in, tenant)),
            (None, None) => match (membership, own) {
                (Some(membership), _) if let Some(closed) = membership.closed() => {
                    Err(closed_page(&signed_in, &membership.tenant, closed))
                }
                // Whoever was a member knows the tenant: Measurements tells them that their access ended.
                (_, Some(_)) => Err(Redirect::to("/measurements").into_response()),
                (_, None) => Err(not_here(parts, &signed_in)),
            },
        }
    }

    /// Whether the way in asks for a second factor that this session has not shown.
    fn lacks_second_factor(&self) -> bool {
        let demanded = self.membership.as_ref().map(|membership| self.signed_in.demand(membership));
        demanded == Some(Demand::Now)
    }
}

fn is_reading(parts: &Parts) -> bool {
    matches!(parts.method, Method::GET | Method::HEAD)
}

/// To where a superadmin says why they want to come in.
fn visit_first(parts: &Parts, signed_in: &SignedIn, tenant: &Tenant) -> Response {
    signed_in.visit.pass_on();
    let path = parts.uri.path_and_query().filter(|_| is_reading(parts)).map_or("", |path| path.as_str());
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", path).finish();
    Redirect::to(&format!("/superadmin/tenants/{}/visit?{query}", tenant.slug)).into_response()
}

impl<S: Send + Sync> FromRequestParts<S> for Entered
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let signed_in = SignedIn::from_request_parts(parts, state).await?;
        let slug = asked_slug(parts.uri.path()).unwrap_or_default();
        let is_known = signed_in.standing.asked_tenant.is_some()
            || signed_in
                .standing
                .memberships
                .iter()
                .any(|it| it.is_active() && it.tenant.slug.as_str() == slug);
        if is_known && signed_in.is_superadmin_on_one_factor() {
            return Err(second_factor_first(parts, &signed_in.visit));
        }
        let entered = Self::admit(parts, signed_in)?;
        if entered.lacks_second_factor() {
            return Err(second_factor_first(parts, &entered.signed_in.visit));
        }
        if let Some(membership) = &entered.membership {
            entered.signed_in.note_presence(membership).await.map_err(Failure::into_response)?;
        }
        Ok(entered)
    }
}

/// The tenant may have another slug by now: whoever may know of it is led on, with what they sent.
fn not_here(parts: &Parts, signed_in: &SignedIn) -> Response {
    let standing = &signed_in.standing;
    let slug = asked_slug(parts.uri.path()).unwrap_or_default();
    let known = standing.renamed_to.as_deref().filter(|to| {
        standing.account.is_superadmin
            || standing.memberships.iter().any(|membership| membership.tenant.slug.as_str() == *to)
    });
    let (Some(to), Some(path)) = (known, parts.uri.path_and_query()) else {
        return Failure::NotFound.into_response();
    };
    signed_in.visit.pass_on();
    Redirect::temporary(&format!("/t/{to}{}", &path.as_str()["/t/".len() + slug.len()..])).into_response()
}

async fn enter_with<S>(needed: Permission, parts: &mut Parts, state: &S) -> Result<Entered, Response>
where
    S: Send + Sync,
    Base: FromRef<S>,
{
    let entered = Entered::from_request_parts(parts, state).await?;
    if entered.permissions.allow(needed) { Ok(entered) } else { Err(Failure::Forbidden.into_response()) }
}

/// Somebody who may manage the people of the tenant of the path.
#[derive(Clone, Debug)]
pub struct MayManagePeople(pub Entered);

impl<S: Send + Sync> FromRequestParts<S> for MayManagePeople
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        enter_with(Permission::ManagePeople, parts, state).await.map(Self)
    }
}

/// Somebody who may manage the roles of the tenant of the path.
#[derive(Clone, Debug)]
pub struct MayManageRoles(pub Entered);

impl<S: Send + Sync> FromRequestParts<S> for MayManageRoles
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        enter_with(Permission::ManageRoles, parts, state).await.map(Self)
    }
}

/// Somebody who may change the settings of the tenant of the path.
#[derive(Clone, Debug)]
pub struct MayManageTenant(pub Entered);

impl<S: Send + Sync> FromRequestParts<S> for MayManageTenant
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        enter_with(Permission::ManageTenant, parts, state).await.map(Self)
    }
}

/// Somebody who may read the trail of the tenant of the path.
#[derive(Clone, Debug)]
pub struct MayReadAudit(pub Entered);

impl<S: Send + Sync> FromRequestParts<S> for MayReadAudit
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        enter_with(Permission::ReadAudit, parts, state).await.map(Self)
    }
}

/// A superadmin. For everybody else these pages do not exist.
#[derive(Clone, Debug)]
pub struct Superadmin(pub SignedIn);

impl<S: Send + Sync> FromRequestParts<S> for Superadmin
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let signed_in = SignedIn::from_request_parts(parts, state).await?;
        if !signed_in.standing.account.is_superadmin {
            Err(Failure::NotFound.into_response())
        } else if signed_in.is_superadmin_on_one_factor() {
            Err(second_factor_first(parts, &signed_in.visit))
        } else {
            Ok(Self(signed_in))
        }
    }
}

/// What the browser still had of a session that is over.
#[derive(Clone, Copy)]
struct FormerSession(Digest);

/// Puts the guard `G` in front of a group of pages: none of them runs, or reads a body, without it. A form that came after its
/// session had ended is kept.
pub async fn require<G>(State(base): State<Base>, request: Request, next: Next) -> Response
where
    G: FromRequestParts<Base, Rejection = Response>,
{
    let (mut parts, body) = request.into_parts();
    match G::from_request_parts(&mut parts, &base).await {
        Ok(_) => next.run(Request::from_parts(parts, body)).await,
        Err(refusal) => match parts.extensions.get().copied() {
            Some(FormerSession(former)) => {
                keep_late(&base, former, Request::from_parts(parts, body)).await.unwrap_or(refusal)
            }
            None => refusal,
        },
    }
}
