//! The whole sandbox on neighbouring ports: Visma Connect at N+1, the mailbox at N+2, a second application at N+3, Google at
//! N+4, the mailbox's mail server at N+25 and Postgres at N+54, for a product at N.

use std::fs::{self, File, TryLockError};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use crate::google::{self, Google};
use crate::mailbox::{self, Mailbox};
use crate::postgres::{self, Postgres};
use crate::second_app::{self, SecondApp};
use crate::visma_connect::{self, Client, PasswordHashing, PasswordRules, VismaConnect};
use crate::{Clock, Error, json_file, server};

/// How the product is registered at Visma Connect's stand-in.
pub const CLIENT_ID: &str = "smarttrackers";
/// Not a secret worth keeping: it opens the stand-in on this computer only.
pub const CLIENT_SECRET: &str = "sandbox-only-client-secret";
/// The password of everybody in the standing cast.
pub const CAST_PASSWORD: &str = "Sandbox-2026!";

/// What to bring up, and where.
#[derive(Debug, Clone)]
pub struct WorldOptions {
    /// The product's port; the others follow from it.
    pub port: u16,
    /// Where everything is kept over a restart.
    pub data_dir: PathBuf,
    /// The address that the pages listen on; the loopback unless it runs in a container.
    pub listen: IpAddr,
    /// Whether to run Postgres too.
    pub has_postgres: bool,
    pub clock: Clock,
}

impl WorldOptions {
    /// Everything on the loopback, by the computer's clock.
    pub fn new(port: u16, data_dir: impl Into<PathBuf>) -> Self {
        Self {
            port,
            data_dir: data_dir.into(),
            listen: IpAddr::V4(Ipv4Addr::LOCALHOST),
            has_postgres: true,
            clock: Clock::system(),
        }
    }
}

/// The running sandbox. Dropping it stops everything, Postgres last.
pub struct World {
    pub second_app: SecondApp,
    pub visma_connect: VismaConnect,
    pub google: Google,
    pub mailbox: Mailbox,
    pub postgres: Option<Postgres>,
    port: u16,
    _lock: File,
}

impl World {
    /// Takes all ports first, so that a taken one is known before anything runs.
    pub async fn start(options: WorldOptions) -> Result<Self, Error> {
        let ports = Ports::after(options.port)?;
        json_file::make_folder(&options.data_dir)?;
        let lock = lock(&options.data_dir)?;
        let at = |port| SocketAddr::new(options.listen, port);
        let connect = server::bind(at(ports.connect), "Visma Connect's stand-in").await?;
        let pages = server::bind(at(ports.mailbox), "the page of the mailbox").await?;
        let second_app = server::bind(at(ports.second_app), "the second application").await?;
        let google = server::bind(at(ports.google), "Google's stand-in").await?;
        let smtp = server::bind(at(ports.smtp), "the mailbox's mail server (SMTP)").await?;
        let postgres = match options.has_postgres {
            true => Some(start_postgres(ports.postgres, &options.data_dir).await?),
            false => None,
        };
        let mailbox_options = mailbox::Options {
            smtp: smtp.address,
            http: pages.address,
            data_dir: Some(options.data_dir.join("mailbox")),
            clock: options.clock.clone(),
        };
        let mailbox = Mailbox::start_on(smtp, pages, mailbox_options)?;
        let google_options = google::Options {
            listen: google.address,
            public_url: Some(url(ports.google)),
            data_dir: Some(options.data_dir.join("google")),
            clock: options.clock.clone(),
        };
        let google = Google::start_on(google, google_options).await?;
        let connect_options = visma_connect::Options {
            listen: connect.address,
            public_url: Some(url(ports.connect)),
            clients: vec![product_client(&url(options.port))],
            smtp: SocketAddr::from((Ipv4Addr::LOCALHOST, ports.smtp)),
            data_dir: Some(options.data_dir.join("visma-connect")),
            clock: options.clock.clone(),
            password_hashing: PasswordHashing::Recommended,
            password_rules: PasswordRules::default(),
        };
        let visma_connect = VismaConnect::start_on(connect, connect_options).await?;
        visma_connect.offer_google(&google)?;
        let second_app_options = second_app::Options {
            listen: second_app.address,
            public_url: Some(url(ports.second_app)),
            issuer: visma_connect.issuer().to_owned(),
            product_url: url(options.port),
            clock: options.clock,
        };
        let second_app = SecondApp::start_on(second_app, second_app_options)?;
        visma_connect.register(second_app.client());
        Ok(Self { second_app, visma_connect, google, mailbox, postgres, port: options.port, _lock: lock })
    }

