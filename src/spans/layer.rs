//! Listens to the spans of the product and hands over those that end.

use std::fmt;

use time::OffsetDateTime;
use tokio::sync::mpsc::Sender;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;
use uuid::Uuid;

use super::otlp::{Span, Told};
use super::sender::Parcel;
use super::statement::Statement;
use crate::clock::Clock;
use crate::ids::RequestId;

pub struct Layer {
    clock: Clock,
    parcels: Sender<Parcel>,
}

impl Layer {
    pub(super) fn new(clock: Clock, parcels: Sender<Parcel>) -> Self {
        Self { clock, parcels }
    }
}

fn nanoseconds(at: OffsetDateTime) -> i128 {
    at.unix_timestamp_nanos()
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> tracing_subscriber::Layer<S> for Layer {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        let now = self.clock.now();
        let parent = span.parent().and_then(|parent| {
            let extensions = parent.extensions();
            extensions.get::<Span>().map(|span| (span.trace, span.id))
        });
        let made = RequestId::new(now).0;
        let trace = parent.map(|(trace, _)| trace).or_else(|| fields.request()).unwrap_or(made);
        span.extensions_mut().insert(Span {
            trace,
            id: made.as_u64_pair().1,
            parent: parent.map(|(_, id)| id),
            name: span.name(),
            began: nanoseconds(now),
            ended: 0,
            fields: fields.0,
        });
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        if let Some(span) = span.extensions_mut().get_mut::<Span>() {
            let mut fields = Fields::default();
            values.record(&mut fields);
            span.fields.append(&mut fields.0);
        }
    }

    /// A statement becomes a span of its own in whatever asked for it; those that belong to nothing are the product's upkeep.
    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let Some(statement) = Statement::of(event) else { return };
        let Some(parent) = context.event_span(event) else { return };
        let Some((trace, of)) = parent.extensions().get::<Span>().map(|span| (span.trace, span.id)) else {
            return;
        };
        let ended = self.clock.now();
        let span = Span {
            trace,
            id: RequestId::new(ended).0.as_u64_pair().1,
            parent: Some(of),
            name: "statement",
            began: nanoseconds(ended - statement.took()),
            ended: nanoseconds(ended),
            fields: statement.told(),
        };
        let _ = self.parcels.try_send(Parcel::Span(span));
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let Some(mut span) = context.span(&id).and_then(|span| span.extensions_mut().remove::<Span>()) else {
            return;
        };
        span.ended = nanoseconds(self.clock.now());
        // Full where the collector is too slow: nobody waits for it.
        let _ = self.parcels.try_send(Parcel::Span(span));
    }
}

#[derive(Default)]
struct Fields(Vec<(&'static str, Told)>);

impl Fields {
    fn request(&self) -> Option<Uuid> {
        self.0.iter().find_map(|(name, told)| match told {
            Told::Text(text) if *name == "request" => text.parse().ok(),
            _ => None,
        })
    }
}

impl Visit for Fields {
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.0.push((field.name(), Told::Number(value)));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.record_i64(field, i64::try_from(value).unwrap_or(i64::MAX));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.push((field.name(), Told::Text(value.to_owned())));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push((field.name(), Told::Text(format!("{value:?}"))));
    }
}
