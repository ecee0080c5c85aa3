//! One deed for many people at once: the list with people selected, and the page of the act in every state.

use smarttrackers::bulk;

use super::Walk;
use crate::support::{ANNA, GERT, SAM};

impl Walk {
    pub(super) async fn in_bulk(&mut self) {
        self.enter(ANNA).await;
        let list = "/t/acme/settings/people";
        self.goto(list).await;
        self.browser.arrive().await;
        for row in [1, 3, 4] {
            self.browser.unfold_selected(&format!("tbody tr:nth-child({row}) .cell-pick input")).await;
        }
        self.look("people-selected", 200, "#bulk.is-called").await;
        self.press("#bulk .button:not(#bulk-clear)").await;
        self.look("people-selected-mistake", 422, "#bulk-deed-error").await;

        self.act(list, "deactivate", 10).await;
        self.look("bulk-deactivate", 200, ".tally li:nth-child(3)").await;
        self.act("/t/acme/settings/people?status=invited", "resend", 2).await;
        self.look("bulk-resend", 200, ".button-primary").await;
        self.act(list, "remove_role", 2).await;
        self.look("bulk-none", 200, ".tally").await;
        self.act(list, "add_role", 3).await;
        self.look("bulk-add-role", 200, ".button-primary").await;
        self.press("#act .button-primary").await;
        self.look("bulk-done", 200, ".tally").await;
        self.press(".tally li:first-child a").await;
        self.look("bulk-done-skipped", 200, "#opened").await;
        self.act("/t/acme/settings/people?status=invited", "resend", 1).await;
        self.press("#act .button-primary").await;
        self.look("people-bulk-done", 200, ".notice-ok").await;
        self.under_way().await;
    }

    /// Selects the first people of a list and says what to do.
    async fn act(&self, list: &str, deed: &str, count: usize) {
        self.goto(list).await;
        self.browser.arrive().await;
        let select = format!(
            "[...document.querySelectorAll('input[form=bulk]')].slice(0, {count}).forEach((it) => it.click()) || 1"
        );
        self.browser.ask(&select).await;
        let choose = format!(
            "(() => {{
                 const deeds = document.getElementById('bulk-deed');
                 const found = [...deeds.options].filter((it) => it.value.startsWith('{deed}'));
                 // Of the roles, the one that some have.
                 return deeds.value = (found.find((it) => /Registrar|Invoerder/.test(it.text)) ?? found[0]).value;
             }})()"
        );
        self.browser.ask(&choose).await;
        self.press("#bulk .button:not(#bulk-clear)").await;
    }

    /// Acts on more people than are dealt with at once.
    async fn under_way(&mut self) {
        self.enter(GERT).await;
        let list = "/t/globex/settings/people";
        self.goto(list).await;
        self.browser.arrive().await;
        self.browser.unfold_selected("#bulk-page").await;
        self.browser.unfold_selected("#bulk-everybody").await;
        self.look("people-everybody", 200, "#bulk-everybody:checked").await;
        let choose = "document.getElementById('bulk-deed').value = 'resend'";
        self.browser.ask(choose).await;
        self.press("#bulk .button:not(#bulk-clear)").await;
        self.press("#act .button-primary").await;
        self.press("#act .hint a").await;
        self.look("bulk-under-way", 200, "progress").await;
        self.goto(list).await;
        self.look("people-bulk-under-way", 200, ".notice a").await;
        // Gert may not any more what he wanted.
        self.app
            .sql("update people set deactivated_at = now() where email_address = 'gert@globex.example'")
            .await;
        while bulk::take_part(&self.app.base).await.unwrap() {}
        let act: String =
            sqlx::query_scalar("select bulk_act_id::text from bulk_acts order by created_at desc limit 1")
                .fetch_one(&self.app.db)
                .await
                .unwrap();
        self.app.visit_of(SAM, "globex").await;
        self.enter(SAM).await;
        self.goto(&format!("{list}/bulk/{act}")).await;
        self.look("bulk-stopped", 200, ".notice-bad").await;
    }
}
