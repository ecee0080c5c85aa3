//! Deeds on roles that happen at once, on real connections.

use std::time::Duration;

use smarttrackers::ids::RoleId;
use smarttrackers::people;
use smarttrackers::roles::{OwnRole, Permission, Permissions, RoleKind, RoleName};

use super::{BO, EVERYTHING, ROLES, add_role, exchange, id_of, page_of_role};
use crate::support::{ANNA, SAM, TestApp, VERA};

const ROUNDS: usize = 12;

async fn administrators(app: &TestApp) -> i64 {
    app.count(
        "select count(distinct p.person_id) from people p
         join person_roles pr using (tenant_id, person_id) join roles r using (tenant_id, role_id)
         join tenants t using (tenant_id)
         where t.slug = 'acme' and 'manage_people' = any(r.permissions)
           and p.joined_at is not null and p.deactivated_at is null",
    )
    .await
}

fn wanted(name: &str, permissions: &[Permission]) -> OwnRole {
    OwnRole::new(RoleName::new(name).unwrap(), permissions.iter().copied().collect::<Permissions>()).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_changes_at_once_cannot_remove_the_last_administrator() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "One", &EVERYTHING).await;
    add_role(&mut anna, "Two", &EVERYTHING).await;
    exchange(&app, VERA, "Two", Some("Viewer")).await;
    exchange(&app, ANNA, "One", Some("Administrator")).await;
    let id = |page: String| RoleId(page.rsplit('/').next().unwrap().parse().unwrap());
    let (one, two) = (id(page_of_role(&app, "One").await), id(page_of_role(&app, "Two").await));
    let (base, cast, acme) = (&app.base, &app.cast, app.cast.acme.id);
    for round in 0..ROUNDS {
        let (less_one, less_two) =
            (wanted("One", &[Permission::ManageRoles]), wanted("Two", &[Permission::ManageRoles]));
        let (anna, vera) = (cast.anna.account, cast.vera.account);
        let results = match round % 3 {
            // Each ends their own, ...
            0 => tokio::join!(
                people::change_role(base, anna, acme, one, &less_one, true),
                people::change_role(base, vera, acme, two, &less_two, true),
            ),
            // ... each the other's, ...
            1 => tokio::join!(
                people::change_role(base, anna, acme, two, &less_two, true),
                people::change_role(base, vera, acme, one, &less_one, true),
            ),
            // ... or the role of one, and the other themselves.
            _ => {
                let changed = people::change_role(base, anna, acme, one, &less_one, true);
                let person = cast.vera.person;
                let out = people::deactivate(base, vera, acme, person, true);
                let (changed, out) = tokio::join!(changed, out);
                (changed, out.map_err(people::RoleRefused::Act))
            }
        };
        let done = usize::from(results.0.is_ok()) + usize::from(results.1.is_ok());
        assert_eq!(done, 1, "{results:?}");
        assert_eq!(administrators(&app).await, 1);
        for (role, name) in [(one, "One"), (two, "Two")] {
            let again = wanted(name, &Permission::ALL);
            people::change_role(base, cast.sam, acme, role, &again, false).await.unwrap();
        }
        let _ = people::reactivate(base, cast.sam, acme, cast.vera.person).await;
        assert_eq!(administrators(&app).await, 2);
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_roles_of_one_name_at_once_one_is_made_and_one_is_told() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    for round in 0..ROUNDS {
        let (lower, upper) = (format!("desk {round}"), format!("DESK {round}"));
        let one = [("name", lower.as_str()), ("permissions", "read_audit")];
        let two = [("name", upper.as_str()), ("permissions", "read_audit")];
        let (one, two) = tokio::join!(anna.post(ROLES, &one), sam.post(ROLES, &two));
        let told = match (one.status, two.status) {
            (303, 422) => two.page(),
            (422, 303) => one.page(),
            other => panic!("{other:?}"),
        };
        assert_eq!(told.complaint("name").unwrap(), "Acme already has a role with this name.");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_is_given_a_role_while_it_is_deleted_is_not_left_without_one() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    let viewer = id_of(&app, RoleKind::Viewer).await;
    let vera = format!("{}/roles", app.page_of(VERA).await);
    for round in 0..ROUNDS {
        add_role(&mut anna, "Passing", &["Read measurements"]).await;
        let page = page_of_role(&app, "Passing").await;
        let role = page.rsplit('/').next().unwrap().to_owned();
        let delete = format!("{page}/delete");
        let (people, email) = ("/t/acme/settings/people", format!("p{round}@acme.example"));
        let (path, fields) = match round % 2 {
            0 => (people, vec![("email", email.as_str()), ("roles", role.as_str())]),
            _ => (vera.as_str(), vec![("roles", role.as_str())]),
        };
        let instead = [("replacement", viewer.as_str())];
        let (given, deleted) = tokio::join!(sam.post(path, &fields), anna.post(&delete, &instead));
        assert_eq!(deleted.status, 303);
        match given.status {
            303 => {}
            404 => assert!(given.page().words().contains("Choose roles from this list.")),
            other => panic!("{other}"),
        }
        let without = "select count(*) from people p where not exists (
            select from person_roles pr where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id)";
        assert_eq!(app.count(without).await, 0);
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_invites_with_a_role_that_is_being_deleted_is_told_to_choose_another() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Passing", &["Read measurements"]).await;
    let role = page_of_role(&app, "Passing").await.rsplit('/').next().unwrap().to_owned();
    let mut deleting = app.db.begin().await.unwrap();
    sqlx::query("delete from roles where name = 'Passing'").execute(&mut *deleting).await.unwrap();
    let inviting = tokio::spawn(async move {
        anna.post("/t/acme/settings/people", &[("email", BO), ("roles", &role)]).await
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!inviting.is_finished(), "it waits for the role's row");
    deleting.commit().await.unwrap();
    let answer = inviting.await.unwrap();
    assert_eq!(answer.status, 404);
    assert_eq!(answer.page().complaint("roles").as_deref(), Some("Choose roles from this list."));
    assert_eq!(app.count("select count(*) from people where folded_address like 'bo@%'").await, 0);
    app.finish().await;
}
