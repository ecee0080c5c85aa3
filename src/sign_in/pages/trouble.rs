//! When signing in goes wrong: what happened in a person's words, what to try, and a reference that stands in the log too.

use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::audit;
use crate::language::Texts;
use crate::sessions;
use crate::sign_in::guards::second_factor_page;
use crate::sign_in::{FinishError, ProviderError, Refusal, WayBack, find_standing};
use crate::throttle::{Door, knock};
use crate::web::caller::Caller;
use crate::web::failure::Failure;
use crate::web::frame::{Frame, Visit};
use crate::web::notices::Notice;

/// Shown at once and not after a redirect: without cookies no notice would come through.
#[derive(Template, WebTemplate)]
#[template(path = "sign_in/cookies.html")]
pub(crate) struct CookiesPage {
    t: Texts,
    frame: Frame,
    reference: String,
}

/// Checks that fail when one of the clocks is wrong.
const OF_CLOCKS: [&str; 3] = ["exp", "iat", "nbf"];

/// What to answer to a sign-in that did not end well. `was_tried` says whether there was a browser's secret to go by.
pub(super) async fn answer(
    error: FinishError,
    was_tried: bool,
    visit: &Visit,
    caller: &Caller,
) -> Result<Response, Failure> {
    let base = &visit.base;
    let reference = audit::current_request().map(|id| id.to_string()).unwrap_or_default();
    let (notice, way_back) = match error {
        FinishError::Broken(error) => return Err(error.into()),
        FinishError::TooOften(refused) => return Err(refused.into()),
        FinishError::Provider(ProviderError::Down(cause), way_back) => {
            tracing::warn!(cause, "the identity provider does not answer");
            return Err(Failure::ProviderDown { again: way_back.by_login() });
        }
        FinishError::Provider(ProviderError::Refused(Refusal { check, cause }), way_back) => {
            tracing::warn!(check, cause, "a sign-in was refused");
            knock(base, Door::FailedCallback, caller).await?;
            let is_of_clocks = OF_CLOCKS.contains(&check);
            let notice = match is_of_clocks {
                true => Notice::SignInClock { reference },
                false => Notice::SignInFailed { reference },
            };
            (notice, way_back)
        }
        FinishError::Cancelled(way_back) => {
            tracing::info!("a sign-in was cancelled at the provider");
            (Notice::SignInCancelled { reference }, way_back)
        }
        FinishError::NoSecondFactor(way_back) => {
            tracing::warn!(check = "second factor", "a sign-in did not show what was asked for");
            visit.leave(&Notice::SecondFactorMissing { reference });
            return Ok(second_factor_page(way_back.as_str()).into_response());
        }
        FinishError::NoAttempt => {
            // The back button after signing in: the login page leads whoever is in to where they go.
            if let Some(digest) = sessions::digest(base, &visit.cookies)
                && find_standing(base, digest).await?.is_some()
            {
                return Ok(Redirect::to("/login").into_response());
            }
            knock(base, Door::FailedCallback, caller).await?;
            if !was_tried {
                tracing::info!("a sign-in came back without the cookie that it began with");
                let page = CookiesPage { t: visit.language.texts(), frame: visit.frame(), reference };
                return Ok((StatusCode::BAD_REQUEST, page).into_response());
            }
            tracing::info!("a sign-in came back that has ended or never began");
            (Notice::SignInExpired { reference }, WayBack::default())
        }
    };
    visit.leave(&notice);
    // A form that waits for a fresh sign-in, or a page that asks for a second factor, is on that way.
    Ok(Redirect::to(&way_back.by_login()).into_response())
}
