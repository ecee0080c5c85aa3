//! The trail: every deed writes its entry in the deed's own transaction, so that neither exists
//! without the other.
//!
//! - The entries of a tenant are a chain by hash, as are those of the platform and those of an account: what is changed, taken out, put in or
//!   put elsewhere afterwards shows, also to whoever has only a file of it ([`verify`]).
//! - What a superadmin does carries the reason that they gave for it: that of their visit, in every entry of it.
//! - Nobody who works under the product's database role can change or delete an entry.
//! - What may have to be erased one day, facts and the shortened address of the client, is beside the chain: erasing
//!   it leaves the chain valid.
//! - Whoever records holds the end of the tenant's chain until commit and takes it last of all locks, so that chains
//!   never fork and nobody waits in a circle; tenants never wait for each other.

mod chain;
mod filter;
mod origin;
pub mod pages;
mod store;
pub mod verify;

use serde::Deserialize;
use serde_json::Value;
use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;
use uuid::Uuid;

pub use self::chain::{ChainedEntry, Hash, Head};
pub use self::filter::{ActorKind, Filter, Place, Who};
pub use self::origin::{Origin, current_request, within};
use crate::ids::{AccountId, AuditEntryId, PersonId, RequestId, TenantId, VisitId};
use crate::mentions::Mentions;

/// Whose trail: each is a chain of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trail {
    Tenant(TenantId),
    /// What concerns no tenant: superadmins, erasures, tenants that are gone.
    Platform,
    /// What was done about the sessions of an account. Whoever logs out waits for nobody else.
    Account(AccountId),
}

impl Trail {
    /// What its chain is known by.
    pub fn chain(self) -> Uuid {
        match self {
            Self::Tenant(tenant) => tenant.0,
            Self::Platform => Uuid::nil(),
            Self::Account(account) => account.0,
        }
    }

    fn tenant(self) -> Option<TenantId> {
        match self {
            Self::Tenant(tenant) => Some(tenant),
            Self::Platform | Self::Account(_) => None,
        }
    }
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An account, by what its roles in the tenant allow or as an invitee.
    Person(AccountId),
    /// An account, by its standing as superadmin.
    Superadmin(AccountId),
    /// A superadmin who does in a visit what an administrator can: the entry carries the reason of the visit.
    Visitor(AccountId, VisitId),
    /// The product itself, or its command line.
    System,
}

impl Actor {
    fn stored(self) -> (&'static str, Option<AccountId>) {
        match self {
            Self::Person(account) => ("person", Some(account)),
            Self::Superadmin(account) | Self::Visitor(account, _) => ("superadmin", Some(account)),
            Self::System => ("system", None),
        }
    }

    fn visit(self) -> Option<VisitId> {
        match self {
            Self::Visitor(_, visit) => Some(visit),
            Self::Person(_) | Self::Superadmin(_) | Self::System => None,
        }
    }
}

