//! Links of every kind: mailed, replaced, handed over, asked for anew, and a superadmin's; of reminders, of many at once, of
//! imports, of addresses that were corrected, and of founding.

use smarttrackers::invitations::remind_due;
use time::Duration;

use super::Watched;
use crate::support::{ANNA, SAM, add_person};

const BO: &str = "bo@acme.example";
const ELS: &str = "els@acme.example";
const TESS: &str = "tess@smarttrackers.example";

#[tokio::test]
async fn no_link_is_written_down_whatever_is_done_with_it() {
    let mut watched = Watched::start().await;
    let first = watched.app.invite(BO, "Viewer").await;
    watched.secrets.add_link(&first);
    let page = watched.app.page_of(BO).await;
    let mut anna = watched.app.signed_in(ANNA).await;
    watched.open(&mut anna, &page).await;
    watched.click(&mut anna, "Replace link").await;
    let second = watched.app.link_to(BO).await;
    watched.secrets.add_link(&second);
    // The one page that shows a secret, and shows it once; so it is not among those that are searched.
    anna.click("Copy a link").await;
    let copied = anna.page().value("Link");
    watched.secrets.add_link(&copied);
    watched.open(&mut anna, &page).await;
    // Opened with another account, which asks to join, and is let in.
    let mut other = watched.app.signed_in("bo@home.example").await;
    for link in [&first, &copied, &second, &format!("{second}x")] {
        watched.open(&mut other, link).await;
    }
    watched.open(&mut other, "/measurements").await;
    watched.click(&mut other, "Ask to join as bo@home.example").await;
    watched.app.settle().await;
    watched.open(&mut anna, &page).await;
    watched.click(&mut anna, "Approve").await;
    watched.open(&mut other, "/t/acme/measurements").await;
    // One that is over, and a fresh one that its invitee asks for; and one that is revoked.
    add_person(&mut anna, "acme", ELS, "Viewer").await;
    let over = watched.app.link_to(ELS).await;
    watched.secrets.add_link(&over);
    watched.app.clock.advance(Duration::days(31));
    let mut els = watched.app.visitor();
    watched.open(&mut els, &over).await;
    watched.click(&mut els, "Send me a fresh link").await;
    let fresh = watched.app.link_to(ELS).await;
    assert_ne!(fresh, over);
    watched.secrets.add_link(&fresh);
    watched.open(&mut els, &fresh).await;
    let mut anna = watched.app.signed_in(ANNA).await;
    anna.open(&watched.app.page_of(ELS).await).await;
    watched.click(&mut anna, "Revoke invitation").await;
    watched.open(&mut els, &fresh).await;
    watched.open(&mut anna, "/t/acme/settings/people").await;
    watched.finish(&["a link's secret", "a cookie"]).await;
}

#[tokio::test]
async fn no_link_of_a_superadmin_is_written_down() {
    let mut watched = Watched::start().await;
    let mut sam = watched.app.signed_in(SAM).await;
    watched.open(&mut sam, "/superadmin/superadmins").await;
    sam.fill("E-mail address", TESS);
    watched.click(&mut sam, "Send invitation").await;
    sam.must_see("Invitation sent to tess@smarttrackers.example.");
    let link = watched.app.link_to(TESS).await;
    watched.secrets.add_link(&link);
    watched.app.connect.set_second_factor(&watched.app.account_at_provider(TESS), true);
    let mut stranger = watched.app.signed_in("vic@elsewhere.example").await;
    let mut tess = watched.app.visitor();
    watched.open(&mut stranger, &link).await;
    watched.open(&mut tess, &link).await;
    watched.open(&mut tess, "/login").await;
    let back = watched.detour(&mut tess, "Log in with Visma Connect", TESS).await;
    watched.open(&mut tess, &back).await;
    watched.click(&mut tess, "Accept").await;
    tess.must_be_at("/superadmin/tenants");
    for path in ["/superadmin/superadmins", "/account", &link] {
        watched.open(&mut tess, path).await;
        watched.open(&mut sam, path).await;
    }
    watched.finish(&["a link's secret", "a PKCE verifier"]).await;
}

