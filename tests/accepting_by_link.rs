//! Accepting by the link alone, with another address than the invited one, where a tenant allows it.

use std::time::Duration;

use serde_json::json;
use sqlx::Connection as _;

use crate::support::{ANNA, TestApp, Visitor, add_person};
use crate::tenant_settings::{facts, set};

const BO: &str = "bo@acme.example";
/// Whose account is not the invited one.
const CARL: &str = "carl@home.example";

/// Carl's browser, in which the link of Bo's invitation was opened.
async fn carl_with_link(app: &TestApp, link: &str, is_verified: bool) -> Visitor {
    let subject = app.account_at_provider(CARL);
    app.connect.set_email_verified(&subject, is_verified);
    let mut carl = app.signed_in(CARL).await;
    carl.open(link).await;
    carl
}

/// The addresses of Acme's people, but for those who are always there.
async fn others(app: &TestApp) -> Vec<String> {
    let found = sqlx::query_scalar(
        "select p.email_address from people p join tenants t using (tenant_id)
         where t.slug = 'acme' and p.folded_address not in ('anna@acme.example', 'vera@acme.example')
         order by p.folded_address",
    );
    found.fetch_all(&app.db).await.unwrap()
}

#[tokio::test]
async fn by_the_link_alone_another_address_joins_and_its_entry_follows() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Registrar").await;
    let mut carl = carl_with_link(&app, &link, true).await;
    carl.must_see("This invitation is for another address");
    set(&app, "", true).await;
    carl.open("/measurements").await;
    carl.must_see("This invitation was sent to another address.");
    carl.must_see(
        "It went to bo@acme.example, and you are logged in as carl@home.example. If you accept, \
         carl@home.example joins Acme.",
    );
    assert!(carl.page().has_button("Decline") && carl.page().has_button("Use another account"));
    carl.click("Accept").await;
    carl.must_be_at("/t/acme/measurements");
    carl.must_see("Your roles here: Registrar.");
    assert_eq!(others(&app).await, [CARL]);
    let expected = json!({
        "invitation": app.invitation_of(CARL).await, "accepted_as": CARL,
        "before": { "address": BO }, "after": { "address": CARL },
    });
    assert_eq!(facts(&app, "invitation_accepted").await.last(), Some(&expected));
    let told = "Your invitation to bo@acme.example was accepted with its link by carl@home.example";
    assert!(app.mail_to(ANNA).await.text.contains(told));

    // The page of the person keeps what was before; the mail leads to where they are now.
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(CARL).await).await;
    anna.must_see("Carl Tester");
    carl.open(&link).await;
    carl.must_be_at("/t/acme/measurements");
    // The invited address is free again.
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn an_entry_does_not_follow_an_address_that_nobody_vouches_for_or_somebody_else_has() {
    for is_taken in [false, true] {
        let mut app = TestApp::start().await;
        set(&app, "", true).await;
        let link = app.invite(BO, "Viewer").await;
        if is_taken {
            app.invite(CARL, "Viewer").await;
        }
        let mut carl = carl_with_link(&app, &link, is_taken).await;
        let accept = format!("/invitations/{}/answer", app.invitation_of(BO).await);
        let answered = carl.post(&accept, &[("answer", "accept")]).await;
        assert_eq!(answered.leads_to(), "/t/acme/measurements");
        let expected = if is_taken { vec![BO, CARL] } else { vec![BO] };
        assert_eq!(others(&app).await, expected);
        let expected = json!({ "invitation": app.invitation_of(BO).await, "accepted_as": CARL });
        assert_eq!(facts(&app, "invitation_accepted").await.last(), Some(&expected));
        // Clicked twice, it is done once.
        let again = carl.post(&accept, &[("answer", "accept")]).await;
        assert_eq!(again.leads_to(), "/t/acme/measurements");
        assert_eq!(facts(&app, "invitation_accepted").await.len(), 4);
        app.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_address_that_somebody_gets_at_the_same_moment_is_not_followed() {
    let mut app = TestApp::start().await;
    set(&app, "", true).await;
    let link = app.invite(BO, "Viewer").await;
    let mut carl = carl_with_link(&app, &link, true).await;
    let accept = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    let mut connection = app.db.acquire().await.unwrap();
    let mut adding = connection.begin().await.unwrap();
    sqlx::query(
        "insert into people
             (tenant_id, person_id, email_address, folded_address, name, roles_given_by, created_at,
              sort_name, search_text)
         select tenant_id, gen_random_uuid(), $1, $1, '', roles_given_by, now(), $1, ''
         from people where folded_address = $2",
    )
    .bind(CARL)
    .bind(BO)
    .execute(&mut *adding)
    .await
    .unwrap();
    let accepting = tokio::spawn(async move { carl.post(&accept, &[("answer", "accept")]).await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!accepting.is_finished(), "it waits for the address");
    adding.commit().await.unwrap();
    drop(connection);
    assert_eq!(accepting.await.unwrap().leads_to(), "/t/acme/measurements");
    assert_eq!(others(&app).await, [BO, CARL]);
    app.finish().await;
}

#[tokio::test]
async fn without_a_link_that_is_alive_the_rule_opens_nothing() {
    let mut app = TestApp::start().await;
    set(&app, "", true).await;
    let dead = app.invite(BO, "Viewer").await;
    let mut eve = app.signed_in("eve@home.example").await;
    let mut carl = carl_with_link(&app, &dead, true).await;
    let first = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    assert_eq!(eve.post(&first, &[("answer", "accept")]).await.status, 404, "no link");
    eve.must_see("No access yet");

    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Revoke invitation").await;
    let refused = carl.post(&first, &[("answer", "accept")]).await;
    assert_eq!(refused.status, 410);
    assert!(refused.page().words().contains("This invitation was revoked"));
    // The link of the revoked invitation is none of the next one's.
    anna.click("Invite again").await;
    let second = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    carl.open("/measurements").await;
    carl.must_see("No access yet");
    carl.must_not_see("Acme");
    assert_eq!(carl.post(&second, &[("answer", "accept")]).await.status, 404);

    let alive = app.link_to(BO).await;
    carl.open(&alive).await;
    carl.must_see("Join Acme");
    app.clock.advance(time::Duration::days(30));
    let mut carl = carl_with_link(&app, &alive, true).await;
    carl.must_get(410);
    carl.plant("invitations", alive.rsplit('/').next().unwrap());
    assert_eq!(carl.post(&second, &[("answer", "accept")]).await.status, 410, "expired");
    assert_eq!(app.count("select count(*) from people where joined_at is not null").await, 3);
    app.finish().await;
}

#[tokio::test]
async fn the_rule_is_looked_up_when_it_is_clicked_and_holds_for_allowed_addresses() {
    let mut app = TestApp::start().await;
    set(&app, "", true).await;
    let link = app.invite(BO, "Viewer").await;
    let accept = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    let mut carl = carl_with_link(&app, &link, true).await;
    assert!(carl.page().has_button("Accept"));
    for (domains, is_link_enough) in [("", false), ("acme.example", true)] {
        set(&app, domains, is_link_enough).await;
        assert_eq!(carl.post(&accept, &[("answer", "accept")]).await.status, 404, "{domains}");
        assert_eq!(carl.post(&accept, &[("answer", "decline")]).await.status, 404, "{domains}");
        carl.open("/measurements").await;
        carl.must_see("This invitation is for another address");
    }
    set(&app, "acme.example, home.example", true).await;
    // Nor for who only claims to be at an allowed domain.
    let subject = app.account_at_provider(CARL);
    app.connect.set_email_verified(&subject, false);
    let mut carl = app.signed_in(CARL).await;
    carl.open(&link).await;
    assert_eq!(carl.post(&accept, &[("answer", "accept")]).await.status, 404);
    app.connect.set_email_verified(&subject, true);
    let mut carl = app.signed_in(CARL).await;
    carl.open(&link).await;
    carl.open("/measurements").await;
    carl.click("Decline").await;
    carl.must_see("You declined the invitation to Acme.");
    app.finish().await;
}

#[tokio::test]
async fn where_a_link_is_enough_the_invited_address_accepts_as_ever() {
    let mut app = TestApp::start().await;
    set(&app, "", true).await;
    app.invite(BO, "Viewer").await;
    let subject = app.account_at_provider(BO);
    app.connect.set_email_verified(&subject, false);
    let mut bo = app.signed_in(BO).await;
    bo.must_see("First confirm that this address is yours");
    bo.click("Send me a new link").await;
    bo.open(&app.link_to(BO).await).await;
    bo.must_not_see("This invitation was sent to another address.");
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    assert_eq!(others(&app).await, [BO]);
    let expected = json!({ "invitation": app.invitation_of(BO).await });
    assert_eq!(facts(&app, "invitation_accepted").await.last(), Some(&expected));
    app.finish().await;
}
