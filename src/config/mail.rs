//! The settings of mail beyond where its server is: how bounces find their way back, and signing.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use lettre::Address;

use super::Masked;

/// A key that is shorter can be guessed.
const SHORTEST_SECRET: usize = 32;
/// The left part of an address has 64 characters at most (RFC 5321, section 4.5.3.1.1), and ours are longer by
/// what makes them one mail's own.
const LONGEST_LOCAL: usize = 14;

/// What becomes of mails once they are handed over, and who vouches for them.
#[derive(Args, Clone, Debug)]
pub struct MailSettings {
    /// Where reports about mails that did not arrive come to; each mail is sent from an address of its own below it
    #[arg(
        long,
        env = "SMARTTRACKERS_BOUNCE_ADDRESS",
        value_name = "SMARTTRACKERS_BOUNCE_ADDRESS",
        requires = "bounce_secret"
    )]
    pub bounce_address: Option<BounceAddress>,

    /// What makes reports genuine: it is in those addresses, and signs what is posted to /mail/bounces
    #[arg(
        long,
        env = "SMARTTRACKERS_BOUNCE_SECRET",
        value_name = "SMARTTRACKERS_BOUNCE_SECRET",
        hide_env_values = true,
        value_parser = long_enough
    )]
    pub bounce_secret: Option<Masked>,

    /// The file with the RSA key (PEM) that mails are signed with (DKIM), for the domain that they are from
    #[arg(
        long,
        env = "SMARTTRACKERS_DKIM_KEY_FILE",
        value_name = "SMARTTRACKERS_DKIM_KEY_FILE",
        requires = "dkim_selector"
    )]
    pub dkim_key_file: Option<PathBuf>,

    /// The name under which that domain publishes the key
    #[arg(
        long,
        env = "SMARTTRACKERS_DKIM_SELECTOR",
        value_name = "SMARTTRACKERS_DKIM_SELECTOR",
        requires = "dkim_key_file"
    )]
    pub dkim_selector: Option<String>,
}

/// An address that can be given something more behind a plus.
#[derive(Clone, Debug)]
pub struct BounceAddress(Address);

impl BounceAddress {
    pub fn local(&self) -> &str {
        self.0.user()
    }

    pub fn domain(&self) -> &str {
        self.0.domain()
    }
}

impl FromStr for BounceAddress {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address: Address =
            text.parse().map_err(|_| "it is not an address such as bounces@mail.example.com")?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if address.user().len() > LONGEST_LOCAL {
            return Err("what stands before the @ may have 14 characters at most");
        }
        if !address.user().chars().all(is_plain) || !address.domain().is_ascii() {
            return Err(
                "before the @ may stand letters, digits and .-_ only, and behind it a domain in ASCII",
            );
        }
        Ok(Self(address))
    }
}

fn long_enough(text: &str) -> Result<Masked, &'static str> {
    match text.trim().len() < SHORTEST_SECRET {
        true => Err("it must have 32 characters at least, such as openssl rand -hex 32 makes"),
        false => text.parse(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bounce_address_has_room_for_what_makes_it_one_mails_own() {
        let address: BounceAddress = "bounces@mail.acme.example".parse().unwrap();
        assert_eq!((address.local(), address.domain()), ("bounces", "mail.acme.example"));
        for text in
            ["", "bounces", "a+b@acme.example", "returned-mails-1@acme.example", "\"a b\"@acme.example"]
        {
            assert!(text.parse::<BounceAddress>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_secret_that_can_be_guessed_is_refused() {
        assert!(long_enough("hunter2").is_err());
        assert!(long_enough(&"x".repeat(32)).is_ok());
    }
}
