//! The product's own pages, in every state.

use crate::support::{ANNA, GERT, PASSWORD, SAM, VERA};
use sandbox::visma_connect::{Misbehaviour, NewAccount};
use smarttrackers::ids::PersonId;
use smarttrackers::invitations::{self};
use smarttrackers::roles::RoleKind;
use smarttrackers::{people, superadmins};
use time::Duration;

use super::Walk;

/// The mails that come on the way.
const KINDS: [&str; 4] = ["accepted", "declined", "invitation", "superadmin_invitation"];

impl Walk {
    pub(super) async fn through_the_product(mut self) {
        self.signed_out().await;
        self.links().await;
        self.invitees().await;
        self.superadmin_invited().await;
        self.people().await;
        self.roles().await;
        self.in_bulk().await;
        self.tenants().await;
        self.general().await;
        self.limits().await;
        self.mails(&KINDS).await;
        self.broken().await;
        self.end().await;
    }

    async fn signed_out(&mut self) {
        // Nothing is known of the provider yet.
        self.app.connect.misbehave(Some(Misbehaviour::Down));
        self.goto("/login").await;
        self.look("login", 200, "a[href*='registration']").await;
        self.press("form[action='/login'] button").await;
        self.look("error-503-connect", 503, "a[href='/login']").await;
        self.app.connect.misbehave(None);

        self.goto("/t/acme/settings/people").await;
        self.look("login-first", 200, ".notice").await;
        self.press("form[action='/login'] button").await;
        self.press("a[href*='cancel']").await;
        self.look("login-cancelled", 200, ".notice-bad").await;
        self.app.connect.misbehave(Some(Misbehaviour::WrongNonce));
        self.log_in(VERA).await;
        self.look("login-refused", 200, ".notice-bad").await;
        self.app.connect.misbehave(None);
        self.goto("/login/callback?code=x&state=x").await;
        self.look("login-expired", 200, ".notice-bad").await;
        self.browser.forget().await;
        self.goto("/login/callback?code=x&state=x").await;
        self.look("login-no-cookies", 400, "main li").await;

        self.goto("/help/signing-up").await;
        self.look("help", 200, "#google").await;
        self.goto("/nowhere").await;
        self.look("error-404", 404, "h1").await;
        self.goto("/logout").await;
        self.look("error-405", 405, "h1").await;
        let elsewhere = "data:text/html,<form method=post action=URL><button>Log out</button></form>";
        self.goto(&elsewhere.replace("URL", &self.url("/logout"))).await;
        self.press("button").await;
        self.look("error-403-cross-site", 403, "h1").await;
    }

    /// What a link can lead to.
    async fn links(&mut self) {
        let now = self.app.clock.now();
        self.app.clock.set(now - Duration::days(31));
        self.invited("els@acme.example", "Els Expired").await;
        self.invited("eva@acme.example", "Eva Expired").await;
        let expired = self.app.link_to("els@acme.example").await;
        self.app.clock.set(now);
        self.invited("rik@acme.example", "Rik Revoked").await;
        self.invited("dirk@acme.example", "Dirk Declined").await;
        self.invited("ada@acme.example", "Ada Accepted").await;
        self.invited("kim@acme.example", "Kim Pending").await;
        let revoked = self.app.link_to("rik@acme.example").await;
        let (declined, accepted) =
            (self.app.link_to("dirk@acme.example").await, self.app.link_to("ada@acme.example").await);
        let (acme, anna) = (self.app.cast.acme.id, self.app.cast.anna.account);
        let rik = self.person("rik@acme.example").await;
        invitations::revoke(&self.app.base, anna, acme, rik).await.unwrap();
        self.answered("dirk@acme.example", "decline").await;
        self.answered("ada@acme.example", "accept").await;

        self.goto("/invitations/no-such-secret").await;
        self.look("link-unknown", 404, "main li").await;
        self.goto(&revoked).await;
        self.look("link-revoked", 410, "h1").await;
        self.goto(&declined).await;
        self.look("link-declined", 410, "h1").await;
        self.goto(&accepted).await;
        self.look("link-accepted", 410, "h1").await;
        self.goto(&expired).await;
        self.look("link-expired", 410, "main form button").await;
        self.press("main form button").await;
        self.look("login-fresh-link", 200, ".notice").await;

        self.enter("zoe@elsewhere.example").await;
        self.goto(&accepted).await;
        self.look("link-accepted-by-another", 410, "a[href='/measurements']").await;
        self.goto("/measurements").await;
        self.look("measurements-no-access", 200, "#no-access-title").await;
    }

