//! Trails outside of tenants, for superadmins: the platform's, and those of accounts.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Shown, TrailQuery, TrailView, chain, csv, view};
use crate::audit::Trail;
use crate::base::Base;
use crate::erasure;
use crate::language::Texts;
use crate::sign_in::guards::Superadmin;
use crate::web::failure::Failure;
use crate::web::forms::FieldErrors;
use crate::web::frame::{Frame, Spot};

#[derive(Template, WebTemplate)]
#[template(path = "audit/outside.html")]
pub(crate) struct OutsidePage {
    t: Texts,
    frame: Frame,
    /// The account that it is about: its page, and what it is called.
    account: Option<(String, String)>,
    view: TrailView,
    errors: FieldErrors,
}

fn of_platform(t: Texts) -> Shown {
    Shown {
        trail: Trail::Platform,
        title: t.trail_title(),
        text: t.trail_platform_text(),
        path: "/superadmin/audit".to_owned(),
        file: "smarttrackers".to_owned(),
    }
}

/// GET /superadmin/audit
pub(crate) async fn audit(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Query(query): Query<TrailQuery>,
) -> Result<Response, Failure> {
    let frame = signed_in.frame(Spot::Audit);
    let t = frame.t();
    let (status, view, errors) = view(&base, of_platform(t), query, t).await?;
    Ok((status, OutsidePage { t, frame, account: None, view, errors }).into_response())
}

/// GET /superadmin/audit/export.csv
pub(crate) async fn export_csv(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Query(query): Query<TrailQuery>,
) -> Result<Response, Failure> {
    let language = signed_in.visit.language;
    match csv(&base, &of_platform(language.texts()), &query, language) {
        Some(file) => Ok(file),
        None => audit(Superadmin(signed_in), State(base), Query(query)).await,
    }
}

/// GET /superadmin/audit/chain.jsonl
pub(crate) async fn export_chain(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
) -> Result<Response, Failure> {
    chain(base, &of_platform(signed_in.visit.language.texts())).await
}

#[derive(Deserialize)]
pub(crate) struct AccountPath {
    account: String,
}

/// The trail of an account, which must be there, and what the account is called.
async fn of_account(base: &Base, path: &AccountPath, t: Texts) -> Result<(Shown, String), Failure> {
    let account = path.account.parse().map_err(|_| Failure::NotFound)?;
    let found = erasure::find(base, account).await?.ok_or(Failure::NotFound)?;
    let called = erasure::pages::called(&found, t);
    let shown = Shown {
        trail: Trail::Account(account),
        title: t.trail_account_title(&called),
        text: t.trail_account_text(),
        path: format!("/superadmin/accounts/{account}/audit"),
        file: format!("account-{account}"),
    };
    Ok((shown, called))
}

/// GET /superadmin/accounts/{account}/audit
pub(crate) async fn audit_of_account(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(path): Path<AccountPath>,
    Query(query): Query<TrailQuery>,
) -> Result<Response, Failure> {
    let frame = signed_in.frame(Spot::Accounts);
    let t = frame.t();
    let (shown, called) = of_account(&base, &path, t).await?;
    let account = Some((format!("/superadmin/accounts/{}", path.account), called));
    let (status, view, errors) = view(&base, shown, query, t).await?;
    Ok((status, OutsidePage { t, frame, account, view, errors }).into_response())
}

/// GET /superadmin/accounts/{account}/audit/export.csv
pub(crate) async fn export_csv_of_account(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(path): Path<AccountPath>,
    Query(query): Query<TrailQuery>,
) -> Result<Response, Failure> {
    let language = signed_in.visit.language;
    let (shown, _) = of_account(&base, &path, language.texts()).await?;
    match csv(&base, &shown, &query, language) {
        Some(file) => Ok(file),
        None => audit_of_account(Superadmin(signed_in), State(base), Path(path), Query(query)).await,
    }
}

/// GET /superadmin/accounts/{account}/audit/chain.jsonl
pub(crate) async fn export_chain_of_account(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(path): Path<AccountPath>,
) -> Result<Response, Failure> {
    let (shown, _) = of_account(&base, &path, signed_in.visit.language.texts()).await?;
    chain(base, &shown).await
}
