//! Serving: the web server, the workers for mail, imports and bulk acts, and the tidying of what is over, until
//! told to stop.

use std::future::IntoFuture;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use axum::Extension;
use log::LevelFilter;
use sqlx::migrate::MigrateError;
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection, PgConnection, PgPool};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::app::{self, App};
use crate::base::Base;
use crate::database::Servers;
use crate::health::Stopping;
use crate::mail::{self, Transport};
use crate::{bulk, database, imports, invitations, people, sessions, sign_in, tenants, throttle};

/// Requests share these; a mail worker takes a few of them for moments.
const CONNECTIONS: u32 = 10;
/// A request that finds no database within this time is told so.
const DATABASE_PATIENCE: Duration = Duration::from_secs(3);
/// A connection that was of use this lately is taken to be alive; an older one is asked first. Asking
/// each time would double the round trips of a page.
const SURELY_ALIVE: Duration = Duration::from_secs(1);
/// What is under way has this long to finish once nothing new is taken.
const LONGEST_FINISH: Duration = Duration::from_secs(10);
/// A migration that finds a table in use is tried so often, with pauses: about five minutes.
const MOST_TRIES: u32 = 60;
const BETWEEN_TRIES: Duration = Duration::from_secs(2);
/// Of what the process says of its readiness, no more is read.
const LONGEST_ANSWER: u64 = 4096;
const TIDY_EVERY: Duration = Duration::from_secs(600);
/// A provider that has never answered is asked again after this time.
const MEET_EVERY: Duration = Duration::from_secs(10);
/// The lists of people may be so far behind the clock.
const LIST_EVERY: Duration = Duration::from_secs(60);

/// A pool that connects when it is first asked, and again whenever the database comes back.
///
/// # Errors
/// When the URL cannot be read.
pub fn pool(url: &str) -> sqlx::Result<PgPool> {
    pool_with(url, DATABASE_PATIENCE)
}

/// The same, for whom a request may wait longer for its turn.
///
/// # Errors
/// When the URL cannot be read.
pub fn pool_with(url: &str, patience: Duration) -> sqlx::Result<PgPool> {
    let servers = Servers::parse(url)?.options([
        // One stuck statement must not hold a connection for ever, and ten the whole product.
        ("statement_timeout", "10s"),
        ("lock_timeout", "5s"),
        ("idle_in_transaction_session_timeout", "30s"),
        // No statement of ours runs long enough to be worth compiling, and some look as if they would.
        ("jit", "off"),
        // One page must not take several cores from the others.
        ("max_parallel_workers_per_gather", "0"),
    ]);
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(patience)
        // For `metrics::pool`.
        .acquire_time_level(LevelFilter::Trace);
    Ok(database::open(pool, servers, SURELY_ALIVE))
}

/// Reaches the database once, without a pool's patience.
///
/// # Errors
/// Why it cannot be reached.
pub async fn reach(url: &str) -> Result<(), String> {
    let servers = Servers::parse(url).map_err(|error| error.to_string())?;
    servers.find_primary().await.map(|_| ())
}

/// Brings the database up to this version, and the privileges of the product's own role with it.
///
/// # Errors
/// When it cannot be reached, or holds what this version does not know.
pub async fn migrate(db: &PgPool) -> Result<(), MigrateError> {
    // Which of several servers it is, is known once one has been reached.
    db.acquire().await?.close().await?;
    // A migration may take longer than a request.
    let patient =
        (*db.connect_options()).clone().options([("statement_timeout", "0"), ("lock_timeout", "0")]);
    let mut connection = PgConnection::connect_with(&patient).await?;
    database::take_turn_to_migrate(&mut connection).await?;
    // Whoever else wants a table waits behind a migration that waits for it: so that gives up, lets them through, and
    // asks again.
    let mut tries = 1;
    while let Err(error) = database::MIGRATIONS.run(&mut connection).await {
        if !waited_in_vain(&error) || tries == MOST_TRIES {
            return Err(error);
        }
        tracing::warn!(%error, tries, "a table is in use: the migration is tried again");
        tries += 1;
        tokio::time::sleep(BETWEEN_TRIES).await;
    }
    if !database::settle_privileges(&mut connection).await? {
        tracing::warn!("the role smarttrackers_app is missing, and this login may not make it: see check");
    }
    Ok(())
}

/// Whether a lock was not to be had in the time that a migration waits for one, or never would have been: requests and
/// the migration waited for each other.
fn waited_in_vain(error: &MigrateError) -> bool {
    let (MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _)) = error else {
        return false;
    };
    cause
        .as_database_error()
        .and_then(|error| error.code())
        .is_some_and(|code| matches!(code.as_ref(), "55P03" | "40P01"))
}

