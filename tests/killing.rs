//! The mail worker, killed again and again: nothing that was promised is lost.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use sandbox::mailbox::Message;
use smarttrackers::ids::RoleId;
use smarttrackers::invitations::{self, Invitee};
use smarttrackers::roles::{self, RoleKind};
use sqlx::PgPool;

use crate::support::{Product, TestApp};

/// So many processes live at once, and each is killed and followed by another so many times.
const LINES: usize = 4;
const KILLS: usize = 50;
/// Promised before each kill.
const MAILS: usize = 5;
/// From its first sign of life a process lives no longer than this, and less most of the time.
const LONGEST_LIFE_MS: u64 = 80;

/// Chance, the same in each run: a kill that loses something can be looked at again.
struct Chance(u64);

impl Chance {
    /// A number below `limit` (a linear congruential generator, its higher bits).
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// Invites people; their mails are promised when this returns.
async fn invite(app: &TestApp, viewer: RoleId, names: impl Iterator<Item = String>) {
    for name in names {
        let address = format!("{name}@acme.example").parse().unwrap();
        let invitee = Invitee { address, name: String::new(), language: None };
        let anna = app.cast.anna.account;
        invitations::invite(&app.base, anna, &app.cast.acme, invitee, &[viewer]).await.unwrap();
    }
}

/// An app that goes by the computer's clock, as its processes do, and the role that everybody gets.
async fn prepare() -> (TestApp, RoleId) {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    app.go_with_the_computer();
    app.sql("update tenants set limits_lifted_at = now()").await;
    let roles = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let viewer = roles.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id;
    (app, viewer)
}

/// One process after another, each killed at a moment of chance. How many mails were in the hands of any process then.
async fn kill_one_after_another(
    app: &TestApp,
    variables: &[(&'static str, String)],
    viewer: RoleId,
    line: usize,
) -> i64 {
    let mut chance = Chance(20_261_123 + u64::try_from(line).unwrap());
    let mut in_hand = 0;
    for kill in 0..KILLS {
        invite(app, viewer, (0..MAILS).map(|number| format!("person{line}-{kill}-{number}"))).await;
        end_leases(&app.db).await;
        let mut product = Product::start(app, variables).await;
        tokio::time::sleep(Duration::from_millis(chance.below(LONGEST_LIFE_MS))).await;
        product.kill().await;
        in_hand +=
            app.count("select count(*) from messages where next_attempt_at > now() and attempts > 0").await;
    }
    in_hand
}

/// As if the leases of all who were killed were over.
async fn end_leases(db: &PgPool) {
    let ended = "update messages set next_attempt_at = now() where next_attempt_at > now() and attempts > 0";
    sqlx::query(ended).execute(db).await.unwrap();
}

/// How many invitations have come of each Message-ID; the processes write to inviters as well.
fn arrived(app: &TestApp) -> HashMap<String, usize> {
    let mut arrived = HashMap::new();
    let is_invitation = |mail: &&Arc<Message>| mail.recipients[0].starts_with("person");
    for mail in app.mailbox.messages().iter().filter(is_invitation) {
        *arrived.entry(mail.header("Message-ID").unwrap().to_owned()).or_default() += 1;
    }
    arrived
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_killed_two_hundred_times_at_any_moment_loses_no_mail() {
    let (app, viewer) = prepare().await;
    let variables = app.variables().await;
    let lines = (0..LINES).map(|line| kill_one_after_another(&app, &variables, viewer, line));
    let in_hand: i64 = join_all(lines).await.into_iter().sum();
    assert!(in_hand > 50, "{in_hand} mails were in the hands of a process when one was killed");

    end_leases(&app.db).await;
    let survivor = Product::start(&app, &variables).await;
    app.until(async || {
        app.count("select count(*) from messages where next_attempt_at is not null").await == 0
    })
    .await;
    drop(survivor);
    let promised: HashSet<String> = sqlx::query_scalar(
        "select '<' || message_id || '@localhost>' from messages where to_address like 'person%'",
    )
    .fetch_all(&app.db)
    .await
    .unwrap()
    .into_iter()
    .collect();
    assert_eq!(promised.len(), LINES * KILLS * MAILS);
    let arrived = arrived(&app);
    let lost: Vec<_> = promised.iter().filter(|id| !arrived.contains_key(*id)).collect();
    assert!(lost.is_empty(), "{} of {} are lost", lost.len(), promised.len());
    assert!(arrived.keys().all(|id| promised.contains(id)), "a repeated mail has the Message-ID it had");
    let repeats: usize = arrived.values().map(|count| count - 1).sum();
    println!("{} kills, {in_hand} mails in hand, {repeats} repeated, none lost", LINES * KILLS);

    // Whichever copy somebody opens, its link is good.
    let twice = arrived.iter().find(|(_, count)| **count > 1).map_or_else(String::new, |(id, _)| id.clone());
    let mails = app.mailbox.messages();
    for mail in mails.iter().filter(|mail| mail.header("Message-ID") == Some(&twice)) {
        let mut visitor = app.visitor();
        visitor.open(&mail.link("Accept invitation").unwrap()).await;
        visitor.must_see("Anna de Vries invites you to Acme");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_at_once_send_nothing_twice() {
    const COUNT: usize = 300;
    let (app, viewer) = prepare().await;
    let variables = app.variables().await;
    let products = [Product::start(&app, &variables).await, Product::start(&app, &variables).await];
    invite(&app, viewer, (0..COUNT).map(|number| format!("person{number}"))).await;
    app.until(async || {
        app.count("select count(*) from messages where next_attempt_at is not null").await == 0
    })
    .await;
    let arrived = arrived(&app);
    assert_eq!((arrived.len(), arrived.values().sum::<usize>()), (COUNT, COUNT));
    drop(products);
    app.finish().await;
}
