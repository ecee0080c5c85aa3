//! Superadmins: SmartTrackers staff, a standing of an account that holds in every tenant.
//!
//! - The first one is invited on the command line, the others by superadmins: by a link that works once
//!   and for thirty days. Inviting an address again ends the links it got before.
//! - There is always one: nobody removes the last, whatever is done at once.
//! - Only an account with the invited address accepts, and only in a browser that opened a link.

mod mails;
pub mod pages;
mod store;

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};

use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, LinkId, SuperadminInvitationId};
use crate::links;
use crate::mail;
use crate::roles;
use crate::secrets::Digest;
use crate::sessions::{self, Renewal};
use crate::sign_in::{self, Account};

/// An invitation to become a superadmin is good for this long; its last instant is not included.
const GOOD_FOR: Duration = Duration::days(30);

/// An invitation to become a superadmin, not accepted and not over.
#[derive(Clone, Debug)]
pub struct SuperadminInvitation {
    pub id: SuperadminInvitationId,
    pub address: EmailAddress,
    pub ends_at: OffsetDateTime,
}

impl SuperadminInvitation {
    /// Whether `account` is the one that was invited.
    pub fn is_for(&self, account: &Account) -> bool {
        account.address.as_ref() == Some(&self.address)
    }
}

/// A superadmin as the others list them.
#[derive(Clone, Debug)]
pub struct ListedSuperadmin {
    pub account: AccountId,
    /// May be empty.
    pub name: String,
    /// May be empty.
    pub address: String,
    pub granted_at: OffsetDateTime,
    pub signed_in_at: OffsetDateTime,
    /// When a sign-in last showed one.
    pub second_factor_at: Option<OffsetDateTime>,
}

/// Why a deed about superadmins was not done.
#[derive(Debug)]
pub enum Refused {
    /// The actor is none, or no longer.
    Forbidden,
    NotFound,
    /// Somebody with this address is one already.
    IsOne,
    /// Nobody would be left.
    Last,
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// All superadmins, the first one first, and the invitations that are open.
pub async fn list(base: &Base) -> sqlx::Result<(Vec<ListedSuperadmin>, Vec<SuperadminInvitation>)> {
    Ok((store::list(&base.db).await?, store::list_open(&base.db, base.now()).await?))
}

/// One of them.
pub async fn find(base: &Base, account: AccountId) -> sqlx::Result<Option<ListedSuperadmin>> {
    Ok(store::list(&base.db).await?.into_iter().find(|listed| listed.account == account))
}

/// Invites somebody to become a superadmin, by mail and by the link that this returns. For the command
/// line: whoever may use that has proved enough.
///
/// # Errors
/// When something is broken; then nothing was promised.
pub async fn invite(
    base: &Base,
    address: &EmailAddress,
) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let now = base.now();
    let mut tx = base.begin().await?;
    store::end_invitations_to(&mut *tx, address, now).await?;
    let link = invite_within(base, &mut tx, Actor::System, address, now).await?;
    let secret = links::mint(&mut *tx, link, now).await?;
    tx.commit().await?;
    Ok(base.settings.base_url.join(&format!("/invitations/{}", secret.reveal())))
}

/// The same by a superadmin, by mail only.
///
/// # Errors
/// Also when somebody with this address is one already.
pub async fn invite_by(base: &Base, actor: AccountId, address: &EmailAddress) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor = roles::as_superadmin(&mut tx, actor).await?.ok_or(Refused::Forbidden)?;
    if store::has_address(&mut *tx, address).await? {
        return Err(Refused::IsOne);
    }
    store::end_invitations_to(&mut *tx, address, now).await?;
    invite_within(base, &mut tx, actor, address, now).await.map_err(Refused::Broken)?;
    tx.commit().await?;
    Ok(())
}

