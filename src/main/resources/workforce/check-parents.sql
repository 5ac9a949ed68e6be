-- Rows that stand in a circle of org units, with up to ten of those that do.
with recursive mine as (
    select r.line, c.id, min(c.day) as day
    from circle c join unit_row r on r.id = c.id
    where r.moves
    group by r.line, c.id),
walk as (
    select m.line, m.id, m.day, c.above as next, 1 as steps, array[m.id] as met
    from mine m join circle c on c.id = m.id and c.day = m.day
    union all
    select w.line, w.id, w.day, c.above, w.steps + 1, w.met || c.id
    from walk w join circle c on c.id = w.next and c.day = w.day
    where w.next <> w.id and w.steps < 10)
select w.line, 'tree-cycle' as code, '/parentExternalId' as pointer,
       'closes a circle of org units: '
           || (select string_agg(coalesce(u.external_id, u.id::text), ', ' order by met.place)
               from unnest(w.met) with ordinality met (id, place) join org_unit u on u.id = met.id)
           || case when w.next = w.id then '' else ' and others' end as detail
from walk w
where w.next = w.id or w.steps = 10
order by w.line
