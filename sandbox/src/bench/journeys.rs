//! What takes more than one request, or a different one each time: the whole sign-in against the stand-in, accepting,
//! and importing ten thousand people.

use std::time::Duration;

use openidconnect::reqwest::header::{CONTENT_TYPE, COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use openidconnect::reqwest::redirect::Policy;
use openidconnect::reqwest::{Client, RequestBuilder, Response};
use sandbox::Error;
use sandbox::visma_connect::NewAccount;
use sandbox::world::CAST_PASSWORD;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until};

use super::{Stage, failed, fill, inserts, mails};

/// Journeys of each kind under way at once, when it is asked how many are possible.
const AT_ONCE: usize = 8;
const STEADY: f64 = 0.6;
const IMPORTED: usize = 10_000;

/// Signing in, accepting and inviting.
pub(super) async fn run(stage: &mut Stage) -> Result<(), Error> {
    println!("\n| | in a second | p50 ms | p99 ms | product µs |\n|---|---|---|---|---|");
    let count = (stage.seconds * 100.0) as usize;
    let people = people(stage, count.min(50)).await?;
    let ways: Vec<_> = (0..2 * count).map(|place| people[place % people.len()].clone()).collect();
    line(stage, "sign in, at Connect and back", ways, sign_in).await?;
    let offers = offers(stage, 2 * count).await?;
    line(stage, "accept", offers, accept).await?;
    let forms = forms(stage, 2 * count).await?;
    line(stage, "invite", forms, invite).await
}

/// A browser to be, and where it goes.
#[derive(Clone)]
struct Way {
    http: Client,
    product: String,
    /// The session: at Connect for who signs in, ours for all others.
    cookie: String,
    /// What comes behind the product's address, and is posted there.
    path: String,
    form: String,
}

/// Half of them as fast as some at once can, half of them at a rate.
async fn line<F>(stage: &mut Stage, what: &str, mut ways: Vec<Way>, go: fn(Way) -> F) -> Result<(), Error>
where
    F: Future<Output = Result<(), Error>> + Send + 'static,
{
    let steady = ways.split_off(ways.len() / 2);
    let (gauge, count) = (stage.gauge().await?, ways.len());
    let (before, start) = (gauge.read()?, Instant::now());
    let mut hurried = JoinSet::new();
    for lane in 0..AT_ONCE {
        let lane: Vec<Way> = ways.iter().skip(lane).step_by(AT_ONCE).cloned().collect();
        hurried.spawn(async move {
            for way in lane {
                go(way).await?;
            }
            Ok::<_, Error>(())
        });
    }
    while let Some(done) = hurried.join_next().await {
        done.map_err(failed)??;
    }
    let rate = count as f64 / start.elapsed().as_secs_f64();
    let used = gauge.since(before)?.product.as_secs_f64() * 1e6 / count as f64;

    // From when each was due, whatever the ones before it took.
    let (start, pause) = (Instant::now(), Duration::from_secs_f64(1.0 / (rate * STEADY)));
    let mut under_way = JoinSet::new();
    for (way, number) in steady.into_iter().zip(0..) {
        let due = start + pause * number;
        under_way.spawn(async move {
            sleep_until(due).await;
            go(way).await.map(|()| due.elapsed())
        });
    }
    let mut times = Vec::new();
    while let Some(done) = under_way.join_next().await {
        times.push(done.map_err(failed)??);
    }
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    println!("| {what} | {rate:.0} | {:.1} | {:.1} | {used:.0} |", at(50), at(99));
    Ok(())
}

/// People with an account at the stand-in.
async fn people(stage: &Stage, count: usize) -> Result<Vec<Way>, Error> {
    let connect = &stage.world.visma_connect;
    let mut ways = Vec::new();
    for number in 0..count.max(1) {
        let subject = connect.create_account(NewAccount {
            email: format!("reader{number}@reader.example"),
            first_name: "Reader".to_owned(),
            last_name: number.to_string(),
            language: "en-GB".to_owned(),
            password: CAST_PASSWORD.to_owned(),
            email_verified: true,
        })?;
        ways.push(stage.way(connect.open_session(&subject), "", "")?);
    }
    Ok(ways)
}

