//! Roles: named sets of permissions inside one tenant, and the non-empty set that a person has.

use super::permission::{Permission, Permissions};
use crate::ids::RoleId;

/// Which role it is: one of the built-in four, or one of the tenant's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleKind {
    Administrator,
    Manager,
    Registrar,
    Viewer,
    /// With the name the tenant gave it.
    Own(String),
}

impl RoleKind {
    /// In the order pages show them.
    pub const BUILT_IN: [Self; 4] = [Self::Administrator, Self::Manager, Self::Registrar, Self::Viewer];

    /// The word it is stored by.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Manager => "manager",
            Self::Registrar => "registrar",
            Self::Viewer => "viewer",
            Self::Own(_) => "own",
        }
    }

    /// The word it is told apart by in the trail: an own role's is its name, which is no built-in one's.
    pub fn word(&self) -> &str {
        match self {
            Self::Own(name) => name,
            built_in => built_in.as_str(),
        }
    }

    /// From what is stored; `name` is there for own roles only.
    pub fn from_stored(kind: &str, name: Option<String>) -> Self {
        Self::BUILT_IN
            .into_iter()
            .find(|built_in| built_in.as_str() == kind)
            .unwrap_or_else(|| Self::Own(name.unwrap_or_default()))
    }

    /// What a built-in role allows; a tenant's own role says so itself.
    pub fn built_in_permissions(&self) -> Permissions {
        use Permission::*;
        match self {
            Self::Administrator => Permissions::all(),
            Self::Manager => [ReadMeasurements, SeeAllMeasurements, RecordMeasurements, ApproveMeasurements]
                .into_iter()
                .collect(),
            Self::Registrar => [ReadMeasurements, RecordMeasurements].into_iter().collect(),
            Self::Viewer => [ReadMeasurements].into_iter().collect(),
            Self::Own(_) => Permissions::NONE,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    pub id: RoleId,
    pub kind: RoleKind,
    pub permissions: Permissions,
}

/// The roles of one person: at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleSet(Vec<Role>);

/// A person has at least one role.
#[derive(Debug, PartialEq, Eq)]
pub struct NoRole;

impl RoleSet {
    /// # Errors
    /// `NoRole` when there is none in it.
    pub fn new(roles: Vec<Role>) -> Result<Self, NoRole> {
        if roles.is_empty() { Err(NoRole) } else { Ok(Self(roles)) }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Role> {
        self.0.iter()
    }

    pub fn ids(&self) -> Vec<RoleId> {
        self.0.iter().map(|role| role.id).collect()
    }

    /// What all of them together allow.
    pub fn permissions(&self) -> Permissions {
        self.0.iter().fold(Permissions::NONE, |all, role| all.and(role.permissions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_may_do_everything_and_a_viewer_only_read() {
        assert_eq!(RoleKind::Administrator.built_in_permissions(), Permissions::all());
        assert_eq!(
            RoleKind::Viewer.built_in_permissions().iter().collect::<Vec<_>>(),
            [Permission::ReadMeasurements]
        );
    }

    #[test]
    fn a_role_set_cannot_be_empty() {
        assert_eq!(RoleSet::new(vec![]), Err(NoRole));
    }
}
