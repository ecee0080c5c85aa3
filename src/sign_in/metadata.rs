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

    fn check(issuer: &str, token_endpoint: &str) -> Result<(), &'static str> {
        let json = format!(
            r#"{{"issuer":"https://connect.example","authorization_endpoint":"https://connect.example/a",
                "token_endpoint":"{token_endpoint}","jwks_uri":"https://connect.example/j"}}"#
        );
        Metadata::read(json.as_bytes(), issuer).map(|_| ()).map_err(|refusal| refusal.check)
    }

    #[test]
    fn metadata_of_another_issuer_or_that_leaves_https_is_refused() {
        let ours = "https://connect.example";
        assert_eq!(check(ours, "https://connect.example/t"), Ok(()));
        assert_eq!(check("https://connect.example/", "https://connect.example/t"), Err("metadata issuer"));
        assert_eq!(check(ours, "http://connect.example/t"), Err("metadata endpoint"));
        assert_eq!(check(ours, "javascript:alert(1)"), Err("metadata endpoint"));
        assert_eq!(check(ours, "no url"), Err("metadata"));
    }
}
