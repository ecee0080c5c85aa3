//! The two kinds of failure: what a person can understand, with words, and everything else, without. No page
//! ever shows a cause; each shows the id of its request, which stands in the log with it.

use std::sync::{Arc, OnceLock};

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use time::Duration;

use crate::audit;
use crate::base::Base;
use crate::ids::RequestId;
use crate::language::{Language, Texts};
use crate::metrics::pool;
use crate::secrets::Secret;
use crate::web::frame::{Frame, VisitBanner, wished_language};

/// Why a page cannot be shown or a deed not be done.
#[derive(Debug)]
pub enum Failure {
    /// Signed in, but not allowed.
    Forbidden,
    /// A superadmin on a visit changes nothing yet.
    LookingOnly,
    /// Not there, or not theirs to know of.
    NotFound,
    /// The same; the sentence says what it can have been.
    Absent(String),
    /// Something else happened first; the sentence says what.
    Conflict(String),
    /// The identity provider does not answer; where to try again.
    ProviderDown { again: String },
    /// The database does not answer.
    DatabaseDown,
    /// Too many in a short time.
    TooMany(Duration),
    /// A limit is reached; the sentence says which, and until when.
    Limited(String),
    /// What was sent cannot be read.
    Unreadable,
    /// Anything else. The cause goes to the log only.
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let is_down = match &error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => true,
            // Class 57 is the server shutting down or starting up, class 08 a broken connection, 53300
            // too many connections (PostgreSQL, appendix A).
            sqlx::Error::Database(error) => error
                .code()
                .is_some_and(|code| code.starts_with("57P") || code.starts_with("08") || code == "53300"),
            _ => false,
        };
        if matches!(error, sqlx::Error::PoolTimedOut) {
            pool::waited_in_vain();
        }
        if is_down {
            tracing::warn!(%error, "the database does not answer");
            Self::DatabaseDown
        } else {
            Self::Broken(error.into())
        }
    }
}

