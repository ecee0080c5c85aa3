//! What stands around the product of a test, and the settings that lead it there.

use std::net::{Ipv4Addr, SocketAddr};

use clap::Parser;
use sandbox::google::{self, Google};
use sandbox::mailbox::Mailbox;
use sandbox::second_app::{self, SecondApp};
use sandbox::visma_connect::{self, PasswordHashing, PasswordRules, VismaConnect};
use sandbox::world::{CLIENT_ID, CLIENT_SECRET, product_client};
use smarttrackers::config::Settings;

use super::TestApp;
use crate::support::clock::TestClock;

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    settings: Settings,
}

pub(super) async fn connect(product: &str, mailbox: &Mailbox, clock: &TestClock) -> VismaConnect {
    let options = visma_connect::Options {
        listen: free_port(),
        public_url: None,
        clients: vec![product_client(product)],
        smtp: mailbox.smtp_address(),
        data_dir: None,
        clock: clock.of_sandbox(),
        password_hashing: PasswordHashing::Quick,
        password_rules: PasswordRules::default(),
    };
    VismaConnect::start(options).await.unwrap()
}

/// The settings, read as the product reads its flags.
pub(super) fn settings(
    database_url: &str,
    url: &str,
    connect: &VismaConnect,
    smtp_url: &str,
    more: &[&str],
) -> Settings {
    let flags = [
        format!("--database-url={database_url}"),
        format!("--base-url={url}"),
        format!("--oidc-issuer={}", connect.issuer()),
        format!("--oidc-client-id={CLIENT_ID}"),
        format!("--oidc-client-secret={CLIENT_SECRET}"),
        format!("--create-account-url={}", connect.registration_url(CLIENT_ID)),
        format!("--account-settings-url={}", connect.settings_url()),
        format!("--smtp-url={smtp_url}"),
    ];
    // What a test says itself counts.
    let is_said = |flag: &String| {
        let name = flag.split('=').next();
        more.iter().any(|said| said.split('=').next() == name)
    };
    let flags = flags.into_iter().filter(|flag| !is_said(flag)).chain(more.iter().map(|it| (*it).to_owned()));
    let all = std::iter::once("test".to_owned()).chain(flags);
    Flags::try_parse_from(all).unwrap().settings
}

impl TestApp {
    /// From now on the provider offers "Google".
    pub async fn google(&self) -> Google {
        let options = google::Options {
            listen: free_port(),
            public_url: None,
            data_dir: None,
            clock: self.clock.of_sandbox(),
        };
        let google = Google::start(options).await.unwrap();
        self.connect.offer_google(&google).unwrap();
        google
    }

    /// Another application that signs its people in at the provider.
    pub async fn second_app(&self) -> SecondApp {
        let options = second_app::Options {
            listen: free_port(),
            public_url: None,
            issuer: self.connect.issuer().to_owned(),
            product_url: self.url.clone(),
            clock: self.clock.of_sandbox(),
        };
        let app = SecondApp::start(options).await.unwrap();
        self.connect.register(app.client());
        app
    }
}

fn free_port() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 0))
}
