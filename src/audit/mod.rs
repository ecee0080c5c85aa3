//! The trail: every deed writes its entry in the deed's own transaction, so that neither exists
//! without the other.

mod store;

use serde::Deserialize;
use serde_json::Value;
use sqlx::PgConnection;
use time::OffsetDateTime;

use crate::ids::{AccountId, PersonId, TenantId};

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An account, by what its roles in the tenant allow or as an invitee.
    Person(AccountId),
    /// An account, by its standing as superadmin.
    Superadmin(AccountId),
    /// The product itself, or its command line.
    System,
}

impl Actor {
    fn stored(self) -> (&'static str, Option<AccountId>) {
        match self {
            Self::Person(account) => ("person", Some(account)),
            Self::Superadmin(account) => ("superadmin", Some(account)),
            Self::System => ("system", None),
        }
    }
}

macro_rules! acts {
    ($($name:ident = $word:literal),* $(,)?) => {
        /// What was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Act { $($name),* }

        impl Act {
            /// The word it is stored by.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// `None` for a word that this version does not know.
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

acts! {
    TenantCreated = "tenant_created",
    TenantSettingsChanged = "tenant_settings_changed",
    TenantRenamed = "tenant_renamed",
    TenantSuspended = "tenant_suspended",
    TenantReopened = "tenant_reopened",
    TenantDeletionScheduled = "tenant_deletion_scheduled",
    TenantRestored = "tenant_restored",
    TenantErased = "tenant_erased",
    TenantExported = "tenant_exported",
    InvitationLimitsLifted = "invitation_limits_lifted",
    InvitationLimitsRestored = "invitation_limits_restored",
    VisitAsked = "visit_asked",
    VisitApproved = "visit_approved",
    VisitRefused = "visit_refused",
    VisitBegun = "visit_begun",
    VisitActing = "visit_acting",
    VisitLeft = "visit_left",
    PersonInvited = "person_invited",
    InvitationResent = "invitation_resent",
    InvitationRenewed = "invitation_renewed",
    InvitationReminded = "invitation_reminded",
    InvitationTakenOver = "invitation_taken_over",
    LinkReplaced = "link_replaced",
    LinkCopied = "link_copied",
    JoinAsked = "join_asked",
    JoinApproved = "join_approved",
    JoinRefused = "join_refused",
    MindChanged = "mind_changed",
    InvitationRevoked = "invitation_revoked",
    InvitationAccepted = "invitation_accepted",
    InvitationDeclined = "invitation_declined",
    RolesChanged = "roles_changed",
    RoleCreated = "role_created",
    RoleChanged = "role_changed",
    RoleDeleted = "role_deleted",
    PersonDeactivated = "person_deactivated",
    PersonReactivated = "person_reactivated",
    PersonChanged = "person_changed",
    AddressCorrected = "address_corrected",
    SuperadminInvited = "superadmin_invited",
    SuperadminAccepted = "superadmin_accepted",
    SuperadminInvitationRevoked = "superadmin_invitation_revoked",
    SuperadminRemoved = "superadmin_removed",
    SessionEnded = "session_ended",
    AllSessionsEnded = "all_sessions_ended",
    SessionsEndedByProvider = "sessions_ended_by_provider",
}

/// One act to record. `facts` says what a reader needs beyond the columns, such as before and after.
#[derive(Debug)]
pub struct Entry<'a> {
    pub tenant: Option<TenantId>,
    pub actor: Actor,
    pub act: Act,
    pub person: Option<PersonId>,
    pub facts: &'a Value,
}

/// An act as it was recorded, read back.
#[derive(Clone, Debug, Deserialize)]
pub struct RecordedAct {
    #[serde(with = "time::serde::rfc3339")]
    pub occurred_at: OffsetDateTime,
    /// The word it is stored by: a later version may know others.
    pub act: String,
    /// Name or address; `None` when it was SmartTrackers: a superadmin or the product itself.
    pub actor: Option<String>,
    pub facts: Value,
}

/// Records an act of a tenant in the caller's transaction.
pub async fn record(tx: &mut PgConnection, entry: Entry<'_>, now: OffsetDateTime) -> sqlx::Result<()> {
    record_all(tx, &[entry], now).await
}

/// Records many acts at once, each with an entry of its own.
pub async fn record_all(
    tx: &mut PgConnection,
    entries: &[Entry<'_>],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::insert(tx, entries, now).await
}

/// Records an act that was done to many people at once: one entry for each of them, with the same facts.
pub async fn record_for_each(
    tx: &mut PgConnection,
    entry: Entry<'_>,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    store::insert_for_each(tx, &entry, people, now).await
}
