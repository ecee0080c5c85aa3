language-name = English

## The frame of every page

app-name = SmartTrackers
# $page (String) - the page's heading
page-title = { $page } · SmartTrackers
# $page (String) - the page's heading
page-title-error = Error: { $page } · SmartTrackers
frame-skip = Skip to content
frame-nav = Main
frame-footer = About and help
frame-tenants = Switch tenant
frame-log-out = Log out
nav-measurements = Measurements
nav-settings = Settings
nav-tenants = Tenants
nav-account = Account
nav-help = Help with signing up
nav-log-in = Log in
nav-request = Submit a request
superadmin-banner = You are here as SmartTrackers superadmin

## Dates, lists, paging and steps

# $day (String) - day of the month, without a leading zero
# $month (String) - the month's name
# $year (String) - the year
date = { $day } { $month } { $year }
# $date (String) - a date as the message "date" gives it
# $time (String) - hours and minutes, 24-hour clock
date-exact = { $date }, { $time } UTC
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# $rest (String) - the items before the last, joined with commas
# $last (String) - the last item
list-and = { $rest } and { $last }
pager-label = Pages
pager-first = First
pager-previous = Previous
pager-next = Next
# $step (String) - the step now
# $steps (String) - how many steps there are
step-of = Step { $step } of { $steps }
steps-label = Steps
step-log-in = Log in
step-accept = Accept
step-start = Start

## Languages, as each calls itself


## Built-in roles and what each is for

role-administrator = Administrator
role-administrator-text = Can do everything, including managing people
role-manager = Manager
role-manager-text = Sees all measurements, reviews and approves them
role-registrar = Registrar
role-registrar-text = Records measurements
role-viewer = Viewer
role-viewer-text = Reads, and changes nothing

## Permissions, as sentences after "You can"

permission-manage-people = Manage people
permission-manage-roles = Manage roles
permission-change-tenant = Change tenant settings
permission-read-audit = Read the audit trail
permission-record-measurements = Record measurements
permission-see-measurements = See all measurements
permission-approve-measurements = Review and approve measurements
permission-read = Read measurements

## Login

login-title = Log in
login-connect-title = Visma Connect
login-connect-text = Visma Connect is the login of all Visma applications. Your password is kept there, not here.
login-connect-button = Log in with Visma Connect
login-create-text = No Visma Connect account yet?
login-create = Create account
login-help-text = First time here?
login-help = See how signing up works
# $inviter (String) - who invites: a person's name, or SmartTrackers
# $tenant (String) - the tenant's name
login-invitation-title = { $inviter } invites you to { $tenant }
# $address (String) - the invited address
login-invitation-text = Log in with { $address }, or create an account with that address first. After that you accept.
login-superadmin-title = You are invited as SmartTrackers superadmin
login-notice-logged-out = You are logged out.
login-notice-first = Log in first, then we take you there.
login-notice-ended = Your session has ended. Log in again to go on.
login-notice-form-kept = Your session had ended, so what you sent was not done. It is kept for an hour: log in again and go on from there.
# $reference (String) - what support can look up
login-error-cancelled = Logging in was cancelled. Nothing has changed; you can try again. If it keeps happening, send us this reference: { $reference }.
# $reference (String) - what support can look up
login-error-expired = This attempt to log in has ended, or was used already. Please try again. If it keeps happening, send us this reference: { $reference }.
# $reference (String) - what support can look up
login-error-failed = Logging in did not work. Please try again. If it keeps happening, send us this reference: { $reference }.

## Facts of an invitation, used on several pages

fact-tenant = Tenant
fact-inviter = Invited by
fact-roles = Roles
fact-address = Invited address
fact-valid-until = Valid until
fact-signed-in-as = Logged in as

## Measurements: accept, welcome, no access

