//! The invitee's side: answering, and asking for what helps. Opening a link, and the ends it can have, are in
//! `opening`; the administrator's side is at Settings > People (`people::pages`).

mod opening;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use self::opening::{NextStep, ended, waiting};
pub(crate) use self::opening::{again, open};
use super::Status;
use super::limits::{Full, Limit, MAILS_TO_ADDRESS, OF_INVITER, OF_TENANT};
use super::{
    Declining, LONGEST_REASON, Offer, Offered, Refused, accept, ask_to_join, decline, find_answerable,
    find_offers, send_new_link,
};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::InvitationId;
use crate::language::Texts;
use crate::links::HeldLinks;
use crate::roles::words;
use crate::sign_in::Standing;
use crate::sign_in::closed::pages::ClosedWords;
use crate::sign_in::guards::SignedIn;
use crate::throttle::{Door, knock, knock_as};
use crate::web::caller::Caller;
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::Visit;
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
    /// It waits for another administrator.
    pub is_waiting: bool,
    /// With another address: whether the reader has asked to be let in with theirs, or may ask.
    pub asking: Asking,
}

/// How it stands with asking to join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asking {
    Possible,
    Asked,
    /// Why not, in words.
    Impossible(String),
}

impl Asking {
    fn new(offer: &Offer, standing: &Standing, t: Texts) -> Self {
        let account = &standing.account;
        if offer.asking.contains(&account.id) {
            return Self::Asked;
        }
        if let Some(closed) = offer.closed {
            return Self::Impossible(ClosedWords::new(&offer.tenant, closed, t).title);
        }
        // Who is in already has nothing to ask.
        if standing.memberships.iter().any(|it| it.tenant.id == offer.tenant.id) {
            return Self::Impossible(t.conflict_member_already());
        }
        match account.address.as_ref().filter(|own| standing.has_verified(own)) {
            Some(own) if offer.allowed_domains.allow(own) => Self::Possible,
            Some(_) => {
                let refused = Refused::DomainNotAllowed(offer.allowed_domains.clone());
                Self::Impossible(address_refused(&refused, t).unwrap_or_default())
            }
            None => Self::Impossible(t.conflict_unverified()),
        }
    }
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
            is_waiting: offer.is_waiting,
            asking: Asking::new(offer, standing, t),
        }
    }

    /// Whether it waits for an answer of the reader.
    pub(crate) fn waits(&self) -> bool {
        waits(self.offered)
    }
}

fn waits(offered: Offered) -> bool {
    matches!(offered, Offered::Answer | Offered::NewLink)
}

/// How many invitations wait for an answer of who is signed in.
pub(crate) async fn count_waiting(signed_in: &SignedIn) -> Result<usize, Failure> {
    let (base, visit) = (&signed_in.visit.base, &signed_in.visit);
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url).digests();
    let offers = find_offers(base, &signed_in.standing, &held).await?;
    Ok(offers.iter().filter(|(_, offered)| waits(*offered)).count())
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
    let renewal = signed_in.renewal(&form);
    let answered = match form.get("answer") {
        "accept" => accept(&base, standing, &held, invitation, renewal.as_ref()).await.map(|tenant| {
            let path = format!("/t/{}/measurements", tenant.slug);
            (Notice::Accepted { tenant: tenant.name }, path)
        }),
        "decline" => decline(&base, standing, &held, invitation, declining(&form))
            .await
            .map(|tenant| (Notice::Declined { tenant: tenant.name }, "/measurements".to_owned())),
        _ => return Err(Failure::Unreadable),
    };
    match answered {
        Ok((notice, path)) => {
            signed_in.hand_over(renewal.as_ref()).await?;
            visit.leave(&notice);
            Ok(Redirect::to(&path).into_response())
        }
        // It ended while the page stood open: the same page as for its link.
        Err(Refused::NotNow(status)) => {
            let found = find_answerable(&base, standing, &held, invitation).await?;
            let offer = found.ok_or(Failure::NotFound)?;
            let at = NextStep::At(format!("/invitations/{invitation}/link"));
            ended(visit, Some(standing), &offer, status, at).await
        }
        Err(Refused::RolesGone) => {
            let found = find_answerable(&base, standing, &held, invitation).await?;
            Ok(waiting(visit, &found.ok_or(Failure::NotFound)?))
        }
        Err(refused) => Err(answer_failure(refused, visit)),
    }
}

/// What was said beside "Decline"; of a longer reason the beginning is kept.
fn declining(form: &Form) -> Declining {
    let because: String = form.get("because").chars().take(LONGEST_REASON).collect();
    Declining {
        because: (!because.is_empty()).then_some(because),
        is_for_good: !form.get("for_good").is_empty(),
    }
}

/// POST /invitations/{invitation}/join: "Ask to join as ...".
pub(crate) async fn ask_join(
    signed_in: SignedIn,
    caller: Caller,
    State(base): State<Base>,
    Path(invitation): Path<String>,
) -> Result<Redirect, Failure> {
    let invitation: InvitationId = invitation.parse().map_err(|_| Failure::NotFound)?;
    knock(&base, Door::FreshLink, &caller).await?;
    knock_as(&base, Door::FreshLink, signed_in.standing.account.id).await?;
    let visit = &signed_in.visit;
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url).digests();
    let address = ask_to_join(&base, &signed_in.standing, &held, invitation)
        .await
        .map_err(|refused| answer_failure(refused, visit))?;
    visit.leave(&Notice::JoinAsked { address: address.as_typed().to_owned() });
    Ok(Redirect::to("/measurements"))
}

/// POST /invitations/{invitation}/link: "Send me a new link".
pub(crate) async fn ask_new_link(
    signed_in: SignedIn,
    caller: Caller,
    State(base): State<Base>,
    Path(invitation): Path<String>,
) -> Result<Redirect, Failure> {
    let invitation: InvitationId = invitation.parse().map_err(|_| Failure::NotFound)?;
    knock(&base, Door::FreshLink, &caller).await?;
    knock_as(&base, Door::FreshLink, signed_in.standing.account.id).await?;
    let visit = &signed_in.visit;
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url).digests();
    let (address, has_expired) = send_new_link(&base, &signed_in.standing, &held, invitation)
        .await
        .map_err(|refused| answer_failure(refused, visit))?;
    visit.leave(&match has_expired {
        true => Notice::FreshLinkAsked,
        false => Notice::LinkSent { address: address.as_typed().to_owned() },
    });
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
        Refused::AddressUnchanged => Some(t.error_email_same()),
        Refused::Blocked => Some(t.error_address_blocked()),
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
        Refused::Unverified => Failure::Conflict(t.conflict_unverified()),
        Refused::AskedEnough => Failure::Conflict(t.conflict_asked_enough()),
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
        // All but the first two have been told above.
        Refused::Roles(_)
        | Refused::AddressTaken
        | Refused::AddressUnchanged
        | Refused::Blocked
        | Refused::DomainNotAllowed(_)
        | Refused::Full(_) => Failure::Conflict(t.error_409_text()),
    }
}
