language-name = Nederlands

## Het kader van elke pagina

app-name = SmartTrackers
page-title = { $page } · SmartTrackers
page-title-error = Fout: { $page } · SmartTrackers
frame-skip = Naar de inhoud
frame-nav = Hoofdmenu
frame-footer = Over en hulp
frame-tenants = Wissel van omgeving
frame-log-out = Uitloggen
nav-measurements = Metingen
nav-settings = Instellingen
nav-tenants = Omgevingen
nav-account = Account
nav-help = Hulp bij aanmelden
nav-log-in = Inloggen
nav-request = Vraag stellen
superadmin-banner = Je bent hier als superadmin van SmartTrackers

## Datums, opsommingen, bladeren en stappen

date = { $day } { $month } { $year }
date-exact = { $date }, { $time } UTC
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
list-and = { $rest } en { $last }
pager-label = Pagina's
pager-first = Eerste
pager-previous = Vorige
pager-next = Volgende
step-of = Stap { $step } van { $steps }
steps-label = Stappen
step-log-in = Inloggen
step-accept = Accepteren
step-start = Beginnen

## Talen, zoals ze zichzelf noemen


## Vaste rollen en waar ze voor zijn

role-administrator = Beheerder
role-administrator-text = Kan alles, ook gebruikers beheren
role-manager = Manager
role-manager-text = Ziet alle metingen, controleert ze en keurt ze goed
role-registrar = Invoerder
role-registrar-text = Voert metingen in
role-viewer = Lezer
role-viewer-text = Leest mee en verandert niets

## Wat je mag, als zinnen na "Je kunt"

permission-manage-people = Gebruikers beheren
permission-manage-roles = Rollen beheren
permission-change-tenant = Instellingen van de omgeving wijzigen
permission-read-audit = Het logboek lezen
permission-record-measurements = Metingen invoeren
permission-see-measurements = Alle metingen zien
permission-approve-measurements = Metingen controleren en goedkeuren
permission-read = Metingen lezen

## Inloggen

login-title = Inloggen
login-connect-title = Visma Connect
login-connect-text = Met Visma Connect log je in bij alle programma's van Visma. Je wachtwoord staat daar, niet hier.
login-connect-button = Inloggen met Visma Connect
login-create-text = Nog geen account bij Visma Connect?
login-create = Account aanmaken
login-help-text = Voor het eerst hier?
login-help = Zo werkt aanmelden
login-invitation-title = { $inviter } nodigt je uit voor { $tenant }
login-invitation-text = Log in met { $address }, of maak eerst een account aan met dat adres. Daarna accepteer je de uitnodiging.
login-superadmin-title = Je bent uitgenodigd als superadmin van SmartTrackers
login-notice-logged-out = Je bent uitgelogd.
login-notice-first = Log eerst in, dan brengen we je ernaartoe.
login-notice-ended = Je sessie is afgelopen. Log opnieuw in om verder te gaan.
login-notice-form-kept = Je sessie was afgelopen, dus wat je verstuurde is niet uitgevoerd. We bewaren het een uur: log opnieuw in en ga van daaruit verder.
login-error-cancelled = Het inloggen is afgebroken. Er is niets veranderd; je kunt het opnieuw proberen. Blijft het misgaan, stuur ons dan deze code: { $reference }.
login-error-expired = Deze poging om in te loggen is verlopen of al gebruikt. Probeer het opnieuw. Blijft het misgaan, stuur ons dan deze code: { $reference }.
login-error-failed = Het inloggen is niet gelukt. Probeer het opnieuw. Blijft het misgaan, stuur ons dan deze code: { $reference }.

## Gegevens van een uitnodiging, op meerdere pagina's

fact-tenant = Omgeving
fact-inviter = Uitgenodigd door
fact-roles = Rollen
fact-address = Uitgenodigd adres
fact-valid-until = Geldig tot
fact-signed-in-as = Ingelogd als

## Metingen: accepteren, welkom, geen toegang

