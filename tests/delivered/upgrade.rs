//! Bringing the database up to date while the version before serves from it.

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use smarttrackers::serve;
use sqlx::migrate::MigrateError;
use sqlx::{Connection as _, PgConnection};
use tokio::net::TcpListener;
use tokio::process::Command;

use crate::support::{ANNA, TestApp};

/// From here on, migrations run while the version before them serves. What came earlier was nowhere served.
const FIRST: u32 = 45;
/// Said by a migration that takes away what only versions before the one before it have used.
const SECOND_STEP: &str = "-- Second step: ";

#[tokio::test]
async fn processes_that_start_at_once_bring_the_database_up_to_date_once() {
    let app = TestApp::start_empty().await;
    let db = PgConnection::connect(&app.database_url().await);
    let mut db = db.await.unwrap();
    sqlx::raw_sql("drop schema public cascade; create schema public").execute(&mut db).await.unwrap();
    let mut children = Vec::new();
    for _ in 0..3 {
        let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
        let command = |what: &str| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
            command
                .arg(what)
                .env_clear()
                .env("RUST_LOG", "off")
                .env("SMARTTRACKERS_LISTEN", port.to_string());
            command.stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
            command
        };
        let serving = command("serve").envs(app.variables().await).spawn().unwrap();
        let mut asking = command("ready");
        asking.envs(app.variables().await);
        children.push((serving, asking));
    }
    for (serving, asking) in &mut children {
        while !asking.status().await.unwrap().success() {
            assert_eq!(serving.try_wait().unwrap(), None, "a process gave up");
        }
    }
    let applied = "select count(*) from _sqlx_migrations where success";
    let applied: i64 = sqlx::query_scalar(applied).fetch_one(&mut db).await.unwrap();
    assert_eq!(applied, i64::try_from(migrations().len()).unwrap());
    for (mut serving, mut asking) in children {
        serving.kill().await.unwrap();
        assert!(!asking.status().await.unwrap().success(), "nobody is there to be ready");
    }
    db.close().await.unwrap();
    app.finish_with_mail_waiting().await;
}

/// A long deed keeps a migration waiting; those who come after it must not wait along.
#[tokio::test]
async fn a_migration_that_has_to_wait_lets_everybody_else_through_and_is_done_at_last() {
    let app = TestApp::start().await;
    let url = app.database_url().await;
    // One that makes an index of accounts is to be done again.
    let undone = "drop index accounts_by_address; delete from _sqlx_migrations where version = 18";
    let mut owner = PgConnection::connect(&url).await.unwrap();
    sqlx::raw_sql(undone).execute(&mut owner).await.unwrap();
    let mut writer = PgConnection::connect(&url).await.unwrap();
    let mut writing = writer.begin().await.unwrap();
    sqlx::raw_sql("lock table accounts in row exclusive mode").execute(&mut *writing).await.unwrap();

    let pool = serve::pool(&url).unwrap();
    let is_done = Cell::new(false);
    let migrating = async {
        let migrated = serve::migrate(&pool).await;
        is_done.set(true);
        migrated
    };
    let waits = "select count(*) from pg_locks where not granted and relation = 'accounts'::regclass";
    let meanwhile = async {
        app.until(async || app.count(waits).await == 1).await;
        // Behind it waits whoever else writes there, and comes through although the first one is not done.
        app.signed_in(ANNA).await.must_see("Acme");
        assert!(!is_done.get());
        writing.rollback().await.unwrap();
    };
    tokio::join!(migrating, meanwhile).0.unwrap();
    let applied: i64 = sqlx::query_scalar("select count(*) from _sqlx_migrations where success")
        .fetch_one(&mut owner)
        .await
        .unwrap();
    assert_eq!(applied, i64::try_from(migrations().len()).unwrap());
    owner.close().await.unwrap();
    app.finish().await;
}

const BROKEN: &str = "select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisvalid and c.relname like 'accounts_erased%'";
const BUILD: &str = "create index concurrently if not exists accounts_erased on accounts (erased_at) where erased_at is not null";

/// Runs a statement that waits for whoever writes into accounts, until it gives up.
async fn cut_off(owner: &mut PgConnection, writer: &mut PgConnection, statement: &'static str) {
    let mut writing = writer.begin().await.unwrap();
    sqlx::raw_sql("lock table accounts in row exclusive mode").execute(&mut *writing).await.unwrap();
    sqlx::raw_sql("set lock_timeout = '200ms'").execute(&mut *owner).await.unwrap();
    assert!(sqlx::raw_sql(statement).execute(&mut *owner).await.is_err());
    writing.rollback().await.unwrap();
}

/// `if not exists` takes what is left of it for done, and nobody would ever use it.
#[tokio::test]
async fn an_index_whose_building_was_cut_off_is_built_anew_at_the_next_start() {
    let app = TestApp::start_empty().await;
    let url = app.database_url().await;
    let mut owner = PgConnection::connect(&url).await.unwrap();
    let mut writer = PgConnection::connect(&url).await.unwrap();
    let pool = serve::pool(&url).unwrap();
    let drop = "drop index accounts_erased";
    let forget = "delete from _sqlx_migrations where version = 66";
    // Before its migration is done, after it was taken for done, and while it is built anew.
    for (before, statement) in
        [(&[drop, forget][..], BUILD), (&[drop], BUILD), (&[], "reindex index concurrently accounts_erased")]
    {
        for statement in before {
            sqlx::raw_sql(*statement).execute(&mut owner).await.unwrap();
        }
        cut_off(&mut owner, &mut writer, statement).await;
        assert_eq!(app.count(BROKEN).await, 1, "{statement}");
        serve::migrate(&pool).await.unwrap();
        assert_eq!(app.count(BROKEN).await, 0, "{statement}");
        let whole = "select count(*) from pg_class where relname like 'accounts_erased%' and relkind = 'i'";
        assert_eq!(app.count(whole).await, 1, "{statement}");
    }
    owner.close().await.unwrap();
    writer.close().await.unwrap();
    app.finish().await;
}

