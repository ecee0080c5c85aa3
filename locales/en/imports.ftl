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
