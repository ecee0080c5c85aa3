-- An account whose personal data was erased stays as a row without any, so that what it did still has somebody who did
-- it. Nobody signs in as it again: issuer and subject are gone, and with them what an identity is found by.
alter table accounts
    add column erased_at timestamptz,
    add constraint accounts_erased check (
        erased_at is null or num_nonnulls(email_address, folded_address, language) = 0 and name = '');

create index accounts_of_address on accounts (folded_address) where folded_address is not null;
