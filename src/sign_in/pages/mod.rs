//! The login page, the way to the provider and back, and the way out.

mod drawn;
mod trouble;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use time::Duration;
use url::Url;

pub use self::drawn::{AnswerStrangers, DrawnLogin};
use super::leaving::pages::is_back;
use super::{
    Answer, BeginError, FinishError, PROVIDER_DOWN, Provider, WayBack, Wish, begin, enter, find_standing,
    finish, second_factor,
};
use crate::email_address::EmailAddress;
use crate::invitations::{self, Offer, Status};
use crate::language::{Language, Texts};
use crate::links::HeldLinks;
use crate::roles::words;
use crate::secrets::Secret;
use crate::sessions;
use crate::superadmins;
use crate::throttle::{Door, knock, look};
use crate::web::caller::Caller;
use crate::web::cookies::CookieName;
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Visit};

/// Binds a sign-in to the browser it began in.
pub(super) const BROWSER: CookieName = CookieName("browser");
const BROWSER_KEPT_FOR: Duration = Duration::DAY;

#[derive(Template)]
#[template(path = "sign_in/login.html")]
pub(crate) struct LoginPage {
    t: Texts,
    frame: Frame,
    invitation: Option<Invited>,
    create_account_url: String,
    way_back: String,
}

/// What the login page says of the invitation that this browser holds.
enum Invited {
    Member { inviter: String, tenant: String, address: String, roles: String, ends: Moment },
    Superadmin { address: String },
}

#[derive(Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
    /// From the provider, after logging out.
    #[serde(default)]
    state: String,
}

/// GET /login
pub(crate) async fn login(
    mut visit: Visit,
    State(drawn): State<DrawnLogin>,
    Query(Next { next, state }): Query<Next>,
) -> Result<Response, Failure> {
    let base = visit.base.clone();
    if is_back(&visit, &state) {
        return Ok(Redirect::to("/login").into_response());
    }
    let mut way_back = WayBack::new(&next);
    if let Some(digest) = sessions::digest(&base, &visit.cookies)
        && find_standing(&base, digest).await?.is_some()
    {
        visit.pass_on();
        return Ok(Redirect::to(way_back.as_str()).into_response());
    }
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url);
    let mut invitation = None;
    if let Some(offer) = pending(&visit).await? {
        visit.speak(offer.spoken());
        invitation = Some(Invited::member(&offer, visit.language.texts()));
    } else if !held.is_empty()
        && let Some(found) = superadmins::find_open(&base, &held.digests()).await?.first()
    {
        way_back = WayBack::new(superadmins::pages::INVITATION);
        invitation = Some(Invited::Superadmin { address: found.address.as_typed().to_owned() });
    }
    drawn.answer(&LoginPage {
        t: visit.language.texts(),
        frame: visit.frame(),
        invitation,
        create_account_url: base.settings.create_account_url.to_string(),
        way_back: way_back.as_str().to_owned(),
    })
}

impl Invited {
    fn member(offer: &Offer, t: Texts) -> Self {
        Self::Member {
            inviter: offer.inviter_called(t),
            tenant: offer.tenant.name.clone(),
            address: offer.address.as_typed().to_owned(),
            roles: words::role_names(&offer.roles, t),
            ends: Moment::new(offer.invitation.ends_at, t),
        }
    }
}

/// POST /login: off to the provider.
pub(crate) async fn log_in(
    mut visit: Visit,
    caller: Caller,
    State(provider): State<Provider>,
    form: Form,
) -> Result<Redirect, Failure> {
    // The login page spoke the language of the invitation; the provider and a failure go on in it.
    if let Some(language) = Language::from_tag(form.get("language")) {
        visit.speak(language);
    }
    knock(&visit.base, Door::LoginStart, &caller).await?;
    let way_back = WayBack::new(form.get("next"));
    let wish = Wish { second_factor: form.get("step") == second_factor::pages::STEP, max_age: None };
    let hint = hint(&visit).await?;
    depart(&visit, &provider, &way_back, wish, hint.as_ref()).await
}

