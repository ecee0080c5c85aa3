## When logging in goes wrong

cookies-title = Logging in cannot go on in this browser
cookies-text = You are back from Visma Connect, but this browser does not know that it started to log in. Nothing has happened to your account.
cookies-same-browser = Did you start in another browser or app? Go on there, or start again here.
cookies-allow = Does it happen each time? Then this browser blocks cookies. Allow them for this site; we use them only to keep you logged in.
cookies-private = A private window forgets everything when it closes. Start and finish logging in in the same window.
# $reference (String) - what support can look up
login-error-clock = Logging in did not work, because the clocks of SmartTrackers and Visma Connect differ. That is ours to mend: please send us this reference: { $reference }. You can try again in a few minutes.
# $minutes (String) - a number of minutes
error-429-wait = There were too many attempts in a short time. Try again in { $minutes } min.

## A fresh sign-in, before deeds of consequence

fresh-title = Log in once more
fresh-text = It has been a while since you showed who you are. Log in again, so that nobody else does this in your name. Nothing is lost: you come back here and go on.
fresh-go-on-title = Thank you, now go on
fresh-go-on-text = You have shown who you are. Nothing has happened yet: go on to finish what you began.
fresh-go-on = Go on
fresh-leave = Leave it as it is
fresh-late = What you sent was not done: your session had ended
# $person (String) - a name or an address
fresh-to-make-administrator = Make { $person } an administrator
# $tenant (String) - the tenant's name
fresh-to-make-administrators = Make people administrators of { $tenant }
# $tenant (String) - the tenant's name
fresh-to-take-over = Take over invitations of { $tenant }
# $address (String) - who is invited
fresh-to-invite-superadmin = Invite { $address } as superadmin
# $tenant (String) - the tenant's name
fresh-to-delete-tenant = Delete { $tenant }
# $tenant (String) - the tenant's name
fresh-to-export-tenant = Download everything of { $tenant }
# $person (String) - a name or an address
fresh-to-erase-account = Erase the account of { $person }
fresh-not-here = What you were about to send is not here. It waits for an hour at most, and only for the account that began it. Nothing has happened: log in with that account, or fill in the form again.
# $person (String) - a name or an address
fresh-to-export-account = Download everything of the account of { $person }
