//! Spans of time as settings write them: a number and a unit, such as `60m`.

use std::fmt;
use std::str::FromStr;

use time::Duration;

/// A span not longer than ten years; longer than nothing, but where the setting says otherwise.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Span(Duration);

impl Span {
    pub fn get(self) -> Duration {
        self.0
    }

    /// From text, where no time at all is a choice too: `0`.
    pub(super) fn or_none(text: &str) -> Result<Self, &'static str> {
        if text == "0" { Ok(Self(Duration::ZERO)) } else { text.parse() }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Span {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "it must be a number and a unit (s, m, h or d), such as 60m";
        let mut number = text.chars();
        let unit = number.next_back().ok_or(WRONG)?;
        let number: i64 = number.as_str().parse().map_err(|_| WRONG)?;
        let seconds = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => return Err(WRONG),
        };
        let span = number.checked_mul(seconds).map(Duration::seconds).ok_or(WRONG)?;
        if span > Duration::ZERO && span <= Duration::days(3_660) {
            Ok(Self(span))
        } else {
            Err("it must be longer than nothing and not longer than ten years")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_a_number_and_a_unit() {
        for (text, seconds) in [("90s", 90), ("60m", 3_600), ("10h", 36_000), ("14d", 1_209_600)] {
            assert_eq!(text.parse::<Span>().unwrap().get(), Duration::seconds(seconds), "{text}");
        }
        for text in ["", "m", "60", "60x", "0m", "-5m", "1.5h", "9999d", "99999999999999999999s", "60mm", "é"]
        {
            assert!(text.parse::<Span>().is_err(), "{text}");
        }
    }
}
