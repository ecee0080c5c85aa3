//! Which entries of a trail are wanted, and from where on. Each has its own address.

use time::macros::format_description;
use time::{Date, Duration, OffsetDateTime, Time};

use super::Act;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId};

/// What kind of actor did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    Person,
    Superadmin,
    System,
}

impl ActorKind {
    pub const ALL: [Self; 3] = [Self::Person, Self::Superadmin, Self::System];

    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Superadmin => "superadmin",
            Self::System => "system",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Somebody, by address or by the id of what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who<I> {
    Address(EmailAddress),
    Id(I),
}

/// What must be true of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The first day, and the last, in UTC.
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub kind: Option<ActorKind>,
    pub by: Option<Who<AccountId>>,
    pub act: Option<Act>,
    pub about: Option<Who<PersonId>>,
}

/// Which page: of the latest, or of those on one side of an entry, which is told by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Latest,
    OlderThan(i64),
    NewerThan(i64),
}

impl Filter {
    /// From the first moment that is wanted.
    pub fn begins_at(&self) -> Option<OffsetDateTime> {
        self.from.map(|day| day.with_time(Time::MIDNIGHT).assume_utc())
    }

    /// Until before this moment.
    pub fn ends_at(&self) -> Option<OffsetDateTime> {
        self.to.map(|day| day.with_time(Time::MIDNIGHT).assume_utc().saturating_add(Duration::DAY))
    }

    /// Whether it is about somebody by their id.
    pub fn names_by_id(&self) -> bool {
        matches!(self.by, Some(Who::Id(_))) || matches!(self.about, Some(Who::Id(_)))
    }

    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// The query of the address of this view, with the question mark; empty for all of it.
    pub fn query(&self, place: Place) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let mut add = |name: &str, value: String| {
            if !value.is_empty() {
                query.append_pair(name, &value);
            }
        };
        add("from", self.from.map(day_text).unwrap_or_default());
        add("to", self.to.map(day_text).unwrap_or_default());
        add("kind", self.kind.map(ActorKind::as_str).unwrap_or_default().to_owned());
        add("by", self.by.as_ref().map(who_text).unwrap_or_default());
        add("act", self.act.map(Act::as_str).unwrap_or_default().to_owned());
        add("about", self.about.as_ref().map(who_text).unwrap_or_default());
        match place {
            Place::Latest => {}
            Place::OlderThan(number) => add("older", number.to_string()),
            Place::NewerThan(number) => add("newer", number.to_string()),
        }
        let query = query.finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }
}

/// As fields for a day have it.
pub(super) fn day_text(day: Date) -> String {
    day.format(format_description!("[year]-[month]-[day]")).unwrap_or_default()
}

/// A day as such fields give it.
pub(super) fn read_day(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}

pub(super) fn who_text<I: ToString>(who: &Who<I>) -> String {
    match who {
        Who::Address(address) => address.as_typed().to_owned(),
        Who::Id(id) => id.to_string(),
    }
}

/// An address or an id; `None` for anything else.
pub(super) fn read_who<I: std::str::FromStr>(text: &str) -> Option<Who<I>> {
    let address = || text.parse().ok().map(Who::Address);
    text.parse().ok().map(Who::Id).or_else(address)
}
