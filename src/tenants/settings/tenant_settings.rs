//! What an administrator may change of their tenant.

use serde_json::{Map, Value, json};

use super::allowed_domains::AllowedDomains;
use crate::language::Language;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantSettings {
    pub name: String,
    /// Of mails to people who have not chosen one.
    pub language: Language,
    /// Who may be invited.
    pub allowed_domains: AllowedDomains,
    /// Whoever opened the link of an invitation may accept it, also with another address.
    pub may_join_by_link: bool,
    /// Members need a second factor.
    pub requires_second_factor: bool,
    /// Invitees are not reminded.
    pub is_without_reminders: bool,
}

impl TenantSettings {
    /// What becomes different, before and after, as the trail tells it; `None` when nothing does.
    pub fn changes_to(&self, after: &Self) -> Option<Value> {
        let (mut was, mut is) = (Map::new(), Map::new());
        for ((key, before), (_, after)) in self.facts().into_iter().zip(after.facts()) {
            if before != after {
                was.insert(key.to_owned(), before);
                is.insert(key.to_owned(), after);
            }
        }
        (!is.is_empty()).then(|| json!({ "before": was, "after": is }))
    }

    fn facts(&self) -> [(&'static str, Value); 6] {
        [
            ("name", json!(self.name)),
            ("language", json!(self.language)),
            ("allowed_domains", json!(self.allowed_domains.as_stored())),
            ("may_join_by_link", json!(self.may_join_by_link)),
            ("requires_second_factor", json!(self.requires_second_factor)),
            ("is_without_reminders", json!(self.is_without_reminders)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_becomes_different_is_told() {
        let before = TenantSettings {
            name: "Acme".to_owned(),
            language: Language::English,
            allowed_domains: AllowedDomains::default(),
            may_join_by_link: false,
            requires_second_factor: false,
            is_without_reminders: false,
        };
        assert_eq!(before.changes_to(&before), None);
        let after = TenantSettings {
            allowed_domains: "acme.example".parse().unwrap(),
            requires_second_factor: true,
            ..before.clone()
        };
        let expected = json!({
            "before": { "allowed_domains": [], "requires_second_factor": false },
            "after": { "allowed_domains": ["acme.example"], "requires_second_factor": true },
        });
        assert_eq!(before.changes_to(&after), Some(expected));
    }
}
