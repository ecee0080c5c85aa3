//! How the product is watched from outside: its metrics, and what they never tell.

use openidconnect::reqwest::Method;
use sandbox::visma_connect::Misbehaviour;
use smarttrackers::metrics;
use time::Duration;

use crate::support::{ANNA, SAM, TestApp, add_person};

mod outside;
mod readiness;
mod requests;

const BO: &str = "bo@acme.example";

/// What Prometheus would fetch.
struct Fetched(String);

impl Fetched {
    async fn of(app: &TestApp) -> Self {
        Self(app.base.metrics.render(&app.base).await.unwrap())
    }

    /// The value of a series, written as it stands there; 0 where there is none.
    fn value(&self, series: &str) -> f64 {
        let found = self.0.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
        found.map_or(0.0, |value| value.parse().unwrap())
    }

    fn requests(&self, method: &str, route: &str, status: u16) -> f64 {
        let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
        self.value(&format!("smarttrackers_http_requests_total{{{labels}}}"))
    }

    fn sign_ins(&self, outcome: &str, check: &str) -> f64 {
        self.value(&format!("smarttrackers_sign_ins_total{{outcome=\"{outcome}\",check=\"{check}\"}}"))
    }

    fn mails(&self, outcome: &str) -> f64 {
        self.value(&format!("smarttrackers_mails_total{{outcome=\"{outcome}\"}}"))
    }

    fn invitations(&self) -> [f64; 5] {
        ["pending", "expired", "accepted", "declined", "revoked"]
            .map(|status| self.value(&format!("smarttrackers_invitations{{status=\"{status}\"}}")))
    }

    /// The names of all labels, and all routes.
    fn labels(&self) -> Vec<(&str, &str)> {
        let sets = self.0.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
            let (_, labels) = line.split_once('{')?;
            labels.rsplit_once("} ").map(|(labels, _)| labels.trim_end_matches('"'))
        });
        sets.flat_map(|set| set.split("\",")).filter_map(|label| label.split_once("=\"")).collect()
    }
}

