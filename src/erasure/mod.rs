//! Erasure: what the law gives somebody about their own data. A superadmin finds an account, gives out all that is
//! kept of it, and erases it.
//!
//! - Whoever is erased is out of every tenant at once; a tenant keeps an administrator, else nothing is erased.
//! - A superadmin is not erased: that standing ends first.
//! - What they did and what was done to them stays in the trail, without a word of who it was, and the chain stays
//!   valid. Each tenant they were in is told there, and so is the platform.
//! - What others wrote of them, in reasons, searches and forms that wait, goes with it ([`Mentions`] says what is found).
//! - Nobody signs in as an erased account again: the same identity begins anew as a stranger.

mod erasable_account;
pub mod pages;
mod store;

use serde_json::json;
use sqlx::PgConnection;
use time::OffsetDateTime;

pub use self::erasable_account::{Belonging, ErasableAccount, FoundAccount, Obstacle};
use crate::audit::{self, Act, Actor, Emptied, Entry, Trail};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, TenantId};
use crate::mentions::Mentions;
use crate::{
    bulk, database, imports, invitations, mail, people, sessions, sign_in, superadmins, tenants, visits,
};

/// Why an account was not erased.
#[derive(Debug)]
pub enum Refused {
    /// The actor is no superadmin, or no longer.
    Forbidden,
    NotFound,
    /// What has to be settled first.
    Not(Obstacle),
    /// They came to a tenant, or left one, at this very moment.
    Changed,
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error)
    }
}

/// The accounts that have this address now.
pub async fn find_by_address(base: &Base, address: &EmailAddress) -> sqlx::Result<Vec<FoundAccount>> {
    store::find_by_address(&base.db, address).await
}

/// An account with all it belongs to.
pub async fn find(base: &Base, account: AccountId) -> sqlx::Result<Option<ErasableAccount>> {
    store::find(&base.db, account, base.now()).await
}

/// All that is kept of an account, as JSON. That it was given out is recorded.
///
/// # Errors
/// [`Refused::NotFound`] also for one that was erased: nothing is kept of it.
pub async fn give_out(base: &Base, actor: AccountId, account: AccountId) -> Result<String, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor = superadmin(&mut tx, actor).await?;
    let all = store::read_all(&mut *tx, account).await?.ok_or(Refused::NotFound)?;
    let facts = json!({ "account": account });
    let entry = Entry { tenant: None, actor, act: Act::AccountGivenOut, person: None, facts: &facts };
    audit::record(&mut tx, entry, now).await?;
    tx.commit().await?;
    Ok(all)
}

