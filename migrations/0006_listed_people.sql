-- What Settings > People shows of a person in one row: roles, latest invitation, latest invitation
-- mail with the last answer of the mail server. Read by key and page; every part is found by index.
create view listed_people as
select
    p.tenant_id, p.person_id, p.email_address, p.folded_address, p.name, p.language, p.account_id,
    p.roles_given_by,
    p.joined_at, p.deactivated_at,
    (select coalesce(jsonb_agg(jsonb_build_object(
                'role_id', r.role_id, 'kind', r.kind, 'name', r.name, 'permissions', r.permissions)
                order by array_position(array['administrator', 'manager', 'registrar', 'viewer', 'own'], r.kind), r.name),
            '[]'::jsonb)
     from person_roles pr
     join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
     where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id) as roles,
    i.invitation_id, i.sent_at, i.ends_at, i.accepted_at, i.declined_at, i.revoked_at,
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
