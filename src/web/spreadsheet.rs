//! Values in files that spreadsheets open.

use std::borrow::Cow;

/// The value as a cell that is never taken for a formula: a spreadsheet runs what begins with one of
/// these, and a name or an address can begin with anything. The apostrophe tells it that this is text.
pub fn cell(value: &str) -> Cow<'_, str> {
    if value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        Cow::Owned(format!("'{value}"))
    } else {
        Cow::Borrowed(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_is_a_formula() {
        for value in ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1"] {
            assert_eq!(cell(value), format!("'{value}"));
        }
        assert_eq!(cell("bo@acme.example"), "bo@acme.example");
    }
}
