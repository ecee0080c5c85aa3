//! Deleting a role: nobody is left without one.

use smarttrackers::bulk;
use smarttrackers::roles::RoleKind;
use time::Duration;

use super::{
    BO, EVERYTHING, ROLES, add_role, exchange, facts_of, id_of, own_roles, page_of_role, vera_keeps_the_roles,
};
use crate::support::{ANNA, SAM, TestApp, VERA, add_person};

#[tokio::test]
async fn a_role_that_nobody_has_is_deleted_by_a_button() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people"]).await;
    anna.click("Edit Front desk").await;
    anna.click("Delete role").await;
    anna.must_see("Delete Front desk? Nobody has this role. Nothing changes for anybody.");
    assert_eq!(anna.page().field("Role they get instead"), None);
    anna.click("Delete role").await;
    anna.must_be_at(ROLES);
    anna.must_see("The role Front desk is deleted.");
    assert_eq!(own_roles(&app).await, Vec::<String>::new());
    app.finish().await;
}

#[tokio::test]
async fn who_has_another_role_keeps_that_and_who_has_none_gets_the_one_chosen() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Read measurements"]).await;
    let delete = format!("{}/delete", page_of_role(&app, "Front desk").await);
    exchange(&app, VERA, "Front desk", None).await;
    anna.open(&delete).await;
    anna.must_see("1 person has this role and loses it. They have another role, which they keep.");
    assert_eq!(anna.page().field("Role they get instead"), None);

    add_person(&mut anna, "acme", BO, "Front desk").await;
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    anna.open(&delete).await;
    anna.must_see("2 people have this role and lose it.");
    anna.must_see("1 of them has no other role and gets the one you choose here.");
    anna.click("Delete role").await;
    anna.must_get(422);
    let complaint = anna.page().complaint("replacement");
    assert_eq!(complaint.as_deref(), Some("Choose the role that people get who have no other."));
    anna.fill("Role they get instead", "Registrar");
    anna.click("Delete role").await;
    anna.must_see("The role Front desk is deleted.");
    bo.open("/measurements").await;
    bo.must_see("Your roles here: Registrar.");
    let mut vera = app.signed_in(VERA).await;
    vera.open("/measurements").await;
    vera.must_see("Your roles here: Viewer.");

    let changes = facts_of(&app, "roles_changed").await;
    let of_deletion = &changes[changes.len() - 2..];
    for change in [
        serde_json::json!({ "before": ["viewer", "Front desk"], "after": ["viewer"] }),
        serde_json::json!({ "before": ["Front desk"], "after": ["registrar"] }),
    ] {
        assert!(of_deletion.contains(&change), "{of_deletion:?}");
    }
    assert_eq!(facts_of(&app, "role_deleted").await[0]["replacement"], "registrar");
    app.finish().await;
}

#[tokio::test]
async fn only_another_role_of_this_tenant_that_is_ones_own_to_give_replaces_it() {
    let app = TestApp::start().await;
    let mut vera = vera_keeps_the_roles(&app).await;
    add_role(&mut vera, "Reader", &["Read measurements"]).await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Reader").await;
    let reader = page_of_role(&app, "Reader").await;
    let delete = format!("{reader}/delete");
    vera.open(&delete).await;
    vera.must_see("loses it. They have no other role and get the one you choose here.");
    let offered = |name| vera.page().option("replacement", name).is_some();
    assert!(offered("Viewer") && offered("Keeper"));
    assert!(!offered("Administrator") && !offered("Registrar") && !offered("Reader"));
    let manager = id_of(&app, RoleKind::Manager).await;
    let foreign = smarttrackers::roles::list(&app.db, app.cast.globex.id).await.unwrap()[3].id.to_string();
    let itself = reader.rsplit('/').next().unwrap();
    let unknown = "Choose roles from this list.";
    let beyond = "You cannot give the role Manager: it can do things that you cannot.";
    for (replacement, status, message) in [
        ("nonsense", 404, unknown),
        (&foreign, 404, unknown),
        (itself, 404, unknown),
        (&manager, 422, beyond),
    ] {
        let refused = vera.post(&delete, &[("replacement", replacement)]).await;
        assert_eq!(refused.status, status, "{replacement}");
        assert_eq!(refused.page().complaint("replacement").as_deref(), Some(message));
    }
    assert_eq!(own_roles(&app).await, ["Keeper", "Reader"]);
    vera.fill("Role they get instead", "Viewer");
    vera.click("Delete role").await;
    vera.must_see("The role Reader is deleted.");
    // They do not manage people, so Anna, who invited, still vouches for what Bo accepts.
    let mut bo = app.signed_in(BO).await;
    bo.must_see("Viewer");
    bo.click("Accept").await;
    bo.must_see("Your roles here: Viewer.");
    app.finish().await;
}

