-- Promising very many mails at once costs less. A migration of its own, so that it waits for one table only, and once
-- for all that it does to it.
do $$ begin lock table messages in access exclusive mode; end $$;

-- One more mail changes how somebody stands only where the one before it was not delivered, or where it was given up
-- already.
create function list_people_of_promised() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
    update people p
    set status = now_listed.status, attention = now_listed.attention, listing_due_at = now_listed.due_at
    from (
        select tenant_id, person_id, bool_or(given_up_at is not null) as is_given_up from changed
        where link_id is not null group by tenant_id, person_id) c
    join people was on was.tenant_id = c.tenant_id and was.person_id = c.person_id
        and (was.status = 'not_delivered' or c.is_given_up)
    cross join lateral listing_of(was, '-infinity') now_listed
    where p.tenant_id = was.tenant_id and p.person_id = was.person_id
        and (was.status, was.attention, was.listing_due_at)
            is distinct from (now_listed.status, now_listed.attention, now_listed.due_at);
    return null;
end $$;
create or replace trigger messages_inserted_listing after insert on messages
    referencing new table as changed for each statement execute function list_people_of_promised();

-- Mails are kept for a moment only, in a way that takes least to write. Where the server cannot, the way it was.
do $$
begin
    alter table messages alter column html_body set compression lz4, alter column text_body set compression lz4;
exception when feature_not_supported then null;
end $$;
