//! The rules of the house, checked by reading the sources. Each failure says why the rule exists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

mod settings;
mod texts;

/// The features from left to right: one may use those before it.
const FEATURES: [&str; 13] = [
    "roles",
    "tenants",
    "people",
    "sign_in",
    "account",
    "invitations",
    "imports",
    "bulk",
    "superadmins",
    "visits",
    "support",
    "erasure",
    "measurements",
];
/// Pages on their own, and where it all comes together: nothing else may use these.
const TOP: [&str; 6] = ["help", "health", "app", "logging", "serve", "main"];
const LONGEST_FILE: usize = 450;

struct Source {
    /// From the root of the repository.
    path: String,
    text: String,
}

impl Source {
    fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap()
    }

    /// `people` for `src/people/store.rs` and `src/people.rs`.
    fn module(&self) -> &str {
        self.path.trim_start_matches("src/").split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// Whether it draws pages: `pages.rs`, or what stands in a folder `pages` once that grew too long.
    fn is_pages(&self) -> bool {
        self.file_name() == "pages.rs" || self.path.contains("/pages/")
    }

    /// Where in the code, comments left out, this text stands.
    fn lines_with<'a>(&'a self, text: &'a str) -> impl Iterator<Item = String> + 'a {
        let lines = self.text.lines().enumerate();
        let found =
            lines.filter(move |(_, line)| !line.trim_start().starts_with("//") && line.contains(text));
        found.map(|(number, line)| format!("{}:{}: {}", self.path, number + 1, line.trim()))
    }
}

/// All files below a folder whose names have one of these ends, but for what programs wrote.
fn sources(folder: &str, ends: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = entry.file_name().into_string().unwrap();
            if path.is_dir() && name != "node_modules" {
                folders.push(path);
            } else if ends.iter().any(|end| name.ends_with(end)) && name != "l10n.rs" {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                sources.push(Source { path, text });
            }
        }
    }
    assert!(!sources.is_empty(), "nothing is read in {folder}");
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

fn product() -> Vec<Source> {
    sources("src", &[".rs"])
}

#[track_caller]
fn none(breaches: &[String], rule: &str) {
    assert!(breaches.is_empty(), "{rule}\n{}\n", breaches.join("\n"));
}

#[test]
fn sql_stands_in_stores_only() {
    let marks = ["sqlx::query", "query!(", "query_as!(", "query_scalar!(", "raw_sql", "QueryBuilder"];
    let mut breaches = Vec::new();
    for source in product().iter().filter(|source| source.file_name() != "store.rs") {
        for mark in marks {
            // In quotes it is the name under which the library logs.
            breaches.extend(source.lines_with(mark).filter(|line| !line.contains("\"sqlx::query\"")));
        }
    }
    none(
        &breaches,
        "SQL stands in store.rs only: whoever changes a table must find all its statements in one file, and a page \
         that asks the database itself goes around the permissions of the front door.",
    );
}

#[test]
fn transactions_are_begun_by_one_file() {
    let mut elsewhere = product();
    elsewhere.retain(|source| source.path != "src/database/transactions.rs");
    let breaches: Vec<_> = elsewhere.iter().flat_map(|source| source.lines_with("db.begin")).collect();
    none(
        &breaches,
        "What is dropped while it begins stays open, save where src/database/transactions.rs begins it.",
    );
}

#[test]
fn each_table_is_written_by_one_store() {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in product().iter().filter(|source| source.file_name() == "store.rs") {
        let words: Vec<&str> =
            source.text.split_whitespace().map(|word| word.trim_matches(['"', '(', '#'])).collect();
        for at in words.windows(3) {
            let table = match at {
                ["insert", "into", table] | ["delete", "from", table] | ["update", table, "set"] => table,
                _ => continue,
            };
            owners.entry((*table).to_owned()).or_default().insert(source.path.clone());
        }
    }
    assert!(owners.len() > 10, "the tables were found: {owners:?}");
    let shared = owners.iter().filter(|(_, stores)| stores.len() > 1);
    none(
        &shared.map(|(table, stores)| format!("{table}: {stores:?}")).collect::<Vec<_>>(),
        "A table is written by one store only: what must hold for its rows is kept in one place.",
    );
}

/// The features that a line names, with what it takes of each.
fn features_named(line: &str) -> Vec<(&'static str, String)> {
    let mut named = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let path = &line[at + "crate::".len()..];
        let module: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if let Some(feature) = FEATURES.into_iter().chain(TOP).find(|feature| *feature == module) {
            let taken = path[module.len()..].trim_start_matches("::").trim_end_matches(';').to_owned();
            named.push((feature, taken));
        }
    }
    named
}

/// Whether only types are taken: `Invitation`, or `{Permission, Role}`.
fn is_nouns(taken: &str) -> bool {
    let mut names = taken.trim_start_matches('{').split(['}', ')', '(', ' ']).next().unwrap().split(',');
    !taken.is_empty()
        && names.all(|name| name.trim().is_empty() || name.trim().starts_with(char::is_uppercase))
}

