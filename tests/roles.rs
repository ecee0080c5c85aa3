//! Settings > Roles: what roles allow, the tenant's own, and who may make, change and delete them.

mod deleting;
mod last_administrator;
mod oneself;
mod together;

use smarttrackers::roles::{self, RoleKind};
use uuid::Uuid;

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";
const ROLES: &str = "/t/acme/settings/roles";

/// Adds a role by the form.
async fn add_role(visitor: &mut Visitor, name: &str, permissions: &[&str]) {
    visitor.open(ROLES).await;
    visitor.click("Add role").await;
    visitor.fill("Name", name);
    for permission in permissions {
        visitor.tick(permission);
    }
    visitor.click("Add role").await;
    visitor.must_see(&format!("The role {name} is added."));
}

/// What an administrator may do, as the page of a role calls it.
const EVERYTHING: [&str; 8] = [
    "Manage people",
    "Manage roles",
    "Change tenant settings",
    "Read the audit trail",
    "Record measurements",
    "See all measurements",
    "Review and approve measurements",
    "Read measurements",
];

/// Where Settings > Roles shows this role of Acme's own.
async fn page_of_role(app: &TestApp, name: &str) -> String {
    let id: Uuid = sqlx::query_scalar("select role_id from roles where tenant_id = $1 and name = $2")
        .bind(app.cast.acme.id.0)
        .bind(name)
        .fetch_one(&app.db)
        .await
        .unwrap();
    format!("{ROLES}/{id}")
}

async fn id_of(app: &TestApp, kind: RoleKind) -> String {
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    all.into_iter().find(|role| role.kind == kind).unwrap().id.to_string()
}

/// Gives a person of Acme this role beside what they have, and takes another away.
async fn exchange(app: &TestApp, address: &str, gained: &str, lost: Option<&str>) {
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(address).await).await;
    sam.tick(gained);
    if let Some(lost) = lost {
        sam.untick(lost);
    }
    sam.click("Save roles").await;
    sam.must_see("Saved the roles of");
}

/// The names of all roles of Acme's own, in their order.
async fn own_roles(app: &TestApp) -> Vec<String> {
    let names =
        sqlx::query_scalar("select name from roles where tenant_id = $1 and kind = 'own' order by name");
    names.bind(app.cast.acme.id.0).fetch_all(&app.db).await.unwrap()
}

/// The facts of the entries of this act, in their order.
async fn facts_of(app: &TestApp, act: &str) -> Vec<serde_json::Value> {
    let facts = sqlx::query_scalar(
        "select facts - 'visit' - 'reason' from audit_entries where act = $1 order by occurred_at, audit_entry_id",
    );
    facts.bind(act).fetch_all(&app.db).await.unwrap()
}

#[tokio::test]
async fn the_four_built_in_roles_are_explained_and_cannot_be_changed() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.click("Settings").await;
    anna.click("Roles").await;
    anna.must_be_at(ROLES);
    anna.must_see("No roles of your own yet");
    anna.must_see(
        "Administrator 1 person Manage people Manage roles Change tenant settings Read the audit trail \
         Read measurements See all measurements Record measurements Review and approve measurements",
    );
    anna.must_see("Manager Nobody has this role Read measurements See all measurements Record measurements");
    anna.must_see("Registrar Nobody has this role Read measurements Record measurements");
    anna.must_see("Viewer 1 person Read measurements");
    assert_eq!(anna.page().link("Edit Administrator"), None);
    for kind in RoleKind::BUILT_IN {
        let page = format!("{ROLES}/{}", id_of(&app, kind).await);
        let form = [("name", "Mine"), ("permissions", "manage_people")];
        assert_eq!(anna.get(&page).await.status, 404);
        assert_eq!(anna.post(&page, &form).await.status, 404);
        assert_eq!(anna.get(&format!("{page}/delete")).await.status, 404);
        assert_eq!(anna.post(&format!("{page}/delete"), &[]).await.status, 404);
    }
    assert_eq!(app.count("select count(*) from roles").await, 8);
    app.finish().await;
}

