//! Settings > People: one deed for many people at once.

use smarttrackers::bulk::{self, Deed};
use smarttrackers::invitations::{self, Invitee};
use smarttrackers::people;
use smarttrackers::roles::{self, RoleKind};
use sqlx::AssertSqlSafe;
use time::Duration;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor, add_person};

mod deeds;
mod large;

const LIST: &str = "/t/acme/settings/people";
const BULK: &str = "/t/acme/settings/people/bulk";

/// Invites somebody to Acme by the front door.
async fn invited(app: &TestApp, name: &str, kinds: &[RoleKind]) -> String {
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let chosen: Vec<_> = all.iter().filter(|it| kinds.contains(&it.kind)).map(|it| it.id).collect();
    let address = address(name).parse().unwrap();
    let invitee = Invitee { address, name: name.to_owned(), language: None };
    let anna = app.cast.anna.account;
    invitations::invite(&app.base, anna, &app.cast.acme, invitee, &chosen).await.unwrap().to_string()
}

fn address(name: &str) -> String {
    format!("{}@acme.example", name.to_lowercase())
}

/// The same, and they have joined.
async fn joined(app: &TestApp, name: &str, kinds: &[RoleKind]) -> String {
    let person = invited(app, name, kinds).await;
    app.signed_in(&address(name)).await.click("Accept").await;
    person
}

/// As a form sends it.
async fn deed(app: &TestApp, deed: impl Fn(smarttrackers::ids::RoleId) -> Deed, kind: RoleKind) -> String {
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    deed(all.iter().find(|role| role.kind == kind).unwrap().id).value()
}

/// Selects people in the list and says what to do with them.
async fn choose(visitor: &mut Visitor, list: &str, names: &[&str], what: &str) {
    visitor.open(list).await;
    for name in names {
        visitor.tick(&format!("Select {name}"));
    }
    visitor.fill("What to do", what);
    visitor.click("Continue").await;
}

/// The roles of a person, built-in ones first.
async fn roles_of(app: &TestApp, name: &str) -> String {
    let listed = sqlx::query_scalar(
        "select coalesce(string_agg(r.kind, ' ' order by r.kind), '') from person_roles pr
         join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
         join people p on p.tenant_id = pr.tenant_id and p.person_id = pr.person_id
         where p.name = $1",
    );
    listed.bind(name).fetch_one(&app.db).await.unwrap()
}

/// Who an act was recorded of, by name.
async fn recorded(app: &TestApp, act: &str) -> Vec<String> {
    let names = sqlx::query_scalar(
        "select p.name from audit_entries e
         join people p on p.tenant_id = e.tenant_id and p.person_id = e.person_id
         where e.act = $1 order by p.name",
    );
    names.bind(act).fetch_all(&app.db).await.unwrap()
}

#[tokio::test]
async fn everybody_in_a_view_is_chosen_and_nobody_who_comes_later() {
    let app = TestApp::start().await;
    for name in ["Bo", "Boris", "Bob", "Cas"] {
        invited(&app, name, &[RoleKind::Viewer]).await;
    }
    invited(&app, "Bodil", &[RoleKind::Manager]).await;
    joined(&app, "Boudewijn", &[RoleKind::Viewer]).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(LIST).await;
    let viewer = anna.page().option("role", "Viewer").unwrap();
    anna.open(&format!("{LIST}?q=bo&status=invited&role={viewer}")).await;
    anna.tick("Everybody in this list");
    anna.fill("What to do", "Add role: Registrar");
    anna.click("Continue").await;
    anna.must_see("3 people get the role Registrar");
    let act = anna.path();
    invited(&app, "Bor", &[RoleKind::Viewer]).await;
    anna.open(&act).await;
    anna.click("Add the role to 3 people").await;
    anna.must_be_at(&format!("{LIST}?q=bo&status=invited&role={viewer}"));
    assert_eq!(recorded(&app, "roles_changed").await, ["Bo", "Bob", "Boris"]);
    // An empty view has nobody.
    let answer = anna.post(BULK, &[("deed", "resend"), ("everybody", "yes"), ("q", "zz")]).await;
    assert_eq!(answer.status, 422);
    app.finish().await;
}

#[tokio::test]
async fn what_has_changed_since_is_looked_at_again_when_it_is_done() {
    let app = TestApp::start().await;
    for name in ["Bo", "Cas"] {
        invited(&app, name, &[RoleKind::Viewer]).await;
    }
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo", "Cas"], "Resend invitation").await;
    anna.must_see("2 people get their invitation again");
    app.signed_in("bo@acme.example").await.click("Accept").await;
    anna.click("Resend 2 invitations, valid until 1 April 2026").await;
    anna.must_see("Sent 1 invitation again.");
    anna.must_see("1 person Has already answered the invitation");
    assert_eq!(recorded(&app, "invitation_resent").await, ["Cas"]);
    app.finish().await;
}

#[tokio::test]
async fn confirming_twice_does_it_once() {
    let mut app = TestApp::start().await;
    for name in ["Bo", "Cas"] {
        invited(&app, name, &[RoleKind::Viewer]).await;
    }
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo", "Cas"], "Resend invitation").await;
    let act = anna.path();
    let (mut one, mut two) = (anna.clone(), anna.clone());
    let answers = tokio::join!(one.post(&act, &[]), two.post(&act, &[]));
    assert_eq!((answers.0.status, answers.1.status), (303, 303));
    assert_eq!(anna.post(&act, &[]).await.status, 303);
    assert_eq!(recorded(&app, "invitation_resent").await, ["Bo", "Cas"]);
    assert_eq!(app.count_mails_to("bo@acme.example").await, 2);
    app.finish().await;
}

