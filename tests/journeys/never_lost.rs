//! Ways on where an invitation would get lost elsewhere.

use time::Duration;

use super::stage::*;
use crate::support::GERT;

journeys![
    a_link_is_handed_over_by_hand_and_later_replaced,
    an_expired_link_brings_a_fresh_one_and_a_revoked_one_says_whom_to_ask,
    a_mail_that_never_came_is_sent_again,
    with_another_address_one_asks_to_join_and_an_administrator_decides,
    whoever_is_refused_hears_of_it_and_the_invitee_comes_in,
    the_way_goes_on_after_logging_out_and_half_way_through,
    two_tenants_invite_the_same_person,
];

async fn a_link_is_handed_over_by_hand_and_later_replaced(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.account_at_provider(NINA);
    anna.click("Nina Nieuw").await;
    anna.see("Send again, valid until 1 April 2026").await;
    anna.click("Copy a link").await;
    anna.see("A link to hand over").await;
    let link = anna.value("Link").await;

    let nina = stage.browser().await;
    nina.goto(&link).await;
    nina.see("Step 1 of 3").await;
    anna.click("Replace link").await;
    anna.see("Earlier links no longer work.").await;
    anna.see_no("A link to hand over").await;
    nina.goto(&link).await;
    nina.see("A newer link has replaced this one").await;
    stage.accept_from_mail(&nina, NINA).await;
    log_in(&nina, NINA).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;
    stage.end().await;
}

async fn a_mail_that_never_came_is_sent_again(mut stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.account_at_provider(NINA);
    let first = stage.app.link_to(NINA).await;
    // The button says what it does; a day later that is something else.
    anna.click("Nina Nieuw").await;
    anna.see("Send again, valid until 1 April 2026").await;
    stage.app.clock.advance(Duration::DAY);
    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.see("Add person").await;
    anna.click("Nina Nieuw").await;
    anna.click("Send again, valid until 2 April 2026").await;
    anna.see("Invited, valid until 2 April 2026").await;
    anna.see("Anna de Vries sent the invitation again").await;

    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Valid until 2 April 2026").await;
    // The mail that comes late after all is as good.
    let nina = stage.browser().await;
    nina.goto(&first).await;
    nina.see("Valid until 2 April 2026").await;
    log_in(&nina, NINA).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;
    assert_eq!(stage.app.count_mails_to(NINA).await, 2);
    stage.end().await;
}

async fn an_expired_link_brings_a_fresh_one_and_a_revoked_one_says_whom_to_ask(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Step 1 of 3").await;
    stage.app.clock.advance(Duration::days(30));
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("This invitation has expired").await;
    nina.click("Send me a fresh link").await;
    nina.see("If this invitation can still be renewed, a fresh link is on its way").await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Anna de Vries invites you to Acme").await;

    let anna = stage.anna().await;
    anna.goto(&format!("{}/t/acme/settings/people", stage.app.url)).await;
    anna.click("Nina Nieuw").await;
    anna.see("renewed the invitation").await;
    anna.click("Revoke invitation").await;
    anna.see("is revoked").await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Anna de Vries").await;
    nina.see_no("Step 1 of 3").await;
    stage.end().await;
}

async fn with_another_address_one_asks_to_join_and_an_administrator_decides(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Registrar"]).await;
    let gert = stage.at_measurements(GERT).await;
    stage.accept_from_mail(&gert, NINA).await;
    gert.see("This invitation is for another address").await;
    gert.click("Ask to join as gert@globex.example").await;
    gert.see("We have asked the administrators to let you in as gert@globex.example.").await;
    gert.see_no("Ask to join as").await;

    let mailbox = stage.app.mailbox.http_url();
    anna.open_mail(&mailbox, crate::support::ANNA, "gert@globex.example asks to join Acme").await;
    anna.click_in_mail("Approve or refuse").await;
    anna.see("Gert Willems (gert@globex.example) asks to join").await;
    anna.click("Approve").await;
    anna.see("gert@globex.example is in.").await;

    gert.open_mail(&mailbox, GERT, "You are in: Acme").await;
    gert.click_in_mail("Go to Measurements").await;
    gert.see("Your roles here: Registrar.").await;
    stage.end().await;
}

async fn whoever_is_refused_hears_of_it_and_the_invitee_comes_in(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Registrar"]).await;
    stage.app.account_at_provider(NINA);
    let gert = stage.at_measurements(GERT).await;
    stage.accept_from_mail(&gert, NINA).await;
    gert.click("Ask to join as gert@globex.example").await;
    gert.see("You have asked to join as gert@globex.example.").await;

    anna.reload().await;
    anna.see("Wants to join as gert@globex.example").await;
    anna.click("Nina Nieuw").await;
    anna.see("Gert Willems (gert@globex.example) asks to join").await;
    anna.click("Refuse").await;
    anna.see("gert@globex.example was not let in, and gets a mail that says so.").await;
    anna.see_no("asks to join").await;
    let mailbox = stage.app.mailbox.http_url();
    gert.open_mail(&mailbox, GERT, "Acme has not let you in").await;
    gert.goto(&format!("{}/measurements", stage.app.url)).await;
    gert.see("Welcome to Globex").await;

    stage.joins_from_mail(NINA, "Registrar").await;
    stage.end().await;
}

async fn the_way_goes_on_after_logging_out_and_half_way_through(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.account_at_provider(NINA);
    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Valid until").await;
    nina.see("24 hours").await;
    // The page of the provider is closed half-way, and the address of ours typed anew.
    nina.click("Log in with Visma Connect").await;
    nina.see("Sandbox, not Visma's service").await;
    nina.goto(&stage.app.url).await;
    nina.see("Step 1 of 3").await;
    log_in(&nina, NINA).await;
    nina.see("Join Acme").await;
    nina.goto(&format!("{}/account", stage.app.url)).await;
    nina.click("Log out").await;
    nina.see("You are logged out.").await;
    nina.see("Step 1 of 3").await;
    log_in(&nina, NINA).await;
    nina.see("Step 2 of 3").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;
    stage.end().await;
}

async fn two_tenants_invite_the_same_person(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    let gert = stage.at_measurements(GERT).await;
    gert.goto(&format!("{}/t/globex/settings/people/new", stage.app.url)).await;
    gert.fill("E-mail address", NINA).await;
    gert.tick("Manager").await;
    gert.click("Save and send invitation").await;
    gert.see(&format!("Invitation sent to {NINA}.")).await;

    let nina = stage.at_measurements(NINA).await;
    nina.see("2 invitations").await;
    nina.see("Join Acme").await;
    nina.see("Join Globex").await;
    nina.press("section:has([id=invitation-1]) [value=accept]").await;
    nina.see("Welcome. You are now a member of Globex.").await;
    nina.see("Your roles here: Manager.").await;
    nina.goto(&format!("{}/measurements", stage.app.url)).await;
    nina.see("Join Acme").await;
    nina.see_no("Join Globex").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;
    stage.end().await;
}
