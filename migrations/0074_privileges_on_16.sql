-- Brings the role's privileges to what they must be, as before, also where Postgres is 16 or newer and the owner no superuser.
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
    -- Since Postgres 16 who makes a role is a member of it, but may not act as it until they grant themselves that.
    if not pg_has_role('smarttrackers_app',
        case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end)
    then
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
