//! Walking along a chain from its first entry to its last.

use std::collections::HashSet;

use super::super::chain::{ChainedEntry, Hash, Head};
use super::{Finding, twice};

/// Among so many broken entries it is looked for pairs that were swapped.
const MOST_PAIRED: usize = 300;
/// A gap or an insertion may have moved the numbers behind it by so much.
const FARTHEST_MOVED: i64 = 50;

/// Adds to `findings` what is wrong with the order of these entries, and gives the last one. `heads` were noted
/// before; `told` is the one that the file itself tells.
pub(super) fn walk(
    entries: Vec<ChainedEntry>,
    heads: &[Head],
    told: Option<Head>,
    findings: &mut Vec<Finding>,
) -> Option<Head> {
    let entries = without_replays(entries, findings);
    let entries = in_order(entries, findings);
    let entries = unswapped(entries, findings);
    let mut walker = Walker::default();
    for entry in &entries {
        walker.step(entry, findings);
    }
    walker.finish(&entries, heads, told, findings)
}

/// An entry that is there once more is left out from here on.
fn without_replays(entries: Vec<ChainedEntry>, findings: &mut Vec<Finding>) -> Vec<ChainedEntry> {
    let again = twice(&entries);
    findings.extend(again.iter().map(|(at, first)| Finding::Replayed(entries[*at].number, *first)));
    let kept = entries.into_iter().enumerate().filter(|(at, _)| !again.contains_key(at));
    kept.map(|(_, entry)| entry).collect()
}

/// Lines that stand in each other's place are put right.
fn in_order(mut entries: Vec<ChainedEntry>, findings: &mut Vec<Finding>) -> Vec<ChainedEntry> {
    let mut numbers: Vec<i64> = entries.iter().map(|entry| entry.number).collect();
    numbers.sort_unstable();
    let moved: Vec<(i64, i64)> = numbers
        .iter()
        .zip(&entries)
        .filter(|(number, entry)| **number < entry.number)
        .map(|(number, entry)| (*number, entry.number))
        .collect();
    findings.extend(moved.into_iter().map(|(one, other)| Finding::Swapped(one, other)));
    entries.sort_by_key(|entry| entry.number);
    entries
}

/// Pairs of broken entries that are right in each other's place are put right.
fn unswapped(mut entries: Vec<ChainedEntry>, findings: &mut Vec<Finding>) -> Vec<ChainedEntry> {
    let broken: Vec<usize> =
        (0..entries.len()).filter(|at| !entries[*at].is_intact_as(entries[*at].number)).collect();
    if broken.len() > MOST_PAIRED {
        return entries;
    }
    let mut done = HashSet::new();
    for (nth, one) in broken.iter().copied().enumerate() {
        for other in broken[nth + 1..].iter().copied() {
            if done.contains(&one) || done.contains(&other) {
                continue;
            }
            let (first, second) = (&entries[one], &entries[other]);
            let (low, high) = (first.number, second.number);
            let by_number = first.is_intact_as(high) && second.is_intact_as(low);
            // What the entries say was exchanged, and the hashes stayed where they were.
            let by_content = second.hash_as(low, first.previous) == first.hash
                && first.hash_as(high, second.previous) == second.hash;
            if by_number || by_content {
                findings.push(Finding::Swapped(low, high));
                done.extend([one, other]);
                let hashes = (first.previous, first.hash, second.previous, second.hash);
                entries.swap(one, other);
                (entries[one].number, entries[other].number) = (low, high);
                if by_content {
                    (entries[one].previous, entries[one].hash) = (hashes.0, hashes.1);
                    (entries[other].previous, entries[other].hash) = (hashes.2, hashes.3);
                }
            }
        }
    }
    entries
}

/// How far the chain has been followed.
struct Walker {
    /// The last entry that belongs to it: its number by its own hash, its number as it stands, its hash.
    last: Link,
    /// The one before it, for when the last turns out not to belong.
    before: Link,
    /// By how much the numbers have moved from here on.
    moved: i64,
    links: Vec<Link>,
}

#[derive(Clone, Copy)]
struct Link {
    number: i64,
    shown: i64,
    hash: Hash,
}

const BEGINNING: Link = Link { number: 0, shown: 0, hash: Hash::NONE };

impl Default for Walker {
    fn default() -> Self {
        Self { last: BEGINNING, before: BEGINNING, moved: 0, links: Vec::new() }
    }
}

impl Walker {
    fn step(&mut self, entry: &ChainedEntry, findings: &mut Vec<Finding>) {
        let Some(number) = self.own_number(entry) else {
            findings.push(Finding::Changed(entry.number));
            let number = entry.number - self.moved;
            self.go_on(Link { number, shown: entry.number, hash: entry.hash });
            return;
        };
        self.moved = entry.number - number;
        if number <= self.last.number && entry.previous == self.before.hash {
            // The chain passes around the last one.
            findings.retain(|finding| *finding != Finding::Changed(self.last.shown));
            findings.push(Finding::Inserted(self.last.shown));
            self.last = self.before;
            self.links.pop();
        } else if entry.previous != self.last.hash {
            let found = match self.last.number {
                last if number > last + 1 => Finding::Deleted(last + 1, number - 1),
                0 => Finding::Changed(entry.number),
                // Written anew with a hash of its own, which its successor does not know.
                _ => Finding::Changed(self.last.shown),
            };
            if !findings.contains(&found) {
                findings.push(found);
            }
        }
        self.go_on(Link { number, shown: entry.number, hash: entry.hash });
    }

    /// The number under which the hash of this entry is right: its own, unless numbers were moved.
    fn own_number(&self, entry: &ChainedEntry) -> Option<i64> {
        let nearby = (1..=FARTHEST_MOVED).flat_map(|by| [self.moved + by, self.moved - by]);
        let moved = [0, self.moved].into_iter().chain(nearby);
        moved.map(|by| entry.number - by).find(|number| entry.is_intact_as(*number))
    }

    fn go_on(&mut self, link: Link) {
        self.before = self.last;
        self.last = link;
        self.links.push(link);
    }

    /// Compares with the heads that were noted.
    fn finish(
        self,
        entries: &[ChainedEntry],
        heads: &[Head],
        told: Option<Head>,
        findings: &mut Vec<Finding>,
    ) -> Option<Head> {
        let last = self.last.number;
        for head in heads {
            let is_head =
                |link: &Link| link.hash == head.hash && [link.number, link.shown].contains(&head.number);
            let found = if self.links.iter().any(is_head) || head.number == 0 {
                continue;
            } else if head.number > last {
                Finding::Truncated(last, head.number)
            } else {
                Finding::Rewritten(head.number)
            };
            if !findings.contains(&found) {
                findings.push(found);
            }
        }
        let end = told.map_or(last, |head| head.number.max(0));
        let behind = entries.iter().filter(|_| last > end).filter(|entry| entry.number - self.moved > end);
        findings.extend(behind.map(|entry| Finding::Inserted(entry.number)));
        (last > 0).then_some(Head { number: last, hash: self.last.hash })
    }
}
