//! Opening a link, and the ends it can have, each with its next step.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::failure;
use crate::invitations::{Asking, Offer, Status, ask_again, find_by_link, find_newer, note_open};
use crate::language::Texts;
use crate::links::HeldLinks;
use crate::secrets::Secret;
use crate::sessions;
use crate::sign_in::{self, Standing};
use crate::superadmins;
use crate::throttle::{Door, knock};
use crate::web::caller::Caller;
use crate::web::dates::day;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Visit};
use crate::web::notices::Notice;

/// A link that leads nowhere any more, or never did, with the next step.
#[derive(Template, WebTemplate)]
#[template(path = "invitations/ended.html")]
pub(crate) struct EndedPage {
    t: Texts,
    frame: Frame,
    title: String,
    lines: Vec<String>,
    hints: Vec<String>,
    /// A button that helps: what it says, and where it goes.
    next: Option<(String, NextStep)>,
    /// What the button asks for, where it is no fresh link.
    wish: &'static str,
    is_signed_in: bool,
    /// On the way from the mail to the first page, where it goes on.
    step: Option<u8>,
}

/// What somebody who declined can ask for: to be invited again, and, once masked, no more than to be let.
const CHANGED_MIND: &str = "changed_mind";
const MAY_INVITE: &str = "may_invite";

/// Where to ask for another chance.
pub(super) enum NextStep {
    /// The address of this very page, so that the secret stands nowhere in it.
    Here,
    At(String),
}

/// GET /invitations/{secret}: takes the link in hand and goes on to where it is answered. Nothing
/// changes here, so a mail scanner may open it as often as it likes.
pub(crate) async fn open(
    mut visit: Visit,
    caller: Caller,
    method: Method,
    headers: HeaderMap,
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
    let Some(offer) = find_by_link(&base.db, secret.digest()).await? else {
        if superadmins::find_open(&base, &digests).await?.is_empty() {
            // It has the form of a link, so somebody may be guessing.
            knock(&base, Door::UnknownLink, &caller).await?;
            return Ok(unknown(&visit, standing.is_some()));
        }
        held.hold(&secret, &visit.cookies, &base.settings.base_url);
        let next = if standing.is_some() { superadmins::pages::INVITATION } else { "/login" };
        return Ok(Redirect::to(next).into_response());
    };
    if offer.is_held {
        note_open(&base, secret.digest(), asking(&method, &headers), &caller).await;
    }
    if standing.is_none() {
        visit.speak(offer.spoken());
    }
    match offer.invitation.status(now) {
        Status::Pending(_) | Status::Expired(_) if !offer.is_held => Ok(replaced(&visit, standing.is_some())),
        Status::Pending(_) => {
            held.hold(&secret, &visit.cookies, &base.settings.base_url);
            let next = if standing.is_some() { "/measurements" } else { "/login" };
            Ok(Redirect::to(next).into_response())
        }
        // Also by an older mail, of an invitation before the one they accepted.
        _ if is_its_person(standing.as_ref(), &offer) => {
            Ok(Redirect::to(&format!("/t/{}/measurements", offer.tenant.slug)).into_response())
        }
        status => ended(&visit, standing.as_ref(), &offer, status, NextStep::Here).await,
    }
}

/// By the method and the headers with which browsers announce that nobody has clicked yet.
fn asking(method: &Method, headers: &HeaderMap) -> Asking {
    let is_early = |name| {
        let value = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        value.contains("prefetch") || value.contains("prerender") || value.contains("preview")
    };
    if method == Method::HEAD {
        Asking::Head
    } else if ["sec-purpose", "purpose", "x-purpose", "x-moz"].into_iter().any(is_early) {
        Asking::Prefetch
    } else {
        Asking::Person
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
        next: None,
        wish: "",
        is_signed_in,
        step: None,
    };
    (StatusCode::NOT_FOUND, page).into_response()
}

