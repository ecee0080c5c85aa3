//! The pages of the mailbox and of Visma Connect's stand-in.

use crate::support::ANNA;

use super::Walk;

/// The mails of the product that come on the way.
const KINDS: [&str; 0] = [];

impl Walk {
    /// The pages of Visma Connect's stand-in and of the mailbox.
    pub(super) async fn through_the_sandbox(mut self) {
        let connect = self.app.connect.issuer().to_owned();
        let mailbox = self.app.mailbox.http_url();

        self.goto("/login").await;
        self.press("form[action='/login'] button").await;
        self.look("connect-address", 200, "#remember").await;
        self.press("button[type=submit]").await;
        self.look("connect-address-wrong", 200, ".wrong").await;
        self.fill("#email", ANNA).await;
        self.press("button[type=submit]").await;
        self.look("connect-password", 200, ".return").await;
        self.fill("#password", "wrong").await;
        self.press("button[type=submit]").await;
        self.look("connect-password-wrong", 200, ".summary").await;
        self.press("a[href^='/reset-password']").await;
        self.look("connect-reset", 200, "#human").await;
        self.press("button[type=submit]").await;
        self.look("connect-reset-wrong", 200, ".wrong").await;
        self.browser.unfold_selected("#human").await;
        self.press("button[type=submit]").await;
        self.look("connect-reset-sent", 200, "h1").await;

        let anna = self.app.account_at_provider(ANNA);
        self.app.connect.set_second_factor(&anna, true);
        self.goto("/login").await;
        self.log_in(ANNA).await;
        self.look("connect-code", 200, "#code").await;
        self.fill("#code", "1").await;
        self.press("button[type=submit]").await;
        self.look("connect-code-wrong", 200, ".summary").await;
        self.press("a[href^='/login/emergency-code']").await;
        self.look("connect-emergency", 200, "#code").await;
        self.fill("#code", "1").await;
        self.press("button[type=submit]").await;
        self.look("connect-emergency-wrong", 200, ".summary").await;
        self.app.connect.set_second_factor(&anna, false);
        self.enter(ANNA).await;
        self.goto("/login/second-factor").await;
        self.press("main form button").await;
        self.look("connect-two-step", 200, "#code").await;
        self.fill("#code", "1").await;
        self.press("button[type=submit]").await;
        self.look("connect-two-step-wrong", 200, ".summary").await;
        self.browser.forget().await;

        self.goto("/login").await;
        self.press("a[href*='registration']").await;
        self.look("connect-registration", 200, "#country").await;
        self.press("button[type=submit]").await;
        self.look("connect-registration-wrong", 200, ".wrong").await;
        self.fill("#first_name", "Nina").await;
        self.fill("#last_name", "Nieuw").await;
        self.fill("#email", "nina@acme.example").await;
        self.browser.ask("document.querySelector('#country').value = 'NL'").await;
        self.browser.unfold_selected("#human").await;
        self.press("button[type=submit]").await;
        self.look("connect-registration-sent", 200, "h1").await;
        let mail = self.app.mail_to("nina@acme.example").await;
        let activation = mail.links().into_iter().find(|(to, _)| to.contains("/activation/")).unwrap().0;
        self.goto(&activation).await;
        self.look("connect-set-password", 200, "#rules").await;
        self.fill("#password", "short").await;
        self.press("button[type=submit]").await;
        self.look("connect-set-password-wrong", 200, "#repeat-wrong").await;
        self.fill("#password", "Wind-and-Water-77").await;
        self.fill("#repeat", "Wind-and-Water-77").await;
        self.press("button[type=submit]").await;
        self.goto(&activation).await;
        self.look("connect-invalid-link", 410, "h1").await;
        self.goto(&connect).await;
        self.look("connect-home", 200, "button").await;
        self.goto(&format!("{connect}/connect/endsession")).await;
        self.look("connect-sign-out", 200, "button").await;
        self.press("button").await;
        self.look("connect-signed-out", 200, "h1").await;
        self.goto(&format!("{connect}/connect/authorize?client_id=nobody")).await;
        self.look("connect-error", 400, "h1").await;
        self.goto(&format!("{connect}/nowhere")).await;
        self.look("connect-404", 404, "h1").await;

        self.goto(&mailbox).await;
        self.look("mailbox", 200, ".mails").await;
        self.fill("#to", "nobody@acme.example").await;
        self.press(".filter button").await;
        self.look("mailbox-filtered", 200, ".empty").await;
        self.goto(&mailbox).await;
        self.press(".mails li:first-child a").await;
        self.look("mailbox-mail", 200, "iframe").await;
        self.goto(&format!("{mailbox}/messages/none")).await;
        self.look("mailbox-missing", 404, "h1").await;
        self.mails(&KINDS).await;
        self.goto(&mailbox).await;
        self.press("form[action='/clear'] button").await;
        self.look("mailbox-empty", 200, ".empty").await;
        self.end().await;
    }
}
