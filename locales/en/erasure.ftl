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
