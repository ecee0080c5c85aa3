//! Founding a tenant: it is made, and its first administrator invited, in one deed.

use super::inviting::{begin, person};
use super::{Invitee, Refused};
use crate::base::Base;
use crate::ids::AccountId;
use crate::language::Language;
use crate::people;
use crate::roles::{self, Acting, Permissions, RoleKind, RoleSet, RolesRefused};
use crate::tenants::{self, Created, Slug, Tenant};

/// So many proposals are tried.
const MOST_PROPOSED: u32 = 50;

/// What a new tenant may be called in addresses.
#[derive(Clone, Debug)]
pub enum Wish {
    Exactly(Slug),
    /// This, or this with a number.
    Like(Slug),
}

impl Wish {
    fn slugs(self) -> Vec<Slug> {
        match self {
            Self::Exactly(slug) => vec![slug],
            Self::Like(slug) => {
                let numbered = (2..=MOST_PROPOSED).filter_map(|number| slug.numbered(number));
                std::iter::once(slug.clone()).chain(numbered).collect()
            }
        }
    }
}

/// Whether a tenant came to be.
#[derive(Debug)]
pub enum Founded {
    Now(Tenant),
    SlugTaken,
}

/// Makes a tenant and invites its first administrator.
///
/// # Errors
/// [`Refused::Forbidden`] when the actor is no superadmin, or no longer.
pub async fn found(
    base: &Base,
    actor: AccountId,
    wish: Wish,
    name: &str,
    language: Language,
    first: Invitee,
) -> Result<Founded, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let superadmin = roles::as_superadmin(&mut tx, actor).await?.ok_or(Refused::Forbidden)?;
    let mut created = Created::SlugTaken;
    for slug in wish.slugs() {
        created = tenants::create_within(&mut tx, superadmin, slug, name, language, now).await?;
        if matches!(created, Created::Now(_)) {
            break;
        }
    }
    let Created::Now(tenant) = created else { return Ok(Founded::SlugTaken) };
    let all = roles::list(&mut *tx, tenant.id).await?;
    let chosen = all.into_iter().filter(|role| role.kind == RoleKind::Administrator).collect();
    let chosen = RoleSet::new(chosen).map_err(|_| Refused::Roles(RolesRefused::None))?;
    let person = person(first, chosen, actor, now);
    people::add(&mut tx, tenant.id, &[&person], now).await?;
    let acting = Acting { actor: superadmin, permissions: Permissions::all() };
    begin(base, &mut tx, tenant.id, &[&person], (actor, acting), None, now).await?;
    tx.commit().await?;
    Ok(Founded::Now(tenant))
}
