-- Inviting very many at once costs less: what Settings > People is sorted by is worked out within the statement that asks,
-- instead of by a call for each person, and nothing is looked up twice.

-- What the columns say of a person at a moment, as `person_listing` did. As a table, so that it becomes part of the
-- statement around it.
create function listing_of(the_person people, moment timestamptz)
returns table (status person_status, attention person_attention, due_at timestamptz)
language sql stable as $$
    select standing.status,
        case
            when the_person.masked_at is not null then null
            when standing.status = 'wants_to_join' then 'wants_to_join'::person_attention
            when standing.status = 'not_delivered' then 'not_delivered'
            when standing.status = 'expired' and i.asked_again_at is not null then 'asked_again'
            when standing.status = 'declined' and i.changed_mind_at is not null then 'changed_mind'
            when standing.status <> 'invited' then null
            when the_person.held_at is not null then 'held'
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
        when exists (
            select from join_requests
            where tenant_id = the_person.tenant_id and person_id = the_person.person_id
                and invitation_id = i.invitation_id and approved_at is null and refused_at is null)
            then 'wants_to_join'
        when i.ends_at <= moment then 'expired'
        when m.given_up_at is not null then 'not_delivered'
        else 'invited'
    end as status) standing
$$;

-- The version before calls it by this name.
create or replace function person_listing(the_person people, moment timestamptz,
    out status person_status, out attention person_attention, out due_at timestamptz)
language sql stable as $$ select * from listing_of(the_person, moment) $$;

create or replace function list_person_anew() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
    select * from listing_of(new, '-infinity') into new.status, new.attention, new.listing_due_at;
    return new;
end $$;

create or replace function list_people_of_changed() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
    update people p
    set status = now_listed.status, attention = now_listed.attention, listing_due_at = now_listed.due_at
    from (select distinct tenant_id, person_id from changed) c
    join people was on was.tenant_id = c.tenant_id and was.person_id = c.person_id
    cross join lateral listing_of(was, '-infinity') now_listed
    where p.tenant_id = was.tenant_id and p.person_id = was.person_id
        and (was.status, was.attention, was.listing_due_at)
            is distinct from (now_listed.status, now_listed.attention, now_listed.due_at);
    return null;
end $$;

-- This version writes `offered_roles` itself; the trigger does it for the version before.
create or replace trigger invitations_begun before insert on invitations for each row
    when (new.offered_roles is null) execute function offer_anew();
