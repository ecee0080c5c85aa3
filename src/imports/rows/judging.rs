//! The rules that a list is judged by: which of its rows can be invited as what, and why the others
//! cannot.

use std::collections::{HashMap, HashSet};

use time::OffsetDateTime;

use super::role_words::RoleWords;
use super::typo::Domains;
use super::verdict::{Pile, Verdict};
use crate::display_name::display_name;
use crate::email_address::EmailAddress;
use crate::ids::{PersonId, RoleId};
use crate::imports::sheet::Entry;
use crate::invitations::{Invitation, Invitee, Status};
use crate::language::Language;
use crate::roles::{self, Permissions, Role};

/// A row of a worksheet, to be judged.
#[derive(Clone, Debug)]
pub struct SheetRow {
    pub number: i32,
    pub entry: Entry,
    pub is_left_out: bool,
}

/// A person whom the tenant has already.
#[derive(Clone, Copy, Debug)]
pub struct KnownPerson {
    pub id: PersonId,
    pub is_member: bool,
    pub is_deactivated: bool,
    /// The latest.
    pub invitation: Option<Invitation>,
}

impl KnownPerson {
    pub(in crate::imports) fn verdict(&self, now: OffsetDateTime) -> Verdict {
        if self.is_deactivated {
            return Verdict::Deactivated;
        }
        match self.invitation.map(|invitation| invitation.status(now)) {
            _ if self.is_member => Verdict::Member,
            Some(Status::Pending(_)) => Verdict::Invited,
            _ => Verdict::Ended,
        }
    }
}

/// How many more may be invited now.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub left: usize,
    /// When there is room again for more.
    pub again_at: OffsetDateTime,
}

/// What rows are judged by.
#[derive(Debug)]
pub struct Facts {
    pub now: OffsetDateTime,
    pub roles: Vec<Role>,
    /// What the one who invites may do.
    pub held: Permissions,
    /// For rows that name none.
    pub default_roles: Vec<RoleId>,
    pub default_language: Option<Language>,
    /// Of the addresses in the list, by their folded form.
    pub known: HashMap<String, KnownPerson>,
    pub domains: Domains,
    /// Domains of the list that the tenant lets nobody be invited at.
    pub closed_domains: HashSet<String>,
    /// Addresses of the list whose owners do not want to be invited again, by their folded form.
    pub blocked: HashSet<String>,
    /// Addresses of the list that get no more mails for now, by their folded form, and when they do.
    pub full: HashMap<String, OffsetDateTime>,
    pub room: Room,
}

/// A row with what was found of it.
#[derive(Clone, Debug)]
pub struct Judged {
    pub number: i32,
    pub verdict: Verdict,
    /// In which it lies: a row that is left out is skipped whatever was found of it.
    pub pile: Pile,
    pub address: Option<EmailAddress>,
    pub person: Option<PersonId>,
    /// Who is to be invited as what, where the verdict is that they can be.
    pub invitee: Option<(Invitee, Vec<RoleId>)>,
}

impl Judged {
    /// Whether it looks like an address at another domain than this, of which it is.
    pub fn doubts(&self, domain: &str) -> bool {
        let is_typo = matches!(self.verdict, Verdict::Typo(_));
        is_typo && self.address.as_ref().is_some_and(|address| address.domain() == domain)
    }

    /// The address as it is compared, where it can be read.
    pub fn folded(&self) -> Option<&str> {
        self.address.as_ref().map(EmailAddress::folded)
    }
}

pub(in crate::imports) fn domain_of(address: &EmailAddress) -> &str {
    address.folded().rsplit_once('@').map_or("", |(_, domain)| domain)
}

/// Judges the rows of a list in their order: of two with the same address the earlier one counts, and
/// where there is no room for all the earlier ones have it.
pub fn judge_all(rows: Vec<SheetRow>, facts: &Facts) -> Vec<Judged> {
    let words = RoleWords::new(&facts.roles);
    let mut first_rows = HashMap::new();
    let mut corrections = HashMap::new();
    let mut left = facts.room.left;
    let mut judge = |row: SheetRow| {
        let address = row.entry.address.parse::<EmailAddress>().ok();
        let known = address.as_ref().and_then(|address| facts.known.get(address.folded()));
        let person = known.map(|known| known.id);
        let found = match (&address, known) {
            (None, _) => Err(Verdict::Malformed),
            (_, Some(known)) => Err(known.verdict(facts.now)),
            (Some(address), None) => {
                let number = if row.is_left_out {
                    row.number
                } else {
                    *first_rows.entry(address.folded().to_owned()).or_insert(row.number)
                };
                let domain = domain_of(address).to_owned();
                let correction = corrections
                    .entry(domain)
                    .or_insert_with_key(|domain| facts.domains.correction(domain).map(str::to_owned));
                match correction {
                    _ if number != row.number => Err(Verdict::Twice(number)),
                    Some(correction) => Err(Verdict::Typo(correction.clone())),
                    None => invitee(address, &row.entry, &words, facts),
                }
            }
        };
        let (verdict, invitee) = match found {
            Ok(_) if !row.is_left_out && left == 0 => (Verdict::BeyondToday(facts.room.again_at), None),
            Ok(invitee) => {
                left -= usize::from(!row.is_left_out);
                (Verdict::New, Some(invitee))
            }
            Err(verdict) => (verdict, None),
        };
        let pile = if row.is_left_out { Pile::Skipped } else { verdict.pile() };
        Judged { number: row.number, verdict, pile, address, person, invitee }
    };
    rows.into_iter().map(&mut judge).collect()
}

