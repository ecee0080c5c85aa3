//! /health/ready tells whether this process, with this database, can serve.

use super::*;

async fn ready(app: &TestApp) -> (u16, String) {
    let answer = app.visitor().get("/health/ready").await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn a_database_that_is_not_brought_up_to_this_version_is_not_ready() {
    let app = TestApp::start_empty().await;
    assert_eq!(ready(&app).await, (200, "ready".to_owned()));
    // What a later version has added does no harm: this one is told to stop soon.
    app.sql("insert into _sqlx_migrations values (9999, 'later', now(), true, '\\x00', 0)").await;
    assert_eq!(ready(&app).await, (200, "ready".to_owned()));
    app.sql("delete from _sqlx_migrations where version = 9999").await;
    for (change, back, word) in [
        (
            "update _sqlx_migrations set success = false where version = 23",
            "update _sqlx_migrations set success = true where version = 23",
            "database is older",
        ),
        (
            "update _sqlx_migrations set checksum = checksum || '\\x00' where version = 23",
            "update _sqlx_migrations set checksum = substr(checksum, 1, 48) where version = 23",
            "database is another",
        ),
    ] {
        app.sql(change).await;
        assert_eq!(ready(&app).await, (503, word.to_owned()));
        app.sql(back).await;
        assert_eq!(ready(&app).await, (200, "ready".to_owned()));
    }
    app.sql("alter table _sqlx_migrations rename to gone").await;
    assert_eq!(ready(&app).await, (503, "database is older".to_owned()));
    app.sql("alter table gone rename to _sqlx_migrations").await;
    assert_eq!(ready(&app).await, (200, "ready".to_owned()));
    app.finish().await;
}

/// A proxy that was told otherwise would take all processes out at once, under the load that they bear together.
#[tokio::test]
async fn a_process_whose_connections_are_all_in_use_is_ready_and_its_database_is_there() {
    let app = TestApp::start_behind_tunnel().await;
    let mut held = Vec::new();
    for _ in 0..app.base.db.options().get_max_connections() {
        held.push(app.base.db.acquire().await.unwrap());
    }
    assert_eq!(ready(&app).await, (200, "ready".to_owned()));
    app.clock.advance(Duration::MINUTE);
    assert_eq!(Fetched::of(&app).await.value("smarttrackers_database_up"), 1.0);
    // It is looked at all the same.
    app.sql("update _sqlx_migrations set success = false where version = 23").await;
    assert_eq!(ready(&app).await, (503, "database is older".to_owned()));
    app.sql("update _sqlx_migrations set success = true where version = 23").await;
    app.tunnel.as_ref().unwrap().cut().await;
    assert_eq!(ready(&app).await, (503, "no database".to_owned()));
    app.clock.advance(Duration::MINUTE);
    assert_eq!(Fetched::of(&app).await.value("smarttrackers_database_up"), 0.0);
    app.tunnel.as_ref().unwrap().mend().await;
    drop(held);
    app.until(async || ready(&app).await == (200, "ready".to_owned())).await;
    app.finish().await;
}

#[tokio::test]
async fn a_database_that_only_reads_is_not_ready() {
    let app = TestApp::start_empty().await;
    app.sql(
        "do $$ begin
             execute format('alter database %I set default_transaction_read_only = on', current_database());
         end $$",
    )
    .await;
    app.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()",
    )
    .await;
    app.until(async || ready(&app).await == (503, "database is read-only".to_owned())).await;
    assert_eq!(app.visitor().get("/health/live").await.status, 200);
    app.finish_with_mail_waiting().await;
}
