//! The commands, as whoever runs SmartTrackers types them.

use std::process::{Output, Stdio};

use tokio::process::Command;

use crate::support::TestApp;

/// The product's program with the settings of the test and nothing else in its environment.
async fn command(app: &TestApp, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
    command.env_clear().envs(app.variables().await).env("RUST_LOG", "off");
    command.args(arguments).stdin(Stdio::null()).kill_on_drop(true);
    command
}

async fn run(app: &TestApp, arguments: &[&str]) -> Output {
    command(app, arguments).await.output().await.unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

#[tokio::test]
async fn superadmin_invite_prints_one_link_and_mails_another() {
    let mut app = TestApp::start_empty().await;
    // The other process goes by the computer's clock.
    app.go_with_the_computer();
    let address = "tess@smarttrackers.example";
    let output = run(&app, &["superadmin", "invite", address]).await;
    assert!(output.status.success(), "{}", said(&output));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.starts_with(&format!("{}/invitations/", app.url)) && printed.lines().count() == 1);
    let mailed = app.link_to(address).await;
    assert_ne!(printed.trim(), mailed);
    for link in [printed.trim(), &mailed] {
        let mut tess = app.visitor();
        tess.open(link).await;
        tess.must_see("You are invited as SmartTrackers superadmin");
    }
    app.connect.set_second_factor(&app.account_at_provider(address), true);
    let mut tess = app.signed_in(address).await;
    tess.open(printed.trim()).await;
    tess.click("Accept").await;
    tess.must_be_at("/superadmin/tenants");
    tess.open(&mailed).await;
    tess.must_get(404);
    app.finish().await;
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_by_name() {
    let app = TestApp::start_empty().await;
    let output = run(&app, &["superadmin", "invite", "tess"]).await;
    assert!(!output.status.success());
    assert!(said(&output).contains("it is not an e-mail address"), "{}", said(&output));
    assert_eq!(app.count("select count(*) from superadmin_invitations").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_missing_or_wrong_setting_stops_the_start_with_a_sentence_that_names_it() {
    let app = TestApp::start_empty().await;
    for (variable, _) in app.variables().await {
        let output = command(&app, &["serve"]).await.env_remove(variable).output().await.unwrap();
        assert!(!output.status.success());
        assert!(said(&output).contains(variable), "without {variable}: {}", said(&output));
    }
    for (variable, value) in [
        ("DATABASE_URL", "nonsense"),
        ("SMARTTRACKERS_BASE_URL", "app.example"),
        ("SMARTTRACKERS_BASE_URL", "https://app.example/path"),
        ("SMARTTRACKERS_LISTEN", "everywhere"),
        ("SMARTTRACKERS_OIDC_ISSUER", "connect"),
        ("SMARTTRACKERS_CREATE_ACCOUNT_URL", "there"),
        ("SMARTTRACKERS_SMTP_URL", "mail.example"),
        ("SMARTTRACKERS_MAIL_FROM", "nobody"),
    ] {
        let output = command(&app, &["serve"]).await.env(variable, value).output().await.unwrap();
        assert!(!output.status.success());
        let said = said(&output);
        assert!(said.contains(variable), "{variable}={value}: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
    app.finish().await;
}

#[tokio::test]
async fn check_tells_a_line_for_each_thing_and_fails_when_one_does() {
    let app = TestApp::start_empty().await;
    let output = run(&app, &["check"]).await;
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(
        said(&output),
        "settings: good\ndatabase: good\naudit trail: good\nwalls: good\nprovider: good\nmail server: good\n"
    );
    app.mailbox.down().await;
    let output = run(&app, &["check"]).await;
    assert!(!output.status.success());
    let lines = said(&output);
    assert!(lines.contains("provider: good\n") && !lines.contains("mail server: good"), "{lines}");
    app.mailbox.up().await.unwrap();
    app.finish().await;
}

#[tokio::test]
async fn check_says_of_an_empty_database_that_it_is_to_be_brought_up_to_date() {
    let app = TestApp::start_empty().await;
    sqlx::raw_sql("drop schema public cascade; create schema public").execute(&app.db).await.unwrap();
    let output = run(&app, &["check"]).await;
    let said = said(&output);
    assert!(!output.status.success());
    assert!(said.contains("the database is not brought up to date yet"), "{said}");
    assert!(!said.contains("past the walls"), "{said}");
}

#[tokio::test]
async fn migrating_what_is_migrated_changes_nothing() {
    let app = TestApp::start_empty().await;
    let before = app.count("select count(*) from _sqlx_migrations").await;
    assert!(run(&app, &["migrate"]).await.status.success());
    assert_eq!(app.count("select count(*) from _sqlx_migrations").await, before);
    app.finish().await;
}

#[tokio::test]
async fn a_port_that_is_taken_is_told() {
    let app = TestApp::start_empty().await;
    let taken = app.url.replace("http://localhost", "127.0.0.1");
    let output = command(&app, &["serve"]).await.env("SMARTTRACKERS_LISTEN", &taken).output().await.unwrap();
    assert!(!output.status.success());
    assert!(
        said(&output).contains("SMARTTRACKERS_LISTEN") && said(&output).contains(&taken),
        "{}",
        said(&output)
    );
    app.finish().await;
}

/// A login of the test's cluster that owns nothing, made once.
async fn login(app: &TestApp, name: &str, granted: &str) -> String {
    let make = format!(
        "do $$ begin create role {name} login; exception when duplicate_object or unique_violation then null; end $$;
         {granted}"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(make)).execute(&app.db).await.unwrap();
    app.database_url().await.replace("postgres://postgres@", &format!("postgres://{name}@"))
}

#[tokio::test]
async fn with_a_login_that_owns_nothing_the_owners_only_migrates() {
    let app = TestApp::start_empty().await;
    let url = login(&app, "product_login", "grant smarttrackers_app to product_login").await;
    let mut migrate = command(&app, &["migrate"]).await;
    migrate.env("DATABASE_URL", &url).env("SMARTTRACKERS_OWNER_DATABASE_URL", app.database_url().await);
    let output = migrate.output().await.unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let output = command(&app, &["check"]).await.env("DATABASE_URL", &url).output().await.unwrap();
    assert!(said(&output).contains("audit trail: good"), "{}", said(&output));
    let mut invite = command(&app, &["superadmin", "invite", "tess@smarttrackers.example"]).await;
    let output = invite.env("DATABASE_URL", &url).output().await.unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(app.count("select count(*) from audit_entries where act = 'superadmin_invited'").await, 1);
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn what_is_wrong_with_the_owners_database_is_told_by_the_name_of_its_setting() {
    let app = TestApp::start_empty().await;
    let closed = format!("postgres://owner@127.0.0.1:{}/none", crate::support::free_port());
    for what in ["migrate", "serve"] {
        let mut command = command(&app, &[what]).await;
        let output = command.env("SMARTTRACKERS_OWNER_DATABASE_URL", &closed).output().await.unwrap();
        let said = said(&output);
        assert!(!output.status.success(), "{what}");
        assert!(said.starts_with("smarttrackers: SMARTTRACKERS_OWNER_DATABASE_URL: "), "{what}: {said}");
    }
    let mut command = command(&app, &["check"]).await;
    let output = command.env("SMARTTRACKERS_OWNER_DATABASE_URL", &closed).output().await.unwrap();
    let told = said(&output);
    assert!(!output.status.success() && told.contains("database: good\n"), "{told}");
    assert!(told.contains("owner's database: SMARTTRACKERS_OWNER_DATABASE_URL: "), "{told}");
    app.finish().await;
}

#[tokio::test]
async fn check_tells_when_the_products_role_could_tamper_with_the_trail() {
    let app = TestApp::start_empty().await;
    let url = login(&app, "tampering_login", "grant select, update on audit_heads to tampering_login").await;
    let output = command(&app, &["check"]).await.env("DATABASE_URL", &url).output().await.unwrap();
    assert!(!output.status.success());
    let expected = "audit trail: SmartTrackers works as tampering_login, which can change or delete entries";
    assert!(said(&output).contains(expected), "{}", said(&output));
    app.finish().await;
}

#[tokio::test]
async fn a_downloaded_chain_is_checked_without_any_setting() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(crate::support::ANNA).await;
    let chain = anna.get("/t/acme/settings/audit/chain.jsonl").await.body;
    let folder = tempfile::tempdir().unwrap();
    let verify = async |text: &str, more: &[&str]| {
        let file = folder.path().join("chain.jsonl");
        std::fs::write(&file, text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
        command.env_clear().args(["audit", "verify"]).arg(file).args(more).output().await.unwrap()
    };
    let output = verify(&chain, &[]).await;
    assert!(output.status.success(), "{}", said(&output));
    let told = said(&output);
    assert!(told.starts_with("5 entries: the chain is whole, its head is 5:"), "{told}");
    let head = told.trim().rsplit(' ').next().unwrap().to_owned();
    let output = verify(&chain.replace("person_invited", "person_revoked"), &[]).await;
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("entry 2 was changed\n"), "{}", said(&output));
    let shorter: Vec<&str> = chain.lines().skip(1).take(3).collect();
    let output = verify(&shorter.join("\n"), &["--head", &head]).await;
    let expected = "the end was cut off: entry 3 is the last, but the head was entry 5";
    assert!(!output.status.success() && said(&output).contains(expected), "{}", said(&output));
    for nonsense in ["", "{}", "hello"] {
        let output = verify(nonsense, &[]).await;
        assert!(!output.status.success() && !said(&output).contains("panicked"), "{}", said(&output));
    }
    app.finish().await;
}

#[tokio::test]
async fn secrets_are_read_from_files_as_well() {
    let app = TestApp::start_empty().await;
    let folder = tempfile::tempdir().unwrap();
    let secrets = ["DATABASE_URL", "SMARTTRACKERS_OIDC_CLIENT_SECRET", "SMARTTRACKERS_SMTP_URL"];
    let mut all = command(&app, &["check"]).await;
    for (variable, value) in app.variables().await {
        if secrets.contains(&variable) {
            let path = folder.path().join(variable);
            std::fs::write(&path, format!("{value}\n")).unwrap();
            all.env_remove(variable).env(format!("{variable}_FILE"), path);
        }
    }
    let output = all.output().await.unwrap();
    assert!(output.status.success(), "{}", said(&output));

    let name = "SMARTTRACKERS_OIDC_CLIENT_SECRET";
    let empty = folder.path().join("empty");
    std::fs::write(&empty, "\n").unwrap();
    for (removed, file, expected) in [
        (false, folder.path().join(name), "both set"),
        (true, folder.path().join("nothing"), "cannot be read"),
        (true, empty, "is empty"),
    ] {
        let mut command = command(&app, &["check"]).await;
        command.env(format!("{name}_FILE"), file);
        if removed {
            command.env_remove(name);
        }
        let output = command.output().await.unwrap();
        let said = said(&output);
        assert!(!output.status.success() && said.contains(&format!("{name}_FILE")), "{said}");
        assert!(said.contains(expected), "{said}");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_clients_key_that_is_none_is_told_and_not_shown() {
    let app = TestApp::start_empty().await;
    let mut command = command(&app, &["serve"]).await;
    let output = command.env("SMARTTRACKERS_OIDC_CLIENT_KEY", "my-secret-nonsense").output().await.unwrap();
    let said = said(&output);
    assert!(!output.status.success() && said.contains("SMARTTRACKERS_OIDC_CLIENT_KEY: it must be"), "{said}");
    assert!(!said.contains("my-secret-nonsense"));
    app.finish().await;
}
