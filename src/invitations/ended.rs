//! What the end of an invitation means for others: its mails stay where they are, and who asked to join is told.

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::{Offer, Refused, joining};
use crate::base::Base;
use crate::ids::{PersonId, TenantId};
use crate::mail;

/// Deals with what an invitation that is over leaves behind. The caller holds the lock of its person.
pub(super) async fn settle(
    base: &Base,
    tx: &mut PgConnection,
    offer: &Offer,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    settle_all(base, tx, offer.tenant.id, std::slice::from_ref(offer), now).await
}

/// The same for many invitations of a tenant.
pub(super) async fn settle_all(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    offers: &[Offer],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let people: Vec<PersonId> = offers.iter().map(|offer| offer.person).collect();
    mail::recall(tx, tenant, &people, now).await?;
    joining::close_all(base, tx, tenant, offers, now).await
}
