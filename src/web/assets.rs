//! Style, script and icon: embedded, compressed, and served under names that change with them.

use std::sync::LazyLock;

use axum::Router;
use memory_serve::{CacheControl, Manifest, MemoryServe};

/// Where they are mounted.
pub const PREFIX: &str = "/static";

static MANIFEST: LazyLock<Manifest> = LazyLock::new(|| serve().manifest());
static STYLE: LazyLock<String> = LazyLock::new(|| hashed("/app.css"));
static SCRIPT: LazyLock<String> = LazyLock::new(|| hashed("/app.js"));
static ICON: LazyLock<String> = LazyLock::new(|| hashed("/icon.svg"));

static ROUTES: LazyLock<Router> = LazyLock::new(|| serve().into_router());

fn serve() -> MemoryServe {
    memory_serve::load!()
        .index_file(None)
        .enable_hashed_routes(true)
        .cache_control(CacheControl::NoCache)
        // Also where it is not built for release, so that tests see what is.
        .enable_brotli(true)
        .enable_gzip(true)
}

/// The routes of the assets, to be mounted at [`PREFIX`].
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    ROUTES.clone().with_state(())
}

fn hashed(path: &str) -> String {
    format!("{PREFIX}{}", MANIFEST.get(path).unwrap_or(path))
}

pub(crate) fn style() -> &'static str {
    &STYLE
}

pub(crate) fn script() -> &'static str {
    &SCRIPT
}

pub(crate) fn icon() -> &'static str {
    &ICON
}
