//! Which invitations of many people a deed is about. They are written in the store beside this folder.

use sqlx::PgConnection;

use crate::ids::{AccountId, InvitationId, PersonId, TenantId};

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

/// Locks the invitations that an account has to do with, always in the same order: the latest of each person it is, and
/// those it asked about.
pub(super) async fn lock_of_account(db: &mut PgConnection, account: AccountId) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select latest.tenant_id as "tenant!: TenantId", latest.invitation_id as "id!: InvitationId"
           from people p
           cross join lateral (
               select i.tenant_id, i.invitation_id from invitations i
               where i.tenant_id = p.tenant_id and i.person_id = p.person_id
               order by i.created_at desc limit 1) latest
           where p.account_id = $1
           union select tenant_id, invitation_id from join_requests where account_id = $1"#,
        account as _,
    )
    .fetch_all(&mut *db)
    .await?;
    let (tenants, invitations): (Vec<_>, Vec<_>) = rows.into_iter().map(|row| (row.tenant, row.id)).unzip();
    sqlx::query!(
        "select invitation_id from invitations
         where (tenant_id, invitation_id) in (select * from unnest($1::uuid[], $2::uuid[]))
         order by tenant_id, invitation_id for update",
        tenants as _,
        invitations as _,
    )
    .fetch_all(db)
    .await?;
    Ok(())
}
