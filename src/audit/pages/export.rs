//! The trail as a file: what a view tells as CSV, and the whole chain as JSON lines.

use time::format_description::well_known::Rfc3339;

use super::words::{reason_of, told_act, told_actor, told_facts, told_person};
use crate::audit::verify::Opening;
use crate::audit::{ChainedEntry, ListedActor, ListedEntry};
use crate::language::Language;
use crate::web::csv_file::CsvFile;

/// So many entries are read at once.
pub(super) const CHUNK: u16 = 1000;

const HEAD: [&str; 11] = [
    "entry",
    "at (UTC)",
    "by",
    "by e-mail",
    "reason",
    "act",
    "about",
    "about e-mail",
    "details",
    "request",
    "from",
];

/// Writing a part failed.
pub(super) type Broken = Box<dyn std::error::Error + Send + Sync>;

/// A part of a CSV file.
///
/// # Errors
/// Only when there is no memory for it.
pub(super) fn csv_part(
    entries: &[ListedEntry],
    is_first: bool,
    language: Language,
) -> Result<Vec<u8>, Broken> {
    let (file, t) = (CsvFile::new(language), language.texts());
    let mut part = if is_first { file.header(HEAD)? } else { Vec::new() };
    for entry in entries {
        let address = match &entry.actor {
            ListedActor::Person(account) | ListedActor::Superadmin { account: Some(account), .. } => {
                account.address.as_str()
            }
            ListedActor::Superadmin { account: None, .. } | ListedActor::System => "",
        };
        let person = entry.person.as_ref();
        let fields = [
            entry.number.to_string(),
            entry.occurred_at.format(&Rfc3339).unwrap_or_default(),
            told_actor(&entry.actor, t),
            address.to_owned(),
            reason_of(&entry.actor).unwrap_or_default(),
            told_act(&entry.act, t),
            person.map(|person| told_person(person, t)).unwrap_or_default(),
            person.map(|person| person.address.clone()).unwrap_or_default(),
            told_facts(entry, t).map_or_else(|| t.trail_erased_facts(), |lines| lines.join("; ")),
            entry.request.map(|request| request.to_string()).unwrap_or_default(),
            entry.client.clone().unwrap_or_default(),
        ];
        part.extend(file.rows([fields.iter().map(String::as_str)])?);
    }
    Ok(part)
}

/// A part of the chain: one entry in each line, after a line that tells its head.
///
/// # Errors
/// Only when there is no memory for it.
pub(super) fn chain_part(opening: Option<&Opening>, entries: &[ChainedEntry]) -> Result<Vec<u8>, Broken> {
    let mut part = Vec::new();
    if let Some(opening) = opening {
        serde_json::to_writer(&mut part, opening)?;
        part.push(b'\n');
    }
    for entry in entries {
        serde_json::to_writer(&mut part, entry)?;
        part.push(b'\n');
    }
    Ok(part)
}
