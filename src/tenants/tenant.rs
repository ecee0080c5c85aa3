//! A tenant and its slug.

use std::fmt;
use std::str::FromStr;

use deunicode::deunicode;
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

/// So long before it is erased, the deletion of a tenant is scheduled.
pub const DELETED_AFTER: Duration = Duration::days(30);

/// Why nobody but superadmins enters a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Suspended,
    /// It is erased then.
    Leaving(OffsetDateTime),
}

/// What keeps a tenant closed, as it is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Closure {
    #[serde(with = "time::serde::rfc3339::option")]
    pub suspended_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub deletion_due_at: Option<OffsetDateTime>,
}

impl Closure {
    /// `None` while members enter. A tenant that is to be deleted may be suspended as well.
    pub fn closed(self) -> Option<Closed> {
        let leaving = self.deletion_due_at.map(Closed::Leaving);
        leaving.or(self.suspended_at.map(|_| Closed::Suspended))
    }

    /// Whether it is being erased: nothing brings it back any more.
    pub fn is_over(self, now: OffsetDateTime) -> bool {
        self.deletion_due_at.is_some_and(|due_at| now >= due_at)
    }
}

/// Which tenants superadmins look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TenantStatus {
    #[default]
    Active,
    Suspended,
    Leaving,
}

impl TenantStatus {
    pub const ALL: [Self; 3] = [Self::Active, Self::Suspended, Self::Leaving];

    /// The word it has in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Leaving => "leaving",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// A tenant as superadmins list it.
#[derive(Clone, Debug)]
pub struct ListedTenant {
    pub tenant: Tenant,
    pub created_at: OffsetDateTime,
    /// When a superadmin let it invite as many as an old one.
    pub limits_lifted_at: Option<OffsetDateTime>,
    pub closure: Closure,
    pub suspension_reason: Option<String>,
}

/// What is going on in a tenant; numbers are counted up to a limit.
#[derive(Clone, Copy, Debug)]
pub struct Activity {
    pub people: i64,
    /// Invitations that wait for an answer.
    pub open: i64,
    /// People who need an administrator's attention, such as those whose mail was not delivered.
    pub stuck: i64,
    /// When somebody was last there, or something was done.
    pub active_at: Option<OffsetDateTime>,
}

impl ListedTenant {
    pub fn status(&self) -> TenantStatus {
        match self.closure.closed() {
            None => TenantStatus::Active,
            Some(Closed::Suspended) => TenantStatus::Suspended,
            Some(Closed::Leaving(_)) => TenantStatus::Leaving,
        }
    }

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

/// The longest a slug may be.
const LONGEST: usize = 40;

/// Paths of ours below `/superadmin/tenants`.
const RESERVED: [&str; 1] = ["new"];

impl Slug {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A slug made of a tenant's name: its letters and digits, in words. `None` when too few are left.
    pub fn proposed_for(name: &str) -> Option<Self> {
        let folded = deunicode(name).to_lowercase();
        let words = folded.replace('\'', "").replace(|c: char| !c.is_ascii_alphanumeric(), " ");
        let words = words.trim_start_matches(|c: char| !c.is_ascii_lowercase());
        let slug: String = words.split_whitespace().collect::<Vec<_>>().join("-");
        let slug = &slug[..slug.len().min(LONGEST)];
        slug.trim_end_matches('-').parse().ok()
    }

    /// The same with a number behind it, for when it is taken.
    pub fn numbered(&self, number: u32) -> Option<Self> {
        let end = format!("-{number}");
        let start = &self.0[..self.0.len().min(LONGEST - end.len())];
        format!("{}{end}", start.trim_end_matches('-')).parse().ok()
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (2..=LONGEST).contains(&text.len())
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-')
            && !RESERVED.contains(&text);
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
        let tenant = ListedTenant {
            tenant,
            created_at,
            limits_lifted_at: None,
            closure: Closure::default(),
            suspension_reason: None,
        };
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
        for bad in ["", "a", "-a", "a-", "2a", "Acme", "a/b", "a b", "é", "new", &"a".repeat(41)] {
            assert_eq!(bad.parse::<Slug>(), Err(NotASlug), "{bad}");
        }
    }

    #[test]
    fn a_slug_is_made_of_what_a_name_has_of_letters_and_digits() {
        for (name, slug) in [
            ("Acme", Some("acme")),
            ("Bücher & Söhne B.V.", Some("bucher-sohne-b-v")),
            ("  De Vries' Bakkerij ", Some("de-vries-bakkerij")),
            ("3M Nederland", Some("m-nederland")),
            ("New", None),
            ("42", None),
            ("X", None),
        ] {
            assert_eq!(Slug::proposed_for(name).as_ref().map(Slug::as_str), slug, "{name}");
        }
        let long = Slug::proposed_for(&"abcd ".repeat(20)).unwrap();
        assert_eq!(long.as_str().len(), 39);
        assert_eq!(long.numbered(12).unwrap().as_str(), "abcd-abcd-abcd-abcd-abcd-abcd-abcd-ab-12");
    }

    #[test]
    fn a_tenant_to_be_deleted_is_closed_until_then_and_gone_from_then_on() {
        let due_at = datetime!(2026-12-22 12:00 UTC);
        let suspended = Closure { suspended_at: Some(due_at), deletion_due_at: None };
        assert_eq!(Closure::default().closed(), None);
        assert_eq!(suspended.closed(), Some(Closed::Suspended));
        let leaving = Closure { deletion_due_at: Some(due_at), ..suspended };
        assert_eq!(leaving.closed(), Some(Closed::Leaving(due_at)));
        assert!(!leaving.is_over(due_at - Duration::microseconds(1)) && leaving.is_over(due_at));
    }
}
