//! Reading invitations with all that pages and mails tell of them.

use sqlx::PgExecutor;
use sqlx::types::Json;
use time::OffsetDateTime;

use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, PersonId, TenantId};
use crate::invitations::{Invitation, Offer};
use crate::language::Language;
use crate::roles::{Role, StoredRole};
use crate::secrets::Digest;
use crate::sign_in::Account;
use crate::tenants::{AllowedDomains, Closure, Tenant};

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
    is_waiting: bool,
    asking: Option<Vec<AccountId>>,
    reminders: i32,
    has_renewed: bool,
    has_same_roles: bool,
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
            is_waiting: row.is_waiting,
            asking: row.asking.unwrap_or_default(),
            reminders: row.reminders,
            has_renewed: row.has_renewed,
            has_same_roles: row.has_same_roles,
        }
    }
}

macro_rules! offers {
    ($condition:literal $(, $argument:expr)*) => {
        offers!(of "s.secret_digest = any($1)", $condition $(, $argument)*)
    };
    (of $link:literal, $condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"with held as (
                   select l.tenant_id, l.invitation_id, l.replaced_at
                   from link_secrets s join invitation_links l on l.link_id = s.link_id
                   where "# + $link + r#")
               select t.tenant_id as "tenant_id: TenantId", t.slug, t.name as tenant_name,
                   t.language as tenant_language, t.suspended_at, t.deletion_due_at,
                   t.link_alone_allowed_at is not null as "may_join_by_link!",
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
                       where h.tenant_id = i.tenant_id and h.invitation_id = i.invitation_id
                         and h.replaced_at is null) as "is_held!",
                   p.held_at is not null as "is_waiting!",
                   (select array_agg(j.account_id) from join_requests j
                    where j.tenant_id = i.tenant_id and j.invitation_id = i.invitation_id
                      and j.approved_at is null and j.refused_at is null) as "asking: Vec<AccountId>",
                   i.reminders, i.renewed_at is not null as "has_renewed!",
                   coalesce(i.offered_roles = array(
                        select pr.role_id from person_roles pr
                        where pr.tenant_id = i.tenant_id and pr.person_id = i.person_id
                        order by pr.role_id), true) as "has_same_roles!"
               from invitations i
               join people p on p.tenant_id = i.tenant_id and p.person_id = i.person_id
               join tenants t on t.tenant_id = i.tenant_id
               join accounts a on a.account_id = i.inviter_id
               where "# + $condition
            $(, $argument)*
        )
    };
}

/// The invitation whose link this is, whatever became of it. Asked for with one link and not with a list of one: of a list
/// the planner assumes more, so it never takes the plan that it keeps, and plans anew each time, which costs ten times as
/// much as to look.
pub(in crate::invitations) async fn find_by_link(
    db: impl PgExecutor<'_>,
    link: Digest,
) -> sqlx::Result<Option<Offer>> {
    let row = offers!(
        of "s.secret_digest = $1",
        "(i.tenant_id, i.invitation_id) in (select tenant_id, invitation_id from held)",
        link.as_slice()
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Offer::from))
}

/// The invitations whose links these are, whatever became of them; the latest sent first.
pub(in crate::invitations) async fn find_held(
    db: impl PgExecutor<'_>,
    digests: &[Digest],
) -> sqlx::Result<Vec<Offer>> {
    let rows = offers!(
        "(i.tenant_id, i.invitation_id) in (select tenant_id, invitation_id from held) order by i.sent_at desc",
        &stored(digests)
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

/// The invitations without an answer that somebody signed in could have to do with: by a link while it is good, by
/// their address, or because they ask to join.
pub(in crate::invitations) async fn find_open(
    db: impl PgExecutor<'_>,
    digests: &[Digest],
    account: &Account,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Offer>> {
    let rows = offers!(
        "(i.tenant_id, i.invitation_id) in (
             select tenant_id, invitation_id from held where replaced_at is null
             union all
             select i.tenant_id, i.invitation_id from people p
             join invitations i on i.tenant_id = p.tenant_id and i.person_id = p.person_id
             where p.folded_address = $2
             union all
             select tenant_id, invitation_id from join_requests
             where account_id = $4 and approved_at is null and refused_at is null)
         and i.accepted_at is null and i.declined_at is null and i.revoked_at is null
         and (i.ends_at > $3 or p.folded_address = $2 or exists (
             select from join_requests j
             where j.tenant_id = i.tenant_id and j.invitation_id = i.invitation_id and j.account_id = $4
               and j.approved_at is null and j.refused_at is null))
         order by i.ends_at <= $3, i.sent_at desc, i.invitation_id",
        &stored(digests),
        account.address.as_ref().map(EmailAddress::folded),
        now,
        account.id as _
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

pub(in crate::invitations) async fn find(
    db: impl PgExecutor<'_>,
    invitation: InvitationId,
    digests: &[Digest],
) -> sqlx::Result<Option<Offer>> {
    let row = offers!("i.invitation_id = $2", &stored(digests), invitation as _).fetch_optional(db).await?;
    Ok(row.map(Offer::from))
}

/// Several of one tenant at once, in no order.
pub(in crate::invitations) async fn find_all(
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
