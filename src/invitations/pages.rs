//! The invitee's side: opening a link, answering, and the ends a link can have. The administrator's
//! side is at Settings > People (`people::pages`).

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::limits::{Full, Limit, MAILS_TO_ADDRESS, OF_INVITER, OF_TENANT};
use super::{
    Offer, Offered, Refused, Status, accept, decline, find_answerable, find_held, renew, send_new_link,
};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::InvitationId;
use crate::language::Texts;
use crate::links::HeldLinks;
use crate::roles::words;
use crate::secrets::Secret;
use crate::sessions;
use crate::sign_in::closed::pages::ClosedWords;
use crate::sign_in::guards::SignedIn;
use crate::sign_in::{self, Standing};
use crate::superadmins;
use crate::web::dates::{Moment, day};
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Visit};
use crate::web::notices::Notice;

/// Of the domains that are allowed, so many are named where another one was asked for.
const DOMAINS_NAMED: usize = 10;

/// An invitation on Measurements, with what it offers to the reader.
pub(crate) struct OfferCard {
    pub offered: Offered,
    pub id: String,
    pub tenant: String,
    pub inviter: String,
    pub roles: String,
    pub address: String,
    pub ends: Moment,
    /// Who would join, where it is another address than the invited one.
    pub joins_as: Option<String>,
    /// Why it cannot be answered now.
    pub closed: Option<String>,
}

impl OfferCard {
    pub(crate) fn new(offer: &Offer, offered: Offered, standing: &Standing, t: Texts) -> Self {
        let account = &standing.account;
        let called = account.address.as_ref().map_or(account.name.as_str(), EmailAddress::as_typed);
        let is_other = offered == Offered::Answer && !standing.has_address(&offer.address);
        Self {
            offered,
            id: offer.invitation.id.to_string(),
            tenant: offer.tenant.name.clone(),
            inviter: offer.inviter_called(t),
            roles: words::role_names(&offer.roles, t),
            address: offer.address.as_typed().to_owned(),
            ends: Moment::new(offer.invitation.ends_at, t),
            closed: offer.closed.map(|closed| ClosedWords::new(&offer.tenant, closed, t).title),
            joins_as: is_other.then(|| called.to_owned()),
        }
    }

    pub(crate) fn is_answerable(&self) -> bool {
        self.offered == Offered::Answer
    }
}

/// A link that leads nowhere any more, or never did, with the next step.
#[derive(Template, WebTemplate)]
#[template(path = "invitations/ended.html")]
pub(crate) struct EndedPage {
    t: Texts,
    frame: Frame,
    title: String,
    lines: Vec<String>,
    hints: Vec<String>,
    /// Where "Send me a fresh link" goes, where that can help.
    fresh_link: Option<FreshLink>,
    is_signed_in: bool,
}

/// Where to ask for a fresh link.
enum FreshLink {
    /// The address of this very page, so that the secret stands nowhere in it.
    Here,
    At(String),
}

/// GET /invitations/{secret}: takes the link in hand and goes on to where it is answered. Nothing
/// changes here, so a mail scanner may open it as often as it likes.
pub(crate) async fn open(
    mut visit: Visit,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Failure> {
    let base = visit.base.clone();
    let now = base.now();
    let standing = match sessions::digest(&base, &visit.cookies) {
        Some(digest) => sign_in::find_standing(&base, digest).await?,
        None => None,
    };
    if let Some(language) = standing.as_ref().and_then(|standing| standing.account.language) {
        visit.speak(language);
    }
    let Some(secret) = secret_in(path) else {
        return Ok(unknown(&visit, standing.is_some()));
    };
    let digests = [secret.digest()];
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url);
    let Some(offer) = find_held(&base.db, &digests).await?.into_iter().next() else {
        if superadmins::find_open(&base, &digests).await?.is_empty() {
            return Ok(unknown(&visit, standing.is_some()));
        }
        held.hold(&secret, &visit.cookies, &base.settings.base_url);
        let next = if standing.is_some() { superadmins::pages::INVITATION } else { "/login" };
        return Ok(Redirect::to(next).into_response());
    };
    if standing.is_none() {
        visit.speak(offer.spoken());
    }
    match offer.invitation.status(now) {
        Status::Pending(_) => {
            held.hold(&secret, &visit.cookies, &base.settings.base_url);
            let next = if standing.is_some() { "/measurements" } else { "/login" };
            Ok(Redirect::to(next).into_response())
        }
        Status::Accepted(_) if is_its_person(standing.as_ref(), &offer) => {
            Ok(Redirect::to(&format!("/t/{}/measurements", offer.tenant.slug)).into_response())
        }
        status => Ok(ended(&visit, standing.as_ref(), &offer, status, FreshLink::Here)),
    }
}

