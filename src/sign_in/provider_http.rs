//! Asks the provider over HTTP, within limits of time and size.

use std::fmt;
use std::time::Duration;

use openidconnect::reqwest::{self, RequestBuilder};
use url::Url;

/// The provider has this long for each answer.
const TIMEOUT: Duration = Duration::from_secs(5);
/// No honest answer is longer, in bytes.
const LONGEST_ANSWER: usize = 256 * 1024;

/// Asks the provider, within [`TIMEOUT`] and [`LONGEST_ANSWER`].
#[derive(Clone)]
pub(super) struct Http(reqwest::Client);

/// An answer that is no failure of the server.
pub(super) struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

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

    /// A document that anybody may read.
    pub(super) async fn get(&self, url: &Url) -> Result<Vec<u8>, AskError> {
        let answer = answer(self.0.get(url.clone())).await?;
        if answer.status == 200 { Ok(answer.body) } else { Err(AskError::Status(answer.status)) }
    }

    /// What an access token opens.
    pub(super) async fn get_with(&self, url: &Url, access_token: &str) -> Result<Answer, AskError> {
        answer(self.0.get(url.clone()).bearer_auth(access_token)).await
    }

    /// A form, with the client's name and secret in the header where they go there.
    pub(super) async fn post(
        &self,
        url: &Url,
        fields: &[(&str, &str)],
        basic: Option<(&str, &str)>,
    ) -> Result<Answer, AskError> {
        let request = self.0.post(url.clone()).form(fields);
        answer(match basic {
            Some((name, secret)) => request.basic_auth(name, Some(secret)),
            None => request,
        })
        .await
    }
}

#[tracing::instrument(level = "error", name = "ask the identity provider", skip_all)]
async fn answer(request: RequestBuilder) -> Result<Answer, AskError> {
    let request = request.header("accept", "application/json");
    let mut response = request.send().await.map_err(AskError::Http)?;
    let status = response.status();
    if status.is_server_error() || status.as_u16() == 429 {
        return Err(AskError::Status(status.as_u16()));
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(AskError::Http)? {
        if body.len() + chunk.len() > LONGEST_ANSWER {
            return Err(AskError::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer { status: status.as_u16(), body })
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
            Self::Http(error) => {
                // The library's own words say little without their causes.
                let mut cause: Option<&dyn std::error::Error> = Some(error);
                let mut joint = "";
                while let Some(error) = cause {
                    write!(f, "{joint}{error}")?;
                    (joint, cause) = (": ", error.source());
                }
                Ok(())
            }
            Self::Status(status) => write!(f, "it answered {status}"),
            Self::TooLong => f.write_str("the answer is too long"),
        }
    }
}

impl std::error::Error for AskError {}