/// Erases an account for good. Order of locks: bulk acts, lists, invitations (also those it asked to join by), tenants,
/// mails, people, account, ends of the chains; of many of a kind, in the order of their tenants.
///
/// # Errors
/// [`Refused::Not`] says what has to be settled first; then nothing is erased.
pub async fn erase(base: &Base, actor: AccountId, account: AccountId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = database::begin_across(&base.db).await?;
    let actor = superadmin(&mut tx, actor).await?;
    let belongings = store::list_belongings(&mut *tx, account).await?;
    let (addresses, names) = store::list_words(&mut tx, account).await?;
    let mentions = Mentions::of(&addresses, &names);
    bulk::erase(&mut tx, &mentions).await?;
    for (tenant, person) in &belongings {
        imports::erase(&mut tx, *tenant, *person, &addresses, &mentions).await?;
    }
    invitations::lock_of_account(&mut tx, account).await?;
    for (tenant, _) in &belongings {
        tenants::lock(&mut tx, *tenant).await?;
    }
    mail::lock(&mut tx, &belongings).await?;
    let mut had = Vec::new();
    for (tenant, person) in &belongings {
        had.push(leave(&mut tx, *tenant, *person).await?);
    }
    had.extend(forget_account(&mut tx, account, now).await?);
    // Whoever was being made a member meanwhile had to be through before the account could be locked.
    let has_come = !store::list_belongings(&mut *tx, account).await?.is_empty();
    if has_come || had.iter().any(|address| !addresses.contains(address)) {
        return Err(Refused::Changed);
    }
    let tenants: Vec<TenantId> = belongings.iter().map(|(tenant, _)| *tenant).collect();
    // Where they were only heard of: as whoever asked to join, who acted from outside, or of whom somebody spoke.
    let asked = audit::list_asked_to_join(&mut tx, account).await?;
    let mut elsewhere = audit::list_tenants_of_actor(&mut tx, account).await?;
    sign_in::erase_mentions(&mut tx, &mentions).await?;
    tenants::closing::erase_mentions(&mut tx, &tenants, &mentions).await?;
    elsewhere.extend(visits::erase_mentions(&mut tx, &mentions).await?);
    elsewhere.retain(|tenant| !tenants.contains(tenant));
    invitations::forget_account(&mut tx, account, &tenants, &mentions, now).await?;
    mail::erase(&mut tx, &belongings, &addresses, &mentions, now).await?;
    mail::erase_subjects(&mut tx, &asked, &mentions).await?;
    superadmins::erase_invitations(&mut tx, &addresses).await?;
    record_erased(&mut tx, actor, account, (&belongings, &elsewhere), &mentions, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Who may do this: a superadmin, looked up anew.
async fn superadmin(tx: &mut PgConnection, account: AccountId) -> Result<Actor, Refused> {
    if store::is_superadmin(tx, account).await? {
        Ok(Actor::Superadmin(account))
    } else {
        Err(Refused::Forbidden)
    }
}

/// Takes a person out of a tenant, whose lock the caller holds, and gives the address they were invited by.
async fn leave(tx: &mut PgConnection, tenant: TenantId, person: PersonId) -> Result<EmailAddress, Refused> {
    match people::erase(tx, tenant, person).await {
        Ok(erased) => Ok(erased.address),
        Err(people::Refused::LastAdministrator) => {
            let name = store::name_of(tx, tenant).await?;
            Err(Refused::Not(Obstacle::LastAdministrator(name)))
        }
        Err(people::Refused::Broken(error)) => Err(error.into()),
        Err(_) => Err(Refused::Changed),
    }
}

/// Ends their sessions and empties the account; gives the address it had.
async fn forget_account(
    tx: &mut PgConnection,
    account: AccountId,
    now: OffsetDateTime,
) -> Result<Option<EmailAddress>, Refused> {
    let address = sign_in::lock_account(tx, account).await?.ok_or(Refused::NotFound)?;
    if store::is_superadmin(&mut *tx, account).await? {
        return Err(Refused::Not(Obstacle::Superadmin));
    }
    sessions::erase_of(tx, account, now).await?;
    sign_in::erase_account(tx, account, now).await?;
    Ok(address)
}

/// Empties what the trail tells of them and writes down that it was: in each of their tenants, in those elsewhere whose trails told
/// of them, for the platform, and in their own trail.
async fn record_erased(
    tx: &mut PgConnection,
    actor: Actor,
    account: AccountId,
    (belongings, elsewhere): (&[(TenantId, PersonId)], &[TenantId]),
    mentions: &Mentions,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let people: Vec<PersonId> = belongings.iter().map(|(_, person)| *person).collect();
    let told = |Emptied { facts_of, clients_of }| json!({ "account": account, "facts_of": facts_of, "clients_of": clients_of });
    let act = Act::AccountErased;
    let of_tenants = belongings.iter().map(|(tenant, person)| (Some(*tenant), Some(*person)));
    let mut trails: Vec<_> = of_tenants.chain(elsewhere.iter().map(|tenant| (Some(*tenant), None))).collect();
    trails.sort_unstable();
    trails.dedup();
    trails.push((None, None));
    for (tenant, person) in trails {
        let trail = tenant.map_or(Trail::Platform, Trail::Tenant);
        let emptied = audit::erase(&mut *tx, trail, &people, account, mentions).await?;
        let is_elsewhere = tenant.is_some() && person.is_none();
        if is_elsewhere && emptied.facts_of.is_empty() && emptied.clients_of.is_empty() {
            continue;
        }
        let facts = told(emptied);
        audit::record(&mut *tx, Entry { tenant, actor, act, person, facts: &facts }, now).await?;
    }
    let facts = told(audit::erase(&mut *tx, Trail::Account(account), &people, account, mentions).await?);
    audit::record_of_account(tx, account, actor, act, &facts, now).await
}
