//! Superadmins' own pages: themselves, visits, and finding somebody.

use smarttrackers::tenants::closing;
use smarttrackers::visits;

use super::Walk;
use crate::support::{ANNA, SAM};

/// The mails that come on the way.
const KINDS: [&str; 10] = [
    "invitation",
    "superadmin_invitation",
    "tenant_deletion_scheduled",
    "tenant_reopened",
    "tenant_restored",
    "tenant_suspended",
    "visit_approved",
    "visit_asked",
    "visit_refused",
    "visit_without_agreement",
];

impl Walk {
    pub(super) async fn through_superadmins(mut self) {
        self.of_visits().await;
        self.of_superadmins().await;
        self.of_finding().await;
        self.of_closed().await;
        self.mails(&KINDS).await;
        self.end().await;
    }

    async fn of_visits(&mut self) {
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/visits").await;
        self.look("visits-none", 200, ".blank").await;
        self.browser.unfold_selected("#ask-first").await;
        self.press("main .checks + .button").await;
        self.look("visits-ask-first", 200, "#ask-first:checked").await;
        self.enter(SAM).await;
        self.goto("/t/acme/settings/people").await;
        self.look("visit-asks-first", 200, "[value=without]").await;
        self.fill("#reason", "Anna asked why a mail does not arrive.").await;
        self.press("main .button-primary").await;
        self.look("visit-waiting", 200, ".notice:not(.notice-ok)").await;
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/visits").await;
        self.look("visits-waiting", 200, "[value=approve]").await;
        self.press("[value=approve]").await;
        self.look("visits-agreed", 200, ".notice").await;
        self.enter(SAM).await;
        self.goto("/superadmin/tenants/acme/visit").await;
        self.look("visit-agreed", 200, "form[action$='/begin']").await;
        self.press("form[action$='/begin'] button").await;
        self.look("visit-looking", 200, ".strip form[action$='/act']").await;
        let vera = self.app.page_of(crate::support::VERA).await;
        self.goto(&vera).await;
        self.press("form[action$='/deactivate'] button").await;
        self.look("error-looking", 403, "h1").await;
        self.goto("/superadmin/tenants/acme/visit").await;
        self.look("visit-live", 200, ".notice a").await;
        self.goto("/t/acme/settings/visits").await;
        self.look("visits-as-visitor", 200, "table").await;
        let (sam, acme) = (self.app.cast.sam, self.app.cast.acme.clone());
        visits::leave(&self.app.base, sam, acme.id).await.unwrap();
        visits::break_glass(&self.app.base, sam, &acme, "Mails go to the wrong people.", None).await.unwrap();
        visits::leave(&self.app.base, sam, acme.id).await.unwrap();
        visits::ask(&self.app.base, sam, &acme, "Curious", None).await.unwrap();
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/visits").await;
        self.press("[value=refuse]").await;
        self.enter(SAM).await;
        self.goto("/superadmin/tenants/acme/visit").await;
        self.look("visit-refused", 200, ".notice-bad").await;
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/visits").await;
        self.look("visits", 200, "tbody tr:nth-child(3)").await;
    }

    async fn of_superadmins(&mut self) {
        self.enter(SAM).await;
        self.goto("/superadmin/superadmins").await;
        self.press("main .button-primary").await;
        self.look("superadmins-mistakes", 422, ".summary").await;
        self.fill("#email", "tess@smarttrackers.example").await;
        self.press("main .button-primary").await;
        self.look("superadmins", 200, ".deeds form").await;
        self.press("main .table .button").await;
        self.look("superadmin", 200, ".button-danger").await;
        self.press("main .button-danger").await;
        self.look("error-last-superadmin", 409, "h1").await;
    }

    async fn of_finding(&mut self) {
        self.app.mailbox.refuse_with(550, "5.1.1 No such mailbox");
        self.invited("bo@acme.example", "Bo Bakker").await;
        self.app.settle().await;
        self.app.mailbox.misbehave(None);
        self.goto("/superadmin/people").await;
        self.look("find", 200, "#email").await;
        self.goto("/superadmin/people?email=bo").await;
        self.look("find-mistakes", 422, ".summary").await;
        self.goto("/superadmin/people?email=bo%40acme.example").await;
        self.look("find-blocked", 200, "form[action$='/resend']").await;
        self.goto("/superadmin/people?email=anna%40acme.example").await;
        self.look("find-nothing-blocks", 200, ".notice-ok").await;
        self.goto("/superadmin/people?email=nobody%40acme.example").await;
        self.look("find-nobody", 200, ".blank").await;
    }

    async fn of_closed(&mut self) {
        let (sam, acme) = (self.app.cast.sam, self.app.cast.acme.id);
        self.invited("cas@acme.example", "Cas").await;
        let link = self.app.link_to("cas@acme.example").await;
        closing::suspend(&self.app.base, sam, acme, "Unpaid invoices").await.unwrap();
        self.enter(SAM).await;
        self.goto("/superadmin/tenants/acme/visit").await;
        self.look("visit-nobody-to-ask", 200, "[value=without]").await;
        self.enter(ANNA).await;
        self.look("measurements-suspended", 200, "#closed-title").await;
        self.goto("/t/acme/measurements").await;
        self.look("error-suspended", 403, "h1").await;
        self.enter("cas@acme.example").await;
        self.goto(&link).await;
        self.look("measurements-invitation-waits", 200, ".notice").await;
        closing::schedule_deletion(&self.app.base, sam, acme, "They left us").await.unwrap();
        self.enter(ANNA).await;
        self.goto("/t/acme/measurements").await;
        self.look("error-leaving", 403, "h1").await;
        closing::restore(&self.app.base, sam, acme).await.unwrap();
        closing::reopen(&self.app.base, sam, acme).await.unwrap();
    }
}
