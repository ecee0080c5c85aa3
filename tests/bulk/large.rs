//! Acts on so many people that they are worked off in the background, part by part.

use super::*;

/// Adds so many people to Acme who were invited as viewers, at once.
async fn crowd(app: &TestApp, count: u32) {
    let statement = format!(
        "with added as (
             insert into people (tenant_id, person_id, email_address, folded_address, name, roles_given_by,
                 created_at, sort_name, search_text)
             select tenant_id, gen_random_uuid(), 'p' || n || '@acme.example', 'p' || n || '@acme.example',
                 'Person ' || n, '{}', now(), 'person ' || n, ' person ' || n
             from tenants, generate_series(1, {count}) n where slug = 'acme'
             returning tenant_id, person_id),
         given as (
             insert into person_roles select added.tenant_id, person_id, role_id from added
             join roles r on r.tenant_id = added.tenant_id and r.kind = 'viewer')
         insert into invitations (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at)
         select tenant_id, gen_random_uuid(), person_id, '{}', now(), now(), now() + interval '90 years' from added",
        app.cast.anna.account, app.cast.anna.account,
    );
    sqlx::query(AssertSqlSafe(statement)).execute(&app.db).await.unwrap();
    app.sql("analyze").await;
}

async fn work(app: &TestApp) {
    while bulk::take_part(&app.base).await.unwrap() {}
}

/// Anna chooses everybody named "Person".
async fn choose_crowd(anna: &mut Visitor, what: &str) {
    anna.open(&format!("{LIST}?q=person")).await;
    anna.tick("Everybody in this list");
    anna.fill("What to do", what);
    anna.click("Continue").await;
}

const CHANGED: &str = "select count(*) from audit_entries where act = 'roles_changed'";
const MANAGERS: &str = "select count(*) from person_roles pr
    join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id where r.kind = 'manager'";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn very_many_are_done_in_parts_and_what_a_dead_process_began_is_taken_up_by_another() {
    let app = TestApp::start().await;
    crowd(&app, 1_200).await;
    let mut anna = app.signed_in(ANNA).await;
    choose_crowd(&mut anna, "Add role: Manager").await;
    anna.must_see("1,200 people get the role Manager");
    anna.click("Add the role to 1,200 people").await;
    let act = anna.path();
    anna.must_see("In progress 0 of 1,200 people You can leave this page");
    assert!(bulk::take_part(&app.base).await.unwrap());
    anna.open(&act).await;
    anna.must_see("500 of 1,200 people");
    anna.open(LIST).await;
    anna.click("See how far it is").await;
    anna.must_be_at(&act);

    // A process that dies in the middle of a part.
    for patience in [1, 5, 20, 60] {
        let dying = tokio::spawn({
            let base = app.base.clone();
            async move { bulk::take_part(&base).await }
        });
        tokio::time::sleep(std::time::Duration::from_millis(patience)).await;
        dying.abort();
    }
    // Others go on, several at once.
    let others: Vec<_> = (0..3)
        .map(|_| {
            let base = app.base.clone();
            tokio::spawn(async move { while bulk::take_part(&base).await.unwrap() {} })
        })
        .collect();
    for other in others {
        other.await.unwrap();
    }
    // The database lets go of a dead process when it notices, and then the rest can be taken up.
    app.until(async || {
        work(&app).await;
        app.count("select count(*) from bulk_acts where finished_at is not null").await == 1
    })
    .await;
    anna.open(&act).await;
    anna.must_see("Added the role Manager to 1,200 people.");
    assert_eq!((app.count(CHANGED).await, app.count(MANAGERS).await), (1_200, 1_200));
    anna.open(LIST).await;
    anna.must_not_see("See how far it is");
    app.finish().await;
}

#[tokio::test]
async fn whoever_loses_the_right_stops_their_act_where_it_is() {
    let app = TestApp::start().await;
    crowd(&app, 700).await;
    let mut anna = app.signed_in(ANNA).await;
    choose_crowd(&mut anna, "Add role: Manager").await;
    anna.click("Add the role to 700 people").await;
    let act = anna.path();
    assert!(bulk::take_part(&app.base).await.unwrap());
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let viewer = all.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id;
    joined(&app, "Bo", &[RoleKind::Administrator]).await;
    app.visit_of(SAM, "acme").await;
    people::change_roles(&app.base, app.cast.sam, app.cast.acme.id, app.cast.anna.person, &[viewer], false)
        .await
        .unwrap();
    work(&app).await;
    let mut bo = app.signed_in("bo@acme.example").await;
    bo.open(&act).await;
    bo.must_see("Added the role Manager to 500 people.");
    bo.must_see("Stopped: Anna de Vries may no longer do this here. People left as they were: 200.");
    assert_eq!((app.count(CHANGED).await, app.count(MANAGERS).await), (501, 500));
    app.finish().await;
}

#[tokio::test]
async fn of_very_many_it_is_first_checked_in_parts_what_will_happen() {
    let app = TestApp::start().await;
    crowd(&app, 10_100).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(LIST).await;
    anna.tick("Everybody in this list");
    anna.fill("What to do", "Revoke invitation");
    anna.click("Continue").await;
    let act = anna.path();
    anna.must_see("Checking what will happen 0 of 10,102 people");
    assert_eq!(anna.page().headers["refresh"], "2");
    assert_eq!(anna.post(&act, &[]).await.status, 409, "it cannot be confirmed yet");
    anna.click("Stop refreshing").await;
    assert!(anna.page().headers.get("refresh").is_none());
    assert!(bulk::take_part(&app.base).await.unwrap());
    anna.click("Refresh").await;
    anna.must_see("5,000 of 10,102 people");
    work(&app).await;
    anna.open(&act).await;
    anna.must_see("10,100 invitations are revoked");
    anna.must_see("2 people Has already answered the invitation");

    let started = std::time::Instant::now();
    anna.click("Revoke 10,100 invitations").await;
    work(&app).await;
    println!("10,100 invitations are revoked in {:?}", started.elapsed());
    anna.open(&act).await;
    anna.must_see("Revoked 10,100 invitations.");
    assert_eq!(
        app.count("select count(*) from audit_entries where act = 'invitation_revoked'").await,
        10_100
    );
    app.finish().await;
}

#[tokio::test]
async fn those_who_were_skipped_are_paged() {
    let app = TestApp::start().await;
    crowd(&app, 120).await;
    let mut anna = app.signed_in(ANNA).await;
    choose_crowd(&mut anna, "Add role: Viewer").await;
    anna.must_see("This can be done to none of them");
    anna.must_see("120 people Already has this role");
    choose_crowd(&mut anna, "Deactivate").await;
    let act = anna.path();
    // Somebody has joined meanwhile.
    app.sql(
        "update people set account_id = (select account_id from accounts where email_address = 'gert@globex.example'),
             joined_at = now() where name = 'Person 7'",
    )
    .await;
    anna.must_see("This can be done to none of them");
    anna.post(&act, &[]).await;
    work(&app).await;
    anna.open(&act).await;
    anna.must_see("Deactivated 1 person.");
    let mut seen = 0;
    anna.click("Has not joined yet").await;
    loop {
        seen += anna.page().html.matches("<li><a href=\"/t/acme/settings/people/").count();
        if anna.page().link("Next").is_none() {
            break;
        }
        anna.click("Next").await;
    }
    assert_eq!(seen, 119);
    assert_eq!(anna.get(&format!("{act}?skipped=nonsense&after=nonsense")).await.status, 200);
    app.finish().await;
}
