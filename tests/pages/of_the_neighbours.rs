//! The account settings of Visma Connect's stand-in, and what stands beside it: Google and the second application.

use sandbox::google::Google;

use super::Walk;
use crate::support::{ANNA, GERT, PASSWORD};

impl Walk {
    pub(super) async fn through_the_neighbours(mut self) {
        let google = self.app.google().await;
        google.create_account(ANNA, "Anna", "de Vries");
        self.account_settings().await;
        self.google(&google).await;
        self.second_app().await;
        self.end().await;
    }

    async fn account_settings(&mut self) {
        let settings = self.app.connect.settings_url();
        self.enter(ANNA).await;
        self.goto(&settings).await;
        self.look("settings", 200, ".setting").await;
        self.press("a[href='/settings/details']").await;
        self.look("settings-details", 200, "#country").await;
        self.fill("#first_name", "").await;
        self.press("button[type=submit]").await;
        self.look("settings-details-wrong", 200, ".wrong").await;
        self.fill("#first_name", "Anna").await;
        self.press("button[type=submit]").await;
        self.look("settings-saved", 200, ".notice").await;

        self.press("a[href='/settings/email']").await;
        self.look("settings-email", 200, "#email").await;
        self.press("button[type=submit]").await;
        self.look("settings-email-wrong", 200, "#password-wrong").await;
        self.fill("#email", "anna@elsewhere.example").await;
        self.fill("#password", PASSWORD).await;
        self.press("button[type=submit]").await;
        self.look("settings-email-sent", 200, "h1").await;
        self.goto(&settings).await;
        self.look("settings-email-awaited", 200, ".hint").await;
        let mail = self.app.mail_to("anna@elsewhere.example").await;
        self.goto(&mail.link("Confirm e-mail address").unwrap()).await;
        self.look("settings-email-confirm", 200, "button").await;
        self.press("button[type=submit]").await;
        self.look("settings-email-changed", 200, "h1").await;
        self.goto(&mail.link("Confirm e-mail address").unwrap()).await;
        self.look("settings-email-invalid", 410, "h1").await;

        self.goto(&format!("{settings}/password")).await;
        self.look("settings-password", 200, "#rules").await;
        self.press("button[type=submit]").await;
        self.look("settings-password-wrong", 200, "#current-wrong").await;

        self.goto(&format!("{settings}/two-step")).await;
        self.look("settings-two-step", 200, "#password").await;
        self.fill("#code", "1").await;
        self.fill("#password", "wrong").await;
        self.press("button[type=submit]").await;
        self.look("settings-two-step-wrong", 200, "#password-wrong").await;
        let code = self.browser.ask("document.querySelector('[data-code]').dataset.code").await;
        self.fill("#code", code.as_str().unwrap()).await;
        self.fill("#password", PASSWORD).await;
        self.press("button[type=submit]").await;
        self.look("settings-emergency-code", 200, ".secret").await;
        self.press(".sheet .button").await;
        self.look("settings-two-step-on", 200, "a[href='/settings/two-step/off']").await;
        self.press("a[href='/settings/two-step/off']").await;
        self.look("settings-two-step-off", 200, "#password").await;
        self.press("button[type=submit]").await;
        self.look("settings-two-step-off-wrong", 200, "#password-wrong").await;

        // Remembered on one device, which is forgotten again.
        self.browser.forget().await;
        self.goto(&settings).await;
        self.fill("#email", "anna@elsewhere.example").await;
        self.press("button[type=submit]").await;
        self.fill("#password", PASSWORD).await;
        self.press("button[type=submit]").await;
        let code = self.browser.ask("document.querySelector('[data-code]').dataset.code").await;
        self.fill("#code", code.as_str().unwrap()).await;
        self.browser.unfold_selected("#remember").await;
        self.press("button[type=submit]").await;
        self.look("settings-device", 200, ".beside").await;

        // Somebody without a password.
        let ivo = self.app.connect.create_google_account("ivo@acme.example", "Ivo", "Vos");
        self.browser.plant(self.app.connect.issuer(), &self.app.connect.open_session(&ivo)).await;
        self.goto(&settings).await;
        self.look("settings-without-password", 200, "a[href='/reset-password']").await;
        self.goto(&format!("{settings}/email")).await;
        self.look("settings-password-first", 200, "a[href='/reset-password']").await;
    }

    async fn google(&mut self, google: &Google) {
        self.browser.forget().await;
        self.goto("/login").await;
        self.press("form[action='/login'] button").await;
        self.look("connect-with-google", 200, "a[href^='/google']").await;
        self.press("a[href^='/google']").await;
        self.look("google-choose", 200, ".choices").await;
        self.press(".choices button").await;
        self.look("google-refused", 200, "h1").await;
        self.goto(&format!("{}/google/callback", self.app.connect.issuer())).await;
        self.look("google-not-begun", 400, "h1").await;
        self.goto(google.issuer()).await;
        self.look("google-accounts", 200, ".choices").await;
        self.press(".choices a").await;
        self.look("google-account", 200, "#verified").await;
        self.goto(&format!("{}/accounts/new", google.issuer())).await;
        self.look("google-new", 200, "#verified").await;
        self.press("button[type=submit]").await;
        self.look("google-new-wrong", 200, "#email-wrong").await;
        self.goto(&format!("{}/nowhere", google.issuer())).await;
        self.look("google-404", 404, "h1").await;
    }

    async fn second_app(&mut self) {
        let second = self.app.second_app().await;
        self.browser.forget().await;
        self.goto(second.url()).await;
        self.look("second-app", 200, "a[href='/login']").await;
        self.enter(GERT).await;
        self.goto(&format!("{}/login", second.url())).await;
        self.look("second-app-logged-in", 200, "form[action='/logout']").await;
        self.goto(&format!("{}/nowhere", second.url())).await;
        self.look("second-app-404", 404, "h1").await;
    }
}