/// Who a row with a new address invites as what.
fn invitee(
    address: &EmailAddress,
    entry: &Entry,
    words: &RoleWords,
    facts: &Facts,
) -> Result<(Invitee, Vec<RoleId>), Verdict> {
    if facts.closed_domains.contains(domain_of(address)) {
        return Err(Verdict::DomainNotAllowed);
    }
    if facts.blocked.contains(address.folded()) {
        return Err(Verdict::Blocked);
    }
    let name = display_name(&entry.name).map_err(|_| Verdict::NameRefused)?;
    let named = words.read(&entry.roles).map_err(|unknown| Verdict::RoleUnknown(unknown.to_owned()))?;
    let chosen = if named.is_empty() { facts.default_roles.clone() } else { named };
    roles::change(&facts.roles, &[], &chosen, facts.held)
        .map_err(|refused| Verdict::of_roles(&refused, &facts.roles))?;
    let language = match entry.language.as_str() {
        "" => facts.default_language,
        text => Some(language_named(text).ok_or(Verdict::LanguageUnknown)?),
    };
    if let Some(again_at) = facts.full.get(address.folded()) {
        return Err(Verdict::AddressFull(*again_at));
    }
    Ok((Invitee { address: address.clone(), name, language }, chosen))
}

/// A language by its tag or its name in one of our languages.
pub(super) fn language_named(text: &str) -> Option<Language> {
    let names = [
        (Language::English, ["english", "engels", "en", "eng"]),
        (Language::Dutch, ["dutch", "nederlands", "nl", "nld"]),
    ];
    let word = text.trim().to_lowercase();
    let named = names.into_iter().find(|(_, names)| names.contains(&word.as_str()));
    // A tag such as nl-BE; a whole word that only begins like one is none.
    let tag = || Language::from_tag(&word).filter(|_| word.len() <= 5 && word.contains(['-', '_']));
    named.map(|(language, _)| language).or_else(tag)
}

#[cfg(test)]
mod tests {
    use time::Duration;
    use time::macros::datetime;

    use super::*;
    use crate::ids::InvitationId;
    use crate::roles::RoleKind;

    const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    fn facts() -> Facts {
        let roles = RoleKind::BUILT_IN.map(|kind| Role {
            id: RoleId::new(NOW),
            permissions: kind.built_in_permissions(),
            kind,
        });
        Facts {
            now: NOW,
            held: Permissions::all(),
            default_roles: vec![roles[3].id],
            roles: roles.to_vec(),
            default_language: None,
            known: HashMap::new(),
            domains: Domains::new(vec!["acme.example".to_owned()], Vec::new()),
            closed_domains: HashSet::new(),
            blocked: HashSet::new(),
            full: HashMap::new(),
            room: Room { left: usize::MAX, again_at: NOW },
        }
    }

    fn row(number: i32, address: &str) -> SheetRow {
        let entry = Entry { address: address.to_owned(), ..Entry::default() };
        SheetRow { number, entry, is_left_out: false }
    }

    fn verdict(entry: Entry, facts: &Facts) -> Verdict {
        judge_all(vec![SheetRow { number: 1, entry, is_left_out: false }], facts)[0].verdict.clone()
    }

    fn entry(name: &str, roles: &str, language: &str) -> Entry {
        let [name, roles, language] = [name, roles, language].map(str::to_owned);
        Entry { address: "bo@acme.example".to_owned(), name, roles, language }
    }

    fn known(change: impl FnOnce(&mut KnownPerson)) -> Facts {
        let invitation = Some(Invitation::new(InvitationId::new(NOW), NOW));
        let id = PersonId::new(NOW);
        let mut person = KnownPerson { id, is_member: false, is_deactivated: false, invitation };
        change(&mut person);
        Facts { known: HashMap::from([("bo@acme.example".to_owned(), person)]), ..facts() }
    }

    #[test]
    fn a_row_that_is_in_order_is_new_and_says_who_is_invited_as_what() {
        let facts = facts();
        let judged = judge_all(vec![row(1, "Bo@Acme.example")], &facts).remove(0);
        assert_eq!((judged.verdict, judged.pile), (Verdict::New, Pile::Inviting));
        let (invitee, roles) = judged.invitee.unwrap();
        assert_eq!((invitee.address.folded(), roles), ("bo@acme.example", facts.default_roles.clone()));
        assert_eq!(verdict(entry("Bo Jansen", "Beheerder; manager", "nl-NL"), &facts), Verdict::New);
    }

