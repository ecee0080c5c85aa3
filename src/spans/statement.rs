//! A statement that the database has answered, as its library tells of it in an event of the log.

use std::time::Duration;

use tracing::Event;
use tracing::field::{Field, Visit};

use super::otlp::Told;

/// Where the library tells (`sqlx`, `ConnectOptions::log_statements`).
pub const STATEMENTS: &str = "sqlx::query";

/// What is done to which table, and how long it took.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Statement {
    /// The text as far as it is told: up to its fourth word, or all of it.
    summary: String,
    text: String,
    seconds: f64,
    rows: u64,
}

impl Statement {
    /// `None` for whatever else is told there.
    pub(super) fn of(event: &Event<'_>) -> Option<Self> {
        if event.metadata().target() != STATEMENTS {
            return None;
        }
        let mut statement = Self::default();
        event.record(&mut statement);
        (!statement.summary.is_empty()).then_some(statement)
    }

    pub(super) fn took(&self) -> Duration {
        Duration::try_from_secs_f64(self.seconds).unwrap_or_default()
    }

    /// By the names of OpenTelemetry's conventions for databases. Of the text nothing but two words that can only be ours.
    pub(super) fn told(&self) -> Vec<(&'static str, Told)> {
        let text = if self.text.trim().is_empty() { &self.summary } else { &self.text };
        let (operation, table) = operation_and_table(text);
        let summary = [operation, table.unwrap_or_default()].join(" ");
        let mut told = vec![
            ("db.system.name", Told::Text("postgresql".to_owned())),
            ("db.operation.name", Told::Text(operation.to_owned())),
            ("db.query.summary", Told::Text(summary.trim_end().to_owned())),
            ("db.response.returned_rows", Told::Number(i64::try_from(self.rows).unwrap_or(i64::MAX))),
        ];
        told.extend(table.map(|table| ("db.collection.name", Told::Text(table.to_owned()))));
        told
    }
}

/// What a statement does, and to what: to the first table that it writes, or else that it reads. Whatever looks like
/// anything but a name of ours is left out.
fn operation_and_table(text: &str) -> (&str, Option<&str>) {
    let words: Vec<&str> =
        text.split([' ', '\n', '\t', '(', ')', ',', ';']).filter(|it| !it.is_empty()).collect();
    let is_name = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let behind = |first: &str, second: &str| {
        let at = words.windows(2).position(|pair| pair == [first, second])?;
        words.get(at + 2).copied().filter(is_name)
    };
    let updated = || {
        // "for update" locks, and "do update" goes with an insertion.
        let at = (0..words.len()).find(|at| {
            words[*at] == "update" && (*at == 0 || !matches!(words[at - 1], "for" | "key" | "do"))
        })?;
        words.get(at + 1).copied().filter(is_name)
    };
    if let Some(table) = behind("insert", "into") {
        return ("insert", Some(table));
    }
    if let Some(table) = updated() {
        return ("update", Some(table));
    }
    if let Some(table) = behind("delete", "from") {
        return ("delete", Some(table));
    }
    let first = words.first().copied().filter(is_name).unwrap_or("other");
    let read = words.iter().position(|word| *word == "from").and_then(|at| words.get(at + 1).copied());
    match first {
        "select" | "with" => ("select", read.filter(is_name).filter(|table| *table != "select")),
        other => (other, None),
    }
}

impl Visit for Statement {
    fn record_f64(&mut self, field: &Field, value: f64) {
        if field.name() == "elapsed_secs" {
            self.seconds = value;
        }
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        if field.name() == "rows_returned" {
            self.rows = value;
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.clone_into(&mut self.text),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_told_by_what_it_does_to_which_table_and_by_nothing_else() {
        for (text, expected) in [
            ("select a, b from people where x = $1", ("select", Some("people"))),
            ("select a from x where y = 1 for update of x", ("select", Some("x"))),
            ("select a from x for no key update", ("select", Some("x"))),
            ("insert into messages (a, b)\n select 1", ("insert", Some("messages"))),
            ("insert into a (b) values (1) on conflict do update set b = 2", ("insert", Some("a"))),
            ("update people p set a = 1", ("update", Some("people"))),
            ("with due as (select 1 from people) update people p set a = 1", ("update", Some("people"))),
            ("delete from sessions where a = 'anna@acme.example'", ("delete", Some("sessions"))),
            ("select 'anna@acme.example'", ("select", None)),
            ("select x from \"Anna de Vries\"", ("select", None)),
            ("select x from (select 1) y", ("select", None)),
            ("Anna@acme.example", ("other", None)),
            ("begin", ("begin", None)),
            ("", ("other", None)),
        ] {
            assert_eq!(operation_and_table(text), expected, "{text}");
        }
    }
}
