//! Going through the people of an act, part by part. Each part is one transaction, in which everything is
//! asked anew: what may the actor do, which roles are there, how is each person.
//!
//! Whoever deals with a part holds the lock of the act. Order of locks: act, invitations, tenant, people.

use std::collections::{HashMap, HashSet};

use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};

use super::act::{BulkAct, GIVEN_UP_AFTER, Pass, State, Stopped};
use super::chosen::{self, Change, Chosen, Judge, Outcome, Reason, Tally};
use super::{Deed, Refused, store};
use crate::base::Base;
use crate::database;
use crate::ids::{BulkActId, InvitationId, PersonId, TenantId};
use crate::people::{self, Acting, Administrators, Person};
use crate::roles::{Permission, Permissions, Role};
use crate::{invitations, roles, tenants};

/// People of whom it is foreseen at once what will happen to them.
const FORESEEN: u16 = 5_000;
/// People to whom it is done in one transaction. Others who want to act in the tenant wait so long.
const DONE: u16 = 500;
/// Before a part that broke is tried again.
const PAUSE: Duration = Duration::seconds(30);

/// Deals with the next part of some act that nobody else has in hand; false when there is none.
///
/// # Errors
/// When something is broken; that part is tried again later.
pub async fn take_part(base: &Base) -> Result<bool, Refused> {
    let mut tx = base.begin().await?;
    let Some((tenant, act)) = store::lock_due(&mut *tx, base.now()).await? else { return Ok(false) };
    database::bind(&mut tx, tenant).await?;
    let dealt = deal_with(base, &mut tx, tenant, &act).await;
    if let Err(error) = dealt {
        tx.rollback().await?;
        store::postpone(&base.db, tenant, act.id, base.now() + PAUSE).await?;
        return Err(error);
    }
    tx.commit().await?;
    Ok(true)
}

/// Deals with the next part of this act; says how the act stands then.
pub(super) async fn take_part_of(base: &Base, tenant: TenantId, act: BulkActId) -> Result<State, Refused> {
    let mut tx = base.begin().await?;
    let act = store::lock(&mut *tx, tenant, act).await?.ok_or(Refused::NotFound)?;
    deal_with(base, &mut tx, tenant, &act).await?;
    tx.commit().await?;
    let act = store::find(&base.db, tenant, act.id).await?.ok_or(Refused::NotFound)?;
    Ok(act.state())
}

async fn deal_with(
    base: &Base,
    tx: &mut PgConnection,
    tenant: TenantId,
    act: &BulkAct,
) -> Result<(), Refused> {
    let State::Under(pass) = act.state() else { return Ok(()) };
    let now = base.now();
    // While the tenant was closed, no time went by for it.
    if act.is_overdue(now) && !tenants::was_reopened_after(tx, tenant, now - GIVEN_UP_AFTER).await? {
        return Ok(store::finish(tx, tenant, act.id, Some(Stopped::TooLong), now).await?);
    }
    let size = if pass == Pass::Foreseeing { FORESEEN } else { DONE };
    let ids = chosen::store::list_next(&mut *tx, tenant, act, size.into()).await?;
    let locked = if pass == Pass::Doing { Some(lock(tx, tenant, act.deed, &ids).await?) } else { None };
    let acting = match people::acting(tx, tenant, act.actor, Permission::ManagePeople, now).await {
        Ok(acting) if act.deed.is_deletion() && !acting.permissions.allow(Permission::ManageRoles) => {
            return Ok(store::finish(tx, tenant, act.id, Some(Stopped::NoRight), now).await?);
        }
        Err(people::Refused::Forbidden) => {
            return Ok(store::finish(tx, tenant, act.id, Some(Stopped::NoRight), now).await?);
        }
        acting => acting?,
    };
    let part = Part { base, tenant, act, acting, now, ids, locked };
    let administrators = part.go_through(tx, pass).await?;
    match part.ids.last() {
        Some(reached) if part.ids.len() == usize::from(size) => {
            store::advance(tx, tenant, act.id, *reached, administrators, now).await?;
        }
        _ if pass == Pass::Foreseeing => store::end_foreseeing(tx, tenant, act.id, now).await?,
        _ => {
            let stopped = part.end(tx).await?;
            store::finish(tx, tenant, act.id, stopped, now).await?;
        }
    }
    Ok(())
}

/// The locks that the single deed takes, in the same order, each for all people of the part; tells which
/// invitations are locked.
async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    deed: Deed,
    people: &[PersonId],
) -> sqlx::Result<HashSet<InvitationId>> {
    let mut invitations = Vec::new();
    if deed.is_of_invitation() {
        invitations = invitations::lock_latest_of(tx, tenant, people).await?;
        tenants::share(tx, tenant).await?;
    } else {
        tenants::lock(tx, tenant).await?;
        if let Deed::DeleteRole { role, .. } = deed {
            roles::lock_own(tx, tenant, role).await?;
        }
    }
    people::lock_all(tx, tenant, people).await?;
    Ok(invitations.into_iter().collect())
}

/// Some people of an act, and what holds for all of them.
struct Part<'a> {
    base: &'a Base,
    tenant: TenantId,
    act: &'a BulkAct,
    acting: Acting,
    now: OffsetDateTime,
    ids: Vec<PersonId>,
    /// The invitations that are locked, while it is being done.
    locked: Option<HashSet<InvitationId>>,
}