async fn invite_within(
    base: &Base,
    tx: &mut PgConnection,
    actor: Actor,
    address: &EmailAddress,
    now: OffsetDateTime,
) -> Result<LinkId, Box<dyn std::error::Error + Send + Sync>> {
    let invitation = SuperadminInvitation {
        id: SuperadminInvitationId::new(now),
        address: address.clone(),
        ends_at: now + GOOD_FOR,
    };
    let link = LinkId::new(now);
    let inviter = if let Actor::Superadmin(account) = actor { Some(account) } else { None };
    store::insert(&mut *tx, &invitation, link, inviter, now).await?;
    mail::promise(&mut *tx, &mails::invitation(base, &invitation, link)?, now).await?;
    record(tx, actor, Act::SuperadminInvited, &json!({ "invitation": invitation.id }), now).await?;
    Ok(link)
}

/// Takes an open invitation back: its links are good no more.
pub async fn revoke(
    base: &Base,
    actor: AccountId,
    invitation: SuperadminInvitationId,
) -> Result<EmailAddress, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor = roles::as_superadmin(&mut tx, actor).await?.ok_or(Refused::Forbidden)?;
    let address = store::end_invitation(&mut *tx, invitation, now).await?.ok_or(Refused::NotFound)?;
    let facts = json!({ "invitation": invitation });
    record(&mut tx, actor, Act::SuperadminInvitationRevoked, &facts, now).await?;
    tx.commit().await?;
    Ok(address)
}

/// Takes somebody's standing away, also the actor's own; what they see as superadmin is closed to them
/// from the next request on. Whom they invited and who has not accepted yet is not let in any more: else somebody who sees
/// it coming comes back by another account.
///
/// # Errors
/// [`Refused::Last`] when nobody would be left.
pub async fn remove(base: &Base, actor: AccountId, account: AccountId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    // All of them, so that two who remove each other wait for one another.
    let all = store::lock_all(&mut *tx).await?;
    if !all.contains(&actor) {
        return Err(Refused::Forbidden);
    }
    if !all.contains(&account) {
        return Err(Refused::NotFound);
    }
    if all.len() == 1 {
        return Err(Refused::Last);
    }
    store::delete(&mut *tx, account).await?;
    let facts = json!({ "account": account });
    record(&mut tx, Actor::Superadmin(actor), Act::SuperadminRemoved, &facts, now).await?;
    for invitation in store::end_invitations_by(&mut *tx, account, now).await? {
        let facts = json!({ "invitation": invitation });
        record(&mut tx, Actor::Superadmin(actor), Act::SuperadminInvitationRevoked, &facts, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn record(
    tx: &mut PgConnection,
    actor: Actor,
    act: Act,
    facts: &Value,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    audit::record(tx, Entry { tenant: None, actor, act, person: None, facts }, now).await
}

/// The open invitations that these links lead to, the latest first.
pub async fn find_open(base: &Base, held: &[Digest]) -> sqlx::Result<Vec<SuperadminInvitation>> {
    store::find_open(&base.db, held, base.now()).await
}

/// Makes the account a superadmin; done twice, it is done once. False when no link of this browser leads to an open
/// invitation of its address.
///
/// # Errors
/// When something is broken.
pub async fn accept(
    base: &Base,
    account: &Account,
    held: &[Digest],
    renewal: Option<&Renewal>,
) -> sqlx::Result<bool> {
    let now = base.now();
    let mut tx = base.begin().await?;
    if !sign_in::share_account(&mut tx, account.id).await? {
        return Ok(false);
    }
    let open = store::find_open(&mut *tx, held, now).await?;
    let invitation = open.into_iter().find(|found| found.is_for(account));
    let taken = match invitation {
        Some(invitation) if store::take(&mut *tx, invitation.id, now).await? => invitation,
        // The second click of two.
        _ => return store::has_accepted(&mut *tx, account.id, held).await,
    };
    store::grant(&mut *tx, account.id, now).await?;
    sessions::renew(&mut tx, renewal, now).await?;
    let facts = json!({ "invitation": taken.id });
    record(&mut tx, Actor::Person(account.id), Act::SuperadminAccepted, &facts, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// Empties the addresses of invitations to become a superadmin that went to these; open ones lead nowhere then.
pub async fn erase_invitations(tx: &mut sqlx::PgConnection, addresses: &[EmailAddress]) -> sqlx::Result<()> {
    store::erase_invitations(tx, addresses).await
}
