-- The second wall around mails, which had a gate for the worker that sends them, and around what hangs on mails and links
-- without a tenant of its own. The worker says in each of its statements that it is at work; nobody else does.

-- For the statements of the mail worker and of reports about mails, which ask nobody whose they are.
create function bind_outbox() returns boolean language plpgsql volatile as $$
begin
    perform set_config('app.outbox', 'on', true);
    return true;
end $$;

create function refuse_another_tenant() returns trigger language plpgsql as $$
begin
    raise insufficient_privilege using message = 'a row stays with its tenant';
end $$;

create or replace function settle_tenant_walls() returns void language plpgsql as $$
declare
    of_tenants record;
    upkeep regprocedure;
    bound_to constant text := '(select current_setting(''app.tenant'', true))';
    is_bound constant text := bound_to || ' in (''*'', tenant_id::text)';
    is_across constant text := bound_to || ' = ''*''';
    is_unbound constant text := 'coalesce(' || bound_to || ', '''') in ('''', ''*'')';
    is_outbox text := '(select current_setting(''app.outbox'', true)) = ''on''';
    may_be_added text;
    may_become text;
    may_go text;
begin
    perform pg_advisory_xact_lock(hashtextextended('settle_app_privileges', 0));
    -- Workers of the version before do not say that they are at work, and have mails in their hands: they are let go on for
    -- as long as a roll-out takes.
    if exists (select from messages) then
        is_outbox := format('%s or now() < %L::timestamptz', is_outbox, now() + interval '10 minutes');
    end if;
    for of_tenants in
        select c.oid::regclass as name, c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
            and c.relname not like 'audit\_%' and pg_has_role(c.relowner, 'usage')
            and (c.relname in ('deliveries', 'bounces', 'link_secrets') or exists (
                select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))
    loop
        case of_tenants.relname
        when 'messages' then
            -- Some are the platform's.
            may_be_added := format('case when tenant_id is null then %s else %s end', is_unbound, is_bound);
            may_become := format('%s or %s', is_bound, is_outbox);
            may_go := is_bound;
        when 'deliveries', 'bounces' then
            may_be_added := format('%s or %s', is_across, is_outbox);
            may_become := may_be_added;
            may_go := is_across;
        when 'link_secrets' then
            may_be_added := format(
                '%s or %s
                 or exists (select from invitation_links l
                     where l.link_id = link_secrets.link_id and l.tenant_id::text = %s)
                 or %s and exists (select from superadmin_invitations i where i.link_id = link_secrets.link_id)',
                is_across, is_outbox, bound_to, is_unbound);
            may_become := is_across;
            may_go := is_across;
        else
            may_be_added := is_bound;
            may_become := is_bound;
            may_go := is_bound;
        end case;
        execute format('alter table %s enable row level security', of_tenants.name);
        execute format('create policy reads on %s for select to smarttrackers_app using (true)', of_tenants.name);
        execute format('create policy inserts on %s for insert to smarttrackers_app with check (%s)',
            of_tenants.name, may_be_added);
        -- Rows are locked before it is known whose they are.
        execute format('create policy updates on %s for update to smarttrackers_app using (true) with check (%s)',
            of_tenants.name, may_become);
        execute format('create policy deletes on %s for delete to smarttrackers_app using (%s)', of_tenants.name, may_go);
    end loop;
    -- What a row becomes is asked of the tenant that it names then: so it must not name another one.
    for of_tenants in
        select c.oid::regclass as name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            and c.relname not like 'audit\_%' and pg_has_role(c.relowner, 'usage')
            and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'stays_with_its_tenant')
    loop
        execute format('create trigger stays_with_its_tenant before update of tenant_id on %s for each row
            when (old.tenant_id is distinct from new.tenant_id) execute function refuse_another_tenant()', of_tenants.name);
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

-- Deeds of the version before write into tables of a tenant first, and promise their mail last: in that order, so that
-- none of them waits for this while this waits for it. What is there already is passed over below.
do $$
declare
    of_tenants record;
begin
    if exists (select from pg_roles where rolname = 'smarttrackers_app') then
        for of_tenants in
            select c.oid::regclass as name from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'messages'
                and c.relname not like 'audit\_%' and pg_has_role(c.relowner, 'usage')
                and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'stays_with_its_tenant')
        loop
            execute format('create trigger stays_with_its_tenant before update of tenant_id on %s for each row
                when (old.tenant_id is distinct from new.tenant_id) execute function refuse_another_tenant()', of_tenants.name);
        end loop;
    end if;
end $$;

-- The walls go up again at once where there have been any; else they do right after the migrations, as ever.
alter table messages disable row level security;
do $$
declare
    wall record;
begin
    for wall in select polname from pg_policy where polrelid = 'messages'::regclass loop
        execute format('drop policy %I on messages', wall.polname);
    end loop;
    if exists (select from pg_roles where rolname = 'smarttrackers_app') then
        perform settle_tenant_walls();
    end if;
end $$;
