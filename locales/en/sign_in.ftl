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

## Two-factor authentication

account-second-factor = Two-factor authentication
account-second-factor-yes = You logged in with a second step.
account-second-factor-no = You logged in without a second step.
account-second-factor-how = See how it works
# $date (String) - a date
# $tenant (String) - the tenant's name
second-factor-soon = From { $date }, { $tenant } asks everybody for a second step when they log in.
second-factor-soon-link = Set it up now
second-factor-title = Log in with a second step
second-factor-superadmins = SmartTrackers superadmins always log in with a second step, besides their password. In this session you have not.
# $tenant (String) - the tenant's name
second-factor-tenant = { $tenant } asks everybody for a second step when they log in, besides the password. In this session you have not taken it.
# $date (String) - a date
# $tenant (String) - the tenant's name
second-factor-tenant-from = From { $date }, { $tenant } asks everybody for a second step when they log in, besides the password. Set it up now and it will not stop you then.
second-factor-nobody = A second step, besides your password, keeps others out even when they know your password.
second-factor-go-title = Take the second step now
second-factor-go-text = Visma Connect asks for it, for instance a code from an app on your phone. If you have not set one up yet, it offers to.
second-factor-go = Go on at Visma Connect
second-factor-set-up-title = You have no second step yet
second-factor-set-up-1 = Open your account at Visma Connect
second-factor-set-up-1-text = Log in there with your password:
second-factor-settings = Visma Connect account settings
second-factor-set-up-2 = Turn on two-factor authentication
second-factor-set-up-2-text = It is also called 2FA or two-step verification. You need an authenticator app on your phone; Visma Connect shows how to add it. Keep the emergency code that you get in a safe place.
second-factor-set-up-3 = Come back here
second-factor-set-up-3-text = Click "Go on at Visma Connect" above. From now on you are asked for the code when you log in.
second-factor-google-title = You log in with Google
second-factor-google-1 = Make a password at Visma Connect, once
second-factor-google-1-text = On the login page of Visma Connect, type your e-mail address, click "Next" and then "Forgot your password?". A mail brings you to the page where you choose a password.
second-factor-google-2 = Log in with that password and turn on two-factor authentication
second-factor-google-2-text = In the account settings of Visma Connect, as above.
second-factor-google-3 = Go on with Google
second-factor-google-3-text = From then on you log in with Google as before, and are asked for the code as well.
second-factor-stuck = Does it not work?
# $reference (String) - what support can look up
second-factor-missing = Visma Connect did not ask you for a second step, so it is probably not turned on yet. Turn it on as explained here, then try again. If it keeps happening, send us this reference: { $reference }.
