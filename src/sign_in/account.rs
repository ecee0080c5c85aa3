//! An account: an identity that has signed in, and the memberships it opens.

use time::{Duration, OffsetDateTime};

use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId};
use crate::language::Language;
use crate::roles::{Permissions, Role};
use crate::tenants::{Closed, Closure, Tenant};
use crate::visits::LiveVisit;

#[derive(Clone, Debug)]
pub struct Account {
    pub id: AccountId,
    /// What the provider said last; for showing, and for comparing with an invitation.
    pub address: Option<EmailAddress>,
    pub name: String,
    /// What the person chose at /account, or was invited in.
    pub language: Option<Language>,
    pub is_superadmin: bool,
    /// Wants mails about what becomes of their invitations.
    pub wants_digests: bool,
}

impl Account {
    /// The address as pages show it; empty when the provider gave none.
    pub fn shown_address(&self) -> &str {
        self.address.as_ref().map_or("", EmailAddress::as_typed)
    }
}

/// What an account is in one tenant.
#[derive(Clone, Debug)]
pub struct Membership {
    pub tenant: Tenant,
    pub person: PersonId,
    pub roles: Vec<Role>,
    pub deactivated_at: Option<OffsetDateTime>,
    /// Since when the tenant requires a second factor.
    pub second_factor_required_at: Option<OffsetDateTime>,
    /// Whether the tenant itself is closed.
    pub closure: Closure,
    /// To the hour: see [`Membership::is_presence_news`].
    pub last_seen_at: Option<OffsetDateTime>,
    /// The session has entered the tenant before.
    pub is_known_to_session: bool,
}

/// "Last seen" is written anew when it is older than this, so that looking around costs no writing.
const PRESENCE: Duration = Duration::HOUR;

impl Membership {
    pub fn is_active(&self) -> bool {
        self.deactivated_at.is_none()
    }

    /// Why the tenant lets no member in; `None` while it does.
    pub fn closed(&self) -> Option<Closed> {
        self.closure.closed()
    }

    /// Whether it opens the tenant: neither it nor the tenant has been closed.
    pub fn may_enter(&self) -> bool {
        self.is_active() && self.closed().is_none()
    }

    /// Whether "last seen" has to be written anew.
    pub fn is_presence_news(&self, now: OffsetDateTime) -> bool {
        self.last_seen_at.is_none_or(|seen| now - seen >= PRESENCE)
    }

    pub fn permissions(&self) -> Permissions {
        self.roles.iter().fold(Permissions::NONE, |all, role| all.and(role.permissions))
    }
}

/// Everything a request needs to know of who makes it; looked up anew each time.
#[derive(Clone, Debug)]
pub struct Standing {
    pub account: Account,
    /// The folded address that the provider said is theirs, at this sign-in.
    pub verified_address: Option<String>,
    /// In the order of the tenants' names.
    pub memberships: Vec<Membership>,
    /// The tenant the request asks for, where it exists and the account is a superadmin.
    pub asked_tenant: Option<Tenant>,
    /// The visit to that tenant that is going on.
    pub visit: Option<LiveVisit>,
    /// What the tenant is called now whose former slug the request asks for.
    pub renamed_to: Option<String>,
}

impl Standing {
    /// Whether the account's address, as last seen, is `address`.
    pub fn has_address(&self, address: &EmailAddress) -> bool {
        self.account.address.as_ref() == Some(address)
    }

    /// Whether the provider said at this sign-in that `address` is theirs.
    pub fn has_verified(&self, address: &EmailAddress) -> bool {
        self.verified_address.as_deref() == Some(address.folded())
    }
}

/// What the provider vouches for after a sign-in.
#[derive(Clone, Debug)]
pub struct Vouched {
    pub issuer: String,
    pub subject: String,
    pub address: Option<EmailAddress>,
    pub is_email_verified: bool,
    pub name: String,
    pub provider_session: Option<String>,
    pub has_second_factor: bool,
    /// When the person proved to the provider who they are, where it says so.
    pub authenticated_at: Option<OffsetDateTime>,
    /// The raw token, for the `id_token_hint` of signing out and for nothing else.
    pub id_token: String,
}
