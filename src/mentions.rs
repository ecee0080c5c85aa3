//! What tells of somebody who is erased, wherever others wrote it: their addresses and full names, also as they stand in
//! the address of a page. A single first name tells of too many to be searched for.

use crate::email_address::EmailAddress;

/// Patterns for the operator `~*` of Postgres.
#[derive(Clone, Debug)]
pub struct Mentions {
    /// One of the addresses.
    pub addresses: String,
    /// One of the addresses or full names.
    pub words: String,
}

impl Mentions {
    pub fn of(addresses: &[EmailAddress], names: &[String]) -> Self {
        let mut words: Vec<String> =
            addresses.iter().flat_map(|it| [it.as_typed(), it.folded()]).map(str::to_owned).collect();
        let of_addresses = pattern(&words);
        words.extend(names.iter().filter(|name| name.trim().contains(' ')).cloned());
        Self { addresses: of_addresses, words: pattern(&words) }
    }
}

/// Finds whole words only: `bo@acme.example` does not stand in `jumbo@acme.example`.
fn pattern(words: &[String]) -> String {
    let mut parts: Vec<String> = words
        .iter()
        .flat_map(|word| [word.clone(), url::form_urlencoded::byte_serialize(word.as_bytes()).collect()])
        .map(|word| literal(&word))
        .collect();
    parts.sort_unstable();
    parts.dedup();
    if parts.is_empty() {
        return r"[^\s\S]".to_owned();
    }
    format!(r"(?<![[:alnum:]._+-])(?:{})(?![[:alnum:]]|[.-][[:alnum:]])", parts.join("|"))
}

/// A text as a pattern that finds just that.
fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            literal.push('\\');
        }
        literal.push(character);
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_full_names_are_searched_for_and_first_names_are_not() {
        let mentions =
            Mentions::of(&["Bo@acme.example".parse().unwrap()], &["Bo".into(), "Bo (B.) Vos".into()]);
        for part in [r"Bo\@acme\.example", r"Bo\%40acme\.example"] {
            assert!(mentions.addresses.contains(part), "{}", mentions.addresses);
        }
        assert!(mentions.words.contains(r"Bo \(B\.\) Vos"), "{}", mentions.words);
        assert!(!mentions.words.contains("|Bo|") && !mentions.words.contains("(?:Bo|"), "{}", mentions.words);
        assert_eq!(Mentions::of(&[], &["Bo".into()]).words, r"[^\s\S]");
    }
}
