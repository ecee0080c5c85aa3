//! Serving: the web server, the workers for mail, imports and bulk acts, and the tidying of what is over, until
//! told to stop.

mod chores;
mod migrating;

use std::future::IntoFuture;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use axum::ServiceExt as _;
use log::LevelFilter;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

pub use self::migrating::migrate;

use crate::app::{self, App};
use crate::database::{self, Servers};
use crate::mail::{self, Transport};
use crate::{bulk, imports, tenants};

/// Requests share these; a mail worker takes a few of them for moments.
const CONNECTIONS: u32 = 10;

/// What is asked of each connection beside its role: docs/pgbouncer.sql says the same for who cannot ask.
pub const OPTIONS: [(&str, &str); 6] = [
    // One stuck statement must not hold a connection for ever, and ten the whole product.
    ("statement_timeout", "10s"),
    ("lock_timeout", "5s"),
    ("idle_in_transaction_session_timeout", "30s"),
    // No statement of ours runs long enough to be worth compiling, and some look as if they would.
    ("jit", "off"),
    // It takes every tenant for a small one, and would sort all of it rather than walk along an index.
    ("enable_incremental_sort", "off"),
    // One page must not take several cores from the others.
    ("max_parallel_workers_per_gather", "0"),
];

/// A request that finds no database within this time is told so.
const DATABASE_PATIENCE: Duration = Duration::from_secs(3);
/// A connection that was of use this lately is taken to be alive; an older one is asked first. Asking
/// each time would double the round trips of a page.
const SURELY_ALIVE: Duration = Duration::from_secs(1);
/// What is under way has this long to finish once proxies have had their time: requests and workers together. Traces get five
/// seconds more, and whatever stops the process waits a little longer than all of it (docs/OPERATIONS.md).
const LONGEST_FINISH: Duration = Duration::from_secs(10);
/// Of what the process says of its readiness, no more is read.
const LONGEST_ANSWER: u64 = 4096;

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
    let servers = Servers::parse(url)?.options(OPTIONS);
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
    let chores = chores::start(&app);
    let drain = app.base.settings.drain.get().unsigned_abs();
    // With the address of each caller.
    let service = app::service(app, stop.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(drained(stop.clone(), drain));
    let late = late(stop.clone(), drain);
    tokio::pin!(late);
    let mut is_late = false;
    let served = tokio::select! {
        served = server.into_future() => served,
        () = &mut late => {
            tracing::warn!("requests that were still under way are cut off");
            is_late = true;
            Ok(())
        }
        error = broken(&mut workers, &stop) => return Err(error),
    };
    drop(chores);
    // In what the requests have left of the time.
    if !is_late {
        let working = async { while workers.join_next().await.is_some() {} };
        tokio::select! {
            () = working => {}
            () = &mut late => {}
        }
    }
    while workers.try_join_next().is_some() {}
    if !workers.is_empty() {
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

/// Waits until it is told to stop.
pub async fn told(mut stop: watch::Receiver<bool>) {
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
