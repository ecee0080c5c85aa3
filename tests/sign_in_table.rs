//! `docs/SIGN_IN.md` names a test for each thing that is asked of us, and each of them is there.

use std::fs;
use std::path::{Path, PathBuf};

/// All Rust files below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            files(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

/// Whether a function of this name stands there right below the attribute of a test.
fn is_test(text: &str, name: &str) -> bool {
    let mut above = "";
    text.lines().map(str::trim).any(|line| {
        let is_it = line.contains(&format!("fn {name}()"))
            && (above == "#[test]" || above.starts_with("#[tokio::test"));
        above = line;
        is_it
    })
}

#[test]
fn a_function_without_the_attribute_is_no_test() {
    let text = "#[tokio::test(flavor = \"multi_thread\")]\n    async fn one() {\n}\n\nfn two() {}\n#[test]\nfn three() {";
    assert!(is_test(text, "one") && !is_test(text, "two") && is_test(text, "three"));
}

#[test]
fn no_line_is_without_a_test_and_each_test_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("docs/SIGN_IN.md")).unwrap();
    let mut sources = Vec::new();
    files(&root.join("src"), &mut sources);
    files(&root.join("tests"), &mut sources);
    let texts: Vec<(PathBuf, String)> =
        sources.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    let is_there = |module: &str, name: &str| {
        texts.iter().any(|(path, text)| {
            let is_of = path.file_stem().is_some_and(|stem| stem == module)
                || path.ends_with(format!("{module}/mod.rs"));
            is_of && is_test(text, name)
        })
    };
    let rows = table.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---"));
    let rows: Vec<&str> = rows.filter(|line| !line.starts_with("| Where |")).collect();
    assert!(rows.len() > 60, "the lines are found: {}", rows.len());
    for row in rows {
        let tests = row.trim_end_matches('|').rsplit('|').next().unwrap();
        let named: Vec<&str> = tests.split(',').map(|it| it.trim().trim_matches('`')).collect();
        for test in named {
            let (module, name) = test.split_once("::").unwrap_or_else(|| panic!("no test: {row}"));
            assert!(is_there(module, name), "there is no test {test}: {row}");
        }
    }
}
