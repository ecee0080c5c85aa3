//! The mails of the provider. Real addresses and words where they are known, our own otherwise.

use std::net::SocketAddr;
use std::time::Duration;

use askama::Template;
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::client::Tls;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use tokio::time::timeout;

use super::accounts::Account;
use crate::Error;

const PATIENCE: Duration = Duration::from_secs(5);
const NAME: &str = "Visma Connect";
const SENDER: &str = "do.not.reply@email.connect.visma.com";

/// Whether mail can be sent to it.
pub(crate) fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok_and(|it| it.domain().contains('.') && text.len() <= 254)
}

/// A mail with one button.
pub(super) struct Mail {
    to: String,
    name: String,
    application: String,
    subject: String,
    paragraphs: Vec<String>,
    button: &'static str,
    url: String,
    note: &'static str,
}

#[derive(Template)]
#[template(path = "visma_connect/mail.html")]
struct HtmlPart<'a> {
    mail: &'a Mail,
}

#[derive(Template)]
#[template(path = "visma_connect/mail.txt")]
struct TextPart<'a> {
    mail: &'a Mail,
}

impl Mail {
    pub(super) fn welcome(account: &Account, application: &str, url: String) -> Self {
        Self {
            to: account.email.clone(),
            name: account.name(),
            application: application.to_owned(),
            subject: format!("Welcome to {application}"),
            paragraphs: vec![format!(
                "You have registered with Visma Connect to use {application}. Activate your account to choose a \
                 password."
            )],
            button: "Activate account",
            url,
            note: "The link works for 24 hours. If you did not register, you can ignore this mail.",
        }
    }

    pub(super) fn change_password(account: &Account, application: &str, url: String) -> Self {
        Self {
            to: account.email.clone(),
            name: account.name(),
            application: application.to_owned(),
            subject: "Change password request".to_owned(),
            paragraphs: vec![
                "Somebody, probably you, asked for a new password for your Visma Connect account.".to_owned(),
            ],
            button: "Change password",
            url,
            note: "The link works for 24 hours. If it was not you, you can ignore this mail: your password stays as it is.",
        }
    }

    /// To the new address, which the account gets by its link.
    pub(super) fn confirm_email(account: &Account, email: &str, url: String) -> Self {
        Self {
            to: email.to_owned(),
            name: account.name(),
            application: NAME.to_owned(),
            subject: "Confirm your new e-mail address".to_owned(),
            paragraphs: vec![format!(
                "You asked to use this address for your Visma Connect account instead of {}. Until you confirm it, \
                 nothing changes.",
                account.email
            )],
            button: "Confirm e-mail address",
            url,
            note: "The link works for 24 hours. If it was not you, you can ignore this mail.",
        }
    }

    /// To a new address that cannot be had, because it is another account's.
    pub(super) fn email_in_use(account: &Account, email: &str, url: String) -> Self {
        Self {
            subject: "This address already has an account".to_owned(),
            paragraphs: vec![
                "Somebody, probably you, wants to use this address for another Visma Connect account. It has an \
                 account of its own, so nothing changes."
                    .to_owned(),
            ],
            button: "Account settings",
            note: "If it was not you, you can ignore this mail.",
            ..Self::confirm_email(account, email, url)
        }
    }

    /// To the address that it was until now.
    pub(super) fn email_changed(account: &Account, email: &str, url: String) -> Self {
        Self {
            to: account.email.clone(),
            subject: "Your e-mail address was changed".to_owned(),
            paragraphs: vec![format!("From now on you sign in to Visma Connect with {email}.")],
            button: "Account settings",
            note: "If it was not you, somebody knows your password: ask for help at once.",
            ..Self::confirm_email(account, email, url)
        }
    }

    pub(super) fn already_registered(account: &Account, application: &str, url: String) -> Self {
        let mut mail = Self::change_password(account, application, url);
        mail.subject = "You already have an account".to_owned();
        mail.paragraphs = vec![
            format!(
                "Somebody, probably you, tried to register for {application} with this address. You already have a \
                 Visma Connect account, so just sign in with it."
            ),
            "If you do not know your password any more, choose a new one.".to_owned(),
        ];
        mail
    }
}

/// Hands mails to the mail server, one at a time and at once: whoever waits for the page wants to know.
pub(super) struct Mailer(AsyncSmtpTransport<Tokio1Executor>);

impl Mailer {
    pub(super) fn new(smtp: SocketAddr) -> Self {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(smtp.ip().to_string())
            .port(smtp.port())
            .tls(Tls::None)
            .timeout(Some(PATIENCE))
            .build();
        Self(transport)
    }

    pub(super) async fn send(&self, mail: Mail) -> Result<(), Error> {
        let message = message(&mail)?;
        let failed =
            |why: &str| Error::new(format!("The mail \"{}\" could not be sent: {why}.", mail.subject));
        // The transport's own limit is for connecting only.
        match timeout(PATIENCE, self.0.send(message)).await {
            Ok(sent) => sent.map(|_| ()).map_err(|e| failed(&e.to_string())),
            Err(_) => Err(failed("the mail server does not answer")),
        }
    }
}

fn message(mail: &Mail) -> Result<Message, Error> {
    let broken = |e: &dyn std::fmt::Display| Error::new(format!("The mail cannot be written: {e}."));
    let sender = SENDER.parse::<Address>().map_err(|e| broken(&e))?;
    let recipient = mail.to.parse::<Address>().map_err(|e| broken(&e))?;
    let text = TextPart { mail }.render().map_err(|e| broken(&e))?;
    let html = HtmlPart { mail }.render().map_err(|e| broken(&e))?;
    let name = match &*mail.application {
        NAME => NAME.to_owned(),
        application => format!("{application} by Visma"),
    };
    Message::builder()
        .from(Mailbox::new(Some(name), sender))
        .to(Mailbox::new(Some(mail.name.clone()), recipient))
        .subject(&mail.subject)
        .message_id(None)
        .multipart(MultiPart::alternative_plain_html(text, html))
        .map_err(|e| broken(&e))
}