measurements-title = Metingen
invitation-pending-label = Uitnodiging
invitation-pending-title = Doe mee met { $tenant }
invitation-pending-text = { $inviter } nodigt je uit voor { $tenant }. Accepteer en je kunt meteen beginnen.
invitation-accept = Accepteren
invitation-decline = Afwijzen
invitation-superadmin-title = Word superadmin van SmartTrackers
invitation-superadmin-text = Een superadmin beheert omgevingen en kan in elke omgeving wat een beheerder daar kan.
notice-accepted = Welkom. Je hoort nu bij { $tenant }.
notice-declined = Je hebt de uitnodiging voor { $tenant } afgewezen.
notice-superadmin-accepted = Welkom. Je bent nu superadmin van SmartTrackers.
welcome-title = Welkom bij { $tenant }
welcome-roles = Je rollen hier: { $roles }.
welcome-superadmin = Je hebt hier geen rol. Als superadmin kun je wat een beheerder kan.
welcome-can = Dit kun je hier doen
welcome-people-link = Naar Gebruikers
welcome-empty-title = Nog geen metingen
welcome-empty-text = Hier komen de energie, de brandstof en het afval die { $tenant } vastlegt.
no-access-title = Nog geen toegang
no-access-text = Je bent ingelogd als { $address }. Dit adres heeft geen toegang tot SmartTrackers en er ligt geen uitnodiging voor klaar.
no-access-what = Wat je kunt doen
no-access-mail-title = Je hebt een mail met een uitnodiging
no-access-mail-text = Open die mail op dit apparaat en klik op "Uitnodiging accepteren".
no-access-other-title = Je bent op een ander adres uitgenodigd
no-access-other-text = Log dan in met dat adres.
no-access-ask-title = Je hebt geen uitnodiging
no-access-ask-text = Vraag de beheerder van SmartTrackers in je organisatie om { $address } uit te nodigen.
no-access-stuck-title = Iets anders
no-access-stuck-text = Vertel ons wat je had verwacht, dan kijken we met je mee.
deactivated-title = Je hebt geen toegang meer tot { $tenant }
deactivated-text = Op { $date } is de toegang van { $address } gedeactiveerd. Wat je hebt ingevoerd, is er nog.
deactivated-next = Klopt dit niet? Vraag een beheerder van { $tenant } om je weer toegang te geven.

## Pagina's naast de gewone weg

use-another-account = Ander account gebruiken
use-another-account-text = Je logt hier en bij Visma Connect uit en komt daarna terug bij deze uitnodiging.
invitation-wrong-title = Deze uitnodiging is voor een ander adres
invitation-wrong-text = { $inviter } heeft voor { $tenant } een ander adres uitgenodigd dan het adres waarmee je nu bent ingelogd.
invitation-unverified-title = Bevestig eerst dat dit adres van jou is
invitation-unverified-text = Er ligt een uitnodiging klaar voor { $address }. Visma Connect kon ons niet bevestigen dat dit adres echt van jou is. Daarom sturen we er een link naartoe. Open die in deze browser en je kunt accepteren.
invitation-unverified-button = Stuur me een nieuwe link
notice-link-sent = Er is een nieuwe link onderweg naar { $address }, tenzij je er de afgelopen 24 uur al drie keer om hebt gevraagd. Kijk in die inbox.
invitation-expired-title = Deze uitnodiging is verlopen
invitation-expired-text = De uitnodiging was geldig tot { $date }. We kunnen een nieuwe link sturen naar het adres dat is uitgenodigd.
invitation-expired-button = Stuur me een nieuwe link
notice-fresh-link = Als deze uitnodiging nog te verlengen is, is er een nieuwe link onderweg naar het uitgenodigde adres. Kijk in die inbox. Anders zien de beheerders dat je erom hebt gevraagd.
invitation-revoked-title = Deze uitnodiging is ingetrokken
invitation-revoked-text = De uitnodiging voor { $tenant } staat niet meer open. Had je erop gerekend? Vraag { $inviter } om je opnieuw uit te nodigen.
invitation-declined-title = Deze uitnodiging is afgewezen
invitation-declined-text = Dat gebeurde op { $date }.
invitation-accepted-title = Deze uitnodiging is al geaccepteerd
invitation-accepted-text = De uitnodiging voor { $tenant } is op { $date } geaccepteerd. Was jij dat? Log dan gewoon in.
invitation-accepted-other = Je bent ingelogd met een ander account dan het account dat heeft geaccepteerd.
invitation-unknown-title = We kennen deze link niet
invitation-unknown-text = Misschien is er een stuk weggevallen; sommige mailprogramma's breken lange links af.
invitation-unknown-copy = Open de mail opnieuw en klik op "Uitnodiging accepteren", of kopieer de hele link naar de adresbalk.
invitation-unknown-newest = Heb je een nieuwere mail? Gebruik dan de link daarin.
invitation-unknown-log-in = Of log gewoon in: een uitnodiging voor jouw adres vind je daar ook.
go-to-measurements = Naar Metingen