#[tokio::test]
async fn an_own_role_is_made_given_and_holds_at_once() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Auditor", &["Read the audit trail", "Read measurements"]).await;
    anna.must_be_at(ROLES);
    anna.must_see("Your own roles Auditor Nobody has this role Edit Read the audit trail Read measurements");

    anna.open("/t/acme/settings/people/new").await;
    anna.must_see("Viewer Reads, and changes nothing Auditor Read the audit trail and read measurements");
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Auditor");
    anna.click("Save roles").await;
    let mut vera = app.signed_in(VERA).await;
    vera.must_see("Your roles here: Viewer and Auditor.");
    vera.must_see("Read the audit trail");

    anna.open(ROLES).await;
    anna.must_see("Auditor 1 person");
    anna.click("Edit Auditor").await;
    assert_eq!(anna.page().value("Name"), "Auditor");
    assert!(anna.page().is_ticked("Read the audit trail") && !anna.page().is_ticked("Record measurements"));
    anna.fill("Name", "Inspector");
    anna.untick("Read the audit trail");
    anna.tick("Record measurements");
    anna.click("Save role").await;
    anna.must_be_at(ROLES);
    anna.must_see("The role Inspector is saved.");
    vera.open("/measurements").await;
    vera.must_see("Your roles here: Viewer and Inspector.");
    vera.must_see("Record measurements");
    vera.must_not_see("Read the audit trail");
    app.finish().await;
}

#[tokio::test]
async fn every_mistake_comes_back_at_its_field_with_what_was_typed() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people"]).await;
    add_role(&mut anna, "Other", &["Manage people"]).await;
    let other = page_of_role(&app, "Other").await;
    let long = "é".repeat(101);
    let taken = "Acme already has a role with this name.";
    let cases = [
        ("", "Enter a name."),
        ("\u{a0}", "Enter a name."),
        (long.as_str(), "Use at most 100 characters for the name."),
        ("Front\u{7}desk", "Use letters, digits and spaces on one line."),
        ("Front\u{202e}desk", "Use letters, digits and spaces on one line."),
        ("front DESK", taken),
        ("Front  desk", taken),
        ("viewer", "A built-in role is called viewer. Choose another name."),
        ("BEHEERDER", "A built-in role is called BEHEERDER. Choose another name."),
        ("Lezer", "A built-in role is called Lezer. Choose another name."),
    ];
    for (name, message) in cases {
        for page in [format!("{ROLES}/new"), other.clone()] {
            anna.open(&page).await;
            anna.fill("Name", name);
            anna.untick("Manage people");
            anna.tick("Read measurements");
            anna.click(if page == other { "Save role" } else { "Add role" }).await;
            anna.must_get(422);
            assert_eq!(anna.page().complaint("name").as_deref(), Some(message), "{name:?}");
            anna.must_see("One thing needs your attention");
            assert!(anna.page().title().starts_with("Error: "));
            assert_eq!(anna.page().value("Name"), name.trim());
            assert!(anna.page().is_ticked("Read measurements") && !anna.page().is_ticked("Manage people"));
        }
    }
    for (fields, message) in [
        (vec![("name", "Night")], "Choose at least one thing that people with this role can do."),
        (vec![("name", "Night"), ("permissions", "fly")], "Choose from this list."),
        (
            vec![("name", "Night"), ("permissions", "read_audit"), ("permissions", "")],
            "Choose from this list.",
        ),
    ] {
        for page in [ROLES, &other] {
            let refused = anna.post(page, &fields).await;
            assert_eq!(refused.status, 422);
            assert_eq!(refused.page().complaint("permissions").as_deref(), Some(message));
        }
    }
    assert_eq!(own_roles(&app).await, ["Front desk", "Other"]);
    // Its own name in other letters is no other role's.
    let fields = [("name", "OTHER"), ("permissions", "manage_people")];
    assert_eq!(anna.post(&other, &fields).await.status, 303);
    assert_eq!(own_roles(&app).await, ["Front desk", "OTHER"]);
    app.finish().await;
}

#[tokio::test]
async fn the_same_name_may_be_in_two_tenants_and_foreign_roles_are_not_found() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people"]).await;
    let mut gert = app.signed_in(GERT).await;
    gert.open("/t/globex/settings/roles/new").await;
    gert.fill("Name", "Front desk");
    gert.tick("Read measurements");
    gert.click("Add role").await;
    gert.must_see("The role Front desk is added.");
    let theirs = page_of_role(&app, "Front desk").await.replace("/acme/", "/globex/");
    let fields = [("name", "Mine"), ("permissions", "read_measurements")];
    for path in [theirs.clone(), "/t/globex/settings/roles/nonsense".to_owned()] {
        assert_eq!(gert.get(&path).await.status, 404);
        assert_eq!(gert.post(&path, &fields).await.status, 404);
        assert_eq!(gert.get(&format!("{path}/delete")).await.status, 404);
        assert_eq!(gert.post(&format!("{path}/delete"), &[]).await.status, 404);
    }
    assert_eq!(own_roles(&app).await, ["Front desk"]);
    app.finish().await;
}

