//! The languages people read SmartTrackers in, and their texts.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::l10n::{L10n, L10nLanguage};

/// All texts in one language: one method a message.
pub(crate) type Texts = &'static L10nLanguage;

/// A language there are texts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "nl")]
    Dutch,
}

static ENGLISH: LazyLock<L10nLanguage> = LazyLock::new(|| L10n::En.load());
static DUTCH: LazyLock<L10nLanguage> = LazyLock::new(|| L10n::Nl.load());

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// Its language tag (BCP 47), as in `lang` attributes and as it is stored.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// What it calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => L10n::En.language_name(),
            Self::Dutch => L10n::Nl.language_name(),
        }
    }

    pub(crate) fn texts(self) -> Texts {
        match self {
            Self::English => &ENGLISH,
            Self::Dutch => &DUTCH,
        }
    }

    /// From a tag such as `nl` or `nl-BE`; `None` for a language there are no texts in.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The best of what a browser asks for by `Accept-Language` (RFC 9110, section 12.5.4), English
    /// where there is nothing it asks for.
    pub fn negotiate(accept_language: &str) -> Self {
        match L10n::langneg(accept_language) {
            L10n::En => Self::English,
            L10n::Nl => Self::Dutch,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_wish_that_we_speak_wins() {
        let cases = [
            ("nl-NL,nl;q=0.9,en;q=0.8", Language::Dutch),
            ("fr-FR,fr;q=0.9,nl;q=0.8,en;q=0.7", Language::Dutch),
            ("en;q=0.5, nl;q=0.9", Language::Dutch),
            ("en-GB", Language::English),
            ("nl;q=0, en;q=0.1", Language::English),
            ("ja", Language::English),
            ("", Language::English),
            (";;;q=x,,", Language::English),
        ];
        for (header, expected) in cases {
            assert_eq!(Language::negotiate(header), expected, "{header}");
        }
    }
}
