//! The second wall: a statement whose condition forgets the tenant changes nothing of another one.

use smarttrackers::database;
use smarttrackers::ids::TenantId;
use smarttrackers::roles::{self, Permission};
use smarttrackers::superadmins;
use smarttrackers::tenants;
use smarttrackers::tenants::contents::TABLES;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Postgres, Transaction};

use crate::support::{ANNA, GERT, SAM, TestApp, add_person};

/// What a statement did, or the code of the refusal.
async fn run(tx: &mut PgConnection, statement: &str) -> Result<u64, String> {
    let mut attempt = tx.begin().await.unwrap();
    match sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut *attempt).await {
        Ok(done) => {
            attempt.commit().await.unwrap();
            Ok(done.rows_affected())
        }
        Err(sqlx::Error::Database(error)) => Err(error.code().unwrap().into_owned()),
        Err(error) => panic!("{statement}: {error}"),
    }
}

/// As deeds begin: rights are looked up in the transaction.
async fn at_acme(app: &TestApp) -> Transaction<'static, Postgres> {
    let mut tx = app.base.db.begin().await.unwrap();
    let (acme, anna) = (app.cast.acme.id, app.cast.anna.account);
    roles::acting_with(&mut tx, acme, anna, Permission::ManagePeople, app.clock.now())
        .await
        .unwrap()
        .unwrap();
    tx
}

/// A fingerprint of all that a tenant has.
async fn all_of(app: &TestApp, tenant: TenantId) -> String {
    let all = sqlx::query_scalar(
        "select md5((select string_agg(to_jsonb(t)::text, '' order by t.tenant_id) from tenants t where tenant_id = $1)
             || (select string_agg(to_jsonb(t)::text, '' order by t.person_id) from people t where tenant_id = $1)
             || (select string_agg(to_jsonb(t)::text, '' order by t.role_id) from roles t where tenant_id = $1)
             || (select string_agg(to_jsonb(t)::text, '' order by t.person_id, t.role_id) from person_roles t
                 where tenant_id = $1)
             || (select string_agg(to_jsonb(t)::text, '' order by t.invitation_id) from invitations t
                 where tenant_id = $1))",
    );
    all.bind(tenant.0).fetch_one(&app.db).await.unwrap()
}

#[tokio::test]
async fn a_statement_without_its_condition_touches_no_other_tenant() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "bo@acme.example", "Viewer").await;
    let before = all_of(&app, app.cast.globex.id).await;
    // What store.rs says, without `tenant_id = $1 and`.
    for statement in [
        "update people set name = 'Nobody'",
        "update people set deactivated_at = now()",
        "update roles set permissions = array['read_audit']",
        "update tenants set name = 'Nothing'",
        "update invitations set revoked_at = now() where accepted_at is null",
        "update invitations set ends_at = ends_at + interval '1 day'",
        "update person_roles set role_id = (select role_id from roles limit 1)",
    ] {
        let mut tx = at_acme(&app).await;
        let refused = run(&mut tx, statement).await;
        // Of Globex nobody has an open invitation: there the statement is right by chance.
        assert!(
            refused == Err("42501".to_owned()) || statement.contains("is null"),
            "{statement}: {refused:?}"
        );
        tx.commit().await.unwrap();
        assert_eq!(all_of(&app, app.cast.globex.id).await, before, "{statement}");
    }
    for statement in ["delete from person_roles", "delete from invitation_links", "delete from people"] {
        // Once Anna is deleted, her rights cannot be looked up.
        let mut tx = app.base.db.begin().await.unwrap();
        database::bind(&mut tx, app.cast.acme.id).await.unwrap();
        assert!(run(&mut tx, statement).await.is_ok_and(|deleted| deleted > 0), "{statement}");
        tx.commit().await.unwrap();
        assert_eq!(all_of(&app, app.cast.globex.id).await, before, "{statement}");
    }
    assert_eq!(
        app.count("select count(*) from people p join tenants t using (tenant_id) where slug = 'acme'").await,
        0
    );
    app.finish().await;
}

