//! Why a deed on an import was not done.

use crate::invitations;
use crate::people;
use crate::roles::RolesRefused;

/// Which rule a deed broke; then nothing of it was done.
#[derive(Debug)]
pub enum Refused {
    /// The actor may not, or no longer.
    Forbidden,
    /// The tenant has no such import.
    NotFound,
    /// The roles for rows that name none.
    Roles(RolesRefused),
    /// So many rows name no role, and none was chosen for them.
    RolesNeeded(usize),
    /// So many worksheets wait in the tenant that there is no room for another.
    TooManyOpen(i64),
    /// It is being sent, or was.
    Confirmed,
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
            people::Refused::Roles(refused) => Self::Roles(refused),
            people::Refused::Broken(error) => Self::Broken(error.into()),
            people::Refused::NotFound
            | people::Refused::LastAdministrator
            | people::Refused::Unconfirmed(_)
            | people::Refused::NotNow => Self::NotFound,
        }
    }
}

impl From<invitations::Refused> for Refused {
    fn from(refused: invitations::Refused) -> Self {
        match refused {
            invitations::Refused::Forbidden => Self::Forbidden,
            invitations::Refused::Broken(error) => Self::Broken(error),
            // Of one invitation, never of a whole list.
            other => Self::Broken(format!("{other:?}").into()),
        }
    }
}
