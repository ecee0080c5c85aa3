//! Settings > General: what an administrator may change of their tenant.
//!
//! - A change is one entry in the trail, with before and after; a save that changes nothing is none.
//! - Domains that are allowed hold for who is invited from then on; people who are in keep their place.
//! - That a link alone is enough to accept, whatever the address, is off until somebody turns it on, and
//!   even then only for addresses that could be invited.

mod allowed_domains;
pub mod pages;
mod tenant_settings;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

pub use self::allowed_domains::{AllowedDomains, DomainsRefused, MOST};
pub use self::tenant_settings::TenantSettings;
use super::{Refused, lock, store};
use crate::audit::{self, Act, Entry};
use crate::base::Base;
use crate::ids::{AccountId, TenantId};
use crate::roles::{self, Permission};

/// The settings as they are now.
pub async fn find(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<TenantSettings> {
    store::find_settings(db, tenant).await
}

/// Writes down whether superadmins have to ask before they come in: a deed of `visits`, whose transaction
/// this is.
pub async fn set_asks_first(
    tx: &mut PgConnection,
    tenant: TenantId,
    asks_first: bool,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::update_asks_first(tx, tenant, asks_first.then_some(now)).await
}

/// Changes what differs.
///
/// # Errors
/// [`Refused::Forbidden`] when the actor may not change the tenant, or no longer.
pub async fn change(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    wanted: &TenantSettings,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    lock(&mut tx, tenant).await?;
    let acting = roles::acting_with(&mut tx, tenant, actor, Permission::ManageTenant, now).await?;
    let actor = acting.ok_or(Refused::Forbidden)?.actor;
    let before = store::find_settings(&mut *tx, tenant).await?;
    let Some(facts) = before.changes_to(wanted) else { return Ok(()) };
    store::update_settings(&mut *tx, tenant, wanted, now).await?;
    let act = Act::TenantSettingsChanged;
    let entry = Entry { tenant: Some(tenant), actor, act, person: None, facts: &facts };
    audit::record(&mut tx, entry, now).await?;
    tx.commit().await?;
    Ok(())
}
