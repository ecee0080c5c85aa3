//! What a page is held against: a bare axum route that answers the same bytes, and its statements alone through pgbench.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CONNECTION, CONTENT_LENGTH, DATE, TRANSFER_ENCODING};
use axum::http::{HeaderMap, StatusCode};
use openidconnect::reqwest;
use sandbox::Error;
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio::task::JoinHandle;

use super::failed;
use super::load::{CONNECTIONS, Request};
use super::statements::Statement;

/// A server that knows one answer.
pub(super) struct Bare {
    pub url: String,
    server: JoinHandle<()>,
}

impl Bare {
    /// Asks the product once, and answers like that.
    pub(super) async fn like(http: &reqwest::Client, request: &Request) -> Result<Self, Error> {
        let asked = http.get(&request.url).header("Cookie", &request.cookie);
        let answer = asked.send().await.map_err(failed)?;
        let (status, mut headers) = (answer.status(), answer.headers().clone());
        for by_the_server in [CONTENT_LENGTH, DATE, TRANSFER_ENCODING, CONNECTION] {
            headers.remove(by_the_server);
        }
        let body = answer.bytes().await.map_err(failed)?;
        let route =
            async move || -> (StatusCode, HeaderMap, Bytes) { (status, headers.clone(), body.clone()) };
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.map_err(failed)?;
        let url = format!("http://{}/", listener.local_addr().map_err(failed)?);
        let server = tokio::spawn(async move {
            // Ends with us.
            let _ = axum::serve(listener, Router::new().fallback(route)).await;
        });
        Ok(Self { url, server })
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// How often in a second these statements can be carried out, prepared, in the product's role.
pub(super) async fn statements_alone(
    url: &str,
    folder: &Path,
    statements: &[Statement],
    seconds: f64,
) -> Result<f64, Error> {
    let script = folder.join("statements.sql");
    let mut command = Command::new("pgbench");
    let (mut text, mut number) = (String::new(), 0);
    for statement in statements {
        let mut one = statement.text.clone();
        // From the last on, or $1 would be found in $10.
        for (place, bound) in statement.bound.iter().enumerate().rev() {
            number += 1;
            let value = match bound {
                Some(bound) => {
                    command.arg("-D").arg(format!("bound{number}={bound}"));
                    format!(":bound{number}")
                }
                None => "null".to_owned(),
            };
            one = one.replace(&format!("${}", place + 1), &value);
        }
        text.push_str(&one);
        text.push_str(";\n");
    }
    std::fs::write(&script, text).map_err(failed)?;
    command.args(["-n", "-M", "prepared", "-T", &format!("{:.0}", seconds.max(1.0).ceil())]);
    // As many as the product has connections.
    command.args(["-c", &CONNECTIONS.min(10).to_string(), "-f"]).arg(&script);
    let options = smarttrackers::serve::OPTIONS.map(|(name, value)| format!("-c {name}={value}")).join(" ");
    command.env("PGOPTIONS", format!("-c role=smarttrackers_app {options}"));
    let output = command.arg(url).kill_on_drop(true).output().await;
    let output = output.map_err(|e| failed(format!("pgbench cannot be run: {e}")))?;
    let told = String::from_utf8_lossy(&output.stdout);
    let rate = told.lines().find_map(|line| line.strip_prefix("tps = "));
    let rate = rate.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    rate.ok_or_else(|| failed(format!("pgbench: {}", String::from_utf8_lossy(&output.stderr))))
}
