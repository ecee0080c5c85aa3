//! The login page, the way to the provider and back, and the way out.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use time::Duration;

use super::guards::{SignedIn, asked_slug, second_factor_page};
use super::{
    Answer, BeginError, Demand, FinishError, Membership, Provider, ProviderError, Refusal, WayBack, Wish,
    begin, find_standing, finish,
};
use crate::base::Base;
use crate::ids::Reference;
use crate::invitations::{self, Offer, Status};
use crate::language::{Language, Texts};
use crate::links::HeldLinks;
use crate::roles::words;
use crate::secrets::Secret;
use crate::sessions;
use crate::superadmins;
use crate::web::caller::Caller;
use crate::web::cookies::CookieName;
use crate::web::dates::{Moment, day};
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Spot, Visit};
use crate::web::notices::Notice;

/// Binds a sign-in to the browser it began in.
const BROWSER: CookieName = CookieName("browser");
/// The step that the form on that page asks for.
const SECOND_FACTOR: &str = "second-factor";
const BROWSER_KEPT_FOR: Duration = Duration::DAY;

#[derive(Template, WebTemplate)]
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
}

/// GET /login
pub(crate) async fn login(mut visit: Visit, Query(Next { next }): Query<Next>) -> Result<Response, Failure> {
    let base = visit.base.clone();
    let mut way_back = WayBack::new(&next);
    if let Some(digest) = sessions::digest(&base, &visit.cookies)
        && find_standing(&base, digest).await?.is_some()
    {
        visit.pass_on();
        return Ok(Redirect::to(way_back.as_str()).into_response());
    }
    let held = HeldLinks::of(&visit.cookies, &base.settings.base_url);
    let mut invitation = None;
    if !held.is_empty() {
        let offers = invitations::find_held(&base.db, &held.digests()).await?;
        let pending =
            offers.iter().find(|offer| matches!(offer.invitation.status(base.now()), Status::Pending(_)));
        if let Some(offer) = pending {
            visit.speak(offer.spoken());
            invitation = Some(Invited::member(offer, visit.language.texts()));
        } else if let Some(found) = superadmins::find_open(&base, &held.digests()).await?.first() {
            way_back = WayBack::new(superadmins::pages::INVITATION);
            invitation = Some(Invited::Superadmin { address: found.address.as_typed().to_owned() });
        }
    }
    Ok(LoginPage {
        t: visit.language.texts(),
        frame: visit.frame(),
        invitation,
        create_account_url: base.settings.create_account_url.to_string(),
        way_back: way_back.as_str().to_owned(),
    }
    .into_response())
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
    State(provider): State<Provider>,
    form: Form,
) -> Result<Redirect, Failure> {
    // The login page spoke the language of the invitation; the provider and a failure go on in it.
    if let Some(language) = Language::from_tag(form.get("language")) {
        visit.speak(language);
    }
    let base_url = &visit.base.settings.base_url;
    let held = BROWSER.get(&visit.cookies, base_url).and_then(|text| text.parse::<Secret>().ok());
    let browser = held.unwrap_or_else(Secret::generate);
    let way_back = WayBack::new(form.get("next"));
    let wish = Wish { second_factor: form.get("step") == SECOND_FACTOR, max_age: None };
    match begin(&visit.base, &provider, &browser, &way_back, wish, visit.language).await {
        Ok(url) => {
            BROWSER.set(&visit.cookies, base_url, browser.reveal(), BROWSER_KEPT_FOR);
            Ok(Redirect::to(&url))
        }
        Err(BeginError::Broken(error)) => Err(error.into()),
        Err(BeginError::Provider(error)) => {
            tracing::warn!(%error, "the identity provider");
            Err(Failure::ProviderDown)
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
) -> Result<Redirect, Failure> {
    let base = &visit.base;
    let browser =
        BROWSER.get(&visit.cookies, &base.settings.base_url).and_then(|text| text.parse::<Secret>().ok());
    let answer = match (query.code, query.error) {
        (Some(code), None) => Answer::Code(code),
        (_, error) => Answer::Error(error.unwrap_or_default()),
    };
    let finished = match browser {
        Some(browser) => finish(base, &provider, &browser, &query.state, query.iss.as_deref(), answer).await,
        None => Err(FinishError::NoAttempt),
    };
    match finished {
        Ok(finished) => {
            sessions::start(base, &visit.cookies, &finished.sign_in, &caller).await?;
            Ok(Redirect::to(finished.way_back.as_str()))
        }
        Err(FinishError::Broken(error)) => Err(error.into()),
        Err(FinishError::Provider(ProviderError::Down(cause))) => {
            tracing::warn!(cause, "the identity provider does not answer");
            Err(Failure::ProviderDown)
        }
        Err(FinishError::Provider(ProviderError::Refused(Refusal { check, cause }))) => {
            let reference = Reference::new(base.now());
            tracing::warn!(%reference, check, cause, "a sign-in was refused");
            visit.leave(&Notice::SignInFailed { reference: reference.to_string() });
            Ok(Redirect::to("/login"))
        }
        Err(FinishError::Cancelled) => {
            visit.leave(&Notice::SignInCancelled);
            Ok(Redirect::to("/login"))
        }
        Err(FinishError::NoSecondFactor(way_back)) => {
            tracing::warn!(check = "second factor", "a sign-in did not show what was asked for");
            visit.leave(&Notice::SecondFactorMissing);
            Ok(second_factor_page(way_back.as_str()))
        }
        // Also the back button after signing in: the login page leads whoever is in to where they go.
        Err(FinishError::NoAttempt) => {
            let is_in = match sessions::digest(base, &visit.cookies) {
                Some(digest) => find_standing(base, digest).await?.is_some(),
                None => false,
            };
            if !is_in {
                visit.leave(&Notice::SignInExpired);
            }
            Ok(Redirect::to("/login"))
        }
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/second_factor.html")]
pub(crate) struct SecondFactorPage {
    t: Texts,
    frame: Frame,
    who: Who,
    account_settings_url: String,
    way_back: String,
}

/// Who asks for a second factor.
enum Who {
    Superadmins,
    Tenant(String),
    /// From that day on.
    TenantFrom(String, String),
    Nobody,
}

impl Who {
    /// The tenant that the person wants to go to, or the first that asks.
    fn of(signed_in: &SignedIn, way_back: &WayBack, t: Texts) -> Self {
        if signed_in.is_superadmin_on_one_factor() {
            return Self::Superadmins;
        }
        let slug = asked_slug(way_back.as_str()).unwrap_or_default();
        let is_asked = |membership: &&Membership| membership.tenant.slug.as_str() == slug;
        let mut asking = signed_in.standing.memberships.iter();
        let asking = asking.clone().find(is_asked).or_else(|| {
            asking
                .find(|membership| membership.is_active() && signed_in.demand(membership) != Demand::Nothing)
        });
        let Some(membership) = asking else { return Self::Nobody };
        let name = membership.tenant.name.clone();
        match signed_in.demand(membership) {
            Demand::Nothing => Self::Nobody,
            Demand::From(at) => Self::TenantFrom(name, day(at, t)),
            Demand::Now => Self::Tenant(name),
        }
    }
}

/// GET /login/second-factor
pub(crate) async fn second_factor(signed_in: SignedIn, Query(Next { next }): Query<Next>) -> Response {
    let way_back = WayBack::new(&next);
    if signed_in.session.has_second_factor {
        return Redirect::to(way_back.as_str()).into_response();
    }
    let frame = signed_in.frame(Spot::Elsewhere);
    let t = frame.t();
    SecondFactorPage {
        t,
        who: Who::of(&signed_in, &way_back, t),
        account_settings_url: signed_in.visit.base.settings.sign_in.account_settings_url.to_string(),
        way_back: way_back.as_str().to_owned(),
        frame: Frame { second_factor_from: None, ..frame },
    }
    .into_response()
}

/// POST /logout: ends the session here and at the provider, which sends the browser back to /login.
pub(crate) async fn log_out(visit: Visit, State(provider): State<Provider>) -> Result<Redirect, Failure> {
    let id_token = sessions::end(&visit.base, &visit.cookies).await?;
    visit.leave(&Notice::LoggedOut);
    Ok(leave_provider(&visit.base, &provider, id_token).await)
}

/// On to the provider, which ends its session and sends the browser back to /login; straight there where it cannot.
pub(crate) async fn leave_provider(base: &Base, provider: &Provider, id_token: Option<String>) -> Redirect {
    let farewell = match id_token {
        Some(id_token) => provider.farewell(&id_token, base.now()).await,
        None => None,
    };
    farewell.map_or_else(|| Redirect::to("/login"), |url| Redirect::to(url.as_str()))
}
