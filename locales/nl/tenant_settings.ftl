## Instellingen > Algemeen

settings-nav-general = Algemeen
general-title = Algemeen
general-text = De naam van { $tenant }, en de regels voor uitnodigen, accepteren en inloggen.
general-about-title = Gegevens
general-language-hint = Voor mails aan wie zelf geen taal heeft gekozen.
general-inviting-title = Uitnodigen
general-inviting-text = Geldt voor nieuwe uitnodigingen. Wie al in de lijst staat, blijft erin.
general-domains = Toegestane e-maildomeinen
general-domains-hint = Eén per regel, hooguit { $max }; leeg laat elk adres toe. "acme.example" laat naam@acme.example toe, en niets onder dat domein. Voor naam@verkoop.acme.example schrijf je "*.acme.example".
general-accepting-title = Accepteren
general-by-link = Een uitnodiging kan ook met een ander adres worden geaccepteerd, met alleen de link
general-by-link-hint = Anders kan alleen het uitgenodigde adres accepteren. Staan hierboven domeinen, dan moet ook het andere adres daarbij horen.
general-by-link-warning = Let op: wie de mail in handen krijgt, kan dan meedoen met de rollen van die uitnodiging, ook iemand die je niet kent.
general-log-in-title = Inloggen
general-second-factor = Inloggen in twee stappen verplicht stellen
general-second-factor-hint = Wie bij { $tenant } naar binnen gaat, moet bij Visma Connect naast het wachtwoord een tweede stap gebruiken, zoals een code uit een app.
general-save = Instellingen opslaan
notice-settings-saved = De instellingen zijn opgeslagen.
error-domain-malformed = "{ $domain }" is geen domein. Schrijf het zoals acme.example of *.acme.example.
error-domains-too-many = Gebruik hooguit { $max } domeinen.

## Wie kan worden uitgenodigd, en hoeveel

error-domain-not-allowed = Alleen adressen bij deze domeinen kun je uitnodigen: { $domains }.
error-domain-not-allowed-more = Alleen adressen bij deze domeinen kun je uitnodigen: { $domains } en nog { $count }.
limit-inviter = Je hebt in de afgelopen 24 uur { $max } keer uitgenodigd; meer kan één gebruiker in een nieuwe omgeving niet. Je kunt weer uitnodigen vanaf { $when }.
limit-tenant = In de afgelopen 24 uur waren er { $max } uitnodigingen; meer kan een nieuwe omgeving niet versturen. Je kunt weer uitnodigen vanaf { $when }.
limit-address = Dit adres kreeg in de afgelopen 24 uur { $max } mails met een uitnodiging; meer sturen we niet. De volgende kun je sturen vanaf { $when }.

## Accepteren met alleen de link

invitation-by-link-title = Deze uitnodiging is naar een ander adres gestuurd.
invitation-by-link-text = De mail ging naar { $address }, en jij bent ingelogd als { $account }. Als je accepteert, doet { $account } mee met { $tenant }.
mail-accepted-by-link-text = Je uitnodiging aan { $address } is met de link geaccepteerd door { $account }, die nu bij { $tenant } hoort.

## Superadmin: één omgeving

tenant-back = Terug naar Omgevingen
tenant-limits-title = Grenzen aan uitnodigen
tenant-limits-text = In de eerste { $days } dagen kan een omgeving { $tenant } uitnodigingen per 24 uur versturen, en elke beheerder { $person }. Superadmins nodigen onbeperkt uit.
tenant-limits-hold = De grenzen gelden tot { $when }.
tenant-limits-lifted = Een superadmin heeft de grenzen opgeheven op { $when }.
tenant-limits-over = De grenzen zijn voorbij: deze omgeving is niet nieuw meer.
tenant-limits-lift = Grenzen opheffen
tenant-limits-restore = Grenzen weer laten gelden
notice-limits-lifted = { $tenant } kan nu onbeperkt uitnodigen.
notice-limits-restored = De grenzen aan uitnodigen gelden weer voor { $tenant }.
