//! What every verb and page is handed: the database, the clock, the settings, and where what happens is counted.

use std::sync::Arc;

use sqlx::PgPool;
use time::OffsetDateTime;

use crate::clock::Clock;
use crate::config::Settings;
use crate::metrics::Metrics;

#[derive(Clone, Debug)]
pub struct Base {
    pub db: PgPool,
    pub clock: Clock,
    pub settings: Arc<Settings>,
    pub metrics: Arc<Metrics>,
}

impl Base {
    pub fn new(db: PgPool, clock: Clock, settings: Arc<Settings>) -> Self {
        let metrics = Arc::new(Metrics::new(clock.now()));
        Self { db, clock, settings, metrics }
    }

    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }
}
