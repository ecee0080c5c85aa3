//! The trail in the reader's language.

use serde_json::{Map, Value};

use crate::audit::{Act, ActorKind, ListedActor, ListedEntry, ListedPerson};
use crate::language::{Language, Texts};
use crate::roles::words as role_words;
use crate::roles::{Permission, RoleKind};

/// What was done, without who did it.
pub(super) fn act_name(act: Act, t: Texts) -> String {
    match act {
        Act::TenantCreated => t.trail_did_tenant_created(),
        Act::TenantSettingsChanged => t.trail_did_tenant_settings_changed(),
        Act::TenantRenamed => t.trail_did_tenant_renamed(),
        Act::TenantSuspended => t.trail_did_tenant_suspended(),
        Act::TenantReopened => t.trail_did_tenant_reopened(),
        Act::TenantDeletionScheduled => t.trail_did_tenant_deletion_scheduled(),
        Act::TenantRestored => t.trail_did_tenant_restored(),
        Act::TenantErased => t.trail_did_tenant_erased(),
        Act::TenantExported => t.trail_did_tenant_exported(),
        Act::InvitationLimitsLifted => t.trail_did_limits_lifted(),
        Act::InvitationLimitsRestored => t.trail_did_limits_restored(),
        Act::VisitAsked => t.trail_did_visit_asked(),
        Act::VisitApproved => t.trail_did_visit_approved(),
        Act::VisitRefused => t.trail_did_visit_refused(),
        Act::VisitBegun => t.trail_did_visit_begun(),
        Act::VisitActing => t.trail_did_visit_acting(),
        Act::VisitLeft => t.trail_did_visit_left(),
        Act::PersonInvited => t.trail_did_person_invited(),
        Act::InvitationResent => t.trail_did_invitation_resent(),
        Act::InvitationRenewed => t.trail_did_invitation_renewed(),
        Act::InvitationReminded => t.trail_did_invitation_reminded(),
        Act::InvitationTakenOver => t.trail_did_invitation_taken_over(),
        Act::LinkReplaced => t.trail_did_link_replaced(),
        Act::LinkCopied => t.trail_did_link_copied(),
        Act::JoinAsked => t.trail_did_join_asked(),
        Act::JoinApproved => t.trail_did_join_approved(),
        Act::JoinRefused => t.trail_did_join_refused(),
        Act::FreshLinkAsked => t.trail_did_fresh_link_asked(),
        Act::MindChanged => t.trail_did_mind_changed(),
        Act::InvitationRevoked => t.trail_did_invitation_revoked(),
        Act::InvitationAccepted => t.trail_did_invitation_accepted(),
        Act::InvitationDeclined => t.trail_did_invitation_declined(),
        Act::RolesChanged => t.trail_did_roles_changed(),
        Act::RoleCreated => t.trail_did_role_created(),
        Act::RoleChanged => t.trail_did_role_changed(),
        Act::RoleDeleted => t.trail_did_role_deleted(),
        Act::PersonDeactivated => t.trail_did_person_deactivated(),
        Act::PersonReactivated => t.trail_did_person_reactivated(),
        Act::PersonChanged => t.trail_did_person_changed(),
        Act::AddressCorrected => t.trail_did_address_corrected(),
        Act::SuperadminInvited => t.trail_did_superadmin_invited(),
        Act::SuperadminAccepted => t.trail_did_superadmin_accepted(),
        Act::SuperadminInvitationRevoked => t.trail_did_superadmin_invitation_revoked(),
        Act::SuperadminRemoved => t.trail_did_superadmin_removed(),
        Act::SessionEnded => t.trail_did_session_ended(),
        Act::AllSessionsEnded => t.trail_did_all_sessions_ended(),
        Act::SessionsEndedByProvider => t.trail_did_sessions_ended_by_provider(),
        Act::AccountGivenOut => t.trail_did_account_given_out(),
        Act::AccountErased => t.trail_did_account_erased(),
        Act::PeopleMasked => t.trail_did_people_masked(),
        Act::PeopleExported => t.trail_did_people_exported(),
    }
}

/// The same for a stored word, which a later version may know and this one not.
pub(super) fn told_act(word: &str, t: Texts) -> String {
    Act::from_word(word).map_or_else(|| word.to_owned(), |act| act_name(act, t))
}

pub(super) fn kind_name(kind: ActorKind, t: Texts) -> String {
    match kind {
        ActorKind::Person => t.trail_kind_person(),
        ActorKind::Superadmin => t.trail_kind_superadmin(),
        ActorKind::System => t.trail_kind_system(),
    }
}

/// Who did it.
pub(super) fn told_actor(actor: &ListedActor, t: Texts) -> String {
    match actor {
        ListedActor::Person(account) | ListedActor::Superadmin { account: Some(account), .. } => {
            called(&account.name, &account.address).unwrap_or_else(|| t.trail_erased())
        }
        ListedActor::Superadmin { account: None, .. } => t.app_name(),
        ListedActor::System => t.trail_system(),
    }
}

