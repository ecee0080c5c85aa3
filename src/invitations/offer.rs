//! An invitation as it is shown to the invitee, and who may answer it.

use time::OffsetDateTime;

use super::invitation::Invitation;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId};
use crate::language::{Language, Texts};
use crate::roles::Role;
use crate::sign_in::Standing;
use crate::tenants::{AllowedDomains, Closed, Tenant};

#[derive(Clone, Debug)]
pub struct Offer {
    pub tenant: Tenant,
    /// Why nobody joins the tenant now.
    pub closed: Option<Closed>,
    /// The tenant lets whoever opened a link accept, also with another address.
    pub may_join_by_link: bool,
    /// Of which domains that address must be.
    pub allowed_domains: AllowedDomains,
    pub person: PersonId,
    /// The invited address.
    pub address: EmailAddress,
    pub person_name: String,
    pub language: Option<Language>,
    pub accepted_by: Option<AccountId>,
    pub roles_given_by: AccountId,
    pub roles: Vec<Role>,
    pub inviter: AccountId,
    /// `None` when SmartTrackers itself invites, through a superadmin.
    pub inviter_name: Option<String>,
    pub inviter_address: Option<EmailAddress>,
    pub inviter_language: Option<Language>,
    pub invitation: Invitation,
    /// When somebody signed in first came by with one of its links, with the invited address and with
    /// another one.
    pub opened_at: Option<OffsetDateTime>,
    pub other_address_at: Option<OffsetDateTime>,
    /// The browser that asks has opened one of its links, and that link is alive.
    pub is_held: bool,
    /// Whoever vouches for the roles may no longer give them.
    pub is_waiting: bool,
    /// Accounts that ask to be let in with another address.
    pub asking: Vec<AccountId>,
    /// Reminders sent.
    pub reminders: i32,
    /// Since it was last sent it has renewed itself.
    pub has_renewed: bool,
    /// The roles are still those of when it was last sent.
    pub has_same_roles: bool,
}

/// What the page offers to somebody who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    /// Accept, Decline.
    Answer,
    /// "Send me a new link", to the invited address.
    NewLink,
    /// The link is for another address than the account's.
    AnotherAccount,
    /// Of one that has expired and is for the account's address: "Send me a fresh link".
    FreshLink,
    /// They have asked to join with another address, in another browser.
    Asked,
    /// Nothing of the invitation is shown.
    Nothing,
}

impl Offer {
    /// The language the invitee is written to in.
    pub fn spoken(&self) -> Language {
        self.language.unwrap_or(self.tenant.language)
    }

    /// Name, or address where there is none.
    pub(crate) fn called(&self) -> &str {
        if self.person_name.is_empty() { self.address.as_typed() } else { &self.person_name }
    }

    /// Who invites, as pages and mails name them.
    pub(crate) fn inviter_called(&self, t: Texts) -> String {
        self.inviter_name.clone().unwrap_or_else(|| t.app_name())
    }

    /// What it offers to who is signed in.
    pub fn to(&self, standing: &Standing) -> Offered {
        let link = match (self.is_held, self.is_link_enough(standing)) {
            (false, _) => Link::Unopened,
            (true, false) => Link::Opened,
            (true, true) => Link::Enough,
        };
        offered(link, standing.has_address(&self.address), standing.has_verified(&self.address))
    }

    /// Whether with a link another address is as good as the invited one. Not one that the tenant would
    /// not invite, nor one that only claims to be at a domain that it would.
    fn is_link_enough(&self, standing: &Standing) -> bool {
        let is_allowed = match &standing.account.address {
            _ if self.allowed_domains.is_empty() => true,
            Some(address) => self.allowed_domains.allow(address) && standing.has_verified(address),
            None => false,
        };
        self.may_join_by_link && is_allowed
    }
}

/// What is new when an invitation is shown to somebody who holds a link of it, for those who watch over
/// open invitations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opened {
    ByInvitee,
    ByAnotherAddress,
}

impl Offer {
    /// What to write down, if it was not already.
    pub(super) fn opened(&self, offered: Offered) -> Option<Opened> {
        match offered {
            Offered::Answer if self.is_held && self.opened_at.is_none() => Some(Opened::ByInvitee),
            Offered::AnotherAccount if self.other_address_at.is_none() => Some(Opened::ByAnotherAddress),
            _ => None,
        }
    }
}

/// What the browser's link of the invitation is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// It opened none that is alive.
    Unopened,
    Opened,
    /// It opened one, and the tenant asks for no more.
    Enough,
}

/// The table of who may accept: whether this browser opened a live link and whether the tenant asks for
/// more, whether the account's address is the invited one, and whether the provider said at this sign-in
/// that the address is theirs.
fn offered(link: Link, has_same_address: bool, is_verified: bool) -> Offered {
    match (link, has_same_address, is_verified) {
        (Link::Enough, _, _) | (Link::Opened, true, _) | (Link::Unopened, true, true) => Offered::Answer,
        (Link::Unopened, true, false) => Offered::NewLink,
        (Link::Opened, false, _) => Offered::AnotherAccount,
        (Link::Unopened, false, _) => Offered::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_offers_what_the_table_says() {
        use Offered::*;
        // Whether a link was opened, the address is the same, and verified; then what is offered where
        // the tenant asks for the same address, and where a link is enough.
        let table = [
            ((true, true, true), Answer, Answer),
            ((true, true, false), Answer, Answer),
            ((false, true, true), Answer, Answer),
            ((false, true, false), NewLink, NewLink),
            ((true, false, true), AnotherAccount, Answer),
            ((true, false, false), AnotherAccount, Answer),
            ((false, false, true), Nothing, Nothing),
            ((false, false, false), Nothing, Nothing),
        ];
        for ((has_link, same, verified), strict, by_link) in table {
            let (opened, enough) =
                if has_link { (Link::Opened, Link::Enough) } else { (Link::Unopened, Link::Unopened) };
            let told = format!("link {has_link}, same {same}, verified {verified}");
            assert_eq!(offered(opened, same, verified), strict, "{told}");
            assert_eq!(offered(enough, same, verified), by_link, "{told}, and a link is enough");
        }
    }
}
