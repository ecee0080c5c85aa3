//! Whether a deed is done to a chosen person, and what it makes of them. Asked twice: to foresee what
//! will happen, and again under locks when it happens.

use time::OffsetDateTime;

use super::Chosen;
use super::outcome::Reason;
use crate::bulk::Deed;
use crate::ids::{AccountId, RoleId};
use crate::invitations::{Invitation, InvitationRefused, Status};
use crate::people::{Administrators, Person};
use crate::roles::{self, Permissions, Role, RoleSet, RolesRefused};

/// What a deed makes of a person.
#[derive(Clone, Debug)]
pub enum Change {
    Person(Person),
    Invitation(Invitation),
}

pub struct Judge<'a> {
    pub deed: Deed,
    pub actor: AccountId,
    /// What the actor may do in the tenant.
    pub held: Permissions,
    /// All roles of the tenant.
    pub roles: &'a [Role],
    /// The active administrators of the tenant, less those who cease to be one.
    pub administrators: Administrators,
    pub now: OffsetDateTime,
}

impl Judge<'_> {
    /// What the deed makes of this person; the tenant keeps an administrator, whoever comes last.
    ///
    /// # Errors
    /// Why they are passed over.
    pub fn judge(&mut self, chosen: &Chosen) -> Result<Change, Reason> {
        let person = &chosen.person;
        let after = match self.deed {
            Deed::AddRole(role) => self.with_role(person, role)?,
            Deed::RemoveRole(role) => self.without_role(person, role, None)?,
            Deed::DeleteRole { role, instead } => self.without_role(person, role, Some(instead))?,
            Deed::Deactivate => self.deactivated(person)?,
            Deed::Resend => return self.resent(chosen).map(Change::Invitation),
            Deed::TakeOver => return self.taken_over(chosen).map(Change::Invitation),
            Deed::Revoke => return self.of_invitation(chosen, Invitation::revoke).map(Change::Invitation),
        };
        self.keep_an_administrator(person, &after)?;
        Ok(Change::Person(after))
    }

    fn with_role(&self, person: &Person, role: RoleId) -> Result<Person, Reason> {
        let mut chosen = person.role_ids();
        if chosen.contains(&role) {
            return Err(Reason::AlreadyHasRole);
        }
        chosen.push(role);
        Ok(person.with_roles(&self.change(person, &chosen)?, self.actor, self.held))
    }

    /// `instead`: what they get if that was their only one.
    fn without_role(&self, person: &Person, role: RoleId, instead: Option<RoleId>) -> Result<Person, Reason> {
        let mut chosen = person.role_ids();
        if !chosen.contains(&role) {
            return Err(Reason::HasNotRole);
        }
        chosen.retain(|other| *other != role);
        if chosen.is_empty() {
            chosen.extend(instead);
        }
        let after = person.with_roles(&self.change(person, &chosen)?, self.actor, self.held);
        // What one does not hold any more, one could not give back to oneself.
        if self.is_actor(person) && after.permissions() != person.permissions() {
            return Err(Reason::Yourself);
        }
        Ok(after)
    }

    fn deactivated(&self, person: &Person) -> Result<Person, Reason> {
        if person.deactivated_at.is_some() {
            return Err(Reason::AlreadyDeactivated);
        }
        if !person.is_active() {
            return Err(Reason::NotActive);
        }
        if self.is_actor(person) {
            return Err(Reason::Yourself);
        }
        self.could_give(person)?;
        Ok(Person { deactivated_at: Some(self.now), ..person.clone() })
    }

    fn resent(&self, chosen: &Chosen) -> Result<Invitation, Reason> {
        let resent = self.of_invitation(chosen, Invitation::resend)?;
        if chosen.has_enough_mail { Err(Reason::TooManyMails) } else { Ok(resent) }
    }

    fn taken_over(&self, chosen: &Chosen) -> Result<Invitation, Reason> {
        let open = |invitation: Invitation, now| invitation.take_over(now).map(|()| invitation);
        let taken_over = self.of_invitation(chosen, open)?;
        if chosen.is_held { Ok(taken_over) } else { Err(Reason::NotHeld) }
    }

    fn of_invitation(
        &self,
        chosen: &Chosen,
        deed: impl Fn(Invitation, OffsetDateTime) -> Result<Invitation, InvitationRefused>,
    ) -> Result<Invitation, Reason> {
        let invitation = chosen.invitation.ok_or(Reason::NotInvited)?;
        let after = deed(invitation, self.now).map_err(|InvitationRefused(status)| match status {
            Status::Revoked(_) => Reason::NotInvited,
            _ => Reason::Answered,
        })?;
        self.could_give(&chosen.person)?;
        Ok(after)
    }

    fn change(&self, person: &Person, chosen: &[RoleId]) -> Result<RoleSet, Reason> {
        roles::change(self.roles, &person.roles, chosen, self.held).map_err(refused)
    }

    /// Whoever acts on a person could give them all that they have.
    fn could_give(&self, person: &Person) -> Result<RoleSet, Reason> {
        roles::change(&person.roles, &[], &person.role_ids(), self.held).map_err(refused)
    }

    fn keep_an_administrator(&mut self, before: &Person, after: &Person) -> Result<(), Reason> {
        let Administrators { can, count } = &mut self.administrators;
        let is_one = |person: &Person| person.is_active() && person.permissions().cover(*can);
        if is_one(before) && !is_one(after) {
            if *count <= 1 {
                return Err(Reason::LastAdministrator);
            }
            *count -= 1;
        }
        Ok(())
    }

    fn is_actor(&self, person: &Person) -> bool {
        person.account == Some(self.actor)
    }
}

