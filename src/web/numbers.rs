//! Numbers as people read them.

use crate::language::Texts;

/// "9,812" or "9.812": in groups of three, as the reader's language writes them.
pub(crate) fn counted(count: i64, t: Texts) -> String {
    let digits = count.unsigned_abs().to_string();
    let separator = t.number_separator();
    let mut text = if count < 0 { "-".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(&separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn thousands_are_parted_as_the_language_does() {
        let (english, dutch) = (Language::English.texts(), Language::Dutch.texts());
        assert_eq!(
            [0, 7, 999, 1_000, 9_812, 1_234_567].map(|it| counted(it, english)),
            ["0", "7", "999", "1,000", "9,812", "1,234,567"]
        );
        assert_eq!(counted(9_812, dutch), "9.812");
        assert_eq!(counted(-1_000, english), "-1,000");
    }
}
