-- Who stands above and below whom, as the service asks, for psql: one :question about :id. Each with the people whom it
-- finds and where these worked, because the answer has them; headcount has none.
\if :managers
with recursive above (id, level) as (
    select a.manager_id, 1 from assignment a
    where a.employee_id = :'id' and a.manager_id is not null
      and a.effective_from <= date '2026-06-30' and (a.effective_to is null or a.effective_to > date '2026-06-30')
    union all
    select a.manager_id, above.level + 1 from above join assignment a on a.employee_id = above.id
    where a.manager_id is not null and above.level < 100
      and a.effective_from <= date '2026-06-30' and (a.effective_to is null or a.effective_to > date '2026-06-30'))
select * from above join employee e using (id) left join assignment a on a.employee_id = e.id
left join employee_identifier i on i.employee_id = e.id order by level;
\elif :reports
with recursive below (id) as (
    select a.employee_id from assignment a
    where a.manager_id = :'id'
      and a.effective_from <= date '2026-06-30' and (a.effective_to is null or a.effective_to > date '2026-06-30')
    union
    select a.employee_id from below join assignment a on a.manager_id = below.id
    where a.effective_from <= date '2026-06-30' and (a.effective_to is null or a.effective_to > date '2026-06-30'))
select * from (select id from below order by id limit 51) page join employee e using (id)
left join assignment a on a.employee_id = e.id left join employee_identifier i on i.employee_id = e.id order by id;
\else
with recursive units (id) as (
    select cast(:'id' as uuid)
    union
    select l.org_unit_id from units join org_unit_line l on l.parent_id = units.id
    where l.effective_from <= date '2026-06-30' and (l.effective_to is null or l.effective_to > date '2026-06-30'))
\if :members
select * from (
    select a.employee_id as id from units join assignment a on a.org_unit_id = units.id
    where a.effective_from <= date '2026-06-30' and (a.effective_to is null or a.effective_to > date '2026-06-30')
    order by a.employee_id limit 51) page join employee e using (id)
left join assignment a on a.employee_id = e.id left join employee_identifier i on i.employee_id = e.id order by id;
\else
select count(*), coalesce(sum(a.full_time_equivalent), 0), count(*) filter (where a.org_unit_id = :'id')
from units join assignment a on a.org_unit_id = units.id
where a.effective_from <= date '2026-06-30' and (a.effective_to is null or a.effective_to > date '2026-06-30');
\endif
\endif
