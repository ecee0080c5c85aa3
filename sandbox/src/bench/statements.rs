//! The statements of a page, with what was bound to them, read from the log of Postgres: how many round trips it takes, and
//! what to give to pgbench to hold the page against.

use std::fs;
use std::path::PathBuf;

use sandbox::Error;
use sqlx::{Executor as _, PgConnection};
use tokio::time::{Duration, sleep};

use super::failed;

/// So many requests are looked at; what others ask meanwhile is rarer.
pub(super) const REQUESTS: usize = 20;

/// One statement as the product sends it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Statement {
    pub text: String,
    /// `None` for null.
    pub bound: Vec<Option<String>>,
}

/// The server's log.
#[derive(Clone, Debug)]
pub(super) struct Log(pub PathBuf);

impl Log {
    /// What Postgres is asked while this goes on.
    pub(super) async fn during(
        &self,
        db: &mut PgConnection,
        work: impl Future<Output = Result<(), Error>>,
    ) -> Result<Vec<Statement>, Error> {
        let length = fs::metadata(&self.0).map_err(failed)?.len();
        set(db, "alter system set log_statement = 'all'").await?;
        let done = work.await;
        set(db, "alter system reset log_statement").await?;
        done?;
        let log = fs::read(&self.0).map_err(failed)?;
        let new = log.get(usize::try_from(length).map_err(failed)?..).unwrap_or_default();
        Ok(read(&String::from_utf8_lossy(new)))
    }
}

/// Running backends look at their settings before the next statement, told by a signal that takes a moment.
async fn set(db: &mut PgConnection, statement: &'static str) -> Result<(), Error> {
    db.execute(statement).await.map_err(failed)?;
    db.execute("select pg_reload_conf()").await.map_err(failed)?;
    sleep(Duration::from_millis(200)).await;
    Ok(())
}

/// Of many equal requests, what one of them asks, in its order.
pub(super) fn of_each(all: &[Statement], requests: usize) -> Vec<Statement> {
    let mut each: Vec<(&Statement, usize)> = Vec::new();
    for statement in all {
        match each.iter_mut().find(|(known, _)| known.text == statement.text) {
            Some((_, count)) => *count += 1,
            None => each.push((statement, 1)),
        }
    }
    let times = |count: usize| (count + requests / 2) / requests;
    each.into_iter()
        .flat_map(|(statement, count)| std::iter::repeat_n(statement.clone(), times(count)))
        .collect()
}

/// Entries begin with a moment and go on in lines that begin with a tab.
fn read(log: &str) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    for entry in log.replace("\n\t", "\u{0}").lines().map(|line| line.replace('\u{0}', "\n")) {
        if let Some((_, told)) = entry.split_once("] LOG:  ") {
            let text = told.strip_prefix("statement: ").or_else(|| {
                told.strip_prefix("execute ").and_then(|rest| rest.split_once(": ")).map(|(_, text)| text)
            });
            statements.extend(text.map(|text| Statement { text: text.to_owned(), bound: Vec::new() }));
        } else if let Some((_, bound)) = entry.split_once("] DETAIL:  parameters: ")
            && let Some(last) = statements.last_mut()
        {
            last.bound = read_bound(bound);
        }
    }
    statements
}

/// `$1 = 'it''s', $2 = NULL`
fn read_bound(mut text: &str) -> Vec<Option<String>> {
    let mut bound = Vec::new();
    while let Some((_, rest)) = text.split_once(" = ") {
        let Some(quoted) = rest.strip_prefix('\'') else {
            bound.push(None);
            text = rest.strip_prefix("NULL").unwrap_or(rest);
            continue;
        };
        let (mut value, mut rest) = (String::new(), quoted);
        while let Some((part, after)) = rest.split_once('\'') {
            value.push_str(part);
            rest = after;
            match after.strip_prefix('\'') {
                Some(more) => {
                    value.push('\'');
                    rest = more;
                }
                None => break,
            }
        }
        bound.push(Some(value));
        text = rest;
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::{Statement, of_each, read};

    const LOG: &str = "2026-01-01 10:00:00.000 UTC [12] LOG:  execute sqlx_s_1: select a = $1\n\tfrom b\n\
        2026-01-01 10:00:00.000 UTC [12] DETAIL:  parameters: $1 = 'it''s, $2 = x', $2 = NULL, $3 = ''\n\
        2026-01-01 10:00:00.001 UTC [13] LOG:  statement: BEGIN\n";

    #[test]
    fn statements_come_with_what_was_bound() {
        let statements = read(LOG);
        assert_eq!(statements[0].text, "select a = $1\nfrom b");
        assert_eq!(statements[0].bound, [Some("it's, $2 = x".to_owned()), None, Some(String::new())]);
        assert_eq!(statements[1], Statement { text: "BEGIN".to_owned(), bound: Vec::new() });
    }

    #[test]
    fn what_others_ask_meanwhile_is_no_part_of_the_page() {
        let page = read(LOG);
        let mut all: Vec<Statement> = page.iter().cycle().take(2 * 20).cloned().collect();
        all.push(Statement { text: "select others".to_owned(), bound: Vec::new() });
        assert_eq!(of_each(&all, 20), page);
    }
}
