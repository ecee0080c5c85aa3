//! What can be wrong with a chain, in words.

use std::fmt;

/// One thing that is wrong. Entries are named by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The first line, which tells the head, is missing.
    NoOpening,
    /// An entry of another chain.
    Foreign(i64),
    /// The entry says something else than when it was written.
    Changed(i64),
    FactsChanged(i64),
    ClientChanged(i64),
    /// Taken away, and no entry says that it was erased.
    FactsGone(i64),
    ClientGone(i64),
    /// Each stands in the place of the other.
    Swapped(i64, i64),
    /// From the first to the last of these.
    Deleted(i64, i64),
    /// The chain passes around it.
    Inserted(i64),
    /// The first is the second once more.
    Replayed(i64, i64),
    /// After the first, everything up to the second is missing.
    Truncated(i64, i64),
    /// The head that was noted with this number is not in the chain: it was written anew.
    Rewritten(i64),
}

impl Finding {
    /// Where it is, for putting findings in order.
    pub(super) fn place(&self) -> i64 {
        match *self {
            Self::NoOpening => 0,
            Self::Foreign(at)
            | Self::Changed(at)
            | Self::FactsChanged(at)
            | Self::ClientChanged(at)
            | Self::FactsGone(at)
            | Self::ClientGone(at)
            | Self::Swapped(at, _)
            | Self::Deleted(at, _)
            | Self::Inserted(at)
            | Self::Replayed(at, _) => at,
            Self::Truncated(after, _) => after.saturating_add(1),
            Self::Rewritten(_) => i64::MAX,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NoOpening => f.write_str(
                "the first line is missing: without it only --head tells whether the end was cut off",
            ),
            Self::Foreign(at) => write!(f, "entry {at} is of another chain"),
            Self::Changed(at) => write!(f, "entry {at} was changed"),
            Self::FactsChanged(at) => write!(f, "entry {at}: its facts were changed"),
            Self::ClientChanged(at) => write!(f, "entry {at}: the address of its client was changed"),
            Self::FactsGone(at) => write!(f, "entry {at}: its facts were taken away, and not by an erasure"),
            Self::ClientGone(at) => {
                write!(f, "entry {at}: the address of its client was taken away, and not by an erasure")
            }
            Self::Swapped(one, other) => write!(f, "entries {one} and {other} were swapped"),
            Self::Deleted(first, last) if first == last => write!(f, "entry {first} was deleted"),
            Self::Deleted(first, last) => write!(f, "entries {first} to {last} were deleted"),
            Self::Inserted(at) => write!(f, "entry {at} was inserted"),
            Self::Replayed(at, of) => write!(f, "entry {at} replays entry {of}"),
            Self::Truncated(after, head) => {
                write!(f, "the end was cut off: entry {after} is the last, but the head was entry {head}")
            }
            Self::Rewritten(head) => {
                write!(
                    f,
                    "the chain was written anew: entry {head} is not the one that was noted as its head"
                )
            }
        }
    }
}
