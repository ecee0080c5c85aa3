//! What an invitation can come to besides being accepted, on both sides, and the mails about it.

use smarttrackers::language::Language;
use smarttrackers::{invitations, people};
use time::Duration;

use super::Walk;
use crate::support::{ANNA, GERT, SAM};

/// The mails that come on the way: all that an invitation can bring about.
const KINDS: [&str; 9] = [
    "accepted",
    "declined",
    "digest",
    "expired",
    "invitation",
    "join_approved",
    "join_asked",
    "join_refused",
    "reminder",
];

impl Walk {
    pub(super) async fn through_invitations(mut self) {
        self.wrong_address().await;
        self.ends().await;
        self.overtaken().await;
        self.wishes().await;
        self.inviters().await;
        self.courtesies().await;
        self.mails_as_approved(&KINDS).await;
        self.end().await;
    }

    async fn page_of(&self, address: &str) -> String {
        self.app.page_of(address).await
    }

    async fn wrong_address(&mut self) {
        self.invited("kim@acme.example", "Kim Pending").await;
        let kim = self.app.link_to("kim@acme.example").await;
        self.enter("kim@home.example").await;
        self.goto(&kim).await;
        self.look("invited-other-address", 200, "form[action$='/join']").await;
        self.press("form[action$='/join'] button").await;
        self.look("invited-other-address-asked", 200, ".panel .notice").await;
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/people?status=attention").await;
        self.look("people-wants-to-join", 200, ".next-act").await;
        let page = self.page_of("kim@acme.example").await;
        self.goto(&page).await;
        self.look("person-wants-to-join", 200, "[value=approve]").await;
        self.press("[value=approve]").await;
        self.look("person-let-in", 200, ".notice-ok").await;
        let unsure = self.app.account_at_provider("kim@elsewhere.example");
        self.app.connect.set_email_verified(&unsure, false);
        self.invited("lea@acme.example", "Lea Pending").await;
        let lea = self.app.link_to("lea@acme.example").await;
        self.enter("kim@elsewhere.example").await;
        self.goto(&lea).await;
        self.look("invited-other-address-impossible", 200, ".panel:not(:has(form[action$='/join']))").await;

        self.invited("lou@acme.example", "Lou Pending").await;
        let lou = self.app.link_to("lou@acme.example").await;
        self.enter("lou@home.example").await;
        self.goto(&lou).await;
        self.press("form[action$='/join'] button").await;
        self.enter(ANNA).await;
        let page = self.page_of("lou@acme.example").await;
        self.goto(&page).await;
        self.press("[value=refuse]").await;
        self.look("person-not-let-in", 200, ".notice-ok").await;
    }

    async fn ends(&mut self) {
        self.invited("rep@acme.example", "Rep Replaced").await;
        let first = self.app.link_to("rep@acme.example").await;
        let page = self.page_of("rep@acme.example").await;
        self.goto(&page).await;
        self.look("person-invited", 200, "form[action$='/copy']").await;
        self.press("form[action$='/copy'] button").await;
        self.look("person-copied-link", 200, "#copied").await;
        self.press("form[action$='/replace'] button").await;
        self.look("person-replaced-link", 200, ".notice-ok").await;
        self.browser.forget().await;
        self.goto(&first).await;
        self.look("link-replaced", 410, "h1").await;

        self.invited("dirk@acme.example", "Dirk Declined").await;
        let dirk = self.app.link_to("dirk@acme.example").await;
        self.enter("dirk@acme.example").await;
        self.browser.unfold_selected(".unfold summary").await;
        self.fill("textarea", "I moved to another office. Good luck!").await;
        self.browser.unfold_selected(".unfold .check input").await;
        self.press("[value=decline]").await;
        self.enter(ANNA).await;
        let page = self.page_of("dirk@acme.example").await;
        self.goto(&page).await;
        self.look("person-declined", 200, "form[action$='/invite']").await;
        self.press("form[action$='/invite'] button").await;
        self.look("invite-again-blocked", 409, "h1").await;
        self.browser.forget().await;
        self.goto(&dirk).await;
        self.look("link-declined-changed-mind", 410, "main form button").await;
        self.press("main form button").await;
        self.look("login-changed-mind", 200, ".notice").await;
    }

    /// What invitees are answered whose invitation has changed since they saw it.
    async fn overtaken(&mut self) {
        self.invited("ria@acme.example", "Ria Revoked").await;
        self.enter("ria@acme.example").await;
        self.look("invited", 200, "[value=accept]").await;
        let mut anna = self.app.signed_in(ANNA).await;
        let page = self.page_of("ria@acme.example").await;
        anna.post(&format!("{page}/revoke"), &[]).await;
        self.press("[value=accept]").await;
        self.look("answer-too-late", 410, "h1").await;
    }

