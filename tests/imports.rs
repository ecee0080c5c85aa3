//! Import: a list comes in, becomes a worksheet, and is mended there. Sending it is in `sending`.

mod downloads;
mod sending;
mod workers;

use time::Duration;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor};

const IMPORT: &str = "/t/acme/settings/people/import";

/// Anna pastes a list; rows that name no role get this one. She is on the worksheet then.
async fn pasted(app: &TestApp, text: &str, role: &str) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    paste(&mut anna, text, role).await;
    anna
}

async fn paste(visitor: &mut Visitor, text: &str, role: &str) {
    visitor.open(IMPORT).await;
    visitor.fill("Paste addresses", text);
    visitor.tick(role);
    visitor.click("Check the list").await;
    visitor.must_see("Nothing is sent yet.");
}

/// Anna uploads a file, without a role for rows that name none.
async fn uploaded(app: &TestApp, name: &str, bytes: &[u8]) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    anna.open(IMPORT).await;
    anna.choose_file("Or upload a CSV file", name, bytes);
    anna.click("Check the list").await;
    anna
}

/// The rows of the table on the page, as words.
fn rows(visitor: &Visitor) -> Vec<String> {
    visitor.page().words_in("tr").into_iter().skip(1).collect()
}

/// Opens one of the piles of the worksheet that the visitor is on.
async fn show(visitor: &mut Visitor, pile: &str) -> Vec<String> {
    let path = visitor.path();
    let worksheet = path.split('?').next().unwrap().to_owned();
    visitor.open(&format!("{worksheet}?show={pile}")).await;
    rows(visitor)
}

/// Somebody for each thing that can be known of an address.
async fn acme_is_full(app: &mut TestApp) {
    for address in ["pia@acme.example", "dan@acme.example", "rik@acme.example"] {
        app.invite(address, "Viewer").await;
    }
    let mut dan = app.signed_in("dan@acme.example").await;
    dan.click("Accept").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("dan@acme.example").await).await;
    anna.click("Deactivate").await;
    anna.open(&app.page_of("rik@acme.example").await).await;
    anna.click("Revoke invitation").await;
}

