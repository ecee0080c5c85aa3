//! The tables `people` and `person_roles`.

use std::collections::HashSet;

use sqlx::{PgConnection, PgExecutor, PgPool};
use time::{Duration, OffsetDateTime};

use super::listing::{search_text, sort_name};
use super::person::Person;
use crate::ids::{AccountId, PersonId, RoleId, TenantId};
use crate::language::Language;

/// When the list first looks again at somebody who was just invited, as `listing_of` in the
/// database says: written at once, it spares the row a second version.
const FIRST_LOOK: Duration = Duration::days(3);

/// Adds those whose address the tenant does not have yet, and tells who they are.
pub(super) async fn insert(
    db: &mut PgConnection,
    tenant: TenantId,
    people: &[&Person],
    now: OffsetDateTime,
) -> sqlx::Result<HashSet<PersonId>> {
    let ids: Vec<_> = people.iter().map(|person| person.id).collect();
    let typed: Vec<_> = people.iter().map(|person| person.address.as_typed()).collect();
    let folded: Vec<_> = people.iter().map(|person| person.address.folded()).collect();
    let names: Vec<_> = people.iter().map(|person| person.name.as_str()).collect();
    let languages: Vec<_> = people.iter().map(|person| person.language.map(Language::tag)).collect();
    let givers: Vec<_> = people.iter().map(|person| person.roles_given_by).collect();
    let sort_names: Vec<_> = people.iter().map(|person| sort_name(&person.name, &person.address)).collect();
    let search_texts: Vec<_> =
        people.iter().map(|person| search_text(&person.name, &person.address)).collect();
    // Whoever else adds some of them at this moment does so in the same order, and nobody waits in a circle.
    let added: HashSet<PersonId> = sqlx::query_scalar!(
        r#"insert into people
             (tenant_id, person_id, email_address, folded_address, name, language, roles_given_by, created_at,
              sort_name, search_text, listing_due_at)
         select $1, person_id, email_address, folded_address, name, language, roles_given_by, $8,
             sort_name, search_text, $11
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $9::text[], $10::text[])
             as person (person_id, email_address, folded_address, name, language, roles_given_by, sort_name, search_text)
         order by folded_address
         on conflict on constraint people_address do nothing
         returning person_id as "id: PersonId""#,
        tenant as _,
        ids as _,
        typed as _,
        folded as _,
        names as _,
        languages as _,
        givers as _,
        now,
        &sort_names,
        &search_texts,
        now + FIRST_LOOK,
    )
    .fetch_all(&mut *db)
    .await?
    .into_iter()
    .collect();
    let people: Vec<_> = people.iter().copied().filter(|person| added.contains(&person.id)).collect();
    insert_roles(db, tenant, &people).await?;
    Ok(added)
}

