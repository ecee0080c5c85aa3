//! Who has a role, and giving them another one instead.

use sqlx::PgExecutor;
use sqlx::types::Json;

use super::{Alike, Holders};
use crate::ids::{AccountId, PersonId, RoleId, TenantId};
use crate::roles::{Role, StoredRole};

/// How many people have a role, and how many of those have no other; at most `most` are looked at. And all roles.
pub(in crate::people) async fn count_holders(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    role: RoleId,
    most: i64,
) -> sqlx::Result<Holders> {
    let row = sqlx::query!(
        r#"select count(*) as "people!",
               count(*) filter (where not exists (
                   select from person_roles o
                   where o.tenant_id = $1 and o.person_id = h.person_id and o.role_id <> $2)) as "without_another!",
               roles_of($1) as "roles!: Json<Vec<StoredRole>>"
           from (select person_id from person_roles where tenant_id = $1 and role_id = $2 limit $3) h"#,
        tenant as _,
        role as _,
        most,
    )
    .fetch_one(db)
    .await?;
    let roles = row.roles.0.into_iter().map(Role::from).collect();
    Ok(Holders { people: row.people, without_another: row.without_another, roles })
}

/// The people who have a role, put together by which roles they have.
pub(super) async fn list_holders(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    role: RoleId,
) -> sqlx::Result<Vec<Alike>> {
    sqlx::query_as!(
        Alike,
        r#"select roles as "roles!: Vec<RoleId>", array_agg(person_id) as "people!: Vec<PersonId>"
           from (
               select o.person_id, array_agg(o.role_id order by o.role_id) as roles
               from person_roles pr
               join person_roles o on o.tenant_id = pr.tenant_id and o.person_id = pr.person_id
               where pr.tenant_id = $1 and pr.role_id = $2
               group by o.person_id) each_person
           group by roles"#,
        tenant as _,
        role as _,
    )
    .fetch_all(db)
    .await
}

/// Gives these people, who have the role `from`, the role `to` instead.
pub(super) async fn exchange_role(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
    from: RoleId,
    to: RoleId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update person_roles pr set role_id = $4
         from unnest($2::uuid[]) as chosen (person_id)
         where pr.tenant_id = $1 and pr.role_id = $3 and pr.person_id = chosen.person_id",
        tenant as _,
        people as _,
        from as _,
        to as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down who vouches for the roles of those of these people who have not joined yet; nobody has to
/// for the others.
pub(super) async fn update_roles_giver_of_invited(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
    giver: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people p set roles_given_by = $3
         from unnest($2::uuid[]) as chosen (person_id)
         where p.tenant_id = $1 and p.person_id = chosen.person_id and p.joined_at is null
             and p.roles_given_by <> $3",
        tenant as _,
        people as _,
        giver as _,
    )
    .execute(db)
    .await?;
    Ok(())
}
