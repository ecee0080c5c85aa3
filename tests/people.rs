//! Settings > People: the form, and what can be done to a person.

use smarttrackers::roles::{self, RoleKind};

use crate::support::{ANNA, GERT, SAM, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";

#[tokio::test]
async fn every_mistake_in_the_form_comes_back_at_its_field_with_what_was_typed() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let long = "é".repeat(101);
    let cases = [
        ("", "", true, "email", "Enter an e-mail address."),
        ("bo", "", true, "email", "Enter an address like name@example.com."),
        ("bo@acme", "", true, "email", "Enter an address like name@example.com."),
        ("bo@acme.example, x@y.example", "", true, "email", "Enter an address like name@example.com."),
        (VERA, "", true, "email", "This address is already in the list of Acme."),
        ("Vera@ACME.Example", "", true, "email", "This address is already in the list of Acme."),
        (BO, &long, true, "name", "Use at most 100 characters for the name."),
        (BO, "Bo\u{7}", true, "name", "Use letters, digits and spaces on one line."),
        (BO, "Bo", false, "roles", "Choose at least one role."),
    ];
    let before = app.count("select count(*) from people").await;
    for (address, name, has_role, field, message) in cases {
        anna.open("/t/acme/settings/people/new").await;
        anna.fill("E-mail address", address);
        anna.fill("Name", name);
        anna.fill("Language", "Nederlands");
        if has_role {
            anna.tick("Registrar");
        }
        anna.click("Save and send invitation").await;
        anna.must_get(422);
        let complaint = anna.page().complaint(field);
        assert_eq!(complaint.as_deref(), Some(message), "{address} {name}: {}", anna.page().words());
        anna.must_see("One thing needs your attention");
        assert!(anna.page().title().starts_with("Error: "));
        assert_eq!(anna.page().value("E-mail address"), address);
        assert_eq!(anna.page().value("Name"), name.trim());
        assert_eq!(anna.page().value("Language"), "nl");
        assert_eq!(anna.page().is_ticked("Registrar"), has_role);
    }
    assert_eq!(app.count("select count(*) from people").await, before);
    // All mistakes at once, each at its field; and mended, it is done.
    anna.open("/t/acme/settings/people/new").await;
    anna.fill("Name", &long);
    anna.click("Save and send invitation").await;
    anna.must_see("3 things need your attention");
    anna.fill("E-mail address", BO);
    anna.fill("Name", "Bo");
    anna.tick("Viewer");
    anna.click("Save and send invitation").await;
    anna.must_be_at("/t/acme/settings/people");
    anna.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn roles_and_languages_that_nobody_offered_are_refused() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let foreign = roles::list(&app.db, app.cast.globex.id).await.unwrap()[3].id.to_string();
    let own = roles::list(&app.db, app.cast.acme.id).await.unwrap()[3].id.to_string();
    for (field, value, complaint) in [
        ("roles", foreign.as_str(), "Choose roles from this list."),
        ("roles", "nonsense", "Choose roles from this list."),
    ] {
        let refused =
            anna.post("/t/acme/settings/people", &[("email", BO), ("roles", &own), (field, value)]).await;
        assert_eq!(refused.status, 404);
        assert_eq!(refused.page().complaint("roles").as_deref(), Some(complaint));
    }
    let fields = [("email", BO), ("roles", own.as_str()), ("language", "tlh")];
    let refused = anna.post("/t/acme/settings/people", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.page().words().contains("Choose a language from this list."));
    assert_eq!(app.count("select count(*) from people where folded_address like 'bo@%'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn the_same_address_may_be_in_two_tenants() {
    let app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", VERA, "Viewer").await;
    gert.must_see("Invitation sent to vera@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn roles_are_edited_and_hold_at_once() {
    let app = TestApp::start().await;
    let mut vera = app.signed_in(VERA).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    assert!(anna.page().is_ticked("Viewer") && !anna.page().is_ticked("Manager"));
    anna.tick("Manager");
    anna.untick("Viewer");
    anna.click("Save roles").await;
    anna.must_see("Saved the roles of Vera Visser.");
    assert!(!anna.page().is_ticked("Viewer") && anna.page().is_ticked("Manager"));
    vera.open("/measurements").await;
    vera.must_see("Your roles here: Manager.");
    anna.untick("Manager");
    anna.click("Save roles").await;
    anna.must_get(422);
    assert_eq!(anna.page().complaint("roles").as_deref(), Some("Choose at least one role."));
    vera.open("/measurements").await;
    vera.must_see("Your roles here: Manager.");
    app.finish().await;
}

#[tokio::test]
async fn roles_of_an_open_invitation_can_be_edited_and_are_what_is_accepted() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.untick("Viewer");
    anna.tick("Manager");
    anna.click("Save roles").await;
    let mut bo = app.signed_in(BO).await;
    bo.must_see("Manager");
    bo.click("Accept").await;
    bo.must_see("Your roles here: Manager.");
    app.finish().await;
}

/// Vera gets a role of Acme's own that manages people and can do little else.
async fn vera_keeps_the_desk(app: &TestApp) {
    app.sql(
        "insert into roles (tenant_id, role_id, kind, name, permissions, created_at)
         select tenant_id, gen_random_uuid(), 'own', 'Front desk', array['manage_people', 'read_measurements'], now()
         from tenants where slug = 'acme'",
    )
    .await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.tick("Front desk");
    anna.click("Save roles").await;
    anna.must_see("Saved the roles of Vera Visser.");
}

#[tokio::test]
async fn nobody_gives_or_takes_a_role_beyond_their_own_permissions() {
    let app = TestApp::start().await;
    vera_keeps_the_desk(&app).await;
    let mut vera = app.signed_in(VERA).await;
    vera.open("/t/acme/settings/people/new").await;
    for role in ["Administrator", "Manager", "Registrar"] {
        assert!(vera.page().is_disabled(role), "{role} is not theirs to give");
    }
    assert!(!vera.page().is_disabled("Viewer") && !vera.page().is_disabled("Front desk"));
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let id = |kind: RoleKind| all.iter().find(|role| role.kind == kind).unwrap().id.to_string();
    let (administrator, viewer) = (id(RoleKind::Administrator), id(RoleKind::Viewer));
    let refused = "You cannot give the role Administrator: it can do things that you cannot.";

    let invited = vera.post("/t/acme/settings/people", &[("email", BO), ("roles", &administrator)]).await;
    assert_eq!((invited.status, invited.page().complaint("roles").as_deref()), (422, Some(refused)));
    // Not to themselves, and not away from Anna, nor can they put Anna out.
    for (person, role) in [(VERA, &administrator), (ANNA, &viewer)] {
        let path = format!("{}/roles", app.page_of(person).await);
        let changed = vera.post(&path, &[("roles", role)]).await;
        assert_eq!((changed.status, changed.page().complaint("roles").as_deref()), (422, Some(refused)));
    }
    let put_out = vera.post(&format!("{}/deactivate", app.page_of(ANNA).await), &[]).await;
    assert_eq!(put_out.status, 409);
    assert!(put_out.page().words().contains(refused));
    // What they hold they give.
    add_person(&mut vera, "acme", BO, "Viewer").await;
    vera.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn inviting_again_needs_the_roles_to_be_ones_own_to_give() {
    let mut app = TestApp::start().await;
    vera_keeps_the_desk(&app).await;
    app.invite(BO, "Administrator").await;
    let mut bo = app.signed_in(BO).await;
    bo.click("Decline").await;
    let mut vera = app.signed_in(VERA).await;
    let again = vera.post(&format!("{}/invite", app.page_of(BO).await), &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.page().words().contains("You cannot give the role Administrator"));
    assert_eq!(app.count_mails_to(BO).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn the_last_administrator_stays_whoever_tries() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    for address in [ANNA, SAM] {
        let mut visitor = app.signed_in(address).await;
        visitor.open(&app.page_of(ANNA).await).await;
        visitor.untick("Administrator");
        visitor.tick("Viewer");
        visitor.click("Save roles").await;
        visitor.must_get(409);
        visitor
            .must_see("Acme would be left without an administrator. Make someone else administrator first.");
        visitor.open(&app.page_of(ANNA).await).await;
        visitor.click("Deactivate").await;
        visitor.must_get(409);
        visitor.must_see("Acme would be left without an administrator.");
    }
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(anna.get("/t/acme/settings/people").await.status, 200);
    app.finish().await;
}

#[tokio::test]
async fn an_invited_or_deactivated_administrator_does_not_count_as_one() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Administrator").await;
    let mut anna = app.signed_in(ANNA).await;
    let own = format!("{}/deactivate", app.page_of(ANNA).await);
    assert_eq!(anna.post(&own, &[]).await.status, 409, "Bo has not accepted");
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Deactivate").await;
    assert_eq!(anna.post(&own, &[]).await.status, 409, "Bo is deactivated");
    anna.open(&app.page_of(BO).await).await;
    anna.click("Reactivate").await;
    anna.must_see("can enter again.");
    assert_eq!(anna.post(&own, &[("confirmed", "yes")]).await.status, 303, "Bo is there");
    assert_eq!(anna.get("/t/acme/settings/people").await.leads_to(), "/measurements");
    app.finish().await;
}

#[tokio::test]
async fn only_members_are_deactivated_and_only_once() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    let (bo, vera) = (app.page_of(BO).await, app.page_of(VERA).await);
    let refused = anna.post(&format!("{bo}/deactivate"), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.page().words().contains("bo@acme.example is not a member now."));
    assert_eq!(anna.post(&format!("{vera}/reactivate"), &[]).await.status, 409);
    assert_eq!(anna.post(&format!("{vera}/deactivate"), &[]).await.status, 303);
    assert_eq!(anna.post(&format!("{vera}/deactivate"), &[]).await.status, 409);
    assert_eq!(anna.post(&format!("{vera}/reactivate"), &[]).await.status, 303);
    app.finish().await;
}

#[tokio::test]
async fn a_page_offers_only_what_can_be_done_now() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    let deeds = [
        "Send again…",
        "Copy a link",
        "Replace link",
        "Revoke invitation",
        "Invite again",
        "Deactivate",
        "Reactivate",
    ];
    let offered = |visitor: &Visitor| -> Vec<&str> {
        deeds.into_iter().filter(|deed| visitor.page().has_button(deed)).collect()
    };
    anna.open(&app.page_of(BO).await).await;
    assert_eq!(offered(&anna), ["Send again…", "Copy a link", "Replace link", "Revoke invitation"]);
    anna.click("Revoke invitation").await;
    assert_eq!(offered(&anna), ["Invite again"]);
    anna.open(&app.page_of(VERA).await).await;
    assert_eq!(offered(&anna), ["Deactivate"]);
    anna.click("Deactivate").await;
    assert_eq!(offered(&anna), ["Reactivate"]);
    app.finish().await;
}

#[tokio::test]
async fn names_are_shown_as_typed_and_are_no_markup() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people/new").await;
    anna.fill("E-mail address", BO);
    anna.fill("Name", "<script>alert(1)</script> & \"Bo\"");
    anna.tick("Viewer");
    anna.click("Save and send invitation").await;
    anna.must_see("<script>alert(1)</script> & \"Bo\"");
    assert!(!anna.page().html.contains("<script>alert"));
    app.finish().await;
}

