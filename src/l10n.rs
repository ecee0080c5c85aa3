// This file is generated. Do not edit it manually.
use fluent_typed::prelude::*;
use std::{
    fmt::Display,
    ops::{Deref, Range},
    slice::Iter,
    str::FromStr,
};

static LANG_DATA: &[u8] = include_bytes!("../gen/translations.ftl");
static MESSAGE_CONTRACTS: &[MessageContract] = &[
    MessageContract {
        message: "settings-nav-audit",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-platform-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-account-title",
        attribute: None,
        vars: &["account"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-account-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-from", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-to", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-kind", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-kind-any", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-kind-person",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-kind-superadmin",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-kind-system",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-act", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-act-any", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-by", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-about", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-address-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-show", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-clear", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-column-when",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-column-who",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-column-what",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-column-about",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-entry",
        attribute: None,
        vars: &["number"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-request", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-client", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-erased-facts",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-erased", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-reason",
        attribute: None,
        vars: &["reason"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-gone", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-system", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-none-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-none-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-none-found-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-none-found-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-change",
        attribute: None,
        vars: &["before", "after"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-nothing", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-yes", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-no", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-download-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-download-csv",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-chain-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-chain-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-chain-head-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-chain-head",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-chain-download",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-newer", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "trail-older", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-trail-day", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "error-trail-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-created",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-settings-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-renamed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-suspended",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-reopened",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-deletion-scheduled",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-restored",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-erased",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-tenant-exported",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-limits-lifted",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-limits-restored",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-visit-asked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-visit-approved",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-visit-refused",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-visit-begun",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-visit-acting",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-visit-left",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-person-invited",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-invitation-resent",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-invitation-renewed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-invitation-reminded",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-invitation-taken-over",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-link-replaced",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-link-copied",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-join-asked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-join-approved",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-join-refused",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-fresh-link-asked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-mind-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-invitation-revoked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-invitation-accepted",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-invitation-declined",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-roles-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-role-created",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-role-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-role-deleted",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-person-deactivated",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-person-reactivated",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-person-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-address-corrected",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-superadmin-invited",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-superadmin-accepted",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-superadmin-invitation-revoked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-superadmin-removed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-session-ended",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-all-sessions-ended",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-sessions-ended-by-provider",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-account-given-out",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-account-erased",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-people-masked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-did-people-exported",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-fact-name", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-fact-language",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-allowed-domains",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-join-by-link",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-second-factor",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-permissions",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-accepted-as",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-replacement",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-reason",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-fact-slug", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-fact-asks-first",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-without-agreement",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-for-good",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-due-on",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-ends-at",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "trail-fact-ended",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "trail-fact-file", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "trail-fact-everybody",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-select",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-column", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-select-page",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-everybody", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-what", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-choose", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-add-role", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-remove-role",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-choice-add-role",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-choice-remove-role",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-invitation", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-access", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-continue", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-clear", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-selected",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-selected-everybody",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-error-nobody",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-error-absent",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-error-deed", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-running", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-running-link",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-title-add-role",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-title-remove-role",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-title-delete-role",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-title-resend",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-title-take-over",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-title-revoke",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-title-deactivate",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-chosen",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-chosen-by",
        attribute: None,
        vars: &["count", "who", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-people",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-will-add-role",
        attribute: None,
        vars: &["count", "role", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-will-remove-role",
        attribute: None,
        vars: &["count", "role", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-will-resend",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-will-take-over",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-will-revoke",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-will-deactivate",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-will-nobody",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-text-role", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-text-delete-role",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-text-resend",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-text-take-over",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-text-revoke",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-text-deactivate",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-confirm-add-role",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-confirm-remove-role",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-confirm-delete-role",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-confirm-resend",
        attribute: None,
        vars: &["count", "until", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-confirm-take-over",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-confirm-revoke",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-confirm-deactivate",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-did-add-role",
        attribute: None,
        vars: &["count", "role", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-did-remove-role",
        attribute: None,
        vars: &["count", "role", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-did-resend",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-did-take-over",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-did-revoke",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-did-deactivate",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-skipped",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-was-skipped",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-only-theirs",
        attribute: None,
        vars: &["who"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-foreseeing", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "bulk-doing", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-progress",
        attribute: None,
        vars: &["done", "all"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "bulk-leave", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "bulk-stopped-no-right",
        attribute: None,
        vars: &["who", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-stopped-too-long",
        attribute: None,
        vars: &["people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-stopped-role-in-use",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-person-gone",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-already-has-role",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-has-not-role",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-only-role",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-not-yours-role",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-not-yours",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-role-gone",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-not-invited",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-answered",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-not-held",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-not-active",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-already-deactivated",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-last-administrator",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-yourself",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-too-many-mails",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "bulk-reason-gone",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-bulk-not-theirs",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-bulk-not-foreseen",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "erasure-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "erasure-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "erasure-address", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "erasure-find", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "erasure-column-account",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-none-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-none-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "erasure-back", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "erasure-about-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-provider",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "erasure-created", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "erasure-signed-in",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-sessions",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-sessions-ended",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-tenants-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-tenants-none",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-waiting",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-export-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-export-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "erasure-export", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "erasure-erase-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-erase-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "erasure-first", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "erasure-is-superadmin",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "erasure-last-administrator",
        attribute: None,
        vars: &["person", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "erasure-changed", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "erasure-word",
        attribute: None,
        vars: &["word"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-erasure-word",
        attribute: None,
        vars: &["word"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "erasure-erase", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "erasure-done",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-account-erased",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "number-separator",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-import", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "imports-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "imports-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "imports-paste", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-paste-hint",
        attribute: None,
        vars: &["example"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-file", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-file-hint",
        attribute: None,
        vars: &["rows", "megabytes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-columns", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-template",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-roles", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-roles-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-language",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-check", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "imports-earlier", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-earlier-text",
        attribute: None,
        vars: &["days"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-column-list",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-column-state",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-pasted", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-by",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-state-worksheet",
        attribute: None,
        vars: &["rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-state-sending",
        attribute: None,
        vars: &["settled", "rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-state-finished",
        attribute: None,
        vars: &["rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-nothing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-both",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-empty",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-only-header",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-no-column",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-too-large",
        attribute: None,
        vars: &["megabytes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-too-many",
        attribute: None,
        vars: &["rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-utf16",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-not-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-roles",
        attribute: None,
        vars: &["count", "rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-too-many-open",
        attribute: None,
        vars: &["lists"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-error-file-again",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-sheet-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-sheet-text",
        attribute: None,
        vars: &["list", "person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-sheet-kept",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-back", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "imports-piles", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-pile-problems",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-pile-inviting",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-pile-skipped",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-confirm",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-nobody", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-problems-text",
        attribute: None,
        vars: &["count", "rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-save", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "imports-discard", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-discard-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-leave-out",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-leave-out-row",
        attribute: None,
        vars: &["row"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-address-row",
        attribute: None,
        vars: &["row"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-name-row",
        attribute: None,
        vars: &["row"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-roles-row",
        attribute: None,
        vars: &["row"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-language-row",
        attribute: None,
        vars: &["row"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-column-row",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-column-check",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-roles-choose",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-roles-default",
        attribute: None,
        vars: &["roles"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-language-default",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-typo-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-typo-text",
        attribute: None,
        vars: &["count", "domain", "correction", "addresses"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-typo-correct",
        attribute: None,
        vars: &["domain"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-typo-keep",
        attribute: None,
        vars: &["domain"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-to-person",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-download",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "verdict-new", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "verdict-sent", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "verdict-waiting", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "verdict-left-out",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "verdict-member", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "verdict-invited", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "verdict-deactivated",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "verdict-ended", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "verdict-twice",
        attribute: None,
        vars: &["row"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-malformed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-typo",
        attribute: None,
        vars: &["domain"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "verdict-domain", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "verdict-name",
        attribute: None,
        vars: &["max"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-role-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-role-unknown",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-role-not-yours",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-language",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-beyond",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "verdict-address-full",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "verdict-stopped", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "verdict-given-up",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-sending-title",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-sending-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-progress",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-progress-text",
        attribute: None,
        vars: &["settled", "rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-refreshes",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-refresh-stop",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-refresh", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "imports-finished-title",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-finished-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-finished-kept",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-pile-invited",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "imports-column-result",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "imports-again", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-import-saved",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-import-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-import-started",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-import-discarded",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-import-confirmed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-clocks",
        attribute: None,
        vars: &["ends"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitations-waiting",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "ask-to-join",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "ask-to-join-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "asked-to-join",
        attribute: None,
        vars: &["address", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "asked-to-join-title",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-invited-by",
        attribute: None,
        vars: &["inviter", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-more-one",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-more",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-more-link",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-decline-instead",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-decline-reason",
        attribute: None,
        vars: &["inviter"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-decline-for-good",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-declined-say",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-declined-ask",
        attribute: None,
        vars: &["inviter"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-declined-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-masked-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-masked-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-masked-ask",
        attribute: None,
        vars: &["inviter"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-masked-declined",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-masked-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-newer-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-newer-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-newer-text-signed-in",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-replaced-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-replaced-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-waiting-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-waiting-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-waiting-next",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "fact-asks-as", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "fact-reason", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-mind-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-may-be-invited",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-join-asked",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-unverified",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-asked-enough",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-resend-until",
        attribute: None,
        vars: &["until"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-copy",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-replace",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-take-over",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-decide",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-masked", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "status-wants-to-join",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "attention-held", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "attention-asked-again",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "attention-changed-mind",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-copy-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-replace-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-take-over-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-copied-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-copied-label",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-copied-text",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-copied-text-by-link",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-request-title",
        attribute: None,
        vars: &["called"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-request-text",
        attribute: None,
        vars: &["called", "address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-request-approve",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-request-refuse",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-masked-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-reminders-fact",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-declined-because",
        attribute: None,
        vars: &["because"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-invitation-reminded",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-invitation-taken-over",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-link-replaced",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-link-copied",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-join-asked",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-join-approved",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-join-refused",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-fresh-link-asked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-mind-changed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-join-approved",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-join-refused",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-link-replaced",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-taken-over",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-address-blocked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "verdict-blocked", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "general-no-reminders",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-no-reminders-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-digests-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-digests-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "account-digests", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "account-digests-save",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-digests-on",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-digests-off",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-reminder-subject",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-reminder-intro",
        attribute: None,
        vars: &["inviter", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-expired-subject",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-expired-text",
        attribute: None,
        vars: &["person", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "mail-told-why", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "mail-digest-subject",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-digest-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-digest-accepted",
        attribute: None,
        vars: &["person", "tenant", "on"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-digest-declined",
        attribute: None,
        vars: &["person", "tenant", "on"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-digest-declined-because",
        attribute: None,
        vars: &["person", "tenant", "on", "because"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-digest-expired",
        attribute: None,
        vars: &["person", "tenant", "on"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-digest-for-good",
        attribute: None,
        vars: &["told"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-digest-more",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-asked-subject",
        attribute: None,
        vars: &["asker", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-asked-text",
        attribute: None,
        vars: &["person", "tenant", "asker"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-asked-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-approved-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-approved-text",
        attribute: None,
        vars: &["tenant", "address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-approved-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-refused-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-refused-text",
        attribute: None,
        vars: &["tenant", "address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-join-why",
        attribute: None,
        vars: &["address", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "mail-steps", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "mail-step-sent",
        attribute: None,
        vars: &["number"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-step-deferred",
        attribute: None,
        vars: &["number"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-step-refused",
        attribute: None,
        vars: &["number"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-step-delayed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-step-failed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "mail-is-delayed", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "language-name", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "app-name", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "page-title",
        attribute: None,
        vars: &["page"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "page-title-error",
        attribute: None,
        vars: &["page"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "frame-skip", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "frame-nav", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "frame-footer", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "frame-tenants", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "frame-log-out", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "nav-measurements",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "nav-settings", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "nav-tenants", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "nav-account", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "nav-help", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "nav-log-in", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "nav-request", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "superadmin-banner",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "date",
        attribute: None,
        vars: &["day", "month", "year"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "date-exact",
        attribute: None,
        vars: &["date", "time"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "month-1", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-2", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-3", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-4", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-5", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-6", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-7", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-8", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-9", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-10", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-11", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "month-12", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "list-and",
        attribute: None,
        vars: &["rest", "last"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "pager-label", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "pager-first", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "pager-previous", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "pager-next", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "step-of",
        attribute: None,
        vars: &["step", "steps"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "steps-label", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "step-log-in", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "step-accept", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "step-start", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "role-administrator",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-administrator-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "role-manager", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "role-manager-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "role-registrar", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "role-registrar-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "role-viewer", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "role-viewer-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "permission-manage-people",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "permission-manage-roles",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "permission-change-tenant",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "permission-read-audit",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "permission-record-measurements",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "permission-see-measurements",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "permission-approve-measurements",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "permission-read", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "login-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "login-connect-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-connect-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-connect-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-create-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "login-create", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "login-help-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "login-help", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "login-invitation-title",
        attribute: None,
        vars: &["inviter", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-invitation-text",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-superadmin-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-notice-logged-out",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-notice-first",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-notice-ended",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-notice-form-kept",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-error-cancelled",
        attribute: None,
        vars: &["reference"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-error-expired",
        attribute: None,
        vars: &["reference"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "login-error-failed",
        attribute: None,
        vars: &["reference"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "fact-tenant", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "fact-inviter", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "fact-roles", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "fact-address", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "fact-valid-until",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fact-signed-in-as",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "measurements-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-pending-label",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-pending-title",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-pending-text",
        attribute: None,
        vars: &["inviter", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-accept",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-decline",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-superadmin-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-superadmin-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-accepted",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-declined",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-superadmin-accepted",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "welcome-title",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "welcome-roles",
        attribute: None,
        vars: &["roles"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "welcome-superadmin",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "welcome-can", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "welcome-people-link",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "welcome-empty-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "welcome-empty-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "no-access-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "no-access-text",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "no-access-what", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "no-access-mail-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "no-access-mail-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "no-access-other-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "no-access-other-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "no-access-ask-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "no-access-ask-text",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "no-access-stuck-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "no-access-stuck-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "deactivated-title",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "deactivated-text",
        attribute: None,
        vars: &["date", "address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "deactivated-next",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "use-another-account",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "use-another-account-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-wrong-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-wrong-text",
        attribute: None,
        vars: &["inviter", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unverified-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unverified-text",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unverified-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-link-sent",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-expired-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-expired-text",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-expired-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-fresh-link",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-revoked-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-revoked-text",
        attribute: None,
        vars: &["tenant", "inviter"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-declined-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-declined-text",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-accepted-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-accepted-text",
        attribute: None,
        vars: &["tenant", "date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-accepted-other",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unknown-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unknown-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unknown-copy",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unknown-newest",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-unknown-log-in",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "go-to-measurements",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "settings-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "settings-nav", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "settings-nav-people",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "people-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-add", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "people-column-person",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-column-roles",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-column-status",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-column-actions",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-you", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "people-empty-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-empty-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-actions",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-edit",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-resend",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-revoke",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-invite-again",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-deactivate",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-reactivate",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "status-pending",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "status-joined",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "status-expired",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "status-declined",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "status-revoked",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "status-deactivated",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-state-waiting",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-state-retrying",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-state-sent",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-state-recalled",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-state-failed",
        attribute: None,
        vars: &["reason"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-invited",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-resent",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-revoked",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-roles-saved",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-deactivated",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-reactivated",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-add-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-add-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "person-email", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-email-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-name", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "person-language", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-language-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-language-default",
        attribute: None,
        vars: &["language"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "optional", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "person-roles", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-roles-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-save-invite",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-cancel", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "person-back", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-save-roles",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-roles-own-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-mails", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "person-access", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-resend-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-revoke-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-invite-again-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-deactivate-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-reactivate-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "form-errors",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-email-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-email-malformed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-email-taken",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-name-too-long",
        attribute: None,
        vars: &["max"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-unprintable",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-roles-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-roles-unknown",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-roles-not-yours",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-language-unknown",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-tenant-name-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-slug-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-slug-malformed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-slug-taken",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "account-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "account-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "account-settings",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "account-name", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "account-email", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "account-language-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-language",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-language-save",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-log-out-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-log-out-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-language-saved",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenants-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "tenants-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "tenants-column-name",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-column-created",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-empty-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-empty-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-create-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-create-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenants-name", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "tenants-slug", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "tenants-slug-hint",
        attribute: None,
        vars: &["prefix"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-language",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenants-create", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "help-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "help-intro", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "help-steps-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-mail-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-mail-text",
        attribute: None,
        vars: &["sender"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-login-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-login-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-register-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-register-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-inbox-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-inbox-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-activate-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-activate-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-password-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-password-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-connect-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-connect-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-accept-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-step-accept-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-trouble-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "help-back-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "help-back-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "help-back-arrow", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "help-google-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-google-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-two-factor-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-two-factor-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-clocks-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-clocks-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-expired-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-expired-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-other-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "help-other-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "help-no-mail-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-no-mail-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-device-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-device-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-request-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "help-request-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "help-request", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "error-code",
        attribute: None,
        vars: &["status"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "error-400-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-400-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-403-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-403-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "error-403-cross-site-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-403-cross-site-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "error-404-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-404-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-405-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-405-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-409-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-409-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-410-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-410-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-413-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-413-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-429-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-429-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-500-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-500-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "error-503-provider-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-503-provider-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "error-503-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-503-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-reference", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-try-again", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "error-home", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "conflict-last-administrator",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-already-accepted",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-already-declined",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-member-already",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-already-revoked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-invitation-open",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-not-member",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-roles-gone",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "mail-greeting", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "mail-greeting-name",
        attribute: None,
        vars: &["name"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "mail-link", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "mail-next", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "mail-support",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "mail-help", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "mail-invitation-subject",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-invitation-intro",
        attribute: None,
        vars: &["inviter", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-invitation-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-invitation-next-1",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-invitation-next-2",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-invitation-next-3",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-invitation-why",
        attribute: None,
        vars: &["inviter", "address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-accepted-subject",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-accepted-text",
        attribute: None,
        vars: &["person", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-declined-subject",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-declined-text",
        attribute: None,
        vars: &["person", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-declined-for-good-text",
        attribute: None,
        vars: &["person", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "mail-answer-on", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "mail-answer-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-answer-why",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-superadmin-subject",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-superadmin-intro",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-superadmin-next-1",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-superadmin-next-2",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-superadmin-why",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-search", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "people-role", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "people-role-any", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "people-sort", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "people-show", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "people-groups", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "people-group-everybody",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-attention",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-wants-to-join",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-not-delivered",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-invited",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-expired",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-declined",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-revoked",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-active",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-group-deactivated",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-name",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-name-down",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-address-down",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-status",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-status-down",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-seen-down",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-seen",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-joined-down",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-sort-joined",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-column-last-seen",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-second-factor",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-never", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "people-found",
        attribute: None,
        vars: &["count", "people"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-found-more",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-download", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "people-download-csv",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-download-json",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-none-found-title",
        attribute: None,
        vars: &["search"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-none-found-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-none-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-none-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-none-attention-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-none-attention-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "people-clear", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "people-invite-found",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-act-on",
        attribute: None,
        vars: &["act", "person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "people-action-look",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "attention-other-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "attention-not-in",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "attention-unopened",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-details", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-save-details",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-joined", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-last-seen",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-account-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-second-factor",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-second-factor-shown",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-second-factor-none",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-correct-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-correct-address-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-new-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-history", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "person-invited-by-fact",
        attribute: None,
        vars: &["date", "inviter"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-opened-fact",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-mail-attempts",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-acts", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-details-saved",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-address-corrected",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-person-invited",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-invitation-resent",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-invitation-renewed",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-invitation-revoked",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-invitation-accepted",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-invitation-declined",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-roles-changed",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-roles-changed-facts",
        attribute: None,
        vars: &["before", "after"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-person-deactivated",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-person-reactivated",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-person-changed",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-address-corrected",
        attribute: None,
        vars: &["actor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "act-other",
        attribute: None,
        vars: &["actor", "act"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "attention-other-address-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "attention-not-delivered-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-state-next-try",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-kind-invitation",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-kind-reminder",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-kind-join-approved",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-kind-join-refused",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-email-same",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "person-correct-below",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "person-acts-all", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "settings-nav-roles",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "roles-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "roles-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "roles-add", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "roles-own-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "roles-built-in-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "roles-built-in-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "roles-empty-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "roles-empty-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "roles-people",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "roles-people-many",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "roles-edit", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "roles-edit-label",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "roles-beyond", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "role-add-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "role-add-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "role-back", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "role-name", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "role-permissions",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-permissions-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "role-create", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "role-save", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "role-cancel", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "role-change-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "role-delete", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-role-created",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-role-saved",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-role-deleted",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-question",
        attribute: None,
        vars: &["role"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-nobody",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-people",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-people-many",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-others",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-only",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-only-all",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-only-many",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-replacement",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-replacement-choose",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-replacement-none",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "role-delete-keep",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-role-name-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-role-name-built-in",
        attribute: None,
        vars: &["name"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-role-name-taken",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-role-too-many",
        attribute: None,
        vars: &["max"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-permissions-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-permissions-unknown",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-permissions-not-yours",
        attribute: None,
        vars: &["permission"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-role-too-many-people",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-replacement-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "confirm-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "confirm-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "confirm-yes", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "confirm-deactivate-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "confirm-deactivate-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "confirm-deactivate-yes",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "confirm-people", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "confirm-roles", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "confirm-back", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "confirm-no", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "account-sessions-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-sessions-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "session-browser-on",
        attribute: None,
        vars: &["browser", "system"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "session-browser-unknown",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "session-this", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "session-since", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "session-seen", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "session-network", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "account-log-out-everywhere",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-log-out-everywhere-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-session-closed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-logged-out-everywhere",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-second-factor",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-second-factor-yes",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-second-factor-no",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "account-second-factor-how",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-soon",
        attribute: None,
        vars: &["date", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-soon-link",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-superadmins",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-tenant",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-tenant-from",
        attribute: None,
        vars: &["date", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-nobody",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-go-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-go-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-go",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-set-up-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-set-up-1",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-set-up-1-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-settings",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-set-up-2",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-set-up-2-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-set-up-3",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-set-up-3-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-google-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-google-1",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-google-1-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-google-2",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-google-2-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-google-3",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-google-3-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-stuck",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "second-factor-missing",
        attribute: None,
        vars: &["reference"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "superadmins-one", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "superadmins-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-remove",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-remove-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-remove-text",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-remove-yes",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-revoke",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-invite-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-invite-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "superadmins-invite",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-superadmin-removed",
        attribute: None,
        vars: &["superadmin"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-superadmin-already",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-last-superadmin",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "nav-find-person", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "support-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "support-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "support-find", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "support-accounts-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "support-account", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "support-signed-in",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-second-step",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-no-account",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-resend",
        attribute: None,
        vars: &["until"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "support-visit", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "support-mails", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "support-invitations",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-nowhere-title",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-nowhere-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "support-cut", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "support-closed-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-deactivated",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-deactivated-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-joined-as",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-joined-as-advice",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-second-factor",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-second-factor-from",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-second-factor-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-not-delivered",
        attribute: None,
        vars: &["answer"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-not-delivered-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-delayed",
        attribute: None,
        vars: &["when", "answer"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-delayed-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-under-way",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-under-way-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-expired",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-expired-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-declined",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-revoked",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-invite-again-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-wants-to-join",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "support-held", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "support-administrator-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-other-address",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-other-address-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-not-answered",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-not-answered-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-not-opened",
        attribute: None,
        vars: &["when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "support-not-opened-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "support-nothing", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "support-nothing-advice",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "settings-nav-general",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "general-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "general-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-about-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-language-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-inviting-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-inviting-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "general-domains", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "general-domains-hint",
        attribute: None,
        vars: &["max"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-accepting-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "general-by-link", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "general-by-link-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-by-link-warning",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-log-in-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-second-factor",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "general-second-factor-hint",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "general-save", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-settings-saved",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-domain-malformed",
        attribute: None,
        vars: &["domain"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-domains-too-many",
        attribute: None,
        vars: &["max"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-domain-not-allowed",
        attribute: None,
        vars: &["domains"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-domain-not-allowed-more",
        attribute: None,
        vars: &["domains", "count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "limit-inviter",
        attribute: None,
        vars: &["max", "when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "limit-tenant",
        attribute: None,
        vars: &["max", "when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "limit-address",
        attribute: None,
        vars: &["max", "when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-by-link-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-by-link-text",
        attribute: None,
        vars: &["address", "account", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-accepted-by-link-text",
        attribute: None,
        vars: &["address", "account", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenant-back", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "tenant-limits-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-limits-text",
        attribute: None,
        vars: &["days", "tenant", "person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-limits-hold",
        attribute: None,
        vars: &["when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-limits-lifted",
        attribute: None,
        vars: &["when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-limits-over",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-limits-lift",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-limits-restore",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-limits-lifted",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-limits-restored",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenants-search", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "tenants-column-status",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-column-people",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-column-open",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-column-active",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-status-any",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-status-active",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-status-suspended",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-status-leaving",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-status-leaving-on",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-stuck",
        attribute: None,
        vars: &["count", "shown"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-found",
        attribute: None,
        vars: &["count"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-none-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-none-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-show-all",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-slug-hint-new",
        attribute: None,
        vars: &["prefix"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-first-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-first-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenants-first-name",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-tenant-created",
        attribute: None,
        vars: &["tenant", "address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-rename-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-rename-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenant-rename", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-tenant-renamed",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-suspension-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-suspend-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-suspend-reason",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-suspend-reason-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenant-suspend", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "tenant-suspended-since",
        attribute: None,
        vars: &["when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-suspended-why",
        attribute: None,
        vars: &["reason"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenant-reopen", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-tenant-suspended",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-tenant-reopened",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-export-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-export-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-export-reason",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenant-export", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "tenant-deletion-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-deletion-text",
        attribute: None,
        vars: &["days"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-deletion-reason",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-deletion-confirmation",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-deletion-confirmation-hint",
        attribute: None,
        vars: &["name"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-deletion-schedule",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-deletion-due",
        attribute: None,
        vars: &["when"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "tenant-deletion-running",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "tenant-restore", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-tenant-deletion-scheduled",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-tenant-restored",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-reason-missing",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-reason-too-long",
        attribute: None,
        vars: &["max"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-confirmation-differs",
        attribute: None,
        vars: &["name"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-tenant-not-now",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "export-readme",
        attribute: None,
        vars: &["tenant", "moment", "rows"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "closed-suspended-title",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "closed-suspended-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "closed-leaving-title",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "closed-leaving-text",
        attribute: None,
        vars: &["date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "closed-ask",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "closed-other",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "invitation-closed-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-tenant-closed",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-suspended-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-suspended-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-reopened-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-reopened-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-leaving-subject",
        attribute: None,
        vars: &["tenant", "date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-leaving-text",
        attribute: None,
        vars: &["tenant", "date"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-restored-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-tenant-restored-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "cookies-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "cookies-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "cookies-same-browser",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "cookies-allow", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "cookies-private", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "login-error-clock",
        attribute: None,
        vars: &["reference"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "error-429-wait",
        attribute: None,
        vars: &["minutes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "fresh-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "fresh-text", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "fresh-go-on-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fresh-go-on-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "fresh-go-on", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "fresh-leave", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "fresh-late", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "fresh-to-make-administrator",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fresh-to-make-administrators",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fresh-to-take-over",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fresh-to-invite-superadmin",
        attribute: None,
        vars: &["address"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fresh-to-delete-tenant",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fresh-to-export-tenant",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "fresh-to-erase-account",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "fresh-not-here", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "fresh-to-export-account",
        attribute: None,
        vars: &["person"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "settings-nav-visits",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visits-title", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "visits-text",
        attribute: None,
        vars: &["minutes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visits-ask-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visits-ask-first",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visits-ask-first-hint",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visits-asks", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-asks-not", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "visits-none-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visits-none-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visits-column-visitor",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visits-column-reason",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visits-column-when",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visits-waiting", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-approved", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-refused", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-lapsed", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-live", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "visits-over",
        attribute: None,
        vars: &["minutes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visits-looked", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-acted", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-without", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "visits-and",
        attribute: None,
        vars: &["one", "other"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visits-approve", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visits-refuse", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "notice-visit-approved",
        attribute: None,
        vars: &["visitor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-visit-refused",
        attribute: None,
        vars: &["visitor"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "conflict-visit-not-now",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-title",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-text",
        attribute: None,
        vars: &["minutes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visit-reason", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "visit-reason-hint",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-asks-first",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-nobody-to-ask",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visit-open", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visit-ask", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visit-without", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "visit-waiting",
        attribute: None,
        vars: &["when", "tenant", "hours"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-refused",
        attribute: None,
        vars: &["when", "tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-approved",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract { message: "visit-begin", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visit-live", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract { message: "visit-go-on", attribute: None, vars: &[], bool_vars: &[], elements: &[] },
    MessageContract {
        message: "visit-looking-title",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-looking-text",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-banner-acting",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-banner-looking",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-banner-left",
        attribute: None,
        vars: &["minutes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-banner-act",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "visit-banner-leave",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-visit-asked",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-visit-acting",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "notice-visit-left",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-asked-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-asked-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-glass-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-glass-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-button",
        attribute: None,
        vars: &[],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-why",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-approved-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-approved-text",
        attribute: None,
        vars: &["tenant", "minutes"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-refused-subject",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-refused-text",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
    MessageContract {
        message: "mail-visit-asker-why",
        attribute: None,
        vars: &["tenant"],
        bool_vars: &[],
        elements: &[],
    },
];

static ALL_LANGS: [L10n; 2] = [
    // languages as an array
    L10n::En,
    L10n::Nl,
];

static EN: LanguageIdentifier = langid!("en");
static NL: LanguageIdentifier = langid!("nl");

/// The languages that have translations available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum L10n {
    En,
    Nl,
}

impl Default for L10n {
    fn default() -> Self {
        Self::En
    }
}

impl FromStr for L10n {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s {
            "en" => Ok(Self::En),
            "nl" => Ok(Self::Nl),
            _ => Err(format!("Unknown language: {}", s)),
        }
    }
}

impl Deref for L10n {
    type Target = str;
    fn deref(&self) -> &Self::Target {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }
}

impl AsRef<LanguageIdentifier> for L10n {
    fn as_ref(&self) -> &LanguageIdentifier {
        match self {
            Self::En => &EN,
            Self::Nl => &NL,
        }
    }
}

impl AsRef<str> for L10n {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Display for L10n {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.deref())
    }
}

impl L10n {
    pub fn iter() -> Iter<'static, L10n> {
        ALL_LANGS.iter()
    }

    /// The language name as defined in the ftl message "language-name".
    pub fn language_name(&self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
        }
    }

    /// Negotiate the best language to use based on the `Accept-Language` header.
    ///
    /// Falls back to the default language if none of the languages in the header are available.
    pub fn langneg(accept_language: &str) -> L10n {
        negotiate_languages(accept_language, &ALL_LANGS)
    }

    fn byte_range(&self) -> Range<usize> {
        match self {
            Self::En => 0..98677,
            Self::Nl => 98677..187050,
        }
    }
    /// Load a L10nLanguage from the embedded data.
    pub fn load(&self) -> L10nLanguage {
        let bytes = LANG_DATA[self.byte_range()].to_vec();
        L10nLanguage::new(self, &bytes)
            .expect("fluent-typed: the embedded .ftl could not be loaded. This is a build-time bug; please report it.")
    }

    /// Load all languages (L10nLanguage) from the embedded data.
    pub fn load_all() -> L10nLanguageVec {
        L10nLanguageVec::load_without_isolation(
            LANG_DATA,
            Self::iter().map(|lang| (lang, lang.byte_range())),
        )
        .expect("fluent-typed: the embedded .ftl could not be loaded. This is a build-time bug; please report it.")
    }
}

/// A thin wrapper around the Fluent messages for one language.
///
/// It provides functions for each message that was found in
/// all the languages at build time.
pub struct L10nLanguage(L10nBundle);

impl L10nLanguage {
    /// Load the L10n resources for the given language. The language
    /// has to be a valid LanguageIdentifier or otherwise
    /// an error is returned.
    ///
    /// The bytes are expected to be the contents of a .ftl file
    pub fn new(lang: impl AsRef<str>, bytes: &[u8]) -> Result<Self, L10nError> {
        Ok(Self(L10nBundle::new_without_isolation(lang, bytes)?))
    }

    /// Load external `.ftl` bytes — read from disk, downloaded, etc. — after
    /// validating them against the message contract compiled into this API.
    ///
    /// On success, every accessor on the returned [`L10nLanguage`] is safe to
    /// call: the external translation defines every generated message and
    /// references no unknown variables. A translation that does not — because
    /// a message is missing, misspelled, or references a variable this API
    /// never fills — is rejected here with `L10nError::Validation` (listing
    /// every violation) instead of panicking later in an accessor.
    ///
    /// Use this to load a language that was not compiled in, or to hot-reload
    /// a translation under revision.
    pub fn new_external(lang: impl AsRef<str>, bytes: &[u8]) -> Result<Self, L10nError> {
        validate_ftl(bytes, MESSAGE_CONTRACTS)?;
        Self::new(lang, bytes)
    }

    pub fn settings_nav_audit(&self) -> String {
        self.0.msg("settings-nav-audit", None).unwrap()
    }
    pub fn trail_title(&self) -> String {
        self.0.msg("trail-title", None).unwrap()
    }
    /// $tenant: the name of the tenant
    pub fn trail_text<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("trail-text", Some(args)).unwrap()
    }
    /// For superadmins: what concerns no tenant
    pub fn trail_platform_text(&self) -> String {
        self.0.msg("trail-platform-text", None).unwrap()
    }
    /// $account: name or address
    pub fn trail_account_title<'a, F0: Into<FluentValue<'a>>>(&self, account: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("account", account);
        self.0.msg("trail-account-title", Some(args)).unwrap()
    }
    pub fn trail_account_text(&self) -> String {
        self.0.msg("trail-account-text", None).unwrap()
    }
    pub fn trail_from(&self) -> String {
        self.0.msg("trail-from", None).unwrap()
    }
    pub fn trail_to(&self) -> String {
        self.0.msg("trail-to", None).unwrap()
    }
    pub fn trail_kind(&self) -> String {
        self.0.msg("trail-kind", None).unwrap()
    }
    pub fn trail_kind_any(&self) -> String {
        self.0.msg("trail-kind-any", None).unwrap()
    }
    pub fn trail_kind_person(&self) -> String {
        self.0.msg("trail-kind-person", None).unwrap()
    }
    pub fn trail_kind_superadmin(&self) -> String {
        self.0.msg("trail-kind-superadmin", None).unwrap()
    }
    pub fn trail_kind_system(&self) -> String {
        self.0.msg("trail-kind-system", None).unwrap()
    }
    pub fn trail_act(&self) -> String {
        self.0.msg("trail-act", None).unwrap()
    }
    pub fn trail_act_any(&self) -> String {
        self.0.msg("trail-act-any", None).unwrap()
    }
    pub fn trail_by(&self) -> String {
        self.0.msg("trail-by", None).unwrap()
    }
    pub fn trail_about(&self) -> String {
        self.0.msg("trail-about", None).unwrap()
    }
    pub fn trail_address_hint(&self) -> String {
        self.0.msg("trail-address-hint", None).unwrap()
    }
    pub fn trail_show(&self) -> String {
        self.0.msg("trail-show", None).unwrap()
    }
    pub fn trail_clear(&self) -> String {
        self.0.msg("trail-clear", None).unwrap()
    }
    pub fn trail_column_when(&self) -> String {
        self.0.msg("trail-column-when", None).unwrap()
    }
    pub fn trail_column_who(&self) -> String {
        self.0.msg("trail-column-who", None).unwrap()
    }
    pub fn trail_column_what(&self) -> String {
        self.0.msg("trail-column-what", None).unwrap()
    }
    pub fn trail_column_about(&self) -> String {
        self.0.msg("trail-column-about", None).unwrap()
    }
    /// $number: of an entry
    pub fn trail_entry<'a, F0: Into<FluentValue<'a>>>(&self, number: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.0.msg("trail-entry", Some(args)).unwrap()
    }
    pub fn trail_request(&self) -> String {
        self.0.msg("trail-request", None).unwrap()
    }
    pub fn trail_client(&self) -> String {
        self.0.msg("trail-client", None).unwrap()
    }
    pub fn trail_erased_facts(&self) -> String {
        self.0.msg("trail-erased-facts", None).unwrap()
    }
    /// Somebody whose data was erased
    pub fn trail_erased(&self) -> String {
        self.0.msg("trail-erased", None).unwrap()
    }
    pub fn trail_reason<'a, F0: Into<FluentValue<'a>>>(&self, reason: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reason", reason);
        self.0.msg("trail-reason", Some(args)).unwrap()
    }
    /// Somebody who is not in the list any more
    pub fn trail_gone(&self) -> String {
        self.0.msg("trail-gone", None).unwrap()
    }
    pub fn trail_system(&self) -> String {
        self.0.msg("trail-system", None).unwrap()
    }
    pub fn trail_none_title(&self) -> String {
        self.0.msg("trail-none-title", None).unwrap()
    }
    pub fn trail_none_text(&self) -> String {
        self.0.msg("trail-none-text", None).unwrap()
    }
    pub fn trail_none_found_title(&self) -> String {
        self.0.msg("trail-none-found-title", None).unwrap()
    }
    pub fn trail_none_found_text(&self) -> String {
        self.0.msg("trail-none-found-text", None).unwrap()
    }
    /// $before and $after: values, such as roles
    pub fn trail_change<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        before: F0,
        after: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("before", before);
        args.set("after", after);
        self.0.msg("trail-change", Some(args)).unwrap()
    }
    pub fn trail_nothing(&self) -> String {
        self.0.msg("trail-nothing", None).unwrap()
    }
    pub fn trail_yes(&self) -> String {
        self.0.msg("trail-yes", None).unwrap()
    }
    pub fn trail_no(&self) -> String {
        self.0.msg("trail-no", None).unwrap()
    }
    pub fn trail_download_text(&self) -> String {
        self.0.msg("trail-download-text", None).unwrap()
    }
    pub fn trail_download_csv(&self) -> String {
        self.0.msg("trail-download-csv", None).unwrap()
    }
    pub fn trail_chain_title(&self) -> String {
        self.0.msg("trail-chain-title", None).unwrap()
    }
    pub fn trail_chain_text(&self) -> String {
        self.0.msg("trail-chain-text", None).unwrap()
    }
    pub fn trail_chain_head_text(&self) -> String {
        self.0.msg("trail-chain-head-text", None).unwrap()
    }
    pub fn trail_chain_head(&self) -> String {
        self.0.msg("trail-chain-head", None).unwrap()
    }
    pub fn trail_chain_download(&self) -> String {
        self.0.msg("trail-chain-download", None).unwrap()
    }
    pub fn trail_newer(&self) -> String {
        self.0.msg("trail-newer", None).unwrap()
    }
    pub fn trail_older(&self) -> String {
        self.0.msg("trail-older", None).unwrap()
    }
    pub fn error_trail_day(&self) -> String {
        self.0.msg("error-trail-day", None).unwrap()
    }
    pub fn error_trail_address(&self) -> String {
        self.0.msg("error-trail-address", None).unwrap()
    }
    pub fn trail_did_tenant_created(&self) -> String {
        self.0.msg("trail-did-tenant-created", None).unwrap()
    }
    pub fn trail_did_tenant_settings_changed(&self) -> String {
        self.0.msg("trail-did-tenant-settings-changed", None).unwrap()
    }
    pub fn trail_did_tenant_renamed(&self) -> String {
        self.0.msg("trail-did-tenant-renamed", None).unwrap()
    }
    pub fn trail_did_tenant_suspended(&self) -> String {
        self.0.msg("trail-did-tenant-suspended", None).unwrap()
    }
    pub fn trail_did_tenant_reopened(&self) -> String {
        self.0.msg("trail-did-tenant-reopened", None).unwrap()
    }
    pub fn trail_did_tenant_deletion_scheduled(&self) -> String {
        self.0.msg("trail-did-tenant-deletion-scheduled", None).unwrap()
    }
    pub fn trail_did_tenant_restored(&self) -> String {
        self.0.msg("trail-did-tenant-restored", None).unwrap()
    }
    pub fn trail_did_tenant_erased(&self) -> String {
        self.0.msg("trail-did-tenant-erased", None).unwrap()
    }
    pub fn trail_did_tenant_exported(&self) -> String {
        self.0.msg("trail-did-tenant-exported", None).unwrap()
    }
    pub fn trail_did_limits_lifted(&self) -> String {
        self.0.msg("trail-did-limits-lifted", None).unwrap()
    }
    pub fn trail_did_limits_restored(&self) -> String {
        self.0.msg("trail-did-limits-restored", None).unwrap()
    }
    pub fn trail_did_visit_asked(&self) -> String {
        self.0.msg("trail-did-visit-asked", None).unwrap()
    }
    pub fn trail_did_visit_approved(&self) -> String {
        self.0.msg("trail-did-visit-approved", None).unwrap()
    }
    pub fn trail_did_visit_refused(&self) -> String {
        self.0.msg("trail-did-visit-refused", None).unwrap()
    }
    pub fn trail_did_visit_begun(&self) -> String {
        self.0.msg("trail-did-visit-begun", None).unwrap()
    }
    pub fn trail_did_visit_acting(&self) -> String {
        self.0.msg("trail-did-visit-acting", None).unwrap()
    }
    pub fn trail_did_visit_left(&self) -> String {
        self.0.msg("trail-did-visit-left", None).unwrap()
    }
    pub fn trail_did_person_invited(&self) -> String {
        self.0.msg("trail-did-person-invited", None).unwrap()
    }
    pub fn trail_did_invitation_resent(&self) -> String {
        self.0.msg("trail-did-invitation-resent", None).unwrap()
    }
    pub fn trail_did_invitation_renewed(&self) -> String {
        self.0.msg("trail-did-invitation-renewed", None).unwrap()
    }
    pub fn trail_did_invitation_reminded(&self) -> String {
        self.0.msg("trail-did-invitation-reminded", None).unwrap()
    }
    pub fn trail_did_invitation_taken_over(&self) -> String {
        self.0.msg("trail-did-invitation-taken-over", None).unwrap()
    }
    pub fn trail_did_link_replaced(&self) -> String {
        self.0.msg("trail-did-link-replaced", None).unwrap()
    }
    pub fn trail_did_link_copied(&self) -> String {
        self.0.msg("trail-did-link-copied", None).unwrap()
    }
    pub fn trail_did_join_asked(&self) -> String {
        self.0.msg("trail-did-join-asked", None).unwrap()
    }
    pub fn trail_did_join_approved(&self) -> String {
        self.0.msg("trail-did-join-approved", None).unwrap()
    }
    pub fn trail_did_join_refused(&self) -> String {
        self.0.msg("trail-did-join-refused", None).unwrap()
    }
    pub fn trail_did_fresh_link_asked(&self) -> String {
        self.0.msg("trail-did-fresh-link-asked", None).unwrap()
    }
    pub fn trail_did_mind_changed(&self) -> String {
        self.0.msg("trail-did-mind-changed", None).unwrap()
    }
    pub fn trail_did_invitation_revoked(&self) -> String {
        self.0.msg("trail-did-invitation-revoked", None).unwrap()
    }
    pub fn trail_did_invitation_accepted(&self) -> String {
        self.0.msg("trail-did-invitation-accepted", None).unwrap()
    }
    pub fn trail_did_invitation_declined(&self) -> String {
        self.0.msg("trail-did-invitation-declined", None).unwrap()
    }
    pub fn trail_did_roles_changed(&self) -> String {
        self.0.msg("trail-did-roles-changed", None).unwrap()
    }
    pub fn trail_did_role_created(&self) -> String {
        self.0.msg("trail-did-role-created", None).unwrap()
    }
    pub fn trail_did_role_changed(&self) -> String {
        self.0.msg("trail-did-role-changed", None).unwrap()
    }
    pub fn trail_did_role_deleted(&self) -> String {
        self.0.msg("trail-did-role-deleted", None).unwrap()
    }
    pub fn trail_did_person_deactivated(&self) -> String {
        self.0.msg("trail-did-person-deactivated", None).unwrap()
    }
    pub fn trail_did_person_reactivated(&self) -> String {
        self.0.msg("trail-did-person-reactivated", None).unwrap()
    }
    pub fn trail_did_person_changed(&self) -> String {
        self.0.msg("trail-did-person-changed", None).unwrap()
    }
    pub fn trail_did_address_corrected(&self) -> String {
        self.0.msg("trail-did-address-corrected", None).unwrap()
    }
    pub fn trail_did_superadmin_invited(&self) -> String {
        self.0.msg("trail-did-superadmin-invited", None).unwrap()
    }
    pub fn trail_did_superadmin_accepted(&self) -> String {
        self.0.msg("trail-did-superadmin-accepted", None).unwrap()
    }
    pub fn trail_did_superadmin_invitation_revoked(&self) -> String {
        self.0.msg("trail-did-superadmin-invitation-revoked", None).unwrap()
    }
    pub fn trail_did_superadmin_removed(&self) -> String {
        self.0.msg("trail-did-superadmin-removed", None).unwrap()
    }
    pub fn trail_did_session_ended(&self) -> String {
        self.0.msg("trail-did-session-ended", None).unwrap()
    }
    pub fn trail_did_all_sessions_ended(&self) -> String {
        self.0.msg("trail-did-all-sessions-ended", None).unwrap()
    }
    pub fn trail_did_sessions_ended_by_provider(&self) -> String {
        self.0.msg("trail-did-sessions-ended-by-provider", None).unwrap()
    }
    pub fn trail_did_account_given_out(&self) -> String {
        self.0.msg("trail-did-account-given-out", None).unwrap()
    }
    pub fn trail_did_account_erased(&self) -> String {
        self.0.msg("trail-did-account-erased", None).unwrap()
    }
    pub fn trail_did_people_masked(&self) -> String {
        self.0.msg("trail-did-people-masked", None).unwrap()
    }
    pub fn trail_did_people_exported(&self) -> String {
        self.0.msg("trail-did-people-exported", None).unwrap()
    }
    pub fn trail_fact_name(&self) -> String {
        self.0.msg("trail-fact-name", None).unwrap()
    }
    pub fn trail_fact_language(&self) -> String {
        self.0.msg("trail-fact-language", None).unwrap()
    }
    pub fn trail_fact_allowed_domains(&self) -> String {
        self.0.msg("trail-fact-allowed-domains", None).unwrap()
    }
    pub fn trail_fact_join_by_link(&self) -> String {
        self.0.msg("trail-fact-join-by-link", None).unwrap()
    }
    pub fn trail_fact_second_factor(&self) -> String {
        self.0.msg("trail-fact-second-factor", None).unwrap()
    }
    pub fn trail_fact_permissions(&self) -> String {
        self.0.msg("trail-fact-permissions", None).unwrap()
    }
    pub fn trail_fact_address(&self) -> String {
        self.0.msg("trail-fact-address", None).unwrap()
    }
    pub fn trail_fact_accepted_as(&self) -> String {
        self.0.msg("trail-fact-accepted-as", None).unwrap()
    }
    pub fn trail_fact_replacement(&self) -> String {
        self.0.msg("trail-fact-replacement", None).unwrap()
    }
    pub fn trail_fact_reason(&self) -> String {
        self.0.msg("trail-fact-reason", None).unwrap()
    }
    pub fn trail_fact_slug(&self) -> String {
        self.0.msg("trail-fact-slug", None).unwrap()
    }
    pub fn trail_fact_asks_first(&self) -> String {
        self.0.msg("trail-fact-asks-first", None).unwrap()
    }
    pub fn trail_fact_without_agreement(&self) -> String {
        self.0.msg("trail-fact-without-agreement", None).unwrap()
    }
    pub fn trail_fact_for_good(&self) -> String {
        self.0.msg("trail-fact-for-good", None).unwrap()
    }
    pub fn trail_fact_due_on(&self) -> String {
        self.0.msg("trail-fact-due-on", None).unwrap()
    }
    pub fn trail_fact_ends_at(&self) -> String {
        self.0.msg("trail-fact-ends-at", None).unwrap()
    }
    pub fn trail_fact_ended(&self) -> String {
        self.0.msg("trail-fact-ended", None).unwrap()
    }
    pub fn trail_fact_file(&self) -> String {
        self.0.msg("trail-fact-file", None).unwrap()
    }
    pub fn trail_fact_everybody(&self) -> String {
        self.0.msg("trail-fact-everybody", None).unwrap()
    }
    pub fn bulk_title(&self) -> String {
        self.0.msg("bulk-title", None).unwrap()
    }
    /// $person (String) - name or address
    pub fn bulk_select<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("bulk-select", Some(args)).unwrap()
    }
    pub fn bulk_column(&self) -> String {
        self.0.msg("bulk-column", None).unwrap()
    }
    pub fn bulk_select_page(&self) -> String {
        self.0.msg("bulk-select-page", None).unwrap()
    }
    pub fn bulk_everybody(&self) -> String {
        self.0.msg("bulk-everybody", None).unwrap()
    }
    pub fn bulk_what(&self) -> String {
        self.0.msg("bulk-what", None).unwrap()
    }
    pub fn bulk_choose(&self) -> String {
        self.0.msg("bulk-choose", None).unwrap()
    }
    pub fn bulk_add_role(&self) -> String {
        self.0.msg("bulk-add-role", None).unwrap()
    }
    pub fn bulk_remove_role(&self) -> String {
        self.0.msg("bulk-remove-role", None).unwrap()
    }
    /// $role (String) - the role's name
    pub fn bulk_choice_add_role<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("bulk-choice-add-role", Some(args)).unwrap()
    }
    /// $role (String) - the role's name
    pub fn bulk_choice_remove_role<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("bulk-choice-remove-role", Some(args)).unwrap()
    }
    pub fn bulk_invitation(&self) -> String {
        self.0.msg("bulk-invitation", None).unwrap()
    }
    pub fn bulk_access(&self) -> String {
        self.0.msg("bulk-access", None).unwrap()
    }
    pub fn bulk_continue(&self) -> String {
        self.0.msg("bulk-continue", None).unwrap()
    }
    pub fn bulk_clear(&self) -> String {
        self.0.msg("bulk-clear", None).unwrap()
    }
    /// $count (String) - how many
    pub fn bulk_selected<F0: AsRef<str>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.as_ref());
        self.0.msg("bulk-selected", Some(args)).unwrap()
    }
    pub fn bulk_selected_everybody(&self) -> String {
        self.0.msg("bulk-selected-everybody", None).unwrap()
    }
    pub fn bulk_error_nobody(&self) -> String {
        self.0.msg("bulk-error-nobody", None).unwrap()
    }
    pub fn bulk_error_absent(&self) -> String {
        self.0.msg("bulk-error-absent", None).unwrap()
    }
    pub fn bulk_error_deed(&self) -> String {
        self.0.msg("bulk-error-deed", None).unwrap()
    }
    pub fn bulk_running(&self) -> String {
        self.0.msg("bulk-running", None).unwrap()
    }
    pub fn bulk_running_link(&self) -> String {
        self.0.msg("bulk-running-link", None).unwrap()
    }
    /// $role (String) - the role's name
    pub fn bulk_title_add_role<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("bulk-title-add-role", Some(args)).unwrap()
    }
    /// $role (String) - the role's name
    pub fn bulk_title_remove_role<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("bulk-title-remove-role", Some(args)).unwrap()
    }
    /// $role (String) - the role's name
    pub fn bulk_title_delete_role<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("bulk-title-delete-role", Some(args)).unwrap()
    }
    pub fn bulk_title_resend(&self) -> String {
        self.0.msg("bulk-title-resend", None).unwrap()
    }
    pub fn bulk_title_take_over(&self) -> String {
        self.0.msg("bulk-title-take-over", None).unwrap()
    }
    pub fn bulk_title_revoke(&self) -> String {
        self.0.msg("bulk-title-revoke", None).unwrap()
    }
    pub fn bulk_title_deactivate(&self) -> String {
        self.0.msg("bulk-title-deactivate", None).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_chosen<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-chosen", Some(args)).unwrap()
    }
    /// $who (String) - who selected them
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_chosen_by<F0: Into<FluentNumber>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        count: F0,
        who: F1,
        people: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("who", who.as_ref());
        args.set("people", people.as_ref());
        self.0.msg("bulk-chosen-by", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_people<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-people", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    /// $role (String) - the role's name
    pub fn bulk_will_add_role<F0: Into<FluentNumber>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        count: F0,
        role: F1,
        people: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("role", role.as_ref());
        args.set("people", people.as_ref());
        self.0.msg("bulk-will-add-role", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    /// $role (String) - the role's name
    pub fn bulk_will_remove_role<F0: Into<FluentNumber>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        count: F0,
        role: F1,
        people: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("role", role.as_ref());
        args.set("people", people.as_ref());
        self.0.msg("bulk-will-remove-role", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_will_resend<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-will-resend", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_will_take_over<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-will-take-over", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_will_revoke<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-will-revoke", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_will_deactivate<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-will-deactivate", Some(args)).unwrap()
    }
    pub fn bulk_will_nobody(&self) -> String {
        self.0.msg("bulk-will-nobody", None).unwrap()
    }
    pub fn bulk_text_role(&self) -> String {
        self.0.msg("bulk-text-role", None).unwrap()
    }
    /// $role (String) - the name of another role
    pub fn bulk_text_delete_role<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("bulk-text-delete-role", Some(args)).unwrap()
    }
    pub fn bulk_text_resend(&self) -> String {
        self.0.msg("bulk-text-resend", None).unwrap()
    }
    pub fn bulk_text_take_over(&self) -> String {
        self.0.msg("bulk-text-take-over", None).unwrap()
    }
    pub fn bulk_text_revoke(&self) -> String {
        self.0.msg("bulk-text-revoke", None).unwrap()
    }
    pub fn bulk_text_deactivate(&self) -> String {
        self.0.msg("bulk-text-deactivate", None).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_confirm_add_role<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-confirm-add-role", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_confirm_remove_role<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-confirm-remove-role", Some(args)).unwrap()
    }
    pub fn bulk_confirm_delete_role(&self) -> String {
        self.0.msg("bulk-confirm-delete-role", None).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    /// $until (String) - a day
    pub fn bulk_confirm_resend<F0: Into<FluentNumber>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        count: F0,
        until: F1,
        people: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("until", until.as_ref());
        args.set("people", people.as_ref());
        self.0.msg("bulk-confirm-resend", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_confirm_take_over<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-confirm-take-over", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_confirm_revoke<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-confirm-revoke", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_confirm_deactivate<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-confirm-deactivate", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    /// $role (String) - the role's name
    pub fn bulk_did_add_role<F0: Into<FluentNumber>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        count: F0,
        role: F1,
        people: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("role", role.as_ref());
        args.set("people", people.as_ref());
        self.0.msg("bulk-did-add-role", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    /// $role (String) - the role's name
    pub fn bulk_did_remove_role<F0: Into<FluentNumber>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        count: F0,
        role: F1,
        people: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("role", role.as_ref());
        args.set("people", people.as_ref());
        self.0.msg("bulk-did-remove-role", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_did_resend<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-did-resend", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_did_take_over<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-did-take-over", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_did_revoke<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-did-revoke", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_did_deactivate<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-did-deactivate", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_skipped<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-skipped", Some(args)).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn bulk_was_skipped<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("bulk-was-skipped", Some(args)).unwrap()
    }
    /// $who (String) - who selected the people
    pub fn bulk_only_theirs<F0: AsRef<str>>(&self, who: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("who", who.as_ref());
        self.0.msg("bulk-only-theirs", Some(args)).unwrap()
    }
    pub fn bulk_foreseeing(&self) -> String {
        self.0.msg("bulk-foreseeing", None).unwrap()
    }
    pub fn bulk_doing(&self) -> String {
        self.0.msg("bulk-doing", None).unwrap()
    }
    /// $done (String) - how many
    /// $all (String) - of how many
    pub fn bulk_progress<F0: AsRef<str>, F1: AsRef<str>>(&self, done: F0, all: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("done", done.as_ref());
        args.set("all", all.as_ref());
        self.0.msg("bulk-progress", Some(args)).unwrap()
    }
    pub fn bulk_leave(&self) -> String {
        self.0.msg("bulk-leave", None).unwrap()
    }
    /// $who (String) - who selected the people
    /// $people (String) - how many people are left
    pub fn bulk_stopped_no_right<F0: AsRef<str>, F1: AsRef<str>>(&self, who: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("who", who.as_ref());
        args.set("people", people.as_ref());
        self.0.msg("bulk-stopped-no-right", Some(args)).unwrap()
    }
    /// $people (String) - how many people are left
    pub fn bulk_stopped_too_long<F0: AsRef<str>>(&self, people: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("people", people.as_ref());
        self.0.msg("bulk-stopped-too-long", Some(args)).unwrap()
    }
    pub fn bulk_stopped_role_in_use(&self) -> String {
        self.0.msg("bulk-stopped-role-in-use", None).unwrap()
    }
    pub fn bulk_person_gone(&self) -> String {
        self.0.msg("bulk-person-gone", None).unwrap()
    }
    pub fn bulk_reason_already_has_role(&self) -> String {
        self.0.msg("bulk-reason-already-has-role", None).unwrap()
    }
    pub fn bulk_reason_has_not_role(&self) -> String {
        self.0.msg("bulk-reason-has-not-role", None).unwrap()
    }
    pub fn bulk_reason_only_role(&self) -> String {
        self.0.msg("bulk-reason-only-role", None).unwrap()
    }
    pub fn bulk_reason_not_yours_role(&self) -> String {
        self.0.msg("bulk-reason-not-yours-role", None).unwrap()
    }
    pub fn bulk_reason_not_yours(&self) -> String {
        self.0.msg("bulk-reason-not-yours", None).unwrap()
    }
    pub fn bulk_reason_role_gone(&self) -> String {
        self.0.msg("bulk-reason-role-gone", None).unwrap()
    }
    pub fn bulk_reason_not_invited(&self) -> String {
        self.0.msg("bulk-reason-not-invited", None).unwrap()
    }
    pub fn bulk_reason_answered(&self) -> String {
        self.0.msg("bulk-reason-answered", None).unwrap()
    }
    pub fn bulk_reason_not_held(&self) -> String {
        self.0.msg("bulk-reason-not-held", None).unwrap()
    }
    pub fn bulk_reason_not_active(&self) -> String {
        self.0.msg("bulk-reason-not-active", None).unwrap()
    }
    pub fn bulk_reason_already_deactivated(&self) -> String {
        self.0.msg("bulk-reason-already-deactivated", None).unwrap()
    }
    pub fn bulk_reason_last_administrator(&self) -> String {
        self.0.msg("bulk-reason-last-administrator", None).unwrap()
    }
    pub fn bulk_reason_yourself(&self) -> String {
        self.0.msg("bulk-reason-yourself", None).unwrap()
    }
    pub fn bulk_reason_too_many_mails(&self) -> String {
        self.0.msg("bulk-reason-too-many-mails", None).unwrap()
    }
    pub fn bulk_reason_changed(&self) -> String {
        self.0.msg("bulk-reason-changed", None).unwrap()
    }
    pub fn bulk_reason_gone(&self) -> String {
        self.0.msg("bulk-reason-gone", None).unwrap()
    }
    pub fn conflict_bulk_not_theirs(&self) -> String {
        self.0.msg("conflict-bulk-not-theirs", None).unwrap()
    }
    pub fn conflict_bulk_not_foreseen(&self) -> String {
        self.0.msg("conflict-bulk-not-foreseen", None).unwrap()
    }
    pub fn erasure_title(&self) -> String {
        self.0.msg("erasure-title", None).unwrap()
    }
    pub fn erasure_text(&self) -> String {
        self.0.msg("erasure-text", None).unwrap()
    }
    pub fn erasure_address(&self) -> String {
        self.0.msg("erasure-address", None).unwrap()
    }
    pub fn erasure_find(&self) -> String {
        self.0.msg("erasure-find", None).unwrap()
    }
    pub fn erasure_column_account(&self) -> String {
        self.0.msg("erasure-column-account", None).unwrap()
    }
    pub fn erasure_none_title(&self) -> String {
        self.0.msg("erasure-none-title", None).unwrap()
    }
    pub fn erasure_none_text(&self) -> String {
        self.0.msg("erasure-none-text", None).unwrap()
    }
    pub fn erasure_back(&self) -> String {
        self.0.msg("erasure-back", None).unwrap()
    }
    pub fn erasure_about_title(&self) -> String {
        self.0.msg("erasure-about-title", None).unwrap()
    }
    pub fn erasure_provider(&self) -> String {
        self.0.msg("erasure-provider", None).unwrap()
    }
    pub fn erasure_created(&self) -> String {
        self.0.msg("erasure-created", None).unwrap()
    }
    pub fn erasure_signed_in(&self) -> String {
        self.0.msg("erasure-signed-in", None).unwrap()
    }
    pub fn erasure_sessions(&self) -> String {
        self.0.msg("erasure-sessions", None).unwrap()
    }
    pub fn erasure_sessions_ended(&self) -> String {
        self.0.msg("erasure-sessions-ended", None).unwrap()
    }
    pub fn erasure_tenants_title(&self) -> String {
        self.0.msg("erasure-tenants-title", None).unwrap()
    }
    pub fn erasure_tenants_none(&self) -> String {
        self.0.msg("erasure-tenants-none", None).unwrap()
    }
    /// $count: a number
    pub fn erasure_waiting<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("erasure-waiting", Some(args)).unwrap()
    }
    pub fn erasure_export_title(&self) -> String {
        self.0.msg("erasure-export-title", None).unwrap()
    }
    pub fn erasure_export_text(&self) -> String {
        self.0.msg("erasure-export-text", None).unwrap()
    }
    pub fn erasure_export(&self) -> String {
        self.0.msg("erasure-export", None).unwrap()
    }
    pub fn erasure_erase_title(&self) -> String {
        self.0.msg("erasure-erase-title", None).unwrap()
    }
    pub fn erasure_erase_text(&self) -> String {
        self.0.msg("erasure-erase-text", None).unwrap()
    }
    pub fn erasure_first(&self) -> String {
        self.0.msg("erasure-first", None).unwrap()
    }
    /// $person: name or address
    pub fn erasure_is_superadmin<'a, F0: Into<FluentValue<'a>>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person);
        self.0.msg("erasure-is-superadmin", Some(args)).unwrap()
    }
    /// $tenant: name of a tenant
    pub fn erasure_last_administrator<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        person: F0,
        tenant: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person);
        args.set("tenant", tenant);
        self.0.msg("erasure-last-administrator", Some(args)).unwrap()
    }
    pub fn erasure_changed(&self) -> String {
        self.0.msg("erasure-changed", None).unwrap()
    }
    /// $word: an address
    pub fn erasure_word<'a, F0: Into<FluentValue<'a>>>(&self, word: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("word", word);
        self.0.msg("erasure-word", Some(args)).unwrap()
    }
    pub fn error_erasure_word<'a, F0: Into<FluentValue<'a>>>(&self, word: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("word", word);
        self.0.msg("error-erasure-word", Some(args)).unwrap()
    }
    pub fn erasure_erase(&self) -> String {
        self.0.msg("erasure-erase", None).unwrap()
    }
    /// $date: a moment
    pub fn erasure_done<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("erasure-done", Some(args)).unwrap()
    }
    pub fn notice_account_erased(&self) -> String {
        self.0.msg("notice-account-erased", None).unwrap()
    }
    /// What parts groups of three digits, as in 9,812
    pub fn number_separator(&self) -> String {
        self.0.msg("number-separator", None).unwrap()
    }
    pub fn people_import(&self) -> String {
        self.0.msg("people-import", None).unwrap()
    }
    pub fn imports_title(&self) -> String {
        self.0.msg("imports-title", None).unwrap()
    }
    pub fn imports_text(&self) -> String {
        self.0.msg("imports-text", None).unwrap()
    }
    pub fn imports_paste(&self) -> String {
        self.0.msg("imports-paste", None).unwrap()
    }
    /// $example (String) - a name with an address behind it
    pub fn imports_paste_hint<F0: AsRef<str>>(&self, example: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("example", example.as_ref());
        self.0.msg("imports-paste-hint", Some(args)).unwrap()
    }
    pub fn imports_file(&self) -> String {
        self.0.msg("imports-file", None).unwrap()
    }
    /// $rows (String) - how many rows fit
    /// $megabytes (String) - how many megabytes fit
    pub fn imports_file_hint<F0: AsRef<str>, F1: AsRef<str>>(&self, rows: F0, megabytes: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("rows", rows.as_ref());
        args.set("megabytes", megabytes.as_ref());
        self.0.msg("imports-file-hint", Some(args)).unwrap()
    }
    pub fn imports_columns(&self) -> String {
        self.0.msg("imports-columns", None).unwrap()
    }
    pub fn imports_template(&self) -> String {
        self.0.msg("imports-template", None).unwrap()
    }
    pub fn imports_roles(&self) -> String {
        self.0.msg("imports-roles", None).unwrap()
    }
    pub fn imports_roles_hint(&self) -> String {
        self.0.msg("imports-roles-hint", None).unwrap()
    }
    pub fn imports_language(&self) -> String {
        self.0.msg("imports-language", None).unwrap()
    }
    pub fn imports_check(&self) -> String {
        self.0.msg("imports-check", None).unwrap()
    }
    pub fn imports_earlier(&self) -> String {
        self.0.msg("imports-earlier", None).unwrap()
    }
    /// $days (String) - how many days
    pub fn imports_earlier_text<F0: AsRef<str>>(&self, days: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("days", days.as_ref());
        self.0.msg("imports-earlier-text", Some(args)).unwrap()
    }
    pub fn imports_column_list(&self) -> String {
        self.0.msg("imports-column-list", None).unwrap()
    }
    pub fn imports_column_state(&self) -> String {
        self.0.msg("imports-column-state", None).unwrap()
    }
    pub fn imports_pasted(&self) -> String {
        self.0.msg("imports-pasted", None).unwrap()
    }
    /// $person (String) - who made it
    pub fn imports_by<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("imports-by", Some(args)).unwrap()
    }
    /// $rows (String) - how many rows
    pub fn imports_state_worksheet<F0: AsRef<str>>(&self, rows: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("rows", rows.as_ref());
        self.0.msg("imports-state-worksheet", Some(args)).unwrap()
    }
    /// $settled (String) - how many rows have been dealt with
    /// $rows (String) - how many rows there are
    pub fn imports_state_sending<F0: AsRef<str>, F1: AsRef<str>>(&self, settled: F0, rows: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("settled", settled.as_ref());
        args.set("rows", rows.as_ref());
        self.0.msg("imports-state-sending", Some(args)).unwrap()
    }
    /// $rows (String) - how many people
    pub fn imports_state_finished<F0: AsRef<str>>(&self, rows: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("rows", rows.as_ref());
        self.0.msg("imports-state-finished", Some(args)).unwrap()
    }
    pub fn imports_error_nothing(&self) -> String {
        self.0.msg("imports-error-nothing", None).unwrap()
    }
    pub fn imports_error_both(&self) -> String {
        self.0.msg("imports-error-both", None).unwrap()
    }
    pub fn imports_error_empty(&self) -> String {
        self.0.msg("imports-error-empty", None).unwrap()
    }
    pub fn imports_error_only_header(&self) -> String {
        self.0.msg("imports-error-only-header", None).unwrap()
    }
    pub fn imports_error_no_column(&self) -> String {
        self.0.msg("imports-error-no-column", None).unwrap()
    }
    /// $megabytes (String) - how many megabytes fit
    pub fn imports_error_too_large<F0: AsRef<str>>(&self, megabytes: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("megabytes", megabytes.as_ref());
        self.0.msg("imports-error-too-large", Some(args)).unwrap()
    }
    /// $rows (String) - how many rows fit
    pub fn imports_error_too_many<F0: AsRef<str>>(&self, rows: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("rows", rows.as_ref());
        self.0.msg("imports-error-too-many", Some(args)).unwrap()
    }
    pub fn imports_error_utf16(&self) -> String {
        self.0.msg("imports-error-utf16", None).unwrap()
    }
    pub fn imports_error_not_text(&self) -> String {
        self.0.msg("imports-error-not-text", None).unwrap()
    }
    /// $count (Number) - how many rows
    /// $rows (String) - the same, as people read it
    pub fn imports_error_roles<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, rows: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("rows", rows.as_ref());
        self.0.msg("imports-error-roles", Some(args)).unwrap()
    }
    /// $lists (String) - how many
    pub fn imports_error_too_many_open<F0: AsRef<str>>(&self, lists: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("lists", lists.as_ref());
        self.0.msg("imports-error-too-many-open", Some(args)).unwrap()
    }
    pub fn imports_error_file_again(&self) -> String {
        self.0.msg("imports-error-file-again", None).unwrap()
    }
    pub fn imports_sheet_title(&self) -> String {
        self.0.msg("imports-sheet-title", None).unwrap()
    }
    /// $list (String) - the name of the file
    /// $person (String) - who made it
    pub fn imports_sheet_text<F0: AsRef<str>, F1: AsRef<str>>(&self, list: F0, person: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("list", list.as_ref());
        args.set("person", person.as_ref());
        self.0.msg("imports-sheet-text", Some(args)).unwrap()
    }
    /// $date (String) - a moment
    pub fn imports_sheet_kept<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("imports-sheet-kept", Some(args)).unwrap()
    }
    pub fn imports_back(&self) -> String {
        self.0.msg("imports-back", None).unwrap()
    }
    pub fn imports_piles(&self) -> String {
        self.0.msg("imports-piles", None).unwrap()
    }
    pub fn imports_pile_problems(&self) -> String {
        self.0.msg("imports-pile-problems", None).unwrap()
    }
    pub fn imports_pile_inviting(&self) -> String {
        self.0.msg("imports-pile-inviting", None).unwrap()
    }
    pub fn imports_pile_skipped(&self) -> String {
        self.0.msg("imports-pile-skipped", None).unwrap()
    }
    /// $count (Number) - how many people
    /// $people (String) - the same, as people read it
    pub fn imports_confirm<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("imports-confirm", Some(args)).unwrap()
    }
    pub fn imports_nobody(&self) -> String {
        self.0.msg("imports-nobody", None).unwrap()
    }
    /// $count (Number) - how many rows
    /// $rows (String) - the same, as people read it
    pub fn imports_problems_text<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        rows: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("rows", rows.as_ref());
        self.0.msg("imports-problems-text", Some(args)).unwrap()
    }
    pub fn imports_save(&self) -> String {
        self.0.msg("imports-save", None).unwrap()
    }
    pub fn imports_discard(&self) -> String {
        self.0.msg("imports-discard", None).unwrap()
    }
    pub fn imports_discard_text(&self) -> String {
        self.0.msg("imports-discard-text", None).unwrap()
    }
    pub fn imports_leave_out(&self) -> String {
        self.0.msg("imports-leave-out", None).unwrap()
    }
    /// $row (String) - number of the row
    pub fn imports_leave_out_row<F0: AsRef<str>>(&self, row: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("row", row.as_ref());
        self.0.msg("imports-leave-out-row", Some(args)).unwrap()
    }
    /// $row (String) - number of the row
    pub fn imports_address_row<F0: AsRef<str>>(&self, row: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("row", row.as_ref());
        self.0.msg("imports-address-row", Some(args)).unwrap()
    }
    /// $row (String) - number of the row
    pub fn imports_name_row<F0: AsRef<str>>(&self, row: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("row", row.as_ref());
        self.0.msg("imports-name-row", Some(args)).unwrap()
    }
    /// $row (String) - number of the row
    pub fn imports_roles_row<F0: AsRef<str>>(&self, row: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("row", row.as_ref());
        self.0.msg("imports-roles-row", Some(args)).unwrap()
    }
    /// $row (String) - number of the row
    pub fn imports_language_row<F0: AsRef<str>>(&self, row: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("row", row.as_ref());
        self.0.msg("imports-language-row", Some(args)).unwrap()
    }
    pub fn imports_column_row(&self) -> String {
        self.0.msg("imports-column-row", None).unwrap()
    }
    pub fn imports_column_check(&self) -> String {
        self.0.msg("imports-column-check", None).unwrap()
    }
    pub fn imports_roles_choose(&self) -> String {
        self.0.msg("imports-roles-choose", None).unwrap()
    }
    /// $roles (String) - names of roles
    pub fn imports_roles_default<F0: AsRef<str>>(&self, roles: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("roles", roles.as_ref());
        self.0.msg("imports-roles-default", Some(args)).unwrap()
    }
    pub fn imports_language_default(&self) -> String {
        self.0.msg("imports-language-default", None).unwrap()
    }
    pub fn imports_typo_title(&self) -> String {
        self.0.msg("imports-typo-title", None).unwrap()
    }
    /// $count (Number) - how many addresses
    /// $addresses (String) - the same, as people read it
    /// $domain (String) - the domain in the list
    /// $correction (String) - the domain that people here have
    pub fn imports_typo_text<F0: Into<FluentNumber>, F1: AsRef<str>, F2: AsRef<str>, F3: AsRef<str>>(
        &self,
        count: F0,
        domain: F1,
        correction: F2,
        addresses: F3,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("domain", domain.as_ref());
        args.set("correction", correction.as_ref());
        args.set("addresses", addresses.as_ref());
        self.0.msg("imports-typo-text", Some(args)).unwrap()
    }
    /// $domain (String) - a domain
    pub fn imports_typo_correct<F0: AsRef<str>>(&self, domain: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("domain", domain.as_ref());
        self.0.msg("imports-typo-correct", Some(args)).unwrap()
    }
    /// $domain (String) - a domain
    pub fn imports_typo_keep<F0: AsRef<str>>(&self, domain: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("domain", domain.as_ref());
        self.0.msg("imports-typo-keep", Some(args)).unwrap()
    }
    /// $person (String) - an address
    pub fn imports_to_person<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("imports-to-person", Some(args)).unwrap()
    }
    pub fn imports_download(&self) -> String {
        self.0.msg("imports-download", None).unwrap()
    }
    pub fn verdict_new(&self) -> String {
        self.0.msg("verdict-new", None).unwrap()
    }
    pub fn verdict_sent(&self) -> String {
        self.0.msg("verdict-sent", None).unwrap()
    }
    pub fn verdict_waiting(&self) -> String {
        self.0.msg("verdict-waiting", None).unwrap()
    }
    pub fn verdict_left_out(&self) -> String {
        self.0.msg("verdict-left-out", None).unwrap()
    }
    pub fn verdict_member(&self) -> String {
        self.0.msg("verdict-member", None).unwrap()
    }
    pub fn verdict_invited(&self) -> String {
        self.0.msg("verdict-invited", None).unwrap()
    }
    pub fn verdict_deactivated(&self) -> String {
        self.0.msg("verdict-deactivated", None).unwrap()
    }
    pub fn verdict_ended(&self) -> String {
        self.0.msg("verdict-ended", None).unwrap()
    }
    /// $row (String) - number of the row
    pub fn verdict_twice<F0: AsRef<str>>(&self, row: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("row", row.as_ref());
        self.0.msg("verdict-twice", Some(args)).unwrap()
    }
    pub fn verdict_malformed(&self) -> String {
        self.0.msg("verdict-malformed", None).unwrap()
    }
    /// $domain (String) - the domain that people here have
    pub fn verdict_typo<F0: AsRef<str>>(&self, domain: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("domain", domain.as_ref());
        self.0.msg("verdict-typo", Some(args)).unwrap()
    }
    pub fn verdict_domain(&self) -> String {
        self.0.msg("verdict-domain", None).unwrap()
    }
    /// $max (String) - how many characters fit
    pub fn verdict_name<F0: AsRef<str>>(&self, max: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        self.0.msg("verdict-name", Some(args)).unwrap()
    }
    pub fn verdict_role_missing(&self) -> String {
        self.0.msg("verdict-role-missing", None).unwrap()
    }
    /// $role (String) - the words that are no role
    pub fn verdict_role_unknown<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("verdict-role-unknown", Some(args)).unwrap()
    }
    /// $role (String) - the role's name
    pub fn verdict_role_not_yours<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("verdict-role-not-yours", Some(args)).unwrap()
    }
    pub fn verdict_language(&self) -> String {
        self.0.msg("verdict-language", None).unwrap()
    }
    /// $date (String) - a moment
    pub fn verdict_beyond<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("verdict-beyond", Some(args)).unwrap()
    }
    /// $date (String) - a moment
    pub fn verdict_address_full<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("verdict-address-full", Some(args)).unwrap()
    }
    pub fn verdict_stopped(&self) -> String {
        self.0.msg("verdict-stopped", None).unwrap()
    }
    pub fn verdict_given_up(&self) -> String {
        self.0.msg("verdict-given-up", None).unwrap()
    }
    /// $count (Number) - how many people
    /// $people (String) - the same, as people read it
    pub fn imports_sending_title<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("imports-sending-title", Some(args)).unwrap()
    }
    pub fn imports_sending_text(&self) -> String {
        self.0.msg("imports-sending-text", None).unwrap()
    }
    pub fn imports_progress(&self) -> String {
        self.0.msg("imports-progress", None).unwrap()
    }
    /// $settled (String) - how many rows have been dealt with
    /// $rows (String) - how many rows there are
    pub fn imports_progress_text<F0: AsRef<str>, F1: AsRef<str>>(&self, settled: F0, rows: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("settled", settled.as_ref());
        args.set("rows", rows.as_ref());
        self.0.msg("imports-progress-text", Some(args)).unwrap()
    }
    pub fn imports_refreshes(&self) -> String {
        self.0.msg("imports-refreshes", None).unwrap()
    }
    pub fn imports_refresh_stop(&self) -> String {
        self.0.msg("imports-refresh-stop", None).unwrap()
    }
    pub fn imports_refresh(&self) -> String {
        self.0.msg("imports-refresh", None).unwrap()
    }
    /// $count (Number) - how many people
    /// $people (String) - the same, as people read it
    pub fn imports_finished_title<F0: Into<FluentNumber>, F1: AsRef<str>>(
        &self,
        count: F0,
        people: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("imports-finished-title", Some(args)).unwrap()
    }
    pub fn imports_finished_text(&self) -> String {
        self.0.msg("imports-finished-text", None).unwrap()
    }
    /// $date (String) - a moment
    pub fn imports_finished_kept<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("imports-finished-kept", Some(args)).unwrap()
    }
    pub fn imports_pile_invited(&self) -> String {
        self.0.msg("imports-pile-invited", None).unwrap()
    }
    pub fn imports_column_result(&self) -> String {
        self.0.msg("imports-column-result", None).unwrap()
    }
    pub fn imports_again(&self) -> String {
        self.0.msg("imports-again", None).unwrap()
    }
    pub fn notice_import_saved(&self) -> String {
        self.0.msg("notice-import-saved", None).unwrap()
    }
    pub fn notice_import_changed(&self) -> String {
        self.0.msg("notice-import-changed", None).unwrap()
    }
    pub fn notice_import_started(&self) -> String {
        self.0.msg("notice-import-started", None).unwrap()
    }
    pub fn notice_import_discarded(&self) -> String {
        self.0.msg("notice-import-discarded", None).unwrap()
    }
    pub fn conflict_import_confirmed(&self) -> String {
        self.0.msg("conflict-import-confirmed", None).unwrap()
    }
    /// $ends (String) - a date
    pub fn login_clocks<F0: AsRef<str>>(&self, ends: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("ends", ends.as_ref());
        self.0.msg("login-clocks", Some(args)).unwrap()
    }
    /// $count (String) - how many
    pub fn invitations_waiting<F0: AsRef<str>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.as_ref());
        self.0.msg("invitations-waiting", Some(args)).unwrap()
    }
    /// $address (String) - the address of the reader's account
    pub fn ask_to_join<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("ask-to-join", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn ask_to_join_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("ask-to-join-text", Some(args)).unwrap()
    }
    /// $address (String) - the address of the reader's account
    /// $tenant (String) - the tenant's name
    pub fn asked_to_join<F0: AsRef<str>, F1: AsRef<str>>(&self, address: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("asked-to-join", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn asked_to_join_title<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("asked-to-join-title", Some(args)).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    /// $tenant (String) - the tenant's name
    pub fn invitation_invited_by<F0: AsRef<str>, F1: AsRef<str>>(&self, inviter: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-invited-by", Some(args)).unwrap()
    }
    pub fn invitation_more_one(&self) -> String {
        self.0.msg("invitation-more-one", None).unwrap()
    }
    /// $count (String) - how many
    pub fn invitation_more<F0: AsRef<str>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.as_ref());
        self.0.msg("invitation-more", Some(args)).unwrap()
    }
    pub fn invitation_more_link(&self) -> String {
        self.0.msg("invitation-more-link", None).unwrap()
    }
    pub fn invitation_decline_instead(&self) -> String {
        self.0.msg("invitation-decline-instead", None).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    pub fn invitation_decline_reason<F0: AsRef<str>>(&self, inviter: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        self.0.msg("invitation-decline-reason", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn invitation_decline_for_good<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-decline-for-good", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn invitation_declined_say<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-declined-say", Some(args)).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    pub fn invitation_declined_ask<F0: AsRef<str>>(&self, inviter: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        self.0.msg("invitation-declined-ask", Some(args)).unwrap()
    }
    pub fn invitation_declined_button(&self) -> String {
        self.0.msg("invitation-declined-button", None).unwrap()
    }
    pub fn invitation_masked_title(&self) -> String {
        self.0.msg("invitation-masked-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn invitation_masked_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-masked-text", Some(args)).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    pub fn invitation_masked_ask<F0: AsRef<str>>(&self, inviter: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        self.0.msg("invitation-masked-ask", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn invitation_masked_declined<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-masked-declined", Some(args)).unwrap()
    }
    pub fn invitation_masked_button(&self) -> String {
        self.0.msg("invitation-masked-button", None).unwrap()
    }
    pub fn invitation_newer_title(&self) -> String {
        self.0.msg("invitation-newer-title", None).unwrap()
    }
    pub fn invitation_newer_text(&self) -> String {
        self.0.msg("invitation-newer-text", None).unwrap()
    }
    pub fn invitation_newer_text_signed_in(&self) -> String {
        self.0.msg("invitation-newer-text-signed-in", None).unwrap()
    }
    pub fn invitation_replaced_title(&self) -> String {
        self.0.msg("invitation-replaced-title", None).unwrap()
    }
    pub fn invitation_replaced_text(&self) -> String {
        self.0.msg("invitation-replaced-text", None).unwrap()
    }
    pub fn invitation_waiting_title(&self) -> String {
        self.0.msg("invitation-waiting-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn invitation_waiting_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-waiting-text", Some(args)).unwrap()
    }
    pub fn invitation_waiting_next(&self) -> String {
        self.0.msg("invitation-waiting-next", None).unwrap()
    }
    pub fn fact_asks_as(&self) -> String {
        self.0.msg("fact-asks-as", None).unwrap()
    }
    pub fn fact_reason(&self) -> String {
        self.0.msg("fact-reason", None).unwrap()
    }
    pub fn notice_mind_changed(&self) -> String {
        self.0.msg("notice-mind-changed", None).unwrap()
    }
    pub fn notice_may_be_invited(&self) -> String {
        self.0.msg("notice-may-be-invited", None).unwrap()
    }
    /// $address (String) - who asked
    pub fn notice_join_asked<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-join-asked", Some(args)).unwrap()
    }
    pub fn conflict_unverified(&self) -> String {
        self.0.msg("conflict-unverified", None).unwrap()
    }
    pub fn conflict_asked_enough(&self) -> String {
        self.0.msg("conflict-asked-enough", None).unwrap()
    }
    /// $until (String) - a date
    pub fn people_action_resend_until<F0: AsRef<str>>(&self, until: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("until", until.as_ref());
        self.0.msg("people-action-resend-until", Some(args)).unwrap()
    }
    pub fn people_action_copy(&self) -> String {
        self.0.msg("people-action-copy", None).unwrap()
    }
    pub fn people_action_replace(&self) -> String {
        self.0.msg("people-action-replace", None).unwrap()
    }
    pub fn people_action_take_over(&self) -> String {
        self.0.msg("people-action-take-over", None).unwrap()
    }
    pub fn people_action_decide(&self) -> String {
        self.0.msg("people-action-decide", None).unwrap()
    }
    pub fn people_masked(&self) -> String {
        self.0.msg("people-masked", None).unwrap()
    }
    /// $address (String) - the address of who asks
    pub fn status_wants_to_join<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("status-wants-to-join", Some(args)).unwrap()
    }
    pub fn attention_held(&self) -> String {
        self.0.msg("attention-held", None).unwrap()
    }
    pub fn attention_asked_again(&self) -> String {
        self.0.msg("attention-asked-again", None).unwrap()
    }
    pub fn attention_changed_mind(&self) -> String {
        self.0.msg("attention-changed-mind", None).unwrap()
    }
    pub fn person_copy_text(&self) -> String {
        self.0.msg("person-copy-text", None).unwrap()
    }
    pub fn person_replace_text(&self) -> String {
        self.0.msg("person-replace-text", None).unwrap()
    }
    pub fn person_take_over_text(&self) -> String {
        self.0.msg("person-take-over-text", None).unwrap()
    }
    pub fn person_copied_title(&self) -> String {
        self.0.msg("person-copied-title", None).unwrap()
    }
    pub fn person_copied_label(&self) -> String {
        self.0.msg("person-copied-label", None).unwrap()
    }
    /// $address (String) - the invited address
    pub fn person_copied_text<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("person-copied-text", Some(args)).unwrap()
    }
    pub fn person_copied_text_by_link(&self) -> String {
        self.0.msg("person-copied-text-by-link", None).unwrap()
    }
    /// $called (String) - name and address of who asks
    pub fn person_request_title<F0: AsRef<str>>(&self, called: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("called", called.as_ref());
        self.0.msg("person-request-title", Some(args)).unwrap()
    }
    /// $called (String) - name and address of who asks
    /// $address (String) - the invited address
    pub fn person_request_text<F0: AsRef<str>, F1: AsRef<str>>(&self, called: F0, address: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("called", called.as_ref());
        args.set("address", address.as_ref());
        self.0.msg("person-request-text", Some(args)).unwrap()
    }
    pub fn person_request_approve(&self) -> String {
        self.0.msg("person-request-approve", None).unwrap()
    }
    pub fn person_request_refuse(&self) -> String {
        self.0.msg("person-request-refuse", None).unwrap()
    }
    pub fn person_masked_text(&self) -> String {
        self.0.msg("person-masked-text", None).unwrap()
    }
    /// $count (String) - how many reminders
    pub fn person_reminders_fact<F0: AsRef<str>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.as_ref());
        self.0.msg("person-reminders-fact", Some(args)).unwrap()
    }
    /// $because (String) - what the invitee wrote
    pub fn person_declined_because<F0: AsRef<str>>(&self, because: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("because", because.as_ref());
        self.0.msg("person-declined-because", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_invitation_reminded<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-invitation-reminded", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_invitation_taken_over<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-invitation-taken-over", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_link_replaced<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-link-replaced", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_link_copied<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-link-copied", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_join_asked<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-join-asked", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_join_approved<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-join-approved", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_join_refused<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-join-refused", Some(args)).unwrap()
    }
    pub fn act_fresh_link_asked(&self) -> String {
        self.0.msg("act-fresh-link-asked", None).unwrap()
    }
    pub fn act_mind_changed(&self) -> String {
        self.0.msg("act-mind-changed", None).unwrap()
    }
    /// $address (String) - who asked
    pub fn notice_join_approved<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-join-approved", Some(args)).unwrap()
    }
    /// $address (String) - who asked
    pub fn notice_join_refused<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-join-refused", Some(args)).unwrap()
    }
    /// $address (String) - the invited address
    pub fn notice_link_replaced<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-link-replaced", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn notice_taken_over<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("notice-taken-over", Some(args)).unwrap()
    }
    pub fn error_address_blocked(&self) -> String {
        self.0.msg("error-address-blocked", None).unwrap()
    }
    pub fn verdict_blocked(&self) -> String {
        self.0.msg("verdict-blocked", None).unwrap()
    }
    pub fn general_no_reminders(&self) -> String {
        self.0.msg("general-no-reminders", None).unwrap()
    }
    pub fn general_no_reminders_hint(&self) -> String {
        self.0.msg("general-no-reminders-hint", None).unwrap()
    }
    pub fn account_digests_title(&self) -> String {
        self.0.msg("account-digests-title", None).unwrap()
    }
    pub fn account_digests_text(&self) -> String {
        self.0.msg("account-digests-text", None).unwrap()
    }
    pub fn account_digests(&self) -> String {
        self.0.msg("account-digests", None).unwrap()
    }
    pub fn account_digests_save(&self) -> String {
        self.0.msg("account-digests-save", None).unwrap()
    }
    pub fn notice_digests_on(&self) -> String {
        self.0.msg("notice-digests-on", None).unwrap()
    }
    pub fn notice_digests_off(&self) -> String {
        self.0.msg("notice-digests-off", None).unwrap()
    }
    pub fn mail_reminder_subject(&self) -> String {
        self.0.msg("mail-reminder-subject", None).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    /// $tenant (String) - the tenant's name
    pub fn mail_reminder_intro<F0: AsRef<str>, F1: AsRef<str>>(&self, inviter: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-reminder-intro", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn mail_expired_subject<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("mail-expired-subject", Some(args)).unwrap()
    }
    /// $person (String) - name and address
    /// $tenant (String) - the tenant's name
    pub fn mail_expired_text<F0: AsRef<str>, F1: AsRef<str>>(&self, person: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-expired-text", Some(args)).unwrap()
    }
    pub fn mail_told_why(&self) -> String {
        self.0.msg("mail-told-why", None).unwrap()
    }
    pub fn mail_digest_subject(&self) -> String {
        self.0.msg("mail-digest-subject", None).unwrap()
    }
    pub fn mail_digest_text(&self) -> String {
        self.0.msg("mail-digest-text", None).unwrap()
    }
    /// $person (String) - name or address
    /// $tenant (String) - the tenant's name
    /// $on (String) - a date
    pub fn mail_digest_accepted<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        person: F0,
        tenant: F1,
        on: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        args.set("on", on.as_ref());
        self.0.msg("mail-digest-accepted", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    /// $tenant (String) - the tenant's name
    /// $on (String) - a date
    pub fn mail_digest_declined<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        person: F0,
        tenant: F1,
        on: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        args.set("on", on.as_ref());
        self.0.msg("mail-digest-declined", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    /// $tenant (String) - the tenant's name
    /// $on (String) - a date
    /// $because (String) - what the invitee wrote
    pub fn mail_digest_declined_because<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>, F3: AsRef<str>>(
        &self,
        person: F0,
        tenant: F1,
        on: F2,
        because: F3,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        args.set("on", on.as_ref());
        args.set("because", because.as_ref());
        self.0.msg("mail-digest-declined-because", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    /// $tenant (String) - the tenant's name
    /// $on (String) - a date
    pub fn mail_digest_expired<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        person: F0,
        tenant: F1,
        on: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        args.set("on", on.as_ref());
        self.0.msg("mail-digest-expired", Some(args)).unwrap()
    }
    /// $told (String) - that somebody declined
    pub fn mail_digest_for_good<F0: AsRef<str>>(&self, told: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("told", told.as_ref());
        self.0.msg("mail-digest-for-good", Some(args)).unwrap()
    }
    /// $count (String) - a number
    pub fn mail_digest_more<F0: AsRef<str>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.as_ref());
        self.0.msg("mail-digest-more", Some(args)).unwrap()
    }
    /// $asker (String) - the address of who asks
    /// $tenant (String) - the tenant's name
    pub fn mail_join_asked_subject<F0: AsRef<str>, F1: AsRef<str>>(&self, asker: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("asker", asker.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-join-asked-subject", Some(args)).unwrap()
    }
    /// $asker (String) - the address of who asks
    /// $person (String) - name or address of the invitee
    /// $tenant (String) - the tenant's name
    pub fn mail_join_asked_text<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        person: F0,
        tenant: F1,
        asker: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        args.set("asker", asker.as_ref());
        self.0.msg("mail-join-asked-text", Some(args)).unwrap()
    }
    pub fn mail_join_asked_button(&self) -> String {
        self.0.msg("mail-join-asked-button", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn mail_join_approved_subject<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-join-approved-subject", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    /// $address (String) - the address of who asked
    pub fn mail_join_approved_text<F0: AsRef<str>, F1: AsRef<str>>(&self, tenant: F0, address: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        args.set("address", address.as_ref());
        self.0.msg("mail-join-approved-text", Some(args)).unwrap()
    }
    pub fn mail_join_approved_button(&self) -> String {
        self.0.msg("mail-join-approved-button", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn mail_join_refused_subject<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-join-refused-subject", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    /// $address (String) - the address of who asked
    pub fn mail_join_refused_text<F0: AsRef<str>, F1: AsRef<str>>(&self, tenant: F0, address: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        args.set("address", address.as_ref());
        self.0.msg("mail-join-refused-text", Some(args)).unwrap()
    }
    /// $address (String) - the address of who asked
    /// $tenant (String) - the tenant's name
    pub fn mail_join_why<F0: AsRef<str>, F1: AsRef<str>>(&self, address: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-join-why", Some(args)).unwrap()
    }
    /// What became of a mail, at the person's page
    pub fn mail_steps(&self) -> String {
        self.0.msg("mail-steps", None).unwrap()
    }
    /// { $number } counts the attempts to send this mail
    pub fn mail_step_sent<'a, F0: Into<FluentValue<'a>>>(&self, number: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.0.msg("mail-step-sent", Some(args)).unwrap()
    }
    pub fn mail_step_deferred<'a, F0: Into<FluentValue<'a>>>(&self, number: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.0.msg("mail-step-deferred", Some(args)).unwrap()
    }
    pub fn mail_step_refused<'a, F0: Into<FluentValue<'a>>>(&self, number: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number);
        self.0.msg("mail-step-refused", Some(args)).unwrap()
    }
    /// What a mail server on the way told later
    pub fn mail_step_delayed(&self) -> String {
        self.0.msg("mail-step-delayed", None).unwrap()
    }
    pub fn mail_step_failed(&self) -> String {
        self.0.msg("mail-step-failed", None).unwrap()
    }
    pub fn mail_is_delayed(&self) -> String {
        self.0.msg("mail-is-delayed", None).unwrap()
    }
    #[allow(unused)]
    pub fn language_name(&self) -> String {
        self.0.msg("language-name", None).unwrap()
    }
    pub fn app_name(&self) -> String {
        self.0.msg("app-name", None).unwrap()
    }
    /// $page (String) - the page's heading
    pub fn page_title<F0: AsRef<str>>(&self, page: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("page", page.as_ref());
        self.0.msg("page-title", Some(args)).unwrap()
    }
    /// $page (String) - the page's heading
    pub fn page_title_error<F0: AsRef<str>>(&self, page: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("page", page.as_ref());
        self.0.msg("page-title-error", Some(args)).unwrap()
    }
    pub fn frame_skip(&self) -> String {
        self.0.msg("frame-skip", None).unwrap()
    }
    pub fn frame_nav(&self) -> String {
        self.0.msg("frame-nav", None).unwrap()
    }
    pub fn frame_footer(&self) -> String {
        self.0.msg("frame-footer", None).unwrap()
    }
    pub fn frame_tenants(&self) -> String {
        self.0.msg("frame-tenants", None).unwrap()
    }
    pub fn frame_log_out(&self) -> String {
        self.0.msg("frame-log-out", None).unwrap()
    }
    pub fn nav_measurements(&self) -> String {
        self.0.msg("nav-measurements", None).unwrap()
    }
    pub fn nav_settings(&self) -> String {
        self.0.msg("nav-settings", None).unwrap()
    }
    pub fn nav_tenants(&self) -> String {
        self.0.msg("nav-tenants", None).unwrap()
    }
    pub fn nav_account(&self) -> String {
        self.0.msg("nav-account", None).unwrap()
    }
    pub fn nav_help(&self) -> String {
        self.0.msg("nav-help", None).unwrap()
    }
    pub fn nav_log_in(&self) -> String {
        self.0.msg("nav-log-in", None).unwrap()
    }
    pub fn nav_request(&self) -> String {
        self.0.msg("nav-request", None).unwrap()
    }
    pub fn superadmin_banner(&self) -> String {
        self.0.msg("superadmin-banner", None).unwrap()
    }
    /// $day (String) - day of the month, without a leading zero
    /// $month (String) - the month's name
    /// $year (String) - the year
    pub fn date<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        day: F0,
        month: F1,
        year: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("day", day.as_ref());
        args.set("month", month.as_ref());
        args.set("year", year.as_ref());
        self.0.msg("date", Some(args)).unwrap()
    }
    /// $date (String) - a date as the message "date" gives it
    /// $time (String) - hours and minutes, 24-hour clock
    pub fn date_exact<F0: AsRef<str>, F1: AsRef<str>>(&self, date: F0, time: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        args.set("time", time.as_ref());
        self.0.msg("date-exact", Some(args)).unwrap()
    }
    pub fn month_1(&self) -> String {
        self.0.msg("month-1", None).unwrap()
    }
    pub fn month_2(&self) -> String {
        self.0.msg("month-2", None).unwrap()
    }
    pub fn month_3(&self) -> String {
        self.0.msg("month-3", None).unwrap()
    }
    pub fn month_4(&self) -> String {
        self.0.msg("month-4", None).unwrap()
    }
    pub fn month_5(&self) -> String {
        self.0.msg("month-5", None).unwrap()
    }
    pub fn month_6(&self) -> String {
        self.0.msg("month-6", None).unwrap()
    }
    pub fn month_7(&self) -> String {
        self.0.msg("month-7", None).unwrap()
    }
    pub fn month_8(&self) -> String {
        self.0.msg("month-8", None).unwrap()
    }
    pub fn month_9(&self) -> String {
        self.0.msg("month-9", None).unwrap()
    }
    pub fn month_10(&self) -> String {
        self.0.msg("month-10", None).unwrap()
    }
    pub fn month_11(&self) -> String {
        self.0.msg("month-11", None).unwrap()
    }
    pub fn month_12(&self) -> String {
        self.0.msg("month-12", None).unwrap()
    }
    /// $rest (String) - the items before the last, joined with commas
    /// $last (String) - the last item
    pub fn list_and<F0: AsRef<str>, F1: AsRef<str>>(&self, rest: F0, last: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("rest", rest.as_ref());
        args.set("last", last.as_ref());
        self.0.msg("list-and", Some(args)).unwrap()
    }
    pub fn pager_label(&self) -> String {
        self.0.msg("pager-label", None).unwrap()
    }
    pub fn pager_first(&self) -> String {
        self.0.msg("pager-first", None).unwrap()
    }
    pub fn pager_previous(&self) -> String {
        self.0.msg("pager-previous", None).unwrap()
    }
    pub fn pager_next(&self) -> String {
        self.0.msg("pager-next", None).unwrap()
    }
    /// $step (String) - the step now
    /// $steps (String) - how many steps there are
    pub fn step_of<F0: AsRef<str>, F1: AsRef<str>>(&self, step: F0, steps: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("step", step.as_ref());
        args.set("steps", steps.as_ref());
        self.0.msg("step-of", Some(args)).unwrap()
    }
    pub fn steps_label(&self) -> String {
        self.0.msg("steps-label", None).unwrap()
    }
    pub fn step_log_in(&self) -> String {
        self.0.msg("step-log-in", None).unwrap()
    }
    pub fn step_accept(&self) -> String {
        self.0.msg("step-accept", None).unwrap()
    }
    pub fn step_start(&self) -> String {
        self.0.msg("step-start", None).unwrap()
    }
    pub fn role_administrator(&self) -> String {
        self.0.msg("role-administrator", None).unwrap()
    }
    pub fn role_administrator_text(&self) -> String {
        self.0.msg("role-administrator-text", None).unwrap()
    }
    pub fn role_manager(&self) -> String {
        self.0.msg("role-manager", None).unwrap()
    }
    pub fn role_manager_text(&self) -> String {
        self.0.msg("role-manager-text", None).unwrap()
    }
    pub fn role_registrar(&self) -> String {
        self.0.msg("role-registrar", None).unwrap()
    }
    pub fn role_registrar_text(&self) -> String {
        self.0.msg("role-registrar-text", None).unwrap()
    }
    pub fn role_viewer(&self) -> String {
        self.0.msg("role-viewer", None).unwrap()
    }
    pub fn role_viewer_text(&self) -> String {
        self.0.msg("role-viewer-text", None).unwrap()
    }
    pub fn permission_manage_people(&self) -> String {
        self.0.msg("permission-manage-people", None).unwrap()
    }
    pub fn permission_manage_roles(&self) -> String {
        self.0.msg("permission-manage-roles", None).unwrap()
    }
    pub fn permission_change_tenant(&self) -> String {
        self.0.msg("permission-change-tenant", None).unwrap()
    }
    pub fn permission_read_audit(&self) -> String {
        self.0.msg("permission-read-audit", None).unwrap()
    }
    pub fn permission_record_measurements(&self) -> String {
        self.0.msg("permission-record-measurements", None).unwrap()
    }
    pub fn permission_see_measurements(&self) -> String {
        self.0.msg("permission-see-measurements", None).unwrap()
    }
    pub fn permission_approve_measurements(&self) -> String {
        self.0.msg("permission-approve-measurements", None).unwrap()
    }
    pub fn permission_read(&self) -> String {
        self.0.msg("permission-read", None).unwrap()
    }
    pub fn login_title(&self) -> String {
        self.0.msg("login-title", None).unwrap()
    }
    pub fn login_connect_title(&self) -> String {
        self.0.msg("login-connect-title", None).unwrap()
    }
    pub fn login_connect_text(&self) -> String {
        self.0.msg("login-connect-text", None).unwrap()
    }
    pub fn login_connect_button(&self) -> String {
        self.0.msg("login-connect-button", None).unwrap()
    }
    pub fn login_create_text(&self) -> String {
        self.0.msg("login-create-text", None).unwrap()
    }
    pub fn login_create(&self) -> String {
        self.0.msg("login-create", None).unwrap()
    }
    pub fn login_help_text(&self) -> String {
        self.0.msg("login-help-text", None).unwrap()
    }
    pub fn login_help(&self) -> String {
        self.0.msg("login-help", None).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    /// $tenant (String) - the tenant's name
    pub fn login_invitation_title<F0: AsRef<str>, F1: AsRef<str>>(&self, inviter: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("login-invitation-title", Some(args)).unwrap()
    }
    /// $address (String) - the invited address
    pub fn login_invitation_text<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("login-invitation-text", Some(args)).unwrap()
    }
    pub fn login_superadmin_title(&self) -> String {
        self.0.msg("login-superadmin-title", None).unwrap()
    }
    pub fn login_notice_logged_out(&self) -> String {
        self.0.msg("login-notice-logged-out", None).unwrap()
    }
    pub fn login_notice_first(&self) -> String {
        self.0.msg("login-notice-first", None).unwrap()
    }
    pub fn login_notice_ended(&self) -> String {
        self.0.msg("login-notice-ended", None).unwrap()
    }
    pub fn login_notice_form_kept(&self) -> String {
        self.0.msg("login-notice-form-kept", None).unwrap()
    }
    /// $reference (String) - what support can look up
    pub fn login_error_cancelled<F0: AsRef<str>>(&self, reference: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reference", reference.as_ref());
        self.0.msg("login-error-cancelled", Some(args)).unwrap()
    }
    /// $reference (String) - what support can look up
    pub fn login_error_expired<F0: AsRef<str>>(&self, reference: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reference", reference.as_ref());
        self.0.msg("login-error-expired", Some(args)).unwrap()
    }
    /// $reference (String) - what support can look up
    pub fn login_error_failed<F0: AsRef<str>>(&self, reference: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reference", reference.as_ref());
        self.0.msg("login-error-failed", Some(args)).unwrap()
    }
    pub fn fact_tenant(&self) -> String {
        self.0.msg("fact-tenant", None).unwrap()
    }
    pub fn fact_inviter(&self) -> String {
        self.0.msg("fact-inviter", None).unwrap()
    }
    pub fn fact_roles(&self) -> String {
        self.0.msg("fact-roles", None).unwrap()
    }
    pub fn fact_address(&self) -> String {
        self.0.msg("fact-address", None).unwrap()
    }
    pub fn fact_valid_until(&self) -> String {
        self.0.msg("fact-valid-until", None).unwrap()
    }
    pub fn fact_signed_in_as(&self) -> String {
        self.0.msg("fact-signed-in-as", None).unwrap()
    }
    pub fn measurements_title(&self) -> String {
        self.0.msg("measurements-title", None).unwrap()
    }
    pub fn invitation_pending_label(&self) -> String {
        self.0.msg("invitation-pending-label", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn invitation_pending_title<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-pending-title", Some(args)).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    /// $tenant (String) - the tenant's name
    pub fn invitation_pending_text<F0: AsRef<str>, F1: AsRef<str>>(&self, inviter: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-pending-text", Some(args)).unwrap()
    }
    pub fn invitation_accept(&self) -> String {
        self.0.msg("invitation-accept", None).unwrap()
    }
    pub fn invitation_decline(&self) -> String {
        self.0.msg("invitation-decline", None).unwrap()
    }
    pub fn invitation_superadmin_title(&self) -> String {
        self.0.msg("invitation-superadmin-title", None).unwrap()
    }
    pub fn invitation_superadmin_text(&self) -> String {
        self.0.msg("invitation-superadmin-text", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn notice_accepted<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("notice-accepted", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn notice_declined<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("notice-declined", Some(args)).unwrap()
    }
    pub fn notice_superadmin_accepted(&self) -> String {
        self.0.msg("notice-superadmin-accepted", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn welcome_title<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("welcome-title", Some(args)).unwrap()
    }
    /// $roles (String) - the roles' names, as a list
    pub fn welcome_roles<F0: AsRef<str>>(&self, roles: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("roles", roles.as_ref());
        self.0.msg("welcome-roles", Some(args)).unwrap()
    }
    pub fn welcome_superadmin(&self) -> String {
        self.0.msg("welcome-superadmin", None).unwrap()
    }
    pub fn welcome_can(&self) -> String {
        self.0.msg("welcome-can", None).unwrap()
    }
    pub fn welcome_people_link(&self) -> String {
        self.0.msg("welcome-people-link", None).unwrap()
    }
    pub fn welcome_empty_title(&self) -> String {
        self.0.msg("welcome-empty-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn welcome_empty_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("welcome-empty-text", Some(args)).unwrap()
    }
    pub fn no_access_title(&self) -> String {
        self.0.msg("no-access-title", None).unwrap()
    }
    /// $address (String) - the address the person logged in with
    pub fn no_access_text<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("no-access-text", Some(args)).unwrap()
    }
    pub fn no_access_what(&self) -> String {
        self.0.msg("no-access-what", None).unwrap()
    }
    pub fn no_access_mail_title(&self) -> String {
        self.0.msg("no-access-mail-title", None).unwrap()
    }
    pub fn no_access_mail_text(&self) -> String {
        self.0.msg("no-access-mail-text", None).unwrap()
    }
    pub fn no_access_other_title(&self) -> String {
        self.0.msg("no-access-other-title", None).unwrap()
    }
    pub fn no_access_other_text(&self) -> String {
        self.0.msg("no-access-other-text", None).unwrap()
    }
    pub fn no_access_ask_title(&self) -> String {
        self.0.msg("no-access-ask-title", None).unwrap()
    }
    /// $address (String) - the address the person logged in with
    pub fn no_access_ask_text<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("no-access-ask-text", Some(args)).unwrap()
    }
    pub fn no_access_stuck_title(&self) -> String {
        self.0.msg("no-access-stuck-title", None).unwrap()
    }
    pub fn no_access_stuck_text(&self) -> String {
        self.0.msg("no-access-stuck-text", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn deactivated_title<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("deactivated-title", Some(args)).unwrap()
    }
    /// $date (String) - a date
    /// $address (String) - the address the person logged in with
    pub fn deactivated_text<F0: AsRef<str>, F1: AsRef<str>>(&self, date: F0, address: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        args.set("address", address.as_ref());
        self.0.msg("deactivated-text", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn deactivated_next<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("deactivated-next", Some(args)).unwrap()
    }
    pub fn use_another_account(&self) -> String {
        self.0.msg("use-another-account", None).unwrap()
    }
    pub fn use_another_account_text(&self) -> String {
        self.0.msg("use-another-account-text", None).unwrap()
    }
    pub fn invitation_wrong_title(&self) -> String {
        self.0.msg("invitation-wrong-title", None).unwrap()
    }
    /// $inviter (String) - who invites
    /// $tenant (String) - the tenant's name
    pub fn invitation_wrong_text<F0: AsRef<str>, F1: AsRef<str>>(&self, inviter: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-wrong-text", Some(args)).unwrap()
    }
    pub fn invitation_unverified_title(&self) -> String {
        self.0.msg("invitation-unverified-title", None).unwrap()
    }
    /// $address (String) - the address, the same for invitation and account
    pub fn invitation_unverified_text<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("invitation-unverified-text", Some(args)).unwrap()
    }
    pub fn invitation_unverified_button(&self) -> String {
        self.0.msg("invitation-unverified-button", None).unwrap()
    }
    /// $address (String) - where the link goes
    pub fn notice_link_sent<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-link-sent", Some(args)).unwrap()
    }
    pub fn invitation_expired_title(&self) -> String {
        self.0.msg("invitation-expired-title", None).unwrap()
    }
    /// $date (String) - a date
    pub fn invitation_expired_text<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("invitation-expired-text", Some(args)).unwrap()
    }
    pub fn invitation_expired_button(&self) -> String {
        self.0.msg("invitation-expired-button", None).unwrap()
    }
    pub fn notice_fresh_link(&self) -> String {
        self.0.msg("notice-fresh-link", None).unwrap()
    }
    pub fn invitation_revoked_title(&self) -> String {
        self.0.msg("invitation-revoked-title", None).unwrap()
    }
    /// $inviter (String) - who invited
    /// $tenant (String) - the tenant's name
    pub fn invitation_revoked_text<F0: AsRef<str>, F1: AsRef<str>>(&self, tenant: F0, inviter: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        args.set("inviter", inviter.as_ref());
        self.0.msg("invitation-revoked-text", Some(args)).unwrap()
    }
    pub fn invitation_declined_title(&self) -> String {
        self.0.msg("invitation-declined-title", None).unwrap()
    }
    /// $date (String) - a date
    pub fn invitation_declined_text<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("invitation-declined-text", Some(args)).unwrap()
    }
    pub fn invitation_accepted_title(&self) -> String {
        self.0.msg("invitation-accepted-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    /// $date (String) - a date
    pub fn invitation_accepted_text<F0: AsRef<str>, F1: AsRef<str>>(&self, tenant: F0, date: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        args.set("date", date.as_ref());
        self.0.msg("invitation-accepted-text", Some(args)).unwrap()
    }
    pub fn invitation_accepted_other(&self) -> String {
        self.0.msg("invitation-accepted-other", None).unwrap()
    }
    pub fn invitation_unknown_title(&self) -> String {
        self.0.msg("invitation-unknown-title", None).unwrap()
    }
    pub fn invitation_unknown_text(&self) -> String {
        self.0.msg("invitation-unknown-text", None).unwrap()
    }
    pub fn invitation_unknown_copy(&self) -> String {
        self.0.msg("invitation-unknown-copy", None).unwrap()
    }
    pub fn invitation_unknown_newest(&self) -> String {
        self.0.msg("invitation-unknown-newest", None).unwrap()
    }
    pub fn invitation_unknown_log_in(&self) -> String {
        self.0.msg("invitation-unknown-log-in", None).unwrap()
    }
    pub fn go_to_measurements(&self) -> String {
        self.0.msg("go-to-measurements", None).unwrap()
    }
    pub fn settings_title(&self) -> String {
        self.0.msg("settings-title", None).unwrap()
    }
    pub fn settings_nav(&self) -> String {
        self.0.msg("settings-nav", None).unwrap()
    }
    pub fn settings_nav_people(&self) -> String {
        self.0.msg("settings-nav-people", None).unwrap()
    }
    pub fn people_title(&self) -> String {
        self.0.msg("people-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn people_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("people-text", Some(args)).unwrap()
    }
    pub fn people_add(&self) -> String {
        self.0.msg("people-add", None).unwrap()
    }
    pub fn people_column_person(&self) -> String {
        self.0.msg("people-column-person", None).unwrap()
    }
    pub fn people_column_roles(&self) -> String {
        self.0.msg("people-column-roles", None).unwrap()
    }
    pub fn people_column_status(&self) -> String {
        self.0.msg("people-column-status", None).unwrap()
    }
    pub fn people_column_actions(&self) -> String {
        self.0.msg("people-column-actions", None).unwrap()
    }
    pub fn people_you(&self) -> String {
        self.0.msg("people-you", None).unwrap()
    }
    pub fn people_empty_title(&self) -> String {
        self.0.msg("people-empty-title", None).unwrap()
    }
    pub fn people_empty_text(&self) -> String {
        self.0.msg("people-empty-text", None).unwrap()
    }
    /// $person (String) - name or address
    pub fn people_actions<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("people-actions", Some(args)).unwrap()
    }
    pub fn people_action_edit(&self) -> String {
        self.0.msg("people-action-edit", None).unwrap()
    }
    pub fn people_action_resend(&self) -> String {
        self.0.msg("people-action-resend", None).unwrap()
    }
    pub fn people_action_revoke(&self) -> String {
        self.0.msg("people-action-revoke", None).unwrap()
    }
    pub fn people_action_invite_again(&self) -> String {
        self.0.msg("people-action-invite-again", None).unwrap()
    }
    pub fn people_action_deactivate(&self) -> String {
        self.0.msg("people-action-deactivate", None).unwrap()
    }
    pub fn people_action_reactivate(&self) -> String {
        self.0.msg("people-action-reactivate", None).unwrap()
    }
    /// $date (String) - a date
    pub fn status_pending<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("status-pending", Some(args)).unwrap()
    }
    /// $date (String) - a date
    pub fn status_joined<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("status-joined", Some(args)).unwrap()
    }
    /// $date (String) - a date
    pub fn status_expired<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("status-expired", Some(args)).unwrap()
    }
    /// $date (String) - a date
    pub fn status_declined<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("status-declined", Some(args)).unwrap()
    }
    /// $date (String) - a date
    pub fn status_revoked<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("status-revoked", Some(args)).unwrap()
    }
    /// $date (String) - a date
    pub fn status_deactivated<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("status-deactivated", Some(args)).unwrap()
    }
    pub fn mail_state_waiting(&self) -> String {
        self.0.msg("mail-state-waiting", None).unwrap()
    }
    pub fn mail_state_retrying(&self) -> String {
        self.0.msg("mail-state-retrying", None).unwrap()
    }
    /// $date (String) - a date
    pub fn mail_state_sent<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("mail-state-sent", Some(args)).unwrap()
    }
    /// Of a mail that was called back before it went out
    pub fn mail_state_recalled(&self) -> String {
        self.0.msg("mail-state-recalled", None).unwrap()
    }
    /// $reason (String) - what the mail server answered
    pub fn mail_state_failed<F0: AsRef<str>>(&self, reason: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reason", reason.as_ref());
        self.0.msg("mail-state-failed", Some(args)).unwrap()
    }
    /// $address (String) - the invited address
    pub fn notice_invited<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-invited", Some(args)).unwrap()
    }
    /// $address (String) - the invited address
    pub fn notice_resent<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-resent", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn notice_revoked<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("notice-revoked", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn notice_roles_saved<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("notice-roles-saved", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn notice_deactivated<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("notice-deactivated", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn notice_reactivated<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("notice-reactivated", Some(args)).unwrap()
    }
    pub fn person_add_title(&self) -> String {
        self.0.msg("person-add-title", None).unwrap()
    }
    pub fn person_add_text(&self) -> String {
        self.0.msg("person-add-text", None).unwrap()
    }
    pub fn person_email(&self) -> String {
        self.0.msg("person-email", None).unwrap()
    }
    pub fn person_email_hint(&self) -> String {
        self.0.msg("person-email-hint", None).unwrap()
    }
    pub fn person_name(&self) -> String {
        self.0.msg("person-name", None).unwrap()
    }
    pub fn person_language(&self) -> String {
        self.0.msg("person-language", None).unwrap()
    }
    pub fn person_language_hint(&self) -> String {
        self.0.msg("person-language-hint", None).unwrap()
    }
    /// $language (String) - the language's own name
    pub fn person_language_default<F0: AsRef<str>>(&self, language: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("language", language.as_ref());
        self.0.msg("person-language-default", Some(args)).unwrap()
    }
    pub fn optional(&self) -> String {
        self.0.msg("optional", None).unwrap()
    }
    pub fn person_roles(&self) -> String {
        self.0.msg("person-roles", None).unwrap()
    }
    pub fn person_roles_hint(&self) -> String {
        self.0.msg("person-roles-hint", None).unwrap()
    }
    pub fn person_save_invite(&self) -> String {
        self.0.msg("person-save-invite", None).unwrap()
    }
    pub fn person_cancel(&self) -> String {
        self.0.msg("person-cancel", None).unwrap()
    }
    pub fn person_back(&self) -> String {
        self.0.msg("person-back", None).unwrap()
    }
    pub fn person_save_roles(&self) -> String {
        self.0.msg("person-save-roles", None).unwrap()
    }
    pub fn person_roles_own_text(&self) -> String {
        self.0.msg("person-roles-own-text", None).unwrap()
    }
    pub fn person_mails(&self) -> String {
        self.0.msg("person-mails", None).unwrap()
    }
    pub fn person_access(&self) -> String {
        self.0.msg("person-access", None).unwrap()
    }
    pub fn person_resend_text(&self) -> String {
        self.0.msg("person-resend-text", None).unwrap()
    }
    pub fn person_revoke_text(&self) -> String {
        self.0.msg("person-revoke-text", None).unwrap()
    }
    pub fn person_invite_again_text(&self) -> String {
        self.0.msg("person-invite-again-text", None).unwrap()
    }
    pub fn person_deactivate_text(&self) -> String {
        self.0.msg("person-deactivate-text", None).unwrap()
    }
    pub fn person_reactivate_text(&self) -> String {
        self.0.msg("person-reactivate-text", None).unwrap()
    }
    /// $count (Number) - how many fields are wrong
    pub fn form_errors<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("form-errors", Some(args)).unwrap()
    }
    pub fn error_email_missing(&self) -> String {
        self.0.msg("error-email-missing", None).unwrap()
    }
    pub fn error_email_malformed(&self) -> String {
        self.0.msg("error-email-malformed", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn error_email_taken<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("error-email-taken", Some(args)).unwrap()
    }
    /// $max (String) - how many characters fit
    pub fn error_name_too_long<F0: AsRef<str>>(&self, max: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        self.0.msg("error-name-too-long", Some(args)).unwrap()
    }
    pub fn error_unprintable(&self) -> String {
        self.0.msg("error-unprintable", None).unwrap()
    }
    pub fn error_roles_missing(&self) -> String {
        self.0.msg("error-roles-missing", None).unwrap()
    }
    pub fn error_roles_unknown(&self) -> String {
        self.0.msg("error-roles-unknown", None).unwrap()
    }
    /// $role (String) - the role's name
    pub fn error_roles_not_yours<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("error-roles-not-yours", Some(args)).unwrap()
    }
    pub fn error_language_unknown(&self) -> String {
        self.0.msg("error-language-unknown", None).unwrap()
    }
    pub fn error_tenant_name_missing(&self) -> String {
        self.0.msg("error-tenant-name-missing", None).unwrap()
    }
    pub fn error_slug_missing(&self) -> String {
        self.0.msg("error-slug-missing", None).unwrap()
    }
    pub fn error_slug_malformed(&self) -> String {
        self.0.msg("error-slug-malformed", None).unwrap()
    }
    pub fn error_slug_taken(&self) -> String {
        self.0.msg("error-slug-taken", None).unwrap()
    }
    pub fn account_title(&self) -> String {
        self.0.msg("account-title", None).unwrap()
    }
    pub fn account_text(&self) -> String {
        self.0.msg("account-text", None).unwrap()
    }
    pub fn account_settings(&self) -> String {
        self.0.msg("account-settings", None).unwrap()
    }
    pub fn account_name(&self) -> String {
        self.0.msg("account-name", None).unwrap()
    }
    pub fn account_email(&self) -> String {
        self.0.msg("account-email", None).unwrap()
    }
    pub fn account_language_title(&self) -> String {
        self.0.msg("account-language-title", None).unwrap()
    }
    pub fn account_language(&self) -> String {
        self.0.msg("account-language", None).unwrap()
    }
    pub fn account_language_save(&self) -> String {
        self.0.msg("account-language-save", None).unwrap()
    }
    pub fn account_log_out_title(&self) -> String {
        self.0.msg("account-log-out-title", None).unwrap()
    }
    pub fn account_log_out_text(&self) -> String {
        self.0.msg("account-log-out-text", None).unwrap()
    }
    pub fn notice_language_saved(&self) -> String {
        self.0.msg("notice-language-saved", None).unwrap()
    }
    pub fn tenants_title(&self) -> String {
        self.0.msg("tenants-title", None).unwrap()
    }
    pub fn tenants_text(&self) -> String {
        self.0.msg("tenants-text", None).unwrap()
    }
    pub fn tenants_column_name(&self) -> String {
        self.0.msg("tenants-column-name", None).unwrap()
    }
    pub fn tenants_column_created(&self) -> String {
        self.0.msg("tenants-column-created", None).unwrap()
    }
    pub fn tenants_empty_title(&self) -> String {
        self.0.msg("tenants-empty-title", None).unwrap()
    }
    pub fn tenants_empty_text(&self) -> String {
        self.0.msg("tenants-empty-text", None).unwrap()
    }
    pub fn tenants_create_title(&self) -> String {
        self.0.msg("tenants-create-title", None).unwrap()
    }
    pub fn tenants_create_text(&self) -> String {
        self.0.msg("tenants-create-text", None).unwrap()
    }
    pub fn tenants_name(&self) -> String {
        self.0.msg("tenants-name", None).unwrap()
    }
    pub fn tenants_slug(&self) -> String {
        self.0.msg("tenants-slug", None).unwrap()
    }
    /// $prefix (String) - what every tenant's pages start with
    pub fn tenants_slug_hint<F0: AsRef<str>>(&self, prefix: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("prefix", prefix.as_ref());
        self.0.msg("tenants-slug-hint", Some(args)).unwrap()
    }
    pub fn tenants_language(&self) -> String {
        self.0.msg("tenants-language", None).unwrap()
    }
    pub fn tenants_create(&self) -> String {
        self.0.msg("tenants-create", None).unwrap()
    }
    pub fn help_title(&self) -> String {
        self.0.msg("help-title", None).unwrap()
    }
    pub fn help_intro(&self) -> String {
        self.0.msg("help-intro", None).unwrap()
    }
    pub fn help_steps_title(&self) -> String {
        self.0.msg("help-steps-title", None).unwrap()
    }
    pub fn help_step_mail_title(&self) -> String {
        self.0.msg("help-step-mail-title", None).unwrap()
    }
    /// $sender (String) - the address our mails come from
    pub fn help_step_mail_text<F0: AsRef<str>>(&self, sender: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("sender", sender.as_ref());
        self.0.msg("help-step-mail-text", Some(args)).unwrap()
    }
    pub fn help_step_login_title(&self) -> String {
        self.0.msg("help-step-login-title", None).unwrap()
    }
    pub fn help_step_login_text(&self) -> String {
        self.0.msg("help-step-login-text", None).unwrap()
    }
    pub fn help_step_register_title(&self) -> String {
        self.0.msg("help-step-register-title", None).unwrap()
    }
    pub fn help_step_register_text(&self) -> String {
        self.0.msg("help-step-register-text", None).unwrap()
    }
    pub fn help_step_inbox_title(&self) -> String {
        self.0.msg("help-step-inbox-title", None).unwrap()
    }
    pub fn help_step_inbox_text(&self) -> String {
        self.0.msg("help-step-inbox-text", None).unwrap()
    }
    pub fn help_step_activate_title(&self) -> String {
        self.0.msg("help-step-activate-title", None).unwrap()
    }
    pub fn help_step_activate_text(&self) -> String {
        self.0.msg("help-step-activate-text", None).unwrap()
    }
    pub fn help_step_password_title(&self) -> String {
        self.0.msg("help-step-password-title", None).unwrap()
    }
    pub fn help_step_password_text(&self) -> String {
        self.0.msg("help-step-password-text", None).unwrap()
    }
    pub fn help_step_connect_title(&self) -> String {
        self.0.msg("help-step-connect-title", None).unwrap()
    }
    pub fn help_step_connect_text(&self) -> String {
        self.0.msg("help-step-connect-text", None).unwrap()
    }
    pub fn help_step_accept_title(&self) -> String {
        self.0.msg("help-step-accept-title", None).unwrap()
    }
    pub fn help_step_accept_text(&self) -> String {
        self.0.msg("help-step-accept-text", None).unwrap()
    }
    pub fn help_trouble_title(&self) -> String {
        self.0.msg("help-trouble-title", None).unwrap()
    }
    pub fn help_back_title(&self) -> String {
        self.0.msg("help-back-title", None).unwrap()
    }
    pub fn help_back_text(&self) -> String {
        self.0.msg("help-back-text", None).unwrap()
    }
    pub fn help_back_arrow(&self) -> String {
        self.0.msg("help-back-arrow", None).unwrap()
    }
    pub fn help_google_title(&self) -> String {
        self.0.msg("help-google-title", None).unwrap()
    }
    pub fn help_google_text(&self) -> String {
        self.0.msg("help-google-text", None).unwrap()
    }
    pub fn help_two_factor_title(&self) -> String {
        self.0.msg("help-two-factor-title", None).unwrap()
    }
    pub fn help_two_factor_text(&self) -> String {
        self.0.msg("help-two-factor-text", None).unwrap()
    }
    pub fn help_clocks_title(&self) -> String {
        self.0.msg("help-clocks-title", None).unwrap()
    }
    pub fn help_clocks_text(&self) -> String {
        self.0.msg("help-clocks-text", None).unwrap()
    }
    pub fn help_expired_title(&self) -> String {
        self.0.msg("help-expired-title", None).unwrap()
    }
    pub fn help_expired_text(&self) -> String {
        self.0.msg("help-expired-text", None).unwrap()
    }
    pub fn help_other_title(&self) -> String {
        self.0.msg("help-other-title", None).unwrap()
    }
    pub fn help_other_text(&self) -> String {
        self.0.msg("help-other-text", None).unwrap()
    }
    pub fn help_no_mail_title(&self) -> String {
        self.0.msg("help-no-mail-title", None).unwrap()
    }
    pub fn help_no_mail_text(&self) -> String {
        self.0.msg("help-no-mail-text", None).unwrap()
    }
    pub fn help_device_title(&self) -> String {
        self.0.msg("help-device-title", None).unwrap()
    }
    pub fn help_device_text(&self) -> String {
        self.0.msg("help-device-text", None).unwrap()
    }
    pub fn help_request_title(&self) -> String {
        self.0.msg("help-request-title", None).unwrap()
    }
    pub fn help_request_text(&self) -> String {
        self.0.msg("help-request-text", None).unwrap()
    }
    pub fn help_request(&self) -> String {
        self.0.msg("help-request", None).unwrap()
    }
    /// $status (String) - the number of the answer
    pub fn error_code<F0: AsRef<str>>(&self, status: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("status", status.as_ref());
        self.0.msg("error-code", Some(args)).unwrap()
    }
    pub fn error_400_title(&self) -> String {
        self.0.msg("error-400-title", None).unwrap()
    }
    pub fn error_400_text(&self) -> String {
        self.0.msg("error-400-text", None).unwrap()
    }
    pub fn error_403_title(&self) -> String {
        self.0.msg("error-403-title", None).unwrap()
    }
    pub fn error_403_text(&self) -> String {
        self.0.msg("error-403-text", None).unwrap()
    }
    pub fn error_403_cross_site_title(&self) -> String {
        self.0.msg("error-403-cross-site-title", None).unwrap()
    }
    pub fn error_403_cross_site_text(&self) -> String {
        self.0.msg("error-403-cross-site-text", None).unwrap()
    }
    pub fn error_404_title(&self) -> String {
        self.0.msg("error-404-title", None).unwrap()
    }
    pub fn error_404_text(&self) -> String {
        self.0.msg("error-404-text", None).unwrap()
    }
    pub fn error_405_title(&self) -> String {
        self.0.msg("error-405-title", None).unwrap()
    }
    pub fn error_405_text(&self) -> String {
        self.0.msg("error-405-text", None).unwrap()
    }
    pub fn error_409_title(&self) -> String {
        self.0.msg("error-409-title", None).unwrap()
    }
    pub fn error_409_text(&self) -> String {
        self.0.msg("error-409-text", None).unwrap()
    }
    pub fn error_410_title(&self) -> String {
        self.0.msg("error-410-title", None).unwrap()
    }
    pub fn error_410_text(&self) -> String {
        self.0.msg("error-410-text", None).unwrap()
    }
    pub fn error_413_title(&self) -> String {
        self.0.msg("error-413-title", None).unwrap()
    }
    pub fn error_413_text(&self) -> String {
        self.0.msg("error-413-text", None).unwrap()
    }
    pub fn error_429_title(&self) -> String {
        self.0.msg("error-429-title", None).unwrap()
    }
    pub fn error_429_text(&self) -> String {
        self.0.msg("error-429-text", None).unwrap()
    }
    pub fn error_500_title(&self) -> String {
        self.0.msg("error-500-title", None).unwrap()
    }
    pub fn error_500_text(&self) -> String {
        self.0.msg("error-500-text", None).unwrap()
    }
    pub fn error_503_provider_title(&self) -> String {
        self.0.msg("error-503-provider-title", None).unwrap()
    }
    pub fn error_503_provider_text(&self) -> String {
        self.0.msg("error-503-provider-text", None).unwrap()
    }
    pub fn error_503_title(&self) -> String {
        self.0.msg("error-503-title", None).unwrap()
    }
    pub fn error_503_text(&self) -> String {
        self.0.msg("error-503-text", None).unwrap()
    }
    pub fn error_reference(&self) -> String {
        self.0.msg("error-reference", None).unwrap()
    }
    pub fn error_try_again(&self) -> String {
        self.0.msg("error-try-again", None).unwrap()
    }
    pub fn error_home(&self) -> String {
        self.0.msg("error-home", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn conflict_last_administrator<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("conflict-last-administrator", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn conflict_already_accepted<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("conflict-already-accepted", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn conflict_already_declined<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("conflict-already-declined", Some(args)).unwrap()
    }
    pub fn conflict_member_already(&self) -> String {
        self.0.msg("conflict-member-already", None).unwrap()
    }
    pub fn conflict_already_revoked(&self) -> String {
        self.0.msg("conflict-already-revoked", None).unwrap()
    }
    pub fn conflict_invitation_open(&self) -> String {
        self.0.msg("conflict-invitation-open", None).unwrap()
    }
    /// $person (String) - name or address
    pub fn conflict_not_member<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("conflict-not-member", Some(args)).unwrap()
    }
    pub fn conflict_roles_gone(&self) -> String {
        self.0.msg("conflict-roles-gone", None).unwrap()
    }
    pub fn mail_greeting(&self) -> String {
        self.0.msg("mail-greeting", None).unwrap()
    }
    /// $name (String) - the receiver's name
    pub fn mail_greeting_name<F0: AsRef<str>>(&self, name: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name.as_ref());
        self.0.msg("mail-greeting-name", Some(args)).unwrap()
    }
    pub fn mail_link(&self) -> String {
        self.0.msg("mail-link", None).unwrap()
    }
    pub fn mail_next(&self) -> String {
        self.0.msg("mail-next", None).unwrap()
    }
    /// $address (String) - the support address
    pub fn mail_support<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("mail-support", Some(args)).unwrap()
    }
    pub fn mail_help(&self) -> String {
        self.0.msg("mail-help", None).unwrap()
    }
    pub fn mail_invitation_subject(&self) -> String {
        self.0.msg("mail-invitation-subject", None).unwrap()
    }
    /// $inviter (String) - who invites: a person's name, or SmartTrackers
    /// $tenant (String) - the tenant's name
    pub fn mail_invitation_intro<F0: AsRef<str>, F1: AsRef<str>>(&self, inviter: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-invitation-intro", Some(args)).unwrap()
    }
    pub fn mail_invitation_button(&self) -> String {
        self.0.msg("mail-invitation-button", None).unwrap()
    }
    pub fn mail_invitation_next_1(&self) -> String {
        self.0.msg("mail-invitation-next-1", None).unwrap()
    }
    pub fn mail_invitation_next_2(&self) -> String {
        self.0.msg("mail-invitation-next-2", None).unwrap()
    }
    /// $date (String) - the day on which the invitation ends
    pub fn mail_invitation_next_3<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("mail-invitation-next-3", Some(args)).unwrap()
    }
    /// $inviter (String) - who invites
    /// $address (String) - the invited address
    pub fn mail_invitation_why<F0: AsRef<str>, F1: AsRef<str>>(&self, inviter: F0, address: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("inviter", inviter.as_ref());
        args.set("address", address.as_ref());
        self.0.msg("mail-invitation-why", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn mail_accepted_subject<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("mail-accepted-subject", Some(args)).unwrap()
    }
    /// $person (String) - name and address
    /// $tenant (String) - the tenant's name
    pub fn mail_accepted_text<F0: AsRef<str>, F1: AsRef<str>>(&self, person: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-accepted-text", Some(args)).unwrap()
    }
    /// $person (String) - name or address
    pub fn mail_declined_subject<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("mail-declined-subject", Some(args)).unwrap()
    }
    /// $person (String) - name and address
    /// $tenant (String) - the tenant's name
    pub fn mail_declined_text<F0: AsRef<str>, F1: AsRef<str>>(&self, person: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-declined-text", Some(args)).unwrap()
    }
    /// $person (String) - name and address
    /// $tenant (String) - the tenant's name
    pub fn mail_declined_for_good_text<F0: AsRef<str>, F1: AsRef<str>>(
        &self,
        person: F0,
        tenant: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-declined-for-good-text", Some(args)).unwrap()
    }
    pub fn mail_answer_on(&self) -> String {
        self.0.msg("mail-answer-on", None).unwrap()
    }
    pub fn mail_answer_button(&self) -> String {
        self.0.msg("mail-answer-button", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn mail_answer_why<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-answer-why", Some(args)).unwrap()
    }
    pub fn mail_superadmin_subject(&self) -> String {
        self.0.msg("mail-superadmin-subject", None).unwrap()
    }
    pub fn mail_superadmin_intro(&self) -> String {
        self.0.msg("mail-superadmin-intro", None).unwrap()
    }
    pub fn mail_superadmin_next_1(&self) -> String {
        self.0.msg("mail-superadmin-next-1", None).unwrap()
    }
    pub fn mail_superadmin_next_2(&self) -> String {
        self.0.msg("mail-superadmin-next-2", None).unwrap()
    }
    /// $address (String) - the invited address
    pub fn mail_superadmin_why<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("mail-superadmin-why", Some(args)).unwrap()
    }
    pub fn people_search(&self) -> String {
        self.0.msg("people-search", None).unwrap()
    }
    pub fn people_role(&self) -> String {
        self.0.msg("people-role", None).unwrap()
    }
    pub fn people_role_any(&self) -> String {
        self.0.msg("people-role-any", None).unwrap()
    }
    pub fn people_sort(&self) -> String {
        self.0.msg("people-sort", None).unwrap()
    }
    pub fn people_show(&self) -> String {
        self.0.msg("people-show", None).unwrap()
    }
    pub fn people_groups(&self) -> String {
        self.0.msg("people-groups", None).unwrap()
    }
    pub fn people_group_everybody(&self) -> String {
        self.0.msg("people-group-everybody", None).unwrap()
    }
    pub fn people_group_attention(&self) -> String {
        self.0.msg("people-group-attention", None).unwrap()
    }
    pub fn people_group_wants_to_join(&self) -> String {
        self.0.msg("people-group-wants-to-join", None).unwrap()
    }
    pub fn people_group_not_delivered(&self) -> String {
        self.0.msg("people-group-not-delivered", None).unwrap()
    }
    pub fn people_group_invited(&self) -> String {
        self.0.msg("people-group-invited", None).unwrap()
    }
    pub fn people_group_expired(&self) -> String {
        self.0.msg("people-group-expired", None).unwrap()
    }
    pub fn people_group_declined(&self) -> String {
        self.0.msg("people-group-declined", None).unwrap()
    }
    pub fn people_group_revoked(&self) -> String {
        self.0.msg("people-group-revoked", None).unwrap()
    }
    pub fn people_group_active(&self) -> String {
        self.0.msg("people-group-active", None).unwrap()
    }
    pub fn people_group_deactivated(&self) -> String {
        self.0.msg("people-group-deactivated", None).unwrap()
    }
    pub fn people_sort_name(&self) -> String {
        self.0.msg("people-sort-name", None).unwrap()
    }
    pub fn people_sort_name_down(&self) -> String {
        self.0.msg("people-sort-name-down", None).unwrap()
    }
    pub fn people_sort_address(&self) -> String {
        self.0.msg("people-sort-address", None).unwrap()
    }
    pub fn people_sort_address_down(&self) -> String {
        self.0.msg("people-sort-address-down", None).unwrap()
    }
    pub fn people_sort_status(&self) -> String {
        self.0.msg("people-sort-status", None).unwrap()
    }
    pub fn people_sort_status_down(&self) -> String {
        self.0.msg("people-sort-status-down", None).unwrap()
    }
    pub fn people_sort_seen_down(&self) -> String {
        self.0.msg("people-sort-seen-down", None).unwrap()
    }
    pub fn people_sort_seen(&self) -> String {
        self.0.msg("people-sort-seen", None).unwrap()
    }
    pub fn people_sort_joined_down(&self) -> String {
        self.0.msg("people-sort-joined-down", None).unwrap()
    }
    pub fn people_sort_joined(&self) -> String {
        self.0.msg("people-sort-joined", None).unwrap()
    }
    pub fn people_column_last_seen(&self) -> String {
        self.0.msg("people-column-last-seen", None).unwrap()
    }
    pub fn people_second_factor(&self) -> String {
        self.0.msg("people-second-factor", None).unwrap()
    }
    pub fn people_never(&self) -> String {
        self.0.msg("people-never", None).unwrap()
    }
    /// $count (Number) - how many
    /// $people (String) - the same, as people read it
    pub fn people_found<F0: Into<FluentNumber>, F1: AsRef<str>>(&self, count: F0, people: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("people", people.as_ref());
        self.0.msg("people-found", Some(args)).unwrap()
    }
    /// $count (String) - so many at least
    pub fn people_found_more<F0: AsRef<str>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.as_ref());
        self.0.msg("people-found-more", Some(args)).unwrap()
    }
    pub fn people_download(&self) -> String {
        self.0.msg("people-download", None).unwrap()
    }
    pub fn people_download_csv(&self) -> String {
        self.0.msg("people-download-csv", None).unwrap()
    }
    pub fn people_download_json(&self) -> String {
        self.0.msg("people-download-json", None).unwrap()
    }
    /// $search (String) - what was searched for
    pub fn people_none_found_title<F0: AsRef<str>>(&self, search: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("search", search.as_ref());
        self.0.msg("people-none-found-title", Some(args)).unwrap()
    }
    pub fn people_none_found_text(&self) -> String {
        self.0.msg("people-none-found-text", None).unwrap()
    }
    pub fn people_none_title(&self) -> String {
        self.0.msg("people-none-title", None).unwrap()
    }
    pub fn people_none_text(&self) -> String {
        self.0.msg("people-none-text", None).unwrap()
    }
    pub fn people_none_attention_title(&self) -> String {
        self.0.msg("people-none-attention-title", None).unwrap()
    }
    pub fn people_none_attention_text(&self) -> String {
        self.0.msg("people-none-attention-text", None).unwrap()
    }
    pub fn people_clear(&self) -> String {
        self.0.msg("people-clear", None).unwrap()
    }
    /// $address (String) - the address that was searched for
    pub fn people_invite_found<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("people-invite-found", Some(args)).unwrap()
    }
    /// $act (String) - the label of a button
    /// $person (String) - name or address
    pub fn people_act_on<F0: AsRef<str>, F1: AsRef<str>>(&self, act: F0, person: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("act", act.as_ref());
        args.set("person", person.as_ref());
        self.0.msg("people-act-on", Some(args)).unwrap()
    }
    pub fn people_action_look(&self) -> String {
        self.0.msg("people-action-look", None).unwrap()
    }
    pub fn attention_other_address(&self) -> String {
        self.0.msg("attention-other-address", None).unwrap()
    }
    pub fn attention_not_in(&self) -> String {
        self.0.msg("attention-not-in", None).unwrap()
    }
    pub fn attention_unopened(&self) -> String {
        self.0.msg("attention-unopened", None).unwrap()
    }
    pub fn person_details(&self) -> String {
        self.0.msg("person-details", None).unwrap()
    }
    pub fn person_save_details(&self) -> String {
        self.0.msg("person-save-details", None).unwrap()
    }
    pub fn person_joined(&self) -> String {
        self.0.msg("person-joined", None).unwrap()
    }
    pub fn person_last_seen(&self) -> String {
        self.0.msg("person-last-seen", None).unwrap()
    }
    pub fn person_account_address(&self) -> String {
        self.0.msg("person-account-address", None).unwrap()
    }
    pub fn person_second_factor(&self) -> String {
        self.0.msg("person-second-factor", None).unwrap()
    }
    pub fn person_second_factor_shown(&self) -> String {
        self.0.msg("person-second-factor-shown", None).unwrap()
    }
    pub fn person_second_factor_none(&self) -> String {
        self.0.msg("person-second-factor-none", None).unwrap()
    }
    pub fn person_correct_address(&self) -> String {
        self.0.msg("person-correct-address", None).unwrap()
    }
    pub fn person_correct_address_text(&self) -> String {
        self.0.msg("person-correct-address-text", None).unwrap()
    }
    pub fn person_new_address(&self) -> String {
        self.0.msg("person-new-address", None).unwrap()
    }
    pub fn person_history(&self) -> String {
        self.0.msg("person-history", None).unwrap()
    }
    /// $date (String) - a moment
    /// $date (String) - a moment
    /// $inviter (String) - who invited
    pub fn person_invited_by_fact<F0: AsRef<str>, F1: AsRef<str>>(&self, date: F0, inviter: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        args.set("inviter", inviter.as_ref());
        self.0.msg("person-invited-by-fact", Some(args)).unwrap()
    }
    /// $date (String) - a moment
    pub fn person_opened_fact<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("person-opened-fact", Some(args)).unwrap()
    }
    /// $count (String) - how often it was tried
    pub fn person_mail_attempts<F0: AsRef<str>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.as_ref());
        self.0.msg("person-mail-attempts", Some(args)).unwrap()
    }
    pub fn person_acts(&self) -> String {
        self.0.msg("person-acts", None).unwrap()
    }
    /// $person (String) - name or address
    pub fn notice_details_saved<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("notice-details-saved", Some(args)).unwrap()
    }
    /// $address (String) - the right address
    pub fn notice_address_corrected<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("notice-address-corrected", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_person_invited<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-person-invited", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_invitation_resent<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-invitation-resent", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_invitation_renewed<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-invitation-renewed", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_invitation_revoked<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-invitation-revoked", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_invitation_accepted<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-invitation-accepted", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_invitation_declined<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-invitation-declined", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_roles_changed<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-roles-changed", Some(args)).unwrap()
    }
    /// $before (String) - roles
    /// $after (String) - roles
    pub fn act_roles_changed_facts<F0: AsRef<str>, F1: AsRef<str>>(&self, before: F0, after: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("before", before.as_ref());
        args.set("after", after.as_ref());
        self.0.msg("act-roles-changed-facts", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_person_deactivated<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-person-deactivated", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_person_reactivated<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-person-reactivated", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_person_changed<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-person-changed", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    pub fn act_address_corrected<F0: AsRef<str>>(&self, actor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        self.0.msg("act-address-corrected", Some(args)).unwrap()
    }
    /// $actor (String) - who did it
    /// $act (String) - the word of an act that has no sentence
    pub fn act_other<F0: AsRef<str>, F1: AsRef<str>>(&self, actor: F0, act: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("actor", actor.as_ref());
        args.set("act", act.as_ref());
        self.0.msg("act-other", Some(args)).unwrap()
    }
    pub fn attention_other_address_text(&self) -> String {
        self.0.msg("attention-other-address-text", None).unwrap()
    }
    pub fn attention_not_delivered_text(&self) -> String {
        self.0.msg("attention-not-delivered-text", None).unwrap()
    }
    /// $date (String) - a moment
    pub fn mail_state_next_try<F0: AsRef<str>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        self.0.msg("mail-state-next-try", Some(args)).unwrap()
    }
    /// $address (String) - whom the mail went to
    pub fn mail_kind_invitation<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("mail-kind-invitation", Some(args)).unwrap()
    }
    /// $address (String) - whom the mail went to
    pub fn mail_kind_reminder<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("mail-kind-reminder", Some(args)).unwrap()
    }
    /// $address (String) - whom the mail went to
    pub fn mail_kind_join_approved<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("mail-kind-join-approved", Some(args)).unwrap()
    }
    /// $address (String) - whom the mail went to
    pub fn mail_kind_join_refused<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("mail-kind-join-refused", Some(args)).unwrap()
    }
    pub fn error_email_same(&self) -> String {
        self.0.msg("error-email-same", None).unwrap()
    }
    pub fn person_correct_below(&self) -> String {
        self.0.msg("person-correct-below", None).unwrap()
    }
    pub fn person_acts_all(&self) -> String {
        self.0.msg("person-acts-all", None).unwrap()
    }
    pub fn settings_nav_roles(&self) -> String {
        self.0.msg("settings-nav-roles", None).unwrap()
    }
    pub fn roles_title(&self) -> String {
        self.0.msg("roles-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn roles_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("roles-text", Some(args)).unwrap()
    }
    pub fn roles_add(&self) -> String {
        self.0.msg("roles-add", None).unwrap()
    }
    pub fn roles_own_title(&self) -> String {
        self.0.msg("roles-own-title", None).unwrap()
    }
    pub fn roles_built_in_title(&self) -> String {
        self.0.msg("roles-built-in-title", None).unwrap()
    }
    pub fn roles_built_in_text(&self) -> String {
        self.0.msg("roles-built-in-text", None).unwrap()
    }
    pub fn roles_empty_title(&self) -> String {
        self.0.msg("roles-empty-title", None).unwrap()
    }
    pub fn roles_empty_text(&self) -> String {
        self.0.msg("roles-empty-text", None).unwrap()
    }
    /// $count (Number) - how many people have the role
    pub fn roles_people<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("roles-people", Some(args)).unwrap()
    }
    pub fn roles_people_many(&self) -> String {
        self.0.msg("roles-people-many", None).unwrap()
    }
    pub fn roles_edit(&self) -> String {
        self.0.msg("roles-edit", None).unwrap()
    }
    /// $role (String) - the role's name
    pub fn roles_edit_label<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("roles-edit-label", Some(args)).unwrap()
    }
    pub fn roles_beyond(&self) -> String {
        self.0.msg("roles-beyond", None).unwrap()
    }
    pub fn role_add_title(&self) -> String {
        self.0.msg("role-add-title", None).unwrap()
    }
    pub fn role_add_text(&self) -> String {
        self.0.msg("role-add-text", None).unwrap()
    }
    pub fn role_back(&self) -> String {
        self.0.msg("role-back", None).unwrap()
    }
    pub fn role_name(&self) -> String {
        self.0.msg("role-name", None).unwrap()
    }
    pub fn role_permissions(&self) -> String {
        self.0.msg("role-permissions", None).unwrap()
    }
    pub fn role_permissions_hint(&self) -> String {
        self.0.msg("role-permissions-hint", None).unwrap()
    }
    pub fn role_create(&self) -> String {
        self.0.msg("role-create", None).unwrap()
    }
    pub fn role_save(&self) -> String {
        self.0.msg("role-save", None).unwrap()
    }
    pub fn role_cancel(&self) -> String {
        self.0.msg("role-cancel", None).unwrap()
    }
    pub fn role_change_text(&self) -> String {
        self.0.msg("role-change-text", None).unwrap()
    }
    pub fn role_delete_title(&self) -> String {
        self.0.msg("role-delete-title", None).unwrap()
    }
    pub fn role_delete_text(&self) -> String {
        self.0.msg("role-delete-text", None).unwrap()
    }
    pub fn role_delete(&self) -> String {
        self.0.msg("role-delete", None).unwrap()
    }
    /// $role (String) - the role's name
    pub fn notice_role_created<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("notice-role-created", Some(args)).unwrap()
    }
    /// $role (String) - the role's name
    pub fn notice_role_saved<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("notice-role-saved", Some(args)).unwrap()
    }
    /// $role (String) - the role's name
    pub fn notice_role_deleted<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("notice-role-deleted", Some(args)).unwrap()
    }
    /// $role (String) - the role's name
    pub fn role_delete_question<F0: AsRef<str>>(&self, role: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("role", role.as_ref());
        self.0.msg("role-delete-question", Some(args)).unwrap()
    }
    pub fn role_delete_nobody(&self) -> String {
        self.0.msg("role-delete-nobody", None).unwrap()
    }
    /// $count (Number) - how many people have the role
    pub fn role_delete_people<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("role-delete-people", Some(args)).unwrap()
    }
    pub fn role_delete_people_many(&self) -> String {
        self.0.msg("role-delete-people-many", None).unwrap()
    }
    /// $count (Number) - how many people have the role
    pub fn role_delete_others<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("role-delete-others", Some(args)).unwrap()
    }
    /// $count (Number) - how many people have no other role
    pub fn role_delete_only<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("role-delete-only", Some(args)).unwrap()
    }
    /// $count (Number) - how many people have the role
    pub fn role_delete_only_all<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("role-delete-only-all", Some(args)).unwrap()
    }
    pub fn role_delete_only_many(&self) -> String {
        self.0.msg("role-delete-only-many", None).unwrap()
    }
    pub fn role_replacement(&self) -> String {
        self.0.msg("role-replacement", None).unwrap()
    }
    pub fn role_replacement_choose(&self) -> String {
        self.0.msg("role-replacement-choose", None).unwrap()
    }
    pub fn role_replacement_none(&self) -> String {
        self.0.msg("role-replacement-none", None).unwrap()
    }
    pub fn role_delete_keep(&self) -> String {
        self.0.msg("role-delete-keep", None).unwrap()
    }
    pub fn error_role_name_missing(&self) -> String {
        self.0.msg("error-role-name-missing", None).unwrap()
    }
    /// $name (String) - what was typed
    pub fn error_role_name_built_in<F0: AsRef<str>>(&self, name: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name.as_ref());
        self.0.msg("error-role-name-built-in", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn error_role_name_taken<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("error-role-name-taken", Some(args)).unwrap()
    }
    /// $max (String) - how many roles of its own a tenant can have
    pub fn error_role_too_many<F0: AsRef<str>>(&self, max: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        self.0.msg("error-role-too-many", Some(args)).unwrap()
    }
    pub fn error_permissions_missing(&self) -> String {
        self.0.msg("error-permissions-missing", None).unwrap()
    }
    pub fn error_permissions_unknown(&self) -> String {
        self.0.msg("error-permissions-unknown", None).unwrap()
    }
    /// $permission (String) - a permission as a sentence
    pub fn error_permissions_not_yours<F0: AsRef<str>>(&self, permission: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("permission", permission.as_ref());
        self.0.msg("error-permissions-not-yours", Some(args)).unwrap()
    }
    pub fn error_role_too_many_people(&self) -> String {
        self.0.msg("error-role-too-many-people", None).unwrap()
    }
    pub fn error_replacement_missing(&self) -> String {
        self.0.msg("error-replacement-missing", None).unwrap()
    }
    pub fn confirm_title(&self) -> String {
        self.0.msg("confirm-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn confirm_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("confirm-text", Some(args)).unwrap()
    }
    pub fn confirm_yes(&self) -> String {
        self.0.msg("confirm-yes", None).unwrap()
    }
    pub fn confirm_deactivate_title(&self) -> String {
        self.0.msg("confirm-deactivate-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn confirm_deactivate_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("confirm-deactivate-text", Some(args)).unwrap()
    }
    pub fn confirm_deactivate_yes(&self) -> String {
        self.0.msg("confirm-deactivate-yes", None).unwrap()
    }
    pub fn confirm_people(&self) -> String {
        self.0.msg("confirm-people", None).unwrap()
    }
    pub fn confirm_roles(&self) -> String {
        self.0.msg("confirm-roles", None).unwrap()
    }
    pub fn confirm_back(&self) -> String {
        self.0.msg("confirm-back", None).unwrap()
    }
    pub fn confirm_no(&self) -> String {
        self.0.msg("confirm-no", None).unwrap()
    }
    pub fn account_sessions_title(&self) -> String {
        self.0.msg("account-sessions-title", None).unwrap()
    }
    pub fn account_sessions_text(&self) -> String {
        self.0.msg("account-sessions-text", None).unwrap()
    }
    /// $browser (String) - the browser's name, such as Firefox
    /// $system (String) - the system's name, such as Windows
    pub fn session_browser_on<F0: AsRef<str>, F1: AsRef<str>>(&self, browser: F0, system: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("browser", browser.as_ref());
        args.set("system", system.as_ref());
        self.0.msg("session-browser-on", Some(args)).unwrap()
    }
    pub fn session_browser_unknown(&self) -> String {
        self.0.msg("session-browser-unknown", None).unwrap()
    }
    pub fn session_this(&self) -> String {
        self.0.msg("session-this", None).unwrap()
    }
    pub fn session_since(&self) -> String {
        self.0.msg("session-since", None).unwrap()
    }
    pub fn session_seen(&self) -> String {
        self.0.msg("session-seen", None).unwrap()
    }
    pub fn session_network(&self) -> String {
        self.0.msg("session-network", None).unwrap()
    }
    pub fn account_log_out_everywhere(&self) -> String {
        self.0.msg("account-log-out-everywhere", None).unwrap()
    }
    pub fn account_log_out_everywhere_text(&self) -> String {
        self.0.msg("account-log-out-everywhere-text", None).unwrap()
    }
    pub fn notice_session_closed(&self) -> String {
        self.0.msg("notice-session-closed", None).unwrap()
    }
    pub fn notice_logged_out_everywhere(&self) -> String {
        self.0.msg("notice-logged-out-everywhere", None).unwrap()
    }
    pub fn account_second_factor(&self) -> String {
        self.0.msg("account-second-factor", None).unwrap()
    }
    pub fn account_second_factor_yes(&self) -> String {
        self.0.msg("account-second-factor-yes", None).unwrap()
    }
    pub fn account_second_factor_no(&self) -> String {
        self.0.msg("account-second-factor-no", None).unwrap()
    }
    pub fn account_second_factor_how(&self) -> String {
        self.0.msg("account-second-factor-how", None).unwrap()
    }
    /// $date (String) - a date
    /// $tenant (String) - the tenant's name
    pub fn second_factor_soon<F0: AsRef<str>, F1: AsRef<str>>(&self, date: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("second-factor-soon", Some(args)).unwrap()
    }
    pub fn second_factor_soon_link(&self) -> String {
        self.0.msg("second-factor-soon-link", None).unwrap()
    }
    pub fn second_factor_title(&self) -> String {
        self.0.msg("second-factor-title", None).unwrap()
    }
    pub fn second_factor_superadmins(&self) -> String {
        self.0.msg("second-factor-superadmins", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn second_factor_tenant<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("second-factor-tenant", Some(args)).unwrap()
    }
    /// $date (String) - a date
    /// $tenant (String) - the tenant's name
    pub fn second_factor_tenant_from<F0: AsRef<str>, F1: AsRef<str>>(&self, date: F0, tenant: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("second-factor-tenant-from", Some(args)).unwrap()
    }
    pub fn second_factor_nobody(&self) -> String {
        self.0.msg("second-factor-nobody", None).unwrap()
    }
    pub fn second_factor_go_title(&self) -> String {
        self.0.msg("second-factor-go-title", None).unwrap()
    }
    pub fn second_factor_go_text(&self) -> String {
        self.0.msg("second-factor-go-text", None).unwrap()
    }
    pub fn second_factor_go(&self) -> String {
        self.0.msg("second-factor-go", None).unwrap()
    }
    pub fn second_factor_set_up_title(&self) -> String {
        self.0.msg("second-factor-set-up-title", None).unwrap()
    }
    pub fn second_factor_set_up_1(&self) -> String {
        self.0.msg("second-factor-set-up-1", None).unwrap()
    }
    pub fn second_factor_set_up_1_text(&self) -> String {
        self.0.msg("second-factor-set-up-1-text", None).unwrap()
    }
    pub fn second_factor_settings(&self) -> String {
        self.0.msg("second-factor-settings", None).unwrap()
    }
    pub fn second_factor_set_up_2(&self) -> String {
        self.0.msg("second-factor-set-up-2", None).unwrap()
    }
    pub fn second_factor_set_up_2_text(&self) -> String {
        self.0.msg("second-factor-set-up-2-text", None).unwrap()
    }
    pub fn second_factor_set_up_3(&self) -> String {
        self.0.msg("second-factor-set-up-3", None).unwrap()
    }
    pub fn second_factor_set_up_3_text(&self) -> String {
        self.0.msg("second-factor-set-up-3-text", None).unwrap()
    }
    pub fn second_factor_google_title(&self) -> String {
        self.0.msg("second-factor-google-title", None).unwrap()
    }
    pub fn second_factor_google_1(&self) -> String {
        self.0.msg("second-factor-google-1", None).unwrap()
    }
    pub fn second_factor_google_1_text(&self) -> String {
        self.0.msg("second-factor-google-1-text", None).unwrap()
    }
    pub fn second_factor_google_2(&self) -> String {
        self.0.msg("second-factor-google-2", None).unwrap()
    }
    pub fn second_factor_google_2_text(&self) -> String {
        self.0.msg("second-factor-google-2-text", None).unwrap()
    }
    pub fn second_factor_google_3(&self) -> String {
        self.0.msg("second-factor-google-3", None).unwrap()
    }
    pub fn second_factor_google_3_text(&self) -> String {
        self.0.msg("second-factor-google-3-text", None).unwrap()
    }
    pub fn second_factor_stuck(&self) -> String {
        self.0.msg("second-factor-stuck", None).unwrap()
    }
    /// $reference (String) - what support can look up
    pub fn second_factor_missing<F0: AsRef<str>>(&self, reference: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reference", reference.as_ref());
        self.0.msg("second-factor-missing", Some(args)).unwrap()
    }
    pub fn superadmins_title(&self) -> String {
        self.0.msg("superadmins-title", None).unwrap()
    }
    pub fn superadmins_one(&self) -> String {
        self.0.msg("superadmins-one", None).unwrap()
    }
    pub fn superadmins_text(&self) -> String {
        self.0.msg("superadmins-text", None).unwrap()
    }
    pub fn superadmins_remove(&self) -> String {
        self.0.msg("superadmins-remove", None).unwrap()
    }
    pub fn superadmins_remove_title(&self) -> String {
        self.0.msg("superadmins-remove-title", None).unwrap()
    }
    pub fn superadmins_remove_text<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("superadmins-remove-text", Some(args)).unwrap()
    }
    pub fn superadmins_remove_yes(&self) -> String {
        self.0.msg("superadmins-remove-yes", None).unwrap()
    }
    pub fn superadmins_revoke(&self) -> String {
        self.0.msg("superadmins-revoke", None).unwrap()
    }
    pub fn superadmins_invite_title(&self) -> String {
        self.0.msg("superadmins-invite-title", None).unwrap()
    }
    pub fn superadmins_invite_text(&self) -> String {
        self.0.msg("superadmins-invite-text", None).unwrap()
    }
    pub fn superadmins_invite(&self) -> String {
        self.0.msg("superadmins-invite", None).unwrap()
    }
    pub fn notice_superadmin_removed<'a, F0: Into<FluentValue<'a>>>(&self, superadmin: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("superadmin", superadmin);
        self.0.msg("notice-superadmin-removed", Some(args)).unwrap()
    }
    pub fn error_superadmin_already(&self) -> String {
        self.0.msg("error-superadmin-already", None).unwrap()
    }
    pub fn conflict_last_superadmin(&self) -> String {
        self.0.msg("conflict-last-superadmin", None).unwrap()
    }
    pub fn nav_find_person(&self) -> String {
        self.0.msg("nav-find-person", None).unwrap()
    }
    pub fn support_title(&self) -> String {
        self.0.msg("support-title", None).unwrap()
    }
    pub fn support_text(&self) -> String {
        self.0.msg("support-text", None).unwrap()
    }
    pub fn support_find(&self) -> String {
        self.0.msg("support-find", None).unwrap()
    }
    pub fn support_accounts_title(&self) -> String {
        self.0.msg("support-accounts-title", None).unwrap()
    }
    pub fn support_account(&self) -> String {
        self.0.msg("support-account", None).unwrap()
    }
    pub fn support_signed_in(&self) -> String {
        self.0.msg("support-signed-in", None).unwrap()
    }
    pub fn support_second_step(&self) -> String {
        self.0.msg("support-second-step", None).unwrap()
    }
    pub fn support_no_account<'a, F0: Into<FluentValue<'a>>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.0.msg("support-no-account", Some(args)).unwrap()
    }
    /// $until (String) - a day
    pub fn support_resend<F0: AsRef<str>>(&self, until: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("until", until.as_ref());
        self.0.msg("support-resend", Some(args)).unwrap()
    }
    pub fn support_visit(&self) -> String {
        self.0.msg("support-visit", None).unwrap()
    }
    pub fn support_mails(&self) -> String {
        self.0.msg("support-mails", None).unwrap()
    }
    pub fn support_invitations(&self) -> String {
        self.0.msg("support-invitations", None).unwrap()
    }
    pub fn support_nowhere_title<'a, F0: Into<FluentValue<'a>>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.0.msg("support-nowhere-title", Some(args)).unwrap()
    }
    pub fn support_nowhere_text(&self) -> String {
        self.0.msg("support-nowhere-text", None).unwrap()
    }
    pub fn support_cut(&self) -> String {
        self.0.msg("support-cut", None).unwrap()
    }
    pub fn support_closed_advice(&self) -> String {
        self.0.msg("support-closed-advice", None).unwrap()
    }
    pub fn support_deactivated<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("support-deactivated", Some(args)).unwrap()
    }
    pub fn support_deactivated_advice(&self) -> String {
        self.0.msg("support-deactivated-advice", None).unwrap()
    }
    pub fn support_joined_as<'a, F0: Into<FluentValue<'a>>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.0.msg("support-joined-as", Some(args)).unwrap()
    }
    pub fn support_joined_as_advice<'a, F0: Into<FluentValue<'a>>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.0.msg("support-joined-as-advice", Some(args)).unwrap()
    }
    pub fn support_second_factor(&self) -> String {
        self.0.msg("support-second-factor", None).unwrap()
    }
    pub fn support_second_factor_from<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("support-second-factor-from", Some(args)).unwrap()
    }
    pub fn support_second_factor_advice(&self) -> String {
        self.0.msg("support-second-factor-advice", None).unwrap()
    }
    pub fn support_not_delivered<'a, F0: Into<FluentValue<'a>>>(&self, answer: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("answer", answer);
        self.0.msg("support-not-delivered", Some(args)).unwrap()
    }
    pub fn support_not_delivered_advice(&self) -> String {
        self.0.msg("support-not-delivered-advice", None).unwrap()
    }
    pub fn support_delayed<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        when: F0,
        answer: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when);
        args.set("answer", answer);
        self.0.msg("support-delayed", Some(args)).unwrap()
    }
    pub fn support_delayed_advice(&self) -> String {
        self.0.msg("support-delayed-advice", None).unwrap()
    }
    pub fn support_under_way(&self) -> String {
        self.0.msg("support-under-way", None).unwrap()
    }
    pub fn support_under_way_advice(&self) -> String {
        self.0.msg("support-under-way-advice", None).unwrap()
    }
    pub fn support_expired<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("support-expired", Some(args)).unwrap()
    }
    pub fn support_expired_advice(&self) -> String {
        self.0.msg("support-expired-advice", None).unwrap()
    }
    pub fn support_declined<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("support-declined", Some(args)).unwrap()
    }
    pub fn support_revoked<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("support-revoked", Some(args)).unwrap()
    }
    pub fn support_invite_again_advice(&self) -> String {
        self.0.msg("support-invite-again-advice", None).unwrap()
    }
    pub fn support_wants_to_join(&self) -> String {
        self.0.msg("support-wants-to-join", None).unwrap()
    }
    pub fn support_held(&self) -> String {
        self.0.msg("support-held", None).unwrap()
    }
    pub fn support_administrator_advice(&self) -> String {
        self.0.msg("support-administrator-advice", None).unwrap()
    }
    pub fn support_other_address(&self) -> String {
        self.0.msg("support-other-address", None).unwrap()
    }
    pub fn support_other_address_advice(&self) -> String {
        self.0.msg("support-other-address-advice", None).unwrap()
    }
    pub fn support_not_answered(&self) -> String {
        self.0.msg("support-not-answered", None).unwrap()
    }
    pub fn support_not_answered_advice(&self) -> String {
        self.0.msg("support-not-answered-advice", None).unwrap()
    }
    pub fn support_not_opened<'a, F0: Into<FluentValue<'a>>>(&self, when: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when);
        self.0.msg("support-not-opened", Some(args)).unwrap()
    }
    pub fn support_not_opened_advice(&self) -> String {
        self.0.msg("support-not-opened-advice", None).unwrap()
    }
    pub fn support_nothing(&self) -> String {
        self.0.msg("support-nothing", None).unwrap()
    }
    pub fn support_nothing_advice(&self) -> String {
        self.0.msg("support-nothing-advice", None).unwrap()
    }
    pub fn settings_nav_general(&self) -> String {
        self.0.msg("settings-nav-general", None).unwrap()
    }
    pub fn general_title(&self) -> String {
        self.0.msg("general-title", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn general_text<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("general-text", Some(args)).unwrap()
    }
    pub fn general_about_title(&self) -> String {
        self.0.msg("general-about-title", None).unwrap()
    }
    pub fn general_language_hint(&self) -> String {
        self.0.msg("general-language-hint", None).unwrap()
    }
    pub fn general_inviting_title(&self) -> String {
        self.0.msg("general-inviting-title", None).unwrap()
    }
    pub fn general_inviting_text(&self) -> String {
        self.0.msg("general-inviting-text", None).unwrap()
    }
    pub fn general_domains(&self) -> String {
        self.0.msg("general-domains", None).unwrap()
    }
    /// $max (String) - how many domains fit
    pub fn general_domains_hint<F0: AsRef<str>>(&self, max: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        self.0.msg("general-domains-hint", Some(args)).unwrap()
    }
    pub fn general_accepting_title(&self) -> String {
        self.0.msg("general-accepting-title", None).unwrap()
    }
    pub fn general_by_link(&self) -> String {
        self.0.msg("general-by-link", None).unwrap()
    }
    pub fn general_by_link_hint(&self) -> String {
        self.0.msg("general-by-link-hint", None).unwrap()
    }
    pub fn general_by_link_warning(&self) -> String {
        self.0.msg("general-by-link-warning", None).unwrap()
    }
    pub fn general_log_in_title(&self) -> String {
        self.0.msg("general-log-in-title", None).unwrap()
    }
    pub fn general_second_factor(&self) -> String {
        self.0.msg("general-second-factor", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn general_second_factor_hint<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("general-second-factor-hint", Some(args)).unwrap()
    }
    pub fn general_save(&self) -> String {
        self.0.msg("general-save", None).unwrap()
    }
    pub fn notice_settings_saved(&self) -> String {
        self.0.msg("notice-settings-saved", None).unwrap()
    }
    /// $domain (String) - what was typed
    pub fn error_domain_malformed<F0: AsRef<str>>(&self, domain: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("domain", domain.as_ref());
        self.0.msg("error-domain-malformed", Some(args)).unwrap()
    }
    /// $max (String) - how many domains fit
    pub fn error_domains_too_many<F0: AsRef<str>>(&self, max: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        self.0.msg("error-domains-too-many", Some(args)).unwrap()
    }
    /// $domains (String) - the domains, joined with commas
    pub fn error_domain_not_allowed<F0: AsRef<str>>(&self, domains: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("domains", domains.as_ref());
        self.0.msg("error-domain-not-allowed", Some(args)).unwrap()
    }
    /// $domains (String) - some of the domains, joined with commas
    /// $count (String) - how many more there are
    pub fn error_domain_not_allowed_more<F0: AsRef<str>, F1: AsRef<str>>(
        &self,
        domains: F0,
        count: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("domains", domains.as_ref());
        args.set("count", count.as_ref());
        self.0.msg("error-domain-not-allowed-more", Some(args)).unwrap()
    }
    /// $max (String) - how many fit
    /// $when (String) - the exact time when the next one fits
    pub fn limit_inviter<F0: AsRef<str>, F1: AsRef<str>>(&self, max: F0, when: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        args.set("when", when.as_ref());
        self.0.msg("limit-inviter", Some(args)).unwrap()
    }
    /// $max (String) - how many fit
    /// $when (String) - the exact time when the next one fits
    pub fn limit_tenant<F0: AsRef<str>, F1: AsRef<str>>(&self, max: F0, when: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        args.set("when", when.as_ref());
        self.0.msg("limit-tenant", Some(args)).unwrap()
    }
    /// $max (String) - how many fit
    /// $when (String) - the exact time when the next one fits
    pub fn limit_address<F0: AsRef<str>, F1: AsRef<str>>(&self, max: F0, when: F1) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max.as_ref());
        args.set("when", when.as_ref());
        self.0.msg("limit-address", Some(args)).unwrap()
    }
    pub fn invitation_by_link_title(&self) -> String {
        self.0.msg("invitation-by-link-title", None).unwrap()
    }
    /// $address (String) - the invited address
    /// $account (String) - the address that is logged in
    /// $tenant (String) - the tenant's name
    pub fn invitation_by_link_text<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        address: F0,
        account: F1,
        tenant: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        args.set("account", account.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("invitation-by-link-text", Some(args)).unwrap()
    }
    /// $address (String) - the invited address
    /// $account (String) - the address that accepted
    /// $tenant (String) - the tenant's name
    pub fn mail_accepted_by_link_text<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        address: F0,
        account: F1,
        tenant: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        args.set("account", account.as_ref());
        args.set("tenant", tenant.as_ref());
        self.0.msg("mail-accepted-by-link-text", Some(args)).unwrap()
    }
    pub fn tenant_back(&self) -> String {
        self.0.msg("tenant-back", None).unwrap()
    }
    pub fn tenant_limits_title(&self) -> String {
        self.0.msg("tenant-limits-title", None).unwrap()
    }
    /// $days (String) - how many days a tenant is new
    /// $tenant (String) - how many invitations fit for the tenant
    /// $person (String) - how many invitations fit for one person
    pub fn tenant_limits_text<F0: AsRef<str>, F1: AsRef<str>, F2: AsRef<str>>(
        &self,
        days: F0,
        tenant: F1,
        person: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("days", days.as_ref());
        args.set("tenant", tenant.as_ref());
        args.set("person", person.as_ref());
        self.0.msg("tenant-limits-text", Some(args)).unwrap()
    }
    /// $when (String) - an exact time
    pub fn tenant_limits_hold<F0: AsRef<str>>(&self, when: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when.as_ref());
        self.0.msg("tenant-limits-hold", Some(args)).unwrap()
    }
    /// $when (String) - an exact time
    pub fn tenant_limits_lifted<F0: AsRef<str>>(&self, when: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when.as_ref());
        self.0.msg("tenant-limits-lifted", Some(args)).unwrap()
    }
    pub fn tenant_limits_over(&self) -> String {
        self.0.msg("tenant-limits-over", None).unwrap()
    }
    pub fn tenant_limits_lift(&self) -> String {
        self.0.msg("tenant-limits-lift", None).unwrap()
    }
    pub fn tenant_limits_restore(&self) -> String {
        self.0.msg("tenant-limits-restore", None).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn notice_limits_lifted<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("notice-limits-lifted", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn notice_limits_restored<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("notice-limits-restored", Some(args)).unwrap()
    }
    pub fn tenants_search(&self) -> String {
        self.0.msg("tenants-search", None).unwrap()
    }
    pub fn tenants_column_status(&self) -> String {
        self.0.msg("tenants-column-status", None).unwrap()
    }
    pub fn tenants_column_people(&self) -> String {
        self.0.msg("tenants-column-people", None).unwrap()
    }
    /// Invitations that wait for an answer.
    pub fn tenants_column_open(&self) -> String {
        self.0.msg("tenants-column-open", None).unwrap()
    }
    pub fn tenants_column_active(&self) -> String {
        self.0.msg("tenants-column-active", None).unwrap()
    }
    pub fn tenants_status_any(&self) -> String {
        self.0.msg("tenants-status-any", None).unwrap()
    }
    pub fn tenants_status_active(&self) -> String {
        self.0.msg("tenants-status-active", None).unwrap()
    }
    pub fn tenants_status_suspended(&self) -> String {
        self.0.msg("tenants-status-suspended", None).unwrap()
    }
    pub fn tenants_status_leaving(&self) -> String {
        self.0.msg("tenants-status-leaving", None).unwrap()
    }
    pub fn tenants_status_leaving_on<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("tenants-status-leaving-on", Some(args)).unwrap()
    }
    /// $shown is the number as it is written; it can end in "+".
    pub fn tenants_stuck<'a, F0: Into<FluentNumber>, F1: Into<FluentValue<'a>>>(
        &self,
        count: F0,
        shown: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        args.set("shown", shown);
        self.0.msg("tenants-stuck", Some(args)).unwrap()
    }
    pub fn tenants_found<F0: Into<FluentNumber>>(&self, count: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count.into());
        self.0.msg("tenants-found", Some(args)).unwrap()
    }
    pub fn tenants_none_title(&self) -> String {
        self.0.msg("tenants-none-title", None).unwrap()
    }
    pub fn tenants_none_text(&self) -> String {
        self.0.msg("tenants-none-text", None).unwrap()
    }
    pub fn tenants_show_all(&self) -> String {
        self.0.msg("tenants-show-all", None).unwrap()
    }
    pub fn tenants_slug_hint_new<'a, F0: Into<FluentValue<'a>>>(&self, prefix: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("prefix", prefix);
        self.0.msg("tenants-slug-hint-new", Some(args)).unwrap()
    }
    pub fn tenants_first_title(&self) -> String {
        self.0.msg("tenants-first-title", None).unwrap()
    }
    pub fn tenants_first_text(&self) -> String {
        self.0.msg("tenants-first-text", None).unwrap()
    }
    pub fn tenants_first_name(&self) -> String {
        self.0.msg("tenants-first-name", None).unwrap()
    }
    pub fn notice_tenant_created<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        tenant: F0,
        address: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        args.set("address", address);
        self.0.msg("notice-tenant-created", Some(args)).unwrap()
    }
    pub fn tenant_rename_title(&self) -> String {
        self.0.msg("tenant-rename-title", None).unwrap()
    }
    pub fn tenant_rename_text(&self) -> String {
        self.0.msg("tenant-rename-text", None).unwrap()
    }
    pub fn tenant_rename(&self) -> String {
        self.0.msg("tenant-rename", None).unwrap()
    }
    pub fn notice_tenant_renamed<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-tenant-renamed", Some(args)).unwrap()
    }
    pub fn tenant_suspension_title(&self) -> String {
        self.0.msg("tenant-suspension-title", None).unwrap()
    }
    pub fn tenant_suspend_text(&self) -> String {
        self.0.msg("tenant-suspend-text", None).unwrap()
    }
    pub fn tenant_suspend_reason(&self) -> String {
        self.0.msg("tenant-suspend-reason", None).unwrap()
    }
    pub fn tenant_suspend_reason_hint(&self) -> String {
        self.0.msg("tenant-suspend-reason-hint", None).unwrap()
    }
    pub fn tenant_suspend(&self) -> String {
        self.0.msg("tenant-suspend", None).unwrap()
    }
    pub fn tenant_suspended_since<'a, F0: Into<FluentValue<'a>>>(&self, when: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when);
        self.0.msg("tenant-suspended-since", Some(args)).unwrap()
    }
    pub fn tenant_suspended_why<'a, F0: Into<FluentValue<'a>>>(&self, reason: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reason", reason);
        self.0.msg("tenant-suspended-why", Some(args)).unwrap()
    }
    pub fn tenant_reopen(&self) -> String {
        self.0.msg("tenant-reopen", None).unwrap()
    }
    pub fn notice_tenant_suspended<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-tenant-suspended", Some(args)).unwrap()
    }
    pub fn notice_tenant_reopened<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-tenant-reopened", Some(args)).unwrap()
    }
    pub fn tenant_export_title(&self) -> String {
        self.0.msg("tenant-export-title", None).unwrap()
    }
    pub fn tenant_export_text(&self) -> String {
        self.0.msg("tenant-export-text", None).unwrap()
    }
    pub fn tenant_export_reason(&self) -> String {
        self.0.msg("tenant-export-reason", None).unwrap()
    }
    pub fn tenant_export(&self) -> String {
        self.0.msg("tenant-export", None).unwrap()
    }
    pub fn tenant_deletion_title(&self) -> String {
        self.0.msg("tenant-deletion-title", None).unwrap()
    }
    pub fn tenant_deletion_text<'a, F0: Into<FluentValue<'a>>>(&self, days: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("days", days);
        self.0.msg("tenant-deletion-text", Some(args)).unwrap()
    }
    pub fn tenant_deletion_reason(&self) -> String {
        self.0.msg("tenant-deletion-reason", None).unwrap()
    }
    pub fn tenant_deletion_confirmation(&self) -> String {
        self.0.msg("tenant-deletion-confirmation", None).unwrap()
    }
    pub fn tenant_deletion_confirmation_hint<'a, F0: Into<FluentValue<'a>>>(&self, name: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.0.msg("tenant-deletion-confirmation-hint", Some(args)).unwrap()
    }
    pub fn tenant_deletion_schedule(&self) -> String {
        self.0.msg("tenant-deletion-schedule", None).unwrap()
    }
    pub fn tenant_deletion_due<'a, F0: Into<FluentValue<'a>>>(&self, when: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when);
        self.0.msg("tenant-deletion-due", Some(args)).unwrap()
    }
    pub fn tenant_deletion_running(&self) -> String {
        self.0.msg("tenant-deletion-running", None).unwrap()
    }
    pub fn tenant_restore(&self) -> String {
        self.0.msg("tenant-restore", None).unwrap()
    }
    pub fn notice_tenant_deletion_scheduled<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-tenant-deletion-scheduled", Some(args)).unwrap()
    }
    pub fn notice_tenant_restored<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-tenant-restored", Some(args)).unwrap()
    }
    pub fn error_reason_missing(&self) -> String {
        self.0.msg("error-reason-missing", None).unwrap()
    }
    pub fn error_reason_too_long<'a, F0: Into<FluentValue<'a>>>(&self, max: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("max", max);
        self.0.msg("error-reason-too-long", Some(args)).unwrap()
    }
    pub fn error_confirmation_differs<'a, F0: Into<FluentValue<'a>>>(&self, name: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name);
        self.0.msg("error-confirmation-differs", Some(args)).unwrap()
    }
    pub fn conflict_tenant_not_now(&self) -> String {
        self.0.msg("conflict-tenant-not-now", None).unwrap()
    }
    pub fn export_readme<
        'a,
        F0: Into<FluentValue<'a>>,
        F1: Into<FluentValue<'a>>,
        F2: Into<FluentValue<'a>>,
    >(
        &self,
        tenant: F0,
        moment: F1,
        rows: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        args.set("moment", moment);
        args.set("rows", rows);
        self.0.msg("export-readme", Some(args)).unwrap()
    }
    pub fn closed_suspended_title<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("closed-suspended-title", Some(args)).unwrap()
    }
    pub fn closed_suspended_text(&self) -> String {
        self.0.msg("closed-suspended-text", None).unwrap()
    }
    pub fn closed_leaving_title<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("closed-leaving-title", Some(args)).unwrap()
    }
    pub fn closed_leaving_text<'a, F0: Into<FluentValue<'a>>>(&self, date: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("date", date);
        self.0.msg("closed-leaving-text", Some(args)).unwrap()
    }
    pub fn closed_ask<'a, F0: Into<FluentValue<'a>>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address);
        self.0.msg("closed-ask", Some(args)).unwrap()
    }
    pub fn closed_other<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("closed-other", Some(args)).unwrap()
    }
    pub fn invitation_closed_text(&self) -> String {
        self.0.msg("invitation-closed-text", None).unwrap()
    }
    pub fn conflict_tenant_closed(&self) -> String {
        self.0.msg("conflict-tenant-closed", None).unwrap()
    }
    pub fn mail_tenant_suspended_subject<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-tenant-suspended-subject", Some(args)).unwrap()
    }
    pub fn mail_tenant_suspended_text<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-tenant-suspended-text", Some(args)).unwrap()
    }
    pub fn mail_tenant_reopened_subject<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-tenant-reopened-subject", Some(args)).unwrap()
    }
    pub fn mail_tenant_reopened_text<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-tenant-reopened-text", Some(args)).unwrap()
    }
    pub fn mail_tenant_leaving_subject<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        tenant: F0,
        date: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        args.set("date", date);
        self.0.msg("mail-tenant-leaving-subject", Some(args)).unwrap()
    }
    pub fn mail_tenant_leaving_text<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        tenant: F0,
        date: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        args.set("date", date);
        self.0.msg("mail-tenant-leaving-text", Some(args)).unwrap()
    }
    pub fn mail_tenant_restored_subject<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-tenant-restored-subject", Some(args)).unwrap()
    }
    pub fn mail_tenant_restored_text<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-tenant-restored-text", Some(args)).unwrap()
    }
    pub fn cookies_title(&self) -> String {
        self.0.msg("cookies-title", None).unwrap()
    }
    pub fn cookies_text(&self) -> String {
        self.0.msg("cookies-text", None).unwrap()
    }
    pub fn cookies_same_browser(&self) -> String {
        self.0.msg("cookies-same-browser", None).unwrap()
    }
    pub fn cookies_allow(&self) -> String {
        self.0.msg("cookies-allow", None).unwrap()
    }
    pub fn cookies_private(&self) -> String {
        self.0.msg("cookies-private", None).unwrap()
    }
    /// $reference (String) - what support can look up
    pub fn login_error_clock<F0: AsRef<str>>(&self, reference: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("reference", reference.as_ref());
        self.0.msg("login-error-clock", Some(args)).unwrap()
    }
    /// $minutes (String) - a number of minutes
    pub fn error_429_wait<F0: AsRef<str>>(&self, minutes: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("minutes", minutes.as_ref());
        self.0.msg("error-429-wait", Some(args)).unwrap()
    }
    pub fn fresh_title(&self) -> String {
        self.0.msg("fresh-title", None).unwrap()
    }
    pub fn fresh_text(&self) -> String {
        self.0.msg("fresh-text", None).unwrap()
    }
    pub fn fresh_go_on_title(&self) -> String {
        self.0.msg("fresh-go-on-title", None).unwrap()
    }
    pub fn fresh_go_on_text(&self) -> String {
        self.0.msg("fresh-go-on-text", None).unwrap()
    }
    pub fn fresh_go_on(&self) -> String {
        self.0.msg("fresh-go-on", None).unwrap()
    }
    pub fn fresh_leave(&self) -> String {
        self.0.msg("fresh-leave", None).unwrap()
    }
    pub fn fresh_late(&self) -> String {
        self.0.msg("fresh-late", None).unwrap()
    }
    /// $person (String) - a name or an address
    pub fn fresh_to_make_administrator<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("fresh-to-make-administrator", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn fresh_to_make_administrators<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("fresh-to-make-administrators", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn fresh_to_take_over<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("fresh-to-take-over", Some(args)).unwrap()
    }
    /// $address (String) - who is invited
    pub fn fresh_to_invite_superadmin<F0: AsRef<str>>(&self, address: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("address", address.as_ref());
        self.0.msg("fresh-to-invite-superadmin", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn fresh_to_delete_tenant<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("fresh-to-delete-tenant", Some(args)).unwrap()
    }
    /// $tenant (String) - the tenant's name
    pub fn fresh_to_export_tenant<F0: AsRef<str>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant.as_ref());
        self.0.msg("fresh-to-export-tenant", Some(args)).unwrap()
    }
    /// $person (String) - a name or an address
    pub fn fresh_to_erase_account<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("fresh-to-erase-account", Some(args)).unwrap()
    }
    pub fn fresh_not_here(&self) -> String {
        self.0.msg("fresh-not-here", None).unwrap()
    }
    /// $person (String) - a name or an address
    pub fn fresh_to_export_account<F0: AsRef<str>>(&self, person: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("person", person.as_ref());
        self.0.msg("fresh-to-export-account", Some(args)).unwrap()
    }
    pub fn settings_nav_visits(&self) -> String {
        self.0.msg("settings-nav-visits", None).unwrap()
    }
    pub fn visits_title(&self) -> String {
        self.0.msg("visits-title", None).unwrap()
    }
    pub fn visits_text<'a, F0: Into<FluentValue<'a>>>(&self, minutes: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("minutes", minutes);
        self.0.msg("visits-text", Some(args)).unwrap()
    }
    pub fn visits_ask_title(&self) -> String {
        self.0.msg("visits-ask-title", None).unwrap()
    }
    pub fn visits_ask_first(&self) -> String {
        self.0.msg("visits-ask-first", None).unwrap()
    }
    pub fn visits_ask_first_hint(&self) -> String {
        self.0.msg("visits-ask-first-hint", None).unwrap()
    }
    pub fn visits_asks(&self) -> String {
        self.0.msg("visits-asks", None).unwrap()
    }
    pub fn visits_asks_not(&self) -> String {
        self.0.msg("visits-asks-not", None).unwrap()
    }
    pub fn visits_none_title(&self) -> String {
        self.0.msg("visits-none-title", None).unwrap()
    }
    pub fn visits_none_text(&self) -> String {
        self.0.msg("visits-none-text", None).unwrap()
    }
    pub fn visits_column_visitor(&self) -> String {
        self.0.msg("visits-column-visitor", None).unwrap()
    }
    pub fn visits_column_reason(&self) -> String {
        self.0.msg("visits-column-reason", None).unwrap()
    }
    pub fn visits_column_when(&self) -> String {
        self.0.msg("visits-column-when", None).unwrap()
    }
    pub fn visits_waiting(&self) -> String {
        self.0.msg("visits-waiting", None).unwrap()
    }
    pub fn visits_approved(&self) -> String {
        self.0.msg("visits-approved", None).unwrap()
    }
    pub fn visits_refused(&self) -> String {
        self.0.msg("visits-refused", None).unwrap()
    }
    pub fn visits_lapsed(&self) -> String {
        self.0.msg("visits-lapsed", None).unwrap()
    }
    pub fn visits_live(&self) -> String {
        self.0.msg("visits-live", None).unwrap()
    }
    pub fn visits_over<F0: Into<FluentNumber>>(&self, minutes: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("minutes", minutes.into());
        self.0.msg("visits-over", Some(args)).unwrap()
    }
    pub fn visits_looked(&self) -> String {
        self.0.msg("visits-looked", None).unwrap()
    }
    pub fn visits_acted(&self) -> String {
        self.0.msg("visits-acted", None).unwrap()
    }
    pub fn visits_without(&self) -> String {
        self.0.msg("visits-without", None).unwrap()
    }
    /// Two facts about one visit: "12 minutes, only looked".
    pub fn visits_and<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        one: F0,
        other: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("one", one);
        args.set("other", other);
        self.0.msg("visits-and", Some(args)).unwrap()
    }
    pub fn visits_approve(&self) -> String {
        self.0.msg("visits-approve", None).unwrap()
    }
    pub fn visits_refuse(&self) -> String {
        self.0.msg("visits-refuse", None).unwrap()
    }
    pub fn notice_visit_approved<'a, F0: Into<FluentValue<'a>>>(&self, visitor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("visitor", visitor);
        self.0.msg("notice-visit-approved", Some(args)).unwrap()
    }
    pub fn notice_visit_refused<'a, F0: Into<FluentValue<'a>>>(&self, visitor: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("visitor", visitor);
        self.0.msg("notice-visit-refused", Some(args)).unwrap()
    }
    pub fn conflict_visit_not_now(&self) -> String {
        self.0.msg("conflict-visit-not-now", None).unwrap()
    }
    pub fn visit_title<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("visit-title", Some(args)).unwrap()
    }
    pub fn visit_text<'a, F0: Into<FluentValue<'a>>>(&self, minutes: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("minutes", minutes);
        self.0.msg("visit-text", Some(args)).unwrap()
    }
    pub fn visit_reason(&self) -> String {
        self.0.msg("visit-reason", None).unwrap()
    }
    pub fn visit_reason_hint<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("visit-reason-hint", Some(args)).unwrap()
    }
    pub fn visit_asks_first<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("visit-asks-first", Some(args)).unwrap()
    }
    pub fn visit_nobody_to_ask<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("visit-nobody-to-ask", Some(args)).unwrap()
    }
    pub fn visit_open(&self) -> String {
        self.0.msg("visit-open", None).unwrap()
    }
    pub fn visit_ask(&self) -> String {
        self.0.msg("visit-ask", None).unwrap()
    }
    pub fn visit_without(&self) -> String {
        self.0.msg("visit-without", None).unwrap()
    }
    pub fn visit_waiting<
        'a,
        F0: Into<FluentValue<'a>>,
        F1: Into<FluentValue<'a>>,
        F2: Into<FluentValue<'a>>,
    >(
        &self,
        when: F0,
        tenant: F1,
        hours: F2,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when);
        args.set("tenant", tenant);
        args.set("hours", hours);
        self.0.msg("visit-waiting", Some(args)).unwrap()
    }
    pub fn visit_refused<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        when: F0,
        tenant: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("when", when);
        args.set("tenant", tenant);
        self.0.msg("visit-refused", Some(args)).unwrap()
    }
    pub fn visit_approved<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("visit-approved", Some(args)).unwrap()
    }
    pub fn visit_begin(&self) -> String {
        self.0.msg("visit-begin", None).unwrap()
    }
    pub fn visit_live(&self) -> String {
        self.0.msg("visit-live", None).unwrap()
    }
    pub fn visit_go_on(&self) -> String {
        self.0.msg("visit-go-on", None).unwrap()
    }
    pub fn visit_looking_title(&self) -> String {
        self.0.msg("visit-looking-title", None).unwrap()
    }
    pub fn visit_looking_text(&self) -> String {
        self.0.msg("visit-looking-text", None).unwrap()
    }
    /// Follows "You are here as SmartTrackers superadmin".
    pub fn visit_banner_acting(&self) -> String {
        self.0.msg("visit-banner-acting", None).unwrap()
    }
    pub fn visit_banner_looking(&self) -> String {
        self.0.msg("visit-banner-looking", None).unwrap()
    }
    pub fn visit_banner_left<F0: Into<FluentNumber>>(&self, minutes: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("minutes", minutes.into());
        self.0.msg("visit-banner-left", Some(args)).unwrap()
    }
    pub fn visit_banner_act(&self) -> String {
        self.0.msg("visit-banner-act", None).unwrap()
    }
    pub fn visit_banner_leave(&self) -> String {
        self.0.msg("visit-banner-leave", None).unwrap()
    }
    pub fn notice_visit_asked<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-visit-asked", Some(args)).unwrap()
    }
    pub fn notice_visit_acting<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-visit-acting", Some(args)).unwrap()
    }
    pub fn notice_visit_left<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("notice-visit-left", Some(args)).unwrap()
    }
    pub fn mail_visit_asked_subject<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-asked-subject", Some(args)).unwrap()
    }
    pub fn mail_visit_asked_text<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-asked-text", Some(args)).unwrap()
    }
    pub fn mail_visit_glass_subject<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-glass-subject", Some(args)).unwrap()
    }
    pub fn mail_visit_glass_text<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-glass-text", Some(args)).unwrap()
    }
    pub fn mail_visit_button(&self) -> String {
        self.0.msg("mail-visit-button", None).unwrap()
    }
    pub fn mail_visit_why<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-why", Some(args)).unwrap()
    }
    pub fn mail_visit_approved_subject<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-approved-subject", Some(args)).unwrap()
    }
    pub fn mail_visit_approved_text<'a, F0: Into<FluentValue<'a>>, F1: Into<FluentValue<'a>>>(
        &self,
        tenant: F0,
        minutes: F1,
    ) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        args.set("minutes", minutes);
        self.0.msg("mail-visit-approved-text", Some(args)).unwrap()
    }
    pub fn mail_visit_refused_subject<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-refused-subject", Some(args)).unwrap()
    }
    pub fn mail_visit_refused_text<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-refused-text", Some(args)).unwrap()
    }
    pub fn mail_visit_asker_why<'a, F0: Into<FluentValue<'a>>>(&self, tenant: F0) -> String {
        let mut args = FluentArgs::new();
        args.set("tenant", tenant);
        self.0.msg("mail-visit-asker-why", Some(args)).unwrap()
    }
}
