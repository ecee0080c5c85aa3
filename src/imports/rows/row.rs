//! A row of a worksheet as pages show it: its words, and the fields to mend it in.

use super::ListedRow;
use super::judging::language_named;
use super::verdict::{Pile, Verdict};
use crate::display_name::LONGEST;
use crate::ids::RoleId;
use crate::imports::{Import, State};
use crate::language::{Language, Texts};
use crate::roles::{Permissions, Role, words};
use crate::web::dates::Moment;
use crate::web::numbers::counted;

pub(crate) struct RowLine {
    pub number: i32,
    /// As people read it.
    pub shown: String,
    pub address: String,
    pub name: String,
    pub roles: String,
    pub language: String,
    pub verdict: String,
    pub tone: &'static str,
    /// The person that it is about.
    pub person: Option<String>,
    pub is_left_out: bool,
    /// Leaving it out, or taking it in again, makes a difference.
    pub has_choice: bool,
    pub fields: Option<RowFields>,
}

/// What a problem is mended in.
pub(crate) struct RowFields {
    /// The field that the verdict speaks of.
    bad: &'static str,
    pub roles: Vec<Choice>,
    /// Only where the language is the problem; else it stays what it is.
    pub languages: Vec<Choice>,
}

impl RowFields {
    pub(crate) fn is_bad(&self, field: &str) -> bool {
        self.bad == field
    }
}

pub(crate) struct Choice {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

/// What all rows of one import are worded with.
pub(crate) struct Wording<'a> {
    pub import: &'a Import,
    pub roles: &'a [Role],
    pub t: Texts,
}

impl Wording<'_> {
    /// For reading only.
    pub(crate) fn line(&self, row: &ListedRow) -> RowLine {
        let (verdict, tone) = self.verdict(row);
        let entry = &row.entry;
        RowLine {
            number: row.number,
            shown: counted(row.number.into(), self.t),
            address: entry.address.clone(),
            name: entry.name.clone(),
            roles: self.roles_of(row),
            language: language_named(&entry.language)
                .map_or_else(|| entry.language.clone(), |language| language.own_name().to_owned()),
            verdict,
            tone,
            person: row.person.map(|person| person.to_string()),
            is_left_out: row.is_left_out,
            has_choice: row.is_left_out || row.verdict == Verdict::New,
            fields: None,
        }
    }

    /// To be mended by somebody with these permissions.
    pub(crate) fn form(&self, row: &ListedRow, held: Permissions) -> RowLine {
        let fields = RowFields {
            bad: bad_field(&row.verdict),
            roles: self.role_choices(&row.entry.roles, held),
            languages: match row.verdict {
                Verdict::LanguageUnknown => self.language_choices(&row.entry.language),
                _ => Vec::new(),
            },
        };
        RowLine { fields: Some(fields), language: row.entry.language.clone(), ..self.line(row) }
    }

    /// The roles as they were written, or those chosen for rows that name none.
    pub(crate) fn roles_of(&self, row: &ListedRow) -> String {
        match row.entry.roles.as_str() {
            "" => self.default_roles(),
            written => written.to_owned(),
        }
    }

    fn default_roles(&self) -> String {
        let chosen = self.roles.iter().filter(|role| self.import.default_roles.contains(&role.id));
        words::role_names(&chosen.cloned().collect::<Vec<_>>(), self.t)
    }

    fn role_choices(&self, written: &str, held: Permissions) -> Vec<Choice> {
        let default = match self.default_roles() {
            none if none.is_empty() => self.t.imports_roles_choose(),
            roles => self.t.imports_roles_default(roles),
        };
        let mut choices = Vec::new();
        if !written.is_empty() {
            choices.push(Choice { value: written.to_owned(), label: written.to_owned(), is_chosen: true });
        }
        choices.push(Choice { value: String::new(), label: default, is_chosen: written.is_empty() });
        let own = self.roles.iter().filter(|role| held.cover(role.permissions));
        let names = own.map(|role| words::role_name(&role.kind, self.t)).filter(|name| name != written);
        choices.extend(names.map(|name| Choice { value: name.clone(), label: name, is_chosen: false }));
        choices
    }

    fn language_choices(&self, written: &str) -> Vec<Choice> {
        let choice = |value: &str, label: String| Choice {
            is_chosen: value == written,
            value: value.to_owned(),
            label,
        };
        let mut choices =
            vec![choice(written, written.to_owned()), choice("", self.t.imports_language_default())];
        choices.extend(Language::ALL.map(|language| choice(language.tag(), language.own_name().to_owned())));
        choices
    }

    /// What is said of a row, and in which tone.
    pub(crate) fn verdict(&self, row: &ListedRow) -> (String, &'static str) {
        let t = self.t;
        if row.is_left_out {
            return (t.verdict_left_out(), "off");
        }
        let words = match &row.verdict {
            Verdict::New => return self.verdict_of_new(row),
            Verdict::Member => t.verdict_member(),
            Verdict::Invited => t.verdict_invited(),
            Verdict::Deactivated => t.verdict_deactivated(),
            Verdict::Ended => t.verdict_ended(),
            Verdict::Twice(first) => t.verdict_twice(counted((*first).into(), t)),
            Verdict::Malformed => t.verdict_malformed(),
            Verdict::Typo(correction) => t.verdict_typo(shown_domain(correction)),
            Verdict::DomainNotAllowed => t.verdict_domain(),
            Verdict::Blocked => t.verdict_blocked(),
            Verdict::NameRefused => t.verdict_name(LONGEST.to_string()),
            Verdict::RoleMissing => t.verdict_role_missing(),
            Verdict::RoleUnknown(words) => t.verdict_role_unknown(words),
            Verdict::RoleNotYours(role) => t.verdict_role_not_yours(self.role_name(*role)),
            Verdict::LanguageUnknown => t.verdict_language(),
            Verdict::BeyondToday(again_at) => t.verdict_beyond(Moment::new(*again_at, t).exact),
            Verdict::AddressFull(again_at) => t.verdict_address_full(Moment::new(*again_at, t).exact),
            Verdict::Stopped => t.verdict_stopped(),
            Verdict::GivenUp => t.verdict_given_up(),
        };
        let is_bad = row.verdict.pile() == Pile::Problems
            || matches!(
                row.verdict,
                Verdict::Stopped | Verdict::GivenUp | Verdict::BeyondToday(_) | Verdict::AddressFull(_)
            );
        (words, if is_bad { "bad" } else { "off" })
    }

    fn verdict_of_new(&self, row: &ListedRow) -> (String, &'static str) {
        match self.import.state() {
            State::Worksheet => (self.t.verdict_new(), "wait"),
            _ if row.is_settled => (self.t.verdict_sent(), "ok"),
            State::Sending | State::Finished => (self.t.verdict_waiting(), "wait"),
        }
    }

    fn role_name(&self, id: RoleId) -> String {
        let role = self.roles.iter().find(|role| role.id == id);
        role.map(|role| words::role_name(&role.kind, self.t)).unwrap_or_default()
    }
}

fn bad_field(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::NameRefused => "name",
        Verdict::RoleMissing | Verdict::RoleUnknown(_) | Verdict::RoleNotYours(_) => "roles",
        Verdict::LanguageUnknown => "language",
        _ => "address",
    }
}

/// A domain in the letters of its language.
pub(crate) fn shown_domain(domain: &str) -> String {
    idna::domain_to_unicode(domain).0
}
