//! A tenant and its slug.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ids::TenantId;
use crate::language::Language;

/// One customer's closed environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenant {
    #[serde(rename = "tenant_id")]
    pub id: TenantId,
    pub slug: Slug,
    pub name: String,
    /// Of mails to people who have not chosen one.
    pub language: Language,
}

/// A tenant as superadmins list it.
#[derive(Clone, Debug)]
pub struct ListedTenant {
    pub tenant: Tenant,
    pub created_at: time::OffsetDateTime,
}

impl Tenant {
    /// From what is stored, which was checked when it came in.
    pub fn from_stored(id: TenantId, slug: String, name: String, language: &str) -> Self {
        Self { id, slug: Slug(slug), name, language: Language::from_tag(language).unwrap_or_default() }
    }
}

/// A tenant's part of our paths, `/t/{slug}/...`: 2 to 40 small letters, digits and inner
/// hyphens, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

#[derive(Debug, PartialEq, Eq)]
pub struct NotASlug;

impl Slug {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (2..=40).contains(&text.len())
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-');
        if fits { Ok(Self(text.to_owned())) } else { Err(NotASlug) }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_safe_in_a_path() {
        for good in ["ab", "acme", "acme-2", &"a".repeat(40)] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in ["", "a", "-a", "a-", "2a", "Acme", "a/b", "a b", "é", &"a".repeat(41)] {
            assert_eq!(bad.parse::<Slug>(), Err(NotASlug), "{bad}");
        }
    }
}
