//! A view of the list as a file: CSV (RFC 4180) for spreadsheets, JSON (RFC 8259) for programs. Moments
//! are in RFC 3339, roles by the names the reader sees; a spreadsheet is in the reader's language, as the template
//! for imports is.

use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::listed::ListedPerson;
use super::pages::group_name;
use super::view::Group;
use crate::language::{Language, Texts};
use crate::roles::words;
use crate::web::csv_file::CsvFile;

/// So many people are read at once.
pub(super) const CHUNK: u16 = 1000;

fn head(t: Texts) -> [String; 9] {
    [
        t.person_email(),
        t.person_name(),
        t.person_roles(),
        t.person_language(),
        t.people_column_status(),
        t.people_group_invited(),
        t.person_joined(),
        t.person_last_seen(),
        t.fact_asks_as(),
    ]
}

/// Writing a part failed.
type Broken = Box<dyn std::error::Error + Send + Sync>;

#[derive(Clone, Copy, Debug)]
pub(super) enum Format {
    Csv,
    Json,
}

/// A person in a file.
#[derive(Serialize)]
struct Exported<'a> {
    email: &'a str,
    name: &'a str,
    roles: Vec<String>,
    language: Option<&'static str>,
    status: &'static str,
    #[serde(skip)]
    status_name: String,
    invited_at: Option<String>,
    joined_at: Option<String>,
    last_seen_at: Option<String>,
    wants_to_join_as: Option<&'a str>,
}

impl<'a> Exported<'a> {
    fn new(listed: &'a ListedPerson, t: Texts, now: OffsetDateTime) -> Self {
        let person = &listed.person;
        let moment = |at: OffsetDateTime| at.format(&Rfc3339).unwrap_or_default();
        let status = listed.status(now);
        Self {
            email: person.address.as_typed(),
            name: &person.name,
            roles: person.roles.iter().map(|role| words::role_name(&role.kind, t)).collect(),
            language: person.language.map(Language::tag),
            status: status.as_str(),
            status_name: group_name(Group::Is(status), t),
            invited_at: listed.invitation.map(|invitation| moment(invitation.sent_at)),
            joined_at: person.joined_at.map(moment),
            last_seen_at: listed.last_seen_at.map(moment),
            wants_to_join_as: listed.asker.as_deref(),
        }
    }
}

impl Format {
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// A part of the file, in which so many people are written already.
    ///
    /// # Errors
    /// Only when there is no memory for it.
    pub(super) fn part(
        self,
        people: &[ListedPerson],
        (is_first, is_last): (bool, bool),
        written: usize,
        language: Language,
        now: OffsetDateTime,
    ) -> Result<Vec<u8>, Broken> {
        let t = language.texts();
        let people = people.iter().map(|listed| Exported::new(listed, t, now));
        match self {
            Self::Csv => csv_part(people, is_first, language),
            Self::Json => json_part(people, is_first, is_last, written),
        }
    }
}

fn csv_part<'a>(
    people: impl Iterator<Item = Exported<'a>>,
    is_first: bool,
    language: Language,
) -> Result<Vec<u8>, Broken> {
    let file = CsvFile::new(language);
    let head = head(language.texts());
    let mut part = if is_first { file.header(head.iter().map(String::as_str))? } else { Vec::new() };
    for person in people {
        let roles = person.roles.join("; ");
        let moments =
            [person.invited_at, person.joined_at, person.last_seen_at].map(Option::unwrap_or_default);
        let [invited, joined, last_seen] = &moments;
        let tag = person.language.unwrap_or_default();
        let asker = person.wants_to_join_as.unwrap_or_default();
        let fields =
            [person.email, person.name, &roles, tag, &person.status_name, invited, joined, last_seen, asker];
        part.extend(file.rows([fields])?);
    }
    Ok(part)
}

fn json_part<'a>(
    people: impl Iterator<Item = Exported<'a>>,
    is_first: bool,
    is_last: bool,
    written: usize,
) -> Result<Vec<u8>, Broken> {
    let mut part = if is_first { b"[".to_vec() } else { Vec::new() };
    for (number, person) in people.enumerate() {
        part.extend_from_slice(if written + number == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut part, &person)?;
    }
    if is_last {
        part.extend_from_slice(b"\n]\n");
    }
    Ok(part)
}
