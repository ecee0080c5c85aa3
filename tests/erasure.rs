//! Giving out and erasing what is kept of somebody.

use smarttrackers::audit::verify::verify;
use smarttrackers::ids::AccountId;
use smarttrackers::imports::{List, sheet};
use smarttrackers::invitations::send_digests;
use smarttrackers::sign_in::fresh::{self, KeptForm};
use smarttrackers::{tenants, visits};

use sandbox::mailbox::Misbehaviour;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";

async fn account_of(app: &TestApp, address: &str) -> AccountId {
    let id = sqlx::query_scalar("select account_id from accounts where folded_address = $1");
    AccountId(id.bind(address).fetch_one(&app.db).await.unwrap())
}

/// The page of an account, found by its address.
async fn find(sam: &mut Visitor, address: &str, called: &str) {
    sam.open(&format!("/superadmin/accounts?address={address}")).await;
    sam.click(called).await;
}

/// Bo is invited to Acme with a correction, joins, changes things, and is dealt with.
async fn a_life(app: &mut TestApp) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "bo.typo@acme.example", "Manager").await;
    anna.open(&app.page_of("bo.typo@acme.example").await).await;
    anna.fill("Right address", BO);
    anna.click("Correct address").await;
    anna.open(&app.page_of(BO).await).await;
    anna.fill("Name", "Bo Bijzonder");
    anna.click("Save details").await;
    let link = app.link_to(BO).await;
    let mut bo = app.signed_in(BO).await;
    bo.open(&link).await;
    bo.click("Accept").await;
    bo.open("/account").await;
    let list = format!("{BO}\n");
    let entries = smarttrackers::imports::sheet::read(list.as_bytes()).unwrap();
    let viewer = smarttrackers::roles::list(&app.db, app.cast.acme.id).await.unwrap()[3].id;
    let list = smarttrackers::imports::List {
        file_name: String::new(),
        entries,
        default_roles: vec![viewer],
        default_language: None,
    };
    smarttrackers::imports::begin(&app.base, app.cast.anna.account, app.cast.acme.id, list).await.unwrap();
    app.settle().await;
    bo
}

#[tokio::test]
async fn whoever_is_erased_is_gone_from_every_table_and_the_chain_stays_valid() {
    let mut app = TestApp::start().await;
    let mut bo = a_life(&mut app).await;
    let account = account_of(&app, BO).await;
    assert!(!app.search_database("Bijzonder").await.is_empty());
    let mut sam = app.signed_in(SAM).await;
    find(&mut sam, BO, "Bo Tester").await;
    sam.must_see("Acme");
    sam.fill(&format!("Type {BO} to confirm"), "bo@acme.exampl");
    sam.click("Erase account").await;
    sam.must_get(422);
    sam.must_see("exactly, so that nobody else is erased.");
    sam.fill(&format!("Type {BO} to confirm"), BO);
    sam.click("Erase account").await;
    sam.must_see("The account is erased.");
    sam.must_see("Erased on");
    sam.must_not_see("Bo Tester");

    for word in [BO, "bo.typo@acme.example", "Bijzonder", "Bo Tester"] {
        assert_eq!(app.search_database(word).await, Vec::<String>::new(), "{word}");
    }
    bo.open("/measurements").await;
    assert_eq!(bo.path(), "/login", "their session is over");
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/audit").await;
    for words in ["Account erased", "Erased person", "Erased"] {
        anna.must_see(words);
    }
    let file = anna.get("/t/acme/settings/audit/chain.jsonl").await.body;
    let report = verify(&file, &[]).unwrap();
    assert_eq!(report.findings, []);
    assert!(report.erased > 0);
    let kept: i64 = sqlx::query_scalar("select count(*) from audit_entries where actor_account_id = $1")
        .bind(account.0)
        .fetch_one(&app.db)
        .await
        .unwrap();
    assert!(kept > 0, "what they did stays");

    // The same identity is a stranger now.
    let mut again = app.visitor();
    again.sign_in(BO).await;
    again.must_see("No access yet");
    assert_ne!(account_of(&app, BO).await, account);
    app.finish().await;
}

/// Sam erases the account with this address.
async fn erase(app: &TestApp, address: &str) {
    let mut sam = app.signed_in(SAM).await;
    let account = account_of(app, address).await;
    let answer = sam.post(&format!("/superadmin/accounts/{account}/erase"), &[("word", address)]).await;
    assert_eq!(answer.status, 303);
}

