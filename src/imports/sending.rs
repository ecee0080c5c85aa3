//! Sending a confirmed import, part by part.

use std::collections::HashMap;

use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};

use super::import::Confirmed;
use super::rows::judging::{KnownPerson, SheetRow};
use super::rows::store as row_store;
use super::worker::LEASE;
use super::{Import, ListedRow, Refused, Verdict, judge, store};
use crate::base::Base;
use crate::database::Kept;
use crate::email_address::EmailAddress;
use crate::ids::{ImportId, PersonId, TenantId};
use crate::invitations;
use crate::invitations::limits::Limit;
use crate::people;
use crate::roles::{self, Permission, Role};
use crate::tenants;

/// Rows in one transaction.
const PART: i64 = 500;
/// An import that cannot be sent in this time, whatever the reason, is ended.
const GIVEN_UP_AFTER: Duration = Duration::DAY;

/// Whether there is more of an import to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sent {
    Part,
    All,
}

/// What became of a row, and the person it is about.
type Settled = (i32, Verdict, Option<PersonId>);

/// Deals with the next part of an import, all of it or nothing, at the same time as others with other parts: a row that is in
/// the hands of another is passed by.
pub(super) async fn send_part(
    base: &Base,
    kept: &mut Kept,
    tenant: TenantId,
    import: ImportId,
) -> Result<Sent, Refused> {
    let mut tx = kept.begin().await?;
    let Some((import, confirmed)) = unfinished(store::share(&mut *tx, tenant, import).await?) else {
        return Ok(Sent::All);
    };
    let rows = row_store::take_unsettled(&mut *tx, tenant, import.id, confirmed.settled_to, PART).await?;
    if rows.is_empty() {
        return Ok(Sent::All);
    }
    deal_with(base, &mut tx, tenant, (&import, confirmed), rows).await?;
    tx.commit().await?;
    Ok(Sent::Part)
}

/// Ends an import of which nothing is left, with nobody else at work on it; else deals with a part of what is left: of what
/// somebody passed by because another had it in hand, who then did not deal with it.
pub(super) async fn finish(base: &Base, tenant: TenantId, import: ImportId) -> Result<Sent, Refused> {
    let mut tx = base.begin().await?;
    let Some((import, confirmed)) = unfinished(store::lock(&mut *tx, tenant, import).await?) else {
        return Ok(Sent::All);
    };
    let rows = row_store::lock_unsettled(&mut *tx, tenant, import.id, PART).await?;
    if rows.is_empty() {
        store::finish(&mut *tx, tenant, import.id, base.now()).await?;
        tx.commit().await?;
        return Ok(Sent::All);
    }
    deal_with(base, &mut tx, tenant, (&import, confirmed), rows).await?;
    tx.commit().await?;
    Ok(Sent::Part)
}

fn unfinished(import: Option<Import>) -> Option<(Import, Confirmed)> {
    let import = import.filter(|import| import.finished_at.is_none())?;
    let confirmed = import.confirmed?;
    Some((import, confirmed))
}

/// Invites the people of these rows, whose locks the caller holds, and writes down what became of each.
async fn deal_with(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    (import, confirmed): (&Import, Confirmed),
    rows: Vec<ListedRow>,
) -> Result<(), Refused> {
    let now = base.now();
    let last = rows.last().map_or(confirmed.settled_to, |row| row.number);
    let settled = invite_rows(base, tx, tenant, import, confirmed, rows, now).await?;
    let skipped = settled.iter().filter(|(_, verdict, _)| *verdict != Verdict::New).count();
    row_store::settle(&mut *tx, tenant, import.id, &settled, now).await?;
    store::advance(&mut *tx, tenant, import.id, settled.len(), skipped, last, now + LEASE).await?;
    Ok(())
}

/// Invites whoever can still be invited, and says of each row what became of it.
async fn invite_rows(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    import: &Import,
    confirmed: Confirmed,
    rows: Vec<ListedRow>,
    now: OffsetDateTime,
) -> Result<Vec<Settled>, Refused> {
    let all_are = |verdict: Verdict| rows.iter().map(|row| (row.number, verdict.clone(), None)).collect();
    // While the tenant was closed, no time went by for it.
    let is_late = now >= confirmed.at + GIVEN_UP_AFTER;
    if is_late && !tenants::was_reopened_after(tx, tenant, now - GIVEN_UP_AFTER).await? {
        return Ok(all_are(Verdict::GivenUp));
    }
    let acting = match people::acting(tx, tenant, confirmed.by, Permission::ManagePeople, now).await {
        Err(people::Refused::Forbidden) => return Ok(all_are(Verdict::Stopped)),
        acting => acting?,
    };
    let rows = rows.into_iter().map(SheetRow::from).collect();
    let judged = judge(tx, tenant, import, acting, rows, now).await?;
    let (mut settled, mut asked, mut invitees) = (Vec::new(), Vec::new(), Vec::new());
    for row in judged {
        match row.invitee {
            Some(invitee) => {
                asked.push((row.number, invitee.0.address.clone()));
                invitees.push(invitee);
            }
            None => settled.push((row.number, row.verdict, row.person)),
        }
    }
    let invited = invitations::invite_all(base, tx, confirmed.by, tenant, invitees, Some(import.id)).await?;
    let mut refused = Vec::new();
    for ((number, address), invited) in asked.into_iter().zip(invited) {
        match invited {
            Ok(person) => settled.push((number, Verdict::New, Some(person))),
            Err(why) => refused.push((number, address, why)),
        }
    }
    if !refused.is_empty() {
        settled.extend(not_invited(tx, tenant, refused, now).await?);
    }
    Ok(settled)
}

