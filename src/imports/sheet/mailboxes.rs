//! Addresses as mail programs list them: `Bo Jansen <bo@acme.example>; cy@acme.example`.

use super::{Entry, MOST_ROWS};

/// Whether a text is more than an address on its own.
pub(super) fn is_list(text: &str) -> bool {
    text.contains('<') || text.matches('@').count() > 1
}

/// Reads all addresses of a line, with their names. What is none stays as it is, so that nothing gets
/// lost unseen. Where there are more than a list may have, some of those too many are left.
pub(super) fn read(line: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        let Some((address, behind)) = after.split_once('>') else { break };
        let mut parts = parts(before);
        let name = name(&mut parts);
        entries.extend(parts.iter().flat_map(|part| several(part)));
        entries.push(Entry { address: bare(address), name, ..Entry::default() });
        rest = behind;
        if entries.len() > MOST_ROWS {
            return entries;
        }
    }
    let left = (MOST_ROWS + 1).saturating_sub(entries.len());
    entries.extend(parts(rest).iter().flat_map(|part| several(part)).take(left));
    entries
}

fn parts(text: &str) -> Vec<String> {
    let parts = text.split([',', ';', '\t']).map(|part| part.trim().trim_matches('"').trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Takes the name off the end: what stands behind the last address before a `<`. "Jansen, Bo" is Bo
/// Jansen.
fn name(parts: &mut Vec<String>) -> String {
    let begins = parts.iter().rposition(|part| part.contains('@')).map_or(0, |last| last + 1);
    let mut words: Vec<String> = parts.split_off(begins);
    if words.len() == 2 {
        words.reverse();
    }
    unquoted(&words.join(" "))
}

/// One address, or several with nothing but spaces between them.
fn several(part: &str) -> Vec<Entry> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let addresses = if words.iter().all(|word| word.contains('@')) { words } else { vec![part] };
    addresses.into_iter().map(|address| Entry { address: bare(address), ..Entry::default() }).collect()
}

/// An address without what people and programs put around it.
pub(super) fn bare(text: &str) -> String {
    let is_around = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')');
    let text = text.trim_matches(is_around).trim_end_matches('.');
    let text = unquoted(text.trim_matches(is_around));
    text.strip_prefix("mailto:").map_or(text.as_str(), str::trim).to_owned()
}

fn unquoted(text: &str) -> String {
    let text = text.trim().trim_matches('"').trim();
    let inside = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
    inside.unwrap_or(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_line_gets_lost() {
        let read = read("rubbish, bo@acme.example, Jansen, Cy <cy@acme.example>, Dora <dora@acme.example");
        let told: Vec<_> = read.iter().map(|it| (it.address.as_str(), it.name.as_str())).collect();
        assert_eq!(
            told,
            [
                ("rubbish", ""),
                ("bo@acme.example", ""),
                ("cy@acme.example", "Cy Jansen"),
                ("Dora <dora@acme.example", ""),
            ]
        );
    }

    #[test]
    fn a_space_in_an_address_is_a_mistake_and_makes_no_other_address() {
        assert_eq!(read("bo jansen@acme.example")[0].address, "bo jansen@acme.example");
    }

    #[test]
    fn what_stands_around_an_address_is_no_part_of_it() {
        for text in [
            " <bo@acme.example>; ",
            "mailto:bo@acme.example",
            "'bo@acme.example'",
            "(bo@acme.example).",
            "\"bo@acme.example\",",
        ] {
            assert_eq!(bare(text), "bo@acme.example", "{text}");
        }
    }
}
