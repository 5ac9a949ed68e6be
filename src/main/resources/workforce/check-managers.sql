-- Rows that stand in a circle of managers, with up to ten of those who do: by their lines, or else by the service's ids,
-- because refusals outlast the file.
with recursive mine as (
    select p.line, c.id, min(c.day) as day
    from circle c join person p on p.id = c.id and p.effective_from <= c.day
    where p.states_manager or p.slice_action is not null
    group by p.line, c.id),
walk as (
    select m.line, m.id, m.day, c.above as next, 1 as steps, array[m.id] as met
    from mine m join circle c on c.id = m.id and c.day = m.day
    union all
    select w.line, w.id, w.day, c.above, w.steps + 1, w.met || c.id
    from walk w join circle c on c.id = w.next and c.day = w.day
    where w.next <> w.id and w.steps < 10)
select w.line, 'manager-cycle' as code, '/managerExternalId' as pointer,
       'closes a circle of managers: '
           || (select string_agg(coalesce('line ' || p.line, 'employee ' || met.id), ', ' order by met.place)
               from unnest(w.met) with ordinality met (id, place) left join person p on p.id = met.id)
           || case when w.next = w.id then '' else ' and others' end as detail
from walk w
where w.next = w.id or w.steps = 10
order by w.line
