//! The way goes on whatever comes between: the provider is down, an activation lapses, another window is opened.

use sandbox::visma_connect::Misbehaviour;
use smarttrackers::invitations::{self, Invitee};
use smarttrackers::roles::{self, RoleKind};
use time::Duration;

use super::stage::*;

journeys![
    a_provider_that_is_down_is_waited_for_and_the_invitation_is_accepted,
    an_activation_that_lapsed_is_asked_for_anew_and_the_invitation_is_accepted,
    a_second_window_goes_on_while_the_first_is_still_open,
];

/// Anna invites Nina without having logged in: the product knows nothing of its provider yet.
async fn invite_unseen(stage: &Stage) {
    let (base, cast) = (&stage.app.base, &stage.app.cast);
    let all = roles::list(&base.db, cast.acme.id).await.unwrap();
    let viewer: Vec<_> = all.iter().filter(|it| it.kind == RoleKind::Viewer).map(|it| it.id).collect();
    let invitee = Invitee { address: NINA.parse().unwrap(), name: "Nina Nieuw".to_owned(), language: None };
    invitations::invite(base, cast.anna.account, &cast.acme, invitee, &viewer).await.unwrap();
}

async fn a_provider_that_is_down_is_waited_for_and_the_invitation_is_accepted(stage: Stage) {
    invite_unseen(&stage).await;
    stage.app.account_at_provider(NINA);
    let connect = &stage.app.connect;
    connect.misbehave(Some(Misbehaviour::Down));
    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Anna de Vries invites you to Acme").await;
    nina.click("Log in with Visma Connect").await;
    nina.see("Visma Connect does not answer").await;
    nina.see("your invitation is safe").await;
    nina.see("Step 1 of 3").await;
    // Too early.
    nina.click("Try again").await;
    nina.see("Anna de Vries invites you to Acme").await;
    nina.click("Log in with Visma Connect").await;
    nina.see("Visma Connect does not answer").await;

    connect.misbehave(None);
    nina.click("Try again").await;
    nina.see("Step 1 of 3").await;
    nina.click("Log in with Visma Connect").await;
    nina.see("Sandbox, not Visma's service").await;
    nina.fill("E-mail address", NINA).await;
    // Down once more, on a page of its own: what it answers then is not ours.
    connect.misbehave(Some(Misbehaviour::Down));
    nina.click("Next").await;
    nina.arrive().await;
    nina.see_no("Forgot your password?").await;
    connect.misbehave(None);
    nina.goto(&stage.app.url).await;
    nina.see("Step 1 of 3").await;
    log_in(&nina, NINA).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;
    sees_joined(&at_people(&stage).await).await;
    stage.end().await;
}

async fn at_people(stage: &Stage) -> crate::support::browser::Browser {
    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.see("Add person").await;
    anna
}

async fn an_activation_that_lapsed_is_asked_for_anew_and_the_invitation_is_accepted(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("24 hours").await;
    nina.click("Create account").await;
    register(&nina).await;

    stage.app.clock.advance(Duration::hours(25));
    let mailbox = stage.app.mailbox.http_url();
    nina.open_mail(&mailbox, NINA, "Welcome to SmartTrackers").await;
    nina.click_in_mail("Activate account").await;
    nina.see("Invalid verification link").await;
    nina.click("Click here to request a new valid link").await;
    nina.see("I am not a robot").await;
    nina.fill("E-mail address", NINA).await;
    nina.tick("I am not a robot").await;
    nina.click("Reset password").await;
    nina.see("Check your inbox").await;
    nina.open_mail(&mailbox, NINA, "Change password request").await;
    nina.click_in_mail("Change password").await;
    nina.see("Choose a password").await;
    nina.fill("New password", HER_PASSWORD).await;
    nina.fill("Repeat the new password", HER_PASSWORD).await;
    nina.click("Set password").await;

    // Our invitation waited all the while: neither a day nor the other's clock has harmed it.
    nina.see("Step 1 of 3").await;
    nina.see_address(&stage.app.url).await;
    nina.see("Anna de Vries invites you to Acme").await;
    nina.click("Log in with Visma Connect").await;
    nina.see("Join Acme").await;
    nina.see("Step 2 of 3").await;
    nina.click("Accept").await;
    nina.see("Welcome. You are now a member of Acme.").await;
    nina.see("Step 3 of 3").await;
    nina.see("Your roles here: Viewer.").await;
    stage.end().await;
}

async fn a_second_window_goes_on_while_the_first_is_still_open(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Viewer"]).await;
    stage.app.account_at_provider(NINA);
    let nina = stage.browser().await;
    stage.accept_from_mail(&nina, NINA).await;
    nina.see("Step 1 of 3").await;
    nina.click("Log in with Visma Connect").await;
    nina.see("Sandbox, not Visma's service").await;
    nina.fill("E-mail address", NINA).await;

    // The first window stays as it is, half-way through Visma Connect; the second comes by itself to our page.
    let first = nina.open_window().await;
    nina.goto(&stage.app.url).await;
    nina.see("Step 1 of 3").await;
    nina.see("Anna de Vries invites you to Acme").await;
    log_in(&nina, NINA).await;
    nina.see("Join Acme").await;

    // What was begun in the first is ended there, and shows the same invitation.
    let second = nina.look_at(first).await;
    assert_eq!(nina.value("E-mail address").await, NINA, "what was typed is still there");
    nina.click("Next").await;
    nina.see("Forgot your password?").await;
    nina.fill("Password", crate::support::PASSWORD).await;
    nina.click("Sign in").await;
    nina.see("Join Acme").await;
    nina.see("Step 2 of 3").await;

    let first = nina.look_at(second).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    is_member(&nina, "Viewer").await;

    // The first still shows the question that is answered: accepting twice is accepting once.
    nina.look_at(first).await;
    nina.see("Join Acme").await;
    nina.click("Accept").await;
    nina.see("Your roles here: Viewer.").await;
    nina.see_address("/t/acme/measurements").await;
    let joined =
        "select count(*) from people where folded_address = 'nina@acme.example' and joined_at is not null";
    assert_eq!(stage.app.count(joined).await, 1);
    stage.end().await;
}
