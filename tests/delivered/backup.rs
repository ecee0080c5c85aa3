//! A backup as docs/OPERATIONS.md describes it, restored on a server on which SmartTrackers never was.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;

use sandbox::postgres::{self, Options, Postgres};
use smarttrackers::audit::verify::verify;
use smarttrackers::base::Base;
use smarttrackers::database::{Trust, Walls, trust, walls};
use smarttrackers::serve;
use smarttrackers::sign_in::Provider;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, PgPool};
use tokio::net::TcpListener;
use tokio::process::Command;

use crate::support::{ANNA, Product, TestApp, VERA, add_person, answer_on};

const BO: &str = "bo@acme.example";
const CHAIN: &str = "/t/acme/settings/audit/chain.jsonl";

async fn run(program: &str, arguments: &[&str]) {
    let output = Command::new(postgres::program(program).unwrap()).args(arguments).output().await.unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A cluster that has nothing but what each new one has.
async fn another_server(folder: &Path) -> Postgres {
    let options = Options { data_dir: folder.join("postgres"), port: None, durable: false };
    Postgres::start(options).await.unwrap()
}

/// The product on this database, with the settings and the clock of the test; gives where it is.
async fn serve_on(app: &TestApp, db: PgPool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    let base = Base::new(db, app.clock.of_product(), Arc::clone(&app.base.settings));
    let provider = Provider::new(base.settings.clone()).unwrap();
    answer_on(listener, base, provider);
    url
}

/// The same server by another login, who needs no password there.
fn by(url: &str, login: &str) -> String {
    let other = url.replace("postgres://postgres@", &format!("postgres://{login}@"));
    assert_ne!(other, url);
    other
}

/// What the program says when it is asked on this database.
async fn said(app: &TestApp, what: &str, url: &str) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
    command.arg(what).env_clear().envs(app.variables().await).env("DATABASE_URL", url).env("RUST_LOG", "off");
    let output = command.output().await.unwrap();
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    (output.status.success(), said)
}

/// The code of the refusal of a statement.
async fn refusal(db: &PgPool, statement: &str) -> Option<String> {
    let refused = sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(db).await;
    refused.err().and_then(|error| Some(error.as_database_error()?.code()?.into_owned()))
}

