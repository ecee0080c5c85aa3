//! Support: finding out, over all tenants, why somebody cannot get in.
//!
//! - A person is looked for by one whole address, as it was invited or as they sign in; nobody browses.
//! - What is shown is read where it is kept; nothing is written down, and no tenant is opened by it.
//! - Sending a mail again is done from here without a visit: it goes to the invited address and gives
//!   nothing that was not given.

mod blocked;
pub mod pages;
mod store;

use sqlx::PgPool;
use time::OffsetDateTime;

pub use self::blocked::{Blocked, Known};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, TenantId};
use crate::people::listing::{self, History};
use crate::sign_in::Demand;
use crate::tenants::{Closure, Tenant};

/// An identity that signs in with the address, or once did.
#[derive(Clone, Debug)]
pub struct FoundAccount {
    pub id: AccountId,
    pub name: String,
    pub address: String,
    pub signed_in_at: OffsetDateTime,
    pub second_factor_at: Option<OffsetDateTime>,
    pub is_superadmin: bool,
}

/// Somebody in one tenant, with all that happened to them there.
#[derive(Clone, Debug)]
pub struct FoundPerson {
    pub tenant: Tenant,
    pub closure: Closure,
    pub history: History,
    pub blocked: Blocked,
}

/// What there is of an address in all tenants.
#[derive(Clone, Debug)]
pub struct Found {
    pub accounts: Vec<FoundAccount>,
    pub people: Vec<FoundPerson>,
    /// There are more tenants than are shown.
    pub is_cut: bool,
}

/// A person of the address, as they were found.
#[derive(Clone, Debug)]
struct Trace {
    tenant: Tenant,
    person: PersonId,
    closure: Closure,
    second_factor_required_at: Option<OffsetDateTime>,
    has_come_as_another: bool,
}

/// So many tenants are looked into.
const MOST_FOUND: usize = 20;

/// Looks for an address over all tenants: as it was invited, and as the account behind it signs in.
pub async fn find(base: &Base, address: &EmailAddress) -> sqlx::Result<Found> {
    let accounts = store::find_accounts(&base.db, address).await?;
    let limit = i64::try_from(MOST_FOUND + 1).unwrap_or(i64::MAX);
    let mut traces = store::find_people(&base.db, address, limit).await?;
    let is_cut = traces.len() > MOST_FOUND;
    traces.truncate(MOST_FOUND);
    let mut people = Vec::with_capacity(traces.len());
    for trace in traces {
        people.extend(look_into(base, trace).await?);
    }
    Ok(Found { accounts, people, is_cut })
}

async fn look_into(base: &Base, trace: Trace) -> sqlx::Result<Option<FoundPerson>> {
    let now = base.now();
    let found = listing::find_with_history(&base.db, trace.tenant.id, trace.person, now).await?;
    let Some(history) = found else { return Ok(None) };
    let grace = base.settings.sign_in.second_factor_grace.get();
    let demand = match history.listed.second_factor_at {
        Some(_) => Demand::Nothing,
        None => Demand::of_tenant(trace.second_factor_required_at, grace, now),
    };
    let known = Known {
        listed: &history.listed,
        closed: trace.closure.closed(),
        account_address: history.account_address.as_deref(),
        demand,
        has_opened: history.invitations.first().is_some_and(|record| record.opened_at.is_some()),
        has_come_as_another: trace.has_come_as_another,
        next_attempt_at: history.listed.mail.as_ref().and_then(|mail| mail.next_attempt_at),
    };
    let blocked = Blocked::of(&known, now);
    Ok(Some(FoundPerson { tenant: trace.tenant, closure: trace.closure, blocked, history }))
}

/// The tenant of this id.
pub async fn find_tenant(db: &PgPool, tenant: TenantId) -> sqlx::Result<Option<Tenant>> {
    store::find_tenant(db, tenant).await
}
