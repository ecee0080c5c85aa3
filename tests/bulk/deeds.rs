//! Each deed, to whom it is done, and who is skipped for which reason.

use smarttrackers::roles::{OwnRole, Permission, RoleName};

use super::*;

#[tokio::test]
async fn a_role_is_added_after_a_page_has_said_to_whom_and_to_whom_not() {
    let app = TestApp::start().await;
    for name in ["Bo", "Cas"] {
        invited(&app, name, &[RoleKind::Viewer]).await;
    }
    invited(&app, "Dan", &[RoleKind::Manager]).await;
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo", "Cas", "Dan"], "Add role: Manager").await;
    assert_eq!(anna.page().heading(), "Add the role Manager");
    anna.must_see("You selected 3 people.");
    anna.must_see("2 people get the role Manager");
    anna.must_see("1 person is skipped 1 person Already has this role");
    assert_eq!(roles_of(&app, "Bo").await, "viewer", "nothing is done yet");

    anna.click("Add the role to 2 people").await;
    anna.must_see("Added the role Manager to 2 people.");
    anna.must_see("1 person was skipped");
    assert_eq!(roles_of(&app, "Bo").await, "manager viewer");
    assert_eq!(roles_of(&app, "Cas").await, "manager viewer");
    assert_eq!(recorded(&app, "roles_changed").await, ["Bo", "Cas"]);
    let facts: serde_json::Value =
        sqlx::query_scalar("select facts from audit_entries where act = 'roles_changed' limit 1")
            .fetch_one(&app.db)
            .await
            .unwrap();
    assert_eq!(facts, serde_json::json!({ "before": ["viewer"], "after": ["manager", "viewer"] }));

    anna.click("Already has this role").await;
    anna.click("Dan").await;
    anna.must_be_at(&app.page_of("dan@acme.example").await);
    app.finish().await;
}

#[tokio::test]
async fn where_nobody_is_skipped_it_leads_back_to_the_same_view_with_a_notice() {
    let app = TestApp::start().await;
    for name in ["Bo", "Cas"] {
        invited(&app, name, &[RoleKind::Viewer]).await;
    }
    let mut anna = app.signed_in(ANNA).await;
    let view = format!("{LIST}?status=invited&sort=-name");
    choose(&mut anna, &view, &["Bo"], "Add role: Registrar").await;
    anna.must_see("1 person gets the role Registrar");
    anna.must_not_see("skipped");
    anna.click("Cancel").await;
    anna.must_be_at(&view);
    choose(&mut anna, &view, &["Bo", "Cas"], "Add role: Registrar").await;
    anna.click("Add the role to 2 people").await;
    anna.must_be_at(&view);
    anna.must_see("Added the role Registrar to 2 people.");
    assert_eq!(roles_of(&app, "Cas").await, "registrar viewer");
    app.finish().await;
}

#[tokio::test]
async fn a_role_is_taken_from_those_who_have_another() {
    let app = TestApp::start().await;
    invited(&app, "Bo", &[RoleKind::Viewer, RoleKind::Manager]).await;
    invited(&app, "Cas", &[RoleKind::Viewer]).await;
    invited(&app, "Dan", &[RoleKind::Manager]).await;
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo", "Cas", "Dan"], "Remove role: Viewer").await;
    anna.must_see("1 person loses the role Viewer");
    anna.must_see("1 person Does not have this role");
    anna.must_see("1 person Has no other role, and everybody needs one");
    anna.click("Remove the role from 1 person").await;
    anna.must_see("Removed the role Viewer from 1 person.");
    assert_eq!(roles_of(&app, "Bo").await, "manager");
    assert_eq!(roles_of(&app, "Cas").await, "viewer");
    assert_eq!(recorded(&app, "roles_changed").await, ["Bo"]);
    app.finish().await;
}

