//! Signed tokens (RFC 7515 in its compact form), whether a key of the provider signed them, and their claims. What the
//! standard writes one way and providers write in two is read in both: a moment as a number or as text, a list of one
//! as the one.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeySet, CoreJsonWebKeyType, CoreJwsSigningAlgorithm};
use openidconnect::{JsonWebKey as _, JsonWebKeyAlgorithm, JsonWebKeyUse as _};
use serde::Deserialize;
use serde_json::{Map, Value};
use time::OffsetDateTime;

/// No honest token is longer, in bytes.
const LONGEST: usize = 32 * 1024;
/// The only algorithm we take: Visma Connect offers no other, and a list of one cannot be talked down.
const ALGORITHM: CoreJwsSigningAlgorithm = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
/// The check that fails when a key is not among those known: they may have changed.
pub(super) const UNKNOWN_KEY: &str = "kid";

/// Which check refused something, and what it saw; for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub check: &'static str,
    pub cause: String,
}

impl Refusal {
    pub fn new(check: &'static str, cause: impl fmt::Display) -> Self {
        // What others wrote is not let into the log at any length, or over several lines.
        let cause = cause.to_string().chars().filter(|c| !c.is_control()).take(200).collect();
        Self { check, cause }
    }
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    crit: Option<Value>,
    b64: Option<Value>,
}

/// The claims of a token that `keys` vouch for. `types` are the values that `typ` may have, in small letters; it may
/// also be missing.
///
/// # Errors
/// [`Refusal`] names the check that failed.
pub fn verified(text: &str, keys: &CoreJsonWebKeySet, types: &[&str]) -> Result<Claims, Refusal> {
    let malformed = |cause: &str| Refusal::new("format", cause);
    if text.len() > LONGEST {
        return Err(malformed("the token is too long"));
    }
    let (message, signature) = text.rsplit_once('.').ok_or_else(|| malformed("not three parts"))?;
    let (header, payload) = message.split_once('.').ok_or_else(|| malformed("not three parts"))?;
    let decoded = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| malformed("not base64url"));
    let header: Header =
        serde_json::from_slice(&decoded(header)?).map_err(|error| Refusal::new("format", error))?;
    if header.alg != "RS256" {
        return Err(Refusal::new("alg", header.alg));
    }
    if header.crit.is_some() || header.b64.is_some() {
        return Err(Refusal::new("crit", "it wants something understood that is not"));
    }
    if let Some(typ) = &header.typ {
        let bare = typ.to_ascii_lowercase();
        if !types.contains(&bare.trim_start_matches("application/")) {
            return Err(Refusal::new("typ", typ));
        }
    }
    let key = key(keys, header.kid.as_deref())?;
    key.verify_signature(&ALGORITHM, message.as_bytes(), &decoded(signature)?)
        .map_err(|error| Refusal::new("signature", error))?;
    let claims = serde_json::from_slice(&decoded(payload)?).map_err(|error| Refusal::new("format", error))?;
    Ok(Claims(claims))
}

/// The key that is named; without a name the only one there is (OpenID Connect Core 1.0, section 10.1).
fn key<'k>(keys: &'k CoreJsonWebKeySet, kid: Option<&str>) -> Result<&'k CoreJsonWebKey, Refusal> {
    let mut fitting = keys.keys().iter().filter(|key| {
        let named = key.key_id().map(|id| id.as_str());
        signs(key) && kid.is_none_or(|kid| named == Some(kid))
    });
    match (fitting.next(), fitting.next()) {
        (Some(key), None) => Ok(key),
        (None, _) => Err(Refusal::new(UNKNOWN_KEY, "no such key is published")),
        (Some(_), Some(_)) => Err(Refusal::new(UNKNOWN_KEY, "several keys could be meant")),
    }
}

fn signs(key: &CoreJsonWebKey) -> bool {
    let fits = match key.signing_alg() {
        JsonWebKeyAlgorithm::Unspecified => true,
        JsonWebKeyAlgorithm::Algorithm(algorithm) => *algorithm == ALGORITHM,
        JsonWebKeyAlgorithm::Unsupported => false,
    };
    fits && *key.key_type() == CoreJsonWebKeyType::RSA && key.key_use().is_none_or(|it| it.allows_signature())
}

/// What a token or userinfo says.
#[derive(Clone, Debug, Default)]
pub struct Claims(Map<String, Value>);

