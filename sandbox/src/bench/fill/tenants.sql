-- A tenant for each row (slug, size) of the table wanted, with the built-in roles and an administrator of its own, whose session
-- opens with a secret that the benchmark can work out again.
create temp table founded as
select gen_random_uuid() as tenant_id, gen_random_uuid() as account_id, gen_random_uuid() as person_id, column1 as slug, column2 as size from wanted;

-- They may invite as many as they like: how many that is in a day is not what is measured.
insert into tenants (tenant_id, slug, name, language, created_at, limits_lifted_at)
select f.tenant_id, f.slug, f.slug, 'en', now(), now() from founded f;

insert into roles (tenant_id, role_id, kind, permissions, created_at)
select f.tenant_id, gen_random_uuid(), r.kind, r.permissions, now()
from founded f, roles r join tenants t using (tenant_id) where t.slug = 'acme' and r.kind <> 'own';

insert into accounts (account_id, issuer, subject, email_address, folded_address, name, created_at, signed_in_at)
select account_id, 'https://crowd.invalid', slug, address, address, 'Administrator', now(), now()
from founded, lateral (select 'administrator@' || slug || '.example' as address) a;

insert into people (tenant_id, person_id, account_id, email_address, folded_address, name, roles_given_by, created_at, joined_at,
    sort_name, search_text)
select tenant_id, person_id, account_id, address, address, 'Administrator', account_id, now(), now(), 'administrator',
    ' administrator ' || address
from founded, lateral (select 'administrator@' || slug || '.example' as address) a;

insert into person_roles (tenant_id, person_id, role_id)
select f.tenant_id, f.person_id, r.role_id from founded f join roles r on r.tenant_id = f.tenant_id and r.kind = 'administrator';

insert into sessions (session_digest, session_id, account_id, id_token, created_at, seen_at, ends_at, latest_end_at, browser, system, network)
select sha256(sha256(('session:' || slug)::bytea)), gen_random_uuid(), account_id, '', now(), now(), now() + interval '1 hour',
    now() + interval '10 hours', 'Benchmark', '', '127.0.0'
from founded;

create table crowds as select tenant_id, size from founded;
drop table founded;
