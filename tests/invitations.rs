//! Invitations: what the administrator's deeds do to links and mails, and what a link says.

use time::Duration;

use crate::support::{ANNA, SAM, TestApp, add_person};

const BO: &str = "bo@acme.example";

#[tokio::test]
async fn the_mail_says_who_invites_to_what_and_until_when() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Registrar").await;
    let mail = app.mail_to(BO).await;
    assert_eq!(mail.subject, "You are invited to SmartTrackers");
    assert_eq!(mail.from, "SmartTrackers <info@smarttrackers.nl>");
    assert_eq!(mail.link("Accept invitation"), Some(link.clone()));
    for part in [&mail.text, &mail.html] {
        for words in ["Anna de Vries", "Acme", "Registrar", "1 April 2026", &link] {
            assert!(part.contains(words), "{words} is not in {part}");
        }
    }
    assert!(link.starts_with(&format!("{}/invitations/", app.url)));
    app.finish().await;
}

#[tokio::test]
async fn a_superadmin_invites_in_the_name_of_smarttrackers() {
    let mut app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", BO, "Administrator").await;
    let link = app.link_to(BO).await;
    assert!(app.mail_to(BO).await.text.contains("SmartTrackers invites you to Acme"));
    let mut bo = app.visitor();
    bo.open(&link).await;
    bo.must_see("SmartTrackers invites you to Acme");
    bo.must_not_see("Sam");
    app.finish().await;
}

#[tokio::test]
async fn a_resent_invitation_leaves_older_links_alive_and_begins_its_thirty_days_again() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(20));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    anna.must_see("A new mail is on its way to bo@acme.example. Links in older mails keep working.");
    anna.must_see("Invited, valid until 21 April 2026");
    let second = app.link_to(BO).await;
    assert_ne!(first, second);
    app.clock.advance(Duration::days(29));
    for link in [&first, &second] {
        let mut bo = app.visitor();
        bo.open(link).await;
        bo.must_see("Anna de Vries invites you to Acme");
    }
    let mut bo = app.visitor();
    app.account_at_provider(BO);
    bo.open(&first).await;
    bo.sign_in(BO).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn an_expired_invitation_can_be_resent() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    app.clock.advance(Duration::days(50));
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("Invitation expired 1 April 2026");
    anna.click("Send again…").await;
    let mut bo = app.visitor();
    bo.open(&first).await;
    bo.must_see("Anna de Vries invites you to Acme");
    app.finish().await;
}

#[tokio::test]
async fn a_revoked_invitation_has_no_good_link_any_more() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    let second = app.link_to(BO).await;
    // Bo has the invitation open when it is revoked.
    let mut bo = app.signed_in(BO).await;
    bo.must_see("Join Acme");
    anna.click("Revoke invitation").await;
    anna.must_see("The invitation of bo@acme.example is revoked.");
    anna.must_see("Revoked 2 March 2026");
    bo.click("Accept").await;
    bo.must_get(410);
    bo.must_see("This invitation was revoked");
    bo.open("/measurements").await;
    bo.must_see("No access yet");
    for link in [&first, &second] {
        bo.open(link).await;
        bo.must_get(410);
        bo.must_see("This invitation was revoked");
        bo.must_see("Ask Anna de Vries to invite you again.");
        assert!(!bo.page().has_button("Send me a fresh link"));
        assert_eq!(bo.post(&link.replace(&app.url, ""), &[]).await.leads_to(), "/login");
    }
    assert_eq!(app.count_mails_to(BO).await, 2);
    app.finish().await;
}

#[tokio::test]
async fn who_declined_or_was_revoked_is_invited_again_with_a_new_invitation() {
    let mut app = TestApp::start().await;
    let first = app.invite(BO, "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Revoke invitation").await;
    anna.click("Invite again").await;
    anna.must_see("Invitation sent to bo@acme.example.");
    let second = app.link_to(BO).await;
    let mut bo = app.signed_in(BO).await;
    bo.open(&first).await;
    bo.must_get(410);
    bo.open(&second).await;
    bo.click("Decline").await;
    anna.open(&app.page_of(BO).await).await;
    anna.must_see("Declined 2 March 2026");
    anna.click("Invite again").await;
    bo.open(&app.link_to(BO).await).await;
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn deeds_that_no_longer_fit_are_refused_with_what_happened_first() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let page = app.page_of(BO).await;
    let mut anna = app.signed_in(ANNA).await;
    let again = anna.post(&format!("{page}/invite"), &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.page().words().contains("An invitation to this address is already open."));
    let mut bo = app.signed_in(BO).await;
    bo.open(&link).await;
    bo.click("Accept").await;
    for deed in ["resend", "revoke", "invite"] {
        let refused = anna.post(&format!("{page}/{deed}"), &[]).await;
        assert_eq!(refused.status, 409, "{deed}");
        let words = refused.page().words();
        assert!(words.contains("has already accepted this invitation."), "{deed}: {words}");
    }
    assert_eq!(anna.post(&format!("{page}/promote"), &[]).await.status, 404);
    app.finish().await;
}

