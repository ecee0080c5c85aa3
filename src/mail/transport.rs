//! Talks SMTP to the mail server of the settings.

use std::time::Duration;

use lettre::Address;
use lettre::address::Envelope;
use lettre::message::dkim::DkimConfig;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp;

use super::bounce::BounceAddresses;
use super::server::MailServer;
use super::signing::signer;
use super::store::Claimed;
use crate::config::Settings;

/// A mail server that does not take a message in this time is tried again later; well below the lease.
const SEND_TIMEOUT: Duration = Duration::from_secs(60);
/// Answers are kept to show; a server may say a lot.
const ANSWER_LENGTH: usize = 500;

/// How an attempt went, with what the mail server answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Sent(String),
    /// Not now: try again.
    Deferred(String),
    /// Never.
    Refused(String),
}

impl Outcome {
    /// The word it is stored by.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sent(_) => "sent",
            Self::Deferred(_) => "deferred",
            Self::Refused(_) => "refused",
        }
    }

    pub fn answer(&self) -> &str {
        match self {
            Self::Sent(answer) | Self::Deferred(answer) | Self::Refused(answer) => answer,
        }
    }
}

/// Makes mails of messages and hands them to the mail server.
pub struct Transport {
    server: MailServer,
    from: Mailbox,
    /// The right part of Message-IDs.
    host: String,
    /// Where what cannot be delivered comes back to; else to whom mails are from.
    bounces: Option<BounceAddresses>,
    signer: Option<DkimConfig>,
}

impl Transport {
    /// # Errors
    /// A sentence that names the setting that is wrong.
    pub fn new(settings: &Settings) -> Result<Self, String> {
        Ok(Self {
            server: MailServer::new(settings.smtp_url.reveal())
                .map_err(|error| format!("SMARTTRACKERS_SMTP_URL: {error}"))?,
            from: settings.mail_from.clone(),
            host: settings.base_url.host().to_owned(),
            bounces: BounceAddresses::new(settings),
            signer: signer(settings).map_err(|error| format!("SMARTTRACKERS_DKIM_KEY_FILE: {error}"))?,
        })
    }

    /// Whether the mail server answers and lets us in.
    ///
    /// # Errors
    /// What it answered, or why it could not be reached.
    pub async fn check(&self) -> Result<(), smtp::Error> {
        self.server.check().await
    }

    /// Closes what is open to the mail server while there is nothing to send.
    pub(super) fn rest(&self) {
        self.server.rest();
    }

    /// Hands one message over, which holds its link already.
    pub(super) async fn hand_over(&self, claimed: &Claimed) -> Outcome {
        let email = match self.email(claimed) {
            Ok(email) => email,
            Err(error) => return Outcome::Refused(error.to_string()),
        };
        let (envelope, mail) = (email.envelope(), email.formatted());
        let Ok(sent) = tokio::time::timeout(SEND_TIMEOUT, self.server.send(envelope, &mail)).await else {
            return Outcome::Deferred("the mail server did not answer in time".to_owned());
        };
        match sent {
            Ok(answer) => Outcome::Sent(shorten(&answer.message().collect::<Vec<_>>().join(" "))),
            Err(error) if error.is_permanent() && !is_our_own_fault(&error) => {
                Outcome::Refused(explain(&error))
            }
            Err(error) => Outcome::Deferred(explain(&error)),
        }
    }

    fn email(&self, claimed: &Claimed) -> Result<lettre::Message, BuildError> {
        let name = (!claimed.to_name.is_empty()).then(|| claimed.to_name.clone());
        let to = Mailbox::new(name, claimed.to_address.parse::<Address>()?);
        let sender = self.bounces.as_ref().and_then(|bounces| bounces.of(claimed.id));
        let sender = sender.unwrap_or_else(|| self.from.email.clone());
        let part = |kind, body: &String| SinglePart::builder().header(kind).body(body.clone());
        let mut email = lettre::Message::builder()
            .envelope(Envelope::new(Some(sender), vec![to.email.clone()])?)
            .from(self.from.clone())
            .to(to)
            .subject(claimed.subject.clone())
            .message_id(Some(format!("<{}@{}>", claimed.id, self.host)))
            .date(claimed.promised_at.into())
            .raw_header(HeaderValue::new(
                // RFC 3834, section 5: nobody's answering machine should reply.
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ))
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Content-Language"),
                claimed.language.clone(),
            ))
            .multipart(
                MultiPart::alternative()
                    .singlepart(part(ContentType::TEXT_PLAIN, &claimed.text))
                    .singlepart(part(ContentType::TEXT_HTML, &claimed.html)),
            )?;
        if let Some(signer) = &self.signer {
            email.sign(signer);
        }
        Ok(email)
    }
}

type BuildError = Box<dyn std::error::Error + Send + Sync>;

/// Refusals that speak of our own standing with the mail server, not of the message (RFC 4954,
/// section 6): giving a message up for a wrong password would lose it.
fn is_our_own_fault(error: &smtp::Error) -> bool {
    error.status().is_some_and(|code| matches!(u16::from(code), 500..=504 | 521 | 530 | 534 | 535 | 538))
}

/// The server's own answer, or why there was none.
fn explain(error: &smtp::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        // Some errors quote their cause themselves.
        let said = error.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        cause = error.source();
    }
    shorten(&text)
}

fn shorten(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(ANSWER_LENGTH).collect()
}
