//! The identity provider: discovery, the way there, and what comes back (OpenID Connect Core 1.0, sections 3.1.2 to
//! 3.1.3 and 5.3). What is asked of a relying party, and by which test that is proved, is in `docs/SIGN_IN.md`.

use std::fmt;
use std::sync::Arc;

use openidconnect::reqwest;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use time::{Duration, OffsetDateTime};
use url::Url;

use super::account::Vouched;
use super::client_auth::{BadKey, ClientAuth};
use super::discovery::Discovery;
use super::id_token::{self, Expected};
use super::jwt::{self, Claims, Refusal};
use super::leaving::{self, Logout};
use super::metadata::Metadata;
use super::provider_http::{AskError, Http};
use super::second_factor::Signs;
use crate::config::Settings;
use crate::display_name;
use crate::language::Language;
use crate::secrets::Secret;

/// Why a sign-in went no further.
#[derive(Debug)]
pub enum ProviderError {
    /// It does not answer, or not in a way that can be read. For the log.
    Down(String),
    /// It answered, and a check refused the answer. For the log.
    Refused(Refusal),
}

impl fmt::Display for ProviderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Down(cause) => write!(f, "does not answer: {cause}"),
            Self::Refused(Refusal { check, cause }) => write!(f, "failed the check of {check}: {cause}"),
        }
    }
}

impl From<AskError> for ProviderError {
    fn from(error: AskError) -> Self {
        Self::Down(error.to_string())
    }
}

impl From<Refusal> for ProviderError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Why there is no provider to talk to.
#[derive(Debug)]
pub enum SetUpError {
    Http(reqwest::Error),
    Key(BadKey),
}

impl fmt::Display for SetUpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http(error) => error.fmt(f),
            Self::Key(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SetUpError {}

fn refused(check: &'static str, cause: impl fmt::Display) -> ProviderError {
    Refusal::new(check, cause).into()
}

/// What is asked of a sign-in beyond that it happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The provider asks for a second factor, unless it has in this session of its own.
    pub second_factor: bool,
    /// The provider asks who it is, unless it has within this time.
    pub max_age: Option<Duration>,
}

/// The one-time values of a sign-in and where it begins.
#[derive(Debug)]
pub struct Departure {
    pub url: Url,
    pub nonce: String,
    pub verifier: String,
}

/// What comes back from a sign-in, and what it has to agree with.
#[derive(Debug)]
pub struct Arrival {
    pub code: String,
    pub nonce: String,
    pub verifier: String,
    pub wish: Wish,
}

/// The identity provider of the settings.
#[derive(Clone)]
pub struct Provider {
    settings: Arc<Settings>,
    http: Http,
    client_auth: ClientAuth,
    discovery: Discovery,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Provider")
    }
}

/// The token endpoint's answer, good or bad.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Tokens {
    access_token: String,
    token_type: String,
    id_token: String,
    error: String,
}

impl Provider {
    /// # Errors
    /// When no HTTP client can be made, such as for missing root certificates, or the client's key is none.
    pub fn new(settings: Arc<Settings>) -> Result<Self, SetUpError> {
        let http = Http::new().map_err(SetUpError::Http)?;
        Ok(Self {
            client_auth: ClientAuth::of(&settings).map_err(SetUpError::Key)?,
            discovery: Discovery::new(settings.clone(), http.clone()),
            settings,
            http,
        })
    }

    /// Reads metadata and keys anew.
    ///
    /// # Errors
    /// When the provider does not answer as one.
    pub async fn discover(&self, now: OffsetDateTime) -> Result<(), ProviderError> {
        self.discovery.fetch_after(None, now).await.map(|_| ())
    }

