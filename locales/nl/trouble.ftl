## Als inloggen misgaat

cookies-title = Inloggen kan in deze browser niet verder
cookies-text = Je bent terug van Visma Connect, maar deze browser weet niet dat je met inloggen bent begonnen. Er is niets met je account gebeurd.
cookies-same-browser = Ben je in een andere browser of app begonnen? Ga daar verder, of begin hier opnieuw.
cookies-allow = Gebeurt dit steeds? Dan blokkeert deze browser cookies. Sta ze toe voor deze site; we gebruiken ze alleen om je ingelogd te houden.
cookies-private = Een privévenster vergeet alles zodra het sluit. Begin en voltooi het inloggen in hetzelfde venster.
login-error-clock = Het inloggen is niet gelukt, omdat de klokken van SmartTrackers en Visma Connect verschillen. Dat moeten wij oplossen: stuur ons deze code: { $reference }. Over een paar minuten kun je het opnieuw proberen.
error-429-wait = Er waren in korte tijd te veel pogingen. Probeer het over { $minutes } min opnieuw.
