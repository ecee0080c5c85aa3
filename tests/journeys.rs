//! Whole journeys in a real browser, as people make them: only clicking what can be seen, only typing into
//! fields that bear a label, and reading mails in the mailbox. Each is made with script and without.

use thirtyfour::Key;

use crate::support::{ANNA, GERT, PASSWORD};
use openidconnect::http::Method;

use self::stage::*;

macro_rules! journeys {
    ($($name:ident),+ $(,)?) => {
        mod with_script {
            $(#[tokio::test] async fn $name() { super::$name(super::Stage::set(true).await).await; })+
        }
        mod without_script {
            $(#[tokio::test] async fn $name() { super::$name(super::Stage::set(false).await).await; })+
        }
    };
}

mod importing;
mod in_bulk;
mod interrupted;
mod never_lost;
mod people;
mod second_step;
mod stage;
mod superadmins;

journeys![
    somebody_new_goes_all_the_way_from_the_mail_to_their_first_page,
    somebody_with_a_connect_account_logs_in_and_accepts,
    somebody_already_logged_in_goes_from_the_mail_straight_to_accepting,
    an_invitation_waits_for_its_address_in_another_browser,
    with_the_wrong_account_one_takes_another_and_comes_back,
    an_invitation_that_was_opened_ten_times_by_something_else_can_still_be_accepted,
    somebody_declines,
    a_superadmin_is_invited_makes_a_tenant_and_invites_its_first_administrator,
    a_person_is_added_with_the_keyboard_alone,
    after_logging_out_the_password_is_asked_again,
    the_arrow_beside_a_remembered_address_leads_to_create_account,
    a_form_with_mistakes_keeps_what_was_typed_and_is_read_out,
];

async fn somebody_new_goes_all_the_way_from_the_mail_to_their_first_page(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Manager", "Registrar"]).await;

    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Step 1 of 3").await;
    nina.see("Anna de Vries invites you to Acme").await;
    nina.see("Log in with Visma Connect").await;
    nina.click("Create account").await;
    register(&nina).await;
    activate(&nina, &stage.app.mailbox.http_url()).await;
    // Back on our login page, and not logged in here.
    nina.see("Step 1 of 3").await;
    nina.see_address(&stage.app.url).await;
    nina.click("Log in with Visma Connect").await;
    // At once: Visma Connect has a session already.
    nina.see("Join Acme").await;
    nina.see("Step 2 of 3").await;
    nina.see_address("/measurements").await;
    nina.click("Accept").await;
    is_member(&nina, "Manager and Registrar").await;

    sees_joined(&anna).await;
    stage.end().await;
}

async fn somebody_with_a_connect_account_logs_in_and_accepts(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.account_at_provider(NINA);

    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Step 1 of 3").await;
    log_in(&nina, NINA).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;
    sees_joined(&anna).await;

    // The same mail once more leads to where she is now.
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Welcome to Acme").await;
    stage.end().await;
}

async fn somebody_already_logged_in_goes_from_the_mail_straight_to_accepting(stage: Stage) {
    let nina = stage.at_measurements(NINA).await;
    nina.see("No access yet").await;
    nina.see(NINA).await;
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Registrar"]).await;

    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Registrar").await;
    sees_joined(&anna).await;
    stage.end().await;
}

async fn an_invitation_waits_for_its_address_in_another_browser(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;

    let at_work = stage.browser().await;
    stage.accept_from_mail(&at_work, NINA).await;
    at_work.see("Step 1 of 3").await;
    at_work.click("Create account").await;
    register(&at_work).await;

    // This one never saw the invitation's link.
    let at_home = stage.browser().await;
    activate(&at_home, &stage.app.mailbox.http_url()).await;
    at_home.see_no("Step 1 of 3").await;
    at_home.click("Log in with Visma Connect").await;
    at_home.see("Join Acme").await;
    at_home.click("Accept").await;
    is_member(&at_home, "Viewer").await;
    sees_joined(&anna).await;
    stage.end().await;
}

async fn with_the_wrong_account_one_takes_another_and_comes_back(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.account_at_provider(NINA);

    let shared = stage.at_measurements(GERT).await;
    shared.see("Welcome to Globex").await;
    stage.accept_from_mail(&shared, NINA).await;
    shared.see("This invitation is for another address").await;
    shared.see(NINA).await;
    shared.see(GERT).await;
    shared.see_no("Join Acme").await;
    shared.click("Use another account").await;
    shared.see("Step 1 of 3").await;
    shared.see("Anna de Vries invites you to Acme").await;
    // Visma Connect has let go of Gert too: it asks for an address.
    log_in(&shared, NINA).await;
    shared.see("Join Acme").await;
    shared.click("Accept").await;
    is_member(&shared, "Viewer").await;
    sees_joined(&anna).await;
    stage.end().await;
}

async fn an_invitation_that_was_opened_ten_times_by_something_else_can_still_be_accepted(mut stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.account_at_provider(NINA);
    let link = stage.app.link_to(NINA).await;
    for _ in 0..10 {
        let mut scanner = stage.app.visitor();
        for method in [Method::GET, Method::HEAD] {
            let request = scanner.request(method, &link);
            assert_eq!(scanner.send(request).await.leads_to(), "/login");
        }
    }
    anna.reload().await;
    anna.see("Invited, valid until 1 April 2026").await;

    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Step 1 of 3").await;
    log_in(&nina, NINA).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;
    sees_joined(&anna).await;
    stage.end().await;
}

async fn somebody_declines(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;

    let nina = stage.at_measurements(NINA).await;
    nina.see("Join Acme").await;
    nina.unfold("Decline instead").await;
    nina.fill("A word to Anna de Vries", "Another time, perhaps").await;
    nina.click("Decline").await;
    nina.see("You declined the invitation to Acme.").await;
    nina.see("No access yet").await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("This invitation was declined").await;
    nina.see("Changed your mind? Say so here.").await;

    anna.reload().await;
    anna.see("Declined 2 March 2026").await;
    let mailbox = stage.app.mailbox.http_url();
    anna.open_mail(&mailbox, ANNA, "Nina Nieuw declined your invitation").await;
    anna.see("Another time, perhaps").await;
    anna.click_in_mail("Go to People").await;
    anna.see("Declined 2 March 2026").await;

    nina.click("I changed my mind").await;
    nina.see("The administrators see that you would like to be invited again.").await;
    anna.goto(&format!("{}/t/acme/settings/people?status=attention", stage.app.url)).await;
    anna.see("Would like to be invited again").await;
    anna.click("Invite again: Nina Nieuw").await;
    anna.see(&format!("Invitation sent to {NINA}.")).await;
    stage.end().await;
}

async fn a_superadmin_is_invited_makes_a_tenant_and_invites_its_first_administrator(stage: Stage) {
    let olga = "olga@smarttrackers.example";
    stage.app.account_at_provider(olga);
    smarttrackers::superadmins::invite(&stage.app.base, &olga.parse().unwrap()).await.unwrap();

    let browser = stage.browser().await;
    let mailbox = stage.app.mailbox.http_url();
    browser.open_mail(&mailbox, olga, "You are invited as SmartTrackers superadmin").await;
    browser.click_in_mail("Accept invitation").await;
    browser.see("You are invited as SmartTrackers superadmin").await;
    log_in(&browser, olga).await;
    browser.see("Become SmartTrackers superadmin").await;
    browser.click("Accept").await;
    browser.see("Welcome. You are now a SmartTrackers superadmin.").await;
    // Superadmins need a second factor, which is set up on the way.
    browser.see("SmartTrackers superadmins always log in with a second step").await;
    browser.click("Go on at Visma Connect").await;
    turn_second_factor_on(&browser).await;

    browser.click("Create a tenant").await;
    browser.fill("Name", "Initech B.V.").await;
    if !stage.has_script {
        browser.fill("Address", "initech-b-v").await;
    }
    browser.choose("Default language", "English").await;
    browser.fill("E-mail address", NINA).await;
    browser.click("Create tenant").await;
    browser.see("Initech B.V. is created.").await;
    browser.see_address("/superadmin/tenants/initech-b-v").await;

    let nina = stage.at_measurements(NINA).await;
    nina.see("Join Initech").await;
    nina.click("Accept").await;
    nina.see("Your roles here: Administrator.").await;
    nina.click("Go to People").await;
    nina.see("Joined 2 March 2026").await;
    stage.end().await;
}

async fn a_person_is_added_with_the_keyboard_alone(stage: Stage) {
    let anna = stage.anna().await;
    anna.key(Key::Tab).await;
    assert_eq!(anna.focused().await, "Skip to content");
    anna.tab_to("Settings").await;
    anna.enter().await;
    anna.see("Add person").await;
    anna.tab_to("Add person").await;
    anna.enter().await;
    anna.see("Save and send invitation").await;
    anna.tab_to("E-mail address").await;
    anna.type_text(NINA).await;
    anna.tab_to("Name").await;
    anna.type_text("Nina Nieuw").await;
    anna.tab_to("Registrar").await;
    anna.key(' ').await;
    assert!(anna.is_ticked("Registrar").await);
    anna.tab_to("Save and send invitation").await;
    anna.enter().await;
    anna.see(&format!("Invitation sent to {NINA}.")).await;

    // And her invitation is taken back from the menu of her line.
    anna.tab_to("Actions for Nina Nieuw").await;
    anna.key(Key::Enter).await;
    anna.see("Revoke invitation").await;
    anna.tab_to("Revoke invitation").await;
    anna.enter().await;
    anna.see("The invitation of Nina Nieuw is revoked.").await;
    stage.end().await;
}

async fn after_logging_out_the_password_is_asked_again(stage: Stage) {
    let anna = stage.anna().await;
    anna.unfold("AV Anna de Vries").await;
    anna.see(ANNA).await;
    // Escape closes a menu where script runs; it is the only difference.
    anna.key(Key::Escape).await;
    assert_eq!(anna.text().await.contains(ANNA), !stage.has_script);
    if stage.has_script {
        anna.unfold("AV Anna de Vries").await;
    }
    anna.click("Account").await;
    anna.see("Your name and address come from Visma Connect").await;
    anna.click("Log out").await;
    anna.see("You are logged out.").await;
    // Neither here nor at Visma Connect is she known any more.
    anna.goto(&format!("{}/t/acme/settings/people", stage.app.url)).await;
    anna.see("Log in first, then we take you there.").await;
    log_in(&anna, ANNA).await;
    anna.see("Add person").await;
    anna.see_address("/t/acme/settings/people").await;
    stage.end().await;
}

async fn the_arrow_beside_a_remembered_address_leads_to_create_account(stage: Stage) {
    let anna = stage.browser().await;
    anna.goto(&stage.app.url).await;
    anna.click("Log in with Visma Connect").await;
    anna.see("Save my email address for next time").await;
    anna.fill("E-mail address", ANNA).await;
    anna.tick("Save my email address for next time").await;
    anna.click("Next").await;
    anna.see("Forgot your password?").await;
    anna.fill("Password", PASSWORD).await;
    anna.click("Sign in").await;
    anna.see("Welcome to Acme").await;
    anna.unfold("AV Anna de Vries").await;
    anna.click("Log out").await;
    anna.see("You are logged out.").await;

    // Somebody else at the same computer: the address of the one before is there, and no "Create account".
    anna.click("Log in with Visma Connect").await;
    anna.see("Forgot your password?").await;
    assert_eq!(anna.value("E-mail address").await, ANNA);
    anna.see_no("Create account").await;
    anna.click("Back: another e-mail address, or create an account").await;
    anna.see("New here?").await;
    anna.click("Create account").await;
    anna.see("I am not a robot").await;
    stage.end().await;
}

async fn a_form_with_mistakes_keeps_what_was_typed_and_is_read_out(stage: Stage) {
    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.see("Add person").await;
    anna.click("Add person").await;
    anna.see("They get an invitation by mail, valid for 30 days.").await;
    anna.fill("E-mail address", "nina at acme").await;
    anna.fill("Name", "Nina Nieuw").await;
    anna.choose("Language", "Nederlands").await;
    anna.click("Save and send invitation").await;
    anna.see("2 things need your attention").await;
    anna.see("Enter an address like name@example.com.").await;
    anna.see("Choose at least one role.").await;
    assert_eq!(anna.value("E-mail address").await, "nina at acme");
    assert_eq!(anna.value("Name").await, "Nina Nieuw");
    assert_eq!(anna.value("Language").await, "nl");
    // The summary has the focus, so that it is read out first; its lines lead to the fields.
    assert_eq!(anna.ask("document.activeElement.getAttribute('role')").await, "alert");
    anna.key(Key::Tab).await;
    anna.key(Key::Enter).await;
    anna.see_address("#email").await;
    assert_eq!(anna.focused().await, "E-mail address");

    // A mistake mended, the other left: what was mended stays.
    anna.fill("E-mail address", NINA).await;
    anna.click("Save and send invitation").await;
    anna.see("One thing needs your attention").await;
    assert_eq!(anna.value("E-mail address").await, NINA);
    anna.tick("Viewer").await;
    anna.click("Save and send invitation").await;
    anna.see(&format!("Invitation sent to {NINA}.")).await;
    stage.end().await;
}
