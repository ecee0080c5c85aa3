## Sessies bij Account

account-sessions-title = Sessies
account-sessions-text = Waar je nu bent ingelogd. Is er een niet van jou? Log die uit en verander je wachtwoord bij Visma Connect.
session-browser-on = { $browser } op { $system }
session-browser-unknown = Onbekende browser
session-this = Deze browser
session-since = Ingelogd
session-seen = Laatst gezien
session-network = Netwerkadres
account-log-out-everywhere = Overal uitloggen
account-log-out-everywhere-text = Beëindigt alle sessies in deze lijst, ook deze, en die bij Visma Connect.
notice-session-closed = Die sessie is uitgelogd.
notice-logged-out-everywhere = Je bent overal uitgelogd.

## Inloggen in twee stappen

account-second-factor = Inloggen in twee stappen
account-second-factor-yes = Je bent ingelogd met een tweede stap.
account-second-factor-no = Je bent ingelogd zonder tweede stap.
account-second-factor-how = Bekijk hoe het werkt
second-factor-soon = Vanaf { $date } vraagt { $tenant } iedereen bij het inloggen om een tweede stap.
second-factor-soon-link = Nu instellen
second-factor-title = Log in met een tweede stap
second-factor-superadmins = Superadmins van SmartTrackers loggen altijd in met een tweede stap, naast hun wachtwoord. In deze sessie heb je dat niet gedaan.
second-factor-tenant = { $tenant } vraagt iedereen bij het inloggen om een tweede stap, naast het wachtwoord. In deze sessie heb je die niet gezet.
second-factor-tenant-from = Vanaf { $date } vraagt { $tenant } iedereen bij het inloggen om een tweede stap, naast het wachtwoord. Stel die nu in, dan houdt het je straks niet tegen.
second-factor-nobody = Een tweede stap, naast je wachtwoord, houdt anderen buiten, ook als ze je wachtwoord kennen.
second-factor-go-title = Zet de tweede stap nu
second-factor-go-text = Visma Connect vraagt erom, bijvoorbeeld met een code uit een app op je telefoon. Heb je nog niets ingesteld, dan biedt het dat aan.
second-factor-go = Verder bij Visma Connect
second-factor-set-up-title = Je hebt nog geen tweede stap
second-factor-set-up-1 = Open je account bij Visma Connect
second-factor-set-up-1-text = Log daar in met je wachtwoord:
second-factor-settings = Accountinstellingen van Visma Connect
second-factor-set-up-2 = Zet verificatie in twee stappen aan
second-factor-set-up-2-text = Het heet ook wel 2FA. Je hebt een authenticator-app op je telefoon nodig; Visma Connect laat zien hoe je die toevoegt. Bewaar de noodcode die je krijgt op een veilige plek.
second-factor-set-up-3 = Kom hier terug
second-factor-set-up-3-text = Klik hierboven op "Verder bij Visma Connect". Vanaf nu wordt de code gevraagd als je inlogt.
second-factor-google-title = Je logt in met Google
second-factor-google-1 = Maak eenmalig een wachtwoord bij Visma Connect
second-factor-google-1-text = Vul op de inlogpagina van Visma Connect je e-mailadres in, klik op "Next" en daarna op "Forgot your password?". Een mail brengt je naar de pagina waar je een wachtwoord kiest.
second-factor-google-2 = Log in met dat wachtwoord en zet verificatie in twee stappen aan
second-factor-google-2-text = In de accountinstellingen van Visma Connect, zoals hierboven.
second-factor-google-3 = Ga verder met Google
second-factor-google-3-text = Daarna log je weer in met Google zoals je gewend bent, en wordt ook de code gevraagd.
second-factor-stuck = Lukt het niet?
second-factor-missing = Visma Connect heeft niet om een tweede stap gevraagd; waarschijnlijk staat die nog niet aan. Zet hem aan zoals hier wordt uitgelegd en probeer het dan opnieuw. Blijft het misgaan, stuur ons dan deze code: { $reference }.
