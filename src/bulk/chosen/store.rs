//! The table `bulk_people`, and what is asked of the people in it.

use sqlx::{PgConnection, PgExecutor, QueryBuilder};
use time::OffsetDateTime;

use super::outcome::Outcome;
use super::{Choice, Chosen};
use crate::bulk::BulkAct;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, BulkActId, InvitationId, PersonId, RoleId, TenantId};
use crate::invitations::Invitation;
use crate::language::Language;
use crate::people::Person;
use crate::people::listing::push_members;
use crate::roles::Role;

/// Choosing a million people takes longer than a statement may elsewhere, but not than a request.
const LONG_CHOICE: &str = "set local statement_timeout = '25s'";

/// Writes down who is chosen, whoever comes to a view later, and says how many they are. Who is not of
/// the tenant is not chosen.
pub(in crate::bulk) async fn insert(
    db: &mut PgConnection,
    tenant: TenantId,
    act: BulkActId,
    choice: &Choice,
) -> sqlx::Result<i64> {
    sqlx::query(LONG_CHOICE).execute(&mut *db).await?;
    // The tenant is `$1`, as filters expect.
    let mut query = QueryBuilder::new("insert into bulk_people (tenant_id, bulk_act_id, person_id) select ");
    query.push_bind(tenant.0).push(", ").push_bind(act.0).push(", p.person_id from people p");
    match choice {
        Choice::People(people) => {
            let people: Vec<_> = people.iter().map(|person| person.0).collect();
            query.push(" where p.tenant_id = $1 and p.person_id = any(").push_bind(people).push(")");
        }
        Choice::View(filter) => push_members(&mut query, filter),
    }
    let done = query.build().execute(db).await?;
    Ok(i64::try_from(done.rows_affected()).unwrap_or(i64::MAX))
}

/// The next `limit` people of this pass.
pub(in crate::bulk) async fn list_next(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: &BulkAct,
    limit: i64,
) -> sqlx::Result<Vec<PersonId>> {
    sqlx::query_scalar!(
        r#"select person_id as "id: PersonId" from bulk_people
           where tenant_id = $1 and bulk_act_id = $2 and ($3::uuid is null or person_id > $3)
           order by person_id limit $4"#,
        tenant as _,
        act.id as _,
        act.reached as _,
        limit,
    )
    .fetch_all(db)
    .await
}

struct ChosenRow {
    person_id: PersonId,
    email_address: String,
    folded_address: String,
    name: String,
    language: Option<String>,
    roles: Vec<RoleId>,
    roles_given_by: AccountId,
    account_id: Option<AccountId>,
    joined_at: Option<OffsetDateTime>,
    deactivated_at: Option<OffsetDateTime>,
    is_held: bool,
    invitation_id: Option<InvitationId>,
    sent_at: Option<OffsetDateTime>,
    ends_at: Option<OffsetDateTime>,
    accepted_at: Option<OffsetDateTime>,
    declined_at: Option<OffsetDateTime>,
    revoked_at: Option<OffsetDateTime>,
}

impl ChosenRow {
    /// `all` are the roles of the tenant.
    fn chosen(self, all: &[Role]) -> Chosen {
        let invitation = match (self.invitation_id, self.sent_at, self.ends_at) {
            (Some(id), Some(sent_at), Some(ends_at)) => Some(Invitation {
                id,
                sent_at,
                ends_at,
                accepted_at: self.accepted_at,
                declined_at: self.declined_at,
                revoked_at: self.revoked_at,
            }),
            _ => None,
        };
        let person = Person {
            id: self.person_id,
            address: EmailAddress::from_stored(self.email_address, self.folded_address),
            name: self.name,
            language: self.language.as_deref().and_then(Language::from_tag),
            roles: all.iter().filter(|role| self.roles.contains(&role.id)).cloned().collect(),
            roles_given_by: self.roles_given_by,
            account: self.account_id,
            joined_at: self.joined_at,
            deactivated_at: self.deactivated_at,
        };
        Chosen { person, invitation, is_held: self.is_held, has_enough_mail: false }
    }
}

/// Those of these people who are still in the tenant, as they are now, in no order. Whether one is held is certain only where it
/// is `asked`: else some are yet to be written down as such.
pub(in crate::bulk) async fn list_chosen(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
    all: &[Role],
    asked: bool,
) -> sqlx::Result<Vec<Chosen>> {
    let rows = sqlx::query_as!(
        ChosenRow,
        r#"select p.person_id as "person_id: PersonId", p.email_address, p.folded_address, p.name, p.language,
               array(select role_id from person_roles
                     where tenant_id = $1 and person_id = p.person_id) as "roles!: Vec<RoleId>",
               p.roles_given_by as "roles_given_by: AccountId", p.account_id as "account_id: AccountId",
               p.joined_at, p.deactivated_at,
               p.held_at is not null
                   or ($3 and p.joined_at is null and p.masked_at is null and not is_vouched_for(p)) as "is_held!",
               i.invitation_id as "invitation_id?: InvitationId",
               i.sent_at as "sent_at?", i.ends_at as "ends_at?", i.accepted_at, i.declined_at, i.revoked_at
           from unnest($2::uuid[]) as chosen (person_id)
           join people p on p.tenant_id = $1 and p.person_id = chosen.person_id
           left join lateral (
               select invitation_id, sent_at, ends_at, accepted_at, declined_at, revoked_at from invitations
               where tenant_id = $1 and person_id = chosen.person_id order by created_at desc limit 1) i on true"#,
        tenant as _,
        people as _,
        asked,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| row.chosen(all)).collect())
}

/// Writes down what became of people.
pub(in crate::bulk) async fn settle(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    act: BulkActId,
    settled: &[(PersonId, Outcome)],
) -> sqlx::Result<()> {
    let (people, outcomes): (Vec<_>, Vec<_>) =
        settled.iter().map(|(person, outcome)| (*person, outcome.as_str())).unzip();
    sqlx::query!(
        "update bulk_people b set outcome = settled.outcome
         from unnest($3::uuid[], $4::text[]) as settled (person_id, outcome)
         where b.tenant_id = $1 and b.bulk_act_id = $2 and b.person_id = settled.person_id",
        tenant as _,
        act as _,
        people as _,
        outcomes as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets some people of an act that is over, and says how many.
pub(in crate::bulk) async fn delete_of_over(
    db: impl PgExecutor<'_>,
    unconfirmed: OffsetDateTime,
    finished: OffsetDateTime,
    limit: i64,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "delete from bulk_people where (tenant_id, bulk_act_id, person_id) in (
             select b.tenant_id, b.bulk_act_id, b.person_id from bulk_acts a
             join bulk_people b on b.tenant_id = a.tenant_id and b.bulk_act_id = a.bulk_act_id
             where (a.confirmed_at is null and a.created_at <= $1) or a.finished_at <= $2
             limit $3)",
        unconfirmed,
        finished,
        limit,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}
