//! PgBouncer in transaction mode between the processes and Postgres, as docs/pgbouncer.ini and .sql have it.

use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::Stdio;

use futures_util::future::join_all;
use sqlx::postgres::PgPoolOptions;
use sqlx::{AssertSqlSafe, raw_sql};
use tempfile::TempDir;
use tokio::process::{Child, Command};
use url::Url;

use super::Processes;
use crate::support::{ANNA, GERT, TestApp, Visitor, add_person, find_program, free_port, version_of};

/// Fewer than the product would have of its own, so that each is used by everybody.
const CONNECTIONS: usize = 3;
const LOGIN: &str = "bouncer_login";

struct PgBouncer {
    url: String,
    _child: Child,
    _folder: TempDir,
}

impl PgBouncer {
    async fn start(program: &Path, app: &TestApp) -> Self {
        let url = Url::parse(&app.database_url().await).unwrap();
        let socket = url.query_pairs().find(|(name, _)| name == "host").unwrap().1.into_owned();
        let (port, database) = (free_port(), app.database());
        let documented = include_str!("../../docs/pgbouncer.ini");
        let sizes = format!("default_pool_size = {CONNECTIONS}");
        let here = format!("smarttrackers = host={socket} port=5432 dbname={database} user={LOGIN}");
        let mut config = documented.to_owned();
        for (there, here) in [
            ("smarttrackers = host=10.0.0.21 port=5432 dbname=smarttrackers", here.as_str()),
            ("listen_addr = *", "listen_addr = 127.0.0.1\nunix_socket_dir ="),
            ("listen_port = 6432", &format!("listen_port = {port}")),
            ("auth_type = scram-sha-256", "auth_type = any"),
            ("auth_file = /etc/pgbouncer/userlist.txt\n", ""),
            ("default_pool_size = 20", &sizes),
        ] {
            assert!(config.contains(there), "{there}");
            config = config.replace(there, here);
        }
        // It does not run as root, and the socket is open to its owner only.
        let owner = std::fs::metadata(&socket).unwrap().uid().to_string();
        if said_by("id", &["-u"]).await == "0" {
            config.push_str(&format!("user = {}\n", said_by("id", &["-un", &owner]).await));
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pgbouncer.ini");
        std::fs::write(&path, config).unwrap();
        let mut command = Command::new(program);
        command.arg(&path).env_clear().stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.kill_on_drop(true).spawn().unwrap();
        app.until(async || tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok()).await;
        let url = format!("postgres://{LOGIN}@127.0.0.1:{port}/smarttrackers?sslmode=disable");
        Self { url, _child: child, _folder: folder }
    }
}

async fn said_by(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().await.unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A login as docs/pgbouncer.sql wants it.
async fn make_login(app: &TestApp) {
    let documented = include_str!("../../docs/pgbouncer.sql").replace("smarttrackers_login", LOGIN);
    let make = format!(
        "do $$ begin create role {LOGIN} login; exception when duplicate_object or unique_violation then null; end $$;
         grant smarttrackers_app to {LOGIN}; {documented}"
    );
    raw_sql(AssertSqlSafe(make)).execute(&app.db).await.unwrap();
}

async fn invite_many(mut administrator: Visitor, slug: &str) {
    for number in 0..15 {
        let address = format!("person{number}@{slug}.example");
        add_person(&mut administrator, slug, &address, "Viewer").await;
        administrator.must_see(&format!("Invitation sent to {address}."));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_pgbouncer_statements_roles_and_walls_are_as_without() {
    let newest =
        find_program("pgbouncer").filter(|it| version_of(it).is_some_and(|version| version >= (1, 21)));
    let Some(program) = newest else {
        // Past what the test program keeps to itself.
        writeln!(std::io::stderr(), "PASSED OVER: behind PgBouncer, as there is none of 1.21 or newer here")
            .unwrap();
        return;
    };
    let mut app = TestApp::start().await;
    make_login(&app).await;
    let bouncer = PgBouncer::start(&program, &app).await;
    let direct = app.database_url().await;
    let settings = [("DATABASE_URL", bouncer.url.as_str()), ("SMARTTRACKERS_OWNER_DATABASE_URL", &direct)];

    for command in ["migrate", "check"] {
        let mut product = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
        product.arg(command).env_clear().envs(app.variables().await).envs(settings);
        let output = product.output().await.unwrap();
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(output.status.success(), "{command}: {said}");
    }

    // Whoever asks gets the product's role and limits, whichever connection answers.
    let clients = PgPoolOptions::new().max_connections(12).connect(&bouncer.url).await.unwrap();
    let asked = (0..24).map(|_| {
        let limits = sqlx::query_scalar::<_, String>(
            "select concat_ws(' ', current_user, current_setting('statement_timeout'), current_setting('lock_timeout'),
                 current_setting('jit')) from pg_sleep(0.02)",
        );
        let clients = clients.clone();
        async move { limits.fetch_one(&clients).await.unwrap() }
    });
    for answer in join_all(asked).await {
        assert_eq!(answer, "smarttrackers_app 10s 5s off");
    }
    clients.close().await;

    let processes = Processes::start(&mut app, 2, &settings).await;
    let (anna, gert) = (app.signed_in(ANNA).await, app.signed_in(GERT).await);
    tokio::join!(invite_many(anna.clone(), "acme"), invite_many(gert, "globex"));
    let mut anna = anna;
    anna.open("/t/acme/settings/people/import").await;
    let list: String = (0..600).map(|number| format!("imported{number}@acme.example\n")).collect();
    anna.fill("Paste addresses", &list);
    anna.tick("Viewer");
    anna.click("Check the list").await;
    anna.click("Invite 600 people").await;
    app.imports_are_sent().await;
    let waiting = "select count(*) from messages where next_attempt_at is not null";
    app.until(async || app.count(waiting).await == 0).await;
    let mail = &app.mailbox.messages_to("person7@globex.example")[0];
    let mut person = app.visitor();
    person.open(&mail.link("Accept invitation").unwrap()).await;
    app.account_at_provider("person7@globex.example");
    person.sign_in("person7@globex.example").await;
    person.click("Accept").await;
    assert_eq!(person.get("/t/globex/measurements").await.status, 200);
    assert_eq!(person.get("/t/acme/measurements").await.status, 404);
    let used = app.count(
        "select count(*) from pg_stat_activity where datname = current_database() and usename = 'bouncer_login'",
    );
    let used = usize::try_from(used.await).unwrap();
    assert!((2..=CONNECTIONS).contains(&used), "{used} connections were shared");
    processes.end(&app).await;
    app.finish().await;
}
