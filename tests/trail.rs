//! Settings > Audit trail: what was done, by whom, in every view; and that nobody can change it unseen.

mod chain;
mod tampering;

use smarttrackers::audit::verify::{Report, verify};
use smarttrackers::audit::{self, Head};
use time::Duration;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor, add_person};

const PAGE: &str = "/t/acme/settings/audit";
const CHAIN: &str = "/t/acme/settings/audit/chain.jsonl";
const BO: &str = "bo@acme.example";

/// The chain of Acme as its administrator downloads it.
async fn download(anna: &mut Visitor) -> String {
    let answer = anna.get(CHAIN).await;
    assert_eq!(answer.status, 200);
    answer.body
}

/// The head as the page shows it.
async fn head(app: &TestApp) -> Head {
    audit::find_head(&app.base.db, app.cast.acme.id).await.unwrap().unwrap()
}

fn checked(file: &str) -> Report {
    verify(file, &[]).unwrap()
}

#[track_caller]
fn must_find(file: &str, noted: &[Head], expected: &[&str]) {
    let found: Vec<String> = verify(file, noted).unwrap().findings.iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}

/// Some deeds at Acme, and Anna who has done most of them.
async fn deeds(app: &mut TestApp) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Manager");
    anna.click("Save roles").await;
    anna.fill("Name", "Vera de Boer");
    anna.click("Save details").await;
    let mut sam = app.signed_in(SAM).await;
    app.visit_of(SAM, "acme").await;
    sam.open(&app.page_of(VERA).await).await;
    sam.click("Deactivate").await;
    sam.click("Reactivate").await;
    app.settle().await;
    anna
}

#[tokio::test]
async fn the_page_tells_who_did_what_to_whom_and_from_what_to_what() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    anna.open(PAGE).await;
    anna.must_get(200);
    for words in [
        "Anna de Vries",
        "Roles of a person changed",
        "from Viewer to Manager and Viewer",
        "Name: from Vera Visser to Vera de Boer",
        "SmartTrackers",
        "Deactivated",
        "Vera de Boer",
        "127.0.0.x",
    ] {
        anna.must_see(words);
    }
    anna.must_not_see(SAM);
    anna.must_see(&head(&app).await.to_string());
    app.finish().await;
}

#[tokio::test]
async fn each_deed_of_a_visitor_carries_the_reason_of_the_visit() {
    const REASON: &str = "Vera called: she was let go by mistake";
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let (mut sam, page_of_vera) = (app.signed_in(SAM).await, app.page_of(VERA).await);
    sam.open("/t/acme/settings/people").await;
    sam.click("Leave").await;
    sam.open("/superadmin/tenants/acme/visit").await;
    sam.fill("Reason", REASON);
    sam.click("Open").await;
    sam.click("Act as administrator").await;
    sam.open(&page_of_vera).await;
    sam.click("Deactivate").await;
    sam.tick("Registrar");
    sam.click("Save roles").await;
    add_person(&mut sam, "acme", "new@acme.example", "Viewer").await;
    app.settle().await;

    let reasons: Vec<Option<String>> = sqlx::query_scalar(
        "select facts->>'reason' from audit_entries
         where tenant_id = $1 and actor = 'superadmin' order by number offset 2",
    )
    .bind(app.cast.acme.id.0)
    .fetch_all(&app.db)
    .await
    .unwrap();
    let (helped, called) = (Some("Somebody asked for help".to_owned()), Some(REASON.to_owned()));
    // Before, the tenant was founded, without a visit. Coming in, acting, two deeds, leaving; then coming in, acting and three deeds.
    assert_eq!(reasons, [vec![helped; 5], vec![called; 5]].concat());
    anna.open(&format!("{PAGE}?act=person_deactivated")).await;
    anna.must_see(&format!("Reason: {REASON}"));
    anna.must_see("Reason: Somebody asked for help");
    let csv = anna.get(&format!("{PAGE}/export.csv?act=person_deactivated")).await.body;
    let told: Vec<&str> = csv.lines().filter(|line| line.contains("Deactivated")).collect();
    assert!(told[0].contains(REASON) && told[1].contains("Somebody asked for help"), "{csv}");

    let file = download(&mut anna).await;
    must_find(&file, &[], &[]);
    let deed =
        file.lines().find(|line| line.contains(REASON) && line.contains("person_deactivated")).unwrap();
    let number = serde_json::from_str::<serde_json::Value>(deed).unwrap()["number"].to_string();
    let other = file.replace(deed, &deed.replace(REASON, "Nobody called"));
    let found: Vec<String> = checked(&other).findings.iter().map(ToString::to_string).collect();
    assert!(found.len() == 1 && found[0].contains(&number), "{found:?}");
    app.finish().await;
}

