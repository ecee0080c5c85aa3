//! Tenants: the customers' closed environments, which superadmins make.
//!
//! - A tenant is made with its built-in roles and nobody in it; its first administrator is invited.
//! - Its slug is unique and stays in every path of the tenant.
//! - What its own administrators may change is in [`settings`].
//! - In its first thirty days its invitations are limited (see `invitations`), unless a superadmin lifts that.

pub mod pages;
pub mod settings;
mod store;
mod tenant;

use serde_json::json;
use sqlx::{PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;

pub use self::settings::AllowedDomains;
pub use self::tenant::{LIMITED_FOR, ListedTenant, NotASlug, Slug, Tenant};
use crate::audit::{self, Act, Actor};
use crate::base::Base;
use crate::ids::{AccountId, TenantId};
use crate::language::Language;
use crate::roles::{self, Permission};

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
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error)
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
    let tenant = Tenant { id: TenantId::new(now), slug, name: name.to_owned(), language };
    let mut tx = base.db.begin().await?;
    match store::insert(&mut *tx, &tenant, now).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("tenants_slug") => {
            return Ok(Created::SlugTaken);
        }
        inserted => inserted?,
    }
    roles::add_built_in(&mut tx, tenant.id, now).await?;
    let facts = json!({ "slug": tenant.slug, "name": tenant.name });
    let entry =
        audit::Entry { tenant: Some(tenant.id), actor, act: Act::TenantCreated, person: None, facts: &facts };
    audit::record(&mut tx, entry, now).await?;
    tx.commit().await?;
    Ok(Created::Now(tenant))
}

/// Up to `limit` tenants in the order of their slugs, from behind the slug `after`.
pub async fn list(db: &PgPool, after: &str, limit: i64) -> sqlx::Result<Vec<ListedTenant>> {
    store::list(db, after, limit).await
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
    let mut tx = base.db.begin().await?;
    lock(&mut tx, tenant).await?;
    let acting = roles::acting_with(&mut tx, tenant, actor, Permission::ManageTenant).await?;
    let actor = match acting.map(|acting| acting.actor) {
        Some(superadmin @ Actor::Superadmin(_)) => superadmin,
        _ => return Err(Refused::Forbidden),
    };
    if store::get(&mut *tx, tenant).await?.limits_lifted_at.is_some() == are_lifted {
        return Ok(());
    }
    store::update_limits(&mut *tx, tenant, are_lifted.then_some(now)).await?;
    let act = if are_lifted { Act::InvitationLimitsLifted } else { Act::InvitationLimitsRestored };
    let entry = audit::Entry { tenant: Some(tenant), actor, act, person: None, facts: &json!({}) };
    audit::record(&mut tx, entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Waits for the tenant's row lock. Order of locks everywhere: invitation, tenant, role, person.
pub async fn lock(tx: &mut PgConnection, tenant: TenantId) -> sqlx::Result<()> {
    store::lock(tx, tenant).await
}
