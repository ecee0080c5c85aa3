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
