//! Tidying: of people who never accepted, nothing personal is left some time after their invitation was over. They
//! are counted for ever, and can be invited anew like anybody else.

use std::collections::BTreeMap;

use time::Duration;

use super::{joining, store};
use crate::base::Base;
use crate::database;
use crate::ids::{PersonId, TenantId};
use crate::{mail, people};

/// How long an invitation that was not accepted is over before its person is masked.
const KEPT_FOR: Duration = Duration::days(90);
/// People masked in one transaction.
const AT_ONCE: i64 = 200;

/// Masks those whose time has come, and says how many.
pub async fn mask_old(base: &Base) -> sqlx::Result<usize> {
    let mut count = 0;
    loop {
        let masked = mask_some(base).await?;
        count += masked;
        if masked == 0 {
            return Ok(count);
        }
    }
}

async fn mask_some(base: &Base) -> sqlx::Result<usize> {
    let now = base.now();
    let mut tx = database::begin_across(&base.db).await?;
    let masked = people::mask(&mut tx, now - KEPT_FOR, now, AT_ONCE).await?;
    let mut by_tenant: BTreeMap<TenantId, Vec<PersonId>> = BTreeMap::new();
    for (tenant, person) in &masked {
        by_tenant.entry(*tenant).or_default().push(*person);
    }
    for (tenant, people) in by_tenant {
        store::forget_reasons(&mut *tx, tenant, &people).await?;
        joining::forget(&mut tx, tenant, &people).await?;
        mail::forget(&mut tx, tenant, &people).await?;
    }
    tx.commit().await?;
    Ok(masked.len())
}
