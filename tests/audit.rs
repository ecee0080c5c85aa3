//! The trail: one entry for each deed, in its transaction, and none for what was refused.

use sqlx::Row as _;

use crate::support::{ANNA, SAM, TestApp, VERA, add_person};

const BO: &str = "bo@acme.example";

/// The entries since the last look: act, actor, whose address, and of whom.
struct Trail(i64);

impl Trail {
    async fn begin(app: &TestApp) -> Self {
        Self(app.count("select count(*) from audit_entries").await)
    }

    async fn news(&mut self, app: &TestApp) -> Vec<String> {
        let rows = sqlx::query(
            "select e.act, e.actor, coalesce(a.email_address, '-') as address, coalesce(p.email_address, '-') as person,
                 coalesce(t.slug, '-') as tenant
             from audit_entries e
             left join accounts a on a.account_id = e.actor_account_id
             left join people p on p.tenant_id = e.tenant_id and p.person_id = e.person_id
             left join tenants t on t.tenant_id = e.tenant_id
             -- The provider ends its sessions by the clock, and says so whenever it gets to it.
             where e.act <> 'sessions_ended_by_provider'
             order by e.occurred_at, e.number, e.chain_id offset $1",
        )
        .bind(self.0)
        .fetch_all(&app.db)
        .await
        .unwrap();
        self.0 += i64::try_from(rows.len()).unwrap();
        let told = rows.iter().map(|row| {
            let columns = ["act", "actor", "address", "person", "tenant"];
            columns.map(|column| row.get::<String, _>(column)).join(" ")
        });
        told.collect()
    }
}

#[tokio::test]
async fn each_deed_leaves_exactly_one_entry() {
    let mut app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut trail = Trail::begin(&app).await;
    let mut anna = app.signed_in(ANNA).await;
    let mut sam = app.signed_in(SAM).await;
    assert_eq!(trail.news(&app).await, Vec::<String>::new(), "signing in is none");

    add_person(&mut anna, "acme", BO, "Viewer").await;
    assert_eq!(trail.news(&app).await, [format!("person_invited person {ANNA} {BO} acme")]);
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    assert_eq!(trail.news(&app).await, [format!("invitation_resent person {ANNA} {BO} acme")]);
    anna.tick("Manager");
    anna.click("Save roles").await;
    assert_eq!(trail.news(&app).await, [format!("roles_changed person {ANNA} {BO} acme")]);
    sam.open(&app.page_of(BO).await).await;
    sam.click("Revoke invitation").await;
    assert_eq!(trail.news(&app).await, [format!("invitation_revoked superadmin {SAM} {BO} acme")]);
    app.settle().await;
    sam.click("Invite again").await;
    assert_eq!(trail.news(&app).await, [format!("person_invited superadmin {SAM} {BO} acme")]);
    let link = app.link_to(BO).await;
    app.clock.advance(time::Duration::days(30));
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.click("Send me a fresh link").await;
    assert_eq!(trail.news(&app).await, [format!("invitation_renewed system - {BO} acme")]);
    bo.open(&link).await;
    app.account_at_provider(BO);
    bo.sign_in(BO).await;
    bo.click("Decline").await;
    assert_eq!(trail.news(&app).await, [format!("invitation_declined person {BO} {BO} acme")]);
    anna.sign_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Invite again").await;
    bo.open("/measurements").await;
    bo.click("Accept").await;
    assert_eq!(
        trail.news(&app).await,
        [
            format!("person_invited person {ANNA} {BO} acme"),
            format!("invitation_accepted person {BO} {BO} acme")
        ]
    );
    anna.open(&app.page_of(BO).await).await;
    anna.click("Deactivate").await;
    anna.click("Reactivate").await;
    assert_eq!(
        trail.news(&app).await,
        [
            format!("person_deactivated person {ANNA} {BO} acme"),
            format!("person_reactivated person {ANNA} {BO} acme")
        ]
    );
    app.finish().await;
}

#[tokio::test]
async fn deeds_of_the_platform_leave_an_entry_too() {
    let mut app = TestApp::start().await;
    let mut trail = Trail::begin(&app).await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/tenants/new").await;
    sam.fill("Name", "Initech");
    sam.fill("Address", "initech");
    sam.fill("E-mail address", BO);
    sam.click("Create tenant").await;
    let created = format!("tenant_created superadmin {SAM} - initech");
    assert_eq!(trail.news(&app).await, [created, format!("person_invited superadmin {SAM} {BO} initech")]);
    app.settle().await;
    let tess = "tess@smarttrackers.example";
    let link = smarttrackers::superadmins::invite(&app.base, &tess.parse().unwrap()).await.unwrap();
    assert_eq!(trail.news(&app).await, ["superadmin_invited system - - -"]);
    let mut visitor = app.signed_in(tess).await;
    visitor.open(&link).await;
    visitor.click("Accept").await;
    assert_eq!(trail.news(&app).await, [format!("superadmin_accepted person {tess} - -")]);
    app.finish().await;
}

