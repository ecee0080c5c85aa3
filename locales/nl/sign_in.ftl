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
