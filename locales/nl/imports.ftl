## Importeren: de eerste pagina

number-separator = .
people-import = Importeren
imports-title = Gebruikers importeren
imports-text = Plak adressen of upload een lijst. Je ziet eerst wat er gaat gebeuren; er gaat niets de deur uit voordat jij het zegt.
imports-paste = Plak adressen
imports-paste-hint = Eén per regel, of met komma's of puntkomma's ertussen. { $example } mag ook.
imports-file = Of upload een CSV-bestand
imports-file-hint = In Excel: Bestand, Opslaan als, CSV. Hooguit { $rows } rijen en { $megabytes } MB.
imports-columns = Kolommen: e-mail, naam, rollen, taal. Met deze koppen in elke volgorde, zonder koppen in deze volgorde. Alleen e-mail is nodig; tussen meer rollen in één cel staan komma's.
imports-template = Een leeg voorbeeld downloaden
imports-roles = Rollen voor rijen zonder rol
imports-roles-hint = Staat er een rol in de rij zelf, dan geldt die.
imports-language = Taal voor rijen zonder taal
imports-check = Lijst controleren
imports-earlier = Eerder geïmporteerd
imports-earlier-text = Iedereen die hier gebruikers beheert, kan ze zien. Resultaten blijven { $days } dagen bewaard.
imports-column-list = Lijst
imports-column-state = Stand
imports-pasted = Geplakte lijst
imports-by = Door { $person }
imports-state-worksheet = Nog niet verstuurd, { $rows } klaar
imports-state-sending = Bezig, { $settled } van { $rows }
imports-state-finished = Uitgenodigd: { $rows }

## Waarom een lijst niet te lezen is

imports-error-nothing = Plak minstens één adres of kies een bestand.
imports-error-both = Plak adressen of kies een bestand, niet allebei.
imports-error-empty = Dit bestand is leeg. Kies een ander.
imports-error-only-header = Er staan koppen in, maar geen rij eronder.
imports-error-no-column = Geen enkele kolom heet "e-mail". Geef de kolom met de adressen die naam.
imports-error-too-large = Dit is groter dan { $megabytes } MB. Verdeel het over kleinere lijsten.
imports-error-too-many = Dit zijn meer dan { $rows } rijen. Verdeel ze over kleinere lijsten.
imports-error-utf16 = Dit bestand is opgeslagen als UTF-16 ("Unicode-tekst"). Sla het op als "CSV UTF-8" en kies het opnieuw.
imports-error-not-text = Dit is geen CSV-bestand. Kies in Excel Bestand, Opslaan als, CSV, en kies dan dat bestand.
imports-error-roles = { $count ->
    [one] Kies minstens één rol: er is één rij zonder.
   *[other] Kies minstens één rol: er zijn { $rows } rijen zonder.
}
imports-error-too-many-open = { $lists } lijsten zijn nog niet verstuurd. Verstuur er eerst een, of gooi er een weg.
imports-error-file-again = Kies het bestand opnieuw.

## Importeren: het werkblad

