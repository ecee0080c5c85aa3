//! Who may write the chain, and what happens when many do at once.

use std::time::Instant;

use smarttrackers::audit::{self, Act, Actor, Entry};
use smarttrackers::database::{Trust, trust};
use smarttrackers::ids::TenantId;
use sqlx::{AssertSqlSafe, PgPool};

use super::{checked, deeds, download, head, must_find};
use crate::support::TestApp;

#[tokio::test]
async fn the_products_own_role_cannot_change_or_delete_an_entry() {
    let mut app = TestApp::start().await;
    deeds(&mut app).await;
    for statement in [
        "update audit_chain_entries set act = 'role_created'",
        "delete from audit_chain_entries",
        "truncate audit_chain_entries",
        "insert into audit_chain_entries select * from audit_chain_entries limit 1",
        "update audit_heads set number = 0",
        "delete from audit_heads",
        "update audit_details set facts = '{}'",
        "delete from audit_details",
        "update audit_entries set act = 'role_created'",
        "delete from audit_entries",
        "alter table audit_chain_entries add column more text",
        "drop function append_audit_entries",
        "create function audit_hash() returns text language sql as 'select 1::text'",
    ] {
        let refused = sqlx::raw_sql(AssertSqlSafe(statement)).execute(&app.base.db).await;
        let code = refused.err().and_then(|error| Some(error.as_database_error()?.code()?.into_owned()));
        // No privilege, or a view that nobody can write.
        assert!(matches!(code.as_deref(), Some("42501" | "55000")), "{statement}: {code:?}");
    }
    let role: String = sqlx::query_scalar("select current_user::text").fetch_one(&app.base.db).await.unwrap();
    assert_eq!(role, "smarttrackers_app");
    assert!(matches!(trust(&app.base.db).await.unwrap(), Trust::LoginCould(_)));
    assert!(matches!(trust(&app.db).await.unwrap(), Trust::RoleCan(_)));
    app.finish().await;
}

async fn record(db: PgPool, tenant: TenantId, entries: usize) {
    let facts = serde_json::json!({ "before": ["viewer"], "after": ["manager"] });
    let entry = Entry {
        tenant: Some(tenant),
        actor: Actor::System,
        act: Act::RolesChanged,
        person: None,
        facts: &facts,
    };
    let now = smarttrackers::clock::Clock::system().now();
    let mut tx = db.begin().await.unwrap();
    audit::record_all(&mut tx, &vec![entry; entries], now).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn many_writers_at_once_make_one_chain() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let before = head(&app).await;
    let writers: Vec<_> =
        (0..40).map(|_| tokio::spawn(record(app.db.clone(), app.cast.acme.id, 25))).collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let file = download(&mut anna).await;
    must_find(&file, &[before], &[]);
    assert_eq!(checked(&file).head.unwrap().number, before.number + 1000);
    app.finish().await;
}

#[tokio::test]
async fn tenants_do_not_wait_for_each_other() {
    let app = TestApp::start().await;
    let (acme, globex) = (app.cast.acme.id, app.cast.globex.id);
    let facts = serde_json::json!({});
    let entry = Entry {
        tenant: Some(acme),
        actor: Actor::System,
        act: Act::RolesChanged,
        person: None,
        facts: &facts,
    };
    let mut slow = app.db.begin().await.unwrap();
    audit::record(&mut slow, entry, app.clock.now()).await.unwrap();
    // Acme's chain is held; Globex' is not.
    let written =
        tokio::time::timeout(std::time::Duration::from_secs(5), record(app.db.clone(), globex, 1)).await;
    written.expect("Globex waits for Acme");
    let waiting = tokio::spawn(record(app.db.clone(), acme, 1));
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(!waiting.is_finished(), "two writers hold the end of one chain");
    slow.commit().await.unwrap();
    waiting.await.unwrap();
    app.finish().await;
}

#[tokio::test]
async fn nobody_who_logs_out_waits_for_somebody_else() {
    let app = TestApp::start().await;
    let (anna, vera) = (app.cast.anna.account, app.cast.vera.account);
    let now = app.clock.now();
    let facts = serde_json::json!({ "ended": 1 });
    let mut slow = app.db.begin().await.unwrap();
    audit::record_of_account(&mut slow, anna, Actor::Person(anna), Act::SessionEnded, &facts, now)
        .await
        .unwrap();
    let mut other = app.db.begin().await.unwrap();
    let written =
        audit::record_of_account(&mut other, vera, Actor::Person(vera), Act::SessionEnded, &facts, now);
    let written = tokio::time::timeout(std::time::Duration::from_secs(5), written).await;
    written.expect("Vera waits for Anna").unwrap();
    other.commit().await.unwrap();
    slow.commit().await.unwrap();
    app.finish().await;
}

/// Who works under the product's role calls what takes from the trail, which is not due.
#[tokio::test]
async fn what_takes_from_the_trail_does_so_only_when_that_is_due() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let acme = app.cast.acme.id.0;
    let refused = async |statement: &'static str| {
        let mut tx = app.base.db.begin().await.unwrap();
        sqlx::query("select bind_tenant($1)").bind(acme).execute(&mut *tx).await.unwrap();
        let done = sqlx::query(statement).bind(acme).execute(&mut *tx).await;
        let code = done.err().and_then(|error| Some(error.as_database_error()?.code()?.into_owned()));
        assert_eq!(code.as_deref(), Some("42501"), "{statement}");
    };
    refused("select erase_audit_details($1, array[2]::bigint[], '{}')").await;
    refused("select erase_audit_details($1, '{}', array[2]::bigint[])").await;
    refused("select forget_audit_chain($1, 1000)").await;
    // Somebody was erased once, but is not being erased.
    app.sql(
        "update accounts set erased_at = now(), email_address = null, folded_address = null, language = null, name = ''
         where folded_address = 'gert@globex.example'",
    )
    .await;
    refused("select erase_audit_details($1, array[2]::bigint[], '{}')").await;
    // A tenant without roles whose deletion is not due, and then is.
    app.sql(
        "delete from person_roles where tenant_id = (select tenant_id from tenants where slug = 'globex')",
    )
    .await;
    app.sql("delete from roles where tenant_id = (select tenant_id from tenants where slug = 'globex')")
        .await;
    for (due_in, is_due) in [("1 day", false), ("-1 second", true)] {
        let schedule = format!(
            "update tenants set deletion_scheduled_at = now() - interval '30 days',
                 deletion_due_at = now() + interval '{due_in}' where slug = 'globex'"
        );
        sqlx::query(AssertSqlSafe(schedule)).execute(&app.db).await.unwrap();
        let forgotten = sqlx::query_scalar::<_, i64>("select forget_audit_chain($1, 1000)");
        let forgotten = forgotten.bind(app.cast.globex.id.0).fetch_one(&app.base.db).await;
        assert_eq!(forgotten.is_ok_and(|count| count > 0), is_due, "{due_in}");
    }
    must_find(&download(&mut anna).await, &[], &[]);
    app.finish().await;
}

#[tokio::test]
async fn ten_thousand_entries_at_once_are_one_statement_and_quick() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let before = head(&app).await.number;
    let began = Instant::now();
    record(app.db.clone(), app.cast.acme.id, 10_000).await;
    println!("10,000 entries took {:?}", began.elapsed());
    let began = Instant::now();
    let file = download(&mut anna).await;
    println!("{} bytes were downloaded in {:?}", file.len(), began.elapsed());
    let began = Instant::now();
    assert_eq!(checked(&file).head.unwrap().number, before + 10_000);
    println!("and checked in {:?}", began.elapsed());
    app.finish().await;
}
