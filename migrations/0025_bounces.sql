-- What comes back about a mail after its mail server has taken it.

-- bounced_at: told so since, the mail does not arrive; it is given up then although it may have been sent.
alter table messages
    add column bounced_at timestamptz,
    drop constraint messages_done,
    drop constraint messages_end_once,
    add constraint messages_done check ((next_attempt_at is null) = (num_nonnulls(sent_at, given_up_at) > 0)),
    add constraint messages_end_once check (num_nonnulls(sent_at, given_up_at) <= 1 or bounced_at is not null),
    add constraint messages_bounced check (bounced_at is null or given_up_at is not null);

-- The mails to an address, for reports that name nothing else.
create index messages_by_address on messages (lower(to_address collate "C"), promised_at desc);

-- The reports themselves: that a mail failed for good, once, and the latest that it is delayed.
create table bounces (
    message_id  uuid        not null,
    kind        text        not null,
    received_at timestamptz not null,
    reason      text        not null,
    constraint bounces_pkey primary key (message_id, kind),
    constraint bounces_message foreign key (message_id) references messages on delete cascade,
    constraint bounces_kind check (kind in ('failed', 'delayed'))
);

-- As before, but what came back speaks before the answer of our own mail server.
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
    m.attempts as mail_attempts, m.answer as mail_answer
from people p
left join lateral (
    select * from invitations
    where tenant_id = p.tenant_id and person_id = p.person_id
    order by created_at desc limit 1) i on true
left join lateral (
    select m.promised_at, m.sent_at, m.given_up_at, m.attempts,
        coalesce(
            (select b.reason from bounces b where b.message_id = m.message_id and b.kind = 'failed'),
            (select d.answer from deliveries d where d.message_id = m.message_id order by d.attempt desc limit 1)) as answer
    from messages m
    where m.tenant_id = p.tenant_id and m.person_id = p.person_id and m.link_id is not null
    order by m.promised_at desc limit 1) m on true;
