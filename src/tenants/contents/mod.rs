//! All that a tenant consists of: given out as one archive, and erased for good.
//!
//! - Both go through the same list of tables ([`TABLES`]); a test fails when one of the database is missing.
//! - An archive is read from the database while it is downloaded, and holds no connection in between.
//! - Erasing begins when the deletion is due. Any number of workers may be at it: each part is a
//!   transaction of its own, and the tenant itself goes last. One that cannot be erased holds up no other. What stays
//!   is one entry in the platform's trail, and the accounts of those who were there: they are their own.

mod archive;
mod store;
mod table;
mod worker;

use serde_json::{Value, json};
use time::OffsetDateTime;

pub use self::archive::{Archive, Entry};
pub use self::table::{TABLES, Table};
pub use self::worker::run;
use super::{ListedTenant, Refused, Tenant, lock_as_superadmin, record, store as tenants_store};
use crate::audit::{self, Act, Actor};
use crate::base::Base;
use crate::database;
use crate::ids::{AccountId, TenantId};
use crate::links;

/// So many rows are read at once for an archive.
pub const CHUNK: i64 = 500;
/// So many rows are erased at once.
const PART: i64 = 2_000;

/// Writes down that everything of the tenant is given out, for which reason, and tells what it is called.
///
/// # Errors
/// [`Refused::Forbidden`] when the actor is no superadmin, or no longer.
pub async fn give_out(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    reason: &str,
) -> Result<Tenant, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (actor, listed) = lock_as_superadmin(&mut tx, actor, tenant).await?;
    record(&mut tx, tenant, actor, Act::TenantExported, &json!({ "reason": reason }), now).await?;
    tx.commit().await?;
    Ok(listed.tenant)
}

/// Up to [`CHUNK`] rows of a table from behind `after`, each as JSON, and the key of the last.
pub async fn read(
    base: &Base,
    table: &Table,
    tenant: TenantId,
    after: Option<&Value>,
) -> sqlx::Result<(Vec<String>, Option<Value>)> {
    store::read(&base.db, table, tenant, after, CHUNK).await
}

/// Why a part was not erased.
#[derive(Debug)]
pub struct NotErased {
    /// Of which tenant, where it had come to one.
    pub tenant: Option<TenantId>,
    pub error: sqlx::Error,
}

impl From<sqlx::Error> for NotErased {
    fn from(error: sqlx::Error) -> Self {
        Self { tenant: None, error }
    }
}

/// Erases one part of a tenant whose deletion is due, but of none of these. False when there is none.
///
/// # Errors
/// When something is broken; then the part was not begun.
pub async fn erase_part(base: &Base, but: &[TenantId]) -> Result<bool, NotErased> {
    let now = base.now();
    let mut tx = database::begin_across(&base.db).await?;
    let Some(listed) = tenants_store::lock_due(&mut *tx, but, now).await? else { return Ok(false) };
    let erased = erase_part_of(tx, &listed, now).await;
    erased.map(|()| true).map_err(|error| NotErased { tenant: Some(listed.tenant.id), error })
}

/// Erases one part of a tenant, whose lock the transaction holds; the tenant itself once nothing of it is left.
async fn erase_part_of(
    mut tx: sqlx::Transaction<'_, sqlx::Postgres>,
    listed: &ListedTenant,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let tenant = listed.tenant.id;
    for table in TABLES.iter().filter(|table| !table.is_tenant()) {
        let (erased, links) = match table.is_trail() {
            true => (audit::forget(&mut tx, tenant, PART).await?, Vec::new()),
            false => store::erase(&mut tx, table, tenant, PART).await?,
        };
        if !links.is_empty() {
            links::forget(&mut *tx, &links).await?;
        }
        if erased > 0 {
            return tx.commit().await;
        }
    }
    tenants_store::delete(&mut *tx, tenant).await?;
    record_erased(&mut tx, listed, now).await?;
    tx.commit().await?;
    tracing::info!(%tenant, "a tenant was erased");
    Ok(())
}

/// In the platform's trail: the tenant's own is gone.
async fn record_erased(
    tx: &mut sqlx::PgConnection,
    listed: &ListedTenant,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let tenant = &listed.tenant;
    let facts = json!({ "tenant": tenant.id, "slug": tenant.slug, "name": tenant.name });
    let entry = audit::Entry {
        tenant: None,
        actor: Actor::System,
        act: Act::TenantErased,
        person: None,
        facts: &facts,
    };
    audit::record(tx, entry, now).await
}
