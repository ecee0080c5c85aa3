//! What people paste or upload, read into rows: tables as spreadsheets save them, and lists of addresses
//! as mail programs write them.

mod columns;
mod mailboxes;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use self::columns::{Column, Columns};

/// At most so many rows in one list.
pub const MOST_ROWS: usize = 10_000;
/// At most so many bytes in one file.
pub const LONGEST_FILE: usize = 5 * 1024 * 1024;
/// Of what is kept of a row; longer than anything that could be right.
const LONGEST_CELL: usize = 300;

/// One row as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub address: String,
    pub name: String,
    pub roles: String,
    pub language: String,
}

/// Why nothing could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetRefused {
    Empty,
    OnlyHeader,
    /// There are names of columns, but none for the addresses.
    NoAddressColumn,
    TooLarge,
    TooManyRows,
    /// Saved as UTF-16, which Excel calls "Unicode text".
    Utf16,
    /// A spreadsheet or something else that is no text.
    NotText,
}

/// Reads the rows of a list. Whatever stands in them is taken as it is: only the form is judged here.
///
/// # Errors
/// [`SheetRefused`] says why there are no rows.
pub fn read(bytes: &[u8]) -> Result<Vec<Entry>, SheetRefused> {
    if bytes.len() > LONGEST_FILE {
        return Err(SheetRefused::TooLarge);
    }
    let text = decode(bytes)?;
    // Excel may say in the first line what stands between the cells.
    let text = match text.split_once('\n') {
        Some((first, rest)) if is_separator_line(first) => rest,
        _ => &text,
    };
    let header = [b'\t', b';', b','].into_iter().find_map(|delimiter| {
        let first = records(text, delimiter).next()?;
        Columns::read(&first).map(|columns| (delimiter, columns))
    });
    let mut entries = Vec::new();
    match header {
        Some((_, columns)) if !columns.has(Column::Address) => return Err(SheetRefused::NoAddressColumn),
        // One name above a list is no table.
        Some((_, columns)) if columns.len() == 1 => {
            read_lines(text, 1, &mut entries)?;
            if entries.is_empty() {
                return Err(SheetRefused::OnlyHeader);
            }
        }
        Some((delimiter, columns)) => {
            for record in records(text, delimiter).skip(1) {
                take(&mut entries, columns.entries(&record))?;
            }
            if entries.is_empty() {
                return Err(SheetRefused::OnlyHeader);
            }
        }
        None => read_lines(text, 0, &mut entries)?,
    }
    if entries.is_empty() { Err(SheetRefused::Empty) } else { Ok(entries) }
}

/// Lines that no header explains, from behind the first few.
fn read_lines(text: &str, skipped: usize, entries: &mut Vec<Entry>) -> Result<(), SheetRefused> {
    let delimiter = delimiter_of(text);
    for record in records(text, delimiter).skip(skipped) {
        take(entries, without_header(&record, delimiter))?;
    }
    Ok(())
}

/// UTF-8, or what Windows programs save where they do not say so.
fn decode(bytes: &[u8]) -> Result<String, SheetRefused> {
    let magic: [&[u8]; 4] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf"];
    if magic.iter().any(|start| bytes.starts_with(start)) {
        return Err(SheetRefused::NotText);
    }
    let bytes = match Encoding::for_bom(bytes) {
        Some((encoding, length)) if encoding == UTF_8 => &bytes[length..],
        Some(_) => return Err(SheetRefused::Utf16),
        None => bytes,
    };
    if bytes.contains(&0) {
        // Letters of ours take every other byte of UTF-16.
        let half = |at: usize| bytes.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count() * 3;
        let is_wide = half(0).max(half(1)) > bytes.len() / 2;
        return Err(if is_wide { SheetRefused::Utf16 } else { SheetRefused::NotText });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()),
    }
}

fn is_separator_line(line: &str) -> bool {
    let line = line.trim();
    line.len() == 5 && line.to_ascii_lowercase().starts_with("sep=")
}

/// The cells of each line that holds any. A quote that is never closed is no quote: it would take in all
/// that follows.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = Vec<String>> {
    let has_pairs = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 0;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(has_pairs)
        .from_reader(text.as_bytes());
    // Filled anew for each line: the library's own iterator copies as much as the longest line before took.
    let mut record = csv::StringRecord::new();
    let cells = std::iter::from_fn(move || {
        let is_there = reader.read_record(&mut record).unwrap_or_default();
        is_there.then(|| record.iter().map(clean).collect::<Vec<_>>())
    });
    cells.filter(|cells| cells.iter().any(|cell| !cell.is_empty()))
}

