//! Settings > General, and what follows from it: who may be invited, how often, and joining by a link.

use smarttrackers::invitations;

use super::Walk;
use crate::support::{ANNA, SAM};

const SAVE: &str = "main .button-primary";

impl Walk {
    pub(super) async fn general(&mut self) {
        self.enter(ANNA).await;
        self.goto("/t/acme/settings").await;
        self.look("general", 200, "#domains").await;
        self.fill("#name", "").await;
        self.fill("#domains", "acme.example, acme").await;
        self.press(SAVE).await;
        self.look("general-mistakes", 422, ".summary li:nth-child(2)").await;
        self.fill("#name", "Acme").await;
        self.fill("#domains", "acme.example, *.bücher.example").await;
        self.browser.unfold_selected("#join-by-link").await;
        self.press(SAVE).await;
        self.look("general-saved", 200, ".notice").await;

        self.add("new@elsewhere.example").await;
        self.look("person-add-domain", 422, ".summary").await;
        self.app.sql("update tenants set allowed_domains = '{}'").await;
        self.invited("lin@acme.example", "Lin Link").await;
        let link = self.app.link_to("lin@acme.example").await;
        self.enter("zoe@elsewhere.example").await;
        self.goto(&link).await;
        self.look("measurements-by-link", 200, ".split button").await;
    }

    async fn add(&self, address: &str) {
        self.goto("/t/acme/settings/people/new").await;
        self.fill("#email", address).await;
        self.browser.unfold_selected("#roles").await;
        self.press(SAVE).await;
    }

    pub(super) async fn limits(&mut self) {
        let cast = &self.app.cast;
        let (acme, anna) = (cast.acme.id, cast.anna.account);
        let many = self.invited("max@acme.example", "Max Many").await;
        for _ in 0..4 {
            invitations::resend(&self.app.base, anna, acme, many).await.unwrap();
        }
        self.enter(ANNA).await;
        self.goto(&format!("/t/acme/settings/people/{many}")).await;
        self.press("form[action$='/resend'] button").await;
        self.look("error-429", 429, "h1").await;

        let now = self.app.clock.now();
        let born = sqlx::query("update tenants set created_at = $1 where slug = 'acme'");
        born.bind(now).execute(&self.app.db).await.unwrap();
        let begun = sqlx::query(
            "insert into invitations
                 (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at, declined_at)
             select $1, gen_random_uuid(), $2, $3, $4 - interval '1 hour', $4, $4 + interval '1 day', $4
             from generate_series(1, 100)",
        );
        begun.bind(acme.0).bind(many.0).bind(anna.0).bind(now).execute(&self.app.db).await.unwrap();
        self.add("one.more@acme.example").await;
        self.look("person-add-limit", 422, ".summary").await;

        self.enter(SAM).await;
        self.goto("/superadmin/tenants/globex").await;
        self.look("tenant", 200, "#limits-title").await;
        self.goto("/superadmin/tenants/acme").await;
        self.look("tenant-limits", 200, "[value=lift]").await;
        self.press("[value=lift]").await;
        self.look("tenant-limits-lifted", 200, "[value=restore]").await;
    }
}
