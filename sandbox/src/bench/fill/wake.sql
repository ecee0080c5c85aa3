-- Makes again what rest.sql took away.
do $$
declare statement text;
begin
    for statement in select make from resting order by turn, place loop
        execute statement;
    end loop;
end $$;
drop table resting;
