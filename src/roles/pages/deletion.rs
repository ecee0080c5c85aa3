//! Deleting a role: what it means for those who have it, and what they get instead.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{Asked, RolePath, account, ask_once_more, complain, done, found, role_path, told};
use crate::base::Base;
use crate::bulk::{self, Choice, Deed};
use crate::ids::RoleId;
use crate::language::Texts;
use crate::people::listing::{Filter, View};
use crate::people::{self, Holders, Refused, RoleRefused, delete_role};
use crate::roles::{Permission, Role, RoleKind, RolesRefused, allowed_by, list, makes_administrator, words};
use crate::sign_in::fresh;
use crate::sign_in::guards::{Entered, MayManageRoles};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "roles/delete.html")]
pub(crate) struct DeleteRolePage {
    t: Texts,
    frame: Frame,
    id: String,
    name: String,
    /// What it means for those who have it.
    lines: Vec<String>,
    /// Somebody may have no other role.
    needs_replacement: bool,
    replacements: Vec<Replacement>,
    errors: FieldErrors,
}

/// A role that people can get instead.
struct Replacement {
    id: String,
    name: String,
    is_chosen: bool,
}

/// GET /t/{slug}/settings/roles/{role}/delete
pub(crate) async fn ask_delete(
    MayManageRoles(entered): MayManageRoles,
    State(base): State<Base>,
    Path(path): Path<RolePath>,
) -> Result<DeleteRolePage, Failure> {
    delete_page(&entered, &base, path.id()?, "", FieldErrors::default()).await
}

async fn delete_page(
    entered: &Entered,
    base: &Base,
    role: RoleId,
    chosen: &str,
    errors: FieldErrors,
) -> Result<DeleteRolePage, Failure> {
    let holders = people::count_holders(&base.db, entered.tenant.id, role).await?;
    let all = &holders.roles;
    let is_own = |it: &&Role| it.id == role && matches!(it.kind, RoleKind::Own(_));
    let role = all.iter().find(is_own).ok_or(Failure::NotFound)?;
    if !entered.permissions.cover(role.permissions) {
        return Err(Failure::Forbidden);
    }
    let frame = entered.frame(Spot::Settings(Section::Roles));
    let t = frame.t();
    let others =
        all.iter().filter(|it| it.id != role.id && entered.permissions.cover(it.permissions)).map(|it| {
            let id = it.id.to_string();
            Replacement { is_chosen: id == chosen, id, name: words::role_name(&it.kind, t) }
        });
    Ok(DeleteRolePage {
        t,
        frame,
        id: role.id.to_string(),
        name: words::role_name(&role.kind, t),
        needs_replacement: told(holders.people).is_none() || holders.without_another > 0,
        replacements: others.collect(),
        lines: what_it_means(&holders, t),
        errors,
    })
}

fn what_it_means(holders: &Holders, t: Texts) -> Vec<String> {
    let Some(count) = told(holders.people) else {
        return vec![t.role_delete_people_many(), t.role_delete_only_many()];
    };
    match holders.without_another {
        _ if count == 0 => vec![t.role_delete_nobody()],
        0 => vec![t.role_delete_people(count), t.role_delete_others(count)],
        all if all == count => vec![t.role_delete_people(count), t.role_delete_only_all(count)],
        some => vec![t.role_delete_people(count), t.role_delete_only(some)],
    }
}

/// POST /t/{slug}/settings/roles/{role}/delete
pub(crate) async fn delete(
    MayManageRoles(entered): MayManageRoles,
    State(base): State<Base>,
    Path(path): Path<RolePath>,
    form: Form,
) -> Result<Response, Failure> {
    let role = found(&entered, &base, &path).await?;
    let mut errors = FieldErrors::default();
    let replacement = match form.get("replacement") {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| RoleRefused::Replacement(RolesRefused::Unknown)),
    };
    let (account, tenant) = (account(&entered), entered.tenant.id);
    if let Ok(Some(instead)) = &replacement {
        let all = list(&base.db, tenant).await?;
        if makes_administrator(role.permissions, allowed_by(&all, &[*instead])) {
            let t = entered.signed_in.visit.language.texts();
            let what = t.fresh_to_make_administrators(&entered.tenant.name);
            if let Some(detour) = fresh::pages::first(&entered.signed_in, what, &form) {
                return Ok(detour);
            }
        }
    }
    let deleted = match replacement {
        Ok(instead) => delete_role(&base, account, tenant, role.id, instead, form.is_confirmed()).await,
        Err(refused) => Err(refused),
    };
    match deleted {
        Ok(()) => {
            let notice = Notice::RoleDeleted { role: role.kind.word().to_owned() };
            return done(&entered, &base, &form, &notice).await;
        }
        Err(RoleRefused::Act(Refused::Unconfirmed(lost))) => {
            let back = role_path(&entered, &role);
            return Ok(ask_once_more(&entered, Section::Roles, Asked::Permissions, lost, &form, back));
        }
        Err(RoleRefused::TooManyPeople) => match form.get("replacement").parse() {
            Ok(instead) => match begin_deletion(&entered, &base, &role, instead).await {
                Ok(page) => return Ok(page.into_response()),
                Err(refused) => complain(refused, &mut errors, &entered)?,
            },
            Err(_) => complain(RoleRefused::Replacement(RolesRefused::None), &mut errors, &entered)?,
        },
        Err(refused) => complain(refused, &mut errors, &entered)?,
    }
    let status = errors.status();
    let page = delete_page(&entered, &base, role.id, form.get("replacement"), errors).await?;
    Ok((status, page).into_response())
}

/// A role of more people than a request can deal with is deleted like anything that is done to many: after a page that
/// says what will happen, in parts.
async fn begin_deletion(
    entered: &Entered,
    base: &Base,
    role: &Role,
    instead: RoleId,
) -> Result<Redirect, RoleRefused> {
    if !entered.permissions.allow(Permission::ManagePeople) {
        return Err(RoleRefused::TooManyPeople);
    }
    let deed = Deed::DeleteRole { role: role.id, instead };
    let holders = Choice::View(Filter { role: Some(role.id), ..Filter::default() });
    let begun =
        bulk::begin(base, account(entered), entered.tenant.id, deed, &holders, &View::default()).await;
    match begun {
        Ok(act) => Ok(Redirect::to(&format!("/t/{}/settings/people/bulk/{act}", entered.tenant.slug))),
        Err(bulk::Refused::Deletion(refused)) => Err(refused),
        Err(bulk::Refused::Forbidden) => Err(Refused::Forbidden.into()),
        Err(bulk::Refused::Broken(error)) => Err(RoleRefused::Broken(error)),
        Err(_) => Err(Refused::NotFound.into()),
    }
}