/// Open invitations, whose invitees have signed in with a verified address.
async fn offers(stage: &mut Stage, count: usize) -> Result<Vec<Way>, Error> {
    let size = stage.scale.measured().pop().ok_or_else(|| failed("there are too few people"))?;
    let made: Vec<(String,)> = sqlx::query_as(
        "with chosen as (
            select i.invitation_id, p.folded_address, gen_random_uuid() as account_id
            from people p join tenants t using (tenant_id) join invitations i using (tenant_id, person_id)
            where t.slug = $1 and p.status = 'invited' and p.account_id is null order by p.sort_name, p.person_id limit $2),
        accounts as (insert into accounts (account_id, issuer, subject, email_address, folded_address, name, created_at, signed_in_at)
            select account_id, 'https://crowd.invalid', account_id::text, folded_address, folded_address, 'Invitee', now(), now()
            from chosen returning account_id),
        started as (insert into sessions (session_digest, session_id, account_id, id_token, verified_address, created_at, seen_at,
                ends_at, latest_end_at, browser, system, network)
            select sha256(sha256(('accept:' || invitation_id)::bytea)), gen_random_uuid(), account_id, '', folded_address, now(), now(),
                now() + interval '1 hour', now() + interval '10 hours', 'Benchmark', '', '127.0.0'
            from chosen)
        select invitation_id::text from chosen",
    )
    .bind(fill::slug(size))
    .bind(i64::try_from(count).map_err(failed)?)
    .fetch_all(&mut stage.db)
    .await
    .map_err(failed)?;
    let way = |(invitation,): (String,)| {
        let session = format!("session={}", fill::secret(&format!("accept:{invitation}")));
        stage.way(session, &format!("/invitations/{invitation}/answer"), "answer=accept")
    };
    made.into_iter().map(way).collect()
}

/// People to invite, whom nobody has invited yet.
async fn forms(stage: &mut Stage, count: usize) -> Result<Vec<Way>, Error> {
    let size = stage.scale.measured().pop().ok_or_else(|| failed("there are too few people"))?;
    let viewer = fill::landmarks(&mut stage.db, size).await?.viewer;
    let (path, mark) = (format!("/t/{}/settings/people", fill::slug(size)), std::process::id());
    let form =
        |number| format!("email=new{number}.{mark}%40new.example&name=New+Person&language=&roles={viewer}");
    (0..count).map(|number| stage.way(fill::session_of(size), &path, &form(number))).collect()
}

impl Stage {
    fn way(&self, cookie: String, path: &str, form: &str) -> Result<Way, Error> {
        let http = Client::builder().redirect(Policy::none()).build().map_err(failed)?;
        let product = self.world.product_url();
        Ok(Way { http, product, cookie, path: path.to_owned(), form: form.to_owned() })
    }
}

/// The whole code flow, up to the first page.
async fn sign_in(way: Way) -> Result<(), Error> {
    let login = way.http.post(format!("{}/login", way.product)).header(ORIGIN, &way.product);
    let to_provider = sent(login, 303).await?;
    let authorize = way.http.get(location(&to_provider)?).header(COOKIE, &way.cookie);
    let back = location(&authorize.send().await.map_err(failed)?)?;
    let arrived = sent(way.http.get(back).header(COOKIE, cookies(&to_provider)), 303).await?;
    let page = way.http.get(format!("{}/measurements", way.product)).header(COOKIE, cookies(&arrived));
    sent(page, 200).await.map(drop)
}

async fn accept(way: Way) -> Result<(), Error> {
    let arrival = location(&posted(way).await?)?;
    match arrival.contains("/t/") {
        true => Ok(()),
        false => Err(failed(format!("accepting leads to {arrival}"))),
    }
}

async fn invite(way: Way) -> Result<(), Error> {
    posted(way).await.map(drop)
}

async fn posted(way: Way) -> Result<Response, Error> {
    let post = way.http.post(format!("{}{}", way.product, way.path)).header(ORIGIN, &way.product);
    let post = post.header(COOKIE, &way.cookie).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    sent(post.body(way.form), 303).await
}