/// Vera gets a role with which she manages roles and can do little else.
async fn vera_keeps_the_roles(app: &TestApp) -> Visitor {
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Keeper", &["Manage roles", "Read measurements"]).await;
    exchange(app, VERA, "Keeper", None).await;
    app.signed_in(VERA).await
}

#[tokio::test]
async fn who_manages_roles_alone_sees_roles_and_not_people() {
    let app = TestApp::start().await;
    let mut vera = vera_keeps_the_roles(&app).await;
    vera.click("Settings").await;
    vera.must_be_at(ROLES);
    assert_eq!(vera.page().link("People"), None);
    assert_eq!(vera.get("/t/acme/settings/people").await.status, 403);
    add_role(&mut vera, "Reader", &["Read measurements"]).await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people"]).await;
    exchange(&app, VERA, "Front desk", Some("Keeper")).await;
    assert_eq!(vera.get(ROLES).await.status, 403);
    let fields = [("name", "Mine"), ("permissions", "read_measurements")];
    assert_eq!(vera.post(ROLES, &fields).await.status, 403);
    app.finish().await;
}

#[tokio::test]
async fn nobody_makes_changes_or_deletes_a_role_beyond_their_own_permissions() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people", "Read measurements"]).await;
    let mut vera = vera_keeps_the_roles(&app).await;
    add_role(&mut vera, "Reader", &["Read measurements"]).await;
    vera.must_see("Front desk Nobody has this role Can do things that you cannot, so you cannot change it.");
    assert_eq!(vera.page().link("Edit Front desk"), None);
    let (desk, reader) = (page_of_role(&app, "Front desk").await, page_of_role(&app, "Reader").await);

    vera.open(&format!("{ROLES}/new")).await;
    assert!(vera.page().is_disabled("Manage people") && !vera.page().is_disabled("Manage roles"));
    let beyond = "You cannot give this, for you cannot do it yourself: Manage people.";
    let fields = [("name", "Mine"), ("permissions", "read_measurements"), ("permissions", "manage_people")];
    for page in [ROLES, &reader] {
        let refused = vera.post(page, &fields).await;
        assert_eq!((refused.status, refused.page().complaint("permissions").as_deref()), (422, Some(beyond)));
    }
    // What it has counts too: they can neither lessen it nor delete it.
    let less = [("name", "Front desk"), ("permissions", "read_measurements")];
    assert_eq!(vera.get(&desk).await.status, 403);
    assert_eq!(vera.post(&desk, &less).await.status, 403);
    assert_eq!(vera.get(&format!("{desk}/delete")).await.status, 403);
    assert_eq!(vera.post(&format!("{desk}/delete"), &[]).await.status, 403);
    assert_eq!(own_roles(&app).await, ["Front desk", "Keeper", "Reader"]);
    // Within what they hold they may.
    let more = [("name", "Reader"), ("permissions", "read_measurements"), ("permissions", "manage_roles")];
    assert_eq!(vera.post(&reader, &more).await.status, 303);
    assert_eq!(vera.post(&format!("{reader}/delete"), &[]).await.status, 303);
    app.finish().await;
}

#[tokio::test]
async fn a_role_beyond_the_reader_stays_with_the_person_who_has_it() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people", "Read measurements"]).await;
    add_role(&mut anna, "Auditor", &["Read the audit trail"]).await;
    exchange(&app, VERA, "Front desk", None).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    exchange(&app, BO, "Auditor", None).await;
    let mut vera = app.signed_in(VERA).await;
    vera.open(&app.page_of(BO).await).await;
    assert!(vera.page().is_ticked("Auditor") && vera.page().is_disabled("Auditor"));
    vera.untick("Viewer");
    vera.tick("Front desk");
    vera.click("Save roles").await;
    vera.must_see("Saved the roles of bo@acme.example.");
    assert!(vera.page().is_ticked("Auditor") && vera.page().is_ticked("Front desk"));
    assert!(!vera.page().is_ticked("Viewer"));
    // None beside it is no mistake, for there is still the one.
    vera.untick("Front desk");
    vera.click("Save roles").await;
    vera.must_see("Saved the roles of bo@acme.example.");
    assert!(vera.page().is_ticked("Auditor"));
    app.finish().await;
}

