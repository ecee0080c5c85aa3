//! The tables `invitations` and `invitation_links`.

use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};

use super::invitation::Invitation;
use super::limits::Taken;
use super::offer::{Offer, Opened};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, LinkId, PersonId, TenantId};
use crate::language::Language;
use crate::roles::{Role, StoredRole};
use crate::secrets::Digest;
use crate::tenants::{AllowedDomains, Closure, Tenant};

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    inviter: AccountId,
    invitations: &[(PersonId, Invitation)],
) -> sqlx::Result<()> {
    let people: Vec<_> = invitations.iter().map(|(person, _)| *person).collect();
    let ids: Vec<_> = invitations.iter().map(|(_, invitation)| invitation.id).collect();
    let sent: Vec<_> = invitations.iter().map(|(_, invitation)| invitation.sent_at).collect();
    let ends: Vec<_> = invitations.iter().map(|(_, invitation)| invitation.ends_at).collect();
    sqlx::query!(
        "insert into invitations
             (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at)
         select $1, invitation_id, person_id, $2, sent_at, sent_at, ends_at
         from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[])
             as invitation (person_id, invitation_id, sent_at, ends_at)",
        tenant as _,
        inviter as _,
        people as _,
        ids as _,
        &sent,
        &ends,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn insert_links(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    links: &[(LinkId, InvitationId)],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let (ids, invitations): (Vec<_>, Vec<_>) = links.iter().copied().unzip();
    sqlx::query!(
        "insert into invitation_links (tenant_id, link_id, invitation_id, created_at)
         select $1, link_id, invitation_id, $4
         from unnest($2::uuid[], $3::uuid[]) as link (link_id, invitation_id)",
        tenant as _,
        ids as _,
        invitations as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Links made for the invitation's person within the last `within`.
pub(super) async fn count_recent_links(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
    within: Duration,
    now: OffsetDateTime,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from invitation_links l
           join invitations i on i.tenant_id = l.tenant_id and i.invitation_id = l.invitation_id
           where i.tenant_id = $1 and i.person_id = $2 and l.created_at > $3"#,
        tenant as _,
        person as _,
        now - within,
    )
    .fetch_one(db)
    .await
}

/// The latest invitations of a tenant that began after `since`, of one inviter or of all: up to `most`.
pub(super) async fn latest(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    inviter: Option<AccountId>,
    since: OffsetDateTime,
    most: usize,
) -> sqlx::Result<Taken> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    // Two statements, so that each is answered from an index of its own.
    let (count, first_at) = match inviter {
        Some(inviter) => {
            let row = sqlx::query!(
                r#"select count(*) as "count!", min(created_at) as first_at from (
                       select created_at from invitations
                       where tenant_id = $1 and inviter_id = $2 and created_at > $3
                       order by created_at desc limit $4) latest"#,
                tenant as _,
                inviter as _,
                since,
                most,
            );
            let row = row.fetch_one(db).await?;
            (row.count, row.first_at)
        }
        None => {
            let row = sqlx::query!(
                r#"select count(*) as "count!", min(created_at) as first_at from (
                       select created_at from invitations
                       where tenant_id = $1 and created_at > $2
                       order by created_at desc limit $3) latest"#,
                tenant as _,
                since,
                most,
            );
            let row = row.fetch_one(db).await?;
            (row.count, row.first_at)
        }
    };
    Ok(Taken { count: usize::try_from(count).unwrap_or_default(), first_at })
}

/// Those of these addresses that got `most` invitation mails of the tenant after `since`, in their folded
/// form, each with the first of the latest `most`.
pub(super) async fn full_addresses(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    addresses: &[&EmailAddress],
    since: OffsetDateTime,
    most: usize,
) -> sqlx::Result<Vec<(String, OffsetDateTime)>> {
    let folded: Vec<String> = addresses.iter().map(|address| address.folded().to_owned()).collect();
    let rows = sqlx::query!(
        r#"select asked.address as "address!", m.promised_at
           from unnest($2::text[]) as asked (address)
           cross join lateral (
               select promised_at from messages
               where tenant_id = $1 and lower(to_address collate "C") = asked.address
                 and link_id is not null and promised_at > $3
               order by promised_at desc offset $4 limit 1) m"#,
        tenant as _,
        &folded,
        since,
        i64::try_from(most.saturating_sub(1)).unwrap_or(i64::MAX),
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.address, row.promised_at)).collect())
}

