//! The rows of a list: what is found of them, where they are kept, and how they are shown and mended.

pub(super) mod judging;
pub(super) mod pages;
pub(super) mod results;
mod role_words;
mod row;
pub(super) mod store;
pub(super) mod typo;
pub(super) mod verdict;

use serde::Deserialize;

use self::judging::SheetRow;
use self::verdict::Verdict;
use super::sheet::Entry;
use crate::ids::PersonId;

/// A row as pages show it.
#[derive(Clone, Debug)]
pub struct ListedRow {
    pub number: i32,
    pub entry: Entry,
    pub verdict: Verdict,
    pub is_left_out: bool,
    /// The person of the tenant that it is about: found there, or invited by this import.
    pub person: Option<PersonId>,
    /// A confirmed import has dealt with it.
    pub is_settled: bool,
}

impl From<ListedRow> for SheetRow {
    fn from(row: ListedRow) -> Self {
        Self { number: row.number, entry: row.entry, is_left_out: row.is_left_out }
    }
}

/// What somebody changed in a row.
#[derive(Clone, Debug)]
pub struct Fix {
    pub number: i32,
    /// What stands in it now; `None` where only leaving it out was asked about.
    pub entry: Option<Entry>,
    /// Whether it is to be left out, where that is another answer than before.
    pub is_left_out: Option<bool>,
}

/// Which page of the rows: its place is kept by the number of a row.
#[derive(Clone, Copy, Debug)]
pub enum RowPlace {
    After(i32),
    Before(i32),
}

/// One page of a pile, in the order of the list.
#[derive(Clone, Debug)]
pub struct RowPage {
    pub rows: Vec<ListedRow>,
    pub has_earlier: bool,
    pub has_later: bool,
}

/// A domain that looks like a typo of another, and in how many rows.
#[derive(Clone, Debug, Deserialize)]
pub struct SuspectDomain {
    pub domain: String,
    pub correction: String,
    pub rows: i64,
}
