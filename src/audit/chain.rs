//! An entry as it stands in its chain, and the hash over it. The database makes the hash (`audit_hash` in
//! `migrations/0020_audit_chain.sql`); here it is made once more, to see whether it is still right.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// What the first line of each hash says: a later version may hash otherwise.
pub const FORMAT: &str = "smarttrackers audit 1";

/// A SHA-256 hash, written in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What comes before the first entry of a chain.
    pub const NONE: Self = Self([0; 32]);

    /// `None` for bytes that are no hash.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = from_hex(text).ok_or("it is not a hash: 64 digits of 0 to 9 and a to f")?;
        Self::from_bytes(&bytes).ok_or("it is not a hash: 64 digits of 0 to 9 and a to f")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Bytes from hexadecimal; `None` for anything else.
fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    digits.len().is_multiple_of(2).then_some(())?;
    digits.chunks(2).map(|pair| Some(value(pair[0])? * 16 + value(pair[1])?)).collect()
}

/// The end of a chain: how many entries it has, and the hash of the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub number: i64,
    pub hash: Hash,
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.number, self.hash)
    }
}

impl FromStr for Head {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (number, hash) = text.trim().split_once(':').ok_or("it is not number and hash: 42:0a1b…")?;
        let number = number.parse().map_err(|_| "it does not begin with the number of an entry")?;
        Ok(Self { number, hash: hash.parse()? })
    }
}

/// An entry of a chain, as files of it hold it: one in each line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainedEntry {
    /// From 1, without a gap.
    pub number: i64,
    /// The tenant; all zeros for the platform.
    pub chain: Uuid,
    pub entry: Uuid,
    /// RFC 3339, in UTC, with six digits after the second.
    pub at: String,
    pub actor: String,
    pub account: Option<Uuid>,
    pub act: String,
    pub person: Option<Uuid>,
    pub request: Option<Uuid>,
    pub facts_digest: Hash,
    pub client_digest: Hash,
    pub previous: Hash,
    pub hash: Hash,
    /// JSON as text: to the letter what the digest was made of. `None` once it was erased, like its salt.
    pub facts: Option<String>,
    pub facts_salt: Option<String>,
    pub client: Option<String>,
    pub client_salt: Option<String>,
}

impl ChainedEntry {
    /// The hash that this entry has under `number` behind the hash `previous`.
    pub fn hash_as(&self, number: i64, previous: Hash) -> Hash {
        let told = |id: &Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let lines = [
            FORMAT.to_owned(),
            self.chain.to_string(),
            number.to_string(),
            self.entry.to_string(),
            self.at.clone(),
            self.actor.clone(),
            told(&self.account),
            self.act.clone(),
            told(&self.person),
            told(&self.request),
            self.facts_digest.to_string(),
            self.client_digest.to_string(),
        ];
        Hash(Sha256::new_with_prefix(previous.0).chain_update(lines.join("\n")).finalize().into())
    }

    /// Whether its own hash is right under `number`.
    pub fn is_intact_as(&self, number: i64) -> bool {
        self.hash_as(number, self.previous) == self.hash
    }

    /// Whether the facts are those whose digest is in the chain; `None` where they were erased.
    pub fn are_facts_right(&self) -> Option<bool> {
        is_right(self.facts.as_deref()?, self.facts_salt.as_deref(), self.facts_digest)
    }

    /// The same of the client's address.
    pub fn is_client_right(&self) -> Option<bool> {
        is_right(self.client.as_deref()?, self.client_salt.as_deref(), self.client_digest)
    }
}

fn is_right(text: &str, salt: Option<&str>, digest: Hash) -> Option<bool> {
    let Some(salt) = salt.and_then(from_hex) else { return Some(false) };
    let made: [u8; 32] = Sha256::new_with_prefix(salt).chain_update(text).finalize().into();
    Some(Hash(made) == digest)
}
