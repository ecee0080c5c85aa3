//! /account, and what can be settled there.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::response::Redirect;

use crate::base::Base;
use crate::ids::SessionId;
use crate::invitations;
use crate::language::{Language, Texts};
use crate::roles::Permission;
use crate::sessions::{self, Browser, Session};
use crate::sign_in::guards::SignedIn;
use crate::sign_in::leaving::pages::{Farewell, leave};
use crate::sign_in::{self, Provider};
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "account/account.html")]
pub(crate) struct AccountPage {
    t: Texts,
    frame: Frame,
    account_id: String,
    name: String,
    has_second_factor: bool,
    /// Where the provider lets them change name, address and password.
    settings_url: String,
    languages: Vec<Language>,
    sessions: Vec<SessionRow>,
    /// Whether they want mails about their invitations; `None` for those who invite nobody.
    wants_digests: Option<bool>,
}

/// A session in the list.
struct SessionRow {
    id: String,
    browser: String,
    network: String,
    started: Moment,
    seen: Moment,
    is_this: bool,
}

impl SessionRow {
    fn new(session: &Session, current: SessionId, t: Texts) -> Self {
        Self {
            id: session.id.to_string(),
            browser: browser_words(&session.browser, t),
            network: session.network.clone(),
            started: Moment::new(session.started_at, t),
            seen: Moment::new(session.seen_at, t),
            is_this: session.id == current,
        }
    }
}

/// "Firefox on Windows"
pub(crate) fn browser_words(browser: &Browser, t: Texts) -> String {
    match (browser.name.as_str(), browser.system.as_str()) {
        ("", "") => t.session_browser_unknown(),
        (name, "") => name.to_owned(),
        ("", system) => t.session_browser_on(t.session_browser_unknown(), system),
        (name, system) => t.session_browser_on(name, system),
    }
}

/// GET /account
pub(crate) async fn account(signed_in: SignedIn, State(base): State<Base>) -> Result<AccountPage, Failure> {
    let account = &signed_in.standing.account;
    let listed = sessions::list_of(&base, account.id).await?;
    let frame = signed_in.frame(Spot::Account);
    let t = frame.t();
    let may_invite = account.is_superadmin
        || signed_in.standing.memberships.iter().any(|it| it.permissions().allow(Permission::ManagePeople));
    Ok(AccountPage {
        t,
        wants_digests: may_invite.then_some(account.wants_digests),
        account_id: account.id.to_string(),
        name: account.name.clone(),
        has_second_factor: signed_in.session.has_second_factor,
        settings_url: base.settings.sign_in.account_settings_url.to_string(),
        languages: Language::ALL.to_vec(),
        sessions: listed.iter().map(|session| SessionRow::new(session, signed_in.session.id, t)).collect(),
        frame,
    })
}

/// POST /account/language
pub(crate) async fn set_language(
    signed_in: SignedIn,
    State(base): State<Base>,
    form: Form,
) -> Result<Redirect, Failure> {
    // The choice is a list: anything else was not typed by a person.
    let language = Language::from_tag(form.get("language")).ok_or(Failure::Unreadable)?;
    sign_in::choose_language(&base.db, signed_in.standing.account.id, language).await?;
    signed_in.visit.leave(&Notice::LanguageSaved);
    Ok(Redirect::to("/account"))
}

/// POST /account/digests: whether to be told what becomes of one's invitations.
pub(crate) async fn set_digests(
    signed_in: SignedIn,
    State(base): State<Base>,
    form: Form,
) -> Result<Redirect, Failure> {
    let wants = form.get("digests") == "on";
    invitations::want_digests(&base, signed_in.standing.account.id, wants).await?;
    signed_in.visit.leave(&Notice::DigestsSaved { wants });
    Ok(Redirect::to("/account"))
}

/// POST /account/sessions/{session}/end
pub(crate) async fn end_session(
    signed_in: SignedIn,
    State(base): State<Base>,
    Path(session): Path<String>,
) -> Result<Redirect, Failure> {
    let session = session.parse().map_err(|_| Failure::NotFound)?;
    // One that has just ended by itself is what was wanted.
    if sessions::end_one(&base, signed_in.standing.account.id, session).await? {
        signed_in.visit.leave(&Notice::SessionClosed);
    }
    Ok(Redirect::to("/account"))
}

/// POST /account/sessions/end: ends all of them, this one included, and the provider's.
pub(crate) async fn end_all_sessions(
    signed_in: SignedIn,
    State(base): State<Base>,
    State(provider): State<Provider>,
) -> Result<Redirect, Failure> {
    let visit = &signed_in.visit;
    let id_token =
        sessions::end_all(&base, &visit.cookies, signed_in.standing.account.id, signed_in.session.id).await?;
    Ok(leave(visit, &provider, id_token, Farewell::Everywhere).await)
}
