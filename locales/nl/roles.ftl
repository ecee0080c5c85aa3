## Instellingen > Rollen

settings-nav-roles = Rollen
roles-title = Rollen
roles-text = Wat mensen bij { $tenant } kunnen doen. Iemand heeft één rol of meer.
roles-add = Rol toevoegen
roles-own-title = Eigen rollen
roles-built-in-title = Vaste rollen
roles-built-in-text = Elke omgeving heeft deze vier. Je kunt ze niet wijzigen.
roles-empty-title = Nog geen eigen rollen
roles-empty-text = Voeg er een toe als je met de vaste rollen te veel of te weinig toestaat.
roles-people = { $count ->
    [0] Niemand heeft deze rol
    [one] 1 gebruiker
   *[other] { $count } gebruikers
}
roles-people-many = Meer dan 1.000 gebruikers
roles-edit = Bewerken
roles-edit-label = { $role } bewerken
roles-beyond = Hiermee kan iemand meer dan jijzelf; daarom kun je deze rol niet wijzigen.

## Een rol toevoegen, en één rol

role-add-title = Rol toevoegen
role-add-text = Kies wat mensen met deze rol kunnen. Bij Instellingen > Gebruikers geef je de rol aan iemand.
role-back = Terug naar Rollen
role-name = Naam
role-permissions = Met deze rol kun je
role-permissions-hint = Kies er minstens één. Wat je zelf niet kunt, kun je ook niet geven.
role-create = Rol toevoegen
role-save = Rol opslaan
role-cancel = Annuleren
role-change-text = Wijzigingen gelden meteen voor iedereen met deze rol.
role-delete-title = Verwijderen
role-delete-text = Iedereen met deze rol raakt hem kwijt.
role-delete = Rol verwijderen
notice-role-created = De rol { $role } is toegevoegd.
notice-role-saved = De rol { $role } is opgeslagen.
notice-role-deleted = De rol { $role } is verwijderd.

## Een rol verwijderen

role-delete-question = { $role } verwijderen?
role-delete-nobody = Niemand heeft deze rol. Er verandert voor niemand iets.
role-delete-people = { $count ->
    [one] 1 gebruiker heeft deze rol en raakt hem kwijt.
   *[other] { $count } gebruikers hebben deze rol en raken hem kwijt.
}
role-delete-people-many = Meer dan 1.000 gebruikers hebben deze rol en raken hem kwijt.
role-delete-others = { $count ->
    [one] Die gebruiker heeft nog een andere rol en houdt die.
   *[other] Ze hebben allemaal nog een andere rol; die houden ze.
}
role-delete-only = { $count ->
    [one] 1 van hen heeft geen andere rol en krijgt de rol die je hier kiest.
   *[other] { $count } van hen hebben geen andere rol en krijgen de rol die je hier kiest.
}
role-delete-only-all = { $count ->
    [one] Die gebruiker heeft geen andere rol en krijgt de rol die je hier kiest.
   *[other] Geen van hen heeft een andere rol; ze krijgen de rol die je hier kiest.
}
role-delete-only-many = Wie geen andere rol heeft, krijgt de rol die je hier kiest.
role-replacement = Rol die zij krijgen
role-replacement-choose = Kies een rol
role-replacement-none = Er is geen andere rol die je kunt geven. Voeg er eerst een toe, of vraag iemand die meer mag.
role-delete-keep = Rol houden

## Meldingen bij een veld van een rol

error-role-name-missing = Vul een naam in.
error-role-name-built-in = Een vaste rol heet al { $name }. Kies een andere naam.
error-role-name-taken = { $tenant } heeft al een rol met deze naam.
error-role-too-many = Er zijn al { $max } rollen, en meer kunnen er niet zijn. Verwijder er eerst een.
error-permissions-missing = Kies minstens één ding dat je met deze rol kunt.
error-permissions-unknown = Kies uit deze lijst.
error-permissions-not-yours = Dit kun je niet geven, omdat je het zelf niet kunt: { $permission }.
error-role-too-many-people = Meer dan 1.000 gebruikers hebben deze rol. Wie hem verwijdert, moet ook gebruikers mogen beheren.
error-replacement-missing = Kies de rol voor wie geen andere rol heeft.

## Nog eens vragen, als mensen zichzelf iets afnemen

confirm-title = Wil je jezelf dit afnemen?
confirm-text = Er is nog niets veranderd. Ga je door, dan kun je dit niet meer bij { $tenant }:
confirm-yes = Ja, neem het me af
confirm-deactivate-title = Wil je jezelf deactiveren?
confirm-deactivate-text = Er is nog niets veranderd. Ga je door, dan kun je bij { $tenant } niet meer naar binnen en dit niet meer doen:
confirm-deactivate-yes = Ja, deactiveer mij
confirm-people = Je bent dan geen beheerder meer: Instellingen > Gebruikers gaat voor je dicht.
confirm-roles = Instellingen > Rollen gaat voor je dicht.
confirm-back = Je kunt dit jezelf niet teruggeven; dat kan alleen iemand anders die het wel mag.
confirm-no = Nee, laat het zoals het is