## Instellingen en de lijst met gebruikers

settings-title = Instellingen
settings-nav = Instellingen
settings-nav-people = Gebruikers
people-title = Gebruikers
people-text = Iedereen die bij { $tenant } naar binnen kan of is uitgenodigd.
people-add = Gebruiker toevoegen
people-column-person = Gebruiker
people-column-roles = Rollen
people-column-status = Status
people-column-actions = Acties
people-you = Jij
people-empty-title = Nog geen gebruikers
people-empty-text = Voeg de eerste toe; die krijgt een uitnodiging per mail.
people-actions = Acties voor { $person }
people-action-edit = Bewerken
people-action-resend = Uitnodiging opnieuw sturen
people-action-revoke = Uitnodiging intrekken
people-action-invite-again = Opnieuw uitnodigen
people-action-deactivate = Deactiveren
people-action-reactivate = Weer toegang geven
status-pending = Uitgenodigd, geldig tot { $date }
status-joined = Actief sinds { $date }
status-expired = Uitnodiging verlopen op { $date }
status-declined = Afgewezen op { $date }
status-revoked = Ingetrokken op { $date }
status-deactivated = Gedeactiveerd op { $date }
mail-state-waiting = Mail staat klaar
mail-state-retrying = Mail staat klaar, we blijven het proberen
mail-state-sent = Mail verstuurd op { $date }
mail-state-recalled = Niet verstuurd, want niet meer nodig
mail-state-failed = Niet bezorgd: { $reason }
notice-invited = Uitnodiging verstuurd naar { $address }.
notice-resent = Er is een nieuwe mail onderweg naar { $address }. Links in eerdere mails blijven werken.
notice-revoked = De uitnodiging van { $person } is ingetrokken.
notice-roles-saved = De rollen van { $person } zijn opgeslagen.
notice-deactivated = { $person } is gedeactiveerd en kan niet meer naar binnen.
notice-reactivated = { $person } heeft weer toegang.

## Gebruiker toevoegen, en één gebruiker

person-add-title = Gebruiker toevoegen
person-add-text = Die krijgt per mail een uitnodiging, 30 dagen geldig.
person-email = E-mailadres
person-email-hint = Hier gaat de uitnodiging naartoe. Inloggen gaat met dit adres.
person-name = Naam
person-language = Taal
person-language-hint = De taal van de mail met de uitnodiging.
person-language-default = Zoals de omgeving ({ $language })
optional = (niet verplicht)
person-roles = Rollen
person-roles-hint = Kies er minstens één.
person-save-invite = Opslaan en uitnodiging versturen
person-cancel = Annuleren
person-back = Terug naar Gebruikers
person-save-roles = Rollen opslaan
person-roles-own-text = Dit zijn je eigen rollen.
person-mails = Mails
person-access = Toegang
person-resend-text = Stuurt nog een mail en laat de 30 dagen opnieuw ingaan. Links in eerdere mails blijven werken.
person-revoke-text = Niemand kan de uitnodiging nog accepteren. Je kunt dit adres later opnieuw uitnodigen.
person-invite-again-text = Stuurt een nieuwe uitnodiging naar hetzelfde adres.
person-deactivate-text = Blijft in de lijst staan, maar kan niet meer naar binnen. Lopende sessies hier stoppen meteen.
person-reactivate-text = Kan weer naar binnen, met dezelfde rollen.