#[tokio::test]
async fn in_no_table_a_statement_without_any_condition_reaches_another_tenant() {
    let mut app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", "olga@globex.example", "Viewer").await;
    app.visit_of(SAM, "globex").await;
    app.settle().await;
    let mut held = 0;
    for table in TABLES.iter().map(|table| table.name).filter(|table| *table != "audit_entries") {
        let theirs = format!("select from {table} where tenant_id = '{}'", app.cast.globex.id);
        let mut tx = app.base.db.begin().await.unwrap();
        database::bind(&mut tx, app.cast.acme.id).await.unwrap();
        let before = run(&mut tx, &theirs).await.unwrap();
        let changed = run(&mut tx, &format!("update {table} set tenant_id = tenant_id")).await;
        if before > 0 {
            assert_eq!(changed, Err("42501".to_owned()), "{table}");
            let taken = format!("update {table} set tenant_id = '{}'", app.cast.acme.id);
            assert_eq!(run(&mut tx, &taken).await, Err("42501".to_owned()), "{table}");
            held += 1;
        }
        // What another table refers to is not deleted; nothing else is kept from it.
        let deleted = run(&mut tx, &format!("delete from {table}")).await;
        assert!(
            matches!(deleted.as_ref().map_err(String::as_str), Ok(_) | Err("23503")),
            "{table}: {deleted:?}"
        );
        assert_eq!(run(&mut tx, &theirs).await, Ok(before), "{table}");
        tx.rollback().await.unwrap();
    }
    assert!(held >= 8, "only {held} tables had anything of Globex");
    app.finish().await;
}

#[tokio::test]
async fn nothing_is_added_to_another_tenant() {
    let app = TestApp::start().await;
    let globex = app.cast.globex.id;
    let statement = format!(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         values ('{globex}', gen_random_uuid(), 'own', 'Intruder', array['read_audit'], now())"
    );
    let mut tx = at_acme(&app).await;
    assert_eq!(run(&mut tx, &statement).await, Err("42501".to_owned()));
    // The lock of a tenant binds to it as well.
    tenants::lock(&mut tx, globex).await.unwrap();
    assert_eq!(run(&mut tx, &statement).await, Ok(1));
    tx.rollback().await.unwrap();
    app.finish().await;
}

#[tokio::test]
async fn a_transaction_that_is_bound_to_no_tenant_writes_nothing_of_any() {
    let app = TestApp::start().await;
    let mut tx = app.base.db.begin().await.unwrap();
    assert_eq!(run(&mut tx, "update people set name = 'Nobody'").await, Err("42501".to_owned()));
    assert_eq!(run(&mut tx, "delete from person_roles").await, Ok(0));
    assert!(
        run(&mut tx, "select from people for update").await.is_ok_and(|locked| locked > 1),
        "reading is free"
    );
    tx.rollback().await.unwrap();
    // A binding ends with its transaction.
    at_acme(&app).await.commit().await.unwrap();
    let mut tx = app.base.db.begin().await.unwrap();
    assert_eq!(run(&mut tx, "update people set name = 'Nobody'").await, Err("42501".to_owned()));
    drop(tx);
    let mut tx = database::begin_across(&app.base.db).await.unwrap();
    assert!(run(&mut tx, "update people set name = 'Nobody'").await.is_ok_and(|changed| changed > 1));
    tx.rollback().await.unwrap();
    app.finish().await;
}

/// What anybody might do to mails, and to what hangs on them and on links.
const MAILS: [&str; 6] = [
    "update messages set attempts = attempts",
    "update deliveries set answer = ''",
    "insert into deliveries (message_id, attempt, attempted_at, outcome, answer)
     select message_id, 9, now(), 'sent', '' from messages",
    "insert into bounces (message_id, kind, received_at, reason) select message_id, 'failed', now(), '' from messages",
    "insert into link_secrets (secret_digest, link_id, minted_at)
     select sha256(link_id::text::bytea), link_id, now() from invitation_links",
    "update link_secrets set minted_at = minted_at",
];

/// Mails of two tenants and of the platform that were sent.
async fn with_mails() -> TestApp {
    let mut app = TestApp::start().await;
    let (mut anna, mut gert) = (app.signed_in(ANNA).await, app.signed_in(GERT).await);
    add_person(&mut anna, "acme", "bo@acme.example", "Viewer").await;
    add_person(&mut gert, "globex", "olga@globex.example", "Viewer").await;
    superadmins::invite(&app.base, &"tess@smarttrackers.example".parse().unwrap()).await.unwrap();
    app.settle().await;
    app
}

