//! The program itself, with everything on that it is watched by.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::post;
use serde_json::Value;

use super::*;
use crate::support::{Product, free_port};

/// Takes traces as a collector does, and keeps them.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Vec<String>>>);

impl Collector {
    async fn start(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let take = async |State(it): State<Self>, headers: HeaderMap, body: String| {
            assert_eq!(headers["authorization"], "Bearer of-traces");
            assert_eq!(headers["content-type"], "application/json");
            it.0.lock().unwrap().push(body);
            "{}"
        };
        let router = Router::new().route("/team/v1/traces", post(take)).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        format!("{url}/team")
    }

    fn spans(&self) -> Vec<Value> {
        let bodies = self.0.lock().unwrap();
        let exports = bodies.iter().map(|body| serde_json::from_str::<Value>(body).unwrap());
        exports
            .flat_map(|export| {
                let resource = &export["resourceSpans"][0];
                let service = &resource["resource"]["attributes"][0];
                assert_eq!(
                    (&service["key"], &service["value"]["stringValue"]),
                    (&"service.name".into(), &"smarttrackers".into())
                );
                resource["scopeSpans"][0]["spans"].as_array().unwrap().clone()
            })
            .collect()
    }
}

fn told<'a>(span: &'a Value, key: &str) -> &'a Value {
    let attributes = span["attributes"].as_array().unwrap();
    attributes.iter().find(|it| it["key"] == key).map_or(&Value::Null, |it| &it["value"])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn metrics_json_logs_and_traces_come_out_of_the_program_without_a_secret() {
    let mut app = TestApp::start().await;
    app.go_with_the_computer();
    // What this mail waits for is the program.
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    let collector = Collector::default();
    let metrics = free_port();
    let mut variables = app.variables().await;
    for (name, value) in [
        ("SMARTTRACKERS_METRICS_LISTEN", format!("127.0.0.1:{metrics}")),
        ("SMARTTRACKERS_LOG_FORMAT", "json".to_owned()),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.start().await),
        ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20of-traces".to_owned()),
        ("SMARTTRACKERS_DRAIN", "0".to_owned()),
        ("RUST_LOG", "info".to_owned()),
    ] {
        variables.push((name, value));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let mut product = Product::start_logging(&app, &variables, std::fs::File::create(&path).unwrap()).await;
    let mut visitor = app.visitor().at(&format!("http://localhost:{}", product.port));
    // As a real one, so that it is looked for.
    let secret = format!("{}A", "S3CRET-of-a-link".repeat(3).get(..42).unwrap());
    let opened = visitor.get(&format!("/invitations/{secret}?token={secret}")).await;
    assert_eq!(opened.status, 404);
    let id = opened.headers["x-request-id"].to_str().unwrap().to_owned();
    assert_eq!(visitor.get("/metrics").await.status, 404);
    let mut prometheus = app.visitor().at(&format!("http://localhost:{metrics}"));
    let fetched = prometheus.get("/metrics").await.body;
    assert!(fetched.contains("route=\"/invitations/{secret}\",status=\"404\"} 1"), "{fetched}");
    assert!(Fetched(fetched.clone()).value("smarttrackers_database_wait_seconds_count") > 0.0, "{fetched}");
    app.until(async || {
        app.count("select count(*) from messages where next_attempt_at is not null").await == 0
    })
    .await;
    // Told to stop, it sends what is left.
    product.tell_to_stop().await;
    assert!(product.ended().await.success());

    let log = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let own = lines.iter().find(|line| line["span"]["request"] == id && line["message"] == "answered");
    let own = own.unwrap_or_else(|| panic!("{id} is not in {log}"));
    assert_eq!(
        (&own["span"]["route"], &own["span"]["status"]),
        (&"/invitations/{secret}".into(), &404.into())
    );
    assert_eq!((&own["level"], &own["span"]["method"]), (&"INFO".into(), &"GET".into()));
    assert!(own["timestamp"].is_string() && own["milliseconds"].is_number());

    let spans = collector.spans();
    let of_request: Vec<&Value> =
        spans.iter().filter(|span| span["traceId"] == id.replace('-', "")).collect();
    let span = of_request.iter().find(|span| span["parentSpanId"].is_null());
    let span = span.unwrap_or_else(|| panic!("{id} is not in {spans:?}"));
    assert_eq!((&span["name"], &span["kind"]), (&"GET /invitations/{secret}".into(), &2.into()));
    assert_eq!(told(span, "http.route")["stringValue"], "/invitations/{secret}");
    assert_eq!(told(span, "http.response.status_code")["intValue"], "404");
    assert_eq!(told(span, "smarttrackers.request")["stringValue"], id.as_str());
    assert_eq!(span["spanId"].as_str().unwrap().len(), 16);
    let nanoseconds = |span: &Value, key: &str| span[key].as_str().unwrap().parse::<u64>().unwrap();
    let (began, ended) = (nanoseconds(span, "startTimeUnixNano"), nanoseconds(span, "endTimeUnixNano"));
    assert!(began <= ended);
    let statement = of_request.iter().find(|it| told(it, "db.system.name")["stringValue"] == "postgresql");
    let statement = statement.unwrap_or_else(|| panic!("no statement in {of_request:?}"));
    assert_eq!((&statement["parentSpanId"], &statement["kind"]), (&span["spanId"], &3.into()));
    assert_eq!(statement["name"], told(statement, "db.query.summary")["stringValue"]);
    assert_eq!(told(statement, "db.operation.name")["stringValue"], "select");
    assert!(nanoseconds(statement, "endTimeUnixNano") <= ended);
    let mail = spans.iter().find(|span| span["name"] == "hand a mail over");
    let mail = mail.unwrap_or_else(|| panic!("no mail in {spans:?}"));
    assert_eq!((&mail["kind"], &told(mail, "outcome")["stringValue"]), (&3.into(), &"sent".into()));
    let all = collector.0.lock().unwrap().join("\n");
    assert!(!all.contains('@') && !all.contains("$1"), "{all}");
    for (what, text) in [("the log", &log), ("the traces", &all), ("the metrics", &fetched)] {
        assert!(!text.contains(&secret) && !text.contains("of-traces"), "a secret is in {what}: {text}");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_collector_that_is_away_harms_nobody() {
    let app = TestApp::start().await;
    app.go_with_the_computer();
    let mut variables = app.variables().await;
    variables.push(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9".to_owned()));
    variables.push(("SMARTTRACKERS_DRAIN", "0".to_owned()));
    let mut product = Product::start(&app, &variables).await;
    let mut visitor = app.visitor().at(&format!("http://localhost:{}", product.port));
    for _ in 0..20 {
        assert_eq!(visitor.get("/login").await.status, 200);
    }
    product.tell_to_stop().await;
    assert!(product.ended().await.success());
    app.finish().await;
}
