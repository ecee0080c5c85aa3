//! Files to download: the empty template, and a list with what became of it.

use super::{IMPORT, pasted, uploaded};
use crate::support::{ANNA, TestApp};

#[tokio::test]
async fn the_template_is_a_header_in_the_readers_language_that_is_read_again() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let english = anna.get(&format!("{IMPORT}/template.csv")).await;
    assert_eq!(english.status, 200);
    assert_eq!(english.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(english.headers["content-disposition"], "attachment; filename=\"import.csv\"");
    assert_eq!(english.body, "\u{feff}E-mail address,Name,Roles,Language\r\n");
    app.sql("update accounts set language = 'nl'").await;
    let dutch = anna.get(&format!("{IMPORT}/template.csv")).await;
    assert_eq!(dutch.body, "\u{feff}E-mailadres;Naam;Rollen;Taal\r\n");
    app.sql("update accounts set language = 'en'").await;
    for header in [english.body, dutch.body] {
        let filled = format!(
            "{header}bo@acme.example{0}Bo{0}Lezer{0}nl",
            if header.contains(';') { ';' } else { ',' }
        );
        let anna = uploaded(&app, "import.csv", filled.as_bytes()).await;
        anna.must_see("1 Bo bo@acme.example Lezer Nederlands Will be invited");
    }
    app.finish().await;
}

#[tokio::test]
async fn results_are_safe_to_open_in_a_spreadsheet() {
    let mut app = TestApp::start().await;
    app.start_importing();
    let list = "email,name,roles\n=1+1,\"=HYPERLINK(\"\"http://evil.example\"\")\",-Viewer\n+bo@acme.example,@Bo,Viewer\n";
    let mut anna = uploaded(&app, "people.csv", list.as_bytes()).await;
    let path = anna.path();
    anna.click("Invite one person").await;
    app.imports_are_sent().await;
    let file = anna.get(&format!("{path}/results.csv")).await;
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"import-2026-03-02.csv\"");
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(
        lines,
        [
            "\u{feff}E-mail address,Name,Roles,Language,Result",
            "'=1+1,\"'=HYPERLINK(\"\"http://evil.example\"\")\",'-Viewer,,No address like name@example.com",
            "'+bo@acme.example,'@Bo,Viewer,,Invited",
        ]
    );
    // The same file comes in again as it went out.
    let mut anna = uploaded(&app, "results.csv", file.body.as_bytes()).await;
    assert_eq!(anna.page().value("E-mail address, row 1"), "=1+1");
    let path = anna.path();
    anna.open(&format!("{path}?show=skipped")).await;
    anna.must_see("2 @Bo +bo@acme.example Viewer Already invited");
    app.finish().await;
}

#[tokio::test]
async fn a_worksheet_can_be_taken_along_to_be_mended_elsewhere() {
    let app = TestApp::start().await;
    let mut anna = pasted(&app, "bo@acme.example\nZoë <zoe@acmee.example>", "Viewer").await;
    let path = anna.page().link("Download as CSV").unwrap().path().to_owned();
    let file = anna.get(&path).await;
    assert!(file.body.contains("bo@acme.example,,Viewer,,Will be invited\r\n"), "{}", file.body);
    assert!(file.body.contains("zoe@acmee.example,Zoë,Viewer,,A typo of acme.example?\r\n"), "{}", file.body);
    app.finish().await;
}
