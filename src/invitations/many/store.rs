//! Which invitations of many people a deed is about. They are written in the store beside this folder.

use sqlx::PgConnection;

use crate::ids::{InvitationId, PersonId, TenantId};

/// Locks the latest invitation of each of these people, always in the same order, and tells their ids.
pub(super) async fn lock_latest_of(
    db: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<Vec<InvitationId>> {
    let latest: Vec<InvitationId> = sqlx::query_scalar!(
        r#"select i.invitation_id as "id: InvitationId" from unnest($2::uuid[]) as chosen (person_id)
           cross join lateral (
               select invitation_id from invitations
               where tenant_id = $1 and person_id = chosen.person_id order by created_at desc limit 1) i"#,
        tenant as _,
        people as _,
    )
    .fetch_all(&mut *db)
    .await?;
    sqlx::query!(
        "select invitation_id from invitations where tenant_id = $1 and invitation_id = any($2)
         order by invitation_id for update",
        tenant as _,
        &latest as _,
    )
    .fetch_all(db)
    .await?;
    Ok(latest)
}
