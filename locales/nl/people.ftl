## The list of people: search, groups, sorting, download

people-search = Zoek op naam of adres
people-role = Rol
people-role-any = Elke rol
people-sort = Sorteer op
people-show = Toon
people-groups = Groepen gebruikers
people-group-everybody = Iedereen
people-group-attention = Vraagt aandacht
people-group-wants-to-join = Wil erbij
people-group-not-delivered = Niet bezorgd
people-group-invited = Uitgenodigd
people-group-expired = Verlopen
people-group-declined = Afgewezen
people-group-revoked = Ingetrokken
people-group-active = Actief
people-group-deactivated = Gedeactiveerd
people-sort-name = Naam, A tot Z
people-sort-name-down = Naam, Z tot A
people-sort-address = Adres, A tot Z
people-sort-address-down = Adres, Z tot A
people-sort-status = Status, open eerst
people-sort-status-down = Status, open laatst
people-sort-seen-down = Laatst gezien, nieuwste eerst
people-sort-seen = Laatst gezien, langst geleden eerst
people-sort-joined-down = Lid geworden, nieuwste eerst
people-sort-joined = Lid geworden, langst geleden eerst
people-column-last-seen = Laatst gezien
people-second-factor = Met tweestapsverificatie
people-never = Nooit
people-found = { $count ->
    [one] 1 gebruiker
   *[other] { $people } gebruikers
}
people-found-more = Meer dan { $count } gebruikers
people-download = Download deze als
people-download-csv = CSV
people-download-json = JSON
people-none-found-title = Niemand gevonden voor “{ $search }”
people-none-found-text = Zoek op het begin van een naam of op een deel van een adres.
people-none-title = Hier is niemand
people-none-text = Niemand heeft nu deze status en rol.
people-none-attention-title = Niemand vraagt aandacht
people-none-attention-text = Hier komen mensen die iets vragen: meedoen met een ander adres, een nieuwe link, opnieuw uitgenodigd worden. En uitnodigingen die vastlopen: niet bezorgd, drie dagen niet geopend, geopend maar niet geaccepteerd, geopend door iemand met een ander adres, of van iemand die deze rollen niet meer mag geven.
people-clear = Toon iedereen
people-invite-found = Nodig { $address } uit
people-act-on = { $act }: { $person }
people-action-look = Bekijk
attention-other-address = Geopend door iemand met een ander adres
attention-not-in = Geopend, maar nog niet geaccepteerd
attention-unopened = Drie dagen niet geopend

## One person

person-details = Gegevens
person-save-details = Gegevens opslaan
person-joined = Lid sinds
person-last-seen = Laatst gezien
person-account-address = Logt in als
person-second-factor = Tweestapsverificatie
person-second-factor-shown = Gebruikt op
person-second-factor-none = Nog niet gebruikt
person-correct-address = Adres verbeteren
person-correct-address-text = Klopte het adres niet? De uitnodiging daarheen wordt ingetrokken en er gaat een nieuwe naar het juiste adres.
person-new-address = Juiste adres
person-history = Uitnodigingen
person-invited-by-fact = Verstuurd { $date } door { $inviter }
person-opened-fact = geopend { $date }
person-mail-attempts = { $count } keer geprobeerd
person-acts = Wat er gebeurde
notice-details-saved = De gegevens van { $person } zijn opgeslagen.
notice-address-corrected = De oude uitnodiging is ingetrokken; er gaat een nieuwe naar { $address }.

## Acts, as the history tells them

act-person-invited = { $actor } stuurde een uitnodiging
act-invitation-resent = { $actor } stuurde de uitnodiging opnieuw
act-invitation-renewed = { $actor } verlengde de uitnodiging
act-invitation-revoked = { $actor } trok de uitnodiging in
act-invitation-accepted = { $actor } accepteerde
act-invitation-declined = { $actor } wees af
act-roles-changed = { $actor } wijzigde de rollen
act-roles-changed-facts = van { $before } naar { $after }
act-person-deactivated = { $actor } deactiveerde
act-person-reactivated = { $actor } heractiveerde
act-person-changed = { $actor } wijzigde de gegevens
act-address-corrected = { $actor } verbeterde het adres
act-other = { $actor }: { $act }

## The page of somebody who needs attention, and their mails

attention-other-address-text = Wie het ook is, diegene kan vragen om met het eigen adres mee te doen, en jij beslist. Klopt het adres niet, verbeter het dan. Kwam de mail in verkeerde handen, vervang dan de link.
attention-not-delivered-text = Klopt het adres? Vraag de eigenaar dan of de mailbox bestaat en niet vol is, en stuur de uitnodiging opnieuw. Klopt het niet, verbeter het dan.
mail-state-next-try = Mail staat klaar, volgende poging { $date }
mail-kind-invitation = Uitnodiging aan { $address }
mail-kind-reminder = Herinnering aan { $address }
mail-kind-join-approved = “Je bent binnen” aan { $address }
mail-kind-join-refused = Weigering aan { $address }
error-email-same = De uitnodiging gaat al naar dit adres.
person-correct-below = Verbeter het adres hieronder
person-acts-all = Alles over deze gebruiker in het logboek
