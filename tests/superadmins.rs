//! Superadmins themselves: listed, invited and removed, and never the last.

use smarttrackers::superadmins::{self, Refused};

use crate::support::{ANNA, SAM, TestApp, Visitor};

const LIST: &str = "/superadmin/superadmins";
const TESS: &str = "tess@smarttrackers.example";

/// Sam invites Tess, who accepts by the mail.
async fn with_tess(app: &mut TestApp) -> (Visitor, Visitor) {
    let mut sam = app.signed_in(SAM).await;
    sam.open(LIST).await;
    sam.fill("E-mail address", TESS);
    sam.click("Send invitation").await;
    sam.must_see("Invitation sent to tess@smarttrackers.example.");
    app.connect.set_second_factor(&app.account_at_provider(TESS), true);
    let link = app.link_to(TESS).await;
    let mut tess = app.signed_in(TESS).await;
    tess.open(&link).await;
    tess.click("Accept").await;
    tess.must_be_at("/superadmin/tenants");
    (sam, tess)
}

#[tokio::test]
async fn superadmins_invite_and_remove_each_other() {
    let mut app = TestApp::start().await;
    let (mut sam, mut tess) = with_tess(&mut app).await;
    sam.open(LIST).await;
    sam.must_see("Sam Bakker You sam@smarttrackers.example");
    sam.must_see(TESS);
    app.look_of(TESS, "acme").await;
    assert_eq!(tess.get("/t/acme/settings/people").await.status, 200);
    // Whom Tess has invited does not come in her place; whom Sam has, comes.
    let mut invited = Vec::new();
    for (inviter, address) in
        [(&mut tess, "tom@smarttrackers.example"), (&mut sam, "uma@smarttrackers.example")]
    {
        inviter.open(LIST).await;
        inviter.fill("E-mail address", address);
        inviter.click("Send invitation").await;
        invited.push((address, app.link_to(address).await));
    }
    sam.open(LIST).await;
    sam.click("Remove: Tess Tester").await;
    sam.must_see("Remove as superadmin?");
    sam.click("Remove").await;
    sam.must_see("Tess Tester is no superadmin any more.");
    // At once, with the visit that was going on.
    assert_eq!(tess.get("/superadmin/tenants").await.status, 404);
    assert_eq!(tess.get("/t/acme/settings/people").await.status, 404);
    for ((address, link), status) in invited.iter().zip([404, 200]) {
        let mut visitor = app.signed_in(address).await;
        visitor.open(link).await;
        visitor.must_get(status);
    }
    let acts: Vec<String> = sqlx::query_scalar(
        "select act || ' ' || actor from audit_entries where act like 'superadmin%' order by occurred_at, act desc",
    )
    .fetch_all(&app.db)
    .await
    .unwrap();
    let of_tess = [
        "superadmin_invited superadmin",
        "superadmin_accepted person",
        "superadmin_invited superadmin",
        "superadmin_invited superadmin",
        "superadmin_removed superadmin",
        "superadmin_invitation_revoked superadmin",
    ];
    assert_eq!(acts[2..], of_tess);
    app.finish().await;
}

#[tokio::test]
async fn the_last_superadmin_stays() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    sam.open(LIST).await;
    sam.click("Remove: Sam Bakker").await;
    sam.click("Remove").await;
    sam.must_get(409);
    sam.must_see("This is the last superadmin. Invite another one first.");
    assert_eq!(app.count("select count(*) from superadmins").await, 1);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_remove_each_other_at_once_one_stays() {
    let app = TestApp::start().await;
    let sam = app.cast.sam;
    for _ in 0..8 {
        app.sql(
            "insert into superadmins (account_id, granted_at)
             select account_id, now() from accounts where folded_address in ('sam@smarttrackers.example', 'anna@acme.example')
             on conflict do nothing",
        )
        .await;
        let anna = app.cast.anna.account;
        let (one, two) = tokio::join!(
            superadmins::remove(&app.base, sam, anna),
            superadmins::remove(&app.base, anna, sam)
        );
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
        assert_eq!(app.count("select count(*) from superadmins").await, 1);
    }
    // Each themselves.
    app.sql("delete from superadmins").await;
    app.sql(
        "insert into superadmins (account_id, granted_at)
         select account_id, now() from accounts where folded_address in ('sam@smarttrackers.example', 'anna@acme.example')",
    )
    .await;
    let anna = app.cast.anna.account;
    let (one, two) =
        tokio::join!(superadmins::remove(&app.base, sam, sam), superadmins::remove(&app.base, anna, anna));
    assert!(
        matches!((&one, &two), (Ok(()), Err(Refused::Last)) | (Err(Refused::Last), Ok(()))),
        "{one:?} {two:?}"
    );
    app.finish().await;
}

#[tokio::test]
async fn an_invitation_is_taken_back_and_a_newer_one_replaces_an_older() {
    let mut app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    let mut links = Vec::new();
    for _ in 0..2 {
        sam.open(LIST).await;
        sam.fill("E-mail address", TESS);
        sam.click("Send invitation").await;
        links.push(app.link_to(TESS).await);
        app.mailbox.clear();
    }
    let mut tess = app.signed_in(TESS).await;
    tess.open(&links[0]).await;
    tess.must_get(404);
    sam.open(LIST).await;
    sam.click(&format!("Revoke: {TESS}")).await;
    sam.must_not_see(&format!("Revoke: {TESS}"));
    tess.open(&links[1]).await;
    tess.must_get(404);
    app.finish().await;
}

#[tokio::test]
async fn the_mail_of_an_invitation_that_was_taken_back_does_not_go_out() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let mut sam = app.signed_in(SAM).await;
    for _ in 0..2 {
        sam.open(LIST).await;
        sam.fill("E-mail address", TESS);
        sam.click("Send invitation").await;
    }
    app.settle().await;
    assert_eq!(app.mailbox.messages_to(TESS).len(), 1, "the newer one");
    sam.open(LIST).await;
    sam.fill("E-mail address", TESS);
    sam.click("Send invitation").await;
    sam.click(&format!("Revoke: {TESS}")).await;
    app.settle().await;
    assert_eq!(app.mailbox.messages_to(TESS).len(), 1);
    app.finish().await;
}

#[tokio::test]
async fn what_is_wrong_with_an_address_stands_at_its_field() {
    let app = TestApp::start().await;
    let mut sam = app.signed_in(SAM).await;
    for (typed, told) in
        [("", "Enter an e-mail address."), (SAM, "Somebody with this address is a superadmin already.")]
    {
        sam.open(LIST).await;
        sam.fill("E-mail address", typed);
        sam.click("Send invitation").await;
        sam.must_get(422);
        assert_eq!(sam.page().complaint("email").as_deref(), Some(told));
    }
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(anna.get(LIST).await.status, 404);
    app.finish().await;
}
