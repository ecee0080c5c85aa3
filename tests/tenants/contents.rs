//! Everything of a tenant: given out as one archive, and erased.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use smarttrackers::tenants::closing;
use smarttrackers::tenants::contents::{self, TABLES};
use sqlx::AssertSqlSafe;
use time::Duration;
use tokio::sync::watch;

use crate::support::{ANNA, GERT, SAM, TestApp, add_person};

#[tokio::test]
async fn no_table_with_a_tenant_is_forgotten_when_one_is_exported_or_erased() {
    let app = TestApp::start_empty().await;
    let with_tenant: Vec<String> = sqlx::query_scalar(
        "select c.table_name::text from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
             and c.table_name not like 'audit%'",
    )
    .fetch_all(&app.db)
    .await
    .unwrap();
    let known: BTreeSet<&str> = TABLES.iter().map(|table| table.name).collect();
    let missing: Vec<&String> = with_tenant.iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "say in tenants::contents how these are exported and erased: {missing:?}");
    let trail = TABLES.iter().filter(|table| table.is_trail()).count();
    assert_eq!(with_tenant.len() + trail, TABLES.len(), "a table has gone");
    // What has no tenant of its own must go with a row that has one.
    let beside: Vec<String> = sqlx::query_scalar(
        "select distinct conrelid::regclass::text from pg_constraint
         where contype = 'f' and confdeltype <> 'c' and confrelid::regclass::text = any($1)
             and conrelid::regclass::text <> all($1)",
    )
    .bind(&with_tenant)
    .fetch_all(&app.db)
    .await
    .unwrap();
    assert_eq!(beside, Vec::<String>::new());
    app.finish().await;
}

/// One row at least in each table of Acme.
async fn fill(app: &mut TestApp) {
    app.invite("bo@acme.example", "Viewer").await;
    for statement in [
        "insert into imports (tenant_id, import_id, file_name, created_by, created_at, changed_at, default_roles,
             problem_rows, inviting_rows, skipped_rows)
         select p.tenant_id, gen_random_uuid(), 'x.csv', p.account_id, now(), now(), '{}', 1, 0, 0
         from people p where folded_address = 'anna@acme.example'",
        "insert into import_rows (tenant_id, import_id, row_number, email_address, name, roles, language, verdict, pile)
         select tenant_id, import_id, n, 'x', '', '', '', 'x', 'problems' from imports, generate_series(1, 3000) n",
        "insert into bulk_acts (tenant_id, bulk_act_id, actor_id, deed, view, chosen_people, administrators, created_at,
             foreseen_at)
         select p.tenant_id, gen_random_uuid(), p.account_id, 'resend', '', 1, 1, now(), now()
         from people p where folded_address = 'anna@acme.example'",
        "insert into bulk_tallies select tenant_id, bulk_act_id, 'done', 1, 0 from bulk_acts",
        "insert into bulk_people select tenant_id, bulk_act_id, gen_random_uuid(), null from bulk_acts",
        "insert into visits (tenant_id, visit_id, account_id, reason, asked_at)
         select p.tenant_id, gen_random_uuid(), p.account_id, 'x', now() from people p
         where folded_address = 'anna@acme.example'",
        "insert into link_opens
         select tenant_id, link_id, invitation_id, now(), '\\x00', null from invitation_links join tenants using (tenant_id) where slug = 'acme' limit 1",
        "insert into join_requests (tenant_id, join_request_id, invitation_id, person_id, account_id, email_address,
             folded_address, name, asked_at)
         select i.tenant_id, gen_random_uuid(), i.invitation_id, i.person_id, i.inviter_id, 'x@acme.example',
             'x@acme.example', '', now()
         from invitations i join tenants t using (tenant_id) where t.slug = 'acme' limit 1",
        "insert into invitation_blocks select tenant_id, '\\x00', now() from tenants where slug = 'acme'",
        "insert into tidings
         select gen_random_uuid(), p.tenant_id, p.account_id, p.person_id, 'accepted', now() from people p
         where folded_address = 'anna@acme.example'",
        "insert into holds_due (tenant_id, giver_id, behind)
         select p.tenant_id, p.account_id, p.person_id from people p where folded_address = 'anna@acme.example'",
        "insert into former_slugs select 'acme-old', tenant_id, now() from tenants where slug = 'acme'",
    ] {
        app.sql(statement).await;
    }
}

/// How many rows of a tenant each table has.
async fn rows(app: &TestApp, tenant: uuid::Uuid) -> Vec<(&'static str, i64)> {
    let mut rows = Vec::new();
    for table in TABLES {
        let count = format!("select count(*) from {} where tenant_id = $1", table.name);
        let count = sqlx::query_scalar(AssertSqlSafe(count)).bind(tenant).fetch_one(&app.db).await.unwrap();
        rows.push((table.name, count));
    }
    rows
}

