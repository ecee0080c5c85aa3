//! Measurements: pending invitations first, then the tenant, or what to do without access.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::base::Base;
use crate::invitations::pages::{Asking, OfferCard, count_waiting};
use crate::invitations::{self, Offered};
use crate::language::Texts;
use crate::links::HeldLinks;
use crate::roles::{Permissions, words};
use crate::sign_in::closed::pages::ClosedWords;
use crate::sign_in::guards::{Entered, SignedIn, second_factor_page};
use crate::sign_in::{Demand, Membership};
use crate::tenants::{Closed, Tenant};
use crate::web::dates::day;
use crate::web::failure::Failure;
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "measurements/measurements.html")]
pub(crate) struct MeasurementsPage {
    t: Texts,
    frame: Frame,
    offers: Vec<OfferCard>,
    /// On the way from the mail to the first page.
    step: Option<u8>,
    /// Invitations that wait besides the one just accepted.
    more: usize,
    below: Below,
}

/// What stands below the invitations.
enum Below {
    Welcome(Welcome),
    /// The only tenant they were in has deactivated them.
    Ended {
        tenant: String,
        date: String,
    },
    /// The only tenant they are in is closed.
    Closed(ClosedWords),
    NoAccess,
    /// The invitations say it all.
    Nothing,
}

/// The tenant, and what the reader may do there.
struct Welcome {
    tenant: String,
    /// Empty for a superadmin from outside.
    roles: String,
    permissions: Vec<String>,
}

impl Welcome {
    fn new(tenant: &Tenant, membership: Option<&Membership>, permissions: Permissions, t: Texts) -> Self {
        Self {
            tenant: tenant.name.clone(),
            roles: membership.map(|membership| words::role_names(&membership.roles, t)).unwrap_or_default(),
            permissions: permissions.iter().map(|permission| words::permission_name(permission, t)).collect(),
        }
    }
}

impl MeasurementsPage {
    /// How many invitations wait for an answer.
    fn waiting(&self) -> usize {
        self.offers.iter().filter(|offer| offer.waits()).count()
    }
}

/// GET /measurements
pub(crate) async fn measurements(
    mut signed_in: SignedIn,
    State(base): State<Base>,
) -> Result<Response, Failure> {
    let held = HeldLinks::of(&signed_in.visit.cookies, &base.settings.base_url);
    let offers = invitations::find_offers(&base, &signed_in.standing, &held.digests()).await?;
    invitations::note_opened(&base, &offers).await;
    // What has expired, and what only others can answer, keeps nobody from where they were going.
    let is_asked = offers
        .iter()
        .any(|(_, offered)| matches!(offered, Offered::Answer | Offered::NewLink | Offered::AnotherAccount));
    if let Some(membership) = signed_in.main_membership() {
        signed_in.note_presence(membership).await?;
    }
    // A superadmin who is nobody's member works from the list of tenants.
    let is_elsewhere = signed_in.standing.account.is_superadmin && signed_in.main_membership().is_none();
    if is_elsewhere && !is_asked {
        signed_in.visit.pass_on();
        return Ok(Redirect::to("/superadmin/tenants").into_response());
    }
    let is_shut = signed_in.main_membership().is_some_and(|it| signed_in.demand(it) == Demand::Now);
    if is_shut && !is_asked {
        signed_in.visit.pass_on();
        return Ok(second_factor_page("/measurements").into_response());
    }
    // Until the account has a language of its own, the invitation's is the best guess.
    if signed_in.standing.account.language.is_none()
        && let Some((offer, _)) = offers.first()
    {
        signed_in.visit.speak(offer.spoken());
    }
    let frame = signed_in.frame(Spot::Measurements);
    let t = frame.t();
    let below = match signed_in.main_membership() {
        Some(_) if is_shut => Below::Nothing,
        Some(membership) => {
            let permissions = membership.permissions();
            Below::Welcome(Welcome::new(&membership.tenant, Some(membership), permissions, t))
        }
        None if is_asked => Below::Nothing,
        None => match best_known(&signed_in.standing.memberships) {
            Some((membership, Some(closed))) => {
                Below::Closed(ClosedWords::new(&membership.tenant, closed, t))
            }
            Some((membership, None)) => Below::Ended {
                tenant: membership.tenant.name.clone(),
                date: membership.deactivated_at.map(|at| day(at, t)).unwrap_or_default(),
            },
            None if offers.is_empty() => Below::NoAccess,
            None => Below::Nothing,
        },
    };
    let standing = &signed_in.standing;
    let offers: Vec<_> =
        offers.iter().map(|(offer, offered)| OfferCard::new(offer, *offered, standing, t)).collect();
    let step = if offers.is_empty() { None } else { Some(2) };
    Ok(MeasurementsPage { t, frame, offers, step, more: 0, below }.into_response())
}

/// Of the memberships that open nothing the one to tell of, and whether its tenant is closed: rather one that
/// opens something once the tenant does.
fn best_known(memberships: &[Membership]) -> Option<(&Membership, Option<Closed>)> {
    let active = memberships.iter().find(|membership| membership.is_active());
    active.map(|it| (it, it.closed())).or_else(|| memberships.first().map(|it| (it, None)))
}

/// GET /t/{slug}/measurements
pub(crate) async fn of_tenant(entered: Entered) -> Result<MeasurementsPage, Failure> {
    let frame = entered.frame(Spot::Measurements);
    let has_just_accepted = matches!(frame.notice, Some(Notice::Accepted { .. }));
    let (step, more) = match has_just_accepted {
        true => (Some(3), count_waiting(&entered.signed_in).await?),
        false => (None, 0),
    };
    let t = frame.t();
    let welcome = Welcome::new(&entered.tenant, entered.membership.as_ref(), entered.permissions, t);
    Ok(MeasurementsPage { t, frame, offers: Vec::new(), step, more, below: Below::Welcome(welcome) })
}
