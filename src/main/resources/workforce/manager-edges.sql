-- Who stands above whom and when, from the managers upward whom an import has set.
create temporary table edge on commit drop as
with recursive up (id) as (
    select distinct manager_id from person where slice_action is not null and manager_id is not null
    union
    select a.manager_id from up join assignment a on a.employee_id = up.id where a.manager_id is not null)
select a.employee_id as id, a.manager_id as above, a.effective_from,
       coalesce(a.effective_to, date 'infinity') as effective_to
from up join assignment a on a.employee_id = up.id
where a.manager_id is not null;
analyze edge;
