-- Inviting very many at once costs less: whoever stands already as a new invitation, or one more mail, has them stand is not
-- worked out once more. People who are added with their invitation do (`people::store::insert`).

-- Works out anew how these people stand. For triggers that work as the owner of the tables: the product's role stays within its
-- walls.
create function list_people_anew(tenants uuid[], ids uuid[]) returns void language plpgsql as $$
begin
    update people p
    set status = anew.status, attention = anew.attention, listing_due_at = anew.due_at
    from (
        select was.tenant_id, was.person_id, now_listed.*
        from unnest(tenants, ids) as it (tenant_id, person_id)
        join people was on was.tenant_id = it.tenant_id and was.person_id = it.person_id
        cross join lateral listing_of(was, '-infinity') now_listed
        where (was.status, was.attention, was.listing_due_at)
            is distinct from (now_listed.status, now_listed.attention, now_listed.due_at)
        -- Each is looked at once: only whoever is left is looked up again, to be written.
        offset 0) anew
    where p.tenant_id = anew.tenant_id and p.person_id = anew.person_id;
end $$;

create function list_people_of_begun() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
    perform list_people_anew(array_agg(c.tenant_id), array_agg(c.person_id))
    from (
        -- As `listing_of` has it of an invitation that nothing has happened to yet.
        select tenant_id, person_id, min(least(ends_at, sent_at + interval '3 days')) as due_at,
            count(*) = 1 and bool_and(num_nulls(opened_at, other_address_at, declined_at, revoked_at) = 4) as is_fresh
        from changed group by tenant_id, person_id) c
    join people was on was.tenant_id = c.tenant_id and was.person_id = c.person_id
    where not (c.is_fresh and was.status = 'invited' and was.attention is null
        and was.listing_due_at is not distinct from c.due_at)
    having count(*) > 0;
    return null;
end $$;
create or replace trigger invitations_inserted_listing after insert on invitations
    referencing new table as changed for each statement execute function list_people_of_begun();

create or replace function list_people_of_promised() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
    perform list_people_anew(array_agg(c.tenant_id), array_agg(c.person_id))
    from (
        select tenant_id, person_id, bool_or(given_up_at is not null) as is_given_up from changed
        where link_id is not null group by tenant_id, person_id) c
    join people was on was.tenant_id = c.tenant_id and was.person_id = c.person_id
    where was.status = 'not_delivered' or c.is_given_up
    having count(*) > 0;
    return null;
end $$;