/// Opens the newest link to each of these addresses, which is another secret than those before.
async fn follow_links(watched: &mut Watched, addresses: &[&str]) {
    for address in addresses {
        let link = watched.app.link_to(address).await;
        let known = watched.secrets.0.len();
        watched.secrets.add_link(&link);
        assert!(!watched.secrets.0[..known].contains(&watched.secrets.0[known]), "{address} got a new link");
        let mut visitor = watched.app.visitor();
        watched.open(&mut visitor, &link).await;
        watched.open(&mut visitor, "/login").await;
    }
}

#[tokio::test]
async fn no_link_that_is_sent_by_itself_or_to_many_is_written_down() {
    let mut watched = Watched::start().await;
    watched.app.start_importing();
    let mut anna = watched.app.signed_in(ANNA).await;
    for address in [BO, ELS] {
        add_person(&mut anna, "acme", address, "Viewer").await;
    }
    follow_links(&mut watched, &[BO, ELS]).await;
    // Reminders.
    watched.app.clock.advance(Duration::days(8));
    while remind_due(&watched.app.base).await.unwrap() > 0 {}
    follow_links(&mut watched, &[BO, ELS]).await;
    assert_eq!(watched.app.count("select count(*) from messages where kind = 'reminder'").await, 2);
    // The same mail once more, to several.
    let mut anna = watched.app.signed_in(ANNA).await;
    watched.open(&mut anna, "/t/acme/settings/people?status=invited").await;
    anna.tick("Everybody in this list");
    anna.fill("What to do", "Resend invitation");
    watched.click(&mut anna, "Continue").await;
    let button = anna.page().buttons().into_iter().find(|it| it.starts_with("Resend 2 invitations")).unwrap();
    watched.click(&mut anna, &button).await;
    anna.must_see("Sent 2 invitations again.");
    follow_links(&mut watched, &[BO, ELS]).await;
    // An import.
    let imported = ["cas@acme.example", "dan@acme.example"];
    watched.open(&mut anna, "/t/acme/settings/people/import").await;
    anna.fill("Paste addresses", &imported.join("\n"));
    anna.tick("Viewer");
    watched.click(&mut anna, "Check the list").await;
    watched.click(&mut anna, "Invite 2 people").await;
    watched.app.imports_are_sent().await;
    let import = anna.path();
    watched.open(&mut anna, &import).await;
    anna.must_see("2 people are invited");
    follow_links(&mut watched, &imported).await;
    // An address that is corrected.
    let page = watched.app.page_of(BO).await;
    watched.open(&mut anna, &page).await;
    anna.fill("Right address", "right@acme.example");
    watched.click(&mut anna, "Correct address").await;
    anna.must_see("a new one goes to right@acme.example");
    follow_links(&mut watched, &["right@acme.example"]).await;
    watched.open(&mut anna, "/t/acme/settings/audit").await;
    watched.finish(&["a link's secret", "a cookie"]).await;
}

#[tokio::test]
async fn no_link_of_a_founding_mail_is_written_down() {
    const INES: &str = "ines@initech.example";
    let mut watched = Watched::start().await;
    let mut sam = watched.app.signed_in(SAM).await;
    watched.open(&mut sam, "/superadmin/tenants/new").await;
    sam.fill("Name", "Initech");
    sam.fill("Address", "initech");
    sam.fill("E-mail address", INES);
    watched.click(&mut sam, "Create tenant").await;
    sam.must_be_at("/superadmin/tenants/initech");
    follow_links(&mut watched, &[INES]).await;
    let mut ines = watched.app.signed_in(INES).await;
    watched.open(&mut ines, "/measurements").await;
    watched.click(&mut ines, "Accept").await;
    for path in ["/t/initech/settings/people", "/t/initech/settings/audit", "/account"] {
        watched.open(&mut ines, path).await;
    }
    for path in ["/superadmin/tenants", "/superadmin/tenants/initech", "/superadmin/tenants/initech/audit"] {
        watched.open(&mut sam, path).await;
    }
    watched.finish(&["a link's secret", "a cookie"]).await;
}
