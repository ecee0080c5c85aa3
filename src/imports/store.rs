//! The table `imports`, and what is asked of a tenant's people before any is invited.

use serde::Deserialize;
use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;

use super::import::{Confirmed, Counts, Import, RESULTS_KEPT, WORKSHEET_KEPT};
use super::rows::judging::KnownPerson;
use crate::ids::{AccountId, ImportId, InvitationId, PersonId, RoleId, TenantId};
use crate::invitations::Invitation;
use crate::language::Language;
use crate::mentions::Mentions;
use crate::roles::{Role, StoredRole};

/// Of the longest lists, as many as are deleted in a moment.
const SWEPT_AT_ONCE: i64 = 20;
/// More domains than this nobody has typed by heart.
const MOST_DOMAINS: i64 = 1_000;

pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
    import: &Import,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into imports (tenant_id, import_id, file_name, created_by, created_at, changed_at,
             default_roles, default_language, problem_rows, inviting_rows, skipped_rows)
         values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10)",
        tenant as _,
        import.id as _,
        import.file_name,
        account as _,
        import.created_at,
        &import.default_roles as _,
        import.default_language.map(Language::tag),
        import.counts.problems,
        import.counts.inviting,
        import.counts.skipped,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// How many worksheets wait to be sent.
pub(super) async fn count_open(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from imports where tenant_id = $1 and confirmed_at is null"#,
        tenant as _,
    )
    .fetch_one(db)
    .await
}

/// An import as the database tells of it, also in JSON.
#[derive(Debug, Deserialize)]
pub(super) struct ImportRow {
    import_id: ImportId,
    file_name: String,
    creator: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    changed_at: OffsetDateTime,
    default_roles: Vec<RoleId>,
    default_language: Option<String>,
    kept_domains: Vec<String>,
    problem_rows: i32,
    inviting_rows: i32,
    skipped_rows: i32,
    confirmed_by: Option<AccountId>,
    #[serde(with = "time::serde::rfc3339::option")]
    confirmed_at: Option<OffsetDateTime>,
    confirmed_rows: i32,
    settled_rows: i32,
    settled_to: i32,
    #[serde(with = "time::serde::rfc3339::option")]
    finished_at: Option<OffsetDateTime>,
}

impl From<ImportRow> for Import {
    fn from(row: ImportRow) -> Self {
        let confirmed = row.confirmed_by.zip(row.confirmed_at);
        Self {
            id: row.import_id,
            file_name: row.file_name,
            created_by: row.creator,
            created_at: row.created_at,
            changed_at: row.changed_at,
            default_roles: row.default_roles,
            default_language: row.default_language.as_deref().and_then(Language::from_tag),
            kept_domains: row.kept_domains,
            counts: Counts {
                problems: row.problem_rows,
                inviting: row.inviting_rows,
                skipped: row.skipped_rows,
            },
            confirmed: confirmed.map(|(by, at)| Confirmed {
                by,
                at,
                rows: row.confirmed_rows,
                settled: row.settled_rows,
                settled_to: row.settled_to,
            }),
            finished_at: row.finished_at,
        }
    }
}

macro_rules! imports {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            ImportRow,
            r#"select i.import_id as "import_id: ImportId", i.file_name,
                   case when exists (select from superadmins where account_id = i.created_by) then null
                        else coalesce(nullif(a.name, ''), a.email_address) end as creator,
                   i.created_at, i.changed_at, i.default_roles as "default_roles: Vec<RoleId>",
                   i.default_language, i.kept_domains, i.problem_rows, i.inviting_rows, i.skipped_rows,
                   i.confirmed_by as "confirmed_by: AccountId", i.confirmed_at, i.confirmed_rows,
                   i.settled_rows, i.settled_to, i.finished_at
               from imports i join accounts a on a.account_id = i.created_by
               where i.tenant_id = $1 and "# + $condition
            $(, $argument)*
        )
    };
}

