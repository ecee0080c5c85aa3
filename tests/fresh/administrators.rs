//! Whichever way somebody becomes an administrator, whoever does it proves anew who they are.

use smarttrackers::roles::{self, RoleKind};
use time::Duration;

use super::{is_administrator, prove};
use crate::support::{ANNA, SAM, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";
const PEOPLE: &str = "/t/acme/settings/people";
const ROLES: &str = "/t/acme/settings/roles";

/// Long enough after logging in.
fn time_passes(app: &TestApp) {
    app.clock.advance(Duration::minutes(11));
}

/// They have just been asked; they prove who they are and go on.
async fn asked(visitor: &mut Visitor, address: &str) {
    visitor.must_get(403);
    assert_eq!(visitor.page().heading(), "Log in once more");
    visitor.click("Log in with Visma Connect").await;
    if address == SAM {
        visitor.pass_the_provider(SAM).await;
    } else {
        prove(visitor).await;
    }
    assert_eq!(visitor.page().heading(), "Thank you, now go on");
    visitor.click("Go on").await;
}

/// Whether a POST is answered by the question.
async fn is_asked(visitor: &mut Visitor, path: &str, fields: &[(&str, &str)]) -> bool {
    let answer = visitor.post(path, fields).await;
    let asks = answer.status == 403;
    if asks {
        assert_eq!(answer.page().heading(), "Log in once more", "{path}");
    }
    asks
}

async fn role(app: &TestApp, kind: RoleKind) -> String {
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    all.into_iter().find(|role| role.kind == kind).unwrap().id.to_string()
}

async fn own_role(visitor: &mut Visitor, name: &str, permissions: &[&str]) {
    visitor.open(ROLES).await;
    visitor.click("Add role").await;
    visitor.fill("Name", name);
    permissions.iter().for_each(|permission| visitor.tick(permission));
    visitor.click("Add role").await;
    visitor.must_see(&format!("The role {name} is added."));
}

const OFFICE: [&str; 4] = ["Manage people", "Manage roles", "Change tenant settings", "Read the audit trail"];
const WORK: [&str; 4] =
    ["Read measurements", "See all measurements", "Record measurements", "Review and approve measurements"];

#[tokio::test]
async fn inviting_an_administrator_asks_who_it_is_and_goes_on_with_the_form() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("{PEOPLE}/new")).await;
    anna.fill("E-mail address", BO);
    anna.fill("Name", "Bo \"the\" <b>Bos</b> & co");
    anna.tick("Administrator");
    anna.tick("Viewer");
    time_passes(&app);
    anna.click("Save and send invitation").await;
    anna.must_see(&format!("Make {BO} an administrator"));
    assert_eq!(app.count("select count(*) from people where folded_address = 'bo@acme.example'").await, 0);
    asked(&mut anna, ANNA).await;
    anna.must_see(&format!("Invitation sent to {BO}."));
    assert!(is_administrator(&app, BO).await);
    let name: String = sqlx::query_scalar("select name from people where folded_address = $1")
        .bind(BO)
        .fetch_one(&app.db)
        .await
        .unwrap();
    assert_eq!(name, "Bo \"the\" <b>Bos</b> & co");
    // With other roles nobody is asked.
    time_passes(&app);
    add_person(&mut anna, "acme", "cas@acme.example", "Manager").await;
    anna.must_see("Invitation sent to cas@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn what_allows_everything_is_an_administrator_whatever_it_is_called() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    own_role(&mut anna, "Everything", &[OFFICE, WORK].concat()).await;
    own_role(&mut anna, "Office", &OFFICE).await;
    time_passes(&app);
    let kinds = ["Everything", "Office"].map(|name| RoleKind::Own(name.to_owned()));
    let (everything, office) = (role(&app, kinds[0].clone()).await, role(&app, kinds[1].clone()).await);
    let manager = role(&app, RoleKind::Manager).await;
    for (chosen, is_administrator) in
        [(vec![&everything], true), (vec![&office, &manager], true), (vec![&office], false)]
    {
        let mut fields = vec![("email", BO)];
        fields.extend(chosen.iter().map(|role| ("roles", role.as_str())));
        assert_eq!(is_asked(&mut anna, PEOPLE, &fields).await, is_administrator, "{chosen:?}");
    }
    // The one who is in the office now comes to do everything by one role more.
    let bo = app.page_of(BO).await;
    let both = [("roles", office.as_str()), ("roles", &manager)];
    assert!(is_asked(&mut anna, &format!("{bo}/roles"), &both).await);
    app.finish().await;
}

#[tokio::test]
async fn a_list_that_names_an_administrator_asks_and_keeps_what_was_mended() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    for (list, asks) in [("bo@acme.example\nnobody at all", true), ("cas@acme.example\nnobody there", false)]
    {
        anna.open(&format!("{PEOPLE}/import")).await;
        anna.fill("Paste addresses", list);
        anna.tick(if asks { "Administrator" } else { "Manager" });
        anna.click("Check the list").await;
        anna.fill("E-mail address, row 2", "not an address yet");
        time_passes(&app);
        anna.click("Invite one person").await;
        if asks {
            anna.must_see("Make people administrators");
            assert_eq!(app.count("select count(*) from imports where confirmed_at is not null").await, 0);
            asked(&mut anna, ANNA).await;
        }
        anna.must_see("Inviting one person");
    }
    let mended =
        app.count("select count(*) from import_rows where email_address = 'not an address yet'").await;
    assert_eq!(mended, 2);
    app.start_importing();
    app.imports_are_sent().await;
    assert!(is_administrator(&app, BO).await);
    app.finish().await;
}