#[tokio::test]
async fn open_invitations_are_sent_again_with_links_that_work() {
    let mut app = TestApp::start().await;
    let now = app.clock.now();
    app.clock.set(now - Duration::days(31));
    invited(&app, "Els", &[RoleKind::Viewer]).await;
    app.clock.set(now);
    for name in ["Bo", "Dan", "Rik"] {
        invited(&app, name, &[RoleKind::Viewer]).await;
    }
    app.signed_in("dan@acme.example").await.click("Decline").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("rik@acme.example").await).await;
    anna.click("Revoke invitation").await;
    app.settle().await;
    app.mailbox.clear();

    choose(&mut anna, LIST, &["Bo", "Els", "Dan", "Rik", "Vera Visser"], "Resend invitation").await;
    anna.must_see("2 people get their invitation again");
    anna.must_see("1 person Has no open invitation");
    anna.must_see("2 people Has already answered the invitation");
    anna.click("Resend 2 invitations, valid until 1 April 2026").await;
    anna.must_see("Sent 2 invitations again.");
    assert_eq!(recorded(&app, "invitation_resent").await, ["Bo", "Els"]);
    for name in ["bo", "els"] {
        let address = format!("{name}@acme.example");
        let link = app.link_to(&address).await;
        let mut invitee = app.signed_in(&address).await;
        invitee.open(&link).await;
        invitee.click("Accept").await;
        invitee.must_see("You are now a member of Acme.");
    }
    let mails = app.mailbox.messages().iter().filter(|mail| mail.subject.contains("invited")).count();
    assert_eq!(mails, 2, "nobody else got one");
    app.finish().await;
}

#[tokio::test]
async fn invitations_that_need_another_administrator_are_taken_over() {
    let mut app = TestApp::start().await;
    for name in ["Bo", "Els"] {
        invited(&app, name, &[RoleKind::Viewer]).await;
    }
    joined(&app, "Carla", &[RoleKind::Administrator]).await;
    let mut carla = app.signed_in("carla@acme.example").await;
    carla.open(&app.page_of(ANNA).await).await;
    carla.click("Deactivate").await;
    add_person(&mut carla, "acme", "dan@acme.example", "Viewer").await;
    let attention = format!("{LIST}?status=attention");
    carla.open(&attention).await;
    carla.must_see("Needs another administrator");

    choose(&mut carla, LIST, &["Bo", "Els", "dan@acme.example", "Vera Visser"], "Take over").await;
    carla.must_see("You take over 2 invitations");
    carla.must_see("You vouch for their roles in place of whoever invited them.");
    carla.must_see("1 person Needs no other administrator");
    carla.must_see("1 person Has already answered the invitation");
    carla.click("Take over 2 invitations").await;
    carla.must_see("You took over 2 invitations.");
    assert_eq!(recorded(&app, "invitation_taken_over").await, ["Bo", "Els"]);
    carla.open(&attention).await;
    carla.must_not_see("Needs another administrator");
    app.settle().await;
    app.mailbox.clear();
    let mut bo = app.signed_in("bo@acme.example").await;
    bo.click("Accept").await;
    bo.must_see("You are now a member of Acme.");
    assert!(app.mail_to("carla@acme.example").await.subject.contains("Bo"), "she hears of it now");
    app.finish().await;
}

#[tokio::test]
async fn open_invitations_are_revoked() {
    let mut app = TestApp::start().await;
    invited(&app, "Bo", &[RoleKind::Viewer]).await;
    let link = app.link_to("bo@acme.example").await;
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo", "Vera Visser"], "Revoke invitation").await;
    anna.must_see("1 invitation is revoked");
    anna.must_see("1 person Has already answered the invitation");
    anna.click("Revoke 1 invitation").await;
    anna.must_see("Revoked 1 invitation.");
    assert_eq!(recorded(&app, "invitation_revoked").await, ["Bo"]);
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_see("This invitation was revoked");
    choose(&mut anna, LIST, &["Bo"], "Revoke invitation").await;
    anna.must_see("This can be done to none of them");
    anna.must_see("1 person Has no open invitation");
    assert!(!anna.page().has_button("Revoke 1 invitation"));
    app.finish().await;
}

