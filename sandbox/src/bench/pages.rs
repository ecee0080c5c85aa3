//! Each page by itself: how fast, at what cost, and how near to what is possible here.

use std::fmt;

use openidconnect::reqwest::Client;
use openidconnect::reqwest::redirect::Policy;
use sandbox::Error;

use super::fill::{self, Landmarks};
use super::limits::{Bare, statements_alone};
use super::load::Request;
use super::statements::{REQUESTS, of_each};
use super::{Stage, failed};

/// Latencies are taken at this part of what can be answered at most.
const STEADY: f64 = 0.6;

/// What of a tenant's pages is looked at, and what comes behind `/t/{slug}/`.
const PAGES: [(&str, &str); 7] = [
    ("Measurements", "measurements"),
    ("People, first page", "settings/people"),
    ("People, deep page", "settings/people?after={middle}"),
    ("People, search", "settings/people?q=hanna"),
    ("People, invited only", "settings/people?status=invited"),
    ("People, of a rare role, by last seen", "settings/people?role={administrator}&sort=-seen"),
    ("People, of a common role", "settings/people?role={viewer}"),
];

/// One line of the table.
pub(super) struct Line {
    what: String,
    per_second: f64,
    middle: f64,
    late: f64,
    /// Microseconds of processor time a request.
    product: f64,
    postgres: f64,
    round_trips: Option<usize>,
    /// Parts of what a bare route, and the statements alone, can do.
    of_bare: Option<f64>,
    of_statements: Option<f64>,
}

pub(super) const HEAD: &str = "\
| | requests/s | p50 ms | p99 ms | product µs | Postgres µs | round trips | of a bare route | of its SQL alone |
|---|---|---|---|---|---|---|---|---|";

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |part: Option<f64>| part.map_or_else(String::new, |part| format!("{:.0} %", part * 100.0));
        write!(
            f,
            "| {} | {:.0} | {:.1} | {:.1} | {:.0} | {:.0} | {} | {} | {} |",
            self.what,
            self.per_second,
            self.middle,
            self.late,
            self.product,
            self.postgres,
            self.round_trips.map_or_else(String::new, |count| count.to_string()),
            part(self.of_bare),
            part(self.of_statements),
        )
    }
}

/// Signed-out pages, and those of a small and of a big tenant.
pub(super) async fn run(stage: &mut Stage) -> Result<(), Error> {
    let sizes = stage.scale.measured();
    println!("\n{HEAD}");
    let login = stage.get("/login", String::new(), 200);
    println!("{}", measure(stage, "login", &login).await?);
    for size in [sizes.first(), sizes.last()].into_iter().flatten().copied() {
        people(stage, size, &PAGES).await?;
    }
    if let Some(size) = sizes.last().copied() {
        let landing = landing(stage, size).await?;
        println!("{}", measure(stage, "an invitation's link", &landing).await?);
    }
    Ok(())
}

/// How the pages of Settings > People do as a tenant grows.
pub(super) async fn curve(stage: &mut Stage) -> Result<(), Error> {
    let mut sizes = stage.scale.measured();
    if stage.has_tenant(stage.scale.people).await? {
        sizes.push(stage.scale.people);
    } else {
        // Loading takes indexes away, and would wait for the product's chores while they wait for it.
        stage.stop().await;
        let took = fill::tenant(&mut stage.db, stage.scale.people).await?;
        stage.start_for_load().await?;
        println!("\nOne more tenant of {} people, in {took:.0?}", thousands(stage.scale.people));
        sizes.push(stage.scale.people);
    }
    println!("\n{HEAD}");
    for size in sizes.into_iter().filter(|size| *size > 10) {
        people(stage, size, &PAGES[1..]).await?;
    }
    Ok(())
}

async fn people(stage: &mut Stage, size: u32, pages: &[(&str, &str)]) -> Result<(), Error> {
    let Landmarks { middle, administrator, viewer, .. } = fill::landmarks(&mut stage.db, size).await?;
    for (name, rest) in pages {
        let rest = rest.replace("{middle}", &middle);
        let rest = rest.replace("{administrator}", &administrator).replace("{viewer}", &viewer);
        let path = format!("/t/{}/{rest}", fill::slug(size));
        let request = stage.get(&path, fill::session_of(size), 200);
        println!("{}", measure(stage, &format!("{name}, of {}", thousands(size)), &request).await?);
    }
    Ok(())
}

/// The first open invitation of the tenant.
async fn landing(stage: &mut Stage, size: u32) -> Result<Request, Error> {
    let tenant: String = sqlx::query_scalar("select tenant_id::text from tenants where slug = $1")
        .bind(fill::slug(size))
        .fetch_one(&mut stage.db)
        .await
        .map_err(failed)?;
    let secret = fill::secret(&format!("{tenant}:1"));
    Ok(stage.get(&format!("/invitations/{secret}"), String::new(), 303))
}

async fn measure(stage: &mut Stage, what: &str, request: &Request) -> Result<Line, Error> {
    eprintln!("{what} ...");
    let seconds = stage.seconds;
    // Warm: connections, plans, caches.
    request.flood(seconds / 4.0).await?;
    let gauge = stage.gauge().await?;
    let before = gauge.read()?;
    let flood = request.flood(seconds).await?;
    let used = gauge.since(before)?;
    let steady = request.steady(flood.per_second * STEADY, seconds).await?;
    let each = |used: std::time::Duration| used.as_secs_f64() * 1e6 / flood.count;
    let mut line = Line {
        what: what.to_owned(),
        per_second: flood.per_second,
        middle: steady.middle,
        late: steady.late,
        product: each(used.product),
        postgres: each(used.postgres),
        round_trips: None,
        of_bare: None,
        of_statements: None,
    };
    let http = Client::builder().redirect(Policy::none()).build().map_err(failed)?;
    let bare = Bare::like(&http, request).await?;
    let alone = Request { url: bare.url.clone(), cookie: String::new(), ..request.clone() };
    alone.flood(seconds / 4.0).await?;
    line.of_bare = Some(flood.per_second / alone.flood(seconds).await?.per_second);
    drop(bare);

    let asking = async {
        for _ in 0..REQUESTS {
            let asked = http.get(&request.url).header("Cookie", &request.cookie);
            asked.send().await.map_err(failed)?.bytes().await.map_err(failed)?;
        }
        Ok(())
    };
    let statements = of_each(&stage.log.during(&mut stage.db, asking).await?, REQUESTS);
    line.round_trips = Some(statements.len());
    if !statements.is_empty() {
        let rate = statements_alone(&stage.database_url, &stage.data, &statements, seconds).await?;
        line.of_statements = Some(flood.per_second / rate);
    }
    Ok(line)
}

/// 100000 as 100,000.
pub(super) fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}
