//! The keys that sign, RS256 and 2048 bits. Making one is slow, so without a folder to keep it in, all stand-ins of
//! a process share theirs.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use openidconnect::core::{
    CoreHmacKey, CoreJsonWebKey, CoreJsonWebKeySet, CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey,
};
use openidconnect::{JsonWebKey as _, JsonWebKeyId, PrivateSigningKey as _};
use rsa::RsaPrivateKey;
use rsa::pkcs1::{EncodeRsaPrivateKey as _, LineEnding};
use serde_json::{Value, json};

use crate::json_file::write_atomically;
use crate::secrets::{base64url, digest, from_base64url};
use crate::{Error, secrets};

/// Three keys of each process: one signs, one is for rotation, and one for signing wrongly.
static SHARED: [Mutex<Option<Arc<Key>>>; 3] = [const { Mutex::new(None) }; 3];
const FOREIGN: usize = 2;

/// Makes the key that signs wrongly, if there is none yet: not while somebody waits for a token, who would give up.
pub(crate) fn prepare_foreign() -> Result<(), Error> {
    Key::shared(FOREIGN).map(drop)
}

pub(crate) struct Key {
    private: CoreRsaPrivateSigningKey,
    public: CoreJsonWebKey,
    kid: String,
}

impl Key {
    fn generate() -> Result<(Self, String), Error> {
        let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048).map_err(broken)?;
        let pem = key.to_pkcs1_pem(LineEnding::LF).map_err(broken)?.to_string();
        Ok((Self::from_pem(&pem)?, pem))
    }

    fn from_pem(pem: &str) -> Result<Self, Error> {
        // Named after its content, so that the name changes with it.
        let kid: String = digest(pem).chars().take(16).collect();
        let id = Some(JsonWebKeyId::new(kid.clone()));
        let private = CoreRsaPrivateSigningKey::from_pem(pem, id).map_err(broken)?;
        Ok(Self { public: private.as_verification_key(), private, kid })
    }

    fn shared(index: usize) -> Result<Arc<Self>, Error> {
        // Held meanwhile, so that whoever else wants it waits instead of making one, too.
        let mut shared = SHARED[index].lock().unwrap_or_else(PoisonError::into_inner);
        let key = match shared.take() {
            Some(key) => key,
            None => Arc::new(Self::generate()?.0),
        };
        Ok(Arc::clone(shared.insert(key)))
    }
}

fn broken(cause: impl std::fmt::Display) -> Error {
    Error::new(format!("The signing key of a stand-in is unusable: {cause}."))
}

/// How to sign, and what to change of the header: nothing, but for what is asked of a misbehaving provider.
pub(crate) struct Manner<'a> {
    pub(crate) signing: Signing<'a>,
    /// Members of the header and their values; without a value one is left out.
    pub(crate) header: Vec<(&'static str, Option<Value>)>,
}

impl Manner<'_> {
    pub(crate) const PROPER: Manner<'static> = Manner { signing: Signing::Proper, header: Vec::new() };
}

/// How to sign: properly, or wrongly on demand.
pub(crate) enum Signing<'a> {
    Proper,
    WithForeignKey,
    /// The same, with that key in the header and under its own name.
    WithKeyInHeader,
    Unsigned,
    WithClientSecret(&'a str),
}

/// The key in use, and those before it that still verify.
pub(crate) struct Keys {
    keys: Mutex<Vec<Arc<Key>>>,
    folder: Option<PathBuf>,
}

impl Keys {
    pub(crate) fn open(folder: Option<&Path>) -> Result<Self, Error> {
        let key = match folder {
            None => Key::shared(0)?,
            Some(folder) => match fs::read_to_string(file(folder)) {
                Ok(pem) => Arc::new(Key::from_pem(&pem)?),
                Err(_) => Arc::new(make(folder)?),
            },
        };
        Ok(Self { keys: Mutex::new(vec![key]), folder: folder.map(Path::to_owned) })
    }

