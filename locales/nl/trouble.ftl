## Als inloggen misgaat

cookies-title = Inloggen kan in deze browser niet verder
cookies-text = Je bent terug van Visma Connect, maar deze browser weet niet dat je met inloggen bent begonnen. Er is niets met je account gebeurd.
cookies-same-browser = Ben je in een andere browser of app begonnen? Ga daar verder, of begin hier opnieuw.
cookies-allow = Gebeurt dit steeds? Dan blokkeert deze browser cookies. Sta ze toe voor deze site; we gebruiken ze alleen om je ingelogd te houden.
cookies-private = Een privévenster vergeet alles zodra het sluit. Begin en voltooi het inloggen in hetzelfde venster.
login-error-clock = Het inloggen is niet gelukt, omdat de klokken van SmartTrackers en Visma Connect verschillen. Dat moeten wij oplossen: stuur ons deze code: { $reference }. Over een paar minuten kun je het opnieuw proberen.
error-429-wait = Er waren in korte tijd te veel pogingen. Probeer het over { $minutes } min opnieuw.

## Opnieuw inloggen voor iets met gevolgen

fresh-title = Log nog een keer in
fresh-text = Het is even geleden dat je liet zien wie je bent. Log opnieuw in, zodat niemand anders dit namens jou doet. Er gaat niets verloren: je komt hier terug en gaat verder.
fresh-go-on-title = Dank je, ga nu verder
fresh-go-on-text = Je hebt laten zien wie je bent. Er is nog niets gebeurd: ga verder om af te maken wat je begon.
fresh-go-on = Verdergaan
fresh-leave = Laat het zoals het is
fresh-late = Wat je verstuurde is niet uitgevoerd: je sessie was afgelopen
fresh-to-make-administrator = Maak { $person } beheerder
fresh-to-make-administrators = Maak mensen beheerder van { $tenant }
fresh-to-take-over = Neem uitnodigingen van { $tenant } over
fresh-to-invite-superadmin = Nodig { $address } uit als superadmin
fresh-to-delete-tenant = Verwijder { $tenant }
fresh-to-export-tenant = Download alles van { $tenant }
fresh-to-erase-account = Wis het account van { $person }
fresh-not-here = Wat je wilde versturen, staat hier niet. Het wordt hooguit een uur bewaard, en alleen voor het account waarmee je begon. Er is niets gebeurd: log in met dat account of vul het formulier opnieuw in.
fresh-to-export-account = Download alles van het account van { $person }
