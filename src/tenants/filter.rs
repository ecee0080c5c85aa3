//! Which tenants of all superadmins look at.

use super::tenant::TenantStatus;

/// Nobody searches by more than this many characters.
const LONGEST: usize = 100;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    search: String,
    /// `None`: whatever it is.
    pub status: Option<TenantStatus>,
}

impl Filter {
    pub fn new(search: &str, status: &str) -> Self {
        let search = search.trim().chars().take(LONGEST).collect();
        Self { search, status: TenantStatus::from_word(status) }
    }

    pub fn search(&self) -> &str {
        &self.search
    }

    pub fn is_everything(&self) -> bool {
        self.search.is_empty() && self.status.is_none()
    }

    /// One pattern for LIKE a word; a tenant is found when name or slug match all of them.
    pub(super) fn patterns(&self) -> Vec<String> {
        let words = self.search.to_lowercase();
        let exact = |word: &str| word.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
        words.split_whitespace().map(|word| format!("%{}%", exact(word))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_looked_for_as_it_stands() {
        let filter = Filter::new("  Acme 100%_ ", "suspended");
        assert_eq!(filter.patterns(), ["%acme%", r"%100\%\_%"]);
        assert_eq!(filter.status, Some(TenantStatus::Suspended));
        assert!(Filter::new(" ", "whatever").is_everything());
    }
}
