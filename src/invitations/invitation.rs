//! An invitation: dated facts, one function that tells the status, and transitions that can refuse.

use time::{Duration, OffsetDateTime};

use crate::ids::InvitationId;

/// An invitation is good for this long from when it was last sent; its last instant is not included.
pub const GOOD_FOR: Duration = Duration::days(30);

/// Nobody is reminded more often, and the last time so long before the end (see `reminder_due` in
/// `migrations/0015_never_lost.sql`).
pub const MOST_REMINDERS: i32 = 2;
const LAST_REMINDER: Duration = Duration::days(3);

/// What has happened to an invitation so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    pub sent_at: OffsetDateTime,
    pub ends_at: OffsetDateTime,
    pub accepted_at: Option<OffsetDateTime>,
    pub declined_at: Option<OffsetDateTime>,
    pub revoked_at: Option<OffsetDateTime>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Good until, not including, this instant.
    Pending(OffsetDateTime),
    /// Nobody answered before this instant.
    Expired(OffsetDateTime),
    Accepted(OffsetDateTime),
    Declined(OffsetDateTime),
    Revoked(OffsetDateTime),
}

/// The invitation is not in a state that allows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused(pub Status);

impl Invitation {
    pub fn new(id: InvitationId, now: OffsetDateTime) -> Self {
        Self {
            id,
            sent_at: now,
            ends_at: now + GOOD_FOR,
            accepted_at: None,
            declined_at: None,
            revoked_at: None,
        }
    }

    /// The one place that tells the status.
    pub fn status(&self, now: OffsetDateTime) -> Status {
        match (self.accepted_at, self.declined_at, self.revoked_at) {
            (Some(at), _, _) => Status::Accepted(at),
            (_, Some(at), _) => Status::Declined(at),
            (_, _, Some(at)) => Status::Revoked(at),
            _ if now < self.ends_at => Status::Pending(self.ends_at),
            _ => Status::Expired(self.ends_at),
        }
    }

    pub fn accept(self, now: OffsetDateTime) -> Result<Self, Refused> {
        match self.status(now) {
            Status::Pending(_) => Ok(Self { accepted_at: Some(now), ..self }),
            status => Err(Refused(status)),
        }
    }

    pub fn decline(self, now: OffsetDateTime) -> Result<Self, Refused> {
        match self.status(now) {
            Status::Pending(_) => Ok(Self { declined_at: Some(now), ..self }),
            status => Err(Refused(status)),
        }
    }

    /// The thirty days begin again; earlier links stay good.
    pub fn resend(self, now: OffsetDateTime) -> Result<Self, Refused> {
        match self.status(now) {
            Status::Pending(_) | Status::Expired(_) => {
                Ok(Self { sent_at: now, ends_at: now + GOOD_FOR, ..self })
            }
            status => Err(Refused(status)),
        }
    }

    /// What the invitee of an expired invitation can do.
    pub fn renew(self, now: OffsetDateTime) -> Result<Self, Refused> {
        match self.status(now) {
            Status::Expired(_) => self.resend(now),
            status => Err(Refused(status)),
        }
    }

    /// Whether somebody with a link may ask to be let in with another address.
    pub fn ask_to_join(self, now: OffsetDateTime) -> Result<(), Refused> {
        match self.status(now) {
            Status::Pending(_) => Ok(()),
            status => Err(Refused(status)),
        }
    }

    /// An administrator lets in who asked, also when it has expired since.
    pub fn approve(self, now: OffsetDateTime) -> Result<Self, Refused> {
        match self.status(now) {
            Status::Pending(_) | Status::Expired(_) => Ok(Self { accepted_at: Some(now), ..self }),
            status => Err(Refused(status)),
        }
    }

    /// Whether an administrator can take it over from another one who may no longer give its roles.
    pub fn take_over(self, now: OffsetDateTime) -> Result<(), Refused> {
        match self.status(now) {
            Status::Pending(_) | Status::Expired(_) => Ok(()),
            status => Err(Refused(status)),
        }
    }

    /// Whether who declined can ask for another one.
    pub fn change_mind(self, now: OffsetDateTime) -> Result<(), Refused> {
        match self.status(now) {
            Status::Declined(_) => Ok(()),
            status => Err(Refused(status)),
        }
    }

    /// How many reminders count as sent once one is sent now: one that would follow within a day is left out.
    pub fn reminded(self, reminders: i32, now: OffsetDateTime) -> Result<i32, Refused> {
        match self.status(now) {
            Status::Pending(ends_at) if reminders < MOST_REMINDERS => {
                let is_last = ends_at - LAST_REMINDER <= now + Duration::DAY;
                Ok(if is_last { MOST_REMINDERS } else { reminders + 1 })
            }
            status => Err(Refused(status)),
        }
    }

    pub fn revoke(self, now: OffsetDateTime) -> Result<Self, Refused> {
        match self.status(now) {
            Status::Pending(_) | Status::Expired(_) => Ok(Self { revoked_at: Some(now), ..self }),
            status => Err(Refused(status)),
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use uuid::Uuid;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    fn invitation() -> Invitation {
        Invitation::new(InvitationId(Uuid::nil()), NOW)
    }

    #[test]
    fn it_is_good_until_the_last_instant_of_thirty_days_and_not_longer() {
        let end = NOW + Duration::days(30);
        assert_eq!(invitation().status(end - Duration::microseconds(1)), Status::Pending(end));
        assert_eq!(invitation().status(end), Status::Expired(end));
        assert!(invitation().accept(end - Duration::SECOND).is_ok());
        assert_eq!(invitation().accept(end), Err(Refused(Status::Expired(end))));
        assert_eq!(invitation().decline(end), Err(Refused(Status::Expired(end))));
    }

    #[test]
    fn an_expired_invitation_can_be_resent_and_is_good_again() {
        let later = NOW + Duration::days(40);
        let resent = invitation().resend(later).unwrap();
        assert_eq!(resent.status(later + Duration::days(29)), Status::Pending(later + Duration::days(30)));
    }

    #[test]
    fn the_invitee_renews_what_has_expired_and_nothing_else() {
        assert!(invitation().renew(NOW).is_err());
        assert!(invitation().renew(NOW + Duration::days(40)).is_ok());
        assert!(invitation().revoke(NOW).unwrap().renew(NOW + Duration::days(40)).is_err());
    }

    #[test]
    fn an_answered_or_revoked_invitation_stays_as_it_is() {
        let ended = [
            invitation().accept(NOW).unwrap(),
            invitation().decline(NOW).unwrap(),
            invitation().revoke(NOW).unwrap(),
        ];
        for invitation in ended {
            let refused = Refused(invitation.status(NOW));
            assert_eq!(invitation.accept(NOW), Err(refused));
            assert_eq!(invitation.decline(NOW), Err(refused));
            assert_eq!(invitation.resend(NOW), Err(refused));
            assert_eq!(invitation.revoke(NOW), Err(refused));
            assert_eq!(invitation.status(NOW + Duration::days(90)), refused.0);
        }
    }
}
