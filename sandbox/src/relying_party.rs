//! An application's side of OpenID Connect, for the applications of the sandbox: the code flow with state, nonce and PKCE,
//! and logout tokens.

use openidconnect::core::CoreJsonWebKeySet;
use openidconnect::reqwest;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use time::Duration;
use url::Url;

use crate::waiting::Waiting;
use crate::{Clock, Error, keys, secrets};

const ATTEMPT_LIFE: Duration = Duration::minutes(30);
const LOGOUT_EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// How the provider knows it.
#[derive(Debug, Clone)]
pub(crate) struct Registration {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    pub(crate) redirect_uri: String,
}

pub(crate) struct RelyingParty {
    issuer: String,
    client: Registration,
    clock: Clock,
    http: reqwest::Client,
    /// Found by the state.
    attempts: Waiting<Attempt>,
}

/// A sign-in that has begun.
#[derive(Clone)]
struct Attempt {
    nonce: String,
    verifier: String,
    carried: String,
}

#[derive(Deserialize)]
struct Metadata {
    issuer: String,
    authorization_endpoint: Url,
    token_endpoint: Url,
    jwks_uri: Url,
    end_session_endpoint: Option<Url>,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

/// What comes back with the browser.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answer {
    code: String,
    state: String,
    iss: Option<String>,
    error: Option<String>,
}

/// Where a sign-in went.
pub(crate) enum Outcome {
    /// The claims of the ID token, and the token itself.
    SignedIn(Value, String),
    /// The person turned back, or the provider refused.
    Refused,
}

impl RelyingParty {
    pub(crate) fn new(issuer: &str, client: Registration, clock: Clock) -> Result<Self, Error> {
        let attempts = Waiting::new(ATTEMPT_LIFE);
        Ok(Self { issuer: issuer.to_owned(), client, clock, http: http_client()?, attempts })
    }

    /// Where the browser goes, and the state that has to come back in the same browser.
    pub(crate) async fn begin(&self, carried: &str) -> Result<(Url, String), Error> {
        let metadata = self.metadata().await?;
        let (nonce, verifier) = (secrets::generate(), secrets::generate());
        let challenge = secrets::digest(&verifier);
        let attempt = Attempt { nonce: nonce.clone(), verifier, carried: carried.to_owned() };
        let state = self.attempts.put(attempt, self.clock.now());
        let mut url = metadata.authorization_endpoint;
        url.query_pairs_mut().extend_pairs([
            ("client_id", &*self.client.client_id),
            ("redirect_uri", &self.client.redirect_uri),
            ("response_type", "code"),
            ("scope", "openid profile email"),
            ("state", &state),
            ("nonce", &nonce),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ]);
        Ok((url, state))
    }

    /// What became of the sign-in that this browser began, and what it carried. `None` when it began none.
    pub(crate) async fn finish(
        &self,
        state_of_browser: Option<&str>,
        answer: &Answer,
    ) -> Option<(Result<Outcome, Error>, String)> {
        let state = state_of_browser.filter(|state| secrets::equal(state, &answer.state))?;
        let attempt = self.attempts.take(state, self.clock.now())?;
        let outcome = match &answer.error {
            Some(_) => Ok(Outcome::Refused),
            None => self.redeem(&attempt, answer).await,
        };
        Some((outcome, attempt.carried))
    }

    async fn redeem(&self, attempt: &Attempt, answer: &Answer) -> Result<Outcome, Error> {
        if answer.iss.as_ref().is_some_and(|iss| *iss != self.issuer) {
            return Err(self.refused("the answer is from another issuer"));
        }
        let metadata = self.metadata().await?;
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", &answer.code),
            ("redirect_uri", &self.client.redirect_uri),
            ("client_id", &self.client.client_id),
            ("client_secret", &self.client.client_secret),
            ("code_verifier", &attempt.verifier),
        ];
        let request = self.http.post(metadata.token_endpoint).form(&fields);
        let tokens: Tokens = self.ask(request).await?;
        let claims = self.claims("JWT", metadata.jwks_uri, &tokens.id_token).await?;
        if claims["nonce"] != attempt.nonce.as_str() {
            return Err(self.refused("the ID token has another nonce"));
        }
        Ok(Outcome::SignedIn(claims, tokens.id_token))
    }

    /// The session that has ended at the provider, by a logout token.
    pub(crate) async fn ended_session(&self, logout_token: &str) -> Result<String, Error> {
        let metadata = self.metadata().await?;
        let claims = self.claims("logout+jwt", metadata.jwks_uri, logout_token).await?;
        let is_logout = claims["events"][LOGOUT_EVENT].is_object() && claims.get("nonce").is_none();
        let sid = claims["sid"].as_str().filter(|_| is_logout);
        sid.map(str::to_owned).ok_or_else(|| self.refused("that is no logout token of a session"))
    }

    /// Where the browser goes to sign out at the provider too, and then comes back to.
    pub(crate) async fn end_session_url(&self, id_token: &str, back: &str) -> Result<Url, Error> {
        let url = self.metadata().await?.end_session_endpoint;
        let mut url = url.ok_or_else(|| self.refused("it has no end-session endpoint"))?;
        url.query_pairs_mut()
            .append_pair("id_token_hint", id_token)
            .append_pair("post_logout_redirect_uri", back);
        Ok(url)
    }

    async fn metadata(&self) -> Result<Metadata, Error> {
        let url = format!("{}/.well-known/openid-configuration", self.issuer);
        let metadata: Metadata = self.ask(self.http.get(url)).await?;
        if metadata.issuer == self.issuer {
            Ok(metadata)
        } else {
            Err(self.refused("it names another issuer"))
        }
    }

    /// The claims of a token for us, from this provider, signed by it and good now.
    async fn claims(&self, typ: &str, keys: Url, token: &str) -> Result<Value, Error> {
        let keys: CoreJsonWebKeySet = self.ask(self.http.get(keys)).await?;
        let claims =
            keys::verified(&keys, typ, token).ok_or_else(|| self.refused("a token is not signed by it"))?;
        let is_good = claims["iss"] == self.issuer.as_str()
            && claims["aud"] == self.client.client_id.as_str()
            && claims["exp"].as_i64().is_some_and(|end| self.clock.unix() < end);
        if is_good { Ok(claims) } else { Err(self.refused("a token is not for us, or not good any more")) }
    }

    async fn ask<T: DeserializeOwned>(&self, request: reqwest::RequestBuilder) -> Result<T, Error> {
        let answer = request.send().await.and_then(reqwest::Response::error_for_status);
        let bytes = match answer {
            Ok(answer) => answer.bytes().await,
            Err(e) => Err(e),
        };
        let bytes = bytes.map_err(|e| self.refused(&e.to_string()))?;
        serde_json::from_slice(&bytes).map_err(|e| self.refused(&e.to_string()))
    }

    fn refused(&self, why: &str) -> Error {
        Error::new(format!("Signing in by {} went wrong: {why}.", self.issuer))
    }
}

/// How one server of the sandbox asks another one.
pub(crate) fn http_client() -> Result<reqwest::Client, Error> {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(std::time::Duration::from_secs(5))
        .build()
        .map_err(|e| Error::new(format!("The sandbox cannot make requests: {e}.")))
}