    /// Where the person goes to sign in, bound to `state`.
    ///
    /// # Errors
    /// When the provider cannot be reached and never was.
    pub async fn depart(
        &self,
        state: &Secret,
        language: Language,
        wish: Wish,
        now: OffsetDateTime,
    ) -> Result<Departure, ProviderError> {
        let discovered = self.discovery.get(now).await?;
        let nonce = Secret::generate().reveal();
        // 43 characters of base64url: within what RFC 7636, section 4.1, asks of a verifier.
        let verifier = Secret::generate().reveal();
        let mut url = discovered.metadata.authorization_endpoint.clone();
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.settings.oidc_client_id)
            .append_pair("redirect_uri", &self.redirect_uri())
            .append_pair("scope", "openid email profile")
            .append_pair("state", &state.reveal())
            .append_pair("nonce", &nonce)
            .append_pair("code_challenge", &challenge(&verifier))
            .append_pair("code_challenge_method", "S256")
            .append_pair("ui_locales", language.tag());
        if wish.second_factor {
            url.query_pairs_mut().append_pair("acr_values", &self.settings.sign_in.second_factor_acr_values);
        }
        if let Some(max_age) = wish.max_age {
            url.query_pairs_mut().append_pair("max_age", &max_age.whole_seconds().to_string());
        }
        Ok(Departure { url, nonce, verifier })
    }

    fn redirect_uri(&self) -> String {
        self.settings.base_url.join("/login/callback")
    }

    /// Whether an authorization response may say, or keep to itself, that it is from `issuer` (RFC 9207, section 2.4).
    ///
    /// # Errors
    /// [`ProviderError::Refused`] unless it may.
    pub async fn check_issuer(&self, issuer: Option<&str>, now: OffsetDateTime) -> Result<(), ProviderError> {
        match issuer {
            Some(issuer) if issuer == self.settings.oidc_issuer.as_str() => Ok(()),
            Some(issuer) => Err(refused("iss parameter", issuer)),
            None if !self
                .discovery
                .get(now)
                .await?
                .metadata
                .authorization_response_iss_parameter_supported =>
            {
                Ok(())
            }
            None => Err(refused("iss parameter", "it is missing")),
        }
    }

    /// Exchanges the code and checks everything that comes back.
    ///
    /// # Errors
    /// [`ProviderError::Refused`] names the check that failed.
    pub async fn arrive(&self, arrival: &Arrival, now: OffsetDateTime) -> Result<Vouched, ProviderError> {
        let mut discovered = self.discovery.get(now).await?;
        let tokens = self.exchange(&discovered.metadata, arrival, now).await?;
        let expected = Expected {
            issuer: self.settings.oidc_issuer.as_str(),
            client_id: &self.settings.oidc_client_id,
            nonce: &arrival.nonce,
            access_token: &tokens.access_token,
            max_age: arrival.wish.max_age,
            now,
        };
        let mut checked = id_token::check(&tokens.id_token, &discovered.keys, &expected);
        if checked.as_ref().is_err_and(|refusal| refusal.check == jwt::UNKNOWN_KEY) {
            discovered = self.discovery.fetch_after(Some(&discovered), now).await?;
            checked = id_token::check(&tokens.id_token, &discovered.keys, &expected);
        }
        let claims = checked?;
        let has_second_factor = self.shows_second_factor(&claims);
        let userinfo = self.userinfo(&discovered.metadata, &tokens, &claims).await?;
        let told = [&userinfo, &claims];
        // Whether an address is verified is said by whoever says the address.
        let of_address = told.into_iter().find(|it| it.text("email").is_some());
        Ok(Vouched {
            issuer: expected.issuer.to_owned(),
            subject: claims.text("sub").unwrap_or_default().to_owned(),
            address: of_address.and_then(|it| it.text("email")).and_then(|address| address.parse().ok()),
            is_email_verified: of_address.is_some_and(|it| it.is_true("email_verified")),
            name: called(told),
            provider_session: claims.text("sid").map(str::to_owned),
            has_second_factor,
            authenticated_at: claims.moment("auth_time"),
            id_token: tokens.id_token,
        })
    }

    fn shows_second_factor(&self, claims: &Claims) -> bool {
        let settings = &self.settings.sign_in;
        let signs = Signs { amr: &settings.second_factor_amr, acr: &settings.second_factor_acr };
        signs.are_shown_by(&claims.words("amr"), claims.word("acr").as_deref())
    }

    async fn exchange(
        &self,
        metadata: &Metadata,
        arrival: &Arrival,
        now: OffsetDateTime,
    ) -> Result<Tokens, ProviderError> {
        let redirect_uri = self.redirect_uri();
        let (client_id, issuer) = (&self.settings.oidc_client_id, self.settings.oidc_issuer.as_str());
        let methods = &metadata.token_endpoint_auth_methods_supported;
        let shown = self.client_auth.show(client_id, methods, issuer, now);
        let shown = shown.map_err(|error| refused("client key", error))?;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", arrival.code.as_str()),
            ("redirect_uri", redirect_uri.as_str()),
            ("code_verifier", arrival.verifier.as_str()),
        ];
        fields.extend(shown.fields.iter().map(|(name, value)| (*name, value.as_str())));
        let basic = shown.basic.as_ref().map(|(name, password)| (name.as_str(), password.as_str()));
        let answer = self.http.post(&metadata.token_endpoint, &fields, basic).await?;
        let tokens: Tokens = serde_json::from_slice(&answer.body)
            .map_err(|_| refused("token response", format!("status {}, no JSON", answer.status)))?;
        match answer.status {
            200 if tokens.id_token.is_empty() => Err(refused("id_token", "there is none")),
            200 if tokens.access_token.is_empty() => Err(refused("access_token", "there is none")),
            200 if !tokens.token_type.eq_ignore_ascii_case("bearer") => {
                Err(refused("token_type", tokens.token_type))
            }
            200 => Ok(tokens),
            status if tokens.error.is_empty() => Err(refused("token response", format!("status {status}"))),
            _ => Err(refused("code", tokens.error)),
        }
    }

    /// What userinfo says of the person that the ID token names; nothing where there is no such endpoint.
    async fn userinfo(
        &self,
        metadata: &Metadata,
        tokens: &Tokens,
        claims: &Claims,
    ) -> Result<Claims, ProviderError> {
        let Some(endpoint) = &metadata.userinfo_endpoint else { return Ok(Claims::default()) };
        let answer = self.http.get_with(endpoint, &tokens.access_token).await?;
        if answer.status != 200 {
            return Err(refused("userinfo", format!("status {}", answer.status)));
        }
        let userinfo = Claims::from_json(&answer.body).map_err(|error| refused("userinfo", error))?;
        if userinfo.text("sub").is_none() || userinfo.text("sub") != claims.text("sub") {
            return Err(refused("userinfo sub", "it is somebody else's"));
        }
        Ok(userinfo)
    }

    /// What a logout token asks for. Anybody can send one, so keys that were discovered at any time do.
    ///
    /// # Errors
    /// [`ProviderError::Refused`] names the check that failed.
    pub(super) async fn check_logout(
        &self,
        token: &str,
        now: OffsetDateTime,
    ) -> Result<Logout, ProviderError> {
        let (issuer, client_id) = (self.settings.oidc_issuer.as_str(), self.settings.oidc_client_id.as_str());
        let known = self.discovery.known().await;
        let keys = known.as_ref().map(|known| known.keys.clone()).unwrap_or_default();
        match leaving::check(token, &keys, issuer, client_id, now) {
            Err(refusal) if refusal.check == jwt::UNKNOWN_KEY => {
                let fresh = self.discovery.fetch_for_logout(known, now).await?;
                Ok(leaving::check(token, &fresh.keys, issuer, client_id, now)?)
            }
            checked => Ok(checked?),
        }
    }

    /// Where the person goes to end the provider's session too (RP-Initiated Logout 1.0, section 2); it sends them back
    /// with `state`. `None` when the provider offers no such page or was never reached.
    pub async fn farewell(&self, id_token: &str, state: &Secret, now: OffsetDateTime) -> Option<Url> {
        let mut url = self.discovery.get(now).await.ok()?.metadata.end_session_endpoint.clone()?;
        url.query_pairs_mut()
            .append_pair("id_token_hint", id_token)
            .append_pair("client_id", &self.settings.oidc_client_id)
            .append_pair("post_logout_redirect_uri", &self.settings.base_url.join("/login"))
            .append_pair("state", &state.reveal());
        Some(url)
    }
}

/// RFC 7636, section 4.2.
fn challenge(verifier: &str) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier))
}

/// The claim from userinfo, or from the ID token where userinfo keeps silent.
fn first<'c>(told: [&'c Claims; 2], claim: &str) -> Option<&'c str> {
    told.into_iter().find_map(|claims| claims.text(claim))
}

/// The full name, or what there is of it.
fn called(told: [&Claims; 2]) -> String {
    let whole = first(told, "name").map(str::to_owned);
    let parts = ["given_name", "family_name"].into_iter().filter_map(|claim| first(told, claim));
    display_name::shown(&whole.unwrap_or_else(|| parts.collect::<Vec<_>>().join(" ")))
}
