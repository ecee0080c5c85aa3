//! The identity provider: discovery, the way there, and every check of what comes back (OpenID
//! Connect Core 1.0, sections 3.1.2 to 3.1.3 and 5.3; RFC 9207 for `iss`).

use std::fmt;
use std::sync::Arc;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    CoreUserInfoClaims,
};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode, ClaimsVerificationError, Client,
    ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IdTokenFields, IssuerUrl, LanguageTag, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    ProviderMetadataWithLogout, RedirectUrl, Scope, SignatureVerificationError, StandardErrorResponse,
    StandardTokenResponse, TokenResponse, reqwest,
};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use tokio::sync::RwLock;
use url::Url;

use super::account::Vouched;
use super::provider_http::{Http, chain};
use crate::config::Settings;
use crate::display_name;
use crate::language::Language;
use crate::secrets::Secret;

/// Metadata and keys are asked for anew after this time, and when a token has an unknown key.
const FRESH_FOR: time::Duration = time::Duration::HOUR;
/// While it does not answer, what was known is used and it is asked again after this time.
const ASK_AGAIN: time::Duration = time::Duration::seconds(30);
/// Clocks may differ by this much.
const SKEW: time::Duration = time::Duration::seconds(10);

/// Claims of the ID token beyond the standard's that we read.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct MoreClaims {
    sid: Option<String>,
}

impl AdditionalClaims for MoreClaims {}

type Tokens = StandardTokenResponse<
    IdTokenFields<
        MoreClaims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

type OidcClient = Client<
    MoreClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Why a sign-in went no further.
#[derive(Debug)]
pub enum ProviderError {
    /// It does not answer, or not in a way that can be read. For the log.
    Down(String),
    /// It answered, and a check refused the answer: which check, and what it saw. For the log.
    Refused { check: &'static str, cause: String },
}

impl fmt::Display for ProviderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Down(cause) => write!(f, "does not answer: {cause}"),
            Self::Refused { check, cause } => write!(f, "failed the check of {check}: {cause}"),
        }
    }
}

fn refused(check: &'static str, cause: impl fmt::Display) -> ProviderError {
    ProviderError::Refused { check, cause: cause.to_string() }
}

/// The one-time values of a sign-in and where it begins.
#[derive(Debug)]
pub struct Departure {
    pub url: Url,
    pub nonce: String,
    pub verifier: String,
}

/// Discovered once and kept until it is stale.
#[derive(Clone)]
struct Discovered {
    client: OidcClient,
    end_session: Option<Url>,
    at: OffsetDateTime,
}

/// The identity provider of the settings.
#[derive(Clone)]
pub struct Provider {
    settings: Arc<Settings>,
    http: Http,
    discovered: Arc<RwLock<Option<Arc<Discovered>>>>,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Provider")
    }
}

impl Provider {
    /// # Errors
    /// When no HTTP client can be made, such as for missing root certificates.
    pub fn new(settings: Arc<Settings>) -> Result<Self, reqwest::Error> {
        Ok(Self { settings, http: Http::new()?, discovered: Arc::default() })
    }

    /// Reads metadata and keys anew.
    ///
    /// # Errors
    /// When the provider does not answer as one.
    pub async fn discover(&self, now: OffsetDateTime) -> Result<(), ProviderError> {
        self.fetch(now).await.map(|_| ())
    }

    async fn discovered(&self, now: OffsetDateTime) -> Result<Arc<Discovered>, ProviderError> {
        let known = self.discovered.read().await.clone();
        match known {
            Some(known) if now - known.at < FRESH_FOR && now >= known.at => Ok(known),
            // What is known is better than nothing while the provider is away for a moment.
            Some(stale) => match self.fetch(now).await {
                Ok(fresh) => Ok(fresh),
                Err(_) => Ok(self.keep(&stale, now).await),
            },
            None => self.fetch(now).await,
        }
    }

    /// Goes on with what is known, and asks again in a while rather than for each sign-in.
    async fn keep(&self, stale: &Discovered, now: OffsetDateTime) -> Arc<Discovered> {
        let kept = Arc::new(Discovered { at: now - FRESH_FOR + ASK_AGAIN, ..stale.clone() });
        *self.discovered.write().await = Some(kept.clone());
        kept
    }

