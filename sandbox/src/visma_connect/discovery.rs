//! What the provider says about itself: the real one's metadata, with our own addresses. It advertises more than
//! the sandbox serves, as the real one does for other kinds of application.

use axum::Json;
use axum::extract::State;
use openidconnect::core::CoreJsonWebKeySet;
use serde_json::{Value, json};

use super::Shared;

pub(super) async fn metadata(State(connect): State<Shared>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", connect.issuer);
    Json(json!({
        "issuer": connect.issuer,
        "jwks_uri": at("/.well-known/openid-configuration/jwks"),
        "authorization_endpoint": at("/connect/authorize"),
        "token_endpoint": at("/connect/token"),
        "userinfo_endpoint": at("/connect/userinfo"),
        "end_session_endpoint": at("/connect/endsession"),
        "revocation_endpoint": at("/connect/revocation"),
        "introspection_endpoint": at("/connect/introspect"),
        "frontchannel_logout_supported": true,
        "frontchannel_logout_session_supported": true,
        "backchannel_logout_supported": true,
        "backchannel_logout_session_supported": true,
        "scopes_supported": [
            "openid", "profile", "email", "phone", "address", "roles", "tenants", "tenant_hierarchy", "groups",
            "custom", "idp_claims", "sub_external_id", "offline_access", "nnin", "snin", "dk_ssn", "fi_ssn",
        ],
        "claims_supported": [
            "sub", "name", "given_name", "family_name", "picture", "locale", "created_at", "updated_at",
            "name_verified", "preferred_theme", "email", "email_verified", "phone_number",
            "phone_number_verified", "address", "roles", "tenant_id", "tenants", "groups", "idp_claims",
            "sub_external_id",
        ],
        "grant_types_supported": [
            "authorization_code", "client_credentials", "refresh_token", "implicit",
            "urn:ietf:params:oauth:grant-type:device_code", "urn:openid:params:grant-type:ciba", "delegation",
            "urn:ietf:params:oauth:grant-type:token-exchange",
        ],
        "response_types_supported": [
            "code", "token", "id_token", "id_token token", "code id_token", "code token", "code id_token token",
        ],
        "response_modes_supported": ["form_post", "query", "fragment"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "revocation_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "introspection_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "userinfo_signing_alg_values_supported": ["RS256"],
        "subject_types_supported": ["public"],
        "code_challenge_methods_supported": ["plain", "S256"],
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "authorization_response_iss_parameter_supported": true,
        "request_parameter_supported": true,
        "request_object_signing_alg_values_supported": [
            "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512",
        ],
    }))
}

pub(super) async fn jwks(State(connect): State<Shared>) -> Json<CoreJsonWebKeySet> {
    Json(connect.keys.published())
}
