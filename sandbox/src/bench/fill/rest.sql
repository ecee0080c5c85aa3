-- Takes the constraints and indexes of the tables that grow with people away, and keeps in the table resting what
-- makes them again: building them once over all rows takes a fraction of keeping them row by row. Indexes can be
-- built side by side (turn 1, the slowest first); constraints come one after another.
create table resting as
with growing as (
    select unnest(array['accounts', 'people', 'person_roles', 'invitations', 'invitation_links', 'link_secrets',
        'messages']::regclass[]) as relation),
constraints as (
    select * from pg_constraint
    where contype in ('p', 'u') and conrelid in (select relation from growing)
        or contype = 'f' and (conrelid in (select relation from growing) or confrelid in (select relation from growing)))
select 1 as turn, indrelid::regclass::text as relation, pg_get_indexdef(indexrelid) as make,
    format('drop index if exists %s', indexrelid::regclass) as drop,
    case when pg_get_indexdef(indexrelid) like '% gin %' then 0 else 1 end as place
from pg_index where indrelid in (select relation from growing)
union all
select 2, conrelid::regclass::text,
    format('alter table %s add constraint %I %s using index %2$I', conrelid::regclass, conname,
        case contype when 'p' then 'primary key' else 'unique' end),
    format('alter table %s drop constraint %I', conrelid::regclass, conname), 2
from constraints where contype <> 'f'
union all
select 3, conrelid::regclass::text,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
    format('alter table %s drop constraint %I', conrelid::regclass, conname), 3
from constraints where contype = 'f';

do $$
declare statement text;
begin
    for statement in select drop from resting order by turn desc loop
        execute statement;
    end loop;
end $$;