#[tokio::test]
async fn a_tenant_whose_deletion_is_due_is_erased_part_by_part_and_nothing_of_it_stays() {
    let mut app = TestApp::start().await;
    fill(&mut app).await;
    let (acme, globex) = (app.cast.acme.id.0, app.cast.globex.id.0);
    let empty: Vec<_> = rows(&app, acme).await.into_iter().filter(|(_, count)| *count == 0).collect();
    assert_eq!(empty, [], "every table is tried");
    let of_globex = rows(&app, globex).await;
    closing::schedule_deletion(&app.base, app.cast.sam, app.cast.acme.id, "They left us").await.unwrap();
    app.clock.advance(Duration::days(30) - Duration::SECOND);
    assert!(!contents::erase_part(&app.base, &[]).await.unwrap(), "not yet");
    app.clock.advance(Duration::SECOND);
    let mut parts = 0;
    while contents::erase_part(&app.base, &[]).await.unwrap() {
        parts += 1;
    }
    assert!(parts > TABLES.len(), "3,000 rows are more than one part");
    assert_eq!(rows(&app, acme).await.iter().map(|(_, count)| count).sum::<i64>(), 0);
    assert_eq!(rows(&app, globex).await, of_globex);
    let left = app.search_database("bo@acme.example").await;
    assert_eq!(left, Vec::<String>::new(), "somebody who never signed in is nowhere");
    assert_eq!(
        app.count(
            "select count(*) from deliveries d where not exists (
        select from messages m where m.message_id = d.message_id)"
        )
        .await,
        0
    );
    let loose = "select count(*) from link_secrets s
         where not exists (select from invitation_links l where l.link_id = s.link_id)
             and not exists (select from superadmin_invitations i where i.link_id = s.link_id)";
    assert_eq!(app.count(loose).await, 0);
    assert_eq!(app.count("select count(*) from audit_entries where act = 'tenant_erased'").await, 1);
    // Whoever was there is a stranger now, and the address is free again.
    let mut anna = app.signed_in(ANNA).await;
    anna.must_see("No access yet");
    assert_eq!(anna.get("/t/acme/measurements").await.status, 404);
    app.finish().await;
}

#[tokio::test]
async fn the_worker_erases_what_is_due_and_one_that_cannot_be_erased_holds_up_no_other() {
    let mut app = TestApp::start().await;
    fill(&mut app).await;
    // Something that nobody knows of points at Acme, which is due first.
    app.sql("create table unknown (id uuid references tenants)").await;
    app.sql("insert into unknown select tenant_id from tenants where slug = 'acme'").await;
    closing::schedule_deletion(&app.base, app.cast.sam, app.cast.acme.id, "They left us").await.unwrap();
    app.clock.advance(Duration::HOUR);
    closing::schedule_deletion(&app.base, app.cast.sam, app.cast.globex.id, "They left us").await.unwrap();
    app.settle().await;
    app.clock.advance(Duration::days(30));
    let erased = "select count(*) from audit_entries where act = 'tenant_erased' and facts ->> 'slug' = ";
    let is_erased = async |slug: &str| {
        let count = sqlx::query_scalar::<_, i64>(AssertSqlSafe(format!("{erased}'{slug}'")));
        count.fetch_one(&app.db).await.unwrap() == 1
    };
    for (slug, is_left) in [("globex", true), ("acme", false)] {
        let (stop, stopped) = watch::channel(false);
        let worker = tokio::spawn(contents::run(app.base.clone(), stopped));
        app.until(async || is_erased(slug).await).await;
        stop.send_replace(true);
        worker.await.unwrap();
        assert_eq!(app.count("select count(*) from tenants where slug = 'acme'").await == 1, is_left);
        app.sql("drop table if exists unknown").await;
    }
    for tenant in [app.cast.acme.id.0, app.cast.globex.id.0] {
        assert_eq!(rows(&app, tenant).await.iter().map(|(_, count)| count).sum::<i64>(), 0);
    }
    app.finish().await;
}

#[tokio::test]
async fn the_archive_of_a_tenant_holds_all_its_rows_and_nothing_of_others() {
    let mut app = TestApp::start().await;
    fill(&mut app).await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", "olga@globex.example", "Viewer").await;
    app.settle().await;
    let mut sam = app.signed_in(SAM).await;
    let expected = rows(&app, app.cast.acme.id.0).await;
    sam.open("/superadmin/tenants/acme").await;
    sam.click("Download everything").await;
    sam.must_get(422);
    assert_eq!(sam.page().complaint("export_reason").as_deref(), Some("Enter a reason."));
    let reason = [("export_reason", "Acme asked for its data")];
    let request = sam.post_request("/superadmin/tenants/acme/export", &reason);
    let answer = sam.download(request).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acme.tar.gz");
    fs::write(&file, answer).unwrap();
    let unpacked = Command::new("tar").arg("xzf").arg(&file).arg("-C").arg(folder.path()).status().unwrap();
    assert!(unpacked.success());
    let root = folder.path().join("acme");
    assert!(fs::read_to_string(root.join("README.txt")).unwrap().starts_with("Everything of"));
    let told: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root.join("rows.json")).unwrap()).unwrap();
    let mut all = String::new();
    for (table, count) in expected {
        let mut files: Vec<_> =
            fs::read_dir(root.join(table)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let text: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
        // The export itself stands in the trail, and so in the archive.
        let count = if table == "audit_entries" { count + 1 } else { count };
        assert_eq!(text.lines().count(), usize::try_from(count).unwrap(), "{table}");
        assert_eq!(told["rows"][table], count, "{table}");
        for line in text.lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            assert_eq!(row["tenant_id"], app.cast.acme.id.to_string(), "{table}: {line}");
        }
        all.push_str(&text);
    }
    assert!(all.contains("bo@acme.example") && all.contains("\"outcome\": \"sent\""));
    assert!(!all.contains("globex"));
    let with_reason = "select count(*) from audit_entries where act = 'tenant_exported'
        and facts ->> 'reason' = 'Acme asked for its data'";
    assert_eq!(app.count(with_reason).await, 1);
    app.finish().await;
}
