//! Somebody who owns the database tampers with the trail, in six ways and some more; each is named.

use sqlx::Executor as _;

use super::{checked, deeds, download, head, must_find};
use crate::support::TestApp;

/// Acme's chain once its owner has run these statements, in which `{}` is its id. Entry 4 and those around it are
/// what is tampered with.
async fn tampered(app: &TestApp, statements: &str) {
    let statements = statements.replace("{}", &format!("'{}'", app.cast.acme.id));
    app.db.execute(sqlx::raw_sql(sqlx::AssertSqlSafe(statements))).await.unwrap();
}

#[tokio::test]
async fn an_untouched_chain_is_whole() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let file = download(&mut anna).await;
    let report = checked(&file);
    assert_eq!(report.findings, []);
    assert_eq!(report.head, Some(head(&app).await));
    assert!(report.entries > 8, "{}", report.entries);
    app.finish().await;
}

#[tokio::test]
async fn a_changed_entry_is_named() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    tampered(
        &app,
        "update audit_chain_entries set act = 'person_deactivated' where chain_id = {} and number = 4",
    )
    .await;
    must_find(&download(&mut anna).await, &[], &["entry 4 was changed"]);
    app.finish().await;
}

#[tokio::test]
async fn an_entry_changed_together_with_its_hash_is_named() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    tampered(
        &app,
        "update audit_chain_entries set act = 'person_deactivated' where chain_id = {} and number = 4;
         update audit_chain_entries e set hash = audit_hash(previous_hash, chain_id, number, audit_entry_id, occurred_at,
             actor, actor_account_id, act, person_id, request_id, facts_digest, client_digest)
         where chain_id = {} and number = 4",
    )
    .await;
    must_find(&download(&mut anna).await, &[], &["entry 4 was changed"]);
    app.finish().await;
}

#[tokio::test]
async fn changed_facts_and_clients_are_named() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    tampered(
        &app,
        "update audit_details set facts = '{\"before\": [], \"after\": [\"administrator\"]}'
         where chain_id = {} and number = 4;
         update audit_details set client = '203.0.113.x' where chain_id = {} and number = 5;
         update audit_details set facts = null, facts_salt = null where chain_id = {} and number = 6",
    )
    .await;
    must_find(
        &download(&mut anna).await,
        &[],
        &[
            "entry 4: its facts were changed",
            "entry 5: the address of its client was changed",
            "entry 6: its facts were taken away, and not by an erasure",
        ],
    );
    app.finish().await;
}

#[tokio::test]
async fn deleted_entries_are_named_also_where_the_gap_was_closed() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    tampered(&app, "delete from audit_chain_entries where chain_id = {} and number in (4, 5)").await;
    must_find(&download(&mut anna).await, &[], &["entries 4 to 5 were deleted"]);
    tampered(
        &app,
        "update audit_chain_entries set number = -number where chain_id = {} and number > 5;
         update audit_chain_entries set number = -number - 2 where chain_id = {} and number < 0;
         update audit_details set number = -number where chain_id = {} and number > 5;
         delete from audit_details where chain_id = {} and number in (4, 5);
         update audit_details set number = -number - 2 where chain_id = {} and number < 0",
    )
    .await;
    must_find(&download(&mut anna).await, &[], &["entries 4 to 5 were deleted"]);
    app.finish().await;
}

#[tokio::test]
async fn swapped_entries_are_named_however_they_were_swapped() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let swap_numbers = "update audit_chain_entries set number = -1 where chain_id = {} and number = 4;
         update audit_chain_entries set number = 4 where chain_id = {} and number = 6;
         update audit_chain_entries set number = 6 where chain_id = {} and number = -1;
         update audit_details set number = -1 where chain_id = {} and number = 4;
         update audit_details set number = 4 where chain_id = {} and number = 6;
         update audit_details set number = 6 where chain_id = {} and number = -1";
    tampered(&app, swap_numbers).await;
    must_find(&download(&mut anna).await, &[], &["entries 4 and 6 were swapped"]);
    tampered(
        &app,
        "update audit_chain_entries e set previous_hash = o.previous_hash, hash = o.hash
         from audit_chain_entries o
         where e.chain_id = {} and o.chain_id = {} and (e.number, o.number) in ((4, 6), (6, 4))",
    )
    .await;
    must_find(&download(&mut anna).await, &[], &["entries 4 and 6 were swapped"]);
    tampered(&app, swap_numbers).await;
    tampered(
        &app,
        "update audit_chain_entries e set previous_hash = o.previous_hash, hash = o.hash
         from audit_chain_entries o
         where e.chain_id = {} and o.chain_id = {} and (e.number, o.number) in ((4, 6), (6, 4))",
    )
    .await;
    let file = download(&mut anna).await;
    must_find(&file, &[], &[]);
    let mut lines: Vec<&str> = file.lines().collect();
    lines.swap(4, 6);
    must_find(&lines.join("\n"), &[], &["entries 4 and 6 were swapped"]);
    app.finish().await;
}

/// Makes room for an entry number 4 and puts one there that says what nobody did.
const INSERT: &str = "update audit_chain_entries set number = -number where chain_id = {} and number > 3;
     update audit_chain_entries set number = -number + 1 where chain_id = {} and number < 0;
     update audit_details set number = -number where chain_id = {} and number > 3;
     update audit_details set number = -number + 1 where chain_id = {} and number < 0;
     insert into audit_chain_entries
     select chain_id, 4, tenant_id, gen_random_uuid(), occurred_at, 'system', null, 'person_deactivated', person_id, null,
         facts_digest, client_digest, hash, hash
     from audit_chain_entries where chain_id = {} and number = 3;
     insert into audit_details
     select chain_id, 4, facts, facts_salt, client, client_salt from audit_details where chain_id = {} and number = 3;
     update audit_heads set number = number + 1 where chain_id = {}";

