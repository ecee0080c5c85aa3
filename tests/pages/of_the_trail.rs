//! Settings > Audit trail, and what superadmins do with an account.

use smarttrackers::audit::{self, Act, Actor, Entry};

use super::Walk;
use crate::support::{ANNA, SAM, VERA};

impl Walk {
    pub(super) async fn through_the_trail(mut self) {
        self.trail().await;
        self.accounts().await;
        self.end().await;
    }

    async fn trail(&mut self) {
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/audit").await;
        self.look("audit", 200, ".table-trail").await;
        self.goto("/t/acme/settings/audit?from=2030-01-01").await;
        self.look("audit-none", 200, ".blank").await;
        self.goto("/t/acme/settings/audit?by=nobody&about=x").await;
        self.look("audit-mistakes", 422, ".summary li:nth-child(2)").await;
        let facts = serde_json::json!({ "before": { "name": "Acme" }, "after": { "name": "Acme Global" } });
        let entry = Entry {
            tenant: Some(self.app.cast.acme.id),
            actor: Actor::System,
            act: Act::TenantSettingsChanged,
            person: None,
            facts: &facts,
        };
        let mut many = self.app.db.begin().await.unwrap();
        audit::record_all(&mut many, &[entry; 120], self.app.clock.now()).await.unwrap();
        many.commit().await.unwrap();
        self.goto("/t/acme/settings/audit").await;
        self.press("a[rel=next]").await;
        self.look("audit-older", 200, "a[rel=prev]").await;
    }

    async fn accounts(&mut self) {
        self.enter(SAM).await;
        self.goto("/superadmin/accounts").await;
        self.look("accounts", 200, "#address").await;
        self.goto("/superadmin/accounts?address=nobody").await;
        self.look("accounts-mistake", 422, ".summary").await;
        self.goto("/superadmin/accounts?address=nobody@acme.example").await;
        self.look("accounts-none", 200, ".blank").await;
        self.goto(&format!("/superadmin/accounts?address={ANNA}")).await;
        self.look("accounts-found", 200, ".table").await;
        self.press(".table a").await;
        self.look("account-of-last-administrator", 200, "#obstacles, #word").await;
        self.goto(&format!("/superadmin/accounts?address={VERA}")).await;
        self.press(".table a").await;
        self.look("account-of-somebody", 200, "#word").await;
        self.press(".button-danger").await;
        self.look("account-mistake", 422, "#word-error").await;
        self.fill("#word", VERA).await;
        self.press(".button-danger").await;
        self.look("account-erased", 200, ".notice").await;
        self.press("main a[href$='/audit']").await;
        self.look("account-trail", 200, ".table-trail").await;
        self.goto("/superadmin/audit").await;
        self.look("superadmin-audit", 200, ".table-trail").await;
        self.goto("/superadmin/audit?by=nobody").await;
        self.look("superadmin-audit-mistake", 422, ".summary").await;
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/audit").await;
        self.look("audit-erased", 200, ".table-trail").await;
    }
}
