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