pub(super) async fn find(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
) -> sqlx::Result<Option<Import>> {
    let row = imports!("i.import_id = $2", tenant as _, import as _).fetch_optional(db).await?;
    Ok(row.map(Import::from))
}

/// The same, and nobody else changes it until the transaction ends.
pub(super) async fn lock(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
) -> sqlx::Result<Option<Import>> {
    let row = imports!("i.import_id = $2 and bind_tenant($1) for update of i", tenant as _, import as _)
        .fetch_optional(db)
        .await?;
    Ok(row.map(Import::from))
}

/// The same for one of those who send it at the same time: each changes how far it has come, and nobody else anything.
pub(super) async fn share(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
) -> sqlx::Result<Option<Import>> {
    let row = imports!("i.import_id = $2 and bind_tenant($1) for key share of i", tenant as _, import as _)
        .fetch_optional(db)
        .await?;
    Ok(row.map(Import::from))
}

/// The latest, newest first, and all roles of the tenant.
pub(super) async fn list(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    limit: i64,
) -> sqlx::Result<(Vec<Import>, Vec<Role>)> {
    let row = sqlx::query!(
        r#"select
               (select coalesce(jsonb_agg(to_jsonb(i) order by i.created_at desc), '[]'::jsonb)
                from (
                    select i.*, case when exists (select from superadmins where account_id = i.created_by) then null
                        else coalesce(nullif(a.name, ''), a.email_address) end as creator
                    from imports i join accounts a on a.account_id = i.created_by
                    where i.tenant_id = $1 order by i.created_at desc limit $2) i)
                   as "imports!: Json<Vec<ImportRow>>",
               roles_of($1) as "roles!: Json<Vec<StoredRole>>""#,
        tenant as _,
        limit,
    )
    .fetch_one(db)
    .await?;
    let imports = row.imports.0.into_iter().map(Import::from).collect();
    Ok((imports, row.roles.0.into_iter().map(Role::from).collect()))
}