/// Rides on a response until [`draw`] makes a page of it.
#[derive(Clone, Debug, Default)]
struct Undrawn {
    sentence: Option<String>,
    /// The provider does not answer; where to try again.
    provider: Option<String>,
    is_looking: bool,
    /// How long to wait.
    wait: Option<Duration>,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (mut sentence, mut provider, mut is_looking) = (None, None, false);
        let mut wait = None;
        let status = match self {
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::LookingOnly => {
                is_looking = true;
                StatusCode::FORBIDDEN
            }
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Absent(text) => {
                sentence = Some(text);
                StatusCode::NOT_FOUND
            }
            Self::Conflict(text) => {
                sentence = Some(text);
                StatusCode::CONFLICT
            }
            Self::ProviderDown { again } => {
                provider = Some(again);
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::DatabaseDown => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany(for_so_long) => {
                wait = Some(for_so_long);
                StatusCode::TOO_MANY_REQUESTS
            }
            Self::Limited(text) => {
                sentence = Some(text);
                StatusCode::TOO_MANY_REQUESTS
            }
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Broken(error) => {
                tracing::error!(%error, "a request broke");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        let mut response = status.into_response();
        if let Some(wait) = wait
            && let Ok(seconds) = HeaderValue::from_str(&wait.whole_seconds().max(1).to_string())
        {
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response.extensions_mut().insert(Undrawn { sentence, provider, is_looking, wait });
        response
    }
}

/// What is known of the reader by the time that a page of this request is drawn.
#[derive(Clone, Debug, Default)]
pub struct ReaderSlot {
    language: Arc<OnceLock<Language>>,
    is_invited: Arc<OnceLock<()>>,
    banner: Arc<OnceLock<VisitBanner>>,
}

impl ReaderSlot {
    pub fn set_language(&self, language: Language) {
        // The first to know wins; both would say the same.
        let _ = self.language.set(language);
    }

    /// They are on a visit.
    pub fn set_banner(&self, banner: VisitBanner) {
        let _ = self.banner.set(banner);
    }

    /// They hold a link of an open invitation, and are on the way to accept it.
    pub fn set_invited(&self) {
        let _ = self.is_invited.set(());
    }
}

/// Draws a page for every refusal that has none yet: ours, and those of the layers and the router
/// (cross-site, too large, no such path, wrong method).
pub async fn draw(State(base): State<Base>, mut request: Request, next: Next) -> Response {
    let slot = ReaderSlot::default();
    request.extensions_mut().insert(slot.clone());
    let wished = wished_language(request.headers());
    let is_head = request.method() == Method::HEAD;
    let mut response = next.run(request).await;
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    let status = response.status();
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let undrawn = response.extensions_mut().remove::<Undrawn>();
    let banner = slot.banner.get().cloned();
    let frame = Frame {
        // Its form of the second step raises rights.
        renewal: banner.is_some().then(Secret::generate),
        visit: banner,
        ..Frame::plain(&base, slot.language.get().copied().unwrap_or(wished))
    };
    let page = ErrorPage::new(frame, status, undrawn, slot.is_invited.get().is_some());
    let mut drawn = match page.render() {
        Ok(html) if !is_head => (status, Html(html)).into_response(),
        _ => status.into_response(),
    };
    for name in [header::ALLOW, header::RETRY_AFTER, header::SET_COOKIE] {
        for value in response.headers().get_all(&name) {
            drawn.headers_mut().append(name.clone(), value.clone());
        }
    }
    if status == StatusCode::SERVICE_UNAVAILABLE {
        drawn.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    }
    drawn
}

#[derive(Template)]
#[template(path = "errors/error.html")]
pub(crate) struct ErrorPage {
    t: Texts,
    frame: Frame,
    status: String,
    title: String,
    text: String,
    reference: Option<RequestId>,
    /// Where "Try again" leads, where trying again can help.
    again: Option<String>,
    /// On the way from a mail to the first page.
    step: Option<u8>,
}

impl ErrorPage {
    fn new(frame: Frame, status: StatusCode, undrawn: Option<Undrawn>, is_invited: bool) -> Self {
        let texts = frame.t();
        let is_ours = undrawn.is_some();
        let undrawn = undrawn.unwrap_or_default();
        let (title, text) = match undrawn.is_looking {
            true => (texts.visit_looking_title(), texts.visit_looking_text()),
            false => words(texts, status, is_ours, undrawn.provider.is_some()),
        };
        let wait = undrawn.wait.map(|wait| texts.error_429_wait((wait.whole_seconds() / 60 + 1).to_string()));
        let t = texts;
        Self {
            t,
            frame,
            status: status.as_u16().to_string(),
            title,
            text: undrawn.sentence.or(wait).unwrap_or(text),
            reference: audit::current_request(),
            // There they were about to log in.
            step: (undrawn.provider.is_some() && is_invited).then_some(1),
            again: (status == StatusCode::SERVICE_UNAVAILABLE)
                .then(|| undrawn.provider.unwrap_or_else(|| "/measurements".to_owned())),
        }
    }
}

/// Title and text by status. A 403 that is not ours comes from the cross-site protection.
fn words(texts: Texts, status: StatusCode, is_ours: bool, is_provider: bool) -> (String, String) {
    match status.as_u16() {
        403 if is_ours => (texts.error_403_title(), texts.error_403_text()),
        403 => (texts.error_403_cross_site_title(), texts.error_403_cross_site_text()),
        404 => (texts.error_404_title(), texts.error_404_text()),
        405 => (texts.error_405_title(), texts.error_405_text()),
        409 => (texts.error_409_title(), texts.error_409_text()),
        410 => (texts.error_410_title(), texts.error_410_text()),
        413 => (texts.error_413_title(), texts.error_413_text()),
        429 => (texts.error_429_title(), texts.error_429_text()),
        503 if is_provider => (texts.error_503_provider_title(), texts.error_503_provider_text()),
        503 => (texts.error_503_title(), texts.error_503_text()),
        400..=499 => (texts.error_400_title(), texts.error_400_text()),
        _ => (texts.error_500_title(), texts.error_500_text()),
    }
}
