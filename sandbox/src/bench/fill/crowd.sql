-- People for the tenants in the table crowds, as many as it says for each: a hundred kinds of names, all statuses and
-- roles; each with an invitation and its mail, who has joined with an account, and whose invitation is open with a
-- link. A tenth of them is still invited. Triggers rest meanwhile: what they would write is written right here.
set session_replication_role = replica;
set synchronous_commit = off;

create temp table made as
select crowds.tenant_id, gen_random_uuid() as person_id, gen_random_uuid() as account_id, gen_random_uuid() as invitation_id,
    gen_random_uuid() as link_id, t.giver_id, n,
    initcap(first || ' ' || last) as name,
    -- Nobody is in two tenants: each has domains of its own.
    first || '.' || last || n || '@d' || n % 200 || '.' || left(crowds.tenant_id::text, 8) || '.example' as address,
    case when n % 1000 < 100 then 'invited' when n % 1000 < 102 then 'not_delivered' when n % 1000 < 110 then 'expired'
        when n % 1000 < 120 then 'declined' when n % 1000 < 130 then 'revoked'
        when n % 1000 < 160 then 'deactivated' else 'active' end::person_status as status,
    n % 1000 >= 130 as has_joined
from crowds
join lateral (select roles_given_by as giver_id from people p where p.tenant_id = crowds.tenant_id limit 1) t on true
cross join lateral (select n::bigint as n,
        (array['anna', 'bo', 'carla', 'dirk', 'eva', 'frank', 'gert', 'hanna', 'ivo', 'jan'])[1 + n % 10] as first,
        (array['jansen', 'bakker', 'visser', 'smit', 'meijer', 'mulder', 'bos', 'vos', 'prins', 'blom', 'koster'])[1 + n % 11]
            as last
    from generate_series(1, crowds.size) n) numbers;

insert into accounts (account_id, issuer, subject, email_address, folded_address, name, created_at, signed_in_at)
select account_id, 'https://crowd.invalid', account_id::text, address, address, name, '2026-01-01', '2026-01-01'
from made where has_joined;

insert into people (tenant_id, person_id, account_id, email_address, folded_address, name, roles_given_by,
    created_at, sort_name, search_text, status, joined_at, deactivated_at, last_seen_at, attention, listing_due_at)
select tenant_id, person_id, case when has_joined then account_id end, address, address, name, giver_id, '2026-01-01',
    lower(name), ' ' || lower(name) || ' ' || address || ' ' || translate(address, '@.', '  '), status,
    case when has_joined then '2025-01-01'::timestamptz + n * interval '30 seconds' end,
    case when status = 'deactivated' then '2026-02-01'::timestamptz end,
    case when has_joined and n % 3 > 0 then '2026-01-01'::timestamptz + (n * 7919 % 1000000) * interval '2 seconds' end,
    case when status = 'not_delivered' then 'not_delivered'::person_attention
        when status = 'invited' and n % 7 = 0 then 'unopened' end,
    case when status in ('invited', 'not_delivered') then now() + interval '2 days' end
from made;

insert into person_roles
select made.tenant_id, person_id, role_id
from made join roles r on r.tenant_id = made.tenant_id and r.kind = case
    when n % 1000 = 0 then 'administrator' when n % 50 = 0 then 'manager' when n % 4 = 0 then 'registrar' else 'viewer' end;

insert into invitations (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at, accepted_at,
    declined_at, revoked_at, end_told_at)
select tenant_id, invitation_id, person_id, giver_id, at, at, at + interval '30 days',
    case when has_joined then at + interval '1 hour' end, case when status = 'declined' then at + interval '1 hour' end,
    case when status = 'revoked' then at + interval '1 hour' end,
    case when status = 'expired' then at + interval '30 days' end
from made, lateral (select case status when 'expired' then now() - interval '40 days' else now() - interval '1 day' end as at) sent;

insert into invitation_links (tenant_id, link_id, invitation_id, created_at)
select tenant_id, link_id, invitation_id, now() - interval '1 day' from made where status = 'invited';

-- Secrets that the benchmark can work out again: the digest of the tenant and the number.
insert into link_secrets (secret_digest, link_id, minted_at)
select sha256(sha256((tenant_id || ':' || n)::bytea)), link_id, now() - interval '1 day' from made where status = 'invited';

insert into messages (message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject, language,
    text_body, html_body, promised_at, attempts, sent_at, given_up_at)
select gen_random_uuid(), tenant_id, person_id, link_id, 'invitation', address, '', '', 'en', '', '', now() - interval '1 day', 1,
    case when status <> 'not_delivered' then now() - interval '1 day' end,
    case when status = 'not_delivered' then now() - interval '1 day' end
from made;

drop table made;
set session_replication_role = origin;
reset synchronous_commit;
