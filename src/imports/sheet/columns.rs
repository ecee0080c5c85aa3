//! The header of a table: which column holds what, by the names that people give to columns.

use super::{Entry, mailboxes, shortened};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Address,
    FirstName,
    Infix,
    LastName,
    Name,
    Roles,
    Language,
}

/// In English and Dutch, in small letters, without anything but letters.
const NAMES: [(Column, &[&str]); 7] = [
    (Column::Address, &["email", "mail", "emailaddress", "mailaddress", "emailadres", "mailadres"]),
    (Column::FirstName, &["firstname", "givenname", "voornaam"]),
    (Column::Infix, &["infix", "prefix", "tussenvoegsel", "tussenvoegsels", "voorvoegsel"]),
    (Column::LastName, &["lastname", "surname", "familyname", "achternaam"]),
    (Column::Name, &["name", "fullname", "displayname", "naam", "volledigenaam", "weergavenaam"]),
    (Column::Roles, &["role", "roles", "rol", "rollen"]),
    (Column::Language, &["language", "taal", "languages", "talen"]),
];

impl Column {
    fn from_name(name: &str) -> Option<Self> {
        let name: String = name.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        NAMES.into_iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| column)
    }
}

/// Where in a table what we know stands: the first column of each kind.
#[derive(Debug)]
pub(super) struct Columns {
    found: Vec<(Column, usize)>,
    len: usize,
}

impl Columns {
    /// `None` when these cells are no header: a value is among them, or too little that we know.
    pub(super) fn read(cells: &[String]) -> Option<Self> {
        let mut known = 0;
        let mut found = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            let Some(column) = Column::from_name(cell) else { continue };
            known += 1;
            if !found.iter().any(|(it, _)| *it == column) {
                found.push((column, at));
            }
        }
        let columns = Self { found, len: cells.len() };
        let is_header = columns.has(Column::Address) || known >= 2;
        (is_header && !cells.iter().any(|cell| cell.contains('@'))).then_some(columns)
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    /// The row of these cells; several where the cell for the address holds more than one.
    pub(super) fn entries(&self, cells: &[String]) -> Vec<Entry> {
        let of = |column| self.cell(column, cells);
        let parts = [Column::FirstName, Column::Infix, Column::LastName].map(of);
        let name = match of(Column::Name) {
            "" => parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
            name => name.to_owned(),
        };
        // Short already, for each address of the row gets a copy.
        let [name, roles, language] = [&name, of(Column::Roles), of(Column::Language)].map(shortened);
        let address = of(Column::Address);
        if mailboxes::is_list(address) {
            let all = mailboxes::read(address).into_iter().map(|entry| Entry {
                name: if name.is_empty() { entry.name } else { name.clone() },
                address: entry.address,
                roles: roles.clone(),
                language: language.clone(),
            });
            return all.collect();
        }
        vec![Entry { address: mailboxes::bare(address), name, roles, language }]
    }

    /// Of the first column of its kind; empty where a line is too short.
    fn cell<'a>(&self, column: Column, cells: &'a [String]) -> &'a str {
        self.place(column).and_then(|at| cells.get(at)).map_or("", String::as_str)
    }

    fn place(&self, column: Column) -> Option<usize> {
        self.found.iter().find(|(it, _)| *it == column).map(|(_, at)| *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(names: &[&str]) -> Option<Vec<(Column, usize)>> {
        let cells: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Columns::read(&cells).map(|columns| columns.found)
    }

    #[test]
    fn columns_are_known_by_their_names_in_two_languages() {
        use Column::*;
        assert_eq!(columns(&["E-mail", "Rollen"]), Some(vec![(Address, 0), (Roles, 1)]));
        assert_eq!(columns(&["TAAL", "Opmerking", " E-Mailadres "]), Some(vec![(Language, 0), (Address, 2)]));
        assert_eq!(columns(&["Mail_Address"]), Some(vec![(Address, 0)]));
        assert_eq!(columns(&["Mail", "Naam", "E-mail"]), Some(vec![(Address, 0), (Name, 1)]));
    }

    #[test]
    fn values_are_no_header() {
        assert_eq!(columns(&["email@acme.example", "Name", "Role"]), None);
        assert_eq!(columns(&["Bo Jansen", "Viewer"]), None);
        assert_eq!(columns(&["Name"]), None);
    }
}
