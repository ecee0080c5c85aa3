//! The page that asks for a fresh sign-in, and the one on which the form goes on.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Path, Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{KeptForm, LONGEST_KEPT, find, is_fresh, keep};
use crate::base::Base;
use crate::language::Texts;
use crate::secrets::{Digest, Secret};
use crate::sessions;
use crate::sign_in::guards::SignedIn;
use crate::sign_in::pages::{BROWSER as BROWSER_COOKIE, depart};
use crate::sign_in::{Provider, WayBack, Wish};
use crate::throttle::{Door, knock};
use crate::web::caller::Caller;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Spot, Visit};
use crate::web::notices::Notice;

/// The fields of ours among those of the form.
const PATH: &str = "fresh.path";
const WHAT: &str = "fresh.what";
const BACK: &str = "fresh.back";
/// By which browser a form came too late: no other comes to it, for whoever finds one that was left open could leave a form there.
const BROWSER: &str = "fresh.browser";

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/fresh.html")]
pub(crate) struct FreshPage {
    t: Texts,
    frame: Frame,
    /// What is about to be done.
    what: String,
    /// Whether they have proved who they are, and the form can go on.
    is_fresh: bool,
    action: String,
    /// Where whoever thinks better of it goes.
    back: WayBack,
    fields: Vec<(String, String)>,
}

/// What to answer instead of doing the deed, unless this session is fresh; see the promises of this module. `what` says what is
/// about to be done, and `form` is what was sent.
pub(crate) fn first(signed_in: &SignedIn, what: String, form: &Form) -> Option<Response> {
    let is_fresh = is_fresh(&signed_in.visit.base, &signed_in.session);
    (!is_fresh).then(|| ask(signed_in, what, form))
}

/// The page that asks for a fresh sign-in, whatever the session is.
pub(crate) fn ask(signed_in: &SignedIn, what: String, form: &Form) -> Response {
    let back = came_from(signed_in);
    let fields = form.iter().map(|(field, value)| (field.to_owned(), value.to_owned())).collect();
    let page = FreshPage::new(signed_in, what, back).asking(signed_in.visit.path.clone(), fields);
    (StatusCode::FORBIDDEN, page).into_response()
}

/// The page with the form, as far as their browser tells it.
fn came_from(signed_in: &SignedIn) -> WayBack {
    let page = signed_in.visit.came_from.as_deref().filter(|page| !page.starts_with("/account/go-on/"));
    page.map(WayBack::new).unwrap_or_default()
}

impl FreshPage {
    fn new(signed_in: &SignedIn, what: String, back: WayBack) -> Self {
        let frame = signed_in.frame(Spot::Elsewhere);
        Self { t: frame.t(), frame, what, is_fresh: false, action: String::new(), back, fields: Vec::new() }
    }

    /// Asks for a fresh sign-in, with all that it takes to come back to the form.
    fn asking(self, path: String, fields: Vec<(String, String)>) -> Self {
        let own = [(PATH, path), (WHAT, self.what.clone()), (BACK, self.back.as_str().to_owned())];
        let own = own.into_iter().map(|(field, value)| (field.to_owned(), value));
        let fields = own.chain(fields).collect();
        Self { action: "/account/fresh".to_owned(), fields, ..self }
    }

    /// The form itself, to be sent by its button.
    fn going_on(self, path: String, fields: Vec<(String, String)>) -> Self {
        Self { action: path, fields, is_fresh: true, ..self }
    }
}

/// POST /account/fresh: keeps the form and goes to the provider.
pub(crate) async fn begin(
    signed_in: SignedIn,
    caller: Caller,
    State(provider): State<Provider>,
    form: Form,
) -> Result<Redirect, Failure> {
    let base = &signed_in.visit.base;
    knock(base, Door::LoginStart, &caller).await?;
    let id = keep(base, signed_in.standing.account.id, &to_keep(form.get(PATH), &form)).await?;
    // With half of the time left, nobody is asked twice for one form.
    let max_age = Some(base.settings.sign_in.fresh_for.get() / 2);
    let wish = Wish { second_factor: signed_in.session.has_second_factor, max_age };
    depart(&signed_in.visit, &provider, &WayBack::new(&format!("/account/go-on/{id}")), wish, None).await
}

