//! Sending a confirmed import, part by part.

use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};

use super::import::Confirmed;
use super::rows::judging::SheetRow;
use super::rows::store as row_store;
use super::worker::LEASE;
use super::{Import, ListedRow, Refused, Verdict, judge, store};
use crate::base::Base;
use crate::ids::{ImportId, PersonId, TenantId};
use crate::invitations;
use crate::invitations::limits::Limit;
use crate::people;
use crate::roles::Permission;

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

/// Deals with the next part of an import: all of it or nothing.
pub(super) async fn send_part(base: &Base, tenant: TenantId, import: ImportId) -> Result<Sent, Refused> {
    let now = base.now();
    let mut tx = base.db.begin().await?;
    let Some(import) = store::lock(&mut *tx, tenant, import).await? else { return Ok(Sent::All) };
    let (Some(confirmed), None) = (import.confirmed, import.finished_at) else { return Ok(Sent::All) };
    let rows = row_store::list_unsettled(&mut *tx, tenant, import.id, confirmed.settled_to, PART).await?;
    let last = rows.last().map_or(confirmed.settled_to, |row| row.number);
    let is_last = i64::try_from(rows.len()).is_ok_and(|count| count < PART);
    let settled = invite_rows(base, &mut tx, tenant, &import, confirmed, rows, now).await?;
    let skipped = settled.iter().filter(|(_, verdict, _)| *verdict != Verdict::New).count();
    row_store::settle(&mut *tx, tenant, import.id, &settled, now).await?;
    store::advance(&mut *tx, tenant, import.id, settled.len(), skipped, last, now + LEASE).await?;
    if is_last {
        store::finish(&mut *tx, tenant, import.id, now).await?;
    }
    tx.commit().await?;
    Ok(if is_last { Sent::All } else { Sent::Part })
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
    if now >= confirmed.at + GIVEN_UP_AFTER {
        return Ok(all_are(Verdict::GivenUp));
    }
    let acting = match people::acting(tx, tenant, confirmed.by, Permission::ManagePeople, now).await {
        Err(people::Refused::Forbidden) => return Ok(all_are(Verdict::Stopped)),
        acting => acting?,
    };
    let rows = rows.into_iter().map(SheetRow::from).collect();
    let judged = judge(tx, tenant, import, acting, rows, now).await?;
    let (mut settled, mut numbers, mut invitees) = (Vec::new(), Vec::new(), Vec::new());
    for row in judged {
        match row.invitee {
            Some(invitee) => {
                numbers.push(row.number);
                invitees.push(invitee);
            }
            None => settled.push((row.number, row.verdict, row.person)),
        }
    }
    let invited = invitations::invite_all(base, tx, confirmed.by, tenant, invitees, Some(import.id)).await?;
    settled.extend(numbers.into_iter().zip(invited).map(|(number, invited)| match invited {
        Ok(person) => (number, Verdict::New, Some(person)),
        Err(refused) => (number, not_invited(&refused), None),
    }));
    Ok(settled)
}

/// Somebody else was quicker than this list, or the limits are.
fn not_invited(refused: &invitations::Refused) -> Verdict {
    match refused {
        invitations::Refused::Full(full) if full.limit == Limit::Address => {
            Verdict::AddressFull(full.again_at)
        }
        invitations::Refused::Full(full) => Verdict::BeyondToday(full.again_at),
        invitations::Refused::DomainNotAllowed(_) => Verdict::DomainNotAllowed,
        invitations::Refused::Blocked => Verdict::Blocked,
        _ => Verdict::Invited,
    }
}
