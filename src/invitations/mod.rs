//! Invitations: offers to a person to become a member, with an end.
//!
//! - Adding a person and inviting them is one deed; the mail is promised in its transaction. Thousands
//!   are invited by the same deed as one.
//! - An invitation is good for thirty days from when it was last sent. Every mail has a link of its
//!   own, and all of them stay good until it is answered, revoked or over.
//! - Opening a link changes nothing. Accepting and declining ask again, under a row lock, everything
//!   that was true when the page was drawn.
//! - Accepting twice is the same as accepting once.
//! - Nobody answers an invitation that is not for them: see [`Offered`].
//! - Roles that who gave them may no longer give are not given.
//! - Only addresses that the tenant allows are invited.
//! - Nobody joins, or declines, while the tenant is closed; the invitation waits.
//! - A tenant is founded by inviting its first administrator, in one deed.
//! - In a new tenant each person invites a hundred times in any twenty-four hours, all together three
//!   hundred times, until a superadmin lifts that; superadmins invite freely, but what they invite counts
//!   for the tenant. No address gets more than five of a tenant's invitation mails in that time, whoever
//!   sends or asks.

mod administering;
mod answering;
mod for_support;
mod founding;
mod fresh_links;
mod invitation;
mod inviting;
pub mod limits;
mod mails;
mod many;
mod offer;
mod offers;
pub mod pages;
mod refused;
mod room;
mod store;

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::OffsetDateTime;

pub use self::administering::{correct_address, invite_again, resend, revoke};
use self::answering::roles_can_be_given;
pub use self::answering::{accept, decline};
pub use self::for_support::resend_for_support;
pub use self::founding::{Founded, Wish, found};
pub use self::fresh_links::{renew, send_new_link};
pub use self::invitation::{GOOD_FOR, Invitation, Refused as InvitationRefused, Status};
pub use self::inviting::invite_all;
use self::inviting::{begin, may_mail, send};
pub use self::many::{lock_latest_of, resend_all, revoke_all};
pub use self::offer::{Offer, Offered};
pub use self::offers::{find_answerable, find_held, find_offers, note_opened};
pub use self::refused::Refused;
pub use self::room::{full_addresses, room};
use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, RoleId};
use crate::language::Language;
use crate::tenants::Tenant;

/// Who is to be invited.
#[derive(Clone, Debug)]
pub struct Invitee {
    pub address: EmailAddress,
    /// May be empty.
    pub name: String,
    pub language: Option<Language>,
}

/// Adds a person to a tenant and invites them.
///
/// # Errors
/// [`Refused`] says which rule it breaks; then neither person nor mail exists.
pub async fn invite(
    base: &Base,
    actor: AccountId,
    tenant: &Tenant,
    invitee: Invitee,
    chosen: &[RoleId],
) -> Result<PersonId, Refused> {
    let mut tx = base.db.begin().await?;
    let one = vec![(invitee, chosen.to_vec())];
    let invited = invite_all(base, &mut tx, actor, tenant.id, one, None).await?.pop();
    let person = invited.unwrap_or(Err(Refused::NotFound))?;
    tx.commit().await?;
    Ok(person)
}

async fn record(
    tx: &mut PgConnection,
    offer: &Offer,
    actor: Actor,
    act: Act,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    record_with(tx, offer, actor, act, &json!({ "invitation": offer.invitation.id }), now).await
}

async fn record_with(
    tx: &mut PgConnection,
    offer: &Offer,
    actor: Actor,
    act: Act,
    facts: &Value,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let entry = Entry { tenant: Some(offer.tenant.id), actor, act, person: Some(offer.person), facts };
    audit::record(tx, entry, now).await?;
    Ok(())
}