#[tokio::test]
async fn unknown_and_tampered_links_get_one_answer_that_helps() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let secret = link.rsplit('/').next().unwrap();
    let other_start = if secret.starts_with('A') { "B" } else { "A" };
    let tampered = format!("{other_start}{}", &secret[1..]);
    let long = "A".repeat(5_000);
    let unknown = [&tampered, &secret[..42], &"A".repeat(43), "x", "%00", "%ff%fe", "..%2f..", &long];
    let mut stranger = app.visitor();
    for secret in unknown {
        stranger.open(&format!("/invitations/{secret}")).await;
        stranger.must_get(404);
        stranger.must_see("We do not know this link");
        stranger.must_see("Open the mail again and click \"Accept invitation\"");
        let asked = stranger.post(&format!("/invitations/{secret}"), &[]).await;
        assert_eq!(asked.leads_to(), "/login", "the same as for a known one");
    }
    assert_eq!(stranger.cookie("invitations"), None, "nothing is held");
    app.finish().await;
}

#[tokio::test]
async fn a_dutch_person_gets_a_dutch_mail_login_page_and_account() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people/new").await;
    anna.fill("E-mail address", BO);
    anna.fill("Language", "Nederlands");
    anna.tick("Viewer");
    anna.click("Save and send invitation").await;
    let link = app.link_to(BO).await;
    let mail = app.mail_to(BO).await;
    assert_eq!(mail.header("Content-Language"), Some("nl"));
    assert!(mail.html.contains("lang=\"nl\""));
    assert_ne!(mail.subject, "You are invited to SmartTrackers");
    app.account_at_provider(BO);

    // An English browser: the invitation's language is the better guess.
    let mut bo = app.visitor();
    bo.open(&link).await;
    assert_eq!(bo.page().language(), "nl");
    let button = bo.page().buttons().into_iter().find(|it| it.contains("Visma Connect")).unwrap();
    bo.click(&button).await;
    assert!(bo.page().url.as_str().contains("ui_locales%3Dnl"), "{}", bo.page().url);
    bo.pass_the_provider(BO).await;
    assert_eq!(bo.page().language(), "nl");
    let accept = bo.page().first_button_to("/answer").unwrap();
    bo.click(&accept).await;
    bo.must_be_at("/t/acme/measurements");
    assert_eq!(bo.page().language(), "nl");
    bo.open("/account").await;
    assert_eq!(bo.page().language(), "nl");
    // From now on the account decides, also about error pages.
    bo.open("/t/globex/measurements").await;
    bo.must_get(404);
    assert_eq!(bo.page().language(), "nl");
    app.finish().await;
}

#[tokio::test]
async fn a_browser_that_asks_for_dutch_reads_dutch_before_anything_is_known() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor().speaks("fr-FR,fr;q=0.9,nl;q=0.8,en;q=0.7");
    for path in ["/login", "/help/signing-up", "/invitations/unknown", "/nowhere"] {
        visitor.open(path).await;
        assert_eq!(visitor.page().language(), "nl", "{path}");
    }
    app.finish().await;
}

#[tokio::test]
async fn another_spelling_of_the_address_is_the_same_address() {
    let mut app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "Bo.Smit@BÜCHER.example", "Viewer").await;
    anna.must_see("Invitation sent to Bo.Smit@bücher.example.");
    let spelled = "bo.smit@xn--bcher-kva.example";
    let mail = app.mail_to("Bo.Smit@xn--bcher-kva.example").await;
    assert!(mail.text.contains("Bo.Smit@bücher.example"));
    let mut bo = app.signed_in(spelled).await;
    bo.must_see("Join Acme");
    bo.click("Accept").await;
    bo.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test]
async fn no_table_ever_holds_the_secret_of_a_link() {
    let mut app = TestApp::start().await;
    let mut links = vec![app.invite(BO, "Viewer").await];
    let mut anna = app.signed_in(ANNA).await;
    anna.open(&app.page_of(BO).await).await;
    anna.click("Send again…").await;
    links.push(app.link_to(BO).await);
    let mut bo = app.visitor();
    bo.open(&links[0]).await;
    app.account_at_provider(BO);
    bo.sign_in(BO).await;
    bo.click("Accept").await;
    app.settle().await;
    for link in links {
        let secret = link.rsplit('/').next().unwrap().to_owned();
        let found = app.search_database(&secret).await;
        assert!(found.is_empty(), "the secret of a link stands in {found:?}");
    }
    assert!(!app.search_database("bo@acme.example").await.is_empty(), "the search finds what is there");
    app.finish().await;
}