imports-sheet-title = Controleer de lijst
imports-sheet-text = { $list }, van { $person }.
imports-sheet-kept = Er is nog niets verstuurd. Dit werkblad blijft bewaard tot { $date }, en langer als je het wijzigt.
imports-back = Terug naar Importeren
imports-piles = Toon rijen
imports-pile-problems = Problemen
imports-pile-inviting = Worden uitgenodigd
imports-pile-skipped = Overgeslagen
imports-confirm = { $count ->
    [one] Eén persoon uitnodigen
   *[other] { $people } mensen uitnodigen
}
imports-nobody = Van deze lijst kan nog niemand worden uitgenodigd.
imports-problems-text = { $count ->
    [one] Eén rij klopt nog niet. Verbeter die, anders volgt er geen uitnodiging.
   *[other] { $rows } rijen kloppen nog niet. Verbeter ze, anders volgt er geen uitnodiging.
}
imports-save = Opslaan en opnieuw controleren
imports-discard = Lijst weggooien
imports-discard-text = Gooit het werkblad weg. Niemand wordt uitgenodigd.
imports-leave-out = Weglaten
imports-leave-out-row = Rij { $row } weglaten
imports-address-row = E-mailadres, rij { $row }
imports-name-row = Naam, rij { $row }
imports-roles-row = Rollen, rij { $row }
imports-language-row = Taal, rij { $row }
imports-column-row = Rij
imports-column-check = Controle
imports-roles-choose = Kies een rol
imports-roles-default = Zoals voor alle rijen: { $roles }
imports-language-default = Zoals voor alle rijen
imports-typo-title = Tikfouten?
imports-typo-text = { $count ->
    [one] Eén adres eindigt op { $domain }. Gebruikers hier hebben { $correction }.
   *[other] { $addresses } adressen eindigen op { $domain }. Gebruikers hier hebben { $correction }.
}
imports-typo-correct = Wijzig in { $domain }
imports-typo-keep = { $domain } klopt
imports-to-person = Naar { $person }
imports-download = Downloaden als CSV

## Wat er met een rij is

verdict-new = Wordt uitgenodigd
verdict-sent = Uitgenodigd
verdict-waiting = Wacht
verdict-left-out = Weggelaten
verdict-member = Doet al mee
verdict-invited = Al uitgenodigd
verdict-deactivated = Hier gedeactiveerd
verdict-ended = Eerder uitgenodigd; die uitnodiging is voorbij
verdict-twice = Hetzelfde adres als in rij { $row }
verdict-malformed = Geen adres zoals naam@voorbeeld.nl
verdict-typo = Tikfout voor { $domain }?
verdict-domain = Adressen op dit domein mogen hier niet worden uitgenodigd
verdict-name = Geen naam van één regel en hooguit { $max } tekens
verdict-role-missing = Geen rol
verdict-role-unknown = Er is geen rol "{ $role }"
verdict-role-not-yours = De rol { $role } kun je niet geven
verdict-language = Deze taal kennen we niet
verdict-beyond = Meer dan je nu mag uitnodigen; na { $date } kan het weer
verdict-address-full = Dit adres krijgt nu geen uitnodigingsmails meer; het kan weer na { $date }
verdict-stopped = Niet uitgenodigd: wie de lijst bevestigde, mag niet meer uitnodigen
verdict-given-up = Niet uitgenodigd: versturen lukte niet. Zet het in een nieuwe lijst

## Importeren: versturen en resultaten

imports-sending-title = { $count ->
    [one] Eén persoon wordt uitgenodigd
   *[other] { $people } mensen worden uitgenodigd
}
imports-sending-text = Je kunt deze pagina verlaten; het gaat vanzelf door.
imports-progress = Voortgang
imports-progress-text = { $settled } van { $rows } gedaan
imports-refreshes = Deze pagina ververst zichzelf.
imports-refresh-stop = Niet meer verversen
imports-refresh = Verversen
imports-finished-title = { $count ->
    [0] Niemand is uitgenodigd
    [one] Eén persoon is uitgenodigd
   *[other] { $people } mensen zijn uitgenodigd
}
imports-finished-text = Hun mails zijn onderweg. Bij Gebruikers zie je wat er van elk wordt.
imports-finished-kept = Deze resultaten blijven bewaard tot { $date }.
imports-pile-invited = Uitgenodigd
imports-column-result = Resultaat
imports-again = Nog een lijst importeren

## Meldingen

notice-import-saved = Opgeslagen en opnieuw gecontroleerd.
notice-import-changed = Deze lijst is niet meer zoals je hem zag: iemand anders heeft hem gewijzigd, of er is hier intussen iets veranderd. Kijk nog eens en bevestig dan.
notice-import-started = Bevestigd. De uitnodigingen worden verstuurd.
notice-import-discarded = De lijst is weggegooid. Niemand is uitgenodigd.
conflict-import-confirmed = Deze lijst is al bevestigd en kan niet meer worden gewijzigd.
