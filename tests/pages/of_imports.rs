//! Settings > People > Import, in every state.

use serde_json::json;

use super::Walk;
use crate::support::{ANNA, VERA};

const IMPORT: &str = "/t/acme/settings/people/import";

/// Something of everything that can be found of a row.
const LIST: &str = "E-mail;Name;Roles;Language
bo@acme.example;Bo Jansen;Manager, Registrar;nl
nobody at all;Nobody;Viewer;
cy@acmee.example;Cy;Viewer;
dora@acmee.example;Dora;Viewer;
els@acm.example;Els;;
fay@acme.example;Fay van der Meer-Oosterhuizen;Boss;
gus@acme.example;Gus;Viewer;Klingon
VERA@acme.example;;Viewer;
rik@acme.example;;Viewer;
bo@acme.example;Bo again;Viewer;
a.rather.long.address.of.somebody@department-of-sustainability.example;Somebody;Administrator;
";

impl Walk {
    pub(super) async fn through_imports(mut self) {
        self.invited("rik@acme.example", "Rik").await;
        self.enter(ANNA).await;
        self.goto("/t/acme/settings/people").await;
        self.look("people-import", 200, "a[href$='/import']").await;
        self.press("a[href$='/import']").await;
        self.look("import", 200, "#text").await;
        self.press("main .button-primary").await;
        self.look("import-nothing", 422, "#text-error").await;
        self.paste("bo@acme.example\ncy@acme.example").await;
        self.press("main .button-primary").await;
        self.look("import-mistakes", 422, ".summary").await;

        self.goto(IMPORT).await;
        self.paste(LIST).await;
        self.browser.unfold_selected(".check:last-child input").await;
        self.press("main .button-primary").await;
        self.look("worksheet-problems", 200, "#typos-title").await;
        for pile in ["inviting", "skipped"] {
            self.press(&format!("a[href='?show={pile}']")).await;
            self.look(&format!("worksheet-{pile}"), 200, "[aria-current=true][href*=show]").await;
        }
        self.press("a[href='?show=problems']").await;
        self.fill("#address-2", "nick@acme.example").await;
        self.press("[value=save]").await;
        self.look("worksheet-saved", 200, ".notice-ok").await;
        let worksheet = self.browser.url().await;
        // Somebody else is at it too.
        self.app.sql("update imports set changed_at = changed_at + interval '1 second'").await;
        self.press("[value=confirm]").await;
        self.look("worksheet-changed", 200, ".notice-bad").await;
        self.press("[value=confirm]").await;
        // It loads itself anew every other second: too soon to be examined on a busy machine.
        self.press("a[href='?still=yes']").await;
        self.look("import-sending-still", 200, "progress").await;
        self.app.start_importing();
        self.app.imports_are_sent().await;
        let path = worksheet.split('?').next().unwrap().to_owned();
        self.goto(&path).await;
        self.look("import-finished", 200, ".status-ok").await;
        self.press("a[href='?show=problems']").await;
        self.look("import-finished-problems", 200, ".status-bad, .status-off").await;

        self.goto(IMPORT).await;
        let wrong: String = (0..120).map(|number| format!("wrong{number}\n")).collect();
        self.paste(&wrong).await;
        self.browser.unfold_selected(".check:last-child input").await;
        self.press("main .button-primary").await;
        self.press("[rel=next]").await;
        self.look("worksheet-nobody", 200, "[rel=prev]").await;
        self.goto(IMPORT).await;
        self.look("import-earlier", 200, "#earlier-title").await;
        self.app.have_twenty_lists().await;
        self.paste("bo@acme.example").await;
        self.browser.unfold_selected(".check:last-child input").await;
        self.press("main .button-primary").await;
        self.look("import-too-many", 422, ".summary").await;
        self.goto(IMPORT).await;
        self.press("tbody tr:first-child a").await;
        self.press(".button-danger").await;
        self.look("import-discarded", 200, ".notice-ok").await;
        self.enter(VERA).await;
        self.goto(&path).await;
        self.look("import-forbidden", 403, "h1").await;
        self.end().await;
    }

    async fn paste(&self, list: &str) {
        self.browser.ask(&format!("document.querySelector('#text').value = {}", json!(list))).await;
    }
}