/// What stands in a field, as it is kept.
pub(super) fn cell(text: &str) -> String {
    shortened(&clean(text))
}

/// Only what is kept is shortened, never what is still to be split: a line of addresses is as long as it is.
fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_CELL).collect()
}

/// What stands in a cell: one line of text without what nobody sees, and without the apostrophe that keeps a value
/// from being a formula.
fn clean(text: &str) -> String {
    let text = text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
    });
    let text = match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => text,
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands between the cells: what there is most of outside of quotes.
fn delimiter_of(text: &str) -> u8 {
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut is_quoted = false;
    for byte in text.bytes().take(20_000) {
        is_quoted ^= byte == b'"';
        for (delimiter, count) in &mut counts {
            *count += usize::from(!is_quoted && byte == *delimiter);
        }
    }
    // Of equals the first: a tab is never part of a cell, a comma often.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| delimiter)
}

/// A line on its own: addresses as a mail program lists them, or the cells of one row.
fn without_header(record: &[String], delimiter: u8) -> Vec<Entry> {
    let line = record.join(&char::from(delimiter).to_string());
    if mailboxes::is_list(&line) {
        return mailboxes::read(&line);
    }
    let address = record.iter().position(|cell| cell.contains('@'));
    let address = address.or(record.iter().position(|cell| !cell.is_empty())).unwrap_or_default();
    let mut others = record.iter().enumerate().filter(|(at, _)| *at != address).map(|(_, cell)| cell.clone());
    let mut next = || others.next().unwrap_or_default();
    vec![Entry { address: mailboxes::bare(&record[address]), name: next(), roles: next(), language: next() }]
}