measurements-title = Measurements
invitation-pending-label = Invitation
# $tenant (String) - the tenant's name
invitation-pending-title = Join { $tenant }
# $inviter (String) - who invites: a person's name, or SmartTrackers
# $tenant (String) - the tenant's name
invitation-pending-text = { $inviter } invites you to { $tenant }. Accept, and you can start at once.
invitation-accept = Accept
invitation-decline = Decline
invitation-superadmin-title = Become SmartTrackers superadmin
invitation-superadmin-text = A superadmin manages tenants, and can do in each tenant what its administrator can.
# $tenant (String) - the tenant's name
notice-accepted = Welcome. You are now a member of { $tenant }.
# $tenant (String) - the tenant's name
notice-declined = You declined the invitation to { $tenant }.
notice-superadmin-accepted = Welcome. You are now a SmartTrackers superadmin.
# $tenant (String) - the tenant's name
welcome-title = Welcome to { $tenant }
# $roles (String) - the roles' names, as a list
welcome-roles = Your roles here: { $roles }.
welcome-superadmin = You have no role here. As superadmin you can do what an administrator can.
welcome-can = What you can do here
welcome-people-link = Go to People
welcome-empty-title = No measurements yet
# $tenant (String) - the tenant's name
welcome-empty-text = The energy, fuel and waste that { $tenant } records will be listed here.
no-access-title = No access yet
# $address (String) - the address the person logged in with
no-access-text = You are logged in as { $address }. This address has no access to SmartTrackers, and no invitation is waiting for it.
no-access-what = What you can do
no-access-mail-title = You have an invitation mail
no-access-mail-text = Open it on this device and click "Accept invitation".
no-access-other-title = You were invited at another address
no-access-other-text = Log in with that address instead.
no-access-ask-title = You have no invitation
# $address (String) - the address the person logged in with
no-access-ask-text = Ask the SmartTrackers administrator in your organisation to invite { $address }.
no-access-stuck-title = None of these
no-access-stuck-text = Tell us what you expected; we look into it with you.
# $tenant (String) - the tenant's name
deactivated-title = Your access to { $tenant } has ended
# $date (String) - a date
# $address (String) - the address the person logged in with
deactivated-text = On { $date } the access of { $address } was deactivated. What you recorded is still there.
# $tenant (String) - the tenant's name
deactivated-next = Do you think this is a mistake? Ask an administrator of { $tenant } to reactivate you.

## Invitation pages beside the way

use-another-account = Use another account
use-another-account-text = Logs you out here and at Visma Connect, then brings you back to this invitation.
invitation-wrong-title = This invitation is for another address
# $inviter (String) - who invites
# $tenant (String) - the tenant's name
invitation-wrong-text = { $inviter } invited a different address to { $tenant } than the one you are logged in with.
invitation-unverified-title = First confirm that this address is yours
# $address (String) - the address, the same for invitation and account
invitation-unverified-text = An invitation is waiting for { $address }. Visma Connect could not tell us that this address is really yours, so we send a link to it. Open that link in this browser and you can accept.
invitation-unverified-button = Send me a new link
# $address (String) - where the link goes
notice-link-sent = A new link is on its way to { $address }, unless you have asked three times within the last 24 hours. Check that inbox.
invitation-expired-title = This invitation has expired
# $date (String) - a date
invitation-expired-text = The invitation was valid until { $date }. We can send a fresh link to the address that was invited.
invitation-expired-button = Send me a fresh link
notice-fresh-link = If this invitation can still be renewed, a fresh link is on its way to the invited address. Check that inbox. Otherwise the administrators see that you asked.
invitation-revoked-title = This invitation was revoked
# $inviter (String) - who invited
# $tenant (String) - the tenant's name
invitation-revoked-text = The invitation to { $tenant } is no longer open. Were you counting on it? Ask { $inviter } to invite you again.
invitation-declined-title = This invitation was declined
# $date (String) - a date
invitation-declined-text = It was declined on { $date }.
invitation-accepted-title = This invitation was already accepted
# $tenant (String) - the tenant's name
# $date (String) - a date
invitation-accepted-text = The invitation to { $tenant } was accepted on { $date }. Was it you? Then just log in.
invitation-accepted-other = You are logged in with another account than the one that accepted.
invitation-unknown-title = We do not know this link
invitation-unknown-text = Part of it may be missing; some mail programs break long links.
invitation-unknown-copy = Open the mail again and click "Accept invitation", or copy the whole link into the address bar.
invitation-unknown-newest = Is there a newer mail? Use the link in that one.
invitation-unknown-log-in = Or just log in: an invitation to your address waits for you there.
go-to-measurements = Go to Measurements

## Settings and its People list

