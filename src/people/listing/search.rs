//! How names and addresses are sorted and searched: by small letters of the Latin alphabet, so that
//! "jorgen" finds Jørgen and É stands beside E.

use deunicode::deunicode;

use crate::email_address::EmailAddress;

/// Nobody searches by more than this many characters.
const LONGEST: usize = 100;

fn folded(text: &str) -> String {
    deunicode(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a person is sorted by: the name, or the address where there is none.
pub(in crate::people) fn sort_name(name: &str, address: &EmailAddress) -> String {
    let name = folded(name);
    if name.is_empty() { address.folded().to_owned() } else { name }
}

/// What a person is found by: name and address, and the address once more in words. Every word has a
/// space before it, so that a pattern can ask for the beginning of one.
pub(in crate::people) fn search_text(name: &str, address: &EmailAddress) -> String {
    let address = folded(address.as_typed());
    let words = address.replace(|c: char| !c.is_ascii_alphanumeric(), " ");
    format!(" {} {address} {words}", folded(name))
}

/// What was searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search(String);

impl Search {
    pub fn new(text: &str) -> Self {
        Self(text.trim().chars().take(LONGEST).collect())
    }

    pub fn as_typed(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a name or an address starts with that starts with all of it; but for a domain beyond ASCII, which is kept as IDNA
    /// writes it (RFC 5891).
    pub(super) fn start(&self) -> String {
        folded(&self.0)
    }

    /// One pattern for LIKE a word; a person is found when all of them match. One or two letters are
    /// looked for at the beginning of words only: anywhere, they would be in nearly everybody.
    pub(super) fn patterns(&self) -> Vec<String> {
        self.start()
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(|word| {
                let exact = word.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
                if word.len() < 3 { format!("% {exact}%") } else { format!("%{exact}%") }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_marks_are_found_and_sorted_by_those_without() {
        let address = "J.Muller@Bücher.example".parse().unwrap();
        assert_eq!(sort_name("Jørgen  Müller", &address), "jorgen muller");
        assert_eq!(
            search_text("Jørgen Müller", &address),
            " jorgen muller j.muller@bucher.example j muller bucher example"
        );
        assert_eq!(Search::new(" JØR müll").patterns(), ["%jor%", "%mull%"]);
    }

    #[test]
    fn who_has_no_name_is_sorted_by_address() {
        assert_eq!(sort_name("", &"Bo@acme.example".parse().unwrap()), "bo@acme.example");
    }

    #[test]
    fn what_was_typed_is_no_pattern() {
        assert_eq!(Search::new(r"100%_\").patterns(), [r"%100\%\_\\%"]);
        assert_eq!(Search::new("bo").patterns(), ["% bo%"]);
        assert!(Search::new("  ").patterns().is_empty());
        assert!(Search::new("").is_empty());
    }
}
