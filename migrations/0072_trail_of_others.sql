-- no-transaction
-- What superadmins and the system did is little of what everybody did: whoever asks for it alone walked past all the rest.
create index concurrently if not exists audit_chain_entries_of_others on audit_chain_entries (chain_id, actor, occurred_at, number)
    where actor <> 'person';