    async fn fetch(&self, now: OffsetDateTime) -> Result<Arc<Discovered>, ProviderError> {
        let down = |error: &dyn std::error::Error| ProviderError::Down(chain(error));
        let issuer =
            IssuerUrl::new(self.settings.oidc_issuer.as_str().to_owned()).map_err(|error| down(&error))?;
        let metadata = ProviderMetadataWithLogout::discover_async(issuer, &self.http)
            .await
            .map_err(|error| down(&error))?;
        let redirect =
            RedirectUrl::new(self.settings.base_url.join("/login/callback")).map_err(|error| down(&error))?;
        let end_session =
            metadata.additional_metadata().end_session_endpoint.as_ref().map(|url| url.url().clone());
        // Basic is the default of the standard; the body is for providers that offer nothing else.
        let methods = metadata.token_endpoint_auth_methods_supported();
        let in_body = methods.is_some_and(|methods| {
            methods.contains(&CoreClientAuthMethod::ClientSecretPost)
                && !methods.contains(&CoreClientAuthMethod::ClientSecretBasic)
        });
        let client = OidcClient::from_provider_metadata(
            metadata,
            ClientId::new(self.settings.oidc_client_id.clone()),
            Some(ClientSecret::new(self.settings.oidc_client_secret.reveal().to_owned())),
        )
        .set_auth_type(if in_body { AuthType::RequestBody } else { AuthType::BasicAuth })
        .set_redirect_uri(redirect);
        let discovered = Arc::new(Discovered { client, end_session, at: now });
        *self.discovered.write().await = Some(discovered.clone());
        Ok(discovered)
    }

    /// Where the person goes to sign in, bound to `state`.
    ///
    /// # Errors
    /// When the provider cannot be reached and never was.
    pub async fn depart(
        &self,
        state: &Secret,
        language: Language,
        now: OffsetDateTime,
    ) -> Result<Departure, ProviderError> {
        let discovered = self.discovered(now).await?;
        let nonce = Secret::generate().reveal();
        // 43 characters of base64url: within what RFC 7636, section 4.1, asks of a verifier.
        let verifier = Secret::generate().reveal();
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let (csrf_token, openid_nonce) = (CsrfToken::new(state.reveal()), Nonce::new(nonce.clone()));
        let (url, _, _) = discovered
            .client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || csrf_token, || openid_nonce)
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .add_ui_locale(LanguageTag::new(language.tag().to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        Ok(Departure { url, nonce, verifier })
    }

    /// Exchanges the code and checks everything that comes back.
    ///
    /// # Errors
    /// [`ProviderError::Refused`] names the check that failed.
    pub async fn arrive(
        &self,
        code: String,
        nonce: String,
        verifier: String,
        now: OffsetDateTime,
    ) -> Result<Vouched, ProviderError> {
        let mut discovered = self.discovered(now).await?;
        let tokens = self.exchange(&discovered.client, code, verifier).await?;
        let id_token = tokens.id_token().ok_or_else(|| refused("id_token", "there is none"))?;
        let nonce = Nonce::new(nonce);
        if has_unknown_key(&verify(&discovered.client, id_token, &nonce, now)) {
            discovered = self.fetch(now).await?;
        }
        let claims = verify(&discovered.client, id_token, &nonce, now)
            .map_err(|error| refused(check_of(&error), chain(&error)))?;

        let client_id = &self.settings.oidc_client_id;
        if claims.authorized_party().is_some_and(|party| party.as_str() != client_id) {
            return Err(refused("azp", "the token is meant for another client"));
        }
        if let Some(expected) = claims.access_token_hash() {
            let verifier = discovered.client.id_token_verifier();
            let algorithm = id_token.signing_alg().map_err(|error| refused("alg", error))?;
            let key = id_token.signing_key(&verifier).map_err(|error| refused("kid", error))?;
            let actual = AccessTokenHash::from_token(tokens.access_token(), algorithm, key)
                .map_err(|error| refused("at_hash", error))?;
            if actual != *expected {
                return Err(refused("at_hash", "the access token is another one's"));
            }
        }
        let userinfo = self.userinfo(&discovered.client, &tokens, claims).await?;
        Ok(Vouched {
            issuer: claims.issuer().as_str().to_owned(),
            subject: claims.subject().as_str().to_owned(),
            address: userinfo.email().and_then(|address| address.parse().ok()),
            is_email_verified: userinfo.email_verified() == Some(true),
            name: called(&userinfo),
            provider_session: claims.additional_claims().sid.clone(),
            id_token: id_token.to_string(),
        })
    }

    async fn exchange(
        &self,
        client: &OidcClient,
        code: String,
        verifier: String,
    ) -> Result<Tokens, ProviderError> {
        use openidconnect::RequestTokenError;
        client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| ProviderError::Down(error.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier))
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                RequestTokenError::ServerResponse(answer) => refused("code", answer.error().as_ref()),
                RequestTokenError::Parse(error, _) => refused("token response", error.path()),
                error => ProviderError::Down(chain(&error)),
            })
    }

    async fn userinfo(
        &self,
        client: &OidcClient,
        tokens: &Tokens,
        claims: &openidconnect::IdTokenClaims<MoreClaims, CoreGenderClaim>,
    ) -> Result<CoreUserInfoClaims, ProviderError> {
        use openidconnect::UserInfoError;
        client
            .user_info(tokens.access_token().clone(), Some(claims.subject().clone()))
            .map_err(|error| ProviderError::Down(error.to_string()))?
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                UserInfoError::ClaimsVerification(error) => refused("userinfo sub", chain(&error)),
                UserInfoError::Response(status, ..) => refused("userinfo", status),
                UserInfoError::Parse(error) => refused("userinfo", error.path()),
                error => ProviderError::Down(chain(&error)),
            })
    }

    /// Where the person goes to end the provider's session too (RP-Initiated Logout 1.0, section 2).
    /// `None` when the provider offers no such page or was never reached.
    pub async fn farewell(&self, id_token: &str, now: OffsetDateTime) -> Option<Url> {
        let mut url = self.discovered(now).await.ok()?.end_session.clone()?;
        url.query_pairs_mut()
            .append_pair("id_token_hint", id_token)
            .append_pair("client_id", &self.settings.oidc_client_id)
            .append_pair("post_logout_redirect_uri", &self.settings.base_url.join("/login"));
        Some(url)
    }
}

