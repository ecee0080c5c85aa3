//! How often doors that are open to everybody may be knocked at.

use std::str::FromStr;

use clap::Args;
use time::Duration;

use super::span::Span;

/// So many within a span, or as many as one likes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate(Option<(i32, Span)>);

impl Rate {
    pub fn get(self) -> Option<(i32, Duration)> {
        self.0.map(|(most, span)| (most, span.get()))
    }
}

impl FromStr for Rate {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "it must be a number and a span, such as 60/10m, or none";
        if text == "none" {
            return Ok(Self(None));
        }
        let (most, span) = text.split_once('/').ok_or(WRONG)?;
        let most: i32 = most.parse().map_err(|_| WRONG)?;
        let span: Span = span.parse().map_err(|_| WRONG)?;
        if (1..=1_000_000).contains(&most) { Ok(Self(Some((most, span)))) } else { Err(WRONG) }
    }
}

/// How often is too often.
#[derive(Args, Clone, Debug)]
pub struct Limits {
    /// Sign-ins that one address may begin; a whole office can share one
    #[arg(
        long = "limit-login-starts",
        env = "SMARTTRACKERS_LIMIT_LOGIN_STARTS",
        value_name = "SMARTTRACKERS_LIMIT_LOGIN_STARTS",
        default_value = "600/10m"
    )]
    pub login_starts: Rate,

    /// Answers of the provider that are refused, such as codes that are none, by address
    #[arg(
        long = "limit-failed-callbacks",
        env = "SMARTTRACKERS_LIMIT_FAILED_CALLBACKS",
        value_name = "SMARTTRACKERS_LIMIT_FAILED_CALLBACKS",
        default_value = "100/10m"
    )]
    pub failed_callbacks: Rate,

    /// Sign-ins that one account may complete
    #[arg(
        long = "limit-sign-ins",
        env = "SMARTTRACKERS_LIMIT_SIGN_INS",
        value_name = "SMARTTRACKERS_LIMIT_SIGN_INS",
        default_value = "60/10m"
    )]
    pub sign_ins: Rate,

    /// Links opened that nobody was sent, by address
    #[arg(
        long = "limit-unknown-links",
        env = "SMARTTRACKERS_LIMIT_UNKNOWN_LINKS",
        value_name = "SMARTTRACKERS_LIMIT_UNKNOWN_LINKS",
        default_value = "100/10m"
    )]
    pub unknown_links: Rate,

    /// Fresh links asked for, by address
    #[arg(
        long = "limit-fresh-links",
        env = "SMARTTRACKERS_LIMIT_FRESH_LINKS",
        value_name = "SMARTTRACKERS_LIMIT_FRESH_LINKS",
        default_value = "60/1h"
    )]
    pub fresh_links: Rate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_a_number_and_a_span() {
        let rate = |text: &str| text.parse::<Rate>().map(Rate::get);
        assert_eq!(rate("60/10m"), Ok(Some((60, Duration::minutes(10)))));
        assert_eq!(rate("none"), Ok(None));
        for text in ["", "60", "60/", "/10m", "0/10m", "-1/10m", "60/0m", "x/10m", "9999999/1h", "60/10m/1"] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }
}
