//! A browser that hangs up has its request dropped wherever it waits. The next request on the same connection to the database
//! must not find itself in a transaction that nobody commits.

use std::time::Duration;

use futures_util::poll;
use smarttrackers::database::Kept;
use tokio::time::timeout;

use crate::support::TestApp;

/// Connections that lie in a transaction although nobody is at work on them.
const LEFT_OPEN: &str = "select count(*) from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'";

/// Whoever is at work on one comes to its end before the database ends it for them.
const SOON: Duration = Duration::from_secs(15);

async fn nothing_is_left_open(app: &TestApp, after: &str) {
    let ended = timeout(SOON, app.until(async || app.count(LEFT_OPEN).await == 0)).await;
    assert!(ended.is_ok(), "{after}: a transaction is left open");
}

#[tokio::test]
async fn a_transaction_that_is_dropped_while_it_begins_is_left_open_by_nobody() {
    let app = TestApp::start().await;
    // Now and then the answer is there before anybody can hang up.
    for polls in [1, 2, 3].repeat(30) {
        let mut beginning = Box::pin(app.base.begin());
        for _ in 0..polls {
            if poll!(&mut beginning).is_ready() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        drop(beginning);
        app.until(async || app.base.db.num_idle() == app.base.db.size() as usize).await;
        nothing_is_left_open(&app, &format!("polled {polls} times")).await;
        let mut kept = Kept::of(&app.base.db).await.unwrap();
        let _ = poll!(Box::pin(kept.begin()));
        drop(kept);
        nothing_is_left_open(&app, "a kept one").await;
    }
    app.finish().await;
}
