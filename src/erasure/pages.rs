//! /superadmin/accounts: finding an account, and giving out or erasing what is kept of it.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{
    Belonging, ErasableAccount, FoundAccount, Obstacle, Refused, erase, find, find_by_address, give_out,
};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::AccountId;
use crate::language::Texts;
use crate::roles::words::role_names;
use crate::sign_in::fresh;
use crate::sign_in::guards::{SignedIn, Superadmin};
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "erasure/accounts.html")]
pub(crate) struct AccountsPage {
    t: Texts,
    frame: Frame,
    /// What was searched for.
    address: String,
    errors: FieldErrors,
    /// `None` before anything was searched for.
    found: Option<Vec<FoundRow>>,
}

struct FoundRow {
    id: String,
    called: String,
    address: String,
    signed_in: Moment,
}

#[derive(Template, WebTemplate)]
#[template(path = "erasure/account.html")]
pub(crate) struct AccountPage {
    t: Texts,
    frame: Frame,
    id: String,
    called: String,
    address: String,
    provider: String,
    created: Moment,
    signed_in: Moment,
    erased: Option<Moment>,
    open_sessions: String,
    belongings: Vec<BelongingRow>,
    /// A sentence where invitations wait elsewhere.
    waiting: Option<String>,
    /// What has to be settled first, each a sentence.
    obstacles: Vec<String>,
    /// What is to be typed to confirm.
    word: String,
    errors: FieldErrors,
    typed: String,
}

struct BelongingRow {
    tenant: String,
    link: String,
    roles: String,
    standing: String,
}