fn refused(refused: RolesRefused) -> Reason {
    match refused {
        RolesRefused::None => Reason::OnlyRole,
        RolesRefused::Unknown => Reason::RoleGone,
        RolesRefused::NotYoursToGive(_) => Reason::NotYoursToGive,
    }
}

#[cfg(test)]
mod tests {
    use time::Duration;
    use time::macros::datetime;
    use uuid::Uuid;

    use super::*;
    use crate::ids::{InvitationId, PersonId};
    use crate::roles::Permission;
    use crate::roles::RoleKind::{self, Administrator, Manager, Viewer};

    const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);
    const ACTOR: AccountId = AccountId(Uuid::from_u128(1));
    const OTHER: AccountId = AccountId(Uuid::from_u128(2));

    fn roles() -> Vec<Role> {
        let role = |(number, kind): (u128, RoleKind)| Role {
            id: RoleId(Uuid::from_u128(number)),
            permissions: kind.built_in_permissions(),
            kind,
        };
        (10..).zip(RoleKind::BUILT_IN).map(role).collect()
    }

    fn of_kind(kind: &RoleKind) -> Role {
        roles().into_iter().find(|role| role.kind == *kind).unwrap()
    }

    /// Joined, with these roles.
    fn member(kinds: &[RoleKind]) -> Chosen {
        let invitation = Invitation::new(InvitationId(Uuid::nil()), NOW - Duration::DAY);
        let person = Person {
            id: PersonId(Uuid::from_u128(3)),
            address: "bo@acme.example".parse().unwrap(),
            name: String::new(),
            language: None,
            roles: kinds.iter().map(of_kind).collect(),
            roles_given_by: OTHER,
            account: Some(OTHER),
            joined_at: Some(NOW),
            deactivated_at: None,
        };
        Chosen { person, invitation: invitation.accept(NOW).ok(), is_held: false, has_enough_mail: false }
    }

    /// Invited, with these roles.
    fn invited(kinds: &[RoleKind]) -> Chosen {
        let Chosen { person, .. } = member(kinds);
        let person = Person { account: None, joined_at: None, ..person };
        let invitation = Invitation::new(InvitationId(Uuid::nil()), NOW - Duration::DAY);
        Chosen { person, invitation: Some(invitation), is_held: false, has_enough_mail: false }
    }

    fn two() -> Administrators {
        Administrators { can: Permissions::all(), count: 2 }
    }

    fn judged(deed: Deed, chosen: &Chosen) -> Result<Change, Reason> {
        judged_by(Permissions::all(), deed, chosen)
    }

    fn judged_by(held: Permissions, deed: Deed, chosen: &Chosen) -> Result<Change, Reason> {
        let roles = roles();
        Judge { deed, actor: ACTOR, held, roles: &roles, administrators: two(), now: NOW }.judge(chosen)
    }

    fn person(change: Result<Change, Reason>) -> Person {
        let Ok(Change::Person(person)) = change else { panic!("{change:?}") };
        person
    }

    fn reason(change: Result<Change, Reason>) -> Reason {
        change.unwrap_err()
    }

    #[test]
    fn a_role_is_added_to_whoever_does_not_have_it() {
        let manager = Deed::AddRole(of_kind(&Manager).id);
        for chosen in [member(&[Viewer]), invited(&[Viewer])] {
            let after = person(judged(manager, &chosen));
            assert_eq!(after.role_ids(), [of_kind(&Manager).id, of_kind(&Viewer).id]);
            assert_eq!(after.roles_given_by, ACTOR);
        }
        assert_eq!(reason(judged(manager, &member(&[Manager]))), Reason::AlreadyHasRole);
        assert_eq!(reason(judged(Deed::AddRole(RoleId(Uuid::nil())), &member(&[Viewer]))), Reason::RoleGone);
    }

    #[test]
    fn a_role_is_taken_from_whoever_has_another_besides() {
        let viewer = Deed::RemoveRole(of_kind(&Viewer).id);
        assert_eq!(person(judged(viewer, &member(&[Viewer, Manager]))).role_ids(), [of_kind(&Manager).id]);
        assert_eq!(reason(judged(viewer, &member(&[Manager]))), Reason::HasNotRole);
        assert_eq!(reason(judged(viewer, &member(&[Viewer]))), Reason::OnlyRole);
    }

    #[test]
    fn a_role_that_is_deleted_is_replaced_where_it_was_the_only_one() {
        let [viewer, manager] = [Viewer, Manager].map(|kind| of_kind(&kind).id);
        let deed = Deed::DeleteRole { role: viewer, instead: manager };
        assert_eq!(person(judged(deed, &member(&[Viewer]))).role_ids(), [manager]);
        let both = member(&[Viewer, RoleKind::Registrar]);
        assert_eq!(person(judged(deed, &both)).role_ids(), [of_kind(&RoleKind::Registrar).id]);
        let administrator = of_kind(&Administrator).id;
        let held = of_kind(&Viewer).permissions.and([Permission::ManagePeople].into_iter().collect());
        let beyond = Deed::DeleteRole { role: viewer, instead: administrator };
        assert_eq!(reason(judged_by(held, beyond, &member(&[Viewer]))), Reason::NotYoursToGive);
    }

    #[test]
    fn only_what_needs_another_administrator_is_taken_over() {
        let held = Chosen { is_held: true, ..invited(&[Viewer]) };
        assert!(judged(Deed::TakeOver, &held).is_ok());
        assert_eq!(reason(judged(Deed::TakeOver, &invited(&[Viewer]))), Reason::NotHeld);
        assert_eq!(reason(judged(Deed::TakeOver, &member(&[Viewer]))), Reason::Answered);
        let beyond = Chosen { is_held: true, ..invited(&[Administrator]) };
        let own = of_kind(&Manager).permissions;
        assert_eq!(reason(judged_by(own, Deed::TakeOver, &beyond)), Reason::NotYoursToGive);
    }

    #[test]
    fn nobody_gives_takes_or_ends_what_they_do_not_hold() {
        let held = of_kind(&Manager).permissions.and([Permission::ManagePeople].into_iter().collect());
        let administrator = of_kind(&Administrator).id;
        let refused = |deed, chosen: &Chosen| reason(judged_by(held, deed, chosen));
        assert_eq!(refused(Deed::AddRole(administrator), &member(&[Viewer])), Reason::NotYoursToGive);
        let both = [Viewer, Administrator];
        assert_eq!(refused(Deed::RemoveRole(administrator), &member(&both)), Reason::NotYoursToGive);
        assert_eq!(refused(Deed::Deactivate, &member(&both)), Reason::NotYoursToGive);
        for deed in [Deed::Resend, Deed::Revoke] {
            assert_eq!(refused(deed, &invited(&both)), Reason::NotYoursToGive);
        }
        // A role that stays needs no right, but who adds another does not vouch for it.
        let after = person(judged_by(held, Deed::AddRole(of_kind(&Manager).id), &member(&both)));
        assert_eq!(after.roles_given_by, OTHER);
    }

    #[test]
    fn only_open_invitations_are_sent_again_or_revoked() {
        for deed in [Deed::Resend, Deed::Revoke] {
            assert!(judged(deed, &invited(&[Viewer])).is_ok());
            let expired = Invitation::new(InvitationId(Uuid::nil()), NOW - Duration::days(40));
            let of = |invitation| Chosen { invitation, ..invited(&[Viewer]) };
            assert!(judged(deed, &of(Some(expired))).is_ok());
            assert_eq!(reason(judged(deed, &member(&[Viewer]))), Reason::Answered);
            let fresh = Invitation::new(InvitationId(Uuid::nil()), NOW);
            assert_eq!(reason(judged(deed, &of(fresh.decline(NOW).ok()))), Reason::Answered);
            assert_eq!(reason(judged(deed, &of(fresh.revoke(NOW).ok()))), Reason::NotInvited);
            assert_eq!(reason(judged(deed, &of(None))), Reason::NotInvited);
        }
    }

    #[test]
    fn who_has_had_enough_mail_gets_no_more() {
        let chosen = Chosen { has_enough_mail: true, ..invited(&[Viewer]) };
        assert_eq!(reason(judged(Deed::Resend, &chosen)), Reason::TooManyMails);
        assert!(judged(Deed::Revoke, &chosen).is_ok());
    }

    #[test]
    fn only_members_are_deactivated() {
        assert_eq!(person(judged(Deed::Deactivate, &member(&[Viewer]))).deactivated_at, Some(NOW));
        assert_eq!(reason(judged(Deed::Deactivate, &invited(&[Viewer]))), Reason::NotActive);
        let mut out = member(&[Viewer]);
        out.person.deactivated_at = Some(NOW);
        assert_eq!(reason(judged(Deed::Deactivate, &out)), Reason::AlreadyDeactivated);
    }

    #[test]
    fn nobody_takes_anything_from_themselves() {
        let mut own = member(&[Administrator, Viewer]);
        own.person.account = Some(ACTOR);
        assert_eq!(reason(judged(Deed::Deactivate, &own)), Reason::Yourself);
        let without = |kind| judged(Deed::RemoveRole(of_kind(kind).id), &own);
        assert_eq!(reason(without(&Administrator)), Reason::Yourself);
        assert!(without(&Viewer).is_ok(), "an administrator can do all that a viewer can");
    }

    #[test]
    fn the_last_administrator_stays_whoever_comes_last() {
        let roles = roles();
        let held = Permissions::all();
        for deed in [Deed::Deactivate, Deed::RemoveRole(of_kind(&Administrator).id)] {
            let mut judge =
                Judge { deed, actor: ACTOR, held, roles: &roles, administrators: two(), now: NOW };
            let administrator = member(&[Administrator, Viewer]);
            assert!(judge.judge(&administrator).is_ok());
            assert_eq!(reason(judge.judge(&administrator)), Reason::LastAdministrator);
            assert_eq!(judge.administrators.count, 1);
            // Who is only invited is none yet.
            let invited = judge.judge(&invited(&[Administrator, Viewer]));
            assert_ne!(invited.err(), Some(Reason::LastAdministrator));
        }
    }

    #[test]
    fn who_only_manages_people_counts_where_nobody_can_do_everything() {
        let desk = Role {
            id: RoleId(Uuid::from_u128(20)),
            permissions: [Permission::ManagePeople].into_iter().collect(),
            kind: RoleKind::Own("Desk".to_owned()),
        };
        let mut chosen = member(&[Viewer]);
        chosen.person.roles.push(desk.clone());
        let roles: Vec<Role> = roles().into_iter().chain([desk.clone()]).collect();
        for (can, is_kept) in [(Permissions::all(), false), (desk.permissions, true)] {
            let administrators = Administrators { can, count: 1 };
            let (deed, held) = (Deed::RemoveRole(desk.id), Permissions::all());
            let mut judge = Judge { deed, actor: ACTOR, held, roles: &roles, administrators, now: NOW };
            assert_eq!(judge.judge(&chosen).err(), is_kept.then_some(Reason::LastAdministrator));
        }
    }
}
