//! The button "Google". Google vouches for an address; only the account here with exactly that address is signed in.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::pages::{self, GOOGLE_COOKIE, TextPage};
use super::sessions::Proof;
use super::{Connect, Shared, errors, second_factor};
use crate::relying_party::{Answer, Outcome};

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    return_url: String,
}

/// Off to Google.
pub(super) async fn go(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    let Some(google) = connect.google.get() else {
        return errors::missing().await;
    };
    match google.begin(pages::safe_return_url(&asked.return_url)).await {
        Ok((url, state)) => {
            (jar.add(pages::google_cookie(&connect, state)), Redirect::to(url.as_str())).into_response()
        }
        Err(e) => errors::unavailable(&e),
    }
}

/// Back from Google; whoever has turned it on gives a code next.
pub(super) async fn come_back(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(answer): Query<Answer>,
) -> Response {
    let Some(google) = connect.google.get() else {
        return errors::missing().await;
    };
    let state = jar.get(GOOGLE_COOKIE).map(|it| it.value().to_owned());
    let jar = jar.remove(pages::without(GOOGLE_COOKIE));
    let Some((outcome, return_url)) = google.finish(state.as_deref(), &answer).await else {
        return not_begun_here();
    };
    let claims = match outcome {
        Ok(Outcome::SignedIn(claims, _)) => claims,
        Ok(Outcome::Refused) => return (jar, Redirect::to(&other_ways(&return_url))).into_response(),
        Err(e) => return errors::unavailable(&e),
    };
    let email = claims["email"].as_str().unwrap_or_default();
    let account = connect.accounts.find_by_email(email);
    let account = account.filter(|it| it.is_email_verified && claims["email_verified"] == true);
    match account {
        Some(account) => second_factor::go_on(&connect, jar, &account, Proof::google(), &return_url).await,
        None => (jar, no_account(&connect, email, &return_url)).into_response(),
    }
}

fn other_ways(return_url: &str) -> String {
    format!("/login?step=email&return_url={}", pages::encode(return_url))
}

fn not_begun_here() -> Response {
    let mut page = TextPage::new("Visma Connect", "Start again");
    page.text =
        "This browser has not begun to sign in with Google, or too long ago. Go back to the application and \
                 log in once more."
            .to_owned();
    (StatusCode::BAD_REQUEST, page).into_response()
}

fn no_account(connect: &Connect, email: &str, return_url: &str) -> TextPage {
    let application = connect.clients.name(&pages::client_of(return_url));
    let mut page = TextPage::new(application, "Google does not sign you in");
    page.text = format!(
        "The address of your Google account is {email}. Google signs you in only if it vouches for that address and \
         your Visma Connect account has exactly the same."
    );
    page.link = Some((other_ways(return_url), "Sign in another way, or create an account".to_owned()));
    page
}
