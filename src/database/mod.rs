//! The database role that the product works under: one that may write what deeds write, and in the trail may only add.
//!
//! - Whoever runs the migrations owns the tables. The product lays the owner's rights down for each of its
//!   connections, or has a login of its own that never had them.
//! - It writes rows of one tenant only: the one that its transaction is bound to, by the statement that locks the
//!   tenant or something of it, or looks up what somebody may do there. What goes across tenants says so.
//! - Where the role cannot be made, the product works as its login, and `check` tells.

mod line;
mod servers;
mod store;
mod transactions;

use std::panic::AssertUnwindSafe;
use std::sync::LazyLock;
use std::time::Duration;

use futures_util::FutureExt as _;
use sqlx::migrate::Migrator;
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection as _, PgConnection, PgPool};

use self::line::in_time;
pub use self::line::{Line, is_full};
pub use self::servers::Servers;
use self::servers::{LOOK_EVERY, Moved};
pub use self::transactions::{Kept, begin, begin_across};

use crate::ids::TenantId;

/// What brings a database up to this version. What later ones brought is passed over: while they take this one's place, a
/// process of it that ended has to start again.
pub static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(|| {
    let mut migrations = sqlx::migrate!();
    migrations.set_ignore_missing(true);
    migrations
});
/// `undefined_table` (PostgreSQL, appendix A): nothing was ever migrated.
const NO_SUCH_TABLE: &str = "42P01";

/// The pause of a process that waits for its turn to migrate.
const BETWEEN_TURNS: Duration = Duration::from_millis(200);

/// Whether this version can work on the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Everything that this version brings is there. What later versions have added does no harm.
    Good,
    /// It is there, and gives out no further connection to look at it by.
    Busy,
    /// A standby, or one that is kept from writing.
    ReadOnly,
    /// Something that this version brings is missing.
    Older,
    /// It was brought up by something else that bears the same number.
    Other,
}

/// Looks which migrations have been at the database, also while all connections are in use.
///
/// # Errors
/// When it does not answer, or not in time.
pub async fn condition(db: &PgPool) -> sqlx::Result<Condition> {
    in_time(look(db)).await
}

async fn look(db: &PgPool) -> sqlx::Result<Condition> {
    let mut line = match Line::of(db).await {
        // What has them all in use, works.
        Err(error) if is_full(&error) && db.size() > 0 => return Ok(Condition::Busy),
        line => line?,
    };
    let found = match store::find_migrations(line.connection()).await {
        Err(sqlx::Error::Database(error)) if error.code().is_some_and(|code| code == NO_SUCH_TABLE) => {
            return Ok(Condition::Older);
        }
        found => found?,
    };
    if found.is_read_only {
        return Ok(Condition::ReadOnly);
    }
    for migration in MIGRATIONS.iter() {
        match found.migrations.iter().find(|(version, _)| *version == migration.version) {
            None => return Ok(Condition::Older),
            Some((_, checksum)) if *checksum != *migration.checksum => return Ok(Condition::Other),
            Some(_) => {}
        }
    }
    Ok(Condition::Good)
}

/// Makes the role where it is missing, and brings its privileges to what they must be. False where it is missing and
/// this login may not make it.
pub async fn settle_privileges(owner: &mut PgConnection) -> sqlx::Result<bool> {
    store::settle_privileges(owner).await
}

/// Waits until no other process brings the database up to date, and gives this connection little patience for tables that are
/// in use. The turn ends with the connection.
pub async fn take_turn_to_migrate(owner: &mut PgConnection) -> sqlx::Result<()> {
    while !store::try_lock_migrations(owner).await? {
        tokio::time::sleep(BETWEEN_TURNS).await;
    }
    store::end_with_us(owner).await;
    store::wait_little_for_locks(owner).await
}

/// Builds anew what was cut off while it was built beside writers: such an index is kept for every row and used by nobody, and
/// a migration that asks for it once more (`if not exists`) takes it for done.
pub async fn mend_indexes(owner: &mut PgConnection) -> sqlx::Result<()> {
    let names: Vec<String> =
        MIGRATIONS.iter().flat_map(|migration| built_beside_writers(migration.sql.as_str())).collect();
    for index in store::find_broken_indexes(owner, &names).await? {
        tracing::warn!(index = index.name, "an index is broken: its building was cut off");
        store::mend_index(owner, &index).await?;
    }
    Ok(())
}

