//! What can be done to many people at once.

use crate::ids::RoleId;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    AddRole(RoleId),
    RemoveRole(RoleId),
    Resend,
    Revoke,
    Deactivate,
}

impl Deed {
    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AddRole(_) => "add_role",
            Self::RemoveRole(_) => "remove_role",
            Self::Resend => "resend",
            Self::Revoke => "revoke",
            Self::Deactivate => "deactivate",
        }
    }

    pub fn role(self) -> Option<RoleId> {
        match self {
            Self::AddRole(role) | Self::RemoveRole(role) => Some(role),
            Self::Resend | Self::Revoke | Self::Deactivate => None,
        }
    }

    pub fn from_stored(word: &str, role: Option<RoleId>) -> Option<Self> {
        match (word, role) {
            ("add_role", Some(role)) => Some(Self::AddRole(role)),
            ("remove_role", Some(role)) => Some(Self::RemoveRole(role)),
            ("resend", None) => Some(Self::Resend),
            ("revoke", None) => Some(Self::Revoke),
            ("deactivate", None) => Some(Self::Deactivate),
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

    pub fn from_value(value: &str) -> Option<Self> {
        match value.split_once(':') {
            Some((word, role)) => Self::from_stored(word, Some(role.parse().ok()?)),
            None => Self::from_stored(value, None),
        }
    }

    /// Whether it is about the open invitation of a person, and not about the person.
    pub fn is_of_invitation(self) -> bool {
        matches!(self, Self::Resend | Self::Revoke)
    }

    /// Whether it can end somebody's administration.
    pub fn is_taking(self) -> bool {
        matches!(self, Self::RemoveRole(_) | Self::Deactivate)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_a_form_sends_leads_back_to_the_deed() {
        let role = RoleId(Uuid::from_u128(7));
        for deed in
            [Deed::AddRole(role), Deed::RemoveRole(role), Deed::Resend, Deed::Revoke, Deed::Deactivate]
        {
            assert_eq!(Deed::from_value(&deed.value()), Some(deed));
            assert_eq!(Deed::from_stored(deed.as_str(), deed.role()), Some(deed));
        }
        for nonsense in ["", "fly", "add_role", "add_role:x", "resend:x", &format!("resend:{role}")] {
            assert_eq!(Deed::from_value(nonsense), None, "{nonsense}");
        }
    }
}
