//! The last administrator is the last who can do everything: by one role or by several together.

use super::{EVERYTHING, add_role, exchange, facts_of, id_of, page_of_role};
use crate::support::{ANNA, SAM, TestApp, VERA, Visitor};
use smarttrackers::roles::RoleKind;

const REFUSED: &str = "Acme would be left without an administrator. Make someone else administrator first.";
/// What the built-in role Manager lacks.
const OFFICE: [&str; 4] = ["Manage people", "Manage roles", "Change tenant settings", "Read the audit trail"];

async fn must_refuse(visitor: &mut Visitor, path: &str, fields: &[(&str, &str)]) {
    let answer = visitor.post(path, fields).await;
    assert_eq!(answer.status, 409, "{path}");
    assert!(answer.page().words().contains(REFUSED), "{path}");
}

#[tokio::test]
async fn who_only_manages_people_does_not_take_the_last_administrators_place() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    // All but one, and nobody could ever give that one again.
    add_role(&mut anna, "Nearly all", &EVERYTHING[..7]).await;
    exchange(&app, VERA, "Nearly all", Some("Viewer")).await;
    let (own, viewer) = (app.page_of(ANNA).await, id_of(&app, RoleKind::Viewer).await);
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    for visitor in [&mut anna, &mut sam] {
        must_refuse(visitor, &format!("{own}/roles"), &[("roles", &viewer), ("confirmed", "yes")]).await;
        must_refuse(visitor, &format!("{own}/deactivate"), &[("confirmed", "yes")]).await;
    }
    sam.open("/t/acme/settings/people").await;
    sam.tick("Select Anna de Vries");
    sam.fill("What to do", "Deactivate");
    sam.click("Continue").await;
    sam.must_see("1 person Is the last administrator");
    let account = app.cast.anna.account;
    sam.open(&format!("/superadmin/accounts/{account}")).await;
    sam.must_see("Anna de Vries is the last administrator of Acme.");
    // Whoever manages people may go, as long as somebody can do everything.
    let vera = format!("{}/deactivate", app.page_of(VERA).await);
    assert_eq!(anna.post(&vera, &[]).await.status, 303);
    app.finish().await;
}

#[tokio::test]
async fn several_roles_together_make_an_administrator_who_stays_one() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Office", &OFFICE).await;
    exchange(&app, VERA, "Office", Some("Viewer")).await;
    let own = format!("{}/deactivate", app.page_of(ANNA).await);
    must_refuse(&mut anna, &own, &[("confirmed", "yes")]).await;
    exchange(&app, VERA, "Manager", None).await;
    assert_eq!(anna.post(&own, &[("confirmed", "yes")]).await.status, 303);

    let (person, office) = (app.page_of(VERA).await, page_of_role(&app, "Office").await);
    let (manager, viewer) = (id_of(&app, RoleKind::Manager).await, id_of(&app, RoleKind::Viewer).await);
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    let mut vera = app.signed_in(VERA).await;
    let office_id = office.rsplit('/').next().unwrap();
    for visitor in [&mut vera, &mut sam] {
        for left in [&manager, office_id] {
            must_refuse(visitor, &format!("{person}/roles"), &[("roles", left), ("confirmed", "yes")]).await;
        }
        let less = [("name", "Office"), ("permissions", "manage_people"), ("confirmed", "yes")];
        must_refuse(visitor, &office, &less).await;
        must_refuse(visitor, &format!("{office}/delete"), &[("replacement", &viewer), ("confirmed", "yes")])
            .await;
    }
    // In bulk too: of the two roles neither goes.
    sam.open("/t/acme/settings/people").await;
    sam.tick("Select Vera Visser");
    sam.fill("What to do", "Remove role: Manager");
    sam.click("Continue").await;
    sam.must_see("1 person Is the last administrator");
    assert_eq!(facts_of(&app, "role_deleted").await.len(), 0);
    app.finish().await;
}
