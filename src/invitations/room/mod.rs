//! Whether there is room for one more invitation, or one more mail: what [`limits`](super::limits) says
//! of what was sent of late.

mod store;

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::Refused;
use super::limits::{COUNTED_FOR, Full, MAILS_TO_ADDRESS, OF_INVITER, OF_TENANT, Room};
use crate::audit::Actor;
use crate::email_address::EmailAddress;
use crate::ids::TenantId;
use crate::tenants;

/// How many invitations more `inviter` can begin now. Where that is limited, nobody else begins one in
/// this tenant before the caller's transaction is over.
///
/// # Errors
/// When something is broken.
pub async fn room(
    tx: &mut PgConnection,
    tenant: TenantId,
    inviter: Actor,
    now: OffsetDateTime,
) -> sqlx::Result<Room> {
    let Actor::Person(account) = inviter else { return Ok(Room::UNLIMITED) };
    if !tenants::is_limited(&mut *tx, tenant, now).await? {
        return Ok(Room::UNLIMITED);
    }
    tenants::lock(tx, tenant).await?;
    let since = now - COUNTED_FOR;
    let of_inviter = store::latest(&mut *tx, tenant, Some(account), since, OF_INVITER).await?;
    let of_tenant = store::latest(&mut *tx, tenant, None, since, OF_TENANT).await?;
    Ok(Room::new(of_inviter, of_tenant))
}

/// Takes the place of one more invitation.
pub(super) async fn take_place(
    tx: &mut PgConnection,
    tenant: TenantId,
    inviter: Actor,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    room(tx, tenant, inviter, now).await?.full().map_or(Ok(()), |full| Err(Refused::Full(full)))
}

/// Those of these addresses that can get no more of the tenant's invitation mails for now, by their
/// folded form.
///
/// # Errors
/// When something is broken.
pub async fn full_addresses(
    tx: &mut PgConnection,
    tenant: TenantId,
    addresses: &[&EmailAddress],
    now: OffsetDateTime,
) -> sqlx::Result<Vec<(String, Full)>> {
    let firsts = store::full_addresses(tx, tenant, addresses, now - COUNTED_FOR, MAILS_TO_ADDRESS).await?;
    Ok(firsts.into_iter().map(|(address, first_at)| (address, Full::address(first_at))).collect())
}