#[tokio::test]
async fn requests_sign_ins_and_mails_are_counted_and_nobody_is_named() {
    let mut app = TestApp::start().await;
    let before = Fetched::of(&app).await;
    let link = app.invite(BO, "Viewer").await;
    let secret = link.rsplit('/').next().unwrap().to_owned();
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.click("Log in with Visma Connect").await;
    app.account_at_provider(BO);
    bo.pass_the_provider(BO).await;
    bo.click("Accept").await;
    bo.open("/t/acme/measurements").await;
    bo.must_get(200);
    assert_eq!(bo.get(&format!("/invitations/{secret}x")).await.status, 404);
    assert_eq!(bo.get("/nowhere/bo@acme.example").await.status, 404);
    assert_eq!(bo.get("/t/globex/settings/people?q=bo@acme.example").await.status, 404);
    for method in ["INVENTED", "MADEUP"] {
        let request = bo.request(Method::from_bytes(method.as_bytes()).unwrap(), "/account");
        assert!(bo.send(request).await.status >= 400);
    }
    let mut anna = app.visitor();
    for how in [Misbehaviour::WrongNonce, Misbehaviour::WrongSignature] {
        let back = app.callback_of(&mut anna, ANNA).await;
        app.connect.misbehave(Some(how));
        anna.open(&back).await;
        app.connect.misbehave(None);
    }
    let back = app.callback_of(&mut anna, ANNA).await;
    app.connect.misbehave(Some(Misbehaviour::Down));
    anna.open(&back).await;
    app.connect.misbehave(None);
    let mut cancelling = app.visitor();
    cancelling.open("/login").await;
    cancelling.click("Log in with Visma Connect").await;
    cancelling.click("Cancel and go back to SmartTrackers").await;
    app.settle().await;

    let after = Fetched::of(&app).await;
    let more = |of: &dyn Fn(&Fetched) -> f64| of(&after) - of(&before);
    for (method, route, status, count) in [
        ("GET", "/invitations/{secret}", 303, 1.0),
        ("GET", "/invitations/{secret}", 404, 1.0),
        ("POST", "/t/{slug}/settings/people", 303, 1.0),
        ("GET", "/t/{slug}/settings/people", 404, 1.0),
        ("POST", "/invitations/{invitation}/answer", 303, 1.0),
        ("GET", "/t/{slug}/measurements", 200, 2.0),
        ("GET", "unknown", 404, 1.0),
        ("GET", "/login/callback", 503, 1.0),
    ] {
        let counted = more(&|it| it.requests(method, route, status));
        assert_eq!(counted, count, "{method} {route} {status}: {}", after.0);
    }
    // Under its own status and no other.
    for (method, route, status) in [
        ("POST", "/t/{slug}/settings/people", 200),
        ("POST", "/invitations/{invitation}/answer", 200),
        ("GET", "unknown", 200),
        ("GET", "/login/callback", 200),
    ] {
        assert_eq!(more(&|it| it.requests(method, route, status)), 0.0, "{method} {route} {status}");
    }
    let of_routes = |it: &Fetched, mark: &str| -> f64 {
        let series =
            it.0.lines()
                .filter(|line| line.starts_with("smarttrackers_http_requests_total{") && line.contains(mark));
        series.map(|line| line.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap()).sum()
    };
    for (mark, count) in
        [("method=\"POST\",route=\"/invitations/{invitation}/answer\"", 1.0), ("route=\"unknown\"", 1.0)]
    {
        assert_eq!(more(&|it| of_routes(it, mark)), count, "{mark}: {}", after.0);
    }
    let durations = "smarttrackers_http_request_duration_seconds";
    let of_post = "{method=\"POST\",route=\"/invitations/{invitation}/answer\"}";
    assert_eq!(more(&|it| it.value(&format!("{durations}_count{of_post}"))), 1.0);
    let other = "{method=\"other\",route=\"/account\"}";
    assert_eq!(
        more(&|it| it.value(&format!("{durations}_count{other}"))),
        2.0,
        "all invented methods are one"
    );
    assert!(after.0.contains(&format!("{durations}_bucket{{")) && after.0.contains("le=\"0.001\""));
    for (outcome, check, count) in [
        ("completed", "", 2.0),
        ("refused", "nonce", 1.0),
        ("refused", "signature", 1.0),
        ("cancelled", "", 1.0),
        ("provider_down", "", 1.0),
    ] {
        let counted = more(&|it| it.sign_ins(outcome, check));
        assert_eq!(counted, count, "{outcome} {check}: {}", after.0);
    }
    assert!(more(&|it| it.mails("delivered")) >= 2.0, "the invitation, and that it was accepted");
    assert_eq!(more(&|it| it.mails("given_up")), 0.0);
    assert!(after.value("process_resident_memory_bytes") > 1_000_000.0);
    assert!(after.value("process_start_time_seconds") > 1_000_000_000.0);
    assert_eq!(after.value("smarttrackers_database_up"), 1.0);
    assert_eq!(after.value("smarttrackers_database_connections_limit"), 10.0);
    let connections =
        |state: &str| after.value(&format!("smarttrackers_database_connections{{state=\"{state}\"}}"));
    assert!(connections("idle") + connections("in_use") >= 1.0);
    assert!(after.0.contains("smarttrackers_database_wait_seconds_bucket{le=\"0.001\"}"));

    let known = ["method", "route", "status", "outcome", "check", "state", "le", "version", "chore"];
    let labels = after.labels();
    assert!(labels.len() > 100);
    for (name, value) in labels {
        assert!(known.contains(&name), "{name}");
        let is_route = name != "route" || value.starts_with('/') || value == "unknown";
        assert!(is_route && value.len() < 80, "{name}={value}");
    }
    let session = bo.cookie("session").unwrap();
    for told in [
        "acme", "Acme", "globex", "Globex", "@", "example", "anna", "Tester", "INVENTED", "MADEUP",
        "nowhere", &secret, &session,
    ] {
        assert!(!after.0.contains(told), "{told} is told: {}", after.0);
    }
    app.finish().await;
}

