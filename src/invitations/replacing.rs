//! Links besides those of ordinary mails: a new one in place of all others, and one handed over by hand.

use super::administering::{administered, send_anew};
use super::{Refused, Status, record, store};
use crate::audit::Act;
use crate::base::Base;
use crate::ids::{AccountId, LinkId, PersonId, TenantId};
use crate::links;
use crate::secrets::Secret;

/// Sends a mail with a new link and kills all earlier ones, for when a mail came into wrong hands. The
/// thirty days begin again.
///
/// # Errors
/// As for [`super::resend`].
pub async fn replace_link(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<(), Refused> {
    send_anew(base, actor, tenant, person, Act::LinkReplaced).await
}

/// Makes one more link without a mail, for somebody whom mails do not reach. It is as good as those of the
/// mails and is told only here.
///
/// # Errors
/// As for [`super::resend`]; an expired invitation is sent again first.
pub async fn copy_link(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    person: PersonId,
) -> Result<Secret, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (offer, acting) = administered(&mut tx, actor, tenant, person, false, now).await?;
    let status = offer.invitation.status(now);
    if !matches!(status, Status::Pending(_)) {
        return Err(Refused::NotNow(status));
    }
    let link = LinkId::new(now);
    store::insert_links(&mut *tx, tenant, &[(link, offer.invitation.id)], false, now).await?;
    let secret = links::mint(&mut *tx, link, now).await?;
    record(&mut tx, &offer, acting.actor, Act::LinkCopied, now).await?;
    tx.commit().await?;
    Ok(secret)
}
