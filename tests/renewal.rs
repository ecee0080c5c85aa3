//! At each rise of rights a session goes on under a new id; the former one is good for half a minute, and locks nobody out.

use openidconnect::reqwest::Method;
use time::Duration;

use crate::support::{ANNA, GERT, SAM, TestApp, Visitor, add_person};

const BO: &str = "bo@acme.example";
const TESS: &str = "tess@smarttrackers.example";
const ENDED: &str = "/login?next=%2Faccount";
const VISIT: &str = "/superadmin/tenants/acme/visit";

/// Clicks, and tells the id of the session before and after.
async fn ids_around(visitor: &mut Visitor, button: &str) -> (String, String) {
    let before = visitor.cookie("session").unwrap();
    visitor.click(button).await;
    (before, visitor.cookie("session").unwrap())
}

/// Bo, on the page with the invitation.
async fn bo_about_to_accept(app: &mut TestApp) -> Visitor {
    app.invite(BO, "Viewer").await;
    app.signed_in(BO).await
}

/// A browser that has this id and nothing else.
fn with_id(app: &TestApp, id: &str) -> Visitor {
    let mut visitor = app.visitor();
    visitor.plant("session", id);
    visitor
}

async fn is_good(app: &TestApp, id: &str) -> bool {
    let answer = with_id(app, id).get("/account").await;
    assert!(answer.status == 200 || answer.leads_to() == ENDED, "{}", answer.status);
    answer.status == 200
}

/// Bo has accepted: the former id and the one from then on.
async fn renewed(app: &mut TestApp) -> (Visitor, String, String) {
    let mut bo = bo_about_to_accept(app).await;
    let (former, id) = ids_around(&mut bo, "Accept").await;
    assert_ne!(former, id);
    assert!(is_good(app, &former).await && is_good(app, &id).await);
    (bo, former, id)
}

#[tokio::test]
async fn the_id_changes_at_each_rise_of_rights_and_at_nothing_else() {
    let mut app = TestApp::start().await;
    // Of members.
    let (mut bo, _, member) = renewed(&mut app).await;
    bo.open("/t/acme/measurements").await;
    bo.open("/account").await;
    assert_eq!(bo.cookie("session"), Some(member));

    // Of superadmins.
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/superadmins").await;
    sam.fill("E-mail address", TESS);
    sam.click("Send invitation").await;
    app.connect.set_second_factor(&app.account_at_provider(TESS), true);
    let link = app.link_to(TESS).await;
    let mut tess = app.signed_in(TESS).await;
    tess.open(&link).await;
    let (before, after) = ids_around(&mut tess, "Accept").await;
    tess.must_be_at("/superadmin/tenants");
    assert_ne!(before, after);

    // Of visitors: coming in, the second step, and no more at leaving.
    tess.open(VISIT).await;
    tess.fill("Reason", "Anna asked");
    let (before, after) = ids_around(&mut tess, "Open").await;
    assert_ne!(before, after);
    let (before, after) = ids_around(&mut tess, "Act as administrator").await;
    assert_ne!(before, after);
    let (before, after) = ids_around(&mut tess, "Leave").await;
    assert_eq!(before, after);
    app.finish().await;
}

