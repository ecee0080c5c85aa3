//! `POST /mail/bounces`: what mail providers tell of our mails, for those whose reports do not come by mail.
//! `docs/bounces.md` says what is posted and how it is signed.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use super::bounce::{Bounce, BounceKind, from_hex};
use super::{Clue, take_bounce};
use crate::base::Base;
use crate::secrets::Key;

const TIMESTAMP: &str = "smarttrackers-timestamp";
const SIGNATURE: &str = "smarttrackers-signature";
/// What was signed longer ago, or is that much ahead of our clock, is refused.
const WINDOW: Duration = Duration::minutes(5);

/// At least one of the first three says which mail it is about.
#[derive(Deserialize)]
struct Posted {
    message_id: Option<String>,
    sender: Option<String>,
    recipient: Option<String>,
    kind: String,
    #[serde(default)]
    reason: String,
}

/// POST /mail/bounces
pub(crate) async fn bounces(
    State(base): State<Base>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, &'static str) {
    let Some(secret) = &base.settings.mail.bounce_secret else {
        return (StatusCode::NOT_FOUND, "no bounces are taken here\n");
    };
    let Some(signed_at) = genuine(&Key::new(secret.reveal()), &headers, &body) else {
        return (StatusCode::UNAUTHORIZED, "the signature is missing or wrong\n");
    };
    if (base.now() - signed_at).abs() > WINDOW {
        return (StatusCode::UNAUTHORIZED, "it was signed too long ago, or a clock is wrong\n");
    }
    let Ok(posted) = serde_json::from_slice::<Posted>(&body) else {
        return (StatusCode::UNPROCESSABLE_ENTITY, "the body is not the JSON that is expected\n");
    };
    let Some(kind) = BounceKind::from_word(&posted.kind) else {
        return (StatusCode::UNPROCESSABLE_ENTITY, "kind must be failed or delayed\n");
    };
    let clue = match (&posted.message_id, &posted.sender, &posted.recipient) {
        (Some(message_id), ..) => Clue::MessageId(message_id),
        (None, Some(sender), _) => Clue::Sender(sender),
        // Signed at some moment of that second.
        (None, None, Some(recipient)) => Clue::Recipient(recipient, signed_at + Duration::SECOND),
        (None, None, None) => {
            return (StatusCode::UNPROCESSABLE_ENTITY, "message_id, sender or recipient is missing\n");
        }
    };
    match take_bounce(&base, &[clue], &Bounce::new(kind, &posted.reason)).await {
        Ok(true) => (StatusCode::OK, "kept\n"),
        // Not an error: providers post again what is refused.
        Ok(false) => (StatusCode::OK, "known already, or about no mail of ours\n"),
        Err(error) => {
            tracing::warn!(%error, "a bounce could not be kept");
            (StatusCode::SERVICE_UNAVAILABLE, "post it again later\n")
        }
    }
}

/// When it was signed, if it was: the signature is over the timestamp, a dot and the body.
fn genuine(key: &Key, headers: &HeaderMap, body: &[u8]) -> Option<OffsetDateTime> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let (timestamp, signature) = (text(TIMESTAMP)?, from_hex(text(SIGNATURE)?)?);
    let is_genuine = signature.len() == 32 && key.has_signed(&[timestamp.as_bytes(), b".", body], &signature);
    let seconds = timestamp.parse().ok().filter(|_| is_genuine)?;
    OffsetDateTime::from_unix_timestamp(seconds).ok()
}
