//! Who can do what in the life of an invitation.

use time::OffsetDateTime;

/// An administrator. Carla always is one; Anna can lose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anna,
    Carla,
}

/// One of the two addresses that the entry can have: the first, and what that is corrected to.
pub type Address = usize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    // Of an administrator.
    Resend(Who),
    Replace(Who),
    Copy(Who),
    Revoke(Who),
    InviteAgain(Who),
    TakeOver(Who),
    CorrectAddress(Who, Address),
    GiveRole(Who, Role),
    Approve(Who),
    Refuse(Who),
    // Of whoever has this address.
    Accept(Address),
    Decline(Address),
    DeclineForGood(Address),
    SendNewLink(Address),
    // Of whoever holds the link of the very first mail.
    AskToJoin,
    AskAgain,
    /// The mail of this moment comes back as undeliverable.
    Bounce(OffsetDateTime),
    // Of time.
    Remind,
    TellExpired,
    Mask,
    // Around it.
    DeactivateAnna,
    ReactivateAnna,
    DemoteAnna,
    PromoteAnna,
    Suspend,
    Reopen,
}

impl Act {
    /// Passes over what somebody else has in hand at the same moment, and comes back to it later.
    pub fn gives_way(self) -> bool {
        matches!(self, Self::Remind | Self::Mask)
    }

    /// Means an invitation that administrators see: is refused if another takes its place at the same moment.
    pub fn is_of_invitation(self) -> bool {
        use Act::*;
        matches!(
            self,
            Resend(_)
                | Replace(_)
                | Copy(_)
                | Revoke(_)
                | InviteAgain(_)
                | TakeOver(_)
                | CorrectAddress(..)
                | Approve(_)
                | Refuse(_)
        )
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Viewer,
    Manager,
}
