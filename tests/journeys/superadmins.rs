//! A superadmin's day: tenants, a visit, and somebody who cannot get in.

use super::stage::*;
use crate::support::SAM;
use crate::support::browser::Browser;

journeys![
    a_tenant_is_found_suspended_and_reopened,
    a_tenant_that_asks_first_lets_a_superadmin_look_and_then_act,
    somebody_who_cannot_get_in_is_found_and_helped,
];

async fn sam(stage: &Stage) -> Browser {
    let sam = stage.browser().await;
    sam.goto(&stage.app.url).await;
    log_in(&sam, SAM).await;
    enter_code(&sam).await;
    sam.see("Each tenant is one customer's closed environment.").await;
    sam
}

async fn a_tenant_is_found_suspended_and_reopened(stage: Stage) {
    let anna = stage.anna().await;
    let sam = sam(&stage).await;
    sam.fill("Search by name or address", "acm").await;
    if !stage.has_script {
        sam.enter().await;
    }
    sam.see_gone("Globex").await;
    sam.click("Acme").await;
    sam.fill("Reason", "Unpaid invoices").await;
    sam.click("Suspend").await;
    sam.see("Acme is suspended. Nobody but superadmins can enter.").await;
    anna.click("Settings").await;
    anna.see("Acme is suspended for now").await;
    anna.see("Ask SmartTrackers at").await;
    sam.click("Reopen").await;
    sam.see("Acme is open again.").await;
    anna.reload().await;
    anna.see("Vera Visser").await;
    stage.end().await;
}

async fn a_tenant_that_asks_first_lets_a_superadmin_look_and_then_act(stage: Stage) {
    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.click("Support visits").await;
    anna.tick("A visit waits until one of our administrators agrees").await;
    anna.click("Save settings").await;
    anna.see("The settings are saved.").await;

    let sam = sam(&stage).await;
    sam.click("Acme").await;
    sam.click("People").await;
    sam.see("Visit Acme").await;
    sam.fill("Reason", "Vera cannot see her measurements").await;
    sam.click("Ask for a visit").await;
    sam.see("The administrators of Acme have been asked.").await;

    anna.reload().await;
    anna.see("Vera cannot see her measurements").await;
    anna.click("Agree: Sam Bakker").await;
    anna.see("Sam Bakker can come in now.").await;

    sam.reload().await;
    sam.click("Begin the visit").await;
    sam.see("You are here as SmartTrackers superadmin, only looking. 30 minutes left.").await;
    sam.click("Vera Visser").await;
    sam.click("Act as administrator").await;
    sam.see("You can now do in Acme what an administrator can.").await;
    sam.tick("Registrar").await;
    sam.click("Save roles").await;
    sam.see("Saved the roles of Vera Visser.").await;
    sam.click("Leave").await;
    sam.see("You have left Acme.").await;

    anna.reload().await;
    anna.see("acted as administrator").await;
    stage.end().await;
}

async fn somebody_who_cannot_get_in_is_found_and_helped(mut stage: Stage) {
    let anna = stage.anna().await;
    stage.app.mailbox.refuse_with(550, "5.7.1 Listed as spam");
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.settle().await;
    stage.app.mailbox.misbehave(None);

    let sam = sam(&stage).await;
    sam.click("Find a person").await;
    sam.fill("E-mail address", "Nina@Acme.Example").await;
    sam.click("Find").await;
    sam.see("The mail could not be delivered:").await;
    sam.see("5.7.1 Listed as spam").await;
    sam.see("Nobody has logged in with").await;
    sam.click("Send invitation again, valid until …").await;
    sam.see(&format!("A new mail is on its way to {NINA}.")).await;

    stage.joins_from_mail(NINA, "Viewer").await;
    sam.reload().await;
    sam.see("Nothing blocks them here.").await;
    stage.end().await;
}
