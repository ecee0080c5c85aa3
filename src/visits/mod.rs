//! Visits: how superadmins come into a tenant.
//!
//! - A superadmin opens a tenant only in a visit, for a reason that they give. It lasts half an hour.
//! - A visitor looks around first and changes nothing; to do what an administrator can is a second step.
//! - What a visitor may do is looked up anew on each request and in the transaction of each deed, by
//!   account (`sign_in::store`, `roles::store`): once the visit is over, or the standing, nothing is left.
//! - Coming in and the second step each give the visitor's session a new id.
//! - The tenant's trail tells of each step with its reason. No visitor decides about visits.
//! - Where the tenant asks to be asked first, a visit waits for one of its administrators, for a day. A
//!   superadmin can come in without; then all administrators hear of it by mail. In a closed tenant, where nobody could
//!   answer, that is the only way.

mod mails;
pub mod pages;
mod store;
mod visit;

use serde_json::{Value, json};
use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;

pub use self::visit::{Agreement, LASTS, LiveVisit, State, Visit, WAITS};
use crate::audit::{self, Act, Actor, Entry};
use crate::base::Base;
use crate::ids::{AccountId, TenantId, VisitId};
use crate::mail;
use crate::mentions::Mentions;
use crate::roles::{self, Permission};
use crate::sessions::{self, Renewal};
use crate::tenants::{self, Tenant};

/// What came of asking for a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Begun,
    /// An administrator has to agree.
    Waits,
    /// One would have to, and none can enter: see [`Agreement::NobodyToAsk`]. Nothing was asked.
    NobodyToAsk,
}

/// Why a deed about a visit was not done.
#[derive(Debug)]
pub enum Refused {
    /// The actor may not, or no longer.
    Forbidden,
    NotFound,
    /// It is so already, or cannot become so.
    NotNow,
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

/// Asks to come into a tenant: begins at once, or waits where the tenant asks to be asked first. What was
/// asked for before is taken back; a visit that is going on goes on.
pub async fn ask(
    base: &Base,
    actor: AccountId,
    tenant: &Tenant,
    reason: &str,
    renewal: Option<&Renewal>,
) -> Result<Asked, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor_is = lock(&mut tx, actor, tenant.id).await?;
    if store::find_live(&mut *tx, tenant.id, actor, now).await?.is_some() {
        return Ok(Asked::Begun);
    }
    let agreement = store::agreement(&mut *tx, tenant.id).await?;
    if agreement == Agreement::NobodyToAsk {
        return Ok(Asked::NobodyToAsk);
    }
    store::withdraw(&mut *tx, tenant.id, actor, now).await?;
    let id = VisitId::new(now);
    let facts = json!({ "visit": id, "reason": reason });
    store::insert(&mut *tx, tenant.id, id, actor, reason, now).await?;
    let asked = if agreement == Agreement::Needed {
        record(&mut tx, tenant.id, actor_is, Act::VisitAsked, &facts, now).await?;
        tell(base, &mut tx, tenant, id, mails::Kind::Asked, now).await?;
        Asked::Waits
    } else {
        store::begin(&mut *tx, tenant.id, id, now, now + LASTS).await?;
        sessions::renew(&mut tx, renewal, now).await?;
        let facts = json!({ "visit": id, "reason": reason, "ends_at": told(now + LASTS) });
        record(&mut tx, tenant.id, actor_is, Act::VisitBegun, &facts, now).await?;
        Asked::Begun
    };
    tx.commit().await?;
    Ok(asked)
}

