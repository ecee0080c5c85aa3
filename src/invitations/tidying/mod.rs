//! Tidying: of people who never accepted, nothing personal is left some time after their invitation was over. They
//! are counted for ever, and can be invited anew like anybody else. The trail keeps what was done and says that what it
//! told of them was removed.

mod store;

use std::collections::BTreeMap;

use serde_json::json;
use time::Duration;

use super::{Refused, joining, store as invitation_store, tidings};
use crate::audit::{self, Act, Actor, Emptied, Entry};
use crate::base::Base;
use crate::database;
use crate::ids::{PersonId, TenantId};
use crate::{mail, people};

/// How long an invitation that was not accepted is over before its person is masked.
const KEPT_FOR: Duration = Duration::days(90);
/// People masked in one transaction.
const AT_ONCE: i64 = 200;

/// Masks those whose time has come, and says how many.
pub async fn mask_old(base: &Base) -> Result<usize, Refused> {
    let mut count = 0;
    loop {
        let masked = mask_some(base).await?;
        count += masked;
        if masked == 0 {
            return Ok(count);
        }
    }
}

async fn mask_some(base: &Base) -> Result<usize, Refused> {
    let now = base.now();
    let mut tx = database::begin_across(&base.db).await?;
    // Locked first, as by whatever begins it anew: only then is it looked at whether it is still over.
    let old = store::lock_old(&mut *tx, now - KEPT_FOR, AT_ONCE).await?;
    mail::lock(&mut tx, &old).await?;
    let masked = people::mask(&mut tx, &old, now - KEPT_FOR, now).await?;
    let mut by_tenant: BTreeMap<TenantId, Vec<PersonId>> = BTreeMap::new();
    for (tenant, person) in &masked {
        by_tenant.entry(*tenant).or_default().push(*person);
    }
    for (tenant, people) in &by_tenant {
        invitation_store::forget_reasons(&mut *tx, *tenant, people).await?;
        tidings::forget(&mut tx, *tenant, people, now).await?;
        mail::forget(&mut tx, *tenant, people, now).await?;
        joining::forget(base, &mut tx, *tenant, people, now).await?;
    }
    // The ends of the chains come last of all locks.
    for (tenant, people) in by_tenant {
        let Emptied { facts_of, clients_of } = audit::mask(&mut tx, tenant, &people).await?;
        let facts = json!({ "people": people.len(), "facts_of": facts_of, "clients_of": clients_of });
        let (actor, act) = (Actor::System, Act::PeopleMasked);
        let entry = Entry { tenant: Some(tenant), actor, act, person: None, facts: &facts };
        audit::record(&mut tx, entry, now).await?;
    }
    tx.commit().await?;
    Ok(masked.len())
}