#[tokio::test]
async fn a_page_of_a_list_survives_the_detour_however_long_it_is() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("{PEOPLE}/import")).await;
    let problems: String =
        (0..100).map(|row| format!("nobody {row} {}\n", "\u{eb}\u{eb}".repeat(60))).collect();
    anna.fill("Paste addresses", &format!("{BO}\n{problems}"));
    anna.tick("Administrator");
    anna.click("Check the list").await;
    time_passes(&app);
    anna.click("Invite one person").await;
    asked(&mut anna, ANNA).await;
    app.start_importing();
    app.imports_are_sent().await;
    assert!(is_administrator(&app, BO).await);
    app.finish().await;
}

#[tokio::test]
async fn making_many_people_administrators_asks_before_it_is_confirmed() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(PEOPLE).await;
    anna.tick("Select Vera Visser");
    anna.fill("What to do", "Add role: Administrator");
    anna.click("Continue").await;
    time_passes(&app);
    anna.click("Add the role to 1 person").await;
    anna.must_see("Make people administrators");
    assert!(!is_administrator(&app, VERA).await);
    asked(&mut anna, ANNA).await;
    assert!(is_administrator(&app, VERA).await);
    app.finish().await;
}

#[tokio::test]
async fn a_role_that_comes_to_allow_everything_asks_and_so_does_one_that_it_takes_the_place_of() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    own_role(&mut anna, "Half", &OFFICE).await;
    let half = role(&app, RoleKind::Own("Half".to_owned())).await;
    let administrator = role(&app, RoleKind::Administrator).await;
    let manager = role(&app, RoleKind::Manager).await;
    let viewer = role(&app, RoleKind::Viewer).await;
    let page = format!("{ROLES}/{half}");
    time_passes(&app);
    let words = ["manage_people", "manage_roles", "manage_tenant", "read_audit"];
    let less: Vec<_> =
        [("name", "Half")].into_iter().chain(words[1..].iter().map(|it| ("permissions", *it))).collect();
    let same: Vec<_> = less.iter().copied().chain([("permissions", words[0])]).collect();
    let rest = ["read_measurements", "see_all_measurements", "record_measurements", "approve_measurements"];
    let more: Vec<_> = same.iter().copied().chain(rest.map(|it| ("permissions", it))).collect();
    assert!(!is_asked(&mut anna, &page, &less).await, "it allows less than before");
    assert!(is_asked(&mut anna, &page, &more).await);
    // Together with Manager it is as much.
    assert!(is_asked(&mut anna, &page, &same).await);
    let delete = format!("{page}/delete");
    assert!(is_asked(&mut anna, &delete, &[("replacement", &administrator)]).await);
    for other in [manager, viewer] {
        assert!(!is_asked(&mut anna, &delete, &[("replacement", &other)]).await);
    }
    app.finish().await;
}

#[tokio::test]
async fn what_lets_an_administrator_in_asks_as_well() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Administrator").await;
    add_person(&mut anna, "acme", "cas@acme.example", "Manager").await;
    time_passes(&app);
    for (address, asks) in [(BO, true), ("cas@acme.example", false)] {
        let page = app.page_of(address).await;
        let other = [("email", "other@home.example")];
        assert_eq!(is_asked(&mut anna, &format!("{page}/address"), &other).await, asks, "{address}");
        let page = app.page_of(if asks { BO } else { "other@home.example" }).await;
        let request = format!("{page}/join-requests/{}", uuid::Uuid::nil());
        assert_eq!(is_asked(&mut anna, &request, &[("answer", "approve")]).await, asks, "{address}");
        assert!(!is_asked(&mut anna, &request, &[("answer", "refuse")]).await, "{address}");
        for deed in ["copy", "take-over", "invite", "reactivate"] {
            assert_eq!(is_asked(&mut anna, &format!("{page}/{deed}"), &[]).await, asks, "{address} {deed}");
        }
        // What goes to the same address once more, or takes something away, gives nothing.
        for deed in ["resend", "replace", "revoke"] {
            assert!(!is_asked(&mut anna, &format!("{page}/{deed}"), &[]).await, "{address} {deed}");
        }
    }
    app.finish().await;
}

#[tokio::test]
async fn many_invitations_are_taken_over_only_after_it() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    app.sql("update people set held_at = now() where folded_address = 'bo@acme.example'").await;
    let person = app.page_of(BO).await.rsplit('/').next().unwrap().to_owned();
    let manager = format!("add_role:{}", role(&app, RoleKind::Manager).await);
    for (deed, asks) in [("take_over", true), (&*manager, false)] {
        let answer = anna.post("/t/acme/settings/people/bulk", &[("deed", deed), ("people", &person)]).await;
        let act = answer.leads_to();
        time_passes(&app);
        assert_eq!(is_asked(&mut anna, &act, &[]).await, asks, "{deed}");
        anna = app.signed_in(ANNA).await;
    }
    app.finish().await;
}

#[tokio::test]
async fn founding_a_tenant_asks_for_it_has_an_administrator() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/tenants/new").await;
    sam.fill("Name", "Initech");
    sam.fill("E-mail address", "ines@initech.example");
    time_passes(&app);
    sam.click("Create tenant").await;
    sam.must_see("Make ines@initech.example an administrator");
    assert_eq!(app.count("select count(*) from tenants where slug = 'initech'").await, 0);
    asked(&mut sam, SAM).await;
    sam.must_be_at("/superadmin/tenants/initech");
    app.finish().await;
}
