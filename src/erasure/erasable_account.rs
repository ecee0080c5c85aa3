//! An account as a superadmin sees it who has been asked to give out or to erase what is kept of it.

use time::OffsetDateTime;

use crate::ids::{AccountId, PersonId};
use crate::roles::Role;

/// An account that was found by its address.
#[derive(Clone, Debug)]
pub struct FoundAccount {
    pub id: AccountId,
    pub name: String,
    pub address: String,
    pub signed_in_at: OffsetDateTime,
}

/// An account with all it belongs to.
#[derive(Clone, Debug)]
pub struct ErasableAccount {
    pub id: AccountId,
    /// Empty like the address once it was erased.
    pub name: String,
    pub address: String,
    pub issuer: String,
    pub created_at: OffsetDateTime,
    pub signed_in_at: OffsetDateTime,
    pub erased_at: Option<OffsetDateTime>,
    pub is_superadmin: bool,
    /// In the order of the tenants' names.
    pub belongings: Vec<Belonging>,
    pub open_sessions: i64,
    /// Of invitations to this address that wait in tenants they do not belong to: these are no part of the account.
    pub waiting_invitations: i64,
}

/// What they are in one tenant.
#[derive(Clone, Debug)]
pub struct Belonging {
    pub tenant: String,
    pub slug: String,
    pub person: PersonId,
    /// The invited address.
    pub address: String,
    pub roles: Vec<Role>,
    pub joined_at: Option<OffsetDateTime>,
    pub deactivated_at: Option<OffsetDateTime>,
    /// Without them the tenant would have no active administrator.
    pub is_last_administrator: bool,
}

/// What has to be settled before an account can be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The standing of superadmin has to end first.
    Superadmin,
    /// The tenant of this name needs another administrator first.
    LastAdministrator(String),
}

impl ErasableAccount {
    /// What has to be settled first, as it looks now.
    pub fn obstacles(&self) -> Vec<Obstacle> {
        let last = self.belongings.iter().filter(|belonging| belonging.is_last_administrator);
        let last = last.map(|belonging| Obstacle::LastAdministrator(belonging.tenant.clone()));
        self.is_superadmin.then_some(Obstacle::Superadmin).into_iter().chain(last).collect()
    }
}