    async fn person(&self, address: &str) -> PersonId {
        let found =
            sqlx::query_scalar("select person_id from people where folded_address = $1").bind(address);
        found.fetch_one(&self.app.db).await.unwrap()
    }

    /// What an invitee meets after the link.
    async fn invitees(&mut self) {
        let kim = self.app.link_to("kim@acme.example").await;
        self.browser.forget().await;
        self.goto(&kim).await;
        self.look("login-invited", 200, "#invitation-title").await;
        self.log_in(VERA).await;
        self.look("measurements-wrong-account", 200, ".split button").await;
        self.press("form[action='/logout'].split button").await;
        self.look("login-another-account", 200, "#invitation-title").await;
        self.app.account_at_provider("kim@acme.example");
        self.log_in("kim@acme.example").await;
        self.look("measurements-invited", 200, "[value=decline]").await;
        self.press("[value=accept]").await;
        self.look("measurements-accepted", 200, ".notice-ok").await;

        self.invited("lee@acme.example", "Lee").await;
        self.enter("lee@acme.example").await;
        self.browser.unfold_selected(".unfold summary").await;
        self.look_again("measurements-declining", ".unfold[open] textarea").await;
        self.press("[value=decline]").await;
        self.look("measurements-declined", 200, ".notice").await;

        self.invited("pat@acme.example", "Pat Two").await;
        let globex = self.app.cast.globex.clone();
        self.invite(&globex, "pat@acme.example", "Pat Two", RoleKind::Manager).await;
        self.enter("pat@acme.example").await;
        self.look("measurements-two-invitations", 200, "#invitation-2").await;
        self.browser.ask("document.querySelector('[value=accept]').value = 'perhaps'").await;
        self.press("[value=perhaps]").await;
        self.look("error-400", 400, "h1").await;
        self.goto("/measurements").await;
        self.press("section:first-of-type [value=accept]").await;
        self.goto("/measurements").await;
        self.look("measurements-member-invited", 200, "#invitation-1 ~ form").await;
        self.press("[value=accept]").await;
        self.look("measurements-two-tenants", 200, ".top-tenant summary").await;
        self.browser.unfold_selected(".top-tenant summary").await;
        self.look_again("menu-tenants", ".top-tenant [open]").await;

        self.invited("una@acme.example", "Una Unverified").await;
        let una = NewAccount {
            email: "una@acme.example".to_owned(),
            first_name: "Una".to_owned(),
            last_name: "Unverified".to_owned(),
            language: "en-GB".to_owned(),
            password: PASSWORD.to_owned(),
            email_verified: false,
        };
        self.app.connect.create_account(una).unwrap();
        self.enter("una@acme.example").await;
        self.look("measurements-unverified", 200, "form[action$='/link']").await;
        self.press("form[action$='/link'] button").await;
        self.look("measurements-link-sent", 200, ".notice").await;

        self.invited("dan@acme.example", "Dan Deactivated").await;
        self.answered("dan@acme.example", "accept").await;
        let dan = self.person("dan@acme.example").await;
        let (acme, anna) = (self.app.cast.acme.id, self.app.cast.anna.account);
        people::deactivate(&self.app.base, anna, acme, dan, false).await.unwrap();
        self.enter("dan@acme.example").await;
        self.look("measurements-ended", 200, "#ended-title").await;

        self.enter(VERA).await;
        self.look("measurements-viewer", 200, "#welcome-title").await;
        self.goto("/t/acme/settings/people").await;
        self.look("error-403", 403, "h1").await;
        self.app.sql("update tenants set second_factor_required_at = '2026-03-01T12:00Z'").await;
        self.goto("/t/acme/measurements").await;
        self.look("second-factor-soon", 200, ".strip").await;
        self.goto("/login/second-factor").await;
        self.look("second-factor-grace", 200, ".journey").await;
        self.app.sql("update tenants set second_factor_required_at = '2026-02-01T12:00Z'").await;
        self.goto("/t/acme/measurements").await;
        self.look("second-factor-tenant", 200, ".journey").await;
        self.app.sql("update tenants set second_factor_required_at = null").await;
        self.goto("/login/second-factor").await;
        self.look("second-factor-nobody", 200, ".journey").await;
        self.goto("/account").await;
        self.look("account-viewer", 200, "#language").await;
        self.browser.unfold_selected(".top-end summary").await;
        self.look_again("menu-account", ".top-end [open]").await;
    }