#[tokio::test]
async fn mails_are_changed_by_their_tenant_and_by_the_worker_that_sends_them_alone() {
    let app = with_mails().await;
    let (acme, refused) = (app.cast.acme.id, Err("42501".to_owned()));
    for is_bound in [false, true] {
        let mut tx = app.base.db.begin().await.unwrap();
        if is_bound {
            database::bind(&mut tx, acme).await.unwrap();
        }
        for statement in MAILS {
            assert_eq!(run(&mut tx, statement).await, refused, "{statement}");
        }
        for table in ["deliveries", "bounces", "link_secrets"] {
            assert_eq!(run(&mut tx, &format!("delete from {table}")).await, Ok(0), "{table}");
        }
        let own = format!("update messages set subject = '' where tenant_id = '{acme}'");
        let own_link = format!("{} where tenant_id = '{acme}'", MAILS[4]);
        let platforms =
            "insert into messages (message_id, kind, to_address, to_name, subject, language, text_body,
                 html_body, promised_at, attempts, next_attempt_at)
             values (gen_random_uuid(), 'digest', '', '', '', 'en', '', '', now(), 0, now())";
        assert_eq!(run(&mut tx, &own).await.is_ok(), is_bound);
        assert_eq!(run(&mut tx, &own_link).await.is_ok(), is_bound);
        assert_eq!(run(&mut tx, platforms).await.is_ok(), !is_bound);
        let change = "update messages set subject = '' where tenant_id is null";
        assert_eq!(run(&mut tx, change).await, refused, "the platform's");
        tx.rollback().await.unwrap();
    }
    // The worker, in a statement of its own; and it is at work no longer than that.
    let mut connection = app.base.db.acquire().await.unwrap();
    let works = "update messages set attempts = attempts where (select bind_outbox())";
    assert!(run(&mut connection, works).await.is_ok_and(|changed| changed > 2));
    assert_eq!(run(&mut connection, MAILS[0]).await, refused);
    drop(connection);
    app.finish().await;
}

#[tokio::test]
async fn a_worker_of_the_version_before_goes_on_while_the_walls_go_up() {
    let app = with_mails().await;
    for table in ["messages", "deliveries", "bounces", "link_secrets"] {
        let down = format!(
            "alter table {table} disable row level security;
             drop policy reads on {table}; drop policy inserts on {table};
             drop policy updates on {table}; drop policy deletes on {table}"
        );
        sqlx::raw_sql(AssertSqlSafe(down)).execute(&app.db).await.unwrap();
    }
    app.sql("select settle_tenant_walls()").await;
    let mut tx = app.base.db.begin().await.unwrap();
    for statement in &MAILS[..5] {
        assert!(run(&mut tx, statement).await.is_ok_and(|changed| changed > 0), "{statement}");
    }
    tx.rollback().await.unwrap();
    // For so long.
    let minutes: i32 = sqlx::query_scalar(
        "select extract(minute from
             (regexp_match(pg_get_expr(polwithcheck, polrelid), '(20\\d\\d-\\d\\d-\\d\\d [^'']+)'))[1]::timestamptz - now())::integer
         from pg_policy where polrelid = 'messages'::regclass and polname = 'updates'",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert!((8..=10).contains(&minutes), "{minutes}");
    app.finish().await;
}

#[tokio::test]
async fn every_table_of_tenants_has_the_walls() {
    let app = TestApp::start().await;
    let open: Vec<String> = sqlx::query_scalar(
        "select relname::text from pg_class c
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_sqlx_migrations'
             and (not relrowsecurity or 4 > (select count(*) from pg_policy where polrelid = c.oid))
         order by relname",
    )
    .fetch_all(&app.db)
    .await
    .unwrap();
    // Of accounts, which are of no tenant, and of the trail, which the role cannot write.
    assert_eq!(
        open,
        [
            "accounts",
            "address_key",
            "audit_chain_entries",
            "audit_details",
            "audit_heads",
            "digest_turns",
            "kept_forms",
            "knocks",
            "logout_tokens",
            "sessions",
            "sign_in_attempts",
            "superadmin_invitations",
            "superadmins",
        ]
    );
    let unguarded = "select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid
         where a.attname = 'tenant_id' and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
             and c.relname not like 'audit\\_%'
             and not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'stays_with_its_tenant')";
    assert_eq!(app.count(unguarded).await, 0);
    app.finish().await;
}
