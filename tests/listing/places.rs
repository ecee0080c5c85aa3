//! Where a page of the list lies: behind somebody, whatever becomes of them.

use super::{LIST, crowd, listed};
use crate::support::{ANNA, SAM, TestApp, add_person};

#[tokio::test]
async fn a_page_stays_where_it_is_while_people_come() {
    let app = TestApp::start().await;
    crowd(&app, 60).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    anna.click("Next").await;
    let before = listed(&anna);
    app.visit_of(SAM, "acme").await;
    add_person(&mut app.signed_in(SAM).await, "acme", "aaa@acme.example", "Viewer").await;
    let path = anna.path();
    anna.open(&path).await;
    assert_eq!(listed(&anna), before);
    // A place at somebody of another tenant is nobody's place: the list begins at its start.
    anna.open(&format!("/t/acme/settings/people?after={}", app.cast.gert.person)).await;
    let fallen_back = listed(&anna);
    anna.must_be_at("/t/acme/settings/people");
    anna.open("/t/acme/settings/people").await;
    assert_eq!(listed(&anna), fallen_back);
    anna.open("/t/acme/settings/people?after=nonsense").await;
    assert_eq!(listed(&anna), fallen_back);
    app.finish().await;
}

#[tokio::test]
async fn a_page_of_a_group_stays_where_it_is_though_whom_it_lies_behind_has_left_the_group() {
    let app = TestApp::start().await;
    crowd(&app, 60).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("{LIST}?status=invited")).await;
    let viewer = anna.page().option("role", "Viewer").unwrap();
    for filter in ["", &format!("&role={viewer}"), "&q=person", &format!("&q=person&role={viewer}")] {
        anna.open(&format!("{LIST}?status=invited&sort=status{filter}")).await;
        let last = listed(&anna).pop().unwrap();
        anna.click("Next").await;
        let (path, before) = (anna.path(), listed(&anna));
        assert!(!before.is_empty());
        for status in ["deactivated", "wants_to_join", "invited"] {
            sqlx::query("update people set status = $1::person_status where person_id = $2::uuid")
                .bind(status)
                .bind(&last)
                .execute(&app.db)
                .await
                .unwrap();
            anna.open(&path).await;
            assert_eq!(listed(&anna), before, "{status} {filter}");
        }
    }
    app.finish_with_mail_waiting().await;
}