    async fn superadmin_invited(&mut self) {
        let address = "olga@smarttrackers.example";
        let link = superadmins::invite(&self.app.base, &address.parse().unwrap()).await.unwrap();
        self.enter("zoe@elsewhere.example").await;
        self.goto(&link).await;
        self.look("superadmin-wrong-account", 200, ".split button").await;
        self.press("form[action='/logout'].split button").await;
        self.look("login-superadmin", 200, "#invitation-title").await;
        self.app.account_at_provider(address);
        self.log_in(address).await;
        self.look("superadmin-invited", 200, "form[action='/superadmin/invitation']").await;
        self.press("form[action='/superadmin/invitation'] button").await;
        self.look("second-factor-superadmin", 200, ".notice").await;
        self.app.connect.misbehave(Some(Misbehaviour::NoSecondFactor));
        self.press("main form[action='/login'] button").await;
        self.look("second-factor-missing", 200, ".notice-bad").await;
        self.app.connect.misbehave(None);
        self.press("main form[action='/login'] button").await;
        let code = self.browser.ask("document.querySelector('[data-code]').dataset.code").await;
        self.fill("#code", code.as_str().unwrap()).await;
        self.press("button[type=submit]").await;
        // Past the emergency code.
        self.press(".sheet .button").await;
        self.look("tenants-superadmin-accepted", 200, "main form").await;
    }

    /// Settings > People.
    async fn people(&mut self) {
        self.app.settle().await;
        self.app.mailbox.refuse_with(550, "5.1.1 No such mailbox here");
        let undelivered = self.invited("una.delivered@acme.example", "Noor Undelivered").await;
        self.app.settle().await;
        self.app.mailbox.misbehave(None);
        self.app.mailbox.down().await;
        let waiting = self.invited("wim@acme.example", "Wim Waiting").await;
        self.app.settle().await;
        self.app.mailbox.up().await.unwrap();

        self.enter(ANNA).await;
        self.look("measurements-administrator", 200, "#welcome-title").await;
        let list = "/t/acme/settings/people";
        self.goto(list).await;
        self.look("people", 200, "tbody tr:nth-child(8)").await;
        self.browser.unfold_selected("tbody tr:nth-child(4) summary").await;
        self.look_again("people-menu", "tbody [open]").await;
        for (name, address) in [
            ("joined", VERA),
            ("expired", "eva@acme.example"),
            ("revoked", "rik@acme.example"),
            ("declined", "dirk@acme.example"),
            ("pending", "una@acme.example"),
            ("deactivated", "dan@acme.example"),
            ("oneself", ANNA),
        ] {
            let person = self.person(address).await;
            self.goto(&format!("{list}/{person}")).await;
            self.look(&format!("person-{name}"), 200, "#roles-title").await;
        }
        self.goto(&format!("{list}/{undelivered}")).await;
        self.look("person-undelivered", 200, ".bad").await;
        self.browser.unfold_selected(".steps-said summary").await;
        self.look_again("person-mail-steps", ".steps-said[open]").await;
        self.goto(&format!("{list}/{waiting}")).await;
        self.look("person-mail-waiting", 200, ".wait").await;
        self.press("form[action$='/resend'] button").await;
        self.look("person-resent", 200, ".notice").await;
        for ticked in ["#roles:checked", "#roles ~ * :checked", ".check :checked"] {
            self.browser
                .ask(&format!("document.querySelectorAll({ticked:?}).forEach((it) => it.checked = false)"))
                .await;
        }
        self.press("form[action$='/roles'] button").await;
        self.look("person-no-roles", 422, ".summary").await;

        let anna = self.person(ANNA).await;
        self.goto(&format!("{list}/{anna}")).await;
        let viewer_only = "document.querySelectorAll('.check input').forEach((it, index, all) => it.checked = index === all.length - 1)";
        self.browser.ask(viewer_only).await;
        self.press("form[action$='/roles'] button").await;
        self.look("error-409", 409, "h1").await;

        self.goto(&format!("{list}/new")).await;
        self.look("person-add", 200, "#email").await;
        self.browser.ask("document.querySelector('#name').value = 'Jan '.repeat(40)").await;
        self.fill("#email", "no address").await;
        self.press("main .button-primary").await;
        self.look("person-add-mistakes", 422, ".summary li:nth-child(3)").await;
        self.goto(&format!("{list}/new")).await;
        self.fill("#email", VERA).await;
        self.browser.unfold_selected("#roles").await;
        self.press("main .button-primary").await;
        self.look("person-add-taken", 422, ".summary").await;
        self.browser.ask("document.querySelector('#name').value = 'x'.repeat(70000)").await;
        self.press("main .button-primary").await;
        self.look("error-413", 413, "h1").await;
        self.goto(&format!("{list}/new")).await;
        self.fill("#email", "new@acme.example").await;
        self.browser.unfold_selected("#roles").await;
        self.press("main .button-primary").await;
        self.look("people-invited", 200, ".notice").await;

        self.app.signed_in(ANNA).await;
        self.goto("/account").await;
        self.browser
            .ask(&format!("document.querySelector('#language').value = '{}'", self.language.tag()))
            .await;
        self.press("form[action='/account/language'] button").await;
        self.look("account", 200, ".deeds .visually-hidden").await;
        self.press("main form[action='/logout'] button").await;
        self.look("login-logged-out", 200, ".notice").await;

        let globex = self.app.cast.globex.clone();
        for number in 0..55 {
            self.invite(&globex, &format!("person{number:02}@globex.example"), "", RoleKind::Viewer).await;
        }
        self.enter(GERT).await;
        self.goto("/t/globex/settings/people").await;
        self.press("[rel=next]").await;
        self.look("people-next", 200, "[rel=prev]").await;
    }

