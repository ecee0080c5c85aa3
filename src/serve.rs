//! Serving: the web server, the mail worker and the tidying of what is over, until told to stop.

use std::time::Duration;

use sqlx::migrate::MigrateError;
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection, PgConnection, PgPool};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::app::{self, App};
use crate::base::Base;
use crate::mail::{self, Transport};
use crate::{sessions, sign_in};

/// Requests share these; a mail worker takes a few of them for moments.
const CONNECTIONS: u32 = 10;
/// A request that finds no database within this time is told so.
const DATABASE_PATIENCE: Duration = Duration::from_secs(3);
const TIDY_EVERY: Duration = Duration::from_secs(600);

/// A pool that connects when it is first asked, and again whenever the database comes back.
///
/// # Errors
/// When the URL cannot be read.
pub fn pool(url: &str) -> sqlx::Result<PgPool> {
    let options = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(DATABASE_PATIENCE);
    options.connect_lazy(url)
}

/// Reaches the database once, without a pool's patience.
///
/// # Errors
/// Why it cannot be reached.
pub async fn reach(url: &str) -> sqlx::Result<()> {
    PgConnection::connect(url).await?.close().await
}

/// Brings the database up to this version.
///
/// # Errors
/// When it cannot be reached, or holds what this version does not know.
pub async fn migrate(db: &PgPool) -> Result<(), MigrateError> {
    sqlx::migrate!().run(db).await
}

/// Answers on `listener` and works the outbox until `stop` turns true; requests and mails in hand are
/// finished first.
///
/// # Errors
/// When the listener fails.
pub async fn run(
    app: App,
    transport: Transport,
    listener: TcpListener,
    stop: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let worker = tokio::spawn(mail::run(app.base.clone(), transport, stop.clone()));
    let tidying = tokio::spawn(tidy(app.base.clone()));
    let service = app::router(app);
    let mut stopped = stop;
    let served = axum::serve(listener, service)
        .with_graceful_shutdown(async move {
            // An error means that nobody can tell us to stop any more, which is the same.
            let _ = stopped.wait_for(|stop| *stop).await;
        })
        .await;
    tidying.abort();
    if let Err(error) = worker.await {
        tracing::error!(%error, "the mail worker broke off");
    }
    served
}

async fn tidy(base: Base) {
    loop {
        let now = base.now();
        for swept in [sessions::sweep(&base.db, now).await, sign_in::sweep(&base.db, now).await] {
            if let Err(error) = swept {
                tracing::warn!(%error, "tidying has to wait");
            }
        }
        tokio::time::sleep(TIDY_EVERY).await;
    }
}
