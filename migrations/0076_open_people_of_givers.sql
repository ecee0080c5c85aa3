-- no-transaction
-- For whoever vouches for very many who have not joined: these are looked at in parts, one behind the other.
create index concurrently if not exists people_open_of_giver on people (tenant_id, roles_given_by, person_id)
    where joined_at is null and masked_at is null;
