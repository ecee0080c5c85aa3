//! The private cluster, on the installed PostgreSQL.

use sandbox::postgres::{Options, Postgres};
use sqlx::{Connection as _, PgConnection, Row as _};
use std::path::Path;

fn options(folder: &Path) -> Options {
    Options { data_dir: folder.join("cluster"), port: None, durable: false }
}

async fn one(url: &str, sql: &'static str) -> i64 {
    let mut connection = PgConnection::connect(url).await.unwrap();
    let row = sqlx::query(sql).fetch_one(&mut connection).await.unwrap();
    row.get(0)
}

/// Below /var/tmp, which the unprivileged account may enter when the tests run as root.
fn folder() -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir_in("/var/tmp").unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

#[tokio::test]
async fn a_cluster_starts_clones_stops_and_starts_again() {
    let folder = folder();
    let postgres = Postgres::start(options(folder.path())).await.unwrap();
    postgres.create_database("tem plate?").await.unwrap();
    let template = postgres.url("tem plate?");
    one(&template, "with made as (select 1) select 1::bigint").await;
    let mut connection = PgConnection::connect(&template).await.unwrap();
    sqlx::query("create table things as select 7::bigint as number").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();

    postgres.create_database_from("tem plate?", "clone").await.unwrap();
    assert_eq!(one(&postgres.url("clone"), "select number from things").await, 7);
    let refusal = postgres.create_database("clone").await.unwrap_err();
    assert!(refusal.to_string().contains("already exists"), "{refusal}");
    assert!(!postgres.ensure_database("clone").await.unwrap());
    drop(postgres);
    assert!(!folder.path().join("cluster/postmaster.pid").exists());

    let postgres = Postgres::start(options(folder.path())).await.unwrap();
    assert_eq!(one(&postgres.url("clone"), "select number from things").await, 7);
    postgres.drop_database("clone").await.unwrap();
    assert!(PgConnection::connect(&postgres.url("clone")).await.is_err());
    postgres.stop();
}

#[tokio::test]
async fn a_server_left_behind_is_ended_by_the_next_start() {
    let folder = folder();
    let left_behind = Postgres::start(options(folder.path())).await.unwrap();
    let pid = || std::fs::read_to_string(folder.path().join("cluster/postmaster.pid")).unwrap();
    let first = pid();
    let postgres = Postgres::start(options(folder.path())).await.unwrap();
    assert_ne!(first, pid());
    assert_eq!(one(&postgres.url("postgres"), "select 1::bigint").await, 1);
    drop(left_behind);
    assert_eq!(one(&postgres.url("postgres"), "select 1::bigint").await, 1);
}

#[tokio::test]
async fn a_long_data_directory_and_a_tcp_port_work_and_tcp_asks_for_the_password() {
    let folder = folder();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let deep = folder.path().join("a".repeat(60)).join("b".repeat(60));
    let options = Options { data_dir: deep, port: Some(port), durable: false };
    let postgres = Postgres::start(options).await.unwrap();
    assert_eq!(one(&postgres.url("postgres"), "select 1::bigint").await, 1);
    let without = format!("postgres://postgres@127.0.0.1:{port}/postgres");
    assert!(PgConnection::connect(&without).await.is_err());
    let shown = sandbox::postgres::without_password(&postgres.url("postgres"));
    assert_eq!(shown, format!("postgres://postgres:****@127.0.0.1:{port}/postgres"));
}

#[tokio::test]
async fn a_directory_that_holds_something_else_is_refused_in_words() {
    let folder = folder();
    std::fs::create_dir(folder.path().join("cluster")).unwrap();
    std::fs::write(folder.path().join("cluster/diary.txt"), "mine").unwrap();
    let refusal = Postgres::start(options(folder.path())).await.err().unwrap();
    assert!(refusal.to_string().contains("not a PostgreSQL cluster"), "{refusal}");
    assert!(folder.path().join("cluster/diary.txt").exists());
}

#[tokio::test]
async fn as_root_a_closed_parent_is_refused_in_words() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let folder = tempfile::tempdir_in("/var/tmp").unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
    let is_root = std::fs::metadata(folder.path()).unwrap().uid() == 0;
    let started = Postgres::start(options(folder.path())).await;
    match started {
        Err(refusal) => {
            assert!(is_root, "{refusal}");
            assert!(refusal.to_string().contains("may not enter"), "{refusal}");
        }
        Ok(_) => assert!(!is_root),
    }
}
