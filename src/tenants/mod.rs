//! Tenants: the customers' closed environments, which superadmins make.
//!
//! - A tenant is made with its built-in roles and nobody in it; its first administrator is invited.
//! - Its slug is unique and stands in every path of the tenant. One that it had before leads on to it, and
//!   no other tenant gets it.
//! - What becomes of a tenant, that it is suspended or deleted, is in [`closing`]; what it consists of, and
//!   how that is given out or erased, in [`contents`].
//! - What its own administrators may change is in [`settings`].
//! - In its first thirty days its invitations are limited (see `invitations`), unless a superadmin lifts that.

pub mod closing;
pub mod contents;
mod filter;
mod mails;
pub mod pages;
pub mod settings;
mod store;
mod tenant;

use serde_json::json;
use sqlx::{Connection as _, PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;

pub use self::filter::Filter;
pub use self::settings::AllowedDomains;
pub use self::tenant::{
    Activity, Closed, Closure, DELETED_AFTER, LIMITED_FOR, ListedTenant, NotASlug, Slug, Tenant, TenantStatus,
};
use crate::audit::{self, Act, Actor};
use crate::base::Base;
use crate::ids::{AccountId, TenantId};
use crate::language::Language;
use crate::roles;

/// Whether a tenant came to be.
#[derive(Debug)]
pub enum Created {
    Now(Tenant),
    SlugTaken,
}

/// Why a tenant was not changed.
#[derive(Debug)]
pub enum Refused {
    /// The actor may not, or no longer.
    Forbidden,
    /// It is so already, or cannot become so.
    NotNow,
    SlugTaken,
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl From<askama::Error> for Refused {
    fn from(error: askama::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Makes a tenant with its built-in roles. The caller has proved the standing of `actor`.
pub async fn create(
    base: &Base,
    actor: Actor,
    slug: Slug,
    name: &str,
    language: Language,
) -> sqlx::Result<Created> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let created = create_within(&mut tx, actor, slug, name, language, now).await?;
    if matches!(created, Created::Now(_)) {
        tx.commit().await?;
    }
    Ok(created)
}

/// The same in the caller's transaction. When the slug is taken, nothing was written.
pub async fn create_within(
    tx: &mut PgConnection,
    actor: Actor,
    slug: Slug,
    name: &str,
    language: Language,
    now: OffsetDateTime,
) -> sqlx::Result<Created> {
    let tenant = Tenant { id: TenantId::new(now), slug, name: name.to_owned(), language };
    let mut attempt = tx.begin().await?;
    match store::insert(&mut *attempt, &tenant, now).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("tenants_slug") => {
            attempt.rollback().await?;
            return Ok(Created::SlugTaken);
        }
        inserted => inserted?,
    }
    // Looked at last: whoever had the slug a moment ago and left it has written that down by now.
    if store::is_former_of_another(&mut *attempt, tenant.id, &tenant.slug).await? {
        attempt.rollback().await?;
        return Ok(Created::SlugTaken);
    }
    attempt.commit().await?;
    roles::add_built_in(tx, tenant.id, now).await?;
    let facts = json!({ "slug": tenant.slug, "name": tenant.name });
    record(tx, tenant.id, actor, Act::TenantCreated, &facts, now).await?;
    Ok(Created::Now(tenant))
}

/// Gives a tenant another name, another slug, or both. Done twice, it is done once.
///
/// # Errors
/// [`Refused::SlugTaken`] also when another tenant had the slug before.
pub async fn rename(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    slug: &Slug,
    name: &str,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (actor, before) = lock_as_superadmin(&mut tx, actor, tenant).await?;
    let before = before.tenant;
    if before.slug == *slug && before.name == name {
        return Ok(());
    }
    match store::rename(&mut tx, tenant, slug, name, now).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("tenants_slug") => {
            return Err(Refused::SlugTaken);
        }
        renamed => renamed?,
    }
    if store::is_former_of_another(&mut *tx, tenant, slug).await? {
        return Err(Refused::SlugTaken);
    }
    let facts = json!({
        "before": { "slug": before.slug, "name": before.name },
        "after": { "slug": slug, "name": name },
    });
    record(&mut tx, tenant, actor, Act::TenantRenamed, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Locks a tenant for a deed of superadmins.
async fn lock_as_superadmin(
    tx: &mut PgConnection,
    actor: AccountId,
    tenant: TenantId,
) -> Result<(Actor, ListedTenant), Refused> {
    lock(tx, tenant).await?;
    let actor = roles::as_superadmin(tx, actor).await?.ok_or(Refused::Forbidden)?;
    Ok((actor, store::get(&mut *tx, tenant).await?))
}

async fn record(
    tx: &mut PgConnection,
    tenant: TenantId,
    actor: Actor,
    act: Act,
    facts: &serde_json::Value,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let entry = audit::Entry { tenant: Some(tenant), actor, act, person: None, facts };
    audit::record(tx, entry, now).await
}

/// Counts of a list of tenants stop here, so that it is as fast with a million people.
pub const MOST_COUNTED: i64 = 1_000;

/// Up to `limit` tenants in the order of their slugs, from behind the slug `after`, with what goes on in
/// each: more than [`MOST_COUNTED`] stands for any number above.
pub async fn list(
    db: &PgPool,
    filter: &Filter,
    after: &str,
    limit: i64,
) -> sqlx::Result<Vec<(ListedTenant, Activity)>> {
    store::list(db, filter, after, limit, MOST_COUNTED + 1).await
}

/// The slug that the tenant has now which had this one before.
pub async fn find_renamed(db: &PgPool, former: &Slug) -> sqlx::Result<Option<String>> {
    store::find_renamed(db, former).await
}

pub async fn find(db: &PgPool, slug: &Slug) -> sqlx::Result<Option<ListedTenant>> {
    store::find(db, slug).await
}

/// Whether the tenant is new, and no superadmin has lifted the limits of its invitations.
pub async fn is_limited(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    Ok(store::get(db, tenant).await?.is_limited(now))
}

/// Lifts the limits of the tenant's invitations, or has them hold again. Done twice, it is done once.
///
/// # Errors
/// [`Refused::Forbidden`] when the actor is no superadmin, or no longer.
pub async fn set_limits(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    are_lifted: bool,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (actor, before) = lock_as_superadmin(&mut tx, actor, tenant).await?;
    if before.limits_lifted_at.is_some() == are_lifted {
        return Ok(());
    }
    store::update_limits(&mut *tx, tenant, are_lifted.then_some(now)).await?;
    let act = if are_lifted { Act::InvitationLimitsLifted } else { Act::InvitationLimitsRestored };
    record(&mut tx, tenant, actor, act, &json!({}), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Waits for the tenant's row lock. Order of locks everywhere: invitation, tenant, role, person.
pub async fn lock(tx: &mut PgConnection, tenant: TenantId) -> sqlx::Result<()> {
    store::lock(tx, tenant).await
}

/// What somebody may do in the tenant is not taken from them, nor the tenant closed, before the transaction is over: for
/// those who look up what they may do and then vouch for somebody. Any number hold it so at once.
pub async fn share(tx: &mut PgConnection, tenant: TenantId) -> sqlx::Result<()> {
    store::share(tx, tenant).await
}

/// Whether it was reopened later than `moment`: until then no time went by for what waits in it.
pub async fn was_reopened_after(
    tx: &mut PgConnection,
    tenant: TenantId,
    moment: OffsetDateTime,
) -> sqlx::Result<bool> {
    store::was_reopened_after(tx, tenant, moment).await
}
