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
