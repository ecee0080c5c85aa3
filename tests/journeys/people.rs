//! An administrator's day at Settings > People.

use super::stage::*;
use crate::support::VERA;

journeys![
    a_list_is_searched_sorted_and_narrowed,
    a_wrong_address_is_found_by_what_needs_attention_and_corrected,
];

async fn a_list_is_searched_sorted_and_narrowed(stage: Stage) {
    let anna = stage.anna().await;
    invite(&anna, NINA, &["Registrar"]).await;
    anna.fill("Search by name or address", "nin").await;
    // With script while typing, without a button.
    if !stage.has_script {
        anna.enter().await;
    }
    anna.see_gone("Vera Visser").await;
    anna.see("Nina Nieuw").await;
    anna.see_address("q=nin").await;
    anna.reload().await;
    anna.see("Nina Nieuw").await;
    anna.see_no("Vera Visser").await;
    if stage.has_script {
        // One search is one step, however many letters were typed.
        anna.fill("Search by name or address", "vera").await;
        anna.see_gone("Nina Nieuw").await;
        anna.see("Vera Visser").await;
        anna.back().await;
        anna.see("Nina Nieuw").await;
        anna.see_address("q=nin").await;
    }

    anna.fill("Search by name or address", "nobody at all").await;
    if !stage.has_script {
        anna.click("Show").await;
    }
    anna.see("Nobody found for “nobody at all”").await;
    anna.click("Show everybody").await;
    anna.see(VERA).await;

    anna.choose("Role", "Registrar").await;
    if !stage.has_script {
        anna.click("Show").await;
    }
    anna.see_gone(VERA).await;
    anna.see("Nina Nieuw").await;
    anna.click("Active").await;
    anna.see("Nobody here").await;
    anna.click("Show everybody").await;
    anna.click("Last seen").await;
    anna.see_address("sort=-seen").await;
    anna.see(VERA).await;
    stage.end().await;
}

async fn a_wrong_address_is_found_by_what_needs_attention_and_corrected(mut stage: Stage) {
    let anna = stage.anna().await;
    stage.app.mailbox.refuse_with(550, "5.1.1 No such mailbox");
    invite(&anna, "nnia@acme.example", &["Registrar"]).await;
    stage.app.settle().await;
    stage.app.mailbox.misbehave(None);
    anna.reload().await;
    anna.click("Needs attention 1").await;
    anna.see("5.1.1 No such mailbox").await;
    anna.click("Correct address: Nina Nieuw").await;
    anna.fill("Right address", NINA).await;
    anna.click("Correct address").await;
    anna.see(&format!("a new one goes to {NINA}")).await;

    stage.joins_from_mail(NINA, "Registrar").await;
    stage.end().await;
}