settings-title = Settings
settings-nav = Settings
settings-nav-people = People
people-title = People
# $tenant (String) - the tenant's name
people-text = Everyone who can enter { $tenant }, and everyone who is invited.
people-add = Add person
people-column-person = Person
people-column-roles = Roles
people-column-status = Status
people-column-actions = Actions
people-you = You
people-empty-title = No people yet
people-empty-text = Add the first person; they get an invitation by mail.
# $person (String) - name or address
people-actions = Actions for { $person }
people-action-edit = Edit
people-action-resend = Resend invitation
people-action-revoke = Revoke invitation
people-action-invite-again = Invite again
people-action-deactivate = Deactivate
people-action-reactivate = Reactivate
# $date (String) - a date
status-pending = Invited, valid until { $date }
# $date (String) - a date
status-joined = Joined { $date }
# $date (String) - a date
status-expired = Invitation expired { $date }
# $date (String) - a date
status-declined = Declined { $date }
# $date (String) - a date
status-revoked = Revoked { $date }
# $date (String) - a date
status-deactivated = Deactivated { $date }
mail-state-waiting = Mail waiting
mail-state-retrying = Mail waiting, we keep trying
# $date (String) - a date
mail-state-sent = Mail sent { $date }
# Of a mail that was called back before it went out
mail-state-recalled = Not sent, as it was no longer needed
# $reason (String) - what the mail server answered
mail-state-failed = Not delivered: { $reason }
# $address (String) - the invited address
notice-invited = Invitation sent to { $address }.
# $address (String) - the invited address
notice-resent = A new mail is on its way to { $address }. Links in older mails keep working.
# $person (String) - name or address
notice-revoked = The invitation of { $person } is revoked.
# $person (String) - name or address
notice-roles-saved = Saved the roles of { $person }.
# $person (String) - name or address
notice-deactivated = { $person } is deactivated and can no longer enter.
# $person (String) - name or address
notice-reactivated = { $person } can enter again.

## Add a person, and one person

person-add-title = Add person
person-add-text = They get an invitation by mail, valid for 30 days.
person-email = E-mail address
person-email-hint = The invitation goes here. They log in with this address.
person-name = Name
person-language = Language
person-language-hint = Language of the invitation mail.
# $language (String) - the language's own name
person-language-default = As the tenant ({ $language })
optional = (optional)
person-roles = Roles
person-roles-hint = Choose at least one.
person-save-invite = Save and send invitation
person-cancel = Cancel
person-back = Back to People
person-save-roles = Save roles
person-roles-own-text = These are your own roles.
person-mails = Mails
person-access = Access
person-resend-text = Sends another mail and starts the 30 days again. Links in older mails keep working.
person-revoke-text = Nobody can accept it any more. You can invite this address again later.
person-invite-again-text = Sends a new invitation to the same address.
person-deactivate-text = Stays in the list, but can no longer enter. Their sessions here end at once.
person-reactivate-text = Can enter again with the same roles.

## Messages at a field

# $count (Number) - how many fields are wrong
form-errors = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
}
error-email-missing = Enter an e-mail address.
error-email-malformed = Enter an address like name@example.com.
# $tenant (String) - the tenant's name
error-email-taken = This address is already in the list of { $tenant }.
# $max (String) - how many characters fit
error-name-too-long = Use at most { $max } characters for the name.
error-unprintable = Use letters, digits and spaces on one line.
error-roles-missing = Choose at least one role.
error-roles-unknown = Choose roles from this list.
# $role (String) - the role's name
error-roles-not-yours = You cannot give the role { $role }: it can do things that you cannot.
error-language-unknown = Choose a language from this list.
error-tenant-name-missing = Enter a name.
error-slug-missing = Enter an address for this tenant.
error-slug-malformed = Use 2 to 40 small letters, digits and hyphens, starting with a letter.
error-slug-taken = Another tenant has this address. Choose a different one.

## Account

account-title = Account
account-text = Your name and address come from Visma Connect, and are refreshed each time you log in.
account-settings = Change them at Visma Connect
account-name = Name
account-email = E-mail address
account-language-title = Language
account-language = Language of pages and mails
account-language-save = Save language
account-log-out-title = Log out
account-log-out-text = Ends your session here and at Visma Connect.
notice-language-saved = From now on you see SmartTrackers in English.

