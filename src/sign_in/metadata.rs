//! What the provider says of itself (OpenID Connect Discovery 1.0), and whether that can be believed.

use serde::Deserialize;
use url::Url;

use super::jwt::Refusal;

/// The parts that we use.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub authorization_endpoint: Url,
    pub token_endpoint: Url,
    pub jwks_uri: Url,
    pub userinfo_endpoint: Option<Url>,
    pub end_session_endpoint: Option<Url>,
    #[serde(default)]
    pub token_endpoint_auth_methods_supported: Vec<String>,
    /// It promises to name itself in each authorization response (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl Metadata {
    /// It must name itself as we do, and nothing that begins with https may lead out of it.
    pub(super) fn read(bytes: &[u8], issuer: &str) -> Result<Self, Refusal> {
        let metadata: Self =
            serde_json::from_slice(bytes).map_err(|error| Refusal::new("metadata", error))?;
        if metadata.issuer != issuer {
            return Err(Refusal::new("metadata issuer", &metadata.issuer));
        }
        let endpoints = [&metadata.authorization_endpoint, &metadata.token_endpoint, &metadata.jwks_uri];
        let more = metadata.userinfo_endpoint.iter().chain(&metadata.end_session_endpoint);
        let is_safe = |url: &Url| match url.scheme() {
            "https" => true,
            "http" => issuer.starts_with("http:"),
            _ => false,
        };
        if let Some(url) = endpoints.into_iter().chain(more).find(|url| !is_safe(url)) {
            return Err(Refusal::new("metadata endpoint", url));
        }
        Ok(metadata)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDPOINTS: [&str; 5] =
        ["authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint"];

    /// Every endpoint is good but this one.
    fn check(issuer: &str, endpoint: &str, url: &str) -> Result<(), &'static str> {
        let mut metadata = serde_json::json!({ "issuer": "https://connect.example" });
        for name in ENDPOINTS {
            metadata[name] = format!("https://connect.example/{name}").into();
        }
        metadata[endpoint] = url.into();
        let read = Metadata::read(metadata.to_string().as_bytes(), issuer);
        read.map(|_| ()).map_err(|refusal| refusal.check)
    }

    #[test]
    fn metadata_of_another_issuer_or_that_leaves_https_is_refused() {
        let ours = "https://connect.example";
        for endpoint in ENDPOINTS {
            let good = "https://connect.example/elsewhere";
            assert_eq!(check(ours, endpoint, good), Ok(()), "{endpoint}");
            assert_eq!(check("https://connect.example/", endpoint, good), Err("metadata issuer"));
            for url in ["http://connect.example/t", "javascript:alert(1)"] {
                assert_eq!(check(ours, endpoint, url), Err("metadata endpoint"), "{endpoint} at {url}");
            }
            assert_eq!(check(ours, endpoint, "no url"), Err("metadata"), "{endpoint}");
        }
    }
}