#[tokio::test]
async fn each_filter_shows_what_fits_and_has_an_address_of_its_own() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let today = app.clock.now().date();
    let rows = async |anna: &mut Visitor, query: &str| {
        anna.open(&format!("{PAGE}{query}")).await;
        anna.page().words_in("summary")
    };
    let acts = |rows: Vec<String>| -> Vec<String> {
        let acts = rows.into_iter().filter(|words| {
            ["Invited", "Reactivated", "Deactivated", "Details changed"].contains(&words.as_str())
        });
        acts.collect()
    };
    let about_vera = acts(rows(&mut anna, &format!("?about={VERA}")).await);
    assert!(about_vera.starts_with(&["Reactivated".into(), "Deactivated".into(), "Details changed".into()]));
    assert_eq!(
        acts(rows(&mut anna, &format!("?by={ANNA}&about={VERA}")).await),
        ["Details changed", "Invited"]
    );
    assert_eq!(acts(rows(&mut anna, "?act=person_deactivated").await), ["Deactivated"]);
    assert_eq!(
        acts(rows(&mut anna, &format!("?kind=superadmin&about={VERA}&from={today}")).await)[..2],
        ["Reactivated", "Deactivated"]
    );
    let tomorrow = today.next_day().unwrap();
    rows(&mut anna, &format!("?from={tomorrow}")).await;
    anna.must_see("Nothing was recorded that fits all of this.");
    assert!(!acts(rows(&mut anna, &format!("?to={today}")).await).is_empty());
    // Whose address is a superadmin's is not for tenants to find out.
    rows(&mut anna, &format!("?by={SAM}")).await;
    anna.must_see("Nothing found");
    anna.open(&format!("{PAGE}?from=yesterday&by=anna")).await;
    anna.must_get(422);
    anna.must_see("Use a date such as 2026-11-22.");
    anna.must_see("Use an e-mail address such as name@example.com.");
    app.finish().await;
}

#[tokio::test]
async fn pages_lead_to_older_and_newer_entries_and_miss_none() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let mut many = app.base.db.begin().await.unwrap();
    let facts = serde_json::json!({});
    let entry = audit::Entry {
        tenant: Some(app.cast.acme.id),
        actor: audit::Actor::System,
        act: audit::Act::InvitationRenewed,
        person: None,
        facts: &facts,
    };
    // All at one moment: the place is kept by the number, too.
    audit::record_all(&mut many, &[entry; 120], app.clock.now()).await.unwrap();
    many.commit().await.unwrap();
    let mut seen = Vec::new();
    anna.open(PAGE).await;
    let numbers = |anna: &Visitor| -> Vec<String> {
        anna.page().words_in("dt").into_iter().filter(|words| words.starts_with("Entry ")).collect()
    };
    seen.extend(numbers(&anna));
    while anna.sees("Older") {
        anna.click("Older").await;
        seen.extend(numbers(&anna));
    }
    let last = head(&app).await.number;
    let expected: Vec<String> = (1..=last).rev().map(|number| format!("Entry {number}")).collect();
    assert_eq!(seen, expected);
    anna.click("Newer").await;
    anna.click("Newer").await;
    assert_eq!(numbers(&anna).last(), Some(&format!("Entry {}", last - 49)));
    app.finish().await;
}

#[tokio::test]
async fn a_view_is_downloaded_as_csv_without_formulas() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.fill("Name", "=HYPERLINK(\"http://evil.example\")");
    anna.click("Save details").await;
    let answer = anna.get(&format!("{PAGE}/export.csv?about={VERA}&act=person_changed")).await;
    assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
    let lines: Vec<&str> = answer.body.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[0].starts_with("entry,at (UTC),by,"));
    assert!(
        lines[1].contains(",Anna de Vries,anna@acme.example,,Details changed,\"'=HYPERLINK("),
        "{}",
        lines[1]
    );
    app.finish().await;
}

#[tokio::test]
async fn no_file_is_given_of_a_view_that_cannot_be_read() {
    let app = TestApp::start().await;
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    for (visitor, page) in [(&mut anna, PAGE), (&mut sam, "/superadmin/audit")] {
        let answer = visitor.get(&format!("{page}/export.csv?from=yesterday")).await;
        assert_eq!(answer.status, 422, "{page}");
        assert!(answer.body.contains("Use a date such as 2026-11-22."), "{page}");
    }
    app.finish().await;
}

