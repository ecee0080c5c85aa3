//! Guards: values that exist only if a right is proved. A page names the guard it needs in its
//! signature; `app.rs` puts the same guards in front of whole groups of pages.

use axum::extract::{FromRef, FromRequestParts, Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use tower_cookies::Cookies;

use super::{Membership, Standing, find_signed_in};
use crate::base::Base;
use crate::roles::{Permission, Permissions};
use crate::sessions;
use crate::tenants::Tenant;
use crate::web::failure::Failure;
use crate::web::frame::{Frame, Here, Place, Reader, Section, Spot, Visit};
use crate::web::notices::Notice;

/// Somebody the provider has vouched for, with a live session. Says nothing of any tenant.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub visit: Visit,
    pub session: sessions::Current,
    pub standing: Standing,
}

impl SignedIn {
    /// The membership that pages without a tenant in their path are about.
    pub fn main_membership(&self) -> Option<&Membership> {
        self.standing.memberships.iter().find(|membership| membership.is_active())
    }

    pub fn frame(&self, at: Spot) -> Frame {
        let here = self.main_membership().map(|membership| (&membership.tenant, membership.permissions()));
        self.frame_in(here, at)
    }

    fn frame_in(&self, here: Option<(&Tenant, Permissions)>, at: Spot) -> Frame {
        let account = &self.standing.account;
        let tenants = self.standing.memberships.iter().filter(|membership| membership.is_active());
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
            ..self.visit.frame()
        }
    }
}

/// The parts of a tenant's settings that somebody with these permissions may open.
fn sections(permissions: Permissions) -> Vec<Section> {
    [(Section::People, Permission::ManagePeople)]
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
            if let Some(cookies) = parts.extensions.get::<Cookies>() {
                sessions::forget(&base, cookies);
            }
            return Err(sign_in_first(parts, state, &Notice::SessionEnded).await);
        };
        let Ok(mut visit) = Visit::from_request_parts(parts, state).await;
        if let Some(language) = standing.account.language {
            visit.speak(language);
        }
        sessions::touch(&base, session);
        let signed_in = Self { visit, session, standing };
        parts.extensions.insert(signed_in.clone());
        Ok(signed_in)
    }
}

/// To the login page, with the way back kept.
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
    if is_front || !is_reading {
        return Redirect::to("/login").into_response();
    }
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &path).finish();
    Redirect::to(&format!("/login?{query}")).into_response()
}

/// The slug in `/t/{slug}/...`.
fn asked_slug(path: &str) -> Option<&str> {
    path.strip_prefix("/t/")?.split('/').next()
}

/// Somebody who may be in the tenant of the path: an active member, or a superadmin. For everybody
/// else the tenant does not exist.
#[derive(Clone, Debug)]
pub struct Entered {
    pub signed_in: SignedIn,
    pub tenant: Tenant,
    pub permissions: Permissions,
    /// What they are here; `None` for a superadmin from outside.
    pub membership: Option<Membership>,
    /// They can do more here than their own roles allow.
    is_as_superadmin: bool,
}

impl Entered {
    pub fn frame(&self, at: Spot) -> Frame {
        Frame {
            is_here_as_superadmin: self.is_as_superadmin,
            ..self.signed_in.frame_in(Some((&self.tenant, self.permissions)), at)
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Entered
where
    Base: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let signed_in = SignedIn::from_request_parts(parts, state).await?;
        let slug = asked_slug(parts.uri.path()).unwrap_or_default();
        let standing = &signed_in.standing;
        let own =
            standing.memberships.iter().find(|membership| membership.tenant.slug.as_str() == slug).cloned();
        let membership = own.clone().filter(Membership::is_active);
        match (membership, standing.asked_tenant.clone()) {
            (Some(membership), asked) => Ok(Self {
                tenant: membership.tenant.clone(),
                permissions: if asked.is_some() { Permissions::all() } else { membership.permissions() },
                is_as_superadmin: asked.is_some() && !membership.permissions().cover(Permissions::all()),
                membership: Some(membership),
                signed_in,
            }),
            (None, Some(tenant)) => Ok(Self {
                tenant,
                permissions: Permissions::all(),
                membership: None,
                is_as_superadmin: true,
                signed_in,
            }),
            // Whoever was a member knows the tenant: Measurements tells them that their access ended.
            (None, None) if own.is_some() => Err(Redirect::to("/measurements").into_response()),
            (None, None) => Err(Failure::NotFound.into_response()),
        }
    }
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
        let entered = Entered::from_request_parts(parts, state).await?;
        if entered.permissions.allow(Permission::ManagePeople) {
            Ok(Self(entered))
        } else {
            Err(Failure::Forbidden.into_response())
        }
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
        if signed_in.standing.account.is_superadmin {
            Ok(Self(signed_in))
        } else {
            Err(Failure::NotFound.into_response())
        }
    }
}

/// Puts the guard `G` in front of a group of pages: none of them runs, or reads a body, without it.
pub async fn require<G>(State(base): State<Base>, request: Request, next: Next) -> Response
where
    G: FromRequestParts<Base, Rejection = Response>,
{
    let (mut parts, body) = request.into_parts();
    match G::from_request_parts(&mut parts, &base).await {
        Ok(_) => next.run(Request::from_parts(parts, body)).await,
        Err(refusal) => refusal,
    }
}