    /// Who wishes for something is seen by administrators; where nobody does, they are told so.
    async fn wishes(&mut self) {
        self.invited("abe@acme.example", "Abe Asking").await;
        let abe = self.app.link_to("abe@acme.example").await;
        // Long sent, and renewed by itself once already.
        for statement in [
            "update invitations set sent_at = sent_at - interval '40 days', ends_at = ends_at - interval '40 days'
             where person_id = (select person_id from people where folded_address = 'abe@acme.example')",
            "update invitations set renewed_at = sent_at
             where person_id = (select person_id from people where folded_address = 'abe@acme.example')",
        ] {
            self.app.sql(statement).await;
        }
        self.browser.forget().await;
        self.goto(&abe).await;
        self.look("link-expired", 410, "main form button").await;
        self.press("main form button").await;
        self.look("login-fresh-link", 200, ".notice").await;
        people::listing::catch_up(&self.app.db, self.app.clock.now()).await.unwrap();
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/people?status=attention").await;
        // Of Abe who asked, and of Dirk who changed his mind.
        self.look("people-wishes", 200, ".next-act").await;
        let words = self.browser.text().await;
        let wishes = match self.language {
            Language::English => ["Asked for a fresh link", "Would like to be invited again"],
            Language::Dutch => ["Vroeg om een nieuwe link", "Wil graag opnieuw worden uitgenodigd"],
        };
        for wish in wishes {
            if !words.contains(wish) {
                self.faults.push(format!("people-wishes: nobody has {wish:?} in {words}"));
            }
        }
        self.enter(GERT).await;
        self.goto("/t/globex/settings/people?status=attention").await;
        self.look("people-attention-empty", 200, ".blank").await;
    }

    async fn inviters(&mut self) {
        self.invited("hal@acme.example", "Hal Held").await;
        self.app.sql("update people set held_at = now() where folded_address = 'hal@acme.example'").await;
        self.enter("hal@acme.example").await;
        self.look("invited-held", 200, ".panel .notice").await;
        self.app
            .sql("update people set roles_given_by = (select account_id from accounts where folded_address = 'vera@acme.example')
                  where folded_address = 'hal@acme.example'")
            .await;
        self.press("[value=accept]").await;
        self.look("accept-waits", 409, "h1").await;
        self.app.visit_of(SAM, "acme").await;
        self.enter(SAM).await;
        self.goto("/t/acme/settings/people?status=attention").await;
        self.look("people-held", 200, ".next-act").await;
        let page = self.page_of("hal@acme.example").await;
        self.goto(&page).await;
        self.look("person-held", 200, "form[action$='/take-over']").await;
        self.press("form[action$='/take-over'] button").await;
        self.look("person-taken-over", 200, ".notice-ok").await;
    }

    async fn courtesies(&mut self) {
        self.app.clock.advance(Duration::days(8));
        while invitations::remind_due(&self.app.base).await.unwrap() > 0 {}
        // The first thing is told at once, the others together a day later.
        for (address, name, answer) in [
            ("ada@acme.example", "Ada Accepts", "accept"),
            ("ben@acme.example", "Ben Accepts", "accept"),
            ("cor@acme.example", "Cor Declines", "decline"),
        ] {
            self.invited(address, name).await;
            self.answered(address, answer).await;
            self.app.clock.advance(Duration::SECOND);
        }
        self.app.clock.advance(Duration::DAY);
        while invitations::send_digests(&self.app.base).await.unwrap() > 0 {}
        self.app.settle().await;
        self.enter(ANNA).await;
        self.goto("/account").await;
        self.look("account-inviter", 200, "#digests").await;
        self.goto("/t/acme/settings").await;
        self.look("settings-reminders", 200, "#no-reminders").await;
        self.app.clock.advance(Duration::days(130));
        while invitations::tell_expired(&self.app.base).await.unwrap() > 0 {}
        self.app.settle().await;
        assert!(invitations::mask_old(&self.app.base).await.unwrap() > 0);
        people::listing::catch_up(&self.app.db, self.app.clock.now()).await.unwrap();
        self.enter(ANNA).await;
        let masked = "select person_id::text from people where masked_at is not null limit 1";
        let masked: String = sqlx::query_scalar(masked).fetch_one(&self.app.db).await.unwrap();
        self.goto(&format!("/t/acme/settings/people/{masked}")).await;
        self.look("person-masked", 200, ".notice").await;
        self.goto("/t/acme/settings/people?status=revoked").await;
        self.look("people-masked", 200, "main").await;
    }
}
