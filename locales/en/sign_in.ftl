## Sessions at Account

account-sessions-title = Sessions
account-sessions-text = Where you are logged in now. Is one of them not yours? Log it out, and change your password at Visma Connect.
# $browser (String) - the browser's name, such as Firefox
# $system (String) - the system's name, such as Windows
session-browser-on = { $browser } on { $system }
session-browser-unknown = Unknown browser
session-this = This browser
session-since = Logged in
session-seen = Last seen
session-network = Network address
account-log-out-everywhere = Log out everywhere
account-log-out-everywhere-text = Ends all sessions in this list, this one included, and the one at Visma Connect.
notice-session-closed = That session is logged out.
notice-logged-out-everywhere = You are logged out everywhere.
