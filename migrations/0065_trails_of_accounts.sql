-- What is done about the sessions of one account has a chain of its own: logging out waits for nobody else who logs out.
-- And what takes from the trail looks itself whether that is due.

-- A chain is a tenant's, the platform's, or, since now, an account's. All that is there fits: it fitted what was narrower.
alter table audit_chain_entries drop constraint audit_chain_entries_chain;
alter table audit_chain_entries
    add constraint audit_chain_entries_of_tenant check (tenant_id is null or chain_id = tenant_id) not valid;

-- Adds entries to a chain, in the order given. All arrays are of one length.
create function append_to_audit_chain(chain uuid, the_tenant uuid, the_request uuid, the_client text, ids uuid[],
    moments timestamptz[], actors text[], accounts uuid[], acts text[], people uuid[], all_facts jsonb[])
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    first bigint;
    last_hash bytea;
    client_text constant text := coalesce(the_client, '');
    entry record;
    facts_salts bytea[] := '{}';
    client_salts bytea[] := '{}';
    facts_digests bytea[] := '{}';
    client_digests bytea[] := '{}';
    hashes bytea[] := '{}';
begin
    select h.number, h.hash into first, last_hash from audit_heads h where h.chain_id = chain for update;
    if not found then
        insert into audit_heads values (chain, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        select h.number, h.hash into first, last_hash from audit_heads h where h.chain_id = chain for update;
    end if;
    hashes := hashes || last_hash;
    -- Each has salts of its own, so that equal facts have different digests.
    for entry in
        select salted.*, sha256(facts_salt || convert_to(facts::text, 'UTF8')) as facts_digest,
            sha256(client_salt || convert_to(client_text, 'UTF8')) as client_digest
        from (
            select e.*, uuid_send(gen_random_uuid()) as facts_salt, uuid_send(gen_random_uuid()) as client_salt
            from unnest(ids, moments, actors, accounts, acts, people, all_facts) with ordinality
                as e (id, moment, actor, account, act, person, facts, place)
            order by place) salted
    loop
        last_hash := audit_hash(last_hash, chain, first + entry.place, entry.id, entry.moment, entry.actor,
            entry.account, entry.act, entry.person, the_request, entry.facts_digest, entry.client_digest);
        hashes := array_append(hashes, last_hash);
        facts_salts := array_append(facts_salts, entry.facts_salt);
        client_salts := array_append(client_salts, entry.client_salt);
        facts_digests := array_append(facts_digests, entry.facts_digest);
        client_digests := array_append(client_digests, entry.client_digest);
    end loop;
    insert into audit_chain_entries (chain_id, number, tenant_id, audit_entry_id, occurred_at, actor,
        actor_account_id, act, person_id, request_id, facts_digest, client_digest, previous_hash, hash)
    select chain, first + place, the_tenant, id, moment, written.actor, account, written.act, person, the_request,
        of_facts, of_client, previous, written.hash
    from unnest(ids, moments, actors, accounts, acts, people, facts_digests, client_digests, trim_array(hashes, 1),
            hashes[2:]) with ordinality
        as written (id, moment, actor, account, act, person, of_facts, of_client, previous, hash, place);
    insert into audit_details (chain_id, number, facts, facts_salt, client, client_salt)
    select chain, first + place, told, of_facts, client_text, of_client
    from unnest(all_facts, facts_salts, client_salts) with ordinality as beside (told, of_facts, of_client, place);
    update audit_heads set number = first + cardinality(ids), hash = last_hash where chain_id = chain;
end $$;

-- The version before knows tenants and the platform only.
create or replace function append_audit_entries(the_tenant uuid, the_request uuid, the_client text, ids uuid[],
    moments timestamptz[], actors text[], accounts uuid[], acts text[], people uuid[], all_facts jsonb[])
returns void language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    select append_to_audit_chain(coalesce(the_tenant, '00000000-0000-0000-0000-000000000000'), the_tenant, the_request,
        the_client, ids, moments, actors, accounts, acts, people, all_facts)
$$;

-- Empties what entries of a chain tell: of some their facts, of some where they were done from. Only while an account is
-- being erased, in that very transaction, or of people who are masked.
create or replace function erase_audit_details(chain uuid, of_facts bigint[], of_clients bigint[])
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (
            select from audit_chain_entries e
            where e.chain_id = chain and e.number = any(of_facts || of_clients) and not exists (
                select from people p
                where p.tenant_id = e.tenant_id and p.person_id = e.person_id and p.masked_at is not null))
        and not exists (
            select from accounts a where a.erased_at is not null and a.xmin = pg_current_xact_id()::xid)
    then
        raise insufficient_privilege using message = 'nobody is being erased of whom these entries tell';
    end if;
    update audit_details set facts = null, facts_salt = null
    where chain_id = chain and number = any(of_facts) and facts is not null;
    update audit_details set client = null, client_salt = null
    where chain_id = chain and number = any(of_clients) and client is not null;
end $$;

-- Forgets up to `most` entries of the chain of a tenant whose deletion is due and of which the roles are gone; says how
-- many. A tenant has roles from its first moment until it is erased.
create or replace function forget_audit_chain(gone uuid, most bigint)
returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    forgotten bigint;
begin
    if not exists (select from tenants where tenant_id = gone and deletion_due_at <= now()) then
        raise insufficient_privilege using message = 'the deletion of this tenant is not due';
    end if;
    if exists (select from roles where tenant_id = gone) then
        raise exception 'the tenant % is still there', gone;
    end if;
    delete from audit_details where chain_id = gone and number in (
        select number from audit_chain_entries where chain_id = gone order by number limit most);
    delete from audit_chain_entries where chain_id = gone and number in (
        select number from audit_chain_entries where chain_id = gone order by number limit most);
    get diagnostics forgotten = row_count;
    if forgotten < most then
        delete from audit_heads where chain_id = gone;
    end if;
    return forgotten;
end $$;

revoke all on function append_to_audit_chain from public;

-- Brings the role's privileges to what they must be, for tables of later migrations too: called after each migration
-- and harmless to repeat. False where the role is missing and whoever runs this may not make it.
create or replace function settle_app_privileges() returns boolean language plpgsql as $$
declare
    relation record;
begin
    -- One at a time: catalogs cannot be written by two at once.
    perform pg_advisory_xact_lock(hashtextextended('settle_app_privileges', 0));
    if not exists (select from pg_roles where rolname = 'smarttrackers_app') then
        begin
            create role smarttrackers_app nologin;
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then return false;
        end;
    end if;
    if not pg_has_role('smarttrackers_app', 'member') then
        begin
            execute format('grant smarttrackers_app to %I', current_user);
        exception when insufficient_privilege then null;
        end;
    end if;
    if not has_schema_privilege('smarttrackers_app', 'public', 'usage') then
        grant usage on schema public to smarttrackers_app;
    end if;
    for relation in
        select c.oid::regclass as name,
            c.relname in ('audit_chain_entries', 'audit_heads', 'audit_details', 'audit_entries', '_sqlx_migrations')
                as is_only_read,
            has_table_privilege('smarttrackers_app', c.oid, 'select') as may_read,
            has_table_privilege('smarttrackers_app', c.oid, 'insert')
                and has_table_privilege('smarttrackers_app', c.oid, 'update')
                and has_table_privilege('smarttrackers_app', c.oid, 'delete') as may_write_all,
            has_table_privilege('smarttrackers_app', c.oid, 'insert,update,delete,truncate') as may_write_some
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
            and pg_has_role(c.relowner, 'usage')
    loop
        if not relation.may_read then
            execute format('grant select on %s to smarttrackers_app', relation.name);
        end if;
        if relation.is_only_read and relation.may_write_some then
            execute format('revoke all on %s from smarttrackers_app, public', relation.name);
            execute format('grant select on %s to smarttrackers_app', relation.name);
        elsif not relation.is_only_read and not relation.may_write_all then
            execute format('grant insert, update, delete on %s to smarttrackers_app', relation.name);
        end if;
    end loop;
    if not has_function_privilege('smarttrackers_app', 'append_to_audit_chain(uuid, uuid, uuid, text, uuid[], '
        'timestamptz[], text[], uuid[], text[], uuid[], jsonb[])', 'execute')
    then
        grant execute on function append_audit_entries, append_to_audit_chain, erase_audit_details, forget_audit_chain
            to smarttrackers_app;
    end if;
    return true;
end $$;
