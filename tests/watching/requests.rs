//! Each request has an id, which its answer, its page where it failed, and all that is logged of it have in common.

use super::*;
use crate::support::Log;

#[tokio::test]
async fn every_error_page_shows_the_id_that_is_in_the_log() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers");
    let mut anna = app.signed_in(ANNA).await;
    app.sql("alter table invitations rename to gone").await;
    let mut seen = Vec::new();
    for (path, status) in [
        ("/measurements", 500),
        ("/nowhere", 404),
        ("/t/globex/settings/people", 404),
        ("/superadmin/tenants", 404),
        ("/t/acme/settings/people?q=a&q=b", 400),
    ] {
        log.take();
        let answer = anna.get(path).await;
        let id = answer.headers["x-request-id"].to_str().unwrap().to_owned();
        assert_eq!(answer.status, status, "{path}");
        assert!(
            answer.page().words().contains(&format!("Reference {id}")),
            "{path}: {}",
            answer.page().words()
        );
        let lines = log.take();
        let own: Vec<&str> = lines.lines().filter(|line| line.contains(&format!("request={id}"))).collect();
        assert!(own.iter().any(|line| line.contains("answered")), "{path}: {lines}");
        if answer.status == 500 {
            assert!(own.iter().any(|line| line.contains("a request broke")), "{lines}");
        }
        seen.push(id);
    }
    app.sql("alter table gone rename to invitations").await;
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5, "each has its own");
    app.finish().await;
}

#[tokio::test]
async fn nobody_chooses_the_id_of_a_request() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers");
    let mut stranger = app.visitor();
    for path in ["/login", "/health/live", "/static/nothing"] {
        let request = stranger.request(Method::GET, path).header("x-request-id", "mine");
        let id = stranger.send(request).await.headers["x-request-id"].to_str().unwrap().to_owned();
        assert_eq!(id.len(), 36, "{id}");
    }
    assert!(!log.take().contains("mine"));
    app.finish().await;
}
