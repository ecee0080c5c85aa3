//! Names as people and tenants are shown by.

/// At most this many characters.
pub const LONGEST: usize = 100;

/// What a name may be: one line of at most [`LONGEST`] characters, nothing in it that hides or turns
/// around what stands there. May be empty.
///
/// # Errors
/// [`NameRefused`] says what is wrong.
pub fn display_name(text: &str) -> Result<String, NameRefused> {
    let name = text.trim();
    if name.chars().count() > LONGEST {
        return Err(NameRefused::TooLong);
    }
    if name.chars().any(is_hidden) {
        return Err(NameRefused::Unprintable);
    }
    Ok(name.to_owned())
}

/// What can be shown of a name that somebody else vouches for, such as the provider.
pub fn shown(text: &str) -> String {
    let name: String = text.chars().filter(|c| !is_hidden(*c)).take(LONGEST).collect();
    name.trim().to_owned()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRefused {
    TooLong,
    Unprintable,
}

/// Control characters, line ends, and characters without a shape: zero widths, marks of direction,
/// tags (Unicode, categories Cc, Cf, Zl and Zp).
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_at_most_100_characters() {
        assert_eq!(display_name("  Zoë van den Berg ").unwrap(), "Zoë van den Berg");
        assert_eq!(display_name(&"é".repeat(100)).unwrap().chars().count(), 100);
        assert_eq!(display_name(&"é".repeat(101)), Err(NameRefused::TooLong));
        assert_eq!(display_name("Bo\r\nBcc: x"), Err(NameRefused::Unprintable));
    }

    #[test]
    fn nothing_hides_in_a_name() {
        for hidden in ["Bo\u{202e}", "\u{200b}", "Bo\u{2028}x", "\u{feff}Bo"] {
            assert_eq!(display_name(hidden), Err(NameRefused::Unprintable));
        }
        assert_eq!(shown("Bo\u{202e}\n Jansen"), "Bo Jansen");
    }
}