#[tokio::test]
async fn a_backup_that_is_restored_elsewhere_serves_within_its_walls_and_its_trail_is_whole() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    let link = app.link_to(BO).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Manager");
    anna.click("Save roles").await;
    let before = anna.get(CHAIN).await.body;

    let folder = tempfile::Builder::new().permissions(Permissions::from_mode(0o711)).tempdir().unwrap();
    let dump = folder.path().join("smarttrackers.dump").to_string_lossy().into_owned();
    run("pg_dump", &["--format=custom", "--file", &dump, "--dbname", &app.database_url().await]).await;
    let server = another_server(folder.path()).await;
    server.create_database("restored").await.unwrap();
    let url = server.url("restored");
    let mut owner = PgConnection::connect(&url).await.unwrap();
    sqlx::raw_sql("create role smarttrackers_app").execute(&mut owner).await.unwrap();
    run("pg_restore", &["--exit-on-error", "--dbname", &url, &dump]).await;
    let db = serve::pool(&url).unwrap();
    serve::migrate(&db).await.unwrap();

    // Who was logged in is, sees what there was, and goes on.
    let restored = serve_on(&app, db.clone()).await;
    let mut anna = anna.at(&restored);
    let after = anna.get(CHAIN).await.body;
    assert_eq!(after, before);
    assert!(verify(&after, &[]).unwrap().findings.is_empty());
    anna.open(&app.page_of(VERA).await).await;
    assert!(anna.page().is_ticked("Manager") && anna.page().is_ticked("Viewer"));
    anna.untick("Manager");
    anna.click("Save roles").await;
    anna.must_see("Saved the roles of Vera Visser.");
    let more = anna.get(CHAIN).await.body;
    assert!(verify(&more, &[]).unwrap().findings.is_empty());
    // The first line tells the end of the chain, which is another one now.
    let entries: Vec<&str> = before.lines().skip(1).collect();
    assert!(more.lines().count() > before.lines().count());
    assert_eq!(more.lines().skip(1).take(entries.len()).collect::<Vec<_>>(), entries);
    // Links that were sent before open what they opened.
    let mut bo = app.visitor().at(&restored);
    bo.open(link.strip_prefix(&app.url).unwrap()).await;
    bo.must_see("invites you to Acme");

    // The walls stand as well.
    let role: String = sqlx::query_scalar("select current_user::text").fetch_one(&db).await.unwrap();
    assert_eq!(role, "smarttrackers_app");
    assert!(matches!(trust(&db).await.unwrap(), Trust::LoginCould(_)));
    assert_eq!(walls(&db).await.unwrap(), Walls::Stand);
    for statement in [
        "delete from audit_chain_entries",
        "update audit_details set facts = '{}'",
        "update people set name = 'Nobody'",
        "update tenants set name = 'Nothing'",
    ] {
        assert_eq!(refusal(&db, statement).await.as_deref(), Some("42501"), "{statement}");
    }
    let walls = "select count(*) from pg_policies where schemaname = 'public'";
    let count: i64 = sqlx::query_scalar(walls).fetch_one(&mut owner).await.unwrap();
    assert_eq!(count, app.count(walls).await);
    owner.close().await.unwrap();
    db.close().await;
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn restored_by_an_owner_of_another_name_its_walls_stand_and_who_goes_past_them_is_told() {
    let app = TestApp::start().await;
    app.go_with_the_computer();
    let folder = tempfile::Builder::new().permissions(Permissions::from_mode(0o711)).tempdir().unwrap();
    let dump = folder.path().join("smarttrackers.dump").to_string_lossy().into_owned();
    run("pg_dump", &["--format=custom", "--file", &dump, "--dbname", &app.database_url().await]).await;
    let server = another_server(folder.path()).await;
    let mut administrator = PgConnection::connect(&server.url("postgres")).await.unwrap();
    for statement in [
        "create role smarttrackers_app",
        "create role keeper login",
        "create role product login",
        "grant smarttrackers_app to product",
        "create database restored owner keeper",
    ] {
        sqlx::raw_sql(statement).execute(&mut administrator).await.unwrap();
    }
    let url = server.url("restored");
    let (owner, product) = (by(&url, "keeper"), by(&url, "product"));
    run("pg_restore", &["--exit-on-error", "--no-owner", "--dbname", &owner, &dump]).await;
    let db = serve::pool(&owner).unwrap();
    serve::migrate(&db).await.unwrap();

    // As the product is meant to work there.
    let working = serve::pool(&product).unwrap();
    assert_eq!(trust(&working).await.unwrap(), Trust::Safe);
    assert_eq!(walls(&working).await.unwrap(), Walls::Stand);
    for statement in ["delete from audit_chain_entries", "update people set name = 'Nobody'"] {
        assert_eq!(refusal(&working, statement).await.as_deref(), Some("42501"), "{statement}");
    }
    let (is_good, told) = said(&app, "check", &product).await;
    assert!(is_good && told.contains("audit trail: good\nwalls: good\n"), "{told}");
    let restored = serve_on(&app, working.clone()).await;
    app.signed_in(ANNA).await.at(&restored).get("/account").await;
    // What the product's own login may read is no backup.
    let by_product =
        Command::new(postgres::program("pg_dump").unwrap()).args(["--dbname", &product]).output();
    assert!(!by_product.await.unwrap().status.success());

    // As the owner, who is not held back and cannot become the product's role.
    assert_eq!(walls(&db).await.unwrap(), Walls::Passed("keeper".to_owned()));
    let (is_good, told) = said(&app, "check", &owner).await;
    assert!(!is_good && told.contains("walls: keeper: SmartTrackers works past the walls"), "{told}");
    let path = folder.path().join("log");
    let mut variables = app.variables().await;
    variables.extend([("DATABASE_URL", owner.clone()), ("RUST_LOG", "info".to_owned())]);
    let mut serving = Product::start_logging(&app, &variables, std::fs::File::create(&path).unwrap()).await;
    app.until(async || std::fs::read_to_string(&path).unwrap().contains("works past the walls")).await;
    serving.kill().await;
    sqlx::raw_sql("grant smarttrackers_app to keeper").execute(&mut administrator).await.unwrap();
    assert_eq!(walls(&serve::pool(&owner).unwrap()).await.unwrap(), Walls::Stand);
    sqlx::raw_sql("alter role keeper bypassrls").execute(&mut administrator).await.unwrap();
    assert_eq!(walls(&serve::pool(&owner).unwrap()).await.unwrap(), Walls::Stand, "it is laid down as well");
    for db in [db, working] {
        db.close().await;
    }
    administrator.close().await.unwrap();
    app.finish().await;
}