## Meldingen bij een veld

form-errors = { $count ->
    [one] Eén ding klopt nog niet
   *[other] { $count } dingen kloppen nog niet
}
error-email-missing = Vul een e-mailadres in.
error-email-malformed = Vul een adres in zoals naam@voorbeeld.nl.
error-email-taken = Dit adres staat al in de lijst van { $tenant }.
error-name-too-long = Gebruik hooguit { $max } tekens voor de naam.
error-unprintable = Gebruik letters, cijfers en spaties op één regel.
error-roles-missing = Kies minstens één rol.
error-roles-unknown = Kies rollen uit deze lijst.
error-roles-not-yours = Je kunt de rol { $role } niet geven: daarmee kan iemand meer dan jijzelf.
error-language-unknown = Kies een taal uit deze lijst.
error-tenant-name-missing = Vul een naam in.
error-slug-missing = Vul een adres in voor deze omgeving.
error-slug-malformed = Gebruik 2 tot 40 kleine letters, cijfers en streepjes, en begin met een letter.
error-slug-taken = Een andere omgeving heeft dit adres al. Kies een ander.

## Account

account-title = Account
account-text = Je naam en adres komen van Visma Connect en worden bij elke keer inloggen bijgewerkt.
account-settings = Wijzig ze bij Visma Connect
account-name = Naam
account-email = E-mailadres
account-language-title = Taal
account-language = Taal van pagina's en mails
account-language-save = Taal opslaan
account-log-out-title = Uitloggen
account-log-out-text = Beëindigt je sessie hier en bij Visma Connect.
notice-language-saved = Vanaf nu zie je SmartTrackers in het Nederlands.

## Superadmin: omgevingen

tenants-title = Omgevingen
tenants-text = Elke omgeving is de afgesloten plek van één klant.
tenants-column-name = Naam
tenants-column-created = Aangemaakt
tenants-empty-title = Nog geen omgevingen
tenants-empty-text = Maak de eerste aan en nodig de beheerder ervan uit.
tenants-create-title = Omgeving aanmaken
tenants-create-text = De eerste beheerder wordt meteen uitgenodigd.
tenants-name = Naam
tenants-slug = Adres
tenants-slug-hint = Staat in het webadres van alle pagina's: { $prefix }
tenants-language = Standaardtaal
tenants-create = Omgeving aanmaken

## Hulp bij aanmelden

