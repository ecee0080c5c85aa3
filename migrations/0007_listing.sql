-- What Settings > People is searched, sorted and filtered by, at any size, from indexes alone.
--
-- The truth stays where it was: the dates of people, invitations and messages. The columns below repeat
-- what follows from them, because no index reaches across tables; triggers keep them, so that no deed can
-- forget to. What only time changes (an end that passes) is looked at when it is due, by listing_due_at.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- In the order in which the list sorts by status.
create type person_status as enum
    ('wants_to_join', 'not_delivered', 'invited', 'expired', 'declined', 'revoked', 'active', 'deactivated');

-- Why an administrator should look at somebody.
create type person_attention as enum ('wants_to_join', 'not_delivered', 'other_address', 'not_in', 'unopened');

-- When a person came by with a link, signed in; and when they did so with another address than the invited one.
alter table invitations
    add column opened_at timestamptz,
    add column other_address_at timestamptz;

drop view listed_people;

-- sort_name and search_text are folded by the product: small letters of the Latin alphabet. Byte order
-- ("C") sorts the same on every system.
alter table people
    alter column folded_address type text collate "C",
    add column sort_name text collate "C",
    add column search_text text collate "C",
    add column status person_status not null default 'invited',
    add column attention person_attention,
    add column listing_due_at timestamptz,
    add column last_seen_at timestamptz;
update people set
    sort_name = lower(coalesce(nullif(name, ''), folded_address)),
    search_text = ' ' || lower(name) || ' ' || folded_address;
alter table people
    alter column sort_name set not null,
    alter column search_text set not null;

create index people_by_name on people (tenant_id, sort_name, person_id);
create index people_by_last_seen on people (tenant_id, coalesce(last_seen_at, '-infinity'), person_id);
create index people_by_joined on people (tenant_id, coalesce(joined_at, '-infinity'), person_id);
create index people_by_status on people (tenant_id, status, sort_name, person_id);
create index people_by_status_address on people (tenant_id, status, folded_address);
create index people_by_status_last_seen on people (tenant_id, status, coalesce(last_seen_at, '-infinity'), person_id);
create index people_by_status_joined on people (tenant_id, status, coalesce(joined_at, '-infinity'), person_id);
create index people_in_need on people (tenant_id, sort_name, person_id) where attention is not null;
create index people_in_need_by_address on people (tenant_id, folded_address) where attention is not null;
create index people_in_need_by_status on people (tenant_id, status, sort_name, person_id) where attention is not null;
create index people_in_need_by_last_seen on people (tenant_id, coalesce(last_seen_at, '-infinity'), person_id)
    where attention is not null;
create index people_in_need_by_joined on people (tenant_id, coalesce(joined_at, '-infinity'), person_id)
    where attention is not null;
create index people_search on people using gin (tenant_id, search_text gin_trgm_ops);
create index people_listing_due on people (listing_due_at) where listing_due_at is not null;

drop index person_roles_by_role;
create index person_roles_by_role on person_roles (tenant_id, role_id, person_id);

-- What the columns say of a person at a moment. The moment '-infinity' leaves out what only time changes.
create function person_listing(the_person people, moment timestamptz,
    out status person_status, out attention person_attention, out due_at timestamptz)
language sql stable as $$
    select standing.status,
        case
            when standing.status = 'not_delivered' then 'not_delivered'::person_attention
            when standing.status <> 'invited' then null
            when i.other_address_at is not null then 'other_address'
            when i.opened_at is not null and i.opened_at + interval '1 day' <= moment then 'not_in'
            when i.opened_at is null and i.sent_at + interval '3 days' <= moment then 'unopened'
        end,
        case when standing.status in ('invited', 'not_delivered') then least(
            i.ends_at,
            case when i.opened_at is null and i.sent_at + interval '3 days' > moment then i.sent_at + interval '3 days' end,
            case when i.opened_at + interval '1 day' > moment then i.opened_at + interval '1 day' end)
        end
    from (select) one
    left join lateral (
        select * from invitations
        where tenant_id = the_person.tenant_id and person_id = the_person.person_id
        order by created_at desc limit 1) i on true
    left join lateral (
        select given_up_at from messages
        where tenant_id = the_person.tenant_id and person_id = the_person.person_id and link_id is not null
        order by promised_at desc limit 1) m on true
    cross join lateral (select case
        when the_person.deactivated_at is not null then 'deactivated'::person_status
        when the_person.joined_at is not null then 'active'
        when i.declined_at is not null then 'declined'
        when i.revoked_at is not null then 'revoked'
        when i.ends_at <= moment then 'expired'
        when m.given_up_at is not null then 'not_delivered'
        else 'invited'
    end as status) standing