/// Acme invites at its own domain only, "no" wants no more invitations, and "full" has had enough mails for today.
async fn refuse_some_addresses(app: &TestApp) {
    app.sql("update tenants set allowed_domains = array['acme.example'] where slug = 'acme'").await;
    app.sql(
        "insert into invitation_blocks (tenant_id, address_digest, blocked_at)
         select tenant_id, address_digest(tenant_id, 'no@acme.example'), now() from tenants where slug = 'acme'",
    )
    .await;
    app.mails_today(5, "full@acme.example").await;
}

#[tokio::test]
async fn correcting_the_address_of_an_open_invitation_revokes_it_and_sends_a_new_one() {
    let mut app = TestApp::start().await;
    let old_link = app.invite("b0@acme.example", "Registrar").await;
    refuse_some_addresses(&app).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("b0@acme.example").await).await;
    for (typed, complaint) in [
        ("", "Enter an e-mail address."),
        ("bo", "Enter an address like name@example.com."),
        (VERA, "This address is already in the list of Acme."),
        ("B0@Acme.example", "The invitation goes to this address already."),
        ("bo@other.example", "Only addresses at these domains can be invited: acme.example."),
        ("no@acme.example", "Whoever has this address does not want to be invited here again…"),
        ("full@acme.example", "This address got 5 invitation mails in the last 24 hours…"),
    ] {
        anna.fill("Right address", typed);
        anna.click("Correct address").await;
        anna.must_get(422);
        let told = anna.page().complaint("email").unwrap();
        assert!(told.starts_with(complaint.trim_end_matches('…')), "{typed}: {told}");
        assert_eq!(anna.page().value("Right address"), typed);
    }
    let revoked = "select count(*) from invitations where revoked_at is not null";
    assert_eq!(app.count(revoked).await, 0, "nothing has happened yet");
    anna.fill("Right address", BO);
    anna.click("Correct address").await;
    anna.must_see("The old invitation is revoked; a new one goes to bo@acme.example.");
    anna.must_see("Anna de Vries corrected the address from b0@acme.example to bo@acme.example");
    let mut bo = app.visitor();
    bo.open(&old_link).await;
    bo.must_get(410);
    let link = app.link_to(BO).await;
    let mut bo = app.signed_in(BO).await;
    bo.open(&link).await;
    bo.click("Accept").await;
    anna.open(&app.page_of(BO).await).await;
    assert!(anna.page().field("Right address").is_none(), "there is no open invitation any more");
    let path = format!("{}/address", app.page_of(BO).await);
    assert_eq!(anna.post(&path, &[("email", "late@acme.example")]).await.status, 409);
    app.finish().await;
}

