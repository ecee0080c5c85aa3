//! CSV files to download, as spreadsheets open them.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::language::Language;

/// How the rows of a file are written: in UTF-8, with the delimiter that spreadsheets of the reader's
/// language expect.
#[derive(Clone, Copy, Debug)]
pub struct CsvFile {
    delimiter: u8,
}

/// Without it, Excel takes UTF-8 for something else.
const MARK: &[u8] = b"\xef\xbb\xbf";

impl CsvFile {
    pub fn new(language: Language) -> Self {
        let delimiter = match language {
            Language::English => b',',
            Language::Dutch => b';',
        };
        Self { delimiter }
    }

    /// The beginning of a file: its mark and the names of the columns.
    ///
    /// # Errors
    /// Never in memory.
    pub fn header<'a>(self, names: impl IntoIterator<Item = &'a str>) -> Result<Vec<u8>, csv::Error> {
        Ok([MARK, &self.rows([names])?].concat())
    }

    /// Rows of cells. No cell is taken for a formula, nor any part of it by a spreadsheet that expects another delimiter:
    /// an apostrophe comes before what would be one.
    ///
    /// # Errors
    /// Never in memory.
    pub fn rows<'a, R>(self, rows: impl IntoIterator<Item = R>) -> Result<Vec<u8>, csv::Error>
    where
        R: IntoIterator<Item = &'a str>,
    {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(self.delimiter)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(Vec::new());
        for row in rows {
            writer.write_record(row.into_iter().map(harmless))?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }

    /// The answer that has a browser save the file under this name, which is ASCII.
    pub fn answer(name: &str, body: Body) -> Response {
        let mut response = body.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
        if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
            headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        response
    }
}

fn harmless(cell: &str) -> String {
    let mut written = String::with_capacity(cell.len() + 1);
    let mut is_beginning = true;
    for c in cell.chars() {
        if is_beginning && matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r') {
            written.push('\'');
        }
        written.push(c);
        // Quotes do not help: where they close is read differently too.
        is_beginning = matches!(c, ',' | ';' | '\t' | '|' | '\r' | '\n');
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(language: Language, cells: &[&str]) -> String {
        String::from_utf8(CsvFile::new(language).rows([cells.iter().copied()]).unwrap()).unwrap()
    }

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for formula in ["=1+1", "+31", "-1", "@SUM(A1)", "\tx", "\rx"] {
            let written = written(Language::English, &[formula]);
            assert!(written.trim_matches('"').starts_with('\''), "{written:?}");
        }
        assert_eq!(written(Language::English, &["bo@acme.example", "1=1"]), "bo@acme.example,1=1\r\n");
    }

    #[test]
    fn nothing_in_a_cell_becomes_a_formula_where_another_delimiter_is_expected() {
        for (name, expected) in [
            ("x;=1+1", "x;'=1+1"),
            ("x,@SUM(A1)", "\"x,'@SUM(A1)\""),
            ("x\t+31", "x\t'+31"),
            ("x\n=1", "\"x\n'=1\""),
            ("Jansen, Bo; a-b", "\"Jansen, Bo; a-b\""),
        ] {
            assert_eq!(written(Language::English, &[name]), format!("{expected}\r\n"));
        }
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(written(Language::English, &["a,b", "c;d", "e\"f"]), "\"a,b\",c;d,\"e\"\"f\"\r\n");
        assert_eq!(written(Language::Dutch, &["a,b", "c;d"]), "a,b;\"c;d\"\r\n");
    }

    #[test]
    fn a_file_begins_with_its_mark() {
        let header = CsvFile::new(Language::English).header(["Zoë"]).unwrap();
        assert_eq!(header, "\u{feff}Zoë\r\n".as_bytes());
    }
}
