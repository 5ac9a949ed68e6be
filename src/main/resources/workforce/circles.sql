-- Who stands above themselves, on which day from on, and below whom: found among the edges, which it uses up.
create temporary table circle (day date not null, id uuid not null, above uuid not null) on commit drop;
create temporary table step (id uuid not null, above uuid not null) on commit drop;
do
$$
declare
    gone      bigint;
    gone_too  bigint;
    days      date[];
    day_of_it date;
    reach     bigint;
begin
    -- Whoever has nobody above, or nobody below, is in no circle; nor is then whoever is next to them. So far nearly all
    -- are gone; who is left at the end of a very long line is looked at below.
    for round in 1..50 loop
        delete from edge e where not exists (
            select from edge up
            where up.id = e.above and up.effective_from < e.effective_to and up.effective_to > e.effective_from);
        get diagnostics gone = row_count;
        delete from edge e where not exists (
            select from edge down
            where down.above = e.id and down.effective_from < e.effective_to and down.effective_to > e.effective_from);
        get diagnostics gone_too = row_count;
        exit when gone + gone_too = 0;
    end loop;
    -- A circle begins on a day on which one of its edges does.
    select array_agg(distinct effective_from order by effective_from) into days from edge;
    foreach day_of_it in array coalesce(days, '{}') loop
        delete from step;
        insert into step select id, above from edge where effective_from <= day_of_it and effective_to > day_of_it;
        -- Steps of twice the length each time: whoever still stands on somebody after more steps than there are people
        -- has walked into a circle, and everybody whom they stand on is in one.
        select count(*) into reach from step;
        while reach > 0 loop
            delete from step s where not exists (select from step t where t.id = s.above);
            update step s set above = t.above from step t where t.id = s.above;
            reach := reach / 2;
        end loop;
        delete from step s where not exists (select from step t where t.id = s.above);
        insert into circle
        select day_of_it, e.id, e.above from edge e
        where e.effective_from <= day_of_it and e.effective_to > day_of_it and e.id in (select above from step);
    end loop;
end
$$;