#[tokio::test]
async fn an_index_that_waits_for_writers_is_whole_in_the_end() {
    let app = TestApp::start_empty().await;
    let url = app.database_url().await;
    let undone = "drop index accounts_erased; delete from _sqlx_migrations where version = 66";
    let mut owner = PgConnection::connect(&url).await.unwrap();
    sqlx::raw_sql(undone).execute(&mut owner).await.unwrap();
    let mut writer = PgConnection::connect(&url).await.unwrap();
    let mut writing = writer.begin().await.unwrap();
    sqlx::raw_sql("lock table accounts in row exclusive mode").execute(&mut *writing).await.unwrap();
    let pool = serve::pool(&url).unwrap();
    let builds = "select count(*) from pg_stat_progress_create_index
        where datname = current_database() and phase like 'waiting for writers%'";
    let meanwhile = async {
        // It is given up once, and what is left of it is there.
        app.until(async || app.count(builds).await == 1).await;
        app.until(async || app.count(builds).await == 0 && app.count(BROKEN).await == 1).await;
        writing.rollback().await.unwrap();
    };
    tokio::join!(serve::migrate(&pool), meanwhile).0.unwrap();
    assert_eq!(app.count(BROKEN).await, 0);
    owner.close().await.unwrap();
    app.finish().await;
}

#[tokio::test]
async fn a_version_starts_again_after_a_later_one_has_migrated_but_not_on_anothers_migrations() {
    let app = TestApp::start_empty().await;
    let pool = serve::pool(&app.database_url().await).unwrap();
    app.sql("insert into _sqlx_migrations values (9999, 'later', now(), true, '\\x00', 0)").await;
    serve::migrate(&pool).await.unwrap();
    app.sql("update _sqlx_migrations set checksum = checksum || '\\x00' where version = 23").await;
    let refused = serve::migrate(&pool).await.unwrap_err();
    assert!(matches!(refused, MigrateError::VersionMismatch(23)), "{refused}");
    app.finish().await;
}

/// What of a migration breaks the version before it, or keeps everybody waiting.
fn objections(migration: &str) -> Vec<String> {
    let is_second_step = migration.lines().any(|line| line.starts_with(SECOND_STEP));
    let code: String =
        migration.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join(" ");
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let made: Vec<&str> =
        code.split("create table ").skip(1).filter_map(|it| it.split([' ', '(']).next()).collect();
    let mut found = Vec::new();
    for statement in code.split(';').map(str::trim) {
        let is_of_new_table = made.iter().any(|table| {
            statement.starts_with(&format!("alter table {table} "))
                || statement.contains(&format!(" on {table} "))
        });
        let is_index = statement.starts_with("create index") || statement.starts_with("create unique index");
        if is_index && !is_of_new_table && !statement.contains(" concurrently ") {
            found.push(format!("an index that nobody can write beside: {statement}"));
        }
        let takes_away =
            ["drop table", "drop column", "rename ", " type ", "set not null", "drop function", "drop view"];
        let adds_must = statement.contains("add column")
            && statement.contains("not null")
            && !statement.contains("default");
        let is_change = statement.starts_with("alter ") || statement.starts_with("drop ");
        if is_change
            && !is_of_new_table
            && !is_second_step
            && (adds_must || takes_away.iter().any(|it| statement.contains(it)))
        {
            found.push(format!("the version before does not know of it: {statement}"));
        }
    }
    found
}

#[test]
fn migrations_break_nothing_for_the_version_before_them() {
    for (number, migration) in migrations().into_iter().filter(|(number, _)| *number >= FIRST) {
        assert_eq!(objections(&migration), Vec::<String>::new(), "{number:04}: see docs/OPERATIONS.md");
    }
    for (good, migration) in [
        (true, "alter table people add column nickname text;"),
        (true, "alter table people add column is_new boolean not null default false;"),
        (true, "create table pets (id uuid not null); create index pets_by_id on pets (id);"),
        (true, "-- no-transaction\ncreate index concurrently people_by_name on people (name);"),
        (true, "-- Second step: nobody reads it any more.\nalter table people drop column nickname;"),
        (false, "-- Nobody needs this.\nalter table people\n    drop column nickname;"),
        (false, "alter table people add column nickname text not null;"),
        (false, "alter table people alter column name set not null;"),
        (false, "alter table people rename column name to called;"),
        (false, "drop table pets;"),
        (false, "create index people_by_name on people (name);"),
    ] {
        assert_eq!(objections(migration).is_empty(), good, "{migration}: {:?}", objections(migration));
    }
}

fn migrations() -> Vec<(u32, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            (name.split('_').next().unwrap().parse().unwrap(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    all.sort();
    all
}