#[tokio::test]
async fn a_change_of_roles_tells_before_and_after() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(VERA).await).await;
    anna.untick("Viewer");
    anna.tick("Manager");
    anna.tick("Registrar");
    anna.click("Save roles").await;
    let facts: serde_json::Value =
        sqlx::query_scalar("select facts from audit_entries where act = 'roles_changed'")
            .fetch_one(&app.db)
            .await
            .unwrap();
    assert_eq!(facts, serde_json::json!({ "before": ["viewer"], "after": ["manager", "registrar"] }));
    app.finish().await;
}

#[tokio::test]
async fn what_was_refused_leaves_no_entry() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let (bo, vera, own) = (app.page_of(BO).await, app.page_of(VERA).await, app.page_of(ANNA).await);
    let invitation = app.invitation_of(BO).await;
    let mut anna = app.signed_in(ANNA).await;
    let mut visitor = app.signed_in(VERA).await;
    let mut trail = Trail::begin(&app).await;
    for (path, status) in [
        (format!("{bo}/deactivate"), 409),
        (format!("{bo}/invite"), 409),
        (format!("{vera}/resend"), 409),
        (format!("{vera}/revoke"), 409),
        (format!("{vera}/reactivate"), 409),
        (format!("{own}/deactivate"), 409),
        (format!("{vera}/roles"), 422),
        ("/t/acme/settings/people".to_owned(), 422),
        ("/t/globex/settings/people".to_owned(), 404),
        ("/superadmin/tenants".to_owned(), 404),
        (format!("/invitations/{invitation}/link"), 404),
    ] {
        assert_eq!(anna.post(&path, &[]).await.status, status, "{path}");
    }
    assert_eq!(visitor.post(&format!("{bo}/revoke"), &[]).await.status, 403);
    let accept = format!("/invitations/{invitation}/answer");
    assert_eq!(visitor.post(&accept, &[("answer", "accept")]).await.status, 404);
    assert_eq!(trail.news(&app).await, Vec::<String>::new());
    app.finish().await;
}

#[tokio::test]
async fn a_deed_whose_entry_cannot_be_written_is_not_done() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let (bo, vera) = (app.page_of(BO).await, app.page_of(VERA).await);
    let invitation = app.invitation_of(BO).await;
    let mut visitor = app.signed_in(BO).await;
    let mut anna = app.signed_in(ANNA).await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    app.sql("alter table audit_chain_entries add constraint no_more check (false) not valid").await;
    let state = "select
            (select count(*) from people) * 1000000 + (select count(*) from messages) * 10000
            + (select count(*) from tenants) * 1000 + (select count(*) from invitation_links) * 100
            + (select count(*) from people where joined_at is not null) * 10
            + (select count(*) from people where deactivated_at is not null)
            + (select count(*) from invitations where num_nonnulls(declined_at, revoked_at) > 0)";
    let before = app.count(state).await;
    let all = smarttrackers::roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let role = all[1].id.to_string();
    for (path, fields) in [
        (format!("{bo}/resend"), vec![]),
        (format!("{bo}/revoke"), vec![]),
        (format!("{vera}/deactivate"), vec![]),
        (format!("{vera}/roles"), vec![("roles", role.as_str())]),
        ("/t/acme/settings/people".to_owned(), vec![("email", "new@acme.example"), ("roles", &role)]),
    ] {
        assert_eq!(anna.post(&path, &fields).await.status, 500, "{path}");
    }
    for answer in ["accept", "decline"] {
        let path = format!("/invitations/{invitation}/answer");
        assert_eq!(visitor.post(&path, &[("answer", answer)]).await.status, 500, "{answer}");
    }
    let tenant = [("name", "Initech"), ("slug", "initech"), ("language", "en"), ("email", BO)];
    assert_eq!(sam.post("/superadmin/tenants", &tenant).await.status, 500);
    assert_eq!(app.count(state).await, before);
    let changed = "select count(*) from people p join person_roles using (tenant_id, person_id)
                   join roles r using (tenant_id, role_id)
                   where p.folded_address = 'vera@acme.example' and r.kind = 'manager'";
    assert_eq!(app.count(changed).await, 0);
    app.finish().await;
}