/// Whether the process that listens there says that it is ready, for what starts it and cannot ask by itself.
///
/// # Errors
/// When it does not answer.
pub async fn is_ready(listen: SocketAddr) -> std::io::Result<bool> {
    let host = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    let mut stream = TcpStream::connect((host, listen.port())).await?;
    stream.write_all(b"GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.take(LONGEST_ANSWER).read_to_string(&mut answer).await?;
    Ok(answer.starts_with("HTTP/1.1 200 "))
}

/// Answers on `listener` and works the outbox until `stop` turns true. From then on the workers take nothing new, and
/// requests are still answered for a while, in which readiness tells proxies to go elsewhere; what is in hand is finished.
///
/// # Errors
/// When the listener fails.
pub async fn run(
    app: App,
    transport: Transport,
    listener: TcpListener,
    stop: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let mut workers = JoinSet::new();
    workers.spawn(mail::run(app.base.clone(), transport, stop.clone()));
    workers.spawn(imports::run(app.base.clone(), stop.clone()));
    workers.spawn(bulk::run(app.base.clone(), stop.clone()));
    workers.spawn(tenants::contents::run(app.base.clone(), stop.clone()));
    let tidying = tokio::spawn(tidy(app.base.clone()));
    let listing = tokio::spawn(keep_lists(app.base.clone()));
    let courtesies = tokio::spawn(keep_in_touch(app.base.clone()));
    let meeting = tokio::spawn(meet_provider(app.clone()));
    let drain = app.base.settings.drain.get().unsigned_abs();
    // With the address of each caller.
    let service = app::router(app)
        .layer(Extension(Stopping(stop.clone())))
        .into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(drained(stop.clone(), drain));
    let served = tokio::select! {
        served = server.into_future() => served,
        () = late(stop.clone(), drain) => {
            tracing::warn!("requests that were still under way are cut off");
            Ok(())
        }
        error = broken(&mut workers, &stop) => return Err(error),
    };
    tidying.abort();
    listing.abort();
    courtesies.abort();
    meeting.abort();
    let working = async { while workers.join_next().await.is_some() {} };
    if tokio::time::timeout(LONGEST_FINISH, working).await.is_err() {
        tracing::warn!(
            "mails, imports, bulk acts or erasing that were still under way will be taken up again"
        );
    }
    served
}

/// Why one of the workers ended that was not told to: without it a process would go on and mail, import, change or
/// erase nothing.
async fn broken(workers: &mut JoinSet<()>, stop: &watch::Receiver<bool>) -> std::io::Error {
    loop {
        match workers.join_next().await {
            Some(ended) if !*stop.borrow() => {
                return std::io::Error::other(format!("a worker ended: {ended:?}"));
            }
            Some(_) => {}
            None => return std::future::pending().await,
        }
    }
}

async fn told(mut stop: watch::Receiver<bool>) {
    // An error means that nobody can tell us to stop any more, which is the same.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// When proxies have had their time to go elsewhere.
async fn drained(stop: watch::Receiver<bool>, drain: Duration) {
    told(stop).await;
    tracing::info!(?drain, "told to stop: not ready any more");
    tokio::time::sleep(drain).await;
}

/// Some time after that, so that no slow client keeps a process alive.
async fn late(stop: watch::Receiver<bool>, drain: Duration) {
    told(stop).await;
    tokio::time::sleep(drain + LONGEST_FINISH).await;
}

async fn tidy(base: Base) {
    loop {
        let now = base.now();
        for swept in [
            sessions::sweep(&base.db, now).await,
            sign_in::sweep(&base.db, now).await,
            throttle::sweep(&base.db, now).await,
            imports::sweep(&base.db, now).await,
            bulk::sweep(&base.db, now).await,
        ] {
            if let Err(error) = swept {
                tracing::warn!(%error, "tidying has to wait");
            }
        }
        if let Err(refused) = invitations::mask_old(&base).await {
            tracing::warn!(?refused, "the masking of whoever never accepted has to wait");
        }
        tokio::time::sleep(TIDY_EVERY).await;
    }
}

/// Asks for the provider's keys before somebody needs them: a logout that it sends cannot wait for long.
async fn meet_provider(app: App) {
    while let Err(error) = app.provider.discover(app.base.now()).await {
        tracing::warn!(%error, "the identity provider has to be asked again");
        tokio::time::sleep(MEET_EVERY).await;
    }
}

/// Time changes who is in which group of Settings > People.
async fn keep_lists(base: Base) {
    loop {
        match people::listing::catch_up(&base.db, base.now()).await {
            // There may be more of them.
            Ok(count) if count > 0 => continue,
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "the lists of people have to wait"),
        }
        tokio::time::sleep(LIST_EVERY).await;
    }
}

/// Time makes reminders due, ends invitations, and lets inviters hear of more.
async fn keep_in_touch(base: Base) {
    loop {
        let done = [
            invitations::remind_due(&base).await,
            invitations::tell_expired(&base).await,
            invitations::send_digests(&base).await,
        ];
        let mut count = 0;
        for done in done {
            match done {
                Ok(some) => count += some,
                Err(refused) => tracing::warn!(?refused, "reminders and tidings have to wait"),
            }
        }
        // There may be more of them.
        if count == 0 {
            tokio::time::sleep(LIST_EVERY).await;
        }
    }
}
