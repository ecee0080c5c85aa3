//! Taking something from oneself: asked once more, and nothing is done before the answer.

use smarttrackers::roles::RoleKind;

use super::{ROLES, add_role, exchange, id_of, own_roles, page_of_role};
use crate::support::{ANNA, SAM, TestApp, VERA, Visitor};

const TAKE: &str = "Yes, take it away from me";
const KEEP: &str = "No, leave it as it is";

/// Acme has two administrators, so that one of them may go.
async fn start() -> (TestApp, Visitor) {
    let app = TestApp::start().await;
    exchange(&app, VERA, "Administrator", None).await;
    let anna = app.signed_in(ANNA).await;
    (app, anna)
}

async fn entries(app: &TestApp) -> i64 {
    app.count("select count(*) from audit_entries").await
}

#[tokio::test]
async fn who_gives_up_their_own_administration_is_asked_first() {
    let (app, mut anna) = start().await;
    let own = app.page_of(ANNA).await;
    let before = entries(&app).await;
    anna.open(&own).await;
    anna.untick("Administrator");
    anna.tick("Registrar");
    anna.click("Save roles").await;
    anna.must_get(422);
    assert_eq!(anna.page().heading(), "Take this away from yourself?");
    anna.must_see("Nothing has changed yet. If you go on, you can no longer do this in Acme:");
    anna.must_see("Manage people Manage roles Change tenant settings Read the audit trail");
    anna.must_see("You are no longer an administrator then: Settings > People closes for you.");
    anna.must_see("You cannot give this back to yourself; only somebody else who can do it can.");
    // What they keep is not among it.
    anna.must_not_see("Record measurements");
    assert_eq!(entries(&app).await, before);
    let asked = anna.clone();
    anna.click(KEEP).await;
    anna.must_be_at(&own);
    assert!(anna.page().is_ticked("Administrator"));

    let mut anna = asked;
    anna.click(TAKE).await;
    anna.must_be_at("/t/acme/measurements");
    anna.must_see("Saved the roles of Anna de Vries.");
    anna.must_see("Your roles here: Registrar.");
    assert_eq!(anna.get("/t/acme/settings/people").await.status, 403);
    assert_eq!(entries(&app).await, before + 1);
    app.finish().await;
}

#[tokio::test]
async fn who_loses_nothing_is_not_asked() {
    let (app, mut anna) = start().await;
    exchange(&app, ANNA, "Manager", None).await;
    anna.open(&app.page_of(ANNA).await).await;
    anna.untick("Manager");
    anna.click("Save roles").await;
    anna.must_see("Saved the roles of Anna de Vries.");
    // Nor who takes it from somebody else.
    anna.open(&app.page_of(VERA).await).await;
    anna.untick("Administrator");
    anna.click("Save roles").await;
    anna.must_see("Saved the roles of Vera Visser.");
    app.finish().await;
}

#[tokio::test]
async fn who_deactivates_themselves_is_asked_first() {
    let (app, mut anna) = start().await;
    let own = app.page_of(ANNA).await;
    anna.open(&own).await;
    anna.click("Deactivate").await;
    anna.must_get(422);
    assert_eq!(anna.page().heading(), "Deactivate yourself?");
    anna.must_see("Nothing has changed yet. If you go on, you can no longer enter Acme");
    anna.must_see("Settings > People closes for you.");
    assert_eq!(anna.get(&own).await.status, 200);
    anna.click("Yes, deactivate me").await;
    anna.must_be_at("/measurements");
    anna.must_see("Anna de Vries is deactivated and can no longer enter.");
    anna.must_see("Your access to Acme has ended");
    app.finish().await;
}

#[tokio::test]
async fn the_last_administrator_is_told_so_and_not_asked() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let own = app.page_of(ANNA).await;
    let viewer = id_of(&app, RoleKind::Viewer).await;
    for confirmed in ["", "yes"] {
        let fields = [("roles", viewer.as_str()), ("confirmed", confirmed)];
        assert_eq!(anna.post(&format!("{own}/roles"), &fields).await.status, 409);
        assert_eq!(anna.post(&format!("{own}/deactivate"), &fields[1..]).await.status, 409);
    }
    app.finish().await;
}