fn to_keep(path: &str, form: &Form) -> KeptForm {
    let fields = form.iter().filter(|(field, _)| ![PATH, BROWSER].contains(field));
    KeptForm {
        path: WayBack::new(path).as_str().to_owned(),
        fields: fields.map(|(field, value)| (field.to_owned(), value.to_owned())).collect(),
    }
}

/// Keeps a form that came when its session had ended of itself, and leads its owner to it by way of logging in. `None` where
/// nothing is kept.
pub(crate) async fn keep_late(base: &Base, former: Digest, mut request: Request) -> Option<Response> {
    if request.method() != Method::POST {
        return None;
    }
    let account = sessions::find_former_owner(base, former).await.ok()??;
    DefaultBodyLimit::max(LONGEST_KEPT).apply(&mut request);
    let (mut parts, body) = request.into_parts();
    let Ok(visit) = Visit::from_request_parts(&mut parts, base).await;
    let Ok(caller) = Caller::from_request_parts(&mut parts, base).await;
    knock(base, Door::LoginStart, &caller).await.ok()?;
    let browser = browser_of(&visit)?;
    let path = parts.uri.path_and_query().map_or("", |path| path.as_str()).to_owned();
    let form = Form::from_request(Request::from_parts(parts, body), base).await.ok()?;
    // It may have been on its way to a fresh sign-in.
    let path = Some(form.get(PATH)).filter(|path| !path.is_empty()).unwrap_or(&path);
    let mut kept = to_keep(path, &form);
    if kept.path != path {
        return None;
    }
    let back = visit.came_from.as_deref().map(WayBack::new).unwrap_or_default();
    kept.fields.extend([(BACK.to_owned(), back.as_str().to_owned()), (BROWSER.to_owned(), browser)]);
    let id = keep(base, account, &kept).await.ok()?;
    visit.leave(&Notice::SessionEndedBeforeForm);
    Some(Redirect::to(&WayBack::new(&format!("/account/go-on/{id}")).by_login()).into_response())
}

/// What this browser is known by, without being any use to another.
fn browser_of(visit: &Visit) -> Option<String> {
    let browser = BROWSER_COOKIE.get(&visit.cookies, &visit.base.settings.base_url)?;
    Some(browser.parse::<Secret>().ok()?.digest().written())
}

/// GET /account/go-on/{form}: back from the provider, to the form.
pub(crate) async fn go_on(
    signed_in: SignedIn,
    State(base): State<Base>,
    Path(form): Path<String>,
) -> Result<FreshPage, Failure> {
    let id = form.parse().map_err(|_| Failure::NotFound)?;
    let kept = find(&base, signed_in.standing.account.id, id).await?;
    // Whose it is, or was, is nobody's business; why it is not here they can tell from this.
    let absent = || Failure::Absent(signed_in.visit.language.texts().fresh_not_here());
    let kept = kept.ok_or_else(absent)?;
    let (own, fields): (Vec<_>, Vec<_>) =
        kept.fields.into_iter().partition(|(field, _)| [WHAT, BACK, BROWSER].contains(&field.as_str()));
    let of = |name: &str| own.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value);
    if !of(BROWSER).is_empty() && browser_of(&signed_in.visit).as_deref() != Some(of(BROWSER)) {
        return Err(absent());
    }
    // A form that came too late names no deed: whether that needs a fresh sign-in is asked when it comes again.
    let is_late = of(WHAT).is_empty();
    let what = if is_late { signed_in.visit.language.texts().fresh_late() } else { of(WHAT).to_owned() };
    let page = FreshPage::new(&signed_in, what, WayBack::new(of(BACK)));
    Ok(match is_late || is_fresh(&base, &signed_in.session) {
        true => page.going_on(kept.path, fields),
        false => page.asking(kept.path, fields),
    })
}
