//! The domains whose addresses may be invited to a tenant.

use std::str::FromStr;

use crate::email_address::{EmailAddress, ascii_domain, shown_domain};

/// At most so many.
pub const MOST: usize = 100;
/// Before a domain: all that lies below it.
const BELOW: &str = "*.";

/// Which addresses may be invited: all of them while no domain is named. `acme.example` allows the
/// addresses at that very domain, `*.acme.example` those at every domain below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowedDomains(Vec<String>);

/// Why what was typed is no list of domains.
#[derive(Debug, PartialEq, Eq)]
pub enum DomainsRefused {
    /// No address can have this domain.
    Malformed(String),
    TooMany,
}

impl AllowedDomains {
    /// From what is stored, which was checked when it came in.
    pub fn from_stored(domains: Vec<String>) -> Self {
        Self(domains)
    }

    /// In ASCII.
    pub fn as_stored(&self) -> &[String] {
        &self.0
    }

    /// Whether no domain is named, so that all are allowed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this address may be invited.
    pub fn allow(&self, address: &EmailAddress) -> bool {
        self.is_empty() || self.0.iter().any(|allowed| covers(allowed, address.domain()))
    }

    /// As people write them.
    pub fn shown(&self) -> Vec<String> {
        let shown = self.0.iter().map(|allowed| match allowed.strip_prefix(BELOW) {
            Some(domain) => format!("{BELOW}{}", shown_domain(domain)),
            None => shown_domain(allowed),
        });
        shown.collect()
    }
}

fn covers(allowed: &str, domain: &str) -> bool {
    match allowed.strip_prefix(BELOW) {
        Some(above) => domain.strip_suffix(above).is_some_and(|front| front.ends_with('.')),
        None => domain == allowed,
    }
}

/// One a line, or parted by commas, semicolons or spaces; an @ before one is left out.
impl FromStr for AllowedDomains {
    type Err = DomainsRefused;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let typed = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        let mut domains = Vec::new();
        for one in typed.filter(|one| !one.is_empty()) {
            domains.push(folded(one).ok_or_else(|| DomainsRefused::Malformed(one.to_owned()))?);
        }
        // A domain and what lies below it stand together.
        domains.sort_by(|one, other| key(one).cmp(&key(other)));
        domains.dedup();
        if domains.len() > MOST { Err(DomainsRefused::TooMany) } else { Ok(Self(domains)) }
    }
}

fn folded(typed: &str) -> Option<String> {
    let typed = typed.strip_prefix('@').unwrap_or(typed);
    let (below, domain) = typed.strip_prefix(BELOW).map_or(("", typed), |domain| (BELOW, domain));
    let domain = ascii_domain(domain.strip_suffix('.').unwrap_or(domain)).ok()?;
    Some(format!("{below}{domain}"))
}

fn key(domain: &str) -> (&str, bool) {
    (domain.trim_start_matches(BELOW), domain.starts_with(BELOW))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domains(text: &str) -> AllowedDomains {
        text.parse().unwrap()
    }

    fn allows(text: &str, address: &str) -> bool {
        domains(text).allow(&address.parse().unwrap())
    }

    #[test]
    fn a_domain_allows_its_own_addresses_and_a_star_those_below_it() {
        assert!(allows("", "bo@anywhere.example"));
        assert!(allows("acme.example", "Bo@ACME.Example"));
        assert!(!allows("acme.example", "bo@sub.acme.example"));
        assert!(!allows("acme.example", "bo@notacme.example"));
        assert!(!allows("acme.example", "bo@acme.example.evil.example"));
        assert!(allows("*.acme.example", "bo@sub.acme.example"));
        assert!(allows("*.acme.example", "bo@a.b.acme.example"));
        assert!(!allows("*.acme.example", "bo@acme.example"));
        assert!(!allows("*.acme.example", "bo@notacme.example"));
        assert!(allows("acme.example *.acme.example", "bo@sub.acme.example"));
    }

    #[test]
    fn they_are_compared_in_ascii_and_shown_as_people_write_them() {
        assert!(allows("bücher.example", "bo@xn--bcher-kva.example"));
        assert!(allows("XN--BCHER-KVA.example", "bo@BÜCHER.example"));
        assert_eq!(domains("*.Bücher.example").as_stored(), ["*.xn--bcher-kva.example"]);
        assert_eq!(domains("*.xn--bcher-kva.example").shown(), ["*.bücher.example"]);
    }

    #[test]
    fn lines_commas_and_spaces_part_them_and_doubles_count_once() {
        let typed = "b.example, @A.example;\r\n\r\n *.a.example\na.example.\n,,";
        assert_eq!(domains(typed).as_stored(), ["a.example", "*.a.example", "b.example"]);
    }

    #[test]
    fn what_no_address_can_have_is_refused() {
        for bad in
            ["acme", "*.example", "*", "*acme.example", "a.*.example", "bo@acme.example", "1.2", "a..b"]
        {
            let refused = Err(DomainsRefused::Malformed(bad.to_owned()));
            assert_eq!(format!("good.example\n{bad}").parse::<AllowedDomains>(), refused);
        }
    }

    #[test]
    fn a_hundred_are_taken_and_not_one_more() {
        let many = |count: usize| (0..count).map(|n| format!("d{n}.example\n")).collect::<String>();
        assert_eq!(domains(&many(100)).as_stored().len(), 100);
        assert_eq!(many(101).parse::<AllowedDomains>(), Err(DomainsRefused::TooMany));
    }
}
