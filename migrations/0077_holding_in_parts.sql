-- Whoever vouches for very many open invitations can be deactivated, or lose a role, in one go: only the first of these are
-- held along with it, the rest in the minutes after. Nobody comes in meanwhile: whoever accepts is asked for anew.

-- From whom on (`behind`) the open people of a giver are yet to be looked at.
create table holds_due (
    hold_id   bigint generated always as identity,
    tenant_id uuid   not null,
    giver_id  uuid   not null,
    behind    uuid   not null,
    constraint holds_due_pkey primary key (hold_id),
    constraint holds_due_tenant foreign key (tenant_id) references tenants on delete cascade
);
create index holds_due_of_tenant on holds_due (tenant_id);

-- Holds or frees the next of the people for whose roles this account vouches and who have not joined. `reached`: the last of
-- them, null when there are no more.
create function hold_next_of(the_tenant uuid, giver uuid, behind uuid, at_most int, out looked_at int, out reached uuid)
language plpgsql as $$
declare
    has text[];
    is_free boolean := true;
    beyond uuid[] := '{}';
begin
    if not exists (select from superadmins where account_id = giver) then
        select coalesce(array_agg(distinct permission), '{}') into has
        from people it
        join person_roles pr on pr.tenant_id = it.tenant_id and pr.person_id = it.person_id
        join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
        cross join unnest(r.permissions) as permission
        where it.tenant_id = the_tenant and it.account_id = giver and it.joined_at is not null and it.deactivated_at is null;
        is_free := 'manage_people' = any(has);
        beyond := array(select role_id from roles where tenant_id = the_tenant and not permissions <@ has);
    end if;
    with these as materialized (
        select person_id from people
        where tenant_id = the_tenant and roles_given_by = giver and joined_at is null and masked_at is null
            and person_id > behind
        order by person_id limit at_most for no key update),
    changed as (
        update people p set held_at = case when p.held_at is null then now() end
        from these
        where p.tenant_id = the_tenant and p.person_id = these.person_id and p.roles_given_by = giver
            and p.joined_at is null and p.masked_at is null
            and (p.held_at is null) <> (is_free and not exists (
                select from person_roles pr
                where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id and pr.role_id = any(beyond))))
    select count(*), (array_agg(person_id order by person_id desc))[1] into looked_at, reached from these;
    if looked_at < at_most then
        reached := null;
    end if;
end $$;

-- Looks anew at the first people of these givers, and notes that there are more.
create or replace function hold_people_of(the_tenant uuid, givers uuid[]) returns void language plpgsql as $$
declare
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    room int := 200;
    giver uuid;
    looked_at int;
    reached uuid;
begin
    for giver in
        select it from unnest(givers) it
        where exists (
            select from people
            where tenant_id = the_tenant and roles_given_by = it and joined_at is null and masked_at is null)
    loop
        reached := nobody;
        if room > 0 then
            select it.looked_at, it.reached into looked_at, reached from hold_next_of(the_tenant, giver, nobody, room) it;
            room := room - looked_at;
        end if;
        if reached is not null then
            insert into holds_due (tenant_id, giver_id, behind) values (the_tenant, giver, reached);
        end if;
    end loop;
end $$;

-- Goes on where nobody does; false when there is nothing to do. What its giver may do stays so meanwhile: deeds that take it
-- away hold the tenant, which is passed over then.
create function hold_due() returns boolean language plpgsql as $$
declare
    due holds_due;
    last uuid;
begin
    select d.* into due from holds_due d join tenants t on t.tenant_id = d.tenant_id
    order by d.hold_id limit 1 for update of d skip locked for share of t skip locked;
    if not found then
        return false;
    end if;
    select it.reached into last from hold_next_of(due.tenant_id, due.giver_id, due.behind, 1000) it;
    if last is null then
        delete from holds_due where hold_id = due.hold_id;
    else
        update holds_due set behind = last where hold_id = due.hold_id;
    end if;
    return true;
end $$;