/// Comes in without the agreement that the tenant asks for, and tells all its administrators.
pub async fn break_glass(
    base: &Base,
    actor: AccountId,
    tenant: &Tenant,
    reason: &str,
    renewal: Option<&Renewal>,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor_is = lock(&mut tx, actor, tenant.id).await?;
    if store::find_live(&mut *tx, tenant.id, actor, now).await?.is_some() {
        return Ok(());
    }
    store::withdraw(&mut *tx, tenant.id, actor, now).await?;
    let id = VisitId::new(now);
    store::insert(&mut *tx, tenant.id, id, actor, reason, now).await?;
    store::break_glass(&mut *tx, tenant.id, id, now).await?;
    store::begin(&mut *tx, tenant.id, id, now, now + LASTS).await?;
    sessions::renew(&mut tx, renewal, now).await?;
    let ends_at = told(now + LASTS);
    let facts = json!({ "visit": id, "reason": reason, "without_agreement": true, "ends_at": ends_at });
    record(&mut tx, tenant.id, actor_is, Act::VisitBegun, &facts, now).await?;
    tell(base, &mut tx, tenant, id, mails::Kind::BrokeGlass, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins the visit that an administrator has agreed to.
pub async fn begin(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    renewal: Option<&Renewal>,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor_is = lock(&mut tx, actor, tenant).await?;
    let latest = store::find_latest(&mut *tx, tenant, actor).await?;
    let visit = latest.filter(|visit| visit.state(now) == State::Approved).ok_or(Refused::NotNow)?;
    store::begin(&mut *tx, tenant, visit.id, now, now + LASTS).await?;
    sessions::renew(&mut tx, renewal, now).await?;
    let facts = json!({ "visit": visit.id, "reason": visit.reason, "ends_at": told(now + LASTS) });
    record(&mut tx, tenant, actor_is, Act::VisitBegun, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The second step: from now on the visitor can do what an administrator can.
pub async fn act(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    renewal: Option<&Renewal>,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor_is = lock(&mut tx, actor, tenant).await?;
    let visit = store::find_live(&mut *tx, tenant, actor, now).await?.ok_or(Refused::NotNow)?;
    if visit.acting_at.is_some() {
        return Ok(());
    }
    store::update_acting(&mut *tx, tenant, visit.id, now).await?;
    sessions::renew(&mut tx, renewal, now).await?;
    let facts = json!({ "visit": visit.id, "reason": visit.reason });
    record(&mut tx, tenant, actor_is, Act::VisitActing, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a visit before its time, or takes back what was asked for. Done twice, it is done once.
pub async fn leave(base: &Base, actor: AccountId, tenant: TenantId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor_is = lock(&mut tx, actor, tenant).await?;
    let live = store::find_live(&mut *tx, tenant, actor, now).await?;
    store::withdraw(&mut *tx, tenant, actor, now).await?;
    if let Some(visit) = live {
        let facts = json!({ "visit": visit.id, "reason": visit.reason });
        record(&mut tx, tenant, actor_is, Act::VisitLeft, &facts, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// An administrator agrees to a visit, or refuses it; whoever asked gets a mail.
///
/// # Errors
/// [`Refused::Forbidden`] also for a visitor: nobody lets themselves in.
pub async fn decide(
    base: &Base,
    actor: AccountId,
    of: &Tenant,
    visit: VisitId,
    is_approved: bool,
) -> Result<Visit, Refused> {
    let (now, tenant) = (base.now(), of.id);
    let mut tx = base.begin().await?;
    let actor_is = administrator(&mut tx, actor, tenant, now).await?;
    let visit = store::find(&mut *tx, tenant, visit).await?.ok_or(Refused::NotFound)?;
    if visit.visitor == actor {
        return Err(Refused::Forbidden);
    }
    if visit.state(now) != State::Waiting {
        return Err(Refused::NotNow);
    }
    store::update_decision(&mut *tx, tenant, visit.id, actor, is_approved, now).await?;
    if let Some((to, name, language)) = store::find_visitor(&mut *tx, visit.visitor).await? {
        let message = mails::decided(base, of, &visit, is_approved, (&to, &name, language))?;
        mail::promise(&mut *tx, &message, now).await?;
    }
    let act = if is_approved { Act::VisitApproved } else { Act::VisitRefused };
    let facts = json!({ "visit": visit.id, "reason": visit.reason });
    record(&mut tx, tenant, actor_is, act, &facts, now).await?;
    tx.commit().await?;
    Ok(visit)
}

/// Whether visits wait for an administrator from now on. Done twice, it is done once.
///
/// # Errors
/// [`Refused::Forbidden`] also for a visitor.
pub async fn set_asks_first(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    asks_first: bool,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let actor_is = administrator(&mut tx, actor, tenant, now).await?;
    if (store::agreement(&mut *tx, tenant).await? != Agreement::NotNeeded) == asks_first {
        return Ok(());
    }
    tenants::settings::set_asks_first(&mut tx, tenant, asks_first, now).await?;
    let facts = json!({ "before": { "asks_first": !asks_first }, "after": { "asks_first": asks_first } });
    record(&mut tx, tenant, actor_is, Act::TenantSettingsChanged, &facts, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The latest visits to a tenant, the latest first, and whether it asks to be asked first.
pub async fn list(db: &PgPool, tenant: TenantId) -> sqlx::Result<(Vec<Visit>, bool)> {
    store::list(db, tenant, MOST_LISTED).await
}

/// So many visits are listed; the trail knows all.
const MOST_LISTED: i64 = 50;

/// What became of the visit that the account asked for last, and whether the next needs an agreement.
pub async fn find_latest(
    db: &PgPool,
    tenant: TenantId,
    account: AccountId,
) -> sqlx::Result<(Option<Visit>, Agreement)> {
    Ok((store::find_latest(db, tenant, account).await?, store::agreement(db, tenant).await?))
}

/// Takes out the reasons that tell of somebody who is erased; says of visits to which tenants.
pub async fn erase_mentions(tx: &mut PgConnection, mentions: &Mentions) -> sqlx::Result<Vec<TenantId>> {
    store::erase_reasons(tx, mentions).await
}

/// When a visit ends by itself, as the entry of its beginning tells it.
fn told(ends_at: OffsetDateTime) -> String {
    let (day, time) = (ends_at.date(), ends_at.time());
    format!("{day} {:02}:{:02} UTC", time.hour(), time.minute())
}

/// Locks a tenant for a step of a superadmin.
async fn lock(tx: &mut PgConnection, actor: AccountId, tenant: TenantId) -> Result<Actor, Refused> {
    tenants::lock(tx, tenant).await?;
    roles::as_superadmin(tx, actor).await?.ok_or(Refused::Forbidden)
}

/// Locks a tenant for a deed of its own administrators.
async fn administrator(
    tx: &mut PgConnection,
    actor: AccountId,
    tenant: TenantId,
    now: OffsetDateTime,
) -> Result<Actor, Refused> {
    tenants::lock(tx, tenant).await?;
    let acting = roles::acting_with(tx, tenant, actor, Permission::ManageTenant, now).await?;
    match acting.map(|acting| acting.actor) {
        Some(person @ Actor::Person(_)) => Ok(person),
        _ => Err(Refused::Forbidden),
    }
}

/// Mails all who may change the tenant's settings.
async fn tell(
    base: &Base,
    tx: &mut PgConnection,
    tenant: &Tenant,
    visit: VisitId,
    kind: mails::Kind,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let visit = store::find(&mut *tx, tenant.id, visit).await?.ok_or(Refused::NotFound)?;
    let mut messages = Vec::new();
    for administrator in roles::list_administrators(tx, tenant.id).await? {
        messages.push(mails::visit(base, tenant, &visit, &administrator, kind)?);
    }
    mail::promise_all(tx, &messages, now).await?;
    Ok(())
}

async fn record(
    tx: &mut PgConnection,
    tenant: TenantId,
    actor: Actor,
    act: Act,
    facts: &Value,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    audit::record(tx, Entry { tenant: Some(tenant), actor, act, person: None, facts }, now).await
}
