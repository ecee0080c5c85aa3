//! Settings > Roles: what each role allows; the form of the tenant's own; deleting one.

mod deletion;
mod form;
mod oneself;

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub(crate) use self::deletion::{ask_delete, delete};
pub(crate) use self::form::{add, new, role, save};
pub(crate) use self::oneself::{Asked, ask_once_more, way_on};
use super::{
    CountedRole, MOST_COUNTED, MOST_OWN, Permission, Permissions, Role, RoleKind, RolesRefused, find_own,
    list_counted, words,
};
use crate::base::Base;
use crate::ids::{AccountId, RoleId};
use crate::language::Texts;
use crate::people::{self, RoleRefused};
use crate::sign_in::guards::{Entered, MayManageRoles};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "roles/roles.html")]
pub(crate) struct RolesPage {
    t: Texts,
    frame: Frame,
    tenant: String,
    built_in: Vec<RoleCard>,
    own: Vec<RoleCard>,
}

/// A role as it is explained.
struct RoleCard {
    id: String,
    name: String,
    people: String,
    permissions: Vec<String>,
    /// The reader holds all that it allows.
    is_theirs: bool,
}

impl RoleCard {
    fn new(CountedRole { role, people }: &CountedRole, held: Permissions, t: Texts) -> Self {
        Self {
            id: role.id.to_string(),
            name: words::role_name(&role.kind, t),
            people: told(*people).map_or_else(|| t.roles_people_many(), |count| t.roles_people(count)),
            permissions: role.permissions.iter().map(|it| words::permission_name(it, t)).collect(),
            is_theirs: held.cover(role.permissions),
        }
    }
}

/// A count of people; `None` where there are more than are counted.
fn told(count: i64) -> Option<i64> {
    (count <= MOST_COUNTED).then_some(count)
}

/// GET /t/{slug}/settings/roles
pub(crate) async fn roles(
    MayManageRoles(entered): MayManageRoles,
    State(base): State<Base>,
) -> Result<RolesPage, Failure> {
    let counted = list_counted(&base.db, entered.tenant.id).await?;
    let (frame, held) = (entered.frame(Spot::Settings(Section::Roles)), entered.permissions);
    let t = frame.t();
    let (own, built_in): (Vec<_>, Vec<_>) =
        counted.iter().partition(|counted| matches!(counted.role.kind, RoleKind::Own(_)));
    let cards = |roles: Vec<&CountedRole>| roles.into_iter().map(|it| RoleCard::new(it, held, t)).collect();
    Ok(RolesPage { t, frame, tenant: entered.tenant.name, built_in: cards(built_in), own: cards(own) })
}

#[derive(Deserialize)]
pub(crate) struct RolePath {
    role: String,
}

impl RolePath {
    fn id(&self) -> Result<RoleId, Failure> {
        self.role.parse().map_err(|_| Failure::NotFound)
    }
}

/// A role of the tenant's own that the reader may change.
async fn found(entered: &Entered, base: &Base, path: &RolePath) -> Result<Role, Failure> {
    let role = find_own(&base.db, entered.tenant.id, path.id()?).await?.ok_or(Failure::NotFound)?;
    if entered.permissions.cover(role.permissions) { Ok(role) } else { Err(Failure::Forbidden) }
}

/// The refusals that belong to a field; all others are pages of their own.
fn complain(refused: RoleRefused, errors: &mut FieldErrors, entered: &Entered) -> Result<(), Failure> {
    let t = entered.signed_in.visit.language.texts();
    match refused {
        RoleRefused::NameTaken => errors.add("name", t.error_role_name_taken(&entered.tenant.name)),
        RoleRefused::TooMany => errors.add("name", t.error_role_too_many(MOST_OWN.to_string())),
        RoleRefused::NotYoursToGive(permission) => {
            let permission = words::permission_name(permission, t);
            errors.add("permissions", t.error_permissions_not_yours(permission));
        }
        RoleRefused::TooManyPeople => errors.add("replacement", t.error_role_too_many_people()),
        RoleRefused::Broken(error) => return Err(Failure::Broken(error)),
        RoleRefused::Replacement(RolesRefused::None) => {
            errors.add("replacement", t.error_replacement_missing());
        }
        RoleRefused::Replacement(refused) => {
            people::pages::complain_of_roles(errors, "replacement", refused, t);
        }
        RoleRefused::Act(refused) => return Err(people::pages::failure(refused, entered, "")),
    }
    Ok(())
}

fn account(entered: &Entered) -> AccountId {
    entered.signed_in.standing.account.id
}

fn list_path(entered: &Entered) -> String {
    format!("/t/{}/settings/roles", entered.tenant.slug)
}

fn role_path(entered: &Entered, role: &Role) -> String {
    format!("{}/{}", list_path(entered), role.id)
}

async fn done(entered: &Entered, base: &Base, form: &Form, notice: &Notice) -> Result<Response, Failure> {
    entered.signed_in.visit.leave(notice);
    let path = list_path(entered);
    Ok(way_on(entered, base, Permission::ManageRoles, form, path).await?.into_response())
}
