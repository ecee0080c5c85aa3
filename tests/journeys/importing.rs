//! An administrator brings in a whole list.

use thirtyfour::Key;

use super::stage::*;

journeys![
    a_list_is_uploaded_mended_and_sent_and_who_is_on_it_accepts,
    pasted_addresses_are_checked_and_mended_with_the_keyboard_alone,
];

async fn a_list_is_uploaded_mended_and_sent_and_who_is_on_it_accepts(mut stage: Stage) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("collega's.csv");
    let list = "e-mailadres;naam;rol\r\nnina@acme.example;Nina Nieuw;Invoerder\r\nzo\u{eb};Zo\u{eb};\r\ncy@acmee.example;Cy;Lezer\r\n";
    // As Excel saves it on Windows.
    let windows: Vec<u8> = list.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    std::fs::write(&file, windows).unwrap();

    let anna = stage.anna().await;
    anna.click("Settings").await;
    anna.see("Add person").await;
    anna.click("Import").await;
    anna.see("nothing is sent before you say so").await;
    anna.choose_file("Or upload a CSV file", file.to_str().unwrap()).await;
    anna.tick("Viewer").await;
    anna.click("Check the list").await;
    anna.see("collega's.csv, by Anna de Vries.").await;
    anna.see("2 rows have problems.").await;
    anna.see("Invite one person").await;
    assert_eq!(anna.value("Name, row 2").await, "Zoë");
    anna.click("Change to acme.example").await;
    anna.see("Invite 2 people").await;
    anna.fill("E-mail address, row 2", "zoe@acme.example").await;
    anna.choose("Roles, row 2", "Manager").await;
    anna.click("Save and check again").await;
    anna.see("Saved and checked again.").await;
    anna.see("Invite 3 people").await;
    anna.see_no("has a problem").await;
    anna.click("Invite 3 people").await;
    anna.see("Inviting 3 people").await;
    anna.see("0 of 3 done").await;

    // She looks on; the page tells by itself when it is done.
    stage.app.start_importing();
    anna.see("3 people are invited").await;
    anna.click("Go to zoe@acme.example").await;
    anna.see("Zoë").await;
    assert!(anna.is_ticked("Manager").await);

    stage.joins_from_mail(NINA, "Registrar").await;
    stage.end().await;
}

async fn pasted_addresses_are_checked_and_mended_with_the_keyboard_alone(stage: Stage) {
    let anna = stage.anna().await;
    anna.tab_to("Settings").await;
    anna.enter().await;
    anna.see("Add person").await;
    anna.tab_to("Import").await;
    anna.enter().await;
    anna.see("nothing is sent before you say so").await;
    anna.tab_to("Paste addresses").await;
    anna.type_text("Bo <bo@acme.example>, cy at acme").await;
    anna.tab_to("Check the list").await;
    anna.enter().await;
    anna.see("Choose at least one role: 2 rows name none.").await;
    anna.tab_to("Viewer").await;
    anna.key(' ').await;
    anna.tab_to("Check the list").await;
    anna.enter().await;
    anna.see("One row has a problem.").await;
    anna.tab_to("E-mail address, row 2").await;
    anna.type_text("cy@acme.example").await;
    // Enter in a field saves; it sends nothing.
    anna.enter().await;
    anna.see("Saved and checked again.").await;
    anna.see("Invite 2 people").await;
    anna.tab_to("Leave out row 1").await;
    anna.key(Key::Space).await;
    anna.tab_to("Download as CSV").await;
    assert_eq!(stage.app.count("select count(*) from people where folded_address like 'bo@%'").await, 0);
    anna.tab_to("Discard this list").await;
    anna.enter().await;
    anna.see("The list is discarded. Nobody was invited.").await;
    stage.end().await;
}
