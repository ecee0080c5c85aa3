//! The log on standard error, and the traces beside it. What is logged is set by `RUST_LOG`.

use std::io::{BufWriter, IsTerminal as _, stderr};

use tracing::level_filters::LevelFilter;
use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, fmt, registry};

use crate::config::LogFormat;
use crate::metrics::pool;
use crate::spans::{Layer, STATEMENTS};

/// Lines that wait to be written; whoever logs more waits.
const MOST_WAITING: usize = 10_000;

/// From here on whatever happens in this process is logged, and its spans go to `traces`. Lines are written by a thread
/// of its own, as many at once as there are; what is left is written when the guard is dropped.
pub fn start(format: LogFormat, traces: Option<Layer>) -> WorkerGuard {
    let (writer, guard) = NonBlockingBuilder::default()
        .lossy(false)
        .buffered_lines_limit(MOST_WAITING)
        .finish(BufWriter::new(stderr()));
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt::layer().with_ansi(stderr().is_terminal()).with_writer(writer);
    let lines = match format {
        LogFormat::Plain => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).boxed(),
    };
    // Of the product alone, and what it makes spans of whatever is logged: those of libraries would cost and tell nothing.
    // But for statements, which its library tells of when they are done.
    let ours = Targets::new()
        .with_target("smarttrackers", LevelFilter::ERROR)
        .with_target(STATEMENTS, LevelFilter::DEBUG);
    // A filter without a layer would still have statements told of to nobody.
    registry()
        .with(lines.with_filter(filter))
        .with(traces.map(|layer| layer.with_filter(ours)))
        .with(pool::layer())
        .init();
    guard
}
