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
