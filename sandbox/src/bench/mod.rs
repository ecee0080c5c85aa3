//! The benchmark: a platform of its own, the product as a process of its own, and around it `oha` for load, pgbench and a
//! bare route for what is possible on this machine. What it prints depends on the machine, which load and database share.

mod fill;
mod gauge;
mod inserts;
mod journeys;
mod limits;
mod load;
mod mails;
mod pages;
mod start;
mod statements;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};
use sandbox::world::{World, WorldOptions};
use sandbox::{Error, postgres};
use sqlx::{Connection as _, Executor as _, PgConnection};
use tokio::time::sleep;

use self::fill::Scale;
use self::gauge::Gauge;
use self::load::Request;
use self::mails::Sink;
use self::statements::Log;
use crate::demo::{self, Product};

/// How often anybody may do what the product limits, as one client does everything here.
const LIMITS: [&str; 5] = [
    "SMARTTRACKERS_LIMIT_LOGIN_STARTS",
    "SMARTTRACKERS_LIMIT_FAILED_CALLBACKS",
    "SMARTTRACKERS_LIMIT_UNKNOWN_LINKS",
    "SMARTTRACKERS_LIMIT_FRESH_LINKS",
    "SMARTTRACKERS_LIMIT_SIGN_INS",
];
/// Enough for the journeys of somebody who is not in anybody's way.
const TUNING: &str = "alter system set max_wal_size = '8GB'";

/// Sessions in data that was kept have ended meanwhile.
const AWAKE: &str =
    "update sessions set ends_at = now() + interval '10 hours', latest_end_at = now() + interval '10 hours'";

/// What to find out.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum Section {
    /// Each page, in a tenant of ten and in one of a hundred thousand.
    Pages,
    /// The pages of Settings > People, from a thousand to a million people in one tenant.
    Curve,
    /// Signing in, accepting and inviting.
    Journeys,
    /// Ten thousand people by one list.
    Import,
    /// How many mails a worker hands over.
    Mails,
    /// How soon a process is ready, and its memory.
    Start,
}

#[derive(Args, Debug)]
pub(crate) struct Bench {
    /// All of them, unless some are named.
    #[arg(value_enum)]
    sections: Vec<Section>,
    /// The product's port; the others follow as for the demo.
    #[arg(long, default_value_t = 3700)]
    port: u16,
    #[arg(long, default_value_t = 1_000)]
    tenants: u32,
    #[arg(long, default_value_t = 1_000_000)]
    people: u32,
    /// How long each load lasts.
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// Keeps the data here and uses it again, instead of loading and throwing it away.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Everything that runs.
struct Stage {
    world: World,
    product: Option<Product>,
    sink: Sink,
    db: PgConnection,
    database_url: String,
    log: Log,
    data: PathBuf,
    scale: Scale,
    seconds: f64,
}

/// Prints a table for each section.
pub(crate) async fn run(bench: Bench) -> Result<(), Error> {
    let thrown_away = std::env::temp_dir().join(format!("smarttrackers-bench-{}", std::process::id()));
    let data = bench.data.clone().unwrap_or_else(|| thrown_away.clone());
    World::check_product_port(bench.port)?;
    let mut stage = Stage::set(&bench, &data).await?;
    let done = stage.play(&bench.sections).await;
    stage.stop().await;
    drop(stage);
    if bench.data.is_none() {
        // What is left of it is only in the way.
        let _ = std::fs::remove_dir_all(&thrown_away);
    }
    done
}

impl Stage {
    async fn set(bench: &Bench, data: &Path) -> Result<Self, Error> {
        let options = WorldOptions::new(bench.port, data);
        let clock = options.clock.clone();
        let world = World::start(options).await?;
        demo::prepare(&world, data, &clock).await?;
        let cluster = world.postgres.as_ref().ok_or_else(|| failed("there is no Postgres"))?;
        let database_url = cluster.url(demo::DATABASE);
        let mut db = PgConnection::connect(&database_url).await.map_err(failed)?;
        db.execute(TUNING).await.map_err(failed)?;
        db.execute("select pg_reload_conf()").await.map_err(failed)?;
        let scale = Scale { tenants: bench.tenants, people: bench.people };
        let log = Log(postgres::place_for(data)?.join("sandbox.log"));
        let sink = Sink::start().await?;
        let (data, seconds) = (data.to_owned(), bench.seconds);
        let mut stage = Self { world, product: None, sink, db, database_url, log, data, scale, seconds };
        if !stage.has_tenant(10).await? {
            eprintln!("{} people in {} tenants ...", pages::thousands(scale.people), scale.tenants);
            let took = fill::platform(&mut stage.db, scale).await?;
            let open: i64 = sqlx::query_scalar(
                "select count(*) from invitations where num_nonnulls(accepted_at, declined_at, revoked_at) = 0 and ends_at > now()",
            )
            .fetch_one(&mut stage.db)
            .await
            .map_err(failed)?;
            let (people, tenants) = (pages::thousands(scale.people), pages::thousands(scale.tenants));
            println!("Loaded in {took:.0?}: {tenants} tenants, {people} people, {open} open invitations.");
        }
        stage.db.execute(AWAKE).await.map_err(failed)?;
        stage.start_for_load().await?;
        Ok(stage)
    }

