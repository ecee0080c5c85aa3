//! Whether an exported chain is as it was written, and if not, where it breaks and how. Needs nothing but the file;
//! whether its end was cut off, only a head tells that was noted before.

mod finding;
mod walk;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

pub use self::finding::Finding;
use super::Act;
use super::chain::{ChainedEntry, FORMAT, Head};

/// The first line of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub format: String,
    pub chain: Uuid,
    /// The end of the chain when the file was made.
    pub head: Option<Head>,
}

impl Opening {
    pub fn new(chain: Uuid, head: Option<Head>) -> Self {
        Self { format: FORMAT.to_owned(), chain, head }
    }
}

/// What a file holds, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Report {
    pub entries: usize,
    /// The last entry that is there.
    pub head: Option<Head>,
    /// Entries whose facts or client were erased, as an entry of the chain says.
    pub erased: usize,
    /// In the order of the chain; none when all is well.
    pub findings: Vec<Finding>,
}

/// Checks a file, and that every head of `noted` is in its chain.
///
/// # Errors
/// The line that cannot be read, and why.
pub fn verify(text: &str, noted: &[Head]) -> Result<Report, String> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).peekable();
    let opening = match lines.peek().map(|(_, line)| serde_json::from_str::<Opening>(line)) {
        None => return Err("the file is empty".to_owned()),
        Some(Ok(opening)) => {
            lines.next();
            if opening.format != FORMAT {
                return Err(format!("line 1: the format is {}, and not {FORMAT}", opening.format));
            }
            Some(opening)
        }
        Some(Err(_)) => None,
    };
    let entries: Vec<ChainedEntry> = lines
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|error| format!("line {}: no entry: {error}", at + 1))
        })
        .collect::<Result<_, _>>()?;
    let told = opening.as_ref().and_then(|opening| opening.head);
    let heads: Vec<Head> = told.into_iter().chain(noted.iter().copied()).collect();
    let mut findings = Vec::new();
    if opening.is_none() {
        findings.push(Finding::NoOpening);
    }
    let chain = opening.map(|opening| opening.chain).or(entries.first().map(|entry| entry.chain));
    findings.extend(
        entries.iter().filter(|entry| Some(entry.chain) != chain).map(|entry| Finding::Foreign(entry.number)),
    );
    let entries: Vec<ChainedEntry> = entries.into_iter().filter(|entry| Some(entry.chain) == chain).collect();
    let erased = check_details(&entries, &mut findings);
    let count = entries.len();
    let head = walk::walk(entries, &heads, told, &mut findings);
    findings.sort_by_key(Finding::place);
    Ok(Report { entries: count, head, erased, findings })
}

/// What is beside the chain has the digests that are in it, or an entry of the chain says that it was erased.
fn check_details(entries: &[ChainedEntry], findings: &mut Vec<Finding>) -> usize {
    let (facts, clients) = announced(entries);
    let mut erased = HashSet::new();
    for entry in entries {
        let number = entry.number;
        match entry.are_facts_right() {
            Some(true) => {}
            Some(false) => findings.push(Finding::FactsChanged(number)),
            None if facts.contains(&number) => drop(erased.insert(number)),
            None => findings.push(Finding::FactsGone(number)),
        }
        match entry.is_client_right() {
            Some(true) => {}
            Some(false) => findings.push(Finding::ClientChanged(number)),
            None if clients.contains(&number) => drop(erased.insert(number)),
            None => findings.push(Finding::ClientGone(number)),
        }
    }
    erased.len()
}

/// The numbers of the entries of which it is recorded that facts, or client, were erased.
fn announced(entries: &[ChainedEntry]) -> (HashSet<i64>, HashSet<i64>) {
    let announcing = [Act::AccountErased, Act::PeopleMasked].map(Act::as_str);
    let erasures = entries.iter().filter(|entry| announcing.contains(&entry.act.as_str()));
    let facts: Vec<Value> =
        erasures.filter_map(|entry| serde_json::from_str(entry.facts.as_deref()?).ok()).collect();
    let numbers = |name: &str| {
        let lists = facts.iter().filter_map(|facts| facts[name].as_array());
        lists.flatten().filter_map(Value::as_i64).collect()
    };
    (numbers("facts_of"), numbers("clients_of"))
}

/// Entries by their ids, for those that come twice.
fn twice(entries: &[ChainedEntry]) -> HashMap<usize, i64> {
    let mut first: HashMap<Uuid, i64> = HashMap::new();
    let mut again = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        match first.get(&entry.entry) {
            Some(number) => drop(again.insert(at, *number)),
            None => drop(first.insert(entry.entry, entry.number)),
        }
    }
    again
}
