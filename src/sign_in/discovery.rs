//! What the provider says of itself, and its keys: asked for once and kept until they are stale.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use openidconnect::core::CoreJsonWebKeySet;
use time::{Duration, OffsetDateTime};
use tokio::sync::{Mutex, RwLock};
use tokio::time::{Instant, sleep_until, timeout};
use tracing::Instrument as _;
use url::Url;

use super::metadata::Metadata;
use super::provider::ProviderError;
use super::provider_http::Http;
use crate::config::Settings;

/// Metadata and keys are asked for anew after this time, and when a token has an unknown key.
const FRESH_FOR: Duration = Duration::HOUR;
/// While it does not answer, what was known is used and it is asked again after this time.
const ASK_AGAIN: Duration = Duration::seconds(30);
/// A logout is answered within a second: its keys have to be here by then.
const LOGOUT_PATIENCE: std::time::Duration = std::time::Duration::from_millis(800);
/// Anybody can make up a key. From one asking on that account to the next it takes this long.
const LOGOUT_PAUSE: std::time::Duration = std::time::Duration::from_millis(400);

/// What was discovered, and when.
#[derive(Clone)]
pub(super) struct Discovered {
    pub metadata: Metadata,
    pub keys: Arc<CoreJsonWebKeySet>,
    at: OffsetDateTime,
}

/// Asks, and keeps what it hears.
#[derive(Clone)]
pub(super) struct Discovery {
    settings: Arc<Settings>,
    http: Http,
    known: Arc<RwLock<Option<Arc<Discovered>>>>,
    /// One asks for metadata and keys; who comes meanwhile takes what they get.
    asking: Arc<Mutex<()>>,
    /// How often that was.
    asked: Arc<AtomicU64>,
    /// When a logout token with an unknown key last made us ask.
    asked_for_logout_at: Arc<Mutex<Option<Instant>>>,
}

impl Discovery {
    pub(super) fn new(settings: Arc<Settings>, http: Http) -> Self {
        Self {
            settings,
            http,
            known: Arc::default(),
            asking: Arc::default(),
            asked: Arc::default(),
            asked_for_logout_at: Arc::default(),
        }
    }

    /// What is known, stale or not.
    pub(super) async fn known(&self) -> Option<Arc<Discovered>> {
        self.known.read().await.clone()
    }

    /// What is known and not stale; while the provider is away for a moment, what is stale is better than nothing.
    ///
    /// # Errors
    /// When it cannot be reached and never was.
    pub(super) async fn get(&self, now: OffsetDateTime) -> Result<Arc<Discovered>, ProviderError> {
        match self.known().await {
            Some(known) if now - known.at < FRESH_FOR && now >= known.at => Ok(known),
            Some(stale) => match self.fetch_after(Some(&stale), now).await {
                Ok(fresh) => Ok(fresh),
                Err(_) => Ok(self.keep(&stale, now).await),
            },
            None => self.fetch_after(None, now).await,
        }
    }

    /// Goes on with what is known, and asks again in a while rather than for each sign-in.
    async fn keep(&self, stale: &Discovered, now: OffsetDateTime) -> Arc<Discovered> {
        let kept = Arc::new(Discovered { at: now - FRESH_FOR + ASK_AGAIN, ..stale.clone() });
        *self.known.write().await = Some(kept.clone());
        kept
    }

    /// Asks for what is newer than what was `seen`, unless somebody else does so while we wait for our turn.
    ///
    /// # Errors
    /// When the provider does not answer as one.
    pub(super) async fn fetch_after(
        &self,
        seen: Option<&Arc<Discovered>>,
        now: OffsetDateTime,
    ) -> Result<Arc<Discovered>, ProviderError> {
        self.fetch_unless_asked_since(self.asked.load(Ordering::SeqCst), seen, now).await
    }

    /// The same for a logout token with a key that is not known, which cannot wait long. Whoever made one up before has no real
    /// one refused: it takes part in the next asking. What comes too late for it is there for the next.
    ///
    /// # Errors
    /// When the provider does not answer as one, or not in time.
    pub(super) async fn fetch_for_logout(
        &self,
        seen: Option<Arc<Discovered>>,
        now: OffsetDateTime,
    ) -> Result<Arc<Discovered>, ProviderError> {
        let its = self.clone();
        let asking = async move {
            let before = its.asked.load(Ordering::SeqCst);
            let mut asked_at = its.asked_for_logout_at.lock().await;
            if its.asked.load(Ordering::SeqCst) == before {
                if let Some(at) = *asked_at {
                    sleep_until(at + LOGOUT_PAUSE).await;
                }
                *asked_at = Some(Instant::now());
            }
            its.fetch_unless_asked_since(before, seen.as_ref(), now).await
        };
        match timeout(LOGOUT_PATIENCE, tokio::spawn(asking.in_current_span())).await {
            Ok(Ok(fetched)) => fetched,
            _ => Err(ProviderError::Down("its keys do not come in time".to_owned())),
        }
    }

    async fn fetch_unless_asked_since(
        &self,
        before: u64,
        seen: Option<&Arc<Discovered>>,
        now: OffsetDateTime,
    ) -> Result<Arc<Discovered>, ProviderError> {
        let _turn = self.asking.lock().await;
        if self.asked.load(Ordering::SeqCst) != before {
            let newer = self.known().await.filter(|known| seen.is_none_or(|seen| !Arc::ptr_eq(seen, known)));
            return newer.ok_or_else(|| ProviderError::Down("it did not answer just now".to_owned()));
        }
        let fetched = self.fetch(now).await;
        self.asked.fetch_add(1, Ordering::SeqCst);
        fetched
    }

    /// A provider that does not say what it must is as good as none.
    async fn fetch(&self, now: OffsetDateTime) -> Result<Arc<Discovered>, ProviderError> {
        let down = |cause: &dyn fmt::Display| ProviderError::Down(cause.to_string());
        let issuer = self.settings.oidc_issuer.as_str();
        let at = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let at = Url::parse(&at).map_err(|error| down(&error))?;
        let metadata = Metadata::read(&self.http.get(&at).await?, issuer)
            .map_err(|refusal| down(&ProviderError::Refused(refusal)))?;
        let keys = self.http.get(&metadata.jwks_uri).await?;
        let keys = serde_json::from_slice(&keys).map_err(|error| down(&error))?;
        let discovered = Arc::new(Discovered { metadata, keys: Arc::new(keys), at: now });
        *self.known.write().await = Some(discovered.clone());
        Ok(discovered)
    }
}
