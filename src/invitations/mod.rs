//! Invitations: offers to a person to become a member, with an end.
//!
//! - Adding a person and inviting them is one deed; the mail is promised in its transaction. Thousands
//!   are invited by the same deed as one.
//! - An invitation is good for thirty days from when it was last sent. Every mail has a link of its
//!   own, and all of them stay good until it is answered, revoked, replaced or over.
//! - Opening a link changes nothing but what is known of the mail; scanners are told apart from people. Accepting and declining ask again, under a row lock, everything
//!   that was true when the page was drawn.
//! - Accepting twice is the same as accepting once.
//! - Nobody answers an invitation that is not for them: see [`Offered`].
//! - Roles that who gave them may no longer give are not given; the invitation waits, and another administrator
//!   takes it over.
//! - With another address than the invited one one can ask to join; an administrator decides.
//! - Whoever declined for good is not invited again, until they ask for it.
//! - Invitees are reminded twice at most, inviters hear of answers by one mail a day at most.
//! - Of people who never accepted nothing personal is left ninety days after the end.
//! - Only addresses that the tenant allows are invited.
//! - Nobody joins, or declines, while the tenant is closed; the invitation waits.
//! - A tenant is founded by inviting its first administrator, in one deed.
//! - In a new tenant each person invites a hundred times in any twenty-four hours, all together three
//!   hundred times, until a superadmin lifts that; superadmins invite freely, but what they invite counts
//!   for the tenant. No address gets more than five of a tenant's invitation mails in that time, whoever
//!   sends or asks.

mod administering;
mod answering;
mod blocks;
mod ended;
mod for_support;
mod founding;
mod fresh_links;
mod invitation;
mod inviting;
mod joining;
pub mod limits;
mod mails;
mod many;
mod offer;
mod offers;
mod opens;
pub mod pages;
mod refused;
mod reminders;
mod replacing;
mod room;
mod store;
mod tidings;
mod tidying;

use serde_json::{Value, json};
use sqlx::PgConnection;
use time::OffsetDateTime;

pub use self::administering::{correct_address, invite_again, resend, revoke, take_over};
pub use self::answering::{Declining, LONGEST_REASON, accept, decline};
use self::answering::{roles_can_be_given, still_told};
pub use self::blocks::blocked;
pub use self::for_support::resend_for_support;
pub use self::founding::{Founded, Wish, found};
pub use self::fresh_links::{ask_again, send_new_link};
pub use self::invitation::{GOOD_FOR, Invitation, Refused as InvitationRefused, Status};
pub use self::inviting::invite_all;
use self::inviting::{begin, may_mail, send};
pub use self::joining::{JoinRequest, approve, ask_to_join, forget_account, refuse};
pub use self::many::{lock_latest_of, lock_of_account, resend_all, revoke_all, take_over_all};
pub use self::offer::{Offer, Offered};
pub use self::offers::{find_answerable, find_by_link, find_held, find_newer, find_offers, note_opened};
pub use self::opens::{Asking, note_open};
pub use self::refused::Refused;
pub use self::reminders::remind_due;
pub use self::replacing::{copy_link, replace_link};
pub use self::room::{full_addresses, room};
pub use self::tidings::{send_digests, tell_expired, want_digests};
pub use self::tidying::mask_old;
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
    let mut tx = base.begin().await?;
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
