//! The page that explains the second factor and leads to it.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::language::Texts;
use crate::sign_in::guards::{SignedIn, asked_slug};
use crate::sign_in::{Demand, Membership, WayBack};
use crate::web::dates::day;
use crate::web::frame::{Frame, Spot};

/// What the form on the page asks the login for.
pub(crate) const STEP: &str = "second-factor";

#[derive(Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/second_factor.html")]
pub(crate) struct SecondFactorPage {
    t: Texts,
    frame: Frame,
    who: Who,
    account_settings_url: String,
    way_back: String,
}

/// Who asks for a second factor.
enum Who {
    Superadmins,
    Tenant(String),
    /// From that day on.
    TenantFrom(String, String),
    Nobody,
}

impl Who {
    /// The tenant that the person wants to go to, or the first that asks.
    fn of(signed_in: &SignedIn, way_back: &WayBack, t: Texts) -> Self {
        if signed_in.is_superadmin_on_one_factor() {
            return Self::Superadmins;
        }
        let slug = asked_slug(way_back.as_str()).unwrap_or_default();
        let is_asked = |membership: &&Membership| membership.tenant.slug.as_str() == slug;
        let mut asking = signed_in.standing.memberships.iter();
        let asking = asking.clone().find(is_asked).or_else(|| {
            asking
                .find(|membership| membership.is_active() && signed_in.demand(membership) != Demand::Nothing)
        });
        let Some(membership) = asking else { return Self::Nobody };
        let name = membership.tenant.name.clone();
        match signed_in.demand(membership) {
            Demand::Nothing => Self::Nobody,
            Demand::From(at) => Self::TenantFrom(name, day(at, t)),
            Demand::Now => Self::Tenant(name),
        }
    }
}

/// GET /login/second-factor
pub(crate) async fn second_factor(signed_in: SignedIn, Query(Next { next }): Query<Next>) -> Response {
    let way_back = WayBack::new(&next);
    if signed_in.session.has_second_factor {
        return Redirect::to(way_back.as_str()).into_response();
    }
    let frame = signed_in.frame(Spot::Elsewhere);
    let t = frame.t();
    SecondFactorPage {
        t,
        who: Who::of(&signed_in, &way_back, t),
        account_settings_url: signed_in.visit.base.settings.sign_in.account_settings_url.to_string(),
        way_back: way_back.as_str().to_owned(),
        frame: Frame { second_factor_from: None, ..frame },
    }
    .into_response()
}
