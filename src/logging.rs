//! The log on standard error, and the traces beside it. What is logged is set by `RUST_LOG`.

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, fmt, registry};

use crate::config::LogFormat;
use crate::metrics::pool;
use crate::spans::{Layer, STATEMENTS};

/// From here on whatever happens in this process is logged, and its spans go to `traces`.
pub fn start(format: LogFormat, traces: Option<Layer>) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = match format {
        LogFormat::Plain => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).boxed(),
    };
    // Of the product alone, and what it makes spans of whatever is logged: those of libraries would cost and tell nothing.
    // But for statements, which its library tells of when they are done.
    let ours = Targets::new()
        .with_target("smarttrackers", LevelFilter::ERROR)
        .with_target(STATEMENTS, LevelFilter::DEBUG);
    registry().with(lines.with_filter(filter)).with(traces.with_filter(ours)).with(pool::layer()).init();
}
