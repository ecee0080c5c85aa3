//! Domains that look like a typo of one that members of the tenant have.

/// The domains in use, in their folded form.
#[derive(Debug, Default)]
pub struct Domains {
    in_use: Vec<(String, u64)>,
    /// Those that somebody said are right.
    kept: Vec<String>,
}

impl Domains {
    pub fn new(in_use: Vec<String>, kept: Vec<String>) -> Self {
        let in_use = in_use.into_iter().map(|domain| (letters(&domain), domain));
        Self { in_use: in_use.map(|(letters, domain)| (domain, letters)).collect(), kept }
    }

    /// The domain in use that this one is probably meant to be.
    pub(super) fn correction(&self, domain: &str) -> Option<&str> {
        if self.kept.iter().chain(self.in_use.iter().map(|(known, _)| known)).any(|known| known == domain) {
            return None;
        }
        let letters = letters(domain);
        let near = self.in_use.iter().filter(|(known, known_letters)| {
            // Each edit adds and takes at most one letter: most domains are told apart without a look at them.
            (letters ^ known_letters).count_ones() <= 4 && is_near(domain, known)
        });
        near.map(|(known, _)| known.as_str()).min_by_key(|known| strsim::osa_distance(domain, known))
    }
}

/// One bit for each letter that is there.
fn letters(domain: &str) -> u64 {
    domain.bytes().fold(0, |letters, byte| letters | 1 << (byte % 64))
}

/// One or two edits apart: a letter too many, too few, another one, or two of them swapped. Short
/// names are often near each other by right, and so are the same names in two countries.
fn is_near(domain: &str, known: &str) -> bool {
    if domain.len().abs_diff(known.len()) > 2 {
        return false;
    }
    let name = |domain: &str| domain.rsplit_once('.').unwrap_or_default().0.to_owned();
    match strsim::osa_distance(domain, known) {
        1 => true,
        2 => name(known).len() >= 5 && name(domain) != name(known),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn correction(domain: &str, in_use: &[&str]) -> Option<String> {
        let in_use = in_use.iter().map(|known| (*known).to_owned()).collect();
        Domains::new(in_use, vec!["kept.example".to_owned()]).correction(domain).map(str::to_owned)
    }

    #[test]
    fn a_domain_one_or_two_edits_from_one_in_use_is_a_typo_of_it() {
        for domain in ["acmee.example", "acme.exmaple", "acm.example", "akme.example", "acme.exampl"] {
            assert_eq!(correction(domain, &["acme.example"]).as_deref(), Some("acme.example"), "{domain}");
        }
        assert_eq!(
            correction("sustianble.example", &["sustainable.example"]).as_deref(),
            Some("sustainable.example")
        );
        assert_eq!(correction("gmial.com", &["gmail.com"]).as_deref(), Some("gmail.com"));
        assert_eq!(correction("acme.con", &["acme.com"]).as_deref(), Some("acme.com"));
    }

    #[test]
    fn other_domains_are_no_typos() {
        for (domain, known) in [
            ("acme.example", "acme.example"),
            ("kept.example", "kepd.example"),
            ("acme.nl", "acme.be"),
            ("ab.nl", "cd.nl"),
            ("globex.example", "acme.example"),
            ("mail.acme.example", "acme.example"),
        ] {
            assert_eq!(correction(domain, &[known]), None, "{domain}");
        }
    }

    #[test]
    fn the_nearest_is_offered() {
        assert_eq!(
            correction("acmee.example", &["acne.example", "acme.example"]).as_deref(),
            Some("acme.example")
        );
    }
}
