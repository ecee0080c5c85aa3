//! The tables `people` and `person_roles`, and the view `listed_people`.

use std::collections::HashSet;

use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

use super::listing::{ListPage, ListedPerson, MailFacts, Place};
use super::person::Person;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, PersonId, RoleId, TenantId};
use crate::invitations::Invitation;
use crate::language::Language;
use crate::roles::{Permission, Permissions, Role, StoredRole};

pub(super) const PAGE_SIZE: i64 = 50;

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
    // Whoever else adds some of them at this moment does so in the same order, and nobody waits in a circle.
    let added: HashSet<PersonId> = sqlx::query_scalar!(
        r#"insert into people
             (tenant_id, person_id, email_address, folded_address, name, language, roles_given_by, created_at)
         select $1, person_id, email_address, folded_address, name, language, roles_given_by, $8
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[])
             as person (person_id, email_address, folded_address, name, language, roles_given_by)
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

/// Writes who the person is, how they are called and whether they can enter.
pub(super) async fn update_standing(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: &Person,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update people set account_id = $3, joined_at = $4, deactivated_at = $5, name = $6
         where tenant_id = $1 and person_id = $2",
        tenant as _,
        person.id as _,
        person.account as _,
        person.joined_at,
        person.deactivated_at,
        person.name,
    )
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

/// Whether an active person other than `person` may manage people.
pub(super) async fn has_other_administrator(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from roles r
               join person_roles pr on pr.tenant_id = r.tenant_id and pr.role_id = r.role_id
               join people p on p.tenant_id = pr.tenant_id and p.person_id = pr.person_id
               where r.tenant_id = $1 and $3 = any(r.permissions) and p.person_id <> $2
                 and p.joined_at is not null and p.deactivated_at is null) as "exists!""#,
        tenant as _,
        person as _,
        Permission::ManagePeople.as_str(),
    )
    .fetch_one(db)
    .await
}

/// What an account may do in a tenant now: by its roles if it is active there, and whether it is a
/// superadmin.
pub(super) async fn standing_of(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
) -> sqlx::Result<(Permissions, bool)> {
    let row = sqlx::query!(
        r#"select
               exists (select from superadmins where account_id = $2) as "is_superadmin!",
               (select array_agg(distinct permission)
                from people p
                join person_roles pr on pr.tenant_id = p.tenant_id and pr.person_id = p.person_id
                join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
                cross join unnest(r.permissions) as permission
                where p.tenant_id = $1 and p.account_id = $2 and p.deactivated_at is null) as permissions"#,
        tenant as _,
        account as _,
    )
    .fetch_one(db)
    .await?;
    Ok((Permissions::from_words(&row.permissions.unwrap_or_default()), row.is_superadmin))
}

/// A row of the view `listed_people`.
struct Row {
    person_id: PersonId,
    email_address: String,
    folded_address: String,
    name: String,
    language: Option<String>,
    account_id: Option<AccountId>,
    roles_given_by: AccountId,
    joined_at: Option<OffsetDateTime>,
    deactivated_at: Option<OffsetDateTime>,
    roles: Json<Vec<StoredRole>>,
    invitation_id: Option<InvitationId>,
    sent_at: Option<OffsetDateTime>,
    ends_at: Option<OffsetDateTime>,
    accepted_at: Option<OffsetDateTime>,
    declined_at: Option<OffsetDateTime>,
    revoked_at: Option<OffsetDateTime>,
    mail_promised_at: Option<OffsetDateTime>,
    mail_sent_at: Option<OffsetDateTime>,
    mail_given_up_at: Option<OffsetDateTime>,
    mail_attempts: Option<i32>,
    mail_answer: Option<String>,
}

impl From<Row> for ListedPerson {
    fn from(row: Row) -> Self {
        let invitation = match (row.invitation_id, row.sent_at, row.ends_at) {
            (Some(id), Some(sent_at), Some(ends_at)) => Some(Invitation {
                id,
                sent_at,
                ends_at,
                accepted_at: row.accepted_at,
                declined_at: row.declined_at,
                revoked_at: row.revoked_at,
            }),
            _ => None,
        };
        let mail = row.mail_promised_at.map(|promised_at| MailFacts {
            promised_at,
            attempts: row.mail_attempts.unwrap_or_default(),
            sent_at: row.mail_sent_at,
            given_up_at: row.mail_given_up_at,
            answer: row.mail_answer,
        });
        let person = Person {
            id: row.person_id,
            address: EmailAddress::from_stored(row.email_address, row.folded_address),
            name: row.name,
            language: row.language.as_deref().and_then(Language::from_tag),
            roles: row.roles.0.into_iter().map(Role::from).collect(),
            roles_given_by: row.roles_given_by,
            account: row.account_id,
            joined_at: row.joined_at,
            deactivated_at: row.deactivated_at,
        };
        Self { person, invitation, mail }
    }
}

macro_rules! listed {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select person_id as "person_id!: PersonId", email_address as "email_address!",
                   folded_address as "folded_address!", name as "name!", language,
                   account_id as "account_id: AccountId",
                   roles_given_by as "roles_given_by!: AccountId", joined_at, deactivated_at,
                   roles as "roles!: Json<Vec<StoredRole>>", invitation_id as "invitation_id: InvitationId",
                   sent_at, ends_at, accepted_at, declined_at, revoked_at,
                   mail_promised_at, mail_sent_at, mail_given_up_at, mail_attempts, mail_answer
               from listed_people where tenant_id = $1 and "# + $condition
            $(, $argument)*
        )
    };
}

/// One page; one row more than a page holds is asked for to know whether there is another.
pub(super) async fn list(db: impl PgExecutor<'_>, tenant: TenantId, place: Place) -> sqlx::Result<ListPage> {
    let backwards = matches!(place, Place::Before(_));
    let mut rows = match place {
        Place::Start => {
            listed!("true order by folded_address limit $2", tenant as _, PAGE_SIZE + 1).fetch_all(db).await?
        }
        Place::After(person) => {
            listed!(
                "folded_address > (select folded_address from people where tenant_id = $1 and person_id = $3)
                 order by folded_address limit $2",
                tenant as _,
                PAGE_SIZE + 1,
                person as _
            )
            .fetch_all(db)
            .await?
        }
        Place::Before(person) => {
            listed!(
                "folded_address < (select folded_address from people where tenant_id = $1 and person_id = $3)
                 order by folded_address desc limit $2",
                tenant as _,
                PAGE_SIZE + 1,
                person as _
            )
            .fetch_all(db)
            .await?
        }
    };
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let has_more = rows.len() > size;
    rows.truncate(size);
    if backwards {
        rows.reverse();
    }
    let (has_earlier, has_later) = match place {
        Place::Start => (false, has_more),
        Place::After(_) => (true, has_more),
        Place::Before(_) => (has_more, true),
    };
    Ok(ListPage { people: rows.into_iter().map(ListedPerson::from).collect(), has_earlier, has_later })
}

pub(super) async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
) -> sqlx::Result<Option<ListedPerson>> {
    let row = listed!("person_id = $2", tenant as _, person as _).fetch_optional(db).await?;
    Ok(row.map(ListedPerson::from))
}
