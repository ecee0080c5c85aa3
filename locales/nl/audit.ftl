## Instellingen > Logboek

settings-nav-audit = Logboek
trail-title = Logboek
trail-text = Alles wat in { $tenant } is gedaan, door wie en wanneer. Niemand kan dat achteraf veranderen zonder dat het opvalt, ook SmartTrackers niet.
trail-from = Vanaf
trail-to = Tot en met
trail-kind = Gedaan door
trail-kind-any = Iedereen
trail-kind-person = Gebruikers
trail-kind-superadmin = SmartTrackers
trail-kind-system = Automatisch
trail-act = Wat
trail-act-any = Alles
trail-by = Wie het deed
trail-about = Over wie
trail-address-hint = E-mailadres
trail-show = Tonen
trail-clear = Alles tonen
trail-column-when = Wanneer
trail-column-who = Door
trail-column-what = Wat
trail-column-about = Over
trail-entry = Regel { $number }
trail-request = Verzoek
trail-client = Vanaf
trail-erased-facts = Gewist
trail-erased = Gewiste gebruiker
trail-gone = Staat niet meer in de lijst
trail-system = Automatisch
trail-none-title = Nog niets vastgelegd
trail-none-text = Wat hier vanaf nu wordt gedaan, staat straks op deze pagina.
trail-none-found-title = Niets gevonden
trail-none-found-text = Er is niets vastgelegd dat aan dit alles voldoet.
trail-change = van { $before } naar { $after }
trail-nothing = niets
trail-yes = ja
trail-no = nee
trail-download-text = Download deze als
trail-download-csv = CSV
trail-chain-title = Zelf controleren
trail-chain-text = Elke regel is verzegeld met de vorige. Download de hele keten en controleer die met "smarttrackers audit verify BESTAND": daarvoor is alleen het bestand nodig. Je ziet waar iets is veranderd, verwijderd, verwisseld of tussengevoegd.
trail-chain-head-text = Noteer deze kop af en toe ergens anders. Met --head erbij blijkt later of het einde is afgeknipt of de keten opnieuw is geschreven.
trail-chain-head = Kop
trail-chain-download = Keten downloaden
trail-newer = Nieuwer
trail-older = Ouder
error-trail-day = Gebruik een datum zoals 2026-11-22.
error-trail-address = Gebruik een e-mailadres zoals naam@example.com.

## Wat er is gedaan, zonder wie het deed

trail-did-tenant-created = Omgeving gemaakt
trail-did-tenant-settings-changed = Instellingen gewijzigd
trail-did-limits-lifted = Grenzen aan uitnodigen opgeheven
trail-did-limits-restored = Grenzen aan uitnodigen hersteld
trail-did-person-invited = Uitgenodigd
trail-did-invitation-resent = Uitnodiging opnieuw gestuurd
trail-did-invitation-renewed = Uitnodiging verlengd
trail-did-invitation-revoked = Uitnodiging ingetrokken
trail-did-invitation-accepted = Uitnodiging geaccepteerd
trail-did-invitation-declined = Uitnodiging afgewezen
trail-did-roles-changed = Rollen van een gebruiker gewijzigd
trail-did-role-created = Rol toegevoegd
trail-did-role-changed = Rol gewijzigd
trail-did-role-deleted = Rol verwijderd
trail-did-person-deactivated = Gedeactiveerd
trail-did-person-reactivated = Geheractiveerd
trail-did-person-changed = Gegevens gewijzigd
trail-did-address-corrected = Adres verbeterd
trail-did-superadmin-invited = Superadmin uitgenodigd
trail-did-superadmin-accepted = Superadmin erbij gekomen
trail-did-session-ended = Sessie beëindigd
trail-did-all-sessions-ended = Overal uitgelogd
trail-did-account-given-out = Gegevens van een account uitgegeven
trail-did-account-erased = Account gewist

## Waar een gegeven over gaat

trail-fact-name = Naam
trail-fact-language = Taal
trail-fact-allowed-domains = Toegestane e-maildomeinen
trail-fact-join-by-link = Accepteren met alleen de link
trail-fact-second-factor = Inloggen in twee stappen verplicht
trail-fact-permissions = Rechten
trail-fact-address = Adres
trail-fact-accepted-as = Geaccepteerd als
trail-fact-replacement = Vervangen door