#[tokio::test]
async fn it_changes_also_where_a_tenant_is_asked_first() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/visits").await;
    anna.tick("A visit waits until one of our administrators agrees");
    anna.click("Save settings").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(VISIT).await;
    sam.fill("Reason", "Anna asked");
    let (before, after) = ids_around(&mut sam, "Ask for a visit").await;
    assert_eq!(before, after, "nothing is opened yet");
    anna.open("/t/acme/settings/visits").await;
    let (before, after) = ids_around(&mut anna, "Agree: Sam Bakker").await;
    assert_eq!(before, after, "the rights of others rise");
    sam.open(VISIT).await;
    let (before, after) = ids_around(&mut sam, "Begin the visit").await;
    assert_ne!(before, after);
    sam.click("Leave").await;
    sam.open(VISIT).await;
    sam.fill("Reason", "It burns");
    let (before, after) = ids_around(&mut sam, "Come in without agreement").await;
    assert_ne!(before, after);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn a_second_click_on_the_button_of_an_error_page_leads_to_the_same_id() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(VISIT).await;
    sam.fill("Reason", "Anna asked");
    sam.click("Open").await;
    sam.open("/t/acme/settings/people/nobody").await;
    sam.must_get(404);
    let former = sam.cookie("session");
    let mut again = app.visitor();
    again.take_cookies_of(&sam);
    let sent = sam.submission("Act as administrator").unwrap();
    let (first, second) = (sam.form_request(&sent), again.form_request(&sent));
    sam.send(first).await;
    again.send(second).await;
    assert_ne!(sam.cookie("session"), former);
    assert_eq!(sam.cookie("session"), again.cookie("session"));
    assert!(is_good(&app, &sam.cookie("session").unwrap()).await);
    app.finish().await;
}

#[tokio::test]
async fn the_former_id_is_good_for_half_a_minute_however_much_it_is_used() {
    let mut app = TestApp::start().await;
    let (mut bo, former, id) = renewed(&mut app).await;
    for _ in 0..29 {
        app.clock.advance(Duration::SECOND);
        let mut tab = with_id(&app, &former);
        let answer = tab.get("/account").await;
        assert_eq!(answer.status, 200);
        assert_eq!(tab.cookie("session"), Some(former.clone()), "it is not told the new one");
    }
    app.clock.advance(Duration::SECOND);
    assert!(!is_good(&app, &former).await);
    assert!(is_good(&app, &id).await);
    assert_eq!(bo.get("/t/acme/measurements").await.status, 200);
    app.finish().await;
}

