//! What can be found of a row of a list, and into which pile that sorts it.

use time::OffsetDateTime;

use crate::ids::RoleId;
use crate::roles::{Role, RolesRefused};

/// What was found of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can be invited; or, once that is settled, was.
    New,
    /// In the list of the tenant already.
    Member,
    Invited,
    Deactivated,
    /// Invited before; that invitation was declined, revoked, or has expired.
    Ended,
    /// The same address stands in an earlier row, of this number.
    Twice(i32),
    Malformed,
    /// Looks like a typo of this domain.
    Typo(String),
    DomainNotAllowed,
    /// Does not want to be invited by the tenant again.
    Blocked,
    NameRefused,
    RoleMissing,
    /// The words that are no role.
    RoleUnknown(String),
    RoleNotYours(RoleId),
    LanguageUnknown,
    /// More than may be invited now; it works again at this moment.
    BeyondToday(OffsetDateTime),
    /// The address got as many mails as it may for now; it gets more from this moment on.
    AddressFull(OffsetDateTime),
    /// Whoever confirmed the list may no longer invite.
    Stopped,
    /// Sending could not be finished in time.
    GivenUp,
}

/// The three piles that a worksheet is sorted into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// Can be mended.
    Problems,
    /// Will be invited.
    Inviting,
    /// Is left as it is.
    Skipped,
}

impl Pile {
    pub const ALL: [Self; 3] = [Self::Problems, Self::Inviting, Self::Skipped];

    /// The word it is stored by, and chosen by in paths.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Problems => "problems",
            Self::Inviting => "inviting",
            Self::Skipped => "skipped",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pile| pile.as_str() == word)
    }
}

impl Verdict {
    /// Why the roles of a row cannot be given; `all` are those of the tenant.
    pub fn of_roles(refused: &RolesRefused, all: &[Role]) -> Self {
        match refused {
            RolesRefused::NotYoursToGive(kind) => {
                let role = all.iter().find(|role| role.kind == *kind);
                role.map_or(Self::RoleMissing, |role| Self::RoleNotYours(role.id))
            }
            RolesRefused::None | RolesRefused::Unknown => Self::RoleMissing,
        }
    }

    pub fn pile(&self) -> Pile {
        match self {
            Self::New => Pile::Inviting,
            Self::Member
            | Self::Invited
            | Self::Deactivated
            | Self::Ended
            | Self::Blocked
            | Self::Twice(_)
            | Self::BeyondToday(_)
            | Self::AddressFull(_)
            | Self::Stopped
            | Self::GivenUp => Pile::Skipped,
            Self::Malformed
            | Self::Typo(_)
            | Self::DomainNotAllowed
            | Self::NameRefused
            | Self::RoleMissing
            | Self::RoleUnknown(_)
            | Self::RoleNotYours(_)
            | Self::LanguageUnknown => Pile::Problems,
        }
    }

    /// The word it is stored by, and what its words need besides.
    pub fn stored(&self) -> (&'static str, Option<String>) {
        match self {
            Self::New => ("new", None),
            Self::Member => ("member", None),
            Self::Invited => ("invited", None),
            Self::Deactivated => ("deactivated", None),
            Self::Ended => ("ended", None),
            Self::Twice(first) => ("twice", Some(first.to_string())),
            Self::Malformed => ("malformed", None),
            Self::Typo(correction) => ("typo", Some(correction.clone())),
            Self::DomainNotAllowed => ("domain_not_allowed", None),
            Self::Blocked => ("blocked", None),
            Self::NameRefused => ("name_refused", None),
            Self::RoleMissing => ("role_missing", None),
            Self::RoleUnknown(words) => ("role_unknown", Some(words.clone())),
            Self::RoleNotYours(role) => ("role_not_yours", Some(role.to_string())),
            Self::LanguageUnknown => ("language_unknown", None),
            Self::BeyondToday(again_at) => ("beyond_today", Some(again_at.unix_timestamp().to_string())),
            Self::AddressFull(again_at) => ("address_full", Some(again_at.unix_timestamp().to_string())),
            Self::Stopped => ("stopped", None),
            Self::GivenUp => ("given_up", None),
        }
    }

    /// From what is stored; a word of another version is a problem to be looked at again.
    pub fn from_stored(word: &str, detail: Option<String>) -> Self {
        let detail = detail.unwrap_or_default();
        match word {
            "new" => Self::New,
            "member" => Self::Member,
            "invited" => Self::Invited,
            "deactivated" => Self::Deactivated,
            "ended" => Self::Ended,
            "twice" => Self::Twice(detail.parse().unwrap_or_default()),
            "typo" => Self::Typo(detail),
            "domain_not_allowed" => Self::DomainNotAllowed,
            "blocked" => Self::Blocked,
            "name_refused" => Self::NameRefused,
            "role_missing" => Self::RoleMissing,
            "role_unknown" => Self::RoleUnknown(detail),
            "role_not_yours" => detail.parse().map_or(Self::RoleMissing, Self::RoleNotYours),
            "language_unknown" => Self::LanguageUnknown,
            "beyond_today" => Self::BeyondToday(moment(&detail)),
            "address_full" => Self::AddressFull(moment(&detail)),
            "stopped" => Self::Stopped,
            "given_up" => Self::GivenUp,
            _ => Self::Malformed,
        }
    }
}

fn moment(stored: &str) -> OffsetDateTime {
    let moment = stored.parse().ok().and_then(|at| OffsetDateTime::from_unix_timestamp(at).ok());
    moment.unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    #[test]
    fn verdicts_are_stored_and_found_again() {
        let role = RoleId::new(NOW);
        for verdict in [
            Verdict::New,
            Verdict::Member,
            Verdict::Invited,
            Verdict::Deactivated,
            Verdict::Ended,
            Verdict::Twice(17),
            Verdict::Malformed,
            Verdict::Typo("acme.example".to_owned()),
            Verdict::DomainNotAllowed,
            Verdict::Blocked,
            Verdict::NameRefused,
            Verdict::RoleMissing,
            Verdict::RoleUnknown("Boss".to_owned()),
            Verdict::RoleNotYours(role),
            Verdict::LanguageUnknown,
            Verdict::BeyondToday(NOW),
            Verdict::AddressFull(NOW),
            Verdict::Stopped,
            Verdict::GivenUp,
        ] {
            let (word, detail) = verdict.stored();
            assert_eq!(Verdict::from_stored(word, detail), verdict);
        }
    }
}
