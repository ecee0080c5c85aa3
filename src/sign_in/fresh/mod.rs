//! A fresh sign-in: before a deed of consequence, whoever does it proves anew who they are, so that a browser left open does
//! no such thing.
//!
//! - A session is fresh for some minutes after its owner has proved at the provider who they are (`auth_time`).
//! - Otherwise they are sent there with `max_age`, and come back to the very form that they had sent: it waits here for an
//!   hour, for this account only. Nothing is done before they send it again. Of each account the latest few wait: anybody can
//!   sign in, and forms are long.
//!
//! A form that came after its session had ended waits here in the same way, and its owner comes to it by logging in.
//!
//! **To demand it of a deed**, ask `pages::first` at the beginning of its handler, before anything is done:
//!
//! ```ignore
//! if let Some(detour) = fresh::pages::first(&signed_in, t.fresh_to_delete_tenant(&tenant.name), &form) {
//!     return Ok(detour);
//! }
//! ```
//!
//! The sentence says what is about to be done ("Delete Acme"). The form comes to the same path once more, with all of its fields.
//! A deed that is a GET, such as a download, is asked for by a form of method POST that leads to it.

pub mod pages;

use time::OffsetDateTime;

use super::{ATTEMPT_LENGTH, store};
use crate::base::Base;
use crate::ids::{AccountId, KeptFormId};
use crate::sessions::Current;

/// So many forms of an account wait at most.
pub const MOST_KEPT: i64 = 10;

/// A form that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptForm {
    /// Where it was sent, and will be again.
    pub path: String,
    pub fields: Vec<(String, String)>,
}

/// Whether the owner of this session has proved lately who they are.
pub fn is_fresh(base: &Base, session: &Current) -> bool {
    let fresh_for = base.settings.sign_in.fresh_for.get();
    session.authenticated_at.is_some_and(|at| base.now() < at + fresh_for)
}

/// A form that waits fits in this many bytes: a page of a list of people has fields for a hundred rows.
pub const LONGEST_KEPT: usize = 1024 * 1024;

/// Keeps a form of this account; of too many the oldest is forgotten.
pub async fn keep(base: &Base, account: AccountId, form: &KeptForm) -> sqlx::Result<KeptFormId> {
    let now = base.now();
    let id = KeptFormId::new(now);
    store::insert_kept_form(&base.db, id, account, form, MOST_KEPT - 1, now).await?;
    Ok(id)
}

/// The form, if it is this account's and has not waited too long.
pub async fn find(base: &Base, account: AccountId, form: KeptFormId) -> sqlx::Result<Option<KeptForm>> {
    store::find_kept_form(&base.db, form, account, kept_since(base.now())).await
}

/// Forms wait for as long as a person has at the provider.
pub(super) fn kept_since(now: OffsetDateTime) -> OffsetDateTime {
    now - ATTEMPT_LENGTH
}
