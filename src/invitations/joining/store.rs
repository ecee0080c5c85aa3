//! The table `join_requests`.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, JoinRequestId, PersonId, TenantId};
use crate::invitations::Offer;
use crate::language::Language;
use crate::roles::Permission;

/// Somebody who wants to be let in with another address than the invited one.
#[derive(Clone, Debug)]
pub struct JoinRequest {
    pub id: JoinRequestId,
    pub account: AccountId,
    /// For which the provider vouched when they asked.
    pub address: EmailAddress,
    /// May be empty.
    pub name: String,
    pub language: Option<Language>,
    pub asked_at: OffsetDateTime,
}

impl JoinRequest {
    /// Name and address, as those who decide see them.
    pub fn called(&self) -> String {
        let address = self.address.as_typed();
        if self.name.is_empty() { address.to_owned() } else { format!("{} <{address}>", self.name) }
    }
}

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    offer: &Offer,
    request: &JoinRequest,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into join_requests (tenant_id, join_request_id, invitation_id, person_id, account_id,
             email_address, folded_address, name, language, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        offer.tenant.id as _,
        request.id as _,
        offer.invitation.id as _,
        offer.person as _,
        request.account as _,
        request.address.as_typed(),
        request.address.folded(),
        request.name,
        request.language.map(Language::tag),
        request.asked_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Somebody who may decide about a request.
pub(super) struct Decider {
    pub address: EmailAddress,
    pub name: String,
    pub language: Language,
    /// They sent the invitation that it is about.
    pub is_inviter: bool,
}

/// The active people who may manage people, up to `most`, those who joined first.
pub(super) async fn list_deciders(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    most: i64,
) -> sqlx::Result<Vec<Decider>> {
    let rows = sqlx::query!(
        r#"select coalesce(a.email_address, p.email_address) as "typed!",
               coalesce(a.folded_address, p.folded_address) as "folded!",
               coalesce(nullif(p.name, ''), a.name) as "name!",
               coalesce(a.language, p.language, t.language) as "language!"
           from people p
           join accounts a on a.account_id = p.account_id
           join tenants t on t.tenant_id = p.tenant_id
           where p.tenant_id = $1 and p.deactivated_at is null and exists (
               select from person_roles pr
               join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
               where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id and $2 = any(r.permissions))
           order by p.joined_at, p.person_id limit $3"#,
        tenant as _,
        Permission::ManagePeople.as_str(),
        most,
    )
    .fetch_all(db)
    .await?;
    let deciders = rows.into_iter().map(|row| Decider {
        address: EmailAddress::from_stored(row.typed, row.folded),
        name: row.name,
        language: Language::from_tag(&row.language).unwrap_or_default(),
        is_inviter: false,
    });
    Ok(deciders.collect())
}

/// How often an account has asked about an invitation.
pub(super) async fn count(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitation: InvitationId,
    account: AccountId,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from join_requests
           where tenant_id = $1 and invitation_id = $2 and account_id = $3"#,
        tenant as _,
        invitation as _,
        account as _,
    )
    .fetch_one(db)
    .await
}

/// The requests about these invitations that wait for an answer.
pub(super) async fn list_open(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitations: &[InvitationId],
) -> sqlx::Result<Vec<(InvitationId, JoinRequest)>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select invitation_id as "invitation_id: InvitationId", join_request_id as "id: JoinRequestId",
               account_id as "account_id: AccountId", email_address, folded_address, name, language, asked_at
           from join_requests
           where tenant_id = $1 and invitation_id = any($2) and approved_at is null and refused_at is null
           order by join_request_id for update"#,
        tenant as _,
        invitations as _,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Row::request).collect())
}

/// The same of all invitations that these people ever had.
pub(super) async fn list_open_of_people(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<Vec<(InvitationId, JoinRequest)>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select invitation_id as "invitation_id: InvitationId", join_request_id as "id: JoinRequestId",
               account_id as "account_id: AccountId", email_address, folded_address, name, language, asked_at
           from join_requests
           where tenant_id = $1 and person_id = any($2) and approved_at is null and refused_at is null
           order by join_request_id for update"#,
        tenant as _,
        people as _,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Row::request).collect())
}

struct Row {
    invitation_id: InvitationId,
    id: JoinRequestId,
    account_id: AccountId,
    email_address: String,
    folded_address: String,
    name: String,
    language: Option<String>,
    asked_at: OffsetDateTime,
}

impl Row {
    fn request(self) -> (InvitationId, JoinRequest) {
        let request = JoinRequest {
            id: self.id,
            account: self.account_id,
            address: EmailAddress::from_stored(self.email_address, self.folded_address),
            name: self.name,
            language: self.language.as_deref().and_then(Language::from_tag),
            asked_at: self.asked_at,
        };
        (self.invitation_id, request)
    }
}

/// Writes down how a request ended.
pub(super) async fn end(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    request: JoinRequestId,
    is_approved: bool,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update join_requests set
             approved_at = case when $3 then $4::timestamptz end, refused_at = case when not $3 then $4::timestamptz end
         where tenant_id = $1 and join_request_id = $2",
        tenant as _,
        request as _,
        is_approved,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn forget(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<()> {
    sqlx::query!(
        "update join_requests set email_address = '', folded_address = '', name = ''
         where tenant_id = $1 and person_id = any($2)",
        tenant as _,
        people as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes out whom an account, wherever it asked, said it was; what was open is refused.
pub(super) async fn forget_account(
    db: impl PgExecutor<'_>,
    account: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update join_requests set email_address = '', folded_address = '', name = '',
             refused_at = case when approved_at is null then coalesce(refused_at, $2) end
         where account_id = $1",
        account as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}