$$;

create function list_person_anew() returns trigger language plpgsql as $$
begin
    select * from person_listing(new, '-infinity') into new.status, new.attention, new.listing_due_at;
    return new;
end $$;
create trigger people_listing before update of joined_at, deactivated_at on people
    for each row execute function list_person_anew();

create function list_people_of_changed() returns trigger language plpgsql as $$
begin
    update people p
    set status = now_listed.status, attention = now_listed.attention, listing_due_at = now_listed.due_at
    from (select distinct tenant_id, person_id from changed) c
    join people was on was.tenant_id = c.tenant_id and was.person_id = c.person_id
    cross join lateral person_listing(was, '-infinity') now_listed
    where p.tenant_id = was.tenant_id and p.person_id = was.person_id
        and (p.status, p.attention, p.listing_due_at)
            is distinct from (now_listed.status, now_listed.attention, now_listed.due_at);
    return null;
end $$;
create trigger invitations_inserted_listing after insert on invitations
    referencing new table as changed for each statement execute function list_people_of_changed();
create trigger invitations_updated_listing after update on invitations
    referencing new table as changed for each statement execute function list_people_of_changed();
create trigger messages_inserted_listing after insert on messages
    referencing new table as changed for each statement execute function list_people_of_changed();

create function list_person_of_message() returns trigger language plpgsql as $$
begin
    update people p
    set status = now_listed.status, attention = now_listed.attention, listing_due_at = now_listed.due_at
    from people was, lateral person_listing(was, '-infinity') now_listed
    where was.tenant_id = new.tenant_id and was.person_id = new.person_id
        and p.tenant_id = was.tenant_id and p.person_id = was.person_id
        and (p.status, p.attention, p.listing_due_at)
            is distinct from (now_listed.status, now_listed.attention, now_listed.due_at);
    return null;
end $$;
create trigger messages_given_up_listing after update on messages
    for each row when (old.given_up_at is distinct from new.given_up_at)
    execute function list_person_of_message();

-- What Settings > People shows of a person in one row: roles, latest invitation, latest invitation
-- mail with the last answer of the mail server. Read by key; every part is found by index.
create view listed_people as
select
    p.tenant_id, p.person_id, p.email_address, p.folded_address, p.name, p.language, p.account_id,
    p.roles_given_by, p.joined_at, p.deactivated_at, p.last_seen_at, p.attention::text as attention,
    (select coalesce(jsonb_agg(jsonb_build_object(
                'role_id', r.role_id, 'kind', r.kind, 'name', r.name, 'permissions', r.permissions)
                order by array_position(array['administrator', 'manager', 'registrar', 'viewer', 'own'], r.kind), r.name),
            '[]'::jsonb)
     from person_roles pr
     join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
     where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id) as roles,
    i.invitation_id, i.sent_at, i.ends_at, i.accepted_at, i.declined_at, i.revoked_at, i.opened_at,
    m.promised_at as mail_promised_at, m.sent_at as mail_sent_at, m.given_up_at as mail_given_up_at,
    m.attempts as mail_attempts, m.answer as mail_answer
from people p
left join lateral (
    select * from invitations
    where tenant_id = p.tenant_id and person_id = p.person_id
    order by created_at desc limit 1) i on true
left join lateral (
    select m.promised_at, m.sent_at, m.given_up_at, m.attempts,
        (select d.answer from deliveries d where d.message_id = m.message_id order by d.attempt desc limit 1) as answer
    from messages m
    where m.tenant_id = p.tenant_id and m.person_id = p.person_id and m.link_id is not null
    order by m.promised_at desc limit 1) m on true;
