//! Whatever a process is at when it is told to stop, it ends within the time that docs/OPERATIONS.md tells, in order.

use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use sandbox::mailbox::Misbehaviour;
use sqlx::{Connection as _, PgConnection};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;

use crate::support::{ANNA, Product, TestApp, add_person, free_port};

/// With no drain: ten seconds for what is under way, five for traces, and as long again as units wait beyond that.
const LONGEST_END: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_ends_in_time_though_requests_mails_and_traces_all_hang() {
    let mut app = TestApp::start().await;
    app.go_with_the_computer();
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "bo@acme.example", "Viewer").await;
    app.mailbox.misbehave(Some(Misbehaviour::Hang));
    // A collector that takes connections and never answers.
    let collector = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut variables = app.variables().await;
    variables.push(("SMARTTRACKERS_DRAIN", "0".to_owned()));
    let endpoint = format!("http://{}", collector.local_addr().unwrap());
    variables.push(("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint));
    let mut product = Product::start(&app, &variables).await;
    let taken = "select count(*) from messages where attempts > 0 and next_attempt_at is not null";
    app.until(async || app.count(taken).await == 1).await;
    // Somebody who never sends the rest of a form.
    let mut slow = TcpStream::connect(("127.0.0.1", product.port)).await.unwrap();
    let head = "POST /login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nnext=";
    slow.write_all(head.as_bytes()).await.unwrap();
    // It has come to its handler once a later one is answered.
    let mut visitor = app.visitor().at(&format!("http://localhost:{}", product.port));
    assert_eq!(visitor.get("/login").await.status, 200);

    let told = Instant::now();
    product.tell_to_stop().await;
    assert!(product.ended().await.success());
    let took = told.elapsed();
    assert!(took < LONGEST_END, "{took:?}");
    drop(slow);
    app.mailbox.misbehave(None);
    app.finish_with_mail_waiting().await;
}

/// Tells a command to stop that waits for its turn to migrate; gives how it ended.
async fn stopped_while_migrating(app: &TestApp, what: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
    command.arg(what).env_clear().envs(app.variables().await);
    command.env("RUST_LOG", "info").env("SMARTTRACKERS_LISTEN", format!("127.0.0.1:{}", free_port()));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    let child = command.spawn().unwrap();
    // So written that it does not find itself.
    let waits = r"select count(*) from pg_stat_activity
        where datname = current_database() and query like '%pg\_try\_advisory\_lock%'";
    app.until(async || app.count(waits).await == 1).await;
    let id = child.id().unwrap().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().await.unwrap().success());
    let output = tokio::time::timeout(LONGEST_END, child.wait_with_output()).await.unwrap().unwrap();
    app.until(async || app.count(waits).await == 0).await;
    output
}

#[tokio::test]
async fn told_to_stop_before_it_serves_a_process_ends_in_order() {
    let app = TestApp::start_empty().await;
    // Another process brings the database up to date meanwhile.
    let mut other = PgConnection::connect(&app.database_url().await).await.unwrap();
    let turn = "select pg_advisory_lock(hashtextextended('smarttrackers migrations', 0)) is null";
    sqlx::query(turn).execute(&mut other).await.unwrap();
    let serving = stopped_while_migrating(&app, "serve").await;
    let said = String::from_utf8_lossy(&serving.stderr).into_owned();
    assert_eq!(serving.status.code(), Some(0), "{said}");
    assert!(said.contains("told to stop before it served"), "{said}");
    let migrating = stopped_while_migrating(&app, "migrate").await;
    let said = String::from_utf8_lossy(&migrating.stderr).into_owned();
    assert_eq!(migrating.status.code(), Some(1), "what it was asked for is not done: {said}");
    assert!(said.contains("told to stop before the database was brought up to date"), "{said}");
    other.close().await.unwrap();
    app.finish().await;
}
