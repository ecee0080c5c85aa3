//! The form of a role of the tenant's own: adding one, and changing one.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{Asked, RolePath, account, ask_once_more, complain, done, found, list_path, role_path};
use crate::base::Base;
use crate::language::Texts;
use crate::people::{self, Refused, RoleRefused, change_role, create_role};
use crate::roles::{
    OwnRole, Permission, Permissions, Role, RoleName, RoleNameRefused, list, may_make_administrators, words,
};
use crate::sign_in::fresh;
use crate::sign_in::guards::{Entered, MayManageRoles};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "roles/add.html")]
pub(crate) struct AddRolePage {
    t: Texts,
    frame: Frame,
    form: RoleForm,
    errors: FieldErrors,
}

/// The form of a role, with what was typed and ticked.
struct RoleForm {
    name: String,
    permissions: Vec<PermissionChoice>,
}

/// A permission to tick. Those that the reader does not hold cannot be ticked.
struct PermissionChoice {
    word: &'static str,
    name: String,
    is_chosen: bool,
    is_theirs_to_give: bool,
}

impl RoleForm {
    fn new(name: &str, chosen: Permissions, entered: &Entered, t: Texts) -> Self {
        let choice = |permission: Permission| PermissionChoice {
            word: permission.as_str(),
            name: words::permission_name(permission, t),
            is_chosen: chosen.allow(permission),
            is_theirs_to_give: entered.permissions.allow(permission),
        };
        Self { name: name.to_owned(), permissions: Permission::ALL.into_iter().map(choice).collect() }
    }
}

/// GET /t/{slug}/settings/roles/new
pub(crate) async fn new(MayManageRoles(entered): MayManageRoles) -> AddRolePage {
    add_page(&entered, "", Permissions::NONE, FieldErrors::default())
}

fn add_page(entered: &Entered, name: &str, chosen: Permissions, errors: FieldErrors) -> AddRolePage {
    let frame = entered.frame(Spot::Settings(Section::Roles));
    let t = frame.t();
    AddRolePage { t, frame, form: RoleForm::new(name, chosen, entered, t), errors }
}

/// POST /t/{slug}/settings/roles
pub(crate) async fn add(
    MayManageRoles(entered): MayManageRoles,
    State(base): State<Base>,
    form: Form,
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    if let Some(wanted) = read(&form, &mut errors, &entered) {
        match create_role(&base, account(&entered), entered.tenant.id, &wanted).await {
            Ok(_) => {
                let role = wanted.name.as_str().to_owned();
                entered.signed_in.visit.leave(&Notice::RoleCreated { role });
                return Ok(Redirect::to(&list_path(&entered)).into_response());
            }
            Err(refused) => complain(refused, &mut errors, &entered)?,
        }
    }
    let status = errors.status();
    let page = add_page(&entered, form.get("name"), ticked(&form), errors);
    Ok((status, page).into_response())
}

/// The role that the form asks for, if it is one.
fn read(form: &Form, errors: &mut FieldErrors, entered: &Entered) -> Option<OwnRole> {
    let t = entered.signed_in.visit.language.texts();
    let name = RoleName::new(form.get("name"));
    if let Err(refused) = name {
        errors.add(
            "name",
            match refused {
                RoleNameRefused::Missing => t.error_role_name_missing(),
                RoleNameRefused::Name(refused) => people::pages::name_refused(refused, t),
                RoleNameRefused::BuiltIn => t.error_role_name_built_in(form.get("name")),
            },
        );
    }
    let is_known = form.all("permissions").all(|word| Permission::from_word(word).is_some());
    let permissions = ticked(form);
    if !is_known {
        errors.add("permissions", t.error_permissions_unknown());
    } else if permissions.is_empty() {
        errors.add("permissions", t.error_permissions_missing());
    }
    OwnRole::new(name.ok()?, permissions).ok().filter(|_| is_known)
}

fn ticked(form: &Form) -> Permissions {
    form.all("permissions").filter_map(Permission::from_word).collect()
}

#[derive(Template, WebTemplate)]
#[template(path = "roles/role.html")]
pub(crate) struct RolePage {
    t: Texts,
    frame: Frame,
    id: String,
    /// As it is called now, whatever was typed.
    name: String,
    form: RoleForm,
    errors: FieldErrors,
}

/// GET /t/{slug}/settings/roles/{role}
pub(crate) async fn role(
    MayManageRoles(entered): MayManageRoles,
    State(base): State<Base>,
    Path(path): Path<RolePath>,
) -> Result<RolePage, Failure> {
    let role = found(&entered, &base, &path).await?;
    Ok(role_page(&entered, &role, role.kind.word(), role.permissions, FieldErrors::default()))
}

fn role_page(
    entered: &Entered,
    role: &Role,
    name: &str,
    chosen: Permissions,
    errors: FieldErrors,
) -> RolePage {
    let frame = entered.frame(Spot::Settings(Section::Roles));
    let t = frame.t();
    RolePage {
        t,
        frame,
        id: role.id.to_string(),
        name: words::role_name(&role.kind, t),
        form: RoleForm::new(name, chosen, entered, t),
        errors,
    }
}

/// POST /t/{slug}/settings/roles/{role}
pub(crate) async fn save(
    MayManageRoles(entered): MayManageRoles,
    State(base): State<Base>,
    Path(path): Path<RolePath>,
    form: Form,
) -> Result<Response, Failure> {
    let role = found(&entered, &base, &path).await?;
    let mut errors = FieldErrors::default();
    if let Some(wanted) = read(&form, &mut errors, &entered) {
        let (account, tenant) = (account(&entered), entered.tenant.id);
        // Whoever has it may come to do everything.
        let is_more = !role.permissions.cover(wanted.permissions);
        if is_more && may_make_administrators(&list(&base.db, tenant).await?, wanted.permissions) {
            let t = entered.signed_in.visit.language.texts();
            let what = t.fresh_to_make_administrators(&entered.tenant.name);
            if let Some(detour) = fresh::pages::first(&entered.signed_in, what, &form) {
                return Ok(detour);
            }
        }
        match change_role(&base, account, tenant, role.id, &wanted, form.is_confirmed()).await {
            Ok(()) => {
                let saved = wanted.name.as_str().to_owned();
                return done(&entered, &base, &form, &Notice::RoleSaved { role: saved }).await;
            }
            Err(RoleRefused::Act(Refused::Unconfirmed(lost))) => {
                let back = role_path(&entered, &role);
                return Ok(ask_once_more(&entered, Section::Roles, Asked::Permissions, lost, &form, back));
            }
            Err(refused) => complain(refused, &mut errors, &entered)?,
        }
    }
    let status = errors.status();
    let page = role_page(&entered, &role, form.get("name"), ticked(&form), errors);
    Ok((status, page).into_response())
}
