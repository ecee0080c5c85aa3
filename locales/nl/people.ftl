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
   *[other] { $count } gebruikers
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
people-none-attention-text = Hier staan uitnodigingen die niet bezorgd kunnen worden, die drie dagen niet geopend zijn, of die wel geopend maar niet geaccepteerd zijn.
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
person-mail-next = volgende poging { $date }
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