impl BelongingRow {
    fn new(belonging: &Belonging, t: Texts) -> Self {
        let day = |at| Moment::new(at, t).day;
        let standing = match (belonging.deactivated_at, belonging.joined_at) {
            (Some(at), _) => t.status_deactivated(day(at)),
            (None, Some(at)) => t.status_joined(day(at)),
            (None, None) => String::new(),
        };
        Self {
            tenant: belonging.tenant.clone(),
            link: format!("/t/{}/settings/people/{}", belonging.slug, belonging.person),
            roles: role_names(&belonging.roles, t),
            standing,
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct AccountsQuery {
    #[serde(default)]
    address: String,
}

/// GET /superadmin/accounts
pub(crate) async fn accounts(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Query(query): Query<AccountsQuery>,
) -> Result<Response, Failure> {
    let frame = signed_in.frame(Spot::Accounts);
    let t = frame.t();
    let (mut errors, mut found) = (FieldErrors::default(), None);
    match query.address.parse::<EmailAddress>() {
        Ok(address) => {
            let all = find_by_address(&base, &address).await?;
            found = Some(all.into_iter().map(|account| found_row(account, t)).collect());
        }
        Err(_) if query.address.trim().is_empty() => {}
        Err(_) => errors.add("address", t.error_email_malformed()),
    }
    let status = errors.status();
    Ok((status, AccountsPage { t, frame, address: query.address, errors, found }).into_response())
}

fn found_row(account: FoundAccount, t: Texts) -> FoundRow {
    let called = if account.name.is_empty() { account.address.clone() } else { account.name };
    let signed_in = Moment::new(account.signed_in_at, t);
    FoundRow { id: account.id.to_string(), called, address: account.address, signed_in }
}

#[derive(Deserialize)]
pub(crate) struct AccountPath {
    account: String,
}

impl AccountPath {
    fn id(&self) -> Result<AccountId, Failure> {
        self.account.parse().map_err(|_| Failure::NotFound)
    }
}

/// GET /superadmin/accounts/{account}
pub(crate) async fn account(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(path): Path<AccountPath>,
) -> Result<AccountPage, Failure> {
    let account = find(&base, path.id()?).await?.ok_or(Failure::NotFound)?;
    Ok(page(&signed_in, &account, FieldErrors::default(), ""))
}

fn page(signed_in: &SignedIn, account: &ErasableAccount, errors: FieldErrors, typed: &str) -> AccountPage {
    let frame = signed_in.frame(Spot::Accounts);
    let t = frame.t();
    let waiting = account.waiting_invitations;
    AccountPage {
        t,
        id: account.id.to_string(),
        called: called(account, t),
        address: account.address.clone(),
        provider: account.issuer.clone(),
        created: Moment::new(account.created_at, t),
        signed_in: Moment::new(account.signed_in_at, t),
        erased: account.erased_at.map(|at| Moment::new(at, t)),
        open_sessions: account.open_sessions.to_string(),
        belongings: account.belongings.iter().map(|it| BelongingRow::new(it, t)).collect(),
        waiting: (waiting > 0).then(|| t.erasure_waiting(waiting)),
        obstacles: account.obstacles().iter().map(|it| obstacle_words(it, &called(account, t), t)).collect(),
        word: word(account),
        errors,
        typed: typed.to_owned(),
        frame,
    }
}

/// Name or address; a word for it once it was erased.
pub(crate) fn called(account: &ErasableAccount, t: Texts) -> String {
    let names = [&account.name, &account.address];
    names.into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_else(|| t.trail_erased())
}

/// What is typed to confirm: the address, or the id of an account without one.
fn word(account: &ErasableAccount) -> String {
    if account.address.is_empty() { account.id.to_string() } else { account.address.clone() }
}

fn obstacle_words(obstacle: &Obstacle, called: &str, t: Texts) -> String {
    match obstacle {
        Obstacle::Superadmin => t.erasure_is_superadmin(called),
        Obstacle::LastAdministrator(tenant) => t.erasure_last_administrator(called, tenant),
    }
}

fn failure(refused: Refused, account: &ErasableAccount, t: Texts) -> Failure {
    match refused {
        // For whoever is no superadmin these pages do not exist.
        Refused::Forbidden | Refused::NotFound => Failure::NotFound,
        Refused::Not(obstacle) => Failure::Conflict(obstacle_words(&obstacle, &called(account, t), t)),
        Refused::Changed => Failure::Conflict(t.erasure_changed()),
        Refused::Broken(error) => error.into(),
    }
}

/// POST /superadmin/accounts/{account}/export: all that is kept of it, as JSON.
pub(crate) async fn export(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(path): Path<AccountPath>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let account = find(&base, path.id()?).await?.ok_or(Failure::NotFound)?;
    let called = called(&account, t);
    if let Some(detour) = fresh::pages::first(&signed_in, t.fresh_to_export_account(&called), &form) {
        return Ok(detour);
    }
    let actor = signed_in.standing.account.id;
    let all = give_out(&base, actor, account.id).await.map_err(|refused| failure(refused, &account, t))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"account-{}.json\"", account.id)),
    ];
    Ok((headers, all).into_response())
}

/// POST /superadmin/accounts/{account}/erase
pub(crate) async fn erase_account(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(path): Path<AccountPath>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let account = find(&base, path.id()?).await?.ok_or(Failure::NotFound)?;
    if account.erased_at.is_some() {
        return Ok(Redirect::to(&account_path(&account)).into_response());
    }
    let typed = form.get("word");
    if !typed.eq_ignore_ascii_case(&word(&account)) {
        let mut errors = FieldErrors::default();
        errors.add("word", t.error_erasure_word(word(&account)));
        let page = page(&signed_in, &account, errors, typed);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let called = called(&account, t);
    if let Some(detour) = fresh::pages::first(&signed_in, t.fresh_to_erase_account(&called), &form) {
        return Ok(detour);
    }
    let actor = signed_in.standing.account.id;
    erase(&base, actor, account.id).await.map_err(|refused| failure(refused, &account, t))?;
    signed_in.visit.leave(&Notice::AccountErased);
    Ok(Redirect::to(&account_path(&account)).into_response())
}

fn account_path(account: &ErasableAccount) -> String {
    format!("/superadmin/accounts/{}", account.id)
}
