//! What happens to a person whose account is erased.

use sqlx::PgConnection;

use super::{Person, Refused, keep_an_administrator, lock, store};
use crate::ids::{PersonId, TenantId};

/// Takes a person out of the tenant with everything that is only theirs, and gives them as they were. The caller
/// holds the tenant's lock.
///
/// # Errors
/// [`Refused::LastAdministrator`] when nobody else can do what they can for the tenant.
pub async fn erase(tx: &mut PgConnection, tenant: TenantId, person: PersonId) -> Result<Person, Refused> {
    let before = lock(tx, tenant, person).await?.person;
    store::delete(tx, tenant, person).await?;
    keep_an_administrator(tx, tenant, before.administers()).await?;
    Ok(before)
}
