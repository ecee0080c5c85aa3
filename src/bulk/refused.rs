//! Why a bulk act was not begun, confirmed or gone on with.

use crate::{invitations, people};

#[derive(Debug)]
pub enum Refused {
    /// The actor may not, or no longer.
    Forbidden,
    /// The tenant has no such act.
    NotFound,
    /// Nobody of the tenant was chosen.
    Nobody,
    /// The tenant has no such role.
    RoleUnknown,
    /// Of those chosen, or of what they were chosen by, something is not in the tenant.
    ChosenAbsent,
    /// The role cannot be deleted so.
    Deletion(people::RoleRefused),
    /// Somebody else began it.
    NotTheirs,
    /// What it will do is not known yet.
    NotForeseen,
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl From<people::Refused> for Refused {
    fn from(refused: people::Refused) -> Self {
        match refused {
            people::Refused::Forbidden => Self::Forbidden,
            people::Refused::Broken(error) => error.into(),
            other => Self::Broken(format!("{other:?}").into()),
        }
    }
}

impl From<people::RoleRefused> for Refused {
    fn from(refused: people::RoleRefused) -> Self {
        match refused {
            people::RoleRefused::Act(refused) => refused.into(),
            other => Self::Deletion(other),
        }
    }
}

impl From<invitations::Refused> for Refused {
    fn from(refused: invitations::Refused) -> Self {
        match refused {
            invitations::Refused::Forbidden => Self::Forbidden,
            invitations::Refused::Broken(error) => Self::Broken(error),
            other => Self::Broken(format!("{other:?}").into()),
        }
    }
}