#[tokio::test]
async fn an_inserted_entry_is_named_whether_its_hash_is_right_or_not() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    tampered(&app, INSERT).await;
    let file = download(&mut anna).await;
    assert!(verify_words(&file).contains(&"entry 4 was inserted".to_owned()), "{:?}", verify_words(&file));
    tampered(
        &app,
        "update audit_chain_entries e set hash = audit_hash(previous_hash, chain_id, number, audit_entry_id, occurred_at,
             actor, actor_account_id, act, person_id, request_id, facts_digest, client_digest)
         where chain_id = {} and number = 4;
         update audit_heads set number = number - 1 where chain_id = {}",
    )
    .await;
    must_find(&download(&mut anna).await, &[], &["entry 4 was inserted"]);
    app.finish().await;
}

fn verify_words(file: &str) -> Vec<String> {
    checked(file).findings.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn an_entry_behind_the_head_is_named() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let last = head(&app).await.number;
    tampered(
        &app,
        "insert into audit_chain_entries
         select chain_id, number + 1, tenant_id, gen_random_uuid(), occurred_at, 'system', null, 'person_deactivated',
             null, null, facts_digest, client_digest, hash, hash
         from audit_chain_entries where chain_id = {} order by number desc limit 1;
         insert into audit_details select chain_id, number + 1, facts, facts_salt, client, client_salt
         from audit_details where chain_id = {} order by number desc limit 1;
         update audit_chain_entries e set hash = audit_hash(previous_hash, chain_id, number, audit_entry_id, occurred_at,
             actor, actor_account_id, act, person_id, request_id, facts_digest, client_digest)
         where chain_id = {} and number > (select number from audit_heads where chain_id = {})",
    )
    .await;
    must_find(&download(&mut anna).await, &[], &[&format!("entry {} was inserted", last + 1)]);
    app.finish().await;
}

#[tokio::test]
async fn a_tail_that_was_cut_off_is_named_by_the_head_told_or_noted() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let noted = head(&app).await;
    let last = noted.number;
    let gone = format!("the end was cut off: entry {} is the last, but the head was entry {last}", last - 2);
    tampered(
        &app,
        "delete from audit_chain_entries where chain_id = {}
             and number > (select number - 2 from audit_heads where chain_id = {});
         delete from audit_details where chain_id = {}
             and number > (select number - 2 from audit_heads where chain_id = {})",
    )
    .await;
    must_find(&download(&mut anna).await, &[], &[&gone]);
    // A thorough one also winds the head back: then only who has noted it can tell.
    tampered(
        &app,
        "update audit_heads set (number, hash) = (
             select number, hash from audit_chain_entries where chain_id = {} order by number desc limit 1)
         where chain_id = {}",
    )
    .await;
    let file = download(&mut anna).await;
    must_find(&file, &[], &[]);
    must_find(&file, &[noted], &[&gone]);
    app.finish().await;
}

#[tokio::test]
async fn a_replayed_entry_is_named_even_where_all_its_hashes_are_right() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let last = head(&app).await.number;
    tampered(
        &app,
        "insert into audit_chain_entries
         select e.chain_id, h.number + 1, e.tenant_id, e.audit_entry_id, e.occurred_at, e.actor, e.actor_account_id, e.act,
             e.person_id, e.request_id, e.facts_digest, e.client_digest, h.hash, h.hash
         from audit_chain_entries e join audit_heads h using (chain_id) where chain_id = {} and e.number = 4;
         insert into audit_details
         select d.chain_id, h.number + 1, facts, facts_salt, client, client_salt
         from audit_details d join audit_heads h using (chain_id) where chain_id = {} and d.number = 4;
         update audit_chain_entries e set hash = audit_hash(previous_hash, chain_id, number, audit_entry_id, occurred_at,
             actor, actor_account_id, act, person_id, request_id, facts_digest, client_digest)
         where chain_id = {} and number > (select number from audit_heads where chain_id = {});
         update audit_heads set (number, hash) = (
             select number, hash from audit_chain_entries where chain_id = {} order by number desc limit 1)
         where chain_id = {}",
    )
    .await;
    let words = verify_words(&download(&mut anna).await);
    assert!(words.contains(&format!("entry {} replays entry 4", last + 1)), "{words:?}");
    app.finish().await;
}

#[tokio::test]
async fn a_chain_written_anew_is_named_by_whoever_noted_its_head() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let noted = head(&app).await;
    tampered(
        &app,
        "do $$
         declare entry record; last bytea;
         begin
             update audit_chain_entries set act = 'person_deactivated' where chain_id = {} and number = 4;
             for entry in select * from audit_chain_entries where chain_id = {} order by number loop
                 last := coalesce(last, entry.previous_hash);
                 update audit_chain_entries e set previous_hash = last, hash = audit_hash(last, chain_id, number,
                     audit_entry_id, occurred_at, actor, actor_account_id, act, person_id, request_id, facts_digest,
                     client_digest)
                 where chain_id = entry.chain_id and number = entry.number returning hash into last;
             end loop;
             update audit_heads set hash = last where chain_id = {};
         end $$",
    )
    .await;
    let file = download(&mut anna).await;
    must_find(&file, &[], &[]);
    let anew = format!(
        "the chain was written anew: entry {} is not the one that was noted as its head",
        noted.number
    );
    must_find(&file, &[noted], &[&anew]);
    app.finish().await;
}
