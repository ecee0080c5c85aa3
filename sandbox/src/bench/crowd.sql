-- A crowd for the tenant whose slug is in crowd.slug, as many as crowd.size says; a tenth of them has not
-- joined. A hundred kinds of names, all statuses and roles, an invitation and its mail for each. Triggers and
-- references rest meanwhile, and indexes are made afterwards, or a million would take long.
set session_replication_role = replica;

do $$
declare definition text;
begin
    create temp table resting as
        select indexdef from pg_indexes where tablename = 'people' and indexname not in
            (select conname from pg_constraint where conrelid = 'people'::regclass);
    for definition in select indexname from pg_indexes where tablename = 'people' and indexname not in
        (select conname from pg_constraint where conrelid = 'people'::regclass)
    loop
        execute 'drop index ' || definition;
    end loop;
end $$;

insert into people (tenant_id, person_id, account_id, email_address, folded_address, name, roles_given_by,
    created_at, sort_name, search_text, status, joined_at, deactivated_at, last_seen_at, attention)
select t.tenant_id, gen_random_uuid(), case when has_joined then gen_random_uuid() end, address, address, name,
    t.roles_given_by, '2026-01-01', lower(name), ' ' || lower(name) || ' ' || address || ' ' || translate(address, '@.', '  '),
    status::person_status,
    case when has_joined then '2025-01-01'::timestamptz + n * interval '30 seconds' end,
    case when status = 'deactivated' then '2026-02-01'::timestamptz end,
    case when has_joined and n % 3 > 0 then '2026-01-01'::timestamptz + (n * 7919 % 1000000) * interval '2 seconds' end,
    case when status = 'not_delivered' then 'not_delivered'::person_attention
        when status = 'invited' and n % 7 = 0 then 'unopened' end
from (select p.tenant_id, p.roles_given_by from people p join tenants t using (tenant_id)
    where t.slug = current_setting('crowd.slug') limit 1) t
cross join lateral (
    select n, initcap(first || ' ' || last) as name,
        first || '.' || last || n || '@d' || n % 200 || '.example' as address,
        case when n % 1000 < 70 then 'invited' when n % 1000 < 72 then 'not_delivered' when n % 1000 < 80 then 'expired'
            when n % 1000 < 90 then 'declined' when n % 1000 < 100 then 'revoked'
            when n % 1000 < 130 then 'deactivated' else 'active' end as status,
        n % 1000 >= 100 as has_joined
    from (select n::bigint as n,
            (array['anna', 'bo', 'carla', 'dirk', 'eva', 'frank', 'gert', 'hanna', 'ivo', 'jan'])[1 + n % 10] as first,
            (array['jansen', 'bakker', 'visser', 'smit', 'meijer', 'mulder', 'bos', 'vos', 'prins', 'blom', 'koster'])[1 + n % 11]
                as last
        from generate_series(1, current_setting('crowd.size')::bigint) n) numbers) made;

insert into person_roles
select p.tenant_id, p.person_id, r.role_id
from (select tenant_id, person_id, row_number() over () as n from people join tenants using (tenant_id)
    where slug = current_setting('crowd.slug') and folded_address like '%@d%.example') p
join roles r on r.tenant_id = p.tenant_id and r.kind = case
    when n % 1000 = 0 then 'administrator' when n % 50 = 0 then 'manager' when n % 4 = 0 then 'registrar' else 'viewer' end;

insert into invitations (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at, accepted_at)
select tenant_id, gen_random_uuid(), person_id, roles_given_by, now() - interval '1 day', now() - interval '1 day', now() + interval '29 days',
    joined_at
from people join tenants using (tenant_id)
where slug = current_setting('crowd.slug') and folded_address like '%@d%.example';

insert into messages (message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject, language,
    text_body, html_body, promised_at, attempts, sent_at)
select gen_random_uuid(), tenant_id, person_id, gen_random_uuid(), 'invitation', folded_address, '', '', 'en', '', '',
    '2026-01-01', 1, '2026-01-01'
from people join tenants using (tenant_id)
where slug = current_setting('crowd.slug') and folded_address like '%@d%.example';

do $$
declare definition text;
begin
    for definition in select indexdef from resting loop
        execute definition;
    end loop;
end $$;

drop table resting;
set session_replication_role = origin;
