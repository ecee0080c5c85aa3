//! What one may do in a tenant. Code asks for these, never for the names of roles.

use serde::{Deserialize, Serialize};

/// One thing that one may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// See Settings > People, invite, and change what people may do.
    ManagePeople,
    /// Make and change the tenant's own roles.
    ManageRoles,
    /// Change the tenant's name, language and rules.
    ManageTenant,
    /// Read the audit entries of the tenant.
    ReadAudit,
    /// Read one's own measurements and the tenant's results.
    ReadMeasurements,
    /// See the measurements of everybody.
    SeeAllMeasurements,
    /// Record measurements.
    RecordMeasurements,
    /// Review and approve measurements.
    ApproveMeasurements,
}

impl Permission {
    pub const ALL: [Self; 8] = [
        Self::ManagePeople,
        Self::ManageRoles,
        Self::ManageTenant,
        Self::ReadAudit,
        Self::ReadMeasurements,
        Self::SeeAllMeasurements,
        Self::RecordMeasurements,
        Self::ApproveMeasurements,
    ];

    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ManagePeople => "manage_people",
            Self::ManageRoles => "manage_roles",
            Self::ManageTenant => "manage_tenant",
            Self::ReadAudit => "read_audit",
            Self::ReadMeasurements => "read_measurements",
            Self::SeeAllMeasurements => "see_all_measurements",
            Self::RecordMeasurements => "record_measurements",
            Self::ApproveMeasurements => "approve_measurements",
        }
    }

    /// `None` for a word that this version does not know: an unknown permission permits nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.as_str() == word)
    }
}

/// A set of permissions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Permissions(u16);

impl Permissions {
    pub const NONE: Self = Self(0);

    pub fn all() -> Self {
        Permission::ALL.into_iter().collect()
    }

    pub fn allow(self, permission: Permission) -> bool {
        self.0 & bit(permission) != 0
    }

    /// Whether someone who holds these may give `others` to somebody.
    pub fn cover(self, others: Self) -> bool {
        others.0 & !self.0 == 0
    }

    pub fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Those of these that are not among `others`.
    pub fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.into_iter().filter(move |permission| self.allow(*permission))
    }

    /// The words they are stored by.
    pub fn words(self) -> Vec<String> {
        self.iter().map(|permission| permission.as_str().to_owned()).collect()
    }

    pub fn from_words(words: &[String]) -> Self {
        words.iter().filter_map(|word| Permission::from_word(word)).collect()
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<I: IntoIterator<Item = Permission>>(permissions: I) -> Self {
        Self(permissions.into_iter().fold(0, |bits, permission| bits | bit(permission)))
    }
}

fn bit(permission: Permission) -> u16 {
    1 << permission as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_the_same_permissions() {
        assert_eq!(Permissions::from_words(&Permissions::all().words()), Permissions::all());
        assert_eq!(Permissions::from_words(&["fly".to_owned()]), Permissions::NONE);
    }

    #[test]
    fn nobody_covers_what_they_do_not_hold() {
        let reader = Permissions::from_iter([Permission::ReadMeasurements]);
        assert!(Permissions::all().cover(reader));
        assert!(reader.cover(reader));
        assert!(reader.cover(Permissions::NONE));
        assert!(!reader.cover(Permissions::all()));
    }

    #[test]
    fn what_is_lost_is_what_was_there_and_is_not_any_more() {
        let reader = Permissions::from_iter([Permission::ReadMeasurements]);
        assert_eq!(Permissions::all().without(reader).and(reader), Permissions::all());
        assert!(!Permissions::all().without(reader).allow(Permission::ReadMeasurements));
        assert!(reader.without(Permissions::all()).is_empty());
    }
}
