//! Those who send an import: several at once, dying, and told to stop.

use sqlx::Connection as _;
use time::Duration;

use super::pasted;
use super::sending::{INVITED, addresses, each_is_invited_once, start_without_mail};

#[tokio::test]
async fn a_row_in_the_hands_of_another_holds_up_no_other_and_is_not_forgotten() {
    let mut app = start_without_mail().await;
    let mut anna = pasted(&app, &addresses(1_700), "Viewer").await;
    let path = anna.path();
    anna.click("Invite 1,700 people").await;
    let mut connection = app.db.acquire().await.unwrap();
    let mut other = connection.begin().await.unwrap();
    sqlx::query("select from import_rows where row_number in (7, 900) for update")
        .execute(&mut *other)
        .await
        .unwrap();
    app.start_importing();
    app.until(async || app.count("select settled_rows::bigint from imports").await == 1_698).await;
    each_is_invited_once(&app, 1_698).await;
    anna.open(&path).await;
    anna.must_see("1,698 of 1,700 done");
    // Whoever had them has not dealt with them.
    other.rollback().await.unwrap();
    drop(connection);
    app.imports_are_sent().await;
    each_is_invited_once(&app, 1_700).await;
    anna.open(&path).await;
    anna.must_see("1,700 people are invited");
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn an_import_whose_process_died_is_taken_up_by_another() {
    let mut app = start_without_mail().await;
    // The third part is never done, so that the process dies in the middle.
    app.sql("alter table messages add constraint dies check (to_address <> 'p1100@acme.example')").await;
    let mut anna = pasted(&app, &addresses(1_700), "Viewer").await;
    let path = anna.path();
    anna.click("Invite 1,700 people").await;
    app.start_importing();
    app.until(async || app.count("select settled_rows::bigint from imports").await >= 1_000).await;
    app.kill_importing().await;
    let done = app.count("select settled_rows::bigint from imports").await;
    assert!([1_000, 1_200].contains(&done), "{done}: the last part may have been done");
    anna.open(&path).await;
    anna.must_see("Inviting 1,700 people");
    anna.must_see(&format!("1,{} of 1,700 done", if done == 1_000 { "000" } else { "200" }));
    each_is_invited_once(&app, done).await;

    app.sql("alter table messages drop constraint dies").await;
    app.start_importing();
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(app.count(INVITED).await, done, "the lease of the dead one is not over");
    app.clock.advance(Duration::seconds(31));
    app.start_importing();
    app.imports_are_sent().await;
    each_is_invited_once(&app, 1_700).await;
    anna.open(&path).await;
    anna.must_see("1,700 people are invited");
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn a_worker_that_is_told_to_stop_leaves_the_rest_to_others_at_once() {
    let mut app = start_without_mail().await;
    let mut anna = pasted(&app, &addresses(1_700), "Viewer").await;
    anna.click("Invite 1,700 people").await;
    app.start_importing();
    app.until(async || app.count("select settled_rows::bigint from imports").await > 0).await;
    app.stop_importing().await;
    let done = app.count(INVITED).await;
    assert!([0, 200].contains(&(done % 500)), "{done}: a part is whole or not there");
    each_is_invited_once(&app, done).await;
    app.start_importing();
    app.imports_are_sent().await;
    each_is_invited_once(&app, 1_700).await;
    app.finish_with_mail_waiting().await;
}
