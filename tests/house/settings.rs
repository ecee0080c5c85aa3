//! Where settings are written down for whoever runs the product: all of them, by their names, with their defaults.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use clap::Args as _;
use smarttrackers::config::{Settings, is_secret};
use smarttrackers::serve::OPTIONS;

use super::none;

/// Read by the library that logs.
const OF_THE_LOG: (&str, &str) = ("RUST_LOG", "info");
/// Units that stop the product wait for so long: docs/OPERATIONS.md.
const STOPPED_WITHIN: &str = "25";

struct Setting {
    name: String,
    flag: String,
    /// Empty where there is none.
    default: String,
    is_secret: bool,
}

fn settings() -> Vec<Setting> {
    let command = Settings::augment_args(clap::Command::new("settings"));
    let settings: Vec<Setting> = command
        .get_arguments()
        .map(|it| {
            let defaults: Vec<_> = it.get_default_values().iter().map(|it| it.to_string_lossy()).collect();
            Setting {
                name: it.get_env().unwrap().to_string_lossy().into_owned(),
                flag: format!("--{}", it.get_long().unwrap()),
                default: defaults.join(","),
                is_secret: it.is_hide_env_values_set(),
            }
        })
        .collect();
    assert!(settings.len() > 30, "the settings were found");
    settings
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_setting_is_written_down_with_its_default() {
    let (example, readme) = (read(".env.example"), read("README.md"));
    let all = settings().into_iter().map(|it| (it.name, it.default));
    let mut breaches = Vec::new();
    for (name, default) in all.chain([(OF_THE_LOG.0.to_owned(), OF_THE_LOG.1.to_owned())]) {
        let lines = example.lines().map(|line| line.trim_start_matches('#'));
        let given: Vec<_> = lines.filter_map(|line| line.strip_prefix(&format!("{name}="))).collect();
        if given.len() != 1 || !default.is_empty() && given[0] != default {
            breaches.push(format!(".env.example: {name}={default} and not {given:?}"));
        }
        let row = readme.lines().find(|line| line.starts_with('|') && line.contains(&format!("`{name}`")));
        if !row.is_some_and(|row| default.is_empty() || row.contains(&format!("`{default}`"))) {
            breaches.push(format!("README.md: {name} with `{default}` and not {row:?}"));
        }
    }
    none(
        &breaches,
        "Whoever runs the product finds every setting, and what it is by default, in both places: what is missing there \
         is never set, and what is wrong is believed.",
    );
}

/// What looks like a setting of ours.
fn named(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    words
        .filter(|word| {
            let is_name = word.len() > "SMARTTRACKERS_".len() && !word.ends_with('_');
            is_name
                && ["SMARTTRACKERS_", "OTEL_EXPORTER_", "DATABASE_URL"].iter().any(|it| word.starts_with(it))
        })
        .collect()
}

#[test]
fn what_is_written_down_of_settings_is_there() {
    let settings = settings();
    let is_there = |name: &str| {
        settings
            .iter()
            .any(|it| it.name == name || it.is_secret && name.strip_suffix("_FILE") == Some(&it.name))
    };
    let mut breaches = Vec::new();
    for path in [
        ".env.example",
        "README.md",
        "Dockerfile",
        "docker-compose.yml",
        "docs/OPERATIONS.md",
        "docs/SIGN_IN.md",
        "docs/bounces.md",
        "docs/haproxy.cfg",
        "docs/pgbouncer.ini",
        "packaging/smarttrackers.service",
    ] {
        let text = read(path);
        breaches
            .extend(named(&text).into_iter().filter(|it| !is_there(it)).map(|it| format!("{path}: {it}")));
    }
    none(
        &breaches,
        "No text names a setting that there is not: whoever sets it believes that it does something.",
    );
}

#[test]
fn what_is_asked_of_a_connection_is_a_property_of_a_login_that_cannot_ask() {
    let text = read("docs/pgbouncer.sql").replace('\'', "");
    let set = |name: &str, value: &str| format!("alter role smarttrackers_login set {name} = {value};");
    let missing = OPTIONS.iter().filter(|(name, value)| !text.contains(&set(name, value)));
    let breaches: Vec<_> = missing.map(|(name, _)| format!("docs/pgbouncer.sql: {name}")).collect();
    none(&breaches, "Behind PgBouncer the login has what the product asks of its connections otherwise.");
}

#[test]
fn every_secret_can_stand_in_a_file_and_is_a_credential_of_the_unit() {
    let (readme, unit) = (read("README.md"), read("packaging/smarttrackers.service"));
    let mut breaches = Vec::new();
    for Setting { name, flag, is_secret: hidden, .. } in settings() {
        if hidden != is_secret(&flag) {
            breaches.push(format!("src/config/files.rs: {name}"));
        }
        if !hidden {
            continue;
        }
        if !readme.contains(&format!("`{name}_FILE`")) {
            breaches.push(format!("README.md: {name}_FILE"));
        }
        let lines = || unit.lines().map(|line| line.trim_start_matches('#'));
        let given = lines().find_map(|line| line.strip_prefix(&format!("Environment={name}_FILE=%d/")));
        let loaded =
            |it: &str| lines().any(|line| line == format!("LoadCredential={it}:/etc/smarttrackers/{it}"));
        if !given.is_some_and(loaded) {
            breaches.push(format!("packaging/smarttrackers.service: {name}_FILE"));
        }
    }
    none(
        &breaches,
        "What Debug and the command line hide is a secret, and everybody reads the environment of a process who may see it.",
    );
}

#[test]
fn whatever_stops_the_product_waits_as_long_as_is_said() {
    let (unit, compose) = (read("packaging/smarttrackers.service"), read("docker-compose.yml"));
    assert!(unit.lines().any(|line| line == format!("TimeoutStopSec={STOPPED_WITHIN}")));
    assert!(compose.lines().any(|line| line.trim() == format!("stop_grace_period: {STOPPED_WITHIN}s")));
    assert!(
        read("docs/OPERATIONS.md").contains(&format!("wait for {STOPPED_WITHIN} seconds before it kills"))
    );
}
