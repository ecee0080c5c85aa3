//! The tables `invitations` and `invitation_links`.

use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};

use super::fresh_links::Asked;
use super::invitation::Invitation;
use super::offer::Opened;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, LinkId, PersonId, TenantId};
use crate::mentions::Mentions;

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
             (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at, offered_roles)
         select $1, invitation_id, person_id, $2, greatest(sent_at, (
                 -- The latest is the one that counts, also where another process with a fast clock made the one before.
                 select created_at + interval '1 microsecond' from invitations earlier
                 where earlier.tenant_id = $1 and earlier.person_id = invitation.person_id
                 order by created_at desc limit 1)), sent_at, ends_at, array(
             select role_id from person_roles given
             where given.tenant_id = $1 and given.person_id = invitation.person_id order by role_id)
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

/// `is_asked`: their invitees asked for them.
pub(super) async fn insert_links(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    links: &[(LinkId, InvitationId)],
    is_asked: bool,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let (ids, invitations): (Vec<_>, Vec<_>) = links.iter().copied().unzip();
    sqlx::query!(
        "insert into invitation_links (tenant_id, link_id, invitation_id, created_at, asked_at)
         select $1, link_id, invitation_id, $4::timestamptz, case when $5 then $4::timestamptz end
         from unnest($2::uuid[], $3::uuid[]) as link (link_id, invitation_id)",
        tenant as _,
        ids as _,
        invitations as _,
        now,
        is_asked,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Links that invitees asked for within the last `within` and that were mailed to this address, whichever tenant's.
pub(super) async fn count_asked_links(
    db: impl PgExecutor<'_>,
    address: &EmailAddress,
    within: Duration,
    now: OffsetDateTime,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from messages m
           join invitation_links l on l.tenant_id = m.tenant_id and l.link_id = m.link_id
           where lower(m.to_address collate "C") = $1 and m.promised_at > $2 and l.asked_at > $2"#,
        address.folded(),
        now - within,
    )
    .fetch_one(db)
    .await
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

/// Writes down who hears of invitations from now on.
pub(super) async fn update_inviter(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitations: &[InvitationId],
    inviter: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set inviter_id = $3 where tenant_id = $1 and invitation_id = any($2)",
        tenant as _,
        invitations as _,
        inviter as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Whoever acts on invitations that wait for another administrator hears of them from then on. Before they vouch.
pub(super) async fn take_over_held(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitations: &[InvitationId],
    actor: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations i set inviter_id = $3 from people p
         where i.tenant_id = $1 and i.invitation_id = any($2) and p.tenant_id = i.tenant_id
           and p.person_id = i.person_id and (p.held_at is not null or not is_vouched_for(p))",
        tenant as _,
        invitations as _,
        actor as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down why somebody declined.
pub(super) async fn update_declined(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitation: InvitationId,
    because: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set declined_because = $3 where tenant_id = $1 and invitation_id = $2",
        tenant as _,
        invitation as _,
        because,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down what the invitee of an invitation that is over asks for. False if they asked for a link within a day.
pub(super) async fn update_asked(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitation: InvitationId,
    asked: Asked,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"update invitations i set
               renewed_at = case when $3 = 'renewed' then $4 else i.renewed_at end,
               asked_again_at = case when $3 = 'asked_again'
                   and coalesce(i.asked_again_at <= $4::timestamptz - interval '1 day', true) then $4 else i.asked_again_at end,
               changed_mind_at = case when $3 = 'changed_mind'
                   and coalesce(i.changed_mind_at <= $4::timestamptz - interval '1 day', true) then $4 else i.changed_mind_at end
           from invitations before
           where i.tenant_id = $1 and i.invitation_id = $2
             and before.tenant_id = i.tenant_id and before.invitation_id = i.invitation_id
           returning coalesce(
               case when $3 = 'changed_mind' then before.changed_mind_at else before.asked_again_at end
                   <= $4::timestamptz - interval '1 day', true) as "is_news!""#,
        tenant as _,
        invitation as _,
        asked.as_str(),
        now,
    )
    .fetch_one(db)
    .await
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
         where tenant_id = $1 and invitation_id = $2 and bind_tenant($1)",
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
        "select bind_tenant(tenant_id) from invitations where invitation_id = $1 for update",
        invitation as _
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// All links of an invitation so far open nothing any more.
pub(super) async fn kill_links(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitation: InvitationId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitation_links set replaced_at = $3
         where tenant_id = $1 and invitation_id = $2 and replaced_at is null",
        tenant as _,
        invitation as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn update_reminders(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    invitation: InvitationId,
    reminders: i32,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set reminders = $3 where tenant_id = $1 and invitation_id = $2",
        tenant as _,
        invitation as _,
        reminders,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes out what these people said when they declined.
pub(super) async fn forget_reasons(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set declined_because = null
         where tenant_id = $1 and person_id = any($2) and declined_because is not null",
        tenant as _,
        people as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes out why somebody declined where that tells of somebody else who is erased.
pub(super) async fn erase_mentions(
    db: &mut PgConnection,
    tenants: &[TenantId],
    mentions: &Mentions,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set declined_because = '…' where tenant_id = any($1) and declined_because ~* $2",
        tenants as _,
        mentions.words,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The inviter of an invitation that has expired is taken to know from now on; whether they did not yet.
pub(super) async fn take_expired(
    db: impl PgExecutor<'_>,
    invitation: InvitationId,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update invitations set end_told_at = $2
         where invitation_id = $1 and accepted_at is null and declined_at is null and revoked_at is null
           and end_told_at is null and ends_at <= $2
           and tenant_id not in (
               select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null)",
        invitation as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Writes down that nobody needs to be told any more that the invitations of these people have expired.
pub(super) async fn update_ends_told(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitations set end_told_at = $3
         where tenant_id = $1 and person_id = any($2) and accepted_at is null and declined_at is null
           and revoked_at is null and end_told_at is null",
        tenant as _,
        people as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes what is known now of when a person first opened the one just opened, and those that it turned out a
/// scanner had opened together with it.
pub(super) async fn update_opened_by_link(
    db: impl PgExecutor<'_>,
    opened: InvitationId,
    together: &[InvitationId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let unsure: Vec<InvitationId> = std::iter::once(opened).chain(together.iter().copied()).collect();
    sqlx::query!(
        "update invitations i set opened_at = now_so.at
         from unnest($1::uuid[]) as unsure (id)
         cross join lateral (
             select min(o.opened_at) as at from link_opens o
             join invitations of on of.tenant_id = o.tenant_id and of.invitation_id = o.invitation_id
             where of.invitation_id = unsure.id and o.scanner is null) now_so
         where i.invitation_id = unsure.id and i.opened_at is distinct from now_so.at
           -- What was opened by somebody who signed in stays so.
           and (i.opened_at is null or exists (
               select from link_opens o
               where o.tenant_id = i.tenant_id and o.invitation_id = i.invitation_id
                 and o.opened_at = i.opened_at and o.scanner = 'several' and i.opened_at > $2))",
        unsure as _,
        now - Duration::MINUTE,
    )
    .execute(db)
    .await?;
    Ok(())
}
