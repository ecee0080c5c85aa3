-- The trail as a chain for each tenant: every entry carries a hash over itself and over the hash before it, so that
-- what is changed, taken out, put in or put elsewhere afterwards shows. Only `append_audit_entries` adds to it and only
-- `erase_audit_details` takes from beside it; the product's own database role has no other right to write here.

-- One row for each entry. chain_id is the tenant, or all zeros for what concerns the platform; number counts from 1
-- without a gap. What may have to be erased one day is beside the chain; in here is only its salted digest.
create table audit_chain_entries (
    chain_id         uuid        not null,
    number           bigint      not null,
    tenant_id        uuid,
    audit_entry_id   uuid        not null,
    occurred_at      timestamptz not null,
    actor            text        not null,
    actor_account_id uuid,
    act              text        not null,
    person_id        uuid,
    request_id       uuid,
    facts_digest     bytea       not null,
    client_digest    bytea       not null,
    previous_hash    bytea       not null,
    hash             bytea       not null,
    constraint audit_chain_entries_pkey primary key (chain_id, number),
    constraint audit_chain_entries_chain
        check (chain_id = coalesce(tenant_id, '00000000-0000-0000-0000-000000000000')),
    constraint audit_chain_entries_actor check (actor in ('person', 'superadmin', 'system')),
    constraint audit_chain_entries_account check ((actor = 'system') = (actor_account_id is null)),
    constraint audit_chain_entries_act check (act ~ '^[a-z_]+$')
);
create index audit_chain_entries_by_time on audit_chain_entries (chain_id, occurred_at, number);
create index audit_chain_entries_of_person on audit_chain_entries (tenant_id, person_id, occurred_at, number)
    where person_id is not null;
create index audit_chain_entries_of_actor on audit_chain_entries (actor_account_id, chain_id, occurred_at, number)
    where actor_account_id is not null;
create index audit_chain_entries_of_act on audit_chain_entries (chain_id, act, occurred_at, number);

-- The end of each chain. Whoever adds to a chain holds its row until commit, and takes it last of all locks.
create table audit_heads (
    chain_id uuid   not null,
    number   bigint not null,
    hash     bytea  not null,
    constraint audit_heads_pkey primary key (chain_id)
);

-- Beside the chain: what an entry tells, and the shortened address it was done from. Erasing empties a pair; without
-- its salt the digest in the chain says nothing of what it was.
create table audit_details (
    chain_id    uuid   not null,
    number      bigint not null,
    facts       jsonb,
    facts_salt  bytea,
    client      text,
    client_salt bytea,
    constraint audit_details_pkey primary key (chain_id, number),
    constraint audit_details_facts check ((facts is null) = (facts_salt is null)),
    constraint audit_details_client check ((client is null) = (client_salt is null))
);

-- What the hash of an entry is made of. `smarttrackers audit verify` says the same in src/audit/chain.rs.
create function audit_hash(previous bytea, chain uuid, number bigint, id uuid, moment timestamptz, actor text,
    account uuid, act text, person uuid, request uuid, facts_digest bytea, client_digest bytea)
returns bytea language sql stable as $$
    select sha256(previous || convert_to(concat_ws(E'\n', 'smarttrackers audit 1', chain, number, id,
        to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, coalesce(account::text, ''), act,
        coalesce(person::text, ''), coalesce(request::text, ''), encode(facts_digest, 'hex'),
        encode(client_digest, 'hex')), 'UTF8'))
$$;

-- Adds entries to a tenant's chain, in the order given. All arrays are of one length.
create function append_audit_entries(the_tenant uuid, the_request uuid, the_client text, ids uuid[],
    moments timestamptz[], actors text[], accounts uuid[], acts text[], people uuid[], all_facts jsonb[])
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    chain constant uuid := coalesce(the_tenant, '00000000-0000-0000-0000-000000000000');
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

-- Empties what entries of a chain tell: of some their facts, of some where they were done from.
create function erase_audit_details(chain uuid, of_facts bigint[], of_clients bigint[])
returns void language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    update audit_details set facts = null, facts_salt = null
    where chain_id = chain and number = any(of_facts) and facts is not null;
    update audit_details set client = null, client_salt = null
    where chain_id = chain and number = any(of_clients) and client is not null;
$$;

-- Forgets up to `most` entries of the chain of a tenant that is being erased; says how many. A tenant has roles from its
-- first moment until it is erased.
create function forget_audit_chain(gone uuid, most bigint)
returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    forgotten bigint;
begin
    if gone is null or exists (select from roles where tenant_id = gone) then
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

revoke all on function append_audit_entries, erase_audit_details, forget_audit_chain from public;

-- What was recorded before becomes the beginning of each chain.
alter table audit_entries rename to old_audit_entries;
do $$
begin
    perform append_audit_entries(tenant_id, null, null, array_agg(audit_entry_id order by occurred_at, audit_entry_id),
        array_agg(occurred_at order by occurred_at, audit_entry_id), array_agg(actor order by occurred_at, audit_entry_id),
        array_agg(actor_account_id order by occurred_at, audit_entry_id), array_agg(act order by occurred_at, audit_entry_id),
        array_agg(person_id order by occurred_at, audit_entry_id), array_agg(facts order by occurred_at, audit_entry_id))
    from old_audit_entries group by tenant_id;
end $$;
drop table old_audit_entries;

-- The trail as it is read. Facts that were erased are null.
create view audit_entries as
select e.chain_id, e.number, e.tenant_id, e.audit_entry_id, e.occurred_at, e.actor, e.actor_account_id, e.act, e.person_id,
    e.request_id, d.facts, d.client
from audit_chain_entries e left join audit_details d on d.chain_id = e.chain_id and d.number = e.number;
