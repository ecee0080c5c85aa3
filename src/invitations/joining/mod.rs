//! Joining with another address than the invited one: whoever holds a link asks, an administrator decides,
//! and the asker is told either way.

mod mails;
mod store;

use serde_json::json;
use sqlx::PgConnection;
use time::OffsetDateTime;

use self::store::Decider;
pub use self::store::JoinRequest;
use super::administering::{administered, is_allowed};
use super::{Offer, Offered, Refused, ended, offers, record_with, still_told, store as invitation_store};
use crate::audit::{Act, Actor};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, InvitationId, JoinRequestId, PersonId, TenantId};
use crate::mail::{self, Message};
use crate::mentions::Mentions;
use crate::people::{self, Person};
use crate::secrets::Digest;
use crate::sign_in::{self, Standing};

/// So often one account can ask about one invitation.
const MOST_ASKED: i64 = 3;

/// So many administrators are mailed in place of an inviter who may no longer decide.
const MOST_DECIDERS: i64 = 10;

/// Asks the administrators to let in who is signed in, and tells the inviter, or other administrators where the
/// inviter may no longer decide. Asking twice is asking once.
///
/// # Errors
/// [`Refused::NotFound`] unless the account holds a link that is meant for another address;
/// [`Refused::Unverified`] when the provider does not vouch for the account's own.
pub async fn ask_to_join(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
) -> Result<EmailAddress, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    invitation_store::lock(&mut tx, invitation).await?;
    let offer = offers::store::find(&mut *tx, invitation, held).await?.ok_or(Refused::NotFound)?;
    if offer.to(standing) != Offered::AnotherAccount {
        return Err(Refused::NotFound);
    }
    if offer.closed.is_some() {
        return Err(Refused::TenantClosed);
    }
    let account = &standing.account;
    let own = account.address.as_ref().filter(|own| standing.has_verified(own)).ok_or(Refused::Unverified)?;
    offer.invitation.ask_to_join(now)?;
    let tenant = offer.tenant.id;
    is_allowed(&mut tx, tenant, own).await?;
    if !sign_in::share_account(&mut tx, account.id).await? {
        return Err(Refused::NotFound);
    }
    if standing.memberships.iter().any(|membership| membership.tenant.id == tenant) {
        return Err(Refused::MemberAlready);
    }
    if offer.asking.contains(&account.id) {
        return Ok(own.clone());
    }
    if store::count(&mut *tx, tenant, offer.invitation.id, account.id).await? >= MOST_ASKED {
        return Err(Refused::AskedEnough);
    }
    let request = JoinRequest {
        id: JoinRequestId::new(now),
        account: account.id,
        address: own.clone(),
        name: account.name.clone(),
        language: account.language,
        asked_at: now,
    };
    store::insert(&mut *tx, &offer, &request).await?;
    for decider in deciders(&mut tx, &offer).await? {
        mail::promise(&mut *tx, &mails::asked(base, &offer, &decider, &request)?, now).await?;
    }
    let facts = json!({ "invitation": offer.invitation.id, "address": own.as_typed() });
    record_with(&mut tx, &offer, Actor::Person(account.id), Act::JoinAsked, &facts, now).await?;
    tx.commit().await?;
    Ok(own.clone())
}

/// Who is told that somebody asks: the inviter, or other administrators once the inviter may no longer decide.
async fn deciders(tx: &mut PgConnection, offer: &Offer) -> Result<Vec<Decider>, Refused> {
    if let Some(address) = still_told(&mut *tx, offer).await? {
        return Ok(vec![Decider {
            address: address.clone(),
            name: offer.inviter_name.clone().unwrap_or_default(),
            language: offer.inviter_language.unwrap_or(offer.tenant.language),
            is_inviter: true,
        }]);
    }
    Ok(store::list_deciders(tx, offer.tenant.id, MOST_DECIDERS).await?)
}

