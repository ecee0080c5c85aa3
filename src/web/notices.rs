//! Notices: a sentence shown once, on the page that a successful POST redirects to. It travels in a
//! cookie, so showing it costs no round trip.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use time::Duration;
use tower_cookies::Cookies;

use super::cookies::CookieName;
use super::numbers::counted;
use crate::config::BaseUrl;
use crate::language::Texts;

const COOKIE: CookieName = CookieName("notice");

/// What to say; the words are chosen when it is shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Notice {
    LoggedOut,
    LoggedOutEverywhere,
    SessionClosed,
    LogInFirst,
    SessionEnded,
    SessionEndedBeforeForm,
    SignInCancelled { reference: String },
    SignInExpired { reference: String },
    SignInFailed { reference: String },
    SignInClock { reference: String },
    SecondFactorMissing { reference: String },
    Accepted { tenant: String },
    Declined { tenant: String },
    SuperadminAccepted,
    SuperadminRemoved { superadmin: String },
    LinkSent { address: String },
    FreshLinkAsked,
    MindChanged,
    MayBeInvited,
    JoinAsked { address: String },
    JoinApproved { address: String },
    JoinRefused { address: String },
    LinkReplaced { address: String },
    TakenOver { person: String },
    DigestsSaved { wants: bool },
    Invited { address: String },
    Resent { address: String },
    Revoked { person: String },
    RolesSaved { person: String },
    DetailsSaved { person: String },
    AddressCorrected { address: String },
    Deactivated { person: String },
    Reactivated { person: String },
    RoleAdded { role: String, count: i64 },
    RoleRemoved { role: String, count: i64 },
    ManyResent { count: i64 },
    ManyTakenOver { count: i64 },
    ManyRevoked { count: i64 },
    ManyDeactivated { count: i64 },
    RoleCreated { role: String },
    RoleSaved { role: String },
    RoleDeleted { role: String },
    LanguageSaved,
    TenantCreated { tenant: String, address: String },
    TenantRenamed { tenant: String },
    TenantSuspended { tenant: String },
    TenantReopened { tenant: String },
    TenantDeletionScheduled { tenant: String },
    TenantRestored { tenant: String },
    VisitAsked { tenant: String },
    VisitActing { tenant: String },
    VisitLeft { tenant: String },
    VisitApproved { visitor: String },
    VisitRefused { visitor: String },
    SettingsSaved,
    LimitsLifted { tenant: String },
    LimitsRestored { tenant: String },
    AccountErased,
    ImportSaved,
    ImportChanged,
    ImportStarted,
    ImportDiscarded,
}

impl Notice {
    pub fn leave(&self, cookies: &Cookies, base_url: &BaseUrl) {
        if let Ok(json) = serde_json::to_vec(self) {
            COOKIE.set(cookies, base_url, URL_SAFE_NO_PAD.encode(json), Duration::MINUTE);
        }
    }

