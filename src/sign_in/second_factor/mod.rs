//! The second factor: what shows that somebody signed in with one, and who must.

pub mod pages;

use time::{Duration, OffsetDateTime};

/// Which values of `amr` and `acr` show it. A number among the `acr` means that and every higher one.
#[derive(Clone, Copy, Debug)]
pub struct Signs<'a> {
    pub amr: &'a [String],
    pub acr: &'a [String],
}

impl Signs<'_> {
    pub fn are_shown_by(self, amr: &[String], acr: Option<&str>) -> bool {
        amr.iter().any(|method| self.amr.contains(method)) || acr.is_some_and(|acr| self.is_enough(acr))
    }

    fn is_enough(self, acr: &str) -> bool {
        let level: Option<u32> = acr.parse().ok();
        self.acr.iter().any(|wanted| match (level, wanted.parse::<u32>()) {
            (Some(level), Ok(least)) => level >= least,
            _ => acr == wanted,
        })
    }
}

/// Whether a second factor is demanded of somebody who signed in without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    Nothing,
    /// From this moment on.
    From(OffsetDateTime),
    Now,
}

impl Demand {
    /// Of a tenant that requires it since `required_at`, after a time of grace.
    pub fn of_tenant(required_at: Option<OffsetDateTime>, grace: Duration, now: OffsetDateTime) -> Self {
        match required_at.map(|at| at + grace) {
            None => Self::Nothing,
            Some(from) if now < from => Self::From(from),
            Some(_) => Self::Now,
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn methods_or_the_level_show_it() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let (amr, acr) = (words(&["mfa", "otp"]), words(&["3", "urn:mfa"]));
        let signs = Signs { amr: &amr, acr: &acr };
        for (amr, acr, expected) in [
            (&["pwd"][..], Some("2"), false),
            (&["pwd", "otp"], Some("2"), true),
            (&["pwd"], Some("3"), true),
            (&["pwd"], Some("4"), true),
            (&["pwd"], Some("urn:mfa"), true),
            (&["pwd"], Some("urn:other"), false),
            (&["MFA"], Some("-3"), false),
            (&[], None, false),
        ] {
            assert_eq!(signs.are_shown_by(&words(amr), acr), expected, "{amr:?} {acr:?}");
        }
    }

    #[test]
    fn grace_ends_at_its_last_instant() {
        let since = datetime!(2026-03-02 09:00 UTC);
        let demand = |now| Demand::of_tenant(Some(since), Duration::days(14), now);
        let end = since + Duration::days(14);
        assert_eq!(demand(since), Demand::From(end));
        assert_eq!(demand(end - Duration::SECOND), Demand::From(end));
        assert_eq!(demand(end), Demand::Now);
        assert_eq!(Demand::of_tenant(None, Duration::ZERO, end), Demand::Nothing);
    }
}