/// Lets in who asked: the entry follows their address, with the roles it has.
///
/// # Errors
/// Also when the invitation was answered meanwhile, or the address is somebody else's entry.
pub async fn approve(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    request: JoinRequestId,
) -> Result<JoinRequest, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    let request = open(&mut tx, &offer, request).await?;
    let accepted = offer.invitation.approve(now)?;
    is_allowed(&mut tx, tenant, &request.address).await?;
    let before = people::lock(&mut tx, tenant, person).await?.person;
    let name = if before.name.is_empty() { request.name.clone() } else { before.name.clone() };
    let member = Person {
        address: request.address.clone(),
        name,
        account: Some(request.account),
        joined_at: Some(now),
        ..before
    };
    if !people::readdress(&mut tx, tenant, &member).await? {
        return Err(Refused::AddressTaken);
    }
    match people::join(&mut tx, tenant, &member).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("people_account") => {
            return Err(Refused::MemberAlready);
        }
        joined => joined?,
    }
    invitation_store::update(&mut *tx, tenant, &accepted).await?;
    store::end(&mut *tx, tenant, request.id, true, now).await?;
    mail::promise(&mut *tx, &mails::approved(base, &offer, &request)?, now).await?;
    ended::settle(base, &mut tx, &offer, now).await?;
    let facts = json!({
        "invitation": offer.invitation.id,
        "before": { "address": offer.address.as_typed() },
        "after": { "address": request.address.as_typed() },
    });
    record_with(&mut tx, &offer, acting.actor, Act::JoinApproved, &facts, now).await?;
    tx.commit().await?;
    Ok(request)
}

/// Does not let in who asked; the invitation stays open for its invitee.
///
/// # Errors
/// As for [`super::resend`].
pub async fn refuse(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
    request: JoinRequestId,
) -> Result<JoinRequest, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    let request = open(&mut tx, &offer, request).await?;
    store::end(&mut *tx, tenant, request.id, false, now).await?;
    mail::promise(&mut *tx, &mails::refused(base, &offer, &request)?, now).await?;
    let facts = json!({ "invitation": offer.invitation.id, "address": request.address.as_typed() });
    record_with(&mut tx, &offer, acting.actor, Act::JoinRefused, &facts, now).await?;
    tx.commit().await?;
    Ok(request)
}

async fn open(tx: &mut PgConnection, offer: &Offer, request: JoinRequestId) -> Result<JoinRequest, Refused> {
    let open = store::list_open(tx, offer.tenant.id, &[offer.invitation.id]).await?;
    let found = open.into_iter().find(|(_, open)| open.id == request);
    found.map(|(_, request)| request).ok_or(Refused::NotFound)
}

/// Invitations of a tenant that have ended otherwise let nobody else in: those who asked are told.
pub(super) async fn close_all(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    offers: &[Offer],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    // Hardly ever does somebody ask: what was read with the offers spares the statements.
    let asked: Vec<_> = offers.iter().filter(|offer| !offer.asking.is_empty()).collect();
    let ids: Vec<_> = asked.iter().map(|offer| offer.invitation.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    for (invitation, request) in store::list_open(&mut *tx, tenant, &ids).await? {
        store::end(&mut *tx, tenant, request.id, false, now).await?;
        if let Some(offer) = asked.iter().find(|offer| offer.invitation.id == invitation) {
            mail::promise(&mut *tx, &mails::refused(base, offer, &request)?, now).await?;
        }
    }
    Ok(())
}

/// Takes out who asked about the invitations of these people. Whoever was never answered is told that they are not in.
pub(super) async fn forget(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    people: &[PersonId],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let unanswered = store::list_open_of_people(&mut *tx, tenant, people).await?;
    let invitations: Vec<_> = unanswered.iter().map(|(invitation, _)| *invitation).collect();
    let offers = match &*invitations {
        [] => Vec::new(),
        some => offers::store::find_all(&mut *tx, tenant, some).await?,
    };
    for (invitation, request) in &unanswered {
        store::end(&mut *tx, tenant, request.id, false, now).await?;
        if let Some(offer) = offers.iter().find(|offer| offer.invitation.id == *invitation) {
            // Among the mails about a person of whom nothing is left, it would be the only one that tells something.
            let message = Message { person: None, ..mails::refused(base, offer, request)? };
            mail::promise(&mut *tx, &message, now).await?;
        }
    }
    Ok(store::forget(tx, tenant, people).await?)
}

/// Leaves nothing of what an account that is erased said when it asked to join, nor of it in what others of its tenants
/// said when they declined.
pub async fn forget_account(
    tx: &mut PgConnection,
    account: AccountId,
    tenants: &[TenantId],
    mentions: &Mentions,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    invitation_store::erase_mentions(tx, tenants, mentions).await?;
    store::forget_account(tx, account, now).await
}
