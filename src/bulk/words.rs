//! Bulk acts in the reader's language.

use time::OffsetDateTime;

use super::act::{BulkAct, State};
use super::chosen::Reason;
use super::deed::Deed;
use crate::invitations::GOOD_FOR;
use crate::language::Texts;
use crate::roles::{RoleKind, words};
use crate::web::dates::day;
use crate::web::notices::Notice;
use crate::web::numbers::counted;

/// "12 people"
pub(super) fn people(count: i64, t: Texts) -> String {
    t.bulk_people(count, counted(count, t))
}

pub(super) fn role_name(act: &BulkAct, t: Texts) -> String {
    named(act.role_word.as_deref(), t)
}

/// A role by the word it is stored by.
fn named(word: Option<&str>, t: Texts) -> String {
    let word = word.unwrap_or_default();
    words::role_name(&RoleKind::from_stored(word, Some(word.to_owned())), t)
}

pub(super) fn title(act: &BulkAct, t: Texts) -> String {
    match act.deed {
        Deed::AddRole(_) => t.bulk_title_add_role(role_name(act, t)),
        Deed::RemoveRole(_) => t.bulk_title_remove_role(role_name(act, t)),
        Deed::DeleteRole { .. } => t.bulk_title_delete_role(role_name(act, t)),
        Deed::Resend => t.bulk_title_resend(),
        Deed::TakeOver => t.bulk_title_take_over(),
        Deed::Revoke => t.bulk_title_revoke(),
        Deed::Deactivate => t.bulk_title_deactivate(),
    }
}

/// What will happen to so many.
pub(super) fn will(act: &BulkAct, count: i64, t: Texts) -> String {
    let people = counted(count, t);
    match act.deed {
        _ if count == 0 => t.bulk_will_nobody(),
        Deed::AddRole(_) => t.bulk_will_add_role(count, role_name(act, t), people),
        Deed::RemoveRole(_) | Deed::DeleteRole { .. } => {
            t.bulk_will_remove_role(count, role_name(act, t), people)
        }
        Deed::Resend => t.bulk_will_resend(count, people),
        Deed::TakeOver => t.bulk_will_take_over(count, people),
        Deed::Revoke => t.bulk_will_revoke(count, people),
        Deed::Deactivate => t.bulk_will_deactivate(count, people),
    }
}

/// What that means for them.
pub(super) fn explanation(act: &BulkAct, t: Texts) -> String {
    match act.deed {
        Deed::AddRole(_) | Deed::RemoveRole(_) => t.bulk_text_role(),
        Deed::DeleteRole { .. } => t.bulk_text_delete_role(named(act.instead_word.as_deref(), t)),
        Deed::Resend => t.bulk_text_resend(),
        Deed::TakeOver => t.bulk_text_take_over(),
        Deed::Revoke => t.bulk_text_revoke(),
        Deed::Deactivate => t.bulk_text_deactivate(),
    }
}

/// The button that confirms.
pub(super) fn confirm(deed: Deed, count: i64, t: Texts, now: OffsetDateTime) -> String {
    let people = counted(count, t);
    match deed {
        Deed::AddRole(_) => t.bulk_confirm_add_role(count, people),
        Deed::RemoveRole(_) => t.bulk_confirm_remove_role(count, people),
        Deed::DeleteRole { .. } => t.bulk_confirm_delete_role(),
        Deed::Resend => t.bulk_confirm_resend(count, day(now + GOOD_FOR, t), people),
        Deed::TakeOver => t.bulk_confirm_take_over(count, people),
        Deed::Revoke => t.bulk_confirm_revoke(count, people),
        Deed::Deactivate => t.bulk_confirm_deactivate(count, people),
    }
}

/// What has happened to so many.
pub(super) fn did(act: &BulkAct, count: i64, t: Texts) -> Notice {
    let role = role_name(act, t);
    match act.deed {
        Deed::AddRole(_) => Notice::RoleAdded { role, count },
        Deed::DeleteRole { .. } if act.state() == State::Finished => {
            Notice::RoleDeleted { role: act.role_word.clone().unwrap_or_default() }
        }
        Deed::RemoveRole(_) | Deed::DeleteRole { .. } => Notice::RoleRemoved { role, count },
        Deed::Resend => Notice::ManyResent { count },
        Deed::TakeOver => Notice::ManyTakenOver { count },
        Deed::Revoke => Notice::ManyRevoked { count },
        Deed::Deactivate => Notice::ManyDeactivated { count },
    }
}

pub(super) fn reason(reason: Reason, deed: Deed, t: Texts) -> String {
    match reason {
        Reason::AlreadyHasRole => t.bulk_reason_already_has_role(),
        Reason::HasNotRole => t.bulk_reason_has_not_role(),
        Reason::OnlyRole => t.bulk_reason_only_role(),
        Reason::NotYoursToGive if deed.role().is_some() => t.bulk_reason_not_yours_role(),
        Reason::NotYoursToGive => t.bulk_reason_not_yours(),
        Reason::RoleGone => t.bulk_reason_role_gone(),
        Reason::NotInvited => t.bulk_reason_not_invited(),
        Reason::Answered => t.bulk_reason_answered(),
        Reason::NotHeld => t.bulk_reason_not_held(),
        Reason::NotActive => t.bulk_reason_not_active(),
        Reason::AlreadyDeactivated => t.bulk_reason_already_deactivated(),
        Reason::LastAdministrator => t.bulk_reason_last_administrator(),
        Reason::Yourself => t.bulk_reason_yourself(),
        Reason::TooManyMails => t.bulk_reason_too_many_mails(),
        Reason::Changed => t.bulk_reason_changed(),
        Reason::Gone => t.bulk_reason_gone(),
    }
}
