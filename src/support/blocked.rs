//! What keeps somebody out of a tenant, or would: the most telling of all that is known.

use time::OffsetDateTime;

use crate::invitations::Status;
use crate::people::listing::{Attention, ListedPerson, MailFacts};
use crate::sign_in::Demand;
use crate::tenants::Closed;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocked {
    Closed(Closed),
    Deactivated(OffsetDateTime),
    /// They joined with an account whose address is another one.
    JoinedAs(String),
    /// The tenant lets them in only with one, now or from then on.
    SecondFactor(Demand),
    /// No mail server took the mail; the answer of ours or theirs.
    NotDelivered(Option<String>),
    /// It is tried again then.
    MailDelayed(OffsetDateTime, Option<String>),
    MailUnderWay,
    Expired(OffsetDateTime),
    Declined(OffsetDateTime),
    Revoked(OffsetDateTime),
    /// They asked to be let in with another address; an administrator decides.
    WantsToJoin,
    /// Whoever gave the roles may no longer: another administrator takes the invitation over.
    Held,
    /// They came by with an account whose address is another one.
    OtherAddress,
    /// They looked at the invitation, and did not answer.
    NotAnswered,
    /// The mail server took the mail then, and nobody came by.
    NotOpened(OffsetDateTime),
    /// Nothing that we know of.
    Nothing,
}

/// What is known of somebody in one tenant.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    pub listed: &'a ListedPerson,
    pub closed: Option<Closed>,
    /// The address of the account that joined, where it is another one.
    pub account_address: Option<&'a str>,
    /// What the tenant demands of an account without a second factor.
    pub demand: Demand,
    pub has_opened: bool,
    pub has_come_as_another: bool,
    /// When the latest mail is tried again.
    pub next_attempt_at: Option<OffsetDateTime>,
}

impl Blocked {
    pub fn of(known: &Known<'_>, now: OffsetDateTime) -> Self {
        let person = &known.listed.person;
        if let Some(closed) = known.closed {
            return Self::Closed(closed);
        }
        if let Some(at) = person.deactivated_at {
            return Self::Deactivated(at);
        }
        if person.joined_at.is_some() {
            return match known.account_address {
                Some(address) => Self::JoinedAs(address.to_owned()),
                None if known.demand != Demand::Nothing => Self::SecondFactor(known.demand),
                None => Self::Nothing,
            };
        }
        match known.listed.attention {
            Some(Attention::WantsToJoin) => return Self::WantsToJoin,
            Some(Attention::Held) => return Self::Held,
            _ => {}
        }
        match known.listed.invitation.map(|invitation| invitation.status(now)) {
            Some(Status::Expired(at)) => Self::Expired(at),
            Some(Status::Declined(at)) => Self::Declined(at),
            Some(Status::Revoked(at)) => Self::Revoked(at),
            _ => Self::of_open(known),
        }
    }

    /// Where an invitation waits for its answer. What they did says more than what became of the mail.
    fn of_open(known: &Known<'_>) -> Self {
        if known.has_come_as_another {
            return Self::OtherAddress;
        }
        if known.has_opened {
            return Self::NotAnswered;
        }
        match &known.listed.mail {
            Some(MailFacts { given_up_at: Some(_), answer, .. }) => Self::NotDelivered(answer.clone()),
            Some(MailFacts { sent_at: Some(at), .. }) => Self::NotOpened(*at),
            Some(MailFacts { attempts, answer, .. }) if *attempts > 0 => match known.next_attempt_at {
                Some(at) => Self::MailDelayed(at, answer.clone()),
                None => Self::MailUnderWay,
            },
            _ => Self::MailUnderWay,
        }
    }

    /// Whether another mail with a fresh link helps.
    pub fn is_helped_by_mail(&self) -> bool {
        matches!(
            self,
            Self::NotDelivered(_)
                | Self::MailDelayed(..)
                | Self::Expired(_)
                | Self::OtherAddress
                | Self::NotAnswered
                | Self::NotOpened(_)
        )
    }
}
