//! Each deed of consequence that only superadmins do asks who it is, and goes on with its form.

use time::Duration;

use crate::support::{ANNA, SAM, TestApp, VERA, Visitor};

async fn acts(app: &TestApp, act: &str) -> i64 {
    let count = sqlx::query_scalar("select count(*) from audit_entries where act = $1");
    count.bind(act).fetch_one(&app.db).await.unwrap()
}

/// Sam is asked; nothing is done; he proves who he is, and goes on.
async fn asked(app: &TestApp, sam: &mut Visitor, button: &str, what: &str, act: &str) {
    let before = acts(app, act).await;
    app.clock.advance(Duration::minutes(11));
    sam.click(button).await;
    sam.must_get(403);
    assert_eq!(sam.page().heading(), "Log in once more");
    sam.must_see(what);
    sam.click("Log in with Visma Connect").await;
    sam.pass_the_provider(SAM).await;
    assert_eq!(sam.page().heading(), "Thank you, now go on");
    assert_eq!(acts(app, act).await, before, "{act}");
    sam.click("Go on").await;
    assert!(acts(app, act).await > before, "{act}");
}

#[tokio::test]
async fn giving_out_an_account_asks_who_it_is() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&format!("/superadmin/accounts?address={VERA}")).await;
    sam.click("Vera Visser").await;
    asked(
        &app,
        &mut sam,
        "Download data",
        "Download everything of the account of Vera Visser",
        "account_given_out",
    )
    .await;
    sam.must_get(200);
    assert!(sam.page().headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    app.finish().await;
}

#[tokio::test]
async fn erasing_an_account_asks_who_it_is() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&format!("/superadmin/accounts?address={VERA}")).await;
    sam.click("Vera Visser").await;
    sam.fill(&format!("Type {VERA} to confirm"), VERA);
    asked(&app, &mut sam, "Erase account", "Erase the account of Vera Visser", "account_erased").await;
    sam.must_get(200);
    app.finish().await;
}

#[tokio::test]
async fn inviting_a_superadmin_asks_who_it_is() {
    let mut app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/superadmins").await;
    sam.fill("E-mail address", ANNA);
    asked(&app, &mut sam, "Send invitation", "Invite anna@acme.example as", "superadmin_invited").await;
    sam.must_see(&format!("Invitation sent to {ANNA}."));
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn giving_out_a_tenant_and_deleting_it_ask_who_it_is() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/tenants/acme").await;
    sam.fill("Why it is given out", "They move to another product.");
    asked(&app, &mut sam, "Download everything", "Download everything of Acme", "tenant_exported").await;
    sam.open("/superadmin/tenants/acme").await;
    sam.fill("Why it is deleted", "They moved to another product.");
    sam.fill("Name of the tenant", "Acme");
    asked(&app, &mut sam, "Delete the tenant", "Delete Acme", "tenant_deletion_scheduled").await;
    sam.must_see("The tenant is closed and will be erased on");
    app.finish().await;
}
