//! What all journeys share: the product with its cast, browsers, and the stretches that several go.

use crate::support::browser::{Browser, Browsers};
use crate::support::{ANNA, PASSWORD, TestApp};

pub const INVITED: &str = "You are invited to SmartTrackers";
pub const NINA: &str = "nina@acme.example";
/// Nina's own, chosen on the way.
pub const HER_PASSWORD: &str = "Wind-and-Water-77";

/// The product with its cast, and the browsers of one journey.
pub struct Stage {
    pub app: TestApp,
    pub browsers: Browsers,
    pub has_script: bool,
}

impl Stage {
    pub async fn set(has_script: bool) -> Self {
        let browsers = Browsers::start().await;
        Self { app: TestApp::start().await, browsers, has_script }
    }

    /// Somebody sits down at a browser that nobody has used yet.
    pub async fn browser(&self) -> Browser {
        self.browsers.open(self.has_script, "en").await
    }

    /// Somebody with an account sits down and logs in.
    pub async fn at_measurements(&self, address: &str) -> Browser {
        self.app.account_at_provider(address);
        let browser = self.browser().await;
        browser.goto(&self.app.url).await;
        log_in(&browser, address).await;
        browser.see("Measurements").await;
        browser
    }

    pub async fn anna(&self) -> Browser {
        let anna = self.at_measurements(ANNA).await;
        anna.see("Welcome to Acme").await;
        anna
    }

    /// In a browser of their own: by the link in their mail, with an account that they have at the provider.
    pub async fn joins_from_mail(&self, address: &str, role: &str) -> Browser {
        self.app.account_at_provider(address);
        let browser = self.browser().await;
        self.accept_from_mail(&browser, address).await;
        log_in(&browser, address).await;
        browser.click("Accept").await;
        is_member(&browser, role).await;
        browser
    }

    /// Opens the invitation mail and clicks in it.
    pub async fn accept_from_mail(&self, browser: &Browser, address: &str) {
        browser.open_mail(&self.app.mailbox.http_url(), address, INVITED).await;
        browser.click_in_mail("Accept invitation").await;
    }

    pub async fn end(self) {
        drop(self.browsers);
        self.app.finish().await;
    }
}

/// From the SmartTrackers login page through both steps of Visma Connect.
pub async fn log_in(browser: &Browser, address: &str) {
    browser.click("Log in with Visma Connect").await;
    browser.see("Sandbox, not Visma's service").await;
    browser.fill("E-mail address", address).await;
    browser.click("Next").await;
    browser.see("Forgot your password?").await;
    browser.fill("Password", PASSWORD).await;
    browser.click("Sign in").await;
}

/// Types the code that the authenticator app shows; the stand-in tells it.
pub async fn enter_code(browser: &Browser) {
    browser.see("In the sandbox there is no app.").await;
    let code = browser.ask("document.querySelector('[data-code]').dataset.code").await;
    browser.fill("6-digit code", code.as_str().unwrap()).await;
    browser.click("Continue").await;
}

/// The same where it is just being turned on; saves the emergency code.
pub async fn turn_second_factor_on(browser: &Browser) {
    enter_code(browser).await;
    browser.see("Save your emergency code").await;
    browser.click("Continue").await;
}

/// At Settings > People, an administrator adds a person.
pub async fn invite(anna: &Browser, address: &str, roles: &[&str]) {
    anna.click("Settings").await;
    anna.see("Add person").await;
    anna.click("Add person").await;
    anna.see("They get an invitation by mail, valid for 30 days.").await;
    anna.fill("E-mail address", address).await;
    anna.fill("Name", "Nina Nieuw").await;
    for role in roles {
        anna.tick(role).await;
    }
    anna.click("Save and send invitation").await;
    anna.see(&format!("Invitation sent to {address}.")).await;
    anna.see("Invited, valid until 1 April 2026").await;
}

pub async fn is_member(nina: &Browser, roles: &str) {
    nina.see("Welcome. You are now a member of Acme.").await;
    nina.see(&format!("Your roles here: {roles}.")).await;
    nina.see_address("/t/acme/measurements").await;
}

pub async fn sees_joined(anna: &Browser) {
    anna.reload().await;
    anna.see("Nina Nieuw").await;
    anna.see("Joined 2 March 2026").await;
}

/// Registers at Visma Connect, up to the page that tells to look into the inbox.
pub async fn register(nina: &Browser) {
    nina.see("I am not a robot").await;
    nina.fill("First name", "Nina").await;
    nina.fill("Last name", "Nieuw").await;
    nina.fill("E-mail address", NINA).await;
    nina.choose("Language", "English").await;
    nina.choose("Country", "Netherlands").await;
    nina.tick("I am not a robot").await;
    nina.click("Registration").await;
    nina.see("Thank you for registering. Check your inbox.").await;
}

/// Opens the mail of Visma Connect and chooses a password.
pub async fn activate(nina: &Browser, mailbox: &str) {
    nina.open_mail(mailbox, NINA, "Welcome to SmartTrackers").await;
    nina.see("SmartTrackers by Visma").await;
    nina.click_in_mail("Activate account").await;
    nina.see("Choose a password").await;
    nina.fill("New password", HER_PASSWORD).await;
    nina.fill("Repeat the new password", HER_PASSWORD).await;
    nina.click("Set password").await;
    nina.see("Log in with Visma Connect").await;
}
