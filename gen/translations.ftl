
## ########## Resource: audit ###############

## Settings > Audit trail

settings-nav-audit = Audit trail
trail-title = Audit trail
# $tenant: the name of the tenant
trail-text = Everything that was done in { $tenant }, by whom and when. Nobody can change it afterwards, SmartTrackers included, without it showing.
# For superadmins: what concerns no tenant
trail-platform-text = What concerns no tenant: superadmins, accounts that were erased or whose data was given out, and tenants that are gone. Nobody can change it afterwards without it showing.
# $account: name or address
trail-account-title = Ended sessions of { $account }
trail-account-text = Sessions of this account that somebody ended, by whom and when. Nobody can change it afterwards without it showing.
trail-from = From
trail-to = Up to
trail-kind = Done by
trail-kind-any = Anybody
trail-kind-person = People
trail-kind-superadmin = SmartTrackers
trail-kind-system = Automatically
trail-act = What
trail-act-any = Everything
trail-by = Whose deeds
trail-about = About whom
trail-address-hint = E-mail address
trail-show = Show
trail-clear = Show everything
trail-column-when = When
trail-column-who = By
trail-column-what = What
trail-column-about = About
# $number: of an entry
trail-entry = Entry { $number }
trail-request = Request
trail-client = From
trail-erased-facts = Erased
# Somebody whose data was erased
trail-erased = Erased person
trail-reason = Reason: { $reason }
# Somebody who is not in the list any more
trail-gone = Not in the list any more
trail-system = Automatically
trail-none-title = Nothing recorded yet
trail-none-text = Whatever is done here from now on appears on this page.
trail-none-found-title = Nothing found
trail-none-found-text = Nothing was recorded that fits all of this.
# $before and $after: values, such as roles
trail-change = from { $before } to { $after }
trail-nothing = nothing
trail-yes = yes
trail-no = no
trail-download-text = Download these as
trail-download-csv = CSV
trail-chain-title = Checking it yourself
trail-chain-text = Every entry is sealed with the one before it. Download the whole chain and check it with "smarttrackers audit verify FILE": it needs nothing but the file, and says where something was changed, deleted, swapped or inserted.
trail-chain-head-text = Note this head somewhere else now and then: given along with --head, it shows later whether the end was cut off or the chain written anew.
trail-chain-head = Head
trail-chain-download = Download the chain
trail-newer = Newer
trail-older = Older
error-trail-day = Use a date such as 2026-11-22.
error-trail-address = Use an e-mail address such as name@example.com.

## What was done, without who did it

trail-did-tenant-created = Tenant created
trail-did-tenant-settings-changed = Settings changed
trail-did-tenant-renamed = Tenant renamed
trail-did-tenant-suspended = Tenant suspended
trail-did-tenant-reopened = Tenant reopened
trail-did-tenant-deletion-scheduled = Deletion of the tenant scheduled
trail-did-tenant-restored = Deletion of the tenant called off
trail-did-tenant-erased = Tenant erased
trail-did-tenant-exported = Everything of the tenant given out
trail-did-limits-lifted = Limits of invitations lifted
trail-did-limits-restored = Limits of invitations restored
trail-did-visit-asked = Visit asked for
trail-did-visit-approved = Visit agreed to
trail-did-visit-refused = Visit refused
trail-did-visit-begun = Visit begun
trail-did-visit-acting = Visit: acting as administrator
trail-did-visit-left = Visit ended
trail-did-person-invited = Invited
trail-did-invitation-resent = Invitation sent again
trail-did-invitation-renewed = Invitation renewed
trail-did-invitation-reminded = Reminder sent
trail-did-invitation-taken-over = Invitation taken over
trail-did-link-replaced = Link replaced
trail-did-link-copied = Link handed over by hand
trail-did-join-asked = Asked to join with another address
trail-did-join-approved = Let in with another address
trail-did-join-refused = Not let in with another address
trail-did-fresh-link-asked = Asked for a fresh link
trail-did-mind-changed = Asked for another invitation
trail-did-invitation-revoked = Invitation revoked
trail-did-invitation-accepted = Invitation accepted
trail-did-invitation-declined = Invitation declined
trail-did-roles-changed = Roles of a person changed
trail-did-role-created = Role added
trail-did-role-changed = Role changed
trail-did-role-deleted = Role deleted
trail-did-person-deactivated = Deactivated
trail-did-person-reactivated = Reactivated
trail-did-person-changed = Details changed
trail-did-address-corrected = Address corrected
trail-did-superadmin-invited = Superadmin invited
trail-did-superadmin-accepted = Superadmin joined
trail-did-superadmin-invitation-revoked = Invitation of a superadmin revoked
trail-did-superadmin-removed = Superadmin removed
trail-did-session-ended = Session ended
trail-did-all-sessions-ended = Logged out everywhere
trail-did-sessions-ended-by-provider = Logged out by the provider
trail-did-account-given-out = Data of an account given out
trail-did-account-erased = Account erased
trail-did-people-masked = Data of people who never accepted removed
trail-did-people-exported = List of people downloaded

## What a fact is about

trail-fact-name = Name
trail-fact-language = Language
trail-fact-allowed-domains = Allowed e-mail domains
trail-fact-join-by-link = Accepting by link alone
trail-fact-second-factor = Two-factor required
trail-fact-permissions = Permissions
trail-fact-address = Address
trail-fact-accepted-as = Accepted as
trail-fact-replacement = Replaced by
trail-fact-reason = Reason
trail-fact-slug = Address in links
trail-fact-asks-first = Visits ask first
trail-fact-without-agreement = Without the agreement asked for
trail-fact-for-good = Wants no more invitations
trail-fact-due-on = To be erased on
trail-fact-ends-at = Ends at the latest
trail-fact-ended = Sessions ended
trail-fact-file = File
trail-fact-everybody = Everybody


## ########## Resource: bulk ###############

## People selected in the list

bulk-title = With the selected people
# $person (String) - name or address
bulk-select = Select { $person }
bulk-column = Select
bulk-select-page = Select everybody on this page
bulk-everybody = Everybody in this list
bulk-what = What to do
bulk-choose = Choose…
bulk-add-role = Add role
bulk-remove-role = Remove role
# $role (String) - the role's name
bulk-choice-add-role = Add role: { $role }
# $role (String) - the role's name
bulk-choice-remove-role = Remove role: { $role }
bulk-invitation = Invitation
bulk-access = Access
bulk-continue = Continue
bulk-clear = Select nobody
# $count (String) - how many
bulk-selected = { $count } selected
bulk-selected-everybody = Everybody selected
bulk-error-nobody = Select at least one person.
bulk-error-absent = Some of what you selected is not there any more. Look at the selection and choose again.
bulk-error-deed = Choose what to do with the selected people.
bulk-running = Many people are being changed right now.
bulk-running-link = See how far it is

## What will happen to them, and what has happened

