## Superadmin: alle omgevingen

tenants-search = Zoek op naam of adres
tenants-column-status = Status
tenants-column-people = Gebruikers
# Uitnodigingen die op antwoord wachten.
tenants-column-open = Open uitnodigingen
tenants-column-active = Laatste activiteit
tenants-status-any = Alle statussen
tenants-status-active = Actief
tenants-status-suspended = Opgeschort
tenants-status-leaving = Wordt verwijderd
tenants-status-leaving-on = Wordt verwijderd op { $date }
# $shown is het getal zoals het wordt geschreven; het kan op "+" eindigen.
tenants-stuck = { $count ->
    [one] { $shown } vraagt aandacht
   *[other] { $shown } vragen aandacht
}
tenants-found = { $count ->
    [0] Geen omgevingen gevonden
    [one] { $count } omgeving gevonden
   *[other] { $count } omgevingen gevonden
}
tenants-none-title = Geen omgevingen gevonden
tenants-none-text = Probeer een deel van de naam of van het adres.
tenants-show-all = Alle omgevingen tonen

## Superadmin: een omgeving aanmaken

tenants-slug-hint-new = Staat in het webadres van alle pagina's: { $prefix }. Laat je het leeg, dan maken we het van de naam.
tenants-first-title = Eerste beheerder
tenants-first-text = Krijgt meteen een uitnodiging per mail, met de rol Beheerder.
tenants-first-name = Naam van de beheerder
notice-tenant-created = { $tenant } is aangemaakt. Een uitnodiging voor de eerste beheerder gaat naar { $address }.

## Superadmin: één omgeving

tenant-rename-title = Naam en adres
tenant-rename-text = Het oude adres blijft hierheen leiden en geen andere omgeving kan het krijgen.
tenant-rename = Hernoemen
notice-tenant-renamed = Opgeslagen. De omgeving heet nu { $tenant }.
tenant-suspension-title = Opschorten
tenant-suspend-text = Alleen superadmins kunnen nog naar binnen, tot je de omgeving heropent. Leden lezen dat de omgeving is opgeschort en bij wie ze terechtkunnen. Mails wachten. Er gaat niets verloren.
tenant-suspend-reason = Reden
tenant-suspend-reason-hint = Komt in het logboek van de omgeving. Leden zien de reden niet op hun pagina.
tenant-suspend = Opschorten
tenant-suspended-since = Opgeschort sinds { $when }.
tenant-suspended-why = Reden: { $reason }
tenant-reopen = Heropenen
notice-tenant-suspended = { $tenant } is opgeschort. Alleen superadmins kunnen nog naar binnen.
notice-tenant-reopened = { $tenant } is weer open.
tenant-export-title = Exporteren
tenant-export-text = Alles van deze omgeving in één archief (tar.gz): gebruikers, rollen, uitnodigingen, mails, lijsten en logboek, als JSON-regels met een README.txt. De export komt in het logboek.
tenant-export-reason = Waarom je deze gegevens verstrekt
tenant-export = Alles downloaden
tenant-deletion-title = Verwijderen
tenant-deletion-text = De omgeving gaat meteen dicht en wordt na { $days } dagen gewist, met alles erin. Tot die tijd kun je haar herstellen. Exporteer haar eerst.
tenant-deletion-reason = Waarom je de omgeving verwijdert
tenant-deletion-confirmation = Naam van de omgeving
tenant-deletion-confirmation-hint = Typ ter bevestiging: { $name }
tenant-deletion-schedule = Omgeving verwijderen
tenant-deletion-due = De omgeving is dicht en wordt gewist op { $when }.
tenant-deletion-running = De omgeving wordt nu gewist.
tenant-restore = Herstellen
notice-tenant-deletion-scheduled = Het verwijderen van { $tenant } is ingepland. Tot die tijd kun je de omgeving herstellen.
notice-tenant-restored = { $tenant } wordt niet verwijderd.
error-reason-missing = Vul een reden in.
error-reason-too-long = Gebruik hooguit { $max } tekens voor de reden.
error-confirmation-differs = Dit is niet de naam van de omgeving. Typ: { $name }
conflict-tenant-not-now = De omgeving is intussen veranderd. Bekijk de pagina opnieuw.

## In het archief van een omgeving

export-readme =
    Alles van { $tenant } in SmartTrackers, geëxporteerd op { $moment }.

    Elke map is een tabel; elk bestand daarin bevat hooguit { $rows } rijen in de volgorde van hun sleutels, één JSON-object per regel. Samen zijn de bestanden van een map de hele tabel. Tijden staan in UTC. rows.json komt als laatste en noemt het aantal rijen per tabel: staat het erin, dan is het archief volledig.

    tenants: de omgeving en haar instellingen. roles, people, person_roles: wie wat mag. invitations, invitation_links: uitnodigingen, zonder de geheimen van hun links. link_opens, join_requests, invitation_blocks, tidings: wat ervan werd. messages: mails met het antwoord van de mailserver. imports, import_rows, bulk_acts, bulk_tallies, bulk_people: lijsten die zijn uitgenodigd en handelingen voor veel gebruikers tegelijk. audit_entries: wie wat deed, en wanneer. former_slugs: eerdere adressen. visits: wanneer superadmins van SmartTrackers hier waren, en waarom.

    Er kan zijn doorgewerkt terwijl dit werd geschreven: rijen die intussen veranderden, staan hier zoals ze waren toen ze werden gelezen.

## Een gesloten omgeving, zoals leden haar zien

closed-suspended-title = { $tenant } is voorlopig opgeschort
closed-suspended-text = Niemand kan naar binnen tot SmartTrackers de omgeving heropent. Je gegevens zijn veilig.
closed-leaving-title = { $tenant } is gesloten
closed-leaving-text = De omgeving wordt op { $date } verwijderd. Niemand kan nog naar binnen.
closed-ask = Vragen, of is dit een vergissing? Vraag het SmartTrackers via { $address }.
closed-other = Naar { $tenant }
invitation-closed-text = Je uitnodiging wacht. Je kunt haar accepteren zodra de omgeving weer open is.
conflict-tenant-closed = Deze omgeving is voorlopig gesloten. Je uitnodiging wacht tot ze weer open is.

## Mails over wat er met een omgeving gebeurt

mail-tenant-suspended-subject = { $tenant } is voorlopig opgeschort
mail-tenant-suspended-text = SmartTrackers heeft { $tenant } opgeschort. Niemand kan naar binnen tot de omgeving wordt heropend, en mails wachten. Je gegevens zijn veilig en er gaat niets verloren.
mail-tenant-reopened-subject = { $tenant } is weer open
mail-tenant-reopened-text = SmartTrackers heeft { $tenant } heropend. Iedereen kan weer naar binnen zoals eerst, en de mails die wachtten gaan nu de deur uit.
mail-tenant-leaving-subject = { $tenant } wordt op { $date } verwijderd
mail-tenant-leaving-text = SmartTrackers heeft { $tenant } gesloten. Niemand kan nog naar binnen, en op { $date } wordt de omgeving verwijderd, met alles erin. Tot die tijd kan ze worden hersteld. Is dit een vergissing, of wil je eerst je gegevens? Laat het ons voor die dag weten.
mail-tenant-restored-subject = { $tenant } wordt niet verwijderd
mail-tenant-restored-text = Het verwijderen van { $tenant } gaat niet door. Er is niets verloren gegaan.
