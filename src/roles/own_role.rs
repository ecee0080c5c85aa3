//! What a tenant's own role is to be: a name, and at least one permission.

use super::permission::Permissions;
use super::role::{Role, RoleKind};
use super::words;
use crate::display_name::{NameRefused, display_name};
use crate::ids::RoleId;

/// The name of a tenant's own role: as names are, not empty, and not what a built-in role is called in
/// any of our languages, so that nobody takes the one for the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleName(String);

/// Why a text is no name for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleNameRefused {
    Missing,
    /// As of any name.
    Name(NameRefused),
    /// A built-in role is called so.
    BuiltIn,
}

impl RoleName {
    /// Spaces in a row count as one: on a page they look like one.
    ///
    /// # Errors
    /// [`RoleNameRefused`] says what is wrong.
    pub fn new(text: &str) -> Result<Self, RoleNameRefused> {
        let name = display_name(text).map_err(RoleNameRefused::Name)?;
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            Err(RoleNameRefused::Missing)
        } else if words::is_of_built_in(&name) {
            Err(RoleNameRefused::BuiltIn)
        } else {
            Ok(Self(name))
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRole {
    pub name: RoleName,
    pub permissions: Permissions,
}

/// A role allows something.
#[derive(Debug, PartialEq, Eq)]
pub struct NoPermission;

impl OwnRole {
    /// # Errors
    /// `NoPermission` when there is none.
    pub fn new(name: RoleName, permissions: Permissions) -> Result<Self, NoPermission> {
        if permissions.is_empty() { Err(NoPermission) } else { Ok(Self { name, permissions }) }
    }

    /// The role that this describes.
    pub fn role(&self, id: RoleId) -> Role {
        Role { id, kind: RoleKind::Own(self.name.0.clone()), permissions: self.permissions }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_called_by_one_line_of_its_own() {
        assert_eq!(RoleName::new("  Front \u{a0} desk ").unwrap().as_str(), "Front desk");
        for empty in ["", "   ", "\u{a0}"] {
            assert_eq!(RoleName::new(empty), Err(RoleNameRefused::Missing));
        }
        assert_eq!(RoleName::new("a\nb"), Err(RoleNameRefused::Name(NameRefused::Unprintable)));
        assert_eq!(RoleName::new(&"x".repeat(101)), Err(RoleNameRefused::Name(NameRefused::TooLong)));
    }

    #[test]
    fn the_names_of_built_in_roles_are_taken_in_every_language() {
        for name in ["Administrator", "VIEWER", "registrar", " Manager ", "Beheerder", "lezer", "Invoerder"] {
            assert_eq!(RoleName::new(name), Err(RoleNameRefused::BuiltIn), "{name}");
        }
        assert!(RoleName::new("Night manager").is_ok());
    }

    #[test]
    fn an_own_role_allows_something() {
        let name = RoleName::new("Nothing").unwrap();
        assert_eq!(OwnRole::new(name, Permissions::NONE), Err(NoPermission));
    }
}
