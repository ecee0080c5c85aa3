//! Hands spans over to the collector, many at once, beside everything else.

use std::str::FromStr;
use std::time::Duration;

use openidconnect::reqwest;
use percent_encoding::percent_decode_str;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::oneshot;
use url::Url;

use super::layer::Layer;
use super::otlp::{self, Span};
use crate::clock::Clock;
use crate::config::{Masked, Watching};

/// Spans that wait for the collector; what comes when it is full is lost.
const MOST_WAITING: usize = 4_096;
const LARGEST_BATCH: usize = 512;
/// What has gathered meanwhile goes together.
const SEND_EVERY: Duration = Duration::from_secs(1);
/// The collector has this long to take a batch.
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) enum Parcel {
    Span(Span),
    /// Say when everything before has been sent.
    Flush(oneshot::Sender<()>),
}

/// Sending goes on until the process ends.
pub struct Sending {
    parcels: Sender<Parcel>,
}

impl Sending {
    /// Sends what waits; for the end of the process.
    pub async fn finish(self) {
        let (told, sent) = oneshot::channel();
        let waited = async {
            if self.parcels.send(Parcel::Flush(told)).await.is_ok() {
                // An error means that nobody sends any more.
                let _ = sent.await;
            }
        };
        if tokio::time::timeout(PATIENCE, waited).await.is_err() {
            tracing::warn!("the last traces are lost");
        }
    }
}

/// Begins to send to the collector of the settings; `None` where there is none.
///
/// # Errors
/// A sentence that names the setting.
pub fn to(settings: &Watching, clock: Clock) -> Result<Option<(Layer, Sending)>, String> {
    let Some(endpoint) = &settings.otlp_endpoint else { return Ok(None) };
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(PATIENCE)
        .default_headers(headers(settings.otlp_headers.as_ref())?)
        .build()
        .map_err(|error| format!("OTEL_EXPORTER_OTLP_ENDPOINT: {error}"))?;
    let (parcels, waiting) = channel(MOST_WAITING);
    tokio::spawn(send(client, traces_of(endpoint), waiting));
    Ok(Some((Layer::new(clock, parcels.clone()), Sending { parcels })))
}

/// Where a collector takes traces (OpenTelemetry Protocol Exporter, "Endpoint URLs for OTLP/HTTP").
fn traces_of(endpoint: &Url) -> String {
    format!("{}/v1/traces", endpoint.as_str().trim_end_matches('/'))
}

/// `name=value` pairs with commas between, values percent-encoded.
fn headers(text: Option<&Masked>) -> Result<HeaderMap, String> {
    const WRONG: &str = "OTEL_EXPORTER_OTLP_HEADERS: it must be name=value pairs with commas between";
    let mut headers = HeaderMap::new();
    let pairs = text.map_or("", Masked::reveal).split(',').filter(|pair| !pair.trim().is_empty());
    for pair in pairs {
        let (name, value) = pair.split_once('=').ok_or(WRONG)?;
        let name = HeaderName::from_str(name.trim()).map_err(|_| WRONG)?;
        let value = percent_decode_str(value.trim()).decode_utf8().map_err(|_| WRONG)?;
        let mut value = HeaderValue::from_str(&value).map_err(|_| WRONG)?;
        value.set_sensitive(true);
        headers.insert(name, value);
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(headers)
}

async fn send(client: reqwest::Client, url: String, mut waiting: Receiver<Parcel>) {
    let mut parcels = Vec::with_capacity(LARGEST_BATCH);
    while waiting.recv_many(&mut parcels, LARGEST_BATCH).await > 0 {
        let (mut spans, mut told) = (Vec::new(), Vec::new());
        for parcel in parcels.drain(..) {
            match parcel {
                Parcel::Span(span) => spans.push(span),
                Parcel::Flush(to) => told.push(to),
            }
        }
        if !spans.is_empty()
            && let Err(error) = post(&client, &url, &spans).await
        {
            tracing::warn!(error, count = spans.len(), "traces are lost: the collector does not take them");
        }
        let is_last = !told.is_empty();
        for to in told {
            let _ = to.send(());
        }
        if !is_last {
            tokio::time::sleep(SEND_EVERY).await;
        }
    }
}

async fn post(client: &reqwest::Client, url: &str, spans: &[Span]) -> Result<(), String> {
    let answer = client.post(url).body(otlp::request(spans).to_string()).send().await;
    // The address may hold what is not for the log.
    let answer = answer.map_err(|error| error.without_url().to_string())?;
    if answer.status().is_success() { Ok(()) } else { Err(format!("status {}", answer.status().as_u16())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_go_below_the_address_of_the_collector() {
        for (endpoint, expected) in [
            ("http://localhost:4318", "http://localhost:4318/v1/traces"),
            ("https://otel.example/team/", "https://otel.example/team/v1/traces"),
        ] {
            assert_eq!(traces_of(&endpoint.parse().unwrap()), expected);
        }
    }

    #[test]
    fn headers_are_pairs() {
        let text = "authorization=Bearer%20x, x-team = gate".parse().unwrap();
        let read = headers(Some(&text)).unwrap();
        assert_eq!(
            (&read["authorization"], &read["x-team"]),
            (&"Bearer x".parse().unwrap(), &"gate".parse().unwrap())
        );
        for text in ["nonsense", "a b=c", "a=%0a"] {
            let error = headers(Some(&text.parse().unwrap())).unwrap_err();
            assert!(error.starts_with("OTEL_EXPORTER_OTLP_HEADERS: "), "{error}");
        }
    }
}
