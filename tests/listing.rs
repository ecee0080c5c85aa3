//! Settings > People: the list, in every view of it.

mod downloads;
mod places;

use smarttrackers::invitations::{self, Invitee};
use smarttrackers::people::listing;
use smarttrackers::roles::{self, RoleKind};
use time::Duration;

use crate::support::{ANNA, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";
const LIST: &str = "/t/acme/settings/people";

/// The ids of the people on the page the visitor is on, in their order.
fn listed(visitor: &Visitor) -> Vec<String> {
    let html = &visitor.page().html;
    let rows = html.split("<td role=\"cell\" class=\"cell-main\">").skip(1);
    let ids =
        rows.map(|row| row.split("/settings/people/").nth(1).unwrap().split('"').next().unwrap().to_owned());
    ids.collect()
}

/// Adds so many people to Acme by the front door.
async fn crowd(app: &TestApp, count: usize) {
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let viewer = all.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id;
    // In another order than that of their addresses.
    for number in (0..count).map(|number| number * 37 % count) {
        let address = format!("p{number:03}@acme.example").parse().unwrap();
        let invitee = Invitee { address, name: format!("Person {number}"), language: None };
        let anna = app.cast.anna.account;
        invitations::invite(&app.base, anna, &app.cast.acme, invitee, &[viewer]).await.unwrap();
    }
}

#[tokio::test]
async fn the_list_says_who_is_there_as_what_and_since_when() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Registrar").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.click("Settings").await;
    anna.must_be_at("/t/acme/settings/people");
    anna.must_see("Anna de Vries You anna@acme.example Administrator Joined 1 January 2026");
    anna.must_see("bo@acme.example Registrar Invited, valid until 1 April 2026 Mail sent 2 March 2026");
    anna.must_see("Vera Visser vera@acme.example Viewer Joined 1 January 2026");
    anna.must_not_see("globex");
    assert_eq!(anna.page().link("Next"), None);
    app.finish().await;
}

#[tokio::test]
async fn a_hundred_and_twenty_people_are_paged_forwards_and_backwards_without_a_gap() {
    let app = TestApp::start().await;
    crowd(&app, 118).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people").await;
    let mut pages = vec![listed(&anna)];
    assert!(anna.page().link("Previous").is_none());
    while anna.page().link("Next").is_some() {
        anna.click("Next").await;
        pages.push(listed(&anna));
    }
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20]);
    let expected: Vec<String> =
        sqlx::query_scalar("select person_id::text from people where tenant_id = $1 order by sort_name")
            .bind(app.cast.acme.id.0)
            .fetch_all(&app.db)
            .await
            .unwrap();
    assert_eq!(pages.concat(), expected);

    let mut backwards = vec![listed(&anna)];
    while anna.page().link("Previous").is_some() {
        anna.click("Previous").await;
        backwards.insert(0, listed(&anna));
    }
    assert_eq!(backwards, pages);
    anna.click("Next").await;
    anna.click("First").await;
    assert_eq!(listed(&anna), pages[0]);
    app.finish().await;
}

/// Invites somebody to Acme by the front door.
async fn invited(app: &TestApp, address: &str, name: &str, role: RoleKind) {
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let role = all.iter().find(|it| it.kind == role).unwrap().id;
    let invitee = Invitee { address: address.parse().unwrap(), name: name.to_owned(), language: None };
    let anna = app.cast.anna.account;
    invitations::invite(&app.base, anna, &app.cast.acme, invitee, &[role]).await.unwrap();
}

/// How the people on the page are called, in their order.
fn called(visitor: &Visitor) -> Vec<String> {
    let html = &visitor.page().html;
    let rows = html.split("<td role=\"cell\" class=\"cell-main\">").skip(1);
    rows.map(|row| row.split("\">").nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
}

async fn found(anna: &mut Visitor, query: &str) -> Vec<String> {
    anna.open(&format!("{LIST}?{query}")).await;
    called(anna)
}

/// One person of each status; Anna and Vera are active.
async fn one_of_each(app: &mut TestApp) {
    let now = app.clock.now();
    app.clock.set(now - Duration::days(31));
    invited(app, "els@acme.example", "Els Expired", RoleKind::Viewer).await;
    app.clock.set(now);
    for (address, name) in [
        ("dirk@acme.example", "Dirk Declined"),
        ("rik@acme.example", "Rik Revoked"),
        ("kim@acme.example", "Kim Invited"),
    ] {
        invited(app, address, name, RoleKind::Registrar).await;
    }
    let mut dirk = app.signed_in("dirk@acme.example").await;
    dirk.click("Decline").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("rik@acme.example").await).await;
    anna.click("Revoke invitation").await;
    app.settle().await;
    app.mailbox.refuse_with(550, "5.1.1 No such mailbox");
    invited(app, "nina@acme.example", "Nina Not-Delivered", RoleKind::Viewer).await;
    app.settle().await;
    app.mailbox.misbehave(None);
    anna.open(&app.page_of(VERA).await).await;
    anna.click("Deactivate").await;
    listing::catch_up(&app.db, app.clock.now()).await.unwrap();
}