#[tokio::test]
async fn name_and_language_can_be_changed() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.fill("Name", &"x".repeat(101));
    anna.click("Save details").await;
    anna.must_get(422);
    assert_eq!(anna.page().complaint("name").as_deref(), Some("Use at most 100 characters for the name."));
    anna.fill("Name", "Bo Ünal");
    anna.fill("Language", "Nederlands");
    anna.click("Save details").await;
    anna.must_see("Saved the details of Bo Ünal.");
    assert_eq!(anna.page().value("Name"), "Bo Ünal");
    anna.click("Send again…").await;
    assert!(app.mail_to(BO).await.text.contains("Bo Ünal"));
    anna.open("/t/acme/settings/people?q=unal").await;
    anna.must_see("Bo Ünal");
    app.finish().await;
}

#[tokio::test]
async fn a_person_has_a_history_with_what_the_mail_server_answered() {
    let mut app = TestApp::start().await;
    app.mailbox.refuse_with(451, "4.7.1 Come back later");
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    app.settle().await;
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("Invitation to bo@acme.example Mail waiting, next try 2 March 2026, 09:00 UTC");
    anna.must_see("4.7.1 Come back later");
    anna.open("/t/acme/settings/people").await;
    anna.must_see("Mail waiting, next try 2 March 2026, 09:00 UTC");
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("Sent 2 March 2026 by Anna de Vries");
    anna.must_see("Anna de Vries sent an invitation");
    app.mailbox.misbehave(None);
    app.clock.advance(time::Duration::HOUR);
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(BO).await).await;
    sam.click("Send again…").await;
    sam.tick("Manager");
    sam.click("Save roles").await;
    sam.must_see("SmartTrackers sent the invitation again");
    sam.must_see("SmartTrackers changed the roles from Viewer to Manager and Viewer");
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    sam.open(&app.page_of(BO).await).await;
    sam.must_see("Bo Tester accepted");
    sam.must_see("Joined 2 March 2026");
    app.finish().await;
}
