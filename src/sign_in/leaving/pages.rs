//! Logging out: by the person, who goes on to the provider and comes back, and by the provider.

use axum::extract::State;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::Redirect;
use time::Duration;

use super::{LogoutError, end_by_provider};
use crate::base::Base;
use crate::secrets::{Digest, Secret};
use crate::sessions;
use crate::sign_in::{Provider, ProviderError, Refusal};
use crate::web::cookies::CookieName;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::Visit;
use crate::web::notices::Notice;

/// What the provider brings back from logging out, and where that was.
const FAREWELL: CookieName = CookieName("farewell");
const FAREWELL_KEPT_FOR: Duration = Duration::minutes(10);

/// POST /logout: ends the session here and at the provider, which sends the browser back to /login.
pub(crate) async fn log_out(visit: Visit, State(provider): State<Provider>) -> Result<Redirect, Failure> {
    let id_token = sessions::end(&visit.base, &visit.cookies).await?;
    Ok(leave(&visit, &provider, id_token, Farewell::Here).await)
}

/// Where somebody has logged out, told when they are back.
#[derive(Clone, Copy)]
pub(crate) enum Farewell {
    Here,
    Everywhere,
}

impl Farewell {
    fn notice(self) -> Notice {
        match self {
            Self::Here => Notice::LoggedOut,
            Self::Everywhere => Notice::LoggedOutEverywhere,
        }
    }
}

/// On to the provider, which ends its session and sends the browser back to /login; straight there where it cannot.
pub(crate) async fn leave(
    visit: &Visit,
    provider: &Provider,
    id_token: Option<String>,
    farewell: Farewell,
) -> Redirect {
    let state = Secret::generate();
    let url = match id_token {
        Some(id_token) => provider.farewell(&id_token, &state, visit.base.now()).await,
        None => None,
    };
    let Some(url) = url else {
        visit.leave(&farewell.notice());
        return Redirect::to("/login");
    };
    let kind = match farewell {
        Farewell::Here => "here",
        Farewell::Everywhere => "everywhere",
    };
    let value = format!("{}.{kind}", state.reveal());
    FAREWELL.set(&visit.cookies, &visit.base.settings.base_url, value, FAREWELL_KEPT_FOR);
    Redirect::to(url.as_str())
}

/// Whether this is somebody whom the provider sends back from logging out, as `state` proves.
pub(crate) fn is_back(visit: &Visit, state: &str) -> bool {
    let base_url = &visit.base.settings.base_url;
    let kept = FAREWELL.get(&visit.cookies, base_url).unwrap_or_default();
    let Some((expected, kind)) = kept.split_once('.') else { return false };
    if Digest::of(expected) != Digest::of(state) {
        return false;
    }
    FAREWELL.remove(&visit.cookies, base_url);
    let farewell = if kind == "everywhere" { Farewell::Everywhere } else { Farewell::Here };
    visit.leave(&farewell.notice());
    true
}

/// POST /login/backchannel-logout: the provider's server, not a browser.
pub(crate) async fn backchannel_logout(
    State(base): State<Base>,
    State(provider): State<Provider>,
    form: Form,
) -> (StatusCode, [(HeaderName, &'static str); 1], String) {
    // A field that comes twice means nothing for certain (RFC 6749, section 3.1).
    let ended = match form.all("logout_token").count() {
        0 | 1 => end_by_provider(&base, &provider, form.get("logout_token")).await,
        _ => Err(LogoutError::Provider(Refusal::new("logout_token", "it comes more than once").into())),
    };
    let refusal = match ended {
        Ok(()) => return (StatusCode::OK, [(header::CACHE_CONTROL, "no-store")], String::new()),
        Err(LogoutError::Provider(ProviderError::Refused(Refusal { check, cause }))) => {
            tracing::warn!(check, cause, "a logout of the provider was refused");
            check
        }
        Err(LogoutError::Replayed) => {
            tracing::warn!(check = "jti", "a logout of the provider was refused: it came before");
            "jti"
        }
        Err(LogoutError::Provider(ProviderError::Down(cause))) => {
            tracing::warn!(cause, "the identity provider does not answer");
            "keys"
        }
        Err(LogoutError::Broken(error)) => {
            tracing::error!(%error, "a logout of the provider was not done");
            "not done"
        }
    };
    // The names of checks hold nothing that would have to be escaped.
    let told = format!(r#"{{"error":"invalid_request","error_description":"{refusal}"}}"#);
    (StatusCode::BAD_REQUEST, [(header::CACHE_CONTROL, "no-store")], told)
}
