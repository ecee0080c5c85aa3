//! What becomes of a chosen person: it is done, or there is a reason why not.

/// Why a person is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    AlreadyHasRole,
    HasNotRole,
    /// Nobody is left without a role.
    OnlyRole,
    /// The role, or one of the person's, has a permission that the actor does not hold.
    NotYoursToGive,
    /// The tenant does not have the role any more.
    RoleGone,
    /// No invitation is open, and none was answered.
    NotInvited,
    /// The invitation was accepted or declined.
    Answered,
    /// The invitation needs no other administrator.
    NotHeld,
    /// Has not joined.
    NotActive,
    AlreadyDeactivated,
    LastAdministrator,
    /// The address gets no more invitation mails for now.
    TooManyMails,
    /// The actor would take something from themselves.
    Yourself,
    /// Somebody else acted on them at the same moment.
    Changed,
    /// Is not in the tenant any more.
    Gone,
}

impl Reason {
    /// In the order in which pages list them.
    pub const ALL: [Self; 15] = [
        Self::AlreadyHasRole,
        Self::HasNotRole,
        Self::AlreadyDeactivated,
        Self::NotActive,
        Self::NotInvited,
        Self::Answered,
        Self::NotHeld,
        Self::OnlyRole,
        Self::NotYoursToGive,
        Self::Yourself,
        Self::LastAdministrator,
        Self::TooManyMails,
        Self::RoleGone,
        Self::Changed,
        Self::Gone,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    Done,
    Skipped(Reason),
}

impl Outcome {
    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped(reason) => match reason {
                Reason::AlreadyHasRole => "already_has_role",
                Reason::HasNotRole => "has_not_role",
                Reason::OnlyRole => "only_role",
                Reason::NotYoursToGive => "not_yours_to_give",
                Reason::RoleGone => "role_gone",
                Reason::NotInvited => "not_invited",
                Reason::Answered => "answered",
                Reason::NotHeld => "not_held",
                Reason::NotActive => "not_active",
                Reason::AlreadyDeactivated => "already_deactivated",
                Reason::LastAdministrator => "last_administrator",
                Reason::TooManyMails => "too_many_mails",
                Reason::Yourself => "yourself",
                Reason::Changed => "changed",
                Reason::Gone => "gone",
            },
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        let skipped = Reason::ALL.into_iter().map(Self::Skipped);
        std::iter::once(Self::Done).chain(skipped).find(|outcome| outcome.as_str() == word)
    }
}

/// How many people come, or came, to each outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(Vec<(Outcome, i64)>);

impl Tally {
    pub fn of(&self, outcome: Outcome) -> i64 {
        self.0.iter().find(|(counted, _)| *counted == outcome).map_or(0, |(_, count)| *count)
    }

    pub fn add(&mut self, outcome: Outcome, count: i64) {
        match self.0.iter_mut().find(|(counted, _)| *counted == outcome) {
            Some((_, all)) => *all += count,
            None => self.0.push((outcome, count)),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (Outcome, i64)> {
        self.0.iter().copied()
    }

    pub fn done(&self) -> i64 {
        self.of(Outcome::Done)
    }

    pub fn all(&self) -> i64 {
        self.iter().map(|(_, count)| count).sum()
    }

    pub fn skipped(&self) -> i64 {
        self.all() - self.done()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_the_outcome() {
        assert_eq!(Outcome::from_word("done"), Some(Outcome::Done));
        for reason in Reason::ALL {
            let skipped = Outcome::Skipped(reason);
            assert_eq!(Outcome::from_word(skipped.as_str()), Some(skipped));
        }
        assert_eq!(Outcome::from_word("lost"), None);
    }

    #[test]
    fn a_tally_counts() {
        let mut tally = Tally::default();
        for outcome in [Outcome::Done, Outcome::Skipped(Reason::Gone), Outcome::Done] {
            tally.add(outcome, 2);
        }
        assert_eq!((tally.done(), tally.skipped(), tally.all()), (4, 2, 6));
        assert_eq!(tally.of(Outcome::Skipped(Reason::Changed)), 0);
    }
}