macro_rules! acts {
    ($($name:ident = $word:literal),* $(,)?) => {
        /// What was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Act { $($name),* }

        impl Act {
            pub const ALL: &[Self] = &[$(Self::$name),*];

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
    FreshLinkAsked = "fresh_link_asked",
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
    AccountGivenOut = "account_given_out",
    AccountErased = "account_erased",
    PeopleMasked = "people_masked",
    PeopleExported = "people_exported",
}

/// One act to record. `facts` says what a reader needs beyond the columns, such as before and after.
#[derive(Clone, Copy, Debug)]
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

/// An act as the tenant's own page of the trail tells it.
#[derive(Clone, Debug)]
pub struct ListedEntry {
    pub number: i64,
    pub id: AuditEntryId,
    pub occurred_at: OffsetDateTime,
    pub act: String,
    pub actor: ListedActor,
    pub person: Option<ListedPerson>,
    pub request: Option<RequestId>,
    /// `None` once they were erased.
    pub facts: Option<Value>,
    /// `None` once it was erased; empty where nobody asked by the web.
    pub client: Option<String>,
}

/// Who did it, as far as a tenant hears of it.
#[derive(Clone, Debug)]
pub enum ListedActor {
    Person(ListedAccount),
    /// SmartTrackers, through a superadmin: for this reason, where one was given and is not erased. Which superadmin,
    /// only other superadmins learn.
    Superadmin {
        reason: Option<String>,
        account: Option<ListedAccount>,
    },
    /// The product itself.
    System,
}

/// An account with its name and address; both are empty once it was erased.
#[derive(Clone, Debug)]
pub struct ListedAccount {
    pub id: AccountId,
    pub name: String,
    pub address: String,
}

/// Whom it was done to, as the tenant has them now; name and address are empty where they are gone. Outside of tenants
/// it is an account.
#[derive(Clone, Debug)]
pub struct ListedPerson {
    pub id: Uuid,
    pub name: String,
    pub address: String,
    /// Their account was erased.
    pub is_erased: bool,
}

/// One page of a trail, the latest first.
#[derive(Clone, Debug)]
pub struct TrailPage {
    pub entries: Vec<ListedEntry>,
    pub has_newer: bool,
    pub has_older: bool,
    /// The end of the whole chain; `None` while nothing has been recorded.
    pub head: Option<Head>,
}

/// So many entries are on a page.
pub const PAGE_SIZE: u16 = 50;

/// Records an act in the caller's transaction.
pub async fn record(tx: &mut PgConnection, entry: Entry<'_>, now: OffsetDateTime) -> sqlx::Result<()> {
    record_all(tx, &[entry], now).await
}

/// Records many acts at once, each with an entry of its own. Those of one tenant by one actor come one after another.
pub async fn record_all(
    tx: &mut PgConnection,
    entries: &[Entry<'_>],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let origin = origin::current();
    for entries in entries.chunk_by(|one, next| (one.tenant, one.actor) == (next.tenant, next.actor)) {
        let trail = entries[0].tenant.map_or(Trail::Platform, Trail::Tenant);
        store::append(&mut *tx, trail, entries, origin.as_ref(), now).await?;
    }
    Ok(())
}

/// Records what was done about the sessions of an account, in its own trail.
pub async fn record_of_account(
    tx: &mut PgConnection,
    account: AccountId,
    actor: Actor,
    act: Act,
    facts: &Value,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let entry = Entry { tenant: None, actor, act, person: None, facts };
    store::append(tx, Trail::Account(account), &[entry], origin::current().as_ref(), now).await
}

/// Records an act that was done to many people at once: one entry for each of them, with the same facts.
pub async fn record_for_each(
    tx: &mut PgConnection,
    entry: Entry<'_>,
    people: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let entries: Vec<Entry<'_>> =
        people.iter().map(|person| Entry { person: Some(*person), ..entry }).collect();
    record_all(tx, &entries, now).await
}

/// One page of what a trail tells, with the end of its chain: one round trip.
pub async fn list(db: &PgPool, trail: Trail, filter: &Filter, place: Place) -> sqlx::Result<TrailPage> {
    store::list(db, trail, filter, place, PAGE_SIZE).await
}

/// The end of a tenant's chain.
pub async fn find_head(db: &PgPool, tenant: TenantId) -> sqlx::Result<Option<Head>> {
    Ok(store::find_ends(db, Trail::Tenant(tenant)).await?.0)
}

/// What of the trail was emptied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emptied {
    /// Entries whose facts are gone, by their numbers.
    pub facts_of: Vec<i64>,
    /// Entries of which it is not known any more where they were done from.
    pub clients_of: Vec<i64>,
}

/// The tenants in whose trails stands what an account did.
pub async fn list_tenants_of_actor(tx: &mut PgConnection, account: AccountId) -> sqlx::Result<Vec<TenantId>> {
    store::list_tenants_of_actor(tx, account).await
}

/// As whom of which tenants an account has ever asked to join.
pub async fn list_asked_to_join(
    tx: &mut PgConnection,
    account: AccountId,
) -> sqlx::Result<Vec<(TenantId, PersonId)>> {
    store::list_asked_to_join(tx, account).await
}

/// Empties what a trail tells of somebody: facts in which one of their addresses stands,
/// reasons that name them, and the addresses that `account` acted from. Whoever does that records [`Act::AccountErased`] with what this gives, else a
/// check of the chain takes it for tampering.
pub async fn erase(
    tx: &mut PgConnection,
    trail: Trail,
    people: &[PersonId],
    account: AccountId,
    mentions: &Mentions,
) -> sqlx::Result<Emptied> {
    let chain = trail.chain();
    let (facts_of, clients_of) = store::list_telling_of(&mut *tx, chain, people, account, mentions).await?;
    store::erase_details(tx, chain, &facts_of, &clients_of).await?;
    Ok(Emptied { facts_of, clients_of })
}

/// Empties what a tenant's trail tells of people who never accepted, and where invitees acted on their invitations from.
/// Whoever does that records [`Act::PeopleMasked`] with what this gives.
pub async fn mask(tx: &mut PgConnection, tenant: TenantId, people: &[PersonId]) -> sqlx::Result<Emptied> {
    let (facts_of, clients_of) = store::list_telling_of_invitees(&mut *tx, tenant, people).await?;
    store::erase_details(tx, tenant.0, &facts_of, &clients_of).await?;
    Ok(Emptied { facts_of, clients_of })
}

/// Forgets up to `most` entries of a tenant that is being erased and has no roles any more; says how many.
pub async fn forget(tx: &mut PgConnection, tenant: TenantId, most: i64) -> sqlx::Result<i64> {
    store::forget(tx, tenant, most).await
}
