-- no-transaction
-- What takes from the trail looks for the account that is being erased.
create index concurrently if not exists accounts_erased on accounts (erased_at) where erased_at is not null;