/// The names of the indexes that a migration makes `concurrently`.
fn built_beside_writers(migration: &str) -> Vec<String> {
    let lines = migration.lines().map(|line| line.split("--").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join(" ").to_lowercase();
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = || code.split("index concurrently ");
    // What stands before each, and what comes after it.
    let made = parts().zip(parts().skip(1));
    made.filter(|(before, _)| before.ends_with("create ") || before.ends_with("create unique "))
        .filter_map(|(_, after)| after.trim_start_matches("if not exists ").split(' ').next())
        .map(str::to_owned)
        .collect()
}

/// A pool whose connections do what the product's role may do and nothing more, on the server that takes writes.
/// It connects when it is first asked, and again whenever the database comes back, there or at another server.
pub fn open(pool: PgPoolOptions, servers: Servers, surely_alive: Duration) -> PgPool {
    let moved = Moved::default();
    let seen = moved.clone();
    let pool = pool
        .test_before_acquire(false)
        .after_connect(|connection, _| Box::pin(act_as_product(connection)))
        .before_acquire(move |connection, about| {
            let is_left_behind = seen.since_birth_of(about.age);
            Box::pin(async move {
                Ok(!is_left_behind && (about.idle_for < surely_alive || connection.ping().await.is_ok()))
            })
        })
        .connect_lazy_with(servers.first());
    if servers.are_several() {
        tokio::spawn(follow(servers, pool.clone(), moved));
    }
    pool
}

/// Nobody else would notice if this broke, until the primary is gone.
async fn follow(servers: Servers, pool: PgPool, moved: Moved) {
    while AssertUnwindSafe(servers.follow(&pool, &moved)).catch_unwind().await.is_err() {
        tracing::error!("looking for the server that takes writes broke, and is begun anew");
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// From here on this connection does what the product's role may do and nothing more.
async fn act_as_product(connection: &mut PgConnection) -> sqlx::Result<()> {
    match store::set_role(connection).await? {
        true => {
            Err(sqlx::Error::Configuration("this server of the database only reads: it is a standby".into()))
        }
        false => Ok(()),
    }
}

/// Binds a transaction to a tenant, where no statement of it has done so along with something else.
pub async fn bind(tx: &mut PgConnection, tenant: TenantId) -> sqlx::Result<()> {
    store::bind(tx, tenant).await
}

/// How safe the trail is from the product itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Neither the role nor the login can change or delete an entry.
    Safe,
    /// The role cannot; this login could, by taking its own rights again.
    LoginCould(String),
    /// This role works for the product and can.
    RoleCan(String),
}

/// Looks whether the product's role, or the login under it, could tamper with the trail.
pub async fn trust(db: &PgPool) -> sqlx::Result<Trust> {
    let (role, login, role_can, login_can) = store::find_tamperers(db).await?;
    Ok(match (role_can, login_can) {
        (true, _) => Trust::RoleCan(role),
        (false, true) => Trust::LoginCould(login),
        (false, false) => Trust::Safe,
    })
}

/// Whether what works on a database is held to one tenant at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Walls {
    Stand,
    /// This role goes past them: it owns the tables, is a superuser, has BYPASSRLS, or there are none.
    Passed(String),
}

impl Walls {
    pub const ADVICE: &str = "SmartTrackers works past the walls between tenants, as a role that owns the tables or may \
        pass over row-level security: let an administrator of the database create role smarttrackers_app, grant it to the \
        login of DATABASE_URL, and run migrate";
}

/// Looks whether the walls between tenants hold for the role at work.
pub async fn walls(db: &PgPool) -> sqlx::Result<Walls> {
    let (role, do_stand) = store::find_walls(db).await?;
    Ok(if do_stand { Walls::Stand } else { Walls::Passed(role) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indexes_that_are_built_beside_writers_are_known_by_name() {
        for (migration, names) in [
            ("create index concurrently if not exists a on t (x);", vec!["a"]),
            (
                "-- create index concurrently z on t\nCREATE UNIQUE INDEX\n  CONCURRENTLY b ON t (x)",
                vec!["b"],
            ),
            ("create index concurrently a on t (x); create index concurrently b on t (y);", vec!["a", "b"]),
            ("drop index concurrently if exists a; create index c on t (x);", vec![]),
        ] {
            assert_eq!(built_beside_writers(migration), names, "{migration}");
        }
        assert!(MIGRATIONS.iter().any(|it| built_beside_writers(it.sql.as_str()) == ["accounts_erased"]));
    }
}