    #[test]
    fn people_of_the_tenant_are_told_apart() {
        let address = entry("", "", "");
        assert_eq!(verdict(address.clone(), &known(|_| {})), Verdict::Invited);
        let expired = known(|it| {
            it.invitation = Some(Invitation::new(InvitationId::new(NOW), NOW - Duration::days(31)))
        });
        assert_eq!(verdict(address.clone(), &expired), Verdict::Ended);
        assert_eq!(verdict(address.clone(), &known(|it| it.invitation = None)), Verdict::Ended);
        assert_eq!(verdict(address.clone(), &known(|it| it.is_member = true)), Verdict::Member);
        let deactivated = known(|it| (it.is_member, it.is_deactivated) = (true, true));
        assert_eq!(verdict(address, &deactivated), Verdict::Deactivated);
        // Whoever is there already is skipped, whatever else is wrong with the row.
        assert_eq!(verdict(entry("", "Boss", "tlh"), &known(|_| {})), Verdict::Invited);
    }

    #[test]
    fn each_mistake_has_its_verdict() {
        let facts = facts();
        let malformed = Entry { address: "bo at acme".to_owned(), ..Entry::default() };
        assert_eq!(verdict(malformed, &facts), Verdict::Malformed);
        let typo = Entry { address: "bo@acmee.example".to_owned(), ..Entry::default() };
        assert_eq!(verdict(typo, &facts), Verdict::Typo("acme.example".to_owned()));
        assert_eq!(verdict(entry(&"x".repeat(101), "", ""), &facts), Verdict::NameRefused);
        assert_eq!(verdict(entry("", "Viewer, Boss", ""), &facts), Verdict::RoleUnknown("Boss".to_owned()));
        assert_eq!(verdict(entry("", "", "tlh"), &facts), Verdict::LanguageUnknown);
        assert_eq!(verdict(entry("", "", "nl everywhere"), &facts), Verdict::LanguageUnknown);
        let none = Facts { default_roles: Vec::new(), ..super::tests::facts() };
        assert_eq!(verdict(entry("", "", ""), &none), Verdict::RoleMissing);
        let held = Permissions::from_iter([crate::roles::Permission::ReadMeasurements]);
        let desk = Facts { held, ..super::tests::facts() };
        let administrator = desk.roles[0].id;
        assert_eq!(verdict(entry("", "Administrator", ""), &desk), Verdict::RoleNotYours(administrator));
        let closed = HashSet::from(["acme.example".to_owned()]);
        let closed = Facts { closed_domains: closed, ..super::tests::facts() };
        assert_eq!(verdict(entry("", "", ""), &closed), Verdict::DomainNotAllowed);
        let bo = "bo@acme.example".to_owned();
        let full = Facts { full: HashMap::from([(bo.clone(), NOW)]), ..super::tests::facts() };
        assert_eq!(verdict(entry("", "", ""), &full), Verdict::AddressFull(NOW));
        let blocked = Facts { blocked: HashSet::from([bo]), ..full };
        assert_eq!(verdict(entry("", "", ""), &blocked), Verdict::Blocked);
    }

    #[test]
    fn of_equal_addresses_the_first_counts_unless_it_is_left_out() {
        let mut rows = vec![row(1, "bo@acme.example"), row(2, "cy@acme.example"), row(3, "BO@acme.example")];
        let told = |rows: &[SheetRow]| -> Vec<Verdict> {
            judge_all(rows.to_vec(), &facts()).into_iter().map(|judged| judged.verdict).collect()
        };
        assert_eq!(told(&rows), [Verdict::New, Verdict::New, Verdict::Twice(1)]);
        rows[0].is_left_out = true;
        assert_eq!(told(&rows)[2], Verdict::New);
        assert_eq!(judge_all(rows, &facts())[0].pile, Pile::Skipped);
    }

    #[test]
    fn what_there_is_no_room_for_waits() {
        let room = Room { left: 1, again_at: NOW + Duration::DAY };
        let mut rows = vec![row(1, "bo@acme.example"), row(2, "bad"), row(3, "cy@acme.example")];
        let facts = Facts { room, ..facts() };
        let told = |rows: &[SheetRow]| -> Vec<Verdict> {
            judge_all(rows.to_vec(), &facts).into_iter().map(|judged| judged.verdict).collect()
        };
        let beyond = Verdict::BeyondToday(NOW + Duration::DAY);
        assert_eq!(told(&rows), [Verdict::New, Verdict::Malformed, beyond]);
        rows[0].is_left_out = true;
        assert_eq!(told(&rows)[2], Verdict::New, "who is left out takes no room");
    }
}
