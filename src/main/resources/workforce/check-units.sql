-- Rows of org units that cannot be written.
select line, 'missing' as code, '/name' as pointer, 'is required of a new org unit' as detail
from unit_row where name is null
union all
select u.line, 'unknown-reference', case when r.parent_id is null then '/parentExternalId' else '/parentId' end,
       coalesce('names a unit whose own row is refused, in line ' || (
                    select min(refused.line) from workforce_row refused
                    where refused.refused and refused.source_system = r.source_system
                      and refused.external_id = r.parent_external_id),
                'is neither a known org unit nor one of the file')
from unit_row u join workforce_row r using (line)
where u.moves and u.has_parent
  and not exists (select from org_unit parent where parent.id = u.parent_id)
  and not exists (select from unit_row parent where parent.is_new and parent.id = u.parent_id)
union all
select u.line, 'tree-cycle', case when r.parent_id is null then '/parentExternalId' else '/parentId' end, 'is the unit itself'
from unit_row u join workforce_row r using (line)
where u.moves and u.parent_id = u.id
order by line
