//! What every verb and page is handed: the database, the clock, the settings, and where what happens is counted.

use std::ops::Deref;
use std::sync::Arc;

use sqlx::{PgPool, Postgres, Transaction};
use time::OffsetDateTime;

use crate::clock::Clock;
use crate::config::Settings;
use crate::database;
use crate::metrics::Metrics;

/// Cloned many times for each request, so it is one pointer.
#[derive(Clone, Debug)]
pub struct Base(Arc<Parts>);

/// What a [`Base`] points to.
#[derive(Clone, Debug)]
pub struct Parts {
    pub db: PgPool,
    pub clock: Clock,
    pub settings: Arc<Settings>,
    pub metrics: Arc<Metrics>,
}

impl Base {
    pub fn new(db: PgPool, clock: Clock, settings: Arc<Settings>) -> Self {
        let metrics = Arc::new(Metrics::new(clock.now()));
        Self(Arc::new(Parts { db, clock, settings, metrics }))
    }

    /// The same by another clock.
    #[must_use]
    pub fn by_clock(&self, clock: Clock) -> Self {
        Self(Arc::new(Parts { clock, ..Parts::clone(self) }))
    }

    /// Begins a transaction. One that is dropped before it is committed has done nothing.
    ///
    /// # Errors
    /// When the database cannot be reached, or has no connection to spare in time.
    pub async fn begin(&self) -> sqlx::Result<Transaction<'static, Postgres>> {
        database::begin(&self.db).await
    }

    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }
}

impl Deref for Base {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