impl Part<'_> {
    /// Judges everybody, writes what comes of it, and tells how many administrators are left.
    async fn go_through(&self, tx: &mut PgConnection, pass: Pass) -> Result<i64, Refused> {
        let all = roles::list(&mut *tx, self.tenant).await?;
        let chosen = self.chosen(tx, &all).await?;
        let mut judge = Judge {
            deed: self.act.deed,
            actor: self.act.actor,
            held: self.acting.permissions,
            roles: &all,
            administrators: self.administrators(tx, pass, &all, &chosen).await?,
            now: self.now,
        };
        let mut changes = Vec::new();
        let mut settled = Vec::with_capacity(self.ids.len());
        for id in &self.ids {
            let judged = self.judge(&mut judge, chosen.get(id));
            settled.push((*id, judged.as_ref().map_or_else(|why| Outcome::Skipped(*why), |_| Outcome::Done)));
            if let (Some(chosen), Ok(change)) = (chosen.get(id), judged) {
                changes.push((&chosen.person, change));
            }
        }
        let mut tally = Tally::default();
        settled.iter().for_each(|(_, outcome)| tally.add(*outcome, 1));
        if pass == Pass::Doing {
            self.write(tx, changes).await?;
            chosen::store::settle(&mut *tx, self.tenant, self.act.id, &settled).await?;
        }
        store::add_to_tally(tx, self.tenant, self.act.id, pass, &tally).await?;
        Ok(judge.administrators.count)
    }

    /// Those who are still in the tenant, as they are now.
    async fn chosen(
        &self,
        tx: &mut PgConnection,
        all: &[Role],
    ) -> Result<HashMap<PersonId, Chosen>, Refused> {
        let is_about_held = self.act.deed == Deed::TakeOver;
        let mut chosen =
            chosen::store::list_chosen(&mut *tx, self.tenant, &self.ids, all, is_about_held).await?;
        if self.act.deed == Deed::Resend {
            let addresses: Vec<_> = chosen.iter().map(|chosen| chosen.person.address.clone()).collect();
            let addresses: Vec<_> = addresses.iter().collect();
            let full = invitations::full_addresses(tx, self.tenant, &addresses, self.now).await?;
            let full: HashSet<_> = full.into_iter().map(|(address, _)| address).collect();
            for chosen in &mut chosen {
                chosen.has_enough_mail = full.contains(chosen.person.address.folded());
            }
        }
        Ok(chosen.into_iter().map(|chosen| (chosen.person.id, chosen)).collect())
    }

    /// While it is only foreseen, those who would cease to be administrators still are.
    async fn administrators(
        &self,
        tx: &mut PgConnection,
        pass: Pass,
        all: &[Role],
        chosen: &HashMap<PersonId, Chosen>,
    ) -> sqlx::Result<Administrators> {
        let count = self.act.administrators;
        let can_cease = chosen.values().any(|chosen| !chosen.person.administers().is_empty());
        if !self.act.deed.is_taking() || !can_cease {
            return Ok(Administrators { can: Permissions::all(), count });
        }
        if pass == Pass::Doing {
            return people::administrators(tx, self.tenant, all, i64::from(DONE) + 1).await;
        }
        let can = people::administrators(tx, self.tenant, all, 1).await?.can;
        Ok(Administrators { can, count })
    }

    fn judge(&self, judge: &mut Judge<'_>, chosen: Option<&Chosen>) -> Result<Change, Reason> {
        let chosen = chosen.ok_or(Reason::Gone)?;
        if chosen.person.is_masked() {
            return Err(Reason::Gone);
        }
        let change = judge.judge(chosen)?;
        match (&change, &self.locked) {
            // While we waited for the locks, somebody else may have invited anew.
            (Change::Invitation(invitation), Some(locked)) if !locked.contains(&invitation.id) => {
                Err(Reason::Changed)
            }
            _ => Ok(change),
        }
    }

    async fn write(&self, tx: &mut PgConnection, changes: Vec<(&Person, Change)>) -> Result<(), Refused> {
        let (mut people, mut invitations) = (Vec::new(), Vec::new());
        for (before, change) in changes {
            match change {
                Change::Person(after) => people.push((before, after)),
                Change::Invitation(after) => invitations.push(after),
            }
        }
        let (tenant, now) = (self.tenant, self.now);
        let who = (self.act.actor, self.acting);
        match self.act.deed {
            Deed::AddRole(_) | Deed::RemoveRole(_) | Deed::DeleteRole { .. } => {
                people::change_all_roles(tx, tenant, self.acting, &people, now).await?;
            }
            Deed::Deactivate => {
                let people: Vec<_> = people.iter().map(|(before, _)| before.id).collect();
                people::deactivate_all(tx, tenant, self.acting, &people, now).await?;
            }
            Deed::Resend => {
                invitations::resend_all(self.base, tx, tenant, who, &invitations, now).await?;
            }
            Deed::TakeOver => invitations::take_over_all(tx, tenant, who, &invitations, now).await?,
            Deed::Revoke => invitations::revoke_all(self.base, tx, tenant, who, &invitations, now).await?,
        }
        Ok(())
    }

    /// What is left to do once everybody has been dealt with.
    async fn end(&self, tx: &mut PgConnection) -> Result<Option<Stopped>, Refused> {
        let Deed::DeleteRole { role, instead } = self.act.deed else { return Ok(None) };
        let is_gone =
            people::delete_unused_role(tx, self.tenant, self.acting, role, instead, self.now).await?;
        Ok((!is_gone).then_some(Stopped::RoleInUse))
    }
}
