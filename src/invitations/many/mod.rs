//! Deeds on the open invitations of many people at once. Whoever calls them holds the locks of the
//! invitations and of the people, has looked up what the actor may do, and has asked of each invitation
//! whether it can be done.

mod store;

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::inviting::send_all;
use super::mails::Occasion;
use super::{Invitation, Offer, Refused, ended, offers, store as invitation_store};
use crate::audit::{self, Act, Entry};
use crate::base::Base;
use crate::ids::{AccountId, InvitationId, PersonId, TenantId};
use crate::people::{self, Acting};

/// Locks the latest invitation of each of these people and tells which they are.
pub async fn lock_latest_of(
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
) -> sqlx::Result<Vec<InvitationId>> {
    store::lock_latest_of(tx, tenant, people).await
}

/// Locks the invitations that an account has to do with, in every tenant: its own, and those it asked to join by.
pub async fn lock_of_account(tx: &mut PgConnection, account: AccountId) -> sqlx::Result<()> {
    store::lock_of_account(tx, account).await
}

/// Sends each another mail with a link of its own; the invitations come as they are from now on. The caller
/// has seen to it that their addresses get one more.
///
/// # Errors
/// Only when something is broken.
pub async fn resend_all(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    (actor, acting): (AccountId, Acting),
    resent: &[Invitation],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let offers = administered(tx, tenant, actor, resent).await?;
    send_all(base, tx, tenant, &offers, Occasion::Invitation, now).await?;
    record_all(tx, tenant, acting, Act::InvitationResent, &offers, now).await
}

/// Vouches for them in the place of whoever may no longer, and hears of them from now on.
///
/// # Errors
/// Only when something is broken.
pub async fn take_over_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    (actor, acting): (AccountId, Acting),
    taken_over: &[Invitation],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let offers = administered(tx, tenant, actor, taken_over).await?;
    let ids: Vec<_> = taken_over.iter().map(|invitation| invitation.id).collect();
    invitation_store::update_inviter(&mut *tx, tenant, &ids, actor).await?;
    record_all(tx, tenant, acting, Act::InvitationTakenOver, &offers, now).await
}

/// Takes these invitations back; they come as they are from now on.
///
/// # Errors
/// Only when something is broken.
pub async fn revoke_all(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    (actor, acting): (AccountId, Acting),
    revoked: &[Invitation],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let offers = administered(tx, tenant, actor, revoked).await?;
    ended::settle_all(base, tx, tenant, &offers, now).await?;
    record_all(tx, tenant, acting, Act::InvitationRevoked, &offers, now).await
}

/// Writes the invitations, and that the actor vouches for the roles of their people from now on.
async fn administered(
    tx: &mut PgConnection,
    tenant: TenantId,
    actor: AccountId,
    invitations: &[Invitation],
) -> sqlx::Result<Vec<Offer>> {
    invitation_store::update_open(&mut *tx, tenant, invitations).await?;
    let ids: Vec<_> = invitations.iter().map(|invitation| invitation.id).collect();
    invitation_store::take_over_held(&mut *tx, tenant, &ids, actor).await?;
    let offers = offers::store::find_all(&mut *tx, tenant, &ids).await?;
    let people: Vec<_> = offers.iter().map(|offer| offer.person).collect();
    people::vouch_for_all(tx, tenant, &people, actor).await?;
    Ok(offers)
}

async fn record_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    acting: Acting,
    act: Act,
    offers: &[Offer],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let facts: Vec<Value> = offers.iter().map(|offer| json!({ "invitation": offer.invitation.id })).collect();
    let entries: Vec<Entry<'_>> = offers
        .iter()
        .zip(&facts)
        .map(|(offer, facts)| Entry {
            tenant: Some(tenant),
            actor: acting.actor,
            act,
            person: Some(offer.person),
            facts,
        })
        .collect();
    audit::record_all(tx, &entries, now).await?;
    Ok(())
}
