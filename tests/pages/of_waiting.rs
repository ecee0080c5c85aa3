//! Pages on which something has to wait: for who it is, or for a while.

use time::Duration;

use super::Walk;
use crate::support::ANNA;

impl Walk {
    pub(super) async fn through_what_waits(mut self) {
        self.fresh().await;
        self.too_late().await;
        self.too_often().await;
        self.end().await;
    }

    /// A deed of consequence, a while after logging in.
    async fn fresh(&mut self) {
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/people/new").await;
        self.fill("#email", "a.rather.long.address.of.somebody@department-of-sustainability.example").await;
        self.browser.unfold_selected("#roles").await;
        self.app.clock.advance(Duration::minutes(11));
        self.press("main .button-primary").await;
        self.look("fresh", 403, "form[action='/account/fresh']").await;
        self.press("main .button-primary").await;
        self.pass_connect(ANNA).await;
        self.look("fresh-go-on", 200, "form[action='/t/acme/settings/people']").await;
        self.press("main .button-primary").await;
        self.look("fresh-done", 200, ".notice").await;
    }

    /// A form that is sent when its session has ended.
    async fn too_late(&mut self) {
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/people/new").await;
        self.fill("#email", "late@acme.example").await;
        self.browser.unfold_selected(".check:last-child [name='roles']").await;
        self.app.clock.advance(Duration::minutes(61));
        self.press("main .button-primary").await;
        self.look("login-too-late", 200, ".notice").await;
        // The provider still knows her.
        self.press("main .button-primary").await;
        self.look("too-late-go-on", 200, "form[action='/t/acme/settings/people']").await;
        self.press("main .button-primary").await;
        self.look("too-late-done", 200, ".notice").await;
    }

    /// Whoever knocks too often, here with links that nobody has sent, waits.
    async fn too_often(&mut self) {
        let guess = format!("/invitations/{}", "A".repeat(43));
        let mut guesser = self.app.visitor();
        for _ in 0..100 {
            guesser.get(&guess).await;
        }
        self.goto(&guess).await;
        self.look("error-429-links", 429, "h1").await;
    }
}
