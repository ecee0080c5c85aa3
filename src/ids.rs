//! Identifiers: one type per thing, so that a person's id cannot be taken for a role's. All are
//! version-7 UUIDs (RFC 9562, section 5.7), which sort by the time they were made.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::{NoContext, Timestamp, Uuid};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            Serialize, Deserialize, sqlx::Type,
        )]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id, made at `now`.
            pub fn new(now: OffsetDateTime) -> Self {
                Self(new_v7(now))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// Who has signed in.
    AccountId,
    /// What lasts between signing in and out; names a session to its owner, and opens nothing.
    SessionId,
    /// One customer's closed environment.
    TenantId,
    /// An entry of Settings > People; unique within its tenant.
    PersonId,
    /// A named set of permissions; unique within its tenant.
    RoleId,
    /// An offer to a person to become a member; unique within its tenant.
    InvitationId,
    /// An offer to become a superadmin.
    SuperadminInvitationId,
    /// A list of people that are invited together; unique within its tenant.
    ImportId,
    /// What the secret of one mail opens.
    LinkId,
    /// Somebody's wish to be let in with another address; unique within its tenant.
    JoinRequestId,
    /// Something an inviter is yet to hear.
    TidingId,
    /// A mail; also the left part of its Message-ID.
    MessageId,
    /// A deed done to many people at once; unique within its tenant.
    BulkActId,
    /// A form that waits for a fresh sign-in.
    KeptFormId,
    /// A superadmin's stay in a tenant; unique within it.
    VisitId,
    /// One recorded act.
    AuditEntryId,
    /// One request, as the log, the trail, its trace and error pages name it.
    RequestId,
}

fn new_v7(now: OffsetDateTime) -> Uuid {
    let seconds = u64::try_from(now.unix_timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.nanosecond()))
}
