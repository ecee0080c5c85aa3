//! Roles and permissions in the reader's language.

use super::permission::Permission;
use super::role::{Role, RoleKind};
use crate::language::{Language, Texts};

pub(crate) fn role_name(kind: &RoleKind, t: Texts) -> String {
    match kind {
        RoleKind::Administrator => t.role_administrator(),
        RoleKind::Manager => t.role_manager(),
        RoleKind::Registrar => t.role_registrar(),
        RoleKind::Viewer => t.role_viewer(),
        RoleKind::Own(name) => name.clone(),
    }
}

/// Whether a built-in role is called so in one of our languages, in small letters or large.
pub(crate) fn is_of_built_in(name: &str) -> bool {
    let name = name.to_lowercase();
    Language::ALL.into_iter().any(|language| {
        RoleKind::BUILT_IN.iter().any(|kind| role_name(kind, language.texts()).to_lowercase() == name)
    })
}

/// What a role is for, in one line.
pub(crate) fn role_purpose(role: &Role, t: Texts) -> String {
    match role.kind {
        RoleKind::Administrator => t.role_administrator_text(),
        RoleKind::Manager => t.role_manager_text(),
        RoleKind::Registrar => t.role_registrar_text(),
        RoleKind::Viewer => t.role_viewer_text(),
        RoleKind::Own(_) => sentence(role.permissions.iter().map(|it| permission_name(it, t)).collect(), t),
    }
}

/// "Manage roles and read measurements": one after another in a sentence.
fn sentence(mut phrases: Vec<String>, t: Texts) -> String {
    for phrase in phrases.iter_mut().skip(1) {
        let mut letters = phrase.chars();
        *phrase = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    }
    list(phrases, t)
}

/// "Manager and Registrar", built-in ones first.
pub(crate) fn role_names(roles: &[Role], t: Texts) -> String {
    let mut roles: Vec<&Role> = roles.iter().collect();
    roles.sort_by_cached_key(|role| {
        let place = RoleKind::BUILT_IN.iter().position(|kind| *kind == role.kind).unwrap_or(usize::MAX);
        (place, role_name(&role.kind, t).to_lowercase())
    });
    list(roles.into_iter().map(|role| role_name(&role.kind, t)).collect(), t)
}

pub(crate) fn permission_name(permission: Permission, t: Texts) -> String {
    match permission {
        Permission::ManagePeople => t.permission_manage_people(),
        Permission::ManageRoles => t.permission_manage_roles(),
        Permission::ManageTenant => t.permission_change_tenant(),
        Permission::ReadAudit => t.permission_read_audit(),
        Permission::ReadMeasurements => t.permission_read(),
        Permission::SeeAllMeasurements => t.permission_see_measurements(),
        Permission::RecordMeasurements => t.permission_record_measurements(),
        Permission::ApproveMeasurements => t.permission_approve_measurements(),
    }
}

/// "a, b and c"
pub(crate) fn list(mut items: Vec<String>, t: Texts) -> String {
    match items.pop() {
        None => String::new(),
        Some(only) if items.is_empty() => only,
        Some(last) => t.list_and(items.join(", "), last),
    }
}
