//! One deed for many people at once, in a real browser.

use smarttrackers::bulk;
use smarttrackers::invitations::{self, Invitee};
use smarttrackers::roles::{self, RoleKind};
use thirtyfour::Key;

use super::stage::Stage;

journeys![
    a_few_people_get_a_role_at_once,
    everybody_is_invited_again_and_the_page_tells_how_far_it_is,
    people_are_selected_with_the_keyboard_alone,
];

/// Anna has invited so many viewers: "Person 1", and so on.
async fn invited(stage: &Stage, count: usize) {
    let (base, cast) = (&stage.app.base, &stage.app.cast);
    let all = roles::list(&base.db, cast.acme.id).await.unwrap();
    let viewer = all.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id;
    for number in 1..=count {
        let address = format!("p{number}@acme.example").parse().unwrap();
        let invitee = Invitee { address, name: format!("Person {number}"), language: None };
        invitations::invite(base, cast.anna.account, &cast.acme, invitee, &[viewer]).await.unwrap();
    }
}

async fn a_few_people_get_a_role_at_once(stage: Stage) {
    invited(&stage, 3).await;
    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.see("Person 3").await;
    // With script, nothing is in the way before somebody is selected.
    assert_eq!(anna.text().await.contains("With the selected people"), !stage.has_script);
    anna.tick("Select Person 1").await;
    anna.tick("Select Person 3").await;
    if stage.has_script {
        anna.see("2 selected").await;
        anna.unfold("Select nobody").await;
        assert_eq!(anna.focused().await, "Select Anna de Vries");
        anna.see_no("2 selected").await;
        anna.tick("Select everybody on this page").await;
        anna.see("5 selected").await;
        anna.unfold("Select nobody").await;
        anna.tick("Select Person 1").await;
        anna.see("1 selected").await;
        anna.tick("Select Person 3").await;
    }
    anna.choose("What to do", "Add role: Manager").await;
    anna.click("Continue").await;
    anna.see("2 people get the role Manager").await;
    anna.click("Add the role to 2 people").await;
    anna.see("Added the role Manager to 2 people.").await;
    stage.end().await;
}

async fn everybody_is_invited_again_and_the_page_tells_how_far_it_is(stage: Stage) {
    invited(&stage, 60).await;
    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.see("Needs attention").await;
    anna.click("Invited 60").await;
    anna.see("Person 54").await;
    if stage.has_script {
        anna.tick("Select everybody on this page").await;
        anna.see("50 selected").await;
    }
    anna.tick("Everybody in this list").await;
    if stage.has_script {
        anna.see("Everybody selected").await;
        assert!(anna.is_ticked("Select Person 1").await);
    }
    anna.choose("What to do", "Resend invitation").await;
    anna.click("Continue").await;
    anna.see("60 people get their invitation again").await;
    anna.click("Resend 60 invitations, valid until …").await;
    anna.see("0 of 60 people").await;
    while bulk::take_part(&stage.app.base).await.unwrap() {}
    // The page comes to know it by itself.
    anna.see("Sent 60 invitations again.").await;
    stage.end().await;
}

async fn people_are_selected_with_the_keyboard_alone(stage: Stage) {
    invited(&stage, 2).await;
    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.see("Person 2").await;
    anna.tab_to("Select Person 1").await;
    anna.key(' ').await;
    anna.tab_to("Select Person 2").await;
    anna.key(' ').await;
    anna.tab_to("What to do").await;
    anna.type_text("Revoke").await;
    anna.tab_to("Continue").await;
    anna.enter().await;
    anna.see("2 invitations are revoked").await;
    anna.tab_to("Revoke 2 invitations").await;
    anna.key(Key::Tab).await;
    assert_eq!(anna.focused().await, "Cancel");
    anna.click("Revoke 2 invitations").await;
    anna.see("Revoked 2 invitations.").await;
    stage.end().await;
}
