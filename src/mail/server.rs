//! The mail server of the settings, and the connections to it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use lettre::transport::smtp::{self, SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT};
use percent_encoding::percent_decode_str;
use tokio::net::TcpStream;
use url::Url;

/// A mail server that is not reached in this time is tried again later.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(20);
/// Servers do not like a connection that never ends.
const MAILS_PER_CONNECTION: u32 = 100;
/// What was said goodbye to need not answer.
const GOODBYE: Duration = Duration::from_secs(5);

/// Hands mails over, one after another on each connection. One on which anything has gone wrong, or that has been
/// given up half-way, is closed with its mail: no answer is ever taken for that to another.
pub(super) struct MailServer {
    host: String,
    port: u16,
    tls: Tls,
    hello: ClientId,
    credentials: Option<Credentials>,
    /// Connections whose last mail was taken.
    free: Mutex<Vec<Connection>>,
}

struct Connection {
    smtp: AsyncSmtpConnection,
    mails: u32,
}

impl MailServer {
    /// `smtp://` or `smtps://`; `?tls=required` or `opportunistic` for STARTTLS, a path to say hello by.
    pub(super) fn new(url: &str) -> Result<Self, String> {
        let url = Url::parse(url).map_err(|_| "it is not a URL")?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or("it names no host")?.to_owned();
        let parameters = || TlsParameters::new(host.clone()).map_err(|error| error.to_string());
        let starttls = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        let (port, tls) = match (url.scheme(), starttls.as_deref()) {
            ("smtp", None) => (SMTP_PORT, Tls::None),
            ("smtp", Some("required")) => (SUBMISSION_PORT, Tls::Required(parameters()?)),
            ("smtp", Some("opportunistic")) => (SUBMISSION_PORT, Tls::Opportunistic(parameters()?)),
            ("smtps", _) => (SUBMISSIONS_PORT, Tls::Wrapper(parameters()?)),
            ("smtp", Some(_)) => return Err("tls must be required or opportunistic".to_owned()),
            _ => return Err("it must begin with smtp:// or smtps://".to_owned()),
        };
        let name = url.path().trim_matches('/');
        let hello = if name.is_empty() { ClientId::default() } else { ClientId::Domain(name.to_owned()) };
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let credentials =
            url.password().map(|password| Credentials::new(decoded(url.username()), decoded(password)));
        let port = url.port().unwrap_or(port);
        Ok(Self { host, port, tls, hello, credentials, free: Mutex::default() })
    }

    /// Whether it answers and lets us in.
    pub(super) async fn check(&self) -> Result<(), smtp::Error> {
        self.connect().await.map(say_goodbye)
    }

    /// Its answer once it has taken the mail.
    pub(super) async fn send(&self, envelope: &Envelope, mail: &[u8]) -> Result<Response, smtp::Error> {
        let mut connection = self.take().await?;
        let answer = connection.smtp.send(envelope, mail).await?;
        connection.mails += 1;
        if connection.mails < MAILS_PER_CONNECTION {
            self.free().push(connection);
        } else {
            say_goodbye(connection);
        }
        Ok(answer)
    }

    /// Closes what is open while there is nothing to send.
    pub(super) fn rest(&self) {
        let free = std::mem::take(&mut *self.free());
        free.into_iter().for_each(say_goodbye);
    }

    async fn take(&self) -> Result<Connection, smtp::Error> {
        loop {
            let free = self.free().pop();
            match free {
                Some(mut connection) => {
                    // The server may have closed it meanwhile.
                    if connection.smtp.test_connected().await {
                        return Ok(connection);
                    }
                }
                None => return self.connect().await,
            }
        }
    }

    async fn connect(&self) -> Result<Connection, smtp::Error> {
        let wrapper = if let Tls::Wrapper(parameters) = &self.tls { Some(parameters.clone()) } else { None };
        let prompt = if wrapper.is_none() { self.prompt_stream().await } else { None };
        let mut smtp = match prompt {
            Some(stream) => {
                AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.hello).await?
            }
            // Tells as well why a server is not reached.
            None => {
                let server = (self.host.as_str(), self.port);
                AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT_TIMEOUT), &self.hello, wrapper, None)
                    .await?
            }
        };
        match &self.tls {
            Tls::Opportunistic(parameters) if smtp.can_starttls() => {
                smtp.starttls(parameters.clone(), &self.hello).await?;
            }
            Tls::Required(parameters) => smtp.starttls(parameters.clone(), &self.hello).await?,
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            smtp.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(Connection { smtp, mails: 0 })
    }

    /// One that sends at once. The end of a mail is a write of its own: else it waits until the server has confirmed what
    /// came before, which servers put off for 40 ms.
    async fn prompt_stream(&self) -> Option<TcpStream> {
        let connecting = TcpStream::connect((self.host.as_str(), self.port));
        let stream = tokio::time::timeout(CONNECT_TIMEOUT, connecting).await.ok()?.ok()?;
        stream.set_nodelay(true).ok()?;
        Some(stream)
    }

    fn free(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Its last mail has been answered: nobody waits for this.
fn say_goodbye(mut connection: Connection) {
    tokio::spawn(async move {
        let _ = tokio::time::timeout(GOODBYE, connection.smtp.abort()).await;
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_says_how_to_reach_the_mail_server() {
        for (url, port) in [
            ("smtp://mail.example", 25),
            ("smtp://mail.example:2525/", 2525),
            ("smtp://mail.example?tls=required", 587),
            ("smtp://mail.example?tls=opportunistic", 587),
            ("smtps://sam:p%40ss@mail.example/app.example", 465),
        ] {
            let server = MailServer::new(url).unwrap();
            assert_eq!((server.host.as_str(), server.port), ("mail.example", port), "{url}");
            assert_eq!(server.credentials.is_some(), url.contains('@'), "{url}");
        }
        let server = MailServer::new("smtps://sam:p%40ss@mail.example/app.example").unwrap();
        assert_eq!(server.hello, ClientId::Domain("app.example".to_owned()));
        assert_eq!(server.credentials, Some(Credentials::new("sam".to_owned(), "p@ss".to_owned())));
        for url in ["mail.example", "http://mail.example", "smtp://mail.example?tls=maybe", "smtp:", ""] {
            assert!(MailServer::new(url).is_err(), "{url}");
        }
    }
}
