//! Traces: the spans of the product, such as one for each request, told to a collector by OTLP over HTTP in JSON
//! (OpenTelemetry Protocol 1.x). Off unless a collector is set.
//!
//! - The id of a trace is the id of its request, as error pages show it.
//! - A span tells what the log tells: a route and never a path, no address, no secret. Of a statement it tells what is
//!   done to which table, never its text nor what was bound to it.
//! - Requests never wait for the collector; what it does not take in time is lost, and the log says so.

mod layer;
mod otlp;
mod sender;
mod statement;

pub use self::layer::Layer;
pub use self::sender::{Sending, to};
pub use self::statement::STATEMENTS;
