//! Transactions that are begun wholly or not at all, whoever hangs up meanwhile.
//!
//! A request whose browser has gone is dropped where it waits. The driver takes a connection that is left while it begins a
//! transaction for one outside of any, and gives it to the next, who then writes into a transaction that nobody commits
//! (sqlx 0.9.0, issue 4385). So nothing but this file has the driver begin one, save within another.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::future::BoxFuture;
use sqlx::pool::PoolConnection;
use sqlx::{Connection as _, PgPool, Postgres, SqlSafeStr, Transaction};
use tokio::runtime::Handle;

use super::store;

type Begun = sqlx::Result<Transaction<'static, Postgres>>;

/// Begins a transaction. One that is dropped before it is committed has done nothing.
///
/// # Errors
/// When the database cannot be reached, or has no connection to spare in time.
pub async fn begin(db: &PgPool) -> Begun {
    begin_by(db, None).await
}

/// The same for one that writes rows of many tenants.
///
/// # Errors
/// As for [`begin`].
pub async fn begin_across(db: &PgPool) -> Begun {
    begin_by(db, Some(store::BEGIN_ACROSS)).await
}

/// By this statement, or the usual one.
async fn begin_by(db: &PgPool, statement: Option<&'static str>) -> Begun {
    // Whoever is dropped while they wait for a connection has none yet.
    let connection = db.acquire().await?;
    Beginning(Some(Transaction::begin(connection, statement.map(SqlSafeStr::into_sql_str)))).await
}

/// Goes on by itself where it is dropped half-way: the connection goes back once the transaction is begun, and rolled back.
struct Beginning(Option<BoxFuture<'static, Begun>>);

impl Future for Beginning {
    type Output = Begun;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Begun> {
        let Some(beginning) = &mut self.0 else { return Poll::Pending };
        let begun = ready!(beginning.as_mut().poll(context));
        self.0 = None;
        Poll::Ready(begun)
    }
}

impl Drop for Beginning {
    fn drop(&mut self) {
        if let Some(rest) = self.0.take()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(rest);
        }
    }
}

/// A connection for many transactions, one after another.
#[derive(Debug)]
pub struct Kept {
    connection: PoolConnection<Postgres>,
    is_beginning: bool,
}

impl Kept {
    /// # Errors
    /// When the database cannot be reached, or has no connection to spare in time.
    pub async fn of(db: &PgPool) -> sqlx::Result<Self> {
        Ok(Self { connection: db.acquire().await?, is_beginning: false })
    }

    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&mut self) -> sqlx::Result<Transaction<'_, Postgres>> {
        self.is_beginning = true;
        let begun = self.connection.begin().await;
        self.is_beginning = false;
        begun
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if self.is_beginning {
            self.connection.close_on_drop();
        }
    }
}
