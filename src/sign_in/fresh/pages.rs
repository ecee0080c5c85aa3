//! The page that asks for a fresh sign-in, and the one on which the form goes on.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::{KeptForm, find, is_fresh, keep};
use crate::base::Base;
use crate::language::Texts;
use crate::sign_in::guards::SignedIn;
use crate::sign_in::pages::depart;
use crate::sign_in::{Provider, WayBack, Wish};
use crate::throttle::{Door, knock};
use crate::web::caller::Caller;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Spot};

/// The fields of ours among those of the form.
const PATH: &str = "fresh.path";
const WHAT: &str = "fresh.what";

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
    let own = [(PATH.to_owned(), signed_in.visit.path.clone()), (WHAT.to_owned(), what.clone())];
    let fields = form.iter().map(|(field, value)| (field.to_owned(), value.to_owned()));
    let page = FreshPage::new(signed_in, what, false, own.into_iter().chain(fields).collect());
    (StatusCode::FORBIDDEN, page).into_response()
}

impl FreshPage {
    fn new(signed_in: &SignedIn, what: String, is_fresh: bool, fields: Vec<(String, String)>) -> Self {
        let frame = signed_in.frame(Spot::Elsewhere);
        Self { t: frame.t(), frame, what, is_fresh, action: "/account/fresh".to_owned(), fields }
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
    let kept = KeptForm {
        path: WayBack::new(form.get(PATH)).as_str().to_owned(),
        fields: form
            .iter()
            .filter(|(field, _)| *field != PATH)
            .map(|(field, value)| (field.to_owned(), value.to_owned()))
            .collect(),
    };
    let id = keep(base, signed_in.standing.account.id, &kept).await?;
    // With half of the time left, nobody is asked twice for one form.
    let max_age = Some(base.settings.sign_in.fresh_for.get() / 2);
    let wish = Wish { second_factor: signed_in.session.has_second_factor, max_age };
    depart(&signed_in.visit, &provider, &WayBack::new(&format!("/account/go-on/{id}")), wish, None).await
}

/// GET /account/go-on/{form}: back from the provider, to the form.
pub(crate) async fn go_on(
    signed_in: SignedIn,
    State(base): State<Base>,
    Path(form): Path<String>,
) -> Result<FreshPage, Failure> {
    let id = form.parse().map_err(|_| Failure::NotFound)?;
    let kept = find(&base, signed_in.standing.account.id, id).await?.ok_or(Failure::NotFound)?;
    let (own, fields): (Vec<_>, Vec<_>) = kept.fields.into_iter().partition(|(field, _)| field == WHAT);
    let what = own.into_iter().next().map(|(_, what)| what).unwrap_or_default();
    let is_fresh = is_fresh(&base, &signed_in.session);
    if is_fresh {
        return Ok(FreshPage { action: kept.path, ..FreshPage::new(&signed_in, what, true, fields) });
    }
    let own = [(PATH.to_owned(), kept.path), (WHAT.to_owned(), what.clone())];
    Ok(FreshPage::new(&signed_in, what, false, own.into_iter().chain(fields).collect()))
}
