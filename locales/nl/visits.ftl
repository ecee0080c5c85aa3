## Instellingen > Bezoek van support

settings-nav-visits = Bezoek van support
visits-title = Bezoek van support
visits-text = Wanneer superadmins van SmartTrackers in deze omgeving waren, en waarom. Een bezoek duurt hooguit { $minutes } minuten.
visits-ask-title = Vraag het ons eerst
visits-ask-first = Een bezoek wacht tot een van onze beheerders ermee instemt
visits-ask-first-hint = In noodgevallen kan SmartTrackers zonder instemming naar binnen; dan krijgen alle beheerders meteen een mail.
visits-asks = Deze omgeving wil dat het eerst wordt gevraagd.
visits-asks-not = Deze omgeving hoeft het niet eerst te worden gevraagd.
visits-none-title = Nog geen bezoek
visits-none-text = Elk bezoek staat hier met de reden.
visits-column-visitor = Bezoeker
visits-column-reason = Reden
visits-column-when = Gevraagd
visits-waiting = Wacht op jullie
visits-approved = Mee ingestemd, nog niet begonnen
visits-refused = Geweigerd
visits-lapsed = Ging niet door
visits-live = Nu hier
visits-over = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
visits-looked = alleen gekeken
visits-acted = gehandeld als beheerder
visits-without = zonder jullie instemming gekomen
# Twee feiten over één bezoek: "12 minuten, alleen gekeken".
visits-and = { $one }, { $other }
visits-approve = Instemmen
visits-refuse = Weigeren
notice-visit-approved = { $visitor } kan nu naar binnen.
notice-visit-refused = Het bezoek van { $visitor } is geweigerd.
conflict-visit-not-now = Over dit bezoek is intussen beslist, of het is al voorbij.

## Superadmin: een omgeving bezoeken

visit-title = { $tenant } bezoeken
visit-text = Je kijkt { $minutes } minuten rond en verandert niets. Handelen als beheerder is een tweede stap.
visit-reason = Reden
visit-reason-hint = De beheerders van { $tenant } zien deze reden.
visit-asks-first = { $tenant } wil dat je het eerst vraagt: het bezoek wacht tot een beheerder ermee instemt. In noodgevallen kun je zonder instemming naar binnen; dan krijgen alle beheerders meteen een mail.
visit-nobody-to-ask = { $tenant } wil dat je het eerst vraagt, maar is gesloten: de beheerders kunnen niet naar binnen om te antwoorden. Je kunt zonder hun instemming naar binnen; dan krijgen alle beheerders meteen een mail.
visit-open = Openen
visit-ask = Bezoek aanvragen
visit-without = Zonder instemming naar binnen
visit-waiting = Je vroeg het op { $when }. Een beheerder van { $tenant } heeft nog niet ingestemd. De aanvraag vervalt na { $hours } uur.
visit-refused = Op { $when } weigerde een beheerder van { $tenant } je bezoek.
visit-approved = Een beheerder van { $tenant } heeft ingestemd met je bezoek.
visit-begin = Bezoek beginnen
visit-live = Je bezoek is bezig.
visit-go-on = Verdergaan
visit-looking-title = Je kijkt alleen
visit-looking-text = Er is niets veranderd. Ga terug en kies eerst "Handelen als beheerder".
# Volgt op "Je bent hier als superadmin van SmartTrackers".
visit-banner-acting = {" "}en handelt als beheerder.
visit-banner-looking = {" "}en kijkt alleen.
visit-banner-left = { $minutes ->
    [one] Nog 1 minuut.
   *[other] Nog { $minutes } minuten.
}
visit-banner-act = Handelen als beheerder
visit-banner-leave = Verlaten
notice-visit-asked = De beheerders van { $tenant } is om instemming gevraagd.
notice-visit-acting = Je kunt nu in { $tenant } wat een beheerder kan.
notice-visit-left = Je hebt { $tenant } verlaten.

## Mails over bezoek

mail-visit-asked-subject = SmartTrackers wil { $tenant } bezoeken
mail-visit-asked-text = Een superadmin van SmartTrackers wil in { $tenant } kijken. Jullie wilden dat we het eerst vragen: het bezoek begint alleen als een van jullie ermee instemt.
mail-visit-glass-subject = SmartTrackers bezoekt { $tenant } zonder jullie instemming
mail-visit-glass-text = Jullie wilden dat we het eerst vragen. Een superadmin van SmartTrackers is zonder daarop te wachten in { $tenant } gekomen, om de reden hieronder.
mail-visit-button = Bezoek van support bekijken
mail-visit-why = Je krijgt deze mail omdat je beheerder bent van { $tenant }.
mail-visit-approved-subject = Je kunt { $tenant } bezoeken
mail-visit-approved-text = Een beheerder van { $tenant } heeft ingestemd met het bezoek dat je hebt aangevraagd. Het duurt { $minutes } minuten vanaf het moment dat je begint.
mail-visit-refused-subject = Je bezoek aan { $tenant } is geweigerd
mail-visit-refused-text = Een beheerder van { $tenant } heeft het bezoek geweigerd dat je hebt aangevraagd.
mail-visit-asker-why = Je krijgt deze mail omdat je een bezoek aan { $tenant } hebt aangevraagd.
