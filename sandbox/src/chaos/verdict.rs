//! What the database holds and what mail came, against what people were told.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sandbox::Error;
use sqlx::PgConnection;

use super::failed;
use super::ledger::{Entry, Ledger};

/// Counts: what there was, and what is wrong with it.
#[derive(Default)]
pub(super) struct Verdict {
    told: [(&'static str, usize); 3],
    promised: usize,
    wrong: BTreeMap<&'static str, Vec<String>>,
}

/// Somebody as the database has them.
#[derive(sqlx::FromRow)]
struct Found {
    address: String,
    is_joined: bool,
    roles: Vec<String>,
    has_mail: bool,
}

const LOST_INVITATION: &str = "acknowledged invitations lost";
const LOST_ACCEPTANCE: &str = "acknowledged acceptances lost";
const LOST_ROLES: &str = "people with roles that were not given, or no more";
const LOST_MAIL: &str = "promised mails that never came";
const NOT_ASKED: &str = "people in the list, or members, whom nobody asked for";

impl Verdict {
    pub(super) async fn reach(
        db: &mut PgConnection,
        ledger: &Ledger,
        arrived: &HashSet<String>,
    ) -> Result<Self, Error> {
        let entries = ledger.all();
        let mut verdict = Self {
            told: [
                ("invitations acknowledged", entries.values().filter(|it| it.is_invited).count()),
                ("acceptances acknowledged", entries.values().filter(|it| it.has_accepted).count()),
                ("role changes acknowledged", entries.values().map(|it| it.role_changes).sum()),
            ],
            ..Self::default()
        };
        for name in [LOST_INVITATION, LOST_ACCEPTANCE, LOST_ROLES, LOST_MAIL, NOT_ASKED] {
            verdict.wrong.insert(name, Vec::new());
        }
        let found = find(db).await?;
        for (address, entry) in &entries {
            verdict.judge(address, entry, found.get(address));
        }
        let nobodies = found.keys().filter(|address| !entries.contains_key(*address));
        verdict.wrong.entry(NOT_ASKED).or_default().extend(nobodies.cloned());
        let promised: Vec<String> = sqlx::query_scalar(
            "select '<' || message_id || '@localhost>' from messages where to_address like '%@chaos.example'",
        )
        .fetch_all(db)
        .await
        .map_err(failed)?;
        verdict.promised = promised.len();
        let lost = promised.into_iter().filter(|id| !arrived.contains(id));
        verdict.wrong.entry(LOST_MAIL).or_default().extend(lost);
        Ok(verdict)
    }

    fn judge(&mut self, address: &str, entry: &Entry, found: Option<&Found>) {
        let mut note = |what| self.wrong.entry(what).or_default().push(address.to_owned());
        let is_joined = found.is_some_and(|found| found.is_joined);
        if entry.is_invited && !found.is_some_and(|found| found.has_mail) {
            note(LOST_INVITATION);
        }
        if entry.has_accepted && !is_joined {
            note(LOST_ACCEPTANCE);
        }
        if is_joined && !entry.has_tried_to_accept {
            note(NOT_ASKED);
        }
        if let Some(found) = found
            && !(found.roles.len() == 1 && entry.possible_roles.contains(&found.roles[0]))
        {
            note(LOST_ROLES);
        }
    }

    /// Somebody was told something, and all of it holds.
    pub(super) fn is_good(&self) -> bool {
        self.told.iter().all(|(_, count)| *count > 0) && self.wrong.values().all(Vec::is_empty)
    }

    pub(super) fn told(&self) -> String {
        let mut lines: Vec<_> =
            self.told.iter().map(|(name, count)| format!("| {name} | {count} |\n")).collect();
        lines.push(format!("| mails promised | {} |\n", self.promised));
        for (name, who) in &self.wrong {
            let which = if who.is_empty() { String::new() } else { format!(": {}", who.join(", ")) };
            lines.push(format!("| {name} | {}{which} |\n", who.len()));
        }
        lines.concat()
    }
}

async fn find(db: &mut PgConnection) -> Result<BTreeMap<String, Found>, Error> {
    let found: Vec<Found> = sqlx::query_as(
        "select p.folded_address as address, p.joined_at is not null as is_joined,
             array(select r.role_id::text from person_roles r where r.tenant_id = p.tenant_id and r.person_id = p.person_id)
                 as roles,
             exists (select from messages m join invitations i using (tenant_id, person_id)
                     where m.tenant_id = p.tenant_id and m.person_id = p.person_id) as has_mail
         from people p where p.folded_address like '%@chaos.example'",
    )
    .fetch_all(db)
    .await
    .map_err(failed)?;
    let addresses: BTreeSet<_> = found.iter().map(|found| found.address.clone()).collect();
    if addresses.len() != found.len() {
        return Err(failed("somebody is there twice"));
    }
    Ok(found.into_iter().map(|found| (found.address.clone(), found)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUEST: &str = "guest@chaos.example";

    /// The product said all of it.
    fn told() -> Entry {
        Entry {
            is_invited: true,
            has_tried_to_accept: true,
            has_accepted: true,
            possible_roles: ["viewer".to_owned()].into(),
            role_changes: 1,
        }
    }

    fn found(is_joined: bool, role: &str, has_mail: bool) -> Option<Found> {
        Some(Found { address: GUEST.to_owned(), is_joined, roles: vec![role.to_owned()], has_mail })
    }

    fn wrong(entry: &Entry, found: Option<&Found>) -> Vec<&'static str> {
        let mut verdict = Verdict::default();
        verdict.judge(GUEST, entry, found);
        verdict.wrong.into_keys().collect()
    }

    #[test]
    fn each_loss_is_seen() {
        let whole = found(true, "viewer", true);
        assert_eq!(wrong(&told(), whole.as_ref()), Vec::<&str>::new());
        assert_eq!(wrong(&told(), None), [LOST_ACCEPTANCE, LOST_INVITATION]);
        assert_eq!(wrong(&told(), found(true, "viewer", false).as_ref()), [LOST_INVITATION]);
        assert_eq!(wrong(&told(), found(false, "viewer", true).as_ref()), [LOST_ACCEPTANCE]);
        assert_eq!(wrong(&told(), found(true, "manager", true).as_ref()), [LOST_ROLES]);
        let untried = Entry { has_tried_to_accept: false, has_accepted: false, ..told() };
        assert_eq!(wrong(&untried, whole.as_ref()), [NOT_ASKED]);
        // What nobody was told may have happened or not.
        let unheard = Entry { is_invited: false, has_accepted: false, ..told() };
        assert_eq!(wrong(&unheard, None), Vec::<&str>::new());
    }
}
