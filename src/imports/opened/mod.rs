//! An import as somebody looks at it: one page of one of its piles, with all that its words need, in one question.

mod store;

use sqlx::PgPool;

use super::import::Import;
use super::rows::verdict::Pile;
use super::rows::{RowPage, RowPlace, SuspectDomain};
use crate::ids::{ImportId, TenantId};
use crate::roles::Role;

/// Rows on one page.
pub(super) const PAGE_SIZE: usize = 100;
/// Of the suspicious domains, so many are shown at once.
const SUSPECTS: i64 = 10;
/// What matters first while there is something to mend.
pub(super) const MENDING_FIRST: [Pile; 3] = Pile::ALL;
/// What matters first once a list was sent.
pub(super) const RESULTS_FIRST: [Pile; 3] = [Pile::Inviting, Pile::Problems, Pile::Skipped];

/// An import, opened at a page.
#[derive(Clone, Debug)]
pub struct Opened {
    pub import: Import,
    /// The one that was asked for, unless nothing is in it: then the first that matters.
    pub pile: Pile,
    /// The one that was asked for, unless its rows have gone to other piles: then the start.
    pub place: RowPlace,
    pub page: RowPage,
    /// The domains in problem rows that look like typos.
    pub suspects: Vec<SuspectDomain>,
    /// All of the tenant.
    pub roles: Vec<Role>,
}

/// Opens an import.
pub async fn open(
    db: &PgPool,
    tenant: TenantId,
    import: ImportId,
    asked: Option<Pile>,
    place: RowPlace,
) -> sqlx::Result<Option<Opened>> {
    let Some(mut opened) = store::open(db, tenant, import, asked, place).await? else { return Ok(None) };
    let rows = &mut opened.page.rows;
    let has_more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    (opened.page.has_earlier, opened.page.has_later) = match opened.place {
        RowPlace::After(number) => (number > 0, has_more),
        RowPlace::Before(_) => {
            rows.reverse();
            (has_more, true)
        }
    };
    Ok(Some(opened))
}
