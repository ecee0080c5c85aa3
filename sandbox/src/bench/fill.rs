//! The data: tenants of very different sizes, loaded with triggers, constraints and indexes resting.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sandbox::Error;
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Executor as _, PgConnection};
use tokio::time::Instant;

use super::failed;

/// Tenants whose pages are measured; all others share the rest of the people.
const MEASURED: [u32; 3] = [10, 1_000, 100_000];
/// Loading is allowed what serving is not.
const PATIENCE: &str = "set statement_timeout = 0; set maintenance_work_mem = '1GB'; set work_mem = '256MB'";

/// How much there is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub tenants: u32,
    pub people: u32,
}

impl Scale {
    /// The sizes that fit: a tenth of all people at most, so that there is a platform around each tenant.
    pub(super) fn measured(self) -> Vec<u32> {
        MEASURED.into_iter().filter(|size| *size <= self.people / 10).collect()
    }
}

pub(super) fn slug(size: u32) -> String {
    format!("of-{size}")
}

/// A tenant for each measured size, and the rest of the people spread over the rest of the tenants.
pub(super) async fn platform(db: &mut PgConnection, scale: Scale) -> Result<Duration, Error> {
    let mut wanted: Vec<(String, u32)> =
        scale.measured().into_iter().map(|size| (slug(size), size)).collect();
    let taken: u32 = wanted.iter().map(|(_, size)| size).sum();
    let others = scale.tenants.saturating_sub(u32::try_from(wanted.len()).map_err(failed)?).max(1);
    let each = scale.people.saturating_sub(taken) / others;
    wanted.extend((0..others).map(|number| (format!("other-{number}"), each)));
    load(db, &wanted).await
}

/// One more tenant.
pub(super) async fn tenant(db: &mut PgConnection, size: u32) -> Result<Duration, Error> {
    load(db, &[(slug(size), size)]).await
}

async fn load(db: &mut PgConnection, wanted: &[(String, u32)]) -> Result<Duration, Error> {
    let start = Instant::now();
    let rows: Vec<String> = wanted.iter().map(|(slug, size)| format!("('{slug}', {size})")).collect();
    let wanted = format!("create temp table wanted as values {}", rows.join(", "));
    for statements in [
        PATIENCE,
        &wanted,
        include_str!("fill/rest.sql"),
        include_str!("fill/tenants.sql"),
        include_str!("fill/crowd.sql"),
        include_str!("fill/wake.sql"),
        "drop table crowds, wanted",
    ] {
        db.execute(sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))).await.map_err(failed)?;
    }
    // Each by itself: these run in no transaction.
    for statement in ["vacuum analyze", "checkpoint"] {
        db.execute(statement).await.map_err(failed)?;
    }
    Ok(start.elapsed())
}

/// The session of the administrator of the tenant of this size.
pub(super) fn session_of(size: u32) -> String {
    format!("session={}", secret(&format!("session:{}", slug(size))))
}

/// The secret whose digest `fill/*.sql` stored for this.
pub(super) fn secret(what_for: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(what_for))
}

/// What addresses of pages need: somebody in the middle of the list, a role that few have, and an open invitation's secret.
#[derive(Clone, Debug)]
pub(super) struct Landmarks {
    pub middle: String,
    pub administrator: String,
    pub viewer: String,
}

pub(super) async fn landmarks(db: &mut PgConnection, size: u32) -> Result<Landmarks, Error> {
    let middle =
        "select person_id::text from people where tenant_id = (select tenant_id from tenants where slug = $1)
        order by sort_name, person_id
        offset (select count(*) / 2 from people join tenants using (tenant_id) where slug = $1) limit 1";
    let role = "select role_id::text from roles join tenants using (tenant_id) where slug = $1 and kind = $2";
    let slug = slug(size);
    Ok(Landmarks {
        middle: sqlx::query_scalar(middle).bind(&slug).fetch_one(&mut *db).await.map_err(failed)?,
        administrator: sqlx::query_scalar(role)
            .bind(&slug)
            .bind("administrator")
            .fetch_one(&mut *db)
            .await
            .map_err(failed)?,
        viewer: sqlx::query_scalar(role).bind(&slug).bind("viewer").fetch_one(db).await.map_err(failed)?,
    })
}