/// Why a superadmin did it.
pub(super) fn reason_of(actor: &ListedActor) -> Option<String> {
    match actor {
        ListedActor::Superadmin { reason, .. } => reason.clone(),
        ListedActor::Person(_) | ListedActor::System => None,
    }
}

/// Whom it was done to.
pub(super) fn told_person(person: &ListedPerson, t: Texts) -> String {
    let gone = || if person.is_erased { t.trail_erased() } else { t.trail_gone() };
    called(&person.name, &person.address).unwrap_or_else(gone)
}

/// Name or address, where there is one.
fn called(name: &str, address: &str) -> Option<String> {
    [name, address].into_iter().find(|it| !it.is_empty()).map(str::to_owned)
}

/// What an entry tells, one fact a line: first what it was named, then what became different. `None` once it was
/// erased.
pub(super) fn told_facts(entry: &ListedEntry, t: Texts) -> Option<Vec<String>> {
    let Value::Object(facts) = entry.facts.as_ref()? else { return Some(Vec::new()) };
    let mut lines = Vec::new();
    match (facts.get("before"), facts.get("after")) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => lines.extend(changes(before, after, t)),
        (None, Some(Value::Object(only))) | (Some(Value::Object(only)), None) => {
            lines.extend(
                only.iter().map(|(key, value)| format!("{}: {}", fact_name(key, t), told(key, value, t))),
            );
        }
        (Some(before), Some(after)) => {
            let key = if before.is_array() { "roles" } else { "address" };
            lines.push(t.trail_change(told(key, before, t), told(key, after, t)));
        }
        _ => {}
    }
    let is_told_with_actor = reason_of(&entry.actor).is_some();
    let more = facts.iter().filter(|(key, value)| {
        let is_known = matches!(key.as_str(), "before" | "after" | "people" | "facts_of" | "clients_of")
            || key.as_str() == "reason" && is_told_with_actor;
        // Ids say nothing to anybody; they are in the files.
        !is_known && !value.is_null() && value.as_str().is_none_or(|text| text.parse::<uuid::Uuid>().is_err())
    });
    lines.extend(more.map(|(key, value)| format!("{}: {}", fact_name(key, t), told(key, value, t))));
    Some(lines)
}

fn changes(before: &Map<String, Value>, after: &Map<String, Value>, t: Texts) -> Vec<String> {
    let keys = after.keys().chain(before.keys().filter(|key| !after.contains_key(*key)));
    let none = Value::Null;
    let differing = keys.filter_map(|key| {
        let (was, is) = (before.get(key).unwrap_or(&none), after.get(key).unwrap_or(&none));
        (was != is).then(|| {
            let change = t.trail_change(told(key, was, t), told(key, is, t));
            format!("{}: {change}", fact_name(key, t))
        })
    });
    differing.collect()
}

fn fact_name(key: &str, t: Texts) -> String {
    match key {
        "name" => t.trail_fact_name(),
        "language" => t.trail_fact_language(),
        "allowed_domains" => t.trail_fact_allowed_domains(),
        "may_join_by_link" => t.trail_fact_join_by_link(),
        "requires_second_factor" => t.trail_fact_second_factor(),
        "permissions" => t.trail_fact_permissions(),
        "address" => t.trail_fact_address(),
        "accepted_as" => t.trail_fact_accepted_as(),
        "replacement" => t.trail_fact_replacement(),
        "reason" => t.trail_fact_reason(),
        "slug" => t.trail_fact_slug(),
        "asks_first" => t.trail_fact_asks_first(),
        "without_agreement" => t.trail_fact_without_agreement(),
        "for_good" => t.trail_fact_for_good(),
        "due_on" => t.trail_fact_due_on(),
        "ended" => t.trail_fact_ended(),
        "file" => t.trail_fact_file(),
        "everybody" => t.trail_fact_everybody(),
        "ends_at" => t.trail_fact_ends_at(),
        other => other.replace('_', " "),
    }
}

fn told(key: &str, value: &Value, t: Texts) -> String {
    match value {
        Value::Null => t.trail_nothing(),
        Value::Bool(true) => t.trail_yes(),
        Value::Bool(false) => t.trail_no(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.is_empty() => t.trail_nothing(),
        Value::String(text) => told_word(key, text, t),
        Value::Array(all) if all.is_empty() => t.trail_nothing(),
        Value::Array(all) => role_words::list(all.iter().map(|value| told(key, value, t)).collect(), t),
        Value::Object(_) => value.to_string(),
    }
}

/// Roles, permissions and languages by their words, anything else as it is.
fn told_word(key: &str, text: &str, t: Texts) -> String {
    match key {
        "roles" | "replacement" => {
            role_words::role_name(&RoleKind::from_stored(text, Some(text.to_owned())), t)
        }
        "permissions" => Permission::from_word(text)
            .map_or_else(|| text.to_owned(), |permission| role_words::permission_name(permission, t)),
        "language" => match Language::from_tag(text) {
            Some(language) => language.own_name().to_owned(),
            None => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}