help-title = Zo werkt aanmelden
help-intro = Je bent uitgenodigd voor SmartTrackers. Je logt in met Visma Connect, waarmee je bij alle programma's van Visma inlogt. Dit is de hele weg, van de mail tot je eerste pagina. De schermen van Visma Connect kunnen in het Engels zijn; daarom staan de Engelse namen erbij.
help-steps-title = Van de mail naar je eerste pagina
help-step-mail-title = Open de uitnodiging
help-step-mail-text = De mail heet "Je bent uitgenodigd voor SmartTrackers" en komt van { $sender }. Klik op "Uitnodiging accepteren". De link werkt 30 dagen.
help-step-login-title = Log in of maak een account aan
help-step-login-text = Heb je al een account bij Visma Connect? Klik op de inlogpagina van SmartTrackers op "Inloggen met Visma Connect" en ga verder bij stap 7. Zo niet, klik dan op "Account aanmaken".
help-step-register-title = Vul je gegevens in
help-step-register-text = Visma Connect vraagt je voornaam, achternaam, e-mailadres, taal en land. Gebruik het adres dat is uitgenodigd. Klik daarna op "Registration".
help-step-inbox-title = Kijk in je inbox
help-step-inbox-text = Je ziet "Thank you for registering. Check your inbox." Die pagina mag je sluiten.
help-step-activate-title = Activeer je account binnen 24 uur
help-step-activate-text = Open de mail "Welcome to SmartTrackers" van SmartTrackers by Visma en klik op "Activate account".
help-step-password-title = Kies een wachtwoord
help-step-password-text = Vul het twee keer in en klik op "Set password".
help-step-connect-title = Log in
help-step-connect-text = Je bent terug op de inlogpagina van SmartTrackers. Klik op "Inloggen met Visma Connect". Heb je net een wachtwoord gekozen, dan ben je meteen binnen.
help-step-accept-title = Accepteer
help-step-accept-text = Bij Metingen ligt je uitnodiging klaar. Klik op "Accepteren" en je kunt beginnen.
help-trouble-title = Als het anders loopt
help-back-title = Ik zie bij Visma Connect geen "Create account"
help-back-text = Visma Connect heeft een adres onthouden. Klik op het pijltje in een rondje links van dat adres; op het eerste scherm staat "Create account".
help-back-arrow = Pijl naar links in een rondje
help-google-title = Ik log in met Google
help-google-text = Kies Google op het scherm van Visma Connect, met het Google-account van het uitgenodigde adres.
help-two-factor-title = Ik log in met Google en moet inloggen in twee stappen gebruiken
help-two-factor-text = Maak eenmalig een wachtwoord bij Visma Connect via "Forgot your password?". Log daarmee in en zet inloggen in twee stappen (2FA) aan. Daarna ga je gewoon weer verder met Google.
help-clocks-title = Twee klokken: 30 dagen en 24 uur
help-clocks-text = De uitnodiging werkt 30 dagen. De mail "Welcome to SmartTrackers" werkt 24 uur. Zijn die 24 uur voorbij, open die mail dan toch en vraag daar een nieuwe link aan. Je uitnodiging blijft gewoon geldig.
help-expired-title = De 30 dagen zijn voorbij
help-expired-text = Open de oude link toch. Op die pagina kun je een nieuwe laten sturen.
help-other-title = Ik ben met een ander adres ingelogd
help-other-text = Op de pagina van de uitnodiging zie je dan beide adressen. Klik op "Ander account gebruiken" en log in met het adres dat is uitgenodigd.
help-no-mail-title = Ik heb geen mail gekregen
help-no-mail-text = Kijk in je spammap. Staat hij daar niet, vraag dan degene die je uitnodigde om hem opnieuw te sturen.
help-device-title = Ik ben verdergegaan op een ander apparaat of in een andere browser
help-device-text = Dat kan. Log daar in met het uitgenodigde adres; je uitnodiging ligt klaar bij Metingen.
help-request-title = Kom je er niet uit?
help-request-text = Vertel ons wat je op je scherm ziet en welk adres is uitgenodigd.
help-request = Vraag stellen

## Foutpagina's

error-code = Fout { $status }
error-400-title = Dat konden we niet lezen
error-400-text = Er klopte iets niet in wat je browser stuurde. Ga terug en probeer het opnieuw.
error-403-title = Deze pagina mag je niet openen
error-403-text = Dat hoort niet bij je rollen hier. Een beheerder kan je rollen aanpassen.
error-403-cross-site-title = Dit kwam van een andere website
error-403-cross-site-text = Voor de zekerheid is er niets gedaan. Ga naar de pagina in SmartTrackers en probeer het daar.
error-404-title = Deze pagina bestaat niet
error-404-text = Misschien zit er een tikfout in het adres, of de pagina is er niet meer.
error-405-title = Dat werkt hier niet
error-405-text = Dit adres kun je niet op die manier openen. Er is niets veranderd.
error-409-title = Iemand was je voor
error-409-text = Dit is veranderd sinds je de pagina opende. Kijk hoe het nu is en probeer het dan opnieuw.
error-410-title = Dit is er niet meer
error-410-text = Het was er wel, maar het is voorbij.
error-413-title = Dat is te veel in één keer
error-413-text = Wat je stuurde, is groter dan we aannemen. Er is niets opgeslagen.
error-429-title = Een momentje
error-429-text = Er waren te veel pogingen in korte tijd. Wacht een paar minuten en probeer het opnieuw.
error-500-title = Er ging hier iets mis
error-500-text = Het ligt niet aan jou. Probeer het opnieuw. Blijft het misgaan, stuur ons dan de code hieronder.
error-503-provider-title = Visma Connect reageert niet
error-503-provider-text = Inloggen lukt nu even niet. De rest van SmartTrackers werkt, en je uitnodiging is veilig. Probeer het over een minuut opnieuw.
error-503-title = SmartTrackers is er even niet
error-503-text = We zijn ermee bezig. Er gaat niets verloren. Probeer het over een minuut opnieuw.
error-reference = Code
error-try-again = Probeer opnieuw
error-home = Naar Metingen

