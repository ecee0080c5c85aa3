//! What can be done to many people at once.

use crate::ids::RoleId;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    AddRole(RoleId),
    RemoveRole(RoleId),
    /// Takes it from all who have it, gives another to those who would have none, and then deletes it.
    DeleteRole {
        role: RoleId,
        instead: RoleId,
    },
    Resend,
    /// Of an invitation that needs another administrator.
    TakeOver,
    Revoke,
    Deactivate,
}

impl Deed {
    /// The words of all. A later version may have stored others, which are left to it.
    pub const WORDS: [&str; 7] =
        ["add_role", "remove_role", "delete_role", "resend", "take_over", "revoke", "deactivate"];

    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AddRole(_) => "add_role",
            Self::RemoveRole(_) => "remove_role",
            Self::DeleteRole { .. } => "delete_role",
            Self::Resend => "resend",
            Self::TakeOver => "take_over",
            Self::Revoke => "revoke",
            Self::Deactivate => "deactivate",
        }
    }

    pub fn role(self) -> Option<RoleId> {
        match self {
            Self::AddRole(role) | Self::RemoveRole(role) | Self::DeleteRole { role, .. } => Some(role),
            Self::Resend | Self::TakeOver | Self::Revoke | Self::Deactivate => None,
        }
    }

    /// What those get who would be left without a role.
    pub fn instead(self) -> Option<RoleId> {
        match self {
            Self::DeleteRole { instead, .. } => Some(instead),
            _ => None,
        }
    }

    pub fn from_stored(word: &str, role: Option<RoleId>, instead: Option<RoleId>) -> Option<Self> {
        match (word, role, instead) {
            ("add_role", Some(role), None) => Some(Self::AddRole(role)),
            ("remove_role", Some(role), None) => Some(Self::RemoveRole(role)),
            ("delete_role", Some(role), Some(instead)) => Some(Self::DeleteRole { role, instead }),
            ("resend", None, None) => Some(Self::Resend),
            ("take_over", None, None) => Some(Self::TakeOver),
            ("revoke", None, None) => Some(Self::Revoke),
            ("deactivate", None, None) => Some(Self::Deactivate),
            _ => None,
        }
    }

    /// As a form sends it: the word, and behind a colon the role where there is one.
    pub fn value(self) -> String {
        match self.role() {
            Some(role) => format!("{}:{role}", self.as_str()),
            None => self.as_str().to_owned(),
        }
    }

    /// Deleting a role is none of them: that is begun at Settings > Roles.
    pub fn from_value(value: &str) -> Option<Self> {
        match value.split_once(':') {
            Some((word, role)) => Self::from_stored(word, Some(role.parse().ok()?), None),
            None => Self::from_stored(value, None, None),
        }
    }

    pub fn is_deletion(self) -> bool {
        matches!(self, Self::DeleteRole { .. })
    }

    /// Whether it is about the open invitation of a person, and not about the person.
    pub fn is_of_invitation(self) -> bool {
        matches!(self, Self::Resend | Self::TakeOver | Self::Revoke)
    }

    /// Whether it can end somebody's administration.
    pub fn is_taking(self) -> bool {
        matches!(self, Self::RemoveRole(_) | Self::DeleteRole { .. } | Self::Deactivate)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_a_form_sends_leads_back_to_the_deed() {
        let role = RoleId(Uuid::from_u128(7));
        let roles = [Deed::AddRole(role), Deed::RemoveRole(role)];
        for deed in roles.into_iter().chain([Deed::Resend, Deed::TakeOver, Deed::Revoke, Deed::Deactivate]) {
            assert_eq!(Deed::from_value(&deed.value()), Some(deed));
            assert!(Deed::WORDS.contains(&deed.as_str()));
            assert_eq!(Deed::from_stored(deed.as_str(), deed.role(), deed.instead()), Some(deed));
        }
        let deletion = Deed::DeleteRole { role, instead: RoleId(Uuid::from_u128(8)) };
        let stored = Deed::from_stored(deletion.as_str(), deletion.role(), deletion.instead());
        assert_eq!((stored, Deed::from_value(&deletion.value())), (Some(deletion), None));
        for nonsense in ["", "fly", "add_role", "add_role:x", "resend:x", &format!("resend:{role}")] {
            assert_eq!(Deed::from_value(nonsense), None, "{nonsense}");
        }
    }
}