#[tokio::test]
async fn each_deed_leaves_an_entry_that_tells_before_and_after() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people"]).await;
    let desk = page_of_role(&app, "Front desk").await;
    let id = desk.rsplit('/').next().unwrap();
    let changed = [("name", "Desk"), ("permissions", "manage_people"), ("permissions", "read_measurements")];
    anna.post(&desk, &changed).await;
    // What changes nothing is no deed.
    anna.post(&desk, &changed).await;
    exchange(&app, VERA, "Desk", None).await;
    anna.post(&format!("{desk}/delete"), &[]).await;
    let first = serde_json::json!({ "name": "Front desk", "permissions": ["manage_people"] });
    let second = serde_json::json!({ "name": "Desk", "permissions": ["manage_people", "read_measurements"] });
    assert_eq!(facts_of(&app, "role_created").await, [serde_json::json!({ "role": id, "after": first })]);
    assert_eq!(
        facts_of(&app, "role_changed").await,
        [serde_json::json!({ "role": id, "before": first, "after": second })]
    );
    assert_eq!(
        facts_of(&app, "role_deleted").await,
        [serde_json::json!({ "role": id, "before": second, "replacement": null })]
    );
    assert_eq!(
        facts_of(&app, "roles_changed").await,
        [
            serde_json::json!({ "before": ["viewer"], "after": ["viewer", "Desk"] }),
            serde_json::json!({ "before": ["viewer", "Desk"], "after": ["viewer"] }),
        ]
    );
    let actors = "select count(*) from audit_entries e join accounts a on a.account_id = e.actor_account_id
        where e.act like 'role\\_%' and e.actor = 'person' and a.folded_address = 'anna@acme.example'
            and e.person_id is null and e.tenant_id is not null";
    assert_eq!(app.count(actors).await, 3);
    app.finish().await;
}

#[tokio::test]
async fn what_was_refused_leaves_nothing_and_what_cannot_be_recorded_is_not_done() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people"]).await;
    exchange(&app, VERA, "Front desk", Some("Viewer")).await;
    let desk = page_of_role(&app, "Front desk").await;
    let before = app.count("select count(*) from audit_entries").await;
    let fields = [("name", "Viewer"), ("permissions", "manage_people")];
    assert_eq!(anna.post(ROLES, &fields).await.status, 422);
    assert_eq!(anna.post(&desk, &fields).await.status, 422);
    assert_eq!(anna.post(&format!("{desk}/delete"), &[]).await.status, 422);
    assert_eq!(app.count("select count(*) from audit_entries").await, before);
    app.sql("alter table audit_chain_entries add constraint no_more check (false) not valid").await;
    let viewer = id_of(&app, RoleKind::Viewer).await;
    let fields = [("name", "Other"), ("permissions", "manage_people")];
    assert_eq!(anna.post(ROLES, &fields).await.status, 500);
    assert_eq!(anna.post(&desk, &fields).await.status, 500);
    assert_eq!(anna.post(&format!("{desk}/delete"), &[("replacement", &viewer)]).await.status, 500);
    assert_eq!(own_roles(&app).await, ["Front desk"]);
    let mut vera = app.signed_in(VERA).await;
    vera.open("/measurements").await;
    vera.must_see("Your roles here: Front desk.");
    app.finish().await;
}

#[tokio::test]
async fn there_are_a_hundred_own_roles_at_most() {
    let app = TestApp::start().await;
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, gen_random_uuid(), 'own', 'Role ' || number, array['read_measurements'], now()
         from tenants, generate_series(1, 99) as number where slug = 'acme'",
    )
    .await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "The hundredth", &["Read measurements"]).await;
    let fields = [("name", "One more"), ("permissions", "read_measurements")];
    let refused = anna.post(ROLES, &fields).await;
    assert_eq!(refused.status, 422);
    let complaint = refused.page().complaint("name").unwrap();
    assert_eq!(complaint, "There are 100 roles already, and that is the most. Delete one first.");
    app.finish().await;
}

#[tokio::test]
async fn roles_are_explained_in_dutch_too() {
    let app = TestApp::start().await;
    app.sql("update accounts set language = 'nl'").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(ROLES).await;
    anna.must_see("Lezer 1 gebruiker Metingen lezen");
    anna.click("Rol toevoegen").await;
    anna.fill("Naam", "Administrator");
    anna.click("Rol toevoegen").await;
    anna.must_get(422);
    anna.must_see("Een vaste rol heet al Administrator. Kies een andere naam.");
    anna.must_see("Kies minstens één ding dat je met deze rol kunt.");
    anna.fill("Naam", "Balie");
    anna.tick("Gebruikers beheren");
    anna.tick("Het logboek lezen");
    anna.click("Rol toevoegen").await;
    anna.must_see("De rol Balie is toegevoegd.");
    anna.open("/t/acme/settings/people/new").await;
    anna.must_see("Balie Gebruikers beheren en het logboek lezen");
    app.finish().await;
}
