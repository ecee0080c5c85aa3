//! A view of the list as a file.

use std::collections::HashSet;

use smarttrackers::ids::PersonId;
use smarttrackers::people::listing::{self, Column, Sort, View};
use sqlx::AssertSqlSafe;

use super::{LIST, crowd};
use crate::support::{ANNA, TestApp, Visitor};

#[tokio::test]
async fn a_view_is_downloaded_as_csv_and_json_whatever_its_size() {
    let app = TestApp::start().await;
    crowd(&app, 30).await;
    app.sql(
        "insert into people (tenant_id, person_id, email_address, folded_address, name, roles_given_by, created_at,
             sort_name, search_text)
         select tenant_id, gen_random_uuid(), 'x' || n || '@acme.example', 'x' || n || '@acme.example', '=1+' || n,
             roles_given_by, created_at, '=1+' || n, ' =1+' || n
         from people, generate_series(1, 2500) n where folded_address = 'anna@acme.example'",
    )
    .await;
    let mut anna = app.signed_in(ANNA).await;
    let csv = anna.get(&format!("{LIST}/export.csv?sort=address")).await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(csv.headers["content-disposition"], "attachment; filename=\"acme-people-2026-03-02.csv\"");
    let lines: Vec<&str> = csv.body.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 1 + 2 + 30 + 2500);
    assert_eq!(
        lines[0],
        "E-mail address,Name,Roles,Language,Status,Invited,Joined,Last seen,Asks to join as"
    );
    assert!(lines[1].starts_with("anna@acme.example,Anna de Vries,Administrator,,Active,"), "{}", lines[1]);
    assert!(csv.body.contains("x7@acme.example,'=1+7,"), "no cell is a formula");
    let json = anna.get(&format!("{LIST}/export.json?q=person+2")).await;
    let people: Vec<serde_json::Value> = serde_json::from_str(&json.body).unwrap();
    assert_eq!(people.len(), 11);
    assert_eq!(people[0]["email"], "p002@acme.example");
    assert_eq!(people[0]["roles"], serde_json::json!(["Viewer"]));
    let none = anna.get(&format!("{LIST}/export.json?q=nobody")).await;
    assert_eq!(serde_json::from_str::<Vec<serde_json::Value>>(&none.body).unwrap().len(), 0);
    // As many as fit into two chunks, and one more or less.
    let json = async |anna: &mut Visitor| -> Vec<serde_json::Value> {
        serde_json::from_str(&anna.get(&format!("{LIST}/export.json")).await.body).unwrap()
    };
    app.sql("delete from people where folded_address ~ '^x[0-9]+@' and substring(name from 4)::int > 1969")
        .await;
    for count in [2001, 2000, 1999] {
        let people = json(&mut anna).await;
        let addresses: std::collections::HashSet<&str> =
            people.iter().map(|person| person["email"].as_str().unwrap()).collect();
        assert_eq!((people.len(), addresses.len()), (count, count));
        assert!(people.iter().any(|person| person["status"] == "active"));
        let lines = anna.get(&format!("{LIST}/export.csv")).await.body.lines().count();
        assert_eq!(lines, count + 1);
        app.sql(
            "delete from people where person_id = (select person_id from people
            where folded_address ~ '^x[0-9]+@' limit 1)",
        )
        .await;
    }
    // Of the first chunk nobody is left but one.
    app.sql(
        "update people set email_address = '', folded_address = person_id::text, name = '', masked_at = now()
        where name like '=1+%' and sort_name <> '=1+5'",
    )
    .await;
    assert_eq!(json(&mut anna).await.len(), 33);
    let told =
        "select count(*) from audit_entries where act = 'people_exported' and facts->>'everybody' = 'true'";
    assert_eq!(app.count(told).await, 8);
    anna.open("/t/acme/settings/audit").await;
    anna.must_see("List of people downloaded");
    app.finish().await;
}

#[tokio::test]
async fn a_download_speaks_the_readers_language_as_the_template_for_imports_does() {
    let app = TestApp::start().await;
    app.sql("update accounts set language = 'nl'").await;
    let mut anna = app.signed_in(ANNA).await;
    let csv = anna.get(&format!("{LIST}/export.csv?q=vera")).await.body;
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[0],
        "E-mailadres;Naam;Rollen;Taal;Status;Uitgenodigd;Lid sinds;Laatst gezien;Vraagt toegang als"
    );
    assert!(lines[1].starts_with("vera@acme.example;Vera Visser;Lezer;;Actief;"), "{}", lines[1]);
    let json = anna.get(&format!("{LIST}/export.json?q=vera")).await.body;
    assert!(json.contains("\"status\":\"active\""), "{json}");
    app.finish().await;
}

/// Whatever becomes of the person whom a part ended with: the next one begins behind where they stood.
#[tokio::test]
async fn a_download_goes_on_where_it_was_though_people_change_and_go() {
    let app = TestApp::start().await;
    crowd(&app, 60).await;
    let acme = app.cast.acme.id;
    for column in Column::ALL {
        for is_descending in [false, true] {
            let view = View { sort: Sort { column, is_descending }, ..View::default() };
            let all: HashSet<PersonId> =
                sqlx::query_scalar("select person_id from people where tenant_id = $1")
                    .bind(acme.0)
                    .fetch_all(&app.db)
                    .await
                    .unwrap()
                    .into_iter()
                    .map(PersonId)
                    .collect();
            let (mut reached, mut read, mut parts) = (None, Vec::new(), 0);
            loop {
                let (people, next) = listing::read(&app.db, acme, &view, reached.as_ref(), 10).await.unwrap();
                read.extend(people.iter().map(|listed| listed.person.id));
                parts += 1;
                reached = next;
                if reached.is_none() {
                    break;
                }
                // Renamed to where the list begins, or gone.
                let last = read.last().unwrap();
                let change = match parts {
                    1 => format!("delete from people where person_id = '{last}' and account_id is null"),
                    _ => format!(
                        "update people set sort_name = '{}', folded_address = '{}' || folded_address,
                             last_seen_at = {seen}, joined_at = joined_at + interval '{years} years'
                         where person_id = '{last}'",
                        if is_descending { "zzz" } else { "" },
                        if is_descending { "zzz" } else { "!" },
                        years = if is_descending { 10 } else { -10 },
                        seen = if is_descending { "now() + interval '1 year'" } else { "null" },
                    ),
                };
                sqlx::query(AssertSqlSafe(change)).execute(&app.db).await.unwrap();
                assert!(parts < 20, "it never ends by {}", view.sort.word());
            }
            let once: HashSet<PersonId> = read.iter().copied().collect();
            assert_eq!((read.len(), &once), (all.len(), &all), "by {}", view.sort.word());
        }
    }
    app.finish().await;
}
