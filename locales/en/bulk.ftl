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
