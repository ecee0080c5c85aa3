//! Blocks: who declined for good is not invited by that tenant again, until they ask for it themselves.

mod store;

use std::collections::HashSet;

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::Refused;
use crate::email_address::EmailAddress;
use crate::ids::TenantId;

/// Those of these addresses, in their folded form, that do not want to be invited by the tenant.
pub async fn blocked(
    tx: &mut PgConnection,
    tenant: TenantId,
    addresses: &[&EmailAddress],
) -> sqlx::Result<HashSet<String>> {
    let folded: Vec<String> = addresses.iter().map(|address| address.folded().to_owned()).collect();
    Ok(store::find(tx, tenant, &folded).await?.into_iter().collect())
}

/// Insists that the address has no block.
pub(super) async fn may_invite(
    tx: &mut PgConnection,
    tenant: TenantId,
    address: &EmailAddress,
) -> Result<(), Refused> {
    if blocked(tx, tenant, &[address]).await?.is_empty() { Ok(()) } else { Err(Refused::Blocked) }
}

pub(super) async fn block(
    tx: &mut PgConnection,
    tenant: TenantId,
    address: &EmailAddress,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::insert(tx, tenant, address.folded(), now).await
}

/// Also for the address of somebody who was masked since.
pub(super) async fn unblock(
    tx: &mut PgConnection,
    tenant: TenantId,
    address: &EmailAddress,
) -> sqlx::Result<()> {
    store::delete(tx, tenant, address.folded()).await
}
