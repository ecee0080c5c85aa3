//! How soon a process is ready on a migrated database, and how much memory it takes with sessions in use.

use openidconnect::reqwest::Client;
use openidconnect::reqwest::header::COOKIE;
use sandbox::Error;
use tokio::time::Instant;

use super::{Stage, failed, fill};

const STARTS: usize = 5;

/// Prints both.
pub(super) async fn run(stage: &mut Stage) -> Result<(), Error> {
    println!("\n| starting | |\n|---|---|");
    let mut times = Vec::new();
    for _ in 0..STARTS {
        stage.stop().await;
        let start = Instant::now();
        stage.start().await?;
        times.push(start.elapsed());
    }
    times.sort();
    println!("| ready on a migrated database | {:.0?} |", times[STARTS / 2]);
    let at_rest = stage.gauge().await?.memory()?.0;
    println!("| memory at rest | {at_rest:.0} MiB |");
    let mut begun = 0;
    for sessions in [1_000, 10_000] {
        // Less where there are not so many people.
        let sessions = sessions.min(i32::try_from(stage.scale.people / 20).map_err(failed)?);
        begin_sessions(stage, begun, sessions).await?;
        let http = Client::new();
        let url = format!("{}/measurements", stage.world.product_url());
        for number in begun..sessions {
            let cookie = format!("session={}", fill::secret(&format!("memory:{number}")));
            let page = http.get(&url).header(COOKIE, cookie).send().await.map_err(failed)?;
            if page.status().as_u16() != 200 {
                return Err(failed(format!("{} answers {}", page.url().path(), page.status())));
            }
            page.bytes().await.map_err(failed)?;
        }
        begun = sessions;
        let (now, most) = stage.gauge().await?.memory()?;
        println!(
            "| memory once {sessions} sessions have been in use | {now:.0} MiB, at most {most:.0} MiB |"
        );
    }
    Ok(())
}

/// Sessions of as many different people, who are in a tenant each.
async fn begin_sessions(stage: &mut Stage, from: i32, to: i32) -> Result<(), Error> {
    sqlx::query(
        "insert into sessions (session_digest, session_id, account_id, id_token, created_at, seen_at, ends_at, latest_end_at,
            browser, system, network)
        select sha256(sha256(('memory:' || $1 + row_number() over () - 1)::bytea)), gen_random_uuid(), account_id, '', now(), now(),
            now() + interval '1 hour', now() + interval '10 hours', 'Benchmark', '', '127.0.0'
        from (select account_id from people where account_id is not null and deactivated_at is null
            order by person_id offset $1 limit $2) known
        on conflict do nothing",
    )
    .bind(from)
    .bind(to - from)
    .execute(&mut stage.db)
    .await
    .map(drop)
    .map_err(failed)
}