#[tokio::test]
async fn a_mistake_comes_back_with_what_was_selected() {
    let app = TestApp::start().await;
    let bo = invited(&app, "Bo", &[RoleKind::Viewer]).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("{LIST}?sort=-name")).await;
    anna.tick("Select Bo");
    anna.click("Continue").await;
    anna.must_get(422);
    assert_eq!(anna.page().title(), "Error: People · SmartTrackers");
    assert_eq!(anna.page().complaint("bulk-deed").unwrap(), "Choose what to do with the selected people.");
    assert!(anna.page().is_ticked("Select Bo"));
    assert!(!anna.page().is_ticked("Select Vera Visser"));
    // The page is the view that it was sent from, and leads on from there.
    assert!(anna.page().html.find("Select Vera") < anna.page().html.find("Select Anna"));
    anna.untick("Select Bo");
    anna.fill("What to do", "Deactivate");
    anna.click("Continue").await;
    anna.must_get(422);
    anna.must_see("Select at least one person.");
    assert_eq!(anna.page().value("What to do"), "deactivate");
    anna.tick("Select Bo");
    anna.click("Continue").await;
    anna.must_see("You selected 1 person.");

    for (fields, status) in [
        ([("deed", "fly"), ("people", bo.as_str())], 422),
        ([("deed", "add_role:01980000-0000-7000-8000-000000000000"), ("people", &bo)], 404),
        ([("deed", "resend"), ("people", "nonsense")], 422),
    ] {
        assert_eq!(anna.post(BULK, &fields).await.status, status, "{fields:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn people_roles_and_acts_of_another_tenant_do_not_exist() {
    let app = TestApp::start().await;
    let bo = invited(&app, "Bo", &[RoleKind::Viewer]).await;
    let mut anna = app.signed_in(ANNA).await;
    let gert = app.cast.gert.person.to_string();
    for people in [vec![&gert], vec![&gert, &bo]] {
        let mut fields = vec![("deed", "resend")];
        fields.extend(people.iter().map(|person| ("people", person.as_str())));
        let answer = anna.post(BULK, &fields).await;
        assert_eq!(answer.status, 404);
        assert!(answer.page().words().contains("Some of what you selected is not there any more."));
    }
    let act = anna.post(BULK, &[("deed", "resend"), ("people", &bo)]).await.leads_to();
    anna.open(&act).await;
    anna.must_see("You selected 1 person.");
    let foreign: String = sqlx::query_scalar("select role_id::text from roles where tenant_id = $1 limit 1")
        .bind(app.cast.globex.id.0)
        .fetch_one(&app.db)
        .await
        .unwrap();
    let answer = anna.post(BULK, &[("deed", &format!("add_role:{foreign}")), ("people", &bo)]).await;
    assert_eq!(answer.status, 404);

    let mut gert = app.signed_in(GERT).await;
    let elsewhere = act.replace("/acme/", "/globex/");
    assert_eq!(gert.get(&elsewhere).await.status, 404);
    assert_eq!(gert.post(&elsewhere, &[]).await.status, 404);
    assert_eq!(recorded(&app, "invitation_resent").await, Vec::<String>::new());
    app.finish().await;
}

#[tokio::test]
async fn other_administrators_see_an_act_but_only_who_began_it_confirms_it() {
    let app = TestApp::start().await;
    invited(&app, "Bo", &[RoleKind::Viewer]).await;
    joined(&app, "Cas", &[RoleKind::Administrator]).await;
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo"], "Revoke invitation").await;
    let act = anna.path();
    let mut cas = app.signed_in("cas@acme.example").await;
    cas.open(&act).await;
    cas.must_see("Anna de Vries selected 1 person.");
    cas.must_see("Only Anna de Vries can confirm this.");
    assert!(!cas.page().has_button("Revoke 1 invitation"));
    let answer = cas.post(&act, &[]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.page().words().contains("Only they can confirm this."));
    let mut vera = app.signed_in(VERA).await;
    assert_eq!(vera.get(&act).await.status, 403);
    anna.click("Revoke 1 invitation").await;
    cas.open(&act).await;
    cas.must_see("Revoked 1 invitation.");
    app.finish().await;
}

#[tokio::test]
async fn what_is_not_confirmed_is_forgotten_after_a_day_and_what_is_over_after_thirty() {
    let app = TestApp::start().await;
    invited(&app, "Bo", &[RoleKind::Viewer]).await;
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo"], "Add role: Manager").await;
    anna.click("Add the role to 1 person").await;
    choose(&mut anna, LIST, &["Bo"], "Revoke invitation").await;
    let kept = async || {
        bulk::sweep(&app.db, app.clock.now()).await.unwrap();
        let acts = app.count("select count(*) from bulk_acts").await;
        assert_eq!(app.count("select count(*) from bulk_people").await, acts);
        acts
    };
    app.clock.advance(Duration::hours(23));
    assert_eq!(kept().await, 2);
    app.clock.advance(Duration::hours(1));
    assert_eq!(kept().await, 1);
    app.clock.advance(Duration::days(28));
    assert_eq!(kept().await, 1);
    app.clock.advance(Duration::days(1));
    assert_eq!(kept().await, 0);
    app.finish().await;
}
