//! How long pages take, at tenants of very different sizes: the product as a process of its own, asked
//! over HTTP by one browser after another request is answered.

mod mails;
mod visit;

use std::path::Path;
use std::time::Duration;

use sandbox::world::World;
use sandbox::{Clock, Error};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

use self::visit::Visit;
use crate::demo;

/// People in the tenants that are compared.
const SIZES: [u32; 4] = [10, 1_000, 100_000, 1_000_000];
const WARM_UP: usize = 30;
const REQUESTS: usize = 300;
/// Administrator of each tenant.
const READER: &str = "anna@acme.example";

/// A page, and what comes behind `/t/{slug}/settings/people`.
const PAGES: [(&str, &str); 8] = [
    ("first page", ""),
    ("deep page", "?after={middle}"),
    ("search, rare", "?q=eva.visser4"),
    ("search, common name", "?q=hanna"),
    ("search, everybody", "?q=example"),
    ("group: invited", "?status=invited"),
    ("role and sort", "?role={administrator}&sort=-seen"),
    ("one person", "/{middle}"),
];

/// Prints one table: the middle and the 99th of a hundred answers, in milliseconds.
pub(crate) async fn run(world: &World, data: &Path, clock: &Clock) -> Result<(), Error> {
    let product = demo::start(world, data, clock).await?;
    let postgres = world.postgres.as_ref().ok_or_else(|| Error::new("The benchmark needs its Postgres."))?;
    let mut db = PgConnection::connect(&postgres.url(demo::DATABASE)).await.map_err(failed)?;
    let mut visit = Visit::sign_in(world, READER).await?;

    let sizes: Vec<String> = SIZES.iter().map(|size| format!("{size} people")).collect();
    println!("| p50 / p99 in ms | {} |", sizes.join(" | "));
    println!("|---|{}", "---|".repeat(SIZES.len()));
    let mut rows: Vec<String> = PAGES.iter().map(|(name, _)| format!("| {name} |")).collect();
    for size in SIZES {
        eprintln!("a tenant of {size} ...");
        let slug = format!("of-{size}");
        crowd(&mut db, &slug, size).await?;
        let [middle, administrator] = landmarks(&mut db, &slug).await?;
        for (row, (_, rest)) in rows.iter_mut().zip(PAGES) {
            let rest = rest.replace("{middle}", &middle).replace("{administrator}", &administrator);
            let (middle, late) = times(&mut visit, &format!("/t/{slug}/settings/people{rest}")).await?;
            row.push_str(&format!(" {} / {} |", milliseconds(middle), milliseconds(late)));
        }
    }
    println!("{}", rows.join("\n"));
    product.stop().await;
    Ok(())
}

/// Prints how many mails one worker hands over in a second.
pub(crate) async fn run_mails(world: &World, data: &Path, clock: &Clock) -> Result<(), Error> {
    // The cast, for the tenant, the person and the link that the mails are about.
    demo::start(world, data, clock).await?.stop().await;
    let sink = mails::Sink::start().await?;
    let base = demo::base(world, &format!("smtp://{}", sink.address))?;
    mails::run(base, sink).await
}

/// Makes a tenant of its own with so many people in it.
async fn crowd(db: &mut PgConnection, slug: &str, size: u32) -> Result<(), Error> {
    let statements = format!(
        "set statement_timeout = 0; set crowd.slug = '{slug}'; set crowd.size = {size};
         insert into tenants (tenant_id, slug, name, language, created_at)
         select gen_random_uuid(), '{slug}', '{slug}', language, created_at from tenants where slug = 'acme';
         insert into roles (tenant_id, role_id, kind, permissions, created_at)
         select n.tenant_id, gen_random_uuid(), r.kind, r.permissions, r.created_at
         from tenants n, tenants o join roles r on r.tenant_id = o.tenant_id
         where n.slug = '{slug}' and o.slug = 'acme' and r.kind <> 'own';
         insert into people (tenant_id, person_id, email_address, folded_address, name, roles_given_by, created_at,
             account_id, joined_at, sort_name, search_text)
         select n.tenant_id, gen_random_uuid(), p.email_address, p.folded_address, p.name, p.roles_given_by,
             p.created_at, p.account_id, p.joined_at, p.sort_name, p.search_text
         from tenants n, people p where n.slug = '{slug}' and p.folded_address = 'anna@acme.example' limit 1;
         insert into person_roles (tenant_id, person_id, role_id)
         select p.tenant_id, p.person_id, r.role_id from people p
         join tenants n using (tenant_id) join roles r on r.tenant_id = n.tenant_id and r.kind = 'administrator'
         where n.slug = '{slug}'"
    );
    db.execute(sqlx::raw_sql(AssertSqlSafe(statements))).await.map_err(failed)?;
    db.execute(sqlx::raw_sql(include_str!("crowd.sql"))).await.map_err(failed)?;
    db.execute("vacuum analyze").await.map_err(failed)?;
    Ok(())
}

/// Somebody in the middle of the list, and the role that few have.
async fn landmarks(db: &mut PgConnection, slug: &str) -> Result<[String; 2], Error> {
    let middle = sqlx::query_scalar(
        "select person_id::text from people where tenant_id = (select tenant_id from tenants where slug = $1)
         order by sort_name, person_id
         offset (select count(*) / 2 from people join tenants using (tenant_id) where slug = $1) limit 1",
    );
    let administrator = sqlx::query_scalar(
        "select role_id::text from roles join tenants using (tenant_id) where slug = $1 and kind = 'administrator'",
    );
    Ok([
        middle.bind(slug).fetch_one(&mut *db).await.map_err(failed)?,
        administrator.bind(slug).fetch_one(db).await.map_err(failed)?,
    ])
}

/// The middle and the 99th of a hundred answers.
async fn times(visit: &mut Visit, path: &str) -> Result<(Duration, Duration), Error> {
    for _ in 0..WARM_UP {
        visit.get(path).await?;
    }
    let mut times = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        times.push(visit.get(path).await?);
    }
    times.sort();
    Ok((times[REQUESTS / 2], times[REQUESTS * 99 / 100]))
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

fn failed(cause: impl std::fmt::Display) -> Error {
    Error::new(format!("The benchmark cannot go on: {cause}."))
}