#[tokio::test]
async fn names_and_addresses_are_found_by_the_beginnings_and_parts_of_their_words() {
    let app = TestApp::start().await;
    for (address, name) in [
        ("jm@bücher.example", "Jørgen Müller"),
        ("100%_sure@acme.example", ""),
        ("eva.jansen@acme.example", "Eva de Boer-Jansen"),
    ] {
        invited(&app, address, name, RoleKind::Viewer).await;
    }
    let mut anna = app.signed_in(ANNA).await;
    for (query, expected) in [
        ("q=jorgen", vec!["Jørgen Müller"]),
        ("q=JØRGEN+mul", vec!["Jørgen Müller"]),
        ("q=bucher", vec!["Jørgen Müller"]),
        ("q=acme", vec!["100%_sure@acme.example", "Anna de Vries", "Eva de Boer-Jansen", "Vera Visser"]),
        ("q=oer", vec!["Eva de Boer-Jansen"]),
        ("q=de+v", vec!["Anna de Vries"]),
        ("q=%25_s", vec!["100%_sure@acme.example"]),
        ("q=1%25_", vec![]),
        ("q=100%25_s", vec!["100%_sure@acme.example"]),
        ("q=er", vec![]),
        ("q=zz", vec![]),
    ] {
        assert_eq!(found(&mut anna, query).await, expected, "{query}");
    }
    anna.must_see("Nobody found for “zz”");
    anna.open(&format!("{LIST}?q=new@acme.example")).await;
    anna.click("Invite new@acme.example").await;
    anna.must_be_at("/t/acme/settings/people/new?email=new%40acme.example");
    assert_eq!(anna.page().value("E-mail address"), "new@acme.example");
    app.finish().await;
}

#[tokio::test]
async fn whoever_starts_with_what_was_typed_comes_first() {
    let app = TestApp::start().await;
    for (address, name) in [
        ("a.bakker@hans.example", "Abel Bakker"),
        ("johanna@acme.example", "Johanna Smit"),
        ("hannah@acme.example", "Hannah Vos"),
        ("hans.h@acme.example", "Hans Hannes"),
        ("zoe@acme.example", "Zoë Hansen"),
    ] {
        invited(&app, address, name, RoleKind::Viewer).await;
    }
    let mut anna = app.signed_in(ANNA).await;
    for (query, expected) in [
        ("q=han", ["Hannah Vos", "Hans Hannes", "Abel Bakker", "Johanna Smit", "Zoë Hansen"]),
        ("q=han&sort=-name", ["Hans Hannes", "Hannah Vos", "Zoë Hansen", "Johanna Smit", "Abel Bakker"]),
        ("q=han&sort=address", ["Hannah Vos", "Hans Hannes", "Abel Bakker", "Johanna Smit", "Zoë Hansen"]),
    ] {
        assert_eq!(found(&mut anna, query).await, expected, "{query}");
    }
    assert_eq!(found(&mut anna, "q=hans+h").await, ["Hans Hannes", "Abel Bakker", "Zoë Hansen"]);
    app.finish().await;
}

