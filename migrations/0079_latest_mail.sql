-- How people stand, by what is known of them. Whatever is written down after an invitation's end shows that it has ended, at once; and
-- a mail that was called back is not the latest, whatever the clocks of those who promised it and the one instead of it.
create or replace function listing_of(the_person people, moment timestamptz)
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
            when i.opened_at is not null and i.opened_at + interval '1 day' <= known.at then 'not_in'
            when i.opened_at is null and i.sent_at + interval '3 days' <= known.at then 'unopened'
        end,
        case when standing.status in ('invited', 'not_delivered') then least(
            i.ends_at,
            case when i.opened_at is null and i.sent_at + interval '3 days' > known.at then i.sent_at + interval '3 days' end,
            case when i.opened_at + interval '1 day' > known.at then i.opened_at + interval '1 day' end)
        end
    from (select) one
    left join lateral (
        select * from invitations
        where tenant_id = the_person.tenant_id and person_id = the_person.person_id
        order by created_at desc limit 1) i on true
    left join lateral (
        select given_up_at from messages
        where tenant_id = the_person.tenant_id and person_id = the_person.person_id and link_id is not null
        order by recalled_at is not null, promised_at desc limit 1) m on true
    -- It is no earlier than any of these.
    cross join lateral (select greatest(moment, i.sent_at, i.opened_at, i.renewed_at, i.asked_again_at, i.end_told_at) as at) known
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
        when i.ends_at <= known.at then 'expired'
        when m.given_up_at is not null then 'not_delivered'
        else 'invited'
    end as status) standing
$$;

create or replace view listed_people as
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
    m.attempts as mail_attempts, m.answer as mail_answer, p.held_at, p.masked_at,
    i.asked_again_at, i.changed_mind_at, i.declined_because
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
    order by m.recalled_at is not null, m.promised_at desc limit 1) m on true;
