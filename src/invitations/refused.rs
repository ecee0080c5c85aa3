//! Why a deed on an invitation was not done.

use super::invitation::{Refused as InvitationRefused, Status};
use super::limits::Full;
use crate::people;
use crate::roles::RolesRefused;
use crate::tenants::AllowedDomains;

/// Which rule a deed broke; then nothing of it was done.
#[derive(Debug)]
pub enum Refused {
    /// The actor may not, or no longer.
    Forbidden,
    /// There is no such invitation, or it is none of theirs.
    NotFound,
    /// The tenant has a person with this address already.
    AddressTaken,
    /// It is the right one already.
    AddressUnchanged,
    /// The tenant invites addresses of these domains only.
    DomainNotAllowed(AllowedDomains),
    /// There are too many already, for now.
    Full(Full),
    Roles(RolesRefused),
    /// The invitation is in a state that does not allow it.
    NotNow(Status),
    /// Whoever gave the roles may no longer give them: the invitation waits for another administrator.
    RolesGone,
    /// Nobody joins the tenant now: it is suspended or to be deleted.
    TenantClosed,
    /// Whoever has this address does not want to be invited by the tenant again.
    Blocked,
    /// The provider does not vouch for the account's address.
    Unverified,
    /// They have asked often enough.
    AskedEnough,
    /// The account is another person of this tenant already.
    MemberAlready,
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl From<askama::Error> for Refused {
    fn from(error: askama::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl From<InvitationRefused> for Refused {
    fn from(InvitationRefused(status): InvitationRefused) -> Self {
        Self::NotNow(status)
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
