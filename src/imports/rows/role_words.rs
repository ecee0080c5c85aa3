//! Which roles the words in a list mean.

use std::collections::HashMap;

use crate::ids::RoleId;
use crate::language::Language;
use crate::roles::{Role, RoleKind, words};

/// What parts the names of roles from each other, from the plainest to what may stand in a name.
const SEPARATORS: [&[&str]; 4] = [&[";", "|"], &[","], &["/", "+", "&"], &[" and ", " en "]];

/// The names of a tenant's roles in every language.
#[derive(Debug)]
pub(super) struct RoleWords(HashMap<String, Meaning>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    One(RoleId),
    /// Roles of the same name: nobody knows which is meant.
    Several,
}

impl RoleWords {
    pub(super) fn new(roles: &[Role]) -> Self {
        let mut names = HashMap::new();
        for role in roles {
            let spoken = Language::ALL.map(|language| words::role_name(&role.kind, language.texts()));
            let stored = match role.kind {
                RoleKind::Own(_) => None,
                _ => Some(role.kind.as_str().to_owned()),
            };
            for name in spoken.into_iter().chain(stored) {
                let meaning = names.entry(folded(&name)).or_insert(Meaning::One(role.id));
                if *meaning != Meaning::One(role.id) {
                    *meaning = Meaning::Several;
                }
            }
        }
        Self(names)
    }

    /// The roles of a cell; none where it is empty.
    ///
    /// # Errors
    /// The words that are no role.
    pub(super) fn read<'a>(&self, text: &'a str) -> Result<Vec<RoleId>, &'a str> {
        let mut roles = Vec::new();
        self.collect(text.trim(), &SEPARATORS, &mut roles)?;
        roles.sort_unstable();
        roles.dedup();
        Ok(roles)
    }

    fn collect<'a>(
        &self,
        text: &'a str,
        separators: &[&[&str]],
        roles: &mut Vec<RoleId>,
    ) -> Result<(), &'a str> {
        if text.is_empty() {
            return Ok(());
        }
        // A name may hold a separator: whole names come first.
        if let Some(Meaning::One(role)) = self.0.get(&folded(text)) {
            roles.push(*role);
            return Ok(());
        }
        let Some((these, others)) = separators.split_first() else { return Err(text) };
        for part in split(text, these) {
            self.collect(part.trim(), others, roles)?;
        }
        Ok(())
    }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

fn split<'a>(text: &'a str, separators: &[&str]) -> Vec<&'a str> {
    let mut parts = vec![text];
    for separator in separators {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    parts
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn role(kind: RoleKind) -> Role {
        let id = RoleId::new(datetime!(2026-11-22 12:00 UTC));
        Role { id, permissions: kind.built_in_permissions(), kind }
    }

    #[test]
    fn roles_are_known_by_their_names_in_every_language() {
        let all = [
            role(RoleKind::Manager),
            role(RoleKind::Viewer),
            role(RoleKind::Own("Desk, night and day".to_owned())),
        ];
        let [manager, viewer, desk] = [all[0].id, all[1].id, all[2].id];
        let words = RoleWords::new(&all);
        for (text, expected) in [
            ("", vec![]),
            (" ; ", vec![]),
            ("Manager", vec![manager]),
            ("VIEWER", vec![viewer]),
            ("Lezer", vec![viewer]),
            ("Manager, viewer", vec![manager, viewer]),
            ("Manager; Lezer;", vec![manager, viewer]),
            ("Manager and Viewer", vec![manager, viewer]),
            ("Lezer en Manager", vec![manager, viewer]),
            ("viewer|viewer", vec![viewer]),
            ("desk, night and day", vec![desk]),
            ("Viewer; Desk, night and day", vec![viewer, desk]),
        ] {
            let mut expected = expected;
            expected.sort_unstable();
            assert_eq!(words.read(text), Ok(expected), "{text}");
        }
        assert_eq!(words.read("Manager, Boss"), Err("Boss"));
        assert_eq!(words.read("Administrator"), Err("Administrator"), "the tenant has none in this test");
    }

    #[test]
    fn a_name_of_two_roles_is_none() {
        let words = RoleWords::new(&[role(RoleKind::Viewer), role(RoleKind::Own("lezer".to_owned()))]);
        assert_eq!(words.read("Lezer"), Err("Lezer"));
        assert!(words.read("Viewer").is_ok());
    }
}
