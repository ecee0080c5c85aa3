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

/// Deals with the next part of an import, all of it or nothing, at the same time as others with other parts: a row that is in
/// the hands of another is passed by.
pub(super) async fn send_part(base: &Base, tenant: TenantId, import: ImportId) -> Result<Sent, Refused> {
    let mut tx = base.db.begin().await?;
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
    let mut tx = base.db.begin().await?;
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
