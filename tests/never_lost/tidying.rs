//! Tidying: what is left of people who never accepted.

use smarttrackers::invitations::mask_old;
use time::Duration;

use super::{BO, with_link};
use crate::support::{ANNA, TestApp, Visitor, add_person};

/// Where an address may still stand of somebody who has logged in: in their own account.
const OWN: [&str; 2] = ["accounts", "sessions"];

/// The numbers of the list's groups.
async fn counts(app: &TestApp, anna: &mut Visitor) -> Vec<(&'static str, bool)> {
    smarttrackers::people::listing::catch_up(&app.db, app.clock.now()).await.unwrap();
    anna.open("/t/acme/settings/people").await;
    let groups = ["Expired 1", "Declined 1", "Revoked 1"];
    groups.map(|group| (group, anna.sees(group))).into()
}

#[tokio::test]
async fn people_who_never_accepted_are_masked_ninety_days_after_the_end() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    app.invite("eva@acme.example", "Viewer").await;
    let page = app.page_of(BO).await;
    app.clock.advance(Duration::days(100));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("eva@acme.example").await).await;
    anna.click("Send again…").await;
    app.settle().await;
    app.clock.advance(Duration::days(19));
    assert_eq!(mask_old(&app.base).await.unwrap(), 0);
    app.clock.advance(Duration::days(2));
    assert_eq!(mask_old(&app.base).await.unwrap(), 1);
    assert_eq!(app.search_database(BO).await, Vec::<String>::new(), "nothing of the address is left");
    smarttrackers::people::listing::catch_up(&app.db, app.clock.now()).await.unwrap();

    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people?status=expired").await;
    anna.must_see("Address removed");
    anna.open(&page).await;
    anna.must_see("the name and address have been removed");
    assert!(!anna.page().has_button("Send again…") && !anna.page().has_button("Save roles"));
    for deed in ["resend", "revoke", "invite", "copy", "replace", "take-over"] {
        let answer = anna.post(&format!("{page}/{deed}"), &[]).await;
        assert!([404, 409].contains(&answer.status), "{deed}: {}", answer.status);
    }
    add_person(&mut anna, "acme", BO, "Viewer").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    app.finish().await;
}

#[tokio::test]
async fn who_declined_and_whose_invitation_was_revoked_are_masked_too_and_all_stay_counted() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.invite("rik@acme.example", "Viewer").await;
    app.invite("eva@acme.example", "Viewer").await;
    let mut bo = with_link(&app, &link, BO).await;
    bo.fill("A word to Anna de Vries (optional)", "I emigrated to Patagonia");
    bo.click("Decline").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of("rik@acme.example").await).await;
    anna.click("Revoke invitation").await;
    app.settle().await;
    let pages = [app.page_of(BO).await, app.page_of("rik@acme.example").await];

    // Ninety days after each end, whichever it is; that of an expired one is a month later.
    app.clock.advance(Duration::days(89));
    assert_eq!(mask_old(&app.base).await.unwrap(), 0);
    app.clock.advance(Duration::days(2));
    assert_eq!(mask_old(&app.base).await.unwrap(), 2);
    for (text, where_else) in [(BO, &OWN[..]), ("rik@acme.example", &[]), ("Patagonia", &[])] {
        let found = app.search_database(text).await;
        assert!(found.iter().all(|table| where_else.contains(&table.as_str())), "{text} is in {found:?}");
    }
    let mut anna = app.signed_in(ANNA).await;
    for page in &pages {
        anna.open(page).await;
        anna.must_see("the name and address have been removed");
        anna.must_not_see("Patagonia");
    }
    let all = [("Expired 1", true), ("Declined 1", true), ("Revoked 1", true)];
    assert_eq!(counts(&app, &mut anna).await, all, "before the last is masked");
    app.clock.advance(Duration::days(30));
    assert_eq!(mask_old(&app.base).await.unwrap(), 1);
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(counts(&app, &mut anna).await, all, "and for ever");
    app.clock.advance(Duration::days(3_650));
    assert_eq!(mask_old(&app.base).await.unwrap(), 0);
    let mut anna = app.signed_in(ANNA).await;
    assert_eq!(counts(&app, &mut anna).await, all);
    app.finish().await;
}