/// The address that somebody with an invitation is expected to log in with.
async fn hint(visit: &Visit) -> Result<Option<EmailAddress>, Failure> {
    let pending = pending(visit).await?;
    Ok(pending.filter(|_| visit.base.settings.sign_in.login_hint).map(|offer| offer.address))
}

/// The open invitation on the way to which this browser is, if any.
async fn pending(visit: &Visit) -> Result<Option<Offer>, Failure> {
    let base = &visit.base;
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url);
    if held.is_empty() {
        return Ok(None);
    }
    let offers = invitations::find_held(&base.db, &held.digests()).await?;
    let is_open =
        |offer: &Offer| offer.is_held && matches!(offer.invitation.status(base.now()), Status::Pending(_));
    let found = offers.into_iter().find(is_open);
    if found.is_some() {
        visit.note_on_the_way();
    }
    Ok(found)
}

/// Says whom we expect (OpenID Connect Core 1.0, section 3.1.2.1); a provider that does not know it passes it over.
fn with_hint(url: String, hint: Option<&EmailAddress>) -> String {
    match (hint, Url::parse(&url)) {
        (Some(hint), Ok(mut url)) => {
            url.query_pairs_mut().append_pair("login_hint", &hint.deliverable());
            url.into()
        }
        _ => url,
    }
}

/// Begins a sign-in in this browser and sends it to the provider.
pub(super) async fn depart(
    visit: &Visit,
    provider: &Provider,
    way_back: &WayBack,
    wish: Wish,
    hint: Option<&EmailAddress>,
) -> Result<Redirect, Failure> {
    let base_url = &visit.base.settings.base_url;
    let held = BROWSER.get(&visit.cookies, base_url).and_then(|text| text.parse::<Secret>().ok());
    let browser = held.unwrap_or_else(Secret::generate);
    match begin(&visit.base, provider, &browser, way_back, wish, visit.language).await {
        Ok(url) => {
            BROWSER.set(&visit.cookies, base_url, browser.reveal(), BROWSER_KEPT_FOR);
            Ok(Redirect::to(&with_hint(url, hint)))
        }
        Err(BeginError::Broken(error)) => Err(error.into()),
        Err(BeginError::Provider(error)) => {
            tracing::warn!(%error, "the identity provider");
            visit.base.metrics.signed_in(PROVIDER_DOWN);
            Err(Failure::ProviderDown { again: way_back.by_login() })
        }
    }
}

/// What the provider sends back in the query (OpenID Connect Core 1.0, section 3.1.2.5).
#[derive(Deserialize)]
pub(crate) struct CallbackQuery {
    #[serde(default)]
    state: String,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

/// GET /login/callback
pub(crate) async fn callback(
    visit: Visit,
    caller: Caller,
    State(provider): State<Provider>,
    Query(query): Query<CallbackQuery>,
) -> Result<Response, Failure> {
    let base = &visit.base;
    let browser =
        BROWSER.get(&visit.cookies, &base.settings.base_url).and_then(|text| text.parse::<Secret>().ok());
    let was_tried = browser.is_some();
    let entered = arrive(&visit, &caller, &provider, browser, query).await;
    base.metrics.signed_in(entered.as_ref().map_or_else(FinishError::outcome, |_| ("completed", "")));
    match entered {
        Ok(way_back) => Ok(Redirect::to(way_back.as_str()).into_response()),
        Err(error) => {
            pending(&visit).await?;
            trouble::answer(error, was_tried, &visit, &caller).await
        }
    }
}

async fn arrive(
    visit: &Visit,
    caller: &Caller,
    provider: &Provider,
    browser: Option<Secret>,
    query: CallbackQuery,
) -> Result<WayBack, FinishError> {
    let base = &visit.base;
    // Whoever has failed too often uses nothing up and has us ask nobody.
    look(base, Door::FailedCallback, caller).await.map_err(FinishError::TooOften)?;
    let browser = browser.ok_or(FinishError::NoAttempt)?;
    let answer = match (query.code, query.error) {
        (Some(code), None) => Answer::Code(code),
        (_, error) => Answer::Error(error.unwrap_or_default()),
    };
    let finished = finish(base, provider, &browser, &query.state, query.iss.as_deref(), answer).await?;
    enter(base, &visit.cookies, finished, caller).await
}
