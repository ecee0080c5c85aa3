//! A view of the list: what is searched and filtered for, how it is sorted, and which page of it.

use super::search::Search;
use crate::ids::{PersonId, RoleId};

/// What a person is in the list, computed by the database (see `migrations/0007_listing.sql`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonStatus {
    WantsToJoin,
    NotDelivered,
    Invited,
    Expired,
    Declined,
    Revoked,
    Active,
    Deactivated,
}

impl PersonStatus {
    /// In the order in which the list sorts by status.
    pub const ALL: [Self; 8] = [
        Self::WantsToJoin,
        Self::NotDelivered,
        Self::Invited,
        Self::Expired,
        Self::Declined,
        Self::Revoked,
        Self::Active,
        Self::Deactivated,
    ];

    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WantsToJoin => "wants_to_join",
            Self::NotDelivered => "not_delivered",
            Self::Invited => "invited",
            Self::Expired => "expired",
            Self::Declined => "declined",
            Self::Revoked => "revoked",
            Self::Active => "active",
            Self::Deactivated => "deactivated",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// Why an administrator should look at somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    WantsToJoin,
    /// Whoever vouches for the roles may no longer give them.
    Held,
    NotDelivered,
    /// Somebody with the link has signed in with another address.
    OtherAddress,
    /// Opened the link a day ago or longer, and has not answered.
    NotIn,
    /// Asked for a fresh link once the invitation had expired.
    AskedAgain,
    /// Declined, and would like to be invited once more.
    ChangedMind,
    /// Invited three days ago or longer, and has not opened the link.
    Unopened,
}

impl Attention {
    pub const ALL: [Self; 8] = [
        Self::WantsToJoin,
        Self::Held,
        Self::NotDelivered,
        Self::OtherAddress,
        Self::NotIn,
        Self::AskedAgain,
        Self::ChangedMind,
        Self::Unopened,
    ];

    /// The word it is stored by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WantsToJoin => "wants_to_join",
            Self::NotDelivered => "not_delivered",
            Self::Held => "held",
            Self::OtherAddress => "other_address",
            Self::NotIn => "not_in",
            Self::AskedAgain => "asked_again",
            Self::ChangedMind => "changed_mind",
            Self::Unopened => "unopened",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|attention| attention.as_str() == word)
    }
}

/// The group of people that a tab of the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    #[default]
    Everybody,
    NeedsAttention,
    Is(PersonStatus),
}

impl Group {
    /// As in the query of a link; empty for everybody.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everybody => "",
            Self::NeedsAttention => "attention",
            Self::Is(status) => status.as_str(),
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "attention" => Self::NeedsAttention,
            word => PersonStatus::from_word(word).map_or(Self::Everybody, Self::Is),
        }
    }
}

/// Who is in a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub search: Search,
    pub group: Group,
    pub role: Option<RoleId>,
}

impl Filter {
    /// From the parameters of a link or form. What makes no sense filters nothing.
    pub fn read(search: &str, status: &str, role: &str) -> Self {
        Self { search: Search::new(search), group: Group::from_word(status), role: role.parse().ok() }
    }

    /// Whether everybody is in it.
    pub fn is_everybody(&self) -> bool {
        *self == Self::default()
    }
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Name,
    Address,
    Status,
    LastSeen,
    Joined,
}

impl Column {
    pub const ALL: [Self; 5] = [Self::Name, Self::Address, Self::Status, Self::LastSeen, Self::Joined];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Status => "status",
            Self::LastSeen => "seen",
            Self::Joined => "joined",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    pub column: Column,
    pub is_descending: bool,
}

impl Sort {
    /// `name` or `-name`; what is unknown sorts by name.
    pub fn read(word: &str) -> Self {
        let (is_descending, word) = word.strip_prefix('-').map_or((false, word), |word| (true, word));
        let column = Column::ALL.into_iter().find(|column| column.as_str() == word);
        column.map_or(Self::default(), |column| Self { column, is_descending })
    }

    /// As in the query of a link.
    pub fn word(self) -> String {
        format!("{}{}", if self.is_descending { "-" } else { "" }, self.column.as_str())
    }

    /// What the head of a column sorts by: the other way round if it is sorted by that column already;
    /// times begin with the latest.
    pub fn by(self, column: Column) -> Self {
        let is_descending = if self.column == column {
            !self.is_descending
        } else {
            matches!(column, Column::LastSeen | Column::Joined)
        };
        Self { column, is_descending }
    }
}

/// Which page of the list: its place is kept by a person, not by a number, so that it stays where it
/// is while people come and go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    Start,
    After(PersonId),
    Before(PersonId),
}

impl Place {
    /// Who keeps it.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Start => None,
            Self::After(person) | Self::Before(person) => Some(person),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    pub filter: Filter,
    pub sort: Sort,
    pub place: Place,
}

impl View {
    /// The parameters of a link to it; those that say nothing are left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let filter = &self.filter;
        let sort = if self.sort == Sort::default() { String::new() } else { self.sort.word() };
        let (after, before) = match self.place {
            Place::Start => (String::new(), String::new()),
            Place::After(person) => (person.to_string(), String::new()),
            Place::Before(person) => (String::new(), person.to_string()),
        };
        let pairs = [
            ("q", filter.search.as_typed().to_owned()),
            ("status", filter.group.as_str().to_owned()),
            ("role", filter.role.map(|role| role.to_string()).unwrap_or_default()),
            ("sort", sort),
            ("after", after),
            ("before", before),
        ];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The query of a link to it, with the question mark; empty for the front page of everybody.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let query = query.extend_pairs(self.pairs()).finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The front page of the same people in the same order.
    pub fn at(&self, place: Place) -> Self {
        Self { place, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_has_its_own_link() {
        assert_eq!(View::default().query(), "");
        let view = View {
            filter: Filter::read("eva & co", "invited", ""),
            sort: Sort::read("-joined"),
            place: Place::Start,
        };
        assert_eq!(view.query(), "?q=eva+%26+co&status=invited&sort=-joined");
    }

    #[test]
    fn what_makes_no_sense_filters_and_sorts_nothing() {
        assert!(Filter::read(" ", "x", "y").is_everybody());
        assert_eq!(Sort::read("-x"), Sort::default());
        assert_eq!(Sort::read(""), Sort::default());
    }

    #[test]
    fn the_head_of_a_column_turns_its_order_around() {
        let by_name = Sort::default();
        assert_eq!(by_name.by(Column::Name).word(), "-name");
        assert_eq!(by_name.by(Column::Name).by(Column::Name).word(), "name");
        assert_eq!(by_name.by(Column::Joined).word(), "-joined");
    }

    #[test]
    fn words_lead_back_to_what_they_stand_for() {
        for status in PersonStatus::ALL {
            assert_eq!(PersonStatus::from_word(status.as_str()), Some(status));
        }
        for attention in Attention::ALL {
            assert_eq!(Attention::from_word(attention.as_str()), Some(attention));
        }
        assert_eq!(Group::from_word("attention"), Group::NeedsAttention);
    }
}
