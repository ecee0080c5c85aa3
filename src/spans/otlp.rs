//! The JSON that a collector takes: `ExportTraceServiceRequest` of `opentelemetry/proto/collector/trace/v1`, with ids in
//! hexadecimal and moments as text, as OTLP/JSON has it.

use serde_json::{Value, json};
use uuid::Uuid;

const SERVER: u8 = 2;
const INTERNAL: u8 = 1;
const CLIENT: u8 = 3;
const ERROR: u8 = 2;
/// The first status that is our fault.
const FIRST_ERROR: i64 = 500;

/// A span that has ended, with what it tells.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub trace: Uuid,
    pub id: u64,
    pub parent: Option<u64>,
    pub name: &'static str,
    /// Nanoseconds since 1970.
    pub began: i128,
    pub ended: i128,
    pub fields: Vec<(&'static str, Told)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Told {
    Number(i64),
    Text(String),
}

impl Span {
    fn text(&self, field: &str) -> Option<&str> {
        self.fields.iter().find_map(|(name, told)| match told {
            Told::Text(text) if *name == field => Some(text.as_str()),
            _ => None,
        })
    }

    /// A request is called by method and route, a statement by what it does to which table (OpenTelemetry's conventions
    /// for HTTP and for databases).
    fn called(&self) -> String {
        match (self.text("method"), self.text("route"), self.text("db.query.summary")) {
            (Some(method), Some(route), _) => format!("{method} {route}"),
            (_, _, Some(summary)) => summary.to_owned(),
            _ => self.name.to_owned(),
        }
    }

    fn is_error(&self) -> bool {
        self.fields.iter().any(|(name, told)| match told {
            Told::Number(status) => *name == "status" && *status >= FIRST_ERROR,
            Told::Text(_) => false,
        })
    }

    fn json(&self) -> Value {
        let kind = match self.name {
            "request" => SERVER,
            "ask the identity provider" | "hand a mail over" | "statement" => CLIENT,
            _ => INTERNAL,
        };
        let attributes: Vec<Value> = self.fields.iter().map(|(name, told)| attribute(name, told)).collect();
        let mut span = json!({
            "traceId": self.trace.simple().to_string(),
            "spanId": format!("{:016x}", self.id),
            "name": self.called(),
            "kind": kind,
            "startTimeUnixNano": self.began.to_string(),
            "endTimeUnixNano": self.ended.to_string(),
            "attributes": attributes,
        });
        if let Some(parent) = self.parent {
            span["parentSpanId"] = json!(format!("{parent:016x}"));
        }
        if self.is_error() {
            span["status"] = json!({ "code": ERROR });
        }
        span
    }
}

/// What the conventions have a name for is called by it.
fn attribute(name: &str, told: &Told) -> Value {
    let key = match name {
        "method" => "http.request.method",
        "route" => "http.route",
        "status" => "http.response.status_code",
        "request" => "smarttrackers.request",
        name => name,
    };
    let value = match told {
        // As text: numbers of 64 bits are written so.
        Told::Number(number) => json!({ "intValue": number.to_string() }),
        Told::Text(text) => json!({ "stringValue": text }),
    };
    json!({ "key": key, "value": value })
}

/// One request to the collector.
pub(super) fn request(spans: &[Span]) -> Value {
    let resource = [
        attribute("service.name", &Told::Text("smarttrackers".to_owned())),
        attribute("service.version", &Told::Text(env!("CARGO_PKG_VERSION").to_owned())),
    ];
    json!({ "resourceSpans": [{
        "resource": { "attributes": resource },
        "scopeSpans": [{
            "scope": { "name": "smarttrackers" },
            "spans": spans.iter().map(Span::json).collect::<Vec<_>>(),
        }],
    }] })
}
