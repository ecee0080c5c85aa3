## /superadmin/accounts: wat er van iemand wordt bewaard

erasure-title = Accounts
erasure-text = Geef uit wat er van iemand wordt bewaard, of wis het, als diegene daarom vraagt.
erasure-address = E-mailadres
erasure-find = Zoeken
erasure-column-account = Account
erasure-none-title = Geen account met dit adres
erasure-none-text = Wie nooit heeft ingelogd, heeft geen account. Een uitnodiging kun je intrekken in de omgeving zelf.
erasure-back = Terug naar Accounts
erasure-about-title = Account
erasure-provider = Bevestigd door
erasure-created = Voor het eerst ingelogd
erasure-signed-in = Laatst ingelogd
erasure-sessions = Aantal keer nu ingelogd
erasure-sessions-ended = Beëindigde sessies
erasure-tenants-title = Omgevingen
erasure-tenants-none = Hoort bij geen omgeving.
erasure-waiting = { $count ->
    [one] Er wacht één uitnodiging voor dit adres in een omgeving waar diegene niet bij hoort. Die is geen deel van dit account en blijft staan.
   *[other] Er wachten { $count } uitnodigingen voor dit adres in omgevingen waar diegene niet bij hoort. Die zijn geen deel van dit account en blijven staan.
}
erasure-export-title = Gegevens verstrekken
erasure-export-text = Alles wat er van dit account wordt bewaard, als JSON. Dat het is verstrekt, wordt vastgelegd.
erasure-export = Gegevens downloaden
erasure-erase-title = Wissen
erasure-erase-text = Voorgoed: naam, adres, mails en logins worden gewist, en diegene is meteen uit elke omgeving. Wat er is gedaan blijft in de logboeken staan, zonder wie het was. Het account bij Visma Connect kunnen wij niet wissen.
erasure-first = Eerst:
erasure-is-superadmin = { $person } is superadmin. Beëindig dat eerst.
erasure-last-administrator = { $person } is de laatste beheerder van { $tenant }. Geef daar eerst iemand anders de rol Beheerder.
erasure-changed = Diegene kwam op dit moment bij een omgeving, of ging er weg. Er is niets gewist: kijk opnieuw.
erasure-word = Typ { $word } om te bevestigen
error-erasure-word = Typ precies { $word }, zodat niemand anders wordt gewist.
erasure-erase = Account wissen
erasure-done = Gewist op { $date }
notice-account-erased = Het account is gewist.
