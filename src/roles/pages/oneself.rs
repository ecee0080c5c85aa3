//! What people do to themselves: the question that is put first, and where they go afterwards.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::account;
use crate::base::Base;
use crate::roles;
use crate::roles::{Permission, Permissions, words};
use crate::sign_in::guards::Entered;
use crate::web::confirmation::{ConfirmationPage, Question};
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Section, Spot};

/// What somebody is about to do to themselves.
#[derive(Clone, Copy)]
pub(crate) enum Asked {
    /// Take permissions away.
    Permissions,
    /// Deactivate.
    Entry,
}

/// The page that asks whether they really take this from themselves; nothing has been done.
pub(crate) fn ask_once_more(
    entered: &Entered,
    section: Section,
    asked: Asked,
    lost: Permissions,
    form: &Form,
    back: String,
) -> Response {
    let frame = entered.frame(Spot::Settings(section));
    let (t, tenant) = (frame.t(), &entered.tenant.name);
    let closes =
        [(Permission::ManagePeople, t.confirm_people()), (Permission::ManageRoles, t.confirm_roles())];
    let closes = closes.into_iter().filter(|(permission, _)| lost.allow(*permission)).map(|(_, note)| note);
    let (title, text, yes) = match asked {
        Asked::Permissions => (t.confirm_title(), t.confirm_text(tenant), t.confirm_yes()),
        Asked::Entry => {
            (t.confirm_deactivate_title(), t.confirm_deactivate_text(tenant), t.confirm_deactivate_yes())
        }
    };
    let question = Question {
        title,
        text,
        lost: lost.iter().map(|permission| words::permission_name(permission, t)).collect(),
        notes: closes.chain([t.confirm_back()]).collect(),
        yes,
        back,
    };
    let page = ConfirmationPage::new(frame, question, &entered.signed_in.visit.path, form);
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// Where to go after a deed: to `path`, unless they have just taken from themselves what opens it.
pub(crate) async fn way_on(
    entered: &Entered,
    base: &Base,
    needed: Permission,
    form: &Form,
    path: String,
) -> Result<Redirect, Failure> {
    if !form.is_confirmed() {
        return Ok(Redirect::to(&path));
    }
    let left = roles::permissions_of(&base.db, entered.tenant.id, account(entered)).await?;
    Ok(if left.allow(needed) {
        Redirect::to(&path)
    } else if left.is_empty() {
        Redirect::to("/measurements")
    } else {
        Redirect::to(&format!("/t/{}/measurements", entered.tenant.slug))
    })
}
