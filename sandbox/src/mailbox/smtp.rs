//! The server's side of SMTP (RFC 5321), as much as senders need: every mail ends on the shelf.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;

use super::message::Envelope;
use super::misbehave::Switch;
use super::shelf::Shelf;

const LONGEST_LINE: usize = 4_096;
const LARGEST_MAIL: usize = 10 * 1024 * 1024;
const MOST_RECIPIENTS: usize = 100;
const PATIENCE: Duration = Duration::from_secs(300);

/// The open port with its connections; gone when dropped.
pub(super) struct Listener(Vec<JoinHandle<()>>);

impl Listener {
    pub(super) fn start(listeners: Vec<TcpListener>, shelf: &Arc<Shelf>, switch: &Arc<Switch>) -> Self {
        let accepting = listeners
            .into_iter()
            .map(|listener| tokio::spawn(accept(listener, Arc::clone(shelf), Arc::clone(switch))));
        Self(accepting.collect())
    }

    /// Closes the port and cuts the connections; both are done when this returns.
    pub(super) async fn stop(mut self) {
        for accepting in self.0.drain(..) {
            accepting.abort();
            let _ = accepting.await;
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for accepting in &self.0 {
            accepting.abort();
        }
    }
}

async fn accept(listener: TcpListener, shelf: Arc<Shelf>, switch: Arc<Switch>) {
    // Owns the connections: they end with it.
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let connection = Connection::new(stream, Arc::clone(&shelf), Arc::clone(&switch));
                    connections.spawn(connection.talk());
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

struct Connection {
    from: BufReader<OwnedReadHalf>,
    to: OwnedWriteHalf,
    shelf: Arc<Shelf>,
    switch: Arc<Switch>,
    is_greeted: bool,
    sender: Option<String>,
    recipients: Vec<String>,
}

/// Why a conversation ends.
enum End {
    Quit,
    Lost,
}

impl From<std::io::Error> for End {
    fn from(_: std::io::Error) -> Self {
        Self::Lost
    }
}

impl Connection {
    fn new(stream: TcpStream, shelf: Arc<Shelf>, switch: Arc<Switch>) -> Self {
        let _ = stream.set_nodelay(true);
        let (from, to) = stream.into_split();
        Self {
            from: BufReader::new(from),
            to,
            shelf,
            switch,
            is_greeted: false,
            sender: None,
            recipients: Vec::new(),
        }
    }

    async fn talk(mut self) {
        if let Err(End::Quit) = self.converse().await {
            let _ = self.to.shutdown().await;
        }
    }

    async fn converse(&mut self) -> Result<(), End> {
        self.hang_if_told().await;
        self.say("220 sandbox ESMTP, nothing leaves this computer").await?;
        loop {
            let Some(line) = self.line().await? else {
                self.say("500 Line too long").await?;
                continue;
            };
            self.hang_if_told().await;
            self.obey(&line).await?;
        }
    }

    async fn obey(&mut self, line: &str) -> Result<(), End> {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => {
                self.greet();
                let offers = format!(
                    "250-sandbox\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n\
                     250-SIZE {LARGEST_MAIL}\r\n250 AUTH PLAIN LOGIN"
                );
                self.say(&offers).await
            }
            "HELO" => {
                self.greet();
                self.say("250 sandbox").await
            }
            "AUTH" => self.authenticate(rest).await,
            "MAIL" => self.mail(rest).await,
            "RCPT" => self.recipient(rest).await,
            "DATA" => self.data().await,
            "RSET" => {
                self.forget_mail();
                self.say("250 OK").await
            }
            "NOOP" => self.say("250 OK").await,
            "VRFY" => self.say("252 Send it and see").await,
            "QUIT" => {
                self.say("221 Bye").await?;
                Err(End::Quit)
            }
            _ => self.say("502 Command not implemented").await,
        }
    }

    fn greet(&mut self) {
        self.is_greeted = true;
        self.forget_mail();
    }

    fn forget_mail(&mut self) {
        self.sender = None;
        self.recipients.clear();
    }

    /// Anybody is let in; the point is that a sender with a password can be tried.
    async fn authenticate(&mut self, rest: &str) -> Result<(), End> {
        let mut words = rest.split_whitespace();
        let mechanism = words.next().unwrap_or_default().to_ascii_uppercase();
        let mut answers = words.next().map(str::to_owned).into_iter().collect::<Vec<_>>();
        let prompts: &[&str] = match mechanism.as_str() {
            "PLAIN" => &[""],
            "LOGIN" => &["Username:", "Password:"],
            _ => return self.say("504 Only PLAIN and LOGIN").await,
        };
        for prompt in &prompts[answers.len().min(prompts.len())..] {
            self.say(&format!("334 {}", STANDARD.encode(prompt))).await?;
            answers.push(self.line().await?.unwrap_or_default());
        }
        if answers.iter().all(|answer| STANDARD.decode(answer).is_ok()) {
            self.say("235 Welcome").await
        } else {
            self.say("501 That is not base64").await
        }
    }

    async fn mail(&mut self, rest: &str) -> Result<(), End> {
        if !self.is_greeted {
            return self.say("503 Say EHLO first").await;
        }
        if self.sender.is_some() {
            return self.say("503 There is a sender already").await;
        }
        let Some((address, parameters)) = path(rest, "FROM:") else {
            return self.say("501 Say MAIL FROM:<address>").await;
        };
        let size = parameters
            .split_whitespace()
            .find_map(|it| it.to_ascii_uppercase().strip_prefix("SIZE=")?.parse::<usize>().ok());
        if size.is_some_and(|size| size > LARGEST_MAIL) {
            return self.say("552 Too large").await;
        }
        self.sender = Some(address);
        self.say("250 OK").await
    }

    async fn recipient(&mut self, rest: &str) -> Result<(), End> {
        if self.sender.is_none() {
            return self.say("503 Say MAIL first").await;
        }
        let Some((address, _)) = path(rest, "TO:").filter(|(it, _)| it.contains('@')) else {
            return self.say("501 Say RCPT TO:<address>").await;
        };
        if let Some(refusal) = self.switch.refusal_of(&address) {
            return self.say(&refusal).await;
        }
        if self.recipients.len() == MOST_RECIPIENTS {
            return self.say("452 Too many recipients").await;
        }
        self.recipients.push(address);
        self.say("250 OK").await
    }

    async fn data(&mut self) -> Result<(), End> {
        if self.recipients.is_empty() {
            return self.say("503 Say RCPT first").await;
        }
        self.say("354 End with a line that holds only a dot").await?;
        let mail = self.content().await?;
        let recipients = std::mem::take(&mut self.recipients);
        let envelope = Envelope { sender: self.sender.take().unwrap_or_default(), recipients };
        self.forget_mail();
        let Some(mail) = mail else {
            return self.say("552 Too large").await;
        };
        if let Some(refusal) = self.switch.refusal_of_content() {
            return self.say(&refusal).await;
        }
        let kept = self.shelf.put(mail, envelope);
        if self.switch.cuts_after_content() {
            return Err(End::Lost);
        }
        match kept {
            Ok(()) => self.say("250 Kept").await,
            Err(e) => self.say(&format!("452 Cannot be kept: {e}")).await,
        }
    }

    /// The mail up to the line with the dot, doubled dots undone. `None` when it is too large.
    async fn content(&mut self) -> Result<Option<Vec<u8>>, End> {
        let mut mail = Vec::new();
        let mut is_too_large = false;
        let mut line = Vec::new();
        loop {
            let was_whole = line.is_empty() || line.ends_with(b"\n");
            line.clear();
            self.read_up_to_newline(&mut line).await?;
            let mut text: &[u8] = &line;
            if was_whole {
                if text == b".\r\n" || text == b".\n" {
                    break;
                }
                text = text.strip_prefix(b".").unwrap_or(text);
            }
            is_too_large |= mail.len() + text.len() > LARGEST_MAIL;
            if !is_too_large {
                mail.extend_from_slice(text);
            }
        }
        Ok((!is_too_large).then_some(mail))
    }

    /// A command without its line end; `None` when it was too long.
    async fn line(&mut self) -> Result<Option<String>, End> {
        let mut line = Vec::new();
        self.read_up_to_newline(&mut line).await?;
        let is_whole = line.ends_with(b"\n");
        while !line.ends_with(b"\n") {
            line.clear();
            self.read_up_to_newline(&mut line).await?;
        }
        let text = String::from_utf8_lossy(&line).trim_end().to_owned();
        Ok(is_whole.then_some(text))
    }

    /// Reads a line, or as much of it as is allowed at once.
    async fn read_up_to_newline(&mut self, line: &mut Vec<u8>) -> Result<(), End> {
        let mut bounded = (&mut self.from).take(LONGEST_LINE as u64);
        match timeout(PATIENCE, bounded.read_until(b'\n', line)).await {
            Ok(Ok(read)) if read > 0 => Ok(()),
            _ => Err(End::Lost),
        }
    }

    async fn say(&mut self, reply: &str) -> Result<(), End> {
        self.to.write_all(format!("{reply}\r\n").as_bytes()).await?;
        Ok(())
    }

    async fn hang_if_told(&self) {
        while self.switch.hangs() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// `FROM:<a@example.com> SIZE=1` taken apart into address and parameters.
fn path(rest: &str, keyword: &str) -> Option<(String, String)> {
    let is_there = rest.get(..keyword.len())?.eq_ignore_ascii_case(keyword);
    let rest = is_there.then(|| rest[keyword.len()..].trim_start())?;
    let (address, parameters) = rest.strip_prefix('<')?.split_once('>')?;
    Some((address.to_owned(), parameters.to_owned()))
}
