//! What every verb and page is handed: the database, the clock and the settings.

use std::sync::Arc;

use sqlx::PgPool;
use time::OffsetDateTime;

use crate::clock::Clock;
use crate::config::Settings;

#[derive(Clone, Debug)]
pub struct Base {
    pub db: PgPool,
    pub clock: Clock,
    pub settings: Arc<Settings>,
}

impl Base {
    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }
}