#[tokio::test]
async fn members_are_deactivated_and_out_at_once_but_never_oneself() {
    let app = TestApp::start().await;
    invited(&app, "Bo", &[RoleKind::Viewer]).await;
    joined(&app, "Cas", &[RoleKind::Viewer]).await;
    let mut vera = app.signed_in(VERA).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("cas@acme.example").await).await;
    anna.click("Deactivate").await;
    choose(&mut anna, LIST, &["Anna de Vries", "Bo", "Cas", "Vera Visser"], "Deactivate").await;
    anna.must_see("1 person can no longer enter");
    anna.must_see("1 person Is already deactivated");
    anna.must_see("1 person Has not joined yet");
    anna.must_see("1 person This is you: do it on your own page");
    assert_eq!(vera.get("/t/acme/measurements").await.status, 200);
    let own = anna.page().link("This is you: do it on your own page").unwrap();
    assert!(own.path().ends_with(&app.cast.anna.person.to_string()));
    anna.click("Deactivate 1 person").await;
    anna.must_see("Deactivated 1 person.");
    assert_eq!(vera.get("/t/acme/measurements").await.status, 303);
    assert_eq!(recorded(&app, "person_deactivated").await, ["Cas", "Vera Visser"]);
    assert_eq!(anna.get(LIST).await.status, 200);
    app.finish().await;
}

#[tokio::test]
async fn own_administration_is_not_taken_in_bulk() {
    let app = TestApp::start().await;
    app.sql(
        "insert into person_roles select p.tenant_id, p.person_id, r.role_id from people p
         join roles r on r.tenant_id = p.tenant_id and r.kind = 'viewer' where p.name = 'Anna de Vries'",
    )
    .await;
    joined(&app, "Bo", &[RoleKind::Administrator, RoleKind::Viewer]).await;
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Anna de Vries", "Bo"], "Remove role: Administrator").await;
    anna.must_see("1 person loses the role Administrator");
    anna.must_see("1 person This is you: do it on your own page");
    anna.click("Remove the role from 1 person").await;
    assert_eq!(roles_of(&app, "Anna de Vries").await, "administrator viewer");
    assert_eq!(roles_of(&app, "Bo").await, "viewer");
    app.finish().await;
}

#[tokio::test]
async fn the_last_administrator_stays_whoever_is_selected() {
    let app = TestApp::start().await;
    for name in ["Bo", "Cas"] {
        joined(&app, name, &[RoleKind::Administrator, RoleKind::Viewer]).await;
    }
    app.sql(
        "insert into person_roles select p.tenant_id, p.person_id, r.role_id from people p
         join roles r on r.tenant_id = p.tenant_id and r.kind = 'viewer' where p.name = 'Anna de Vries'",
    )
    .await;
    let administrators = async || {
        app.count(
            "select count(*) from people p
             join person_roles pr on pr.tenant_id = p.tenant_id and pr.person_id = p.person_id
             join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
             join tenants t on t.tenant_id = p.tenant_id
             where t.slug = 'acme' and r.kind = 'administrator' and p.deactivated_at is null",
        )
        .await
    };
    assert_eq!(administrators().await, 3);
    // A superadmin is none of them.
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    choose(&mut sam, LIST, &["Anna de Vries", "Bo", "Cas"], "Remove role: Administrator").await;
    sam.must_see("2 people lose the role Administrator");
    sam.must_see("1 person Is the last administrator");
    sam.click("Remove the role from 2 people").await;
    sam.must_see("Removed the role Administrator from 2 people.");
    assert_eq!(administrators().await, 1);

    sam.open(LIST).await;
    sam.tick("Everybody in this list");
    sam.fill("What to do", "Deactivate");
    sam.click("Continue").await;
    sam.must_see("3 people can no longer enter");
    sam.click("Deactivate 3 people").await;
    sam.must_see("1 person Is the last administrator");
    assert_eq!(administrators().await, 1);
    assert_eq!(app.count("select count(*) from people where deactivated_at is not null").await, 3);
    app.finish().await;
}