#[tokio::test]
async fn the_next_rise_ends_what_was_former_before() {
    let mut app = TestApp::start().await;
    let (mut bo, former, id) = renewed(&mut app).await;
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", BO, "Viewer").await;
    bo.open("/measurements").await;
    let (second, third) = ids_around(&mut bo, "Accept").await;
    assert_eq!(second, id);
    assert!(!is_good(&app, &former).await);
    assert!(is_good(&app, &second).await && is_good(&app, &third).await);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn a_double_click_comes_to_the_same_id_whichever_answer_the_browser_waits_for() {
    let mut app = TestApp::start().await;
    let mut bo = bo_about_to_accept(&mut app).await;
    let sent = bo.submission("Accept").unwrap();
    // The browser gives the first click up, with the cookie of its answer.
    let mut given_up = bo.clone();
    let request = given_up.form_request(&sent);
    assert_eq!(given_up.send(request).await.leads_to(), "/t/acme/measurements");
    let request = bo.form_request(&sent);
    assert_eq!(bo.send(request).await.leads_to(), "/t/acme/measurements");
    assert_eq!(bo.cookie("session"), given_up.cookie("session"));
    app.clock.advance(Duration::MINUTE);
    assert_eq!(bo.get("/t/acme/measurements").await.status, 200);
    // A click on the same page later on changes nothing.
    let request = bo.form_request(&sent);
    let before = bo.cookie("session");
    assert_eq!(bo.send(request).await.leads_to(), "/t/acme/measurements");
    assert_eq!(bo.cookie("session"), before);
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_may_click_twice() {
    let mut app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open("/superadmin/superadmins").await;
    sam.fill("E-mail address", TESS);
    sam.click("Send invitation").await;
    app.connect.set_second_factor(&app.account_at_provider(TESS), true);
    let link = app.link_to(TESS).await;
    let mut tess = app.signed_in(TESS).await;
    tess.open(&link).await;
    let buttons = ["Accept", "Open", "Act as administrator"];
    for (button, page) in buttons.into_iter().zip([None, Some(VISIT), Some("/t/acme/settings/people")]) {
        if let Some(page) = page {
            tess.open(page).await;
        }
        if button == "Open" {
            tess.fill("Reason", "Anna asked");
        }
        let before = tess.cookie("session");
        let sent = tess.submission(button).unwrap();
        let mut given_up = tess.clone();
        let request = given_up.form_request(&sent);
        assert_eq!(given_up.send(request).await.status, 303, "{button}");
        let request = tess.form_request(&sent);
        assert_eq!(tess.send(request).await.status, 303, "{button}");
        assert_eq!(tess.cookie("session"), given_up.cookie("session"), "{button}");
        assert_ne!(tess.cookie("session"), before, "{button}");
        app.clock.advance(Duration::MINUTE);
        assert_eq!(tess.get("/superadmin/tenants").await.status, 200, "{button}");
    }
    assert_eq!(app.count("select count(*) from audit_entries where act = 'superadmin_accepted'").await, 2);
    app.finish().await;
}

#[tokio::test]
async fn whoever_has_only_the_former_id_is_told_no_new_one() {
    let mut app = TestApp::start().await;
    let mut bo = bo_about_to_accept(&mut app).await;
    let stolen = bo.cookie("session").unwrap();
    let path = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    bo.click("Accept").await;
    let mut thief = with_id(&app, &stolen);
    // By the same deed, with nothing or something made up for what the page had put there, and by another one.
    let made_up = "A".repeat(43);
    for fields in [vec![("answer", "accept")], vec![("answer", "accept"), ("renewal", &made_up)]] {
        assert_eq!(thief.post(&path, &fields).await.status, 303);
        assert_eq!(thief.cookie("session").as_ref(), Some(&stolen));
    }
    let mut gert = app.signed_in(GERT).await;
    add_person(&mut gert, "globex", BO, "Viewer").await;
    let path = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    assert_eq!(thief.post(&path, &[("answer", "accept")]).await.leads_to(), "/t/globex/measurements");
    assert_eq!(thief.cookie("session").as_ref(), Some(&stolen));
    app.clock.advance(Duration::seconds(30));
    assert!(!is_good(&app, &stolen).await);
    assert_eq!(bo.get("/t/acme/measurements").await.status, 200);
    app.settle().await;
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn rises_at_once_lock_nobody_out() {
    let mut app = TestApp::start().await;
    let mut gert = app.signed_in(GERT).await;
    for round in 0..8 {
        let address = format!("bo{round}@acme.example");
        app.invite(&address, "Viewer").await;
        let first = app.invitation_of(&address).await;
        add_person(&mut gert, "globex", &address, "Viewer").await;
        let second: uuid::Uuid = sqlx::query_scalar(
            "select invitation_id from invitations i join people p using (tenant_id, person_id)
             where folded_address = $1 and invitation_id::text <> $2",
        )
        .bind(&address)
        .bind(&first)
        .fetch_one(&app.db)
        .await
        .unwrap();
        let before = app.signed_in(&address).await;
        let (mut one, mut two) = (before.clone(), before.clone());
        let (to_first, to_second) =
            (format!("/invitations/{first}/answer"), format!("/invitations/{second}/answer"));
        let (one_says, two_says) = tokio::join!(
            one.post(&to_first, &[("answer", "accept")]),
            two.post(&to_second, &[("answer", "accept")])
        );
        assert_eq!((one_says.status, two_says.status), (303, 303));
        // One of them gave the session its new id; the other answer leaves the browser's cookie alone.
        let new: Vec<String> = [&one, &two]
            .into_iter()
            .filter_map(|tab| tab.cookie("session"))
            .filter(|id| Some(id) != before.cookie("session").as_ref())
            .collect();
        assert_eq!(new.len(), 1);
        app.clock.advance(Duration::seconds(31));
        assert!(is_good(&app, &new[0]).await);
        assert!(!is_good(&app, &before.cookie("session").unwrap()).await);
    }
    app.settle().await;
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_clicks_at_once_come_to_one_id() {
    let mut app = TestApp::start().await;
    for round in 0..8 {
        let address = format!("bo{round}@acme.example");
        app.invite(&address, "Viewer").await;
        let bo = app.signed_in(&address).await;
        let sent = bo.submission("Accept").unwrap();
        let (mut one, mut two) = (bo.clone(), bo.clone());
        let (first, second) = (one.form_request(&sent), two.form_request(&sent));
        let answers = tokio::join!(one.send(first), two.send(second));
        assert_eq!((answers.0.status, answers.1.status), (303, 303));
        assert_eq!(one.cookie("session"), two.cookie("session"));
        assert_ne!(one.cookie("session"), bo.cookie("session"));
    }
    app.finish().await;
}

#[tokio::test]
async fn whatever_ends_a_session_ends_both_ids_at_once() {
    for way in ["logout", "logout by the former id", "everywhere", "one", "provider", "a new sign-in", "idle"]
    {
        let mut app = TestApp::start().await;
        let (mut bo, former, id) = renewed(&mut app).await;
        match way {
            "logout" => drop(bo.post("/logout", &[]).await),
            "logout by the former id" => drop(with_id(&app, &former).post("/logout", &[]).await),
            "everywhere" => {
                let answer = with_id(&app, &former).post("/account/sessions/end", &[]).await;
                assert!(answer.leads_to().contains("id_token_hint="), "the provider's session ends too");
            }
            "one" => {
                let session: uuid::Uuid = sqlx::query_scalar(
                    "select session_id from sessions join accounts using (account_id) where folded_address = $1",
                )
                .bind(BO)
                .fetch_one(&app.db)
                .await
                .unwrap();
                let mut elsewhere = app.signed_in(BO).await;
                let answer = elsewhere.post(&format!("/account/sessions/{session}/end"), &[]).await;
                assert_eq!(answer.status, 303);
            }
            "provider" => app.connect.end_sessions_of(&app.account_at_provider(BO)).await,
            "a new sign-in" => {
                let mut tab = with_id(&app, &former);
                let back = app.callback_of(&mut tab, BO).await;
                let request = tab.request(Method::GET, &back);
                assert_eq!(tab.send(request).await.status, 303);
            }
            _ => app.clock.advance(Duration::HOUR),
        }
        assert!(!is_good(&app, &id).await, "{way}");
        assert!(!is_good(&app, &former).await, "{way}");
        app.finish().await;
    }
}

#[tokio::test]
async fn who_is_deactivated_or_erased_is_out_by_both_ids() {
    let mut app = TestApp::start().await;
    let (_, former, id) = renewed(&mut app).await;
    let mut anna = app.signed_in(ANNA).await;
    let page = app.page_of(BO).await;
    for id in [&former, &id] {
        assert_eq!(with_id(&app, id).get("/t/acme/measurements").await.status, 200);
    }
    assert_eq!(anna.post(&format!("{page}/deactivate"), &[]).await.status, 303);
    for id in [&former, &id] {
        assert_eq!(with_id(&app, id).get("/t/acme/measurements").await.leads_to(), "/measurements");
    }
    let mut sam = app.signed_in(SAM).await;
    let account: uuid::Uuid = sqlx::query_scalar("select account_id from accounts where folded_address = $1")
        .bind(BO)
        .fetch_one(&app.db)
        .await
        .unwrap();
    let erased = sam.post(&format!("/superadmin/accounts/{account}/erase"), &[("word", BO)]).await;
    assert_eq!(erased.status, 303);
    for id in [&former, &id] {
        assert!(!is_good(&app, id).await);
    }
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn who_is_in_a_suspended_tenant_is_out_by_both_ids() {
    let mut app = TestApp::start().await;
    let (_, former, id) = renewed(&mut app).await;
    let mut sam = app.signed_in(SAM).await;
    for (deed, status) in [("suspend", 403), ("reopen", 200)] {
        let fields = [("suspension", deed), ("reason", "Unpaid")];
        assert_eq!(sam.post("/superadmin/tenants/acme/suspension", &fields).await.status, 303);
        for id in [&former, &id] {
            assert_eq!(with_id(&app, id).get("/t/acme/measurements").await.status, status, "{deed}");
        }
    }
    app.finish().await;
}
