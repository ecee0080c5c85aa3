## Gebruikers die in de lijst zijn geselecteerd

bulk-title = Met de geselecteerde gebruikers
bulk-select = Selecteer { $person }
bulk-column = Selecteer
bulk-select-page = Selecteer iedereen op deze pagina
bulk-everybody = Iedereen in deze lijst
bulk-what = Wat te doen
bulk-choose = Kies…
bulk-add-role = Rol toevoegen
bulk-remove-role = Rol afnemen
bulk-choice-add-role = Rol toevoegen: { $role }
bulk-choice-remove-role = Rol afnemen: { $role }
bulk-invitation = Uitnodiging
bulk-access = Toegang
bulk-continue = Verder
bulk-clear = Selecteer niemand
bulk-selected = { $count } geselecteerd
bulk-selected-everybody = Iedereen geselecteerd
bulk-error-nobody = Selecteer minstens één gebruiker.
bulk-error-absent = Een deel van de selectie bestaat niet meer. Bekijk de selectie en kies opnieuw.
bulk-error-deed = Kies wat er met de geselecteerde gebruikers moet gebeuren.
bulk-running = Op dit moment worden veel gebruikers gewijzigd.
bulk-running-link = Bekijk hoe ver het is

## Wat er met hen gaat gebeuren, en wat er is gebeurd

bulk-title-add-role = Rol { $role } toevoegen
bulk-title-remove-role = Rol { $role } afnemen
bulk-title-delete-role = Rol { $role } verwijderen
bulk-title-resend = Uitnodigingen opnieuw sturen
bulk-title-take-over = Uitnodigingen overnemen
bulk-title-revoke = Uitnodigingen intrekken
bulk-title-deactivate = Gebruikers deactiveren
bulk-chosen = { $count ->
    [one] Je hebt 1 gebruiker geselecteerd.
   *[other] Je hebt { $people } gebruikers geselecteerd.
}
bulk-chosen-by = { $count ->
    [one] { $who } heeft 1 gebruiker geselecteerd.
   *[other] { $who } heeft { $people } gebruikers geselecteerd.
}
bulk-people = { $count ->
    [one] 1 gebruiker
   *[other] { $people } gebruikers
}
bulk-will-add-role = { $count ->
    [one] 1 gebruiker krijgt de rol { $role }
   *[other] { $people } gebruikers krijgen de rol { $role }
}
bulk-will-remove-role = { $count ->
    [one] 1 gebruiker verliest de rol { $role }
   *[other] { $people } gebruikers verliezen de rol { $role }
}
bulk-will-resend = { $count ->
    [one] 1 gebruiker krijgt de uitnodiging opnieuw
   *[other] { $people } gebruikers krijgen hun uitnodiging opnieuw
}
bulk-will-take-over = { $count ->
    [one] Je neemt 1 uitnodiging over
   *[other] Je neemt { $people } uitnodigingen over
}
bulk-will-revoke = { $count ->
    [one] 1 uitnodiging wordt ingetrokken
   *[other] { $people } uitnodigingen worden ingetrokken
}
bulk-will-deactivate = { $count ->
    [one] 1 gebruiker heeft geen toegang meer
   *[other] { $people } gebruikers hebben geen toegang meer
}
bulk-will-nobody = Dit kan bij niemand van hen
bulk-text-role = Hun andere rollen houden ze.
bulk-text-delete-role = Hun andere rollen houden ze; wie geen andere heeft, krijgt { $role }. Daarna wordt de rol verwijderd.
bulk-text-resend = Ieder krijgt nog een mail en 30 nieuwe dagen. Links in oudere mails blijven werken.
bulk-text-take-over = Je staat voor hun rollen in, in plaats van wie hen uitnodigde. De uitnodigingen gaan door zoals ze waren.
bulk-text-revoke = Niemand kan ze nog accepteren. Je kunt deze adressen later opnieuw uitnodigen.
bulk-text-deactivate = Ze blijven in de lijst staan. Hun sessies hier eindigen meteen.
bulk-confirm-add-role = { $count ->
    [one] Voeg de rol toe bij 1 gebruiker
   *[other] Voeg de rol toe bij { $people } gebruikers
}
bulk-confirm-remove-role = { $count ->
    [one] Neem de rol af van 1 gebruiker
   *[other] Neem de rol af van { $people } gebruikers
}
bulk-confirm-delete-role = Verwijder deze rol
bulk-confirm-resend = { $count ->
    [one] Stuur 1 uitnodiging opnieuw, geldig tot { $until }
   *[other] Stuur { $people } uitnodigingen opnieuw, geldig tot { $until }
}
bulk-confirm-take-over = { $count ->
    [one] Neem 1 uitnodiging over
   *[other] Neem { $people } uitnodigingen over
}
bulk-confirm-revoke = { $count ->
    [one] Trek 1 uitnodiging in
   *[other] Trek { $people } uitnodigingen in
}
bulk-confirm-deactivate = { $count ->
    [one] Deactiveer 1 gebruiker
   *[other] Deactiveer { $people } gebruikers
}
bulk-did-add-role = { $count ->
    [one] De rol { $role } is toegevoegd bij 1 gebruiker.
   *[other] De rol { $role } is toegevoegd bij { $people } gebruikers.
}
bulk-did-remove-role = { $count ->
    [one] De rol { $role } is afgenomen van 1 gebruiker.
   *[other] De rol { $role } is afgenomen van { $people } gebruikers.
}
bulk-did-resend = { $count ->
    [one] 1 uitnodiging is opnieuw gestuurd.
   *[other] { $people } uitnodigingen zijn opnieuw gestuurd.
}
bulk-did-take-over = { $count ->
    [one] Je hebt 1 uitnodiging overgenomen.
   *[other] Je hebt { $people } uitnodigingen overgenomen.
}
bulk-did-revoke = { $count ->
    [one] 1 uitnodiging is ingetrokken.
   *[other] { $people } uitnodigingen zijn ingetrokken.
}
bulk-did-deactivate = { $count ->
    [one] 1 gebruiker is gedeactiveerd.
   *[other] { $people } gebruikers zijn gedeactiveerd.
}
bulk-skipped = { $count ->
    [one] 1 gebruiker wordt overgeslagen
   *[other] { $people } gebruikers worden overgeslagen
}
bulk-was-skipped = { $count ->
    [one] 1 gebruiker is overgeslagen
   *[other] { $people } gebruikers zijn overgeslagen
}
bulk-only-theirs = Alleen { $who } kan dit bevestigen.
bulk-foreseeing = We kijken na wat er gaat gebeuren
bulk-doing = Bezig
bulk-progress = { $done } van { $all } gebruikers
bulk-leave = Je kunt deze pagina verlaten; het gaat vanzelf verder.
bulk-stopped-no-right = Gestopt: { $who } mag dit hier niet meer. Gebruikers die bleven zoals ze waren: { $people }.
bulk-stopped-too-long = Gestopt: dit kon niet binnen een dag worden afgerond. Gebruikers die bleven zoals ze waren: { $people }.
bulk-stopped-role-in-use = De rol bestaat nog, omdat iemand hem nog heeft.
bulk-person-gone = Niet meer in de lijst

