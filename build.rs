//! Generates the typed texts from `locales/` and embeds `static/`.

use std::process::ExitCode;

use fluent_typed::{BuildOptions, build_from_locales_folder};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=migrations");
    memory_serve::load_directory("./static");
    // Both languages run left to right, and subjects and exact words must hold no hidden marks.
    build_from_locales_folder(BuildOptions::default().without_bidi_isolation().with_prefix(""))
}