    /// The notice left for this browser, if any; it is not left any more afterwards.
    pub fn take(cookies: &Cookies, base_url: &BaseUrl) -> Option<Self> {
        let value = COOKIE.get(cookies, base_url)?;
        COOKIE.remove(cookies, base_url);
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(value).ok()?).ok()
    }

    /// Whether it tells of something that did not work.
    pub fn is_bad(&self) -> bool {
        matches!(
            self,
            Self::SignInCancelled { .. }
                | Self::SignInExpired { .. }
                | Self::SignInFailed { .. }
                | Self::SignInClock { .. }
                | Self::SecondFactorMissing { .. }
                | Self::ImportChanged
        )
    }

    pub(crate) fn text(&self, texts: Texts) -> String {
        match self {
            Self::LoggedOut => texts.login_notice_logged_out(),
            Self::LoggedOutEverywhere => texts.notice_logged_out_everywhere(),
            Self::SessionClosed => texts.notice_session_closed(),
            Self::LogInFirst => texts.login_notice_first(),
            Self::SessionEnded => texts.login_notice_ended(),
            Self::SessionEndedBeforeForm => texts.login_notice_form_kept(),
            Self::SignInCancelled { reference } => texts.login_error_cancelled(reference),
            Self::SignInExpired { reference } => texts.login_error_expired(reference),
            Self::SignInClock { reference } => texts.login_error_clock(reference),
            Self::SignInFailed { reference } => texts.login_error_failed(reference),
            Self::SecondFactorMissing { reference } => texts.second_factor_missing(reference),
            Self::Accepted { tenant } => texts.notice_accepted(tenant),
            Self::Declined { tenant } => texts.notice_declined(tenant),
            Self::SuperadminAccepted => texts.notice_superadmin_accepted(),
            Self::SuperadminRemoved { superadmin } => texts.notice_superadmin_removed(superadmin),
            Self::LinkSent { address } => texts.notice_link_sent(address),
            Self::FreshLinkAsked => texts.notice_fresh_link(),
            Self::MindChanged => texts.notice_mind_changed(),
            Self::MayBeInvited => texts.notice_may_be_invited(),
            Self::JoinAsked { address } => texts.notice_join_asked(address),
            Self::JoinApproved { address } => texts.notice_join_approved(address),
            Self::JoinRefused { address } => texts.notice_join_refused(address),
            Self::LinkReplaced { address } => texts.notice_link_replaced(address),
            Self::TakenOver { person } => texts.notice_taken_over(person),
            Self::DigestsSaved { wants: true } => texts.notice_digests_on(),
            Self::DigestsSaved { wants: false } => texts.notice_digests_off(),
            Self::Invited { address } => texts.notice_invited(address),
            Self::Resent { address } => texts.notice_resent(address),
            Self::Revoked { person } => texts.notice_revoked(person),
            Self::RolesSaved { person } => texts.notice_roles_saved(person),
            Self::DetailsSaved { person } => texts.notice_details_saved(person),
            Self::AddressCorrected { address } => texts.notice_address_corrected(address),
            Self::Deactivated { person } => texts.notice_deactivated(person),
            Self::Reactivated { person } => texts.notice_reactivated(person),
            Self::RoleAdded { role, count } => texts.bulk_did_add_role(*count, role, counted(*count, texts)),
            Self::RoleRemoved { role, count } => {
                texts.bulk_did_remove_role(*count, role, counted(*count, texts))
            }
            Self::ManyResent { count } => texts.bulk_did_resend(*count, counted(*count, texts)),
            Self::ManyTakenOver { count } => texts.bulk_did_take_over(*count, counted(*count, texts)),
            Self::ManyRevoked { count } => texts.bulk_did_revoke(*count, counted(*count, texts)),
            Self::ManyDeactivated { count } => texts.bulk_did_deactivate(*count, counted(*count, texts)),
            Self::RoleCreated { role } => texts.notice_role_created(role),
            Self::RoleSaved { role } => texts.notice_role_saved(role),
            Self::RoleDeleted { role } => texts.notice_role_deleted(role),
            Self::LanguageSaved => texts.notice_language_saved(),
            Self::TenantCreated { tenant, address } => texts.notice_tenant_created(tenant, address),
            Self::TenantRenamed { tenant } => texts.notice_tenant_renamed(tenant),
            Self::TenantSuspended { tenant } => texts.notice_tenant_suspended(tenant),
            Self::TenantReopened { tenant } => texts.notice_tenant_reopened(tenant),
            Self::TenantDeletionScheduled { tenant } => texts.notice_tenant_deletion_scheduled(tenant),
            Self::TenantRestored { tenant } => texts.notice_tenant_restored(tenant),
            Self::VisitAsked { tenant } => texts.notice_visit_asked(tenant),
            Self::VisitActing { tenant } => texts.notice_visit_acting(tenant),
            Self::VisitLeft { tenant } => texts.notice_visit_left(tenant),
            Self::VisitApproved { visitor } => texts.notice_visit_approved(visitor),
            Self::VisitRefused { visitor } => texts.notice_visit_refused(visitor),
            Self::SettingsSaved => texts.notice_settings_saved(),
            Self::LimitsLifted { tenant } => texts.notice_limits_lifted(tenant),
            Self::LimitsRestored { tenant } => texts.notice_limits_restored(tenant),
            Self::AccountErased => texts.notice_account_erased(),
            Self::ImportSaved => texts.notice_import_saved(),
            Self::ImportChanged => texts.notice_import_changed(),
            Self::ImportStarted => texts.notice_import_started(),
            Self::ImportDiscarded => texts.notice_import_discarded(),
        }
    }
}
