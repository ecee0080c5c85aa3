//! Invitations do not get lost: whatever becomes of mails, links, addresses and inviters, there is a way on.

mod asking_to_join;
mod courtesies;
mod ends;
mod left_behind;
mod life;
mod links;
mod on_the_way;
mod tidying;

use openidconnect::reqwest::Method;
use smarttrackers::people;
use time::Duration;

use crate::support::{ANNA, SAM, TestApp, Visitor, add_person};

const BO: &str = "bo@acme.example";

/// Bo's browser, in which the link was opened and Bo has signed in.
async fn with_link(app: &TestApp, link: &str, address: &str) -> Visitor {
    app.account_at_provider(address);
    let mut visitor = app.visitor();
    visitor.open(link).await;
    visitor.sign_in(address).await;
    visitor
}

/// Anna's list of those who need attention, as it is now.
async fn attention(app: &TestApp, administrator: &str) -> Visitor {
    smarttrackers::people::listing::catch_up(&app.db, app.clock.now()).await.unwrap();
    let mut visitor = app.signed_in(administrator).await;
    visitor.open("/t/acme/settings/people?status=attention").await;
    visitor
}

#[tokio::test]
async fn who_declines_can_say_why_and_the_inviter_reads_it() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let mut bo = with_link(&app, &link, BO).await;
    bo.fill("A word to Anna de Vries (optional)", "I work elsewhere now & wish you well");
    bo.click("Decline").await;
    bo.must_see("You declined the invitation to Acme.");
    let told = app.mail_to(ANNA).await;
    assert!(told.text.contains("I work elsewhere now & wish you well"), "{}", told.text);
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("“I work elsewhere now & wish you well”");
    anna.click("Invite again").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn who_declines_for_good_is_not_invited_again_until_they_change_their_mind() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let mut bo = with_link(&app, &link, BO).await;
    bo.tick("Do not invite me to Acme again");
    bo.click("Decline").await;
    let told = app.mail_to(ANNA).await;
    assert!(
        told.text.contains("does not want to be invited again. Only they can undo that"),
        "{}",
        told.text
    );
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Invite again").await;
    anna.must_get(409);
    anna.must_see("does not want to be invited here again");
    let kept = async |of: &str| -> Vec<u8> {
        let digest = sqlx::query_scalar(
            "select address_digest from invitation_blocks join tenants using (tenant_id) where slug = $1",
        );
        digest.bind(of.to_owned()).fetch_one(&app.db).await.unwrap()
    };
    let of_acme = kept("acme").await;
    assert_eq!(of_acme.len(), 32, "only a digest is kept");
    let without_key: Vec<u8> = sqlx::query_scalar("select sha256(convert_to($1, 'UTF8'))")
        .bind(BO)
        .fetch_one(&app.db)
        .await
        .unwrap();
    assert_ne!(of_acme, without_key, "whoever has the table alone can try out no addresses");

    // Another tenant can, until they decline that for good as well; what is kept there has nothing in common.
    let mut gert = app.signed_in(crate::support::GERT).await;
    add_person(&mut gert, "globex", BO, "Viewer").await;
    gert.must_see("Invitation sent to bo@acme.example.");
    bo.open("/measurements").await;
    bo.tick("Do not invite me to Globex again");
    bo.click("Decline").await;
    assert_ne!(of_acme, kept("globex").await, "the same address has another digest in each tenant");

    bo.open(&link).await;
    bo.must_get(410);
    bo.click("I changed my mind").await;
    bo.must_see("The administrators see that you would like to be invited again.");
    let mut anna = attention(&app, ANNA).await;
    anna.must_see("Would like to be invited again");
    let again = anna.page().first_button_to("/invite").unwrap();
    anna.click(&again).await;
    anna.must_see("Invitation sent to bo@acme.example.");
    let left = "select count(*) from invitation_blocks join tenants using (tenant_id) where slug = 'globex'";
    assert_eq!(app.count(left).await, 1, "of the other tenant nothing was said");
    let anna = attention(&app, ANNA).await;
    anna.must_not_see("Would like to be invited again");
    anna.must_not_see("bo@acme.example");
    app.finish().await;
}

#[tokio::test]
async fn invitations_of_a_deactivated_inviter_wait_and_another_administrator_takes_them_over() {
    let mut app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", "carla@acme.example", "Administrator").await;
    app.signed_in("carla@acme.example").await.click("Accept").await;
    let link = app.invite(BO, "Viewer").await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(&app.page_of(ANNA).await).await;
    sam.click("Deactivate").await;

    let mut carla = attention(&app, "carla@acme.example").await;
    carla.must_see("Needs another administrator");
    let mut bo = with_link(&app, &link, BO).await;
    bo.must_see("An administrator has to confirm this first");
    bo.click("Accept").await;
    bo.must_get(409);
    bo.must_see("You need do nothing, and nothing is lost.");
    assert_eq!(app.count("select count(*) from people where joined_at is null").await, 1);

    let take_over = carla.page().first_button_to("/take-over").unwrap();
    carla.click(&take_over).await;
    carla.must_see("You vouch for the invitation of bo@acme.example from now on.");
    carla.must_see("Carla Tester took the invitation over");
    let carla = attention(&app, "carla@acme.example").await;
    carla.must_not_see("bo@acme.example");
    bo.open("/measurements").await;
    bo.must_not_see("An administrator has to confirm this first");
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    assert!(app.mail_to("carla@acme.example").await.subject.contains("Bo"), "she hears of it now");
    app.finish().await;
}