/// Writes what a check has found: how many rows lie in each pile.
pub(super) async fn update(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: &Import,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update imports set changed_at = $3, kept_domains = $4, problem_rows = $5, inviting_rows = $6,
             skipped_rows = $7
         where tenant_id = $1 and import_id = $2",
        tenant as _,
        import.id as _,
        now,
        &import.kept_domains,
        import.counts.problems,
        import.counts.inviting,
        import.counts.skipped,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// From now on it is sent; any process may take it up.
pub(super) async fn confirm(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    account: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update imports set confirmed_by = $3, confirmed_at = $4, confirmed_rows = inviting_rows,
             taken_up_until = $4
         where tenant_id = $1 and import_id = $2 and confirmed_at is null",
        tenant as _,
        import as _,
        account as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete_worksheet(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from imports where tenant_id = $1 and import_id = $2 and confirmed_at is null",
        tenant as _,
        import as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes up the import that waits longest; no other process gets it before the lease is over.
pub(super) async fn claim(
    db: &PgPool,
    now: OffsetDateTime,
    until: OffsetDateTime,
) -> sqlx::Result<Option<(TenantId, ImportId)>> {
    let row = sqlx::query!(
        r#"update imports set taken_up_until = $2
           where (tenant_id, import_id) in (
               select tenant_id, import_id from imports
               where confirmed_at is not null and finished_at is null and taken_up_until <= $1
                 and tenant_id <> all(array(select tenant_id from tenants
                     where suspended_at is not null or deletion_due_at is not null))
               order by taken_up_until limit 1 for update skip locked)
               and bind_all_tenants()
           returning tenant_id as "tenant: TenantId", import_id as "import: ImportId""#,
        now,
        until,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.tenant, row.import)))
}

/// Writes down that so many rows more have been dealt with, so many of them without an invitation, that those up to the row
/// of this number were at least in somebody's hands, and that who does it is alive.
pub(super) async fn advance(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    settled: usize,
    skipped: usize,
    last: i32,
    until: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update imports set settled_rows = settled_rows + $3, inviting_rows = inviting_rows - $4,
             skipped_rows = skipped_rows + $4, settled_to = greatest(settled_to, $5), taken_up_until = $6
         where tenant_id = $1 and import_id = $2",
        tenant as _,
        import as _,
        i32::try_from(settled).unwrap_or(i32::MAX),
        i32::try_from(skipped).unwrap_or(i32::MAX),
        last,
        until,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn finish(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update imports set finished_at = $3 where tenant_id = $1 and import_id = $2",
        tenant as _,
        import as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives a lease back before it is over.
pub(super) async fn let_go(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update imports set taken_up_until = $3 where tenant_id = $1 and import_id = $2 and bind_tenant($1)",
        tenant as _,
        import as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The people of the tenant who have one of these addresses, by it.
pub(super) async fn list_known(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    folded: &[&str],
) -> sqlx::Result<Vec<(String, KnownPerson)>> {
    let rows = sqlx::query!(
        r#"select p.folded_address, p.person_id as "person_id: PersonId", p.joined_at, p.deactivated_at,
               i.invitation_id as "invitation_id?: InvitationId", i.sent_at as "sent_at?", i.ends_at as "ends_at?",
               i.accepted_at, i.declined_at, i.revoked_at
           from people p
           left join lateral (
               select * from invitations
               where tenant_id = p.tenant_id and person_id = p.person_id
               order by created_at desc limit 1) i on true
           where p.tenant_id = $1 and p.folded_address = any($2)"#,
        tenant as _,
        folded as _,
    )
    .fetch_all(db)
    .await?;
    let known = rows.into_iter().map(|row| {
        let invitation = match (row.invitation_id, row.sent_at, row.ends_at) {
            (Some(id), Some(sent_at), Some(ends_at)) => Some(Invitation {
                id,
                sent_at,
                ends_at,
                accepted_at: row.accepted_at,
                declined_at: row.declined_at,
                revoked_at: row.revoked_at,
            }),
            _ => None,
        };
        let person = KnownPerson {
            id: row.person_id,
            is_member: row.joined_at.is_some(),
            is_deactivated: row.deactivated_at.is_some(),
            invitation,
        };
        (row.folded_address, person)
    });
    Ok(known.collect())
}

/// The domains of the tenant's members: read off an index from one to the next, however many people
/// there are.
pub(super) async fn list_domains(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"with recursive domains as (
               select min(split_part(folded_address, '@', 2)) as domain from people
               where tenant_id = $1 and joined_at is not null
               union all
               select (select min(split_part(p.folded_address, '@', 2)) from people p
                       where p.tenant_id = $1 and p.joined_at is not null
                         and split_part(p.folded_address, '@', 2) > d.domain)
               from domains d where d.domain is not null)
           select domain as "domain!" from domains where domain is not null limit $2"#,
        tenant as _,
        MOST_DOMAINS,
    )
    .fetch_all(db)
    .await
}

/// Deletes worksheets that nobody came back to, and results that were kept long enough: some of them, for
/// each takes its rows along.
pub(super) async fn sweep(db: impl PgExecutor<'_>, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from imports
         where (tenant_id, import_id) in (
             select tenant_id, import_id from imports
             where (confirmed_at is null and changed_at <= $1) or finished_at <= $2 limit $3)",
        now - WORKSHEET_KEPT,
        now - RESULTS_KEPT,
        SWEPT_AT_ONCE,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Locks the imports that are being sent: nobody is at work on them, or begins to be, until the transaction ends.
pub(super) async fn lock_sending(db: impl PgExecutor<'_>, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!(
        "select from imports where tenant_id = $1 and confirmed_at is not null and finished_at is null
         order by import_id for update",
        tenant as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn erase_file_names(
    db: &mut PgConnection,
    tenant: TenantId,
    mentions: &Mentions,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update imports set file_name = ''
         where tenant_id = $1 and regexp_replace(file_name, '[.][^.]*$', '') ~* $2",
        tenant as _,
        mentions.words,
    )
    .execute(db)
    .await?;
    Ok(())
}
