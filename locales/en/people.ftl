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
