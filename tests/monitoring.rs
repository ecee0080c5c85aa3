//! docs/monitoring: the dashboard and the alert rules ask for nothing that is not told.

use std::collections::{BTreeMap, BTreeSet};

use sandbox::visma_connect::Misbehaviour;
use serde_json::Value;

use crate::support::{ANNA, TestApp};

const DASHBOARD: &str = include_str!("../docs/monitoring/dashboard.json");
const ALERTS: &str = include_str!("../docs/monitoring/alerts.yml");
const SCRAPING: &str = include_str!("../docs/monitoring/prometheus.yml");

/// Words of the language of Prometheus: before the labels of a grouping, and between expressions.
const GROUPING: [&str; 2] = ["by", "without"];
const JOINING: [&str; 2] = ["or", "and"];
/// Prometheus adds these itself.
const ADDED: [&str; 2] = ["job", "instance"];

/// By the name of each metric, the labels that it has, with their values.
type Told = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Reads what Prometheus reads: `name{label="value",..} 1`.
fn told(text: &str) -> Told {
    let mut told = Told::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (series, _) = line.rsplit_once(' ').unwrap();
        let (name, labels) = series.split_once('{').unwrap_or((series, "}"));
        let of_metric = told.entry(name.to_owned()).or_default();
        for label in labels.trim_end_matches('}').split("\",").filter(|label| !label.is_empty()) {
            let (label, value) = label.split_once("=\"").unwrap();
            of_metric.entry(label.to_owned()).or_default().insert(value.trim_end_matches('"').to_owned());
        }
    }
    told
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Labels that results are grouped by, anywhere in an expression.
fn groupings(expression: &str) -> impl Iterator<Item = &str> {
    ["by (", "without ("]
        .into_iter()
        .flat_map(|word| expression.split(word).skip(1))
        .flat_map(|rest| rest.split(')').next().unwrap_or_default().split(", "))
}

/// Each metric of an expression with its matchers, such as `status=~"5.."`.
fn metrics(expression: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = expression;
    while let Some(start) = rest.find(is_of_name) {
        rest = &rest[start..];
        let (word, after) = rest.split_at(rest.find(|c| !is_of_name(c)).unwrap_or(rest.len()));
        rest = after;
        let is_function = [" ", " by ", " without ", ""]
            .iter()
            .any(|between| after.strip_prefix(between).is_some_and(|after| after.starts_with('(')));
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        if GROUPING.contains(&word) {
            rest = past(rest, ')');
        } else if !is_function && !is_number && !JOINING.contains(&word) {
            let mut matchers = "";
            if rest.starts_with('{') {
                matchers = &rest[1..rest.find('}').unwrap()];
                rest = past(rest, '}');
            }
            // How long back.
            if rest.starts_with('[') {
                rest = past(rest, ']');
            }
            found.push((word, matchers));
        }
    }
    found
}

fn past(text: &str, end: char) -> &str {
    &text[text.find(end).unwrap() + 1..]
}

/// Panics unless each metric, label and value that stands in the expression is told.
#[track_caller]
fn must_be_told(expression: &str, told: &Told) {
    let asked = metrics(expression);
    assert!(!asked.is_empty(), "{expression}");
    for (name, matchers) in &asked {
        assert!(told.contains_key(*name), "no {name}: {expression}");
        for matcher in matchers.split(", ").filter(|matcher| !matcher.is_empty()) {
            let (label, asked) = matcher.split_at(matcher.find(['=', '!']).unwrap());
            if ADDED.contains(&label) {
                continue;
            }
            let values = told[*name].get(label).unwrap_or_else(|| panic!("no {label}: {expression}"));
            // Else it is a pattern, or what is left out.
            if let Some(value) = asked.strip_prefix("=\"") {
                assert!(values.contains(value.trim_end_matches('"')), "no {matcher}: {expression}");
            }
        }
    }
    for label in groupings(expression) {
        let is_there = |(name, _): &(&str, &str)| told[*name].contains_key(label);
        assert!(ADDED.contains(&label) || asked.iter().any(is_there), "no {label}: {expression}");
    }
}

/// Every `expr` in the dashboard.
fn expressions(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_str() {
                    Some(text) if name == "expr" => found.push(text.to_owned()),
                    _ => expressions(value, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| expressions(value, found)),
        _ => {}
    }
}

#[test]
fn what_asks_for_something_else_is_found() {
    let told = told("# TYPE a counter\na_total{x=\"1\",y=\"/t/{slug}\"} 3\nup 1\n# EOF\n");
    must_be_told(r#"sum by (x) (rate(a_total{x="1", y!~"/t.*"}[5m])) / max(up{job="a"}) > 0.5"#, &told);
    for wrong in [
        "rate(b_total[5m])",
        r#"a_total{z=~"1"}"#,
        r#"a_total{x="2"}"#,
        "sum by (z) (a_total)",
        "sum without (z) (a_total[1h]) or b_total",
        "1 > 0",
    ] {
        assert!(std::panic::catch_unwind(|| must_be_told(wrong, &told)).is_err(), "{wrong}");
    }
}

#[tokio::test]
async fn the_dashboard_and_the_alerts_ask_only_for_what_is_told() {
    let mut app = TestApp::start().await;
    // Something of each kind happens.
    let mut anna = app.visitor();
    anna.open("/login").await;
    app.connect.misbehave(Some(Misbehaviour::Down));
    anna.click("Log in with Visma Connect").await;
    anna.must_get(503);
    app.connect.misbehave(Some(Misbehaviour::WrongNonce));
    anna.sign_in(ANNA).await;
    app.connect.misbehave(None);
    app.invite("bo@acme.example", "Viewer").await;
    let mut told = told(&app.base.metrics.render(&app.base).await.unwrap());
    // Prometheus tells this itself, of each process that it asks.
    told.insert("up".to_owned(), BTreeMap::new());

    let mut found = Vec::new();
    expressions(&serde_json::from_str(DASHBOARD).unwrap(), &mut found);
    assert!(found.len() > 15, "{found:?}");
    for expression in found {
        must_be_told(&expression.replace("$__rate_interval", "1m"), &told);
    }

    let after = |mark: &'static str| ALERTS.lines().filter_map(move |line| line.trim().strip_prefix(mark));
    assert_eq!(after("- alert: ").count(), after("expr: ").count());
    assert!(after("expr: ").count() > 8);
    for expression in after("expr: ") {
        must_be_told(expression, &told);
        assert!(expression.contains(r#"job="smarttrackers""#), "{expression}");
    }
    assert!(SCRAPING.contains("job_name: smarttrackers\n"));
    app.finish().await;
}
