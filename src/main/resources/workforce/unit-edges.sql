-- Which unit stands above which and when, from the units upward that an import has set.
create temporary table edge on commit drop as
with recursive up (id) as (
    select distinct parent_id from unit_row where (is_new or line_action is not null) and parent_id is not null
    union
    select l.parent_id from up join org_unit_line l on l.org_unit_id = up.id where l.parent_id is not null)
select l.org_unit_id as id, l.parent_id as above, l.effective_from,
       coalesce(l.effective_to, date 'infinity') as effective_to
from up join org_unit_line l on l.org_unit_id = up.id
where l.parent_id is not null;
analyze edge;
