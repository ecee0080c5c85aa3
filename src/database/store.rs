//! Roles and privileges; see `migrations/0021_app_role.sql`.

use sqlx::{AssertSqlSafe, PgConnection, PgPool};

use crate::ids::TenantId;

pub(super) async fn settle_privileges(db: &mut PgConnection) -> sqlx::Result<bool> {
    let settled = sqlx::query_scalar!("select settle_app_privileges()").fetch_one(&mut *db).await?;
    if settled != Some(true) {
        return Ok(false);
    }
    sqlx::query!("select settle_tenant_walls() is null as is_done").fetch_one(db).await?;
    Ok(true)
}

/// Whether the lock is ours now. Nobody waits for it in a statement: an index that is made concurrently waits for every
/// statement that began before it, so the two would wait for each other.
pub(super) async fn try_lock_migrations(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select pg_try_advisory_lock(hashtextextended('smarttrackers migrations', 0)) as "is_had!""#
    )
    .fetch_one(db)
    .await
}

/// A process that goes away while an index is built leaves nobody to wait for it: the server is to notice and let go of the turn.
/// Where its system cannot tell, it refuses, and goes on to the end of the statement.
pub(super) async fn end_with_us(db: &mut PgConnection) {
    let _ = sqlx::query!("select set_config('client_connection_check_interval', '1s', false) as often")
        .fetch_one(db)
        .await;
}

/// Well below the time that requests have patience for.
pub(super) async fn wait_little_for_locks(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("select set_config('lock_timeout', '2s', false) as patience").fetch_one(db).await?;
    Ok(())
}

/// An index whose building was cut off.
pub(super) struct BrokenIndex {
    /// As it stands in statements.
    pub name: String,
    /// One half of building another one anew.
    pub is_left_over: bool,
}

/// Of these names; what is left over comes first.
pub(super) async fn find_broken_indexes(
    db: &mut PgConnection,
    names: &[String],
) -> sqlx::Result<Vec<BrokenIndex>> {
    sqlx::query_as!(
        BrokenIndex,
        r#"select i.indexrelid::regclass::text as "name!", c.relname <> all($1) as "is_left_over!"
           from pg_index i join pg_class c on c.oid = i.indexrelid
           where not i.indisvalid and c.relnamespace = 'public'::regnamespace
               and regexp_replace(c.relname, '_cc(new|old)\d*$', '') = any($1)
           order by 2 desc, 1"#,
        names as _,
    )
    .fetch_all(db)
    .await
}

/// Beside whoever writes; a name cannot be bound.
pub(super) async fn mend_index(db: &mut PgConnection, index: &BrokenIndex) -> sqlx::Result<()> {
    let what = if index.is_left_over { "drop index concurrently" } else { "reindex index concurrently" };
    sqlx::raw_sql(AssertSqlSafe(format!("{what} {}", index.name))).execute(db).await?;
    Ok(())
}

/// What has been done to the database.
pub(super) struct Found {
    pub is_read_only: bool,
    /// Number and checksum of each migration.
    pub migrations: Vec<(i64, Vec<u8>)>,
}

/// Not checked by the build: the table is no migration's, the library makes it.
pub(super) async fn find_migrations(db: &mut PgConnection) -> sqlx::Result<Found> {
    let (is_read_only, versions, checksums): (bool, Vec<i64>, Vec<Vec<u8>>) = sqlx::query_as(
        "select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean,
             coalesce(array_agg(version order by version), '{}'),
             coalesce(array_agg(checksum order by version), '{}')
         from _sqlx_migrations where success",
    )
    .fetch_one(db)
    .await?;
    Ok(Found { is_read_only, migrations: versions.into_iter().zip(checksums).collect() })
}

/// Begins a transaction that is bound to every tenant.
pub(super) const BEGIN_ACROSS: &str = "begin; set local app.tenant = '*'";

pub(super) async fn bind(db: &mut PgConnection, tenant: TenantId) -> sqlx::Result<()> {
    sqlx::query!("select bind_tenant($1)", tenant as _).fetch_one(db).await?;
    Ok(())
}

/// Nothing happens where there is no such role, or none for this login. Tells whether this server only reads.
pub(super) async fn set_role(db: &mut PgConnection) -> sqlx::Result<bool> {
    let row = sqlx::query!(
        r#"select pg_is_in_recovery() as "only_reads!", (
               select set_config('role', rolname, false) from pg_roles
               where rolname = 'smarttrackers_app' and pg_has_role(oid,
                   -- Since Postgres 16 a member, such as who made the role, need not be allowed to.
                   case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end)) as role"#
    )
    .fetch_one(db)
    .await?;
    Ok(row.only_reads)
}

/// The timeline that this server writes; none where it only reads.
pub(super) async fn find_timeline(db: &mut PgConnection) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) where not pg_is_in_recovery()"
    )
    .fetch_optional(db)
    .await
    .map(Option::flatten)
}

/// The role at work, the login under it, and whether each could tamper with the trail.
pub(super) async fn find_tamperers(db: &PgPool) -> sqlx::Result<(String, String, bool, bool)> {
    let row = sqlx::query!(
        r#"select current_user::text as "role!", session_user::text as "login!",
               bool_or(has_table_privilege(current_user, t.name, 'insert, update, delete, truncate')) as "role_can!",
               bool_or(has_table_privilege(session_user, t.name, 'insert, update, delete, truncate')) as "login_can!"
           from unnest(array['audit_chain_entries', 'audit_heads', 'audit_details']) as t (name)"#
    )
    .fetch_one(db)
    .await?;
    Ok((row.role, row.login, row.role_can, row.login_can))
}

/// The role at work, and whether it is held to the tenant that its transaction is bound to, in every table of tenants
/// but the trail, which has guards of its own.
pub(super) async fn find_walls(db: &PgPool) -> sqlx::Result<(String, bool)> {
    let row = sqlx::query!(
        r#"select current_user::text as "role!", coalesce(bool_and(row_security_active(c.oid)), false) as "do_stand!"
           from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'audit\_%'"#
    )
    .fetch_one(db)
    .await?;
    Ok((row.role, row.do_stand))
}