#[tokio::test]
async fn superadmins_read_and_check_what_concerns_no_tenant() {
    let mut app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/superadmins").await;
    sam.fill("E-mail address", "tess@smarttrackers.example");
    sam.click("Send invitation").await;
    let link = app.link_to("tess@smarttrackers.example").await;
    let mut tess = app.signed_in("tess@smarttrackers.example").await;
    tess.open(&link).await;
    tess.click("Accept").await;
    let account: uuid::Uuid =
        sqlx::query_scalar("select account_id from accounts where folded_address like 'tess%'")
            .fetch_one(&app.db)
            .await
            .unwrap();
    let export = format!("/superadmin/accounts/{}/export", app.cast.vera.account);
    assert_eq!(sam.post(&export, &[]).await.status, 200);
    assert_eq!(sam.post(&format!("/superadmin/superadmins/{account}/remove"), &[]).await.status, 303);

    // Menus are folded as well.
    sam.open("/superadmin/tenants").await;
    let menus = sam.page().words_in("summary").len();
    sam.open("/superadmin/audit").await;
    sam.must_get(200);
    // Who it was, here also of superadmins; and whom it was done to.
    let rows = sam.page().words_in("tr").split_off(1);
    assert!(rows[0].contains("Sam Bakker") && rows[0].contains("Superadmin removed"), "{rows:#?}");
    assert!(rows[0].contains("Tess Tester") && rows[1].contains("Vera Visser"), "{rows:#?}");
    for (query, count) in [
        (format!("?about={VERA}"), 1),
        (format!("?by={SAM}&act=superadmin_removed"), 1),
        ("?kind=system&act=superadmin_removed".to_owned(), 0),
        (format!("?about={}", app.cast.vera.account), 1),
    ] {
        sam.open(&format!("/superadmin/audit{query}")).await;
        assert_eq!(sam.page().words_in("summary").len() - menus, count, "{query}");
    }
    let csv = sam.get("/superadmin/audit/export.csv").await.body;
    assert!(csv.contains(SAM) && csv.contains("Superadmin removed"), "{csv}");
    let file = sam.get("/superadmin/audit/chain.jsonl").await.body;
    must_find(&file, &[], &[]);
    sam.open("/superadmin/audit").await;
    sam.must_see(&checked(&file).head.unwrap().to_string());
    let changed = file.replace("superadmin_removed", "superadmin_invited");
    assert_eq!(checked(&changed).findings.len(), 1);
    for path in ["", "/export.csv", "/chain.jsonl"] {
        assert_eq!(tess.get(&format!("/superadmin/audit{path}")).await.status, 404, "only superadmins");
    }
    app.finish().await;
}

#[tokio::test]
async fn the_ended_sessions_of_an_account_are_a_chain_of_their_own_that_outlives_its_erasure() {
    let app = TestApp::start().await;
    let mut vera = app.signed_in(VERA).await;
    drop(app.signed_in(VERA).await);
    vera.open("/account").await;
    let end = vera.page().first_button_to("/end").unwrap();
    vera.click(&end).await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&format!("/superadmin/accounts/{}", app.cast.vera.account)).await;
    let menus = sam.page().words_in("summary").len();
    sam.click("Ended sessions").await;
    sam.must_see("Ended sessions of Vera Visser");
    assert_eq!(sam.page().words_in("summary").len() - menus, 1);
    let path = format!("/superadmin/accounts/{}/audit/chain.jsonl", app.cast.vera.account);
    let file = sam.get(&path).await.body;
    must_find(&file, &[], &[]);
    assert!(file.contains("127.0.0.x"));
    smarttrackers::erasure::erase(&app.base, app.cast.sam, app.cast.vera.account).await.unwrap();
    let erased = sam.get(&path).await.body;
    must_find(&erased, &[checked(&file).head.unwrap()], &[]);
    assert_eq!(checked(&erased).erased, 1, "where it was done from");
    app.finish().await;
}

#[tokio::test]
async fn an_entry_names_its_request_and_the_shortened_address_it_came_from() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    let alike = "select count(distinct request_id) from audit_entries
         where act = 'person_invited' and client = '127.0.0.x' and request_id is not null
             and occurred_at = (select max(occurred_at) from audit_entries where act = 'person_invited')";
    assert_eq!(app.count(alike).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_tenant_sees_nothing_of_anothers_trail() {
    let mut app = TestApp::start().await;
    deeds(&mut app).await;
    let mut gert = app.signed_in(GERT).await;
    gert.open("/t/globex/settings/audit").await;
    gert.must_get(200);
    for query in ["", "?about=vera@acme.example", "?by=anna@acme.example"] {
        gert.open(&format!("/t/globex/settings/audit{query}")).await;
        gert.must_not_see("Vera de Boer");
        gert.must_not_see("Roles of a person changed to");
    }
    let vera = app.page_of(VERA).await.rsplit('/').next().unwrap().to_owned();
    gert.open(&format!("/t/globex/settings/audit?about={vera}")).await;
    gert.must_see("Nothing found");
    let chain = gert.get("/t/globex/settings/audit/chain.jsonl").await.body;
    assert!(!chain.contains(&app.cast.acme.id.to_string()));
    app.finish().await;
}

#[tokio::test]
async fn a_month_later_the_trail_is_still_whole() {
    let mut app = TestApp::start().await;
    let mut anna = deeds(&mut app).await;
    let noted = head(&app).await;
    app.clock.advance(Duration::days(31));
    anna.sign_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.click("Deactivate").await;
    let file = download(&mut anna).await;
    assert_eq!(checked(&file).head, Some(head(&app).await));
    must_find(&file, &[noted], &[]);
    app.finish().await;
}