#[test]
fn imports_run_one_way() {
    let mut breaches = Vec::new();
    for source in product() {
        let module = source.module().to_owned();
        let place = FEATURES.iter().position(|feature| *feature == module);
        // Pages may use every front door and noun; where all comes together may use everything.
        if source.is_pages() || TOP.contains(&module.as_str()) || module == "lib" {
            continue;
        }
        for line in source.lines_with("crate::") {
            for (feature, taken) in features_named(&line) {
                let other = FEATURES.iter().position(|it| *it == feature);
                let is_allowed = match (place, other) {
                    (None, _) | (_, None) => false,
                    (Some(place), Some(other)) if other <= place => !taken.starts_with("pages"),
                    // A noun may speak of any noun; a front door uses those to its left.
                    _ => source.file_name() != "mod.rs" && is_nouns(&taken),
                };
                if !is_allowed {
                    breaches.push(line.clone());
                }
            }
        }
    }
    none(
        &breaches,
        "Imports run one way: base, then roles, tenants, people, sign_in, account, invitations, imports, bulk, \
         superadmins, visits, support, erasure, measurements, then app. What uses its right neighbour cannot be read, tested or changed without it.",
    );
}

#[test]
fn every_module_has_its_place() {
    let base = [
        "audit",
        "base",
        "clock",
        "config",
        "database",
        "display_name",
        "email_address",
        "ids",
        "language",
        "lib",
        "links",
        "mail",
        "mentions",
        "metrics",
        "secrets",
        "sessions",
        "spans",
        "throttle",
        "web",
    ];
    let modules: BTreeSet<String> = product().iter().map(|source| source.module().to_owned()).collect();
    let known = |module: &String| {
        base.contains(&module.as_str())
            || FEATURES.contains(&module.as_str())
            || TOP.contains(&module.as_str())
    };
    let unknown: Vec<String> = modules.into_iter().filter(|module| !known(module)).collect();
    none(
        &unknown,
        "A module is a base, a feature or at the top: say in tests/house.rs which, so that its imports are checked.",
    );
}

#[test]
fn front_doors_and_nouns_know_no_pages() {
    let mut breaches = Vec::new();
    for source in product() {
        let is_edge = source.is_pages() || ["guards.rs", "held.rs"].contains(&source.file_name());
        if is_edge || !FEATURES.contains(&source.module()) {
            continue;
        }
        breaches
            .extend(["axum::", "tower_sessions::", "StatusCode"].iter().flat_map(|it| source.lines_with(it)));
    }
    none(
        &breaches,
        "Only pages and guards know HTTP: a verb must be usable from the command line, a worker and a test alike.",
    );
}

#[test]
fn rules_have_no_input_and_output() {
    let nouns = [
        "invitation.rs",
        "limits.rs",
        "offer.rs",
        "person.rs",
        "listed.rs",
        "view.rs",
        "search.rs",
        "history.rs",
        "role.rs",
        "own_role.rs",
        "permission.rs",
        "tenant.rs",
        "tenant_settings.rs",
        "filter.rs",
        "table.rs",
        "archive.rs",
        "allowed_domains.rs",
        "account.rs",
        "erasable_account.rs",
        "import.rs",
        "sheet/mod.rs",
        "columns.rs",
        "mailboxes.rs",
        "judging.rs",
        "verdict.rs",
        "role_words.rs",
        "typo.rs",
        "act.rs",
        "deed.rs",
        "judge.rs",
        "outcome.rs",
        "visit.rs",
        "blocked.rs",
        "chain.rs",
        "audit/filter.rs",
        "finding.rs",
        "walk.rs",
    ];
    let mut breaches = Vec::new();
    let mut count = 0;
    let is_noun = |source: &&Source| nouns.iter().any(|noun| source.path.ends_with(&format!("/{noun}")));
    for source in product().iter().filter(is_noun) {
        count += 1;
        let marks = ["async fn", ".await", "sqlx::", "Clock", "getrandom", "std::fs", "tokio::"];
        breaches.extend(marks.iter().flat_map(|mark| source.lines_with(mark)));
    }
    assert_eq!(count, nouns.len(), "a noun file has gone or moved: name the right ones here");
    none(
        &breaches,
        "Noun files hold rules without input and output: whatever they decide can be tested by a value.",
    );
}

#[test]
fn no_file_is_called_by_what_it_is_not() {
    let vague = ["util", "utils", "helper", "helpers", "common", "manager", "service", "misc", "shared"];
    let mut all = product();
    all.extend(sources("sandbox/src", &[".rs"]));
    all.extend(sources("sandbox/tests", &[".rs"]));
    all.extend(sources("tests", &[".rs"]));
    let is_vague = |source: &&Source| {
        source.path.split(['/', '.']).any(|part| vague.contains(&part.to_lowercase().as_str()))
    };
    let breaches: Vec<String> = all.iter().filter(is_vague).map(|source| source.path.clone()).collect();
    none(
        &breaches,
        "A file is called by what it holds: under such a name everything fits, and nothing is found.",
    );
}

