//! Signing mails with a key of the settings (DKIM, RFC 6376), so that their receivers can tell them from forged ones.

use std::fs;

use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey,
};
use lettre::message::header::HeaderName;
use rsa::RsaPrivateKey;
use rsa::pkcs1::{EncodeRsaPrivateKey as _, LineEnding};
use rsa::pkcs8::DecodePrivateKey as _;

use crate::config::Settings;

/// What nobody may change on the way. `Content-Type` stands in what the library takes for the body.
const SIGNED: [&str; 8] =
    ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Language"];

/// `None` where the settings have no key. The domain is that of who mails are from, as DMARC wants it.
pub(super) fn signer(settings: &Settings) -> Result<Option<DkimConfig>, String> {
    let (Some(file), Some(selector)) = (&settings.mail.dkim_key_file, &settings.mail.dkim_selector) else {
        return Ok(None);
    };
    let pem =
        fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let key = key(&pem).ok_or_else(|| format!("{} holds no RSA key in PEM", file.display()))?;
    let relaxed = DkimCanonicalizationType::Relaxed;
    Ok(Some(DkimConfig::new(
        selector.clone(),
        settings.mail_from.email.domain().to_owned(),
        key,
        SIGNED.map(HeaderName::new_from_ascii_str).into(),
        // Many servers fold headers anew.
        DkimCanonicalization { header: relaxed, body: relaxed },
    )))
}

/// From either form that openssl writes, PKCS #8 or PKCS #1.
fn key(pem: &str) -> Option<DkimSigningKey> {
    let older = RsaPrivateKey::from_pkcs8_pem(pem).ok().and_then(|key| key.to_pkcs1_pem(LineEnding::LF).ok());
    DkimSigningKey::new(older.as_deref().map_or(pem, |pem| pem), DkimSigningAlgorithm::Rsa).ok()
}