type IdToken = openidconnect::IdToken<
    MoreClaims,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

/// Signature (RS256 only), `iss`, `aud`, `exp`, `iat` and `nonce`.
fn verify<'a>(
    client: &OidcClient,
    id_token: &'a IdToken,
    nonce: &Nonce,
    now: OffsetDateTime,
) -> Result<&'a openidconnect::IdTokenClaims<MoreClaims, CoreGenderClaim>, ClaimsVerificationError> {
    let to_chrono =
        |at: OffsetDateTime| chrono::DateTime::from_timestamp(at.unix_timestamp(), 0).unwrap_or_default();
    let latest_issue = to_chrono(now + SKEW);
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs([CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256])
        .set_time_fn(move || to_chrono(now - SKEW))
        .set_issue_time_verifier_fn(move |issued_at| {
            if issued_at <= latest_issue { Ok(()) } else { Err("issued in the future".to_owned()) }
        });
    id_token.claims(&verifier, nonce)
}

fn has_unknown_key<T>(result: &Result<T, ClaimsVerificationError>) -> bool {
    matches!(
        result,
        Err(ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::NoMatchingKey | SignatureVerificationError::AmbiguousKeyId(_)
        ))
    )
}

/// The claim a refusal is about.
fn check_of(error: &ClaimsVerificationError) -> &'static str {
    match error {
        ClaimsVerificationError::Expired(_) => "exp or iat",
        ClaimsVerificationError::InvalidAudience(_) => "aud",
        ClaimsVerificationError::InvalidIssuer(_) => "iss",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        ClaimsVerificationError::InvalidSubject(_) => "sub",
        ClaimsVerificationError::SignatureVerification(_) => "signature",
        _ => "id_token",
    }
}

/// The full name, or what there is of it.
fn called(userinfo: &CoreUserInfoClaims) -> String {
    let whole = userinfo.name().and_then(|name| name.get(None)).map(|name| name.to_string());
    let parts = [
        userinfo.given_name().and_then(|name| name.get(None)).map(|name| name.to_string()),
        userinfo.family_name().and_then(|name| name.get(None)).map(|name| name.to_string()),
    ];
    let name = whole.unwrap_or_else(|| parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    display_name::shown(&name)
}