/// Writes down what has happened to an invitation.
pub(super) async fn update(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitation: &Invitation,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set sent_at = $3, ends_at = $4, accepted_at = $5,
             declined_at = $6, revoked_at = $7
         where tenant_id = $1 and invitation_id = $2",
        tenant as _,
        invitation.id as _,
        invitation.sent_at,
        invitation.ends_at,
        invitation.accepted_at,
        invitation.declined_at,
        invitation.revoked_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down what has happened to open invitations: that they were sent again, or revoked.
pub(super) async fn update_open(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitations: &[Invitation],
) -> sqlx::Result<()> {
    let ids: Vec<_> = invitations.iter().map(|invitation| invitation.id).collect();
    let sent: Vec<_> = invitations.iter().map(|invitation| invitation.sent_at).collect();
    let ends: Vec<_> = invitations.iter().map(|invitation| invitation.ends_at).collect();
    let revoked: Vec<_> = invitations.iter().map(|invitation| invitation.revoked_at).collect();
    sqlx::query!(
        "update invitations i set sent_at = now_so.sent_at, ends_at = now_so.ends_at, revoked_at = now_so.revoked_at
         from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
             as now_so (invitation_id, sent_at, ends_at, revoked_at)
         where i.tenant_id = $1 and i.invitation_id = now_so.invitation_id",
        tenant as _,
        ids as _,
        &sent,
        &ends,
        revoked as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down that an open invitation was opened by somebody signed in.
pub(super) async fn update_opened(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitation: InvitationId,
    opened: Opened,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set
             opened_at = case when $3 then coalesce(opened_at, $4) else opened_at end,
             other_address_at = case when $3 then other_address_at else coalesce(other_address_at, $4) end
         where tenant_id = $1 and invitation_id = $2",
        tenant as _,
        invitation as _,
        opened == Opened::ByInvitee,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Locks the latest invitation of a person and tells its id.
pub(super) async fn lock_latest(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
) -> sqlx::Result<Option<InvitationId>> {
    sqlx::query_scalar!(
        r#"select invitation_id as "id: InvitationId" from invitations
           where tenant_id = $1 and person_id = $2 order by created_at desc limit 1 for update"#,
        tenant as _,
        person as _,
    )
    .fetch_optional(db)
    .await
}

/// The latest invitation of a person as it is now, without a lock.
pub(super) async fn latest_id(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    person: PersonId,
) -> sqlx::Result<Option<InvitationId>> {
    sqlx::query_scalar!(
        r#"select invitation_id as "id: InvitationId" from invitations
           where tenant_id = $1 and person_id = $2 order by created_at desc limit 1"#,
        tenant as _,
        person as _,
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn lock(db: &mut PgConnection, invitation: InvitationId) -> sqlx::Result<()> {
    sqlx::query!(
        "select invitation_id from invitations where invitation_id = $1 for update",
        invitation as _
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// An invitation with what pages and mails tell of it.
struct Row {
    tenant_id: TenantId,
    slug: String,
    tenant_name: String,
    tenant_language: String,
    suspended_at: Option<OffsetDateTime>,
    deletion_due_at: Option<OffsetDateTime>,
    may_join_by_link: bool,
    allowed_domains: Vec<String>,
    person_id: PersonId,
    email_address: String,
    folded_address: String,
    person_name: String,
    person_language: Option<String>,
    account_id: Option<AccountId>,
    roles_given_by: AccountId,
    roles: Json<Vec<StoredRole>>,
    inviter_id: AccountId,
    inviter_name: Option<String>,
    inviter_email: Option<String>,
    inviter_folded: Option<String>,
    inviter_language: Option<String>,
    invitation_id: InvitationId,
    sent_at: OffsetDateTime,
    ends_at: OffsetDateTime,
    accepted_at: Option<OffsetDateTime>,
    declined_at: Option<OffsetDateTime>,
    revoked_at: Option<OffsetDateTime>,
    opened_at: Option<OffsetDateTime>,
    other_address_at: Option<OffsetDateTime>,
    is_held: bool,
}

impl From<Row> for Offer {
    fn from(row: Row) -> Self {
        let address = |typed: Option<String>, folded: Option<String>| {
            typed.zip(folded).map(|(typed, folded)| EmailAddress::from_stored(typed, folded))
        };
        Self {
            tenant: Tenant::from_stored(row.tenant_id, row.slug, row.tenant_name, &row.tenant_language),
            closed: Closure { suspended_at: row.suspended_at, deletion_due_at: row.deletion_due_at }.closed(),
            may_join_by_link: row.may_join_by_link,
            allowed_domains: AllowedDomains::from_stored(row.allowed_domains),
            person: row.person_id,
            address: EmailAddress::from_stored(row.email_address, row.folded_address),
            person_name: row.person_name,
            language: row.person_language.as_deref().and_then(Language::from_tag),
            accepted_by: row.account_id,
            roles_given_by: row.roles_given_by,
            roles: row.roles.0.into_iter().map(Role::from).collect(),
            inviter: row.inviter_id,
            inviter_name: row.inviter_name,
            inviter_address: address(row.inviter_email, row.inviter_folded),
            inviter_language: row.inviter_language.as_deref().and_then(Language::from_tag),
            invitation: Invitation {
                id: row.invitation_id,
                sent_at: row.sent_at,
                ends_at: row.ends_at,
                accepted_at: row.accepted_at,
                declined_at: row.declined_at,
                revoked_at: row.revoked_at,
            },
            opened_at: row.opened_at,
            other_address_at: row.other_address_at,
            is_held: row.is_held,
        }
    }
}

macro_rules! offers {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"with held as (
                   select l.tenant_id, l.invitation_id
                   from link_secrets s join invitation_links l on l.link_id = s.link_id
                   where s.secret_digest = any($1))
               select t.tenant_id as "tenant_id: TenantId", t.slug, t.name as tenant_name,
                   t.language as tenant_language, t.suspended_at, t.deletion_due_at, t.link_alone_allowed_at is not null as "may_join_by_link!",
                   t.allowed_domains, p.person_id as "person_id: PersonId", p.email_address,
                   p.folded_address, p.name as person_name, p.language as person_language,
                   p.account_id as "account_id: AccountId", p.roles_given_by as "roles_given_by: AccountId",
                   (select coalesce(jsonb_agg(jsonb_build_object(
                        'role_id', r.role_id, 'kind', r.kind, 'name', r.name, 'permissions', r.permissions)), '[]'::jsonb)
                    from person_roles pr
                    join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
                    where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id)
                        as "roles!: Json<Vec<StoredRole>>",
                   i.inviter_id as "inviter_id: AccountId",
                   case when exists (select from superadmins where account_id = i.inviter_id) then null
                        else coalesce(nullif(a.name, ''), a.email_address) end as inviter_name,
                   a.email_address as inviter_email, a.folded_address as inviter_folded,
                   a.language as inviter_language,
                   i.invitation_id as "invitation_id: InvitationId", i.sent_at, i.ends_at,
                   i.accepted_at, i.declined_at, i.revoked_at, i.opened_at, i.other_address_at,
                   exists (select from held h
                       where h.tenant_id = i.tenant_id and h.invitation_id = i.invitation_id) as "is_held!"
               from invitations i
               join people p on p.tenant_id = i.tenant_id and p.person_id = i.person_id
               join tenants t on t.tenant_id = i.tenant_id
               join accounts a on a.account_id = i.inviter_id
               where "# + $condition
            $(, $argument)*
        )
    };
}

/// The invitations whose links these are, whatever became of them; the latest sent first.
pub(super) async fn find_held(db: impl PgExecutor<'_>, digests: &[Digest]) -> sqlx::Result<Vec<Offer>> {
    let rows = offers!(
        "(i.tenant_id, i.invitation_id) in (select tenant_id, invitation_id from held) order by i.sent_at desc",
        &stored(digests)
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

/// The open invitations that somebody signed in could have to do with: by link or by address.
pub(super) async fn find_open(
    db: impl PgExecutor<'_>,
    digests: &[Digest],
    address: Option<&EmailAddress>,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Offer>> {
    let rows = offers!(
        "(i.tenant_id, i.invitation_id) in (
             select tenant_id, invitation_id from held
             union all
             select i.tenant_id, i.invitation_id from people p
             join invitations i on i.tenant_id = p.tenant_id and i.person_id = p.person_id
             where p.folded_address = $2)
         and i.accepted_at is null and i.declined_at is null and i.revoked_at is null and i.ends_at > $3
         order by i.sent_at desc, i.invitation_id",
        &stored(digests),
        address.map(EmailAddress::folded),
        now
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

pub(super) async fn find(
    db: impl PgExecutor<'_>,
    invitation: InvitationId,
    digests: &[Digest],
) -> sqlx::Result<Option<Offer>> {
    let row = offers!("i.invitation_id = $2", &stored(digests), invitation as _).fetch_optional(db).await?;
    Ok(row.map(Offer::from))
}

/// Several of one tenant at once, in no order.
pub(super) async fn find_all(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitations: &[InvitationId],
) -> sqlx::Result<Vec<Offer>> {
    let rows = offers!(
        "i.tenant_id = $2 and i.invitation_id = any($3)",
        &Vec::<Vec<u8>>::new(),
        tenant as _,
        invitations as _
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

fn stored(digests: &[Digest]) -> Vec<Vec<u8>> {
    digests.iter().map(|digest| digest.as_slice().to_vec()).collect()
}
