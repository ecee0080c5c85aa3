//! How the product is watched from outside: metrics, logs and traces.

use std::net::SocketAddr;

use clap::{Args, ValueEnum};
use url::Url;

use super::Masked;

#[derive(Args, Clone, Debug)]
pub struct Watching {
    /// The address where Prometheus fetches metrics (/metrics); none by default. Not for the public
    #[arg(long, env = "SMARTTRACKERS_METRICS_LISTEN", value_name = "SMARTTRACKERS_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,

    /// How lines of the log are written: for people, or one JSON object each
    #[arg(
        long,
        env = "SMARTTRACKERS_LOG_FORMAT",
        value_name = "SMARTTRACKERS_LOG_FORMAT",
        default_value = "plain"
    )]
    pub log_format: LogFormat,

    /// Where traces go, by OTLP over HTTP in JSON: a collector, to whose address /v1/traces is added; none by default
    #[arg(
        long,
        env = "OTEL_EXPORTER_OTLP_ENDPOINT",
        value_name = "OTEL_EXPORTER_OTLP_ENDPOINT",
        value_parser = http_url
    )]
    pub otlp_endpoint: Option<Url>,

    /// Headers that the collector wants, such as authorization=Bearer%20x
    #[arg(
        long,
        env = "OTEL_EXPORTER_OTLP_HEADERS",
        value_name = "OTEL_EXPORTER_OTLP_HEADERS",
        hide_env_values = true
    )]
    pub otlp_headers: Option<Masked>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    #[default]
    Plain,
    Json,
}

fn http_url(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text).map_err(|_| "it is not a URL")?;
    if ["http", "https"].contains(&url.scheme()) {
        Ok(url)
    } else {
        Err("it must begin with http:// or https://")
    }
}