#[tokio::test]
async fn an_inviter_who_loses_and_regains_the_right_holds_and_frees_what_they_offered() {
    let mut app = TestApp::start().await;
    let _link = app.invite(BO, "Viewer").await;
    let held = "select count(*) from people where held_at is not null and attention = 'held'";
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    for (tick, untick, expected) in [("Registrar", "Administrator", 1), ("Administrator", "Registrar", 0)] {
        sam.open("/t/acme/settings/people").await;
        // Somebody else has to stay administrator meanwhile.
        if expected == 1 {
            add_person(&mut sam, "acme", "carla@acme.example", "Administrator").await;
            app.signed_in("carla@acme.example").await.click("Accept").await;
        }
        sam.open(&app.page_of(ANNA).await).await;
        sam.tick(tick);
        sam.untick(untick);
        sam.click("Save roles").await;
        sam.must_see("Saved the roles of Anna de Vries.");
        assert_eq!(app.count(held).await, expected, "{tick}");
    }
    app.finish().await;
}

#[tokio::test]
async fn whoever_vouches_for_very_many_is_deactivated_at_once_and_their_invitees_wait_part_by_part() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    // All of them before Bo.
    app.sql(
        "with many as (
             insert into people (tenant_id, person_id, email_address, folded_address, name, sort_name, search_text,
                 roles_given_by, created_at)
             select tenant_id, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                 'p' || n || '@acme.example', 'p' || n || '@acme.example', '', '', '', roles_given_by, created_at
             from people, generate_series(1, 1499) n where folded_address = 'bo@acme.example'
             returning tenant_id, person_id)
         insert into person_roles (tenant_id, person_id, role_id)
         select m.tenant_id, m.person_id, pr.role_id from many m
         join people bo on bo.folded_address = 'bo@acme.example'
         join person_roles pr on pr.tenant_id = bo.tenant_id and pr.person_id = bo.person_id",
    )
    .await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", "carla@acme.example", "Administrator").await;
    app.signed_in("carla@acme.example").await.click("Accept").await;
    let held = "select count(*) from people where held_at is not null";
    let anna = app.page_of(ANNA).await;
    sam.open(&anna).await;
    sam.click("Deactivate").await;
    sam.must_see("is deactivated and can no longer enter");
    assert_eq!(app.count(held).await, 200);
    let mut bo = with_link(&app, &link, BO).await;
    bo.click("Accept").await;
    assert_eq!(
        app.count("select count(*) from people where name like 'Bo%' and joined_at is not null").await,
        0
    );
    while people::hold_due(&app.base.db).await.unwrap() {}
    assert_eq!(app.count(held).await, 1_500);

    sam.open(&anna).await;
    sam.click("Reactivate").await;
    assert_eq!(app.count(held).await, 1_300);
    while people::hold_due(&app.base.db).await.unwrap() {}
    assert_eq!(app.count(held).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn opens_of_scanners_are_told_apart_and_never_shown_as_the_persons() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let opened = "select count(*) from invitations where opened_at is not null";
    let reasons = async || -> Vec<Option<String>> {
        sqlx::query_scalar("select scanner from link_opens order by opened_at")
            .fetch_all(&app.db)
            .await
            .unwrap()
    };
    // While the mail is being delivered.
    app.visitor().open(&link).await;
    assert_eq!(reasons().await, [Some("at_delivery".to_owned())]);
    app.clock.advance(Duration::MINUTE);
    let scanner = app.visitor();
    for (method, header) in [(Method::HEAD, "text/html"), (Method::GET, "prefetch")] {
        let mut scanner = app.visitor();
        let request = scanner.request(method, &link).header("sec-purpose", header);
        scanner.send(request).await;
    }
    drop(scanner);
    assert_eq!(reasons().await[1..], [Some("head".to_owned()), Some("prefetch".to_owned())]);
    assert_eq!(app.count(opened).await, 0);

    // A person, and after them a scanner that opens two mails at once.
    app.clock.advance(Duration::MINUTE);
    app.visitor().open(&link).await;
    assert_eq!(app.count(opened).await, 1);
    let (one, two) =
        (app.invite("eva@acme.example", "Viewer").await, app.invite("jan@acme.example", "Viewer").await);
    app.clock.advance(Duration::MINUTE);
    app.visitor().open(&one).await;
    assert_eq!(app.count(opened).await, 2, "so far it could be Eva");
    app.visitor().open(&two).await;
    assert_eq!(app.count(opened).await, 1, "nobody opens two invitations at once");
    // Whoever signs in is a person.
    with_link(&app, &one, "eva@acme.example").await;
    assert_eq!(app.count(opened).await, 2);
    for _ in 0..30 {
        app.visitor().open(&two).await;
    }
    // Each mail has its own opens, also once somebody is known to have opened the invitation.
    app.clock.advance(Duration::days(1));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("eva@acme.example").await).await;
    anna.click("Send again…").await;
    let again = app.link_to("eva@acme.example").await;
    app.clock.advance(Duration::MINUTE);
    app.visitor().open(&again).await;
    anna.open(&app.page_of("eva@acme.example").await).await;
    anna.must_see("Invitation to eva@acme.example Mail sent 3 March 2026, opened 3 March 2026");
    let most = app.count("select max(n) from (select count(*) n from link_opens group by link_id) o").await;
    assert!(most <= 40, "what is written down of one link is limited: {most}");
    app.finish().await;
}
