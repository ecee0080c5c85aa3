//! Reads and erases the rows of any table of a tenant, by the list of tables and nothing else: no name in these
//! statements comes from outside.

use serde_json::Value;
use sqlx::{AssertSqlSafe, PgConnection, PgPool, Row as _};

use super::table::Table;
use crate::ids::{LinkId, TenantId};

/// Up to `limit` rows as JSON in the order of their keys, from behind `after`, and the key of the last.
pub(super) async fn read(
    db: &PgPool,
    table: &Table,
    tenant: TenantId,
    after: Option<&Value>,
    limit: i64,
) -> sqlx::Result<(Vec<String>, Option<Value>)> {
    let columns: Vec<&str> = table.key.iter().map(|(column, _)| *column).collect();
    let columns = columns.join(", ");
    let also = table.also.map(|json| format!(" || {json}")).unwrap_or_default();
    let place = match after {
        None => " and $2::jsonb is null".to_owned(),
        Some(_) => {
            let values = table.key.iter().enumerate().map(|(at, (_, kind))| format!("($2 ->> {at})::{kind}"));
            format!(" and ({columns}) > ({})", values.collect::<Vec<_>>().join(", "))
        }
    };
    let statement = format!(
        "select (to_jsonb(it){also})::text as line, jsonb_build_array({columns}) as key from {name} it
         where tenant_id = $1{place} order by {columns} limit $3",
        name = table.name,
    );
    let rows =
        sqlx::query(AssertSqlSafe(statement)).bind(tenant).bind(after).bind(limit).fetch_all(db).await?;
    let last = rows.last().map(|row| row.try_get("key")).transpose()?;
    let lines = rows.iter().map(|row| row.try_get("line")).collect::<sqlx::Result<_>>()?;
    Ok((lines, last))
}

/// Deletes up to `limit` rows; tells how many, and which links went with them.
pub(super) async fn erase(
    tx: &mut PgConnection,
    table: &Table,
    tenant: TenantId,
    limit: i64,
) -> sqlx::Result<(i64, Vec<LinkId>)> {
    let statement = format!(
        "delete from {name} where ctid = any(array(select ctid from {name} where tenant_id = $1 limit $2))
         and tenant_id = $1 returning {link} as link",
        name = table.name,
        link = table.link.unwrap_or("null::uuid"),
    );
    let rows = sqlx::query(AssertSqlSafe(statement)).bind(tenant).bind(limit).fetch_all(tx).await?;
    let links = rows.iter().map(|row| row.try_get("link")).collect::<sqlx::Result<Vec<Option<LinkId>>>>()?;
    Ok((i64::try_from(rows.len()).unwrap_or(limit), links.into_iter().flatten().collect()))
}
