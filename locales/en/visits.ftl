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
