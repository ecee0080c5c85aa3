//! One Postgres for the whole test program, and a fresh copy of a migrated database for each test.

use std::fs::{OpenOptions, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use sandbox::postgres::{Options, Postgres};
use smarttrackers::serve;
use tokio::sync::OnceCell;

const TEMPLATE: &str = "template_of_tests";

static CLUSTER: OnceCell<Cluster> = OnceCell::const_new();
static DATABASES: AtomicU32 = AtomicU32::new(1);

struct Cluster {
    postgres: Postgres,
    /// Never asked: it goes when this program has gone, however that came.
    _sweeper: Child,
}

/// A database of its own, migrated; gives its name.
pub async fn new_database() -> String {
    let name = format!("test_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
    postgres().await.create_database_from(TEMPLATE, &name).await.unwrap();
    name
}

pub async fn postgres() -> &'static Postgres {
    &CLUSTER.get_or_init(start).await.postgres
}

async fn start() -> Cluster {
    // The server may run as another account than ours, which must be able to walk in.
    let folder = tempfile::Builder::new()
        .prefix("smarttrackers-tests-")
        .permissions(Permissions::from_mode(0o711))
        .tempdir_in(place())
        .unwrap()
        .keep();
    let sweeper = sweep_afterwards(&folder);
    let options = Options { data_dir: folder.join("postgres"), port: None, durable: false };
    let postgres = Postgres::start(options).await.unwrap();
    postgres.create_database(TEMPLATE).await.unwrap();
    let db = serve::pool(&postgres.url(TEMPLATE)).unwrap();
    serve::migrate(&db).await.unwrap();
    db.close().await;
    Cluster { postgres, _sweeper: sweeper }
}

/// In memory where the system offers that.
fn place() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let probe = memory.join(format!("smarttrackers-probe-{}", std::process::id()));
    let is_writable = OpenOptions::new().write(true).create(true).truncate(true).open(&probe).is_ok();
    let _ = std::fs::remove_file(&probe);
    if is_writable { memory.to_owned() } else { std::env::temp_dir() }
}

/// A value in a static is never dropped, and a killed program drops nothing: a shell that reads from us
/// notices our end, waits for the server's (which ends with us) and removes the folder.
fn sweep_afterwards(folder: &Path) -> Child {
    let script = r#"cat >/dev/null
        tries=0
        while [ -e "$1/postgres/postmaster.pid" ] && [ $tries -lt 200 ]; do sleep 0.1; tries=$((tries+1)); done
        rm -rf "$1""#;
    Command::new("/bin/sh")
        .args(["-c", script, "sh"])
        .arg(folder)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .unwrap()
}