## Waarom iemand wordt overgeslagen

bulk-reason-already-has-role = Heeft deze rol al
bulk-reason-has-not-role = Heeft deze rol niet
bulk-reason-only-role = Heeft geen andere rol, en iedereen heeft er een nodig
bulk-reason-not-yours-role = Deze rol kan dingen die jij niet kunt
bulk-reason-not-yours = Heeft een rol die dingen kan die jij niet kunt
bulk-reason-role-gone = Deze rol bestaat niet meer
bulk-reason-not-invited = Heeft geen open uitnodiging
bulk-reason-answered = Heeft de uitnodiging al beantwoord
bulk-reason-not-held = Heeft geen andere beheerder nodig
bulk-reason-not-active = Is nog geen lid
bulk-reason-already-deactivated = Is al gedeactiveerd
bulk-reason-last-administrator = Is de laatste beheerder
bulk-reason-yourself = Dit ben je zelf: doe het op je eigen pagina
bulk-reason-too-many-mails = Heeft in de laatste 24 uur te veel uitnodigingsmails gehad
bulk-reason-changed = Iemand anders deed op hetzelfde moment iets met hen
bulk-reason-gone = Staat niet meer in de lijst

## Waarom het niet bevestigd kon worden (409)

conflict-bulk-not-theirs = Iemand anders heeft deze gebruikers geselecteerd. Alleen diegene kan dit bevestigen.
conflict-bulk-not-foreseen = We kijken nog na wat er gaat gebeuren. Wacht even en bevestig dan.
