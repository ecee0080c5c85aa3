//! Reading mails in the mailbox's pages.

use serde_json::json;
use tokio::time::Instant;

use super::{Browser, PATIENCE, click_on};

impl Browser {
    /// Goes to the mailbox and opens the newest mail of this subject there, waiting until it has come.
    pub async fn open_mail(&self, mailbox: &str, address: &str, subject: &str) {
        self.goto(mailbox).await;
        self.fill("Only mail to", address).await;
        self.click("Show").await;
        self.see(&format!("Mail to {address}")).await;
        let until = Instant::now() + PATIENCE;
        while !self.text().await.contains(subject) {
            assert!(Instant::now() < until, "No \"{subject}\" for {address}. {}", self.on_screen().await);
            self.click("Refresh").await;
            self.see(&format!("Mail to {address}")).await;
        }
        let script = "return [...document.querySelectorAll('a')].find((it) => text(it).startsWith(arguments[0])) || null;";
        let mail = self.find(script, &[json!(subject)]).await.expect("it was just seen");
        self.leave_page().await;
        click_on(&mail, subject).await;
        self.see("Received").await;
        self.see_address("/messages/").await;
    }

    /// Clicks a link inside the opened mail, which takes the whole window.
    pub async fn click_in_mail(&self, name: &str) {
        let frame = self.selected("iframe").await;
        self.leave_page().await;
        frame.enter_frame().await.expect("the mail is shown in a frame");
        let link = self.named(name).await;
        click_on(&link, name).await;
        self.driver.enter_default_frame().await.expect("the mail can be left");
    }
}