/// One upload of ten thousand people, until each has an invitation: first by itself, then with the mails going out beside it.
pub(super) async fn import(stage: &mut Stage) -> Result<(), Error> {
    println!(
        "\n| {IMPORTED} people by one list, in s | uploaded and judged | and shown | and confirmed | and all invited | product used | Postgres used |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (what, is_held) in [("no mail goes out yet", true), ("mails go out meanwhile", false)] {
        mails::wait(&mut stage.db).await?;
        stage.be_still().await?;
        stage.sink.hold(is_held);
        let imported = import_once(stage, what).await;
        stage.sink.hold(false);
        imported?;
    }
    mails::wait(&mut stage.db).await?;
    stage.be_still().await?;
    let took = inserts::alone(&mut stage.db, &stage.database_url).await?.as_secs_f64();
    println!("| their inserts alone, from two connections | | | | {took:.2} | | |");
    Ok(())
}

async fn import_once(stage: &mut Stage, what: &str) -> Result<(), Error> {
    let size = stage.scale.measured().pop().ok_or_else(|| failed("there are too few people"))?;
    let way = stage.way(fill::session_of(size), "", "")?;
    let path = format!("{}/t/{}/settings/people/import", way.product, fill::slug(size));
    let mut file = "e-mail,name,roles,language\r\n".to_owned();
    let mark = format!("{}.{}", std::process::id(), what.len());
    for number in 0..IMPORTED {
        file.push_str(&format!(
            "p{number}.{mark}@import.example,Person {number},\"Viewer, Registrar\",nl\r\n"
        ));
    }
    let body = format!(
        "--part\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\r\n\
         --part\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\n\r\n\
         --part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n\
         {file}\r\n--part--\r\n"
    );
    let gauge = stage.gauge().await?;
    let (before, start) = (gauge.read()?, Instant::now());
    let upload = way.http.post(&path).header(CONTENT_TYPE, "multipart/form-data; boundary=part").body(body);
    let worksheet =
        location(&sent(upload.header(ORIGIN, &way.product).header(COOKIE, &way.cookie), 303).await?)?;
    let worksheet =
        worksheet.replace("http://localhost", "").split('?').next().unwrap_or_default().to_owned();
    let worksheet = format!("{}{}", way.product, worksheet.trim_start_matches(way.product.as_str()));
    let uploaded = start.elapsed().as_secs_f64();
    let page = sent(way.http.get(&worksheet).header(COOKIE, &way.cookie), 200)
        .await?
        .text()
        .await
        .map_err(failed)?;
    let shown = start.elapsed().as_secs_f64();
    let hidden = |name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split('"').next().map(str::to_owned)
    };
    let (people, changed) = (hidden("people").unwrap_or_default(), hidden("changed").unwrap_or_default());
    let confirm = way.http.post(&worksheet).header(ORIGIN, &way.product).header(COOKIE, &way.cookie);
    let form = format!("deed=confirm&people={people}&changed={changed}");
    sent(confirm.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(form), 303).await?;
    let confirmed = start.elapsed().as_secs_f64();
    let id = worksheet.rsplit('/').next().unwrap_or_default().to_owned();
    while !is_finished(stage, &id).await? {
        sleep(Duration::from_millis(5)).await;
    }
    let (invited, used) = (start.elapsed().as_secs_f64(), gauge.since(before)?);
    let (product, postgres) = (used.product.as_secs_f64(), used.postgres.as_secs_f64());
    println!(
        "| {what} | {uploaded:.2} | {shown:.2} | {confirmed:.2} | {invited:.2} | {product:.2} | {postgres:.2} |"
    );
    Ok(())
}

async fn is_finished(stage: &mut Stage, import: &str) -> Result<bool, Error> {
    sqlx::query_scalar(
        "select exists (select from imports where import_id::text = $1 and finished_at is not null)",
    )
    .bind(import)
    .fetch_one(&mut stage.db)
    .await
    .map_err(failed)
}

async fn sent(request: RequestBuilder, status: u16) -> Result<Response, Error> {
    let answer = request.send().await.map_err(failed)?;
    match answer.status().as_u16() == status {
        true => Ok(answer),
        false => Err(failed(format!("{} answers {}", answer.url().path(), answer.status()))),
    }
}

fn cookies(response: &Response) -> String {
    let set = response.headers().get_all(SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    set.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
}

fn location(response: &Response) -> Result<String, Error> {
    let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
    location.map(str::to_owned).ok_or_else(|| failed(format!("{} leads nowhere", response.url().path())))
}