#[tokio::test]
async fn who_can_give_no_other_role_is_told_so() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Keeper", &["Manage roles"]).await;
    exchange(&app, VERA, "Keeper", Some("Viewer")).await;
    let mut vera = app.signed_in(VERA).await;
    vera.open(&format!("{}/delete", page_of_role(&app, "Keeper").await)).await;
    vera.must_see("There is no other role that you can give.");
    assert!(!vera.page().has_button("Delete role"));
    app.finish().await;
}

#[tokio::test]
async fn who_chose_the_replacement_vouches_for_it_until_it_is_accepted() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Manage people", "Read measurements"]).await;
    add_role(&mut anna, "Reader", &["Read measurements"]).await;
    exchange(&app, VERA, "Front desk", None).await;
    let mut vera = app.signed_in(VERA).await;
    add_person(&mut vera, "acme", BO, "Reader").await;
    // Vera could not give this herself.
    let registrar = id_of(&app, RoleKind::Registrar).await;
    let delete = format!("{}/delete", page_of_role(&app, "Reader").await);
    assert_eq!(anna.post(&delete, &[("replacement", &registrar)]).await.status, 303);
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    bo.must_see("Your roles here: Registrar.");
    app.finish().await;
}

#[tokio::test]
async fn neither_change_nor_deletion_takes_the_last_administrator() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &EVERYTHING).await;
    exchange(&app, ANNA, "Front desk", Some("Administrator")).await;
    let desk = page_of_role(&app, "Front desk").await;
    let delete = format!("{desk}/delete");
    let viewer = id_of(&app, RoleKind::Viewer).await;
    let less = [("name", "Front desk"), ("permissions", "manage_roles"), ("confirmed", "yes")];
    let gone = [("replacement", viewer.as_str()), ("confirmed", "yes")];
    let refused = "Acme would be left without an administrator. Make someone else administrator first.";
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    for visitor in [&mut anna, &mut sam] {
        for (path, fields) in [(&desk, &less[..]), (&delete, &gone[..])] {
            let answer = visitor.post(path, fields).await;
            assert_eq!(answer.status, 409);
            assert!(answer.page().words().contains(refused));
        }
    }
    // With another who is active it can be done; one who is only invited does not count.
    add_person(&mut sam, "acme", BO, "Administrator").await;
    assert_eq!(sam.post(&desk, &less).await.status, 409);
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    assert_eq!(sam.post(&desk, &less).await.status, 303);
    assert_eq!(anna.get("/t/acme/settings/people").await.status, 403);
    app.finish().await;
}

#[tokio::test]
async fn a_tenant_without_an_administrator_may_still_change_its_roles() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_role(&mut sam, "Front desk", &["Manage people"]).await;
    // As it is before the first one has accepted.
    app.sql("update people set deactivated_at = now()").await;
    let desk = page_of_role(&app, "Front desk").await;
    let less = [("name", "Front desk"), ("permissions", "read_measurements")];
    assert_eq!(sam.post(&desk, &less).await.status, 303);
    assert_eq!(sam.post(&format!("{desk}/delete"), &[]).await.status, 303);
    app.finish().await;
}

const DELETED: &str = "select count(*) from audit_entries where act = 'role_deleted'";

/// So many members more, all with this role and nothing else, and every tenth of them with another one too.
async fn crowd(app: &TestApp, role: &str, count: i32) {
    sqlx::query(
        "with crowd as (
             insert into people (tenant_id, person_id, email_address, folded_address, name, roles_given_by, created_at,
                 sort_name, search_text)
             select $1, gen_random_uuid(), 'p' || number || '@acme.example', 'p' || number || '@acme.example', '',
                 $2, now(), 'p' || number, ''
             from generate_series(1, $4) as number
             returning tenant_id, person_id, folded_address),
         given as (
             select tenant_id, person_id, role_id from crowd join roles using (tenant_id) where name = $3
             union all
             select tenant_id, person_id, role_id from crowd join roles using (tenant_id)
             where kind = 'manager' and folded_address like '%0@%')
         insert into person_roles (tenant_id, person_id, role_id) select * from given",
    )
    .bind(app.cast.acme.id.0)
    .bind(app.cast.anna.account.0)
    .bind(role)
    .bind(count)
    .execute(&app.db)
    .await
    .unwrap();
}