# $role (String) - the role's name
bulk-title-add-role = Add the role { $role }
# $role (String) - the role's name
bulk-title-remove-role = Remove the role { $role }
# $role (String) - the role's name
bulk-title-delete-role = Delete the role { $role }
bulk-title-resend = Resend invitations
bulk-title-take-over = Take over invitations
bulk-title-revoke = Revoke invitations
bulk-title-deactivate = Deactivate people
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-chosen = { $count ->
    [one] You selected 1 person.
   *[other] You selected { $people } people.
}
# $who (String) - who selected them
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-chosen-by = { $count ->
    [one] { $who } selected 1 person.
   *[other] { $who } selected { $people } people.
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-people = { $count ->
    [one] 1 person
   *[other] { $people } people
}
# $count (Number) - how many
# $people (String) - the same, as people read it
# $role (String) - the role's name
bulk-will-add-role = { $count ->
    [one] 1 person gets the role { $role }
   *[other] { $people } people get the role { $role }
}
# $count (Number) - how many
# $people (String) - the same, as people read it
# $role (String) - the role's name
bulk-will-remove-role = { $count ->
    [one] 1 person loses the role { $role }
   *[other] { $people } people lose the role { $role }
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-will-resend = { $count ->
    [one] 1 person gets the invitation again
   *[other] { $people } people get their invitation again
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-will-take-over = { $count ->
    [one] You take over 1 invitation
   *[other] You take over { $people } invitations
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-will-revoke = { $count ->
    [one] 1 invitation is revoked
   *[other] { $people } invitations are revoked
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-will-deactivate = { $count ->
    [one] 1 person can no longer enter
   *[other] { $people } people can no longer enter
}
bulk-will-nobody = This can be done to none of them
bulk-text-role = They keep their other roles.
# $role (String) - the name of another role
bulk-text-delete-role = They keep their other roles; whoever has no other gets { $role }. Then the role is deleted.
bulk-text-resend = Each gets another mail and a new 30 days. Links in older mails keep working.
bulk-text-take-over = You vouch for their roles in place of whoever invited them. The invitations go on as they were.
bulk-text-revoke = Nobody can accept them any more. You can invite these addresses again later.
bulk-text-deactivate = They stay in the list. Their sessions here end at once.
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-confirm-add-role = { $count ->
    [one] Add the role to 1 person
   *[other] Add the role to { $people } people
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-confirm-remove-role = { $count ->
    [one] Remove the role from 1 person
   *[other] Remove the role from { $people } people
}
bulk-confirm-delete-role = Delete this role
# $count (Number) - how many
# $people (String) - the same, as people read it
# $until (String) - a day
bulk-confirm-resend = { $count ->
    [one] Resend 1 invitation, valid until { $until }
   *[other] Resend { $people } invitations, valid until { $until }
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-confirm-take-over = { $count ->
    [one] Take over 1 invitation
   *[other] Take over { $people } invitations
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-confirm-revoke = { $count ->
    [one] Revoke 1 invitation
   *[other] Revoke { $people } invitations
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-confirm-deactivate = { $count ->
    [one] Deactivate 1 person
   *[other] Deactivate { $people } people
}
# $count (Number) - how many
# $people (String) - the same, as people read it
# $role (String) - the role's name
bulk-did-add-role = { $count ->
    [one] Added the role { $role } to 1 person.
   *[other] Added the role { $role } to { $people } people.
}
# $count (Number) - how many
# $people (String) - the same, as people read it
# $role (String) - the role's name
bulk-did-remove-role = { $count ->
    [one] Removed the role { $role } from 1 person.
   *[other] Removed the role { $role } from { $people } people.
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-did-resend = { $count ->
    [one] Sent 1 invitation again.
   *[other] Sent { $people } invitations again.
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-did-take-over = { $count ->
    [one] You took over 1 invitation.
   *[other] You took over { $people } invitations.
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-did-revoke = { $count ->
    [one] Revoked 1 invitation.
   *[other] Revoked { $people } invitations.
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-did-deactivate = { $count ->
    [one] Deactivated 1 person.
   *[other] Deactivated { $people } people.
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-skipped = { $count ->
    [one] 1 person is skipped
   *[other] { $people } people are skipped
}
# $count (Number) - how many
# $people (String) - the same, as people read it
bulk-was-skipped = { $count ->
    [one] 1 person was skipped
   *[other] { $people } people were skipped
}
# $who (String) - who selected the people
bulk-only-theirs = Only { $who } can confirm this.
bulk-foreseeing = Checking what will happen
bulk-doing = In progress
# $done (String) - how many
# $all (String) - of how many
bulk-progress = { $done } of { $all } people
bulk-leave = You can leave this page; it goes on by itself.
# $who (String) - who selected the people
# $people (String) - how many people are left
bulk-stopped-no-right = Stopped: { $who } may no longer do this here. People left as they were: { $people }.
# $people (String) - how many people are left
bulk-stopped-too-long = Stopped: this could not be finished within a day. People left as they were: { $people }.
bulk-stopped-role-in-use = The role is still there, because somebody still has it.
bulk-person-gone = No longer in the list

## Why somebody is skipped

bulk-reason-already-has-role = Already has this role
bulk-reason-has-not-role = Does not have this role
bulk-reason-only-role = Has no other role, and everybody needs one
bulk-reason-not-yours-role = This role can do things that you cannot
bulk-reason-not-yours = Has a role that can do things that you cannot
bulk-reason-role-gone = This role does not exist any more
bulk-reason-not-invited = Has no open invitation
bulk-reason-answered = Has already answered the invitation
bulk-reason-not-held = Needs no other administrator
bulk-reason-not-active = Has not joined yet
bulk-reason-already-deactivated = Is already deactivated
bulk-reason-last-administrator = Is the last administrator
bulk-reason-yourself = This is you: do it on your own page
bulk-reason-too-many-mails = Has had too many invitation mails in the last 24 hours
bulk-reason-changed = Somebody else acted on them at the same moment
bulk-reason-gone = Is no longer in the list

## Why it could not be confirmed (409)

conflict-bulk-not-theirs = Somebody else selected these people. Only they can confirm this.
conflict-bulk-not-foreseen = What will happen is still being checked. Wait a moment, then confirm.


## ########## Resource: erasure ###############

## /superadmin/accounts: what is kept of somebody

erasure-title = Accounts
erasure-text = Give out what is kept of somebody, or erase it, when they ask for that.
erasure-address = E-mail address
erasure-find = Find
erasure-column-account = Account
erasure-none-title = No account has this address
erasure-none-text = Whoever has never logged in has no account. An invitation to them can be revoked in its tenant.
erasure-back = Back to Accounts
erasure-about-title = Account
erasure-provider = Vouched for by
erasure-created = First logged in
erasure-signed-in = Last logged in
erasure-sessions = Logged in now, times
erasure-sessions-ended = Ended sessions
erasure-tenants-title = Tenants
erasure-tenants-none = Belongs to no tenant.
# $count: a number
erasure-waiting = { $count ->
    [one] One invitation to this address waits in a tenant that they do not belong to. It is no part of this account and stays.
   *[other] { $count } invitations to this address wait in tenants that they do not belong to. They are no part of this account and stay.
}
erasure-export-title = Give out
erasure-export-text = All that is kept of this account, as JSON. That it was given out is recorded.
erasure-export = Download data
erasure-erase-title = Erase
erasure-erase-text = For good: name, address, mails and log-ins are erased, and they are out of every tenant at once. What they did stays in the audit trails, without who it was. Their account at Visma Connect is not ours to erase.
erasure-first = First:
# $person: name or address
erasure-is-superadmin = { $person } is a superadmin. End that first.
# $tenant: name of a tenant
erasure-last-administrator = { $person } is the last administrator of { $tenant }. Give somebody else the role Administrator there first.
erasure-changed = They came to a tenant, or left one, at this very moment. Nothing was erased: look again.
# $word: an address
erasure-word = Type { $word } to confirm
error-erasure-word = Type { $word } exactly, so that nobody else is erased.
erasure-erase = Erase account
# $date: a moment
erasure-done = Erased on { $date }
notice-account-erased = The account is erased.


## ########## Resource: imports ###############

## Import: the first page

# What parts groups of three digits, as in 9,812
number-separator = ,
people-import = Import
imports-title = Import people
imports-text = Paste addresses or upload a list. First you see what will happen; nothing is sent before you say so.
imports-paste = Paste addresses
# $example (String) - a name with an address behind it
imports-paste-hint = One per line, or with commas or semicolons between them. { $example } works too.
imports-file = Or upload a CSV file
# $rows (String) - how many rows fit
# $megabytes (String) - how many megabytes fit
imports-file-hint = In Excel: File, Save as, CSV. At most { $rows } rows and { $megabytes } MB.
imports-columns = Columns: e-mail, name, roles, language, in any order with these headers, or in this order without. Only e-mail is needed; more roles in one cell have commas between them.
imports-template = Download an empty template
imports-roles = Roles for rows that name none
imports-roles-hint = A role in a row of its own counts instead.
imports-language = Language for rows that name none
imports-check = Check the list
imports-earlier = Earlier imports
# $days (String) - how many days
imports-earlier-text = Everyone who manages people here can see them. Results are kept for { $days } days.
imports-column-list = List
imports-column-state = State
imports-pasted = Pasted list
# $person (String) - who made it
imports-by = By { $person }
# $rows (String) - how many rows
imports-state-worksheet = Not sent yet, { $rows } ready
# $settled (String) - how many rows have been dealt with
# $rows (String) - how many rows there are
imports-state-sending = Sending, { $settled } of { $rows }
# $rows (String) - how many people
imports-state-finished = Invited: { $rows }

## Why a list cannot be read

imports-error-nothing = Paste at least one address, or choose a file.
imports-error-both = Paste addresses or choose a file, not both.
imports-error-empty = This file is empty. Choose another one.
imports-error-only-header = There is a header, but no row below it.
imports-error-no-column = No column is called "e-mail". Give the column with the addresses that name.
# $megabytes (String) - how many megabytes fit
imports-error-too-large = This is larger than { $megabytes } MB. Split it into smaller lists.
# $rows (String) - how many rows fit
imports-error-too-many = These are more than { $rows } rows. Split them into smaller lists.
imports-error-utf16 = This file is saved as UTF-16 ("Unicode text"). Save it as "CSV UTF-8" and choose it again.
imports-error-not-text = This is not a CSV file. In Excel, choose File, Save as, CSV, and choose that file.
# $count (Number) - how many rows
# $rows (String) - the same, as people read it
imports-error-roles = { $count ->
    [one] Choose at least one role: one row names none.
   *[other] Choose at least one role: { $rows } rows name none.
}
# $lists (String) - how many
imports-error-too-many-open = { $lists } lists are not sent yet. Send or discard one of them first.
imports-error-file-again = Choose the file again.

## Import: the worksheet

imports-sheet-title = Check the list
# $list (String) - the name of the file
# $person (String) - who made it
imports-sheet-text = { $list }, by { $person }.
# $date (String) - a moment
imports-sheet-kept = Nothing is sent yet. This worksheet is kept until { $date }, longer if it is changed.
imports-back = Back to Import
imports-piles = Show rows
imports-pile-problems = Problems
imports-pile-inviting = Will be invited
imports-pile-skipped = Skipped
# $count (Number) - how many people
# $people (String) - the same, as people read it
imports-confirm = { $count ->
    [one] Invite one person
   *[other] Invite { $people } people
}
imports-nobody = Nobody on this list can be invited yet.
# $count (Number) - how many rows
# $rows (String) - the same, as people read it
imports-problems-text = { $count ->
    [one] One row has a problem. Mend it, or it is not invited.
   *[other] { $rows } rows have problems. Mend them, or they are not invited.
}
imports-save = Save and check again
imports-discard = Discard this list
imports-discard-text = Throws the worksheet away. Nobody is invited.
imports-leave-out = Leave out
# $row (String) - number of the row
imports-leave-out-row = Leave out row { $row }
# $row (String) - number of the row
imports-address-row = E-mail address, row { $row }
# $row (String) - number of the row
imports-name-row = Name, row { $row }
# $row (String) - number of the row
imports-roles-row = Roles, row { $row }
# $row (String) - number of the row
imports-language-row = Language, row { $row }
imports-column-row = Row
imports-column-check = Check
imports-roles-choose = Choose a role
# $roles (String) - names of roles
imports-roles-default = As chosen for all: { $roles }
imports-language-default = As chosen for all
imports-typo-title = Typos?
# $count (Number) - how many addresses
# $addresses (String) - the same, as people read it
# $domain (String) - the domain in the list
# $correction (String) - the domain that people here have
imports-typo-text = { $count ->
    [one] One address ends in { $domain }. Members here have { $correction }.
   *[other] { $addresses } addresses end in { $domain }. Members here have { $correction }.
}
# $domain (String) - a domain
imports-typo-correct = Change to { $domain }
# $domain (String) - a domain
imports-typo-keep = { $domain } is right
# $person (String) - an address
imports-to-person = Go to { $person }
imports-download = Download as CSV

## What was found of a row

verdict-new = Will be invited
verdict-sent = Invited
verdict-waiting = Waiting
verdict-left-out = Left out
verdict-member = Already a member
verdict-invited = Already invited
verdict-deactivated = Deactivated here
verdict-ended = Invited before; that invitation has ended
# $row (String) - number of the row
verdict-twice = The same address as in row { $row }
verdict-malformed = No address like name@example.com
# $domain (String) - the domain that people here have
verdict-typo = A typo of { $domain }?
verdict-domain = Addresses at this domain may not be invited here
# $max (String) - how many characters fit
verdict-name = No name of one line and at most { $max } characters
verdict-role-missing = No role
# $role (String) - the words that are no role
verdict-role-unknown = There is no role "{ $role }"
# $role (String) - the role's name
verdict-role-not-yours = The role { $role } is not yours to give
verdict-language = We do not speak this language
# $date (String) - a moment
verdict-beyond = More than you may invite now; it works again after { $date }
# $date (String) - a moment
verdict-address-full = This address gets no more invitation mails now; it works again after { $date }
verdict-stopped = Not invited: who confirmed the list may not invite any more
verdict-given-up = Not invited: sending did not work. Put it into a new list

## Import: sending and results

# $count (Number) - how many people
# $people (String) - the same, as people read it
imports-sending-title = { $count ->
    [one] Inviting one person
   *[other] Inviting { $people } people
}
imports-sending-text = You can leave this page; it goes on by itself.
imports-progress = Progress
# $settled (String) - how many rows have been dealt with
# $rows (String) - how many rows there are
imports-progress-text = { $settled } of { $rows } done
imports-refreshes = This page refreshes by itself.
imports-refresh-stop = Stop refreshing
imports-refresh = Refresh
# $count (Number) - how many people
# $people (String) - the same, as people read it
imports-finished-title = { $count ->
    [0] Nobody was invited
    [one] One person is invited
   *[other] { $people } people are invited
}
imports-finished-text = Their mails are on their way. At People you see what becomes of each.
# $date (String) - a moment
imports-finished-kept = These results are kept until { $date }.
imports-pile-invited = Invited
imports-column-result = Result
imports-again = Import another list

## Notices

notice-import-saved = Saved and checked again.
notice-import-changed = This list is not as you saw it: somebody else changed it, or something here changed meanwhile. Look again, then confirm.
notice-import-started = Confirmed. The invitations are being sent.
notice-import-discarded = The list is discarded. Nobody was invited.
conflict-import-confirmed = This list has been confirmed and cannot be changed any more.


## ########## Resource: invitations ###############

## What keeps invitations from getting lost: pages of invitees

# $ends (String) - a date
login-clocks = Activate a new account within 24 hours. Your invitation itself is good until { $ends }, whatever happens to the account.
# $count (String) - how many
invitations-waiting = { $count } invitations are waiting for you. Each is answered by itself.
# $address (String) - the address of the reader's account
ask-to-join = Ask to join as { $address }
# $tenant (String) - the tenant's name
ask-to-join-text = An administrator of { $tenant } decides. You get a mail either way.
# $address (String) - the address of the reader's account
# $tenant (String) - the tenant's name
asked-to-join = You have asked to join as { $address }. An administrator of { $tenant } decides, and you get a mail.
# $tenant (String) - the tenant's name
asked-to-join-title = You have asked to join { $tenant }
# $inviter (String) - who invites: a person's name, or SmartTrackers
# $tenant (String) - the tenant's name
invitation-invited-by = { $inviter } invited you to { $tenant }.
invitation-more-one = One more invitation is waiting for you.
# $count (String) - how many
invitation-more = { $count } more invitations are waiting for you.
invitation-more-link = Go to your invitations
invitation-decline-instead = Decline instead
# $inviter (String) - who invites: a person's name, or SmartTrackers
invitation-decline-reason = A word to { $inviter } (optional)
# $tenant (String) - the tenant's name
invitation-decline-for-good = Do not invite me to { $tenant } again
# $tenant (String) - the tenant's name
invitation-declined-say = Changed your mind? Say so here. The administrators of { $tenant } see it and can invite you again.
# $inviter (String) - who invites: a person's name, or SmartTrackers
invitation-declined-ask = Changed your mind? Ask { $inviter } to invite you again.
invitation-declined-button = I changed my mind
invitation-masked-title = This invitation ended long ago
# $tenant (String) - the tenant's name
invitation-masked-text = It was for { $tenant } and was never accepted. The address it went to has been removed since, so no fresh link can be sent.
# $inviter (String) - who invites: a person's name, or SmartTrackers
invitation-masked-ask = Would you like to join? Ask { $inviter } to invite you again.
# $tenant (String) - the tenant's name
invitation-masked-declined = If you asked not to be invited to { $tenant } again, take that back here first.
invitation-masked-button = Let them invite me again
invitation-newer-title = A newer invitation waits for you
invitation-newer-text = You have been invited once more since. Use the newer mail, or log in.
invitation-newer-text-signed-in = You have been invited once more since. Use the newer mail, or go to Measurements.
invitation-replaced-title = A newer link has replaced this one
invitation-replaced-text = An administrator has sent you another mail since. Use the link in the newest one.
invitation-waiting-title = An administrator has to confirm this first
# $tenant (String) - the tenant's name
invitation-waiting-text = The person who invited you may no longer give this access. The administrators of { $tenant } see that your invitation waits.
invitation-waiting-next = You need do nothing, and nothing is lost. Try again later: your invitation stays here.
fact-asks-as = Asks to join as
fact-reason = What they say
notice-mind-changed = Thank you. The administrators see that you would like to be invited again.
notice-may-be-invited = Thank you. You can be invited again; ask whoever invited you.
# $address (String) - who asked
notice-join-asked = We have asked the administrators to let you in as { $address }. You get a mail with their answer.
conflict-unverified = Visma Connect does not say that your address is yours. Confirm it there, log in again, and then ask.
conflict-asked-enough = You have asked several times already. Please speak with whoever invited you.

## The same: pages of administrators

# $until (String) - a date
people-action-resend-until = Send again, valid until { $until }
people-action-copy = Copy a link
people-action-replace = Replace link
people-action-take-over = Take over
people-action-decide = Decide
people-masked = Address removed
# $address (String) - the address of who asks
status-wants-to-join = Wants to join as { $address }
attention-held = Needs another administrator
attention-asked-again = Asked for a fresh link
attention-changed-mind = Would like to be invited again
person-copy-text = For somebody whom our mails do not reach: one more link, which you hand over yourself. It is shown once.
person-replace-text = If a mail came into wrong hands: earlier links stop working, and a new mail goes out.
person-take-over-text = Whoever invited this person may no longer give these roles. Take the invitation over, and it goes on as it was.
person-copied-title = A link to hand over
person-copied-label = Link
# $address (String) - the invited address
person-copied-text = Copy it now: it is not shown again. Only somebody who logs in as { $address } can accept with it.
person-copied-text-by-link = Copy it now: it is not shown again. Your tenant lets whoever has the link accept, also with another address.
# $called (String) - name and address of who asks
person-request-title = { $called } asks to join
# $called (String) - name and address of who asks
# $address (String) - the invited address
person-request-text = Visma Connect confirms that address. If you approve, { $called } joins in place of { $address }, with the roles below. Asked on
person-request-approve = Approve
person-request-refuse = Refuse
person-masked-text = The invitation was never accepted and ended more than 90 days ago, so the name and address have been removed.
# $count (String) - how many reminders
person-reminders-fact = reminders: { $count }
# $because (String) - what the invitee wrote
person-declined-because = “{ $because }”
# $actor (String) - who did it
act-invitation-reminded = { $actor } sent a reminder
# $actor (String) - who did it
act-invitation-taken-over = { $actor } took the invitation over
# $actor (String) - who did it
act-link-replaced = { $actor } replaced the link
# $actor (String) - who did it
act-link-copied = { $actor } made a link to hand over
# $actor (String) - who did it
act-join-asked = { $actor } asked to join with another address
# $actor (String) - who did it
act-join-approved = { $actor } approved joining with another address
# $actor (String) - who did it
act-join-refused = { $actor } refused joining with another address
act-fresh-link-asked = The invitee asked for a fresh link
act-mind-changed = The invitee would like to be invited again
# $address (String) - who asked
notice-join-approved = { $address } is in.
# $address (String) - who asked
notice-join-refused = { $address } was not let in, and gets a mail that says so.
# $address (String) - the invited address
notice-link-replaced = Earlier links no longer work. A mail with a new one goes to { $address }.
# $person (String) - name or address
notice-taken-over = You vouch for the invitation of { $person } from now on.
error-address-blocked = Whoever has this address does not want to be invited here again. They can change that themselves through the link of an earlier mail.
verdict-blocked = Does not want to be invited again
general-no-reminders = Send no reminders
general-no-reminders-hint = Otherwise invitees are reminded after 7 days and 3 days before the end, at most twice.
account-digests-title = Mails about your invitations
account-digests-text = What becomes of your invitations, in one mail a day at most.
account-digests = Tell me who accepted, declined, or let it expire
account-digests-save = Save choice
notice-digests-on = We tell you what becomes of your invitations.
notice-digests-off = We no longer mail you about your invitations.

## Mails of invitations besides the first

mail-reminder-subject = Reminder: you are invited to SmartTrackers
# $inviter (String) - who invites: a person's name, or SmartTrackers
# $tenant (String) - the tenant's name
mail-reminder-intro = { $inviter } invited you to { $tenant } in SmartTrackers, and your answer is still open.
# $person (String) - name or address
mail-expired-subject = The invitation of { $person } has expired
# $person (String) - name and address
# $tenant (String) - the tenant's name
mail-expired-text = { $person } did not answer the invitation to { $tenant } within 30 days. You can send it again at People.
mail-told-why = You get this mail, at most one a day, because you sent invitations. Turn it off at Account.
mail-digest-subject = What became of your invitations
mail-digest-text = Since our last mail:
# $person (String) - name or address
# $tenant (String) - the tenant's name
# $on (String) - a date
mail-digest-accepted = { $person } joined { $tenant } on { $on }
# $person (String) - name or address
# $tenant (String) - the tenant's name
# $on (String) - a date
mail-digest-declined = { $person } declined to join { $tenant } on { $on }
# $person (String) - name or address
# $tenant (String) - the tenant's name
# $on (String) - a date
# $because (String) - what the invitee wrote
mail-digest-declined-because = { $person } declined to join { $tenant } on { $on }: “{ $because }”
# $person (String) - name or address
# $tenant (String) - the tenant's name
# $on (String) - a date
mail-digest-expired = The invitation of { $person } to { $tenant } expired on { $on }
# $told (String) - that somebody declined
mail-digest-for-good = { $told } (does not want to be invited again)
# $count (String) - a number
mail-digest-more = and { $count } more
# $asker (String) - the address of who asks
# $tenant (String) - the tenant's name
mail-join-asked-subject = { $asker } asks to join { $tenant }
# $asker (String) - the address of who asks
# $person (String) - name or address of the invitee
# $tenant (String) - the tenant's name
mail-join-asked-text = Somebody opened the invitation of { $person } to { $tenant } and logged in as { $asker }. Visma Connect confirms that address. Approve if you know that it is the same person; otherwise refuse.
mail-join-asked-button = Approve or refuse
# $tenant (String) - the tenant's name
mail-join-approved-subject = You are in: { $tenant }
# $tenant (String) - the tenant's name
# $address (String) - the address of who asked
mail-join-approved-text = An administrator of { $tenant } has let you in as { $address }.
mail-join-approved-button = Go to Measurements
# $tenant (String) - the tenant's name
mail-join-refused-subject = { $tenant } has not let you in
# $tenant (String) - the tenant's name
# $address (String) - the address of who asked
mail-join-refused-text = You asked to join { $tenant } as { $address }. An administrator has decided otherwise, or the invitation has ended. If you think that is a mistake, speak with whoever invited you.
# $address (String) - the address of who asked
# $tenant (String) - the tenant's name
mail-join-why = You get this mail because { $address } asked to join { $tenant }.


## ########## Resource: mail ###############

# What became of a mail, at the person's page
mail-steps = What the mail servers said
# { $number } counts the attempts to send this mail
mail-step-sent = Attempt { $number }: the mail server took it
mail-step-deferred = Attempt { $number }: not now
mail-step-refused = Attempt { $number }: refused
# What a mail server on the way told later
mail-step-delayed = On its way: delayed, still being tried
mail-step-failed = On its way: came back
mail-is-delayed = delayed on its way


## ########## Resource: main ###############

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


## ########## Resource: people ###############

## The list of people: search, groups, sorting, download

people-search = Search by name or address
people-role = Role
people-role-any = Any role
people-sort = Sort by
people-show = Show
people-groups = Groups of people
people-group-everybody = Everybody
people-group-attention = Needs attention
people-group-wants-to-join = Wants to join
people-group-not-delivered = Not delivered
people-group-invited = Invited
people-group-expired = Expired
people-group-declined = Declined
people-group-revoked = Revoked
people-group-active = Active
people-group-deactivated = Deactivated
people-sort-name = Name, A to Z
people-sort-name-down = Name, Z to A
people-sort-address = Address, A to Z
people-sort-address-down = Address, Z to A
people-sort-status = Status, open first
people-sort-status-down = Status, open last
people-sort-seen-down = Last seen, latest first
people-sort-seen = Last seen, longest ago first
people-sort-joined-down = Joined, latest first
people-sort-joined = Joined, longest ago first
people-column-last-seen = Last seen
people-second-factor = With two-factor
people-never = Never
# $count (Number) - how many
# $people (String) - the same, as people read it
people-found = { $count ->
    [one] 1 person
   *[other] { $people } people
}
# $count (String) - so many at least
people-found-more = More than { $count } people
people-download = Download these as
people-download-csv = CSV
people-download-json = JSON
# $search (String) - what was searched for
people-none-found-title = Nobody found for “{ $search }”
people-none-found-text = Search by the beginning of a name, or by a part of an address.
people-none-title = Nobody here
people-none-text = Nobody has this status and role now.
people-none-attention-title = Nobody needs attention
people-none-attention-text = Here come people who ask for something: to join with another address, for a fresh link, to be invited again. And invitations that are stuck: not delivered, not opened for three days, opened but not accepted, opened by somebody with another address, or sent by somebody who may no longer give these roles.
people-clear = Show everybody
# $address (String) - the address that was searched for
people-invite-found = Invite { $address }
# $act (String) - the label of a button
# $person (String) - name or address
people-act-on = { $act }: { $person }
people-action-look = Look at it
attention-other-address = Opened by somebody with another address
attention-not-in = Opened, but not accepted yet
attention-unopened = Not opened for three days

## One person

person-details = Details
person-save-details = Save details
person-joined = Joined
person-last-seen = Last seen
person-account-address = Logs in as
person-second-factor = Two-factor
person-second-factor-shown = Shown
person-second-factor-none = Not shown yet
person-correct-address = Correct address
person-correct-address-text = Was the address wrong? The invitation to it is revoked, and a new one goes to the right address.
person-new-address = Right address
person-history = Invitations
# $date (String) - a moment
# $date (String) - a moment
# $inviter (String) - who invited
person-invited-by-fact = Sent { $date } by { $inviter }
# $date (String) - a moment
person-opened-fact = opened { $date }
# $count (String) - how often it was tried
person-mail-attempts = tried { $count } times
person-acts = What happened
# $person (String) - name or address
notice-details-saved = Saved the details of { $person }.
# $address (String) - the right address
notice-address-corrected = The old invitation is revoked; a new one goes to { $address }.

## Acts, as the history tells them

# $actor (String) - who did it
act-person-invited = { $actor } sent an invitation
# $actor (String) - who did it
act-invitation-resent = { $actor } sent the invitation again
# $actor (String) - who did it
act-invitation-renewed = { $actor } renewed the invitation
# $actor (String) - who did it
act-invitation-revoked = { $actor } revoked the invitation
# $actor (String) - who did it
act-invitation-accepted = { $actor } accepted
# $actor (String) - who did it
act-invitation-declined = { $actor } declined
# $actor (String) - who did it
act-roles-changed = { $actor } changed the roles
# $before (String) - roles
# $after (String) - roles
act-roles-changed-facts = from { $before } to { $after }
# $actor (String) - who did it
act-person-deactivated = { $actor } deactivated
# $actor (String) - who did it
act-person-reactivated = { $actor } reactivated
# $actor (String) - who did it
act-person-changed = { $actor } changed the details
# $actor (String) - who did it
act-address-corrected = { $actor } corrected the address
# $actor (String) - who did it
# $act (String) - the word of an act that has no sentence
act-other = { $actor }: { $act }

## The page of somebody who needs attention, and their mails

attention-other-address-text = Whoever it is can ask to join with their own address, and you decide. If the address is wrong, correct it. If the mail came into wrong hands, replace the link.
attention-not-delivered-text = If the address is right, ask its owner whether the mailbox exists and is not full, and send again. If it is wrong, correct it.
# $date (String) - a moment
mail-state-next-try = Mail waiting, next try { $date }
# $address (String) - whom the mail went to
mail-kind-invitation = Invitation to { $address }
# $address (String) - whom the mail went to
mail-kind-reminder = Reminder to { $address }
# $address (String) - whom the mail went to
mail-kind-join-approved = “You are in” to { $address }
# $address (String) - whom the mail went to
mail-kind-join-refused = Refusal to { $address }
error-email-same = The invitation goes to this address already.
person-correct-below = Correct the address below
person-acts-all = Everything about this person in the audit trail


## ########## Resource: roles ###############

## Settings > Roles

settings-nav-roles = Roles
roles-title = Roles
# $tenant (String) - the tenant's name
roles-text = What people can do in { $tenant }. A person has one role or several.
roles-add = Add role
roles-own-title = Your own roles
roles-built-in-title = Built-in roles
roles-built-in-text = Every tenant has these four. They cannot be changed.
roles-empty-title = No roles of your own yet
roles-empty-text = Add one where the built-in roles allow too much or too little.
# $count (Number) - how many people have the role
roles-people = { $count ->
    [0] Nobody has this role
    [one] 1 person
   *[other] { $count } people
}
roles-people-many = More than 1,000 people
roles-edit = Edit
# $role (String) - the role's name
roles-edit-label = Edit { $role }
roles-beyond = Can do things that you cannot, so you cannot change it.

## Add a role, and one role

role-add-title = Add role
role-add-text = Choose what people with this role can do. You give it to them at Settings > People.
role-back = Back to Roles
role-name = Name
role-permissions = People with this role can
role-permissions-hint = Choose at least one. What you cannot do yourself you cannot give.
role-create = Add role
role-save = Save role
role-cancel = Cancel
role-change-text = Changes hold at once for everybody who has this role.
role-delete-title = Delete
role-delete-text = Takes this role from everybody who has it.
role-delete = Delete role
# $role (String) - the role's name
notice-role-created = The role { $role } is added.
# $role (String) - the role's name
notice-role-saved = The role { $role } is saved.
# $role (String) - the role's name
notice-role-deleted = The role { $role } is deleted.

## Delete a role

# $role (String) - the role's name
role-delete-question = Delete { $role }?
role-delete-nobody = Nobody has this role. Nothing changes for anybody.
# $count (Number) - how many people have the role
role-delete-people = { $count ->
    [one] 1 person has this role and loses it.
   *[other] { $count } people have this role and lose it.
}
role-delete-people-many = More than 1,000 people have this role and lose it.
# $count (Number) - how many people have the role
role-delete-others = { $count ->
    [one] They have another role, which they keep.
   *[other] All of them have another role, which they keep.
}
# $count (Number) - how many people have no other role
role-delete-only = { $count ->
    [one] 1 of them has no other role and gets the one you choose here.
   *[other] { $count } of them have no other role and get the one you choose here.
}
# $count (Number) - how many people have the role
role-delete-only-all = { $count ->
    [one] They have no other role and get the one you choose here.
   *[other] None of them has another role; they get the one you choose here.
}
role-delete-only-many = Those who have no other role get the one you choose here.
role-replacement = Role they get instead
role-replacement-choose = Choose a role
role-replacement-none = There is no other role that you can give. Add one first, or ask somebody who can do more.
role-delete-keep = Keep role

## Messages at a field of a role

error-role-name-missing = Enter a name.
# $name (String) - what was typed
error-role-name-built-in = A built-in role is called { $name }. Choose another name.
# $tenant (String) - the tenant's name
error-role-name-taken = { $tenant } already has a role with this name.
# $max (String) - how many roles of its own a tenant can have
error-role-too-many = There are { $max } roles already, and that is the most. Delete one first.
error-permissions-missing = Choose at least one thing that people with this role can do.
error-permissions-unknown = Choose from this list.
# $permission (String) - a permission as a sentence
error-permissions-not-yours = You cannot give this, for you cannot do it yourself: { $permission }.
error-role-too-many-people = More than 1,000 people have this role. To delete it, you must be allowed to manage people, too.
error-replacement-missing = Choose the role that people get who have no other.

## Asking once more, where people take something from themselves

confirm-title = Take this away from yourself?
# $tenant (String) - the tenant's name
confirm-text = Nothing has changed yet. If you go on, you can no longer do this in { $tenant }:
confirm-yes = Yes, take it away from me
confirm-deactivate-title = Deactivate yourself?
# $tenant (String) - the tenant's name
confirm-deactivate-text = Nothing has changed yet. If you go on, you can no longer enter { $tenant }, and no longer do this there:
confirm-deactivate-yes = Yes, deactivate me
confirm-people = You are no longer an administrator then: Settings > People closes for you.
confirm-roles = Settings > Roles closes for you.
confirm-back = You cannot give this back to yourself; only somebody else who can do it can.
confirm-no = No, leave it as it is


## ########## Resource: sign_in ###############

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


## ########## Resource: support ###############

## Superadmins

superadmins-title = Superadmins
superadmins-one = Superadmin
superadmins-text = SmartTrackers staff who manage all tenants. Each logs in with a second step.
superadmins-remove = Remove
superadmins-remove-title = Remove as superadmin?
superadmins-remove-text = Superadmin since { $date }. From the next click on, all tenants are closed to them, except where they are a member.
superadmins-remove-yes = Remove
superadmins-revoke = Revoke
superadmins-invite-title = Invite a superadmin
superadmins-invite-text = They get a mail with a link that works once, for 30 days.
superadmins-invite = Send invitation
notice-superadmin-removed = { $superadmin } is no superadmin any more.
error-superadmin-already = Somebody with this address is a superadmin already.
conflict-last-superadmin = This is the last superadmin. Invite another one first.

## Superadmin: "I can't get in"

nav-find-person = Find a person
support-title = Find a person
support-text = Why can somebody not get in? Look for their e-mail address in all tenants.
support-find = Find
support-accounts-title = Account
support-account = Name
support-signed-in = Last log-in
support-second-step = Last second step
support-no-account = Nobody has logged in with { $address } yet. If they tried: did they activate their Visma Connect account, and use this address?
# $until (String) - a day
support-resend = Send invitation again, valid until { $until }
support-visit = Visit this person
support-mails = Mails
support-invitations = Invitations
support-nowhere-title = No tenant knows { $address }
support-nowhere-text = Ask for the address in their invitation: it may be spelled otherwise. An administrator of their tenant can invite them.
support-cut = There are more tenants than shown here.
support-closed-advice = Nobody gets in until the tenant is reopened.
support-deactivated = Deactivated on { $date }.
support-deactivated-advice = An administrator of the tenant decides: refer them there.
support-joined-as = They joined with another account: { $address }.
support-joined-as-advice = Ask them to log in as { $address }.
support-second-factor = The tenant asks for a second step, and this account has never used one.
support-second-factor-from = From { $date } the tenant asks for a second step, and this account has never used one.
support-second-factor-advice = Lead them to "Help with signing up"; at Visma Connect they turn on two-step verification.
support-not-delivered = The mail could not be delivered: { $answer }
support-not-delivered-advice = Check the address. If it is right, send the invitation again; if not, an administrator corrects it.
support-delayed = The mail is delayed and will be tried again on { $when }: { $answer }
support-delayed-advice = It goes on by itself. Sending again helps only if the address has been put right.
support-under-way = The mail is on its way.
support-under-way-advice = Wait a minute and look again.
support-expired = The invitation expired on { $date }.
support-expired-advice = Send it again: the 30 days begin anew.
support-declined = They declined on { $date }.
support-revoked = The invitation was revoked on { $date }.
support-invite-again-advice = An administrator of the tenant can invite them again.
support-wants-to-join = They asked to be let in with another address.
support-held = The invitation waits for another administrator: whoever sent it may no longer.
support-administrator-advice = An administrator of the tenant decides at Settings > People: refer them there.
support-other-address = They opened the invitation while logged in with another address.
support-other-address-advice = Ask them to log out and log in with the invited address, or have the administrator invite the other one.
support-not-answered = They opened the invitation and have not accepted it.
support-not-answered-advice = Ask them to log in: the invitation waits on their first page.
support-not-opened = The mail was delivered on { $when }, and nobody opened it while logged in.
support-not-opened-advice = Ask them to look in their spam folder, or send it again.
support-nothing = Nothing blocks them here.
support-nothing-advice = If it does not work, ask which message they see.


## ########## Resource: tenant_settings ###############

## Settings > General

settings-nav-general = General
general-title = General
# $tenant (String) - the tenant's name
general-text = The name of { $tenant }, and its rules for inviting, accepting and logging in.
general-about-title = About
general-language-hint = Of mails to people who have not chosen a language.
general-inviting-title = Inviting
general-inviting-text = Holds for new invitations. Whoever is in the list already keeps their place.
general-domains = Allowed e-mail domains
# $max (String) - how many domains fit
general-domains-hint = One on each line, at most { $max }; empty allows every address. "acme.example" allows name@acme.example and nothing below that domain. For name@sales.acme.example write "*.acme.example".
general-accepting-title = Accepting
general-by-link = An invitation can be accepted with another address, by its link alone
general-by-link-hint = Otherwise only the invited address can accept. If domains are named above, the other address must be at one of them too.
general-by-link-warning = Careful: whoever gets hold of the mail can then join with the roles of this invitation, also somebody you do not know.
general-log-in-title = Logging in
general-second-factor = Require two-factor authentication
# $tenant (String) - the tenant's name
general-second-factor-hint = Everyone who enters { $tenant } has to log in at Visma Connect with a second step besides the password, such as a code from an app.
general-save = Save settings
notice-settings-saved = The settings are saved.
# $domain (String) - what was typed
error-domain-malformed = "{ $domain }" is not a domain. Write it like acme.example or *.acme.example.
# $max (String) - how many domains fit
error-domains-too-many = Use at most { $max } domains.

## Who can be invited, and how many

# $domains (String) - the domains, joined with commas
error-domain-not-allowed = Only addresses at these domains can be invited: { $domains }.
# $domains (String) - some of the domains, joined with commas
# $count (String) - how many more there are
error-domain-not-allowed-more = Only addresses at these domains can be invited: { $domains } and { $count } more.
# $max (String) - how many fit
# $when (String) - the exact time when the next one fits
limit-inviter = You have invited { $max } times in the last 24 hours, and one person in a new tenant cannot do more. You can invite again from { $when }.
# $max (String) - how many fit
# $when (String) - the exact time when the next one fits
limit-tenant = There were { $max } invitations in the last 24 hours, and a new tenant cannot send more. You can invite again from { $when }.
# $max (String) - how many fit
# $when (String) - the exact time when the next one fits
limit-address = This address got { $max } invitation mails in the last 24 hours, and we send no more than that. You can send the next one from { $when }.

## Accepting by the link alone

invitation-by-link-title = This invitation was sent to another address.
# $address (String) - the invited address
# $account (String) - the address that is logged in
# $tenant (String) - the tenant's name
invitation-by-link-text = It went to { $address }, and you are logged in as { $account }. If you accept, { $account } joins { $tenant }.
# $address (String) - the invited address
# $account (String) - the address that accepted
# $tenant (String) - the tenant's name
mail-accepted-by-link-text = Your invitation to { $address } was accepted with its link by { $account }, who is now a member of { $tenant }.

## Superadmin: one tenant

tenant-back = Back to Tenants
tenant-limits-title = Invitation limits
# $days (String) - how many days a tenant is new
# $tenant (String) - how many invitations fit for the tenant
# $person (String) - how many invitations fit for one person
tenant-limits-text = In its first { $days } days a tenant can send { $tenant } invitations in 24 hours, and each of its administrators { $person }. Superadmins invite freely.
# $when (String) - an exact time
tenant-limits-hold = The limits hold until { $when }.
# $when (String) - an exact time
tenant-limits-lifted = A superadmin lifted the limits on { $when }.
tenant-limits-over = The limits are over: this tenant is not new any more.
tenant-limits-lift = Lift the limits
tenant-limits-restore = Let the limits hold again
# $tenant (String) - the tenant's name
notice-limits-lifted = { $tenant } can now invite without limits.
# $tenant (String) - the tenant's name
notice-limits-restored = The invitation limits hold again for { $tenant }.


## ########## Resource: tenants ###############

## Superadmin: all tenants

tenants-search = Search by name or address
tenants-column-status = Status
tenants-column-people = People
# Invitations that wait for an answer.
tenants-column-open = Open invitations
tenants-column-active = Last activity
tenants-status-any = All statuses
tenants-status-active = Active
tenants-status-suspended = Suspended
tenants-status-leaving = To be deleted
tenants-status-leaving-on = To be deleted on { $date }
# $shown is the number as it is written; it can end in "+".
tenants-stuck = { $count ->
    [one] { $shown } needs attention
   *[other] { $shown } need attention
}
tenants-found = { $count ->
    [0] No tenants found
    [one] { $count } tenant found
   *[other] { $count } tenants found
}
tenants-none-title = No tenants found
tenants-none-text = Try a part of the name or of the address.
tenants-show-all = Show all tenants

## Superadmin: founding a tenant

tenants-slug-hint-new = In the web address of all its pages: { $prefix }. Left empty, it is made from the name.
tenants-first-title = First administrator
tenants-first-text = Gets an invitation by mail at once, with the role Administrator.
tenants-first-name = Name of the administrator
notice-tenant-created = { $tenant } is created. An invitation for its first administrator goes to { $address }.

## Superadmin: one tenant

tenant-rename-title = Name and address
tenant-rename-text = The old address keeps leading here, and no other tenant can get it.
tenant-rename = Rename
notice-tenant-renamed = Saved. The tenant is now called { $tenant }.
tenant-suspension-title = Suspension
tenant-suspend-text = Nobody but superadmins can enter until you reopen the tenant. Members read that it is suspended and whom to ask. Mails wait. Nothing is lost.
tenant-suspend-reason = Reason
tenant-suspend-reason-hint = Stands in the audit trail of the tenant. Members do not see it on their page.
tenant-suspend = Suspend
tenant-suspended-since = Suspended since { $when }.
tenant-suspended-why = Reason: { $reason }
tenant-reopen = Reopen
notice-tenant-suspended = { $tenant } is suspended. Nobody but superadmins can enter.
notice-tenant-reopened = { $tenant } is open again.
tenant-export-title = Export
tenant-export-text = Everything of this tenant as one archive (tar.gz): people, roles, invitations, mails, lists and audit trail, as JSON lines with a README.txt. The export stands in the audit trail.
tenant-export-reason = Why it is given out
tenant-export = Download everything
tenant-deletion-title = Deletion
tenant-deletion-text = The tenant closes at once and is erased after { $days } days, with everything in it. Until then you can restore it. Export it first.
tenant-deletion-reason = Why it is deleted
tenant-deletion-confirmation = Name of the tenant
tenant-deletion-confirmation-hint = To confirm, type: { $name }
tenant-deletion-schedule = Delete the tenant
tenant-deletion-due = The tenant is closed and will be erased on { $when }.
tenant-deletion-running = The tenant is being erased.
tenant-restore = Restore
notice-tenant-deletion-scheduled = The deletion of { $tenant } is scheduled. Until then you can restore it.
notice-tenant-restored = { $tenant } will not be deleted.
error-reason-missing = Enter a reason.
error-reason-too-long = Use at most { $max } characters for the reason.
error-confirmation-differs = This is not the name of the tenant. Type: { $name }
conflict-tenant-not-now = The tenant has changed meanwhile. Look at its page again.

## In the archive of a tenant

export-readme =
    Everything of { $tenant } in SmartTrackers, exported { $moment }.

    Each folder is a table, each file in it holds up to { $rows } rows in the order of their keys, one JSON object a line. Put together, the files of a folder are the whole table. Times are in UTC. rows.json comes last and tells how many rows there are of each: if it is there, the archive is complete.

    tenants: the tenant and its settings. roles, people, person_roles: who may do what. invitations, invitation_links: offers to join, without the secrets of their links. link_opens, join_requests, invitation_blocks, tidings: what became of them. messages: mails with what the mail server answered. imports, import_rows, bulk_acts, bulk_tallies, bulk_people: lists that were invited, and deeds done to many at once. audit_entries: who did what, and when. former_slugs: earlier addresses. visits: when SmartTrackers superadmins were here, and why.

    People may have gone on working while this was written: rows that changed meanwhile stand here as they were when they were read.

## A closed tenant, as its members see it

closed-suspended-title = { $tenant } is suspended for now
closed-suspended-text = Nobody can enter until SmartTrackers reopens it. Your data is safe.
closed-leaving-title = { $tenant } is closed
closed-leaving-text = It will be deleted on { $date }. Nobody can enter any more.
closed-ask = Questions, or is this a mistake? Ask SmartTrackers at { $address }.
closed-other = Go to { $tenant }
invitation-closed-text = Your invitation waits. You can accept it once the tenant is open again.
conflict-tenant-closed = This tenant is closed for now. Your invitation waits until it is open again.

## Mails about what becomes of a tenant

mail-tenant-suspended-subject = { $tenant } is suspended for now
mail-tenant-suspended-text = SmartTrackers has suspended { $tenant }. Nobody can enter until it is reopened, and its mails wait. Your data is safe and nothing is lost.
mail-tenant-reopened-subject = { $tenant } is open again
mail-tenant-reopened-text = SmartTrackers has reopened { $tenant }. Everybody can enter as before, and the mails that waited go out now.
mail-tenant-leaving-subject = { $tenant } will be deleted on { $date }
mail-tenant-leaving-text = SmartTrackers has closed { $tenant }. Nobody can enter any more, and on { $date } it will be deleted with everything in it. Until then it can be restored. If this is a mistake, or if you want your data first, tell us before that day.
mail-tenant-restored-subject = { $tenant } will not be deleted
mail-tenant-restored-text = The deletion of { $tenant } is called off. Nothing was lost.


## ########## Resource: trouble ###############

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


## ########## Resource: visits ###############

## Settings > Support visits

settings-nav-visits = Support visits
visits-title = Support visits
visits-text = When SmartTrackers superadmins were in this tenant, and why. A visit lasts { $minutes } minutes at most.
visits-ask-title = Ask us first
visits-ask-first = A visit waits until one of our administrators agrees
visits-ask-first-hint = In an emergency SmartTrackers can come in without; then all administrators get a mail at once.
visits-asks = This tenant is asked first.
visits-asks-not = This tenant is not asked first.
visits-none-title = No visits yet
visits-none-text = Each visit stands here with its reason.
visits-column-visitor = Visitor
visits-column-reason = Reason
visits-column-when = Asked
visits-waiting = Waits for you
visits-approved = Agreed, not begun yet
visits-refused = Refused
visits-lapsed = Did not take place
visits-live = Here now
visits-over = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
visits-looked = only looked
visits-acted = acted as administrator
visits-without = came without your agreement
# Two facts about one visit: "12 minutes, only looked".
visits-and = { $one }, { $other }
visits-approve = Agree
visits-refuse = Refuse
notice-visit-approved = { $visitor } can come in now.
notice-visit-refused = The visit of { $visitor } is refused.
conflict-visit-not-now = This visit has been decided or has ended meanwhile.

## Superadmin: visiting a tenant

visit-title = Visit { $tenant }
visit-text = You look around for { $minutes } minutes and change nothing. To act as administrator is a second step.
visit-reason = Reason
visit-reason-hint = The administrators of { $tenant } see it.
visit-asks-first = { $tenant } asks to be asked first: the visit waits until an administrator agrees. In an emergency you can come in without; then all its administrators get a mail at once.
visit-nobody-to-ask = { $tenant } asks to be asked first, but it is closed and its administrators cannot enter to answer. You can come in without their agreement; then all its administrators get a mail at once.
visit-open = Open
visit-ask = Ask for a visit
visit-without = Come in without agreement
visit-waiting = You asked on { $when }. An administrator of { $tenant } has not agreed yet. The request ends after { $hours } hours.
visit-refused = On { $when } an administrator of { $tenant } refused your visit.
visit-approved = An administrator of { $tenant } has agreed to your visit.
visit-begin = Begin the visit
visit-live = Your visit is going on.
visit-go-on = Go on
visit-looking-title = You are only looking
visit-looking-text = Nothing was changed. Go back and choose "Act as administrator" first.
# Follows "You are here as SmartTrackers superadmin".
visit-banner-acting = {", "}acting as administrator.
visit-banner-looking = {", "}only looking.
visit-banner-left = { $minutes ->
    [one] 1 minute left.
   *[other] { $minutes } minutes left.
}
visit-banner-act = Act as administrator
visit-banner-leave = Leave
notice-visit-asked = The administrators of { $tenant } have been asked.
notice-visit-acting = You can now do in { $tenant } what an administrator can.
notice-visit-left = You have left { $tenant }.

## Mails about visits

mail-visit-asked-subject = SmartTrackers asks to visit { $tenant }
mail-visit-asked-text = A SmartTrackers superadmin asks to look into { $tenant }. You asked us to ask first: the visit begins only if one of you agrees.
mail-visit-glass-subject = SmartTrackers visits { $tenant } without your agreement
mail-visit-glass-text = You asked us to ask first. A SmartTrackers superadmin has come into { $tenant } without waiting for that, for the reason below.
mail-visit-button = See support visits
mail-visit-why = You get this mail because you are an administrator of { $tenant }.
mail-visit-approved-subject = You can visit { $tenant }
mail-visit-approved-text = An administrator of { $tenant } has agreed to the visit that you asked for. It lasts { $minutes } minutes from when you begin it.
mail-visit-refused-subject = Your visit to { $tenant } is refused
mail-visit-refused-text = An administrator of { $tenant } has refused the visit that you asked for.
mail-visit-asker-why = You get this mail because you asked to visit { $tenant }.


## ########## Resource: audit ###############

## Instellingen > Logboek

settings-nav-audit = Logboek
trail-title = Logboek
trail-text = Alles wat in { $tenant } is gedaan, door wie en wanneer. Niemand kan dat achteraf veranderen zonder dat het opvalt, ook SmartTrackers niet.
trail-platform-text = Wat bij geen omgeving hoort: superadmins, accounts die zijn gewist of waarvan gegevens zijn verstrekt, en omgevingen die er niet meer zijn. Niemand kan dat achteraf veranderen zonder dat het opvalt.
trail-account-title = Beëindigde sessies van { $account }
trail-account-text = Sessies van dit account die iemand heeft beëindigd, door wie en wanneer. Niemand kan dat achteraf veranderen zonder dat het opvalt.
trail-from = Vanaf
trail-to = Tot en met
trail-kind = Gedaan door
trail-kind-any = Iedereen
trail-kind-person = Gebruikers
trail-kind-superadmin = SmartTrackers
trail-kind-system = Automatisch
trail-act = Wat
trail-act-any = Alles
trail-by = Wie het deed
trail-about = Over wie
trail-address-hint = E-mailadres
trail-show = Tonen
trail-clear = Alles tonen
trail-column-when = Wanneer
trail-column-who = Door
trail-column-what = Wat
trail-column-about = Over
trail-entry = Regel { $number }
trail-request = Verzoek
trail-client = Vanaf
trail-erased-facts = Gewist
trail-erased = Gewiste gebruiker
trail-reason = Reden: { $reason }
trail-gone = Staat niet meer in de lijst
trail-system = Automatisch
trail-none-title = Nog niets vastgelegd
trail-none-text = Wat hier vanaf nu wordt gedaan, staat straks op deze pagina.
trail-none-found-title = Niets gevonden
trail-none-found-text = Er is niets vastgelegd dat aan dit alles voldoet.
trail-change = van { $before } naar { $after }
trail-nothing = niets
trail-yes = ja
trail-no = nee
trail-download-text = Download deze als
trail-download-csv = CSV
trail-chain-title = Zelf controleren
trail-chain-text = Elke regel is verzegeld met de vorige. Download de hele keten en controleer die met "smarttrackers audit verify BESTAND": daarvoor is alleen het bestand nodig. Je ziet waar iets is veranderd, verwijderd, verwisseld of tussengevoegd.
trail-chain-head-text = Noteer deze kop af en toe ergens anders. Met --head erbij blijkt later of het einde is afgeknipt of de keten opnieuw is geschreven.
trail-chain-head = Kop
trail-chain-download = Keten downloaden
trail-newer = Nieuwer
trail-older = Ouder
error-trail-day = Gebruik een datum zoals 2026-11-22.
error-trail-address = Gebruik een e-mailadres zoals naam@example.com.

## Wat er is gedaan, zonder wie het deed

trail-did-tenant-created = Omgeving gemaakt
trail-did-tenant-settings-changed = Instellingen gewijzigd
trail-did-tenant-renamed = Omgeving hernoemd
trail-did-tenant-suspended = Omgeving opgeschort
trail-did-tenant-reopened = Omgeving heropend
trail-did-tenant-deletion-scheduled = Verwijderen van de omgeving gepland
trail-did-tenant-restored = Verwijderen van de omgeving afgeblazen
trail-did-tenant-erased = Omgeving gewist
trail-did-tenant-exported = Alles van de omgeving verstrekt
trail-did-limits-lifted = Grenzen aan uitnodigen opgeheven
trail-did-limits-restored = Grenzen aan uitnodigen hersteld
trail-did-visit-asked = Om een bezoek gevraagd
trail-did-visit-approved = Met een bezoek ingestemd
trail-did-visit-refused = Bezoek geweigerd
trail-did-visit-begun = Bezoek begonnen
trail-did-visit-acting = Bezoek: handelt als beheerder
trail-did-visit-left = Bezoek beëindigd
trail-did-person-invited = Uitgenodigd
trail-did-invitation-resent = Uitnodiging opnieuw gestuurd
trail-did-invitation-renewed = Uitnodiging verlengd
trail-did-invitation-reminded = Herinnering gestuurd
trail-did-invitation-taken-over = Uitnodiging overgenomen
trail-did-link-replaced = Link vervangen
trail-did-link-copied = Link zelf doorgegeven
trail-did-join-asked = Gevraagd om met een ander adres mee te doen
trail-did-join-approved = Toegelaten met een ander adres
trail-did-join-refused = Niet toegelaten met een ander adres
trail-did-fresh-link-asked = Om een nieuwe link gevraagd
trail-did-mind-changed = Om een nieuwe uitnodiging gevraagd
trail-did-invitation-revoked = Uitnodiging ingetrokken
trail-did-invitation-accepted = Uitnodiging geaccepteerd
trail-did-invitation-declined = Uitnodiging afgewezen
trail-did-roles-changed = Rollen van een gebruiker gewijzigd
trail-did-role-created = Rol toegevoegd
trail-did-role-changed = Rol gewijzigd
trail-did-role-deleted = Rol verwijderd
trail-did-person-deactivated = Gedeactiveerd
trail-did-person-reactivated = Geheractiveerd
trail-did-person-changed = Gegevens gewijzigd
trail-did-address-corrected = Adres verbeterd
trail-did-superadmin-invited = Superadmin uitgenodigd
trail-did-superadmin-accepted = Superadmin erbij gekomen
trail-did-superadmin-invitation-revoked = Uitnodiging van een superadmin ingetrokken
trail-did-superadmin-removed = Superadmin verwijderd
trail-did-session-ended = Sessie beëindigd
trail-did-all-sessions-ended = Overal uitgelogd
trail-did-sessions-ended-by-provider = Uitgelogd door de identiteitsprovider
trail-did-account-given-out = Gegevens van een account verstrekt
trail-did-account-erased = Account gewist
trail-did-people-masked = Gegevens verwijderd van mensen die nooit accepteerden
trail-did-people-exported = Lijst van gebruikers gedownload

## Waar een gegeven over gaat

trail-fact-name = Naam
trail-fact-language = Taal
trail-fact-allowed-domains = Toegestane e-maildomeinen
trail-fact-join-by-link = Accepteren met alleen de link
trail-fact-second-factor = Inloggen in twee stappen verplicht
trail-fact-permissions = Rechten
trail-fact-address = Adres
trail-fact-accepted-as = Geaccepteerd als
trail-fact-replacement = Vervangen door
trail-fact-reason = Reden
trail-fact-slug = Adres in links
trail-fact-asks-first = Bezoek vraagt eerst
trail-fact-without-agreement = Zonder de gevraagde instemming
trail-fact-for-good = Wil geen uitnodigingen meer
trail-fact-due-on = Wordt gewist op
trail-fact-ends-at = Eindigt uiterlijk
trail-fact-ended = Beëindigde sessies
trail-fact-file = Bestand
trail-fact-everybody = Iedereen


## ########## Resource: bulk ###############

## Gebruikers die in de lijst zijn geselecteerd

bulk-title = Met de geselecteerde gebruikers
bulk-select = Selecteer { $person }
bulk-column = Selecteer
bulk-select-page = Selecteer iedereen op deze pagina
bulk-everybody = Iedereen in deze lijst
bulk-what = Wat te doen
bulk-choose = Kies…
bulk-add-role = Rol toevoegen
bulk-remove-role = Rol afnemen
bulk-choice-add-role = Rol toevoegen: { $role }
bulk-choice-remove-role = Rol afnemen: { $role }
bulk-invitation = Uitnodiging
bulk-access = Toegang
bulk-continue = Verder
bulk-clear = Selecteer niemand
bulk-selected = { $count } geselecteerd
bulk-selected-everybody = Iedereen geselecteerd
bulk-error-nobody = Selecteer minstens één gebruiker.
bulk-error-absent = Een deel van de selectie bestaat niet meer. Bekijk de selectie en kies opnieuw.
bulk-error-deed = Kies wat er met de geselecteerde gebruikers moet gebeuren.
bulk-running = Op dit moment worden veel gebruikers gewijzigd.
bulk-running-link = Bekijk hoe ver het is

## Wat er met hen gaat gebeuren, en wat er is gebeurd

bulk-title-add-role = Rol { $role } toevoegen
bulk-title-remove-role = Rol { $role } afnemen
bulk-title-delete-role = Rol { $role } verwijderen
bulk-title-resend = Uitnodigingen opnieuw sturen
bulk-title-take-over = Uitnodigingen overnemen
bulk-title-revoke = Uitnodigingen intrekken
bulk-title-deactivate = Gebruikers deactiveren
bulk-chosen = { $count ->
    [one] Je hebt 1 gebruiker geselecteerd.
   *[other] Je hebt { $people } gebruikers geselecteerd.
}
bulk-chosen-by = { $count ->
    [one] { $who } heeft 1 gebruiker geselecteerd.
   *[other] { $who } heeft { $people } gebruikers geselecteerd.
}
bulk-people = { $count ->
    [one] 1 gebruiker
   *[other] { $people } gebruikers
}
bulk-will-add-role = { $count ->
    [one] 1 gebruiker krijgt de rol { $role }
   *[other] { $people } gebruikers krijgen de rol { $role }
}
bulk-will-remove-role = { $count ->
    [one] 1 gebruiker verliest de rol { $role }
   *[other] { $people } gebruikers verliezen de rol { $role }
}
bulk-will-resend = { $count ->
    [one] 1 gebruiker krijgt de uitnodiging opnieuw
   *[other] { $people } gebruikers krijgen hun uitnodiging opnieuw
}
bulk-will-take-over = { $count ->
    [one] Je neemt 1 uitnodiging over
   *[other] Je neemt { $people } uitnodigingen over
}
bulk-will-revoke = { $count ->
    [one] 1 uitnodiging wordt ingetrokken
   *[other] { $people } uitnodigingen worden ingetrokken
}
bulk-will-deactivate = { $count ->
    [one] 1 gebruiker heeft geen toegang meer
   *[other] { $people } gebruikers hebben geen toegang meer
}
bulk-will-nobody = Dit kan bij niemand van hen
bulk-text-role = Hun andere rollen houden ze.
bulk-text-delete-role = Hun andere rollen houden ze; wie geen andere heeft, krijgt { $role }. Daarna wordt de rol verwijderd.
bulk-text-resend = Ieder krijgt nog een mail en 30 nieuwe dagen. Links in oudere mails blijven werken.
bulk-text-take-over = Je staat voor hun rollen in, in plaats van wie hen uitnodigde. De uitnodigingen gaan door zoals ze waren.
bulk-text-revoke = Niemand kan ze nog accepteren. Je kunt deze adressen later opnieuw uitnodigen.
bulk-text-deactivate = Ze blijven in de lijst staan. Hun sessies hier eindigen meteen.
bulk-confirm-add-role = { $count ->
    [one] Voeg de rol toe bij 1 gebruiker
   *[other] Voeg de rol toe bij { $people } gebruikers
}
bulk-confirm-remove-role = { $count ->
    [one] Neem de rol af van 1 gebruiker
   *[other] Neem de rol af van { $people } gebruikers
}
bulk-confirm-delete-role = Verwijder deze rol
bulk-confirm-resend = { $count ->
    [one] Stuur 1 uitnodiging opnieuw, geldig tot { $until }
   *[other] Stuur { $people } uitnodigingen opnieuw, geldig tot { $until }
}
bulk-confirm-take-over = { $count ->
    [one] Neem 1 uitnodiging over
   *[other] Neem { $people } uitnodigingen over
}
bulk-confirm-revoke = { $count ->
    [one] Trek 1 uitnodiging in
   *[other] Trek { $people } uitnodigingen in
}
bulk-confirm-deactivate = { $count ->
    [one] Deactiveer 1 gebruiker
   *[other] Deactiveer { $people } gebruikers
}
bulk-did-add-role = { $count ->
    [one] De rol { $role } is toegevoegd bij 1 gebruiker.
   *[other] De rol { $role } is toegevoegd bij { $people } gebruikers.
}
bulk-did-remove-role = { $count ->
    [one] De rol { $role } is afgenomen van 1 gebruiker.
   *[other] De rol { $role } is afgenomen van { $people } gebruikers.
}
bulk-did-resend = { $count ->
    [one] 1 uitnodiging is opnieuw gestuurd.
   *[other] { $people } uitnodigingen zijn opnieuw gestuurd.
}
bulk-did-take-over = { $count ->
    [one] Je hebt 1 uitnodiging overgenomen.
   *[other] Je hebt { $people } uitnodigingen overgenomen.
}
bulk-did-revoke = { $count ->
    [one] 1 uitnodiging is ingetrokken.
   *[other] { $people } uitnodigingen zijn ingetrokken.
}
bulk-did-deactivate = { $count ->
    [one] 1 gebruiker is gedeactiveerd.
   *[other] { $people } gebruikers zijn gedeactiveerd.
}
bulk-skipped = { $count ->
    [one] 1 gebruiker wordt overgeslagen
   *[other] { $people } gebruikers worden overgeslagen
}
bulk-was-skipped = { $count ->
    [one] 1 gebruiker is overgeslagen
   *[other] { $people } gebruikers zijn overgeslagen
}
bulk-only-theirs = Alleen { $who } kan dit bevestigen.
bulk-foreseeing = We kijken na wat er gaat gebeuren
bulk-doing = Bezig
bulk-progress = { $done } van { $all } gebruikers
bulk-leave = Je kunt deze pagina verlaten; het gaat vanzelf verder.
bulk-stopped-no-right = Gestopt: { $who } mag dit hier niet meer. Gebruikers die bleven zoals ze waren: { $people }.
bulk-stopped-too-long = Gestopt: dit kon niet binnen een dag worden afgerond. Gebruikers die bleven zoals ze waren: { $people }.
bulk-stopped-role-in-use = De rol bestaat nog, omdat iemand hem nog heeft.
bulk-person-gone = Niet meer in de lijst

## Waarom iemand wordt overgeslagen

bulk-reason-already-has-role = Heeft deze rol al
bulk-reason-has-not-role = Heeft deze rol niet
bulk-reason-only-role = Heeft geen andere rol, en iedereen heeft er een nodig
bulk-reason-not-yours-role = Deze rol kan dingen die jij niet kunt
bulk-reason-not-yours = Heeft een rol die dingen kan die jij niet kunt
bulk-reason-role-gone = Deze rol bestaat niet meer
bulk-reason-not-invited = Heeft geen open uitnodiging
bulk-reason-answered = Heeft de uitnodiging al beantwoord
bulk-reason-not-held = Heeft geen andere beheerder nodig
bulk-reason-not-active = Is nog geen lid
bulk-reason-already-deactivated = Is al gedeactiveerd
bulk-reason-last-administrator = Is de laatste beheerder
bulk-reason-yourself = Dit ben je zelf: doe het op je eigen pagina
bulk-reason-too-many-mails = Heeft in de laatste 24 uur te veel uitnodigingsmails gehad
bulk-reason-changed = Iemand anders deed op hetzelfde moment iets met hen
bulk-reason-gone = Staat niet meer in de lijst

## Waarom het niet bevestigd kon worden (409)

conflict-bulk-not-theirs = Iemand anders heeft deze gebruikers geselecteerd. Alleen diegene kan dit bevestigen.
conflict-bulk-not-foreseen = We kijken nog na wat er gaat gebeuren. Wacht even en bevestig dan.


## ########## Resource: erasure ###############

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


## ########## Resource: imports ###############

## Importeren: de eerste pagina

number-separator = .
people-import = Importeren
imports-title = Gebruikers importeren
imports-text = Plak adressen of upload een lijst. Je ziet eerst wat er gaat gebeuren; er gaat niets de deur uit voordat jij het zegt.
imports-paste = Plak adressen
imports-paste-hint = Eén per regel, of met komma's of puntkomma's ertussen. { $example } mag ook.
imports-file = Of upload een CSV-bestand
imports-file-hint = In Excel: Bestand, Opslaan als, CSV. Hooguit { $rows } rijen en { $megabytes } MB.
imports-columns = Kolommen: e-mail, naam, rollen, taal. Met deze koppen in elke volgorde, zonder koppen in deze volgorde. Alleen e-mail is nodig; tussen meer rollen in één cel staan komma's.
imports-template = Een leeg voorbeeld downloaden
imports-roles = Rollen voor rijen zonder rol
imports-roles-hint = Staat er een rol in de rij zelf, dan geldt die.
imports-language = Taal voor rijen zonder taal
imports-check = Lijst controleren
imports-earlier = Eerder geïmporteerd
imports-earlier-text = Iedereen die hier gebruikers beheert, kan ze zien. Resultaten blijven { $days } dagen bewaard.
imports-column-list = Lijst
imports-column-state = Stand
imports-pasted = Geplakte lijst
imports-by = Door { $person }
imports-state-worksheet = Nog niet verstuurd, { $rows } klaar
imports-state-sending = Bezig, { $settled } van { $rows }
imports-state-finished = Uitgenodigd: { $rows }

## Waarom een lijst niet te lezen is

imports-error-nothing = Plak minstens één adres of kies een bestand.
imports-error-both = Plak adressen of kies een bestand, niet allebei.
imports-error-empty = Dit bestand is leeg. Kies een ander.
imports-error-only-header = Er staan koppen in, maar geen rij eronder.
imports-error-no-column = Geen enkele kolom heet "e-mail". Geef de kolom met de adressen die naam.
imports-error-too-large = Dit is groter dan { $megabytes } MB. Verdeel het over kleinere lijsten.
imports-error-too-many = Dit zijn meer dan { $rows } rijen. Verdeel ze over kleinere lijsten.
imports-error-utf16 = Dit bestand is opgeslagen als UTF-16 ("Unicode-tekst"). Sla het op als "CSV UTF-8" en kies het opnieuw.
imports-error-not-text = Dit is geen CSV-bestand. Kies in Excel Bestand, Opslaan als, CSV, en kies dan dat bestand.
imports-error-roles = { $count ->
    [one] Kies minstens één rol: er is één rij zonder.
   *[other] Kies minstens één rol: er zijn { $rows } rijen zonder.
}
imports-error-too-many-open = { $lists } lijsten zijn nog niet verstuurd. Verstuur er eerst een, of gooi er een weg.
imports-error-file-again = Kies het bestand opnieuw.

## Importeren: het werkblad

imports-sheet-title = Controleer de lijst
imports-sheet-text = { $list }, van { $person }.
imports-sheet-kept = Er is nog niets verstuurd. Dit werkblad blijft bewaard tot { $date }, en langer als je het wijzigt.
imports-back = Terug naar Importeren
imports-piles = Toon rijen
imports-pile-problems = Problemen
imports-pile-inviting = Worden uitgenodigd
imports-pile-skipped = Overgeslagen
imports-confirm = { $count ->
    [one] Eén persoon uitnodigen
   *[other] { $people } mensen uitnodigen
}
imports-nobody = Van deze lijst kan nog niemand worden uitgenodigd.
imports-problems-text = { $count ->
    [one] Eén rij klopt nog niet. Verbeter die, anders volgt er geen uitnodiging.
   *[other] { $rows } rijen kloppen nog niet. Verbeter ze, anders volgt er geen uitnodiging.
}
imports-save = Opslaan en opnieuw controleren
imports-discard = Lijst weggooien
imports-discard-text = Gooit het werkblad weg. Niemand wordt uitgenodigd.
imports-leave-out = Weglaten
imports-leave-out-row = Rij { $row } weglaten
imports-address-row = E-mailadres, rij { $row }
imports-name-row = Naam, rij { $row }
imports-roles-row = Rollen, rij { $row }
imports-language-row = Taal, rij { $row }
imports-column-row = Rij
imports-column-check = Controle
imports-roles-choose = Kies een rol
imports-roles-default = Zoals voor alle rijen: { $roles }
imports-language-default = Zoals voor alle rijen
imports-typo-title = Tikfouten?
imports-typo-text = { $count ->
    [one] Eén adres eindigt op { $domain }. Gebruikers hier hebben { $correction }.
   *[other] { $addresses } adressen eindigen op { $domain }. Gebruikers hier hebben { $correction }.
}
imports-typo-correct = Wijzig in { $domain }
imports-typo-keep = { $domain } klopt
imports-to-person = Naar { $person }
imports-download = Downloaden als CSV

## Wat er met een rij is

verdict-new = Wordt uitgenodigd
verdict-sent = Uitgenodigd
verdict-waiting = Wacht
verdict-left-out = Weggelaten
verdict-member = Doet al mee
verdict-invited = Al uitgenodigd
verdict-deactivated = Hier gedeactiveerd
verdict-ended = Eerder uitgenodigd; die uitnodiging is voorbij
verdict-twice = Hetzelfde adres als in rij { $row }
verdict-malformed = Geen adres zoals naam@voorbeeld.nl
verdict-typo = Tikfout voor { $domain }?
verdict-domain = Adressen op dit domein mogen hier niet worden uitgenodigd
verdict-name = Geen naam van één regel en hooguit { $max } tekens
verdict-role-missing = Geen rol
verdict-role-unknown = Er is geen rol "{ $role }"
verdict-role-not-yours = De rol { $role } kun je niet geven
verdict-language = Deze taal kennen we niet
verdict-beyond = Meer dan je nu mag uitnodigen; na { $date } kan het weer
verdict-address-full = Dit adres krijgt nu geen uitnodigingsmails meer; het kan weer na { $date }
verdict-stopped = Niet uitgenodigd: wie de lijst bevestigde, mag niet meer uitnodigen
verdict-given-up = Niet uitgenodigd: versturen lukte niet. Zet het in een nieuwe lijst

## Importeren: versturen en resultaten

imports-sending-title = { $count ->
    [one] Eén persoon wordt uitgenodigd
   *[other] { $people } mensen worden uitgenodigd
}
imports-sending-text = Je kunt deze pagina verlaten; het gaat vanzelf door.
imports-progress = Voortgang
imports-progress-text = { $settled } van { $rows } gedaan
imports-refreshes = Deze pagina ververst zichzelf.
imports-refresh-stop = Niet meer verversen
imports-refresh = Verversen
imports-finished-title = { $count ->
    [0] Niemand is uitgenodigd
    [one] Eén persoon is uitgenodigd
   *[other] { $people } mensen zijn uitgenodigd
}
imports-finished-text = Hun mails zijn onderweg. Bij Gebruikers zie je wat er van elk wordt.
imports-finished-kept = Deze resultaten blijven bewaard tot { $date }.
imports-pile-invited = Uitgenodigd
imports-column-result = Resultaat
imports-again = Nog een lijst importeren

## Meldingen

notice-import-saved = Opgeslagen en opnieuw gecontroleerd.
notice-import-changed = Deze lijst is niet meer zoals je hem zag: iemand anders heeft hem gewijzigd, of er is hier intussen iets veranderd. Kijk nog eens en bevestig dan.
notice-import-started = Bevestigd. De uitnodigingen worden verstuurd.
notice-import-discarded = De lijst is weggegooid. Niemand is uitgenodigd.
conflict-import-confirmed = Deze lijst is al bevestigd en kan niet meer worden gewijzigd.


## ########## Resource: invitations ###############

## Wat voorkomt dat uitnodigingen verloren gaan: pagina's van genodigden

login-clocks = Activeer een nieuw account binnen 24 uur. Je uitnodiging zelf is geldig tot { $ends }, wat er ook met het account gebeurt.
invitations-waiting = Er wachten { $count } uitnodigingen op je. Je beantwoordt ze elk apart.
ask-to-join = Vraag toegang als { $address }
ask-to-join-text = Een beheerder van { $tenant } beslist. Je krijgt in beide gevallen een mail.
asked-to-join = Je hebt toegang gevraagd als { $address }. Een beheerder van { $tenant } beslist, en je krijgt een mail.
asked-to-join-title = Je hebt toegang gevraagd tot { $tenant }
invitation-invited-by = { $inviter } heeft je uitgenodigd voor { $tenant }.
invitation-more-one = Er wacht nog een uitnodiging op je.
invitation-more = Er wachten nog { $count } uitnodigingen op je.
invitation-more-link = Naar je uitnodigingen
invitation-decline-instead = Liever afwijzen
invitation-decline-reason = Een bericht aan { $inviter } (optioneel)
invitation-decline-for-good = Nodig mij niet meer uit voor { $tenant }
invitation-declined-say = Toch meedoen? Laat het hier weten. De beheerders van { $tenant } zien het en kunnen je opnieuw uitnodigen.
invitation-declined-ask = Toch meedoen? Vraag { $inviter } om je opnieuw uit te nodigen.
invitation-declined-button = Ik heb me bedacht
invitation-masked-title = Deze uitnodiging is lang geleden geëindigd
invitation-masked-text = De uitnodiging was voor { $tenant } en is nooit geaccepteerd. Het adres waar ze naartoe ging, is inmiddels verwijderd. Daarom kunnen we geen nieuwe link sturen.
invitation-masked-ask = Wil je meedoen? Vraag { $inviter } om je opnieuw uit te nodigen.
invitation-masked-declined = Heb je gevraagd om niet meer te worden uitgenodigd voor { $tenant }? Trek dat dan hier eerst in.
invitation-masked-button = Ik mag weer worden uitgenodigd
invitation-newer-title = Er wacht een nieuwere uitnodiging op je
invitation-newer-text = Je bent daarna nog een keer uitgenodigd. Gebruik de nieuwere mail, of log in.
invitation-newer-text-signed-in = Je bent daarna nog een keer uitgenodigd. Gebruik de nieuwere mail, of ga naar Metingen.
invitation-replaced-title = Deze link is vervangen door een nieuwere
invitation-replaced-text = Een beheerder heeft je daarna nog een mail gestuurd. Gebruik de link in de nieuwste.
invitation-waiting-title = Een beheerder moet dit eerst bevestigen
invitation-waiting-text = Degene die je heeft uitgenodigd, mag deze toegang niet meer geven. De beheerders van { $tenant } zien dat je uitnodiging wacht.
invitation-waiting-next = Je hoeft niets te doen en er gaat niets verloren. Probeer het later opnieuw: je uitnodiging blijft hier staan.
fact-asks-as = Vraagt toegang als
fact-reason = Toelichting
notice-mind-changed = Dank je. De beheerders zien dat je graag opnieuw wordt uitgenodigd.
notice-may-be-invited = Dank je. Je kunt weer worden uitgenodigd; vraag het aan degene die je eerder heeft uitgenodigd.
notice-join-asked = We hebben de beheerders gevraagd je toe te laten als { $address }. Je krijgt een mail met hun antwoord.
conflict-unverified = Visma Connect zegt niet dat dit adres van jou is. Bevestig het daar, log opnieuw in en vraag het dan.
conflict-asked-enough = Je hebt het al een paar keer gevraagd. Neem contact op met wie je heeft uitgenodigd.

## Hetzelfde: pagina's van beheerders

people-action-resend-until = Opnieuw sturen, geldig tot { $until }
people-action-copy = Link kopiëren
people-action-replace = Link vervangen
people-action-take-over = Overnemen
people-action-decide = Beslissen
people-masked = Adres verwijderd
status-wants-to-join = Wil erbij als { $address }
attention-held = Heeft een andere beheerder nodig
attention-asked-again = Vroeg om een nieuwe link
attention-changed-mind = Wil graag opnieuw worden uitgenodigd
person-copy-text = Voor iemand bij wie onze mails niet aankomen: nog een link, die je zelf doorgeeft. Hij wordt één keer getoond.
person-replace-text = Als een mail in verkeerde handen kwam: eerdere links werken niet meer en er gaat een nieuwe mail uit.
person-take-over-text = Wie deze persoon heeft uitgenodigd, mag deze rollen niet meer geven. Neem de uitnodiging over, dan loopt die gewoon door.
person-copied-title = Een link om door te geven
person-copied-label = Link
person-copied-text = Kopieer hem nu: hij wordt niet opnieuw getoond. Alleen wie inlogt als { $address }, kan ermee accepteren.
person-copied-text-by-link = Kopieer hem nu: hij wordt niet opnieuw getoond. In jullie omgeving kan iedereen met de link accepteren, ook met een ander adres.
person-request-title = { $called } vraagt toegang
person-request-text = Visma Connect bevestigt dat adres. Als je dit goedkeurt, komt { $called } in de plaats van { $address }, met de rollen hieronder. Gevraagd op
person-request-approve = Goedkeuren
person-request-refuse = Weigeren
person-masked-text = De uitnodiging is nooit geaccepteerd en meer dan 90 dagen geleden geëindigd. Daarom zijn naam en adres verwijderd.
person-reminders-fact = herinneringen: { $count }
person-declined-because = “{ $because }”
act-invitation-reminded = { $actor } stuurde een herinnering
act-invitation-taken-over = { $actor } nam de uitnodiging over
act-link-replaced = { $actor } verving de link
act-link-copied = { $actor } maakte een link om door te geven
act-join-asked = { $actor } vroeg toegang met een ander adres
act-join-approved = { $actor } keurde toegang met een ander adres goed
act-join-refused = { $actor } weigerde toegang met een ander adres
act-fresh-link-asked = De genodigde heeft om een nieuwe link gevraagd
act-mind-changed = De genodigde wil graag opnieuw worden uitgenodigd
notice-join-approved = { $address } is binnen.
notice-join-refused = { $address } is niet toegelaten en krijgt daarover een mail.
notice-link-replaced = Eerdere links werken niet meer. Er gaat een mail met een nieuwe naar { $address }.
notice-taken-over = Je staat vanaf nu in voor de uitnodiging van { $person }.
error-address-blocked = Wie dit adres heeft, wil hier niet meer worden uitgenodigd. Dat kan diegene zelf veranderen via de link in een eerdere mail.
verdict-blocked = Wil niet meer worden uitgenodigd
general-no-reminders = Geen herinneringen sturen
general-no-reminders-hint = Anders krijgen genodigden een herinnering na 7 dagen en 3 dagen voor het einde, hoogstens twee.
account-digests-title = Mails over je uitnodigingen
account-digests-text = Wat er met je uitnodigingen gebeurt, in hoogstens één mail per dag.
account-digests = Laat me weten wie accepteerde, afwees of de termijn liet verlopen
account-digests-save = Keuze opslaan
notice-digests-on = We laten je weten wat er met je uitnodigingen gebeurt.
notice-digests-off = We mailen je niet meer over je uitnodigingen.

## Mails bij uitnodigingen na de eerste

mail-reminder-subject = Herinnering: je bent uitgenodigd voor SmartTrackers
mail-reminder-intro = { $inviter } heeft je uitgenodigd voor { $tenant } in SmartTrackers, en je hebt nog niet geantwoord.
mail-expired-subject = De uitnodiging van { $person } is verlopen
mail-expired-text = { $person } heeft de uitnodiging voor { $tenant } niet binnen 30 dagen beantwoord. Je kunt de uitnodiging bij Gebruikers opnieuw sturen.
mail-told-why = Je krijgt deze mail, hoogstens één per dag, omdat je uitnodigingen hebt gestuurd. Je zet dit uit bij Account.
mail-digest-subject = Wat er van je uitnodigingen is geworden
mail-digest-text = Sinds onze vorige mail:
mail-digest-accepted = { $person } is op { $on } lid geworden van { $tenant }
mail-digest-declined = { $person } heeft de uitnodiging voor { $tenant } op { $on } afgewezen
mail-digest-declined-because = { $person } heeft de uitnodiging voor { $tenant } op { $on } afgewezen: “{ $because }”
mail-digest-expired = De uitnodiging van { $person } voor { $tenant } is op { $on } verlopen
mail-digest-for-good = { $told } (wil niet opnieuw worden uitgenodigd)
mail-digest-more = en nog { $count }
mail-join-asked-subject = { $asker } vraagt toegang tot { $tenant }
mail-join-asked-text = Iemand heeft de uitnodiging van { $person } voor { $tenant } geopend en is ingelogd als { $asker }. Visma Connect bevestigt dat adres. Keur het goed als je weet dat het dezelfde persoon is; weiger het anders.
mail-join-asked-button = Goedkeuren of weigeren
mail-join-approved-subject = Je hebt toegang tot { $tenant }
mail-join-approved-text = Een beheerder van { $tenant } heeft je toegelaten als { $address }.
mail-join-approved-button = Naar Metingen
mail-join-refused-subject = { $tenant } heeft je niet toegelaten
mail-join-refused-text = Je vroeg toegang tot { $tenant } als { $address }. Een beheerder heeft anders beslist, of de uitnodiging is geëindigd. Denk je dat dit niet klopt, neem dan contact op met wie je heeft uitgenodigd.
mail-join-why = Je krijgt deze mail omdat { $address } toegang vroeg tot { $tenant }.


## ########## Resource: mail ###############

mail-steps = Wat de mailservers zeiden
mail-step-sent = Poging { $number }: de mailserver heeft hem aangenomen
mail-step-deferred = Poging { $number }: nu niet
mail-step-refused = Poging { $number }: geweigerd
mail-step-delayed = Onderweg: vertraagd, wordt nog geprobeerd
mail-step-failed = Onderweg: teruggekomen
mail-is-delayed = onderweg vertraagd


## ########## Resource: main ###############

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


## ########## Resource: people ###############

## The list of people: search, groups, sorting, download

people-search = Zoek op naam of adres
people-role = Rol
people-role-any = Elke rol
people-sort = Sorteer op
people-show = Toon
people-groups = Groepen gebruikers
people-group-everybody = Iedereen
people-group-attention = Vraagt aandacht
people-group-wants-to-join = Wil erbij
people-group-not-delivered = Niet bezorgd
people-group-invited = Uitgenodigd
people-group-expired = Verlopen
people-group-declined = Afgewezen
people-group-revoked = Ingetrokken
people-group-active = Actief
people-group-deactivated = Gedeactiveerd
people-sort-name = Naam, A tot Z
people-sort-name-down = Naam, Z tot A
people-sort-address = Adres, A tot Z
people-sort-address-down = Adres, Z tot A
people-sort-status = Status, open eerst
people-sort-status-down = Status, open laatst
people-sort-seen-down = Laatst gezien, nieuwste eerst
people-sort-seen = Laatst gezien, langst geleden eerst
people-sort-joined-down = Lid geworden, nieuwste eerst
people-sort-joined = Lid geworden, langst geleden eerst
people-column-last-seen = Laatst gezien
people-second-factor = Met tweestapsverificatie
people-never = Nooit
people-found = { $count ->
    [one] 1 gebruiker
   *[other] { $people } gebruikers
}
people-found-more = Meer dan { $count } gebruikers
people-download = Download deze als
people-download-csv = CSV
people-download-json = JSON
people-none-found-title = Niemand gevonden voor “{ $search }”
people-none-found-text = Zoek op het begin van een naam of op een deel van een adres.
people-none-title = Hier is niemand
people-none-text = Niemand heeft nu deze status en rol.
people-none-attention-title = Niemand vraagt aandacht
people-none-attention-text = Hier komen mensen die iets vragen: meedoen met een ander adres, een nieuwe link, opnieuw uitgenodigd worden. En uitnodigingen die vastlopen: niet bezorgd, drie dagen niet geopend, geopend maar niet geaccepteerd, geopend door iemand met een ander adres, of van iemand die deze rollen niet meer mag geven.
people-clear = Toon iedereen
people-invite-found = Nodig { $address } uit
people-act-on = { $act }: { $person }
people-action-look = Bekijk
attention-other-address = Geopend door iemand met een ander adres
attention-not-in = Geopend, maar nog niet geaccepteerd
attention-unopened = Drie dagen niet geopend

## One person

person-details = Gegevens
person-save-details = Gegevens opslaan
person-joined = Lid sinds
person-last-seen = Laatst gezien
person-account-address = Logt in als
person-second-factor = Tweestapsverificatie
person-second-factor-shown = Gebruikt op
person-second-factor-none = Nog niet gebruikt
person-correct-address = Adres verbeteren
person-correct-address-text = Klopte het adres niet? De uitnodiging daarheen wordt ingetrokken en er gaat een nieuwe naar het juiste adres.
person-new-address = Juiste adres
person-history = Uitnodigingen
person-invited-by-fact = Verstuurd { $date } door { $inviter }
person-opened-fact = geopend { $date }
person-mail-attempts = { $count } keer geprobeerd
person-acts = Wat er gebeurde
notice-details-saved = De gegevens van { $person } zijn opgeslagen.
notice-address-corrected = De oude uitnodiging is ingetrokken; er gaat een nieuwe naar { $address }.

## Acts, as the history tells them

act-person-invited = { $actor } stuurde een uitnodiging
act-invitation-resent = { $actor } stuurde de uitnodiging opnieuw
act-invitation-renewed = { $actor } verlengde de uitnodiging
act-invitation-revoked = { $actor } trok de uitnodiging in
act-invitation-accepted = { $actor } accepteerde
act-invitation-declined = { $actor } wees af
act-roles-changed = { $actor } wijzigde de rollen
act-roles-changed-facts = van { $before } naar { $after }
act-person-deactivated = { $actor } deactiveerde
act-person-reactivated = { $actor } heractiveerde
act-person-changed = { $actor } wijzigde de gegevens
act-address-corrected = { $actor } verbeterde het adres
act-other = { $actor }: { $act }

## The page of somebody who needs attention, and their mails

attention-other-address-text = Wie het ook is, diegene kan vragen om met het eigen adres mee te doen, en jij beslist. Klopt het adres niet, verbeter het dan. Kwam de mail in verkeerde handen, vervang dan de link.
attention-not-delivered-text = Klopt het adres? Vraag de eigenaar dan of de mailbox bestaat en niet vol is, en stuur de uitnodiging opnieuw. Klopt het niet, verbeter het dan.
mail-state-next-try = Mail staat klaar, volgende poging { $date }
mail-kind-invitation = Uitnodiging aan { $address }
mail-kind-reminder = Herinnering aan { $address }
mail-kind-join-approved = “Je bent binnen” aan { $address }
mail-kind-join-refused = Weigering aan { $address }
error-email-same = De uitnodiging gaat al naar dit adres.
person-correct-below = Verbeter het adres hieronder
person-acts-all = Alles over deze gebruiker in het logboek


## ########## Resource: roles ###############

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


## ########## Resource: sign_in ###############

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


## ########## Resource: support ###############

## Superadmins

superadmins-title = Superadmins
superadmins-one = Superadmin
superadmins-text = Medewerkers van SmartTrackers die alle omgevingen beheren. Ieder logt in met een tweede stap.
superadmins-remove = Verwijderen
superadmins-remove-title = Verwijderen als superadmin?
superadmins-remove-text = Superadmin sinds { $date }. Vanaf de volgende klik zijn alle omgevingen gesloten, behalve waar diegene lid is.
superadmins-remove-yes = Verwijderen
superadmins-revoke = Intrekken
superadmins-invite-title = Superadmin uitnodigen
superadmins-invite-text = Diegene krijgt een mail met een link die één keer werkt, 30 dagen lang.
superadmins-invite = Uitnodiging versturen
notice-superadmin-removed = { $superadmin } is geen superadmin meer.
error-superadmin-already = Iemand met dit adres is al superadmin.
conflict-last-superadmin = Dit is de laatste superadmin. Nodig eerst een andere uit.

## Superadmin: "Ik kom er niet in"

nav-find-person = Iemand zoeken
support-title = Iemand zoeken
support-text = Waarom komt iemand niet binnen? Zoek het e-mailadres in alle omgevingen.
support-find = Zoeken
support-accounts-title = Account
support-account = Naam
support-signed-in = Laatst ingelogd
support-second-step = Laatste tweede stap
support-no-account = Met { $address } heeft nog niemand ingelogd. Is het geprobeerd: is het account bij Visma Connect geactiveerd, en met dit adres?
support-resend = Uitnodiging opnieuw versturen, geldig tot { $until }
support-visit = Deze gebruiker bekijken
support-mails = Mails
support-invitations = Uitnodigingen
support-nowhere-title = Geen omgeving kent { $address }
support-nowhere-text = Vraag naar het adres in de uitnodiging: misschien is het anders gespeld. Een beheerder van de omgeving kan diegene uitnodigen.
support-cut = Er zijn meer omgevingen dan hier staan.
support-closed-advice = Niemand komt binnen tot de omgeving wordt heropend.
support-deactivated = Gedeactiveerd op { $date }.
support-deactivated-advice = Een beheerder van de omgeving beslist: verwijs diegene daarheen.
support-joined-as = Meegedaan met een ander account: { $address }.
support-joined-as-advice = Vraag om in te loggen als { $address }.
support-second-factor = De omgeving vraagt om een tweede stap, en dit account heeft die nog nooit gebruikt.
support-second-factor-from = Vanaf { $date } vraagt de omgeving om een tweede stap, en dit account heeft die nog nooit gebruikt.
support-second-factor-advice = Wijs op "Hulp bij aanmelden"; bij Visma Connect zet je verificatie in twee stappen aan.
support-not-delivered = De mail kon niet worden bezorgd: { $answer }
support-not-delivered-advice = Controleer het adres. Klopt het, verstuur de uitnodiging dan opnieuw; zo niet, dan verbetert een beheerder het.
support-delayed = De mail is vertraagd; we proberen het opnieuw op { $when }: { $answer }
support-delayed-advice = Dit gaat vanzelf verder. Opnieuw versturen helpt alleen als het adres is verbeterd.
support-under-way = De mail is onderweg.
support-under-way-advice = Wacht een minuut en kijk opnieuw.
support-expired = De uitnodiging verliep op { $date }.
support-expired-advice = Verstuur haar opnieuw: de 30 dagen beginnen dan weer.
support-declined = Afgewezen op { $date }.
support-revoked = De uitnodiging is ingetrokken op { $date }.
support-invite-again-advice = Een beheerder van de omgeving kan diegene opnieuw uitnodigen.
support-wants-to-join = Gevraagd om met een ander adres mee te mogen doen.
support-held = De uitnodiging wacht op een andere beheerder: wie haar verstuurde, mag dat niet meer.
support-administrator-advice = Een beheerder van de omgeving beslist bij Instellingen > Gebruikers: verwijs diegene daarheen.
support-other-address = De uitnodiging is geopend terwijl iemand met een ander adres was ingelogd.
support-other-address-advice = Vraag om uit te loggen en met het uitgenodigde adres in te loggen, of laat de beheerder het andere adres uitnodigen.
support-not-answered = De uitnodiging is geopend en nog niet geaccepteerd.
support-not-answered-advice = Vraag om in te loggen: de uitnodiging wacht op de eerste pagina.
support-not-opened = De mail is bezorgd op { $when }, en niemand heeft haar ingelogd geopend.
support-not-opened-advice = Vraag om in de spammap te kijken, of verstuur haar opnieuw.
support-nothing = Niets houdt diegene hier tegen.
support-nothing-advice = Werkt het toch niet, vraag dan welke melding er staat.


## ########## Resource: tenant_settings ###############

## Instellingen > Algemeen

settings-nav-general = Algemeen
general-title = Algemeen
general-text = De naam van { $tenant }, en de regels voor uitnodigen, accepteren en inloggen.
general-about-title = Gegevens
general-language-hint = Voor mails aan wie zelf geen taal heeft gekozen.
general-inviting-title = Uitnodigen
general-inviting-text = Geldt voor nieuwe uitnodigingen. Wie al in de lijst staat, blijft erin.
general-domains = Toegestane e-maildomeinen
general-domains-hint = Eén per regel, hooguit { $max }; leeg laat elk adres toe. "acme.example" laat naam@acme.example toe, en niets onder dat domein. Voor naam@verkoop.acme.example schrijf je "*.acme.example".
general-accepting-title = Accepteren
general-by-link = Een uitnodiging kan ook met een ander adres worden geaccepteerd, met alleen de link
general-by-link-hint = Anders kan alleen het uitgenodigde adres accepteren. Staan hierboven domeinen, dan moet ook het andere adres daarbij horen.
general-by-link-warning = Let op: wie de mail in handen krijgt, kan dan meedoen met de rollen van die uitnodiging, ook iemand die je niet kent.
general-log-in-title = Inloggen
general-second-factor = Inloggen in twee stappen verplicht stellen
general-second-factor-hint = Wie bij { $tenant } naar binnen gaat, moet bij Visma Connect naast het wachtwoord een tweede stap gebruiken, zoals een code uit een app.
general-save = Instellingen opslaan
notice-settings-saved = De instellingen zijn opgeslagen.
error-domain-malformed = "{ $domain }" is geen domein. Schrijf het zoals acme.example of *.acme.example.
error-domains-too-many = Gebruik hooguit { $max } domeinen.

## Wie kan worden uitgenodigd, en hoeveel

error-domain-not-allowed = Alleen adressen bij deze domeinen kun je uitnodigen: { $domains }.
error-domain-not-allowed-more = Alleen adressen bij deze domeinen kun je uitnodigen: { $domains } en nog { $count }.
limit-inviter = Je hebt in de afgelopen 24 uur { $max } keer uitgenodigd; meer kan één gebruiker in een nieuwe omgeving niet. Je kunt weer uitnodigen vanaf { $when }.
limit-tenant = In de afgelopen 24 uur waren er { $max } uitnodigingen; meer kan een nieuwe omgeving niet versturen. Je kunt weer uitnodigen vanaf { $when }.
limit-address = Dit adres kreeg in de afgelopen 24 uur { $max } mails met een uitnodiging; meer sturen we niet. De volgende kun je sturen vanaf { $when }.

## Accepteren met alleen de link

invitation-by-link-title = Deze uitnodiging is naar een ander adres gestuurd.
invitation-by-link-text = De mail ging naar { $address }, en jij bent ingelogd als { $account }. Als je accepteert, doet { $account } mee met { $tenant }.
mail-accepted-by-link-text = Je uitnodiging aan { $address } is met de link geaccepteerd door { $account }, die nu bij { $tenant } hoort.

## Superadmin: één omgeving

tenant-back = Terug naar Omgevingen
tenant-limits-title = Grenzen aan uitnodigen
tenant-limits-text = In de eerste { $days } dagen kan een omgeving { $tenant } uitnodigingen per 24 uur versturen, en elke beheerder { $person }. Superadmins nodigen onbeperkt uit.
tenant-limits-hold = De grenzen gelden tot { $when }.
tenant-limits-lifted = Een superadmin heeft de grenzen opgeheven op { $when }.
tenant-limits-over = De grenzen zijn voorbij: deze omgeving is niet nieuw meer.
tenant-limits-lift = Grenzen opheffen
tenant-limits-restore = Grenzen weer laten gelden
notice-limits-lifted = { $tenant } kan nu onbeperkt uitnodigen.
notice-limits-restored = De grenzen aan uitnodigen gelden weer voor { $tenant }.


## ########## Resource: tenants ###############

## Superadmin: alle omgevingen

tenants-search = Zoek op naam of adres
tenants-column-status = Status
tenants-column-people = Gebruikers
# Uitnodigingen die op antwoord wachten.
tenants-column-open = Open uitnodigingen
tenants-column-active = Laatste activiteit
tenants-status-any = Alle statussen
tenants-status-active = Actief
tenants-status-suspended = Opgeschort
tenants-status-leaving = Wordt verwijderd
tenants-status-leaving-on = Wordt verwijderd op { $date }
# $shown is het getal zoals het wordt geschreven; het kan op "+" eindigen.
tenants-stuck = { $count ->
    [one] { $shown } vraagt aandacht
   *[other] { $shown } vragen aandacht
}
tenants-found = { $count ->
    [0] Geen omgevingen gevonden
    [one] { $count } omgeving gevonden
   *[other] { $count } omgevingen gevonden
}
tenants-none-title = Geen omgevingen gevonden
tenants-none-text = Probeer een deel van de naam of van het adres.
tenants-show-all = Alle omgevingen tonen

## Superadmin: een omgeving aanmaken

tenants-slug-hint-new = Staat in het webadres van alle pagina's: { $prefix }. Laat je het leeg, dan maken we het van de naam.
tenants-first-title = Eerste beheerder
tenants-first-text = Krijgt meteen een uitnodiging per mail, met de rol Beheerder.
tenants-first-name = Naam van de beheerder
notice-tenant-created = { $tenant } is aangemaakt. Een uitnodiging voor de eerste beheerder gaat naar { $address }.

## Superadmin: één omgeving

tenant-rename-title = Naam en adres
tenant-rename-text = Het oude adres blijft hierheen leiden en geen andere omgeving kan het krijgen.
tenant-rename = Hernoemen
notice-tenant-renamed = Opgeslagen. De omgeving heet nu { $tenant }.
tenant-suspension-title = Opschorten
tenant-suspend-text = Alleen superadmins kunnen nog naar binnen, tot je de omgeving heropent. Leden lezen dat de omgeving is opgeschort en bij wie ze terechtkunnen. Mails wachten. Er gaat niets verloren.
tenant-suspend-reason = Reden
tenant-suspend-reason-hint = Komt in het logboek van de omgeving. Leden zien de reden niet op hun pagina.
tenant-suspend = Opschorten
tenant-suspended-since = Opgeschort sinds { $when }.
tenant-suspended-why = Reden: { $reason }
tenant-reopen = Heropenen
notice-tenant-suspended = { $tenant } is opgeschort. Alleen superadmins kunnen nog naar binnen.
notice-tenant-reopened = { $tenant } is weer open.
tenant-export-title = Exporteren
tenant-export-text = Alles van deze omgeving in één archief (tar.gz): gebruikers, rollen, uitnodigingen, mails, lijsten en logboek, als JSON-regels met een README.txt. De export komt in het logboek.
tenant-export-reason = Waarom je deze gegevens verstrekt
tenant-export = Alles downloaden
tenant-deletion-title = Verwijderen
tenant-deletion-text = De omgeving gaat meteen dicht en wordt na { $days } dagen gewist, met alles erin. Tot die tijd kun je haar herstellen. Exporteer haar eerst.
tenant-deletion-reason = Waarom je de omgeving verwijdert
tenant-deletion-confirmation = Naam van de omgeving
tenant-deletion-confirmation-hint = Typ ter bevestiging: { $name }
tenant-deletion-schedule = Omgeving verwijderen
tenant-deletion-due = De omgeving is dicht en wordt gewist op { $when }.
tenant-deletion-running = De omgeving wordt nu gewist.
tenant-restore = Herstellen
notice-tenant-deletion-scheduled = Het verwijderen van { $tenant } is ingepland. Tot die tijd kun je de omgeving herstellen.
notice-tenant-restored = { $tenant } wordt niet verwijderd.
error-reason-missing = Vul een reden in.
error-reason-too-long = Gebruik hooguit { $max } tekens voor de reden.
error-confirmation-differs = Dit is niet de naam van de omgeving. Typ: { $name }
conflict-tenant-not-now = De omgeving is intussen veranderd. Bekijk de pagina opnieuw.

## In het archief van een omgeving

export-readme =
    Alles van { $tenant } in SmartTrackers, geëxporteerd op { $moment }.

    Elke map is een tabel; elk bestand daarin bevat hooguit { $rows } rijen in de volgorde van hun sleutels, één JSON-object per regel. Samen zijn de bestanden van een map de hele tabel. Tijden staan in UTC. rows.json komt als laatste en noemt het aantal rijen per tabel: staat het erin, dan is het archief volledig.

    tenants: de omgeving en haar instellingen. roles, people, person_roles: wie wat mag. invitations, invitation_links: uitnodigingen, zonder de geheimen van hun links. link_opens, join_requests, invitation_blocks, tidings: wat ervan werd. messages: mails met het antwoord van de mailserver. imports, import_rows, bulk_acts, bulk_tallies, bulk_people: lijsten die zijn uitgenodigd en handelingen voor veel gebruikers tegelijk. audit_entries: wie wat deed, en wanneer. former_slugs: eerdere adressen. visits: wanneer superadmins van SmartTrackers hier waren, en waarom.

    Er kan zijn doorgewerkt terwijl dit werd geschreven: rijen die intussen veranderden, staan hier zoals ze waren toen ze werden gelezen.

## Een gesloten omgeving, zoals leden haar zien

closed-suspended-title = { $tenant } is voorlopig opgeschort
closed-suspended-text = Niemand kan naar binnen tot SmartTrackers de omgeving heropent. Je gegevens zijn veilig.
closed-leaving-title = { $tenant } is gesloten
closed-leaving-text = De omgeving wordt op { $date } verwijderd. Niemand kan nog naar binnen.
closed-ask = Vragen, of is dit een vergissing? Vraag het SmartTrackers via { $address }.
closed-other = Naar { $tenant }
invitation-closed-text = Je uitnodiging wacht. Je kunt haar accepteren zodra de omgeving weer open is.
conflict-tenant-closed = Deze omgeving is voorlopig gesloten. Je uitnodiging wacht tot ze weer open is.

## Mails over wat er met een omgeving gebeurt

mail-tenant-suspended-subject = { $tenant } is voorlopig opgeschort
mail-tenant-suspended-text = SmartTrackers heeft { $tenant } opgeschort. Niemand kan naar binnen tot de omgeving wordt heropend, en mails wachten. Je gegevens zijn veilig en er gaat niets verloren.
mail-tenant-reopened-subject = { $tenant } is weer open
mail-tenant-reopened-text = SmartTrackers heeft { $tenant } heropend. Iedereen kan weer naar binnen zoals eerst, en de mails die wachtten gaan nu de deur uit.
mail-tenant-leaving-subject = { $tenant } wordt op { $date } verwijderd
mail-tenant-leaving-text = SmartTrackers heeft { $tenant } gesloten. Niemand kan nog naar binnen, en op { $date } wordt de omgeving verwijderd, met alles erin. Tot die tijd kan ze worden hersteld. Is dit een vergissing, of wil je eerst je gegevens? Laat het ons voor die dag weten.
mail-tenant-restored-subject = { $tenant } wordt niet verwijderd
mail-tenant-restored-text = Het verwijderen van { $tenant } gaat niet door. Er is niets verloren gegaan.


## ########## Resource: trouble ###############

## Als inloggen misgaat

cookies-title = Inloggen kan in deze browser niet verder
cookies-text = Je bent terug van Visma Connect, maar deze browser weet niet dat je met inloggen bent begonnen. Er is niets met je account gebeurd.
cookies-same-browser = Ben je in een andere browser of app begonnen? Ga daar verder, of begin hier opnieuw.
cookies-allow = Gebeurt dit steeds? Dan blokkeert deze browser cookies. Sta ze toe voor deze site; we gebruiken ze alleen om je ingelogd te houden.
cookies-private = Een privévenster vergeet alles zodra het sluit. Begin en voltooi het inloggen in hetzelfde venster.
login-error-clock = Het inloggen is niet gelukt, omdat de klokken van SmartTrackers en Visma Connect verschillen. Dat moeten wij oplossen: stuur ons deze code: { $reference }. Over een paar minuten kun je het opnieuw proberen.
error-429-wait = Er waren in korte tijd te veel pogingen. Probeer het over { $minutes } min opnieuw.

## Opnieuw inloggen voor iets met gevolgen

fresh-title = Log nog een keer in
fresh-text = Het is even geleden dat je liet zien wie je bent. Log opnieuw in, zodat niemand anders dit namens jou doet. Er gaat niets verloren: je komt hier terug en gaat verder.
fresh-go-on-title = Dank je, ga nu verder
fresh-go-on-text = Je hebt laten zien wie je bent. Er is nog niets gebeurd: ga verder om af te maken wat je begon.
fresh-go-on = Verdergaan
fresh-leave = Laat het zoals het is
fresh-late = Wat je verstuurde is niet uitgevoerd: je sessie was afgelopen
fresh-to-make-administrator = Maak { $person } beheerder
fresh-to-make-administrators = Maak mensen beheerder van { $tenant }
fresh-to-take-over = Neem uitnodigingen van { $tenant } over
fresh-to-invite-superadmin = Nodig { $address } uit als superadmin
fresh-to-delete-tenant = Verwijder { $tenant }
fresh-to-export-tenant = Download alles van { $tenant }
fresh-to-erase-account = Wis het account van { $person }
fresh-not-here = Wat je wilde versturen, staat hier niet. Het wordt hooguit een uur bewaard, en alleen voor het account waarmee je begon. Er is niets gebeurd: log in met dat account of vul het formulier opnieuw in.
fresh-to-export-account = Download alles van het account van { $person }


## ########## Resource: visits ###############

## Instellingen > Bezoek van support

settings-nav-visits = Bezoek van support
visits-title = Bezoek van support
visits-text = Wanneer superadmins van SmartTrackers in deze omgeving waren, en waarom. Een bezoek duurt hooguit { $minutes } minuten.
visits-ask-title = Vraag het ons eerst
visits-ask-first = Een bezoek wacht tot een van onze beheerders ermee instemt
visits-ask-first-hint = In noodgevallen kan SmartTrackers zonder instemming naar binnen; dan krijgen alle beheerders meteen een mail.
visits-asks = Deze omgeving wil dat het eerst wordt gevraagd.
visits-asks-not = Deze omgeving hoeft het niet eerst te worden gevraagd.
visits-none-title = Nog geen bezoek
visits-none-text = Elk bezoek staat hier met de reden.
visits-column-visitor = Bezoeker
visits-column-reason = Reden
visits-column-when = Gevraagd
visits-waiting = Wacht op jullie
visits-approved = Mee ingestemd, nog niet begonnen
visits-refused = Geweigerd
visits-lapsed = Ging niet door
visits-live = Nu hier
visits-over = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
visits-looked = alleen gekeken
visits-acted = gehandeld als beheerder
visits-without = zonder jullie instemming gekomen
# Twee feiten over één bezoek: "12 minuten, alleen gekeken".
visits-and = { $one }, { $other }
visits-approve = Instemmen
visits-refuse = Weigeren
notice-visit-approved = { $visitor } kan nu naar binnen.
notice-visit-refused = Het bezoek van { $visitor } is geweigerd.
conflict-visit-not-now = Over dit bezoek is intussen beslist, of het is al voorbij.

## Superadmin: een omgeving bezoeken

visit-title = { $tenant } bezoeken
visit-text = Je kijkt { $minutes } minuten rond en verandert niets. Handelen als beheerder is een tweede stap.
visit-reason = Reden
visit-reason-hint = De beheerders van { $tenant } zien deze reden.
visit-asks-first = { $tenant } wil dat je het eerst vraagt: het bezoek wacht tot een beheerder ermee instemt. In noodgevallen kun je zonder instemming naar binnen; dan krijgen alle beheerders meteen een mail.
visit-nobody-to-ask = { $tenant } wil dat je het eerst vraagt, maar is gesloten: de beheerders kunnen niet naar binnen om te antwoorden. Je kunt zonder hun instemming naar binnen; dan krijgen alle beheerders meteen een mail.
visit-open = Openen
visit-ask = Bezoek aanvragen
visit-without = Zonder instemming naar binnen
visit-waiting = Je vroeg het op { $when }. Een beheerder van { $tenant } heeft nog niet ingestemd. De aanvraag vervalt na { $hours } uur.
visit-refused = Op { $when } weigerde een beheerder van { $tenant } je bezoek.
visit-approved = Een beheerder van { $tenant } heeft ingestemd met je bezoek.
visit-begin = Bezoek beginnen
visit-live = Je bezoek is bezig.
visit-go-on = Verdergaan
visit-looking-title = Je kijkt alleen
visit-looking-text = Er is niets veranderd. Ga terug en kies eerst "Handelen als beheerder".
# Volgt op "Je bent hier als superadmin van SmartTrackers".
visit-banner-acting = {" "}en handelt als beheerder.
visit-banner-looking = {" "}en kijkt alleen.
visit-banner-left = { $minutes ->
    [one] Nog 1 minuut.
   *[other] Nog { $minutes } minuten.
}
visit-banner-act = Handelen als beheerder
visit-banner-leave = Verlaten
notice-visit-asked = De beheerders van { $tenant } is om instemming gevraagd.
notice-visit-acting = Je kunt nu in { $tenant } wat een beheerder kan.
notice-visit-left = Je hebt { $tenant } verlaten.

## Mails over bezoek

mail-visit-asked-subject = SmartTrackers wil { $tenant } bezoeken
mail-visit-asked-text = Een superadmin van SmartTrackers wil in { $tenant } kijken. Jullie wilden dat we het eerst vragen: het bezoek begint alleen als een van jullie ermee instemt.
mail-visit-glass-subject = SmartTrackers bezoekt { $tenant } zonder jullie instemming
mail-visit-glass-text = Jullie wilden dat we het eerst vragen. Een superadmin van SmartTrackers is zonder daarop te wachten in { $tenant } gekomen, om de reden hieronder.
mail-visit-button = Bezoek van support bekijken
mail-visit-why = Je krijgt deze mail omdat je beheerder bent van { $tenant }.
mail-visit-approved-subject = Je kunt { $tenant } bezoeken
mail-visit-approved-text = Een beheerder van { $tenant } heeft ingestemd met het bezoek dat je hebt aangevraagd. Het duurt { $minutes } minuten vanaf het moment dat je begint.
mail-visit-refused-subject = Je bezoek aan { $tenant } is geweigerd
mail-visit-refused-text = Een beheerder van { $tenant } heeft het bezoek geweigerd dat je hebt aangevraagd.
mail-visit-asker-why = Je krijgt deze mail omdat je een bezoek aan { $tenant } hebt aangevraagd.

