//! Bulk: one deed for many people at once.
//!
//! - Who is chosen is written down at once: whoever comes to the view later is not among them.
//! - Nothing is done before whoever chose confirms it, and before that a page says to how many it will
//!   be done, who is passed over, and why.
//! - Confirmed once, it is done once, in parts. Each part is one transaction in which everything is asked
//!   again under the locks of the single deed, and in which each person gets an audit entry of their own.
//! - Whoever may not manage people any more stops their act where it is.
//! - Nobody takes anything from themselves in bulk, and a tenant keeps an administrator, whoever is chosen.
//! - What is not confirmed is forgotten after a day, what is over after thirty.

mod act;
mod chosen;
mod deed;
pub mod pages;
mod part;
mod refused;
mod store;
mod words;
mod worker;

use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;

pub use self::act::{BulkAct, Pass, State, Stopped};
use self::act::{FINISHED_KEPT, UNCONFIRMED_KEPT};
pub use self::chosen::{Choice, Outcome, Reason, SkippedPerson, Tally};
pub use self::deed::Deed;
pub use self::part::take_part;
pub use self::refused::Refused;
pub use self::worker::run;
use crate::base::Base;
use crate::database;
use crate::ids::{AccountId, BulkActId, PersonId, TenantId};
use crate::mentions::Mentions;
use crate::people;
use crate::people::listing::View;
use crate::roles::{self, Permission, Role};

/// Of so many people it is foreseen within the request what will happen to them.
const FORESEEN_AT_ONCE: i64 = 10_000;
/// To so many people it is done within the request that confirms it.
const DONE_AT_ONCE: i64 = 50;
/// People on a page of those who were passed over.
const PAGE_SIZE: i64 = 50;
/// So many people are forgotten at once.
const FORGOTTEN_AT_ONCE: i64 = 20_000;

/// Writes down who is chosen and what is wanted; nothing is done yet. `view` is where they were chosen.
///
/// # Errors
/// [`Refused::Nobody`] when nobody is chosen, [`Refused::ChosenAbsent`] when somebody is who is not in the tenant.
pub async fn begin(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    deed: Deed,
    choice: &Choice,
    view: &View,
) -> Result<BulkActId, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let acting = people::acting(&mut tx, tenant, actor, Permission::ManagePeople, now).await?;
    let all = roles::list(&mut *tx, tenant).await?;
    let word = |role| {
        let known = all.iter().find(|known| known.id == role).ok_or(Refused::RoleUnknown)?;
        Ok::<_, Refused>(known.kind.word().to_owned())
    };
    let role_word = deed.role().map(word).transpose()?;
    let instead_word = deed.instead().map(word).transpose()?;
    if !is_all_there(&mut tx, tenant, &all, choice, view).await? {
        return Err(Refused::ChosenAbsent);
    }
    if let Deed::DeleteRole { role, instead } = deed {
        people::may_delete_role(acting, &all, role, instead)?;
    }
    let administrators = match deed.is_taking() {
        true => people::administrators(&mut tx, tenant, &all, i64::MAX).await?.count,
        false => 0,
    };
    let id = BulkActId::new(now);
    let chosen = chosen::store::insert(&mut tx, tenant, id, choice).await?;
    if chosen == 0 {
        return Err(Refused::Nobody);
    }
    let act = BulkAct {
        id,
        actor,
        deed,
        role_word,
        instead_word,
        view: view.query(),
        chosen,
        administrators,
        created_at: now,
        foreseen_at: None,
        confirmed_at: None,
        finished_at: None,
        stopped: None,
        reached: None,
    };
    store::insert(&mut *tx, tenant, &act).await?;
    tx.commit().await?;
    go_on(base, tenant, &act, FORESEEN_AT_ONCE).await;
    Ok(id)
}