#[tokio::test]
async fn every_row_gets_its_verdict() {
    let mut app = TestApp::start().await;
    acme_is_full(&mut app).await;
    app.sql(
        "update tenants set allowed_domains = array['acme.example', 'acmee.example', 'other.example']
        where slug = 'acme'",
    )
    .await;
    app.sql(
        "insert into invitation_blocks (tenant_id, address_digest, blocked_at)
         select tenant_id, address_digest(tenant_id, 'no@acme.example'), now() from tenants where slug = 'acme'",
    )
    .await;
    app.mails_today(5, "full@acme.example").await;
    let list = "E-mail;Name;Roles;Language
bo@acme.example;Bo Jansen;Manager, Registrar;nl
VERA@acme.example;;Viewer;
pia@acme.example;;Viewer;
dan@acme.example;;Viewer;
rik@acme.example;;Viewer;
Bo@Acme.Example;;Viewer;
nobody;No Address;Viewer;
cy@acmee.example;;Viewer;
dora@acme.example;;Boss;
els@acme.example;;Viewer;Klingon
new@other.example;;Lezer;English
";
    let more = "no@acme.example;;Viewer;\nfull@acme.example;;Viewer;\nbo@third.example;;Viewer;\n";
    let list = format!("{list}fay@acme.example;{};Viewer;\n{more}", "x".repeat(101));
    let mut anna = uploaded(&app, "people.csv", list.as_bytes()).await;
    anna.must_see("people.csv, by Anna de Vries.");
    anna.must_see("kept until 3 March 2026, 09:00 UTC");
    anna.must_see("6 rows have problems.");
    let problems = rows(&anna);
    let verdicts = [
        "No address like name@example.com",
        "A typo of acme.example?",
        "There is no role \"Boss\"",
        "We do not speak this language",
        "No name of one line and at most 100 characters",
        "Addresses at this domain may not be invited here",
    ];
    assert_eq!(problems.len(), verdicts.len(), "{problems:?}");
    for (row, verdict) in problems.iter().zip(verdicts) {
        assert!(row.contains(verdict), "{row}: {verdict}");
    }
    assert_eq!(anna.page().value("E-mail address, row 7"), "nobody");
    assert_eq!(anna.page().value("Name, row 7"), "No Address");

    let inviting = show(&mut anna, "inviting").await;
    assert_eq!(inviting.len(), 2);
    assert!(
        inviting[0].starts_with("1 Bo Jansen bo@acme.example Manager, Registrar Nederlands Will be invited")
    );
    assert!(inviting[1].starts_with("11 new@other.example Lezer English Will be invited"));
    let skipped = show(&mut anna, "skipped").await;
    let verdicts = [
        "2 VERA@acme.example Viewer Already a member",
        "3 pia@acme.example Viewer Already invited",
        "4 dan@acme.example Viewer Deactivated here",
        "5 rik@acme.example Viewer Invited before; that invitation has ended",
        "6 Bo@Acme.Example Viewer The same address as in row 1",
        "13 no@acme.example Viewer Does not want to be invited again",
        "14 full@acme.example Viewer This address gets no more invitation mails now; it works again after 3 March 2026, 09:01 UTC",
    ];
    assert_eq!(skipped.len(), verdicts.len());
    for (row, verdict) in skipped.iter().zip(verdicts) {
        assert!(row.starts_with(verdict), "{row}: {verdict}");
    }
    anna.click("Go to dan@acme.example").await;
    anna.must_be_at(&app.page_of("dan@acme.example").await);
    assert_eq!(app.count("select count(*) from people where folded_address like 'bo@%'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn what_is_wrong_is_mended_in_place() {
    let app = TestApp::start().await;
    let list =
        "e-mail,name,roles\nnobody,Bo,\ncy@acme.example,,Boss\ndora@acme.example,Do\u{202e}ra,\nrubbish,,\n";
    let mut anna = pasted(&app, list, "Viewer").await;
    anna.must_see("Nobody on this list can be invited yet.");
    assert!(anna.page().buttons().iter().all(|button| !button.starts_with("Invite")));
    anna.fill("E-mail address, row 1", "bo@acme.example");
    anna.fill("Roles, row 2", "Manager");
    anna.fill("Name, row 3", "Dora Bos");
    anna.click("Save and check again").await;
    anna.must_see("Saved and checked again.");
    anna.must_see("One row has a problem.");
    anna.must_see("Invite 3 people");
    anna.tick("Leave out row 4");
    anna.click("Save and check again").await;
    anna.must_not_see("has a problem");
    // With no problems left, the page shows who will be invited.
    assert_eq!(rows(&anna).len(), 3);
    assert!(rows(&anna)[1].starts_with("2 cy@acme.example Manager Will be invited"));
    // What is left out can be taken in again, and the other way round.
    let skipped = show(&mut anna, "skipped").await;
    assert!(skipped[0].starts_with("4 rubbish Viewer Left out"));
    anna.untick("Leave out row 4");
    anna.click("Save and check again").await;
    anna.must_see("One row has a problem.");
    show(&mut anna, "inviting").await;
    anna.tick("Leave out row 1");
    anna.click("Save and check again").await;
    anna.must_see("Invite 2 people");
    app.finish().await;
}

#[tokio::test]
async fn a_mistake_made_in_mending_is_told_again() {
    let app = TestApp::start().await;
    let mut anna = pasted(&app, "nobody\nrubbish", "Viewer").await;
    anna.fill("E-mail address, row 1", " Bo.Jansen@acmee.example ");
    anna.fill("E-mail address, row 2", VERA);
    anna.click("Save and check again").await;
    assert_eq!(anna.page().value("E-mail address, row 1"), "Bo.Jansen@acmee.example");
    assert!(rows(&anna)[0].contains("A typo of acme.example?"));
    assert!(show(&mut anna, "skipped").await[0].contains("Already a member"));
    app.finish().await;
}

#[tokio::test]
async fn typos_of_a_domain_are_corrected_or_kept_all_at_once() {
    let app = TestApp::start().await;
    let list = "Bo@acmee.example, cy@acmee.example, dora@acm.example, els@globex.example";
    let mut anna = pasted(&app, list, "Viewer").await;
    anna.must_see("2 addresses end in acmee.example. Members here have acme.example.");
    anna.must_see("One address ends in acm.example. Members here have acme.example.");
    // What else was mended on the page is saved with it, and no longer at that domain.
    anna.fill("E-mail address, row 2", "cy@globex.example");
    let path = anna.path();
    anna.click("Change to acme.example").await;
    let inviting = show(&mut anna, "inviting").await;
    assert!(inviting[0].starts_with("1 Bo@acme.example"), "{inviting:?}");
    assert!(inviting[1].starts_with("2 cy@globex.example"), "{inviting:?}");
    anna.open(&path).await;
    // Nothing is kept that is not in doubt, whatever is sent.
    for domain in ["globex.example", &"x".repeat(10_000)] {
        assert_eq!(anna.post(&path, &[("keep", domain)]).await.status, 303);
    }
    anna.click("acm.example is right").await;
    anna.must_see("Invite 4 people");
    anna.must_not_see("Typos?");
    let kept = "select array_to_string(kept_domains, ' ') from imports";
    let kept: String = sqlx::query_scalar(kept).fetch_one(&app.db).await.unwrap();
    assert_eq!(kept, "acm.example");
    app.finish().await;
}

#[tokio::test]
async fn whatever_mail_programs_copy_can_be_pasted() {
    let app = TestApp::start().await;
    let list = "Jansen, Bo <bo@acme.example>; \"Cy\" <cy@acme.example>;\nmailto:dora@acme.example";
    let mut anna = pasted(&app, list, "Viewer").await;
    let inviting = rows(&anna);
    for (row, words) in inviting.iter().zip(["Bo Jansen bo@acme", "Cy cy@acme", "dora@acme"]) {
        assert!(row.contains(words), "{row}");
    }
    anna.must_see("Pasted list, by Anna de Vries.");
    show(&mut anna, "problems").await;
    assert_eq!(rows(&anna).len(), 3, "an empty pile shows the next one");
    app.finish().await;
}

#[tokio::test]
async fn a_list_that_cannot_be_read_comes_back_with_the_reason() {
    let app = TestApp::start().await;
    let utf16: Vec<u8> = "bo@acme.example\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many = "bo@acme.example\n".repeat(10_001);
    let mut large = vec![b'x'; 5 * 1024 * 1024];
    large.push(b'x');
    let cases: [(&[u8], &str); 8] = [
        (b"", "This file is empty. Choose another one."),
        (b"\n ;;\n", "This file is empty. Choose another one."),
        (b"E-mail;Name\n", "There is a header, but no row below it."),
        (b"Name;Roles\nBo;Viewer\n", "No column is called \"e-mail\"."),
        (&utf16, "This file is saved as UTF-16"),
        (b"PK\x03\x04 a spreadsheet", "This is not a CSV file."),
        (many.as_bytes(), "These are more than 10,000 rows."),
        (&large, "This is larger than 5 MB."),
    ];
    for (bytes, reason) in cases {
        let anna = uploaded(&app, "people.csv", bytes).await;
        anna.must_get(422);
        let complaint = anna.page().complaint("file").unwrap_or_default();
        assert!(complaint.starts_with(reason), "{reason}: {complaint}");
        assert!(anna.page().title().starts_with("Error: "));
    }
    assert_eq!(app.count("select count(*) from imports").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn the_first_page_says_what_is_missing_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    anna.click("Import").await;
    anna.must_be_at(IMPORT);
    anna.click("Check the list").await;
    anna.must_get(422);
    let complaint = |anna: &Visitor, field: &str| anna.page().complaint(field);
    assert_eq!(complaint(&anna, "text").as_deref(), Some("Paste at least one address, or choose a file."));
    anna.fill("Paste addresses", "bo@acme.example\n<cy@acme.example>");
    anna.click("Check the list").await;
    anna.must_get(422);
    assert_eq!(complaint(&anna, "roles").as_deref(), Some("Choose at least one role: 2 rows name none."));
    assert_eq!(anna.page().value("Paste addresses"), "bo@acme.example\n<cy@acme.example>");
    anna.choose_file("Or upload a CSV file", "people.csv", b"dora@acme.example");
    anna.tick("Viewer");
    anna.click("Check the list").await;
    assert_eq!(complaint(&anna, "file").as_deref(), Some("Paste addresses or choose a file, not both."));
    assert!(anna.page().is_ticked("Viewer"));
    for (field, value, status) in [("roles", "nonsense", 404), ("language", "tlh", 422)] {
        let mut sent = anna.submission("Check the list").unwrap();
        sent.fields.retain(|(name, _)| name != field);
        sent.fields.push((field.to_owned(), value.to_owned()));
        let request = anna.form_request(&sent);
        let answer = anna.send(request).await;
        assert_eq!(answer.status, status, "{field}");
        assert!(answer.page().words().contains("from this list."), "{field}");
    }
    app.finish().await;
}

#[tokio::test]
async fn what_is_too_long_to_be_a_list_is_refused_before_it_is_read() {
    let app = TestApp::start().await;
    let huge = vec![b'x'; 7 * 1024 * 1024];
    let anna = uploaded(&app, "people.csv", &huge).await;
    anna.must_get(413);
    anna.must_see("That is too much at once");
    // Only this page takes so much.
    let mut anna = anna;
    let answer = anna.post("/t/acme/settings/people", &[("email", &"x".repeat(70_000))]).await;
    assert_eq!(answer.status, 413);
    app.finish().await;
}

#[tokio::test]
async fn an_upload_from_another_site_does_nothing() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(IMPORT).await;
    anna.fill("Paste addresses", "bo@acme.example");
    anna.tick("Viewer");
    let sent = anna.submission("Check the list").unwrap();
    let mut request = anna.form_request(&sent).build().unwrap();
    request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(anna.execute(request).await.status, 403);
    assert_eq!(app.count("select count(*) from imports").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn hundreds_of_problems_are_paged() {
    let app = TestApp::start().await;
    let list: String = (1..=250).map(|number| format!("wrong{number}\n")).collect();
    let mut anna = pasted(&app, &list, "Viewer").await;
    let mut counts = vec![rows(&anna).len()];
    let buttons = anna.page().buttons();
    assert!(buttons.contains(&"Save and check again".to_owned()));
    while anna.page().link("Next").is_some() {
        anna.click("Next").await;
        counts.push(rows(&anna).len());
    }
    assert_eq!(counts, [100, 100, 50]);
    anna.fill("E-mail address, row 201", "p201@acme.example");
    anna.click("Save and check again").await;
    assert_eq!(rows(&anna).len(), 49, "saving stays on the page");
    anna.click("Previous").await;
    assert_eq!(anna.page().value("E-mail address, row 101"), "wrong101");
    anna.click("First").await;
    assert_eq!(anna.page().value("E-mail address, row 1"), "wrong1");
    app.finish().await;
}

#[tokio::test]
async fn two_administrators_mend_the_same_list_without_undoing_each_other() {
    let app = TestApp::start().await;
    let mut anna = pasted(&app, "one\ntwo", "Viewer").await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&anna.path()).await;
    sam.fill("E-mail address, row 1", "bo@acme.example");
    sam.click("Save and check again").await;
    // Anna's page still has the mistake in row 1.
    anna.fill("E-mail address, row 2", "cy@acme.example");
    anna.click("Save and check again").await;
    anna.must_see("Invite 2 people");
    app.finish().await;
}

#[tokio::test]
async fn an_import_is_nobodys_in_another_tenant() {
    let app = TestApp::start().await;
    let anna = pasted(&app, "bo@acme.example", "Viewer").await;
    let import = anna.path().rsplit('/').next().unwrap().to_owned();
    let mut gert = app.signed_in(GERT).await;
    let mut in_acme = gert.clone();
    let mut vera = app.signed_in(VERA).await;
    let confirm = [("deed", "confirm"), ("people", "1"), ("changed", "0")];
    let people = [(&mut gert, "globex", 404), (&mut in_acme, "acme", 404), (&mut vera, "acme", 403)];
    for (visitor, slug, status) in people {
        let path = format!("/t/{slug}/settings/people/import/{import}");
        assert_eq!(visitor.get(&path).await.status, status);
        assert_eq!(visitor.get(&format!("{path}/results.csv")).await.status, status);
        assert_eq!(visitor.post(&path, &[("row", "1"), ("out-1", "yes")]).await.status, status);
        assert_eq!(visitor.post(&path, &confirm).await.status, status);
        assert_eq!(visitor.post(&format!("{path}/discard"), &[]).await.status, status);
    }
    gert.open("/t/globex/settings/people/import").await;
    gert.must_not_see("Pasted list");
    // Whoever manages people in the tenant sees it.
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(IMPORT).await;
    sam.must_see("Not sent yet, 1 ready");
    sam.click("Pasted list").await;
    sam.must_see("Invite one person");
    app.finish().await;
}

#[tokio::test]
async fn a_discarded_list_is_gone() {
    let app = TestApp::start().await;
    let mut anna = pasted(&app, "bo@acme.example", "Viewer").await;
    let path = anna.path();
    anna.click("Discard this list").await;
    anna.must_be_at(IMPORT);
    anna.must_see("The list is discarded. Nobody was invited.");
    anna.must_not_see("Earlier imports");
    anna.open(&path).await;
    anna.must_get(404);
    assert_eq!(app.count("select count(*) from import_rows").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn worksheets_are_tidied_away_after_a_day_and_results_after_thirty() {
    let mut app = TestApp::start().await;
    app.start_importing();
    let mut anna = pasted(&app, "bo@acme.example", "Viewer").await;
    anna.click("Invite one person").await;
    app.imports_are_sent().await;
    let finished = anna.path();
    paste(&mut anna, "cy@acme.example", "Viewer").await;
    let worksheet = anna.path();
    let at = async |hours: i64, expected: [u16; 2]| {
        app.clock.advance(Duration::hours(hours));
        smarttrackers::imports::sweep(&app.db, app.clock.now()).await.unwrap();
        let mut anna = app.signed_in(ANNA).await;
        assert_eq!(anna.get(&worksheet).await.status, expected[0]);
        assert_eq!(anna.get(&finished).await.status, expected[1]);
    };
    at(23, [200, 200]).await;
    at(1, [404, 200]).await;
    at(28 * 24, [404, 200]).await;
    at(24, [404, 404]).await;
    app.finish().await;
}
