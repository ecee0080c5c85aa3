//! /superadmin/superadmins: who they are, inviting and removing.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, SuperadminInvitationId};
use crate::language::Texts;
use crate::sign_in::fresh;
use crate::sign_in::guards::{SignedIn, Superadmin};
use crate::superadmins::{
    ListedSuperadmin, Refused, SuperadminInvitation, find, invite_by, list, remove, revoke,
};
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

const LIST: &str = "/superadmin/superadmins";

#[derive(Template, WebTemplate)]
#[template(path = "superadmins/superadmins.html")]
pub(crate) struct SuperadminsPage {
    t: Texts,
    frame: Frame,
    superadmins: Vec<SuperadminRow>,
    invitations: Vec<InvitationRow>,
    email: String,
    errors: FieldErrors,
}

struct SuperadminRow {
    id: String,
    called: String,
    address: String,
    granted: Moment,
    signed_in: Moment,
    second_factor: Option<Moment>,
    is_reader: bool,
}

struct InvitationRow {
    id: String,
    address: String,
    ends: Moment,
}

impl SuperadminRow {
    fn new(listed: ListedSuperadmin, reader: AccountId, t: Texts) -> Self {
        Self {
            id: listed.account.to_string(),
            called: if listed.name.is_empty() { listed.address.clone() } else { listed.name },
            address: listed.address,
            granted: Moment::new(listed.granted_at, t),
            signed_in: Moment::new(listed.signed_in_at, t),
            second_factor: listed.second_factor_at.map(|at| Moment::new(at, t)),
            is_reader: listed.account == reader,
        }
    }
}

impl InvitationRow {
    fn new(invitation: &SuperadminInvitation, t: Texts) -> Self {
        Self {
            id: invitation.id.to_string(),
            address: invitation.address.as_typed().to_owned(),
            ends: Moment::new(invitation.ends_at, t),
        }
    }
}

/// GET /superadmin/superadmins
pub(crate) async fn superadmins(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
) -> Result<SuperadminsPage, Failure> {
    page(&signed_in, &base, String::new(), FieldErrors::default()).await
}

async fn page(
    signed_in: &SignedIn,
    base: &Base,
    email: String,
    errors: FieldErrors,
) -> Result<SuperadminsPage, Failure> {
    let (all, open) = list(base).await?;
    let frame = signed_in.frame(Spot::Superadmins);
    let (t, reader) = (frame.t(), signed_in.standing.account.id);
    Ok(SuperadminsPage {
        t,
        frame,
        superadmins: all.into_iter().map(|listed| SuperadminRow::new(listed, reader, t)).collect(),
        invitations: open.iter().map(|invitation| InvitationRow::new(invitation, t)).collect(),
        email,
        errors,
    })
}

/// POST /superadmin/superadmins
pub(crate) async fn invite(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let mut errors = FieldErrors::default();
    let address = form.get("email").parse::<EmailAddress>();
    if let Ok(address) = &address
        && let Some(detour) =
            fresh::pages::first(&signed_in, t.fresh_to_invite_superadmin(address.as_typed()), &form)
    {
        return Ok(detour);
    }
    match address {
        Ok(address) => match invite_by(&base, signed_in.standing.account.id, &address).await {
            Ok(()) => {
                signed_in.visit.leave(&Notice::Invited { address: address.as_typed().to_owned() });
                return Ok(Redirect::to(LIST).into_response());
            }
            Err(Refused::IsOne) => errors.add("email", t.error_superadmin_already()),
            Err(refused) => return Err(failure(refused, t)),
        },
        Err(_) if form.get("email").is_empty() => errors.add("email", t.error_email_missing()),
        Err(_) => errors.add("email", t.error_email_malformed()),
    }
    let page = page(&signed_in, &base, form.get("email").to_owned(), errors).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// POST /superadmin/superadmins/invitations/{invitation}/revoke
pub(crate) async fn revoke_one(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(invitation): Path<String>,
) -> Result<Redirect, Failure> {
    let invitation: SuperadminInvitationId = invitation.parse().map_err(|_| Failure::NotFound)?;
    let revoked = revoke(&base, signed_in.standing.account.id, invitation).await;
    let address = revoked.map_err(|refused| failure(refused, signed_in.visit.language.texts()))?;
    signed_in.visit.leave(&Notice::Revoked { person: address.as_typed().to_owned() });
    Ok(Redirect::to(LIST))
}

#[derive(Template, WebTemplate)]
#[template(path = "superadmins/superadmin.html")]
pub(crate) struct SuperadminPage {
    t: Texts,
    frame: Frame,
    superadmin: SuperadminRow,
}

async fn get(base: &Base, account: &str) -> Result<ListedSuperadmin, Failure> {
    let account: AccountId = account.parse().map_err(|_| Failure::NotFound)?;
    find(base, account).await?.ok_or(Failure::NotFound)
}

/// GET /superadmin/superadmins/{account}: where removing is confirmed.
pub(crate) async fn one(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(account): Path<String>,
) -> Result<SuperadminPage, Failure> {
    let listed = get(&base, &account).await?;
    let frame = signed_in.frame(Spot::Superadmins);
    let t = frame.t();
    Ok(SuperadminPage { t, frame, superadmin: SuperadminRow::new(listed, signed_in.standing.account.id, t) })
}

/// POST /superadmin/superadmins/{account}/remove
pub(crate) async fn remove_one(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(account): Path<String>,
) -> Result<Redirect, Failure> {
    let reader = signed_in.standing.account.id;
    let row = SuperadminRow::new(get(&base, &account).await?, reader, signed_in.visit.language.texts());
    let account: AccountId = account.parse().map_err(|_| Failure::NotFound)?;
    let removed = remove(&base, reader, account).await;
    removed.map_err(|refused| failure(refused, signed_in.visit.language.texts()))?;
    signed_in.visit.leave(&Notice::SuperadminRemoved { superadmin: row.called });
    Ok(Redirect::to(if row.is_reader { "/measurements" } else { LIST }))
}

fn failure(refused: Refused, t: Texts) -> Failure {
    match refused {
        Refused::Forbidden => Failure::Forbidden,
        Refused::NotFound => Failure::NotFound,
        Refused::IsOne => Failure::Conflict(t.error_superadmin_already()),
        Refused::Last => Failure::Conflict(t.conflict_last_superadmin()),
        Refused::Broken(error) => match error.downcast::<sqlx::Error>() {
            Ok(error) => Failure::from(*error),
            Err(error) => Failure::Broken(error),
        },
    }
}
