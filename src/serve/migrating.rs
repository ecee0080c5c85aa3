//! Bringing the database up to this version, while others may serve from it.

use std::time::Duration;

use sqlx::migrate::MigrateError;
use sqlx::{Connection, PgConnection, PgPool};

use crate::database;

/// A migration that finds a table in use is tried so often, with pauses: about five minutes.
const MOST_TRIES: u32 = 60;
const BETWEEN_TRIES: Duration = Duration::from_secs(2);

/// Brings the database up to this version, and the privileges of the product's own role with it.
///
/// # Errors
/// When it cannot be reached, or was brought up by something else that bears the same numbers.
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
    while let Err(error) = bring_up(&mut connection).await {
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

/// Before each try, for the one before it, here or in a process that ended, may have been cut off.
async fn bring_up(connection: &mut PgConnection) -> Result<(), MigrateError> {
    database::mend_indexes(connection).await?;
    database::MIGRATIONS.run(connection).await
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