## Superadmin: tenants

tenants-title = Tenants
tenants-text = Each tenant is one customer's closed environment.
tenants-column-name = Name
tenants-column-created = Created
tenants-empty-title = No tenants yet
tenants-empty-text = Create the first one and invite its administrator.
tenants-create-title = Create a tenant
tenants-create-text = Its first administrator is invited in the same step.
tenants-name = Name
tenants-slug = Address
# $prefix (String) - what every tenant's pages start with
tenants-slug-hint = In the web address of all its pages: { $prefix }
tenants-language = Default language
tenants-create = Create tenant

## Help with signing up

help-title = How signing up works
help-intro = You were invited to SmartTrackers. You log in with Visma Connect, the login of all Visma applications. This is the whole way, from the mail to your first page.
help-steps-title = From the mail to your first page
help-step-mail-title = Open the invitation
# $sender (String) - the address our mails come from
help-step-mail-text = The mail is called "You are invited to SmartTrackers" and comes from { $sender }. Click "Accept invitation". The link works for 30 days.
help-step-login-title = Log in or create an account
help-step-login-text = On the SmartTrackers login page, click "Log in with Visma Connect" if you have an account there, and go on at step 7. If not, click "Create account".
help-step-register-title = Fill in your details
help-step-register-text = Visma Connect asks for your first name, last name, e-mail address, language and country. Use the address that was invited. Then click "Registration".
help-step-inbox-title = Check your inbox
help-step-inbox-text = You see "Thank you for registering. Check your inbox." You can close that page.
help-step-activate-title = Activate your account within 24 hours
help-step-activate-text = Open the mail "Welcome to SmartTrackers" from SmartTrackers by Visma and click "Activate account".
help-step-password-title = Choose a password
help-step-password-text = Enter it twice and click "Set password".
help-step-connect-title = Log in
help-step-connect-text = You are back on the SmartTrackers login page. Click "Log in with Visma Connect". After setting a password you are in at once.
help-step-accept-title = Accept
help-step-accept-text = On Measurements your invitation is waiting. Click "Accept" and you can start.
help-trouble-title = When it goes differently
help-back-title = I see no "Create account" at Visma Connect
help-back-text = Visma Connect remembered an address. Click the small circled arrow left of that address; on the first screen you find "Create account".
help-back-arrow = Back arrow in a circle
help-google-title = I log in with Google
help-google-text = Choose Google on the screen of Visma Connect, with the Google account that has the invited address.
help-two-factor-title = I log in with Google and must use two-factor authentication
help-two-factor-text = Once, make a Visma Connect password through "Forgot your password?". Log in with it and turn on two-factor authentication. After that you go on with Google as before.
help-clocks-title = Two clocks: 30 days and 24 hours
help-clocks-text = The invitation works for 30 days. The mail "Welcome to SmartTrackers" works for 24 hours. If the 24 hours have passed, open that mail anyway and ask for a new link there. Your invitation stays as it is.
help-expired-title = The 30 days are over
help-expired-text = Open the old link anyway. The page offers to send a fresh one.
help-other-title = I am logged in with another address
help-other-text = The invitation page then shows both addresses. Click "Use another account" and log in with the one that was invited.
help-no-mail-title = I got no mail
help-no-mail-text = Look in your spam folder. If it is not there, ask the person who invited you to send it again.
help-device-title = I changed to another device or browser
help-device-text = That is fine. Log in there with the invited address; your invitation waits on Measurements.
help-request-title = Still stuck?
help-request-text = Tell us what you see on your screen and which address was invited.
help-request = Submit a request

## Error pages