## Waarom iets niet kon (409)

conflict-last-administrator = { $tenant } zou zonder beheerder achterblijven. Maak eerst iemand anders beheerder.
conflict-already-accepted = { $person } heeft deze uitnodiging al geaccepteerd.
conflict-already-declined = { $person } heeft deze uitnodiging al afgewezen. Je kunt opnieuw uitnodigen.
conflict-member-already = Je zit al met een ander adres in deze omgeving. Vraag de beheerder om dat recht te zetten.
conflict-already-revoked = Deze uitnodiging was al ingetrokken.
conflict-invitation-open = Er staat al een uitnodiging open voor dit adres.
conflict-not-member = { $person } doet op dit moment niet mee.
conflict-roles-gone = De rollen van deze uitnodiging kunnen niet meer worden gegeven. Vraag een beheerder om je opnieuw uit te nodigen.

## Mails

mail-greeting = Hallo,
mail-greeting-name = Hallo { $name },
mail-link = Of kopieer deze link naar je browser:
mail-next = Zo gaat het verder
mail-support = Vragen? Mail naar { $address }.
mail-help = Zo werkt aanmelden:
mail-invitation-subject = Je bent uitgenodigd voor SmartTrackers
mail-invitation-intro = { $inviter } nodigt je uit voor { $tenant } in SmartTrackers, waar organisaties hun energie, brandstof, afval en CO2 bijhouden.
mail-invitation-button = Uitnodiging accepteren
mail-invitation-next-1 = Je logt in met Visma Connect. Heb je daar nog geen account? Klik dan op "Account aanmaken" en gebruik dit adres.
mail-invitation-next-2 = Bij een nieuw account komt er een tweede mail: "Welcome to SmartTrackers". Klik daarin binnen 24 uur op "Activate account" en kies een wachtwoord.
mail-invitation-next-3 = Terug in SmartTrackers log je in en klik je op "Accepteren". Voor dit alles heb je tot { $date } de tijd.
mail-invitation-why = Je krijgt deze mail omdat { $inviter } een uitnodiging stuurde naar { $address }. Verwachtte je dit niet, dan hoef je niets te doen; er gebeurt niets zolang je niet accepteert.
mail-accepted-subject = { $person } heeft je uitnodiging geaccepteerd
mail-accepted-text = { $person } heeft je uitnodiging geaccepteerd en hoort nu bij { $tenant }.
mail-declined-subject = { $person } heeft je uitnodiging afgewezen
mail-declined-text = { $person } heeft je uitnodiging voor { $tenant } afgewezen en heeft geen toegang. Was het een vergissing? Je kunt opnieuw uitnodigen.
mail-declined-for-good-text = { $person } heeft je uitnodiging voor { $tenant } afgewezen, heeft geen toegang en wil niet opnieuw worden uitgenodigd. Dat kan alleen de genodigde zelf terugdraaien, via de link in de mail.
mail-answer-on = Beantwoord op
mail-answer-button = Naar Gebruikers
mail-answer-why = Je krijgt deze mail omdat jij deze uitnodiging voor { $tenant } verstuurde.
mail-superadmin-subject = Je bent uitgenodigd als superadmin van SmartTrackers
mail-superadmin-intro = Je bent gevraagd als superadmin van SmartTrackers. Een superadmin beheert omgevingen en kan in elke omgeving wat een beheerder daar kan.
mail-superadmin-next-1 = Je logt in met Visma Connect, of klikt eerst op "Account aanmaken".
mail-superadmin-next-2 = Terug in SmartTrackers klik je op "Accepteren". De link werkt één keer.
mail-superadmin-why = Je krijgt deze mail omdat { $address } is opgegeven door wie SmartTrackers beheert. Verwachtte je dit niet, doe dan niets en laat het ons weten.
