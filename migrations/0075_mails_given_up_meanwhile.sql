-- A mail that is given up, or comes back, while somebody deals with its person: how that person stands is worked out after they
-- have ended, by what is true then, and no more by what was true before they began.
create or replace function list_person_of_message() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
    -- A statement of its own: the next one sees what whoever held the person has written.
    perform from people where tenant_id = new.tenant_id and person_id = new.person_id for no key update;
    update people p
    set status = now_listed.status, attention = now_listed.attention, listing_due_at = now_listed.due_at
    from people was, lateral listing_of(was, '-infinity') now_listed
    where was.tenant_id = new.tenant_id and was.person_id = new.person_id
        and p.tenant_id = was.tenant_id and p.person_id = was.person_id
        and (p.status, p.attention, p.listing_due_at)
            is distinct from (now_listed.status, now_listed.attention, now_listed.due_at);
    return null;
end $$;