# $status (String) - the number of the answer
error-code = Error { $status }
error-400-title = We could not read that
error-400-text = Something in the request was not as expected. Go back and try again.
error-403-title = This page is not yours to open
error-403-text = Your roles here do not include it. An administrator can change your roles.
error-403-cross-site-title = That came from another website
error-403-cross-site-text = For your safety, nothing was done. Go to the page in SmartTrackers and try it there.
error-404-title = This page does not exist
error-404-text = The address may be mistyped, or the page is gone.
error-405-title = That does not work here
error-405-text = This address cannot be opened in that way. Nothing was changed.
error-409-title = Someone was ahead of you
error-409-text = This has changed since you opened the page. Look at how it is now, then try again.
error-410-title = This is no longer here
error-410-text = It was there, but it has ended.
error-413-title = That is too much at once
error-413-text = What you sent is larger than we accept. Nothing was saved.
error-429-title = One moment, please
error-429-text = There were too many attempts in a short time. Wait a few minutes and try again.
error-500-title = Something went wrong here
error-500-text = It is not your doing. Please try again. If it keeps happening, send us the reference below.
error-503-provider-title = Visma Connect does not answer
error-503-provider-text = Logging in does not work for the moment. The rest of SmartTrackers does, and your invitation is safe. Try again in a minute.
error-503-title = SmartTrackers is away for a moment
error-503-text = We are working on it. Nothing is lost. Try again in a minute.
error-reference = Reference
error-try-again = Try again
error-home = Go to Measurements

## Why something could not be done (409)

# $tenant (String) - the tenant's name
conflict-last-administrator = { $tenant } would be left without an administrator. Make someone else administrator first.
# $person (String) - name or address
conflict-already-accepted = { $person } has already accepted this invitation.
# $person (String) - name or address
conflict-already-declined = { $person } has already declined this invitation. You can invite them again.
conflict-member-already = You are already in this tenant with another address. Ask its administrator to put that right.
conflict-already-revoked = This invitation has already been revoked.
conflict-invitation-open = An invitation to this address is already open.
# $person (String) - name or address
conflict-not-member = { $person } is not a member now.
conflict-roles-gone = The roles of this invitation can no longer be given. Ask an administrator to invite you again.

## Mails

mail-greeting = Hello,
# $name (String) - the receiver's name
mail-greeting-name = Hello { $name },
mail-link = Or copy this link into your browser:
mail-next = What happens next
# $address (String) - the support address
mail-support = Questions? Write to { $address }.
mail-help = How signing up works:
mail-invitation-subject = You are invited to SmartTrackers
# $inviter (String) - who invites: a person's name, or SmartTrackers
# $tenant (String) - the tenant's name
mail-invitation-intro = { $inviter } invites you to { $tenant } in SmartTrackers, where organisations keep track of their energy, fuel, waste and CO2.
mail-invitation-button = Accept invitation
mail-invitation-next-1 = You log in with Visma Connect. No account there yet? Click "Create account" and use this address.
mail-invitation-next-2 = With a new account, a second mail comes: "Welcome to SmartTrackers". Click "Activate account" in it within 24 hours and choose a password.
# $date (String) - the day on which the invitation ends
mail-invitation-next-3 = Back in SmartTrackers you log in and click "Accept". You have until { $date } for all this.
# $inviter (String) - who invites
# $address (String) - the invited address
mail-invitation-why = You get this mail because { $inviter } invited { $address }. If you did not expect it, you can ignore it; nothing happens until you accept.
# $person (String) - name or address
mail-accepted-subject = { $person } accepted your invitation
# $person (String) - name and address
# $tenant (String) - the tenant's name
mail-accepted-text = { $person } accepted your invitation and is now a member of { $tenant }.
# $person (String) - name or address
mail-declined-subject = { $person } declined your invitation
# $person (String) - name and address
# $tenant (String) - the tenant's name
mail-declined-text = { $person } declined your invitation to { $tenant } and has no access. Was it a mistake? You can invite them again.
# $person (String) - name and address
# $tenant (String) - the tenant's name
mail-declined-for-good-text = { $person } declined your invitation to { $tenant }, has no access and does not want to be invited again. Only they can undo that, with the link in their mail.
mail-answer-on = Answered on
mail-answer-button = Go to People
# $tenant (String) - the tenant's name
mail-answer-why = You get this mail because you sent this invitation for { $tenant }.
mail-superadmin-subject = You are invited as SmartTrackers superadmin
mail-superadmin-intro = You are asked to become SmartTrackers superadmin. A superadmin manages tenants, and can do in each tenant what its administrator can.
mail-superadmin-next-1 = You log in with Visma Connect, or click "Create account" there first.
mail-superadmin-next-2 = Back in SmartTrackers you click "Accept". The link works once.
# $address (String) - the invited address
mail-superadmin-why = You get this mail because { $address } was entered by whoever runs SmartTrackers. If you did not expect it, ignore it and tell us.
