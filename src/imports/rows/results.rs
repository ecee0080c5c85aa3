//! What became of each row, as a table to download: it can be read in again.

use super::ListedRow;
use super::row::Wording;
use crate::language::{Language, Texts};
use crate::web::csv_file::CsvFile;

/// The columns that are read, by the names that they are read by.
pub(crate) fn columns(t: Texts) -> [String; 4] {
    [t.person_email(), t.person_name(), t.person_roles(), t.person_language()]
}

pub(crate) fn header(language: Language) -> Result<Vec<u8>, csv::Error> {
    let t = language.texts();
    let [address, name, roles, spoken] = columns(t);
    let names = [address, name, roles, spoken, t.imports_column_result()];
    CsvFile::new(language).header(names.iter().map(String::as_str))
}

pub(crate) fn lines(
    rows: &[ListedRow],
    wording: &Wording<'_>,
    language: Language,
) -> Result<Vec<u8>, csv::Error> {
    let cells = rows.iter().map(|row| {
        let entry = &row.entry;
        let (verdict, _) = wording.verdict(row);
        [entry.address.clone(), entry.name.clone(), wording.roles_of(row), entry.language.clone(), verdict]
    });
    let cells: Vec<[String; 5]> = cells.collect();
    CsvFile::new(language).rows(cells.iter().map(|row| row.iter().map(String::as_str)))
}