    async fn play(&mut self, sections: &[Section]) -> Result<(), Error> {
        for section in Section::value_variants() {
            if !sections.is_empty() && !sections.contains(section) {
                continue;
            }
            // What the one before it promised is no part of this one.
            mails::wait(&mut self.db).await?;
            match section {
                Section::Pages => pages::run(self).await?,
                Section::Curve => pages::curve(self).await?,
                Section::Journeys => journeys::run(self).await?,
                Section::Import => journeys::import(self).await?,
                Section::Mails => mails::run(self).await?,
                Section::Start => start::run(self).await?,
            }
        }
        Ok(())
    }

    /// The product as it runs by default, logging into a file.
    async fn start(&mut self) -> Result<(), Error> {
        let mut variables = demo::variables(&self.world, &self.database_url);
        variables.retain(|(name, _)| *name != "SMARTTRACKERS_SMTP_URL");
        variables.push(("SMARTTRACKERS_SMTP_URL", self.sink.url()));
        variables.push(("RUST_LOG", "info".to_owned()));
        variables.extend(LIMITS.map(|limit| (limit, "none".to_owned())));
        let log = std::fs::File::create(self.data.join("product.log")).map_err(failed)?;
        self.product = Some(Product::start(&variables, &self.world.product_url(), Some(log)).await?);
        Ok(())
    }

    /// Starts it, and waits until it has nothing left to do by itself.
    async fn start_for_load(&mut self) -> Result<(), Error> {
        self.start().await?;
        self.be_still().await
    }

    async fn stop(&mut self) {
        if let Some(product) = self.product.take() {
            product.stop().await;
        }
    }

    /// Until the product's upkeep, which it begins with, is done, and nothing has been asked of Postgres for a second: it is no part
    /// of what is measured.
    async fn be_still(&mut self) -> Result<(), Error> {
        let busy = "select exists (select from pg_stat_activity
            where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid())";
        let mut still_for = 0;
        while still_for < 20 {
            let is_busy: bool = sqlx::query_scalar(busy).fetch_one(&mut self.db).await.map_err(failed)?;
            still_for = if is_busy { 0 } else { still_for + 1 };
            sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    async fn gauge(&mut self) -> Result<Gauge, Error> {
        let product =
            self.product.as_ref().and_then(Product::id).ok_or_else(|| failed("the product has ended"))?;
        Gauge::new(product, &mut self.db).await
    }

    async fn has_tenant(&mut self, size: u32) -> Result<bool, Error> {
        let there = sqlx::query_scalar("select exists (select from tenants where slug = $1)");
        there.bind(fill::slug(size)).fetch_one(&mut self.db).await.map_err(failed)
    }

    fn get(&self, path: &str, cookie: String, status: u16) -> Request {
        let product = self.world.product_url().replace("localhost", "127.0.0.1");
        Request { url: format!("{product}{path}"), cookie, status }
    }
}

fn failed(cause: impl std::fmt::Display) -> Error {
    Error::new(format!("The benchmark cannot go on: {cause}."))
}
