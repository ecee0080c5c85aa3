//! What the product's libraries log in this test's thread.

use std::io;
use std::sync::{Arc, Mutex, Once, PoisonError};

use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, Interest};
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// Listens until it is dropped.
pub struct Log {
    lines: Lines,
    _listening: DefaultGuard,
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Of this target and below, with the request before each line.
    pub fn of(target: &str) -> Self {
        let requests =
            if target.starts_with("smarttrackers::") { ",smarttrackers::web::log=error" } else { "" };
        Self::filtered(EnvFilter::new(format!("{target}=trace{requests}")))
    }

    /// All that the product can log at all, and of everybody else what is logged as it is run for real.
    pub fn as_run() -> Self {
        Self::filtered(EnvFilter::new("info,smarttrackers=trace"))
    }

    fn filtered(filter: EnvFilter) -> Self {
        DEAF.call_once(|| tracing::subscriber::set_global_default(Deaf).unwrap());
        let lines = Lines::default();
        let subscriber = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_ansi(false)
            .with_writer(lines.clone())
            .finish();
        Self { lines, _listening: tracing::subscriber::set_default(subscriber) }
    }

    /// What was logged since it was last asked.
    pub fn take(&self) -> String {
        let mut lines = self.lines.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8(std::mem::take(&mut *lines)).unwrap()
    }
}

static DEAF: Once = Once::new();

/// Hears nothing on all other threads, but has each place that logs ask again: a place that is reached there first
/// would otherwise take it that nobody listens anywhere.
struct Deaf;

impl Subscriber for Deaf {
    fn register_callsite(&self, _: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn enabled(&self, _: &Metadata<'_>) -> bool {
        false
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
