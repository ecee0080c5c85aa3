//! Which invitations links and addresses lead to.

pub(super) mod store;

use sqlx::PgPool;

use super::invitation::Status;
use super::offer::{Offer, Offered};
use super::store as invitation_store;
use crate::base::Base;
use crate::ids::InvitationId;
use crate::secrets::Digest;
use crate::sign_in::Standing;

/// What a link leads to, whatever became of it.
pub async fn find_by_link(db: &PgPool, link: Digest) -> sqlx::Result<Option<Offer>> {
    store::find_by_link(db, link).await
}

/// What the links of a browser lead to, whatever became of it; the latest sent first.
pub async fn find_held(db: &PgPool, digests: &[Digest]) -> sqlx::Result<Vec<Offer>> {
    store::find_held(db, digests).await
}

/// The open invitation that was begun for the same person after this one, if any.
pub async fn find_newer(base: &Base, offer: &Offer) -> sqlx::Result<Option<Offer>> {
    let latest = invitation_store::latest_id(&base.db, offer.tenant.id, offer.person).await?;
    let Some(latest) = latest.filter(|latest| *latest != offer.invitation.id) else { return Ok(None) };
    let found = store::find(&base.db, latest, &[]).await?;
    Ok(found.filter(|newer| matches!(newer.invitation.status(base.now()), Status::Pending(_))))
}

/// The invitations without an answer that who is signed in may see, each with what it offers to them.
pub async fn find_offers(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
) -> sqlx::Result<Vec<(Offer, Offered)>> {
    let now = base.now();
    let open = store::find_open(&base.db, held, &standing.account, now).await?;
    let offers = open.into_iter().map(|offer| {
        let is_over = matches!(offer.invitation.status(now), Status::Expired(_));
        let offered = match offer.to(standing) {
            Offered::Answer | Offered::NewLink if is_over => Offered::FreshLink,
            Offered::Nothing if offer.asking.contains(&standing.account.id) => Offered::Asked,
            offered => offered,
        };
        (offer, offered)
    });
    Ok(offers.filter(|(_, offered)| *offered != Offered::Nothing).collect())
}

/// Writes down, once, that these were opened by somebody signed in: administrators see which open
/// invitations nobody has looked at. Says nothing to who opened them and changes nothing for them, also where it cannot be
/// written.
pub async fn note_opened(base: &Base, offers: &[(Offer, Offered)]) {
    let now = base.now();
    for (offer, offered) in offers {
        if let Some(opened) = offer.opened(*offered) {
            let (tenant, id) = (offer.tenant.id, offer.invitation.id);
            let noted = invitation_store::update_opened(&base.db, tenant, id, opened, now).await;
            if let Err(error) = noted {
                tracing::warn!(%error, invitation = %id, "that an invitation was opened could not be written down");
                // The others could have to be waited for as well.
                return;
            }
        }
    }
}

/// The invitation, whatever became of it, if it is for who is signed in.
pub async fn find_answerable(
    base: &Base,
    standing: &Standing,
    held: &[Digest],
    invitation: InvitationId,
) -> sqlx::Result<Option<Offer>> {
    let offer = store::find(&base.db, invitation, held).await?;
    Ok(offer.filter(|offer| offer.to(standing) == Offered::Answer))
}