#[tokio::test]
async fn a_role_of_very_many_people_is_counted_to_a_thousand_and_deleted_in_parts() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Read measurements"]).await;
    crowd(&app, "Front desk", 5000).await;
    anna.open(ROLES).await;
    anna.must_see("Front desk More than 1,000 people");
    anna.click("Edit Front desk").await;
    anna.click("Delete role").await;
    anna.must_see("More than 1,000 people have this role and lose it.");
    anna.must_see("Those who have no other role get the one you choose here.");
    anna.fill("Role they get instead", "Viewer");
    anna.click("Delete role").await;
    anna.must_see("Delete the role Front desk");
    anna.must_see("5,000 people lose the role Front desk");
    anna.must_see("They keep their other roles; whoever has no other gets Viewer. Then the role is deleted.");
    assert_eq!(app.count(DELETED).await, 0, "nothing happens before it is confirmed");
    anna.click("Delete this role").await;
    let act = anna.path();
    assert!(bulk::take_part(&app.base).await.unwrap());
    anna.open(&act).await;
    anna.must_see("500 of 5,000 people");
    while bulk::take_part(&app.base).await.unwrap() {}
    anna.open(&act).await;
    anna.must_see("The role Front desk is deleted.");
    anna.open(ROLES).await;
    anna.must_not_see("Front desk");
    assert_eq!(app.count(DELETED).await, 1);
    assert_eq!(facts_of(&app, "role_deleted").await[0]["replacement"], "viewer");
    assert_eq!(app.count("select count(*) from audit_entries where act = 'roles_changed'").await, 5000);
    let viewers = "select count(*) from people p join person_roles using (tenant_id, person_id)
        join roles r using (tenant_id, role_id) where p.name = '' and r.kind = 'viewer'";
    assert_eq!(app.count(viewers).await, 4500);
    let without = "select count(*) from people p where not exists (
        select from person_roles pr where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id)";
    assert_eq!(app.count(without).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_role_that_somebody_is_given_while_it_is_deleted_in_parts_stays() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Read measurements"]).await;
    crowd(&app, "Front desk", 1_100).await;
    let role = page_of_role(&app, "Front desk").await;
    anna.open(&format!("{role}/delete")).await;
    anna.click("Delete role").await;
    anna.must_see("Choose the role that people get who have no other.");
    anna.fill("Role they get instead", "Viewer");
    anna.click("Delete role").await;
    anna.click("Delete this role").await;
    let act = anna.path();
    assert!(bulk::take_part(&app.base).await.unwrap());
    add_person(&mut anna, "acme", BO, "Front desk").await;
    while bulk::take_part(&app.base).await.unwrap() {}
    anna.open(&act).await;
    anna.must_see("The role is still there, because somebody still has it.");
    assert_eq!(app.count(DELETED).await, 0);
    // One person has it now: that is done at once.
    anna.open(&format!("{role}/delete")).await;
    anna.fill("Role they get instead", "Viewer");
    anna.click("Delete role").await;
    anna.must_see("The role Front desk is deleted.");
    app.finish().await;
}

#[tokio::test]
async fn the_last_administrator_keeps_the_role_that_makes_them_one_in_parts_too() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Chief", &["Manage people", "Manage roles", "Read measurements"]).await;
    crowd(&app, "Chief", 1_100).await;
    // Those of the crowd have never joined; Anna administers by this role alone.
    app.sql(
        "update person_roles pr set role_id = r.role_id from roles r, people p
         where r.name = 'Chief' and r.tenant_id = pr.tenant_id and p.person_id = pr.person_id
             and p.folded_address = 'anna@acme.example'",
    )
    .await;
    anna.open(&format!("{}/delete", page_of_role(&app, "Chief").await)).await;
    anna.fill("Role they get instead", "Viewer");
    anna.click("Delete role").await;
    anna.must_see("1,100 people lose the role Chief");
    anna.must_see("1 person This is you: do it on your own page");
    anna.click("Delete this role").await;
    let act = anna.path();
    while bulk::take_part(&app.base).await.unwrap() {}
    anna.open(&act).await;
    anna.must_see("The role is still there, because somebody still has it.");
    anna.open(ROLES).await;
    anna.must_see("Chief 1 person");
    app.finish().await;
}

#[tokio::test]
async fn deleting_a_role_of_very_many_takes_the_right_to_manage_people_too() {
    let app = TestApp::start().await;
    let mut vera = vera_keeps_the_roles(&app).await;
    add_role(&mut vera, "Front desk", &["Read measurements"]).await;
    crowd(&app, "Front desk", 1_100).await;
    vera.open(&format!("{}/delete", page_of_role(&app, "Front desk").await)).await;
    vera.fill("Role they get instead", "Viewer");
    vera.click("Delete role").await;
    vera.must_see(
        "More than 1,000 people have this role. To delete it, you must be allowed to manage people, too.",
    );
    assert_eq!(app.count("select count(*) from bulk_acts").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_role_of_very_many_is_replaced_by_administrator_only_after_a_fresh_sign_in() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_role(&mut anna, "Front desk", &["Read measurements"]).await;
    crowd(&app, "Front desk", 1_100).await;
    let delete = format!("{}/delete", page_of_role(&app, "Front desk").await);
    for (instead, asks) in [("Administrator", true), ("Manager", false)] {
        anna = app.signed_in(ANNA).await;
        anna.open(&delete).await;
        anna.fill("Role they get instead", instead);
        anna.click("Delete role").await;
        anna.must_see(&format!("whoever has no other gets {instead}."));
        app.clock.advance(Duration::minutes(11));
        anna.click("Delete this role").await;
        let confirmed = app.count("select count(*) from bulk_acts where confirmed_at is not null").await;
        assert_eq!(confirmed, i64::from(!asks), "{instead}");
        if asks {
            anna.must_get(403);
            anna.must_see("Log in once more");
            anna.must_see("Make people administrators");
        }
    }
    app.finish().await;
}