#[test]
fn no_test_is_left_out() {
    let mut all = product();
    all.extend(sources("sandbox/src", &[".rs"]));
    all.extend(sources("tests", &[".rs"]));
    let mark = concat!("#[", "ignore");
    let breaches: Vec<String> = all.iter().flat_map(|source| source.lines_with(mark)).collect();
    none(
        &breaches,
        "No test is ignored: one that does not run protects nobody and rots unseen. Mend it or delete it.",
    );
}

#[test]
fn no_file_is_too_long_to_be_read_at_once() {
    let mut all = product();
    all.extend(sources("sandbox/src", &[".rs"]));
    all.extend(sources("tests", &[".rs"]));
    let long = all.iter().filter(|source| source.text.lines().count() > LONGEST_FILE);
    let breaches: Vec<String> =
        long.map(|source| format!("{}: {} lines", source.path, source.text.lines().count())).collect();
    none(
        &breaches,
        "A file has at most 450 lines: one that only grows holds more than one kind of thinking. Split it.",
    );
}

/// The messages of a language: key, and all of the text.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for source in sources(&format!("locales/{language}"), &[".ftl"]) {
        let mut key = String::new();
        for line in source.text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once('=') {
                Some((name, text)) if line.starts_with(char::is_alphabetic) => {
                    key = name.trim().to_owned();
                    let before = messages.insert(key.clone(), text.trim().to_owned());
                    assert_eq!(before, None, "{key} stands twice in {}", source.path);
                }
                _ if line.starts_with(' ') => messages.get_mut(&key).unwrap().push_str(line),
                _ => {}
            }
        }
    }
    assert!(messages.len() > 100, "the messages were found");
    messages
}

fn variables(text: &str) -> BTreeSet<String> {
    let parts = text.split('$').skip(1);
    parts.map(|part| part.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
}

#[test]
fn every_text_is_used() {
    let mut readers = product();
    readers.extend(sources("templates", &[".html", ".txt"]));
    let all: String = readers.iter().map(|source| source.text.as_str()).collect();
    let methods: BTreeSet<&str> = all.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let unused: Vec<String> =
        messages("en").into_keys().filter(|key| !methods.contains(key.replace('-', "_").as_str())).collect();
    none(&unused, "Every text is used: translators should not work on words that nobody reads.");
}

#[test]
fn all_languages_have_the_same_texts_with_the_same_variables() {
    let (english, dutch) = (messages("en"), messages("nl"));
    let keys: BTreeSet<&String> = english.keys().chain(dutch.keys()).collect();
    let told =
        |messages: &BTreeMap<String, String>, key: &String| messages.get(key).map(|text| variables(text));
    let differing = keys.into_iter().filter(|key| told(&english, key) != told(&dutch, key));
    let breaches: Vec<String> = differing
        .map(|key| format!("{key}: en {:?}, nl {:?}", told(&english, key), told(&dutch, key)))
        .collect();
    none(
        &breaches,
        "Every text is there in every language with the same variables: else somebody reads a gap.",
    );
}

#[test]
fn texts_hold_no_markup() {
    let mut breaches = Vec::new();
    for language in ["en", "nl"] {
        for (key, text) in messages(language) {
            let has_tag = text.match_indices('<').any(|(at, _)| {
                text[at + 1..].starts_with(|c: char| c.is_alphabetic() || c == '/' || c == '!')
            });
            let has_entity = text.match_indices('&').any(|(at, _)| text[at..].contains(';'));
            if has_tag || has_entity {
                breaches.push(format!("{language} {key}: {text}"));
            }
        }
    }
    none(
        &breaches,
        "Texts hold no HTML: they are escaped wherever they stand, so that no name in them can become markup.",
    );
}

#[test]
fn templates_hold_no_words() {
    let mut breaches = Vec::new();
    for source in sources("templates", &[".html"]) {
        // Text outside of tags, statements and expressions, unless it has no letters.
        let text = match (source.text.split_once("<style"), source.text.split_once("</style>")) {
            (Some((before, _)), Some((_, after))) => format!("{before}{after}"),
            _ => source.text.clone(),
        };
        let (mut rest, mut words) = (text.as_str(), String::new());
        while let Some(at) = rest.find(['<', '{']) {
            words.push_str(&rest[..at]);
            words.push(' ');
            rest = &rest[at..];
            let end = match &rest[..2.min(rest.len())] {
                "{{" => "}}",
                "{%" => "%}",
                "{#" => "#}",
                _ if rest.starts_with('<') => ">",
                _ => "{",
            };
            rest = rest.find(end).map_or("", |at| &rest[at + end.len()..]);
        }
        words.push_str(rest);
        let spoken =
            words.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
        breaches.extend(spoken.map(|word| format!("{}: {word}", source.path)));
    }
    none(&breaches, "Templates hold no words of their own: what is written there is never translated.");
}
