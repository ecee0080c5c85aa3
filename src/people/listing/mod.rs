//! The list of Settings > People: any view of it is one statement, at any number of people.

mod export;
mod history;
mod listed;
pub mod pages;
mod row;
mod search;
mod store;
mod told;
mod view;
mod walks;

use serde_json::json;
use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;

pub use self::history::{History, InvitationRecord, MailRecord, OpenSession};
pub use self::listed::{Counts, ListPage, ListedPerson, MailFacts};
pub(crate) use self::row::PersonRow;
pub(in crate::people) use self::row::{LastSeen, Need};
pub use self::search::Search;
pub(in crate::people) use self::search::{search_text, sort_name};
pub(crate) use self::told::ToldHistory;
pub use self::view::{Attention, Column, Filter, Group, PersonStatus, Place, Sort, View};
pub use self::walks::Reached;
pub(crate) use self::walks::push_members;
use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::ids::{PersonId, TenantId};

/// So many people are on a page.
pub const PAGE_SIZE: u16 = 50;

/// Counts stop here: "1,000+" says enough, and costs the same at any size.
pub const COUNTED: i64 = 1000;

/// One page of a view, with all roles of the tenant and the sizes of the groups: one round trip.
pub async fn list(db: &PgPool, tenant: TenantId, view: &View) -> sqlx::Result<ListPage> {
    store::list(db, tenant, view, PAGE_SIZE).await
}

/// Up to `size` people of a view, for those who read all of it bit by bit: from its start on, or from behind what
/// was `reached` before. With how far that reaches, unless it is the end.
pub async fn read(
    db: &PgPool,
    tenant: TenantId,
    view: &View,
    reached: Option<&Reached>,
    size: u16,
) -> sqlx::Result<(Vec<ListedPerson>, Option<Reached>)> {
    store::read(db, tenant, view, reached, size).await
}

pub async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
) -> sqlx::Result<Option<ListedPerson>> {
    store::find(db, tenant, person).await
}

/// One person with what has happened to them, and all roles of the tenant: one round trip.
pub async fn find_with_history(
    db: &PgPool,
    tenant: TenantId,
    person: PersonId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<History>> {
    history::store::find_with_history(db, tenant, person, now).await
}

/// Writes down that people are given out as a file: all, or some of them.
pub async fn note_export(
    base: &Base,
    actor: Actor,
    tenant: TenantId,
    filter: &Filter,
    file: &str,
) -> sqlx::Result<()> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let facts = json!({ "file": file, "everybody": filter.is_everybody() });
    let entry = Entry { tenant: Some(tenant), actor, act: Act::PeopleExported, person: None, facts: &facts };
    audit::record(&mut tx, entry, now).await?;
    tx.commit().await
}

/// Looks again at people whose place in the list only time has changed: an invitation has come to its
/// end, or has not been opened for too long. Up to a thousand at once; tells how many.
pub async fn catch_up(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<u64> {
    crate::people::store::list_due_anew(db, now).await
}