/// What a mail program broke, down to bytes that are no text, is as unknown as any other link.
fn secret_in(path: Result<Path<String>, PathRejection>) -> Option<Secret> {
    path.ok().and_then(|Path(secret)| secret.parse().ok())
}

fn is_its_person(standing: Option<&Standing>, offer: &Offer) -> bool {
    standing.is_some_and(|standing| offer.accepted_by == Some(standing.account.id))
}

/// One answer for every link that was never ours.
fn unknown(visit: &Visit, is_signed_in: bool) -> Response {
    let t = visit.language.texts();
    let page = EndedPage {
        t,
        frame: visit.frame(),
        title: t.invitation_unknown_title(),
        lines: vec![t.invitation_unknown_text()],
        hints: vec![
            t.invitation_unknown_copy(),
            t.invitation_unknown_newest(),
            t.invitation_unknown_log_in(),
        ],
        fresh_link: None,
        is_signed_in,
    };
    (StatusCode::NOT_FOUND, page).into_response()
}

fn ended(
    visit: &Visit,
    standing: Option<&Standing>,
    offer: &Offer,
    status: Status,
    fresh_link: FreshLink,
) -> Response {
    let t = visit.language.texts();
    let (tenant, inviter) = (&offer.tenant.name, offer.inviter_called(t));
    let (title, mut lines) = match status {
        Status::Pending(at) | Status::Expired(at) => {
            (t.invitation_expired_title(), vec![t.invitation_expired_text(day(at, t))])
        }
        Status::Accepted(at) => {
            (t.invitation_accepted_title(), vec![t.invitation_accepted_text(tenant, day(at, t))])
        }
        Status::Declined(at) => {
            (t.invitation_declined_title(), vec![t.invitation_declined_text(day(at, t), &inviter)])
        }
        Status::Revoked(_) => {
            (t.invitation_revoked_title(), vec![t.invitation_revoked_text(tenant, &inviter)])
        }
    };
    if matches!(status, Status::Accepted(_)) && standing.is_some() {
        lines.push(t.invitation_accepted_other());
    }
    let page = EndedPage {
        t,
        frame: visit.frame(),
        title,
        lines,
        hints: Vec::new(),
        fresh_link: matches!(status, Status::Expired(_)).then_some(fresh_link),
        is_signed_in: standing.is_some(),
    };
    (StatusCode::GONE, page).into_response()
}

/// POST /invitations/{secret}: "Send me a fresh link". The answer is the same whatever happens.
pub(crate) async fn ask_fresh_link(
    visit: Visit,
    path: Result<Path<String>, PathRejection>,
) -> Result<Redirect, Failure> {
    if let Some(secret) = secret_in(path) {
        renew(&visit.base, secret.digest())
            .await
            .map_err(|refused| failure(refused, visit.language.texts(), None))?;
    }
    visit.leave(&Notice::FreshLinkAsked);
    Ok(Redirect::to("/login"))
}

/// POST /invitations/{invitation}/answer
pub(crate) async fn answer(
    signed_in: SignedIn,
    State(base): State<Base>,
    Path(invitation): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let invitation: InvitationId = invitation.parse().map_err(|_| Failure::NotFound)?;
    let (visit, standing) = (&signed_in.visit, &signed_in.standing);
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url).digests();
    let answered = match form.get("answer") {
        "accept" => accept(&base, standing, &held, invitation).await.map(|tenant| {
            let path = format!("/t/{}/measurements", tenant.slug);
            (Notice::Accepted { tenant: tenant.name }, path)
        }),
        "decline" => decline(&base, standing, &held, invitation)
            .await
            .map(|tenant| (Notice::Declined { tenant: tenant.name }, "/measurements".to_owned())),
        _ => return Err(Failure::Unreadable),
    };
    match answered {
        Ok((notice, path)) => {
            visit.leave(&notice);
            Ok(Redirect::to(&path).into_response())
        }
        // It ended while the page stood open: the same page as for its link.
        Err(Refused::NotNow(status)) => {
            let found = find_answerable(&base, standing, &held, invitation).await?;
            let offer = found.ok_or(Failure::NotFound)?;
            let fresh_link = FreshLink::At(format!("/invitations/{invitation}/link"));
            Ok(ended(visit, Some(standing), &offer, status, fresh_link))
        }
        Err(refused) => Err(answer_failure(refused, visit)),
    }
}