/// The page of an invitation that is over.
pub(super) async fn ended(
    visit: &Visit,
    standing: Option<&Standing>,
    offer: &Offer,
    status: Status,
    next: NextStep,
) -> Result<Response, Failure> {
    if find_newer(&visit.base, offer).await?.is_some() {
        return Ok(newer(visit, standing.is_some()));
    }
    let t = visit.language.texts();
    let (tenant, inviter) = (&offer.tenant.name, offer.inviter_called(t));
    // From the page of an answer nobody needs to change their mind at once, and a link that was replaced is worth
    // nothing here either.
    let may_ask = offer.is_held && matches!(next, NextStep::Here);
    let mut page = EndedPage {
        t,
        frame: visit.frame(),
        title: String::new(),
        lines: Vec::new(),
        hints: Vec::new(),
        next: None,
        wish: "",
        is_signed_in: standing.is_some(),
        step: None,
    };
    match status {
        _ if offer.address.is_masked() => {
            page.title = t.invitation_masked_title();
            page.lines = vec![t.invitation_masked_text(tenant), t.invitation_masked_ask(&inviter)];
            page.hints = vec![t.invitation_unknown_newest(), t.invitation_unknown_log_in()];
            if matches!(status, Status::Declined(_)) && may_ask {
                page.lines.push(t.invitation_masked_declined(tenant));
                page.next = Some((t.invitation_masked_button(), next));
                page.wish = MAY_INVITE;
            }
        }
        Status::Pending(at) | Status::Expired(at) => {
            page.title = t.invitation_expired_title();
            page.lines = vec![t.invitation_expired_text(day(at, t))];
            page.next = Some((t.invitation_expired_button(), next));
        }
        Status::Accepted(at) => {
            page.title = t.invitation_accepted_title();
            page.lines = vec![t.invitation_accepted_text(tenant, day(at, t))];
            if standing.is_some() {
                page.lines.push(t.invitation_accepted_other());
            }
        }
        Status::Declined(at) => {
            page.title = t.invitation_declined_title();
            page.lines = vec![t.invitation_declined_text(day(at, t))];
            if may_ask {
                page.lines.push(t.invitation_declined_say(tenant));
                page.next = Some((t.invitation_declined_button(), next));
                page.wish = CHANGED_MIND;
            } else {
                page.lines.push(t.invitation_declined_ask(inviter));
            }
        }
        Status::Revoked(_) => {
            page.title = t.invitation_revoked_title();
            page.lines = vec![t.invitation_revoked_text(tenant, &inviter)];
        }
    }
    Ok((StatusCode::GONE, page).into_response())
}

/// The person has been invited once more since.
fn newer(visit: &Visit, is_signed_in: bool) -> Response {
    let t = visit.language.texts();
    let text = if is_signed_in { t.invitation_newer_text_signed_in() } else { t.invitation_newer_text() };
    gone(visit, t.invitation_newer_title(), text, is_signed_in)
}

/// An administrator has put another link in the place of this one.
fn replaced(visit: &Visit, is_signed_in: bool) -> Response {
    let t = visit.language.texts();
    gone(visit, t.invitation_replaced_title(), t.invitation_replaced_text(), is_signed_in)
}

fn gone(visit: &Visit, title: String, text: String, is_signed_in: bool) -> Response {
    let page = EndedPage {
        t: visit.language.texts(),
        frame: visit.frame(),
        title,
        lines: vec![text],
        hints: Vec::new(),
        next: None,
        wish: "",
        is_signed_in,
        step: None,
    };
    (StatusCode::GONE, page).into_response()
}

/// Whoever vouched for the roles may no longer; another administrator has to.
pub(super) fn waiting(visit: &Visit, offer: &Offer) -> Response {
    let t = visit.language.texts();
    let page = EndedPage {
        t,
        frame: visit.frame(),
        title: t.invitation_waiting_title(),
        lines: vec![t.invitation_waiting_text(&offer.tenant.name), t.invitation_waiting_next()],
        hints: Vec::new(),
        next: None,
        wish: "",
        is_signed_in: true,
        step: Some(2),
    };
    (StatusCode::CONFLICT, page).into_response()
}

/// POST /invitations/{secret}: "Send me a fresh link", "I changed my mind". The answer is the same whatever
/// happens.
pub(crate) async fn again(
    visit: Visit,
    caller: Caller,
    path: Result<Path<String>, PathRejection>,
    form: Form,
) -> Result<Redirect, Failure> {
    if let Some(secret) = secret_in(path) {
        knock(&visit.base, Door::FreshLink, &caller).await?;
        ask_again(&visit.base, secret.digest())
            .await
            .map_err(|refused| failure(refused, visit.language.texts(), None))?;
    }
    visit.leave(match form.get("wish") {
        CHANGED_MIND => &Notice::MindChanged,
        MAY_INVITE => &Notice::MayBeInvited,
        _ => &Notice::FreshLinkAsked,
    });
    Ok(Redirect::to("/login"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_and_scanners_announce_is_no_person() {
        let asking = |method: Method, name: &'static str, value: &'static str| {
            let headers = HeaderMap::from_iter([(
                axum::http::HeaderName::from_static(name),
                axum::http::HeaderValue::from_static(value),
            )]);
            super::asking(&method, &headers)
        };
        assert_eq!(asking(Method::GET, "accept", "text/html"), Asking::Person);
        assert_eq!(asking(Method::HEAD, "accept", "text/html"), Asking::Head);
        assert_eq!(asking(Method::GET, "sec-purpose", "prefetch;prerender"), Asking::Prefetch);
        assert_eq!(asking(Method::GET, "purpose", "preview"), Asking::Prefetch);
        assert_eq!(asking(Method::GET, "x-moz", "prefetch"), Asking::Prefetch);
    }
}
