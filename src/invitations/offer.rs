//! An invitation as it is shown to the invitee, and who may answer it.

use time::OffsetDateTime;

use super::invitation::Invitation;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId};
use crate::language::{Language, Texts};
use crate::roles::Role;
use crate::sign_in::Standing;
use crate::tenants::Tenant;

#[derive(Clone, Debug)]
pub struct Offer {
    pub tenant: Tenant,
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
    /// The browser that asks has opened one of its links.
    pub is_held: bool,
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
    /// Nothing of the invitation is shown.
    Nothing,
}

impl Offer {
    /// The language the invitee is written to in.
    pub fn spoken(&self) -> Language {
        self.language.unwrap_or(self.tenant.language)
    }

    /// Who invites, as pages and mails name them.
    pub(crate) fn inviter_called(&self, t: Texts) -> String {
        self.inviter_name.clone().unwrap_or_else(|| t.app_name())
    }

    /// What it offers to who is signed in.
    pub fn to(&self, standing: &Standing) -> Offered {
        offered(self.is_held, standing.has_address(&self.address), standing.has_verified(&self.address))
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

/// The table of who may accept: whether this browser opened a live link, whether the account's address
/// is the invited one, and whether the provider said at this sign-in that the address is theirs.
fn offered(has_link: bool, has_same_address: bool, is_verified: bool) -> Offered {
    match (has_link, has_same_address, is_verified) {
        (true, true, _) | (false, true, true) => Offered::Answer,
        (false, true, false) => Offered::NewLink,
        (true, false, _) => Offered::AnotherAccount,
        (false, false, _) => Offered::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_offers_what_the_table_says() {
        use Offered::*;
        let table = [
            (true, true, true, Answer),
            (true, true, false, Answer),
            (false, true, true, Answer),
            (false, true, false, NewLink),
            (true, false, true, AnotherAccount),
            (true, false, false, AnotherAccount),
            (false, false, true, Nothing),
            (false, false, false, Nothing),
        ];
        for (link, same, verified, expected) in table {
            assert_eq!(
                offered(link, same, verified),
                expected,
                "link {link}, same {same}, verified {verified}"
            );
        }
    }
}