fn take(entries: &mut Vec<Entry>, more: impl IntoIterator<Item = Entry>) -> Result<(), SheetRefused> {
    let kept = |entry: Entry| Entry {
        address: shortened(&entry.address),
        name: shortened(&entry.name),
        roles: shortened(&entry.roles),
        language: shortened(&entry.language),
    };
    entries.extend(more.into_iter().filter(|entry| *entry != Entry::default()).map(kept));
    if entries.len() > MOST_ROWS { Err(SheetRefused::TooManyRows) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(address: &str, name: &str, roles: &str, language: &str) -> Entry {
        let [address, name, roles, language] = [address, name, roles, language].map(str::to_owned);
        Entry { address, name, roles, language }
    }

    fn addresses(text: &str) -> Vec<String> {
        read(text.as_bytes()).unwrap().into_iter().map(|entry| entry.address).collect()
    }

    const TWO: [&str; 2] = ["bo@acme.example", "cy@acme.example"];

    #[test]
    fn pasted_addresses_may_stand_in_any_way() {
        for text in [
            "bo@acme.example\ncy@acme.example",
            "bo@acme.example\r\n\r\n  cy@acme.example  \r\n",
            "bo@acme.example\rcy@acme.example",
            "bo@acme.example, cy@acme.example",
            "bo@acme.example;cy@acme.example;",
            "bo@acme.example\tcy@acme.example",
            "bo@acme.example cy@acme.example",
            "bo@acme.example,\ncy@acme.example,\n",
            "<bo@acme.example>\n<cy@acme.example>",
            "mailto:bo@acme.example\n'cy@acme.example'",
            "\u{feff}bo@acme.example\n\u{200b}cy@acme.example\u{a0}",
            "\"bo@acme.example\"\n\"cy@acme.example\"",
            "E-mail\nbo@acme.example\ncy@acme.example",
            "E-mail\n<bo@acme.example>, cy@acme.example",
            "E-mail\nbo@acme.example;Bo\ncy@acme.example;Cy",
        ] {
            assert_eq!(addresses(text), TWO, "{text:?}");
        }
    }

    #[test]
    fn however_long_a_line_is_all_its_addresses_are_read() {
        let all: Vec<String> = (0..200).map(|number| format!("person{number}@acme.example")).collect();
        let named: Vec<String> = all.iter().map(|address| format!("Bo de Vries <{address}>")).collect();
        for list in [&all, &named] {
            for between in [", ", "; ", ",", "\t", " ", "\n"] {
                let line = list.join(between);
                for text in
                    [line.clone(), format!("E-mail\n{line}"), format!("{line}\nE-mails;{}", "x".repeat(900))]
                {
                    let read = addresses(&text);
                    assert_eq!(read[..200], all, "{between:?} {}", &text[..40]);
                }
                if !between.contains([';', '\t', '\n']) {
                    let table = format!("E-mail;Rollen\n{line};Viewer\n");
                    let read = read(table.as_bytes()).unwrap();
                    assert_eq!(read.iter().map(|entry| entry.address.clone()).collect::<Vec<_>>(), all);
                    assert!(read.iter().all(|entry| entry.roles == "Viewer"));
                }
            }
        }
    }

    #[test]
    fn what_is_kept_of_a_row_is_short_however_long_it_was() {
        let long = "x".repeat(1_000_000);
        let many = "bo@acme.example ".repeat(10_000);
        let table = format!("email;name;roles;language\n{many};{long};{long};{long}\n");
        let kept = "x".repeat(LONGEST_CELL);
        let read = read(table.as_bytes()).unwrap();
        assert_eq!((read.len(), &read[9_999]), (10_000, &entry("bo@acme.example", &kept, &kept, &kept)));
        assert_eq!(super::read("@ ".repeat(20_000).as_bytes()), Err(SheetRefused::TooManyRows));
    }

    #[test]
    fn names_come_along_as_mail_programs_write_them() {
        for text in [
            "Bo Jansen <bo@acme.example>, Cy de Vries <cy@acme.example>",
            "Bo Jansen <bo@acme.example>; Cy de Vries <cy@acme.example>;",
            "Jansen, Bo <bo@acme.example>; de Vries, Cy <cy@acme.example>",
            "\"Jansen, Bo\" <bo@acme.example>, \"de Vries, Cy\" <cy@acme.example>",
            "Bo Jansen <bo@acme.example>\n'Cy de Vries' <cy@acme.example>",
        ] {
            let expected = [
                entry("bo@acme.example", "Bo Jansen", "", ""),
                entry("cy@acme.example", "Cy de Vries", "", ""),
            ];
            assert_eq!(read(text.as_bytes()).unwrap(), expected, "{text:?}");
        }
        let mixed = "bo@acme.example, Cy <cy@acme.example>, nobody, dora@acme.example";
        assert_eq!(addresses(mixed), ["bo@acme.example", "cy@acme.example", "nobody", "dora@acme.example"]);
    }

    #[test]
    fn tables_are_read_with_any_delimiter_header_or_none() {
        let expected = [
            entry("bo@acme.example", "Bo Jansen", "Manager, Viewer", "nl"),
            entry("cy@acme.example", "", "", ""),
        ];
        for text in [
            "E-mail,Name,Roles,Language\r\nbo@acme.example,Bo Jansen,\"Manager, Viewer\",nl\r\ncy@acme.example,,,\r\n",
            "e-mailadres;naam;rollen;taal\nbo@acme.example;Bo Jansen;Manager, Viewer;nl\ncy@acme.example",
            "Taal\tRol\tNaam\tE-mailadres\nnl\tManager, Viewer\tBo Jansen\tbo@acme.example\n\t\t\tcy@acme.example\n",
            "\u{feff}sep=;\nEmail address;Full name;Role;Language;Remarks\nbo@acme.example;Bo Jansen;Manager, Viewer;nl;x\n;;;;\ncy@acme.example;;;;\n",
            "bo@acme.example;Bo Jansen;Manager, Viewer;nl\ncy@acme.example;;;",
            "bo@acme.example,Bo Jansen,\"Manager, Viewer\",nl\ncy@acme.example,,,",
            "Bo Jansen\tbo@acme.example\tManager, Viewer\tnl\n\tcy@acme.example",
            "Voornaam;Achternaam;E-mail;Rollen;Taal\nBo;Jansen;bo@acme.example;Manager, Viewer;nl\n;;cy@acme.example;;",
            "Last name;First name;E-mail;Roles;Language\nJansen;Bo;bo@acme.example;Manager, Viewer;nl\n;;cy@acme.example;;",
        ] {
            assert_eq!(read(text.as_bytes()).unwrap(), expected, "{text:?}");
        }
    }

    #[test]
    fn quoted_cells_hold_quotes_delimiters_and_line_ends() {
        let text = "email;name\n\"bo@acme.example\";\"Bo \"\"the;Bo\"\"\r\nJansen\"\n";
        assert_eq!(read(text.as_bytes()).unwrap()[0].name, "Bo \"the;Bo\" Jansen");
        // A quote that is never closed takes in nothing but itself.
        let text = "email;name\nbo@acme.example;\"Bo\ncy@acme.example;Cy\n";
        assert_eq!(addresses(text), TWO);
    }

    #[test]
    fn what_excel_saves_on_windows_is_read_as_well() {
        let latin = b"e-mail;naam\r\nzoe@acme.example;Zo\xeb \x80 Caf\xe9\r\n";
        assert_eq!(read(latin).unwrap()[0].name, "Zoë € Café");
        let unicode = "\u{feff}e-mail;naam\r\nzoe@acme.example;Zoë Café\r\n";
        assert_eq!(read(unicode.as_bytes()).unwrap()[0].name, "Zoë Café");
    }

    #[test]
    fn what_is_no_list_is_refused_with_its_reason() {
        let wide: Vec<u8> = "bo@acme.example\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xff\xfe".as_slice(), &wide].concat();
        let marked_big = [b"\xfe\xff".as_slice(), &wide].concat();
        let cases: [(&[u8], SheetRefused); 14] = [
            (b"", SheetRefused::Empty),
            (b" \r\n\t;;,\n\n", SheetRefused::Empty),
            ("\u{feff}".as_bytes(), SheetRefused::Empty),
            (b"sep=;\n", SheetRefused::Empty),
            (b"email;name\n", SheetRefused::OnlyHeader),
            (b"E-mail\r\n;;\r\n", SheetRefused::OnlyHeader),
            (b"name;roles\nBo;Viewer", SheetRefused::NoAddressColumn),
            (&wide, SheetRefused::Utf16),
            (&marked, SheetRefused::Utf16),
            (&marked_big, SheetRefused::Utf16),
            (b"bo@acme.example\0\n", SheetRefused::NotText),
            (b"PK\x03\x04\x14\0\x06\0", SheetRefused::NotText),
            (b"%PDF-1.7", SheetRefused::NotText),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", SheetRefused::NotText),
        ];
        for (bytes, refused) in cases {
            assert_eq!(read(bytes), Err(refused), "{bytes:?}");
        }
    }

    #[test]
    fn ten_thousand_rows_and_five_megabytes_fit_and_not_one_more() {
        let rows = |count: usize| "bo@acme.example\n".repeat(count);
        assert_eq!(read(rows(10_000).as_bytes()).unwrap().len(), 10_000);
        assert_eq!(read(rows(10_001).as_bytes()), Err(SheetRefused::TooManyRows));
        let header = format!("email\n{}", rows(10_000));
        assert_eq!(read(header.as_bytes()).unwrap().len(), 10_000);
        let mut large = b"bo@acme.example,".to_vec();
        large.resize(LONGEST_FILE, b'x');
        assert_eq!(read(&large).unwrap().len(), 1);
        large.push(b'x');
        assert_eq!(read(&large), Err(SheetRefused::TooLarge));
    }

    #[test]
    fn values_kept_from_being_formulas_are_read_as_they_were() {
        let text = "email,name\n'+bo@acme.example,'=1+1\n'@x,'t Hooft\n";
        let read = read(text.as_bytes()).unwrap();
        assert_eq!(read[0], entry("+bo@acme.example", "=1+1", "", ""));
        assert_eq!(read[1], entry("@x", "'t Hooft", "", ""));
    }

    #[test]
    fn a_header_as_wide_as_a_file_is_not_gone_through_for_each_line() {
        let lines = format!("x{}email\n{}", "\t".repeat(1_500_000), "x\n".repeat(500_000));
        // Else it would take hours.
        assert_eq!(read(lines.as_bytes()), Err(SheetRefused::OnlyHeader));
    }

    /// Whatever comes, reading ends, and holds no more than it may.
    #[test]
    fn anything_at_all_is_read_or_refused() {
        let alphabet = b"\"\"',;\t\r\n <>@@.ab\xe9\xc3\xa9=+-\x01\xef\xbb\xbf";
        let mut state = 0x9e37_79b9_u32;
        for round in 0..2_000_usize {
            let bytes: Vec<u8> = (0..round % 60)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    alphabet[(state >> 16) as usize % alphabet.len()]
                })
                .collect();
            if let Ok(entries) = read(&bytes) {
                for entry in entries {
                    for cell in [entry.address, entry.name, entry.roles, entry.language] {
                        assert!(cell.chars().count() <= LONGEST_CELL && !cell.contains(['\n', '\r', '\0']));
                    }
                }
            }
        }
    }
}
