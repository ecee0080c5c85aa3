//! Superadmins: SmartTrackers staff, a standing of an account that holds in every tenant.
//!
//! - The first one is invited on the command line, by a link that works once and for thirty days.
//! - Only an account with the invited address accepts, and only in a browser that opened a link.

mod mails;
pub mod pages;
mod store;

use serde_json::json;
use time::{Duration, OffsetDateTime};

use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{LinkId, SuperadminInvitationId};
use crate::links;
use crate::mail;
use crate::secrets::Digest;
use crate::sign_in::Account;

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

/// Invites somebody to become a superadmin, by mail and by the link that this returns.
///
/// # Errors
/// When something is broken; then nothing was promised.
pub async fn invite(
    base: &Base,
    address: &EmailAddress,
) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let now = base.now();
    let invitation = SuperadminInvitation {
        id: SuperadminInvitationId::new(now),
        address: address.clone(),
        ends_at: now + GOOD_FOR,
    };
    let link = LinkId::new(now);
    let mut tx = base.db.begin().await?;
    store::insert(&mut *tx, &invitation, link, now).await?;
    mail::promise(&mut *tx, &mails::invitation(base, &invitation, link)?, now).await?;
    let secret = links::mint(&mut *tx, link, now).await?;
    let facts = json!({ "invitation": invitation.id });
    let entry = Entry {
        tenant: None,
        actor: Actor::System,
        act: Act::SuperadminInvited,
        person: None,
        facts: &facts,
    };
    audit::record(&mut tx, entry, now).await?;
    tx.commit().await?;
    Ok(base.settings.base_url.join(&format!("/invitations/{}", secret.reveal())))
}

/// The open invitations that these links lead to, the latest first.
pub async fn find_open(base: &Base, held: &[Digest]) -> sqlx::Result<Vec<SuperadminInvitation>> {
    store::find_open(&base.db, held, base.now()).await
}

/// Makes the account a superadmin. False when no link of this browser leads to an open invitation of
/// its address.
///
/// # Errors
/// When something is broken.
pub async fn accept(base: &Base, account: &Account, held: &[Digest]) -> sqlx::Result<bool> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let open = store::find_open(&mut *tx, held, now).await?;
    let Some(invitation) = open.into_iter().find(|found| found.is_for(account)) else {
        return Ok(false);
    };
    if !store::take(&mut *tx, invitation.id, now).await? {
        return Ok(false);
    }
    store::grant(&mut *tx, account.id, now).await?;
    let facts = json!({ "invitation": invitation.id });
    let actor = Actor::Person(account.id);
    let entry = Entry { tenant: None, actor, act: Act::SuperadminAccepted, person: None, facts: &facts };
    audit::record(&mut tx, entry, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// Empties the addresses of invitations to become a superadmin that went to these; open ones lead nowhere then.
pub async fn erase_invitations(tx: &mut sqlx::PgConnection, addresses: &[EmailAddress]) -> sqlx::Result<()> {
    store::erase_invitations(tx, addresses).await
}
