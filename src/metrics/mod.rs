//! Metrics: what happens in this process, counted, and what waits in the database, for Prometheus to fetch.
//!
//! - Labels are words of ours: routes, statuses, checks. Nothing that anybody sent, no name of anybody or of a tenant.
//! - The database is looked at when somebody fetches and the last look is some seconds old, and costs the same at any size:
//!   mails are counted up to a limit, and of very many invitations a share is counted.
//! - Each process counts for itself; of what is in the database all say the same.

pub(crate) mod pool;
mod process;
mod store;

use std::fmt;
use std::sync::atomic::AtomicU64;
use std::time::Duration as Span;

use axum::Router;
use axum::extract::State;
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use time::{Duration, OffsetDateTime};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

use crate::base::Base;
use crate::database::{Line, is_full};

/// In seconds. Pages take milliseconds; whole lists, and an identity provider that is slow, take seconds.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// A look at the database is good for so long.
const LOOK_EVERY: Duration = Duration::seconds(15);
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What is counted. Cheap to count in, from anywhere.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    durations: Family<Asked, Histogram, fn() -> Histogram>,
    sign_ins: Family<SignedIn, Counter>,
    mails: Family<Outcome, Counter>,
    outbox_waiting: Gauge,
    outbox_oldest: Gauge<f64, AtomicU64>,
    invitations: Family<Status, Gauge>,
    connections: Family<Connected, Gauge>,
    connections_limit: Gauge,
    database_up: Gauge,
    broken: Family<Broken, Counter>,
    memory: Gauge,
    cpu: Counter<f64, AtomicU64>,
    /// When the database was last looked at.
    looked_at: Mutex<Option<OffsetDateTime>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: String,
    status: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    method: &'static str,
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct SignedIn {
    outcome: &'static str,
    check: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Status {
    status: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Broken {
    chore: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Connected {
    state: &'static str,
}

/// Requests of one method and route that were answered with one status.
#[derive(Debug)]
pub struct Tally {
    requests: Counter,
    durations: Histogram,
}

impl Tally {
    /// Counts one more.
    pub fn answered(&self, took: Span) {
        self.durations.observe(took.as_secs_f64());
        self.requests.inc();
    }
}

/// What became of handing a mail over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mailed {
    Delivered,
    /// It is tried again.
    Deferred,
    GivenUp,
}

impl Mailed {
    const ALL: [Self; 3] = [Self::Delivered, Self::Deferred, Self::GivenUp];

    fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Deferred => "deferred",
            Self::GivenUp => "given_up",
        }
    }
}

/// What goes on beside requests, without anybody who waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chore {
    Tidying,
    Lists,
    Courtesies,
    Provider,
    Walls,
}

impl Chore {
    const ALL: [Self; 5] = [Self::Tidying, Self::Lists, Self::Courtesies, Self::Provider, Self::Walls];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tidying => "tidying",
            Self::Lists => "lists",
            Self::Courtesies => "courtesies",
            Self::Provider => "provider",
            Self::Walls => "walls",
        }
    }
}

impl Metrics {
    pub fn new(now: OffsetDateTime) -> Self {
        let metrics = Self {
            registry: Registry::default(),
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            sign_ins: Family::default(),
            mails: Family::default(),
            outbox_waiting: Gauge::default(),
            outbox_oldest: Gauge::default(),
            invitations: Family::default(),
            connections: Family::default(),
            connections_limit: Gauge::default(),
            database_up: Gauge::default(),
            broken: Family::default(),
            memory: Gauge::default(),
            cpu: Counter::default(),
            looked_at: Mutex::default(),
        };
        // From nought, so that the first of each is seen as one more.
        for outcome in Mailed::ALL {
            drop(metrics.mails.get_or_create(&Outcome { outcome: outcome.as_str() }));
        }
        for chore in Chore::ALL {
            drop(metrics.broken.get_or_create(&Broken { chore: chore.as_str() }));
        }
        for outcome in ["completed", "provider_down"] {
            drop(metrics.sign_ins.get_or_create(&SignedIn { outcome, check: "" }));
        }
        metrics.registered(now)
    }