#[tokio::test]
async fn who_changes_a_role_so_that_they_lose_something_is_asked_first() {
    let (app, mut anna) = start().await;
    let everything = ["Manage people", "Manage roles", "Read measurements"];
    add_role(&mut anna, "Chief", &everything).await;
    exchange(&app, ANNA, "Chief", Some("Administrator")).await;
    let chief = page_of_role(&app, "Chief").await;
    let before = entries(&app).await;
    anna.open(&chief).await;
    anna.fill("Name", "Chief reader");
    anna.untick("Manage people");
    anna.click("Save role").await;
    anna.must_get(422);
    anna.must_see("you can no longer do this in Acme: Manage people You are no longer an administrator then");
    anna.must_not_see("Settings > Roles closes for you.");
    assert_eq!((entries(&app).await, own_roles(&app).await), (before, vec!["Chief".to_owned()]));
    anna.click(TAKE).await;
    // They still manage roles, so that is where they are.
    anna.must_be_at(ROLES);
    anna.must_see("The role Chief reader is saved.");
    assert_eq!(anna.get("/t/acme/settings/people").await.status, 403);

    anna.open(&chief).await;
    anna.untick("Manage roles");
    anna.click("Save role").await;
    anna.must_see("Manage roles Settings > Roles closes for you.");
    anna.click(TAKE).await;
    anna.must_be_at("/t/acme/measurements");
    anna.must_see("The role Chief reader is saved.");
    app.finish().await;
}

#[tokio::test]
async fn who_deletes_a_role_so_that_they_lose_something_is_asked_first() {
    let (app, mut anna) = start().await;
    add_role(&mut anna, "Chief", &["Manage people", "Manage roles", "Read measurements"]).await;
    exchange(&app, ANNA, "Chief", Some("Administrator")).await;
    let chief = page_of_role(&app, "Chief").await;
    let before = entries(&app).await;
    anna.open(&format!("{chief}/delete")).await;
    anna.fill("Role they get instead", "Viewer");
    anna.click("Delete role").await;
    anna.must_get(422);
    anna.must_see("Manage people Manage roles You are no longer an administrator then");
    assert_eq!(entries(&app).await, before);
    let asked = anna.clone();
    anna.click(KEEP).await;
    anna.must_be_at(&chief);
    let mut anna = asked;
    anna.click(TAKE).await;
    anna.must_be_at("/t/acme/measurements");
    anna.must_see("The role Chief is deleted.");
    anna.must_see("Your roles here: Viewer.");
    assert_eq!(own_roles(&app).await, Vec::<String>::new());
    assert_eq!(entries(&app).await, before + 2);
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_loses_nothing_and_is_not_asked() {
    let (app, mut anna) = start().await;
    add_role(&mut anna, "Chief", &["Manage people", "Manage roles", "Read measurements"]).await;
    exchange(&app, ANNA, "Chief", Some("Administrator")).await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&page_of_role(&app, "Chief").await).await;
    sam.untick("Manage people");
    sam.click("Save role").await;
    sam.must_see("The role Chief is saved.");
    app.finish().await;
}

#[tokio::test]
async fn the_question_is_put_in_dutch_too_and_keeps_what_was_sent() {
    let (app, mut anna) = start().await;
    app.sql("update accounts set language = 'nl'").await;
    let roles = [id_of(&app, RoleKind::Registrar).await, id_of(&app, RoleKind::Viewer).await];
    anna.open(&app.page_of(ANNA).await).await;
    anna.untick("Beheerder");
    anna.tick("Invoerder");
    anna.tick("Lezer");
    anna.click("Rollen opslaan").await;
    assert_eq!(anna.page().heading(), "Wil je jezelf dit afnemen?");
    anna.must_see(
        "Er is nog niets veranderd. Ga je door, dan kun je dit niet meer bij Acme: Gebruikers beheren",
    );
    let html = &anna.page().html;
    for role in roles {
        assert!(html.contains(&format!("<input type=\"hidden\" name=\"roles\" value=\"{role}\">")), "{html}");
    }
    anna.click("Ja, neem het me af").await;
    anna.must_see("Je rollen hier: Invoerder en Lezer.");
    app.finish().await;
}
