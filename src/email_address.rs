//! E-mail addresses as people type them, and as they are compared.

use std::fmt;
use std::str::FromStr;

/// An address that mail can be sent to. It keeps the local part as it was typed; two spellings are the
/// same address when their folded forms are equal. `Debug` is masked so that logs hold no addresses.
#[derive(Clone)]
pub struct EmailAddress {
    typed: String,
    folded: String,
}

/// The text is no address: not `local@domain`, longer than 254 characters (RFC 5321, section
/// 4.5.3.1.3), or with a domain that IDNA (UTS 46) refuses.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAnAddress;

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is not an e-mail address such as name@example.com")
    }
}

impl std::error::Error for NotAnAddress {}

impl EmailAddress {
    /// From what is stored, which was checked when it came in.
    pub fn from_stored(typed: String, folded: String) -> Self {
        Self { typed, folded }
    }

    /// The spelling it was typed in.
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// It has been taken out of an entry of which nothing is left but that somebody was invited once.
    pub fn is_masked(&self) -> bool {
        self.typed.is_empty()
    }

    /// The form addresses are compared and looked up by: lower case, domain in ASCII.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// As mail servers want it: the local part as typed, the domain in ASCII.
    pub fn deliverable(&self) -> String {
        let (local, _) = self.typed.rsplit_once('@').unwrap_or_default();
        format!("{local}@{}", self.domain())
    }

    /// What stands behind the @, in ASCII.
    pub fn domain(&self) -> &str {
        self.folded.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// For logs: the first character and the domain.
    pub fn masked(&self) -> String {
        let (local, domain) = self.folded.split_once('@').unwrap_or(("", ""));
        format!("{}…@{domain}", local.chars().next().unwrap_or('…'))
    }
}

impl FromStr for EmailAddress {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (local, domain) = text.trim().rsplit_once('@').ok_or(NotAnAddress)?;
        let domain = ascii_domain(domain)?;
        if !is_dot_atom(local) || local.len() > 64 || local.len() + domain.len() > 253 {
            return Err(NotAnAddress);
        }
        Ok(Self {
            // As mapped, so that what is shown is what is written to.
            typed: format!("{local}@{}", shown_domain(&domain)),
            folded: format!("{}@{domain}", local.to_ascii_lowercase()),
        })
    }
}

/// A domain that addresses can have, as it is compared: in ASCII (UTS 46).
///
/// # Errors
/// [`NotAnAddress`] when no address can have it.
pub fn ascii_domain(text: &str) -> Result<String, NotAnAddress> {
    let domain = idna::domain_to_ascii_strict(text).map_err(|_| NotAnAddress)?;
    if is_public(&domain) { Ok(domain) } else { Err(NotAnAddress) }
}

/// The same as people write it.
pub fn shown_domain(ascii: &str) -> String {
    idna::domain_to_unicode(ascii).0
}

/// The local part of RFC 5321, section 4.1.2, without quotes, which nobody has and few servers take.
/// ASCII only: beyond it, what is the same mailbox is up to each server.
fn is_dot_atom(local: &str) -> bool {
    let is_atom = |atom: &str| {
        !atom.is_empty()
            && atom.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte))
    };
    local.split('.').all(is_atom)
}

/// At least two labels, the last of them no number: not a host of one's own network, nor an address.
fn is_public(domain: &str) -> bool {
    domain.rsplit_once('.').is_some_and(|(rest, last)| {
        !rest.is_empty() && !last.is_empty() && last.bytes().any(|byte| byte.is_ascii_alphabetic())
    })
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Eq for EmailAddress {}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> EmailAddress {
        text.parse().unwrap()
    }

    #[test]
    fn case_and_the_spelling_of_the_domain_do_not_make_another_address() {
        assert_eq!(address("Bo@Acme.Example"), address("bo@acme.example"));
        assert_eq!(address("bo@bücher.example"), address("bo@xn--bcher-kva.example"));
        assert_ne!(address("bo@acme.example"), address("bob@acme.example"));
        assert_eq!(address(" Bo@Acme.Example ").as_typed(), "Bo@acme.example");
        assert_eq!(address("bo@ac\u{ad}me.example").as_typed(), "bo@acme.example");
        assert_eq!(address("Bo@Bücher.example").deliverable(), "Bo@xn--bcher-kva.example");
    }

    #[test]
    fn what_cannot_receive_mail_is_refused() {
        let long = format!("{}@acme.example", "a".repeat(260));
        for text in [
            "",
            "bo",
            "bo@",
            "@acme.example",
            "bo@acme",
            "b o@acme.example",
            "bo@ac me.example",
            "bo@@acme.example",
            "bo@acme..example",
            "bo@acme.example\r\nBcc: eve@x.example",
            "\"b o\"@acme.example",
            ".bo@acme.example",
            "b\u{212a}@acme.example",
            "bo@1.2",
            "bo@127.0.0.1",
            &long,
        ] {
            assert_eq!(text.parse::<EmailAddress>().err(), Some(NotAnAddress), "{text}");
        }
    }

    #[test]
    fn logs_hold_no_address() {
        assert!(!format!("{:?}", address("bosman@acme.example")).contains("bosman"));
    }
}
