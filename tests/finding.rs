//! "I can't get in": somebody is looked for over all tenants, and what blocks them is told in plain words.

use time::Duration;
use url::form_urlencoded::Serializer;

use crate::support::{ANNA, SAM, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";

async fn find(app: &TestApp, address: &str) -> Visitor {
    let mut sam = app.signed_in(SAM).await;
    sam.click("Find a person").await;
    look_for(&mut sam, address).await;
    sam
}

/// What the form sends.
async fn look_for(sam: &mut Visitor, address: &str) {
    let query = Serializer::new(String::new()).append_pair("email", address).finish();
    sam.open(&format!("/superadmin/people?{query}")).await;
}

#[tokio::test]
async fn a_person_is_found_in_every_tenant_however_the_address_is_written() {
    let mut app = TestApp::start().await;
    let mut gert = app.signed_in("gert@globex.example").await;
    add_person(&mut gert, "globex", ANNA, "Viewer").await;
    app.settle().await;
    let mut sam = find(&app, " Anna@ACME.example ").await;
    sam.must_see("Anna de Vries");
    sam.must_see("Nothing blocks them here.");
    sam.must_see("Globex");
    sam.must_see("The mail was delivered on");
    sam.must_not_see(VERA);
    let account = format!("/superadmin/accounts/{}", app.cast.anna.account);
    assert!(sam.page().html.contains(&account));
    sam.click("Visit this person: Globex").await;
    sam.fill("Reason", "Anna asked");
    sam.click("Open").await;
    sam.must_see("only looking");
    sam.must_see(ANNA);
    app.finish().await;
}

#[tokio::test]
async fn nobody_is_found_and_what_is_no_address_is_told() {
    let app = TestApp::start().await;
    let mut sam = find(&app, "nobody@acme.example").await;
    sam.must_see("No tenant knows nobody@acme.example");
    sam.must_see("Nobody has logged in with nobody@acme.example yet.");
    look_for(&mut sam, "anna").await;
    sam.must_get(422);
    assert!(sam.page().complaint("email").is_some());
    app.finish().await;
}

#[tokio::test]
async fn each_thing_that_can_block_is_told_with_what_helps() {
    let mut app = TestApp::start().await;
    app.mailbox.refuse_with(550, "5.1.1 No such mailbox");
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    app.settle().await;
    app.mailbox.misbehave(None);
    let mut sam = find(&app, BO).await;
    sam.must_see("The mail could not be delivered:");
    sam.must_see("5.1.1 No such mailbox");
    sam.click("Send invitation again, valid until 1 April 2026: Acme").await;
    sam.must_see("A new mail is on its way to bo@acme.example.");
    let link = app.link_to(BO).await;
    find(&app, BO).await.must_see("The mail was delivered on");

    let mut zoe = app.signed_in("zoe@elsewhere.example").await;
    zoe.open(&link).await;
    find(&app, BO).await.must_see("They opened the invitation while logged in with another address.");
    app.sql("update invitations set other_address_at = null").await;
    let mut bo = app.signed_in(BO).await;
    bo.open(&link).await;
    find(&app, BO).await.must_see("They opened the invitation and have not accepted it.");
    app.clock.advance(Duration::days(30));
    let mut sam = find(&app, BO).await;
    sam.must_see("The invitation expired on");
    sam.click("Send invitation again…").await;
    app.settle().await;
    let mut bo = app.signed_in(BO).await;
    let accept = bo.page().first_button_to("/answer").unwrap();
    bo.click(&accept).await;
    find(&app, BO).await.must_see("Nothing blocks them here.");
    app.sql("update tenants set second_factor_required_at = now() - interval '20 years' where slug = 'acme'")
        .await;
    find(&app, BO).await.must_see("The tenant asks for a second step, and this account has never used one.");
    app.sql("update people set deactivated_at = now() where folded_address = 'bo@acme.example'").await;
    find(&app, BO).await.must_see("Deactivated on");
    app.sql("update tenants set suspended_at = now(), suspension_reason = 'x' where slug = 'acme'").await;
    find(&app, BO).await.must_see("Acme is suspended for now");
    app.finish_with_mail_waiting().await;
}

/// What else can be in the way, each made by what somebody does or by what is so by then.
#[tokio::test]
async fn whatever_else_blocks_somebody_is_told_too() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let must_tell = async |app: &TestApp, words: &str, advice: &str| {
        let sam = find(app, BO).await;
        sam.must_see(words);
        sam.must_see(advice);
    };
    app.stop_worker().await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    must_tell(&app, "The mail is on its way.", "Wait a minute and look again.").await;
    app.mailbox.refuse_with(451, "4.7.1 Greylisted, come back later");
    app.settle().await;
    app.mailbox.misbehave(None);
    must_tell(&app, "The mail is delayed and will be tried again on", "It goes on by itself.").await;
    must_tell(&app, "4.7.1 Greylisted, come back later", "It goes on by itself.").await;
    app.clock.advance(Duration::hours(1));
    // Else it goes out beside the next, and either may be the later one.
    app.settle().await;
    let page = app.page_of(BO).await;
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(anna.post(&format!("{page}/revoke"), &[]).await.status, 303);
    must_tell(&app, "The invitation was revoked on 2 March 2026.", "can invite them again.").await;
    assert_eq!(anna.post(&format!("{page}/invite"), &[]).await.status, 303);
    let link = app.link_to(BO).await;

    let mut other = app.signed_in("bo@home.example").await;
    other.open(&link).await;
    other.click("Ask to join as bo@home.example").await;
    must_tell(&app, "They asked to be let in with another address.", "decides at Settings > People").await;
    app.sql("update join_requests set refused_at = asked_at").await;
    app.sql("update people set held_at = now() where folded_address = 'bo@acme.example'").await;
    must_tell(&app, "The invitation waits for another administrator", "decides at Settings > People").await;
    app.sql("update people set held_at = null where folded_address = 'bo@acme.example'").await;

    let mut bo = app.signed_in(BO).await;
    let answer = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    assert_eq!(bo.post(&answer, &[("answer", "decline")]).await.status, 303);
    must_tell(&app, "They declined on 2 March 2026.", "can invite them again.").await;
    assert_eq!(anna.post(&format!("{page}/invite"), &[]).await.status, 303);
    app.settle().await;
    let answer = format!("/invitations/{}/answer", app.invitation_of(BO).await);
    bo.open(&app.link_to(BO).await).await;
    assert_eq!(bo.post(&answer, &[("answer", "accept")]).await.status, 303);
    must_tell(&app, "Nothing blocks them here.", "ask which message they see").await;
    let required = "update tenants set second_factor_required_at = $1 where slug = 'acme'";
    sqlx::query(required).bind(app.clock.now()).execute(&app.db).await.unwrap();
    must_tell(&app, "2026 the tenant asks for a second step", "they turn on two-step verification").await;
    app.sql(
        "update accounts set email_address = 'bo@new.example', folded_address = 'bo@new.example'
         where folded_address = 'bo@acme.example'",
    )
    .await;
    must_tell(&app, "They joined with another account: bo@new.example.", "log in as bo@new.example").await;
    app.finish().await;
}

#[tokio::test]
async fn sending_again_from_here_changes_nothing_but_the_mail() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let given = "select count(*) from people p join accounts a on a.account_id = p.roles_given_by
        where p.folded_address = 'bo@acme.example' and a.folded_address = 'anna@acme.example'";
    assert_eq!(app.count(given).await, 1);
    let mut sam = find(&app, BO).await;
    sam.click("Send invitation again…").await;
    assert_eq!(app.count(given).await, 1, "Anna still vouches");
    assert_eq!(app.count_mails_to(BO).await, 2);
    assert_eq!(app.count("select count(*) from visits").await, 0);
    let entries =
        "select count(*) from audit_entries where act = 'invitation_resent' and actor = 'superadmin'";
    assert_eq!(app.count(entries).await, 1);
    let vera = app.page_of(VERA).await.rsplit('/').next().unwrap().to_owned();
    let globex = app.cast.globex.id.to_string();
    let crossed = [("tenant", globex.as_str()), ("person", vera.as_str())];
    assert_eq!(sam.post("/superadmin/people/resend", &crossed).await.status, 404);
    app.finish().await;
}