/// Whether the tenant has everybody who is chosen, and what the view is about.
async fn is_all_there(
    tx: &mut PgConnection,
    tenant: TenantId,
    all: &[Role],
    choice: &Choice,
    view: &View,
) -> sqlx::Result<bool> {
    let mut people = match choice {
        Choice::People(people) => people.clone(),
        Choice::View(_) => Vec::new(),
    };
    people.extend(view.place.person());
    people.sort_unstable();
    people.dedup();
    let has_role = view.filter.role.is_none_or(|id| all.iter().any(|role| role.id == id));
    Ok(has_role && people::count_of(tx, tenant, &people).await? == people.len())
}

/// Takes out what was searched for where people were chosen who are erased.
pub async fn erase(tx: &mut PgConnection, mentions: &Mentions) -> sqlx::Result<()> {
    store::erase_views(tx, mentions).await
}

/// Does what was foreseen. Confirming twice is the same as confirming once.
///
/// # Errors
/// [`Refused::NotTheirs`] unless it is who began it.
pub async fn confirm(base: &Base, actor: AccountId, tenant: TenantId, act: BulkActId) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let act = store::lock(&mut *tx, tenant, act).await?.ok_or(Refused::NotFound)?;
    people::acting(&mut tx, tenant, actor, Permission::ManagePeople, now).await?;
    if act.actor != actor {
        return Err(Refused::NotTheirs);
    }
    match act.state() {
        State::Waiting => store::confirm(&mut *tx, tenant, act.id, now).await?,
        State::Under(Pass::Foreseeing) => return Err(Refused::NotForeseen),
        State::Under(Pass::Doing) | State::Finished | State::Stopped(_) => return Ok(()),
    }
    tx.commit().await?;
    go_on(base, tenant, &act, DONE_AT_ONCE).await;
    Ok(())
}

/// Deals with a small act at once, and leaves a large one to the workers.
async fn go_on(base: &Base, tenant: TenantId, act: &BulkAct, most: i64) {
    loop {
        if act.chosen > most {
            break;
        }
        match part::take_part_of(base, tenant, act.id).await {
            Ok(State::Under(_)) => {}
            Ok(State::Waiting | State::Finished | State::Stopped(_)) => return,
            Err(error) => {
                tracing::warn!(?error, "a part of a bulk act is left to the workers");
                break;
            }
        }
    }
    worker::wake();
}

/// An act with what its page tells.
#[derive(Clone, Debug)]
pub struct ToldAct {
    pub act: BulkAct,
    pub foreseen: Tally,
    pub settled: Tally,
    /// Name or address of who began it; `None` when it was SmartTrackers, through a superadmin.
    pub actor: Option<String>,
    /// A page of those who were passed over for the reason that was asked for.
    pub skipped: Vec<SkippedPerson>,
    pub has_more: bool,
}

/// An act, and a page of those who were passed over for a reason, if one is asked for.
pub async fn find(
    db: &PgPool,
    tenant: TenantId,
    act: BulkActId,
    reason: Option<Reason>,
    after: Option<PersonId>,
) -> sqlx::Result<Option<ToldAct>> {
    let told = store::find_told(db, tenant, act, (reason, after), PAGE_SIZE + 1).await?;
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    Ok(told.map(|mut told| {
        told.has_more = told.skipped.len() > size;
        told.skipped.truncate(size);
        told
    }))
}

/// Forgets what was never confirmed and what has long been over.
pub async fn sweep(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    let (unconfirmed, finished) = (now - UNCONFIRMED_KEPT, now - FINISHED_KEPT);
    let mut is_more = true;
    while is_more {
        let mut tx = database::begin_across(db).await?;
        is_more =
            chosen::store::delete_of_over(&mut *tx, unconfirmed, finished, FORGOTTEN_AT_ONCE).await? > 0;
        tx.commit().await?;
    }
    let mut tx = database::begin_across(db).await?;
    store::delete_over(&mut *tx, unconfirmed, finished).await?;
    tx.commit().await
}