    /// Says so when the product's own port is taken.
    pub fn check_product_port(port: u16) -> Result<(), Error> {
        check_free(port, "SmartTrackers")
    }

    /// Where the product is to answer.
    pub fn product_url(&self) -> String {
        url(self.port)
    }

    /// The page of the mailbox, as people reach it.
    pub fn mailbox_url(&self) -> String {
        url(self.port + 2)
    }

    /// Where the product sends its mail.
    pub fn smtp_url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port + 25)
    }

    /// Where "Create account" leads.
    pub fn create_account_url(&self) -> String {
        self.visma_connect.registration_url(CLIENT_ID)
    }
}

/// Throws away all that a sandbox has kept in this folder, so that the next one starts afresh. Whatever else is in
/// the folder stays.
pub fn start_over(data_dir: &Path) -> Result<(), Error> {
    if !data_dir.exists() {
        return Ok(());
    }
    let _lock = lock(data_dir)?;
    postgres::remove_from(data_dir)?;
    for part in ["google", "mailbox", "visma-connect"] {
        match fs::remove_dir_all(data_dir.join(part)) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                let folder = data_dir.display();
                return Err(Error::new(format!("{folder} cannot be emptied: {e}.")));
            }
            _ => {}
        }
    }
    Ok(())
}

/// On this computer, as people and servers alike reach it.
fn url(port: u16) -> String {
    format!("http://localhost:{port}")
}

struct Ports {
    connect: u16,
    mailbox: u16,
    second_app: u16,
    google: u16,
    smtp: u16,
    postgres: u16,
}

impl Ports {
    fn after(port: u16) -> Result<Self, Error> {
        let too_high = || Error::new(format!("Port {port} is too high: the sandbox also needs port N+54."));
        port.checked_add(54).filter(|_| port > 0).ok_or_else(too_high)?;
        Ok(Self {
            connect: port + 1,
            mailbox: port + 2,
            second_app: port + 3,
            google: port + 4,
            smtp: port + 25,
            postgres: port + 54,
        })
    }
}

/// The product as the stand-in knows it.
pub fn product_client(product: &str) -> Client {
    Client {
        client_id: CLIENT_ID.to_owned(),
        client_secret: CLIENT_SECRET.to_owned(),
        application_name: "SmartTrackers".to_owned(),
        redirect_uris: vec![format!("{product}/login/callback")],
        post_logout_redirect_uris: vec![format!("{product}/login")],
        login_page: format!("{product}/login"),
        backchannel_logout_uri: Some(format!("{product}/login/backchannel-logout")),
        has_core_claims_in_id_token: false,
    }
}

async fn start_postgres(port: u16, data_dir: &Path) -> Result<Postgres, Error> {
    let options =
        postgres::Options { data_dir: postgres::place_for(data_dir)?, port: Some(port), durable: true };
    // A server that a killed run left behind may still hold the port: it is ended before the port is judged.
    postgres::stop_leftover(&options.data_dir);
    check_free(port, "Postgres")?;
    Postgres::start(options).await
}

fn check_free(port: u16, what_for: &str) -> Result<(), Error> {
    let tried = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    tried.map(drop).map_err(|e| {
        Error::new(match e.kind() {
            std::io::ErrorKind::AddrInUse => {
                format!("Port {port} is already in use; it is needed for {what_for}.")
            }
            _ => format!("Port {port}, needed for {what_for}, cannot be used: {e}."),
        })
    })
}

/// One sandbox at a time in a folder.
fn lock(data_dir: &Path) -> Result<File, Error> {
    let path = data_dir.join("lock");
    let file = fs::OpenOptions::new().create(true).append(true).open(&path);
    let unusable = |e| Error::new(format!("{} cannot be used: {e}.", path.display()));
    let file = file.map_err(unusable)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::new(format!(
            "Another sandbox is running with its data in {}: end that one first.",
            data_dir.display()
        ))),
        Err(TryLockError::Error(e)) => Err(unusable(e)),
    }
}
