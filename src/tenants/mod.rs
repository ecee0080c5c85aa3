//! Tenants: the customers' closed environments, which superadmins make.
//!
//! - A tenant is made with its built-in roles and nobody in it; its first administrator is invited.
//! - Its slug is unique and stays in every path of the tenant.

pub mod pages;
mod store;
mod tenant;

use serde_json::json;
use sqlx::{PgConnection, PgPool};

pub use self::tenant::{ListedTenant, NotASlug, Slug, Tenant};
use crate::audit::{self, Act, Actor};
use crate::base::Base;
use crate::ids::TenantId;
use crate::language::Language;
use crate::roles;

/// Whether a tenant came to be.
#[derive(Debug)]
pub enum Created {
    Now(Tenant),
    SlugTaken,
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

/// Waits for the tenant's row lock. Order of locks everywhere: invitation, tenant, role, person.
pub async fn lock(tx: &mut PgConnection, tenant: TenantId) -> sqlx::Result<()> {
    store::lock(tx, tenant).await
}