/// Since these rows were judged, somebody else was quicker: why each is not invited now.
async fn not_invited(
    tx: &mut PgConnection,
    tenant: TenantId,
    refused: Vec<(i32, EmailAddress, invitations::Refused)>,
    now: OffsetDateTime,
) -> Result<Vec<Settled>, Refused> {
    let addresses: Vec<&str> = refused.iter().map(|(_, address, _)| address.folded()).collect();
    let known: HashMap<_, _> = store::list_known(&mut *tx, tenant, &addresses).await?.into_iter().collect();
    let roles = roles::list(&mut *tx, tenant).await?;
    let settle = |(number, address, why): (i32, EmailAddress, _)| {
        let known = known.get(address.folded());
        let verdict = verdict_of(why, known, &roles, now)?;
        Ok((number, verdict, known.map(|known| known.id)))
    };
    refused.into_iter().map(settle).collect()
}

/// `known` is who has the address in the tenant by now; `all` are its roles.
///
/// # Errors
/// What is never said of inviting somebody breaks the part, instead of being told as something else.
fn verdict_of(
    refused: invitations::Refused,
    known: Option<&KnownPerson>,
    all: &[Role],
    now: OffsetDateTime,
) -> Result<Verdict, Refused> {
    use invitations::Refused as Why;
    Ok(match refused {
        Why::Full(full) if full.limit == Limit::Address => Verdict::AddressFull(full.again_at),
        Why::Full(full) => Verdict::BeyondToday(full.again_at),
        Why::DomainNotAllowed(_) => Verdict::DomainNotAllowed,
        Why::Blocked => Verdict::Blocked,
        Why::Roles(ref why) => Verdict::of_roles(why, all),
        Why::AddressTaken => match known {
            Some(known) => known.verdict(now),
            // Gone again already: the part is judged anew.
            None => return Err(refused.into()),
        },
        Why::MemberAlready => Verdict::Member,
        Why::Forbidden | Why::TenantClosed => Verdict::Stopped,
        why @ (Why::NotFound
        | Why::AddressUnchanged
        | Why::NotNow(_)
        | Why::RolesGone
        | Why::Unverified
        | Why::AskedEnough
        | Why::Broken(_)) => return Err(why.into()),
    })
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::ids::{InvitationId, RoleId};
    use crate::invitations::Invitation;
    use crate::roles::{RoleKind, RolesRefused};

    const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    fn roles() -> Vec<Role> {
        let role = |kind: RoleKind| {
            let permissions = kind.built_in_permissions();
            Role { id: RoleId::new(NOW), permissions, kind }
        };
        RoleKind::BUILT_IN.map(role).into()
    }

    #[test]
    fn roles_that_cannot_be_given_any_more_are_told_as_such() {
        let all = roles();
        let told = |refused| verdict_of(invitations::Refused::Roles(refused), None, &all, NOW).unwrap();
        let administrator = RolesRefused::NotYoursToGive(RoleKind::Administrator);
        assert_eq!(told(administrator), Verdict::RoleNotYours(all[0].id));
        assert_eq!(told(RolesRefused::Unknown), Verdict::RoleMissing);
        assert_eq!(told(RolesRefused::None), Verdict::RoleMissing);
    }

    #[test]
    fn whoever_has_the_address_by_now_is_told_as_they_are() {
        let invitation = Some(Invitation::new(InvitationId::new(NOW), NOW));
        let id = PersonId::new(NOW);
        let invited = KnownPerson { id, is_member: false, is_deactivated: false, invitation };
        let told =
            |person| verdict_of(invitations::Refused::AddressTaken, Some(&person), &roles(), NOW).unwrap();
        assert_eq!(told(invited), Verdict::Invited);
        assert_eq!(told(KnownPerson { is_member: true, ..invited }), Verdict::Member);
        assert_eq!(told(KnownPerson { is_deactivated: true, ..invited }), Verdict::Deactivated);
        assert_eq!(told(KnownPerson { invitation: None, ..invited }), Verdict::Ended);
    }

    #[test]
    fn what_is_never_said_of_inviting_is_told_as_nothing_else() {
        for why in [invitations::Refused::NotFound, invitations::Refused::AskedEnough] {
            assert!(verdict_of(why, None, &roles(), NOW).is_err());
        }
    }
}