    fn registered(mut self, now: OffsetDateTime) -> Self {
        let started = Gauge::<f64, AtomicU64>::default();
        started.set(seconds(now - OffsetDateTime::UNIX_EPOCH));
        let build = Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]);
        let ours = self.registry.sub_registry_with_prefix("smarttrackers");
        ours.register("build", "The version that runs", build);
        ours.register("http_requests", "Requests answered", self.requests.clone());
        ours.register(
            "http_request_duration_seconds",
            "How long requests took to answer",
            self.durations.clone(),
        );
        ours.register(
            "sign_ins",
            "Sign-ins that ended, and which check refused those that were refused",
            self.sign_ins.clone(),
        );
        ours.register("mails", "Mails handed over, put off and given up", self.mails.clone());
        ours.register(
            "outbox_waiting",
            "Mails that wait to be handed over, up to 10000; in the database",
            self.outbox_waiting.clone(),
        );
        ours.register(
            "outbox_oldest_seconds",
            "How long the mail that has been due longest has been due; in the database",
            self.outbox_oldest.clone(),
        );
        ours.register(
            "invitations",
            "Invitations by status, of very many an estimate; in the database",
            self.invitations.clone(),
        );
        ours.register("database_connections", "Connections to the database", self.connections.clone());
        ours.register(
            "database_connections_limit",
            "Connections that there may be",
            self.connections_limit.clone(),
        );
        ours.register("database_wait_seconds", "How long it took until a connection was had", pool::waits());
        ours.register(
            "database_waits_in_vain",
            "Requests sent away because no connection got free in time",
            pool::in_vain(),
        );
        ours.register(
            "chores_broken",
            "How often what goes on beside requests broke and was begun anew",
            self.broken.clone(),
        );
        ours.register(
            "database_up",
            "Whether the last look at the database was answered",
            self.database_up.clone(),
        );
        let registry = &mut self.registry;
        registry.register("process_resident_memory_bytes", "Memory in use", self.memory.clone());
        registry.register("process_cpu_seconds", "Processor time used", self.cpu.clone());
        registry.register("process_start_time_seconds", "When the process started", started);
        self
    }

    /// One kind of request, for whoever counts many of it: it need not be looked for each time.
    pub fn tally(&self, method: &Method, route: String, status: StatusCode) -> Tally {
        // Anybody can invent a method.
        let method = match method.as_str() {
            "GET" => "GET",
            "HEAD" => "HEAD",
            "POST" => "POST",
            _ => "other",
        };
        let asked = Asked { method, route };
        let durations = self.durations.get_or_create_owned(&asked);
        let Asked { method, route } = asked;
        let status = status.as_u16().into();
        Tally { durations, requests: self.requests.get_or_create_owned(&Answered { method, route, status }) }
    }

    /// Counts a sign-in that has ended, by outcome and by the check that refused it.
    pub fn signed_in(&self, (outcome, check): (&'static str, &'static str)) {
        self.sign_ins.get_or_create(&SignedIn { outcome, check }).inc();
    }

    pub fn mailed(&self, outcome: Mailed) {
        self.mails.get_or_create(&Outcome { outcome: outcome.as_str() }).inc();
    }

    pub fn broke(&self, chore: Chore) {
        self.broken.get_or_create(&Broken { chore: chore.as_str() }).inc();
    }

    #[cfg(test)]
    pub(crate) fn times_broken(&self, chore: Chore) -> u64 {
        self.broken.get_or_create(&Broken { chore: chore.as_str() }).get()
    }

    /// All metrics in the text format that Prometheus reads.
    ///
    /// # Errors
    /// Never, as far as is known.
    pub async fn render(&self, base: &Base) -> Result<String, fmt::Error> {
        let (size, idle) = (i64::from(base.db.size()), i64::try_from(base.db.num_idle()).unwrap_or(i64::MAX));
        self.connections.get_or_create(&Connected { state: "idle" }).set(idle);
        self.connections.get_or_create(&Connected { state: "in_use" }).set((size - idle).max(0));
        self.connections_limit.set(base.db.options().get_max_connections().into());
        if let Some(used) = process::used() {
            self.memory.set(used.memory);
            self.cpu.inc_by((used.cpu - self.cpu.get()).max(0.0));
        }
        self.look(base).await;
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }

    /// Looks at the database, unless somebody just has.
    async fn look(&self, base: &Base) {
        let mut looked_at = self.looked_at.lock().await;
        let now = base.now();
        if looked_at.is_some_and(|at| at <= now && now < at + LOOK_EVERY) {
            return;
        }
        *looked_at = Some(now);
        // By a line of its own, if need be: a database whose connections are all in use is not away.
        let looked = async {
            let mut line = Line::of(&base.db).await?;
            let outbox = store::find_outbox(line.connection(), now).await?;
            Ok((outbox, store::count_invitations(line.connection(), now).await?))
        };
        match looked.await {
            Ok((outbox, invitations)) => {
                self.outbox_waiting.set(outbox.waiting);
                self.outbox_oldest.set(outbox.due_since.map_or(0.0, |at| seconds(now - at).max(0.0)));
                for (status, count) in invitations {
                    self.invitations.get_or_create(&Status { status }).set(count);
                }
                self.database_up.set(1);
            }
            Err(error) => {
                let error: sqlx::Error = error;
                tracing::warn!(%error, "the database cannot be counted");
                self.database_up.set(is_full(&error).into());
            }
        }
    }
}

fn seconds(span: Duration) -> f64 {
    span.as_seconds_f64()
}

/// What is served on the address of the metrics, and nowhere else.
pub fn router(base: Base) -> Router {
    Router::new().route("/metrics", get(show)).with_state(base)
}

/// Serves the metrics for as long as the process lives: also while it finishes what is under way.
///
/// # Errors
/// When the listener fails.
pub async fn serve(base: Base, listener: TcpListener) -> std::io::Result<()> {
    axum::serve(listener, router(base)).await
}

async fn show(State(base): State<Base>) -> Response {
    match base.metrics.render(&base).await {
        Ok(text) => ([(header::CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