#[tokio::test]
async fn a_role_beyond_ones_own_is_neither_given_nor_taken_nor_its_holder_acted_on() {
    let app = TestApp::start().await;
    app.sql(
        "insert into roles select tenant_id, '01980000-0000-7000-8000-000000000001', 'own', 'Office',
             '{manage_people,read_measurements}', now() from tenants where slug = 'acme'",
    )
    .await;
    joined(&app, "Bo", &[RoleKind::Own("Office".to_owned())]).await;
    invited(&app, "Cas", &[RoleKind::Manager]).await;
    let mut bo = app.signed_in("bo@acme.example").await;
    bo.open(LIST).await;
    assert!(bo.page().html.contains("disabled>Add role: Administrator</option>"));
    assert!(bo.page().html.contains(">Add role: Office</option>"));

    // Sent all the same.
    for what in [
        deed(&app, Deed::AddRole, RoleKind::Administrator).await,
        deed(&app, Deed::RemoveRole, RoleKind::Viewer).await,
    ] {
        let vera = app.cast.vera.person.to_string();
        let answer = bo.post(BULK, &[("deed", &what), ("people", &vera)]).await;
        bo.open(&answer.leads_to()).await;
        bo.must_see("This can be done to none of them");
    }
    choose(&mut bo, LIST, &["Anna de Vries", "Vera Visser"], "Deactivate").await;
    bo.must_see("1 person can no longer enter");
    bo.must_see("1 person Has a role that can do things that you cannot");
    choose(&mut bo, LIST, &["Cas"], "Revoke invitation").await;
    bo.must_see("1 person Has a role that can do things that you cannot");
    // A role that is theirs to give may go to who has one that is not.
    choose(&mut bo, LIST, &["Cas"], "Add role: Viewer").await;
    bo.click("Add the role to 1 person").await;
    assert_eq!(roles_of(&app, "Cas").await, "manager viewer");
    let giver: uuid::Uuid = sqlx::query_scalar("select roles_given_by from people where name = 'Cas'")
        .fetch_one(&app.db)
        .await
        .unwrap();
    assert_eq!(giver, app.cast.anna.account.0, "who cannot give both roles does not vouch for them");
    app.finish().await;
}

#[tokio::test]
async fn no_address_gets_more_mails_than_there_may_be() {
    let app = TestApp::start().await;
    let bo = invited(&app, "Bo", &[RoleKind::Viewer]).await.parse().unwrap();
    invited(&app, "Cas", &[RoleKind::Viewer]).await;
    for _ in 0..4 {
        invitations::resend(&app.base, app.cast.anna.account, app.cast.acme.id, bo).await.unwrap();
    }
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo", "Cas"], "Resend invitation").await;
    anna.must_see("1 person gets the invitation again");
    anna.must_see("1 person Has had too many invitation mails in the last 24 hours");
    anna.click("Resend 1 invitation…").await;
    anna.must_see("Sent 1 invitation again.");
    app.clock.advance(Duration::days(1));
    let mut anna = app.signed_in(ANNA).await;
    choose(&mut anna, LIST, &["Bo", "Cas"], "Resend invitation").await;
    anna.must_see("2 people get their invitation again");
    app.finish().await;
}

#[tokio::test]
async fn a_role_that_is_deleted_meanwhile_is_given_to_nobody() {
    let app = TestApp::start().await;
    invited(&app, "Bo", &[RoleKind::Viewer]).await;
    let (anna, acme) = (app.cast.anna.account, app.cast.acme.id);
    let permissions = [Permission::ReadMeasurements].into_iter().collect();
    let wanted = OwnRole::new(RoleName::new("Intern").unwrap(), permissions).unwrap();
    let role = people::create_role(&app.base, anna, acme, &wanted).await.unwrap();
    let mut visitor = app.signed_in(ANNA).await;
    choose(&mut visitor, LIST, &["Bo"], "Add role: Intern").await;
    visitor.must_see("1 person gets the role Intern");
    people::delete_role(&app.base, anna, acme, role, None, false).await.unwrap();
    visitor.click("Add the role to 1 person").await;
    visitor.must_see("Added the role Intern to 0 people.");
    visitor.must_see("1 person This role does not exist any more");
    app.finish().await;
}