    /// From now on signs with another key; the old one stays published for what it signed.
    pub(crate) fn rotate(&self) -> Result<(), Error> {
        let key = match &self.folder {
            Some(folder) => Arc::new(make(folder)?),
            None if self.all().len() == 1 => Key::shared(1)?,
            None => Arc::new(Key::generate()?.0),
        };
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).insert(0, key);
        Ok(())
    }

    pub(crate) fn published(&self) -> CoreJsonWebKeySet {
        let keys = self.all();
        CoreJsonWebKeySet::new(keys.iter().map(|key| key.public.clone()).collect())
    }

    /// A signed JWT.
    pub(crate) fn sign(&self, typ: &str, claims: &Value, manner: &Manner<'_>) -> Result<String, Error> {
        let how = &manner.signing;
        let mut keys = self.all();
        let key = keys.swap_remove(0);
        let alg = match how {
            Signing::Proper | Signing::WithForeignKey | Signing::WithKeyInHeader => "RS256",
            Signing::Unsigned => "none",
            Signing::WithClientSecret(_) => "HS256",
        };
        let mut header = json!({ "alg": alg, "kid": key.kid, "typ": typ });
        if matches!(how, Signing::WithKeyInHeader) {
            let own = Key::shared(FOREIGN)?;
            header["kid"] = own.kid.as_str().into();
            header["jwk"] = serde_json::to_value(&own.public).map_err(broken)?;
        }
        for (name, value) in &manner.header {
            let Some(members) = header.as_object_mut() else { continue };
            match value {
                Some(value) => members.insert((*name).to_owned(), value.clone()),
                None => members.remove(*name),
            };
        }
        let encoded = |part: &Value| base64url(part.to_string().as_bytes());
        let message = format!("{}.{}", encoded(&header), encoded(claims));
        let rs256 = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        let bytes = message.as_bytes();
        let signature = match how {
            Signing::Proper => key.private.sign(&rs256, bytes),
            Signing::WithForeignKey | Signing::WithKeyInHeader => {
                Key::shared(FOREIGN)?.private.sign(&rs256, bytes)
            }
            Signing::Unsigned => Ok(Vec::new()),
            Signing::WithClientSecret(secret) => {
                let key = CoreHmacKey::new(secret.as_bytes());
                key.sign(&CoreJwsSigningAlgorithm::HmacSha256, bytes)
            }
        };
        let signature = signature.map_err(broken)?;
        Ok(format!("{message}.{}", base64url(&signature)))
    }

    /// The claims of a JWT of this type that one of our keys signed; whether it is still good is not asked.
    pub(crate) fn verified(&self, typ: &str, jwt: &str) -> Option<Value> {
        verified(&self.published(), typ, jwt)
    }

    fn all(&self) -> Vec<Arc<Key>> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The claims of a JWT of this type that one of these keys signed; whether it is still good is not asked.
pub(crate) fn verified(keys: &CoreJsonWebKeySet, typ: &str, jwt: &str) -> Option<Value> {
    let (message, signature) = jwt.rsplit_once('.')?;
    let (header, claims) = message.split_once('.')?;
    let header: Value = serde_json::from_slice(&from_base64url(header)?).ok()?;
    if header["typ"] != typ || header["alg"] != "RS256" {
        return None;
    }
    let key = keys.keys().iter().find(|key| key.key_id().is_some_and(|kid| header["kid"] == kid.as_str()))?;
    let rs256 = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
    let signature = from_base64url(signature)?;
    key.verify_signature(&rs256, message.as_bytes(), &signature).ok()?;
    serde_json::from_slice(&from_base64url(claims)?).ok()
}

fn file(folder: &Path) -> PathBuf {
    folder.join("signing-key.pem")
}

fn make(folder: &Path) -> Result<Key, Error> {
    let (key, pem) = Key::generate()?;
    write_atomically(&file(folder), pem.as_bytes()).map_err(broken)?;
    Ok(key)
}

/// The left half of the hash, as `at_hash` wants it.
pub(crate) fn half_hash(token: &str) -> String {
    base64url(&secrets::sha256(token)[..16])
}