/// POST /invitations/{invitation}/link: "Send me a new link".
pub(crate) async fn ask_new_link(
    signed_in: SignedIn,
    State(base): State<Base>,
    Path(invitation): Path<String>,
) -> Result<Redirect, Failure> {
    let invitation: InvitationId = invitation.parse().map_err(|_| Failure::NotFound)?;
    let visit = &signed_in.visit;
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url).digests();
    let address = send_new_link(&base, &signed_in.standing, &held, invitation)
        .await
        .map_err(|refused| answer_failure(refused, visit))?;
    visit.leave(&Notice::LinkSent { address: address.as_typed().to_owned() });
    Ok(Redirect::to("/measurements"))
}

fn answer_failure(refused: Refused, visit: &Visit) -> Failure {
    failure(refused, visit.language.texts(), None)
}

/// Why this address cannot be invited, in words for its field; `None` for a refusal of another kind.
pub(crate) fn address_refused(refused: &Refused, t: Texts) -> Option<String> {
    match refused {
        Refused::DomainNotAllowed(allowed) => {
            let mut shown = allowed.shown();
            let more = shown.split_off(shown.len().min(DOMAINS_NAMED)).len();
            let named = shown.join(", ");
            Some(match more {
                0 => t.error_domain_not_allowed(named),
                more => t.error_domain_not_allowed_more(named, more.to_string()),
            })
        }
        Refused::Full(Full { limit, again_at }) => {
            let again = Moment::new(*again_at, t).exact;
            Some(match limit {
                Limit::Inviter => t.limit_inviter(OF_INVITER.to_string(), again),
                Limit::Tenant => t.limit_tenant(OF_TENANT.to_string(), again),
                Limit::Address => t.limit_address(MAILS_TO_ADDRESS.to_string(), again),
            })
        }
        _ => None,
    }
}

/// A refusal in the reader's words. `person` is who the deed was about, where an administrator did it.
pub(crate) fn failure(refused: Refused, t: Texts, person: Option<&str>) -> Failure {
    let person = person.unwrap_or_default();
    if let Some(text) = address_refused(&refused, t) {
        return match refused {
            Refused::Full(_) => Failure::Limited(text),
            _ => Failure::Conflict(text),
        };
    }
    match refused {
        Refused::Forbidden => Failure::Forbidden,
        Refused::NotFound => Failure::NotFound,
        Refused::Broken(error) => match error.downcast::<sqlx::Error>() {
            Ok(error) => Failure::from(*error),
            Err(error) => Failure::Broken(error),
        },
        Refused::TenantClosed => Failure::Conflict(t.conflict_tenant_closed()),
        Refused::RolesGone => Failure::Conflict(t.conflict_roles_gone()),
        Refused::MemberAlready => Failure::Conflict(t.conflict_member_already()),
        Refused::NotNow(Status::Accepted(_)) if !person.is_empty() => {
            Failure::Conflict(t.conflict_already_accepted(person))
        }
        Refused::NotNow(Status::Declined(_)) if !person.is_empty() => {
            Failure::Conflict(t.conflict_already_declined(person))
        }
        Refused::NotNow(Status::Revoked(_)) => Failure::Conflict(t.conflict_already_revoked()),
        Refused::NotNow(Status::Pending(_)) => Failure::Conflict(t.conflict_invitation_open()),
        Refused::NotNow(_) => Failure::Conflict(t.error_409_text()),
        Refused::Roles(crate::roles::RolesRefused::NotYoursToGive(kind)) => {
            Failure::Conflict(t.error_roles_not_yours(words::role_name(&kind, t)))
        }
        // The last two have been told above.
        Refused::Roles(_) | Refused::AddressTaken | Refused::DomainNotAllowed(_) | Refused::Full(_) => {
            Failure::Conflict(t.error_409_text())
        }
    }
}
