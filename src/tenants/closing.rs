//! Closing a tenant, for a while or for good.
//!
//! - Nobody but superadmins enters a closed tenant, from the next request on; its mails wait, its lists and
//!   bulk acts pause, its invitations keep and are not answered. Nothing is lost.
//! - Its administrators get a mail about each of these steps.
//! - Deletion is scheduled thirty days ahead and can be called off until then. From then on the tenant is
//!   erased: see [`contents`](super::contents).

use serde_json::json;
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::mails::{self, News};
use super::{DELETED_AFTER, Refused, Tenant, lock_as_superadmin, record, store};
use crate::audit::Act;
use crate::base::Base;
use crate::ids::{AccountId, TenantId};
use crate::mail;
use crate::mentions::Mentions;
use crate::roles;

/// Keeps everybody out until the tenant is reopened. `reason` stands in the trail.
pub async fn suspend(base: &Base, actor: AccountId, tenant: TenantId, reason: &str) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (actor, before) = lock_as_superadmin(&mut tx, actor, tenant).await?;
    if before.closure.suspended_at.is_some() {
        return Err(Refused::NotNow);
    }
    store::update_suspension(&mut *tx, tenant, Some((now, reason)), now).await?;
    tell(base, &mut tx, &before.tenant, News::Suspended, now).await?;
    record(&mut tx, tenant, actor, Act::TenantSuspended, &json!({ "reason": reason }), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets everybody in again.
pub async fn reopen(base: &Base, actor: AccountId, tenant: TenantId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (actor, before) = lock_as_superadmin(&mut tx, actor, tenant).await?;
    if before.closure.suspended_at.is_none() {
        return Err(Refused::NotNow);
    }
    store::update_suspension(&mut *tx, tenant, None, now).await?;
    // Where it is to be deleted as well, nobody can enter yet.
    if before.closure.deletion_due_at.is_none() {
        tell(base, &mut tx, &before.tenant, News::Reopened, now).await?;
    }
    record(&mut tx, tenant, actor, Act::TenantReopened, &json!({}), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Has the tenant erased in thirty days. Who asks for it has typed its name; `reason` stands in the trail.
pub async fn schedule_deletion(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    reason: &str,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (actor, before) = lock_as_superadmin(&mut tx, actor, tenant).await?;
    if before.closure.deletion_due_at.is_some() {
        return Err(Refused::NotNow);
    }
    let due_at = now + DELETED_AFTER;
    store::update_deletion(&mut *tx, tenant, Some((now, due_at)), now).await?;
    tell(base, &mut tx, &before.tenant, News::Leaving(due_at), now).await?;
    let facts = json!({ "reason": reason, "due_on": due_at.date().to_string() });
    record(&mut tx, tenant, actor, Act::TenantDeletionScheduled, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Calls the deletion off.
///
/// # Errors
/// [`Refused::NotNow`] once it is due: some of the tenant may be gone already.
pub async fn restore(base: &Base, actor: AccountId, tenant: TenantId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (actor, before) = lock_as_superadmin(&mut tx, actor, tenant).await?;
    if before.closure.deletion_due_at.is_none() || before.closure.is_over(now) {
        return Err(Refused::NotNow);
    }
    store::update_deletion(&mut *tx, tenant, None, now).await?;
    let is_open = before.closure.suspended_at.is_none();
    tell(base, &mut tx, &before.tenant, News::Restored { is_open }, now).await?;
    record(&mut tx, tenant, actor, Act::TenantRestored, &json!({}), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Mails all who may change the tenant's settings what has become of it: also while it is closed.
async fn tell(
    base: &Base,
    tx: &mut PgConnection,
    tenant: &Tenant,
    news: News,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let mut messages = Vec::new();
    for administrator in roles::list_administrators(tx, tenant.id).await? {
        messages.push(mails::news(base, tenant, &administrator, news)?);
    }
    mail::promise_all(tx, &messages, now).await?;
    Ok(())
}

/// Takes out the reasons for which these tenants are suspended, where they tell of somebody who is erased. The caller
/// holds their locks.
pub async fn erase_mentions(
    tx: &mut PgConnection,
    tenants: &[TenantId],
    mentions: &Mentions,
) -> sqlx::Result<()> {
    store::erase_reasons(tx, tenants, mentions).await
}
