//! The page where an invited superadmin accepts; the list of all is beside it.

mod all;

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::response::Redirect;

pub(crate) use self::all::{invite, one, remove_one, revoke_one, superadmins};
use super::{accept, find_open};
use crate::base::Base;
use crate::language::Texts;
use crate::links::HeldLinks;
use crate::sign_in::guards::SignedIn;
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

/// Where a link to a superadmin invitation leads.
pub const INVITATION: &str = "/superadmin/invitation";

#[derive(Template, WebTemplate)]
#[template(path = "superadmins/invitation.html")]
pub(crate) struct SuperadminInvitationPage {
    t: Texts,
    frame: Frame,
    address: String,
    ends: Moment,
    /// Whether the account is the one that was invited.
    is_theirs: bool,
}

/// GET /superadmin/invitation
pub(crate) async fn show(
    signed_in: SignedIn,
    State(base): State<Base>,
) -> Result<SuperadminInvitationPage, Failure> {
    let held = HeldLinks::of(&signed_in.visit.cookies, &base.settings.base_url);
    let open = find_open(&base, &held.digests()).await?;
    let theirs = open.iter().find(|found| found.is_for(&signed_in.standing.account));
    let invitation = theirs.or(open.first()).ok_or(Failure::NotFound)?;
    let frame = signed_in.frame(Spot::Elsewhere);
    let t = frame.t();
    Ok(SuperadminInvitationPage {
        t,
        frame,
        address: invitation.address.as_typed().to_owned(),
        ends: Moment::new(invitation.ends_at, t),
        is_theirs: invitation.is_for(&signed_in.standing.account),
    })
}

/// POST /superadmin/invitation
pub(crate) async fn answer(
    signed_in: SignedIn,
    State(base): State<Base>,
    form: Form,
) -> Result<Redirect, Failure> {
    let held = HeldLinks::of(&signed_in.visit.cookies, &base.settings.base_url);
    let renewal = signed_in.renewal(&form);
    if !accept(&base, &signed_in.standing.account, &held.digests(), renewal.as_ref()).await? {
        return Err(Failure::NotFound);
    }
    signed_in.hand_over(renewal.as_ref()).await?;
    signed_in.visit.leave(&Notice::SuperadminAccepted);
    Ok(Redirect::to("/superadmin/tenants"))
}