/// What others wrote of Bo, in every place where somebody may write.
async fn others_write(app: &mut TestApp) {
    let reason = "Bo Bijzonder (bo@acme.example) cannot get in";
    let (acme, anna_is, sam_is) = (app.cast.acme.id, app.cast.anna.account, app.cast.sam);
    let mut anna = app.signed_in(ANNA).await;
    let bulk = [("deed", "deactivate"), ("everybody", "yes"), ("q", BO)];
    assert_eq!(anna.post("/t/acme/settings/people/bulk", &bulk).await.status, 303);
    add_person(&mut anna, "acme", "cas@acme.example", "Viewer").await;
    app.settle().await;
    let mut cas = app.signed_in("cas@acme.example").await;
    let answer = format!("/invitations/{}/answer", app.invitation_of("cas@acme.example").await);
    let because = [("answer", "decline"), ("because", "Bo Bijzonder told me not to")];
    assert_eq!(cas.post(&answer, &because).await.status, 303);
    let list = "E-mail,Name\nno address at all,Bo Bijzonder\n";
    let list = List {
        file_name: "bo@acme.example.csv".to_owned(),
        entries: sheet::read(list.as_bytes()).unwrap(),
        default_roles: vec![smarttrackers::roles::list(&app.db, acme).await.unwrap()[3].id],
        default_language: None,
    };
    smarttrackers::imports::begin(&app.base, anna_is, acme, list).await.unwrap();
    let bo = account_of(app, BO).await;
    for (account, path, value) in [
        (bo, "/account/sessions", "all"),
        (anna_is, "/t/acme/settings/people", BO),
        (sam_is, "/superadmin/people?email=bo%40acme.example", "x"),
    ] {
        let form = KeptForm { path: path.to_owned(), fields: vec![("field".to_owned(), value.to_owned())] };
        fresh::keep(&app.base, account, &form).await.unwrap();
    }
    let mut stranger = app.visitor();
    stranger.post("/login", &[("next", "/t/acme/settings/people/new?email=bo%40acme.example")]).await;
    app.settle().await;
    // Of mails the texts are kept until they are sent.
    app.stop_worker().await;
    send_digests(&app.base).await.unwrap();
    visits::set_asks_first(&app.base, anna_is, acme, true).await.unwrap();
    let tenant = tenants::find(&app.db, &"acme".parse().unwrap()).await.unwrap().unwrap().tenant;
    visits::break_glass(&app.base, sam_is, &tenant, reason, None).await.unwrap();
    visits::act(&app.base, sam_is, acme, None).await.unwrap();
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(VERA).await).await;
    sam.click("Deactivate").await;
    sam.click("Reactivate").await;
    tenants::closing::suspend(&app.base, sam_is, acme, "bo@acme.example asked for it").await.unwrap();
}

#[tokio::test]
async fn what_others_wrote_of_them_is_gone_from_every_column_of_every_table() {
    let mut app = TestApp::start().await;
    a_life(&mut app).await;
    others_write(&mut app).await;
    let words =
        [BO, "bo%40acme.example", "bo.typo@acme.example", "Bo Bijzonder", "Bo+Bijzonder", "Bo Tester"];
    let before = app.columns_with(&words).await;
    for column in [
        "accounts.email_address",
        "audit_details.facts",
        "bulk_acts.view",
        "import_rows.name",
        "imports.file_name",
        "invitations.declined_because",
        "kept_forms.fields",
        "kept_forms.path",
        "messages.text_body",
        "people.name",
        "sessions.verified_address",
        "sign_in_attempts.way_back",
        "tenants.suspension_reason",
        "visits.reason",
    ] {
        assert!(before.iter().any(|row| row.starts_with(&format!("{column}:"))), "{column}: {before:#?}");
    }
    erase(&app, BO).await;
    assert_eq!(app.columns_with(&words).await, Vec::<String>::new());
    assert_eq!(app.count("select count(*) from kept_forms").await, 0);

    tenants::closing::reopen(&app.base, app.cast.sam, app.cast.acme.id).await.unwrap();
    let mut anna = app.signed_in(ANNA).await;
    let file = anna.get("/t/acme/settings/audit/chain.jsonl").await.body;
    assert_eq!(verify(&file, &[]).unwrap().findings, []);
    app.finish().await;
}

#[tokio::test]
async fn where_they_were_only_heard_of_they_are_forgotten_as_well() {
    let mut app = TestApp::start().await;
    a_life(&mut app).await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", "new@globex.example", "Viewer").await;
    app.settle().await;
    let mut bo = app.signed_in(BO).await;
    bo.open(&app.link_to("new@globex.example").await).await;
    bo.click(&format!("Ask to join as {BO}")).await;
    app.settle().await;
    let globex = tenants::find(&app.db, &"globex".parse().unwrap()).await.unwrap().unwrap().tenant;
    let reason = "bo@acme.example cannot get in";
    visits::ask(&app.base, app.cast.sam, &globex, reason, None).await.unwrap();
    let words = [BO, "Bo Tester"];
    let before = app.columns_with(&words).await;
    for column in ["audit_details.facts", "messages.subject", "visits.reason"] {
        assert!(before.iter().any(|row| row.starts_with(&format!("{column}:"))), "{column}: {before:#?}");
    }
    erase(&app, BO).await;
    assert_eq!(app.columns_with(&words).await, Vec::<String>::new());
    let file = gert.get("/t/globex/settings/audit/chain.jsonl").await.body;
    let report = verify(&file, &[]).unwrap();
    assert_eq!(report.findings, []);
    assert!(report.erased > 0);
    app.finish().await;
}

