//! A tenant and its slug.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

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

/// So long the invitations of a new tenant are limited; the last instant is not included.
pub const LIMITED_FOR: Duration = Duration::days(30);

/// A tenant as superadmins list it.
#[derive(Clone, Debug)]
pub struct ListedTenant {
    pub tenant: Tenant,
    pub created_at: OffsetDateTime,
    /// When a superadmin let it invite as many as an old one.
    pub limits_lifted_at: Option<OffsetDateTime>,
}

impl ListedTenant {
    /// When its invitations stop being limited by themselves.
    pub fn limits_end_at(&self) -> OffsetDateTime {
        self.created_at + LIMITED_FOR
    }

    /// Whether it is so new that its invitations are limited, unless that is lifted.
    pub fn is_young(&self, now: OffsetDateTime) -> bool {
        now < self.limits_end_at()
    }

    /// Whether its invitations are limited.
    pub fn is_limited(&self, now: OffsetDateTime) -> bool {
        self.is_young(now) && self.limits_lifted_at.is_none()
    }
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
    use time::macros::datetime;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn invitations_are_limited_for_thirty_days_unless_that_is_lifted() {
        let created_at = datetime!(2026-11-22 12:00 UTC);
        let tenant = Tenant::from_stored(TenantId(Uuid::nil()), "acme".to_owned(), "Acme".to_owned(), "en");
        let tenant = ListedTenant { tenant, created_at, limits_lifted_at: None };
        let end = created_at + Duration::days(30);
        assert!(tenant.is_limited(end - Duration::microseconds(1)));
        assert!(!tenant.is_limited(end));
        let lifted = ListedTenant { limits_lifted_at: Some(created_at), ..tenant };
        assert!(!lifted.is_limited(created_at) && lifted.is_young(created_at));
    }

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
