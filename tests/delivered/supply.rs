//! What the product is built of, as `bin/sbom` tells it, is what `deny.toml` allows.

use std::collections::HashSet;
use std::fs;

use serde_json::Value;
use tokio::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The words in quotes of a list in `deny.toml`.
fn listed(deny: &str, list: &str) -> Vec<String> {
    let list = deny.split(list).nth(1).and_then(|it| it.split("\n]").next()).unwrap_or_default();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether somebody who may use only these licences may use what has this SPDX expression.
fn may_use(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.trim();
    let parts = |word: &str| {
        // Only where no parenthesis is open.
        let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
        for (at, letter) in expression.char_indices() {
            match letter {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ if depth == 0 && expression[at..].starts_with(word) => {
                    parts.push(&expression[from..at]);
                    from = at + word.len();
                }
                _ => {}
            }
        }
        parts.push(&expression[from..]);
        parts
    };
    let (either, both) = (parts(" OR "), parts(" AND "));
    if either.len() > 1 {
        either.iter().any(|part| may_use(part, allowed))
    } else if both.len() > 1 {
        both.iter().all(|part| may_use(part, allowed))
    } else if let Some(inner) = expression.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        may_use(inner, allowed)
    } else {
        allowed.iter().any(|it| it == expression)
    }
}

#[tokio::test]
async fn what_the_product_is_built_of_is_listed_and_may_be_used() {
    let deny = fs::read_to_string(format!("{ROOT}/deny.toml")).unwrap();
    let told = Command::new(format!("{ROOT}/bin/sbom")).output().await.expect("node and cargo are here");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!((&told["bomFormat"], &told["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
    let components = told["components"].as_array().unwrap();
    let names: HashSet<&str> = components.iter().map(|it| it["name"].as_str().unwrap()).collect();
    for needed in ["axum", "sqlx-postgres", "rustls", "openidconnect", "askama"] {
        assert!(names.contains(needed), "{needed}");
    }
    for left_out in ["sandbox", "thirtyfour", "tempfile"] {
        assert!(!names.contains(left_out), "{left_out} is for tests only");
    }
    let allowed = listed(&deny, "\nallow = [");
    for component in components {
        let licence = component["licenses"][0]["expression"].as_str().unwrap_or_default();
        assert!(may_use(licence, &allowed), "{}: {licence}", component["purl"]);
        let sum = component["hashes"][0]["content"].as_str().unwrap_or_default();
        assert_eq!(sum.len(), 64, "{}: no checksum, so not from the registry", component["purl"]);
    }
    let lock = fs::read_to_string(format!("{ROOT}/Cargo.lock")).unwrap();
    for banned in listed(&deny, "\ndeny = [") {
        assert!(!lock.contains(&format!("name = \"{banned}\"\n")), "{banned} is not to be used");
    }
    let elsewhere = lock.lines().filter(|line| line.starts_with("source = "));
    let registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    assert_eq!(elsewhere.filter(|line| *line != registry).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn licences_are_read_as_they_are_meant() {
    let allowed = ["MIT", "ISC"].map(str::to_owned);
    for (expression, may) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("(GPL-3.0-only OR MIT) AND ISC", true),
        ("(MIT AND GPL-3.0-only) OR BSL-1.0", false),
        ("", false),
    ] {
        assert_eq!(may_use(expression, &allowed), may, "{expression}");
    }
}
