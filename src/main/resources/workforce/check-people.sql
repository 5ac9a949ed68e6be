-- Rows of employees that cannot be written.
select line, 'missing' as code, '/displayName' as pointer, 'is required of somebody new' as detail
from person where display_name is null
union all
select p.line, 'duplicate', '/userName', 'is that of another employee'
from person p join employee e on lower(e.user_name) = lower(p.user_name) and e.id <> p.id
union all
select p.line, 'unknown-reference', case when r.org_unit_id is null then '/orgUnitExternalId' else '/orgUnitId' end,
       coalesce('names a unit whose own row is refused, in line ' || (
                    select min(refused.line) from workforce_row refused
                    where refused.refused and refused.org_unit and refused.source_system = r.source_system
                      and refused.external_id = r.org_unit_external_id),
                'is neither a known org unit nor one of the file')
from person p join workforce_row r using (line)
where p.lacks_unit
union all
select p.line, 'unknown-reference', case when r.manager_id is null then '/managerExternalId' else '/managerId' end,
       coalesce('names somebody whose own row is refused, in line ' || (
                    select min(refused.line) from workforce_row refused
                    where refused.refused and not refused.org_unit and refused.source_system = r.source_system
                      and refused.external_id = r.manager_external_id),
                'is neither a known employee nor one of the file')
from person p join workforce_row r using (line)
where p.lacks_manager or (p.manager_is_new and not exists (select from person m where m.id = p.manager_id))
union all
select p.line, 'manager-cycle', case when r.manager_id is null then '/managerExternalId' else '/managerId' end,
       'is the employee themselves'
from person p join workforce_row r using (line)
where p.states_manager and p.manager_id = p.id
order by line