impl Claims {
    /// # Errors
    /// When it is no JSON object.
    pub fn from_json(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes).map(Self)
    }

    pub fn has(&self, claim: &str) -> bool {
        self.0.contains_key(claim)
    }

    /// Whether `events` (RFC 8417) has this one, as an object.
    pub fn has_event(&self, event: &str) -> bool {
        let events = self.0.get("events").and_then(Value::as_object);
        events.and_then(|events| events.get(event)).is_some_and(Value::is_object)
    }

    /// Text that is not empty.
    pub fn text(&self, claim: &str) -> Option<&str> {
        self.0.get(claim)?.as_str().filter(|text| !text.is_empty())
    }

    /// Text, or a number as text: `acr` comes as both.
    pub fn word(&self, claim: &str) -> Option<String> {
        match self.0.get(claim)? {
            Value::String(text) if !text.is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// A list of words, or one as itself.
    pub fn words(&self, claim: &str) -> Vec<String> {
        match self.0.get(claim) {
            Some(Value::String(text)) => vec![text.clone()],
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// Seconds since 1970, as a number or as text.
    pub fn moment(&self, claim: &str) -> Option<OffsetDateTime> {
        let seconds = match self.0.get(claim)? {
            Value::Number(number) => number.as_i64().or_else(|| number.as_f64().and_then(whole))?,
            Value::String(text) => text.trim().parse().ok()?,
            _ => return None,
        };
        OffsetDateTime::from_unix_timestamp(seconds).ok()
    }

    /// Whether it is true, as itself or as text.
    pub fn is_true(&self, claim: &str) -> bool {
        match self.0.get(claim) {
            Some(Value::Bool(is_true)) => *is_true,
            Some(Value::String(text)) => text == "true",
            _ => false,
        }
    }
}

/// The seconds of a moment that was written with fractions.
fn whole(seconds: f64) -> Option<i64> {
    let is_sane = seconds.is_finite() && seconds.abs() < 1e12;
    #[expect(clippy::cast_possible_truncation, reason = "that is what is meant, and it fits")]
    is_sane.then(|| seconds.floor() as i64)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn claims(json: &str) -> Claims {
        Claims::from_json(json.as_bytes()).unwrap()
    }

    #[test]
    fn a_moment_is_a_number_or_text() {
        let expected = Some(datetime!(2017-06-23 11:26:59 UTC));
        for json in [r#"{"a":1498217219}"#, r#"{"a":1498217219.5}"#, r#"{"a":"1498217219"}"#] {
            assert_eq!(claims(json).moment("a"), expected, "{json}");
        }
        for json in
            [r#"{"a":"soon"}"#, r#"{"a":null}"#, r#"{"a":1e300}"#, r#"{"a":9223372036854775807}"#, "{}"]
        {
            assert_eq!(claims(json).moment("a"), None, "{json}");
        }
    }

    #[test]
    fn a_word_is_text_or_a_number_and_a_list_of_one_may_be_the_one() {
        assert_eq!(claims(r#"{"acr":3}"#).word("acr").as_deref(), Some("3"));
        assert_eq!(claims(r#"{"acr":"urn:x"}"#).word("acr").as_deref(), Some("urn:x"));
        assert_eq!(claims(r#"{"acr":["3"]}"#).word("acr"), None);
        assert_eq!(claims(r#"{"amr":"otp"}"#).words("amr"), ["otp"]);
        assert_eq!(claims(r#"{"amr":["pwd",7,"otp"]}"#).words("amr"), ["pwd", "otp"]);
        assert!(claims(r#"{"v":"true"}"#).is_true("v") && !claims(r#"{"v":"yes"}"#).is_true("v"));
    }

    #[test]
    fn what_is_no_token_is_refused_by_its_form() {
        let keys = CoreJsonWebKeySet::new(Vec::new());
        let check = |text: &str| verified(text, &keys, &["jwt"]).unwrap_err().check;
        for text in ["", ".", "..", "a.b.c", "e30.e30.e30", "....", "é.é.é", &"a".repeat(40_000)] {
            assert_eq!(check(text), "format", "{text}");
        }
        let with_header = |json: &str| format!("{}.e30.e30", URL_SAFE_NO_PAD.encode(json));
        assert_eq!(check(&with_header(r#"{"alg":"none"}"#)), "alg");
        assert_eq!(check(&with_header(r#"{"alg":"RS256","crit":["exp"]}"#)), "crit");
        assert_eq!(check(&with_header(r#"{"alg":"RS256","typ":"at+jwt"}"#)), "typ");
        assert_eq!(check(&with_header(r#"{"alg":"RS256","typ":"application/JWT"}"#)), UNKNOWN_KEY);
    }
}
