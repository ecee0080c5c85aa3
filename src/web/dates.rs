//! Moments as people read them: a day in words, and the exact time at hand.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;

use crate::language::Texts;

/// A moment in UTC, ready for a `<time>` element.
#[derive(Clone, Debug)]
pub struct Moment {
    /// "22 November 2026"
    pub day: String,
    /// "22 November 2026, 14:05 UTC"
    pub exact: String,
    /// For the `datetime` attribute (RFC 3339).
    pub machine: String,
}

impl Moment {
    pub(crate) fn new(at: OffsetDateTime, texts: Texts) -> Self {
        let day = day(at, texts);
        let time = at.format(format_description!("[hour]:[minute]")).unwrap_or_default();
        let exact = texts.date_exact(&day, &time);
        Self { day, exact, machine: at.format(&Rfc3339).unwrap_or_default() }
    }
}

/// The day in words, in UTC.
pub(crate) fn day(at: OffsetDateTime, texts: Texts) -> String {
    let month = match u8::from(at.month()) {
        1 => texts.month_1(),
        2 => texts.month_2(),
        3 => texts.month_3(),
        4 => texts.month_4(),
        5 => texts.month_5(),
        6 => texts.month_6(),
        7 => texts.month_7(),
        8 => texts.month_8(),
        9 => texts.month_9(),
        10 => texts.month_10(),
        11 => texts.month_11(),
        _ => texts.month_12(),
    };
    texts.date(at.day().to_string(), month, at.year().to_string())
}
