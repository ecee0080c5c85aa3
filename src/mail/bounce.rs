//! Bounces: what is told of a mail after it was handed over, and by what its mail is recognised.

use lettre::Address;

use crate::config::{BounceAddress, Settings};
use crate::ids::MessageId;
use crate::secrets::Key;

/// What is signed begins with this, so that nothing else signed with the same key passes for it.
const PURPOSE: &[u8] = b"bounce-address:";
/// Enough of a signature where each guess costs a mail.
const SIGNATURE_LENGTH: usize = 8;
/// Reasons are kept to show; a server may say a lot.
const REASON_LENGTH: usize = 500;

/// What a report says of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BounceKind {
    /// It does not arrive.
    Failed,
    /// It has not arrived yet.
    Delayed,
}

impl BounceKind {
    /// The word it is stored by, and told by where reports are posted.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Delayed => "delayed",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Failed, Self::Delayed].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A report about one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    pub kind: BounceKind,
    /// What the server that had the mail last said.
    pub reason: String,
}

impl Bounce {
    pub fn new(kind: BounceKind, reason: &str) -> Self {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { kind, reason: reason.chars().filter(|c| !c.is_control()).take(REASON_LENGTH).collect() }
    }
}

/// The addresses that mails are sent from, each mail from one of its own: whatever comes back to it is
/// about this mail, and nobody who has not seen it can write to it.
#[derive(Clone, Debug)]
pub struct BounceAddresses {
    base: BounceAddress,
    key: Key,
}

impl BounceAddresses {
    /// `None` where the settings have no address for bounces.
    pub fn new(settings: &Settings) -> Option<Self> {
        let (base, secret) = (settings.mail.bounce_address.clone()?, settings.mail.bounce_secret.as_ref()?);
        Some(Self { base, key: Key::new(secret.reveal()) })
    }

    /// `bounces+{message id}.{signature}@…`; small letters and digits, as some servers fold addresses.
    pub(super) fn of(&self, message: MessageId) -> Option<Address> {
        let signature = self.key.sign(&[PURPOSE, message.0.as_bytes()]);
        let signature: String =
            signature[..SIGNATURE_LENGTH].iter().map(|byte| format!("{byte:02x}")).collect();
        let local = format!("{}+{}.{signature}", self.base.local(), message.0.simple());
        Address::new(local, self.base.domain()).ok()
    }

    /// The mail that was sent from this address, if it is one of ours.
    pub fn message_of(&self, address: &str) -> Option<MessageId> {
        let address = address.trim().trim_start_matches('<').trim_end_matches('>').to_ascii_lowercase();
        let (local, domain) = address.rsplit_once('@')?;
        let (base, tag) = local.split_once('+')?;
        let (id, signature) = tag.split_once('.')?;
        let is_below = base.eq_ignore_ascii_case(self.base.local());
        if !is_below
            || !domain.eq_ignore_ascii_case(self.base.domain())
            || signature.len() != 2 * SIGNATURE_LENGTH
        {
            return None;
        }
        let (id, signature) = (id.parse::<MessageId>().ok()?, from_hex(signature)?);
        self.key.has_signed(&[PURPOSE, id.0.as_bytes()], &signature).then_some(id)
    }
}

/// The mail with this Message-ID; its other part is the name of our host.
pub(super) fn message_called(message_id: &str, host: &str) -> Option<MessageId> {
    let message_id = message_id.trim().trim_start_matches('<').trim_end_matches('>');
    let (id, of) = message_id.split_once('@')?;
    if of.eq_ignore_ascii_case(host) { id.parse().ok() } else { None }
}

pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;

    use super::*;

    fn addresses(base: &str, secret: &str) -> BounceAddresses {
        BounceAddresses { base: base.parse().unwrap(), key: Key::new(secret) }
    }

    #[test]
    fn what_comes_back_to_a_mails_own_address_is_about_this_mail() {
        let ours = addresses("bounces@mail.acme.example", "secret");
        let id = MessageId::new(OffsetDateTime::UNIX_EPOCH);
        let address = ours.of(id).unwrap().to_string();
        assert!(address.split('@').next().unwrap().len() <= 64);
        assert_eq!(ours.message_of(&address), Some(id));
        assert_eq!(ours.message_of(&format!("<{}>", address.to_uppercase())), Some(id));
    }

    #[test]
    fn a_forged_address_is_about_nothing() {
        let ours = addresses("bounces@mail.acme.example", "secret");
        let id = MessageId::new(OffsetDateTime::UNIX_EPOCH);
        let genuine = ours.of(id).unwrap().to_string();
        let other = MessageId::new(OffsetDateTime::UNIX_EPOCH);
        for forged in [
            addresses("bounces@mail.acme.example", "another").of(id).unwrap().to_string(),
            genuine.replace(&id.0.simple().to_string(), &other.0.simple().to_string()),
            genuine.replace("mail.acme.example", "mail.evil.example"),
            genuine.replace("bounces+", "bouncer+"),
            format!("bounces+{}.@mail.acme.example", id.0.simple()),
            format!("bounces+{}@mail.acme.example", id.0.simple()),
            format!("bounces+{}.0000000000000000@mail.acme.example", id.0.simple()),
            genuine.replacen('.', ".é", 1),
            "bounces@mail.acme.example".to_owned(),
            String::new(),
        ] {
            assert_eq!(ours.message_of(&forged), None, "{forged}");
        }
    }

    #[test]
    fn a_message_id_is_ours_by_its_host() {
        let id = MessageId::new(OffsetDateTime::UNIX_EPOCH);
        assert_eq!(message_called(&format!("<{id}@app.example>"), "app.example"), Some(id));
        assert_eq!(message_called(&format!("{id}@other.example"), "app.example"), None);
        assert_eq!(message_called("<1@app.example>", "app.example"), None);
    }

    #[test]
    fn a_reason_is_one_line_of_bounded_length() {
        let bounce = Bounce::new(BounceKind::Failed, "550 no\r\n   such\u{7} user");
        assert_eq!(bounce.reason, "550 no such user");
        assert_eq!(Bounce::new(BounceKind::Failed, &"é".repeat(9_000)).reason.chars().count(), 500);
    }
}
