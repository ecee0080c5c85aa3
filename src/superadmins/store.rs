//! The tables `superadmins` and `superadmin_invitations`.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::{ListedSuperadmin, SuperadminInvitation};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, LinkId, SuperadminInvitationId};
use crate::secrets::Digest;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    invitation: &SuperadminInvitation,
    link: LinkId,
    inviter: Option<AccountId>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into superadmin_invitations
             (superadmin_invitation_id, link_id, email_address, folded_address, created_at, ends_at, inviter_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        invitation.id as _,
        link as _,
        invitation.address.as_typed(),
        invitation.address.folded(),
        now,
        invitation.ends_at,
        inviter as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn find_open(
    db: impl PgExecutor<'_>,
    held: &[Digest],
    now: OffsetDateTime,
) -> sqlx::Result<Vec<SuperadminInvitation>> {
    let digests: Vec<Vec<u8>> = held.iter().map(|digest| digest.as_slice().to_vec()).collect();
    let rows = sqlx::query!(
        r#"select i.superadmin_invitation_id as "id: SuperadminInvitationId", i.email_address, i.folded_address,
               i.ends_at
           from link_secrets s join superadmin_invitations i on i.link_id = s.link_id
           where s.secret_digest = any($1) and i.accepted_at is null and i.ends_at > $2
           order by i.created_at desc"#,
        &digests,
        now,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SuperadminInvitation {
            id: row.id,
            address: EmailAddress::from_stored(row.email_address, row.folded_address),
            ends_at: row.ends_at,
        })
        .collect())
}

/// Whether one of these links led to an invitation that this account has accepted.
pub(super) async fn has_accepted(
    db: impl PgExecutor<'_>,
    account: AccountId,
    held: &[Digest],
) -> sqlx::Result<bool> {
    let digests: Vec<_> = held.iter().map(Digest::as_slice).collect();
    sqlx::query_scalar!(
        r#"select exists (
               select from link_secrets l join superadmin_invitations i on i.link_id = l.link_id
               join accounts a on a.folded_address = i.folded_address
               join superadmins s on s.account_id = a.account_id
               where l.secret_digest = any($2) and i.accepted_at is not null and a.account_id = $1) as "is_so!""#,
        account as _,
        digests as _,
    )
    .fetch_one(db)
    .await
}

/// Uses the invitation up; false when somebody did already.
pub(super) async fn take(
    db: impl PgExecutor<'_>,
    invitation: SuperadminInvitationId,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let taken = sqlx::query!(
        "update superadmin_invitations set accepted_at = $2
         where superadmin_invitation_id = $1 and accepted_at is null and ends_at > $2",
        invitation as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(taken.rows_affected() == 1)
}

pub(super) async fn grant(
    db: impl PgExecutor<'_>,
    account: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into superadmins (account_id, granted_at) values ($1, $2) on conflict do nothing",
        account as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn list(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<ListedSuperadmin>> {
    sqlx::query_as!(
        ListedSuperadmin,
        r#"select a.account_id as "account: AccountId", a.name, coalesce(a.email_address, '') as "address!",
               s.granted_at, a.signed_in_at, a.second_factor_at
           from superadmins s join accounts a on a.account_id = s.account_id
           order by s.granted_at, s.account_id"#,
    )
    .fetch_all(db)
    .await
}

/// The invitations that can be accepted now, the latest first.
pub(super) async fn list_open(
    db: impl PgExecutor<'_>,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<SuperadminInvitation>> {
    let rows = sqlx::query!(
        r#"select superadmin_invitation_id as "id: SuperadminInvitationId", email_address, folded_address, ends_at
           from superadmin_invitations where accepted_at is null and ends_at > $1
           order by created_at desc"#,
        now,
    )
    .fetch_all(db)
    .await?;
    let open = rows.into_iter().map(|row| SuperadminInvitation {
        id: row.id,
        address: EmailAddress::from_stored(row.email_address, row.folded_address),
        ends_at: row.ends_at,
    });
    Ok(open.collect())
}

/// Whether a superadmin signs in with this address.
pub(super) async fn has_address(db: impl PgExecutor<'_>, address: &EmailAddress) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from superadmins s join accounts a on a.account_id = s.account_id
               where a.folded_address = $1) as "is_so!""#,
        address.folded(),
    )
    .fetch_one(db)
    .await
}

/// Ends an open invitation and gives its address; `None` when there is no such.
pub(super) async fn end_invitation(
    db: impl PgExecutor<'_>,
    invitation: SuperadminInvitationId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<EmailAddress>> {
    let row = sqlx::query!(
        "update superadmin_invitations set ends_at = $2
         where superadmin_invitation_id = $1 and accepted_at is null and ends_at > $2
         returning email_address, folded_address",
        invitation as _,
        now,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| EmailAddress::from_stored(row.email_address, row.folded_address)))
}

pub(super) async fn end_invitations_to(
    db: impl PgExecutor<'_>,
    address: &EmailAddress,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update superadmin_invitations set ends_at = $2
         where folded_address = $1 and accepted_at is null and ends_at > $2",
        address.folded(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends the open ones of this superadmin, and gives which.
pub(super) async fn end_invitations_by(
    db: impl PgExecutor<'_>,
    inviter: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<SuperadminInvitationId>> {
    sqlx::query_scalar!(
        r#"update superadmin_invitations set ends_at = $2
         where inviter_id = $1 and accepted_at is null and ends_at > $2
         returning superadmin_invitation_id as "id: SuperadminInvitationId""#,
        inviter as _,
        now,
    )
    .fetch_all(db)
    .await
}

/// Takes the row locks of all of them, always in the same order.
pub(super) async fn lock_all(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "id: AccountId" from superadmins order by account_id for update"#
    )
    .fetch_all(db)
    .await
}

pub(super) async fn delete(db: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from superadmins where account_id = $1", account as _).execute(db).await?;
    Ok(())
}

pub(super) async fn erase_invitations(
    db: impl PgExecutor<'_>,
    addresses: &[EmailAddress],
) -> sqlx::Result<()> {
    let addresses: Vec<_> = addresses.iter().map(EmailAddress::folded).collect();
    sqlx::query!(
        "update superadmin_invitations set email_address = '', folded_address = '' where folded_address = any($1)",
        addresses as _,
    )
    .execute(db)
    .await?;
    Ok(())
}
