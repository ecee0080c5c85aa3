//! Making somebody an administrator: whoever does so, in whichever way, proves first who they are.

use axum::response::Response;

use crate::base::Base;
use crate::ids::RoleId;
use crate::people::ListedPerson;
use crate::roles::{self, Permissions};
use crate::sign_in::fresh;
use crate::sign_in::guards::Entered;
use crate::web::failure::Failure;
use crate::web::forms::Form;

/// What to answer first where these roles make an administrator of somebody who may do `before`.
pub(super) async fn first_for_roles(
    entered: &Entered,
    base: &Base,
    (called, before): (&str, Permissions),
    chosen: &[RoleId],
    form: &Form,
) -> Result<Option<Response>, Failure> {
    let all = roles::list(&base.db, entered.tenant.id).await?;
    let makes_one = roles::makes_administrator(before, roles::allowed_by(&all, chosen));
    Ok(if makes_one { first(entered, called, form) } else { None })
}

/// What to answer first where a deed lets somebody in with the roles that they have, and these are an administrator's.
pub(super) fn first_for(entered: &Entered, listed: &ListedPerson, form: &Form) -> Option<Response> {
    let makes_one = roles::makes_administrator(Permissions::NONE, listed.person.permissions());
    if makes_one { first(entered, listed.person.called(), form) } else { None }
}

fn first(entered: &Entered, called: &str, form: &Form) -> Option<Response> {
    let what = entered.signed_in.visit.language.texts().fresh_to_make_administrator(called);
    fresh::pages::first(&entered.signed_in, what, form)
}
