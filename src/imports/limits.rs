//! What a tenant may invite. Until tenants have rules of their own, everybody, and as many as they like.

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::rows::judging::Room;
use crate::ids::{AccountId, TenantId};

/// The rules of a tenant, looked up in the transaction that they are needed in.
#[derive(Debug)]
pub(super) struct Limits {
    pub room: Room,
}

impl Limits {
    pub(super) async fn load(
        tx: &mut PgConnection,
        tenant: TenantId,
        actor: AccountId,
        now: OffsetDateTime,
    ) -> sqlx::Result<Self> {
        Ok(Self { room: room_left(tx, tenant, actor, now).await? })
    }

    /// Whether people may be invited at addresses of this domain, which is in its ASCII form.
    pub(super) fn domain_is_allowed(&self, _domain: &str) -> bool {
        true
    }
}

/// How many more the actor may invite to the tenant now, and when there is room for more.
async fn room_left(
    _tx: &mut PgConnection,
    _tenant: TenantId,
    _actor: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<Room> {
    Ok(Room { left: usize::MAX, again_at: now })
}
