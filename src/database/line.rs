//! A connection for who must be answered also while all others are in use: a proxy that asks whether this process is ready
//! would otherwise take every process out at once, under the load that all of them bear.

use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{Connection as _, PgConnection, PgPool, Postgres};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use super::act_as_product;

/// Whoever finds none free by then is not made to wait for those who use them.
const FREE_AT_ONCE: Duration = Duration::from_millis(200);
/// A database that does not answer by then is not there. Below what proxies wait for an answer (docs/haproxy.cfg).
const PATIENCE: Duration = Duration::from_millis(2_500);
/// `too_many_connections` (PostgreSQL, appendix A).
const TOO_MANY: &str = "53300";

/// Whoever asks more often than is answered waits, and does not take up the connections of the server.
static BESIDES: Semaphore = Semaphore::const_new(2);

/// One of the pool, where one is free; else one besides.
#[derive(Debug)]
pub enum Line {
    OfPool(PoolConnection<Postgres>),
    Own(PgConnection, SemaphorePermit<'static>),
}

impl Line {
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(db: &PgPool) -> sqlx::Result<Self> {
        if let Ok(free) = timeout(FREE_AT_ONCE, db.acquire()).await {
            return free.map(Self::OfPool);
        }
        let opened = async {
            let turn = BESIDES.acquire().await.map_err(|_| sqlx::Error::PoolClosed)?;
            let mut own = PgConnection::connect_with(&db.connect_options()).await?;
            act_as_product(&mut own).await?;
            Ok(Self::Own(own, turn))
        };
        in_time(opened).await
    }

    pub fn connection(&mut self) -> &mut PgConnection {
        match self {
            Self::OfPool(of_pool) => of_pool,
            Self::Own(own, _) => own,
        }
    }
}

/// What is asked, unless the answer takes longer than whoever wants it has patience for.
pub(super) async fn in_time<T>(asked: impl Future<Output = sqlx::Result<T>>) -> sqlx::Result<T> {
    let late = || std::io::Error::new(std::io::ErrorKind::TimedOut, "the database did not answer in time");
    timeout(PATIENCE, asked).await.unwrap_or_else(|_| Err(sqlx::Error::Io(late())))
}

/// Whether the server gives out no more connections.
pub fn is_full(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == TOO_MANY)
}
