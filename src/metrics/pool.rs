//! How long the product waits for a connection to its database: the library tells of each in an event of the log, which is
//! read here and nowhere else.

use std::sync::LazyLock;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::histogram::Histogram;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

/// In seconds. Who finds a free connection has it at once; a new one takes some milliseconds.
const BUCKETS: [f64; 9] = [0.0001, 0.001, 0.0025, 0.005, 0.025, 0.1, 0.5, 1.0, 2.5];
const TARGET: &str = "sqlx::pool::acquire";
const SECONDS: &str = "acquired_after_secs";

/// One for the process, as its log is: the event does not say whose connection it was.
static WAITS: LazyLock<Histogram> = LazyLock::new(|| Histogram::new(BUCKETS));
static IN_VAIN: LazyLock<Counter> = LazyLock::new(Counter::default);

pub(super) fn waits() -> Histogram {
    WAITS.clone()
}

pub(super) fn in_vain() -> Counter {
    IN_VAIN.clone()
}

/// Counts that somebody was sent away because no connection got free in time.
pub fn waited_in_vain() {
    IN_VAIN.inc();
}

/// Listens to what the library tells.
pub fn layer<S: Subscriber + for<'a> LookupSpan<'a>>() -> impl tracing_subscriber::Layer<S> {
    use tracing_subscriber::Layer as _;
    Waits.with_filter(Targets::new().with_target(TARGET, LevelFilter::TRACE))
}

struct Waits;

impl<S: Subscriber> tracing_subscriber::Layer<S> for Waits {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        event.record(&mut Wait);
    }
}

struct Wait;

impl Visit for Wait {
    fn record_f64(&mut self, field: &Field, value: f64) {
        if field.name() == SECONDS {
            WAITS.observe(value);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}
