-- A second wall for writes: the product's role writes rows of one tenant only, the one that its transaction is bound to,
-- whatever a statement's own condition says. Reading is as free as before. Whoever owns the tables is not held back:
-- migrations, and the triggers that keep columns of people.
--
-- Inserting or changing another tenant's row breaks the statement; another tenant's row is not there to be deleted.
-- Without a tenant bound, nothing is written.

-- Binds the transaction to a tenant: done by the statements that lock the tenant, or one thing of it, and by the one
-- that looks up what somebody may do there, so that no deed asks the database once more for it. What is done across
-- tenants stays so. Always true, so that it can stand in a condition.
create function bind_tenant(tenant uuid) returns boolean language plpgsql volatile as $$
begin
    if current_setting('app.tenant', true) is distinct from '*' then
        perform set_config('app.tenant', tenant::text, true);
    end if;
    return true;
end $$;

-- For what is done across tenants: workers taking up what is due, tidying, erasing an account.
create function bind_all_tenants() returns boolean language plpgsql volatile as $$
begin
    perform set_config('app.tenant', '*', true);
    return true;
end $$;

-- Puts up the walls, for tables of later migrations too: called after each migration, once the role is there. Each
-- table with a tenant_id has them; of the trail the role writes nothing anyway.
create function settle_tenant_walls() returns void language plpgsql as $$
declare
    tenants_table record;
    upkeep regprocedure;
    is_bound constant text := '(select current_setting(''app.tenant'', true)) in (''*'', tenant_id::text)';
    may_be_added text;
    may_become text;
begin
    perform pg_advisory_xact_lock(hashtextextended('settle_app_privileges', 0));
    for tenants_table in
        select c.oid::regclass as name, c.relname from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
            and c.relname not like 'audit\_%' and pg_has_role(c.relowner, 'usage')
    loop
        may_be_added := is_bound;
        may_become := is_bound;
        if tenants_table.relname = 'messages' then
            -- Some are the platform's, and the worker that sends them asks nobody whose they are.
            may_be_added := 'tenant_id is null or ' || is_bound;
            may_become := 'true';
        end if;
        execute format('alter table %s enable row level security', tenants_table.name);
        execute format('create policy reads on %s for select to smarttrackers_app using (true)', tenants_table.name);
        execute format('create policy inserts on %s for insert to smarttrackers_app with check (%s)',
            tenants_table.name, may_be_added);
        -- Rows are locked before it is known whose they are.
        execute format('create policy updates on %s for update to smarttrackers_app using (true) with check (%s)',
            tenants_table.name, may_become);
        execute format('create policy deletes on %s for delete to smarttrackers_app using (%s)',
            tenants_table.name, is_bound);
    end loop;
    -- Triggers keep what follows from other rows, whoever writes those.
    for upkeep in
        select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
            and not p.prosecdef and pg_has_role(p.proowner, 'usage')
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter function %s security definer set search_path = public, pg_temp', upkeep);
    end loop;
end $$;
