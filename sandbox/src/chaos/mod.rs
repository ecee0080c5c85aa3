//! Faults under load: many simulated people invite, accept and change roles over HTTP at two processes of the product,
//! while everything around and below these fails in turn. At the end what the database holds and what mail came is
//! compared with what people were told.

mod browser;
mod disk;
mod faults;
mod ledger;
mod people;
mod verdict;

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sandbox::mailbox::Mailbox;
use sandbox::world::World;
use sandbox::{Clock, Error};
use sqlx::{Connection as _, PgConnection};
use tokio::time::{Instant, sleep};

use self::disk::Disk;
use self::faults::Faults;
use self::ledger::Ledger;
use self::people::Crowd;
use self::verdict::Verdict;
use crate::demo;

/// Each of them does one thing after another.
const PEOPLE: usize = 6;
/// What waits when all is well again is handed over within this time.
const PATIENCE: Duration = Duration::from_secs(60);

/// Prints a table of counts. Fails when something was lost, or somebody has what nobody gave.
///
/// `may_mount`: nobody but this process and its children sees what it mounts.
pub(crate) async fn run(
    mut world: World,
    data: &Path,
    clock: &Clock,
    length: Duration,
    may_mount: bool,
) -> Result<(), Error> {
    let url = demo::prepare(&world, data, clock).await?;
    let mut variables = demo::variables(&world, &url);
    variables.extend(
        [
            "SMARTTRACKERS_LIMIT_LOGIN_STARTS",
            "SMARTTRACKERS_LIMIT_SIGN_INS",
            "SMARTTRACKERS_LIMIT_FAILED_CALLBACKS",
        ]
        .map(|limit| (limit, "none".to_owned())),
    );
    variables.push(("RUST_LOG", "off".to_owned()));
    let postgres = world.postgres.take().ok_or_else(|| Error::new("This needs a Postgres of its own."))?;
    let roles = prepare(&url).await?;
    let disk = may_mount.then(|| Disk::over(&data.join("mailbox"))).transpose()?;
    let mut faults = Faults::start(&world, postgres, data, variables, disk).await?;

    let ledger = Arc::new(Ledger::default());
    let world = Arc::new(world);
    let is_over = Arc::new(AtomicBool::new(false));
    let arrived = tokio::spawn(keep_mails(Arc::clone(&world), Arc::clone(&is_over)));
    let crowd = Crowd::new(&world, &faults.ports(), roles, &ledger, &is_over)?;
    let people: Vec<_> = (0..PEOPLE).map(|number| tokio::spawn(crowd.clone().live(number))).collect();

    faults.befall(&world, Instant::now() + length).await?;
    is_over.store(true, Ordering::SeqCst);
    let mut asked = 0;
    for person in people {
        asked += person.await.map_err(failed)?;
    }
    let mut db = PgConnection::connect(&url).await.map_err(failed)?;
    settle(&mut db).await?;
    let mut arrived = arrived.await.map_err(failed)?;
    take_mails(&world.mailbox, &mut arrived);
    let verdict = Verdict::reach(&mut db, &ledger, &arrived).await?;
    println!("| in {} s | |\n|---|---|", length.as_secs());
    println!("| requests | {asked} |");
    print!("{}{}", faults.told(), verdict.told());
    for what in faults.passed_over() {
        println!("PASSED OVER: {what}");
    }
    let have_all_befallen = faults.have_all_befallen();
    faults.stop().await;
    if !have_all_befallen {
        return Err(Error::new("Not every kind of fault has befallen the product."));
    }
    verdict
        .is_good()
        .then_some(())
        .ok_or_else(|| Error::new("Something was lost, or is held that was not granted."))
}

/// Lifts the limits of Acme; gives the ids of two of its roles.
async fn prepare(url: &str) -> Result<Vec<String>, Error> {
    let mut db = PgConnection::connect(url).await.map_err(failed)?;
    sqlx::query("update tenants set limits_lifted_at = now()").execute(&mut db).await.map_err(failed)?;
    let roles = sqlx::query_scalar(
        "select role_id::text from roles join tenants using (tenant_id)
         where slug = 'acme' and kind in ('manager', 'registrar', 'viewer') order by kind",
    );
    roles.fetch_all(&mut db).await.map_err(failed)
}

/// Nobody does anything any more; what waits for its next attempt, or for a lease of who was killed, goes out now.
async fn settle(db: &mut PgConnection) -> Result<(), Error> {
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        let hurry = "update messages set next_attempt_at = least(next_attempt_at, now()) where next_attempt_at is not null";
        let waiting = sqlx::query(hurry).execute(&mut *db).await.map_err(failed)?.rows_affected();
        if waiting == 0 {
            return Ok(());
        }
        sleep(Duration::from_secs(2)).await;
    }
    Err(failed("mail waits although everything is well again"))
}

/// The `Message-ID`s of all mails that come; the mailbox itself keeps the newest only.
async fn keep_mails(world: Arc<World>, is_over: Arc<AtomicBool>) -> HashSet<String> {
    let mut arrived = HashSet::new();
    while !is_over.load(Ordering::SeqCst) {
        take_mails(&world.mailbox, &mut arrived);
        sleep(Duration::from_millis(500)).await;
    }
    arrived
}

fn take_mails(mailbox: &Mailbox, arrived: &mut HashSet<String>) {
    let messages = mailbox.messages();
    arrived.extend(messages.iter().filter_map(|mail| mail.header("Message-ID").map(str::to_owned)));
}

fn failed(cause: impl std::fmt::Display) -> Error {
    Error::new(format!("The faults cannot go on: {cause}."))
}

/// Chance, the same in each run (a linear congruential generator, its higher bits).
#[derive(Clone)]
struct Chance(u64);

impl Chance {
    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}
