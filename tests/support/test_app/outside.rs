//! What stands around the product of a test, and the settings that lead it there.

use std::net::{Ipv4Addr, SocketAddr};

use clap::Parser;
use sandbox::mailbox::Mailbox;
use sandbox::visma_connect::{self, Client, PasswordHashing, PasswordRules, VismaConnect};
use sandbox::world::{CLIENT_ID, CLIENT_SECRET};
use smarttrackers::config::Settings;

use crate::support::clock::TestClock;

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    settings: Settings,
}

pub(super) async fn connect(product: &str, mailbox: &Mailbox, clock: &TestClock) -> VismaConnect {
    let client = Client {
        client_id: CLIENT_ID.to_owned(),
        client_secret: CLIENT_SECRET.to_owned(),
        application_name: "SmartTrackers".to_owned(),
        redirect_uris: vec![format!("{product}/login/callback")],
        post_logout_redirect_uris: vec![format!("{product}/login")],
        login_page: format!("{product}/login"),
        backchannel_logout_uri: Some(format!("{product}/login/backchannel-logout")),
        has_core_claims_in_id_token: false,
    };
    let options = visma_connect::Options {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        public_url: None,
        clients: vec![client],
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