    async fn tenants(&mut self) {
        self.enter(SAM).await;
        self.look("measurements-superadmin", 200, "nav a[href='/superadmin/tenants']").await;
        self.goto("/superadmin/tenants").await;
        self.look("tenants", 200, "tbody tr:nth-child(2)").await;
        self.goto("/superadmin/tenants?q=nobody").await;
        self.look("tenants-none", 200, ".blank").await;
        self.goto("/superadmin/tenants/new").await;
        self.look("tenant-new", 200, "#administrator").await;
        self.fill("#slug", "Not A Slug").await;
        self.press("main .button-primary").await;
        self.look("tenant-new-mistakes", 422, ".summary li:nth-child(3)").await;
        self.fill("#name", "Initech").await;
        self.fill("#slug", "initech").await;
        self.fill("#email", "ines@initech.example").await;
        self.press("main .button-primary").await;
        self.look("tenant-created", 200, ".notice").await;
        self.press("[value=suspend]").await;
        self.look("tenant-mistakes", 422, ".summary").await;
        self.fill("#reason", "The invoices of two quarters are open.").await;
        self.press("[value=suspend]").await;
        self.look("tenant-suspended", 200, "[value=reopen]").await;
        self.fill("#confirmation", "Initech").await;
        self.fill("#deletion_reason", "They left us.").await;
        self.press("[value=schedule]").await;
        self.look("tenant-leaving", 200, "[value=restore]").await;
        self.app.sql("delete from people where folded_address = 'ines@initech.example'").await;
        self.goto("/t/initech/settings/people").await;
        self.look("visit", 200, "#reason").await;
        self.press("main .button-primary").await;
        self.look("visit-mistakes", 422, ".summary").await;
        self.fill("#reason", "Ines asked for help.").await;
        self.press("main .button-primary").await;
        self.look("people-empty", 200, ".blank").await;
        self.app.sql("update visits set left_at = began_at where left_at is null").await;
        self.app.look_of(SAM, "acme").await;
        self.goto("/t/acme/measurements").await;
        self.look("measurements-as-superadmin", 200, ".strip").await;
        self.press(".strip form[action$='/act'] button").await;
        self.look("visit-acting", 200, ".strip").await;
    }

    /// What is shown when something is gone that should not be.
    async fn broken(&mut self) {
        self.app.sql("alter table roles rename to roles_away").await;
        self.goto("/t/acme/settings/people/new").await;
        self.look("error-500", 500, "code").await;
        self.app.sql("alter table roles_away rename to roles").await;
        self.app.clock.advance(Duration::hours(11));
        self.goto("/t/acme/measurements").await;
        self.look("login-session-ended", 200, ".notice").await;
        self.enter(SAM).await;
        self.app.base.db.close().await;
        self.goto("/measurements").await;
        self.look("error-503", 503, "a[href='/measurements']").await;
    }
}
