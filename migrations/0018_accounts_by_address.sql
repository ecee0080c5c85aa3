-- Superadmins look for the account that signs in with an address.
create index accounts_by_address on accounts (folded_address) where folded_address is not null;
