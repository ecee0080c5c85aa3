//! A person: an entry of Settings > People in one tenant.

use time::OffsetDateTime;

use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, RoleId};
use crate::language::Language;
use crate::roles::{Permission, Permissions, Role, RoleSet};

#[derive(Clone, Debug)]
pub struct Person {
    pub id: PersonId,
    pub address: EmailAddress,
    /// May be empty: until somebody gives one.
    pub name: String,
    pub language: Option<Language>,
    pub roles: Vec<Role>,
    /// Who gave the roles, and vouches for them until they are accepted.
    pub roles_given_by: AccountId,
    /// Who it is, once accepted.
    pub account: Option<AccountId>,
    pub joined_at: Option<OffsetDateTime>,
    pub deactivated_at: Option<OffsetDateTime>,
}

impl Person {
    /// Whether nothing is left of them but that they were invited once.
    pub fn is_masked(&self) -> bool {
        self.address.is_masked()
    }

    /// Whether they can enter: accepted and not deactivated.
    pub fn is_active(&self) -> bool {
        self.joined_at.is_some() && self.deactivated_at.is_none()
    }

    pub fn permissions(&self) -> Permissions {
        self.roles.iter().fold(Permissions::NONE, |all, role| all.and(role.permissions))
    }

    pub fn role_ids(&self) -> Vec<RoleId> {
        self.roles.iter().map(|role| role.id).collect()
    }

    /// The same person with other roles. Who gives them vouches for them from now on; but who does not hold
    /// all that they allow does not vouch for those that somebody else gave.
    pub fn with_roles(&self, roles: &RoleSet, giver: AccountId, held: Permissions) -> Self {
        let vouches = held.cover(roles.permissions());
        let roles_given_by = if vouches { giver } else { self.roles_given_by };
        Self { roles: roles.iter().cloned().collect(), roles_given_by, ..self.clone() }
    }

    /// What the tenant has in them as an administrator now: everything, only that they manage people, or nothing.
    pub fn administers(&self) -> Permissions {
        let held = self.permissions();
        match self.is_active() {
            true if held.cover(Permissions::all()) => Permissions::all(),
            true if held.allow(Permission::ManagePeople) => [Permission::ManagePeople].into_iter().collect(),
            _ => Permissions::NONE,
        }
    }

    /// The name, or the address where there is none.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { self.address.as_typed() } else { &self.name }
    }
}