async fn insert_roles(db: &mut PgConnection, tenant: TenantId, people: &[&Person]) -> sqlx::Result<()> {
    let pairs = people.iter().flat_map(|person| person.roles.iter().map(|role| (person.id, role.id)));
    let (ids, roles): (Vec<PersonId>, Vec<RoleId>) = pairs.unzip();
    sqlx::query!(
        "insert into person_roles (tenant_id, person_id, role_id)
         select $1, person_id, role_id from unnest($2::uuid[], $3::uuid[]) as given (person_id, role_id)",
        tenant as _,
        ids as _,
        roles as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn replace_roles(
    db: &mut PgConnection,
    tenant: TenantId,
    person: &Person,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from person_roles where tenant_id = $1 and person_id = $2",
        tenant as _,
        person.id as _
    )
    .execute(&mut *db)
    .await?;
    update_roles_giver(db, tenant, person).await?;
    insert_roles(db, tenant, &[person]).await
}

pub(super) async fn update_roles_giver(
    db: &mut PgConnection,
    tenant: TenantId,
    person: &Person,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people set roles_given_by = $3 where tenant_id = $1 and person_id = $2",
        tenant as _,
        person.id as _,
        person.roles_given_by as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn update_held(
    db: &mut PgConnection,
    tenant: TenantId,
    person: PersonId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people set held_at = $3 where tenant_id = $1 and person_id = $2 and held_at is null",
        tenant as _,
        person as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down who vouches for the roles of all these people.
pub(super) async fn update_roles_giver_of(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
    giver: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people p set roles_given_by = $3
         from unnest($2::uuid[]) as chosen (person_id)
         where p.tenant_id = $1 and p.person_id = chosen.person_id and p.roles_given_by <> $3",
        tenant as _,
        people as _,
        giver as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives each of these people the role beside them.
pub(super) async fn insert_roles_of(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    gained: &[(PersonId, RoleId)],
) -> sqlx::Result<()> {
    let (people, roles): (Vec<_>, Vec<_>) = gained.iter().copied().unzip();
    sqlx::query!(
        "insert into person_roles (tenant_id, person_id, role_id)
         select $1, person_id, role_id from unnest($2::uuid[], $3::uuid[]) as gained (person_id, role_id)",
        tenant as _,
        people as _,
        roles as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes from each of these people the role beside them.
pub(super) async fn delete_roles_of(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    lost: &[(PersonId, RoleId)],
) -> sqlx::Result<()> {
    let (people, roles): (Vec<_>, Vec<_>) = lost.iter().copied().unzip();
    sqlx::query!(
        "delete from person_roles pr
         using unnest($2::uuid[], $3::uuid[]) as lost (person_id, role_id)
         where pr.tenant_id = $1 and pr.person_id = lost.person_id and pr.role_id = lost.role_id",
        tenant as _,
        people as _,
        roles as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down that these people cannot enter any more.
pub(super) async fn update_deactivated(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people set deactivated_at = $3 where tenant_id = $1 and person_id = any($2)",
        tenant as _,
        people as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes who the person is, how they are called and whether they can enter.
pub(super) async fn update_standing(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: &Person,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people set account_id = $3, joined_at = $4, deactivated_at = $5, name = $6,
             sort_name = $7, search_text = $8
         where tenant_id = $1 and person_id = $2",
        tenant as _,
        person.id as _,
        person.account as _,
        person.joined_at,
        person.deactivated_at,
        person.name,
        sort_name(&person.name, &person.address),
        search_text(&person.name, &person.address),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes how a person is called and reached.
pub(super) async fn update_words(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: &Person,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people set email_address = $3, folded_address = $4, name = $5, language = $6,
             sort_name = $7, search_text = $8
         where tenant_id = $1 and person_id = $2",
        tenant as _,
        person.id as _,
        person.address.as_typed(),
        person.address.folded(),
        person.name,
        person.language.map(Language::tag),
        sort_name(&person.name, &person.address),
        search_text(&person.name, &person.address),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends a person: roles, invitations and links go with the row.
pub(super) async fn delete(db: &mut PgConnection, tenant: TenantId, person: PersonId) -> sqlx::Result<()> {
    // First, while it can still be seen for whom they vouched: these wait for another administrator then.
    sqlx::query!(
        "delete from person_roles where tenant_id = $1 and person_id = $2",
        tenant as _,
        person as _
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("delete from people where tenant_id = $1 and person_id = $2", tenant as _, person as _)
        .execute(db)
        .await?;
    Ok(())
}

/// Takes the person's row lock; false when the tenant has no such person.
pub(super) async fn lock(db: impl PgExecutor<'_>, tenant: TenantId, person: PersonId) -> sqlx::Result<bool> {
    let row = sqlx::query!(
        "select person_id from people where tenant_id = $1 and person_id = $2 for update",
        tenant as _,
        person as _,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// Takes the row locks of these people, always in the same order.
pub(super) async fn lock_all(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<()> {
    sqlx::query!(
        "select person_id from people where tenant_id = $1 and person_id = any($2)
         order by person_id for update",
        tenant as _,
        people as _,
    )
    .fetch_all(db)
    .await?;
    Ok(())
}

pub(super) async fn count_of(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<usize> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from people where tenant_id = $1 and person_id = any($2)"#,
        tenant as _,
        people as _,
    );
    Ok(usize::try_from(count.fetch_one(db).await?).unwrap_or_default())
}

/// Takes a role from everybody who has it.
pub(super) async fn take_role(db: impl PgExecutor<'_>, tenant: TenantId, role: RoleId) -> sqlx::Result<()> {
    sqlx::query!("delete from person_roles where tenant_id = $1 and role_id = $2", tenant as _, role as _)
        .execute(db)
        .await?;
    Ok(())
}

/// Writes down that a person is in the tenant now. Whom somebody is about to change is passed over: nobody waits for it.
pub(super) async fn update_last_seen(
    db: &PgPool,
    tenant: TenantId,
    person: PersonId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people set last_seen_at = $3
         where tenant_id = $1 and person_id = (
             select person_id from people
             where tenant_id = $1 and person_id = $2 and (last_seen_at is null or last_seen_at < $3) and bind_tenant($1)
             for no key update skip locked)",
        tenant as _,
        person as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes anew how people stand in the list whose time to look has come.
pub(super) async fn list_due_anew(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "with due as (
             select tenant_id, person_id from people where listing_due_at <= $1
             order by listing_due_at limit 1000 for update skip locked)
         update people p
         set status = listing.status, attention = listing.attention, listing_due_at = listing.due_at
         from due join people old on old.tenant_id = due.tenant_id and old.person_id = due.person_id
         cross join lateral listing_of(old, $1) listing
         where p.tenant_id = due.tenant_id and p.person_id = due.person_id and bind_all_tenants()",
        now,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Goes on to hold or free people whose giver may give less or more than before: up to a thousand. False when there are none.
pub(super) async fn hold_due(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select hold_due() as "was_any!""#).fetch_one(db).await
}

/// Leaves nothing personal of those among up to `most` people who never joined and whose last invitation was over
/// before `before`; tells whom, by tenant.
pub(super) async fn mask(
    db: impl PgExecutor<'_>,
    people: &[(TenantId, PersonId)],
    before: OffsetDateTime,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<(TenantId, PersonId)>> {
    let (tenants, people): (Vec<_>, Vec<_>) = people.iter().copied().unzip();
    let rows = sqlx::query!(
        r#"with old as (
               select p.tenant_id, p.person_id
               from unnest($3::uuid[], $4::uuid[]) as chosen (tenant_id, person_id)
               join people p on p.tenant_id = chosen.tenant_id and p.person_id = chosen.person_id
               cross join lateral (
                   select coalesce(i.declined_at, i.revoked_at, i.ends_at) as ended_at
                   from invitations i where i.tenant_id = p.tenant_id and i.person_id = p.person_id
                   order by i.created_at desc limit 1) last
               where p.joined_at is null and p.masked_at is null and last.ended_at <= $1
               for update of p skip locked)
           update people p set email_address = '', name = '', sort_name = '', search_text = '', masked_at = $2,
               folded_address = encode(address_digest(p.tenant_id, p.folded_address), 'hex') || ' ' || p.person_id,
               attention = null
           from old where p.tenant_id = old.tenant_id and p.person_id = old.person_id
           returning p.tenant_id as "tenant: TenantId", p.person_id as "person: PersonId""#,
        before,
        now,
        tenants as _,
        people as _,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.tenant, row.person)).collect())
}
