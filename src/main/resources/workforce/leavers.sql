-- Who of a source system is employed on the day of a snapshot, and whether the snapshot has them. A row that was refused
-- counts: its employee is there, if not as the file says.
create temporary table leaver on commit drop as
with present as (
    select e.id from workforce_row r
    join employee e on e.source_system = r.source_system and e.external_id = r.external_id where not r.org_unit
    union
    select i.employee_id from workforce_row r
    join employee_identifier i on i.source_system = r.source_system and i.external_id = r.external_id
    where not r.org_unit
    union
    select e.id from workforce_row r join employee e on e.employee_number = r.employee_number where not r.org_unit)
select e.id, present.id is not null as stays
from employee e
join assignment a on a.employee_id = e.id and a.effective_from <= cast(:'day' as date)
    and (a.effective_to is null or a.effective_to > cast(:'day' as date))
left join present on present.id = e.id
where e.source_system = :'system'
   or exists (select from employee_identifier i where i.employee_id = e.id and i.source_system = :'system');
analyze leaver;
