//! A standby takes over from the primary under load, and the processes find it by themselves.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sandbox::postgres::{Options, Postgres};
use smarttrackers::{database, serve};
use sqlx::PgPool;
use tempfile::TempDir;
use tokio::time::{Duration, timeout};

use super::Processes;
use crate::support::{ANNA, TestApp, Visitor, free_port};

/// A primary and a standby that has on its disk whatever was acknowledged.
struct Pair {
    primary: Postgres,
    standby: Postgres,
    _folder: TempDir,
}

impl Pair {
    async fn start(database: &str) -> (Self, String) {
        // The servers may run as another account than ours, which must be able to walk in.
        let folder = tempfile::Builder::new().permissions(Permissions::from_mode(0o711)).tempdir().unwrap();
        let options =
            |name| Options { data_dir: folder.path().join(name), port: Some(free_port()), durable: true };
        let primary = Postgres::start(options("primary")).await.unwrap();
        primary.create_database(database).await.unwrap();
        let standby = primary.start_standby(options("standby")).await.unwrap();
        primary.wait_for_standby().await.unwrap();
        // The standby is named first: it is passed over as long as it only reads.
        let (password, ports) = (primary.password().unwrap(), (standby.port(), primary.port()));
        let hosts = format!("127.0.0.1:{},127.0.0.1:{}", ports.0, ports.1);
        let url =
            format!("postgres://postgres:{password}@{hosts}/{database}?target_session_attrs=read-write");
        (Self { primary, standby, _folder: folder }, url)
    }
}

/// Invites one person after another by the form, and keeps whom the product said to have invited, until told how many
/// are enough.
async fn invite_on(mut anna: Visitor, name: &str, done: Arc<AtomicUsize>, enough: usize) -> Vec<String> {
    // On a busy machine the proxy may find both processes slow, and take them in again.
    let let_in = async { while anna.get("/t/acme/settings/people/new").await.status == 503 {} };
    timeout(Duration::from_secs(30), let_in).await.expect("the proxy lets people in");
    anna.open("/t/acme/settings/people/new").await;
    anna.tick("Viewer");
    let form = anna.submission("Save and send invitation").unwrap();
    let mut invited = Vec::new();
    for number in 0.. {
        let address = format!("{name}{number}@acme.example");
        let mut filled = form.clone();
        filled.fields.iter_mut().find(|(name, _)| name == "email").unwrap().1 = address.clone();
        let answer = anna.send(anna.form_request(&filled)).await;
        if answer.status == 303 && answer.leads_to().starts_with("/t/acme/settings/people") {
            invited.push(address);
            done.fetch_add(1, Ordering::SeqCst);
        }
        if done.load(Ordering::SeqCst) >= enough {
            break;
        }
    }
    invited
}

async fn across_tenants(db: &PgPool, statement: &'static str) {
    let mut tx = database::begin_across(db).await.unwrap();
    sqlx::query(statement).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_standby_takes_over_under_load_and_nothing_acknowledged_is_lost() {
    let (pair, url) = Pair::start("smarttrackers").await;
    let db = serve::pool(&url).unwrap();
    serve::migrate(&db).await.unwrap();
    let mut app = TestApp::start_with(&[&format!("--database-url={url}")]).await;
    across_tenants(&db, "update tenants set limits_lifted_at = now()").await;
    let processes = Processes::start(&mut app, 2, &[("DATABASE_URL", &url)]).await;

    let done = Arc::new(AtomicUsize::new(0));
    let mut people = Vec::new();
    let enough = 200;
    for name in ["a", "b", "c"] {
        let anna = app.signed_in(ANNA).await;
        let done = done.clone();
        people.push(tokio::spawn(async move { invite_on(anna, name, done, enough).await }));
    }
    app.until(async || done.load(Ordering::SeqCst) >= 60).await;
    pair.primary.crash().await;
    let before = done.load(Ordering::SeqCst);
    pair.standby.promote().await.unwrap();
    let mut invited = Vec::new();
    for person in people {
        invited.extend(person.await.unwrap());
    }
    assert!(before < enough && invited.len() >= enough, "{before} before, {} in all", invited.len());

    let there: Vec<String> = sqlx::query_scalar(
        "select p.folded_address from people p join invitations i using (tenant_id, person_id)
         join messages m using (tenant_id, person_id)",
    )
    .fetch_all(&db)
    .await
    .unwrap();
    let lost: Vec<_> = invited.iter().filter(|address| !there.contains(address)).collect();
    assert!(lost.is_empty(), "of {} {} are lost: {lost:?}", invited.len(), lost.len());
    // What was in hand when the primary died is taken up again when its lease is over.
    let free = "update messages set next_attempt_at = now() where next_attempt_at > now() and attempts > 0";
    across_tenants(&db, free).await;
    app.until(async || invited.iter().all(|address| !app.mailbox.messages_to(address).is_empty())).await;
    println!("{before} invited before the primary died, {} in all, none lost", invited.len());
    processes.end(&app).await;
    db.close().await;
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn a_standby_alone_is_no_database_and_check_tells_why() {
    let (pair, url) = Pair::start("smarttrackers").await;
    assert_eq!(serve::reach(&url).await, Ok(()));
    pair.primary.crash().await;
    let told = serve::reach(&url).await.unwrap_err();
    assert!(told.starts_with("127.0.0.1: a standby, which only reads; 127.0.0.1: "), "{told}");
    let db = serve::pool(&url).unwrap();
    assert!(db.acquire().await.is_err());
    pair.standby.promote().await.unwrap();
    assert_eq!(serve::reach(&url).await, Ok(()));
    drop(pair.standby);
    assert!(serve::reach(&url).await.is_err());
    db.close().await;
}