#[tokio::test]
async fn whoever_has_a_like_address_or_name_loses_nothing() {
    let mut app = TestApp::start().await;
    a_life(&mut app).await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "limbo.typo@acme.example", "Viewer").await;
    anna.open(&app.page_of("limbo.typo@acme.example").await).await;
    anna.fill("Right address", "limbo@acme.example");
    anna.click("Correct address").await;
    anna.open(&app.page_of("limbo@acme.example").await).await;
    anna.fill("Name", "Bo Bijzonder");
    anna.click("Save details").await;
    app.settle().await;
    let theirs = "select count(*) from audit_entries e join people p using (tenant_id, person_id)
        where p.folded_address = 'limbo@acme.example' and e.facts is not null";
    let before = app.count(theirs).await;
    erase(&app, BO).await;
    assert_eq!(app.count(theirs).await, before);
    app.finish().await;
}

#[tokio::test]
async fn what_is_given_out_is_all_of_theirs_and_none_of_others_and_recorded() {
    let mut app = TestApp::start().await;
    a_life(&mut app).await;
    let account = account_of(&app, BO).await;
    let mut sam = app.signed_in(SAM).await;
    let answer = sam.post(&format!("/superadmin/accounts/{account}/export"), &[]).await;
    assert_eq!((answer.status, answer.headers["content-type"].to_str().unwrap()), (200, "application/json"));
    let all: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(all["account"]["email_address"], BO);
    assert_eq!(all["people"][0]["tenant"], "Acme");
    assert_eq!(all["people"][0]["name"], "Bo Bijzonder");
    for list in ["sessions", "mails", "trail"] {
        assert!(all[list].as_array().is_some_and(|list| !list.is_empty()), "{list}");
    }
    assert!(!answer.body.contains("id_token") && !answer.body.contains(VERA), "{}", answer.body);
    assert_eq!(app.count("select count(*) from audit_entries where act = 'account_given_out'").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn the_last_administrator_of_a_tenant_is_not_erased_and_it_is_said_plainly() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    let anna = account_of(&app, ANNA).await;
    find(&mut sam, ANNA, "Anna de Vries").await;
    sam.must_see("Anna de Vries is the last administrator of Acme. Give somebody else the role Administrator there first.");
    assert!(!sam.page().has_button("Erase account"));
    let answer = sam.post(&format!("/superadmin/accounts/{anna}/erase"), &[("word", ANNA)]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.page().words().contains("is the last administrator of Acme."));
    assert_eq!(account_of(&app, ANNA).await, anna);
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_is_not_erased() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    let own = account_of(&app, SAM).await;
    find(&mut sam, SAM, "Sam Bakker").await;
    sam.must_see("is a superadmin. End that first.");
    let answer = sam.post(&format!("/superadmin/accounts/{own}/erase"), &[("word", SAM)]).await;
    assert_eq!(answer.status, 409);
    app.finish().await;
}

#[tokio::test]
async fn mail_that_was_still_to_be_sent_to_them_is_not() {
    let mut app = TestApp::start().await;
    a_life(&mut app).await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "new@acme.example", "Viewer").await;
    sqlx::query("update messages set to_address = $1 where next_attempt_at is not null")
        .bind(BO)
        .execute(&app.db)
        .await
        .unwrap();
    app.mailbox.clear();
    erase(&app, BO).await;
    assert_eq!(app.count_mails_to(BO).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn what_a_server_answers_to_a_mail_that_was_in_hand_is_not_kept() {
    let mut app = TestApp::start().await;
    a_life(&mut app).await;
    app.mailbox.misbehave(Some(Misbehaviour::Hang));
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "new@acme.example", "Viewer").await;
    sqlx::query("update messages set to_address = $1 where next_attempt_at is not null")
        .bind(BO)
        .execute(&app.db)
        .await
        .unwrap();
    let in_hand = "select count(*) from messages where to_address = 'bo@acme.example' and attempts = 1 and sent_at is null";
    app.until(async || app.count(in_hand).await == 1).await;
    erase(&app, BO).await;
    let text = format!("{BO} is full");
    app.mailbox.misbehave(Some(Misbehaviour::RefuseRecipients { code: 452, text: text.clone() }));
    let attempts = "select count(*) from deliveries where outcome = 'deferred'";
    app.until(async || app.count(attempts).await == 1).await;
    assert_eq!(app.search_database(&text).await, Vec::<String>::new());
    app.mailbox.misbehave(None);
    app.finish().await;
}

#[tokio::test]
async fn an_address_without_an_account_and_one_that_is_none_are_told() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/accounts?address=nobody@acme.example").await;
    sam.must_see("No account has this address");
    sam.open("/superadmin/accounts?address=nobody").await;
    sam.must_get(422);
    sam.must_see("Enter an address like name@example.com.");
    let mut gert = app.signed_in(GERT).await;
    assert_eq!(gert.get("/superadmin/accounts?address=anna@acme.example").await.status, 404);
    app.finish().await;
}
