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