#[tokio::test]
async fn what_waits_and_how_invitations_stand_is_told() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    for name in ["a", "b", "c"] {
        add_person(&mut anna, "acme", &format!("{name}@acme.example"), "Viewer").await;
    }
    let standing = Fetched::of(&app).await.invitations();
    app.clock.advance(Duration::seconds(90));
    let fetched = Fetched::of(&app).await;
    assert_eq!(fetched.value("smarttrackers_outbox_waiting"), 3.0);
    let oldest = fetched.value("smarttrackers_outbox_oldest_seconds");
    assert!((90.0..91.0).contains(&oldest), "{oldest}");

    app.mailbox.down().await;
    app.start_worker();
    app.until(async || Fetched::of(&app).await.mails("deferred") >= 3.0).await;
    // Looked at a moment ago: it is not looked again.
    app.sql("update invitations set revoked_at = sent_at where accepted_at is null").await;
    assert_eq!(Fetched::of(&app).await.invitations(), standing);
    app.clock.advance(Duration::seconds(15));
    let [pending, _, accepted, _, revoked] = Fetched::of(&app).await.invitations();
    assert_eq!((pending, accepted, revoked), (0.0, standing[2], 3.0));
    app.sql("update invitations set revoked_at = null where accepted_at is null").await;
    app.clock.advance(Duration::hours(25));
    // A day has gone by: they are given up.
    app.until(async || Fetched::of(&app).await.mails("given_up") == 3.0).await;
    app.clock.advance(Duration::days(30));
    let [pending, expired, ..] = Fetched::of(&app).await.invitations();
    assert_eq!((pending, expired), (0.0, 3.0));
    // It is counted a moment before it is written down.
    app.until(async || {
        app.clock.advance(Duration::MINUTE);
        let fetched = Fetched::of(&app).await;
        fetched.value("smarttrackers_outbox_waiting") == 0.0
            && fetched.value("smarttrackers_outbox_oldest_seconds") == 0.0
    })
    .await;
    app.mailbox.up().await.unwrap();
    app.finish().await;
}

/// What the mail server has put off is not late, nor is what is in the hands of a worker.
#[tokio::test]
async fn a_mail_that_is_to_be_tried_later_waits_and_is_not_due() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    app.sql("update messages set attempts = 1, next_attempt_at = promised_at + interval '2 hours' where next_attempt_at is not null")
        .await;
    for (passed, late) in [(Duration::hours(1), 0.0), (Duration::minutes(61), 60.0)] {
        app.clock.advance(passed);
        let fetched = Fetched::of(&app).await;
        assert_eq!(fetched.value("smarttrackers_outbox_waiting"), 1.0);
        let oldest = fetched.value("smarttrackers_outbox_oldest_seconds");
        assert!((late..late + 1.0).contains(&oldest), "{oldest} and not {late}");
    }
    app.start_worker();
    app.finish().await;
}

#[tokio::test]
async fn mails_of_a_closed_tenant_wait_on_purpose_and_are_not_told() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    app.sql("update tenants set suspended_at = now(), suspension_reason = 'asked' where slug = 'acme'").await;
    assert_eq!(Fetched::of(&app).await.value("smarttrackers_outbox_waiting"), 0.0);
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn metrics_are_on_their_own_address_and_nowhere_else() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    for path in ["/metrics", "/metrics/", "/health/metrics"] {
        assert_eq!(app.visitor().get(path).await.status, 404, "{path}");
        assert_eq!(sam.get(path).await.status, 404, "{path}");
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(metrics::serve(app.base.clone(), listener));
    let mut prometheus = app.visitor().at(&address);
    let fetched = prometheus.get("/metrics").await;
    assert_eq!(fetched.status, 200);
    let kind = fetched.headers["content-type"].to_str().unwrap();
    assert_eq!(kind, "application/openmetrics-text; version=1.0.0; charset=utf-8");
    assert!(fetched.body.ends_with("# EOF\n"));
    for path in ["/", "/login", "/health/ready"] {
        assert_eq!(prometheus.get(path).await.status, 404, "{path}");
    }
    serving.abort();
    app.finish().await;
}

#[tokio::test]
async fn who_waits_for_a_connection_in_vain_is_sent_away_and_counted() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    // Others have this metric in common with this test.
    let in_vain = async || Fetched::of(&app).await.value("smarttrackers_database_waits_in_vain_total");
    let before = in_vain().await;
    let mut held = Vec::new();
    for _ in 0..app.base.db.options().get_max_connections() {
        held.push(app.base.db.acquire().await.unwrap());
    }
    anna.open("/measurements").await;
    anna.must_get(503);
    drop(held);
    assert!(in_vain().await > before);
    anna.open("/measurements").await;
    anna.must_get(200);
    app.finish().await;
}

#[tokio::test]
async fn metrics_are_told_while_the_database_is_away() {
    let app = TestApp::start_behind_tunnel().await;
    assert_eq!(Fetched::of(&app).await.value("smarttrackers_database_up"), 1.0);
    app.tunnel.as_ref().unwrap().cut().await;
    app.clock.advance(Duration::MINUTE);
    let fetched = Fetched::of(&app).await;
    assert_eq!(fetched.value("smarttrackers_database_up"), 0.0);
    assert!(fetched.value("process_resident_memory_bytes") > 0.0);
    app.tunnel.as_ref().unwrap().mend().await;
    app.until(async || {
        app.clock.advance(Duration::MINUTE);
        Fetched::of(&app).await.value("smarttrackers_database_up") == 1.0
    })
    .await;
    app.finish().await;
}