#[tokio::test]
async fn every_status_is_a_group_with_its_people() {
    let mut app = TestApp::start().await;
    one_of_each(&mut app).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(LIST).await;
    anna.must_see(
        "Everybody 7 Needs attention 1 Not delivered 1 Invited 1 Expired 1 Declined 1 Revoked 1 Active 1 Deactivated 1",
    );
    for (tab, expected) in [
        ("Not delivered 1", "Nina Not-Delivered"),
        ("Invited 1", "Kim Invited"),
        ("Expired 1", "Els Expired"),
        ("Declined 1", "Dirk Declined"),
        ("Revoked 1", "Rik Revoked"),
        ("Active 1", "Anna de Vries"),
        ("Deactivated 1", "Vera Visser"),
    ] {
        anna.open(LIST).await;
        anna.click(tab).await;
        assert_eq!(called(&anna), [expected], "{tab}");
    }
    assert_eq!(found(&mut anna, "status=deactivated&q=anna").await, Vec::<String>::new());
    assert_eq!(found(&mut anna, "status=nonsense&role=nonsense&sort=nonsense").await.len(), 7);
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn the_groups_of_the_database_are_what_the_rules_say_at_every_moment() {
    let mut app = TestApp::start().await;
    one_of_each(&mut app).await;
    // One who asks to join with another address, and one whose inviter may no longer give the role.
    invited(&app, "ada@acme.example", "Ada Asked-For", RoleKind::Viewer).await;
    let link = app.link_to("ada@acme.example").await;
    let mut other = app.signed_in("other@elsewhere.example").await;
    other.open(&link).await;
    other.click("Ask to join as other@elsewhere.example").await;
    invited(&app, "hal@acme.example", "Hal Held", RoleKind::Viewer).await;
    app.sql("update people set held_at = now() where folded_address = 'hal@acme.example'").await;
    for days in [0, 1, 4, 29, 30, 90, 1] {
        app.clock.advance(Duration::days(days));
        invitations::mask_old(&app.base).await.unwrap();
        while listing::catch_up(&app.db, app.clock.now()).await.unwrap() > 0 {}
        let view = listing::View::default();
        for listed in listing::list(&app.db, app.cast.acme.id, &view).await.unwrap().people {
            let status: String = sqlx::query_scalar("select status::text from people where person_id = $1")
                .bind(listed.person.id)
                .fetch_one(&app.db)
                .await
                .unwrap();
            assert_eq!(listed.status(app.clock.now()).as_str(), status, "{}", listed.person.name);
        }
    }
    let masked = app.count("select count(*) from people where masked_at is not null").await;
    assert!(masked >= 3, "the last round is about them too: {masked}");
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn the_list_is_sorted_and_paged_by_each_column_both_ways() {
    let app = TestApp::start().await;
    crowd(&app, 60).await;
    // Many are equal in what is sorted by.
    app.sql(
        "update people set account_id = null, name = 'Same', sort_name = 'same', last_seen_at = null
         where name like 'Person %5' or name like 'Person 1%'",
    )
    .await;
    let mut anna = app.signed_in(ANNA).await;
    for sort in ["name", "address", "status", "seen", "joined"] {
        let mut ways = Vec::new();
        for sort in [sort.to_owned(), format!("-{sort}")] {
            anna.open(&format!("{LIST}?sort={sort}")).await;
            let mut all = listed(&anna);
            anna.click("Next").await;
            let second = listed(&anna);
            anna.click("Previous").await;
            assert_eq!(listed(&anna), all, "{sort}");
            all.extend(second);
            ways.push(all);
        }
        ways[1].reverse();
        assert_eq!(ways[0], ways[1], "{sort}");
        assert_eq!(ways[0].len(), 62);
    }
    assert_eq!(found(&mut anna, "sort=-name").await[0], "Vera Visser");
    assert_eq!(found(&mut anna, "sort=-seen").await[0], "Anna de Vries");
    anna.open(LIST).await;
    anna.click("Person").await;
    assert_eq!(called(&anna)[0], "Vera Visser");
    app.finish().await;
}

#[tokio::test]
async fn a_role_narrows_every_group() {
    let mut app = TestApp::start().await;
    one_of_each(&mut app).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("{LIST}?status=invited")).await;
    let registrar = anna.page().option("role", "Registrar").unwrap();
    let viewer = anna.page().option("role", "Viewer").unwrap();
    assert_eq!(
        found(&mut anna, &format!("role={registrar}")).await,
        ["Dirk Declined", "Kim Invited", "Rik Revoked"]
    );
    assert_eq!(found(&mut anna, &format!("role={registrar}&status=invited")).await, ["Kim Invited"]);
    assert_eq!(
        found(&mut anna, &format!("role={viewer}&q=els&status=expired&sort=-address")).await,
        ["Els Expired"]
    );
    let foreign: String = sqlx::query_scalar("select role_id::text from roles where tenant_id = $1 limit 1")
        .bind(app.cast.globex.id)
        .fetch_one(&app.db)
        .await
        .unwrap();
    assert!(found(&mut anna, &format!("role={foreign}")).await.is_empty());
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn who_needs_attention_is_told_why_and_what_to_do() {
    let mut app = TestApp::start().await;
    app.mailbox.refuse_with(550, "5.1.1 No such mailbox");
    invited(&app, "nina@acme.example", "Nina", RoleKind::Viewer).await;
    app.settle().await;
    app.mailbox.misbehave(None);
    for (address, name) in
        [("una@acme.example", "Una"), ("ole@acme.example", "Ole"), ("otto@acme.example", "Otto")]
    {
        invited(&app, address, name, RoleKind::Viewer).await;
    }
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(found(&mut anna, "status=attention").await, ["Nina"]);
    anna.must_see("Not delivered: ");
    anna.click("Correct address: Nina").await;
    anna.must_be_at(&app.page_of("nina@acme.example").await);
    anna.must_see("Correct the address below");
    assert!(anna.page().words_in("h2")[0].starts_with("Not delivered: "));

    let link = app.link_to("ole@acme.example").await;
    let mut ole = app.signed_in("ole@acme.example").await;
    ole.open(&link).await;
    let link = app.link_to("otto@acme.example").await;
    let mut other = app.signed_in("other@elsewhere.example").await;
    other.open(&link).await;
    assert_eq!(found(&mut anna, "status=attention").await, ["Nina", "Otto"]);
    anna.must_see("Opened by somebody with another address");
    anna.must_not_see("other@elsewhere.example");
    anna.click("Look at it: Otto").await;
    assert_eq!(anna.page().words_in("h2")[0], "Opened by somebody with another address");
    assert_eq!(anna.page().buttons().iter().filter(|label| *label == "Replace link").count(), 1);

    app.clock.advance(Duration::days(1));
    listing::catch_up(&app.db, app.clock.now()).await.unwrap();
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(found(&mut anna, "status=attention").await, ["Nina", "Ole", "Otto"]);
    anna.must_see("Opened, but not accepted yet");
    app.clock.advance(Duration::days(2));
    listing::catch_up(&app.db, app.clock.now()).await.unwrap();
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(found(&mut anna, "status=attention").await, ["Nina", "Ole", "Otto", "Una"]);
    anna.must_see("Not opened for three days");
    let una = app.page_of("una@acme.example").await;
    let resend = anna.page().first_button_to(&format!("{una}/resend")).unwrap();
    assert!(resend.ends_with(": Una"), "{resend}");
    anna.click(&resend).await;
    assert_eq!(found(&mut anna, "status=attention").await, ["Nina", "Ole", "Otto"]);

    let mut ole = app.signed_in("ole@acme.example").await;
    ole.click("Accept").await;
    assert_eq!(found(&mut anna, "status=attention").await, ["Nina", "Otto"]);
    assert_eq!(found(&mut anna, "status=active&q=ole").await, ["Ole"]);
    app.finish_with_mail_waiting().await;
}

#[tokio::test]
async fn last_seen_is_kept_to_the_hour() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("{LIST}?q=vera")).await;
    anna.must_see("Never");
    let mut vera = app.signed_in(VERA).await;
    anna.open(&format!("{LIST}?q=vera")).await;
    anna.must_not_see("Never");
    let hour = async || -> i64 {
        let seen: time::OffsetDateTime =
            sqlx::query_scalar("select last_seen_at from people where folded_address = $1")
                .bind(VERA)
                .fetch_one(&app.db)
                .await
                .unwrap();
        seen.unix_timestamp() / 3600
    };
    let first = hour().await;
    app.clock.advance(Duration::minutes(59));
    vera.open("/t/acme/measurements").await;
    assert_eq!(hour().await, first);
    app.clock.advance(Duration::minutes(2));
    vera.open("/t/acme/measurements").await;
    assert_eq!(hour().await, first + 1);
    app.finish().await;
}

#[tokio::test]
async fn counts_end_at_a_thousand_and_nobody_may_need_attention() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&format!("{LIST}?status=attention")).await;
    anna.must_see("Nobody needs attention");
    anna.must_see("opened by somebody with another address");
    app.sql(
        "insert into people (tenant_id, person_id, email_address, folded_address, name, roles_given_by, created_at,
             sort_name, search_text)
         select tenant_id, gen_random_uuid(), 'x' || n || '@acme.example', 'x' || n || '@acme.example', 'x' || n,
             roles_given_by, created_at, 'x' || n, ' x' || n
         from people, generate_series(1, 998) n where folded_address = 'anna@acme.example'",
    )
    .await;
    anna.open(LIST).await;
    anna.must_see("Everybody 1,000 ");
    anna.must_see("1,000 people");
    add_person(&mut anna, "acme", "one@acme.example", "Viewer").await;
    anna.must_see("Everybody 1,000+ ");
    anna.must_see("More than 1,000 people");
    app.finish().await;
}
