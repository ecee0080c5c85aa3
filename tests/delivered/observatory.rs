//! The headers before the MDN HTTP Observatory, which nobody here wrote: it scans the product as it stands behind a proxy that
//! ends TLS.

use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::process::Command;

use crate::support::{TestApp, certificate};

#[tokio::test]
async fn the_headers_get_the_best_mark_of_a_scanner_that_nobody_here_wrote() {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let base_url = format!("--base-url=https://localhost:{port}");
    // As in production the provider has TLS too, and stands so in the policy for forms.
    let app = TestApp::start_with(&[&base_url, "--oidc-issuer=https://connect.example"]).await;
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = certificate(folder.path()).await;
    let settings = json!({ "port": port, "product": app.url, "certificate": certificate, "key": key });
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/npm/observatory.mjs");
    let scanned = Command::new("node")
        .args([script, &settings.to_string()])
        .env("NODE_EXTRA_CA_CERTS", &certificate)
        .output()
        .await
        .expect("node is here: bin/setup test installs it");
    let said = String::from_utf8_lossy(&scanned.stdout);
    let said: Value = serde_json::from_str(&said)
        .unwrap_or_else(|error| panic!("{error}: {said}{}", String::from_utf8_lossy(&scanned.stderr)));
    let tests = said["tests"].as_object().unwrap();
    let failed: Vec<_> = tests.iter().filter(|(_, test)| test["pass"] != true).collect();
    assert!(failed.is_empty() && tests.len() == 10, "{said:#}");
    assert_eq!(said["found"]["statusCode"], 200);
    assert_eq!(said["found"]["grade"], "A+", "{said:#}");
    // The policy for scripts and styles is the strictest there is, and who comes without TLS is sent to it.
    for (test, result) in [
        ("content-security-policy", "csp-implemented-with-no-unsafe-default-src-none"),
        ("redirection", "redirection-to-https"),
        ("strict-transport-security", "hsts-implemented-max-age-at-least-six-months"),
    ] {
        assert_eq!(tests[test]["result"], result);
    }
    app.finish().await;
}
