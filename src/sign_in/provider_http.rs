//! Asks the provider over HTTP, within limits of time and size.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, reqwest};

/// The provider has this long for each answer.
const TIMEOUT: Duration = Duration::from_secs(5);
/// No honest answer is longer, in bytes.
const LONGEST_ANSWER: usize = 256 * 1024;

/// Asks the provider, within [`TIMEOUT`] and [`LONGEST_ANSWER`].
#[derive(Clone)]
pub(super) struct Http(reqwest::Client);

impl Http {
    /// # Errors
    /// When no HTTP client can be made, such as for missing root certificates.
    pub(super) fn new() -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder()
            // A provider that redirects its endpoints could send us anywhere.
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIMEOUT)
            .build()?;
        Ok(Self(client))
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = AskError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, AskError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(AskError::Http)?;
            let mut response = self.0.execute(request).await.map_err(AskError::Http)?;
            if response.status().is_server_error() {
                return Err(AskError::Status(response.status().as_u16()));
            }
            let mut answer = openidconnect::http::Response::new(Vec::new());
            *answer.status_mut() = response.status();
            *answer.headers_mut() = response.headers().clone();
            while let Some(chunk) = response.chunk().await.map_err(AskError::Http)? {
                if answer.body().len() + chunk.len() > LONGEST_ANSWER {
                    return Err(AskError::TooLong);
                }
                answer.body_mut().extend_from_slice(&chunk);
            }
            Ok(answer)
        })
    }
}

#[derive(Debug)]
pub(super) enum AskError {
    Http(reqwest::Error),
    Status(u16),
    TooLong,
}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http(error) => error.fmt(f),
            Self::Status(status) => write!(f, "it answered {status}"),
            Self::TooLong => f.write_str("the answer is too long"),
        }
    }
}

impl std::error::Error for AskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(error) => error.source(),
            _ => None,
        }
    }
}

/// An error with all its causes, for the log. Answers of the provider are not part of it.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
