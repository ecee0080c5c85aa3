//! How we tell the token endpoint who we are: by our secret, in the header or in the form, as metadata says
//! (`client_secret_basic`, `client_secret_post`), or by an assertion that our own key signs (`private_key_jwt`, RFC 7523).

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey};
use openidconnect::{JsonWebKeyId, PrivateSigningKey as _};
use rsa::RsaPrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _, LineEnding};
use rsa::pkcs8::DecodePrivateKey as _;
use serde_json::json;
use time::{Duration, OffsetDateTime};

use crate::config::{Masked, Settings};
use crate::secrets::Secret;

/// An assertion holds for so long: it is sent at once.
const ASSERTION_LENGTH: Duration = Duration::MINUTE;
const JWT_BEARER: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

#[derive(Clone)]
pub(super) enum ClientAuth {
    Secret(Masked),
    Key(Arc<CoreRsaPrivateSigningKey>, Option<String>),
}

/// What goes along with a request to the token endpoint.
#[derive(Default)]
pub(super) struct Shown {
    pub basic: Option<(String, String)>,
    pub fields: Vec<(&'static str, String)>,
}

/// The key of the settings is none.
#[derive(Debug)]
pub struct BadKey;

impl fmt::Display for BadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SMARTTRACKERS_OIDC_CLIENT_KEY: it must be the private key of an RSA pair, in PEM")
    }
}

impl std::error::Error for BadKey {}

impl ClientAuth {
    pub(super) fn of(settings: &Settings) -> Result<Self, BadKey> {
        match (&settings.oidc_client_key, &settings.oidc_client_secret) {
            (Some(pem), _) => {
                let id = settings.oidc_client_key_id.clone();
                Ok(Self::Key(Arc::new(key(pem.reveal(), id.clone()).ok_or(BadKey)?), id))
            }
            (None, Some(secret)) => Ok(Self::Secret(secret.clone())),
            // The settings ask for one of them.
            (None, None) => Err(BadKey),
        }
    }

    /// `methods` are those that the provider says it takes. `audience` is how it names itself.
    pub(super) fn show(
        &self,
        client_id: &str,
        methods: &[String],
        audience: &str,
        now: OffsetDateTime,
    ) -> Result<Shown, String> {
        match self {
            Self::Secret(secret) => Ok(of_secret(client_id, secret.reveal(), methods)),
            Self::Key(key, id) => {
                let assertion = assertion(key, id.as_deref(), client_id, audience, now)?;
                let fields = vec![
                    ("client_id", client_id.to_owned()),
                    ("client_assertion_type", JWT_BEARER.to_owned()),
                    ("client_assertion", assertion),
                ];
                Ok(Shown { basic: None, fields })
            }
        }
    }
}

/// Basic is the default of the standard; the form is for providers that offer nothing else.
fn of_secret(client_id: &str, secret: &str, methods: &[String]) -> Shown {
    let offers = |method: &str| methods.iter().any(|it| it == method);
    if offers("client_secret_post") && !offers("client_secret_basic") {
        let fields = vec![("client_id", client_id.to_owned()), ("client_secret", secret.to_owned())];
        return Shown { basic: None, fields };
    }
    // Both halves are form-encoded first (RFC 6749, section 2.3.1).
    let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    Shown { basic: Some((encoded(client_id), encoded(secret))), fields: Vec::new() }
}

/// From either of the two ways in which such keys are written.
fn key(pem: &str, id: Option<String>) -> Option<CoreRsaPrivateSigningKey> {
    let key = RsaPrivateKey::from_pkcs8_pem(pem).ok().or_else(|| RsaPrivateKey::from_pkcs1_pem(pem).ok())?;
    let pem = key.to_pkcs1_pem(LineEnding::LF).ok()?;
    CoreRsaPrivateSigningKey::from_pem(&pem, id.map(JsonWebKeyId::new)).ok()
}

/// RFC 7523, section 3, and OpenID Connect Core 1.0, section 9.
fn assertion(
    key: &CoreRsaPrivateSigningKey,
    id: Option<&str>,
    client_id: &str,
    audience: &str,
    now: OffsetDateTime,
) -> Result<String, String> {
    let mut header = json!({ "alg": "RS256", "typ": "JWT" });
    if let Some(id) = id {
        header["kid"] = id.into();
    }
    let claims = json!({
        "iss": client_id,
        "sub": client_id,
        "aud": audience,
        "jti": Secret::generate().reveal(),
        "iat": now.unix_timestamp(),
        "exp": (now + ASSERTION_LENGTH).unix_timestamp(),
    });
    let encoded = |json: serde_json::Value| URL_SAFE_NO_PAD.encode(json.to_string());
    let message = format!("{}.{}", encoded(header), encoded(claims));
    let signature = key
        .sign(&CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256, message.as_bytes())
        .map_err(|error| error.to_string())?;
    Ok(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

#[cfg(test)]
mod tests {
    use openidconnect::JsonWebKey as _;

    use super::*;

    fn methods(methods: &[&str]) -> Vec<String> {
        methods.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn the_secret_goes_where_the_provider_takes_it() {
        for (offered, in_header) in [
            (&[][..], true),
            (&["client_secret_basic", "client_secret_post"], true),
            (&["client_secret_post"], false),
            (&["private_key_jwt"], true),
        ] {
            let shown = of_secret("a:b", "s+ %é", &methods(offered));
            assert_eq!(shown.basic.is_some(), in_header, "{offered:?}");
            assert_eq!(shown.fields.is_empty(), in_header, "{offered:?}");
            if let Some(basic) = shown.basic {
                assert_eq!(basic, ("a%3Ab".to_owned(), "s%2B+%25%C3%A9".to_owned()));
            }
        }
    }

    #[test]
    fn an_assertion_is_for_the_provider_alone_once_and_for_a_minute() {
        let private = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048).unwrap();
        let pem = private.to_pkcs1_pem(LineEnding::LF).unwrap();
        let own = key(&pem, Some("ours".to_owned())).unwrap();
        let now = time::macros::datetime!(2026-03-02 09:00 UTC);
        let part = |text: &str, at: usize| -> serde_json::Value {
            let part = text.split('.').nth(at).unwrap();
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
        };
        let made = || assertion(&own, Some("ours"), "us", "https://connect.example", now).unwrap();
        let (one, two) = (made(), made());
        assert_eq!(part(&one, 0), json!({ "alg": "RS256", "typ": "JWT", "kid": "ours" }));
        let claims = part(&one, 1);
        assert_eq!((&claims["iss"], &claims["sub"]), (&"us".into(), &"us".into()));
        assert_eq!(
            claims["aud"], "https://connect.example",
            "one audience, by the name that it gives itself"
        );
        assert_eq!(claims["iat"], now.unix_timestamp());
        assert_eq!(claims["exp"], now.unix_timestamp() + 60);
        let (jti, other) = (claims["jti"].as_str().unwrap().to_owned(), part(&two, 1)["jti"].clone());
        assert!(jti.len() >= 43 && other != jti.as_str(), "{jti} {other}");
        let (message, signature) = one.rsplit_once('.').unwrap();
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
        let public = own.as_verification_key();
        let algorithm = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        public.verify_signature(&algorithm, message.as_bytes(), &signature).unwrap();
    }

    #[test]
    fn what_is_no_key_is_none() {
        for pem in ["", "x", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"] {
            assert!(key(pem, None).is_none(), "{pem}");
        }
    }
}
